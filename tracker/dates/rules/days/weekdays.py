"""Rules for days of the week.

The same weekday as the reference date is that day; otherwise a future direction takes the coming one and
any other the last one. `last` is strictly before the reference date, `next` strictly after it; a `next` that would be
tomorrow is the one of next week, but for Monday said on a Sunday, since tomorrow has a shorter name.
"""

from datetime import date
from functools import lru_cache
from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.arithmetic import WEEKDAY_NAMES
from tracker.dates.engine.matcher import Match, Value
from tracker.dates.engine.rule import Rule
from tracker.dates.model import Direction
from tracker.dates.rules.filters import not_dates
from tracker.when import When

_HOW_LONG: Final = ("for", "after", "last", "lasted", "took", "spent", "within", "in", "over")
_BEFORE_THAT: Final = ("", "on", "by", "until", "till", "after", "before", "since", "from")
_BEHIND: Final = ("", ".", ",", ";", "with", "in", "at", "after", "by", "to", "from", "over", "for", "when", "and")
_SAYING: Final = (
    *("said", "says", "say", "saying", "told", "tells", "announced", "reported", "warned", "confirmed", "insisted"),
    *("added", "believed", "believes", "believe", "ruled", "decided", "agreed", "hoped", "feared", "knew", "so", "now"),
)


def weekday(m: Match) -> Value | None:
    """A weekday, bare or with last, this or next."""
    if not m.whole and not_dates.weekday_word(m):
        return None
    if m.has("anyrel") and m.word("anyrel") == "past" and not m.whole and m.around(-1) not in ("this", "the", "on"):
        return None  # it will not last past Monday
    if m.word("weekday") in ("sun", "sat", "mon", "wed") and not m.whole and not m.words().endswith("."):
        return None
    step = m.get("anyrel") if m.has("anyrel") else None
    base, number = m.base, m.get("weekday")
    return near(number, step, base, "neutral" if step or number == base.weekday() else m.direction)


@lru_cache(maxsize=256)
def near(number: int, step: int | None, base: date, direction: Direction) -> Value:
    """A weekday by its direction; `step` is -1 for last, 0 for this, 1 for next, None for bare."""
    if step:
        return _next(number, base) if step > 0 else strictly(number, step, base)
    name = WEEKDAY_NAMES[number]
    back = When.day(arithmetic.weekday_near(base, number, -1))
    ahead = When.day(arithmetic.weekday_near(base, number, 1))
    if back == ahead:
        return Value(back, "relative", f"the reference date itself, a {name}")
    future = direction == "future" or (step == 0 and direction == "neutral")
    when, other = (ahead, back) if future else (back, ahead)
    side = f"the coming {name} after" if future else f"the last {name} before"
    return Value(when, "relative", f"{side} {reasons.said(base)}", other)


def strictly(number: int, step: int, base: date) -> Value:
    """The last weekday before a day (-1) or the next one after it (1)."""
    name, near = WEEKDAY_NAMES[number], arithmetic.weekday_near(base, number, step, strict=True)
    side, other = ("last {} before", None) if step < 0 else ("next {} after", arithmetic.unit(near, "day", 7))
    return Value(When.day(near), "relative", f"the {side.format(name)} {reasons.said(base)}", other)


def _next(number: int, base: date) -> Value:
    """The next weekday; not tomorrow, but on a Sunday next Monday is of next week already."""
    tomorrow = base + arithmetic.DAY
    if number == 0 or number != tomorrow.weekday():
        return strictly(number, 1, base)
    reason = f"{WEEKDAY_NAMES[number]} of the week after {reasons.said(base)}"
    return Value(arithmetic.unit(tomorrow, "day", 7), "relative", reason, When.day(tomorrow))


def of_week(m: Match) -> Value | None:
    """A weekday of last, this or next week."""
    step = -m.get("count") if m.has("count") else m.get("anyrel") if m.has("anyrel") else m.get("other")
    weekday, monday = m.get("weekday"), arithmetic.unit(m.base, "week", step).first
    when = When.day(monday + weekday * arithmetic.DAY)
    return Value(when, "relative", f"{WEEKDAY_NAMES[weekday]} of the week from {monday}")


