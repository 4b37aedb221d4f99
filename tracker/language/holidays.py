"""Holidays with a date that can be reckoned: fixed days, weekdays of a month, days from Easter."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from tracker.language import reckon
from tracker.language.calendar import chosen, year_of
from tracker.language.rule import Match, Rule, Value
from tracker.when import When

# Name without spaces and apostrophes -> how to reckon it. A fixed day is (month, day); a weekday of
# a month is (month, weekday from Monday 0, which one); a day from Easter is an offset.
_FIXED: Final = {
    "new year's day|new year|new years day|new year's": (1, 1), "new year's eve|new years eve": (12, 31),
    "christmas|christmas day|xmas": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "epiphany": (1, 6), "valentine's day|valentine day|valentines day": (2, 14),
    "st patrick's day|saint patrick's day": (3, 17), "april fools' day|april fools day|april fool's day": (4, 1),
    "may day": (5, 1), "halloween": (10, 31), "all saints' day|all saints day": (11, 1), "all souls' day": (11, 2),
    "guy fawkes day|bonfire night": (11, 5), "armistice day|veterans day|veteran day|veterans' day": (11, 11),
    "remembrance day": (11, 11), "fourth of july": (7, 4), "bastille day": (7, 14),
    "canada day|dominion day": (7, 1), "australia day": (1, 26), "anzac day": (4, 25), "juneteenth": (6, 19),
    "groundhog day|groundhogs day": (2, 2), "earth day": (4, 22), "pearl harbor day": (12, 7),
    "international women's day": (3, 8), "world aids day": (12, 1), "human rights day": (12, 10),
    "german unity day": (10, 3), "king's day|koningsdag": (4, 27), "law day|lei day|loyalty day": (5, 1),
    "siblings day|national sibling day": (4, 10), "ides of march": (3, 15), "ve day": (5, 8),
    "united nations day": (10, 24), "world environment day": (6, 5),
    "vimy ridge day": (4, 9), "day of reconciliation|day of the vow|day of the covenant": (12, 16),
    "st andrew's day": (11, 30), "st george's day": (4, 23),
    "st david's day": (3, 1),
}  # fmt: skip
_NTH: Final = {
    "thanksgiving|thanksgiving day|thanksgivings": (11, 3, 4), "mother's day|mothers day": (5, 6, 2),
    "father's day|fathers day": (6, 6, 3), "labor day": (9, 0, 1), "memorial day|decoration day": (5, 0, -1),
    "presidents' day|presidents day|president's day": (2, 0, 3), "columbus day": (10, 0, 2),
    "martin luther king day|martin luther king's day|martin luther kings day|mlk day|mlk jr day|mlk jr. day|"
    "civil rights day": (1, 0, 3),
}  # fmt: skip
_EASTER: Final = {
    "easter|easter sunday|easter day": 0, "easter monday": 1, "easter saturday|holy saturday": -1, "good friday": -2,
    "maundy thursday": -3, "palm sunday|branch sunday": -7, "ash wednesday": -46,
    "shrove tuesday|pancake tuesday|mardi gras|fat tuesday": -47, "ascension day|ascension thursday": 39,
    "pentecost|pentecost sunday|whit sunday|whitsunday": 49,
    "whit monday|pentecost monday": 50,
    "trinity sunday": 56, "corpus christi": 60,
}  # fmt: skip
_ORTHODOX: Final = {
    "orthodox easter": 0, "orthodox good friday|orthodox great friday": -2, "clean monday|orthodox shrove monday": -48,
    "lazarus saturday": -8, "orthodox easter monday": 1, "orthodox palm sunday": -7,
}  # fmt: skip
_FROM_THANKSGIVING: Final = {"black friday": 1, "cyber monday": 4}


def _squeeze(name: str) -> str:
    return "".join(char for char in name if char not in " '.-")


@lru_cache(maxsize=1)
def holidays() -> Mapping[str, tuple[str, tuple[int, ...]]]:
    """How each holiday is reckoned, by its squeezed name."""
    table: dict[str, tuple[str, tuple[int, ...]]] = {}
    for kind, names in (("fixed", _FIXED), ("nth", _NTH)):
        for group, how in names.items():
            table |= {_squeeze(name): (kind, how) for name in group.split("|")}
    for kind, offsets in (("easter", _EASTER), ("orthodox", _ORTHODOX), ("thanks", _FROM_THANKSGIVING)):
        for group, offset in offsets.items():
            table |= {_squeeze(name): (kind, (offset,)) for name in group.split("|")}
    return MappingProxyType(table)


@lru_cache(maxsize=1)
def first_words() -> frozenset[str]:
    """The words that a holiday's name may begin with."""
    return frozenset(
        name.replace("'", " ").replace(".", " ").split()[0]
        for names in (_FIXED, _NTH, _EASTER, _ORTHODOX, _FROM_THANKSGIVING)
        for group in names
        for name in group.split("|")
    )


def day_of(name: str, year: int) -> date | None:
    """The day a holiday falls on in a year."""
    kind, how = holidays()[name]
    if kind == "fixed":
        return date(year, how[0], how[1])
    if kind == "nth":
        return reckon.nth_weekday(year, how[0], how[1], how[2])
    if kind == "thanks":
        thursday = reckon.nth_weekday(year, 11, 3, 4)
        return thursday + how[0] * reckon.DAY if thursday else None
    return reckon.easter(year, orthodox=kind == "orthodox") + how[0] * reckon.DAY


def holiday(m: Match) -> Value | None:
    """A holiday of the named year, or of the one that its sense asks for."""
    name = m.token("holiday").meaning
    if not isinstance(name, str):
        return None
    shown = m.words()
    year = year_of(m)
    if year is not None:
        day = day_of(name, year)
        return Value(When.day(day), "relative" if m.has("rel") else "explicit", f"{shown} in {year}") if day else None
    base = m.base
    days = [day_of(name, base.year + step) for step in (-1, 0, 1)]
    dated = [When.day(day) for day in days if day]
    if m.has("anyrel") and m.get("anyrel"):
        step = m.get("anyrel")
        when = [w for w in dated if w.last < base][-1] if step < 0 else next(w for w in dated if w.first > base)
        return Value(when, "relative", f"{shown} from {reckon.said(base)}")
    when, other = reckon.pick(dated, base, m.sense)
    return Value(when, "inferred", chosen(shown, when, base, m.sense), other)


RULES: Final = (
    Rule(
        "holiday",
        ("[the] [{anyrel}] {holiday} [day] [[,] [of|in] [the year] ({year}|{yy}|{rel} year)]",),
        holiday,
        (
            ("Christmas 2014", "", "2014-12-25"),
            ("Thanksgiving", "2013-11-01", "2013-11-28"),
            ("Good Friday 2024", "", "2024-03-29"),
            ("last Easter", "2013-02-12", "2012-04-08"),
        ),
    ),
)
