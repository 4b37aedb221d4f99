"""The day of a month that something is moved from or to, where the month is said once: moved from 1 to 9 September.

It holds in running text only, and right behind the verb: not `postponed talks to be held from 3 to 5 June`.
"""

from datetime import date
from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.engine.matcher import Match, Value
from tracker.dates.engine.rule import Rule
from tracker.dates.engine.tokens import codes
from tracker.dates.engine.vocabulary import word_set
from tracker.dates.rules.days.elided import AFTER_DAY
from tracker.dates.rules.days.months import valid
from tracker.dates.rules.days.ranges import PUT_OFF
from tracker.when import When

_PARTICLES: Final = word_set("back forward off up again")
_FIRST_DATE: Final = 4  # tokens at most of the date that something is moved from


def day_moved(m: Match) -> Value | None:
    """The day of the month that the other date names: the one before it, or the one behind."""
    return _to(m) if m.words().lower().startswith("to") else _from(m)


def _from(m: Match) -> Value | None:
    """`moved from 1 to 9 September`: of the year that is named, or the nearest."""
    kinds, tokens = m.lexed.kinds, m.lexed.tokens
    day = 2 + (m.around(2) == "the")  # places behind the match
    month = day + 1 + (m.around(day + 1) == "of")
    at = m.span[1] - 1
    dated = kinds[at + day : at + day + 1] in (codes()["num"], codes()["nth"])
    if not (m.around(1) == "to" and dated and kinds[at + month : at + month + 1] == codes()["month"]):
        return None
    if not _put_off(m, 1):
        return None
    year = at + month + 1 + (m.around(month + 1) == ",")
    named = tokens[year].value if kinds[year : year + 1] == codes()["yyyy"] else None
    return _in_year(m, tokens[at + month].value, named)


def _in_year(m: Match, month: int, named: int | None) -> Value | None:
    day, base, name = m.get("mday"), m.base, f"{m.get('mday')} {reasons.month_name(month)}"
    years = (base.year - 1, base.year, base.year + 1) if named is None else (named,)
    days = [When.day(date(year, month, day)) for year in years if valid(year, month, day)]
    if not days:
        return None
    if named is not None:
        return Value(days[0], "explicit", f"{name} {named}")
    when, other = arithmetic.pick(days, base, "neutral")
    return Value(when, "inferred", reasons.chosen(name, when, base, "neutral"), other)


def _to(m: Match) -> Value | None:
    """`moved from September 1 to 9`: of the month that is named before."""
    told = m.anchors[-1] if m.anchors else None
    if told is None or told.last != m.span[0] or told.when.precision != "day":
        return None
    day, first = m.get("mday"), told.when.first
    if m.lexed.kinds[told.last - 1] == codes()["month"] or not valid(first.year, first.month, day):
        return None  # from 1 September to 9
    open_end = m.around(1).isalpha() and m.around(1) not in AFTER_DAY
    from_day = next((step for step in range(2, 2 + _FIRST_DATE) if m.around(-step) in ("from", "of")), 0)
    if open_end or not from_day or not _put_off(m, from_day + 1):
        return None
    return Value(When.day(first.replace(day=day)), "inferred", f"the {reasons.ordinal(day)} of the month of {first}")


def _put_off(m: Match, step: int) -> bool:
    """Whether a verb that puts something off stands so many words before, or with its particle there."""
    step += m.around(-step) in _PARTICLES
    return m.around(-step) in PUT_OFF


RULES: Final = (
    Rule(
        "day that something is moved from or to",
        ("(from|of|to) [the] {mday}",),
        day_moved,
        (("The vote was moved from September 1 to 9.", "2024-07-04", "2024-09-09"),),
        "text",
    ),
)
