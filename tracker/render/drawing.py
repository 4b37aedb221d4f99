"""The drawn timeline: headings with counts, and beneath them the events on a line of time."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from tracker.errors import UsageError
from tracker.event import Event
from tracker.registry import DEFAULT_KIND, Status
from tracker.render.style import BOLD, DIM, KIND_STYLES, RED, YELLOW, styled
from tracker.render.text import cut, isolate, printable, width, wrap
from tracker.view.chronicle import Period, Timeline, timeline
from tracker.view.ordering import Listing
from tracker.view.periods import UNITS, Unit
from tracker.view.report import counted
from tracker.view.wording import MONTHS, SEASONS, WEEKDAYS, actors_text, doubted, short_date, sides
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
MARGIN: Final = 15  # columns before the line of time: `winter 2025/26` fits
UNWRAPPED: Final = 1_000_000
HEADING: Final = 40  # columns of a heading before its bar
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
    most = max((len(period.events) for period in report.periods), default=0)
    number = 0
    previous = None
    for period in report.periods:
        today = report.today if report.today_at == number else None
        ahead = today is not None and today < period.start
        yield from _space(previous, period, report.unit, today if ahead else None, screen)
        yield _heading(period, most, screen)
        above = ""
        for event in period.events:
            if report.today and report.today_at == number and not ahead:
                yield _today(report.today, screen)
                above = ""
            marks = _marks(event, report.unit, screen)
            yield from _event(marks, above, event, screen)
            above = marks[0].label
            number += 1
        previous = period
    if legend := _legend(report):
        yield ""
        yield styled(legend, screen, DIM)


def _space(previous: Period | None, period: Period, unit: Unit, today: date | None, screen: "Screen") -> Iterator[str]:
    """What lies between two headings: the line, the empty periods, and today's line if it falls here."""
    if previous is None:
        yield from [_today(today, screen)] if today else []
        return
    if today is None:
        yield from _gap(period.gap, unit, screen) if period.gap else [_on_line("", "│", "", screen)]
        return
    number = UNITS[unit].number
    passed = min(max(number(today) - number(period.start) + period.gap, 0), period.gap)
    yield from _gap(passed, unit, screen) if passed else []
    yield _today(today, screen)
    yield from _gap(period.gap - passed, unit, screen) if period.gap > passed else [_on_line("", "│", "", screen)]


def _heading(period: Period, most: int, screen: "Screen") -> str:
    """The period, a bar in proportion to its events, and how many they are."""
    count = counted(len(period.events), "event")
    room = (screen.width if screen.terminal else 80) - HEADING - len(count) - 1
    bar = BAR * max(1, round(min(room, most * 2) * len(period.events) / most))
    title = printable(period.title)
    lead = title + " " * max(HEADING - width(title), 1)
    return f"{styled(lead, screen, BOLD)}{styled(bar, screen, DIM)} {styled(count, screen, BOLD)}"


def _gap(number: int, unit: Unit, screen: "Screen") -> Iterator[str]:
    yield _on_line("", "┊", "", screen)
    yield _on_line("", "┊", styled(f"— {_silence(number, unit)} without events —", screen, DIM), screen)
    yield _on_line("", "┊", "", screen)


def _silence(number: int, unit: Unit) -> str:
    """So many periods in words, in years where they are many."""
    years, rest = divmod(number, A_YEAR.get(unit, number + 1))
    if years < 2:
        return counted(number, unit)
    return counted(years, "year") + (f" {counted(rest, unit)}" if rest else "")


def _today(today: date, screen: "Screen") -> str:
    rest = (screen.width if screen.terminal else 80) - MARGIN - len("┿━ today ")
    label = day_label(When.day(today), "decade")
    return styled(f"{label:>{MARGIN - 1}} ┿━ today {'━' * max(rest, 0)}", screen, BOLD, YELLOW)


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
        return day_label(start, unit), "open end"
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


def _sign_style(event: Event) -> str:
    return RED if event.status in ("cancelled", "threatened") else KIND_STYLES.get(event.kind, "")


def _on_line(label: str, sign: str, text: str, screen: "Screen") -> str:
    return f"{styled(f'{cut(label, MARGIN - 1):>{MARGIN - 1}}', screen, DIM)} {sign} {text}".rstrip()


def _legend(report: Timeline) -> str:
    used = {event.status for event in report.events}
    return "   ".join(f"{mark} {status}" for status, mark in MARKS.items() if status in used and status != "happened")
