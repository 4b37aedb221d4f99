"""Days and periods that are named by a date: its eve, a weekday of its week, its first days, a half of it."""

import re
from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.engine.vocabulary import CATEGORIES
from tracker.dates.model import Reading
from tracker.errors import DateError
from tracker.when import When

_WEEK: Final = 7  # days


def week_from(_: "re.Match[str]", inner: Reading) -> Reading | None:
    """The seven days that begin with a day."""
    return _seven(inner, 0)


def week_to(_: "re.Match[str]", inner: Reading) -> Reading | None:
    """The seven days that end with a day."""
    return _seven(inner, -6)


def _seven(inner: Reading, start: int) -> Reading | None:
    if inner.when.precision != "day" or inner.when.doubt:
        return None
    reason = f"the 7 days {'to' if start else 'from'} {reasons.said(inner.when.first)}"
    try:
        first = inner.when.first + start * arithmetic.DAY
        return Reading(When.span(first, first + 6 * arithmetic.DAY), inner.basis, reason)
    except OverflowError:
        raise DateError(f"the week of {inner.when} is not within the years 1 to 9999") from None


def eve(_: "re.Match[str]", inner: Reading) -> Reading | None:
    """The day before a day."""
    if inner.when.precision != "day":
        return None
    when = arithmetic.unit(inner.when.first, "day", -1).with_doubt(inner.when.doubt)
    return Reading(when, inner.basis, f"the day before {inner.when}")


def weekday_of(found: "re.Match[str]", inner: Reading) -> Reading | None:
    """A weekday, or a weekday to another, of a week."""
    if inner.when.days != _WEEK or inner.when.first.weekday():
        return None
    first, last = (CATEGORIES["weekday"][found[name] or found["weekday"]] for name in ("weekday", "weekday2"))
    monday = inner.when.first
    when = When.span(monday + first * arithmetic.DAY, monday + last * arithmetic.DAY) if first < last else None
    if found["weekday2"] is None:
        when = When.day(monday + first * arithmetic.DAY)
    name = reasons.weekday_name(monday + first * arithmetic.DAY)
    return Reading(when, inner.basis, f"{name} of the week from {monday}") if when else None


def week_of(found: "re.Match[str]", inner: Reading) -> Reading | None:
    """The week or the weekend that a day belongs to, or the two days of a weekend."""
    if inner.when.days > (1 if found["unit"] == "week" else 2) or inner.when.doubt:
        return None
    make = arithmetic.week if found["unit"] == "week" else arithmetic.weekend
    when, other = make(inner.when.first), inner.alternative and make(inner.alternative.first)
    return Reading(when, inner.basis, f"the {found['unit']} from {reasons.said(when.first)}", other)


def share(found: "re.Match[str]", inner: Reading) -> Reading | None:
    """A half of a month, a decade or a century, or a quarter of a century."""
    pieces = {"half": 2, "quarter": 4}[found["share"]]
    index = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(found["nth"], pieces)
    when = arithmetic.share(inner.when, index, pieces) if index <= pieces else None
    reason = f"the {found['nth']} {found['share']} of {inner.reason}"
    return Reading(when, inner.basis, reason) if when else None


def edge(found: "re.Match[str]", inner: Reading) -> Reading | None:
    """The first or last day or days of a month or a longer period, or months of a year."""
    unit, said = found["unit"] or found["units"], found["count"] or "one"
    count = int(said) if said.isdecimal() and len(said) < 4 else CATEGORIES["word"].get(said, 0)
    fits = inner.when.precision not in ("day", "minute", "range", "month" if unit == "month" else "")
    if not fits or not count or inner.when.doubt:
        return None
    when = arithmetic.edge(inner.when, unit, count if found["edge"] == "first" else -count)
    name = f"{count} {unit}s" if count > 1 else unit
    return Reading(when, inner.basis, f"the {found['edge']} {name} of {inner.reason}") if when else None
