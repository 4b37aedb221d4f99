"""Rules for units near the reference date or an anchor: `today`, `last week`, `the following month`."""

from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.engine.matcher import Match, Value
from tracker.dates.engine.rule import Rule
from tracker.dates.engine.tokens import STOP, codes
from tracker.dates.engine.vocabulary import GROUPS, word_set
from tracker.dates.rules.filters import titles
from tracker.dates.rules.filters.words import is_limit
from tracker.when import When

UNITS: Final = frozenset(codes()[name] for name in GROUPS["unit"])  # the classes of the words for units
_END: Final = 3  # of an edge
_SUNDAY: Final = 6
_WEEK: Final = 7  # days
_DETERMINERS: Final = word_set("the a an his her its their our my your that one")
_OF_A_TIME: Final = word_set("the these its his her their")  # enters its last week
_AFTER_NIGHT: Final = word_set(
    "and but in on at near from into after as when while by with that to across killing over is was were will has had"
)
_PART_OF_DAY: Final = "(morning|afternoon|evening|night)"
_NAMES: Final = {"monthunit": "month", "decadeunit": "decade"}
REACH: Final = {  # the precisions of a date that a unit can be counted from
    "day": ("day",),
    "week": ("day", "range"),
    "fortnight": ("day", "range"),
    "monthunit": ("day", "month"),
    "quarter": ("day", "month", "quarter"),
}


def unit_of(m: Match) -> tuple[str, str]:
    """The unit a match names: its category and its word."""
    for kind in GROUPS["unit"]:
        if m.token("unit").kind == codes()[kind]:
            if m.before("unit") not in ("working", "business"):
                return kind, _NAMES.get(kind, kind)
            if kind == "day":
                return "workday", "working day"
    raise ValueError("no such unit")


def anchor_for(m: Match, kind: str, step: int | None = None) -> When | None:
    """The nearest date before this one that is precise enough for the unit.

    With a step, one from which so many units do not lead into the future where the verb is past.
    """
    for told in m.anchored(*REACH.get(kind, ()), *(("range",) if kind == "day" and step else ())):
        when = _edge(told, step) if kind == "day" and step else told
        if when is None:
            continue
        if step is None or m.whole or m.direction != "past":
            return when
        if arithmetic.unit(when.first, kind, step).first <= m.base or (step > 0 and _ahead_here(m, when)):
            return when
    return None


def _edge(when: When, step: int) -> When | None:
    """The day of some days that others are counted from: met on 18-19 May and flew home the next day."""
    if when.precision == "day":
        return when
    return When.day(when.last if step > 0 else when.first) if (when.days or _WEEK) < _WEEK else None


def _ahead_here(m: Match, when: When) -> bool:
    """Whether a date of the same sentence is still to come: due on 2 May, with the winner named three days later."""
    last = m.anchors[-1]
    return last.when.last == when.last and when.first > m.base and STOP not in m.lexed.kinds[last.last : m.span[0]]


def today(m: Match) -> Value | None:
    """Today, yesterday, tomorrow."""
    if not m.whole and (titles.titled(m) or titles.generic(m)):
        return None
    step = m.get("today")
    return Value(arithmetic.unit(m.base, "day", step), "relative", reasons.beside("day", step, reasons.said(m.base)))


def two_days(m: Match) -> Value | None:
    """The day before yesterday, the day after tomorrow."""
    if not m.whole and m.words().removeprefix("The ").removeprefix("the ").istitle():
        return None  # The Day After Tomorrow, a film
    step = m.get("today") + m.get("side")
    reason = f"{reasons.amount(abs(step), 'day')} {'before' if step < 0 else 'after'} {reasons.said(m.base)}"
    return Value(arithmetic.unit(m.base, "day", step), "relative", reason if step else "the reference date itself")


