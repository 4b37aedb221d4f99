"""Statuses that the words around a date give, and dates that tell no event, each in one sentence of a report."""

from datetime import date

import pytest

from tests.reader.reading import proposals
from tracker.reader.article import Article
from tracker.reader.text import Text

PUBLISHED = date(2026, 5, 14)  # a Thursday
LEAD = "GENEVA, May 14 (Agency) - The United Nations said that talks were going on.\n\n"


def told(sentence: str) -> dict[str, str]:
    """The status of each date that is proposed."""
    raw = f"{LEAD}{sentence}\n"
    found = proposals(Article(raw, PUBLISHED, Text.plain(raw), publisher="Daily"))
    return {str(one.event.when): one.event.status for one in found}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The launch, which had been scheduled for 20 May, will now take place on 3 June.",
            {"2026-05-20": "postponed", "2026-06-03": "expected"},
        ),
        (
            "The trial was to start on 18 May; the judge has moved it to 8 June.",
            {"2026-05-18": "postponed", "2026-06-08": "expected"},
        ),
        (
            "The hearing will be held on 2 June instead of 26 May.",
            {"2026-06-02": "expected", "2026-05-26": "postponed"},
        ),
        ("The strike planned for 22 May is off, the union said.", {"2026-05-22": "cancelled"}),
        ("The minister called off a trip to Ankara that had been planned for 21 May.", {"2026-05-21": "cancelled"}),
        (
            "Ministers were to have met in Oslo on 5 May, but the meeting did not take place.",
            {"2026-05-05": "cancelled"},
        ),
        (
            "The deadline of 31 May has been extended to 30 June.",
            {"2026-05-31": "postponed", "2026-06-30": "expected"},
        ),
        (
            "If the talks fail, Washington will raise the duty on 1 July, the president warned.",
            {"2026-07-01": "threatened"},
        ),
        (
            "The sale, which was to open on 18 May, has been pushed back by a fortnight.",
            {"2026-05-18": "postponed", "2026-06-01": "expected"},
        ),
        ("The leaders of the G20 meet in Busan on 21 and 22 May.", {"2026-05-21/2026-05-22": "expected"}),
    ],
)
def test_plans_that_were_overtaken(sentence: str, expected: dict[str, str]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "They replaced Council Regulation (EU) No 269/2014 of 17 March 2014.",
        "An earlier version of this article said that the vote was on 7 May.",
        "Had the duty been in force on 3 May, it would have cost the sector dear.",
        "Rates will fall, though not by 18 May and perhaps not by much.",
        "The rupee ended at 94.12 to the dollar against 93.87 on 7 May.",
        "This notice was last revised on 13 May 2026.",
        "Source: SEMI, World Fab Forecast, 31 March 2026.",
        "Sales of pulp to China reached 11bn kronor last year.",
        "We met on a wet Thursday near the old fish market.",
        "The rainy season lasts from June to September.",
        "The fishing season opens in March and closes in October.",
        "She served in the French Navy from 2001 to 2009.",
        "Between 2019 and 2024 the share of imports from Russia hardly moved.",
        "Last month the ambassador turned 58.",
        "The king will celebrate his 70th birthday on 3 June.",
        "The envoy said he hoped to be there this weekend.",
        "If the ban is still in place at the end of the year, farmers would lose 90 million euros.",
        "Should the conditions not be met by 30 June 2026, the agreement shall lapse.",
        "(Corrects the date of signing in paragraph 2 to May 2 from May 9)",
        "(Removes a reference to a shipment to Poland in 2025, which did not take place)",
    ],
)
def test_dates_that_tell_no_event(sentence: str) -> None:
    assert told(sentence) == {}
