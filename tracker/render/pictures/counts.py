"""Counts as a picture: a bar for each value, and for a pivot one in each cell."""

from typing import TYPE_CHECKING, Final

from tracker.render.drawings.bar_chart import folded, is_sum, rest_name
from tracker.render.pictures.canvas import BLACK, GREY, INKS, LIGHT, MARGIN, Canvas
from tracker.render.pictures.fonts import cut, width
from tracker.view.analyses.summary import Row, Summary
from tracker.view.calendar_units import UNITS
from tracker.view.report import counted

if TYPE_CHECKING:
    from tracker.render import Caption

_SIZE: Final = 12.0  # points
_ROW: Final = 20.0
_LEAST: Final = 46.0  # points of a column of a pivot
_MOST_NAMES: Final = 0.4  # of the sheet, for the names of rows
_HEAD: Final = 11.0


def draw(report: Summary, caption: "Caption", canvas: Canvas) -> None:
    """Draw counts with their title, notes and source line."""
    across = f" and {report.across}" if report.columns else ""
    canvas.title(caption.title or f"Events by {report.by}{across}")
    if report.columns:
        _pivot(report, canvas)
    elif report.rows:
        _bars(report, canvas)
    canvas.y += 6
    counted_ones = counted(report.found, "event")
    canvas.notes(*(note for note in report.notes if note != counted_ones), caption.line(counted_ones))


def _names(report: Summary, canvas: Canvas) -> float:
    """The points that the names of the rows take."""
    widest = max(width(row.name, _SIZE) for row in (*report.rows, report.total))
    return min(widest, canvas.width * _MOST_NAMES)


def _bars(report: Summary, canvas: Canvas) -> None:
    names = _names(report, canvas)
    begin = MARGIN + names + 10
    figures = max(width(f"{row.total:,}", _SIZE) for row in (*report.rows, report.total)) + 6
    most = max((row.total for row in report.rows if not is_sum(row.name)), default=1) or 1
    for row in report.rows:
        canvas.y += _ROW
        _name(row.name, names, canvas)
        long = 0.0 if is_sum(row.name) else (canvas.right - begin - figures) * row.total / most
        if long:
            canvas.box(begin, canvas.y - 14, max(long, 1.0), 13, INKS["blue"])
        canvas.text(begin + long + (6 if long else 0), canvas.y - 3, f"{row.total:,}", _SIZE)
    _total(canvas, names)
    canvas.text(begin, canvas.y - 3, f"{report.total.total:,}", _SIZE, bold=True)


def _pivot(report: Summary, canvas: Canvas) -> None:
    """A cell for each pair of values: its number over a bar; columns that do not fit are summed up in one."""
    names, total = _names(report, canvas), max(48.0, width(f"{report.total.total:,}", _SIZE, bold=True) + 8)
    begin = MARGIN + names + 10
    room = canvas.right - begin - total
    number = min(len(report.columns), max(int(room // _LEAST), 1))
    rest, early = len(report.columns) - number + (number < len(report.columns)), report.across in UNITS
    others = rest + max(report.combined - 1, 0)
    heads = folded(report.columns, rest, early, lambda _: rest_name(others, early, report.columns[rest:]))
    rows = [(row, folded(row.counts, rest, early, sum)) for row in (*report.rows, report.total)]
    wide = min(room / len(heads), 120.0)
    _heads(heads, begin, wide, canvas)
    most = max((max(counts) for row, counts in rows[:-1] if not is_sum(row.name)), default=1) or 1
    for row, counts in rows:
        canvas.y += _ROW
        last = row is report.total
        if last:
            canvas.y -= _ROW
            _total(canvas, names)
        else:
            _name(row.name, names, canvas)
        for at, count in enumerate(counts):
            x = begin + at * wide
            if count and not last and not is_sum(row.name):
                canvas.box(x, canvas.y - 1, max((wide - 6) * count / most, 1.0), 3, INKS["blue"])
            canvas.text(
                x, canvas.y - 3, f"{count:,}" if count else "·", _SIZE, bold=last, ink=BLACK if count else LIGHT
            )
        _sum(row, canvas, begin + wide * len(heads))


def _heads(heads: tuple[str, ...], begin: float, wide: float, canvas: Canvas) -> None:
    """The names of the columns, where they are longer than their column on two heights in turn."""
    fits = all(width(head, _HEAD) <= wide - 6 for head in (*heads, "total"))
    canvas.y += _ROW if fits else 2 * _ROW - 4
    for at, head in enumerate((*heads, "total")):
        last = at == len(heads)
        raised = not fits and (len(heads) - at) % 2 == 1
        x = begin + at * wide
        room = wide - 6 if fits else 2 * wide - 6
        shown = cut(head, min(room, canvas.right - x), _HEAD, bold=last)
        canvas.text(x, canvas.y - (20 if raised else 4), shown, _HEAD, bold=last, ink=BLACK if last else GREY)
        if raised:
            canvas.line(x + 1, canvas.y - 16, x + 1, canvas.y - 2, ink=LIGHT, thick=1, dashed=False)
    canvas.line(MARGIN, canvas.y, canvas.right, canvas.y, ink=LIGHT, thick=1, dashed=False)


def _sum(row: Row, canvas: Canvas, x: float) -> None:
    canvas.text(x, canvas.y - 3, f"{row.total:,}", _SIZE, bold=True)


def _name(name: str, room: float, canvas: Canvas) -> None:
    canvas.text(MARGIN, canvas.y - 3, cut(name, room, _SIZE), _SIZE)


def _total(canvas: Canvas, names: float) -> None:
    """The line above the last row, and its name."""
    canvas.y += 4
    canvas.line(MARGIN, canvas.y, MARGIN + names + 60, canvas.y, ink=LIGHT, thick=1, dashed=False)
    canvas.y += _ROW
    canvas.text(MARGIN, canvas.y - 3, "total", _SIZE, bold=True)
