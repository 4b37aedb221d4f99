"""The drawn timeline: headings with counts, and beneath them the events on a line of time."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from tracker.errors import UsageError
from tracker.event import Event
from tracker.registry import Status
from tracker.render.style import BOLD, DIM, KIND_STYLES, RED, YELLOW, styled
from tracker.render.text import isolate, printable, width, wrap
from tracker.view.chronicle import Period, Timeline, timeline
from tracker.view.ordering import Listing
from tracker.view.periods import Unit
from tracker.view.report import counted
from tracker.view.wording import MONTHS, WEEKDAYS, actors_text, doubted, short_date, sides
from tracker.when import When

if TYPE_CHECKING:
    from tracker.render import Screen
    from tracker.view.report import Report

MARKS: Final[dict[Status, str]] = {
    "happened": "●",
    "expected": "○",
    "postponed": "◌",
    "cancelled": "✕",
    "threatened": "!",
}
BAR: Final = "█"
MARGIN: Final = 14  # columns before the line of time: a day label fits, "until 3 Jul 2024" is wrapped
UNWRAPPED: Final = 100_000
NARROW: Final = 40


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
    most = max((len(period.events) for period in report.periods), default=0)
    number = 0
    for place, period in enumerate(report.periods):
        if period.gap:
            yield from _gap(period.gap, report.unit, screen)
        elif place:
            yield _on_line("", "│", "", screen)
        before = report.today_at == number and report.today is not None and report.today < period.start
        if before:
            yield from _today(report, screen)
        yield _heading(period, most, screen)
        label = ""
        for event in period.events:
            if report.today_at == number and not before:
                yield from _today(report, screen)
                label = ""
            marks = _marks(event, report.unit, screen)
            yield from _event(marks, label, event, screen)
            label = marks[0].label
            number += 1
    if legend := _legend(report):
        yield ""
        yield styled(legend, screen, DIM)


def _heading(period: Period, most: int, screen: "Screen") -> str:
    """The period, a bar in proportion to its events, and how many they are."""
    count = counted(len(period.events), "event")
    room = max((screen.width if screen.terminal else 80) - MARGIN - 2 - 24 - 2 - len(count), 4)
    full = max(1, round(room * len(period.events) / most))
    title = printable(period.title)
    lead = f"{title}{' ' * max(MARGIN + 2 + 22 - width(title), 1)}"
    return f"{styled(lead, screen, BOLD)}  {styled(BAR * full, screen, DIM)} {styled(count, screen, BOLD)}".rstrip()


def _gap(number: int, unit: Unit, screen: "Screen") -> Iterator[str]:
    text = f"— {counted(number, unit)} without events —"
    yield _on_line("", "┊", "", screen)
    yield _on_line("", "┊", styled(text, screen, DIM), screen)
    yield _on_line("", "┊", "", screen)


def _today(report: Timeline, screen: "Screen") -> Iterator[str]:
    if report.today is None:
        return
    label = f"{day_label(When.day(report.today), 'decade')}"
    rest = (screen.width if screen.terminal else 80) - MARGIN - 2
    text = f"{label:>{MARGIN - 1}} ┿━ today {'━' * max(rest - 8, 0)}"
    yield styled(text, screen, BOLD, YELLOW)


def _event(marks: list[_Mark], above: str, event: Event, screen: "Screen") -> Iterator[str]:
    """The lines of one event; a label just like the one above is not said again."""
    for number, mark in enumerate(marks):
        label = "" if number == 0 and mark.label == above and len(marks) > 1 and not marks[-1].label else mark.label
        sign = styled(mark.sign, screen, _sign_style(event)) if mark.sign != "│" else styled(mark.sign, screen, DIM)
        text = isolate(mark.text) if screen.terminal else mark.text
        yield _on_line(label, sign, styled(text, screen, *mark.styles), screen)


def _marks(event: Event, unit: Unit, screen: "Screen") -> list[_Mark]:
    room = max(screen.width - MARGIN - 3, 12) if screen.terminal else UNWRAPPED
    first, last = _labels(event.when, unit)
    title = wrap(printable(event.title), room)
    about = wrap(printable(_about(event)), room)
    texts = [(text, (BOLD,)) for text in title] + [(text, (DIM,)) for text in about]
    spans = bool(last)
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
    return " · ".join(filter(None, (status, clock, event.kind, actors_text(event.actors), event.place, event.ref)))


def _labels(when: When, unit: Unit) -> tuple[str, str]:
    """The label where it begins, and for a range the one where it ends."""
    start, end = sides(when)
    if when.precision != "range":
        return day_label(when, unit), ""
    if start is None:
        return "until", day_label(end, "decade") if end else "unknown"
    if end is None:
        return day_label(start, unit), "open end"
    return day_label(start, unit), day_label(end, unit if end.first.year == start.first.year else "decade")


def day_label(when: When, unit: Unit) -> str:
    """Return a date as it is said under a heading: the year only where the heading does not say it."""
    day = when.first
    year = f" {day.year}" if unit == "decade" else ""
    if when.precision in ("day", "minute"):
        weekday = "" if when.doubt or year else f"{WEEKDAYS[day.weekday()]} "
        return doubted(f"{weekday}{day.day:2} {MONTHS[day.month - 1]}{year}".lstrip(), when)
    if when.precision == "month":
        return doubted(f"{MONTHS[day.month - 1]}{year}", when)
    return short_date(when)


def _sign_style(event: Event) -> str:
    return RED if event.status in ("cancelled", "threatened") else KIND_STYLES.get(event.kind, "")


def _on_line(label: str, sign: str, text: str, screen: "Screen") -> str:
    return f"{styled(f'{label:>{MARGIN - 1}}', screen, DIM)} {sign} {text}".rstrip()


def _legend(report: Timeline) -> str:
    used = {event.status for event in report.events}
    return "   ".join(f"{mark} {status}" for status, mark in MARKS.items() if status in used and status != "happened")
