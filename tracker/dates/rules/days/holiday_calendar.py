"""The holidays that are read: their names, and the days they fall on.

Fixed days and Easter need nothing more. The Islamic calendar and the days that countries list come from
the two packages of the extra `holidays`, loaded when such a day is first asked for.
"""

import re
import warnings
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import lru_cache, partial
from types import MappingProxyType
from typing import Final, NamedTuple

from tracker.dates import arithmetic
from tracker.when import When

_FIXED: Final = """
01-01 New Year's Day | New Year's | New Year
01-06 Epiphany
01-07 Orthodox Christmas Day | Orthodox Christmas
01-26 India's Republic Day | Indian Republic Day | Republic Day of India
02-14 Valentine's Day | St. Valentine's Day | St Valentine's Day
03-08 International Women's Day
03-15 Ides of March
03-17 St. Patrick's Day | St Patrick's Day
04-25 Anzac Day
05-01 May Day | International Workers' Day
05-08 V-E Day | VE Day | Victory in Europe Day
05-09 Victory Day
06-12 Russia Day
06-19 Juneteenth
07-01 Canada Day
07-04 Fourth of July | US Independence Day | U.S. Independence Day | American Independence Day
07-14 Bastille Day
08-14 Pakistan's Independence Day | Pakistani Independence Day | Independence Day of Pakistan
08-15 India's Independence Day | Indian Independence Day | Independence Day of India
08-24 Ukraine's Independence Day | Ukrainian Independence Day | Independence Day of Ukraine
09-02 Vietnam's National Day | Vietnamese National Day | National Day of Vietnam
09-09 North Korea's Foundation Day | North Korean Foundation Day | DPRK Foundation Day
10-01 China's National Day | Chinese National Day | National Day of the People's Republic of China
10-03 German Unity Day | Day of German Unity
10-10 Taiwan's National Day | Taiwanese National Day | National Day of the Republic of China
10-29 Turkey's Republic Day | Turkish Republic Day | Republic Day of Turkey
10-31 Halloween | Hallowe'en
11-01 All Saints' Day
11-11 Armistice Day | Remembrance Day | Veterans Day
11-11 Poland's Independence Day | Polish Independence Day | Independence Day of Poland
12-24 Christmas Eve
12-25 Christmas Day | Christmas
12-26 Boxing Day | St. Stephen's Day | St Stephen's Day
12-31 New Year's Eve
"""
# Days from Easter Sunday.
_EASTER: Final = (
    ("Ash Wednesday", -46),
    ("Palm Sunday", -7),
    ("Maundy Thursday", -3),
    ("Good Friday", -2),
    ("Easter Sunday | Easter Day | Easter", 0),
    ("Easter Monday", 1),
    ("Ascension Day", 39),
    ("Pentecost | Whit Sunday", 49),
    ("Whit Monday | Pentecost Monday", 50),
)
# The first such weekday from a day on, 0 a Monday, and the year since when it is kept.
_WEEKDAYS: Final = (
    ("Martin Luther King Day | Martin Luther King Jr. Day | MLK Day", "01-15", 0, 1986),
    ("Presidents' Day", "02-15", 0, 1971),
    ("Memorial Day", "05-25", 0, 1971),
    ("Labor Day", "09-01", 0, 1894),
    ("Columbus Day", "10-08", 0, 1971),
    ("Remembrance Sunday", "11-08", 6, 1946),
    ("Thanksgiving Day | Thanksgiving", "11-22", 3, 1942),
)
# A month and a day of the Islamic calendar.
_ISLAMIC: Final = (
    ("Eid al-Fitr | Eid ul-Fitr | Id al-Fitr", 10, 1),
    ("Eid al-Adha | Eid ul-Adha | Id al-Adha", 12, 10),
    ("Ashura | Ashoura", 1, 10),
    ("Arbaeen | Arba'een | Arbain", 2, 20),
)
# A country that has the day every year, the label it is listed under, its length, the first and the last year.
_LISTED: Final = (
    ("Chinese New Year | Lunar New Year | Spring Festival", "CN", "Chinese New Year (Spring Festival)", 1, 1950, 2100),
    ("Mid-Autumn Festival | Mid-Autumn", "CN", "Mid-Autumn Festival", 1, 2008, 2100),
    ("Tet | Vietnamese New Year", "VN", "Lunar New Year", 1, 1901, 2100),
    ("Passover | Pesach", "IL", "Pesach", 7, 1948, 2100),
    ("Rosh Hashanah | Rosh Hashana", "IL", "Rosh Hashanah", 2, 1948, 2100),
    ("Yom Kippur", "IL", "Yom Kippur", 1, 1948, 2100),
    ("Israel's Independence Day | Israeli Independence Day", "IL", "Independence Day", 1, 1948, 2100),
    ("Diwali | Deepavali", "IN", "Diwali", 1, 2001, 2035),
    ("Holi", "IN", "Holi", 1, 2001, 2035),
    ("Nowruz | Norouz | Norooz", "IR", "Nowruz", 1, 1980, 2100),
)
_SIGHTED: Final = ", by the Umm al-Qura calendar; where the moon is watched for, a day earlier or later"
_REMARKS: Final = MappingProxyType({
    "IL": ", from the evening before",
    "IN": ", as kept in India; elsewhere a day earlier or later",
})  # fmt: skip


