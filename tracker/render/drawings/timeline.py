"""The drawn timeline: headings with counts, and beneath them the events on a line of time."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from tracker.errors import UsageError
from tracker.event import Event
from tracker.registry import DEFAULT_KIND
from tracker.render.drawings.lanes import Gutter, sign_style
from tracker.render.style import BOLD, DIM, UNWRAPPED, YELLOW, styled
from tracker.render.terminal_text import cut, isolate, printable, width, wrap
from tracker.view.calendar_units import Unit
from tracker.view.labels import MARKS, MONTHS, SEASONS, WEEKDAYS, actors_text, doubted, short_date, sides, signs_of
from tracker.view.lanes import Lane
from tracker.view.listing import Listing
from tracker.view.report import counted
from tracker.view.timeline import Period, Timeline, timeline
from tracker.view.timeline_layout import AfterLast, Beginning, Ending, Gap, Heading, Today, layout
from tracker.when import When

if TYPE_CHECKING:
    from tracker.render import Screen
    from tracker.view.report import Report

BAR: Final = "█"
MARGIN: Final = 15  # columns before the line of time: `winter 2025/26` fits
HEADING: Final = 40  # columns of a heading before its bar
BESIDE: Final = 24  # columns of a narrow screen kept for the bar and the count
LANES: Final = 3  # ranges that run side by side; more are hard to tell apart
LEAST: Final = 18  # columns that a text keeps beside the lanes
SHORT_TITLE: Final = 48  # columns of a title where its range ends
A_YEAR: Final[dict[Unit, int]] = {"quarter": 4, "month": 12}


class _Mark(NamedTuple):
    """One line of an event: what stands left of the line of time, on it, and right of it."""

    label: str
    sign: str
    text: str
    styles: tuple[str, ...] = ()


def lines(report: "Report", screen: "Screen") -> Iterator[str]:
    """Return the timeline drawn; a list of events is put into periods first."""
    if isinstance(report, Listing):
        report = timeline(report.events)
    if not isinstance(report, Timeline):
        raise UsageError(f"a {type(report).__name__.lower()} cannot be drawn as a timeline", "use --format table")
    return _drawn(report, screen)


def _drawn(report: Timeline, screen: "Screen") -> Iterator[str]:
    items = list(layout(report, _columns(screen)))
    used = max((1 + item.lane.column for item in items if isinstance(item, Beginning) and item.lane), default=0)
    most = max((len(period.events) for period in report.periods), default=0)
    gutter = Gutter((None,) * used)
    above = ""
    for item in items:
        said = ""
        match item:
            case Heading(period):
                yield _heading(period, most, screen)
            case Beginning(event, lane):
                marks = _marks(event, report.unit, lane, _room(screen, used))
                yield from _event(marks, above, item, gutter, screen)
                said = marks[0].label
                gutter = gutter.begun(lane) if lane else gutter
            case Ending(lane):
                yield _ending(lane, report.unit, gutter, screen)
                gutter = gutter.ended(lane)
            case Today(day):
                yield _today(day, gutter, screen)
            case Gap() | AfterLast():
                yield from _gap(item, report.unit, gutter, screen)
        above = said
    yield from _foot(report, screen)


def _columns(screen: "Screen") -> int:
    """How many lanes may run side by side: on a narrow screen few or none, so that titles can still be read."""
    return max(0, min(LANES, (_room(screen, 0) - LEAST) // 2)) if screen.terminal else LANES


def _room(screen: "Screen", used: int) -> int:
    """The columns for text on the right of the line of time and its gutter."""
    return max(screen.width - MARGIN - 3 - 2 * used, 12) if screen.terminal else UNWRAPPED


def _heading(period: Period, most: int, screen: "Screen") -> str:
    """The period, a bar in proportion to its events, and how many they are."""
    count = counted(len(period.events), "event")
    columns = screen.width if screen.terminal else 80
    lead = min(HEADING, max(columns - BESIDE, 1))
    title = cut(printable(period.title), max(columns - len(count) - 3, 1))
    space = " " * max(lead - width(title), 1)
    room = columns - max(lead, width(title) + 1) - len(count) - 1
    size = max(1, round(min(columns - lead - len(count) - 1, most * 2) * len(period.events) / most))
    bar = BAR * max(1, min(size, room))
    return f"{styled(title + space, screen, BOLD)}{styled(bar, screen, DIM)} {styled(count, screen, BOLD)}"


def _gap(item: Gap | AfterLast, unit: Unit, gutter: Gutter, screen: "Screen") -> Iterator[str]:
    """The line between two headings, or a broken line with what was not there in words."""
    if not isinstance(item, Gap) or not item.periods:
        yield _on_line("", "│" if isinstance(item, Gap) else "┊", "", screen, gutter.plain(screen))
        return
    without = "in which nothing new begins" if item.running else "without events"
    said = wrap(f"{_gap_text(item.periods, unit)} {without}", _room(screen, len(gutter.lanes)) - len("—  —"))
    said = [f"{' ' if number else '—'} {text}" for number, text in enumerate(said)]
    for text in ("", *said[:-1], f"{said[-1]} —", ""):
        yield _on_line("", "┊", styled(text, screen, DIM), screen, gutter.plain(screen))


def _gap_text(number: int, unit: Unit) -> str:
    """So many periods in words, in years where they are many."""
    years, rest = divmod(number, A_YEAR.get(unit, number + 1))
    if years < 2:
        return counted(number, unit)
    return counted(years, "year") + (f" {counted(rest, unit)}" if rest else "")


def _today(today: date, gutter: Gutter, screen: "Screen") -> str:
    line = f"┿{gutter.crossed()}━ today "
    rest = (screen.width if screen.terminal else 80) - MARGIN - len(line)
    label = day_label(When.day(today), "decade")
    return styled(f"{label:>{MARGIN - 1}} {line}{'━' * max(rest, 0)}", screen, BOLD, YELLOW)


def _event(marks: list[_Mark], above: str, item: Beginning, gutter: Gutter, screen: "Screen") -> Iterator[str]:
    """The lines of one event; a label just like the one above is not said again, but for a range."""
    lane = item.lane
    beside = gutter.branch(lane, "┓", screen) if lane else gutter.plain(screen)
    below = gutter.begun(lane).plain(screen) if lane else beside
    for number, mark in enumerate(marks):
        repeats = number == 0 and mark.label == above and not lane and len(marks) > 1 and not marks[-1].label
        label = "" if repeats else mark.label
        sign = styled(mark.sign, screen, sign_style(item.event) if mark.sign != "│" else DIM)
        text = isolate(mark.text) if screen.terminal else mark.text
        yield _on_line(label, sign, styled(text, screen, *mark.styles), screen, below if number else beside)


def _ending(lane: Lane, unit: Unit, gutter: Gutter, screen: "Screen") -> str:
    """The last day of a range, and in short which one it was."""
    event = lane.event
    lost = event.when.open_end
    text = printable(event.title) if lost else f"end of {printable(event.title)}"
    text = cut(text, min(_room(screen, len(gutter.lanes)), SHORT_TITLE))
    sign = styled("│", screen, DIM) if lost else styled("┝", screen, sign_style(event))
    beside = gutter.open_end(lane, screen) if lost else gutter.branch(lane, "┛", screen)
    text = styled(isolate(text) if screen.terminal else text, screen, DIM)
    return _on_line(_labels(event.when, unit)[1], sign, text, screen, beside)


def _marks(event: Event, unit: Unit, lane: Lane | None, room: int) -> list[_Mark]:
    """The lines of an event: its title and what is known about it, with a range's end where it has no lane."""
    first, last = _labels(event.when, unit)
    if lane:
        first, last = "" if event.when.open_start else first, ""
    title = wrap(printable(event.title), room)
    about = wrap(printable(_about(event)), room)
    spans = bool(last)
    texts = [(text, (BOLD,)) for text in title]
    texts += [(text, (DIM,)) for text in about if text or (spans and len(title) == 1)]
    marks = [_Mark("", "┃" if spans else "│", text, styles) for text, styles in texts]
    happened = event.status == "happened"
    marks[0] = marks[0]._replace(label=first, sign="┏" if spans and happened else MARKS[event.status])
    if spans:
        marks[-1] = marks[-1]._replace(label=last, sign="┇" if event.when.open_end else "┗")
    return marks


