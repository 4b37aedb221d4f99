"""The drawn timeline: headings with counts, and beneath them the events on a line of time."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from tracker.errors import UsageError
from tracker.event import Event
from tracker.registry import DEFAULT_KIND
from tracker.render.drawings.timeline.date_labels import date_label, first_label, last_label
from tracker.render.drawings.timeline.frame import Frame, frame, gap, heading, today_line
from tracker.render.drawings.timeline.lanes import Gutter, sign_style
from tracker.render.style import BOLD, DIM, foot, styled
from tracker.render.terminal_text import cut, isolate, printable, width, wrap
from tracker.view.events.listing import Listing
from tracker.view.labels import MARKS, actors_text, short_date, signs_of
from tracker.view.report import counted
from tracker.view.timeline.lanes import Lane
from tracker.view.timeline.layout import AfterLast, Beginning, Ending, Gap, Heading, Today, layout, plan
from tracker.view.timeline.periods import BRIEF, Shared, Timeline, timeline

if TYPE_CHECKING:
    from tracker.render import Screen
    from tracker.view.report import Report

LANES: Final = 3  # ranges that run side by side; more are hard to tell apart
LEAST_BESIDE: Final = 40  # columns that dates and texts need beside the lanes
SHORT_TITLE: Final = 48  # columns of a title where its range ends
WIDE: Final = 100  # columns from which on a brief timeline has a second column of text
STEP: Final = 2  # columns by which a part is indented under its whole
DEEPEST: Final = 3  # steps


def lines(report: "Report", screen: "Screen") -> Iterator[str]:
    """Return the timeline drawn; a list of events is put into periods first."""
    if isinstance(report, Listing):
        report = timeline(report.events)
    if not isinstance(report, Timeline):
        raise UsageError(f"a {type(report).__name__.lower()} cannot be drawn as a timeline", "use --format table")
    return _drawn(report, screen)


def _drawn(report: Timeline, screen: "Screen") -> Iterator[str]:
    settled = plan(report, _columns(screen))
    columns = frame(report, settled, screen)
    most = max((len(period.events) for period in report.periods), default=0)
    gutter = Gutter((None,) * columns.lanes)
    draw = _Brief(report, columns) if report.brief else _Full(report, columns)
    yield from _head(report, screen)
    above, under = "", ""  # the date of the line above, and the heading
    titles: dict[int, str] = {}  # of the ranges that run: the heading each began under
    for item in layout(report, settled):
        said = ""
        match item:
            case Heading(period):
                under = period.title
                yield heading(period, most, screen)
            case Beginning(event, lane):
                label = first_label(event.when, report.unit) if lane else date_label(event.when, report.unit)
                said = label
                label = "" if label == above else label
                if not columns.fits(label):
                    yield columns.above(label)
                    label = ""
                yield from draw.event(item, label, gutter)
                if lane:
                    gutter, titles[event.id] = gutter.begun(lane), under
            case Ending(lane):
                said = last_label(lane.event.when, report.unit)
                label = "" if said == above else said
                if not columns.fits(label):
                    yield columns.above(label)
                    label = ""
                yield _ending(lane, label, columns, gutter, repeat=titles[lane.event.id] != under)
                gutter = gutter.ended(lane)
            case Today(day):
                yield today_line(day, gutter, columns)
            case Gap() | AfterLast():
                yield from gap(item, gutter, columns, brief=report.brief)
        above = said
    yield from _foot(report, screen)


def _columns(screen: "Screen") -> int:
    """How many lanes may run side by side: on a narrow screen few or none, so that titles can still be read."""
    return max(0, min(LANES, (screen.width - LEAST_BESIDE) // 2)) if screen.terminal else LANES


class _Full:
    """Events over several lines each: the title, and beneath it what else is known."""

    def __init__(self, report: Timeline, columns: Frame) -> None:
        self._shared, self._columns = report.shared, columns

    def event(self, item: Beginning, label: str, gutter: Gutter) -> Iterator[str]:
        """Return the lines of an event."""
        columns, (event, lane, _) = self._columns, item
        screen = columns.screen
        indent = " " * STEP * min(item.depth, DEEPEST)
        beside = gutter.branch(lane, "┓", screen) if lane else gutter.plain(screen)
        below = gutter.begun(lane).plain(screen) if lane else beside
        sign = styled(MARKS[event.status], screen, sign_style(event))
        line = styled("│", screen, DIM)
        for number, text in enumerate(wrap(printable(event.title), columns.room - len(indent))):
            shown = indent + styled(_shown(text, screen), screen, BOLD)
            if number == 0:
                shown = columns.with_id(shown, len(indent) + width(text), event.id)
            yield columns.on_line("" if number else label, line if number else sign, shown, below if number else beside)
        for text in wrap(printable(about(event, self._shared)), columns.whole - len(indent)):
            if text:
                yield columns.on_line("", line, indent + styled(_shown(text, screen), screen, DIM), below)


class _Brief:
    """Events on one line each; on a wide screen with what else is known in a second column."""

    def __init__(self, report: Timeline, columns: Frame) -> None:
        self._shared, self._columns = report.shared, columns
        wide = columns.screen.terminal and columns.screen.width >= WIDE
        beside = wide and any(about(event, report.shared) for event in report.events)
        self._title = columns.room * 3 // 5 if beside else columns.room

    def event(self, item: Beginning, label: str, gutter: Gutter) -> Iterator[str]:
        """Return the line of an event."""
        columns, event = self._columns, item.event
        screen, beside = columns.screen, gutter.plain(columns.screen)
        text = cut(printable(event.title), self._title)
        size, shown = width(text), _shown(text, screen)
        more = printable(about(event, self._shared, status=False)) if self._title < columns.room else ""
        if more:
            more = cut(more, columns.room - self._title - 2)
            shown += " " * (self._title - size + 2) + styled(_shown(more, screen), screen, DIM)
            size = self._title + 2 + width(more)
        sign = styled(MARKS[event.status], screen, sign_style(event))
        yield columns.on_line(label, sign, columns.with_id(shown, size, event.id), beside)


def _ending(lane: Lane, label: str, columns: Frame, gutter: Gutter, *, repeat: bool) -> str:
    """The last day of a range, with its title where that stands under an earlier heading."""
    event, screen = lane.event, columns.screen
    lost = event.when.open_end
    title = printable(event.title) if repeat or lost else ""
    text = cut(title if lost else f"end of {title}" if title else "end", min(columns.room, SHORT_TITLE))
    sign = styled("│", screen, DIM) if lost else styled("┝", screen, sign_style(event))
    beside = gutter.open_end(lane, screen) if lost else gutter.branch(lane, "┛", screen)
    shown = columns.with_id(styled(_shown(text, screen), screen, DIM), width(text), event.id)
    return columns.on_line(label, sign, shown, beside)


def _shown(text: str, screen: "Screen") -> str:
    return isolate(text) if screen.terminal else text


def about(event: Event, shared: Shared, *, status: bool = True) -> str:
    """Return what stands beneath a title: a status that is not plain, the time of day, kind, actors, place, ref."""
    state = event.status if status and event.status != "happened" else ""
    clock = short_date(event.when)[11:] if event.when.precision == "minute" else ""
    kind = event.kind if event.kind not in (DEFAULT_KIND, shared.kind) else ""
    actors = actors_text(event.actors) if event.actors != shared.actors else ""
    place = event.place if event.place != shared.place else ""
    return " · ".join(filter(None, (state, clock, kind, actors, place, event.ref)))


def _head(report: Timeline, screen: "Screen") -> Iterator[str]:
    """What all the events have in common, and how a brief drawing is made a full one."""
    shared, number = report.shared, sum(len(period.events) for period in report.periods)
    kind = shared.kind if shared.kind != DEFAULT_KIND else ""
    common = " · ".join(filter(None, (kind, actors_text(shared.actors), shared.place)))
    more = " (--full: all details)" if report.brief and number > BRIEF else ""
    if common or more:
        yield from foot([f"{counted(number, 'event')}{common and f', each: {common}'}{more}"], screen)
        yield ""


def _foot(report: Timeline, screen: "Screen") -> Iterator[str]:
    """What the signs of a brief drawing mean, and what a limit left out."""
    texts = ["   ".join(signs_of(report.events))] if report.brief else []
    if report.left_out:
        shown = len(report.events)
        texts.append(f"the latest {shown:,} of {counted(shown + report.left_out, 'event')}")
    if any(texts):
        yield ""
        yield from foot(filter(None, texts), screen)
