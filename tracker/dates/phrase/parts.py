"""Days and periods that are named by a date: its eve, a weekday of its week, its first days, a half of it."""

import re
from datetime import date
from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.engine.vocabulary import CATEGORIES, ORDINALS
from tracker.dates.model import Reading, Settings, reference_date
from tracker.dates.phrase.counting import count_of, kind_of, nth_of
from tracker.errors import DateError
from tracker.when import When

_WEEK: Final = 7  # days
_SUNDAY: Final = 6
_FIRST: Final = ("first", "opening")
_LAST: Final = ("last", "final", "closing", "latter", "penultimate")
_NTH: Final = rf"(?P<nth>{'|'.join(('opening', *ORDINALS[:10], *_LAST))}|\d{{1,3}}(?:st|nd|rd|th))"
_UNITS: Final = ("weekend", "quarter", "half", "(?:working |business )?day", "week", "month", "year", "decade")
_WHAT: Final = rf"(?P<what>{'|'.join((*_UNITS, *CATEGORIES['weekday']))}|halve(?=s))(?P<several>s)?"
_NUMBER: Final = r"(?P<number>(?!working|business|few|several|couple)[a-z]+|\d+)"
PART: Final = rf"(?:the )?{_NTH}(?P<back>(?: to | |-to-|-)last)?(?: full)?(?: {_NUMBER})?(?: |-){_WHAT} (?:of|in)"
SOME: Final = (
    rf"(?:the )?(?P<nth>{'|'.join((*_FIRST, *_LAST))})(?: (?P<few>few|several|couple)(?: of)?) {_WHAT}(?<=s) (?:of|in)"
)
_TO: Final = r"(?P<joint>to|through|until|and|-)"
PARTS: Final = rf"(?:from |between )?(?:the )?{_NTH} {_TO} (?:the )?{_NTH.replace('nth', 'nth2')} {_WHAT} (?:of|in)"


def week_from(_: "re.Match[str]", inner: Reading, _asked: Settings) -> Reading | None:
    """The seven days that begin with a day."""
    if inner.when.precision != "day" or inner.when.doubt:
        return None
    try:
        starts = [one.first for one in (inner.when, inner.alternative) if one]
        when, *other = [When.span(start, start + 6 * arithmetic.DAY) for start in starts]
    except OverflowError:
        raise DateError(f"the week of {inner.when} is not within the years 1 to 9999") from None
    return Reading(when, inner.basis, f"the 7 days from {reasons.said(inner.when.first)}", other[0] if other else None)


def eve(_: "re.Match[str]", inner: Reading, _asked: Settings) -> Reading | None:
    """The day before a day."""
    if inner.when.precision != "day":
        return None
    when = arithmetic.unit(inner.when.first, "day", -1).with_doubt(inner.when.doubt)
    return Reading(when, inner.basis, f"the day before {inner.when}")


def weekday_of(found: "re.Match[str]", inner: Reading, _asked: Settings) -> Reading | None:
    """A weekday of a week."""
    if inner.when.days != _WEEK or inner.when.first.weekday():
        return None
    when = When.day(inner.when.first + CATEGORIES["weekday"][found["weekday"]] * arithmetic.DAY)
    name = reasons.weekday_name(when.first)
    return Reading(when, inner.basis, f"{name} of the week from {inner.when.first}")


def week_of(found: "re.Match[str]", inner: Reading, _asked: Settings) -> Reading | None:
    """The week or the weekend that a day belongs to, or the two days of a weekend; a Sunday names the week it opens."""
    if inner.when.days > (1 if found["week"] == "week" else 2) or inner.when.doubt:
        return None
    make = arithmetic.week if found["week"] == "week" else arithmetic.weekend
    day, other = inner.when.first, inner.alternative and make(inner.alternative.first)
    if other and inner.alternative and other.last < inner.alternative.last:
        other = None  # 6 and 7 July are a weekend in one of the two years
    when = make(day)
    if found["week"] == "week" and day.weekday() == _SUNDAY:
        when, other = make(day + arithmetic.DAY), when
    return Reading(when, inner.basis, f"the {found['week']} from {reasons.said(when.first)}", other)


