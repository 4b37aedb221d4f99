"""A date with something in brackets behind it: a part of the date, the same date again, a calendar, or a remark.

A date in brackets completes the one before, or must agree with it; a year that cannot be read is refused.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from tracker.dates import reasons
from tracker.dates.model import Reading
from tracker.errors import DateError
from tracker.when import When

Read = Callable[[str, date | None], Reading | None]  # of a text, beside a date or else the reference date

_OLD_STYLE: Final = ("o.s.", "o. s.", "os", "old style", "julian", "julian calendar")
_NEW_STYLE: Final = ("n.s.", "n. s.", "ns", "new style", "gregorian", "gregorian calendar")
_REFORM: Final = (1500, 1950)  # the years in which both calendars were in use, about


@lru_cache(maxsize=1)
def _shape() -> "re.Pattern[str]":
    return re.compile(r"(?P<outer>.+?)\s*\((?P<inside>[^()]*)\)", re.DOTALL)


@lru_cache(maxsize=1)
def _year() -> "re.Pattern[str]":
    return re.compile(r"(?<![\d:/.-])\d{3,4}(?![\d:/-])(?! ?(?:hours|hrs|gmt|utc|z|[ap]\.?m)\b)", re.IGNORECASE)


def is_style(inside: str) -> bool:
    """Whether what stands in brackets names the Julian or the Gregorian calendar."""
    return inside.strip().lower() in _OLD_STYLE + _NEW_STYLE


def read(text: str, read_date: Read) -> Reading | None:
    """Read a date with brackets behind it; DateError where they contradict it."""
    found = _shape().fullmatch(text)
    if found is None:
        return None
    outer, inside = found["outer"], found["inside"].strip()
    style = inside.lower()
    if is_style(inside):
        reading = read_date(outer, None)
        return _of_old_style(reading, text) if reading and style in _OLD_STYLE else reading
    reading = read_date(outer, None)
    if reading is None or reading.basis != "explicit":
        day = re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)?", inside) is not None
        for joined in (f"{outer} {inside}", f"{inside} {outer}") if any(map(str.isalnum, inside)) else ():
            whole = read_date(joined, None)
            if whole is not None and (whole.basis == "explicit" or (day and whole.basis == "inferred")):
                return whole
    if reading is not None and (part := _part(reading, outer, inside, read_date)):
        return part
    return reading and _compared(reading, outer, inside, read_date)


def _part(reading: Reading, outer: str, inside: str, read_date: Read) -> Reading | None:
    """`June 2023 (early)`, `2024 (second half)`: what the words in brackets leave of the date."""
    if not inside[:1].isalpha():
        return None
    joined = (f"{inside} of {outer}", *(() if read_date(inside, None) else (f"{inside} {outer}",)))
    tried = (one for one in (read_date(text, None) for text in joined) if one and not _is_open(one.when))
    return next((one for one in tried if _within(one.when, reading.when)), None)


def _compared(reading: Reading, outer: str, inside: str, read_date: Read) -> Reading:
    """The narrower of a date and the one in brackets; what is no date is a remark."""
    alone = read_date(inside, None)
    if alone is not None and alone.basis == "explicit" and reading.basis == "inferred":
        reading = read_date(outer, _middle(alone.when)) or reading
    if alone is None and reading.basis != "explicit" and _year().search(inside):
        raise DateError(f"'{inside}' in brackets, behind '{outer}', is no date that can be read", "leave it out")
    beside = alone and read_date(inside, _middle(reading.when))
    if alone is None or beside is None or _is_open(reading.when) or _is_open(alone.when):
        return reading
    swapped = beside.alternative and beside._replace(when=beside.alternative)
    for other in (beside, swapped, alone):
        if other and _within(other.when, reading.when):
            return _narrower(reading, other)
        if other and _within(reading.when, other.when):
            return reading
    raise DateError(f"'{outer}' is {reading.when}, but '{inside}' in brackets is {alone.when}", "write one of them")


def _narrower(reading: Reading, other: Reading) -> Reading:
    """A date that is within another, and as sure as the surer of them."""
    if other.basis == "explicit":
        return Reading(other.when, "explicit", f"{other.reason}, {reading.reason}")
    if _within(reading.when, other.when):
        return reading
    return Reading(other.when, reading.basis, f"{other.reason}, of {reading.reason}")


def _is_open(when: When) -> bool:
    return when.open_start or when.open_end


def _middle(when: When) -> date:
    """The day in the middle of a date, or at its end where it has no other."""
    return when.last if when.open_start else when.first if when.open_end else when.first + (when.last - when.first) // 2


def _within(inner: When, outer: When) -> bool:
    return outer.first <= inner.first and inner.last <= outer.last


def _of_old_style(reading: Reading, text: str) -> Reading:
    """A day of the Julian calendar, in ours."""
    day = reading.when.first
    if reading.when.precision != "day" or reading.basis != "explicit" or not _REFORM[0] < day.year < _REFORM[1]:
        raise DateError(f"'{text}' is of the Julian calendar", "write it in the Gregorian calendar")
    behind = day.year // 100 - (day.year % 100 == 0 and day.month < 3)  # the centuries over
    when = When.day(day + timedelta(days=behind - behind // 4 - 2))
    return Reading(when, "explicit", f"{reading.reason} of the Julian calendar, {reasons.said(when.first)} of ours")
