"""Rules for years, decades and centuries, and for the ends of them."""

from datetime import date
from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.engine.matcher import Match, Value
from tracker.dates.engine.rule import Rule
from tracker.dates.engine.tokens import codes
from tracker.dates.engine.vocabulary import word_set
from tracker.dates.model import Basis
from tracker.dates.rules.counted.units import unit_of
from tracker.dates.rules.days.months import near_year, valid
from tracker.dates.rules.filters import not_dates
from tracker.dates.rules.periods.fiscal import fiscal_year
from tracker.errors import DateError
from tracker.when import When

_AFTER_YEAR: Final = word_set("the and but when as with after before to for by he she it they was were in at on ad ce")
_BEFORE_SHORT: Final = word_set("in of since by until to and from summer class the")
_ERAS: Final = ("AD", "A.D", "CE", "C.E")
_START: Final = 1  # of an edge
_FIRST_PART: Final = 4  # the month in which the early part of a year ends
_LAST_PART: Final = 9  # the month in which the late part begins
_NEW_YEAR: Final = 3  # the last month in which the new year is this one
_END: Final = 3  # of an edge
_MEASURED: Final = word_set("temperature temperatures highs lows winds gusts degrees speeds scores")
_OWN: Final = word_set("his her their my our your")


def year(m: Match) -> Value | None:
    """A year in four digits, or in two after an apostrophe."""
    number = m.get("year")
    if m.span[1] - m.span[0] == 1 and not_dates.year(m):
        return None
    if not m.whole and m.words().lower().startswith("the years"):
        return None  # the years 1914 to 1918
    if m.token("year").kind == codes()["fy"]:
        return fiscal_year(m)
    return Value(When.year(number), "explicit", f"the year {number}")


def era(m: Match) -> Value | None:
    """A year with its era; those before Christ are beyond the ledger."""
    if m.words().lower().replace(".", "").endswith(("bc", "bce")):
        raise DateError(f"'{m.words()}' is before the year 1, and tracker keeps the years 1 to 9999")
    if not m.whole and not any(sign in m.words() for sign in _ERAS):
        return None  # a 30 second ad
    number = m.get("year") if m.has("year") else m.get("digits")
    return Value(When.year(number), "explicit", f"the year {number}")


def early_day(m: Match) -> Value | None:
    """A day of a year of three digits, which in running text nothing may follow that it could count."""
    year, month, day = m.get("number"), m.get("month"), m.get("mday")
    after = m.around(1)
    if year < 100 or not valid(year, month, day) or not (m.whole or not after.isalnum() or after in _AFTER_YEAR):
        return None
    return Value(When.day(date(year, month, day)), "explicit", f"{day} {reasons.month_name(month)} {year}")


def short_year(m: Match) -> Value | None:
    """A year in two digits."""
    if not m.whole and m.around(-1) not in _BEFORE_SHORT:
        return None
    year = near_year(m)
    return Value(When.year(year), "explicit", f"the year {year}")


def decade(m: Match) -> Value | None:
    """A decade, `the 1980s`; a round hundred is a century unless a part or circa narrows it."""
    number = m.get("decade") if m.has("decade") else m.get("spelled")
    raw = m.word("decade") if m.has("decade") else "'"
    if (
        not m.whole
        and raw[0] != "'"
        and len(raw) < 5
        and m.around(-1) not in ("the", "'", "early", "late", "mid")
        and "the" not in m.words().lower()
        and not (m.around(-1) == "and" and m.lexed.kinds[m.span[0] - 2] == codes()["decade"])
    ):
        return None  # in his 20s
    if not m.whole and raw[0] != "'" and len(raw) < 5 and _MEASURED & {m.around(-step) for step in range(1, 9)}:
        return None  # temperatures in the 30s
    if not m.whole and raw[0] != "'" and len(raw) < 5 and _OWN & {m.around(-step) for step in (1, 2, 3)}:
        return None  # in her early 20s
    narrowed = m.has("part") or m.has("edge") or m.has("part2") or m.has("edge2")
    if number % 100 == 0 and number < 2000 and not narrowed and len(raw) > 3:
        return Value(When.century(number), "explicit", f"the century {number} to {number + 99}")
    if number == 2000 and m.whole and not narrowed:
        return Value(When.century(number), "explicit", "the century 2000 to 2099", When.decade(2000))
    return Value(When.decade(number), "explicit", f"the decade {number} to {number + 9}")


