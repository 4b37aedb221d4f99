"""Ranges among the events they run beside: which are drawn as rails, and where each of those ends."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import accumulate
from typing import Final, NamedTuple

from tracker.event import Event
from tracker.view.calendar_units import UNITS, Unit, place

SHORT: Final = 31  # days that a range may last, where nothing begins in it, and still be read at a glance
RUNNING: Final = frozenset({"happened", "expected"})  # what was called off, or is but a threat, runs beside nothing


class Rail(NamedTuple):
    """A range drawn beside the line of time: from event number `begins` to before number `ends`, in one column."""

    event: Event
    begins: int
    ends: int
    column: int


def runs(event: Event) -> bool:
    """Whether it goes on for some time: a range, and one that takes place."""
    return event.when.precision == "range" and event.status in RUNNING


def turns(events: Sequence[Event]) -> list[date]:
    """Return, for each event, the earliest day on which it or one after it begins: days in order, to bisect."""
    return list(accumulate((event.when.first for event in reversed(events)), min))[::-1]


def rails(events: Sequence[Event], unit: Unit, today: date | None, columns: int) -> Iterator[Rail]:
    """Return a rail for each range that reaches past what stands below it, while there is a column free."""
    beginnings = turns(events)
    beside: list[Rail | None] = [None] * columns
    for number, event in enumerate(events):
        if not runs(event):
            continue
        beside = [rail if rail and rail.ends > number else None for rail in beside]
        ends = bisect_right(beginnings, event.when.last)
        below = ends > number + 1 or (ends < len(events) and _outlasts(event, unit))
        between = any(rail and rail.event.when.last < event.when.last for rail in beside)
        if None in beside and (below or between or _holds(event, today)):
            rail = Rail(event, number, ends, beside.index(None))
            beside[rail.column] = rail
            yield rail


def _outlasts(event: Event, unit: Unit) -> bool:
    """Whether a range is long, and ends in a later period than the one it stands in."""
    found = place(event.when, unit)
    return event.when.days > SHORT and (found is None or UNITS[unit].number(event.when.last) > found.last)


def _holds(event: Event, today: date | None) -> bool:
    return today is not None and event.when.first <= today <= event.when.last
