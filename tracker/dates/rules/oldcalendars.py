"""Feasts of the Hebrew and the Islamic calendar, by their arithmetic."""

from datetime import date, timedelta
from functools import lru_cache

from tracker.dates.rules import lunisolar, moon

_DAY = timedelta(days=1)
_HEBREW_EPOCH = -1373428  # the ordinal that the mean new moons count from
_ISLAMIC_EPOCH = 227014  # ordinal of the day before 1 Muharram of the year 1


def _new_year(year: int) -> int:
    """The ordinal of 1 Tishri: the mean new moon, put off as the four rules say."""
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    day = 29 * months + parts // 25920
    return day + (1 if 3 * (day + 1) % 7 < 3 else 0)


@lru_cache(maxsize=64)
def _hebrew_start(year: int) -> int:
    before, here, after = (_new_year(year + step) for step in (-1, 0, 1))
    late = 2 if after - here == 356 else 1 if here - before == 382 else 0
    return _HEBREW_EPOCH + here + late + 1


def _leap(year: int) -> bool:
    return (7 * year + 1) % 19 < 7


def hebrew(year: int, month: str, day: int) -> date:
    """A day of a Hebrew month in the Hebrew year that begins in the autumn of year - 1, or of year itself.

    From Nisan to Elul and from Tishri to Kislev months count from the next new year and from the
    last: only Heshvan and Kislev vary in length.
    """
    if month in ("tishri", "kislev"):
        start = _hebrew_start(year + 3761)
        if month == "tishri":
            return date.fromordinal(start + day - 1)
        long = (_hebrew_start(year + 3762) - start) % 10 == 5  # 355 or 385 days
        return date.fromordinal(start + (60 if long else 59) + day - 1)
    back = {"shvat": 236, "adar": 206, "nisan": 177, "iyar": 147, "sivan": 118, "av": 59, "elul": 29}[month]
    if month == "shvat" and _leap(year + 3760):
        back += 30
    return date.fromordinal(_hebrew_start(year + 3761) - back + day - 1)


def fast_of_av(year: int) -> date:
    """The ninth of Av, put off by a day from the Sabbath."""
    day = hebrew(year, "av", 9)
    return day + _DAY if day.weekday() == 5 else day


def catastrophe_day(year: int) -> date:
    """27 Nisan, kept off the days beside the Sabbath (since 1997; on Friday since 1959)."""
    day = hebrew(year, "nisan", 27)
    if day.weekday() == 4:
        return day - _DAY
    return day + _DAY if day.weekday() == 6 and year >= 1997 else day


def independence_day(year: int) -> date:
    """5 Iyar, kept off the days beside the Sabbath (since 2004 from Monday too)."""
    day = hebrew(year, "iyar", 5)
    shift = {4: -1, 5: -2, 0: 1 if year >= 2004 else 0}.get(day.weekday(), 0)
    return day + shift * _DAY


def islamic(year: int, month: int, day: int) -> list[date]:
    """A day of the Islamic calendar: a Gregorian year may hold it twice, or not at all."""
    about = (date(year, 1, 1).toordinal() - _ISLAMIC_EPOCH) * 30 // 10631
    found = (_islamic_month(islamic_year, month) + (day - 1) * _DAY for islamic_year in (about, about + 1, about + 2))
    return [when for when in found if when.year == year]


def ramadan(year: int) -> list[tuple[date, date]]:
    """The first and the last day of each month of fasting that begins in a year."""
    starts = islamic(year, 9, 1)
    ends = islamic(year, 10, 1) + islamic(year + 1, 10, 1)
    return [(start, min(end for end in ends if end > start) - _DAY) for start in starts]


def last_friday(year: int) -> list[date]:
    """The last Friday of Ramadan."""
    return [last - (last.weekday() - 4) % 7 * _DAY for _, last in ramadan(year)]


def _islamic_month(year: int, month: int) -> date:
    """The first day: in our time by the new moon as Mecca reckons it, else by arithmetic."""
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + 1
    start = date.fromordinal(_ISLAMIC_EPOCH + max(days, 1 - _ISLAMIC_EPOCH))
    if start.year not in lunisolar.YEARS:
        return start
    number = round((start.toordinal() - 1.5 - date(2000, 1, 6).toordinal()) / 29.530588861)
    new = moon.new_moon(number)
    # Until 1998 a new moon before midnight opened the month, since then one that sets after the sun.
    return moon.day_of(new + (0 if start.year < 1999 else 10.4 / 24), 0) + _DAY