def century(m: Match) -> Value | None:
    """A century by its number: the 19th is 1800 to 1899, as EDTF counts."""
    if m.words().lower().replace(".", "").endswith(("bc", "bce")):
        raise DateError(f"'{m.words()}' is before the year 1, and tracker keeps the years 1 to 9999")
    number = m.get("nth")
    if not 1 <= number <= 30 or (not m.whole and m.words().endswith("Century") and m.raw(1).istitle()):
        return None  # 21st Century Fox
    return Value(
        When.century((number - 1) * 100), "explicit", f"the century {number * 100 - 100} to {number * 100 - 1}"
    )


def centuries(m: Match) -> Value | None:
    """Two centuries and what lies between them."""
    first, last = m.get("nth"), m.get("nth2")
    if not 1 <= first < last <= 30:
        return None
    span = When.span(When.century(first * 100 - 100), When.century(last * 100 - 100))
    return Value(span, "explicit", f"the centuries {first * 100 - 100} to {last * 100 - 1}")


def edge_of_unit(m: Match) -> Value | None:
    """`the end of the year`: in running text the year itself, of the reference date."""
    kind, name = unit_of(m)
    if kind == "day" and not m.whole:
        return None  # earlier in the day: a time of day
    step = 0 if m.whole or kind != "year" else _beside(m)
    when = arithmetic.unit(m.base, kind, step)
    reason = reasons.beside(name, step, reasons.said(m.base))
    if not m.whole and kind == "year" and m.has("edge") and m.get("edge") == _END:
        return Value(When.month(when.first.year, 12).with_doubt("~"), "relative", f"the end of {reason}")
    return Value(when, "relative", reason)


def _beside(m: Match) -> int:
    """1 where the early part of the year is over and ahead, -1 where the late part has not begun and is over."""
    part = next((m.get(name) for name in ("edge", "part") if m.has(name)), 0)
    if m.direction == "future":
        return int(part == _START and m.base.month > _FIRST_PART)
    return -int(m.direction == "past" and part == _END and m.base.month < _LAST_PART)


def year_end(m: Match) -> Value | None:
    """`year-end`, `year-end 1988`, `midyear`; not the early years."""
    if m.words().lower().endswith("years"):
        return None
    year = m.get("year") if m.has("year") else m.base.year
    if m.has("year") is False and m.has("anyrel"):
        year += m.get("anyrel")
    if not m.whole and not m.has("year") and m.has("edge") and m.get("edge") == _END:
        return Value(When.month(year, 12).with_doubt("~"), "relative", f"the end of the year {year}")
    basis: Basis = "explicit" if m.has("year") else "relative" if m.has("anyrel") else "inferred"
    return Value(When.year(year), basis, f"the year {year}")


def new_year(m: Match) -> Value:
    """`before the new year`: its first weeks."""
    year = m.base.year + (m.base.month > _NEW_YEAR)
    return Value(When.month(year, 1).with_doubt("~"), "relative", f"the beginning of the year {year}")


def end_abbreviation(m: Match) -> Value | None:
    """EOM, EOQ, BOY: the late or the early part of the running month, quarter or year."""
    part, said = (3, "late") if m.words()[-3] in "eE" else (1, "early")
    if part == 1 and not m.words().isupper():
        return None  # boy
    name = {"w": "week", "m": "month", "q": "quarter", "y": "year"}[m.words()[-1].lower()]
    kind = "monthunit" if name == "month" else name
    when = arithmetic.narrow(arithmetic.unit(m.base, kind), part)
    return Value(when, "relative", f"the {said} part of the {name} of {reasons.said(m.base)}")


def the_unit(m: Match) -> Value | None:
    """The unit that contains the reference date."""
    kind, name = unit_of(m)
    return Value(arithmetic.unit(m.base, kind, 0), "relative", reasons.beside(name, 0, reasons.said(m.base)))


