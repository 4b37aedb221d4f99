"""A timeline as a picture: the items of its layout from top to bottom, as on the terminal."""

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Final

from tracker.event import Event
from tracker.registry import DEFAULT_KIND, Kind, kind_named
from tracker.render.drawings.timeline.date_labels import date_label, day_label, first_label, last_label
from tracker.render.drawings.timeline.drawing import about
from tracker.render.drawings.timeline.frame import gap_text
from tracker.render.pictures.canvas import BLACK, GREY, INKS, LIGHT, MARGIN, Canvas
from tracker.render.pictures.fonts import cut, width, wrap
from tracker.view.report import counted
from tracker.view.timeline.lanes import Lane
from tracker.view.timeline.layout import AfterLast, Beginning, Ending, Gap, Heading, Plan, Today, layout, plan
from tracker.view.timeline.periods import Period, Timeline
from tracker.when import When

if TYPE_CHECKING:
    from tracker.render import Caption

LANES: Final = 3
_TITLE: Final = 12.5  # points of the title of an event
_SMALL: Final = 11.0  # and of all else
_DATES: Final = 170.0  # points that dates may take, on a narrow sheet a third of it
_BESIDE: Final = 10.0  # from lane to lane
_STEP: Final = 14.0  # by which a part is indented under its whole
_KIND: Final = 90.0  # points that the name of a kind may take beside a title
_KINDS: Final = 8  # that a legend explains


def draw(report: Timeline, caption: "Caption", canvas: Canvas) -> None:
    """Draw a timeline with its title, legend and source line."""
    canvas.title(caption.title or "Timeline")
    settled = plan(report, LANES)
    sheet = _Sheet(report, settled, canvas)
    for item in layout(report, settled):
        sheet.put(item)
    events = report.events
    canvas.legend(*_legend(events, settled))
    shown = counted(len(events) + report.left_out, "event")
    latest = f"the latest {len(events):,} of {shown}" if report.left_out else ""
    canvas.notes(caption.line(latest or shown), _sources(events))


