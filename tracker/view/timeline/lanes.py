"""Lanes: which ranges are drawn beside the line of time, where each ends, and which events are parts of another."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import accumulate
from typing import Final, NamedTuple

from tracker.event import Event, anchor
from tracker.view.calendar_units import UNITS, Unit, place

SHORT: Final = 31  # days; a range up to this length gets no lane merely for reaching into a later period
TAKES_PLACE: Final = frozenset({"happened", "expected"})  # cancelled, postponed and threatened events get no lane


class Lane(NamedTuple):
    """A range drawn beside the line of time: from event number `begins` to before number `ends`, in one column."""

    event: Event
    begins: int
    ends: int
    column: int


def spans_time(event: Event) -> bool:
    """Whether the event is a range with a known start that takes place."""
    when = event.when
    return when.precision == "range" and event.status in TAKES_PLACE and not when.open_start


def earliest_anchors(events: Sequence[Event]) -> list[date]:
    """Return, for each event, the earliest anchor of it and all after it: a sorted list, to bisect."""
    return list(accumulate((anchor(event.when) for event in reversed(events)), min))[::-1]


def wholes(events: Sequence[Event]) -> Mapping[int, int]:
    """Return, for each event that is part of a range above it and falls within it, the id of that range."""
    parts = [event for event in events if any(link.relation == "part-of" for link in event.links)]
    if not parts:
        return {}
    above = {event.id: number for number, event in enumerate(events)}
    ranges = {event.id: event.when for event in events if spans_time(event)}
    return {
        part.id: link.id
        for part in parts
        for link in reversed(part.links)  # of several the first counts
        if link.relation == "part-of" and link.id in ranges and above[link.id] < above[part.id]
        if ranges[link.id].first <= anchor(part.when) <= ranges[link.id].last
    }


def lanes(
    events: Sequence[Event], unit: Unit, today: date | None, columns: int, whole_of: Mapping[int, int]
) -> tuple[Lane, ...]:
    """Return a lane for each range that reaches past the event below it, as long as a column is free.

    The longest range gets its lane first, in the outermost column; a part of a range with a lane gets none.
    """
    laid: list[Lane] = []
    with_lane: set[int] = set()
    wanted = _reaching(events, unit, today) if columns else ()
    for number, ends in sorted(wanted, key=lambda found: (-events[found[0]].when.days, found[0])):
        event = events[number]
        taken = {lane.column for lane in laid if lane.begins < ends and number < lane.ends}
        free = next((column for column in reversed(range(columns)) if column not in taken), None)
        if free is not None and whole_of.get(event.id) not in with_lane:
            laid.append(Lane(event, number, ends, free))
            with_lane.add(event.id)
    unused = min((lane.column for lane in laid), default=0)
    return tuple(lane._replace(column=lane.column - unused) for lane in sorted(laid, key=lambda lane: lane.begins))


def _reaching(events: Sequence[Event], unit: Unit, today: date | None) -> Iterator[tuple[int, int]]:
    """The ranges beside which something stands: the number of each, and of the first event after its end."""
    beginnings = earliest_anchors(events)
    for number, event in enumerate(events):
        if spans_time(event):
            ends = bisect_right(beginnings, event.when.last)
            if ends > number + 1 or (ends < len(events) and _outlasts(event, unit)) or _holds(event, today):
                yield number, ends


def _outlasts(event: Event, unit: Unit) -> bool:
    """Whether a range is longer than SHORT and ends in a later period than it begins."""
    found = place(event.when, unit)
    return event.when.days > SHORT and (found is None or UNITS[unit].number(event.when.last) > found.last)


def _holds(event: Event, today: date | None) -> bool:
    return today is not None and event.when.first <= today <= event.when.last