def part(found: "re.Match[str]", inner: Reading, asked: Settings) -> Reading | None:
    """The nth day, weekday, week, month, quarter or half of a period, or so many, from its start or its end."""
    number = 1 if found["number"] is None else count_of(found["number"])
    if not number or (number > 1) != (found["several"] is not None):
        return None
    place = 1 if found["nth"] == "opening" else -1 if found["nth"] in _LAST else nth_of(found["nth"])
    place = -2 if found["nth"] == "penultimate" else -place if found["back"] else place
    nth = reasons.ordinal(abs(place)) if nth_of(found["nth"]) and number == 1 else found["nth"]
    said = f"{nth}{' last' if found['back'] else ''}{f' {number}' if number > 1 else ''}"
    return _part(inner, found["what"], (place, number), said, asked)


def some(found: "re.Match[str]", inner: Reading, asked: Settings) -> Reading | None:
    """The first or the last few units of a period: about three, or a couple."""
    number = CATEGORIES["vague"][found["few"]]
    known = _part(inner, found["what"], (1 if found["nth"] in _FIRST else -1, number), found["nth"], asked)
    return known and known._replace(when=known.when.with_doubt("~"))


def parts(found: "re.Match[str]", inner: Reading, asked: Settings) -> Reading | None:
    """The second to third weeks of a month, the first and second quarters of a year."""
    first, last = nth_of(found["nth"]), nth_of(found["nth2"])
    apart = found["joint"] == "and" and last != first + 1 and not found.string.startswith("between")
    if not 0 < first < last or apart:
        return None
    said = f"{reasons.ordinal(first)} to {reasons.ordinal(last)}"
    return _part(inner, found["what"], (first, last - first + 1), said, asked)


def _part(inner: Reading, what: str, place: tuple[int, int], said: str, asked: Settings) -> Reading | None:
    """So many units or weekdays from the nth on."""
    nth, number = place
    weekday = CATEGORIES["weekday"].get(what)
    name = {"halve": "half"}.get(what, what) if weekday is None else arithmetic.WEEKDAY_NAMES[weekday]
    if weekday is not None and number > 1:
        return None
    periods = _periods(inner, asked)
    kind, size = kind_of(name), number
    if kind == "week" and number > 1 and abs(nth) == 1:
        kind, size = "day", _WEEK * number
    dates = {when: one for one in periods if (when := arithmetic.part(one, kind, nth, size))}
    if not dates:
        return None
    when, other = arithmetic.pick(dates, asked.today or date.max, asked.direction)
    if inner.alternative and inner.basis != "relative" and dates[when] == inner.when:
        other = arithmetic.part(inner.alternative, kind, nth, size)
    of = inner.reason if dates[when] == inner.when else dates[when]
    reason = f"the {said} {reasons.plural(name) if number > 1 else name} of {of}"
    return Reading(when.with_doubt(inner.when.doubt), inner.basis, reason, other)


def rest(found: "re.Match[str]", inner: Reading, asked: Settings) -> Reading | None:
    """What is left of a period, from the reference date on."""
    base = reference_date(found.string, asked.today)
    if not inner.when.first <= base <= inner.when.last:
        return None
    return Reading(When.span(base, inner.when.last), "relative", f"from {reasons.said(base)} on")


def third(found: "re.Match[str]", inner: Reading, _asked: Settings) -> Reading | None:
    """The early, middle or late part of any period."""
    if inner.when.days < _WEEK or inner.when.uncertain:
        return None
    number = CATEGORIES["edge"].get(found["edge"]) or CATEGORIES["part"][found["edge"]]
    when = arithmetic.narrow(inner.when, number)
    return Reading(when, inner.basis, f"the {('early', 'middle', 'late')[number - 1]} part of {inner.reason}")


def _periods(inner: Reading, asked: Settings) -> list[When]:
    """A period, and those beside it where its words leave open which one is meant.

    Of `the year` that may be the one beside it, and of a month or quarter without a year that the reference date lies
    in, those of the years beside it.
    """
    when, today = inner.when, asked.today
    if inner.basis == "relative" and inner.alternative and asked.direction != "neutral":
        beside = {"month": "monthunit", "range": "week"}.get(when.precision, when.precision)
        return [arithmetic.unit(when.first, beside, step) for step in (-1, 0, 1)]
    kind, year = {"month": ("monthunit", 12), "quarter": ("quarter", 4)}.get(when.precision, ("", 0))
    if not kind or inner.basis != "inferred" or today is None or not when.first <= today <= when.last:
        return [when]
    return [arithmetic.unit(when.first, kind, step * year) for step in (-1, 0, 1)]
