"""The days that feasts fall on, and the rule that reads their names."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache, partial
from types import MappingProxyType
from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.engine.matcher import Match, Value
from tracker.dates.engine.rule import Rule
from tracker.dates.model import Basis, Direction
from tracker.dates.rules.feasts import Feast, feasts
from tracker.dates.rules.months import year_of
from tracker.dates.rules.units import unit_of
from tracker.errors import DateError
from tracker.when import When

_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SUPER_TUESDAYS: Final = MappingProxyType({
    1988: (3, 8), 1992: (3, 10), 1996: (3, 12), 2000: (3, 7), 2004: (3, 2), 2008: (2, 5), 2012: (3, 6), 2016: (3, 1),
    2020: (3, 3), 2024: (3, 5),
})  # fmt: skip
_DAYS: Final = r"(?P<how>.*?)(?P<shift>\+\d)?(?:x(?P<length>\d+))?"


def days_of(how: str, year: int) -> list[When]:
    """The days a feast falls on in a year: one as a rule, none or two in a lunar calendar."""
    if how == "ramadan":
        from tracker.dates.rules import oldcalendars

        return [When.span(first, last).with_doubt("~") for first, last in oldcalendars.ramadan(year)]
    found = re.fullmatch(_DAYS, how)
    if found is None:
        raise ValueError(how)
    kind, _, rest = found["how"].partition(" ")
    starts = _starts(kind, rest, year)
    length = int(found["length"] or 1)
    eve = 1 if kind == "hebrew" and length > 1 else 0  # those of several days begin in the evening before
    spans = [(day - eve * arithmetic.DAY, day + (length - 1) * arithmetic.DAY) for day in starts if day]
    step = int(found["shift"] or 0) * arithmetic.DAY
    whens = [When.span(a, b) if b > a else When.day(a + step) for a, b in spans]
    return [when.with_doubt("~") for when in whens] if kind in ("islamic", "last_friday", "indian") else whens


def _starts(kind: str, rest: str, year: int) -> list[date | None]:
    """The first days of a feast in a year."""
    if "/" in kind:
        month, weekday, nth = kind.split("/")
        return [arithmetic.nth_weekday(year, int(month), _WEEKDAYS.index(weekday), int(nth))]
    if kind in ("easter", "orthodox"):
        return [arithmetic.easter(year, orthodox=kind == "orthodox") + int(rest) * arithmetic.DAY]
    own = _OWN.get(kind)
    if own is not None:
        return [own(year, rest)]
    if kind in ("chinese", "indian", "harvest"):
        return _by_the_moon(kind, rest, year)
    if kind in ("hebrew", "fast_of_av", "catastrophe", "independence", "islamic", "last_friday"):
        return _by_old_calendars(kind, rest, year)
    return [date(year, int(kind[:2]), int(kind[3:]))]


def _by_the_moon(kind: str, rest: str, year: int) -> list[date | None]:
    from tracker.dates.rules import lunisolar

    if year not in lunisolar.YEARS:
        first, last = lunisolar.YEARS[0], lunisolar.YEARS[-1]
        raise DateError(f"that feast is known for the years {first} to {last} only, not for {year}")
    if kind == "harvest":
        return [lunisolar.harvest(year) + int(rest) * arithmetic.DAY]
    numbers = [int(part) for part in rest.split()]
    return [lunisolar.chinese(year, *numbers) if kind == "chinese" else lunisolar.indian(year, *numbers)]


def _by_old_calendars(kind: str, rest: str, year: int) -> list[date | None]:
    from tracker.dates.rules import oldcalendars as old

    if kind == "hebrew":
        month, day = rest.split()
        return [old.hebrew(year, month, int(day))]
    if kind == "islamic":
        return [*old.islamic(year, *(int(part) for part in rest.split()))]
    if kind == "last_friday":
        return [*old.last_friday(year)]
    return [{"fast_of_av": old.fast_of_av, "catastrophe": old.catastrophe_day}.get(kind, old.independence_day)(year)]


def _near(year: int, rest: str) -> date:
    """The working day nearest to a day."""
    day = date(year, int(rest[:2]), int(rest[3:]))
    return day + {5: -1, 6: 1}.get(day.weekday(), 0) * arithmetic.DAY


def _monday_near(year: int, rest: str) -> date:
    """The Monday nearest to a day."""
    day = date(year, int(rest[:2]), int(rest[3:]))
    return day + (3 - (day.weekday() + 3) % 7) * arithmetic.DAY


def _tax(year: int, _: str) -> date:
    """15 April, put off from weekends and from Emancipation Day as Washington keeps it."""
    day, holiday = date(year, 4, 15), _near(year, "04-16")
    while day.weekday() > 4 or (day == holiday and year > 2006):
        day += arithmetic.DAY
    return day


def _victoria(year: int, _: str) -> date:
    """The last Monday before 25 May."""
    return arithmetic.weekday_near(date(year, 5, 24), 0, -1)


def _super_tuesday(year: int, _: str) -> date | None:
    return date(year, *_SUPER_TUESDAYS[year]) if year in _SUPER_TUESDAYS else None


_OWN: Final[Mapping[str, Callable[[int, str], date | None]]] = MappingProxyType({
    "near": _near, "monday": _monday_near, "tax": _tax, "victoria": _victoria, "super": _super_tuesday,
})  # fmt: skip


@lru_cache(maxsize=512)
def _in_year(how: str, year: int) -> tuple[When, ...]:
    return tuple(days_of(how, year)) if 1 <= year <= 9998 else ()


def _how(m: Match, feast: Feast) -> str:
    """How the feast is reckoned in the country that was asked for."""
    how = feast.how
    if not how:
        places = ", ".join(f"en-{place}" for place in sorted(feast.countries))
        raise DateError(f"'{m.words()}' falls on other days in other countries", f"set the language to one of {places}")
    return how


def holiday(m: Match) -> Value | None:
    """A holiday of the named year, or of the one that its direction asks for."""
    name = m.token("holiday").meaning
    feast = feasts().get(name) if isinstance(name, str) else None
    if feast is None:
        return None
    how = _how(m, feast)
    shown = " ".join(m.lexed.text[m.token("holiday").start : m.token("holiday").end].split())
    year = _year_meant(m)
    if year is not None:
        found = _in_year(how, year)
        if not found:
            raise DateError(f"the year {year} has no such day as '{m.words()}'")
        basis: Basis = "relative" if m.has("rel") or m.has("count") else "explicit"
        return Value(found[0], basis, f"{shown} {year}{_remark(how)}", found[1] if found[1:] else None)
    pointed = m.get("anyrel") if m.has("anyrel") else 0
    value = _nearest(how, shown, m.base, "neutral" if pointed else m.direction, pointed)
    return value and value._replace(reason=value.reason + _remark(how))


@lru_cache(maxsize=256)
def _nearest(how: str, shown: str, base: date, direction: Direction, pointed: int) -> Value | None:
    """The feast that its direction asks for, or the last (-1) or next one (1) from the base day."""
    in_year = partial(_in_year, how)
    reach = range(-1, 2) if in_year(base.year) and not pointed else range(-4, 5)
    dated = sorted((w for step in reach for w in in_year(base.year + step)), key=lambda when: when.first)
    if not dated:
        return None
    if pointed:
        sided = [w for w in dated if w.last < base][-1:] if pointed < 0 else [w for w in dated if w.first > base][:1]
        if not sided:
            return None
        side = f"the last {shown} before" if pointed < 0 else f"the next {shown} after"
        return Value(sided[0], "relative", f"{side} {reasons.said(base)}")
    when, other = arithmetic.pick(dated, base, direction)
    return Value(when, "inferred", reasons.chosen(shown, when, base, direction), other)


def eve(m: Match) -> Value | None:
    """The day before a holiday."""
    value = holiday(m)
    if value is None:
        return None
    other = value.alternative and When.day(value.alternative.first - arithmetic.DAY)
    return value._replace(
        when=When.day(value.when.first - arithmetic.DAY), reason=f"the day before {value.reason}", alternative=other
    )


def weekday_beside(m: Match) -> Value | None:
    """The weekday, or the nth one, before or after a holiday."""
    value = holiday(m)
    if value is None:
        return None
    side = "before" if "before" in m.words().lower().split() else "after"
    step, nth = -1 if side == "before" else 1, m.get("nth") if m.has("nth") else 1

    def near(when: When) -> When:
        first = arithmetic.weekday_near(when.first if step < 0 else when.last, m.get("weekday"), step, strict=True)
        return When.day(first + 7 * step * (nth - 1) * arithmetic.DAY)

    when, other = near(value.when), value.alternative and near(value.alternative)
    place = f"{reasons.ordinal(nth)} " if nth > 1 else ""
    reason = f"the {place}{reasons.weekday_name(when.first)} {side} {value.reason}"
    return value._replace(when=when, reason=reason, alternative=other)


def _year_meant(m: Match) -> int | None:
    """The year named, or that of so many units from the base day."""
    if not m.has("count"):
        return year_of(m)
    kind, _ = unit_of(m)
    return arithmetic.shift(m.base, kind, m.get("count") * (-1 if m.has("back") else 1)).year


def _remark(how: str) -> str:
    """What to know of a feast's day."""
    kind = how.partition(" ")[0]
    if kind in ("islamic", "ramadan", "last_friday"):
        return ", reckoned; where the moon is watched for, a day earlier or later"
    if kind == "indian":
        return ", reckoned for India; elsewhere a day earlier or later"
    if kind in ("hebrew", "fast_of_av", "catastrophe", "independence"):
        return ", from the evening before"
    return ""


