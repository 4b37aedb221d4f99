"""Rules that count units from the reference date or an anchor: `two weeks ago`, `a day later`.

The precision is that of the unit: three months ago is a month, a year ago a year (TimeML). Of weeks it is the day,
of decades the year, and approximate: two weeks ago was about that day.
"""

from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.arithmetic import WEEKDAY_NAMES
from tracker.dates.engine.matcher import Match, Value
from tracker.dates.engine.rule import Rule
from tracker.dates.engine.tokens import codes
from tracker.dates.engine.vocabulary import GROUPS, word_set
from tracker.dates.rules.counted.units import UNITS, anchor_for, unit_of
from tracker.when import When

_FIRST: Final = word_set("first second third fourth fifth sixth seventh eighth ninth tenth only most least worst best")
_SUPERLATIVE: Final = 7  # words; how far before a time its superlative stands
_SHORT: Final = 4  # letters: west, rest
_STILL: Final = word_set("is are still now just only about , barely less")
_HOURS: Final = 24  # of a day
_NUMBERS: Final = frozenset(codes()[name] for name in GROUPS["digits"])
_ABOUT: Final = word_set("about around some almost nearly over roughly approximately more less at just so")
_FINER: Final = {"week": "day", "decadeunit": "year", "century": "decadeunit"}  # what a number of units is known to


