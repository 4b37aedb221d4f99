"""Where the sun and the moon stand, to a few seconds of time (Meeus, Astronomical Algorithms, 25 and 47).

Days are Julian days of universal time. Good for the years 1900 to 2100.
"""

from datetime import date
from functools import lru_cache
from math import floor, radians, sin
from typing import Final

_EPOCH: Final = 2451545.0
_DRIFT: Final = 0.00075  # days by which even time was ahead of the clock around 2000
_PER_DAY: Final = 12.19075  # degrees that the moon gains on the sun
_ORDINAL: Final = 1721424.5  # the Julian day that ordinals count from

# Degrees times a million, and multiples of D, M, M' and F.
_TERMS: Final = (
    (6288774, 0, 0, 1, 0), (1274027, 2, 0, -1, 0), (658314, 2, 0, 0, 0), (213618, 0, 0, 2, 0), (-185116, 0, 1, 0, 0),
    (-114332, 0, 0, 0, 2), (58793, 2, 0, -2, 0), (57066, 2, -1, -1, 0), (53322, 2, 0, 1, 0), (45758, 2, -1, 0, 0),
    (-40923, 0, 1, -1, 0), (-34720, 1, 0, 0, 0), (-30383, 0, 1, 1, 0), (15327, 2, 0, 0, -2), (-12528, 0, 0, 1, 2),
    (10980, 0, 0, 1, -2), (10675, 4, 0, -1, 0), (10034, 0, 0, 3, 0), (8548, 4, 0, -2, 0), (-7888, 2, 1, -1, 0),
    (-6766, 2, 1, 0, 0), (-5163, 1, 0, -1, 0), (4987, 1, 1, 0, 0), (4036, 2, -1, 1, 0), (3994, 2, 0, 2, 0),
    (3861, 4, 0, 0, 0), (3665, 2, 0, -3, 0), (-2689, 0, 1, -2, 0), (-2602, 2, 0, -1, 2), (2390, 2, -1, -2, 0),
    (-2348, 1, 0, 1, 0), (2236, 2, -2, 0, 0), (-2120, 0, 1, 2, 0), (-2069, 0, 2, 0, 0),
)  # fmt: skip


def moment(day: date, hour: float, zone: float) -> float:
    """The Julian day of an hour of a day, in a zone so many hours ahead of universal time."""
    return day.toordinal() + _ORDINAL + (hour - zone) / 24


def day_of(moment: float, zone: float) -> date:
    """The day that a moment falls on in a zone."""
    return date.fromordinal(floor(moment + zone / 24 - _ORDINAL))


def sun(moment: float) -> float:
    """The sun's apparent longitude in degrees."""
    t = (moment + _DRIFT - _EPOCH) / 36525
    anomaly = radians(357.52911 + 35999.05029 * t)
    centre = (1.914602 - 0.004817 * t) * sin(anomaly) + 0.019993 * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly)
    bend = 0.00569 + 0.00478 * sin(radians(125.04 - 1934.136 * t))
    return (280.46646 + 36000.76983 * t + 0.0003032 * t * t + centre - bend) % 360


def moon(moment: float) -> float:
    """The moon's longitude in degrees."""
    t = (moment + _DRIFT - _EPOCH) / 36525
    d = radians(297.8501921 + 445267.1114034 * t)
    m = radians(357.5291092 + 35999.0502909 * t)
    n = radians(134.9633964 + 477198.8675055 * t)
    f = radians(93.2720950 + 483202.0175233 * t)
    more = sum(size * sin(a * d + b * m + c * n + e * f) for size, a, b, c, e in _TERMS)
    return (218.3164477 + 481267.88123421 * t + more / 1e6) % 360


def apart(moment: float) -> float:
    """How far the moon is ahead of the sun, 0 to 360 degrees."""
    return (moon(moment) - sun(moment)) % 360


@lru_cache(maxsize=256)
def new_moon(number: int) -> float:
    """The moment of a new moon, counted from that of 6 January 2000."""
    found = 2451550.09766 + 29.530588861 * number
    for _ in range(5):
        found -= ((apart(found) + 180) % 360 - 180) / _PER_DAY
    return found


def moons_of(year: int) -> range:
    """The numbers of the new moons from November of the year before until the next January."""
    first = floor((date(year, 1, 1).toordinal() + _ORDINAL - 2451550.1) / 29.530588861)
    return range(first - 2, first + 15)


def solar_day(year: int, longitude: float) -> float:
    """The moment in a year when the sun reaches a longitude."""
    start = date(year, 1, 1).toordinal() + _ORDINAL
    found = start + (longitude - sun(start)) % 360 * 1.0145
    for _ in range(5):
        found += ((longitude - sun(found) + 180) % 360 - 180) * 1.0145
    return found
