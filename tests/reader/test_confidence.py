"""How sure a proposal is: by the clause that tells it, who takes part, and its title."""

from datetime import date

import pytest

from tracker.directory.files import load, shipped_file
from tracker.directory.lookup import Directory
from tracker.reader.article import Article
from tracker.reader.propose import propose
from tracker.reader.text import Text

LEAD = "LONDON, 8 July 2026 (Reuters) - "
ROWS = [
    ("high", "Apple unveiled a folding tablet on Tuesday."),
    ("high", "Russia vetoed a draft resolution on Monday that would have renewed the aid crossing."),
    ("high", "Kenya and Uganda signed a fishing agreement on Monday, officials said."),
    ("medium", "Kenya will sign a fishing agreement with Uganda on Friday."),
    ("medium", "Norway praised Kenya, which signed a fishing agreement with Uganda on Monday."),
    ("medium", "Norway said Kenya signed a fishing agreement with Uganda on Monday."),
    ("medium", "Kenya carried Ugandan mail to Rwanda on Monday."),
    ("medium", "Kenya's parliament postponed to September a vote on banning the church."),
    ("low", "Norway is hopeful ahead of Friday's summit of Kenya and Uganda in Oslo."),
    ("low", "Two gunmen attacked a bank on Monday."),
    ("low", "Norway, in a letter issued in Oslo on Monday, praised Kenya for its work."),
    ("low", "Indonesia appealed on Monday."),
    ("low", "The project was suspended by the engineers on Monday."),
    ("low", "Kenya could sign a fishing agreement with Uganda as soon as Friday."),
    ("low", "Norway will sign them on Friday in Oslo with its partners."),
]


@pytest.fixture(scope="module")
def directory() -> Directory:
    return load(shipped_file("world.json"))


@pytest.mark.parametrize(("confidence", "sentence"), ROWS, ids=[sentence for _, sentence in ROWS])
def test_a_proposal_is_sure_where_a_main_clause_tells_who_did_what(
    confidence: str, sentence: str, directory: Directory
) -> None:
    raw = LEAD + sentence
    (found,) = propose(Article(raw, date(2026, 7, 8), Text.plain(raw)), directory)
    assert found.confidence == confidence
