"""Rules for dates that name a month or a day of one: `4 July 2024`, `Nov. 3`, `late June`."""

from datetime import date
from functools import lru_cache
from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.engine.matcher import Match, Value
from tracker.dates.engine.numbers import attacks
from tracker.dates.engine.rule import Rule
from tracker.dates.engine.tokens import codes
from tracker.dates.engine.vocabulary import word_set
from tracker.dates.model import Direction
from tracker.dates.rules.filters import not_dates
from tracker.dates.rules.filters.words import is_limit
from tracker.when import When

_BEFORE_DAY: Final = ("on", "by", "until", "from", "of", "for", "since", "before", "after", "dated")
_NEAR: Final = 14  # days
_ATTACKS: Final = word_set("attack attacks attackers terror terrorist terrorists hijackers")


def year_of(m: Match) -> int | None:
    """The year a match names, outright or as last, this or next year."""
    if m.has("year"):
        return m.get("year")
    if m.has("year2"):
        return m.get("year2")
    if m.has("yy"):
        return near_year(m)
    if m.has("rel"):
        return m.base.year + m.get("rel")
    said = m.words().lower()
    if said.endswith("current year") or (said.endswith("quarter of the year") and m.direction == "future"):
        return m.base.year
    return None


def near_year(m: Match) -> int:
    """A year said in two digits: no more than ten years after the reference date, where there is one."""
    year = m.get("yy")
    return year - 100 if m.has_base and year > m.base.year + 10 else year


def month_day(m: Match) -> Value | None:
    """A day of a month; without a year, the one its weekday, its direction or its nearness asks for."""
    month, day = m.get("month"), m.get("mday")
    if not_dates.month_word(m, has_day=True) or "days" in m.words().lower().split():
        return None
    weekday = m.get("weekday") if m.has("weekday") else None
    year = year_of(m)
    if weekday is not None and not m.whole and not _joined(m, year, month, day, weekday):
        return None
    name = f"{day} {reasons.month_name(month)}"
    if year is not None:
        if not valid(year, month, day):
            return None
        when, reason = When.day(date(year, month, day)), name + f" {year}"
        other = None
        if weekday is not None and when.first.weekday() != weekday:
            reason += f", which is a {reasons.weekday_name(when.first)}"
            other = arithmetic.nearest_weekday(when.first, weekday)
        return Value(when, "relative" if m.has("rel") else "explicit", reason, other)
    if (month, day) == (9, 11) and m.around(1) in _ATTACKS and m.base > attacks().when.first:
        return Value(attacks().when, "inferred", attacks().reason)
    if m.has("anyrel") and weekday is None:
        return _stepped(month, day, m.get("anyrel"), m.base)
    return near_day(month, day, weekday, m.base, m.direction)


def _joined(m: Match, year: int | None, month: int, day: int, weekday: int) -> bool:
    """Whether a weekday and the date behind it are one: not across a line, and where they contradict, after `on`."""
    start = m.lexed.tokens[m.span[0]].start
    said = m.lexed.text[start : start + len(m.words())]
    if "\n" in said and "," not in said[: said.index("\n")]:
        return False
    if year is not None and m.around(-1) in _BEFORE_DAY:
        return True
    years = [year] if year else [m.base.year + step for step in (-1, 0, 1)]
    return any(valid(one, month, day) and date(one, month, day).weekday() == weekday for one in years)


def _stepped(month: int, day: int, step: int, base: date) -> Value | None:
    """A day of a month in this year, or the last or next one from the reference date."""
    ahead = (month - base.month, day - base.day)
    year = base.year + (step if ahead == (0, 0) or (ahead > (0, 0)) == (step < 0) else 0)
    if not valid(year, month, day):
        return None
    name = f"{day} {reasons.month_name(month)}"
    side = f"the {'last' if step < 0 else 'next'} {name} {'before' if step < 0 else 'after'} {reasons.said(base)}"
    return Value(When.day(date(year, month, day)), "relative", side if step else f"{name} of this year, {year}")


