"""Dates that stand in headings, and times of day in live reports."""

from datetime import date

import pytest

from tests.reader.reading import proposals
from tracker.reader.article import Article
from tracker.reader.dating.clock import times
from tracker.reader.dating.sections import sections
from tracker.reader.text import Text
from tracker.when import When

PUBLISHED = date(2026, 10, 4)  # a Sunday

DIARY = """Week ahead

**Monday 5 October**
- Nairobi: The Central Bank of Kenya announces its rate decision.
- Abuja: Senate hearing on the petroleum bill

**Tuesday 6 October**
- President Ruto visits Kigali for talks with Paul Kagame.

ALSO
The Egyptian parliament debates the press law.
"""
LIVE = """Georgia votes: live

Sunday 4 October

20:00 Polls have closed.

18:32 Two observers from the OSCE were beaten in Rustavi at about 5pm.

17:05 The president has arrived in Batumi.

Saturday 3 October

22:30 The opposition coalition held its last rally at the parliament yesterday.
"""


def told(raw: str, published: date = PUBLISHED) -> list[tuple[str, str]]:
    found = proposals(Article(raw, published, Text.plain(raw), publisher="Daily"))
    return [(str(one.event.when), " ".join(one.event.sources[0].quote.split())) for one in found]


def test_what_stands_below_a_day_is_of_that_day() -> None:
    assert [(when, quote.split(":")[0][:12]) for when, quote in told(DIARY)] == [
        ("2026-10-05", "- Nairobi"),
        ("2026-10-05", "- Abuja"),
        ("2026-10-06", "- President "),
    ]


def test_the_date_of_the_article_alone_is_no_heading() -> None:
    assert not sections(Text.plain("Kenya votes\n\n4 October 2026\n\nThe parliament votes.\n"), PUBLISHED).parts


def test_a_live_report_counts_from_the_day_of_its_heading() -> None:
    assert told(LIVE) == [
        ("2026-10-04", "20:00 Polls have closed."),
        ("2026-10-04", "18:32 Two observers from the OSCE were beaten in Rustavi at about 5pm."),
        ("2026-10-04", "17:05 The president has arrived in Batumi."),
        ("2026-10-02", "The opposition coalition held its last rally at the parliament yesterday."),
    ]


def test_a_heading_without_a_date_ends_a_part() -> None:
    parted = sections(Text.plain(DIARY), PUBLISHED)
    assert [one.when for one in parted.parts] == [When.parse("2026-10-05"), When.parse("2026-10-06"), None]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Two were beaten at about 5pm.", ["about 5pm"]),
        ("He fell shortly after noon, the mission says.", ["shortly after noon"]),
        ("It began at 14.05 GMT.", ["14.05 GMT"]),
        ("17:05 The president has arrived.", []),
        ("Turnout was 61.5 per cent.", []),
    ],
)
def test_times_of_day(sentence: str, expected: list[str]) -> None:
    assert [sentence[start:end] for start, end in times(sentence)] == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (
            "## 2024\n\n* **8 February** – India asks the United Nations for a register.\n"
            "* **May** – China notifies it of a safety zone.\n\n## 2025\n\n"
            "* **24 January** – Russia launches a lander.\n\n## To come\n\n* **8 November** – The UN votes on it.\n",
            ["2024-02-08", "2024-05", "2025-01-24", "2026-11-08"],
        ),
        (
            "**2023**\n\n- 3 March: Finland's parliament approves the treaty.\n- 4 April: Finland joins NATO.\n\n"
            "**2024**\n\n- 7 March: Sweden joins NATO.\n",
            ["2023-03-03", "2023-04-04", "2024-03-07"],
        ),
        (
            "### May 2025\n\n- 7 May: India strikes camps in Pakistan.\n"
            "- 10 May: India and Pakistan agree a ceasefire.\n",
            ["2025-05-07", "2025-05-10"],
        ),
        (
            "* 12 March 2024: The EU opens an inquiry into Chinese cars.\n* 4 July: It imposes duties on China.\n",
            ["2024-03-12", "2024-07-04"],
        ),
    ],
)
def test_an_entry_has_the_year_of_its_list(raw: str, expected: list[str]) -> None:
    assert [when for when, _ in told(raw)] == expected
