"""Calendar units, and the period of each that a day lies in."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final, Literal, NamedTuple, cast

from tracker.view.labels import MONTHS, WEEKDAYS, short_date
from tracker.view.report import chosen
from tracker.when import When
from tracker.when.words import sides

Unit = Literal["decade", "year", "quarter", "month", "week", "day"]


class Calendar(NamedTuple):
    """One unit: the number of the period a day lies in, the first day of a period, and its names."""

    number: Callable[[date], int]
    start: Callable[[int], date]
    name: Callable[[date], str]
    title: Callable[[date], str]


def _months(size: int) -> tuple[Callable[[date], int], Callable[[int], date]]:
    def number(day: date) -> int:
        return (day.year * 12 + day.month - 1) // size

    def start(index: int) -> date:
        year, month = divmod(index * size, 12)
        return date(min(max(year, 1), 9999), month + 1, 1)

    return number, start


def _week_name(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def _quarter_title(day: date) -> str:
    return f"Q{(day.month - 1) // 3 + 1} {day.year}, {MONTHS[day.month - 1]}–{MONTHS[day.month + 1]}"


def _week_title(day: date) -> str:
    _, week, _ = day.isocalendar()
    end = min(day, date.max - timedelta(6)) + timedelta(6)
    month = "" if end.month == day.month else f" {MONTHS[day.month - 1]}"
    begins = "" if end.year == day.year else f" {day.year}"
    return f"Week {week}, {day.day}{month}{begins}–{end.day} {MONTHS[end.month - 1]} {end.year}"


UNITS: Final[dict[Unit, Calendar]] = {
    "decade": Calendar(*_months(120), lambda day: f"{_decade(day)}s", lambda day: f"{_decade(day)}s"),
    "year": Calendar(*_months(12), lambda day: f"{day.year:04}", lambda day: f"{day.year}"),
    "quarter": Calendar(*_months(3), lambda day: f"{day.year:04}-Q{(day.month - 1) // 3 + 1}", _quarter_title),
    "month": Calendar(*_months(1), lambda day: f"{day:%Y-%m}", lambda day: f"{MONTHS[day.month - 1]} {day.year}"),
    "week": Calendar(
        lambda day: (day.toordinal() - 1) // 7, lambda index: date.fromordinal(index * 7 + 1), _week_name, _week_title
    ),
    "day": Calendar(
        date.toordinal,
        date.fromordinal,
        date.isoformat,
        lambda day: f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}",
    ),
}


class Place(NamedTuple):
    """The period in which an event begins: its number, or the first and last of several with a text for why."""

    number: int
    last: int
    unknown: str = ""


def unit_named(name: str) -> Unit:
    """Return the unit of that name; raise UsageError where there is none."""
    return cast(Unit, chosen(name, UNITS, "period"))


def place(when: When, unit: Unit) -> Place | None:
    """Return the period in which a date begins, several where it is coarser than the unit; None without a start."""
    start, _ = sides(when)
    if start is None:
        return None
    calendar = UNITS[unit]
    number = calendar.number(start.first)
    last = calendar.number(start.last)
    if number == last:
        return Place(number, last)
    return Place(number, last, f"{short_date(start.with_doubt(''))}, {unit} unknown")


def crosses(when: When, unit: Unit) -> bool:
    """Whether a range begins in one period and ends in a later one."""
    start, end = sides(when)
    number = UNITS[unit].number
    return when.precision == "range" and (start is None or end is None or number(start.first) != number(end.last))


def between(first: int, last: int, unit: Unit) -> Iterator[date]:
    """Return the first day of each period from `first` to `last`, inclusive."""
    return (UNITS[unit].start(number) for number in range(first, last + 1))


def _decade(day: date) -> int:
    return day.year // 10 * 10
