"""hledger's smart dates and period words, for filters."""

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.engine.vocabulary import CATEGORIES
from tracker.dates.model import Reading, reference_date, weakest
from tracker.dates.phrase import qualifiers
from tracker.errors import DateError
from tracker.when import When

_OFFSET: Final = r"([+-]?)(\d{1,4}) ?([dwmqy])"
_NAMES: Final = {"d": "day", "w": "week", "m": "month", "q": "quarter", "y": "year"}
_STEP: Final = _NAMES | {"m": "monthunit"}


def read(text: str, today: date | None, side: Callable[[str], Reading]) -> Reading | None:
    """Read what hledger reads differently from `read_when`; None for anything else.

    A bare month or day is that of the running year or month, `-30d` counts from today, and both
    ends of `A..B` belong to the period.
    """
    folded = text.lower()
    month = CATEGORIES["month"].get(folded)
    if month is not None:
        return Reading(When.month(reference_date(text, today).year, month), "relative", "the month of this year")
    match = re.fullmatch(r"(\d{4})[/.](\d{1,2})", folded)
    if match is not None and 1 <= int(match[2]) <= 12:
        return Reading(When.parse(f"{match[1]}-{int(match[2]):02}"), "explicit", "year and month")
    if re.fullmatch(r"\d{1,2}", folded):
        return _day(text, reference_date(text, today), int(folded))
    match = re.fullmatch(_OFFSET, folded)
    return _offset(text, reference_date(text, today), match) if match else plain(text, today, side)


def plain(text: str, today: date | None, side: Callable[[str], Reading]) -> Reading | None:
    """Read the unambiguous forms: `-30d` with its sign, and `A..B`, `A..`, `..B`."""
    match = re.fullmatch(_OFFSET, text.lower())
    if match is not None and match[1]:
        return _offset(text, reference_date(text, today), match)
    return _between(text, side) if ".." in text and "..." not in text else None


def _day(text: str, base: date, day: int) -> Reading:
    try:
        return Reading(When.day(base.replace(day=day)), "relative", "the day of this month")
    except ValueError:
        raise DateError(f"this month has no day {text}") from None


def _offset(text: str, base: date, match: "re.Match[str]") -> Reading:
    steps = int(match[2]) * (-1 if match[1] == "-" else 1)
    try:
        when = When.day(arithmetic.shift(base, _STEP[match[3]], steps))
    except (ValueError, OverflowError):
        raise DateError(f"'{text}' is outside the years 1 to 9999") from None
    name, side = _NAMES[match[3]], "before" if steps < 0 else "after"
    return Reading(when, "relative", f"{reasons.amount(abs(steps), name)} {side} {reasons.said(base)}")


def _between(text: str, side: Callable[[str], Reading]) -> Reading | None:
    left, _, right = text.partition("..")
    first, last = (side(end.strip(" .")) if end.strip(" .") else None for end in (left, right))
    one = first or last
    if one is None:
        return None
    if first and last and first.when.first > last.when.last:
        raise DateError(f"'{text}' ends before it starts", "write the earlier date first")
    start = qualifiers.end(first.when, last=False) if first else None
    end = qualifiers.end(last.when, last=True) if last else None
    basis = weakest(*(reading for reading in (first, last) if reading))
    reason = "both ends included" if first and last else f"{'from' if first else 'until'} {one.when}"
    return Reading(When.span(start, end), basis, reason)