class _Sheet:
    """The places of dates, line of time, lanes and texts on a canvas, and what has been drawn."""

    def __init__(self, report: Timeline, settled: Plan, canvas: Canvas) -> None:
        self._report, self._canvas = report, canvas
        labels = [date_label(event.when, report.unit) for event in report.events]
        labels += [last_label(lane.event.when, report.unit) for lane in settled.lanes]
        labels += [_day(report)] if report.today else []
        room = min(_DATES, canvas.width / 3)
        self._date = MARGIN + min(room, max((width(label, _SMALL) for label in labels), default=0))
        self._line = self._date + 14
        self._lanes = max((1 + lane.column for lane in settled.lanes), default=0)
        self._text = self._line + 14 + self._lanes * _BESIDE
        self._most = max((len(period.events) for period in report.periods), default=1)
        kinds = (width(self._kind(event), _SMALL) for event in report.events)
        self._kinds = min(max(kinds, default=0), _KIND) + 12  # the column of kinds, where an event has one line
        self._began: dict[int, float] = {}  # where the lane of each event begins
        self._under: dict[int, str] = {}  # and under which heading
        self._heading, self._above = "", ""

    def put(self, item: Heading | Beginning | Ending | Today | Gap | AfterLast) -> None:
        """Draw one item below what is there."""
        said = ""
        match item:
            case Heading(period):
                self._heading = period.title
                self._period(period)
            case Beginning(event, lane):
                unit = self._report.unit
                said = first_label(event.when, unit) if lane else date_label(event.when, unit)
                self._event(item, "" if said == self._above else said)
            case Ending(lane):
                said = last_label(lane.event.when, self._report.unit)
                self._ending(lane, "" if said == self._above else said)
            case Today():
                self._today()
            case Gap(periods, running):
                without = "in which nothing new begins" if running else "without events"
                said_gap = f"{gap_text(periods, self._report.unit)} {without}" if periods else ""
                self._pause(said_gap, dashed=periods > 0)
            case AfterLast():
                self._pause("", dashed=True)
        self._above = said

    def _period(self, period: Period) -> None:
        canvas, count = self._canvas, counted(len(period.events), "event")
        canvas.y += 24
        end = canvas.right - width(count, _SMALL) - 8
        title = cut(period.title, end - MARGIN - 20, 13, bold=True)
        canvas.text(MARGIN, canvas.y - 6, title, 13, bold=True)
        begin = max(MARGIN + width(title, 13, bold=True) + 12, canvas.width * 0.4)
        canvas.box(begin, canvas.y - 14, max(2.0, (end - begin) * len(period.events) / self._most), 8, LIGHT)
        canvas.text(canvas.right, canvas.y - 6, count, _SMALL, ink=GREY, anchor="end")

    def _event(self, item: Beginning, label: str) -> None:
        canvas, event, lane = self._canvas, item.event, item.lane
        x, top, ink = self._text + min(item.depth, 3) * _STEP, canvas.y, ink_of(event)
        if self._report.brief:
            lines, more = [cut(event.title, canvas.right - self._kinds - x, _TITLE)], ""
            canvas.text(canvas.right, top + 13, cut(self._kind(event), _KIND, _SMALL), _SMALL, ink=GREY, anchor="end")
        else:
            lines, more = wrap(event.title, canvas.right - x, _TITLE, bold=True), about(event, self._report.shared)
        for line in lines:
            canvas.y += 17
            canvas.text(x, canvas.y - 4, line, _TITLE, bold=not self._report.brief)
        for line in wrap(more, canvas.right - x, _SMALL) if more else ():
            canvas.y += 14
            canvas.text(x, canvas.y - 4, line, _SMALL, ink=GREY)
        canvas.y += 0 if self._report.brief else 5
        self._stroke(top)
        middle = top + 9
        if lane:
            self._began[event.id], self._under[event.id] = middle, self._heading
            self._arm(lane, middle)
        canvas.mark(self._line, middle, event.status, ink)
        self._label(label, top + 13)

    def _kind(self, event: Event) -> str:
        return event.kind if event.kind not in (DEFAULT_KIND, self._report.shared.kind) else ""

    def _ending(self, lane: Lane, label: str) -> None:
        canvas, event, lost = self._canvas, lane.event, lane.event.when.open_end
        repeat = self._under[event.id] != self._heading or lost
        text = event.title if lost else f"end of {event.title}" if repeat else "end"
        top, canvas.y = canvas.y, canvas.y + 17
        self._stroke(top)
        middle, x = top + 9, self._lane(lane)
        expected = event.status != "happened" or lost
        canvas.line(x, self._began[event.id], x, middle, ink=ink_of(event), thick=3, dashed=expected)
        if not lost:
            self._arm(lane, middle)
        canvas.text(self._text, top + 13, cut(text, canvas.right - self._text, _SMALL), _SMALL, ink=GREY)
        self._label(label, top + 13)

    def _today(self) -> None:
        canvas = self._canvas
        top, canvas.y = canvas.y, canvas.y + 20
        end = canvas.right - width("today", _SMALL, bold=True) - 6
        self._stroke(top)
        canvas.line(self._line - 6, top + 10, end, top + 10, ink=BLACK, thick=2, dashed=False)
        canvas.text(canvas.right, top + 14, "today", _SMALL, bold=True, anchor="end")
        self._label(_day(self._report), top + 14)

    def _pause(self, said: str, *, dashed: bool) -> None:
        canvas = self._canvas
        top, canvas.y = canvas.y, canvas.y + (26 if said else 8)
        self._stroke(top, dashed=dashed)
        canvas.text(self._text, top + 17, cut(said, canvas.right - self._text, _SMALL), _SMALL, ink=GREY)

    def _stroke(self, top: float, *, dashed: bool = False) -> None:
        """The line of time beside what was just drawn."""
        self._canvas.line(self._line, top, self._line, self._canvas.y, ink=LIGHT, thick=1, dashed=dashed)

    def _arm(self, lane: Lane, y: float) -> None:
        """The line from the line of time to a lane."""
        x = self._lane(lane) + 1.5
        self._canvas.line(self._line, y, x, y, ink=ink_of(lane.event), thick=3, dashed=False)

    def _lane(self, lane: Lane) -> float:
        return self._line + 12 + lane.column * _BESIDE

    def _label(self, label: str, y: float) -> None:
        shown = cut(label, self._date - MARGIN, _SMALL)
        self._canvas.text(self._date, y, shown, _SMALL, ink=GREY, anchor="end")


def ink_of(event: Event) -> str:
    """Return the ink of an event: that of its kind."""
    return INKS[(kind_named(event.kind) or Kind("", "")).color]


def _day(report: Timeline) -> str:
    return day_label(When.day(report.today), "decade") if report.today else ""


def _legend(events: tuple[Event, ...], settled: Plan) -> Iterator[tuple[str, str, str]]:
    """The shapes of the statuses that occur, lines of ranges, and the inks of the kinds."""
    statuses = {event.status for event in events}
    ranges = [lane.event for lane in settled.lanes]
    known = ("happened", "expected", "postponed", "cancelled", "threatened")
    yield from ((status, BLACK, status) for status in known if status in statuses)
    if any(event.status == "happened" and not event.when.open_end for event in ranges):
        yield "line", BLACK, "goes on until its end"
    if any(event.status != "happened" or event.when.open_end for event in ranges):
        yield "dashed", BLACK, "expected, or without a known end"
    inks: dict[str, list[str]] = {}
    for kind in dict.fromkeys(event.kind for event in events):
        if kind != DEFAULT_KIND:
            inks.setdefault(INKS[(kind_named(kind) or Kind("", "")).color], []).append(kind)
    yield from (("swatch", ink, ", ".join(kinds[:_KINDS])) for ink, kinds in inks.items())


def _sources(events: tuple[Event, ...]) -> str:
    """The names of the sources, the most frequent first."""
    names = list(chain.from_iterable(dict.fromkeys(s.name for s in event.sources if s.name) for event in events))
    often = sorted(dict.fromkeys(names), key=lambda name: -names.count(name))
    rest = len(often) - 5
    shown = often[:5] if rest > 1 else often
    return f"Sources: {', '.join(shown)}{f' and {rest} others' if rest > 1 else ''}" if shown else ""
