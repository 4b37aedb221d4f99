"""Lanes: which ranges are drawn beside the line of time, and where each ends."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import accumulate
from typing import Final, NamedTuple

from tracker.event import Event
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
    """Whether the event is a range that takes place."""
    return event.when.precision == "range" and event.status in TAKES_PLACE


def earliest_starts(events: Sequence[Event]) -> list[date]:
    """Return, for each event, the earliest start of it and all after it: a sorted list, to bisect."""
    return list(accumulate((event.when.first for event in reversed(events)), min))[::-1]


def lanes(events: Sequence[Event], unit: Unit, today: date | None, columns: int) -> Iterator[Lane]:
    """Return a lane for each range that reaches past the event below it, as long as a column is free."""
    beginnings = earliest_starts(events)
    beside: list[Lane | None] = [None] * columns
    for number, event in enumerate(events):
        if not spans_time(event):
            continue
        beside = [lane if lane and lane.ends > number else None for lane in beside]
        ends = bisect_right(beginnings, event.when.last)
        below = ends > number + 1 or (ends < len(events) and _outlasts(event, unit))
        between = any(lane and lane.event.when.last < event.when.last for lane in beside)
        if None in beside and (below or between or _holds(event, today)):
            lane = Lane(event, number, ends, beside.index(None))
            beside[lane.column] = lane
            yield lane


def _outlasts(event: Event, unit: Unit) -> bool:
    """Whether a range is longer than SHORT and ends in a later period than it begins."""
    found = place(event.when, unit)
    return event.when.days > SHORT and (found is None or UNITS[unit].number(event.when.last) > found.last)


def _holds(event: Event, today: date | None) -> bool:
    return today is not None and event.when.first <= today <= event.when.last