RULES: Final = (
    Rule(
        "year",
        ("[@part] [the year] {year}", "[@part] calendar [year] {year}"),
        year,
        (
            ("1998", "", "1998"),
            ("nineteen ninety-one", "", "1991"),
            ("nineteen-ninety-two", "", "1992"),
            ("the year 1800", "", "1800"),
            ("early 2009", "", "2009-01~/2009-04~"),
        ),
    ),
    Rule(
        "era",
        (
            "({year}|{digits}) (ad|ce)",
            "(ad|ce) ({year}|{digits})",
            "({year}|{digits}) (bc|bce)",
            "[the] {mday} [of] {month} [,] ({year}|{digits}) (bc|bce)",
            "{month} [,] [{mday} [,]] ({year}|{digits}) (bc|bce)",
            "[the] {decade} (bc|bce)",
        ),
        era,
        (("1 AD", "", "0001"), ("127 CE", "", "0127")),
    ),
    Rule(
        "day of an early year",
        ("[the] {mday} [of] {month} [,] {number} [ad|ce]", "{month} [the] {mday} [,] {number} [ad|ce]"),
        early_day,
        (("6 October 877", "", "0877-10-06"),),
    ),
    Rule("short year", ("[@part] {yy}",), short_year, (("'89", "", "1989"),)),
    Rule(
        "decade",
        ("[@part] [the] {decade}", "[@part] the {spelled}", "[the] {part} [-] {spelled}"),
        decade,
        (
            ("the 1980s", "", "198X"),
            ("mid-1990s", "", "1994~/1996~"),
            ("the eighties", "", "198X"),
            ("the early 1980's", "", "1980~/1983~"),
            ("the 60's", "", "196X"),
            ("the nineteen-sixties", "", "196X"),
            ("the late nineties", "", "1997~/1999~"),
        ),
    ),
    Rule(
        "century",
        ("[@part] [the] {nth} [-] century [ad|ce]", "[the] {nth} [-] century (bc|bce)"),
        century,
        (("the 19th century", "", "18XX"), ("20th century", "", "19XX")),
    ),
    Rule(
        "centuries",
        ("[from|between] [the] {nth} (-|/|to|and|or|through|until) [the] {nth2} [-] {century} [ad|ce]",),
        centuries,
        (("18th-19th century", "2024-07-08", "17XX/18XX"), ("the 18th and 19th centuries", "", "17XX/18XX")),
        "whole",
    ),
    Rule(
        "end of a unit",
        ("[the] [very] {edge} of [the] {unit}", "({part}|{back}|{ahead}) in the {unit}"),
        lambda m: edge_of_unit(m) if m.get("unit") == 1 and (m.has("edge") or m.words()[:1] in "eElL") else None,
        (
            ("the end of the year", "2024-07-08", "2024-09~/2024-12~"),
            ("end of the month", "2013-02-12", "2013-02-21~/2013-02-28~"),
        ),
    ),
    Rule(
        "year end",
        ("[the] [{anyrel}] year [-] {edge} [{year}]", "(midyear|{part} [-] year) [{year}]", "year 's {edge}"),
        year_end,
        (("year-end 1988", "", "1988-09~/1988-12~"), ("mid-year 1990", "", "1990-05~/1990-08~")),
    ),
    Rule(
        "unit's end",
        ("[the] {unit} ('s|-) {edge}",),
        lambda m: edge_of_unit(m) if m.get("unit") == 1 else None,
        (("month-end", "2013-02-12", "2013-02-21~/2013-02-28~"),),
    ),
    Rule(
        "the new year",
        ("the new year",),
        new_year,
        (("Nothing will be decided before the new year.", "2011-11-04", "2012-01~"),),
        "text",
    ),
    Rule(
        "end of a unit, in letters",
        ("[the] (eom|eoq|eoy|eow|bom|boq|boy|bow)",),
        end_abbreviation,
        (
            ("EOY", "2013-02-12", "2013-09~/2013-12~"),
            ("EOM", "2013-02-12", "2013-02-21~/2013-02-28~"),
            ("BOY", "2013-02-12", "2013-01~/2013-04~"),
        ),
        "whole",
    ),
    Rule(
        "the unit",
        ("the {unit}", "{part} - {unit}"),
        the_unit,
        (("the week", "2013-02-12", "2013-02-11/2013-02-17"), ("mid-month", "2013-02-12", "2013-02-11~/2013-02-20~")),
        "whole",
    ),
)