_OF_YEAR: Final = "[[,] [of|in] [the year] ({year}|{yy}|{rel} year)]"

RULES: Final = (
    Rule(
        "holiday",
        (f"[the] [{{anyrel}}] {{holiday}} [day] {_OF_YEAR}",),
        holiday,
        (
            ("Christmas 2014", "", "2014-12-25"),
            ("Thanksgiving", "2013-11-01", "2013-11-28"),
            ("Good Friday 2024", "", "2024-03-29"),
            ("last Easter", "2013-02-12", "2012-04-08"),
            ("Yom Kippur 1973", "", "1973-10-06"),
            ("Hanukkah 2024", "", "2024-12-25/2025-01-02"),
            ("Eid al-Fitr 2024", "", "2024-04-10~"),
            ("Diwali 2024", "", "2024-10-31~"),
            ("Chinese New Year 2033", "", "2033-01-31"),
        ),
    ),
    Rule(
        "eve of a holiday",
        (f"[the] {{holiday}} ['s] eve {_OF_YEAR}", f"[the|on] eve of [the] {{holiday}} {_OF_YEAR}"),
        eve,
        (("Lunar New Year's Eve 2024", "", "2024-02-09"), ("the eve of Easter 2024", "", "2024-03-30")),
    ),
    Rule(
        "weekday beside a holiday",
        (f"[the] [{{nth}}] {{weekday}} (before|after) [the] {{holiday}} {_OF_YEAR}",),
        weekday_beside,
        (
            ("the Friday after Thanksgiving 2024", "", "2024-11-29"),
            ("Sunday before Christmas", "2024-07-08", "2024-12-22"),
            ("the 7th Monday after Easter 2024", "", "2024-05-13"),
        ),
    ),
    Rule(
        "holiday of a year counted",
        ("{holiday} in {count} {unit}", "{holiday} {count} {unit} ({back}|{ahead}|from now)"),
        holiday,
        (("Thanksgiving in 3 years", "2013-02-12", "2016-11-24"), ("Easter a year ago", "2013-02-12", "2012-04-08")),
        "whole",
    ),
)