def this_unit(m: Match) -> Value | None:
    """Last, this or next week, month, quarter, year ..."""
    kind, name = unit_of(m)
    if m.get("unit") == 2:
        return None  # last years: not English
    word = m.word("anyrel")
    if not m.whole:
        if word == "past" or (kind == "day" and word != "this"):
            return None
        if kind == "quarter" and m.around(1) == "of":
            return None  # of the 19th century
        if m.before("anyrel") == "the" and word in ("last", "next") and kind not in ("quarter", "week", "century"):
            return None  # over the next year: how long, not when
        if m.around(-1) in _OF_A_TIME and word in ("last", "next") and kind not in ("quarter", "century"):
            return None
    step = m.get("anyrel")
    if (step, kind, m.base.weekday()) == (0, "week", _SUNDAY) and not m.whole and m.direction == "future":
        step = 1  # resumes this week, told on a Sunday
    when = arithmetic.unit(m.base, kind, step)
    reason = reasons.beside(name, step, reasons.said(m.base))
    if not m.whole and kind == "year" and m.has("edge") and m.get("edge") == _END:
        return Value(When.month(when.first.year, 12).with_doubt("~"), "relative", f"the end of {reason}")
    return Value(when, "relative", reason)


def other_unit(m: Match) -> Value | None:
    """The previous, same or following unit, counted from its anchor."""
    kind, name = unit_of(m)
    # The next month, prices rose
    opening = m.around(-1) == "" and (m.around(1) == "," or (not m.whole and m.direction == "past"))
    if m.get("unit") == 2 or (m.has("anyrel") and (m.get("anyrel") <= 0 or not (kind == "day" or opening))):
        return None
    step = m.get("other") if m.has("other") else m.get("anyrel") if m.has("anyrel") else 0
    anchor = anchor_for(m, kind, step)
    if anchor is None:
        if not m.whole and (kind not in ("year", "quarter", "week") or step >= 0):
            return None
        anchor = When.day(m.base)
    when = arithmetic.unit(anchor.first, kind, step)
    if not m.whole and when.first > m.base and m.direction == "past":
        return None  # the clause is past, so the anchor is another date
    return Value(when, "relative", reasons.beside(name, step, str(anchor)))


def part_of_day_beside(m: Match) -> Value | None:
    """`the next morning`, `that evening`, `the night before`: the day of it, counted from the date named before."""
    step = m.get("other") if m.has("other") else m.get("rel") if m.has("rel") else 0
    if m.has("side"):
        step = m.get("side")
    after = m.around(1)
    if after.isalnum() and (m.has("side") or not (after in _AFTER_NIGHT or after.endswith("ed"))):
        return None  # the night before the vote; that morning traffic
    anchor = anchor_for(m, "day", step)
    if anchor is None or (step < 0 and m.has("rel")):
        return None
    return Value(arithmetic.unit(anchor.first, "day", step), "relative", reasons.beside("day", step, str(anchor)))


def time_last_year(m: Match) -> Value | None:
    """`this time last year`: about this day; `this day last year`: that day."""
    kind, name = unit_of(m)
    step = m.get("anyrel")
    about = "time" in m.words().lower().split()
    when = When.day(arithmetic.shift(m.base, kind, step)).with_doubt("~" if about else "")
    side = f"a {name} {'before' if step < 0 else 'after'} " if step else ""
    return Value(when, "relative", f"{'about ' if about else ''}{side}{reasons.said(m.base)}")


def now(m: Match) -> Value | None:
    """The reference date itself."""
    return Value(When.day(m.base), "relative", f"the reference date, {reasons.said(m.base)}")


def last_night(m: Match) -> Value | None:
    """The evening before the reference date; not the last night of something."""
    if not m.whole and (m.around(1) == "of" or m.around(-1) in _DETERMINERS):
        return None
    return Value(arithmetic.unit(m.base, "day", -1), "relative", f"the evening before {reasons.said(m.base)}")


def running_out(m: Match) -> Value | None:
    """`before the month is out`: the unit of the reference date."""
    if not is_limit(m):
        return None  # the decade is over
    kind, name = unit_of(m)
    return Value(arithmetic.unit(m.base, kind), "relative", reasons.beside(name, 0, reasons.said(m.base)))


