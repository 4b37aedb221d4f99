"""A heat map of each year: a column for each week, a row for each weekday; on narrow screens a cell for each week."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from tracker.render.style import BOLD, CYAN, DIM, foot, styled, wrapped
from tracker.view.analyses.calendar import Calendar
from tracker.view.calendar_units import UNITS
from tracker.view.labels import MARKS, MONTHS, WEEKDAYS
from tracker.view.report import counted

if TYPE_CHECKING:
    from tracker.render import Screen

SHADES: Final = "░▒▓█"
NONE: Final = "·"
AHEAD: Final = MARKS["expected"]
_NAMES: Final = 4  # columns of the names of weekdays and quarters
_MOST_WEEKS: Final = 54  # of which a year has days
_MOST_IN_JANUARY: Final = 6  # weeks that begin in it, where the year begins on the last day of one
_MOST_IN_MONTH: Final = 5
_DAYS: Final = _NAMES + _MOST_WEEKS  # columns that a cell for each day takes
_WIDE: Final = _NAMES + 2 * _MOST_WEEKS
_week: Final = UNITS["week"].number


class Scale(NamedTuple):
    """What the shades mean: the least count of each, and which of SHADES it is."""

    least: tuple[int, ...]
    shades: tuple[int, ...]
    most: int

    def step(self, count: int) -> int:
        """Return the number of the shade of a count above zero."""
        return self.shades[bisect_right(self.least, count) - 1]

    def steps(self) -> dict[int, str]:
        """Return the counts that each shade stands for, by its number."""
        ends = [*(least - 1 for least in self.least[1:]), self.most]
        return {
            shade: f"{first:,}" if first == last else f"{first:,}–{last:,}"
            for shade, first, last in zip(self.shades, self.least, ends, strict=False)
        }


class _Cells:
    """The counts of days or weeks, and how each is drawn."""

    def __init__(self, report: Calendar, *, weekly: bool) -> None:
        self._report = report
        self._days = 7 if weekly else 1
        self._counts = _by_week(report.days) if weekly else report.days
        happened = {day for day in report.days if day not in report.ahead}
        self._happened = {_start(day) for day in happened} if weekly else happened
        self.scale = scale_of(self._counts.values())

    def drawn(self, start: date, wide: int, screen: "Screen") -> str:
        """Return the cell of the day, or the week, that begins then; blank outside of what was asked for."""
        count = self._counts.get(start, 0)
        if count:
            sign = SHADES[self.scale.step(count)] if start in self._happened else AHEAD
            return styled(sign * wide, screen, CYAN)
        ordinal = start.toordinal()
        outside = ordinal + self._days <= self._report.first.toordinal() or start > self._report.last
        return " " * wide if outside else styled(NONE + " " * (wide - 1), screen, DIM)

    def legend(self) -> str:
        """Return what the signs mean on a line."""
        shades = [f"{SHADES[step]} {counts}" for step, counts in self.scale.steps().items()]
        ahead = [f"{AHEAD} none has happened"] if self._counts.keys() - self._happened else []
        return "   ".join([f"{NONE} none", *shades, *ahead])


def lines(report: Calendar, screen: "Screen") -> Iterator[str]:
    """Return a heat map of each year, what its shades mean, and the busiest days; nothing without events."""
    if not report.found:
        return
    by_day = not screen.terminal or screen.width >= _DAYS
    wide = 2 if screen.terminal and screen.width >= _WIDE else 1
    cells = _Cells(report, weekly=not by_day)
    drawn = False
    for year, heading in headings(report):
        if drawn:
            yield ""
        drawn = True
        if year is None:
            yield from wrapped(heading, 0, screen, DIM)
            continue
        yield from wrapped(f"{year:<{_NAMES}} {heading}", 0, screen, BOLD)
        yield from _year_of_days(year, cells, wide, screen) if by_day else _quarters(year, cells, screen)
    if drawn:
        yield ""
    if report.days:
        yield from wrapped(f"{'events a day' if by_day else 'events a week'}: {cells.legend()}", 0, screen)
        yield from _busiest(report, screen)
    yield from foot(report.notes, screen)


def headings(report: Calendar) -> Iterator[tuple[int | None, str]]:
    """Yield the years to draw with what is said of them, and without a year a sentence for what is not drawn."""
    empty: list[int] = []
    for year, count in report.years.items():
        if not count and year not in report.without:
            empty.append(year)
            continue
        if empty:
            yield None, f"{empty[0]}: no events" if len(empty) == 1 else f"{empty[0]} to {empty[-1]}: no events"
        empty = []
        yield (year, report.said_of(year)) if count else (None, f"{year}: {report.said_of(year)}")


def scale_of(counts: Iterable[int]) -> Scale:
    """Return at most four shades: the lightest for 1, the others for as many different counts, as nearly as may be."""
    values = sorted(set(counts))
    single, rest = values[:1] == [1], [value for value in values if value > 1]
    parts = min(len(SHADES) - 1, len(rest))
    least = (*((1,) if single else ()), *(rest[len(rest) * part // parts] for part in range(parts)))
    shades = (*((0,) if single else ()), *range(len(SHADES) - parts, len(SHADES)))
    return Scale(least, shades, values[-1] if values else 0)


def _by_week(days: Mapping[date, int]) -> Mapping[date, int]:
    """How many events each week has, by the first of its days in the year."""
    counts: Counter[date] = Counter()
    for day, count in days.items():
        counts[_start(day)] += count
    return counts


def _start(day: date) -> date:
    """The first day of its week, cut by the year."""
    return max(UNITS["week"].start(_week(day)), date(day.year, 1, 1))


def _year_of_days(year: int, cells: _Cells, wide: int, screen: "Screen") -> Iterator[str]:
    first = _week(date(year, 1, 1))
    weeks = _week(date(year, 12, 31)) - first + 1
    yield styled(f"{'':<{_NAMES}}{_months(year, first, wide)}", screen, DIM)
    for weekday, name in enumerate(WEEKDAYS):
        row = []
        for week in range(first, first + weeks):
            ordinal = week * 7 + 1 + weekday
            day = date.fromordinal(ordinal) if 0 < ordinal <= date.max.toordinal() else None
            row.append(cells.drawn(day, wide, screen) if day and day.year == year else " " * wide)
        yield f"{name:<{_NAMES}}{''.join(row)}".rstrip()


def _months(year: int, first: int, wide: int) -> str:
    """The names of the months, each over the week of its first day."""
    line = ""
    for month, name in enumerate(MONTHS, 1):
        at = (_week(date(year, month, 1)) - first) * wide
        line = line.ljust(at) + name
    return line


def _quarters(year: int, cells: _Cells, screen: "Screen") -> Iterator[str]:
    """A row for each quarter, under the name of each month a cell for each week that begins in it."""
    weeks = range(_week(date(year, 1, 1)), _week(date(year, 12, 31)) + 1)
    starts = [max(UNITS["week"].start(week), date(year, 1, 1)) for week in weeks]
    for quarter in range(4):
        row = ""
        for month in range(3 * quarter + 1, 3 * quarter + 4):
            own = [start for start in starts if start.month == month]
            most = _MOST_IN_JANUARY if month % 3 == 1 else _MOST_IN_MONTH
            row += f"{MONTHS[month - 1]} {''.join(cells.drawn(start, 1, screen) for start in own)}"
            row += " " * (most - len(own) + 1)
        yield row.rstrip()


def _busiest(report: Calendar, screen: "Screen") -> Iterator[str]:
    found, more = report.busiest()
    if not found:
        yield from wrapped("no day has more than one event", 0, screen)
        return
    digits = max(len(f"{count:,}") for _, count in found)
    yield "busiest days:"
    for day, count in found:
        yield f"  {day_name(day)}  {count:>{digits},} events"
    if more:
        yield from wrapped(f"and {counted(more, 'more day')} with {found[-1][1]:,} events", 2, screen)


def day_name(day: date) -> str:
    """Return a day with its weekday, as wide as any other of four digits."""
    return f"{WEEKDAYS[day.weekday()]} {day.day:>2} {MONTHS[day.month - 1]} {day.year}"
