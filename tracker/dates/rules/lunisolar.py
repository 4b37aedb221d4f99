"""Chinese and Indian feasts: days of months that begin with the new moon.

China counts in the zone of Beijing; the month of the winter solstice is the eleventh, and a month
in which the sun enters no sign is a leap month. Indian feasts fall on the day on which a lunar day
(a thirtieth of the month) prevails at an hour that is proper to the feast.
"""

from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from tracker.dates.rules import moon

YEARS = range(1950, 2051)  # where the reckoning has been compared with printed calendars
_BEIJING, _INDIA = 8.0, 5.5
_DAY = timedelta(days=1)


def chinese(year: int, month: int, day: int) -> date | None:
    """The day of a Chinese month, not a leap month, in a Gregorian year."""
    starts = _chinese_months(year)
    return starts[month] + (day - 1) * _DAY if month in starts else None


@lru_cache(maxsize=64)
def _chinese_months(year: int) -> dict[int, date]:
    """The first days of the months from the solstice of the year before to that of the year."""
    new = [moon.day_of(moon.new_moon(number), _BEIJING) for number in moon.moons_of(year)]
    first, last = (
        max(day for day in new if day <= moon.day_of(moon.solar_day(y, 270), _BEIJING)) for y in (year - 1, year)
    )
    months = [day for day in new if first <= day <= last]
    found, number, leap = {}, 11, len(months) == 14
    for start, after in pairwise(months):
        if leap and start != first and _sign(start) == _sign(after):
            leap = False
            continue
        found[number] = start
        number = number % 12 + 1
    return found


def _sign(day: date) -> int:
    return int(moon.sun(moon.moment(day, 0, _BEIJING)) // 30)


def indian(year: int, month: int, lunar_day: int, hour: int) -> date | None:
    """The day of a lunar day (1 to 30, from the new moon) of an Indian month, Chaitra being the first."""
    for number in moon.moons_of(year):
        start = moon.new_moon(number)
        sign = _sidereal_sign(start)
        if (sign + 1) % 12 + 1 != month or _sidereal_sign(moon.new_moon(number + 1)) == sign:
            continue
        day = _prevailing(moon.day_of(start, _INDIA), lunar_day, hour)
        if day.year == year:
            return day
    return None


def _ayanamsa(year: float) -> float:
    """How far the signs of India lie from those of the equinox (Lahiri)."""
    return 23.853 + 0.01397 * (year - 2000)


def _sidereal_sign(at: float) -> int:
    return int((moon.sun(at) - _ayanamsa((at - 2451545) / 365.25 + 2000)) % 360 // 30)


def _prevailing(start: date, lunar_day: int, hour: int) -> date:
    """The first day on which a lunar day runs at an hour, or else that on which it begins."""
    day = start + max(lunar_day - 3, -1) * _DAY
    now = _past_middle(day, lunar_day, hour)
    while True:
        after = _past_middle(day + _DAY, lunar_day, hour)
        if abs(now) <= 0.5 or now < -0.5 <= 0.5 < after:
            return day
        day, now = day + _DAY, after


def _past_middle(day: date, lunar_day: int, hour: int) -> float:
    """By how many lunar days an hour lies after the middle of one."""
    return (moon.apart(moon.moment(day, hour, _INDIA)) / 12 - lunar_day + 15.5) % 30 - 15


def harvest(year: int) -> date:
    """The day on which the sun enters the Indian sign of Capricorn, or the next if it sets before."""
    found = moon.solar_day(year, 270 + _ayanamsa(year))
    return moon.day_of(found + 6.5 / 24, _INDIA)
