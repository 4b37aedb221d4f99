"""Rules for weeks, weekends and several units in a row."""

from datetime import date
from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.engine.matcher import Match, Value
from tracker.dates.engine.rule import Rule
from tracker.dates.rules.counted.units import unit_of
from tracker.dates.rules.days.months import year_of
from tracker.errors import DateError
from tracker.when import When

_COUPLE: Final = 2  # the one vague amount that is taken as exact
_PLACE: Final = {-1: "weekend before the week of", 0: "weekend of the week of", 1: "weekend after the week of"}


def weekend(m: Match) -> Value | None:
    """A weekend: last, this, next, or the one that the direction asks for."""
    base = m.base
    if m.has("anyrel"):
        step = m.get("anyrel")
        if step > 0 and m.word("anyrel") != "next" and base.weekday() < 5:
            step = 0  # the coming weekend
    elif m.has("other"):
        return None
    else:
        step = 0 if base.weekday() >= 5 or m.direction == "future" else -1
    other = arithmetic.weekend(base, 0) if step > 0 and base.weekday() < 5 else None  # next weekend, said on a Monday
    if step == 0 and base.weekday() < 5:
        other = arithmetic.weekend(base, -1)  # it formed this weekend, said on a Monday
    return Value(arithmetic.weekend(base, step), "relative", f"the {_PLACE[step]} {reasons.said(base)}", other)


def week_number(m: Match) -> Value | None:
    """`week 34 of 2024` (ISO 8601)."""
    number = next(m.get(name) for name in ("num", "number", "w") if m.has(name))
    year = year_of(m)
    if year is None:
        year = m.base.year
    if not 1 <= number <= arithmetic.weeks(year):
        raise DateError(f"'{m.words()}' does not exist: {year} has {arithmetic.weeks(year)} weeks")
    monday = date.fromisocalendar(year, number, 1)
    return Value(arithmetic.week(monday), "explicit", f"ISO week {number} of {year}")


def rolling(m: Match) -> Value | None:
    """`last 2 months`, `next three days`: whole units, the current one not counted."""
    kind, name = unit_of(m)
    step = m.get("anyrel")
    count = m.get("count") if m.has("count") else m.get("vague")
    if step == 0:
        return None
    near, far = arithmetic.unit(m.base, kind, step), arithmetic.unit(m.base, kind, step * count)
    first, last = (far, near) if step < 0 else (near, far)
    when = When.span(first.first, last.last) if kind == "day" or first.precision == "range" else When.span(first, last)
    side = "before" if step < 0 else "after"
    within = "" if kind == "day" else f"the {name} of "
    reason = f"the {reasons.amount(count, name)} {side} {within}{reasons.said(m.base)}"
    when = when if first != last else first
    vague = m.has("vague") and count > _COUPLE
    return Value(when.with_doubt("~") if vague else when, "relative", f"{'about ' if vague else ''}{reason}")


RULES: Final = (
    Rule(
        "weekend",
        ("[@part] [the] [{anyrel}] weekend", "this {anyrel} weekend"),
        lambda m: weekend(m) if m.whole or m.has("anyrel") or "the" in (m.words().lower()[:3], m.around(-1)) else None,
        (
            ("last weekend", "2024-07-08", "2024-07-06/2024-07-07"),
            ("next weekend", "2024-07-08", "2024-07-20/2024-07-21"),
        ),
    ),
    Rule(
        "week number",
        (
            "([calendar] week|cw|kw|wk) ({num}|{number}) [[,] [of] {year}]",
            "{year} [-] week ({num}|{number})",
            "{year} [-] {w}",
            "{w} [,] [of] {year}",
        ),
        lambda m: week_number(m) if m.whole or m.has("year") else None,
        (("week 34 of 2024", "", "2024-08-19/2024-08-25"), ("2024 week 1", "", "2024-01-01/2024-01-07")),
    ),
    Rule(
        "rolling units",
        ("[the] {anyrel} ({count}|{vague}) {unit}", "({count}|{vague}) {anyrel} {unit}"),
        rolling,
        (
            ("last 2 days", "2013-02-12", "2013-02-10/2013-02-11"),
            ("next three months", "2013-02-12", "2013-03/2013-05"),
        ),
        "whole",
    ),
)
