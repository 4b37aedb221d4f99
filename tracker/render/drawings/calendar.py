"""A heat map of each year: a column for each week, a row for each weekday; on narrow screens a cell for each week."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from tracker.render.style import BOLD, CYAN, DIM, foot, styled, wrapped
from tracker.view.analyses.calendar import Calendar
from tracker.view.calendar_units import UNITS
from tracker.view.labels import MONTHS, WEEKDAYS
from tracker.view.report import counted

if TYPE_CHECKING:
    from tracker.render import Screen

SHADES: Final = "░▒▓█"
NONE: Final = "·"
_NAMES: Final = 4  # columns of the names of weekdays and quarters
_MOST_WEEKS: Final = 54  # of which a year has days
_DAYS: Final = _NAMES + _MOST_WEEKS  # columns that a cell for each day takes
_WIDE: Final = _NAMES + 2 * _MOST_WEEKS
_week: Final = UNITS["week"].number


class Scale(NamedTuple):
    """What the shades mean: the least count of each."""

    least: tuple[int, ...]
    most: int

    def step(self, count: int) -> int:
        """Return the number of the shade of a count above zero, the darkest being the last of SHADES."""
        return bisect_right(self.least, count) - 1 + len(SHADES) - len(self.least)

    def steps(self) -> dict[int, str]:
        """Return the counts that each shade stands for, by its number."""
        ends = [*(least - 1 for least in self.least[1:]), self.most]
        ranges = zip(self.least, ends, strict=True)
        return {
            len(SHADES) - len(self.least) + at: f"{first:,}" if first == last else f"{first:,}–{last:,}"
            for at, (first, last) in enumerate(ranges)
        }

    def legend(self) -> str:
        """Return what the shades mean on a line."""
        return "   ".join([f"{NONE} none", *(f"{SHADES[step]} {counts}" for step, counts in self.steps().items())])


def lines(report: Calendar, screen: "Screen") -> Iterator[str]:
    """Return a heat map of each year, what its shades mean, and the busiest days; nothing without events."""
    if not report.found:
        return
    days = report.days
    by_day = not screen.terminal or screen.width >= _DAYS
    wide = 2 if screen.terminal and screen.width >= _WIDE else 1
    cells = days if by_day else _by_week(days)
    scale = scale_of(cells.values())
    drawn = False
    for heading in headings(report.years):
        if drawn:
            yield ""
        drawn = True
        if isinstance(heading, str):
            yield styled(heading, screen, DIM)
            continue
        year, count = heading
        yield styled(f"{year:<{_NAMES}} {counted(count, 'event')}", screen, BOLD)
        yield from _year_of_days(year, cells, scale, wide, screen) if by_day else _quarters(year, cells, scale, screen)
    if drawn:
        yield ""
        yield from wrapped(f"{'events a day' if by_day else 'events a week'}: {scale.legend()}", 0, screen)
        yield from _busiest(report, screen)
    yield from foot(report.notes, screen)


def headings(years: Mapping[int, int]) -> Iterator[tuple[int, int] | str]:
    """Yield the years with events and their number, and a sentence for each run of years without."""
    empty: list[int] = []
    for year, count in years.items():
        if not count:
            empty.append(year)
            continue
        if empty:
            yield f"{empty[0]}: no events" if len(empty) == 1 else f"{empty[0]} to {empty[-1]}: no events"
        empty = []
        yield year, count


def scale_of(counts: Iterable[int]) -> Scale:
    """Return at most four shades, each for as many different counts as the others, as nearly as may be."""
    values = sorted(set(counts))
    parts = min(len(SHADES), len(values))
    least = tuple(values[len(values) * part // parts] for part in range(parts))
    return Scale(least, values[-1] if values else 0)


def _by_week(days: Mapping[date, int]) -> Mapping[date, int]:
    """How many events each week has, by the first of its days in the year."""
    counts: Counter[date] = Counter()
    for day, count in days.items():
        counts[max(UNITS["week"].start(_week(day)), date(day.year, 1, 1))] += count
    return counts


def _year_of_days(year: int, days: Mapping[date, int], scale: Scale, wide: int, screen: "Screen") -> Iterator[str]:
    first = _week(date(year, 1, 1))
    weeks = _week(date(year, 12, 31)) - first + 1
    yield styled(f"{'':<{_NAMES}}{_months(year, first, wide)}", screen, DIM)
    for weekday, name in enumerate(WEEKDAYS):
        row = []
        for week in range(first, first + weeks):
            ordinal = week * 7 + 1 + weekday
            day = date.fromordinal(ordinal) if 0 < ordinal <= date.max.toordinal() else None
            row.append(_cell(days.get(day, 0), scale, wide, screen) if day and day.year == year else " " * wide)
        yield f"{name:<{_NAMES}}{''.join(row)}".rstrip()


def _months(year: int, first: int, wide: int) -> str:
    """The names of the months, each over the week of its first day."""
    line = ""
    for month, name in enumerate(MONTHS, 1):
        at = (_week(date(year, month, 1)) - first) * wide
        line = line.ljust(at) + name
    return line


def _quarters(year: int, weeks: Mapping[date, int], scale: Scale, screen: "Screen") -> Iterator[str]:
    """A row for each quarter, a cell for each week that begins in it, the first and the last cut by the year."""
    starts = [max(UNITS["week"].start(week), date(year, 1, 1)) for week in
              range(_week(date(year, 1, 1)), _week(date(year, 12, 31)) + 1)]  # fmt: skip
    for quarter in range(4):
        own = [start for start in starts if (start.month - 1) // 3 == quarter]
        cells = " ".join(_cell(weeks.get(start, 0), scale, 1, screen) for start in own)
        yield f"{f'Q{quarter + 1}':<{_NAMES}}{cells}"


def _cell(count: int, scale: Scale, wide: int, screen: "Screen") -> str:
    if not count:
        return styled(NONE + " " * (wide - 1), screen, DIM)
    return styled(SHADES[scale.step(count)] * wide, screen, CYAN)


def _busiest(report: Calendar, screen: "Screen") -> Iterator[str]:
    found = report.busiest()
    if not found:
        yield from wrapped("no day has more than one event", 0, screen)
        return
    digits = max(len(f"{count:,}") for _, count in found)
    yield "busiest days:"
    for day, count in found:
        yield f"  {day_name(day)}  {count:>{digits},} events"


def day_name(day: date) -> str:
    """Return a day with its weekday, as wide as any other of four digits."""
    return f"{WEEKDAYS[day.weekday()]} {day.day:>2} {MONTHS[day.month - 1]} {day.year}"
