"""Rules for ranges whose ends share a part: `4-6 July 2024`, `between September 1 and 3`.

Ranges of two complete dates need no rule: `phrase/ranges.py` joins any two readings.
"""

from collections.abc import Iterable
from datetime import date
from itertools import islice, takewhile
from typing import Final

from tracker.dates import arithmetic, reasons
from tracker.dates.engine.matcher import Match, Value
from tracker.dates.engine.rule import Rule
from tracker.dates.engine.vocabulary import word_set
from tracker.dates.model import Basis
from tracker.dates.rules.days.months import valid
from tracker.dates.rules.filters import not_dates
from tracker.when import When

PUT_OFF: Final = word_set(
    "brought postponed delayed moved rescheduled deferred pushed put adjourned shifted slipped move moves moving "
    "postponing delaying shifting"
)
_EXTENDING: Final = ("extend", "renew", "prolong", "suspend", "adjourn", "halt")
BEFORE: Final = 9  # words that hold the verb of what is moved


def days(m: Match) -> Value | None:
    """From a day of a month to a day of the same or another month; the year may cross."""
    first_month = m.get("month")
    second_month = m.get("month2") if m.has("month2") else first_month
    first_day, second_day = m.get("mday"), m.get("mday2")
    words = m.words().lower().split()
    named = [first_day, m.get("mday3"), second_day] if m.has("mday3") else [first_day, second_day]
    apart = len(named) > 2 or {"and", "or"}.intersection(words)
    if apart and words[0] != "between" and named != list(range(first_day, first_day + len(named))):
        return None  # some days, not all between them
    if ("or" in words and not m.whole) or _moved(m):
        return None
    if m.has("year") or m.has("year2"):
        start_year, year = _years(m, first_month > second_month)
        return _range(start_year, first_month, first_day, year, second_month, second_day, "explicit")
    base = m.base
    options = []
    for year in (base.year - 1, base.year, base.year + 1):
        last_year = year + (first_month > second_month)
        value = _range(year, first_month, first_day, last_year, second_month, second_day, "inferred")
        if value:
            options.append(value.when)
    if not options:
        return None
    when, other = arithmetic.pick(options, base, m.direction)
    name = f"{first_day} {reasons.month_name(first_month)} to {second_day} {reasons.month_name(second_month)}"
    if first_month == second_month:
        name = f"{first_day} to {second_day} {reasons.month_name(first_month)}"
    return Value(when, "inferred", reasons.chosen(name, when, base, m.direction), other)


def _years(m: Match, crosses: bool) -> tuple[int, int]:
    """The years of both ends, of which one or both are named; `crosses` if the end is earlier in its year."""
    start = m.get("year2") if m.has("year2") else m.get("year") - crosses
    return start, m.get("year") if m.has("year") else start + crosses


def _moved(m: Match) -> bool:
    """Whether the ends of a range are the day that something is moved from and the day that it is moved to."""
    starts = not m.whole and bool({"from", "of"} & {m.words().lower().split()[0], m.around(-1)})
    return starts and moved(m.around(-step) for step in range(1, BEFORE + 1))


def moved(before: Iterable[str]) -> bool:
    """Whether something is put off in the words before a date, the nearest first: not put off, and held from 3 May."""
    return any(word in PUT_OFF for word in takewhile(lambda word: word != "and", before))


def extended(before: Iterable[str]) -> bool:
    """Whether a date with `until` behind it is the day of the deed: renewed it on | Tuesday until 15 March.

    `before` are the words before the date, the nearest first.
    """
    words = list(islice(before, BEFORE))
    return words[:1] == ["on"] and any(word.startswith(_EXTENDING) for word in words)


def _range(year: int, month: int, day: int, year2: int, month2: int, day2: int, basis: Basis) -> Value | None:
    if not (valid(year, month, day) and valid(year2, month2, day2)):
        return None
    first, last = date(year, month, day), date(year2, month2, day2)
    if first > last:
        return None
    return Value(When.span(first, last), basis, f"{first} to {last}")


