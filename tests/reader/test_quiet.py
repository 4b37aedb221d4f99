"""Recipes, manuals, verse and prose: ten thousand words of our own in which nothing is to be recorded."""

from datetime import date
from pathlib import Path
from typing import Final

import pytest

from tests.reader.gold import article_of
from tests.reader.reading import proposals
from tracker.reader.article import Article
from tracker.reader.text import Text

FOLDER: Final = Path(__file__).parent / "quiet"
READ_ON: Final = date(2026, 3, 18)
WORDS: Final = 10_000
AT_MOST: Final = 5  # proposals from all of them


def test_hardly_anything_is_proposed(capsys: pytest.CaptureFixture[str]) -> None:
    texts = [article_of(path, READ_ON) for path in sorted(FOLDER.iterdir())]
    assert sum(len(article.raw.split()) for article in texts) >= WORDS
    found = [proposal.event for article in texts for proposal in proposals(article)]
    with capsys.disabled():
        print(f"\nten thousand words without events: {len(found)} proposals")
    assert len(found) <= AT_MOST, [(event.title, event.sources[0].said) for event in found]


LOCAL: Final = """\
Council halves the ferry fare
Halvard Lien, harbour reporter
The Skerry Gazette, Wednesday 18 March 2026

The town council cut the fare by half on Monday, and the ferrymen liked it less than the passengers did.
{more}
"We row with what we have," said the master of the old boat, which needs a new engine; the purser said no more.
Its fares had not changed for nineteen years, and the queue for a day pass went round the chapel.
"""


@pytest.mark.parametrize("more", ["", "The crews will stop work on 30 March.", "A first vote had failed in January."])
def test_a_text_with_its_own_date_at_its_head_is_a_report_without_a_known_name(more: str) -> None:
    raw = LOCAL.format(more=more)
    assert len(proposals(Article(raw, READ_ON, Text.plain(raw)))) == 1 + bool(more)
