"""What short reports tell: plans that were changed, events counted from others, events that last, whole reports.

A case of `told/` is a report of 14 May 2026, or of the day after `@`, and what it tells, a line each: date and status.
"""

import re
from datetime import date
from pathlib import Path

import pytest

from tests.reader.reading import proposals
from tracker.reader.article import Article
from tracker.reader.text import Text

FOLDER = Path(__file__).parent / "told"
PUBLISHED = "2026-05-14"  # a Thursday
LEAD = "GENEVA, {day:%B} {day.day} (Agency) - The United Nations said that talks were going on.\n\n"
DATELINE = r"[A-Z ]+, [A-Z][a-z]+ \d+ "


def cases(name: str) -> list[str]:
    return Path(FOLDER, name).read_text(encoding="utf-8").split("\n---\n")


def told(case: str) -> tuple[list[str], list[str]]:
    """What is expected of a case, and what is proposed."""
    published, report = case.split("\n", 1) if case.startswith("@") else (f"@{PUBLISHED}", case)
    day = date.fromisoformat(published[1:])
    lines = report.strip().split("\n")
    text = "\n".join(line for line in lines if not line.startswith("> "))
    raw = text if re.match(DATELINE, text) else f"{LEAD.format(day=day)}{text}"
    found = proposals(Article(f"{raw}\n", day, Text.plain(f"{raw}\n"), publisher="Daily"))
    expected = [line[2:] for line in lines if line.startswith("> ")]
    return sorted(expected), sorted(f"{one.event.when} {one.event.status}" for one in found)


@pytest.mark.parametrize("case", cases("plans.txt"))
def test_plans_that_were_changed(case: str) -> None:
    expected, found = told(case)
    assert found == expected


@pytest.mark.parametrize("case", cases("counted.txt"))
def test_events_counted_from_others(case: str) -> None:
    expected, found = told(case)
    assert found == expected


@pytest.mark.parametrize("case", cases("intervals.txt"))
def test_events_that_last_some_days(case: str) -> None:
    expected, found = told(case)
    assert found == expected


@pytest.mark.parametrize("case", cases("reports.txt"))
def test_whole_reports(case: str) -> None:
    expected, found = told(case)
    assert found == expected
