"""The layout of a timeline from top to bottom: headings, events, where ranges end, gaps, today."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

from tracker.event import Event
from tracker.view.calendar_units import UNITS, Unit
from tracker.view.timeline.lanes import Lane, lanes, spans_time, wholes
from tracker.view.timeline.periods import Period, Timeline


class Heading(NamedTuple):
    """A period begins."""

    period: Period


class Beginning(NamedTuple):
    """An event begins; `lane` where one is drawn for it; `depth` counts the ranges that it is part of."""

    event: Event
    lane: Lane | None
    depth: int = 0


class Ending(NamedTuple):
    """A lane ends, after all events that begin by its last day."""

    lane: Lane

    @property
    def day(self) -> date:
        """The last day of the range."""
        return self.lane.event.when.last


class Today(NamedTuple):
    """Today, after all events that have begun."""

    day: date


class Gap(NamedTuple):
    """Empty periods between headings, 0 for none; `running` where a range goes on during them."""

    periods: int
    running: bool = False


class AfterLast(NamedTuple):
    """Time after the last event, for which the query may have excluded events."""


Mark: TypeAlias = Ending | Today
Item: TypeAlias = Heading | Beginning | Ending | Today | Gap | AfterLast


class Plan(NamedTuple):
    """What is settled before a timeline is laid out: its lanes, and which range an event is part of."""

    lanes: tuple[Lane, ...]
    whole_of: Mapping[int, int]

    def depth(self, event_id: int) -> int:
        """How many ranges above it an event is part of, one within the other."""
        found, depth = self.whole_of.get(event_id), 0
        while found is not None:  # a whole stands above its parts, so there are no circles
            found, depth = self.whole_of.get(found), depth + 1
        return depth


def plan(report: Timeline, columns: int) -> Plan:
    """Settle at most `columns` lanes side by side; a brief timeline has none."""
    if report.brief:
        return Plan((), {})
    events = report.events
    whole_of = wholes(events)
    return Plan(lanes(events, report.unit, _shown(report), columns, whole_of), whole_of)


def layout(report: Timeline, settled: Plan) -> Iterator[Item]:
    """Return the items of the timeline from top to bottom."""
    unit, number = report.unit, UNITS[report.unit].number
    laid = {lane.begins: lane for lane in settled.lanes}
    marks = _marks(report, laid)
    running, above, at = date.min, None, 0
    for period in report.periods:
        ready = marks.get(at, [])
        ahead = [mark for mark in ready if number(mark.day) < number(period.start)]
        if at:
            yield from _between(ahead, _first_empty(period, above, unit), period, running, unit)
        else:
            yield from ahead
        yield Heading(period)
        yield from ready[len(ahead) :]
        for place, event in enumerate(period.events):
            yield from marks.get(at, []) if place else []
            yield Beginning(event, laid.get(at), settled.depth(event.id))
            above = event if at not in laid else None
            running = max(running, event.when.last) if spans_time(event) else running
            at += 1
    if report.periods:
        yield from _after(marks.get(at, []), number(report.periods[-1].start), unit)


def _shown(report: Timeline) -> date | None:
    return report.today if report.today_at is not None else None


def _marks(report: Timeline, laid: Mapping[int, Lane]) -> dict[int, list[Mark]]:
    """Today and the ends of lanes, by the number of the event that follows them."""
    marks: dict[int, list[Mark]] = {}
    today = _shown(report)
    if today is not None and report.today_at is not None:
        marks[report.today_at] = [Today(today)]
    for lane in laid.values():
        marks.setdefault(lane.ends, []).append(Ending(lane))
    for found in marks.values():
        found.sort(key=_mark_order)
    return marks


def _mark_order(mark: Mark) -> tuple[date, bool, int]:
    """Order by day, today first, then the innermost lane first."""
    return mark.day, isinstance(mark, Ending), mark.lane.column if isinstance(mark, Ending) else 0


def _first_empty(period: Period, above: Event | None, unit: Unit) -> int:
    """The number of the first empty period before this one, after the end of the range above."""
    number = UNITS[unit].number
    empty = number(period.start) - period.gap
    if above is None or above.when.precision != "range" or above.when.last >= period.start:
        return empty
    return max(empty, number(above.when.last) + 1)


def _between(marks: Sequence[Mark], empty: int, period: Period, running: date, unit: Unit) -> Iterator[Item]:
    """The marks between two headings, with the gaps around them."""
    calendar = UNITS[unit]
    for mark in marks:
        here = calendar.number(mark.day)
        if here > empty:
            yield Gap(here - empty, running >= calendar.start(empty))
        yield mark
        empty = max(empty, here + isinstance(mark, Ending))
    rest = calendar.number(period.start) - empty
    yield Gap(rest, running >= calendar.start(empty)) if rest > 0 else Gap(0)


def _after(marks: Sequence[Mark], reached: int, unit: Unit) -> Iterator[Item]:
    """The marks after the last event; gaps are not counted there, since the query may end it."""
    number = UNITS[unit].number
    for mark in marks:
        known = isinstance(mark, Today) or not mark.lane.event.when.open_end
        if known and number(mark.day) > reached:
            yield AfterLast()
            reached = number(mark.day)
        yield mark
