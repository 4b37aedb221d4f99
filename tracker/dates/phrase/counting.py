"""Count units, weekdays and holidays from a date: the numbers in words, the date so many units away, the reason."""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache, partial
from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.model import Reading, Settings
from tracker.dates.rules import grammar
from tracker.errors import DateError
from tracker.when import When

COUNT: Final = (
    r"(?P<whole>for )?(?:(?:just over|some|exactly|precisely|a full) )?(?!the \w+s )(?P<the>the )?"
    r"(?P<count>[a-z-]+|\d+) (?P<unit>(?:working |business )?day|week|fortnight|month|quarter|year|decade)s? "
    r"(?:to the day )?(?P<side>before|after|from|following|ago)"
)
ENDING: Final = (
    r"(?:the )?(?:(?:(?P<count>(?!half\b)[a-z]+|\d+) )?"
    r"(?P<unit>week|month|quarter|half|year|decade)(?P<several>s)?(?:[ -]year)? "
    r"(?:to(?! the day\b)|end(?:ed|ing)|through)|w/e)"
)
_LASTING: Final = r"(?:from |starting )?(?P<rest>.+) for (?P<count>\w+ (?:day|week|month|year)s?)"

# (precision of a date, unit counted) -> how many of its own units the date moves per count.
COUNTED_IN: Final = {("month", "month"): 1, ("quarter", "quarter"): 1, ("year", "decade"): 10}

_WEEK: Final = 7  # days
_YEARS_LATER: Final = ("month", "quarter", "season", "half", "year")
_WEEKS_LATER: Final = ("month", "year", "decade")  # so far from a week lies another week


def counts_from(when: When, unit: str | None) -> bool:
    """Whether so many units can be counted from a date: days and weeks from a day, years from a month or a week."""
    week = when.days == _WEEK and unit in _WEEKS_LATER
    own = (when.precision, unit) in COUNTED_IN or (unit == "year" and when.precision in _YEARS_LATER)
    return unit is None or when.precision == "day" or week or own


def kind_of(unit: str) -> str:
    """The category of a unit's name, or the name of a weekday, in small letters."""
    if unit in ("working day", "business day"):
        return "workday"
    return {"month": "monthunit", "decade": "decadeunit"}.get(unit, unit.lower())


def away(anchor: When, unit: str, steps: int, side: str) -> When:
    """The date so many units from another; from a month or a year, whole months or years are counted."""
    if anchor.days == _WEEK and unit in _WEEKS_LATER:
        return arithmetic.week(arithmetic.shift(anchor.first + 3 * arithmetic.DAY, kind_of(unit), steps))
    if unit == "year" and anchor.precision in _YEARS_LATER:
        return arithmetic.years_away(anchor, steps)
    if (anchor.precision, unit) in COUNTED_IN:
        return arithmetic.unit(anchor.first, kind_of(anchor.precision), steps * COUNTED_IN[anchor.precision, unit])
    start = anchor.last if side in ("after", "following") else anchor.first
    return When.day(arithmetic.shift(start, kind_of(unit), steps))


@lru_cache(maxsize=1)
def lasting() -> "re.Pattern[str]":
    """A date and how long from there: `1 July for 10 days`."""
    return re.compile(_LASTING)


def counted(found: "re.Match[str]", anchor: Reading, asked: Settings) -> Reading | None:
    """A number of units from a date, or so many units from there on."""
    count, unit, side = count_of(found["count"]), found["unit"], found["side"]
    if not count:
        return None
    steps = -count if side in ("before", "ago") else count
    lasts = found["whole"] or (found["the"] and count > 1) or (found["count"] == "the" and not unit.endswith("day"))
    try:
        find = partial(_beside if lasts else away, unit=unit, steps=steps, side=side)
        when, start = _counted_from(anchor, find, asked, ahead=side == "from" and not lasts)
    except (ValueError, OverflowError):
        raise DateError(f"'{found.string}' is outside the years 1 to 9999") from None
    said = reasons.said(start.first) if start.precision == "day" and not start.doubt else start
    amount, place = reasons.amount(count, unit), "before" if steps < 0 else "after"
    return Reading(when, anchor.basis, f"the {amount} {side} {said}" if lasts else f"{amount} {place} {said}")


def ending(found: "re.Match[str]", last: Reading, _asked: Settings) -> Reading | None:
    """So many units that end with a date: `the six months to March`, `the week ending 5 July`."""
    unit, count = found["unit"] or "week", count_of(found["count"] or "the")
    if not count or (count > 1) != (found["several"] is not None) or last.when.precision == "year":
        return None
    try:
        first = arithmetic.shift(last.when.last + arithmetic.DAY, kind_of(unit), -count)
    except (ValueError, OverflowError):
        raise DateError(f"'{found.string}' is outside the years 1 to 9999") from None
    whole = last.when.precision != "day" and unit != "week"
    when = arithmetic.from_months(first, last.when.last) if whole else When.span(first, last.when.last)
    return Reading(when, last.basis, f"the {reasons.amount(count, unit) if count > 1 else unit} to {last.reason}")


def _counted_from(anchor: Reading, find: Callable[[When], When], asked: Settings, *, ahead: bool) -> tuple[When, When]:
    """What is found beside a date, and that date: of two years, the one that leads where is asked.

    `ahead` is `from`, which counts from the nearer one that does not lead into the past.
    """
    second = anchor.alternative if anchor.basis == "inferred" and asked.today else None
    found = {find(one).with_doubt(one.doubt): one for one in (anchor.when, second) if one}
    today = asked.today or date.min
    if ahead:
        still = [when for when in found if when.last >= today] or list(found)
        chosen = min(still, key=lambda when: arithmetic.apart(found[when], today))
    else:
        chosen, _ = arithmetic.pick(found, today, asked.direction)
    return chosen, found[chosen]


def _beside(anchor: When, unit: str, steps: int, side: str) -> When:
    """The time of so many units before or after a date, or from its beginning: the two weeks after Easter."""
    kind = kind_of(unit)
    start = anchor.first if side in ("from", "before", "ago") else anchor.last + arithmetic.DAY
    other = arithmetic.shift(start, kind, steps)
    first, last = min(start, other), max(start, other) - arithmetic.DAY
    whole = anchor.precision != "day" and anchor.days != _WEEK and unit in ("month", "quarter", "year", "decade")
    return arithmetic.from_months(first, last) if whole else When.span(first, last)


def which(what: str, nth: int, side: str | None, when: When) -> str:
    """The reason for the nth of a name beside a date."""
    place = f"{reasons.ordinal(nth)} " if nth > 1 else ""
    return f"the {place}{what} {side or 'nearest to'} {when}"


def nth_of(word: str) -> int:
    """An ordinal in words or digits, 0 where it is none."""
    if word[:-2].isdecimal() and len(word) < 6:
        return int(word[:-2])
    return grammar().number(word, "ordinal")


def count_of(word: str) -> int:
    """A number in digits or words, 0 where it is none."""
    if word.isdecimal():
        return int(word) if len(word) < 4 else 0
    return 1 if word == "the" else grammar().number(word, "word", "article", "ordinal")