@lru_cache(maxsize=1024)
def near_day(month: int, day: int, weekday: int | None, base: date, direction: Direction) -> Value | None:
    """A day of a month in the year that its weekday, its direction or its nearness asks for."""
    name = f"{day} {reasons.month_name(month)}"
    reach = 8 if (month, day) == (2, 29) else 1
    years = [y for y in range(base.year - reach, base.year + reach + 1) if valid(y, month, day)]
    candidates = [When.day(date(y, month, day)) for y in years]
    fitting = [when for when in candidates if when.first.weekday() == weekday]
    if fitting:
        when, other = arithmetic.pick(fitting, base, "neutral")
        return Value(when, "inferred", f"the {name} that is a {reasons.weekday_name(when.first)}", other)
    if not candidates:
        return None
    when, other = arithmetic.pick(candidates, base, direction)
    reason = reasons.chosen(name, when, base, direction)
    if weekday is not None:
        reason += f", which is a {reasons.weekday_name(when.first)}"
        other = arithmetic.nearest_weekday(when.first, weekday)
    return Value(when, "inferred", reason, other)


def valid(year: int, month: int, day: int) -> bool:
    """Whether the calendar has such a day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def month(m: Match) -> Value | None:
    """A month; without a year, the one that its direction or its nearness asks for."""
    number = m.get("month")
    year = year_of(m)
    name = reasons.month_name(number)
    if not m.whole and m.has("year") and " -" in m.words():
        return None  # in July - 2024 was the year
    if year is not None:
        return Value(When.month(year, number), "explicit", f"{name} {year}")
    if not_dates.month_word(m, has_day=False):
        return None
    base = m.base
    if m.has("anyrel") and m.get("anyrel"):
        return _stepped_month(number, m.get("anyrel"), base)
    if m.has("anyrel"):
        return Value(When.month(base.year, number), "relative", f"{name} of this year, {base.year}")
    return _near_month(number, base, m.direction)


def _stepped_month(number: int, step: int, base: date) -> Value:
    """The last or next month of a name; last May said in June is that of the year before, not last month."""
    name = reasons.month_name(number)
    year = base.year + (step if (number - base.month) * step <= 0 else 0)
    when, side = When.month(year, number), "before" if step < 0 else "after"
    if step < 0 and when == arithmetic.unit(base, "monthunit", -1):
        return Value(When.month(year - 1, number), "relative", f"the {name} before last month", when)
    reason = f"the {'last' if step < 0 else 'next'} {name} {side} {reasons.said(base)}"
    in_year = When.month(year + step, number) if year == base.year else None  # last May, said in July
    return Value(when, "relative", reason, in_year)


@lru_cache(maxsize=256)
def _near_month(number: int, base: date, direction: Direction) -> Value:
    """A month of the year that its direction or its nearness asks for."""
    when, other = arithmetic.pick([When.month(base.year + step, number) for step in (-1, 0, 1)], base, direction)
    return Value(when, "inferred", reasons.chosen(reasons.month_name(number), when, base, direction), other)


def running_out(m: Match) -> Value | None:
    """`before July ends`: that month; `May ends the row` only where `before` or `until` stands before it."""
    return month(m) if is_limit(m) or not m.around(1).isalpha() else None


def month_of_year(m: Match) -> Value | None:
    """A month of last, this or next year."""
    year = m.base.year + m.get("rel")
    return Value(When.month(year, m.get("month")), "relative", f"{reasons.month_name(m.get('month'))} {year}")


def day_of_month(m: Match) -> Value | None:
    """A day of the reference date's month, or of the one before or after."""
    start = arithmetic.unit(m.base, "monthunit", m.get("rel") if m.has("rel") else 0).first
    day = m.get("mday")
    if not valid(start.year, start.month, day) or "days" in m.words().lower().split():
        return None
    name = f"{reasons.month_name(start.month)} {start.year}"
    return Value(When.day(start.replace(day=day)), "relative", f"the {reasons.ordinal(day)} of {name}")


def bare_day(m: Match) -> Value | None:
    """`the 24th`: a day of a month that is not named."""
    if m.lexed.kinds[m.span[1] - 1] == codes()["num"] and (m.has("weekday") or m.span[1] - m.span[0] == 1):
        return None  # a bare number
    if m.span[1] - m.span[0] == 1 and m.words().isalpha():
        return None  # `second` alone is a word
    day, base = m.get("mday" if m.has("mday") else "numeric"), m.base
    weekday = m.get("weekday") if m.has("weekday") else None
    starts = [arithmetic.add_months(base.replace(day=1), step) for step in range(-12, 13)]
    days = [first.replace(day=day) for first in starts if valid(first.year, first.month, day)]
    found = [When.day(d) for d in days if weekday is None or d.weekday() == weekday]
    if not found:
        return None
    when, other = arithmetic.pick(found, base, m.direction)
    if other and not m.whole and arithmetic.apart(when, base) - arithmetic.apart(other, base) > _NEAR:
        when, other = other, when  # the month that goes unnamed is the running one
    name = ("" if weekday is None else f"{reasons.weekday_name(when.first)} the ") + reasons.ordinal(day)
    return Value(when, "inferred", reasons.chosen(name, when, base, m.direction), other)