def beside_date(m: Match) -> Value | None:
    """`the previous Friday`, `the Friday before`, `the Friday`: counted from the day or days named before."""
    step = next((m.get(name) for name in ("other", "side") if m.has(name)), 1)
    starts = [anchor.first if step < 0 else anchor.last for anchor in m.anchored("day", "range")] or [m.base] * m.whole
    if step == 0 or not starts or not (m.has("other") or _stands_alone(m)):
        return None
    days = [(start, arithmetic.weekday_near(start, m.get("weekday"), step, strict=True)) for start in starts]
    past = not m.whole and m.direction == "past"  # what is done is counted from no date to come
    start, day = next((one for one in days if one[1] <= m.base), days[0]) if past else days[0]
    name = WEEKDAY_NAMES[m.get("weekday")]
    return Value(When.day(day), "relative", f"the {name} {'before' if step < 0 else 'after'} {reasons.said(start)}")


def that_weekday(m: Match) -> Value | None:
    """`left that Friday`: the first one from the day named before on; not `said that Friday in Rome`."""
    anchor = m.anchor("day", "range")
    before, after = m.around(-1), m.around(1)
    done = after in _BEHIND and before.isalpha() and before not in _SAYING
    alone = _stands_alone(m) if before in _BEFORE_THAT else done
    if anchor is None or not alone:
        return None
    day = arithmetic.weekday_near(anchor.first, m.get("weekday"), 1)
    name = WEEKDAY_NAMES[m.get("weekday")]
    return Value(When.day(day), "relative", f"the {name} from {reasons.said(anchor.first)} on")


def _stands_alone(m: Match) -> bool:
    """Whether nothing follows that the weekday could tell the kind of: by the Friday, but the Friday deadline."""
    after = m.around(1)
    return (
        not after.isalnum()
        if m.has("side")
        else not after.isalnum() or after in ("and", "but", "when", "he", "she", "they", "it")
    )


def counted(m: Match) -> Value | None:
    """So many weekdays back or ahead: `two Fridays ago`."""
    name = "weekdays" if m.has("weekdays") else "weekday"
    step = m.get("back") if m.has("back") else 1
    near = arithmetic.weekday_near(m.base, m.get(name), step, strict=True)
    count = m.get("count")
    day = near + step * 7 * (count - 1) * arithmetic.DAY
    name = reasons.amount(count, WEEKDAY_NAMES[near.weekday()])
    return Value(When.day(day), "relative", f"{name} {'before' if step < 0 else 'after'} {reasons.said(m.base)}")


def week_off(m: Match) -> Value | None:
    """`Monday week`, `a week on Monday`, `a week last Monday`."""
    step = m.get("rel") if m.has("rel") else 0
    if m.has("count") and not (ahead(m) if step >= 0 else m.whole):
        return None
    near = arithmetic.weekday_near(m.base, m.get("weekday"), step or 1, strict=step != 0)
    weeks = (m.get("count") if m.has("count") else 1) * (2 if m.has("fortnight") else 1) * (step or 1)
    return Value(When.day(near + 7 * weeks * arithmetic.DAY), "relative", _weeks_off(weeks, near))


def ahead(m: Match) -> bool:
    """Whether `two weeks on Friday` counts on: in running text it may be how long something took."""
    if m.whole or m.around(-1) in _HOW_LONG:
        return m.whole
    return m.direction == "future" or m.around(-1) == ","


def _weeks_off(weeks: int, day: date) -> str:
    return f"{reasons.amount(abs(weeks), 'week')} {'before' if weeks < 0 else 'after'} {reasons.said(day)}"


def week_from_today(m: Match) -> Value | None:
    """`a week today`, `tomorrow week`; what is counted from yesterday lies back."""
    if not ahead(m):
        return None
    step = m.get("today")
    weeks = (m.get("count") if m.has("count") else 1) * (2 if m.has("fortnight") else 1) * (-1 if step < 0 else 1)
    day = m.base + step * arithmetic.DAY
    return Value(When.day(day + 7 * weeks * arithmetic.DAY), "relative", _weeks_off(weeks, day))


