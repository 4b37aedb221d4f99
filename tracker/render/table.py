"""Tables for people: aligned in any script, fitted to the screen, and streamed when long."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, Final, TypeVar

from tracker.loading import loaded
from tracker.render.style import BOLD, DIM, foot, styled
from tracker.render.terminal_text import cut, is_address, isolate, printable, width
from tracker.view.report import Column, Grid

if TYPE_CHECKING:
    from tracker.render import Screen
    from tracker.view.report import Report

T = TypeVar("T")

# Reports that are not drawn as plain rows: the name of the type -> its function.
DRAWINGS: Final[dict[str, str]] = {
    "Card": "tracker.render.drawings.card:lines",
    "Facts": "tracker.render.drawings.card:lines",
    "Summary": "tracker.render.drawings.bar_chart:lines",
    "Agenda": "tracker.render.drawings.outline:lines",
    "InForceReport": "tracker.render.drawings.outline:lines",
    "Gaps": "tracker.render.drawings.outline:lines",
    "SeriesReport": "tracker.render.drawings.series:lines",
    "Around": "tracker.render.drawings.outline:lines",
    "Following": "tracker.render.drawings.outline:lines",
    "LinedUp": "tracker.render.drawings.lined_up:lines",
    "Thread": "tracker.render.drawings.thread:lines",
    "Calendar": "tracker.render.drawings.calendar:lines",
    "Comparison": "tracker.render.drawings.bar_chart:with_notes",
    "Ranking": "tracker.render.drawings.bar_chart:with_notes",
    "Findings": "tracker.render.drawings.findings:lines",
    "Overview": "tracker.render.drawings.overview:lines",
    "Log": "tracker.render.drawings.changes:log",
    "Difference": "tracker.render.drawings.changes:difference",
}
SAMPLE: Final = 300  # rows that set the widths; the rest is streamed
GAP: Final = "  "
READABLE: Final = 20  # columns that make a text recognizable
TITLE: Final = 44  # columns that a title has before any spare column is shown
SPARE: Final = 12  # columns that a spare text needs to be shown
_LEAST: Final = 6  # columns that a cell keeps where room is short


def lines(report: "Report", screen: "Screen") -> Iterator[str]:
    """Return the report drawn as its row of DRAWINGS says, else as a plain table."""
    drawing = DRAWINGS.get(type(report).__name__)
    if drawing is None:
        return grid_lines(report.grid(), screen)
    drawn: Iterator[str] = loaded(drawing)(report, screen)
    return drawn


def grid_lines(grid: Grid, screen: "Screen") -> Iterator[str]:
    """Return headings, rows and notes, nothing for no rows; on a terminal cut to its width, otherwise in full."""
    columns = tuple(column._replace(name=printable(column.name)) for column in grid.columns)
    rows = iter(grid.rows)
    sample = [[printable(cell) for cell in row] for row in islice(rows, SAMPLE)]
    if not sample:
        return
    kept = _kept(columns, sample, screen)
    left_out = [column.name for at, column in enumerate(columns) if at not in kept]
    columns, sample = tuple(_only(columns, kept)), [_only(row, kept) for row in sample]
    widths = _widths(columns, sample, screen)
    yield styled(_row([column.name for column in columns], columns, widths, screen), screen, BOLD)
    yield styled(GAP.join("─" * size for size in widths), screen, DIM)
    for row in chain(sample, ([printable(cell) for cell in _only(row, kept)] for row in rows)):
        yield _row(row, columns, widths, screen)
    if screen.terminal:
        narrow = (f"Hidden to fit: {', '.join(left_out)} ({grid.elsewhere})",) if left_out else ()
        yield from foot((*grid.notes, *narrow), screen)


def shared(natural: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """Return widths that fit in `room`: the widest columns shrink first, none below its least."""
    sizes = list(natural)
    while sum(sizes) > room:
        giving = [at for at in range(len(sizes)) if sizes[at] > least[at]]
        if not giving:
            break
        widest = max(giving, key=lambda at: sizes[at])
        sizes[widest] -= 1
    return sizes


def _only(items: Sequence[T], kept: Sequence[int]) -> list[T]:
    return [items[at] for at in kept]


def _kept(columns: Sequence[Column], sample: Sequence[Sequence[str]], screen: "Screen") -> list[int]:
    """The indexes of the columns to show: on a narrow screen, spare ones are dropped until the others are readable."""
    kept = list(range(len(columns)))
    while screen.terminal and any(columns[at].spare for at in kept):
        mine, cells = _only(columns, kept), [_only(row, kept) for row in sample]
        natural, sizes = _natural(mine, cells), _widths(mine, cells, screen)
        if all(size >= _readable(column, wish) for column, size, wish in zip(mine, sizes, natural, strict=True)):
            break
        kept.remove(max(kept, key=lambda at: columns[at].spare))
    return kept


def _readable(column: Column, wish: int) -> int:
    """The width with which a column is shown rather than a spare one."""
    if column.whole:
        return wish
    return min(wish, TITLE if column.name == "title" else SPARE if column.spare else READABLE)


def _natural(columns: Sequence[Column], sample: Sequence[Sequence[str]]) -> list[int]:
    return [max(width(cell) for cell in cells) for cells in zip((c.name for c in columns), *sample, strict=True)]


def _widths(columns: Sequence[Column], sample: Sequence[Sequence[str]], screen: "Screen") -> list[int]:
    natural = _natural(columns, sample)
    if not screen.terminal:
        return natural
    room = screen.width - len(GAP) * (len(columns) - 1)
    sizes = shared(natural, _least(columns, natural, room), room)
    if sum(sizes) > room:  # a narrow screen: first the cells that may be cut, then all of them
        sizes = shared(sizes, [s if c.whole else min(s, _LEAST) for c, s in zip(columns, sizes, strict=True)], room)
        sizes = shared(sizes, [1] * len(sizes), room)
    return sizes


def _least(columns: Sequence[Column], natural: Sequence[int], room: int) -> list[int]:
    """The least widths: whole cells in full, a title up to half the room, the rest shared among other texts."""
    title = max(TITLE, room // 2)
    fixed = [
        size if column.whole else min(size, title) if column.name == "title" else 0
        for column, size in zip(columns, natural, strict=True)
    ]
    texts = [at for at, size in enumerate(fixed) if not size]
    share = (room - sum(fixed)) // max(len(texts), 1)
    return [size or min(wish, max(_LEAST, share)) for size, wish in zip(fixed, natural, strict=True)]


def _row(cells: Sequence[str], columns: Sequence[Column], widths: Sequence[int], screen: "Screen") -> str:
    parts = []
    for cell, column, size in zip(cells, columns, widths, strict=True):
        text = cut(cell, size) if screen.terminal and not is_address(cell) else cell
        space = " " * (size - width(text))
        text = isolate(text) if screen.terminal else text
        parts.append(space + text if column.right else text + space)
    return GAP.join(parts).rstrip()
