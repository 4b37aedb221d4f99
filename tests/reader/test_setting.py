"""The place that the sentence of an event tells, in a title that names nothing: Rescue work resumed | in Tarlac."""

from datetime import date
from typing import Final

import pytest

from tracker.directory.files import load, shipped_file
from tracker.reader.article import Article
from tracker.reader.propose import propose
from tracker.reader.text import Text

PUBLISHED: Final = date(2026, 6, 30)  # a Tuesday
# A headline, a sentence below it, and the title of the event that it tells.
CASES: Final = (
    ("Ferry sinks", "In Tarlac, a city in the Philippines, schools were closed on Monday.", "Schools closed in Tarlac"),
    ("Ferry sinks", "In Kribi, two suspects were arrested on Monday.", "Two suspects arrested in Kribi"),
    ("Doctors warn of fever in Hanoi", "In Hanoi a curfew was imposed on Monday.", "Curfew imposed in Hanoi"),
    # The place of the headline may be that of something else; no place is a people, or one that the title has.
    ("Market hall collapses in Tarlac", "Rescue work was suspended on Monday.", "Rescue work suspended"),
    ("Aide held over leak in Hanoi", "A teacher of 44 appeared before magistrates on Monday.", None),
    (
        "Storm nears Peru",
        "In Peru, infections passed one million worldwide on Monday.",
        "Infections pass one million worldwide",
    ),
)


@pytest.mark.parametrize(("headline", "sentence", "title"), CASES, ids=[case[1] for case in CASES])
def test_title(headline: str, sentence: str, title: str | None) -> None:
    text = f"{headline}\n\nTuesday, 30 June 2026\n\n{sentence}\n"
    found = [
        one.event.title for one in propose(Article(text, PUBLISHED, Text.plain(text)), load(shipped_file("world.json")))
    ]
    assert title in found if title else not any("Hanoi" in one for one in found)
