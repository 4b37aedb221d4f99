"""Rules for fiscal years: one named by a year is kept as that year, one named by two runs from April to March."""

from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.engine.matcher import Match, Value
from tracker.dates.engine.rule import Rule
from tracker.dates.engine.tokens import codes
from tracker.dates.model import Basis
from tracker.dates.rules.days.months import year_of
from tracker.when import When

_STARTS: Final = (4, 7)  # the month that most fiscal years named by two years begin with, and the next likely one

_TERMS: Final = (9, 8)  # the same of academic years


def fiscal_year(m: Match) -> Value | None:
    """A fiscal year, kept under the year that names it."""
    year = year_of(m)
    if year is None and (m.has("anyrel") or m.has("other")):
        year = m.base.year + m.get("anyrel" if m.has("anyrel") else "other")
    if year is None:
        return None
    basis: Basis = "explicit" if m.has("year") else "relative"
    return Value(When.year(year), basis, f"the fiscal year {year}, kept as {year}")


def two_years(m: Match) -> Value | None:
    """`FY2023/24`: twelve months; `FY2022-25`: several fiscal years, kept under the years that name them."""
    first, last = _first_year(m), _second_year(m)
    if last <= first:
        return None
    if last > first + 1 or (m.has("year2") and m.token("year2").kind == codes()["fy"]):
        span = When.span(When.year(first), When.year(last))
        return Value(span, "explicit", f"the fiscal years {first} to {last}, kept as {first} to {last}")
    if {"academic", "school"}.intersection(m.words().lower().split()):
        when, other = (_months(first, start, 12) for start in _TERMS)
        return Value(when, "explicit", f"the academic year {first}/{last}, taken as September to August", other)
    when, other = (_months(first, start, 12) for start in _STARTS)
    return Value(when, "explicit", f"the fiscal year {first}/{last}, taken as April to March", other)


def part_of_two_years(m: Match) -> Value | None:
    """`Q2 of FY2023/24`: a quarter or a half of the twelve months."""
    name, size = ("half", 6) if m.has("h") else ("quarter", 3)
    number = m.get("h" if m.has("h") else "q")
    first, last = _first_year(m), _second_year(m)
    if last != first + 1 or number * size > 12:
        return None
    when, other = (_months(first, start + size * (number - 1), size) for start in _STARTS)
    reason = f"the {reasons.ordinal(number)} {name} of the fiscal year {first}/{last}, taken as April to March"
    return Value(when, "explicit", reason, other)


def _first_year(m: Match) -> int:
    return m.get("fy" if m.has("fy") else "year")


def _second_year(m: Match) -> int:
    if m.has("year2"):
        return m.get("year2")
    return _first_year(m) // 100 * 100 + m.get("digits") if len(m.word("digits")) == 2 else 0


def _months(year: int, month: int, count: int) -> When:
    """So many months from a month, which may lie in a later year."""
    first = arithmetic.add_months(When.year(year).first, month - 1)
    last = arithmetic.add_months(first, count - 1)
    return When.span(When.month(first.year, first.month), When.month(last.year, last.month))


_FISCAL: Final = "(fiscal|financial|tax|budget)"
_TWO: Final = "{year} (-|/) ({digits}|{year2})"
_PART: Final = "({q}|{h})"

RULES: Final = (
    Rule(
        "fiscal year",
        (
            "[@part] [the|its|their] (fiscal|financial) [year] [(ended|ending)] {year}",
            "[@part] [the] (fiscal|financial) [year] {yy}",
            "[@part] [the] ({anyrel}|{other}) (fiscal|financial) year",
            "[@part] fy [-] {year}",
            f"[@part] [the] {{year}} {_FISCAL} year",
        ),
        fiscal_year,
        (("fiscal 1990", "", "1990"), ("fiscal year 1989", "", "1989"), ("FY2024", "", "2024")),
    ),
    Rule(
        "fiscal year of two years",
        (
            f"[the] ({_FISCAL} [year|years]|(academic|school) year) {_TWO}",
            f"[the] {_TWO} ({_FISCAL}|academic|school) year",
            "{fy} (-|/) ({digits}|{year2})",
            f"fy [-] {_TWO}",
        ),
        two_years,
        (
            ("FY2023/24", "", "2023-04/2024-03"),
            ("fiscal year 2023-24", "", "2023-04/2024-03"),
            ("FY2022-25", "", "2022/2025"),
            ("the academic year 2024/25", "", "2024-09/2025-08"),
        ),
    ),
    Rule(
        "part of a fiscal year of two years",
        (
            f"{_PART} [of|in|for] [the] [fy|fiscal|financial] [year] {_TWO}",
            f"{_PART} [of|in|for] [the] {_TWO} {_FISCAL} year",
        ),
        part_of_two_years,
        (("Q2 FY2023/24", "", "2023-07/2023-09"), ("H2 of fiscal 2022/23", "", "2022-10/2023-03")),
    ),
)
