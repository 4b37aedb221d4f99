"""Periods to filter by that run up to today: `last 30 days`, `past week`, `last quarter so far`, `year to date`.

As the date of an event the same words mean whole units before the one that contains the day.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.engine.vocabulary import CATEGORIES
from tracker.dates.model import Reading, reference_date
from tracker.when import When

_LEAD: Final = r"(?:(?:in|over|during|within|for|from|since) )?(?:the |these )?"
_BACK: Final = r"(last|past|trailing|rolling)"
_UNITS: Final = {  # word -> what is counted, how many of it the word is, its name
    **dict.fromkeys(CATEGORIES["day"], ("day", 1, "day")),
    **dict.fromkeys(CATEGORIES["week"], ("week", 1, "week")),
    **dict.fromkeys(CATEGORIES["fortnight"], ("week", 2, "fortnight")),
    **dict.fromkeys(CATEGORIES["monthunit"], ("monthunit", 1, "month")),
    **dict.fromkeys((*CATEGORIES["quarter"], "qtrs"), ("quarter", 1, "quarter")),
    **dict.fromkeys(CATEGORIES["year"], ("year", 1, "year")),
    **dict.fromkeys(CATEGORIES["decadeunit"], ("decadeunit", 1, "decade")),
    **dict.fromkeys(CATEGORIES["century"], ("century", 1, "century")),
}
_UNIT: Final = f"({'|'.join(_UNITS)})"
_COUNT: Final = r"(\d{1,4}|[a-z]+(?:-[a-z]+)?)"
_IN_LETTERS: Final = {"w": "week", "m": "month", "q": "quarter", "y": "year"}
_PERIOD: Final = r"(?:week|month|quarter|half|year|decade|century)"


def read(text: str, today: date | None, side: Callable[[str], Reading]) -> Reading | None:
    """Read a period that ends with today; None for anything else. `side` reads the period that runs so far."""
    folded = " ".join(text.lower().split())
    if match := re.fullmatch(
        r"(.+?),? (?:so far|to date|until now|till now|up to now|until today)|(.+)-to-date|([wmqy])td", folded
    ):
        return _so_far(text, match[1] or match[2] or _IN_LETTERS[match[3]], today, side)
    if match := re.fullmatch(rf"{_LEAD}past (?:(one|1) )?{_UNIT}", folded):
        return _back(text, today, 1, match[2])
    match = re.fullmatch(rf"{_LEAD}{_BACK} (?:a )?{_COUNT} (?:of )?{_UNIT}", folded)
    count = _count(match[2]) if match else 0
    return _back(text, today, count, match[3]) if match and count else None


def _so_far(text: str, period: str, today: date | None, side: Callable[[str], Reading]) -> Reading | None:
    """From the first day of a period to today; None where it has not begun."""
    base = reference_date(text, today)
    said = period.removeprefix("the ")
    begun = side(f"this {said}" if re.fullmatch(_PERIOD, said) else period)
    if begun.when.open_start or begun.when.first > base:
        return None
    return Reading(When.span(begun.when.first, base), "relative", f"from {begun.when.first} to {reasons.said(base)}")


def _back(text: str, today: date | None, count: int, unit: str) -> Reading | None:
    base = reference_date(text, today)
    kind, size, name = _UNITS[unit]
    try:
        first = arithmetic.shift(base, kind, -count * size)
    except (ValueError, OverflowError):
        return None
    return Reading(
        When.span(first, base),
        "relative",
        f"the {name if count == 1 else reasons.amount(count, name)} up to {reasons.said(base)}",
    )


def _count(word: str) -> int:
    """The number that a word of digits or letters is, 0 where it is none."""
    return int(word) if word.isdecimal() else CATEGORIES["word"].get(word) or CATEGORIES["vague"].get(word, 0)
