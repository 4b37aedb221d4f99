"""Rules for dates in digits: `2024/07/04`, `15/2`, `7/2008`."""

from datetime import date
from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.engine.matcher import Match, Value
from tracker.dates.engine.numbers import NumericDate, attacks, full_year
from tracker.dates.engine.rule import Rule
from tracker.dates.rules.days.months import valid
from tracker.dates.rules.filters import names
from tracker.when import When


def numeric_date(m: Match) -> Value | None:
    """A whole date in digits."""
    meaning = m.token("date").meaning
    if not isinstance(meaning, NumericDate):
        return None
    if meaning is attacks() and (m.base < meaning.when.first or names.compound(m)):
        return None  # the 9/11 Commission
    when, other = meaning.when, meaning.alternative
    if m.has_base and other and meaning.year_first and _is_nearer(other, when, m.base):
        return Value(other, "explicit", "year first, which is nearer to the reference date, an assumption", when)
    if other and m.has("weekday") and when.first.weekday() != m.get("weekday") == other.first.weekday():
        return Value(other, "explicit", f"the order that makes it a {reasons.weekday_name(other.first)}", when)
    reason = meaning.reason + (", an assumption" if other and meaning.year_first else "")
    return Value(when, "explicit", reason, other)


def _is_nearer(when: When, other: When, base: date) -> bool:
    """Whether a date is near the reference date, and nearer than another."""
    apart = abs(when.first - base)
    return apart.days < _NEAR and apart < abs(other.first - base)


def month_short_year(m: Match) -> Value | None:
    """`Oct-23`: a month of a year in two digits, as in spreadsheets, or a day."""
    name = "num" if m.has("num") else "number"
    if len(m.word(name)) != 2:
        return None
    number, year = m.get("month"), full_year(m.get(name))
    day = m.get("num") if m.has("num") else 0
    days = [When.day(date(y, number, day)) for y in range(m.base.year - 1, m.base.year + 2) if valid(y, number, day)]
    other = arithmetic.pick(days, m.base, m.direction)[0] if days else None
    said = f"{reasons.month_name(number)} {year}" + (", the number taken for a year, an assumption" if other else "")
    return Value(When.month(year, number), "explicit", said, other)


def short_year(m: Match) -> Value | None:
    """A whole date whose year has two digits."""
    year, number, day = m.get("digits"), m.get("month"), m.get("mday")
    if len(m.word("digits")) != 2 or not valid(full_year(year), number, day):
        return None
    when = When.day(date(full_year(year), number, day))
    return Value(when, "explicit", f"{day} {reasons.month_name(number)} {full_year(year)}")


def day_month(m: Match) -> Value | None:
    """`15/2`: a day and a month; which is which is a judgement where both could be."""
    a, b, base = m.get("num"), m.get("num2"), m.base
    if "-" in m.lexed.kinds and max(a, b) <= 12 and m.day_first is None:
        return None  # a score, or a range of pages
    orders = [(a, b), (b, a)] if not m.day_first else [(b, a), (a, b)]
    found = []
    for number, day in orders:
        days = [When.day(date(y, number, day)) for y in range(base.year - 8, base.year + 9) if valid(y, number, day)]
        if days:
            found.append(arithmetic.pick(days, base, m.direction)[0])
    if m.has("weekday"):
        found.sort(key=lambda when: when.first.weekday() != m.get("weekday"))
    if not found:
        return None
    other = found[1] if len(found) > 1 and found[1] != found[0] else None
    why = ", in digits"
    if other is not None:
        order = "day first" if found[0].first.month == b else "month first"
        why = f", assumed {order}" if m.day_first is None else f", {order}, as set"
    first = found[0].first
    return Value(found[0], "inferred", f"{first.day} {reasons.month_name(first.month)}{why}", other)


def month_year(m: Match) -> Value | None:
    """A month and a year in digits."""
    number = m.get("num")
    return Value(When.month(m.get("year"), number), "explicit", "month and year in digits") if number < 13 else None


def year_first(m: Match) -> Value | None:
    """A date from its year down."""
    year, number = m.get("year"), m.get("month")
    if not m.has("mday"):
        return Value(When.month(year, number), "explicit", f"{reasons.month_name(number)} {year}")
    day = m.get("mday")
    if not valid(year, number, day):
        return None
    return Value(When.day(date(year, number, day)), "explicit", f"{day} {reasons.month_name(number)} {year}")


_NEAR: Final = 730  # days

RULES: Final = (
    Rule(
        "year first",
        ("{year} [,|-] {month} [[-] {mday}]",),
        year_first,
        (("2024 July 4", "", "2024-07-04"), ("2024 Jul", "", "2024-07"), ("2024 June 31", "", "")),
        "whole",
    ),
    Rule(
        "day, month and short year",
        ("{mday} [-] {month} [-|,] {digits}", "{month} {mday} , {digits}"),
        short_year,
        (("14 April 15", "", "2015-04-14"), ("2-Nov-89", "", "1989-11-02")),
        "whole",
    ),
    Rule(
        "month and short year",
        ("{month} - ({num}|{number})",),
        month_short_year,
        (("Oct-23", "2024-07-08", "2023-10"), ("Mar-98", "2024-07-08", "1998-03")),
        "whole",
    ),
    Rule(
        "day and month in digits",
        ("[{weekday} [,]] {num} (-|/) {num2}",),
        day_month,
        (
            ("2/15", "2013-01-12", "2013-02-15"),
            ("15/2", "2013-01-12", "2013-02-15"),
            ("Tue 12/3", "2024-01-12", "2024-03-12"),
        ),
        "whole",
    ),
    Rule(
        "month and year in digits",
        ("{num} (/|-) {year}", "{year} / {num}"),
        month_year,
        (("7/2008", "", "2008-07"), ("2014/10", "", "2014-10"), ("07-2024", "", "2024-07")),
        "whole",
    ),
    Rule(
        "date in digits",
        ("[{weekday} [,]] {date}",),
        numeric_date,
        (
            ("2024/07/04", "", "2024-07-04"),
            ("25/12/2024", "", "2024-12-25"),
            ("10-30-89", "", "1989-10-30"),
            ("Mon 8/7/2024", "", "2024-07-08"),
        ),
    ),
)
