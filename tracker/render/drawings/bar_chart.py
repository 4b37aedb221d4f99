"""Counts as a bar chart, or as a pivot table fitted to the screen."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, TypeVar

from tracker.render.style import BOLD, CYAN, DIM, foot, styled
from tracker.render.table import grid_lines
from tracker.render.terminal_text import cut, isolate, printable, width
from tracker.view.analyses.summary import Summary
from tracker.view.calendar_units import UNITS
from tracker.view.report import Column, Grid

if TYPE_CHECKING:
    from tracker.render import Screen

T = TypeVar("T")

EIGHTHS: Final = " ▏▎▍▌▋▊▉"
FULL: Final = "█"
_WIDEST_BAR: Final = 60  # columns of a bar, on a screen of more than twice as many half of it
_SUMS: Final = re.compile(r"\([\d,]+ more\)|\(no [a-z]+\)|\(start unknown\)|before \d+")  # rows that are no one value
_COLUMN: Final = 2  # the gap before a column


def lines(report: Summary, screen: "Screen") -> Iterator[str]:
    """Return a line for each value, the totals, and notes; nothing where nothing was counted."""
    if not report.rows:
        return
    if report.columns:
        yield from _pivot(report, screen)
    else:
        yield from _bars(report, screen)
    yield from foot(report.notes, screen)


def bar(number: int, most: int, columns: int) -> str:
    """Return a proportional bar, to an eighth of a column; never empty for a number above zero."""
    if not number or not most:
        return ""
    eighths = max(1, round(number * columns * 8 / most))
    return (FULL * (eighths // 8) + EIGHTHS[eighths % 8]).rstrip()


def is_sum(name: str) -> bool:
    """Whether a row of that name sums up values, or has none, so that it is not compared with the others."""
    return _SUMS.fullmatch(name) is not None


def _bars(report: Summary, screen: "Screen") -> Iterator[str]:
    rows = [(printable(row.name), row.total) for row in report.rows]
    digits = max((len(f"{total:,}") for _, total in [*rows, ("", report.total.total)]), default=1)
    widest = max((width(name) for name, _ in [*rows, ("total", 0)]), default=0)
    names = min(widest, max(screen.width // 2, 12)) if screen.terminal else widest
    columns = screen.width if screen.terminal else 80
    room = min(max(columns - names - digits - 4, 5), max(_WIDEST_BAR, columns // 2))
    most = max((total for name, total in rows if not is_sum(name)), default=0)
    for name, total in rows:
        text = cut(name, names) if screen.terminal else name
        space = " " * (names - width(text))
        text = isolate(text) if screen.terminal else text
        drawn = "" if is_sum(name) else styled(bar(total, most, room), screen, CYAN)
        yield f"{text}{space}  {total:>{digits},}  {drawn}".rstrip()
    yield styled("─" * (names + 2 + digits), screen, DIM)
    yield styled(f"{'total':<{names}}  {report.total.total:>{digits},}", screen, BOLD)


def _pivot(report: Summary, screen: "Screen") -> Iterator[str]:
    """The pivot as a table; columns that do not fit are summed up in one, for periods the earliest, else the last."""
    early = report.across in UNITS
    rest = len(report.columns) - _fitting(report, screen, early) if screen.terminal else 0
    others = rest + max(report.combined - 1, 0)
    heads = folded(report.columns, rest, early, lambda _: rest_name(others, early, report.columns[rest:]))
    columns = (Column(report.by), *(Column(name, right=True, whole=True) for name in (*heads, "total")))
    rows = [
        (row.name, *map(_figure, folded(row.counts, rest, early, sum)), f"{row.total:,}")
        for row in (*report.rows, report.total)
    ]
    yield from grid_lines(Grid(columns, rows), screen)
    if rest:
        which = f"Earlier {report.across}s" if early else f"The other {others} columns"
        said = "are combined at this width" if report.combined else "combined; all with --format csv"
        yield from foot([f"{which} {said}"], screen)


def folded(values: Sequence[T], rest: int, early: bool, fold: Callable[[Sequence[T]], T]) -> tuple[T, ...]:
    """Return the values with the first or last `rest` of them replaced by one."""
    if not rest:
        return tuple(values)
    return (fold(values[:rest]), *values[rest:]) if early else (*values[:-rest], fold(values[-rest:]))


def rest_name(rest: int, early: bool, kept: Sequence[str]) -> str:
    """Return the name of the column that sums up others."""
    return f"+{rest} more" if not early else f"before {kept[0]}" if kept else "all"


def _figure(number: int) -> str:
    return f"{number:,}" if number else "·"


def _fitting(report: Summary, screen: "Screen", early: bool) -> int:
    """How many columns fit beside the row names, which keep at least a third of the screen."""
    names = max(width(printable(name)) for name in (report.by, "total", *(row.name for row in report.rows)))
    room = screen.width - min(names, screen.width // 3) - _COLUMN - max(len("total"), len(f"{report.total.total:,}"))
    most = [max(row.counts[at] for row in (*report.rows, report.total)) for at in range(len(report.columns))]
    sizes = [_COLUMN + max(width(printable(name)), len(f"{n:,}")) for name, n in zip(report.columns, most, strict=True)]
    if sum(sizes) <= room:
        return len(sizes)
    room -= _COLUMN + max(width(printable(rest_name(len(sizes), early, [name]))) for name in report.columns)
    for number, size in enumerate(reversed(sizes) if early else sizes):
        room -= size
        if room < 0:
            return number
    return len(sizes)