class Holiday(NamedTuple):
    """One holiday: its spellings, its days in a year, the years they are known for, and a remark for the reason."""

    names: str
    days: Callable[[int], list[When]]
    years: range = range(1, 9999)
    remark: str = ""


@lru_cache(maxsize=1)
def holidays() -> Mapping[str, Holiday]:
    """Each holiday by its squeezed names."""
    return MappingProxyType({squeeze(name): row for row in _rows() for name in row.names.split(" | ")})


def squeeze(text: str) -> str:
    """A name as names are compared: in small letters, without spaces, hyphens, full stops and apostrophes."""
    return re.sub(r"[\s.'-]", "", text.lower())


def names() -> list[str]:
    """Every name of every holiday, in small letters."""
    return [name.lower() for row in _rows() for name in row.names.split(" | ")]


def _rows() -> Iterator[Holiday]:
    christian, islamic = range(1583, 4100), range(1925, 2077)  # the years that dateutil and hijridate know
    for line in _FIXED.split("\n")[1:-1]:
        yield Holiday(line[6:], partial(_fixed, int(line[:2]), int(line[3:5])))
    for names, start, weekday, first in _WEEKDAYS:
        yield Holiday(names, partial(_weekday, int(start[:2]), int(start[3:]), weekday), range(first, 9999))
    yield Holiday("US Election Day | U.S. Election Day | American Election Day", _election, range(1846, 9999))
    yield Holiday("Inauguration Day", _inauguration, range(1937, 9999))
    yield Holiday("Golden Week", _golden_week, range(2000, 9999), ", as kept in China")
    for names, step in _EASTER:
        yield Holiday(names, partial(_easter, step), christian)
    yield Holiday("Orthodox Easter Sunday | Orthodox Easter", partial(_easter, 0, orthodox=True), christian)
    yield Holiday("Ramadan | Ramadhan | Ramzan", _ramadan, islamic, _SIGHTED)
    yield Holiday("Quds Day | Al-Quds Day", _quds, range(1979, 2077), _SIGHTED)
    for names, month, day in _ISLAMIC:
        yield Holiday(names, partial(_islamic, month, day), islamic, _SIGHTED)
    for names, country, label, length, first, last in _LISTED:
        days = partial(_listed, country, label, length)
        yield Holiday(names, days, range(first, last + 1), _REMARKS.get(country, ""))


def _span(first: date, length: int = 1) -> When:
    return When.day(first) if length == 1 else When.span(first, first + (length - 1) * arithmetic.DAY)


def _fixed(month: int, day: int, year: int) -> list[When]:
    return [When.day(date(year, month, day))]


def _weekday(month: int, day: int, weekday: int, year: int) -> list[When]:
    return [When.day(arithmetic.weekday_near(date(year, month, day), weekday, 1))]


def _election(year: int) -> list[When]:
    """The Tuesday after the first Monday of November, in even years."""
    return [] if year % 2 else [When.day(arithmetic.weekday_near(date(year, 11, 2), 1, 1))]


def _inauguration(year: int) -> list[When]:
    return _fixed(1, 20, year) if year % 4 == 1 else []


def _golden_week(year: int) -> list[When]:
    return [_span(date(year, 10, 1), 7)]


def _easter(step: int, year: int, *, orthodox: bool = False) -> list[When]:
    from dateutil import easter

    sunday = easter.easter(year, easter.EASTER_ORTHODOX if orthodox else easter.EASTER_WESTERN)
    return [When.day(sunday + step * arithmetic.DAY)]


def _listed(country: str, label: str, length: int, year: int) -> list[When]:
    """The first day that a country lists under a label, or so many days from it."""
    import holidays

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of years outside any of its many calendars
        kinds = holidays.country_holidays(country).supported_categories
        listed = holidays.country_holidays(country, years=year, expand=False, language="en_US", categories=kinds)
    named = ((day, re.sub(r" \((?:observed|estimated)\)", "", names).split("; ")) for day, names in listed.items())
    days = sorted(day for day, names in named if label in names)
    return [_span(day, length).with_doubt("~" if country == "IN" else "") for day in days[:1]]


def _islamic(month: int, day: int, year: int) -> list[When]:
    """A day of the Islamic calendar, which some years have twice."""
    from hijridate import Gregorian, Hijri

    first, last = (Gregorian(year, *edge).to_hijri().year for edge in ((1, 1), (12, 31)))
    found = [date(*Hijri(own, month, day).to_gregorian().datetuple()) for own in range(first, last + 1)]
    return [When.day(day).with_doubt("~") for day in found if day.year == year]


def _ramadan(year: int) -> list[When]:
    """The whole month, of 29 or 30 days."""
    from hijridate import Gregorian

    starts = [when.first for when in _islamic(9, 1, year)]
    return [_span(day, Gregorian.fromdate(day).to_hijri().month_length()).with_doubt("~") for day in starts]


def _quds(year: int) -> list[When]:
    """The last Friday of Ramadan."""
    return [When.day(arithmetic.weekday_near(when.last, 4, -1)).with_doubt("~") for when in _ramadan(year)]
