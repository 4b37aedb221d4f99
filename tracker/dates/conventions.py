"""What the languages asked for say about dates in digits: the order of day and month, and the calendar of the years.

Thai years are Buddhist; Persian and Arabic dates in digits may be of the Persian and the Hijri calendar.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from tracker.dates import arithmetic
from tracker.dates.model import Reading
from tracker.errors import DateError
from tracker.when import When

_NOT_DAY_FIRST: Final = frozenset(("en", "fil", "tl", "zh", "yue", "ja", "ko", "hu", "lt", "mn", "eu"))
_MONTH_FIRST_REGIONS: Final = frozenset(("US", "PH", "PR", "PA"))
_BUDDHIST_ERA: Final = 543  # years before ours
_PERSIAN_EPOCH: Final = date(2024, 3, 20).toordinal() - 365 * 1403 - (8 * 1403 + 21) // 33 - 1  # 1403-01-01


def day_first(languages: Sequence[str]) -> bool | None:
    """Whether 03/04 is the third of April in every one of some languages; None where they do not settle it."""
    return True if languages and all(map(_day_first, languages)) else None


def _day_first(code: str) -> bool:
    language, _, region = code.partition("-")
    if language == "en":
        return bool(region) and region not in (*_MONTH_FIRST_REGIONS, "CA")
    return language not in _NOT_DAY_FIRST and region not in _MONTH_FIRST_REGIONS


class _Calendar(NamedTuple):
    """A calendar: the years it is in today, and the day of one of its dates (ValueError where there is none)."""

    name: str
    years: range
    day: Callable[[int, int, int], date]


def _buddhist(year: int, month: int, day: int) -> date:
    return date(year - _BUDDHIST_ERA, month, day)


def _persian(year: int, month: int, day: int) -> date:
    """The day of a date of the solar Hijri calendar, whose leap years follow a cycle of 33 years."""
    length = 31 if month < 7 else 30 if month < 12 else 29 + (8 * year + 29) // 33 - (8 * year + 21) // 33
    if not (1 <= month <= 12 and 1 <= day <= length):
        raise ValueError("no such day")
    before = 30 * (month - 1) + min(month - 1, 6)
    return date.fromordinal(_PERSIAN_EPOCH + 365 * year + (8 * year + 21) // 33 + before + day)


def _hijri(year: int, month: int, day: int) -> date:
    try:
        from hijridate import Hijri
    except ImportError:
        sentence = "a date of the Hijri calendar needs the extra 'holidays', which is not installed"
        raise DateError(sentence, "pip install 'tracker-ledger[holidays]'") from None
    found = Hijri(year, month, day).to_gregorian()
    return date(found.year, found.month, found.day)


@lru_cache(maxsize=1)
def _calendars() -> dict[str, _Calendar]:
    buddhist = _Calendar("Buddhist", range(2400, 2601), _buddhist)
    persian = _Calendar("Persian", range(1200, 1501), _persian)
    hijri = _Calendar("Hijri", range(1200, 1501), _hijri)
    by_language = {buddhist: ("th", "lo", "km"), persian: ("fa", "ps"), hijri: ("ar", "ur")}
    return {code: calendar for calendar, codes in by_language.items() for code in codes}


def digits(text: str, languages: Sequence[str]) -> Reading | None:
    """A date of three numbers in the calendar of a language; None where its year is not of that calendar."""
    found = re.fullmatch(r"(\d{4}|\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{1,2})", text)
    if found is None or len(found[1]) + len(found[4]) not in (5, 6):
        return None
    numbers = [int(found[group]) for group in (1, 3, 4)]
    year, month, day = numbers if len(found[1]) == 4 else reversed(numbers)
    calendar = _calendar(year, languages)
    return _days(calendar, text, (year, month, day)) if calendar else None


def converted(reading: Reading, text: str, languages: Sequence[str]) -> Reading:
    """A reading whose year is of the calendar of a language, in ours; DateError where it cannot be converted."""
    when = reading.when
    calendar = None if when.open_start else _calendar(when.first.year, languages)
    if calendar is None or reading.basis == "relative":
        return reading
    if calendar.name == "Buddhist":
        shifted = re.sub(r"(^|/)(\d{4})", lambda year: f"{year[1]}{int(year[2]) - _BUDDHIST_ERA:04}", when.text)
        return reading._replace(when=When.parse(shifted), reason=_reason(calendar, reading.reason), alternative=None)
    if any(map(str.isalpha, text)) and when.precision in ("day", "month"):
        return reading  # it names a month of ours
    first = when.first
    if when.precision == "day":
        return _days(calendar, text, (first.year, first.month, first.day))
    if when.precision == "month":
        return _days(
            calendar, text, (first.year, first.month, 1), (first.year + first.month // 12, first.month % 12 + 1, 1)
        )
    if when.precision == "year":
        return _days(calendar, text, (first.year, 1, 1), (first.year + 1, 1, 1))
    raise DateError(f"'{text}' is of the {calendar.name} calendar", "write it in the Gregorian calendar")


def _calendar(year: int, languages: Sequence[str]) -> _Calendar | None:
    """The calendar that a year is of, in the first language that has one."""
    known = (_calendars().get(code.partition("-")[0]) for code in languages)
    return next((calendar for calendar in known if calendar and year in calendar.years), None)


def _days(
    calendar: _Calendar, text: str, start: tuple[int, int, int], end: tuple[int, int, int] | None = None
) -> Reading:
    """One day, or the days from one to the day before another."""
    try:
        first = calendar.day(*start)
        when = When.span(first, calendar.day(*end) - arithmetic.DAY) if end else When.day(first)
    except (ValueError, OverflowError):
        raise DateError(f"'{text}' is no date of the {calendar.name} calendar") from None
    if calendar.name == "Hijri":
        when = when.with_doubt("~")  # the sight of the moon decides
    return Reading(when, "explicit", _reason(calendar, text))


def _reason(calendar: _Calendar, date_text: str) -> str:
    return f"{date_text}, of the {calendar.name} calendar"