def second_off(m: Match) -> Value | None:
    """`the week before last`, `Friday after next`: the second one back or ahead."""
    base, step = m.base, 2 if m.words().lower().endswith("next") else -2
    if m.has("weekday"):
        number = m.get("weekday")
        name = WEEKDAY_NAMES[number]
        first = arithmetic.weekday_near(base, number, step // 2, strict=True)
        when = arithmetic.unit(first, "day", 7 * (step // 2))
    elif m.has("weekend"):
        name, when = "weekend", arithmetic.weekend(base, step)
    elif "night" in m.words().lower().split():
        name, when = "night", arithmetic.unit(base, "day", step)
    elif m.has("unit"):
        if m.get("unit") == 2:
            return None  # plural
        kind, name = unit_of(m)
        when = arithmetic.unit(base, kind, step)
    else:
        name = reasons.month_name(m.get("month")) if m.has("month") else m.word("season")
        make, number = (When.month, m.get("month")) if m.has("month") else (When.season, m.get("season"))
        near = [make(base.year + years, number) for years in range(-3, 4)]
        when = [w for w in near if w.last < base][-2] if step < 0 else [w for w in near if w.first > base][1]
    return Value(when, "relative", f"the second {name} {'before' if step < 0 else 'after'} {reasons.said(base)}")


def before_after(m: Match) -> Value | None:
    """`the day before`, `the year after`: counted from the date named before."""
    if not m.whole and m.around(1)[:1].isalnum():
        return None  # the day before the vote: that day is not known
    count = m.get("count") if m.has("count") else 1
    if not m.whole and count > 1 and m.around(-1) == "the":
        return None  # in the ten years before: how long
    return _counted_from(m, count, m.get("side") < 0)


def counted(m: Match) -> Value | None:
    """So many units ago, from now, earlier or later."""
    if m.has("vague") and not (m.whole and m.get("vague") == 2):
        return None
    if m.around(-1) in ("half", "quarter") and not m.whole:
        return None  # half a century ago
    if m.around(-1) == "and" and not m.whole and m.lexed.kinds[m.span[0] - 2] in UNITS:
        return None  # a year and three months ago
    count = m.get("count") if m.has("count") else 2
    if m.word("unit").endswith("s") is False and count > 1 and not m.whole:
        return None
    backward = m.has("back")
    word = m.word("back") if backward else m.word("ahead") if m.has("ahead") else "from now"
    if m.around(1) == "than":
        return None
    if word in ("earlier", "previously", "later", "afterward", "afterwards"):
        return _counted_from(m, count, backward)
    if not m.whole and word in ("back", "ahead"):
        return None
    kind, name, count = weeks_of(*unit_of(m), count)
    if m.words().lower().endswith("today"):
        return Value(When.day(arithmetic.shift(m.base, kind, count)), "relative", said_amount(count, name, "after", m))
    step = -count if backward else count
    when = arithmetic.unit(m.base, kind, step) if word == "ahead" else _units_off(m, kind, step)
    return Value(when, "relative", said_amount(count, name, "before" if backward else "after", m))


def _units_off(m: Match, kind: str, step: int) -> When:
    """So many units from the reference date: about that day or year, or with `about` the whole unit."""
    about = bool(_ABOUT.intersection(m.words().lower().split()))
    finer = None if about else _FINER.get(kind)
    if finer:
        return arithmetic.unit(arithmetic.shift(m.base, kind, step), finer).with_doubt("~")
    when = arithmetic.unit(m.base, kind, step)
    return when.with_doubt("~") if about else when


def weeks_of(kind: str, name: str, count: int) -> tuple[str, str, int]:
    """Counted fortnights as weeks: a fortnight ago is two weeks ago."""
    return ("week", "week", 2 * count) if kind == "fortnight" else (kind, name, count)


def said_amount(count: int, name: str, side: str, m: Match) -> str:
    """The reason of a number of units before or after the reference date."""
    return f"{reasons.amount(count, name)} {side} {reasons.said(m.base)}"


def _counted_from(m: Match, count: int, backward: bool) -> Value | None:
    kind, name, count = weeks_of(*unit_of(m), count)
    if m.get("unit") == 2 and count == 1:
        return None
    step = -count if backward else count
    told = anchor_for(m, kind, step)
    if told is None and not (m.whole or (backward and count == 1)):
        return None
    anchor = told or When.day(m.base)
    if kind == "year" and not m.has("count") and anchor.precision in ("month", "season", "quarter"):
        anchor = When.year(anchor.first.year)  # curbed in August 2023, had reached 94 tonnes the year before
    if kind == "week" and anchor.precision == "day" and (told or m.has("count")):
        kind, step = "day", 7 * step
    when = arithmetic.years_away(anchor, step) if kind == "year" else arithmetic.unit(anchor.first, kind, step)
    return Value(when, "relative", f"{reasons.amount(count, name)} {'before' if backward else 'after'} {anchor}")


def _of_its_time(m: Match) -> bool:
    """Whether a time is how long nothing was like it: the first visit in ten years."""
    words = [m.around(-step) for step in range(1, _SUPERLATIVE + 1)]
    before = words[: words.index("")] if "" in words else words
    return any(word in _FIRST or (word.endswith("est") and len(word) > _SHORT) for word in before)


def in_future(m: Match) -> Value | None:
    """`in two weeks`: when, if the direction is of the future; otherwise how long it took."""
    if not m.whole and (
        m.direction != "future"
        or m.around(-1) in ("time", "times", "rate", "once", "twice", "first", "level")
        or m.around(1) in ("when", "where", "that", "which", "of")
        or m.lexed.kinds[max(m.span[0] - 2, 0)] in _NUMBERS  # ninety deals in ninety days
        or _of_its_time(m)
    ):
        return None
    kind, name, count = weeks_of(*unit_of(m), m.get("count"))
    return Value(_units_off(m, kind, count), "relative", said_amount(count, name, "after", m))


def away(m: Match) -> Value | None:
    """`the vote is a week away`, `ten days off`: about that day; not ten days off work."""
    if m.around(-1) not in _STILL or (m.around(1).isalpha() and m.around(1) not in ("and", "but", "when", "with")):
        return None
    kind, name, count = weeks_of(*unit_of(m), m.get("count"))
    if m.direction == "past":
        return None
    return Value(_units_off(m, kind, count), "relative", said_amount(count, name, "after", m))


def nights_ago(m: Match) -> Value:
    """`three nights ago`: the day of that night."""
    count = m.get("count")
    return Value(arithmetic.unit(m.base, "day", -count), "relative", said_amount(count, "night", "before", m))


def hours(m: Match) -> Value | None:
    """`24 hours ago`, `in 72 hours`, `the last 48 hours`: where they make whole days."""
    days, rest = divmod(m.get("count"), _HOURS)
    if rest or not days:
        return None
    back = m.has("back") or (m.has("anyrel") and m.get("anyrel") < 0)
    when = arithmetic.unit(m.base, "day", -days if back else days)
    if m.has("anyrel"):
        when = When.span(*sorted((when.first, m.base)))
    return Value(when, "relative", said_amount(days, "day", "before" if back else "after", m))


RULES: Final = (
    Rule(
        "nights ago",
        ("{count} (night|nights) ago",),
        nights_ago,
        (("three nights ago", "2024-07-08", "2024-07-05"),),
    ),
    Rule(
        "second unit off",
        (
            "[the] (night|{unit}|{weekday}|{weekend}|{season}|{month}) before last",
            "[the] ({unit}|{weekday}|{weekend}|{season}|{month}) after next",
        ),
        second_off,
        (
            ("the week before last", "2024-07-10", "2024-06-24/2024-06-30"),
            ("the year after next", "2024-07-10", "2026"),
            ("the Friday before last", "2024-07-10", "2024-06-28"),
            ("Friday after next", "2013-02-12", "2013-02-22"),
            ("the weekend before last", "2024-07-10", "2024-06-29/2024-06-30"),
            ("the summer before last", "2024-04-10", "2022-22"),
            ("March after next", "2013-02-12", "2014-03"),
            ("the night before last", "2024-07-10", "2024-07-08"),
        ),
    ),
    Rule(
        "unit before",
        ("the {unit} {side} [that]", "{count} {unit} {side} [that]"),
        before_after,
        (
            ("the day after", "2023-10-17", "2023-10-18"),
            ("the year before", "2024-07-08", "2023"),
            ("nine days after that", "2024-07-08", "2024-07-17"),
        ),
    ),
    Rule(
        "counted units",
        (
            "[@about] ({count}|[a] {vague} [of]) @unit ({back}|{ahead}|from (now|today))",
            "{count} {unit} or so {back}",
        ),
        counted,
        (
            ("a year ago", "1989-11-02", "1988"),
            ("three months ago", "1989-11-02", "1989-08"),
            ("two weeks ago", "1989-11-02", "1989-10-19~"),
            ("5 days ago", "2024-07-08", "2024-07-03"),
            ("a couple of weeks ago", "2024-07-08", "2024-06-24~"),
            ("two decades ago", "2024-07-08", "2004~"),
            ("about two weeks ago", "2024-07-08", "2024-06-24~/2024-06-30~"),
            ("three days from now", "2024-07-08", "2024-07-11"),
            ("five working days ago", "2024-07-08", "2024-07-01"),
        ),
    ),
    Rule(
        "in units",
        ("in [@about] {count} @unit [['s|'] time]",),
        in_future,
        (("in two weeks", "2024-07-08", "2024-07-22~"), ("in 5 days", "2008-11-26", "2008-12-01")),
    ),
    Rule(
        "after units",
        ("after [@about] {count} @unit",),
        in_future,
        (("after 45 days", "2024-07-08", "2024-08-22"), ("after two weeks", "2024-07-08", "2024-07-22~")),
        "whole",
    ),
    Rule(
        "hours counted",
        (
            "{count} (hour|hours) ({back}|from (now|today))",
            "(in|after|within) {count} (hour|hours) [time]",
            "[(in|over|within)] [the] {anyrel} {count} (hour|hours)",
        ),
        hours,
        (
            ("24 hours ago", "2024-07-08", "2024-07-07"),
            ("in 72 hours", "2024-07-08", "2024-07-11"),
            ("the last 48 hours", "2024-07-08", "2024-07-06/2024-07-08"),
        ),
        "whole",
    ),
    Rule(
        "units away",
        ("{count} {unit} (away|off)",),
        away,
        (("The vote is ten days away.", "2024-07-08", "2024-07-18"),),
        "text",
    ),
)
