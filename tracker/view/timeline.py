"""Events grouped by the period in which they begin, with the gaps between, and today."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Final, NamedTuple

import msgspec

from tracker.event import Event, chronological
from tracker.view.calendar_units import UNITS, Unit, place, unit_named
from tracker.view.lanes import earliest_starts, spans_time
from tracker.view.listing import Listing
from tracker.view.report import Grid

START_UNKNOWN: Final = "Start unknown"
COMFORTABLE: Final = 12  # events under one heading that are easy to survey
MANY: Final = 120  # headings; with more, a coarser unit is chosen
LONG: Final = 60  # years; with more, decades are a choice


class Period(msgspec.Struct, frozen=True):
    """The events that begin in one period; `gap` counts the empty periods just before it."""

    name: str
    title: str
    start: date
    events: tuple[Event, ...]
    gap: int = 0


class Timeline(msgspec.Struct, frozen=True):
    """Periods in order; today comes before event number `today_at`, None where it is not shown.

    `left_out` is the number of earlier events that a limit excluded.
    """

    unit: Unit
    periods: tuple[Period, ...]
    today: date | None = None
    today_at: int | None = None
    left_out: int = 0

    @property
    def events(self) -> tuple[Event, ...]:
        """All events in the order of the periods."""
        return tuple(event for period in self.periods for event in period.events)

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
    events: Iterable[Event], *, per: str = "auto", today: date | None = None, limit: int | None = None
) -> Timeline:
    """Group the latest `limit` events by the period in which they begin; `auto` chooses the unit."""
    ordered = sorted(events, key=chronological)
    left_out = 0 if limit is None else max(len(ordered) - limit, 0)
    del ordered[:left_out]
    unit = _fitting(ordered) if per == "auto" else unit_named(per)
    ordered.sort(key=lambda event: _key(event, unit))
    periods: list[Period] = []
    reached = -1  # the last period in which an event begins or may begin
    for key, group in groupby(ordered, key=lambda event: _key(event, unit)):
        gap = key.number - reached - 1 if reached >= 0 else 0
        periods.append(_period(key, tuple(group), unit, max(gap, 0)))
        reached = key.last
    shown = [event for period in periods for event in period.events]
    return Timeline(unit, tuple(periods), today, _today_at(shown, today), left_out)


def _key(event: Event, unit: Unit) -> _Key:
    found = place(event.when, unit)
    return _Key(found.number, not found.unknown, found.unknown, found.last) if found else _NO_START


def _period(key: _Key, events: tuple[Event, ...], unit: Unit, gap: int) -> Period:
    if key.number < 0:
        return Period(START_UNKNOWN.lower(), START_UNKNOWN, date.min, events)
    calendar = UNITS[unit]
    start = calendar.start(key.number)
    name, title = (key.unknown, key.unknown) if key.unknown else (calendar.name(start), calendar.title(start))
    return Period(name, title, start, events, gap)


_NO_START: Final = _Key(-1, False, START_UNKNOWN, -1)


def _today_at(events: Sequence[Event], today: date | None) -> int | None:
    """The number of the first event after today, None where no event is current or in the future."""
    if today is None or not any(
        event.when.first > today or (spans_time(event) and event.when.last >= today) for event in events
    ):
        return None
    return bisect_right(earliest_starts(events), today)


def _fitting(events: Sequence[Event]) -> Unit:
    """The coarsest unit with at most MANY headings of COMFORTABLE events; else the one with most headings."""
    starts = [event.when.first for event in events if event.when.first != date.min]
    if not starts:
        return "year"
    candidates: list[Unit] = ["year", "quarter", "month", "week", "day"]
    if max(starts).year - min(starts).year > LONG:
        candidates.insert(0, "decade")
    groups = {unit: len({UNITS[unit].number(start) for start in starts}) for unit in candidates}
    few = [unit for unit in candidates if groups[unit] <= MANY] or candidates[:1]
    fitting = (unit for unit in few if len(starts) <= COMFORTABLE * groups[unit])
    return next(fitting, max(few, key=lambda unit: groups[unit]))