def _about(event: Event) -> str:
    """What stands beneath a title: a status that is not plain, the time of day, kind, actors, place, ref."""
    status = event.status.upper() if event.status != "happened" else ""
    clock = short_date(event.when)[11:] if event.when.precision == "minute" else ""
    kind = event.kind if event.kind != DEFAULT_KIND else ""
    return " · ".join(filter(None, (status, clock, kind, actors_text(event.actors), event.place, event.ref)))


def _labels(when: When, unit: Unit) -> tuple[str, str]:
    """The label where it begins, and for a range the one where it ends."""
    start, end = sides(when)
    if when.precision != "range":
        return day_label(when, unit), ""
    if start is None:
        return "until", day_label(end, "decade") if end else "unknown"
    if end is None:
        return day_label(start, unit), "open end" if when.text.endswith("..") else "end unknown"
    return day_label(start, unit), day_label(end, unit if end.first.year == start.first.year else "decade")


def day_label(when: When, unit: Unit) -> str:
    """Return a date as it is said under a heading: the year only where the heading does not say it."""
    day = when.first
    year = f" {day.year}" if unit == "decade" else ""
    if when.precision in ("day", "minute"):
        weekday = "" if when.doubt or year else f"{WEEKDAYS[day.weekday()]} "
        return doubted(f"{weekday}{day.day:2} {MONTHS[day.month - 1]}{year}".lstrip(), when)
    if year:
        return short_date(when) if when.precision != "month" else doubted(f"{MONTHS[day.month - 1]}{year}", when)
    names = {
        "month": MONTHS[day.month - 1],
        "season": SEASONS.get(day.month, ""),
        "quarter": f"Q{day.month // 3 + 1}",
        "half": f"H{day.month // 6 + 1}",
    }
    name = names.get(when.precision)
    return doubted(name, when) if name else short_date(when)


def _on_line(label: str, sign: str, text: str, screen: "Screen", beside: str) -> str:
    return f"{styled(f'{cut(label, MARGIN - 1):>{MARGIN - 1}}', screen, DIM)} {sign}{beside} {text}".rstrip()


def _foot(report: Timeline, screen: "Screen") -> Iterator[str]:
    """What the signs mean, and what a limit left out."""
    signs = signs_of(report.events)
    legend = "   ".join(signs)
    texts = [legend] if not screen.terminal or width(legend) <= screen.width else signs
    if report.left_out:
        shown = len(report.events)
        texts.append(f"the latest {shown:,} of {counted(shown + report.left_out, 'event')}")
    if any(texts):
        yield ""
        yield from (styled(text, screen, DIM) for text in texts if text)
