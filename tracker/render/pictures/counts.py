"""Counts as a picture: a bar for each value, and for a pivot one in each cell."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from tracker.render.drawings.bar_chart import combined
from tracker.render.pictures.canvas import BLACK, GREY, INKS, LIGHT, MARGIN, Canvas
from tracker.render.pictures.fonts import cut, width
from tracker.view.analyses.summary import Summary
from tracker.view.report import counted

if TYPE_CHECKING:
    from tracker.render import Caption

_SIZE: Final = 12.0  # points
_HEAD: Final = 11.0
_ROW: Final = 20.0
_LEAST: Final = 46.0  # points of a column of a pivot
_MOST: Final = 120.0
_NAMES: Final = 0.4  # of the sheet, at most, for the names of rows
_LEAST_BAR: Final = 40.0


def draw(report: Summary, caption: "Caption", canvas: Canvas) -> None:
    """Draw counts, with the figures that were asked for, their title, notes and source line."""
    across = f" and {report.across}" if report.columns else ""
    canvas.title(caption.title or f"Events by {report.by}{across}")
    if report.rows:
        (_pivot if report.columns else _bars)(report, canvas)
    found = counted(report.found, "event")
    canvas.y += 6
    canvas.notes(*(note for note in report.notes if note != found), caption.line(found))


def _bars(report: Summary, canvas: Canvas) -> None:
    """Name, bar and count of each value; further figures at the right, under their heads."""
    grid = report.grid()
    rows = [tuple(row) for row in grid.rows]
    names = _names(rows, canvas)
    begin = MARGIN + names + 10
    first, *sizes = _sizes(report, range(1, len(grid.columns)))
    canvas.widen(begin + first + sum(sizes))
    end = canvas.right - sum(sizes)
    ends = [end + sum(sizes[: at + 1]) for at in range(len(sizes))]
    if ends:
        canvas.y += _ROW
        for at, x in enumerate(ends, 2):
            canvas.text(x, canvas.y - 4, grid.columns[at].name, _HEAD, ink=GREY, anchor="end")
    most = max((row.total for row in report.rows if not row.aside), default=0) or 1
    room = end - begin - first
    for row, cells in zip((*report.rows, report.total), rows, strict=True):
        last = row is report.total
        _begin(cells[0], names, canvas, last=last)
        long = 0.0 if last or row.aside or room < _LEAST_BAR else room * row.total / most
        if long:
            canvas.box(begin, canvas.y - 14, max(long, 1.0), 13, INKS["blue"])
        canvas.text(begin + (long + 6 if long else 0), canvas.y - 3, cells[1], _SIZE, bold=last)
        for x, text in zip(ends, cells[2:], strict=True):
            canvas.text(x, canvas.y - 3, text, _SIZE, bold=last, anchor="end")


def _pivot(report: Summary, canvas: Canvas) -> None:
    """A cell for each pair of values, its figure over a bar; columns that do not fit are summed up in one."""
    heads, rows = report.grid().columns, list(report.grid().rows)
    names = _names(rows, canvas)
    sizes = _sizes(report, range(len(report.columns) + 1, len(heads)))
    begin = MARGIN + names + 10
    summed = combined(report, len(report.columns)).grid().rows  # the whole of a row is its widest cell
    least = max(_LEAST, *(width(row[at], _SIZE, bold=True) + 6 for row in (*rows, *summed) for at in (1, -1)))
    canvas.widen(begin + least + sum(sizes))
    room = canvas.right - begin - sum(sizes)
    fitting = min(len(report.columns), max(int(room // least), 1))
    report = combined(report, len(report.columns) - fitting + 1) if fitting < len(report.columns) else report
    number = len(report.columns)
    wide = min(room / number, _MOST)
    places = [begin + at * wide for at in range(number)]
    places += [begin + number * wide + sum(sizes[:at]) for at in range(len(sizes))]
    _heads([head.name for head in report.grid().columns[1:]], places, number, wide, canvas)
    most = max((max(row.counts) for row in report.rows if not row.aside), default=0) or 1
    counts_alone = not set(report.figures) - {"dates"}
    for row, cells in zip((*report.rows, report.total), report.grid().rows, strict=True):
        last = row is report.total
        _begin(cells[0], names, canvas, last=last)
        for at, (x, text) in enumerate(zip(places, cells[1:], strict=True)):
            bold = last or at >= number
            canvas.text(x, canvas.y - 3, text, _SIZE, bold=bold, ink=LIGHT if text == "·" else BLACK)
            if counts_alone and at < number and row.counts[at] and not last and not row.aside:
                canvas.box(x, canvas.y - 1, max((wide - 6) * row.counts[at] / most, 1.0), 3, INKS["blue"])


def _heads(heads: Sequence[str], places: Sequence[float], number: int, wide: float, canvas: Canvas) -> None:
    """The names of the columns; where one is longer than its column, on two heights in turn."""
    fits = all(width(head, _HEAD) <= wide - 6 for head in heads[:number])
    # Those that are too long for their column stand above, if all of them can.
    low = [width(head, _HEAD) <= wide - 6 for head in heads[:number]]
    odd = 0 if all(low[at] for at in range(number) if (number - at) % 2) else 1
    canvas.y += _ROW if fits else 2 * _ROW - 4
    for at, (head, x) in enumerate(zip(heads, places, strict=True)):
        beside = at >= number
        raised = not fits and not beside and (number - at) % 2 == odd
        room = canvas.right - x if beside else min(wide - 6 if fits else 2 * wide - 6, canvas.right - x)
        shown = cut(head, room, _HEAD, bold=beside)
        canvas.text(x, canvas.y - (20 if raised else 4), shown, _HEAD, bold=beside, ink=BLACK if beside else GREY)
        if raised:
            canvas.line(x + 1, canvas.y - 16, x + 1, canvas.y - 2, ink=LIGHT, thick=1, dashed=False)
    canvas.line(MARGIN, canvas.y, canvas.right, canvas.y, ink=LIGHT, thick=1, dashed=False)


def _names(rows: Sequence[tuple[str, ...]], canvas: Canvas) -> float:
    """The points that the names of the rows take."""
    widest = max(width(row[0], _SIZE, bold=True) for row in rows)
    return min(widest, canvas.width * _NAMES)


def _sizes(report: Summary, columns: Iterable[int]) -> list[float]:
    """The points that the figures of some columns take, with their heads."""
    grid = report.grid()
    texts = [tuple(column.name for column in grid.columns), *grid.rows]
    return [12 + max(width(row[at], _SIZE, bold=True) for row in texts) for at in columns]


def _begin(name: str, room: float, canvas: Canvas, *, last: bool) -> None:
    """Begin a row with its name; the last one, of totals, below a line."""
    if last:
        canvas.y += 4
        canvas.line(MARGIN, canvas.y, MARGIN + room + 60, canvas.y, ink=LIGHT, thick=1, dashed=False)
    canvas.y += _ROW
    canvas.text(MARGIN, canvas.y - 3, cut(name, room, _SIZE, bold=last), _SIZE, bold=last)
