"""Counts as a bar chart, or as a pivot table fitted to the screen."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, TypeVar

from msgspec.structs import replace

from tracker.render.style import BOLD, CYAN, DIM, foot, styled
from tracker.render.table import grid_lines
from tracker.render.terminal_text import cut, isolate, printable, width
from tracker.view.analyses.summary import Summary
from tracker.view.calendar_units import UNITS
from tracker.view.report import Column, Grid

if TYPE_CHECKING:
    from tracker.render import Screen
    from tracker.view.report import Report

T = TypeVar("T")

EIGHTHS: Final = " ▏▎▍▌▋▊▉"
FULL: Final = "█"
_WIDEST_BAR: Final = 60  # columns of a bar, on a screen of more than twice as many half of it
# Rows that are no one value.
_SUMS: Final = re.compile(r"\([\d,]+ more\)|\(no [a-z]+\)|\((start|weekday) unknown\)|before \d+")
_USUAL_BAR: Final = 20  # columns that a long name leaves to the bars
_TWO_NAMES: Final = ("pair", "action")  # rows of these differ late in their names
_LEAST_BAR: Final = 8  # columns, below which bars tell nothing
_COLUMN: Final = 2  # the gap before a column


def lines(report: Summary, screen: "Screen") -> Iterator[str]:
    """Return a line for each value, the totals, and notes; nothing where nothing was counted."""
    if not report.rows:
        return
    if report.columns:
        yield from _pivot(report, screen)
    elif report.figures:
        yield from _with_figures(report, screen)
    else:
        yield from _bars(report, screen)
    yield from foot(report.notes, screen)


def with_notes(report: "Report", screen: "Screen") -> Iterator[str]:
    """Return a plain table with its notes, which name what its headings stand for; nothing for no rows."""
    grid = report.grid()
    rows = list(grid.rows)
    if rows:
        yield from grid_lines(Grid(grid.columns, rows, elsewhere=grid.elsewhere), screen)
        yield from foot(grid.notes, screen)


def bar(number: int, most: int, columns: int) -> str:
    """Return a proportional bar, to an eighth of a column; never empty for a number above zero."""
    if not number or not most:
        return ""
    eighths = max(1, round(number * columns * 8 / most))
    return (FULL * (eighths // 8) + EIGHTHS[eighths % 8]).rstrip()


def _bars(report: Summary, screen: "Screen") -> Iterator[str]:
    rows = [(printable(row.name), row.total) for row in report.rows]
    digits = max((len(f"{total:,}") for _, total in [*rows, ("", report.total.total)]), default=1)
    widest = max((width(name) for name, _ in [*rows, ("total", 0)]), default=0)
    most_name = max(screen.width // 2, screen.width - digits - _COLUMN * 2 - _USUAL_BAR, 12)
    names = min(widest, most_name) if screen.terminal else widest
    columns = screen.width if screen.terminal else 80
    room = min(max(columns - names - digits - 4, 5), max(_WIDEST_BAR, columns // 2))
    most = max((total for name, total in rows if not _SUMS.fullmatch(name)), default=0)
    for name, total in rows:
        text = cut(name, names) if screen.terminal else name
        space = " " * (names - width(text))
        text = isolate(text) if screen.terminal else text
        drawn = "" if _SUMS.fullmatch(name) else styled(bar(total, most, room), screen, CYAN)
        yield f"{text}{space}  {total:>{digits},}  {drawn}".rstrip()
    yield styled("─" * (names + 2 + digits), screen, DIM)
    yield styled(f"{'total':<{names}}  {report.total.total:>{digits},}", screen, BOLD)


def _with_figures(report: Summary, screen: "Screen") -> Iterator[str]:
    """A table of the figures, with a bar at the end of each row as far as there is room."""
    grid = report.grid()
    rows = [tuple(row) for row in grid.rows]
    used = sum(_COLUMN + size for size in _sizes(grid.columns, rows))
    room = min((screen.width if screen.terminal else 80) - used, _WIDEST_BAR)
    if room < _LEAST_BAR:
        yield from grid_lines(Grid(grid.columns, rows, elsewhere="--format csv has all"), screen)
        return
    most = max((row.total for row in report.rows if not _SUMS.fullmatch(row.name)), default=0)
    bars = ["" if _SUMS.fullmatch(row.name) else bar(row.total, most, room) for row in report.rows]
    drawn = [(*row, text) for row, text in zip(rows, [*bars, ""], strict=True)]
    yield from grid_lines(Grid((*grid.columns, Column("", whole=True)), drawn), screen)


def _pivot(report: Summary, screen: "Screen") -> Iterator[str]:
    """The pivot as a table; columns that do not fit are summed up in one, for periods the earliest, else the last."""
    early = report.across in UNITS
    rest = len(report.columns) - _fitting(report, screen, early) if screen.terminal else 0
    others = rest + max(report.combined - 1, 0)
    narrow = combined(report, rest)
    yield from grid_lines(narrow.grid()._replace(notes=()), screen)
    if rest:
        which = f"Earlier {report.across}s" if early else f"The other {others} columns"
        said = "are combined at this width" if report.combined else "combined; all with --format csv"
        yield from foot([f"{which} {said}"], screen)


def combined(report: Summary, rest: int) -> Summary:
    """Return a pivot with `rest` columns combined in one, each event counted once: of periods the earliest."""
    early = report.across in UNITS
    others = rest + max(report.combined - 1, 0)
    heads = _folded(report.columns, rest, early, lambda _: _rest_name(others, early, report.columns[rest:]))
    return replace(report.narrowed(rest, early=early) if rest else report, columns=heads)


def _folded(values: Sequence[T], rest: int, early: bool, fold: Callable[[Sequence[T]], T]) -> tuple[T, ...]:
    """The values with the first or last `rest` of them replaced by one."""
    if not rest:
        return tuple(values)
    return (fold(values[:rest]), *values[rest:]) if early else (*values[:-rest], fold(values[-rest:]))


def _rest_name(rest: int, early: bool, kept: Sequence[str]) -> str:
    return f"+{rest} more" if not early else f"before {kept[0]}" if kept else "all"


def _sizes(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> list[int]:
    """The widths of the columns."""
    cells = zip((column.name for column in columns), *rows, strict=True)
    return [max(width(printable(cell)) for cell in column) for column in cells]


def _fitting(report: Summary, screen: "Screen", early: bool) -> int:
    """How many columns fit beside the row names, which keep a third of the screen, two names in one a half."""
    grid = report.grid()
    names, *counts = _sizes(grid.columns, list(grid.rows))
    at = len(report.columns)
    room = (
        screen.width - min(max(names, len("total")), screen.width // (2 if report.by in _TWO_NAMES else 3)) - counts[at]
    )
    room -= sum(_COLUMN + size for size in counts[at + 1 :]) + _COLUMN
    sizes = [_COLUMN + size for size in counts[:at]]
    if sum(sizes) <= room:
        return len(sizes)
    room -= _COLUMN + max(width(printable(_rest_name(len(sizes), early, [name]))) for name in report.columns)
    for number, size in enumerate(reversed(sizes) if early else sizes):
        room -= size
        if room < 0:
            return number
    return len(sizes)
