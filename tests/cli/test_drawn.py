"""`tracker timeline` and `tracker summary`: rails, limits, periods of every size."""

import csv
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Tracker
from tracker.view.calendar_units import UNITS

SHIPPED = Path(__file__).parents[2] / "db" / "timeline.json"


@pytest.fixture
def wars(tracker: Tracker) -> Tracker:
    """A timeline of a war that goes on past the next event."""
    assert tracker("init").code == 0
    assert tracker("add", "Second World War", "--date", "1939-09-01/1945-09-02", "--kind", "conflict").code == 0
    assert tracker("add", "Attack on Pearl Harbor", "--date", "1941-12-07", "--kind", "conflict").code == 0
    assert tracker("add", "Korean War begins", "--date", "1950-06-25", "--kind", "conflict").code == 0
    return tracker


def test_a_range_runs_beside_what_happened_in_it(wars: Tracker) -> None:
    assert wars("timeline", "--per", "year").lines == [
        "1939                                    ██ 1 event",
        "  Fri  1 Sep ●━┓ Second World War                                              1",
        "             │ ┃ conflict",
        "             ┊ ┃",
        "             ┊ ┃ — 1 year in which nothing new begins —",
        "             ┊ ┃",
        "1941                                    ██ 1 event",
        "  Sun  7 Dec ● ┃ Attack on Pearl Harbor                                        2",
        "             │ ┃ conflict",
        "             ┊ ┃",
        "             ┊ ┃ — 3 years in which nothing new begins —",
        "             ┊ ┃",
        "  2 Sep 1945 ┝━┛ end of Second World War                                       1",
        "             ┊",
        "             ┊   — 4 years without events —",
        "             ┊",
        "1950                                    ██ 1 event",
        "  Sun 25 Jun ●   Korean War begins                                             3",
        "             │   conflict",
    ]


def test_a_limit_keeps_the_latest_events_and_says_so(wars: Tracker) -> None:
    lines = wars("timeline", "--limit", "2").lines
    assert not any("Second World War" in line for line in lines)
    assert any("Pearl Harbor" in line for line in lines)
    assert lines[-2:] == ["", "the latest 2 of 3 events"]
    assert len(wars("timeline", "--limit", "2", "--format", "jsonl").lines) == 2
    assert "of 3 events" not in wars("timeline", "--limit", "3").out
    assert wars("timeline", "--limit", "-1").code == 2


@pytest.mark.parametrize("per", ["auto", *UNITS])
def test_a_heading_for_every_period(wars: Tracker, per: str) -> None:
    answer = wars("timeline", "--per", per)
    assert answer.code == 0
    assert "Korean War begins" in answer.out


@pytest.mark.parametrize("unit", UNITS)
def test_counts_by_every_period(tracker: Tracker, unit: str) -> None:
    assert tracker("--db", SHIPPED, "summary", "--by", unit).code == 0
    assert tracker("--db", SHIPPED, "summary", "--by", "kind", "--across", unit).code == 0


def test_a_limited_summary_says_what_it_added_up(tracker: Tracker) -> None:
    whole = tracker("--db", SHIPPED, "summary", "--by", "kind")
    answer = tracker("--db", SHIPPED, "summary", "--by", "kind", "--limit", "3")
    assert answer.lines[:3] == [line for line in answer.lines[:3] if line.split()[0] in whole.out]
    assert answer.lines[3].startswith("(11 more)")
    assert answer.lines[-3:-1] == whole.lines[-2:]
    assert answer.lines[-1] == "Top 3 of 14; the other 11 are combined"


def test_a_limited_summary_is_as_much_in_every_format(tracker: Tracker) -> None:
    asked = ("--db", SHIPPED, "summary", "--by", "year", "--limit", "2")
    rows = list(csv.reader(tracker(*asked, "--format", "csv").lines))
    records = json.loads(tracker(*asked, "--format", "json").out)
    assert [row[0] for row in rows] == ["year", "(7 more)", "2024", "2025"]
    assert [[record["year"], str(record["events"])] for record in records] == rows[1:]
    assert sum(record["events"] for record in records) == len(tracker("--db", SHIPPED, "list", "--ids").lines)
