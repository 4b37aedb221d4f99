"""Rules for counts between two numbers: `two or three weeks ago`, `in a day or two`, `a year and a half ago`."""

from datetime import date
from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.engine.matcher import Match, Value
from tracker.dates.engine.rule import Rule
from tracker.dates.rules.counted.units import unit_of
from tracker.when import When

_FINER: Final = {"year": ("monthunit", 6), "monthunit": ("day", 15), "decadeunit": ("year", 5)}  # what a half of it is


def either(m: Match) -> Value | None:
    """`two or three weeks ago`: from the nearer to the farther; `in a day or two` where something is to come."""
    first, last = m.get("count"), m.get("count2") if m.has("count2") else 2
    if first >= last or not _tells_when(m):
        return None
    kind, name = unit_of(m)
    sides = [_counted(m, kind, count) for count in (first, last)]
    when = When.span(*(sides if sides[0].first < sides[1].first else sides[::-1]))
    side = "before" if m.has("back") else "after"
    return Value(when, "relative", f"{first} to {reasons.amount(last, name)} {side} {reasons.said(m.base)}")


def and_a_half(m: Match) -> Value | None:
    """`a year and a half ago`, `in two and a half years`, `half a year ago`: about that month, day or year."""
    kind, name = unit_of(m)
    if kind not in _FINER or not _tells_when(m):
        return None
    count = m.get("count") if m.has("count") else 0
    finer, half = _FINER[kind]
    step = (-1 if m.has("back") else 1) * half
    day = arithmetic.shift(_shifted(m, kind, count), finer, step)
    side = "before" if m.has("back") else "after"
    amount = {0: f"half a {name}", 1: f"a {name} and a half"}.get(count, f"{count} and a half {name}s")
    when = arithmetic.unit(day, finer).with_doubt("~")
    return Value(when, "relative", f"{amount} {side} {reasons.said(m.base)}")


def _tells_when(m: Match) -> bool:
    """Whether a count in running text is no duration: built in two or three days."""
    return m.whole or m.has("back") or "from" in m.words().lower() or m.direction == "future"


def _shifted(m: Match, kind: str, count: int) -> date:
    return arithmetic.shift(m.base, kind, -count if m.has("back") else count)


def _counted(m: Match, kind: str, count: int) -> When:
    """So many units from the reference date: a day where they are days or weeks, else the whole unit."""
    day = _shifted(m, kind, count)
    return When.day(day) if kind in ("day", "week", "fortnight", "workday") else arithmetic.unit(day, kind)


_SIDE: Final = "({back}|from (now|today))"
_AHEAD: Final = "[['s|'] time]"

RULES: Final = (
    Rule(
        "one count or another",
        (
            f"[some|about] {{count}} (or|to|-) {{count2}} @unit {_SIDE}",
            f"{{count}} {{unit}} or two {_SIDE}",
            f"in [about] {{count}} (or|to|-) {{count2}} @unit {_AHEAD}",
            f"in {{count}} {{unit}} or two {_AHEAD}",
        ),
        either,
        (
            ("two or three weeks ago", "2024-07-08", "2024-06-17/2024-06-24"),
            ("three to four months ago", "2024-07-08", "2024-03/2024-04"),
            ("a day or two ago", "2024-07-08", "2024-07-06/2024-07-07"),
            ("in two or three days", "2024-07-08", "2024-07-10/2024-07-11"),
            ("in a day or two", "2024-07-08", "2024-07-09/2024-07-10"),
        ),
    ),
    Rule(
        "a count and a half",
        (
            f"{{count}} and a half @unit {_SIDE}",
            f"{{count}} @unit and a half {_SIDE}",
            f"half a @unit {_SIDE}",
            f"in {{count}} and a half @unit {_AHEAD}",
            f"in {{count}} @unit and a half {_AHEAD}",
            f"in half a @unit {_AHEAD}",
        ),
        and_a_half,
        (
            ("a year and a half ago", "2024-07-08", "2023-01~"),
            ("two and a half years ago", "2024-07-08", "2022-01~"),
            ("half a year ago", "2024-07-08", "2024-01~"),
            ("in a month and a half", "2024-07-08", "2024-08-23~"),
        ),
    ),
)
