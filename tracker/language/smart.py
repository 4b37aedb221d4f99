"""hledger's smart dates and period words, for filters."""

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from tracker.errors import DateError
from tracker.language import around, reckon
from tracker.language.model import Reading
from tracker.language.words import CATEGORIES
from tracker.when import When

_STEP: Final = {"d": "day", "w": "week", "m": "monthunit", "q": "quarter", "y": "year"}


def read(text: str, today: date | None, side: Callable[[str], When]) -> Reading | None:
    """Read what hledger reads otherwise than a date of its own; None for the rest.

    A bare month or day is that of the running year or month, `-30d` counts from today, and both
    ends of `A..B` belong to the period.
    """
    folded = text.lower()
    if ".." in folded:
        return _between(text, side)
    month = CATEGORIES["month"].get(folded)
    if month is not None:
        return Reading(When.month(_base(text, today).year, month), "relative", "the month of this year")
    match = re.fullmatch(r"(\d{4})[/.](\d{1,2})", folded)
    if match is not None and 1 <= int(match[2]) <= 12:
        return Reading(When.parse(f"{match[1]}-{int(match[2]):02}"), "explicit", "year and month")
    if re.fullmatch(r"\d{1,2}", folded):
        return _day(text, _base(text, today), int(folded))
    match = re.fullmatch(r"([+-]?)(\d{1,4}) ?([dwmqy])", folded)
    if match is not None:
        return _offset(text, _base(text, today), match)
    return None


def _base(text: str, today: date | None) -> date:
    if today is None:
        raise DateError(f"'{text}' needs a base day to count from", "give the day it was written")
    return today


def _day(text: str, base: date, day: int) -> Reading:
    try:
        return Reading(When.day(base.replace(day=day)), "relative", "the day of this month")
    except ValueError:
        raise DateError(f"this month has no day {text}") from None


def _offset(text: str, base: date, match: "re.Match[str]") -> Reading:
    steps = int(match[2]) * (-1 if match[1] == "-" else 1)
    try:
        when = When.day(reckon.shift(base, _STEP[match[3]], steps))
    except (ValueError, OverflowError):
        raise DateError(f"'{text}' is outside the years 1 to 9999") from None
    return Reading(when, "relative", f"{match[0]} from {reckon.said(base)}")


def _between(text: str, side: Callable[[str], When]) -> Reading | None:
    left, _, right = text.partition("..")
    sides = [side(end.strip(" .")) if end.strip(" .") else None for end in (left, right)]
    if sides == [None, None]:
        return None
    first, last = sides
    if first and last and first.first > last.last:
        raise DateError(f"'{text}' ends before it starts", "write the earlier date first")
    when = When.span(first and around.end(first, last=False), last and around.end(last, last=True))
    return Reading(when, "relative", "both ends included")