def pointed(m: Match) -> Value:
    """`Friday last`, `Friday next`, `Friday just gone`."""
    return near(m.get("weekday"), m.get("rel") if m.has("rel") else -1, m.base, "neutral")


RULES: Final = (
    Rule(
        "weekday",
        ("[{anyrel}] {weekday}", "this {anyrel} {weekday}", "{part} {weekday}"),
        weekday,
        (
            ("Friday", "2024-07-08", "2024-07-05"),
            ("last Monday", "2024-07-08", "2024-07-01"),
            ("next Monday", "2024-07-08", "2024-07-15"),
            ("this past Monday", "2024-07-10", "2024-07-08"),
            ("Monday", "2024-07-08", "2024-07-08"),
        ),
    ),
    Rule(
        "weekday of a week",
        (
            "{weekday} [,] [in|from] [the] {anyrel} week",
            "{anyrel} week ['s|on] {weekday}",
        ),
        of_week,
        (
            ("next week Friday", "2024-07-10", "2024-07-19"),
            ("Wednesday of next week", "2013-02-12", "2013-02-20"),
            ("last week's Sunday", "2013-02-12", "2013-02-10"),
            ("two weeks ago Tuesday", "2013-03-20", "2013-03-05"),
        ),
    ),
    Rule(
        "weekday beside a date",
        ("[the] {other} {weekday}",),
        beside_date,
        (("the previous Friday", "2024-07-08", "2024-07-05"), ("the following Monday", "2024-07-08", "2024-07-15")),
    ),
    Rule(
        "weekday after a date",
        ("the {weekday} {side}", "the {weekday}"),
        beside_date,
        (
            ("They voted on 7 June; the Wednesday before, the last poster came down.", "2024-07-10", "2024-06-05"),
            ("It began on 7 June and was over by the Wednesday.", "2024-07-10", "2024-06-12"),
        ),
        "text",
    ),
    Rule(
        "that weekday",
        ("that {weekday}",),
        that_weekday,
        (
            ("They have until 7 June, and none may come after that Friday.", "2024-05-29", "2024-06-07"),
            (
                "Growers shut the road on 10 June; police cleared it that Friday with tear gas.",
                "2024-07-24",
                "2024-06-14",
            ),
        ),
        "text",
    ),
    Rule(
        "weekdays counted",
        ("({count}|{vague} [of]) ({weekdays}|{weekday}) ({back}|from now)",),
        lambda m: counted(m) if m.has("count") else None,
        (("two Thursdays ago", "2013-02-12", "2013-01-31"), ("3 Fridays from now", "2013-02-12", "2013-03-01")),
    ),
    Rule(
        "weekday and weeks",
        (
            "{weekday} (week|{fortnight})",
            "{count} (week|{fortnight}) (on|{rel}) {weekday}",
        ),
        week_off,
        (
            ("Monday week", "2024-07-04", "2024-07-15"),
            ("a week on Friday", "2024-07-10", "2024-07-19"),
            ("Friday fortnight", "2024-07-10", "2024-07-26"),
            ("a week last Monday", "2024-07-10", "2024-07-01"),
        ),
    ),
    Rule(
        "a week from today",
        ("{count} (week|{fortnight}) {today}", "{today} (week|{fortnight})"),
        week_from_today,
        (
            ("a week today", "2024-07-10", "2024-07-17"),
            ("tomorrow week", "2024-07-10", "2024-07-18"),
            ("a week yesterday", "2024-07-10", "2024-07-02"),
        ),
    ),
    Rule(
        "weekday last or next",
        ("{weekday} {rel}", "{weekday} just (gone|past)"),
        lambda m: None if m.has("rel") and m.get("rel") == 0 else pointed(m),
        (("Friday last", "2024-07-10", "2024-07-05"), ("Friday next", "2024-07-10", "2024-07-12")),
        "whole",
    ),
)