def month_counted(m: Match) -> Value | None:
    """The month of its name in the year that lies so many years from the reference date's."""
    if m.word("unit")[:4] != "year":
        return None
    year = m.base.year + m.get("count") * (-1 if m.has("back") else 1)
    return Value(When.month(year, m.get("month")), "relative", f"{reasons.month_name(m.get('month'))} {year}")


RULES: Final = (
    Rule(
        "month day",
        (
            "[[{anyrel}] {weekday} [,]] {month} [,] [the] {mday} [[,] ({year}|{yy}|[of] {rel} year)]",
            "[{weekday} [,]] [the] {mday} [day] [of] {month} [[,] [of] ({year}|{yy}|{rel} year)]",
            "[the] {mday} [of] {month} of the current year",
            "{mday} - {month} [- {year}]",
            "{anyrel} {month} {mday}",
        ),
        month_day,
        (
            ("4 July 2024", "", "2024-07-04"),
            ("July 4, 2024", "", "2024-07-04"),
            ("Thursday, Feb. 26, 1998", "", "1998-02-26"),
            ("the first of March", "2013-02-12", "2013-03-01"),
            ("April 2nd", "2008-04-09", "2008-04-02"),
            ("last Nov. 22", "1989-10-27", "1988-11-22"),
            ("next June 30", "1989-10-27", "1990-06-30"),
            ("11 September 2001", "", "2001-09-11"),
            ("Nov. 5 last year", "2024-03-01", "2023-11-05"),
            ("31 June 2024", "", ""),
        ),
    ),
    Rule(
        "month and year",
        (
            "[@part] [the month of] {month} [,] [[of] [the] [year]] {year}",
            "[@part] {month} [,] {yy}",
            "{month} (-|/) {year}",
            "[@part] [{anyrel}|the month of] {month}",
        ),
        month,
        (
            ("March 2024", "", "2024-03"),
            ("in October", "2004-11-24", "2004-10"),
            ("last September", "2025-08-27", "2024-09"),
            ("next March", "2024-03-15", "2025-03"),
            ("late June 2024", "", "2024-06-21~/2024-06-30~"),
            ("July-2023", "2024-07-08", "2023-07"),
            ("July/2023", "2024-07-08", "2023-07"),
        ),
    ),
    Rule(
        "month that runs out",
        ("{month} (is (out|over|through)|has ended|ends|(comes|draws) to (an end|a close))",),
        running_out,
        (("They hope to sign before July ends.", "2024-07-08", "2024-07"),),
        "text",
    ),
    Rule(
        "month of last year",
        ("[@part] {month} [,] [of] {rel} year", "[@part] {rel} year 's {month}"),
        month_of_year,
        (("May of last year", "2024-03-01", "2023-05"), ("October next year", "2024-03-01", "2025-10")),
    ),
    Rule(
        "day of this month",
        ("[the] {mday} [day] of [the] {rel} month", "[the] {mday} [day] of the [current] month"),
        day_of_month,
        (("the 20th of next month", "2013-02-12", "2013-03-20"),),
    ),
    Rule(
        "day alone",
        ("the {mday}", "{mday}"),
        bare_day,
        (("the 24th", "2013-02-12", "2013-02-24"),),
        "whole",
    ),
    Rule(
        "weekday and day",
        ("{weekday} [,] [the] {numeric}",),
        bare_day,
        (("Friday the 13th", "1989-11-02", "1989-10-13"),),
    ),
    Rule(
        "month of a year counted",
        ("{month} in {count} {unit}", "{month} {count} {unit} ({back}|{ahead}|from now)"),
        month_counted,
        (("March in 1 year", "2013-02-12", "2014-03"), ("May two years ago", "2013-02-12", "2011-05")),
        "whole",
    ),
)  # fmt: skip
