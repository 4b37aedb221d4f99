"""Rules for dates whose month or year was named before: `on the 24th`, `that May`. They hold in running text only."""

from datetime import date
from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.engine.matcher import Match, Value
from tracker.dates.engine.rule import Rule
from tracker.dates.engine.tokens import codes
from tracker.dates.engine.vocabulary import GROUPS, word_set
from tracker.dates.rules.days.months import bare_day, valid
from tracker.when import When

_BEFORE_DAY: Final = word_set("on by until till from before since for than")
_BEFORE_LATER_DAY: Final = word_set("and or to through after of")
AFTER_DAY: Final = word_set(
    "and or but to in at with for when after before that as if unless while until it he she they is was were will "
    "are has had by from on the a its which who where because since so then"
)


def day_again(m: Match) -> Value | None:
    """`on the 24th`: of the month named before, else the one that its direction or its nearness asks for."""
    day, told = m.get("numeric"), m.anchor("day", "range", "month")
    before, after = m.around(-1), m.around(1)
    if m.token("numeric").kind != codes()["nth"] or (after.isalpha() and after not in AFTER_DAY):
        return None
    of_week = before == "of" and m.around(-2) in ("week", "weekend")
    if before not in _BEFORE_DAY and not of_week and not (told and before in _BEFORE_LATER_DAY):
        return None
    if told is None or (told.first.year, told.first.month) == (m.base.year, m.base.month):
        return bare_day(m)
    months = [arithmetic.unit(told.first, "monthunit", step) for step in (0, 1)]
    found = [When.day(one.first.replace(day=day)) for one in months if day <= one.last.day]
    later = m.direction == "future" and told.precision == "day" and found[0].first < told.first
    when = found[-1] if later else found[0]
    if m.direction == "past" and min(when.first, told.first) > m.base:
        return bare_day(m)  # it will be on the 30th, he said on the 9th
    if m.direction == "future" and when.last < m.base:
        return bare_day(m)  # filed in January, it will be heard on the 24th
    return Value(when, "inferred", f"the {reasons.ordinal(day)} of the month of {told}")


def that_month(m: Match) -> Value | None:
    """`that May`, `the following spring`: in the year named before, or the one beside the date named before."""
    if not m.anchors or m.around(1) in ("be", "have") or m.around(1)[:1].isdecimal():
        return None
    told, step = m.anchors[-1].when, m.get("other") if m.has("other") else 0
    make, name = (When.month, "month") if m.has("month") else (When.season, "season")
    near = [make(told.first.year + years, m.get(name)) for years in (-1, 0, 1)]
    if step < 0:
        when = [one for one in near if one.last < told.first][-1]
    elif step > 0:
        when = next(one for one in near if one.first > told.last)
    else:
        in_year = told.precision in ("year", "decade") or name == "season"
        when = near[1] if in_year or near[1].last >= told.first else near[2]
    said = reasons.month_name(m.get("month")) if m.has("month") else m.word("season")
    return Value(when, "relative", f"the {said} {'before' if step < 0 else 'after'} {told}")


def of_that_year(m: Match) -> Value | None:
    """`September 18 of that year`, `in October of the same year`: in the year of the date named before."""
    if not m.anchors or (m.has("other") and m.get("other")):
        return None
    told = m.anchors[-1].when
    if m.has("season"):
        season = When.season(told.first.year, m.get("season"))
        return Value(season, "relative", f"the {m.word('season')} of the year of {told}")
    month = m.get("month")
    year, name = told.first.year, f"{reasons.month_name(month)} of the year of {told}"
    if not m.has("mday"):
        return Value(When.month(year, month), "relative", name)
    day = m.get("mday")
    return Value(When.day(date(year, month, day)), "relative", f"{day} {name}") if valid(year, month, day) else None


def of_that_month(m: Match) -> Value | None:
    """`the 19th of that month`: in the month of the date named before, or the one beside it."""
    told, day = m.anchor("day", "range", "month"), m.get("mday")
    if told is None:
        return None
    month = arithmetic.unit(told.first, "monthunit", m.get("other") if m.has("other") else 0)
    if day > month.last.day:
        return None
    return Value(When.day(month.first.replace(day=day)), "relative", f"the {reasons.ordinal(day)} of {month}")


def unit_again(m: Match) -> Value | None:
    """`this week or next`: the unit is said once."""
    at, step = m.span[0] - 2, m.get("rel")
    kind = next((name for name in GROUPS["unit"] if at > 0 and m.lexed.kinds[at] == codes()[name]), "")
    joined = m.around(-1) in ("and", "or", "to") and m.lexed.kinds[at - 1 : at] in (codes()["rel"], codes()["near"])
    if not (kind and joined) or (m.around(1).isalpha() and m.around(1) not in AFTER_DAY):
        return None
    reason = reasons.beside(m.around(-2), step, reasons.said(m.base))
    return Value(arithmetic.unit(m.base, kind, step), "relative", reason)


_OF_THAT: Final = "[,] [of|in] (that [very] [same]|the {other}) year"

RULES: Final = (
    Rule(
        "of the year named before",
        (
            f"[@part] {{month}} {_OF_THAT}",
            f"{{month}} [the] {{mday}} {_OF_THAT}",
            f"[the] {{mday}} [day] [of] {{month}} {_OF_THAT}",
            f"[the] [@part] {{season}} {_OF_THAT}",
        ),
        of_that_year,
        (
            (
                "They met in the winter of 2016, after the raid on September 18 of that year.",
                "2027-10-17",
                "2016-09-18",
            ),
            ("It signed in May 2019 and ratified in October of the same year.", "2027-10-17", "2019-10"),
            ("In 2021 it opened an office; China protested in August that year.", "2027-10-17", "2021-08"),
        ),
        "text",
    ),
    Rule(
        "day of that month",
        ("the {mday} of (that [very] [same]|the {other}) month",),
        of_that_month,
        (("It was seized in November 2023 and lay there from the 19th of that month.", "2024-02-29", "2023-11-19"),),
        "text",
    ),
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
        "unit said once",
        ("{rel}",),
        unit_again,
        (("They will decide this week or next.", "2024-07-08", "2024-07-15/2024-07-21"),),
        "text",
    ),
    Rule(
        "that month",
        ("that ({month}|{season})", "[the] {other} ({month}|{season})"),
        that_month,
        (
            ("It opened in 2019; that October it was sold.", "2024-10-08", "2019-10"),
            ("In 1980, 125,000 came. That summer, camps were built.", "1999-11-29", "1980-22"),
            ("They banned it in December 2019 and eased the ban the following spring.", "2024-10-08", "2020-21"),
        ),
        "text",
    ),
)
