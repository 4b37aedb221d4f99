"""Sentences as newspapers, wires and broadcasts write them: each date's words and value.

In `news/*.txt`, `# 1989-10-26` is the reference date of the lines below it. `[words|value]` is a date with
its TIMEX3 value: 1989-Q3, 1989-H1, 1989-SP, 1989-W43 (-WE for its weekend), 198 for a decade, 19 for a
century. What stands in braces is a duration, a habit, a time of day or too vague for the calendar, and
may be read or not. Anything else must not be taken for a date.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.dates.marked import lines
from tracker.dates import find_dates
from tracker.when import When

FILES = sorted((Path(__file__).parent / "news").glob("*.txt"))
MARK = re.compile(r"\[([^]|]*)\|([^]]*)\]|\{([^}]*)\}")
PARTS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24, "Q1": 33, "Q2": 34, "Q3": 35, "Q4": 36, "H1": 40, "H2": 41}


class Case(NamedTuple):
    """A sentence without its marks, and what they say of it."""

    base: date
    number: int  # of its line
    text: str
    dates: list[tuple[str, str]]  # words, EDTF
    open: list[tuple[int, int]]  # where anything may be read


def cases(path: Path) -> Iterator[Case]:
    return (unmarked(line.raw, line.base, line.number) for line in lines(path))


def unmarked(line: str, base: date, number: int) -> Case:
    """A line without its marks."""
    text, last = "", 0
    dates, vague = [], []
    for mark in MARK.finditer(line):
        text += line[last : mark.start()]
        last = mark.end()
        words, value, free = mark.groups()
        if free is None:
            dates.append((words, edtf(value)))
        else:
            vague.append((len(text), len(text) + len(free)))
        text += words or free
    return Case(base, number, text + line[last:], dates, vague)


def edtf(value: str) -> str:
    """A TIMEX3 value as EDTF."""
    year, _, part = value.partition("-")
    if part in PARTS:
        return f"{year}-{PARTS[part]}"
    if part.startswith("W"):
        monday = date.fromisocalendar(int(year), int(part[1:3]), 1)
        return f"{monday + timedelta(5 * part.endswith('WE'))}/{monday + timedelta(6)}"
    return value + "X" * (4 - len(year))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_dates_of_sentences(path: Path) -> None:
    read = ((case, found_in(case)) for case in cases(path))
    assert [(case.number, found, case.dates) for case, found in read if found != case.dates] == []


def found_in(case: Case) -> list[tuple[str, str]]:
    """The words and values of the dates that are found where not anything may be read."""
    return [
        (case.text[hit.start : hit.end], str(hit.when))
        for hit in find_dates(case.text, case.base)
        if not any(hit.start < end and start < hit.end for start, end in case.open)
    ]


def test_values_are_edtf() -> None:
    every = (value for path in FILES for case in cases(path) for _, value in case.dates)
    assert all(str(When.parse(value)) == value for value in every)
