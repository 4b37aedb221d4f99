"""How long something lasts: for three days from 3 June, a two-day summit from Monday, on 3, 4 and 5 June."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from tracker.dates import Found
from tracker.reader.events.pointers import number_of
from tracker.when import When

_NUMBER: Final = r"(?P<number>two|three|four|five|six|seven|eight|nine|ten|[2-9]|1\d)"
_FROM: Final = r"(?:from|starting|beginning|commencing|opening)(?: on| from)?(?: the)? $"
# So many days from a date on: for three days from 3 May, a three-day visit starting on 3 May.
_LASTING: Final = (
    rf"\b(?:(?:for|over|lasting|during) {_NUMBER} days,? |"
    rf"{_NUMBER.replace('number', 'days')}(?:-day| days of) [^.;\n]{{1,50}}?,? ){_FROM}"
)
# Date words with their own count of days, behind `for` or `over`: for | three days from 3 May.
_OVER: Final = rf"{_NUMBER} days (?:from|after|starting|beginning) "
_FOR: Final = r"\b(?:for|over|lasting|during) $"
_LEADING: Final = ("for ", "over ", "lasting ", "during ")
# The days of a list before its date: 1, 2, | 3 May.
_LISTED: Final = r"(?<![\d.,])(?P<first>[1-9]\d?)(?:st|nd|rd|th)?,(?: \d{1,2}(?:st|nd|rd|th)?,)* $"
_NEAR: Final = 90  # characters before a date that may tell how long something lasts from then


def lasting(found: Iterable[Found], text: str) -> Iterator[Found]:
    """The dates, those from which something lasts some days as all of its days."""
    for one in found:
        before = text[max(one.start - _NEAR, 0) : one.start].lower()
        words = re.search(_LASTING, before) if "days" in before or "-day" in before else None
        led = before.endswith(_LEADING) and re.search(_FOR, before)
        counted = re.match(_OVER, text[one.start : one.end].lower()) if led else None
        days = re.search(_LISTED, before) if before.endswith(", ") else None
        if words and one.when.precision == "day":
            yield _from(one, number_of(words["number"] or words["days"]), 0)
        elif counted and one.when.precision == "day":
            number = number_of(counted["number"])
            yield _from(one, number, -number)
        elif days and _next_to(one.when, int(days["first"]), days.group().count(",")):
            first = one.when.first.replace(day=int(days["first"]))
            start = one.start - len(days.group())
            yield one._replace(start=start, when=_days(first, one.when.last), alternative=None)
        else:
            yield one


def _next_to(when: When, first: int, days: int) -> bool:
    """Whether so many days stand before a date, one after the other: on 3, 4 and 5 June."""
    return when.precision in ("day", "range") and when.first.day - first == days


def _from(one: Found, days: int, shift: int) -> Found:
    """A date as so many days from it, or from some days before it; as it is where there are no such days."""
    try:
        first = one.when.first + timedelta(shift)
        return one._replace(when=_days(first, first + timedelta(days - 1)), alternative=None)
    except OverflowError:
        return one


def _days(first: date, last: date) -> When:
    return When.span(When.day(first), When.day(last))
