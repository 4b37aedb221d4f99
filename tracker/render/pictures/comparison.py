"""Selections side by side as a picture: for each value a bar of each selection, and how it differs from the first."""

from itertools import cycle, islice
from typing import TYPE_CHECKING, Final

from tracker.render.pictures.canvas import BLACK, GREY, INKS, LIGHT, MARGIN, PALE, Canvas
from tracker.render.pictures.fonts import cut, width
from tracker.view.counts.comparison import Comparison
from tracker.view.report import counted

if TYPE_CHECKING:
    from tracker.render import Caption

_SIZE: Final = 12.0  # points
_FIGURES: Final = 11.0
_BAR: Final = 14.0
_GAP: Final = 7.0  # from one value to the next
_NAMES: Final = 0.35  # of the sheet, at most, for the names of the values
_INKS: Final = (INKS["blue"], LIGHT, BLACK, PALE)  # of the selections; a copier keeps them apart


def draw(report: Comparison, caption: "Caption", canvas: Canvas) -> None:
    """Draw a comparison with its title, a legend of the selections, notes and source line."""
    canvas.title(caption.title or f"Events by {report.by}, compared")
    grid = report.grid()
    heads = [grid.columns[1 if at == 0 else 3 * at - 1].name for at in range(len(report.selections))]
    explained = [
        text if head == text else f"{head} is {text}" for head, text in zip(heads, report.selections, strict=True)
    ]
    inks = tuple(islice(cycle(_INKS), len(heads)))
    canvas.legend(*(("swatch", ink, text) for ink, text in zip(inks, explained, strict=True)))
    canvas.y += 12
    if report.lines:
        _values(report, [tuple(row) for row in grid.rows], inks, canvas)
    canvas.y += 6
    notes = [note for note in grid.notes if note not in explained]
    of_all = caption._replace(query="")  # the legend has the query of each
    canvas.notes(*notes, of_all.line(counted(report.found, "event")))


def _values(report: Comparison, rows: list[tuple[str, ...]], inks: tuple[str, ...], canvas: Canvas) -> None:
    """The values, and below a line the totals, which have no bars."""
    figures = [_figures(row) for row in rows]
    names = min(max(width(row[0], _SIZE, bold=True) for row in rows), canvas.width * _NAMES)
    begin = MARGIN + names + 10
    widest = max(width(text, _FIGURES, bold=True) for texts in figures for text in texts)
    canvas.widen(begin + widest + 6)
    room = max(canvas.right - begin - widest - 6, 0.0)
    most = max((number for line in report.lines for number in line.numbers), default=0) or 1
    numbers: list[tuple[int, ...]] = [line.numbers for line in report.lines]
    for row, texts, values in zip(rows, figures, [*numbers, (0,) * len(inks)], strict=True):
        last = row is rows[-1]
        if last:
            canvas.line(MARGIN, canvas.y, canvas.right, canvas.y, ink=LIGHT, thick=1, dashed=False)
            canvas.y += _GAP
        canvas.text(MARGIN, canvas.y + 11, cut(row[0], names, _SIZE, bold=last), _SIZE, bold=last)
        for text, value, ink in zip(texts, values, inks, strict=True):
            long = max(room * value / most, 1.0) if value else 0.0
            if long:
                canvas.box(begin, canvas.y + 1, long, _BAR - 2, ink)
            x = begin + (long + 6 if long else 0)
            canvas.text(x, canvas.y + 11, text, _FIGURES, bold=last, ink=BLACK if last else GREY)
            canvas.y += _BAR
        canvas.y += _GAP


def _figures(row: tuple[str, ...]) -> list[str]:
    """What stands beside each bar of a row: its number, and of a later one difference and ratio to the first."""
    _, first, *rest = row
    texts = [first]
    for at in range(0, len(rest), 3):
        of_first = ", ".join(filter(None, rest[at + 1 : at + 3]))
        texts.append(f"{rest[at]} ({of_first})" if of_first else rest[at])
    return texts
