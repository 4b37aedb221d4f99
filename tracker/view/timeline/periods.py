"""Events grouped by the period in which they begin, with the gaps between, and today."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, groupby
from operator import attrgetter
from typing import Final, NamedTuple

import msgspec

from tracker.event import Actor, Event, anchor, chronological
from tracker.view.calendar_units import UNITS, Unit, place, unit_named
from tracker.view.events.listing import Listing
from tracker.view.report import Grid
from tracker.view.timeline.lanes import earliest_anchors, spans_time
from tracker.when import When
from tracker.when.words import sides

START_UNKNOWN: Final = "Start unknown"
COMFORTABLE: Final = 12  # events under one heading that are easy to survey
MANY: Final = 120  # headings; with more, a coarser unit is chosen
LONG: Final = 60  # years; with more, decades are a choice
BRIEF: Final = 100  # events; with more, each is drawn on one line


_TEXT: Final = attrgetter("when.text")  # looking at each date once is faster


class Period(msgspec.Struct, frozen=True):
    """The events that begin in one period; `gap` counts the empty periods just before it."""

    name: str
    title: str
    start: date
    events: tuple[Event, ...]
    gap: int = 0


class Shared(NamedTuple):
    """What all events of a timeline have in common, empty where they differ."""

    kind: str = ""
    actors: tuple[Actor, ...] = ()
    place: str = ""


class Timeline(msgspec.Struct, frozen=True):
    """Periods in order; today comes before event number `today_at`, None where it is not shown.

    `left_out` is the number of earlier events that a limit excluded. A `brief` timeline has a line for each event.
    """

    unit: Unit
    periods: tuple[Period, ...]
    today: date | None = None
    today_at: int | None = None
    left_out: int = 0
    brief: bool = False
    shared: Shared = Shared()

    @property
    def events(self) -> tuple[Event, ...]:
        """All events in the order of the periods."""
        return tuple(chain.from_iterable(period.events for period in self.periods))

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each event, as a list would."""
        events = self.events
        return Listing(events, total=len(events) + self.left_out).grid(exact=exact)

    def records(self) -> Iterator[Event]:
        """Return the events."""
        return iter(self.events)


class _Key(NamedTuple):
    """The sort key of a group: unknown starts first, then by number, dates coarser than the unit first."""

    number: int
    fine: bool
    unknown: str
    last: int


def timeline(
    events: Iterable[Event],
    *,
    per: str = "auto",
    today: date | None = None,
    limit: int | None = None,
    brief: bool | None = None,
) -> Timeline:
    """Group the latest `limit` events by the period in which they begin; `auto` chooses the unit.

    It is brief where `brief` says so; where that is None, if it has more than BRIEF events.
    """
    ordered = in_order(events)
    left_out = 0 if limit is None else max(len(ordered) - limit, 0)
    del ordered[:left_out]
    dates = {When.parse(text): count for text, count in Counter(map(_TEXT, ordered)).items()}
    unit = _fitting(dates) if per == "auto" else unit_named(per)
    keys = {when.text: _key(when, unit) for when in dates}
    ordered.sort(key=lambda event: keys[event.when.text])
    periods: list[Period] = []
    reached = -1  # the last period in which an event begins or may begin
    for key, group in groupby(ordered, key=lambda event: keys[event.when.text]):
        gap = key.number - reached - 1 if reached >= 0 else 0
        periods.append(_period(key, tuple(group), unit, max(gap, 0)))
        reached = key.last
    return Timeline(
        unit,
        tuple(periods),
        today,
        None if today is None or all(when.last < today for when in dates) else _today_at(ordered, today),
        left_out,
        len(ordered) > BRIEF if brief is None else brief,
        _shared(ordered),
    )


def in_order(events: Iterable[Event]) -> list[Event]:
    """Return the events in the order of a timeline: by their day, on one day the longest ranges first.

    Parts of a range that begin on its first day stand under it.
    """
    days: dict[date, list[Event]] = {}
    known: dict[str, list[Event]] = {}  # the day's events, by the text of a date: looking at each date once is faster
    for event in events:
        text = event.when.text
        found = known.get(text)
        if found is None:
            found = known[text] = days.setdefault(anchor(event.when), [])
        found.append(event)
    return [event for day in sorted(days) for event in _of_a_day(days[day])]


def _of_a_day(events: list[Event]) -> Iterable[Event]:
    events.sort(key=chronological)
    ranges = {event.id: event for event in events if spans_time(event)}
    if not ranges:
        return events
    events.sort(key=lambda event: -event.when.last.toordinal() if event.id in ranges else 0)
    parts: dict[int, list[Event]] = {}
    for event in events:
        parts.setdefault(_whole(event, ranges), []).append(event)
    found: dict[int, Event] = {}
    _gather(0, parts, found)
    return found.values() if len(found) == len(events) else events  # parts of each other keep their order


def _whole(event: Event, ranges: Mapping[int, Event]) -> int:
    """The id of the range of the day that the event is part of, 0 for none."""
    return next((link.id for link in event.links if link.relation == "part-of" and link.id in ranges), 0)


def _gather(whole: int, parts: Mapping[int, Sequence[Event]], found: dict[int, Event]) -> None:
    for event in parts.get(whole, ()):
        if event.id not in found:
            found[event.id] = event
            _gather(event.id, parts, found)


def _key(when: When, unit: Unit) -> _Key:
    _, end = sides(when)
    placed = place(end if end is not None and when.open_start else when, unit)
    return _Key(placed.number, not placed.unknown, placed.unknown, placed.last) if placed else _NO_START


def _period(key: _Key, events: tuple[Event, ...], unit: Unit, gap: int) -> Period:
    if key.number < 0:
        return Period(START_UNKNOWN.lower(), START_UNKNOWN, date.min, events)
    calendar = UNITS[unit]
    start = calendar.start(key.number)
    name, title = (key.unknown, key.unknown) if key.unknown else (calendar.name(start), calendar.title(start))
    return Period(name, title, start, events, gap)


_NO_START: Final = _Key(-1, False, START_UNKNOWN, -1)


def _today_at(events: Sequence[Event], today: date) -> int | None:
    """The number of the first event after today, None where no event is current or in the future."""
    if not any(event.when.last >= today and (anchor(event.when) > today or spans_time(event)) for event in events):
        return None
    return bisect_right(earliest_anchors(events), today)


def _shared(events: Sequence[Event]) -> Shared:
    """What all the events have in common, where they are too many to say it of each."""
    if len(events) <= COMFORTABLE:
        return Shared()
    first, rest = events[0], events[1:]
    return Shared(
        kind=first.kind if all(event.kind == first.kind for event in rest) else "",
        actors=first.actors if first.actors and all(event.actors == first.actors for event in rest) else (),
        place=first.place if first.place and all(event.place == first.place for event in rest) else "",
    )


def _fitting(dates: Mapping[When, int]) -> Unit:
    """The coarsest unit with at most MANY headings of COMFORTABLE events; else the one with most headings."""
    days = {day for when in dates if (day := anchor(when)) != date.min}
    if not days:
        return "year"
    number = sum(count for when, count in dates.items() if anchor(when) in days)
    candidates: list[Unit] = ["year", "quarter", "month", "week", "day"]
    if max(days).year - min(days).year > LONG:
        candidates.insert(0, "decade")
    groups = {unit: len({UNITS[unit].number(day) for day in days}) for unit in candidates}
    few = [unit for unit in candidates if groups[unit] <= MANY] or candidates[:1]
    fitting = (unit for unit in few if number <= COMFORTABLE * groups[unit])
    return next(fitting, max(few, key=lambda unit: groups[unit]))
