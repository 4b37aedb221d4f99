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


# Reports of places and firms that nobody knows, without a date at their head, and how many events they tell.
LITTLE_KNOWN: Final = (
    (
        "Pump maker names new plant manager\n\nHydralis, which makes pumps for dairies, appointed Ines Carvalho to run "
        "its plant on Monday. She takes over on 6 April from Rui Teles, who is retiring.",
        2,
    ),
    (
        "Bakery on Mill Lane to shut\n\nThe bakery on Mill Lane lost its lease on Tuesday and will serve its last loaf "
        "on 30 March, its owner told customers.\n\nNine people work there.",
        2,
    ),
    (
        "Nurses at the district hospital ended a nine-day strike on Tuesday after managers promised to hire forty "
        "more. The new rota takes effect on 1 April.",
        2,
    ),
    (
        "Landslip closes valley line\n\nTrains between the two towns stopped running on Monday when mud covered 80 "
        "metres of track. The operator hopes to reopen one track on 30 March.",
        2,
    ),
    ("Ghana's parliament approved a bill on Tuesday.", 1),
    (
        "My week at the bakery\n\nOn Monday I was shown the ovens. On Tuesday I burned forty rolls. The master said "
        "nothing.",
        0,
    ),
    (
        "Dear Ruth,\n\nThank you for the parcel, which came on Monday. The scarf fits. On Tuesday the boiler broke, "
        "and the man cannot come before Friday.",
        0,
    ),
    (
        "The rules of the house\n\nGuests leave by eleven. The door is locked at midnight from Monday to Thursday. "
        "Breakfast on Sunday begins at nine. From 1 November the heating is on.",
        0,
    ),
    (
        "Homework\n\nRead pages 40 to 52 by Tuesday. Write a page about the battle of Hastings, which was fought on 14 "
        "October 1066. The test is on Wednesday. Bring the signed form for the museum trip on 3 June.",
        0,
    ),
)


@pytest.mark.parametrize(("raw", "events"), LITTLE_KNOWN)
def test_a_short_report_of_the_week_is_told_from_other_short_texts(raw: str, events: int) -> None:
    assert len(proposals(Article(raw, READ_ON, Text.plain(raw)))) == events
