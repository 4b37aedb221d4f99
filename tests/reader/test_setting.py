"""The place of a story in the titles of events that name nothing: Rescue work resumed | in Tarlac."""

from datetime import date
from typing import Final

import pytest

from tracker.directory.files import load, shipped_file
from tracker.reader.article import Article
from tracker.reader.propose import propose
from tracker.reader.text import Text

PUBLISHED: Final = date(2026, 6, 30)  # a Tuesday
# The headline and the first sentence of a story, a sentence of it, and the title of the event that it tells.
CASES: Final = (
    (
        "Market hall collapses in Tarlac, Philippines",
        "The roof of a market hall fell in on Sunday night, killing nine people.",
        "Rescue work was suspended on Monday.",
        "Rescue work suspended in Tarlac",
    ),
    (
        "Flood washes away a bridge near Beira",
        "A bridge was washed away on Sunday.",
        "A ferry capsized on Monday.",
        "Ferry capsizes in Beira",
    ),
    (
        "Jetty fire injures twelve",
        "A fire broke out on Sunday in Kribi, a port town in Cameroon, and injured twelve people.",
        "Two suspects were arrested on Monday.",
        "Two suspects arrested in Kribi",
    ),
    (
        "Kandy, Sri Lanka blast kills four",
        "A blast killed four people on Sunday.",
        "A curfew was imposed on Monday.",
        "Curfew imposed in Kandy",
    ),
    (
        "Doctors warn of fever",
        "An outbreak of fever in Vietnam grew on Sunday.",
        "Schools were closed on Monday.",
        "Schools closed in Vietnam",
    ),
    # No place is named as one: a journal, a party of a case, a people that describes, a name already there.
    (
        "Study finds wider rings in old trees",
        "In findings published on Sunday in Forest Records, a team from Kyoto University reported wider rings.",
        "The data were corrected on Monday.",
        "Data corrected",
    ),
    (
        "Court overturns verdict in Doe v. Ohio",
        "The court overturned the verdict on Sunday.",
        "A retrial was ordered on Monday.",
        "Retrial ordered",
    ),
    (
        "Market hall collapses in Tarlac, Philippines",
        "The roof of a market hall fell in on Sunday night, killing nine people.",
        "Italy sent dogs on Monday.",
        "Italy sends dogs",
    ),
    (
        "Market hall collapses in Tarlac, Philippines",
        "The roof of a market hall fell in on Sunday night, killing nine people.",
        "Infections passed one million worldwide on Monday.",
        "Infections pass one million worldwide",
    ),
)


@pytest.mark.parametrize(("headline", "opening", "sentence", "title"), CASES, ids=[case[2] for case in CASES])
def test_title(headline: str, opening: str, sentence: str, title: str) -> None:
    text = f"{headline}\n\nTuesday, 30 June 2026\n\n{opening}\n\n{sentence}\n"
    found = propose(Article(text, PUBLISHED, Text.plain(text)), load(shipped_file("world.json")))
    assert title in [one.event.title for one in found]
