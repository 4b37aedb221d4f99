"""The largest values across of each value down as a picture: a bar for each, in groups."""

from typing import TYPE_CHECKING, Final

from tracker.render.pictures.canvas import INKS, LIGHT, MARGIN, Canvas
from tracker.render.pictures.fonts import cut, width
from tracker.view.counts.figures import number, percent
from tracker.view.counts.ranking import Place, Ranking
from tracker.view.report import counted

if TYPE_CHECKING:
    from tracker.render import Caption

_SIZE: Final = 12.0  # points
_ROW: Final = 19.0
_NAMES: Final = 0.3  # of the sheet, at most, for the names of the groups, and as much for those in them


def draw(report: Ranking, caption: "Caption", canvas: Canvas) -> None:
    """Draw a ranking with its title, notes and source line."""
    canvas.title(caption.title or f"Events by {report.by}: the most frequent {report.across}")
    if report.places:
        _groups(report, canvas)
    found = counted(report.found, "event")
    canvas.y += 6
    canvas.notes(*(note for note in report.notes if note != found), caption.line(found))


def _groups(report: Ranking, canvas: Canvas) -> None:
    figures = [_figure(place, share=report.share) for place in report.places]
    least = canvas.width * _NAMES
    groups = min(max(width(place.row, _SIZE, bold=True) for place in report.places), least)
    names = min(max(width(place.name, _SIZE) for place in report.places), least)
    begin = MARGIN + groups + 12 + names + 10
    widest = max(width(figure, _SIZE) for figure in figures)
    canvas.widen(begin + widest + 6)
    room = max(canvas.right - begin - widest - 6, 0.0)
    most = max(place.events for place in report.places)
    for at, (place, figure) in enumerate(zip(report.places, figures, strict=True)):
        if place.rank == 1:
            if at:
                canvas.line(MARGIN, canvas.y + 3, canvas.right, canvas.y + 3, ink=LIGHT, thick=0.5, dashed=False)
                canvas.y += 6
            canvas.text(MARGIN, canvas.y + 14, cut(place.row, groups, _SIZE, bold=True), _SIZE, bold=True)
        canvas.y += _ROW
        canvas.text(MARGIN + groups + 12, canvas.y - 5, cut(place.name, names, _SIZE), _SIZE)
        long = max(room * place.events / most, 1.0)
        canvas.box(begin, canvas.y - 15, long, 12, INKS["blue"])
        canvas.text(begin + long + 6, canvas.y - 5, figure, _SIZE)


def _figure(place: Place, *, share: bool) -> str:
    return f"{number(place.events)}  {percent(place.share)}" if share else number(place.events)
