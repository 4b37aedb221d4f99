"""A calendar as a picture: a heat map of each year, a column for each week and a row for each weekday."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from tracker.render.drawings.calendar import Scale, day_name, headings, scale_of
from tracker.render.pictures.canvas import GREY, MARGIN, PALE, Canvas
from tracker.render.pictures.fonts import cut
from tracker.view.analyses.calendar import Calendar
from tracker.view.calendar_units import UNITS
from tracker.view.labels import MONTHS, WEEKDAYS
from tracker.view.report import counted

if TYPE_CHECKING:
    from tracker.render import Caption

_SMALL: Final = 9.0
_NAMES: Final = 26.0  # points of the names of weekdays
_WEEKS: Final = 54  # of which a year has days
_INKS: Final = ("#b5cbe6", "#6f9bd1", "#2f66ad", "#0b2d5c")  # each darker than the one before, on a copier too
_EVERY_MONTH: Final = 26.0  # points that the name of a month needs
_week: Final = UNITS["week"].number


def draw(report: Calendar, caption: "Caption", canvas: Canvas) -> None:
    """Draw a heat map of each year, with what its shades mean and the busiest days."""
    canvas.title(caption.title or "Events by day")
    scale = scale_of(report.days.values())
    for year, heading in headings(report):
        canvas.y += 18
        if year is None:
            canvas.text(MARGIN, canvas.y - 2, cut(heading, canvas.right - MARGIN, 11), 11, ink=GREY)
            continue
        canvas.text(MARGIN, canvas.y - 2, str(year), 13, bold=True)
        canvas.text(canvas.right, canvas.y - 2, heading, 11, ink=GREY, anchor="end")
        _year(year, report, scale, canvas)
    if report.days:
        canvas.legend(*(("swatch", _INKS[step], f"{counts} a day") for step, counts in scale.steps().items()))
    most, more = report.busiest()
    busiest = ", ".join(f"{' '.join(day_name(day).split())} ({count:,})" for day, count in most)
    busiest += f" and {counted(more, 'more day')} ({most[-1][1]:,})" if more else ""
    small = "a small square is a day of which no event has happened" if report.ahead else ""
    found = counted(report.found, "event")
    notes = [note for note in report.notes if note != found]
    canvas.notes(f"busiest days: {busiest}" if busiest else "", small, *notes, caption.line(found))


def _year(year: int, report: Calendar, scale: Scale, canvas: Canvas) -> None:
    cell = (canvas.width - 2 * MARGIN - _NAMES) / _WEEKS
    left, top = MARGIN + _NAMES, canvas.y + 12
    first, ends = _week(date(year, 1, 1)), -1.0
    for month, name in enumerate(MONTHS, 1):
        x = left + (_week(date(year, month, 1)) - first) * cell
        if x >= ends:
            canvas.text(x, top - 3, name, _SMALL, ink=GREY)
            ends = x + _EVERY_MONTH
    for weekday in range(0, 7, 2 if cell > _SMALL * 0.6 else 6):
        canvas.text(MARGIN, top + (weekday + 1) * cell - cell / 4, WEEKDAYS[weekday], _SMALL, ink=GREY)
    day = date(year, 1, 1)
    for number in range(366 if date(year, 12, 31).timetuple().tm_yday == 366 else 365):
        on = day + timedelta(number)
        x, y = left + (_week(on) - first) * cell, top + on.weekday() * cell
        count = report.days.get(on, 0)
        if count or report.first <= on <= report.last:
            canvas.box(x, y, cell - 1, cell - 1, _INKS[scale.step(count)] if count and on not in report.ahead else PALE)
        if on in report.ahead:
            canvas.box(x + cell / 4, y + cell / 4, cell / 2 - 1, cell / 2 - 1, _INKS[scale.step(count)])
    canvas.y = top + 7 * cell + 4
    canvas.line(MARGIN, canvas.y, canvas.right, canvas.y, ink=PALE, thick=1, dashed=False)