def days_of_year(m: Match) -> Value | None:
    """From day to day of a month of last, this or next year."""
    year, month = m.base.year + m.get("rel"), m.get("month")
    return _range(year, month, m.get("mday"), year, month, m.get("mday2"), "relative")


def days_of_month(m: Match) -> Value | None:
    """`the 5th and 6th of this month`: both days and what lies between them."""
    start = arithmetic.unit(m.base, "monthunit", m.get("rel")).first
    first, last = m.get("mday"), m.get("mday2")
    if not (valid(start.year, start.month, last) and first < last) or ("and" in m.words() and last > first + 1):
        return None
    when = When.span(start.replace(day=first), start.replace(day=last))
    return Value(when, "relative", f"{first} to {last} {reasons.month_name(start.month)} {start.year}")


def two_digits(m: Match) -> Value | None:
    """`1990-91`: from year to year; `2024-07` is a month."""
    first, second = m.get("year"), m.get("digits")
    if m.whole and len(m.word("digits")) == 1:
        return Value(When.month(first, second), "explicit", "year and month") if second else None
    if not m.whole and not_dates.numbered(m):
        return None  # circular 2018/11
    if second <= 12 and len(m.word("digits")) == 2 and (first + 1) % 100 != second and " " not in m.words():
        return Value(When.month(first, second), "explicit", "ISO 8601 year and month") if second else None
    last = first // 100 * 100 + second
    if last <= first or (not m.whole and last - first > 30):
        return None
    if not m.whole and (m.around(-1) in ("-", "$", "(", "case") or m.around(1) == "-"):
        return None
    return Value(When.span(When.year(first), When.year(last)), "explicit", f"{first} to {last}")


_TO_AND: Final = "(-|to|through|thru|until|till|and|or|&|/)"
_YEAR: Final = "[[,] [of] {year}]"
_THIRD: Final = "[, [the] {mday3} [,]]"
_OF_MONTH: Final = f"[of] {{month}} {_YEAR}"

RULES: Final = (
    Rule(
        "days of a month",
        (
            f"[from|between] [the] {{mday}} {_THIRD} {_TO_AND} [the] {{mday2}} [of] {{month}} {_YEAR}",
            f"[from|between] {{weekday}} [,] [the] {{mday}} {_TO_AND} {{weekday2}} [,] [the] {{mday2}} {_OF_MONTH}",
            f"[from|between] {{month}} [,] [the] {{mday}} {_THIRD} {_TO_AND} [the] {{mday2}} {_YEAR}",
        ),
        days,
        (
            ("4-6 July 2024", "", "2024-07-04/2024-07-06"),
            ("July 4 to 6", "2024-06-01", "2024-07-04/2024-07-06"),
            ("between September 1 and 3", "2024-08-01", "2024-09-01/2024-09-03"),
            ("March, 25-27, 2024", "", "2024-03-25/2024-03-27"),
            ("8 or 9 July 2024", "", "2024-07-08/2024-07-09"),
            ("the 5th, 6th and 7th of June 2024", "", "2024-06-05/2024-06-07"),
        ),
    ),
    Rule(
        "days of a month last year",
        (
            "[from] [the] {mday} (-|to|until) [the] {mday2} [of] {month} [of] {rel} year",
            "[from] {month} {mday} (-|to|until) {mday2} [of] {rel} year",
        ),
        days_of_year,
        (("13 to 15 May last year", "2026-03-02", "2025-05-13/2025-05-15"),),
    ),
    Rule(
        "days of this month",
        ("[from] [the] {mday} (and|to|-|until|through) [the] {mday2} of [the] {rel} month",),
        days_of_month,
        (("the 5th and 6th of this month", "2024-07-08", "2024-07-05/2024-07-06"),),
    ),
    Rule(
        "years in two digits",
        ("{year} (-|/) {digits}",),
        two_digits,
        (
            ("1990-91", "", "1990/1991"),
            ("1910-30", "", "1910/1930"),
        ),
    ),
)