def overnight(m: Match) -> Value | None:
    """What happened overnight began on the day before; not an overnight train."""
    if m.around(-1) in (*_DETERMINERS, "-") or (m.around(1).isalpha() and m.around(1) not in _AFTER_NIGHT):
        return None
    if m.direction != "past":
        return None
    when = arithmetic.unit(m.base, "day", -1).with_doubt("~")
    return Value(when, "relative", f"the night before {reasons.said(m.base)}")


RULES: Final = (
    Rule(
        "now",
        ("now", "(this|current) (time|moment)", "tonight", "this (morning|afternoon|evening)"),
        now,
        (
            ("now", "2024-07-08", "2024-07-08"),
            ("this morning", "2024-07-08", "2024-07-08"),
            ("next morning", "2024-07-08", ""),
        ),
        "whole",
    ),
    Rule(
        "tonight",
        ("tonight", "this (morning|afternoon|evening)"),
        now,
        (("The lists will be out not tomorrow but tonight.", "2024-07-08", "2024-07-08"),),
        "text",
    ),
    Rule("last night", ("last night",), last_night, (("last night", "2024-07-08", "2024-07-07"),)),
    Rule(
        "unit that runs out",
        (
            "the {unit} (is (out|over|up|through)|'s out|runs out|has ended|ends|closes|finishes)",
            "the {unit} (comes|draws) to (an end|a close)",
        ),
        running_out,
        (("They hope to sign before the month is out.", "2024-07-08", "2024-07"),),
        "text",
    ),
    Rule(
        "overnight",
        ("overnight",),
        overnight,
        (("Drones hit two depots overnight.", "2024-07-08", "2024-07-07~"),),
        "text",
    ),
    Rule(
        "today",
        ("{today}",),
        today,
        (("yesterday", "2024-07-08", "2024-07-07"), ("today", "2024-07-08", "2024-07-08")),
    ),
    Rule(
        "day before yesterday",
        ("[the] day {side} {today}",),
        two_days,
        (
            ("the day before yesterday", "2013-02-12", "2013-02-10"),
            ("the day after tomorrow", "2013-02-12", "2013-02-14"),
        ),
    ),
    Rule(
        "this unit",
        (
            "[{back}|{ahead}|@part|so far] {anyrel} {unit}",
            "the {anyrel} {unit}",
            "this {anyrel} {unit}",
        ),
        this_unit,
        (
            ("last week", "2004-11-24", "2004-11-15/2004-11-21"),
            ("next month", "2011-08-08", "2011-09"),
            ("this year", "2024-07-08", "2024"),
            ("late next year", "2020-12-18", "2021-09~/2021-12~"),
        ),
    ),
    Rule(
        "other unit",
        (
            "[the|that] {other} {unit}",
            "that {unit}",
            "the [very] {anyrel} {unit}",
            "[the] {edge} of [the] {other} {unit}",
            "the {unit} {other}",
        ),
        other_unit,
        (
            ("the previous month", "2024-07-08", "2024-06"),
            ("the following week", "2013-02-12", "2013-02-18/2013-02-24"),
        ),
    ),
    Rule(
        "part of a day beside a date",
        (
            f"[the] [very] {{other}} {_PART_OF_DAY}",
            f"the [very] {{rel}} {_PART_OF_DAY}",
            f"that [very] [same] {_PART_OF_DAY}",
            f"the {_PART_OF_DAY} {{side}}",
        ),
        part_of_day_beside,
        (
            ("Talks broke off on 2 July and resumed the next morning.", "2024-07-08", "2024-07-03"),
            ("They met on 2 July, having dined the evening before.", "2024-07-08", "2024-07-01"),
        ),
        "text",
    ),
    Rule(
        "this time last year",
        ("[about] this (time|day) {anyrel} {unit}",),
        time_last_year,
        (("this time last year", "2024-07-08", "2023-07-08~"), ("this day last year", "2024-07-08", "2023-07-08")),
    ),
)
