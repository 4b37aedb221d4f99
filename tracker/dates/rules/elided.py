"""Rules for dates whose month or year was named before: `on the 24th`, `that May`. They hold in running text only."""

from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.engine.matcher import Match, Value
from tracker.dates.engine.rule import Rule
from tracker.dates.engine.tokens import codes
from tracker.dates.engine.vocabulary import word_set
from tracker.dates.rules.months import bare_day
from tracker.when import When

_BEFORE_DAY: Final = word_set("on by until till from before since")
_BEFORE_LATER_DAY: Final = word_set("and or to through after of")
_AFTER_DAY: Final = word_set(
    "and or but to in at with for when after before that as if unless while until it he she they is was were will "
    "are has had by from on the a which who where because since so then"
)


def day_again(m: Match) -> Value | None:
    """`on the 24th`: of the month named before, else the one that its direction or its nearness asks for."""
    day, told = m.get("numeric"), m.anchor("day", "range", "month")
    before, after = m.around(-1), m.around(1)
    if m.token("numeric").kind != codes()["nth"] or (after.isalpha() and after not in _AFTER_DAY):
        return None
    if before not in _BEFORE_DAY and not (told and before in _BEFORE_LATER_DAY):
        return None
    if told is None or (told.first.year, told.first.month) == (m.base.year, m.base.month):
        return bare_day(m)
    months = [arithmetic.unit(told.first, "monthunit", step) for step in (0, 1)]
    found = [When.day(one.first.replace(day=day)) for one in months if day <= one.last.day]
    later = m.direction == "future" and told.precision == "day" and found[0].first < told.first
    when = found[-1] if later else found[0]
    return Value(when, "inferred", f"the {reasons.ordinal(day)} of the month of {told}")


def that_month(m: Match) -> Value | None:
    """`that May`: of the year named before."""
    if not m.anchors or m.around(1) in ("be", "have") or m.around(1)[:1].isdecimal():
        return None
    told, number = m.anchors[-1].when, m.get("month")
    when = When.month(told.first.year, number)
    if told.precision not in ("year", "decade") and when.last < told.first:
        when = When.month(told.first.year + 1, number)
    return Value(when, "relative", f"the {reasons.month_name(number)} after {told}")


RULES: Final = (
    Rule(
        "day of the month named before",
        ("the {numeric}",),
        day_again,
        (
            ("It broke on 2 July and was mended on the 9th.", "2024-10-08", "2024-07-09"),
            ("The rules will be out on the 26th.", "2024-10-08", "2024-10-26"),
        ),
        "text",
    ),
    Rule(
        "that month",
        ("that {month}",),
        that_month,
        (("It opened in 2019; that October it was sold.", "2024-10-08", "2019-10"),),
        "text",
    ),
)
