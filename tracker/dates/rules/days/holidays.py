"""The rules that read the names of holidays."""

from datetime import date
from functools import lru_cache
from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.engine.matcher import Match, Value
from tracker.dates.engine.rule import Rule
from tracker.dates.model import Basis, Direction
from tracker.dates.rules.days.holiday_calendar import holidays, squeeze
from tracker.dates.rules.days.months import year_of
from tracker.dates.rules.filters import named_days, names
from tracker.errors import DateError
from tracker.when import When


@lru_cache(maxsize=512)
def _in_year(name: str, year: int) -> tuple[When, ...]:
    """The days of a holiday in a year; DateError where the extra is missing."""
    row = holidays()[name]
    try:
        return tuple(row.days(year)) if year in row.years else ()
    except ImportError:
        title = row.names.partition(" | ")[0]
        sentence = f"'{title}' needs the calendars of the extra 'holidays', which is not installed"
        raise DateError(sentence, "pip install 'tracker-ledger[holidays]'") from None


def holiday(m: Match) -> Value:
    """A holiday of the named year, or of the one that its direction asks for."""
    token = m.token("holiday")
    name, shown = squeeze(m.word("holiday")), " ".join(m.lexed.text[token.start : token.end].split())
    row, year = holidays()[name], year_of(m)
    if year is not None:
        found = _in_year(name, year)
        if not found:
            raise DateError(_unknown(row.years, shown, year))
        basis: Basis = "relative" if m.has("rel") else "explicit"
        return Value(found[0], basis, f"{shown} {year}{row.remark}", found[1] if found[1:] else None)
    pointed = m.get("anyrel") if m.has("anyrel") else 0
    value = _nearest(name, shown, m.base, "neutral" if pointed else m.direction, pointed)
    if value is None:
        raise DateError(_unknown(row.years, shown, m.base.year))
    return value._replace(reason=value.reason + row.remark)


def _unknown(years: range, shown: str, year: int) -> str:
    if year in years:
        return f"the year {year} has no such day as '{shown}'"
    return f"'{shown}' is known for the years {years[0]} to {years[-1]} only, not for {year}"


@lru_cache(maxsize=256)
def _nearest(name: str, shown: str, base: date, direction: Direction, pointed: int) -> Value | None:
    """The holiday that its direction asks for, or the last (-1) or next one (1) from the reference date."""
    reach = range(-1, 2) if _in_year(name, base.year) and not pointed else range(-4, 5)
    dated = sorted((w for step in reach for w in _in_year(name, base.year + step)), key=lambda when: when.first)
    if pointed:
        dated = [w for w in dated if w.last < base][-1:] if pointed < 0 else [w for w in dated if w.first > base][:1]
    if not dated:
        return None
    if pointed:
        side = f"the last {shown} before" if pointed < 0 else f"the next {shown} after"
        return Value(dated[0], "relative", f"{side} {reasons.said(base)}")
    when, other = arithmetic.pick(dated, base, direction)
    return Value(when, "inferred", reasons.chosen(shown, when, base, direction), other)


def eve(m: Match) -> Value:
    """The day before a holiday, and as doubtful as that."""
    value = holiday(m)
    when, other = _day_before(value.when), value.alternative and _day_before(value.alternative)
    return value._replace(when=when, reason=f"the day before {value.reason}", alternative=other)


def weekend(m: Match) -> Value | None:
    """The Saturday and Sunday nearest to a holiday, with the days that lie between them and it."""
    value = holiday(m)
    when, other = _weekend_of(value.when), value.alternative and _weekend_of(value.alternative)
    return value._replace(when=when, reason=f"the weekend of {value.reason}", alternative=other)


def _weekend_of(when: When) -> When:
    day = when.first
    saturday = day + ((_SATURDAY + 1 - day.weekday()) % 7 - 1) * arithmetic.DAY  # that of a Sunday is the day before
    if day.weekday() < _MIDWEEK:
        saturday -= 7 * arithmetic.DAY
    sunday = saturday + arithmetic.DAY
    return When.span(min(day, saturday), max(day, sunday)).with_doubt(when.doubt)


def _day_before(when: When) -> When:
    return When.day(when.first - arithmetic.DAY).with_doubt(when.doubt)


_SATURDAY: Final = 5
_MIDWEEK: Final = 2  # the holidays of a Monday or a Tuesday close a weekend, the later ones open one
_OF_YEAR: Final = "[[,] [of|in] [the year] ({year}|{yy}|{rel} year)]"

RULES: Final = (
    Rule(
        "holiday",
        (f"[the] [{{anyrel}}] {{holiday}} [day] {_OF_YEAR}",),
        lambda m: None if names.feast(m) or (not m.whole and named_days.named(m)) else holiday(m),
        (
            ("Christmas 2014", "", "2014-12-25"),
            ("Thanksgiving", "2013-11-01", "2013-11-28"),
            ("Good Friday 2024", "", "2024-03-29"),
            ("last Easter", "2013-02-12", "2012-04-08"),
            ("Yom Kippur 1973", "", "1973-10-06"),
            ("Eid al-Fitr 2024", "", "2024-04-10~"),
            ("Diwali 2024", "", "2024-10-31~"),
            ("Chinese New Year 2033", "", "2033-01-31"),
        ),
    ),
    Rule(
        "eve of a holiday",
        (f"[the] {{holiday}} ['s] eve {_OF_YEAR}",),
        eve,
        (("Lunar New Year's Eve 2024", "", "2024-02-09"),),
    ),
    Rule(
        "weekend of a holiday",
        (f"[the] [{{anyrel}}] {{holiday}} ['s] weekend {_OF_YEAR}",),
        weekend,
        (
            ("the Fourth of July weekend in 2025", "", "2025-07-04/2025-07-06"),
            ("Memorial Day weekend 2024", "", "2024-05-25/2024-05-27"),
            ("Thanksgiving weekend", "2024-12-02", "2024-11-28/2024-12-01"),
            ("Easter weekend 2019", "", "2019-04-20/2019-04-21"),
            ("last Labor Day weekend", "2024-11-02", "2024-08-31/2024-09-02"),
        ),
    ),
)
