"""The dates of events that repeat, within a period that a person states."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from math import prod
from typing import TYPE_CHECKING, Any, Final

from tracker.errors import InvalidRecord
from tracker.exchange.ics.component import FAULTS, quiet
from tracker.when import When

if TYPE_CHECKING:
    from icalendar import Component

MOST_DATES: Final = 10_000  # of one event
_EVERY: Final = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_MOST_A_DAY: Final = 24
_AHEAD: Final = timedelta(days=3653)  # how far a date is looked for that is not excluded
_LAST_START: Final = date.max - _AHEAD - timedelta(days=1)


def repeats(component: "Component") -> bool:
    """Whether an event has more than one date."""
    return "RRULE" in component or "RDATE" in component


def first_kept(component: "Component") -> "Component | None":
    """Return an event that repeats with its first date that is not excluded, None where all of ten years are."""
    try:
        start = component["DTSTART"].dt
    except FAULTS:
        return component  # whoever reads it says what is wrong
    if not isinstance(start, date) or start not in set(_excluded(component)):
        return component
    day = start.date() if isinstance(start, datetime) else start
    found = dates_of([component], When.span(day, min(day, _LAST_START) + _AHEAD))
    if not found:
        return None
    found[0].pop("RECURRENCE-ID", None)
    return found[0]


def _excluded(component: "Component") -> Iterator[date]:
    value = component.get("EXDATE", [])
    for group in value if isinstance(value, list) else [value]:
        with suppress(*FAULTS):  # one that cannot be read excludes nothing
            yield from (one.dt for one in group.dts)


def dates_of(series: Sequence["Component"], window: When) -> list["Component"]:
    """Return an event for each date of a series, its changed dates among it, that lies in the window.

    Raise InvalidRecord for a rule that cannot be followed, and for more than `MOST_DATES` dates.
    """
    import icalendar
    import recurring_ical_events

    calendar = icalendar.Calendar()
    try:
        for component in series:
            _bound(component, window)
            calendar.add_component(component)
        with quiet():
            found = recurring_ical_events.of(calendar).between(window.first, window.last + timedelta(days=1))
    except (*FAULTS, recurring_ical_events.InvalidCalendar) as error:
        raise InvalidRecord(f"its rule cannot be followed: {' '.join(str(error).split())[:200]}") from None
    if len(found) > MOST_DATES:
        raise InvalidRecord(f"it repeats {len(found):,} times in {window}; {MOST_DATES:,} is the most")
    return sorted(found, key=lambda one: str(one["DTSTART"].dt))


def _bound(component: "Component", window: When) -> None:
    """End the rules of an event with the window, so that they are not followed for ever."""
    value = component.get("RRULE", [])
    for rule in value if isinstance(value, list) else [value]:
        every = str(next(iter(rule.get("FREQ", [])), "")).upper()
        times = prod(len(rule.get(part, [])) or 1 for part in ("BYHOUR", "BYMINUTE", "BYSECOND"))
        if every not in _EVERY or times > _MOST_A_DAY:
            raise InvalidRecord("it repeats many times a day; only days, weeks, months and years are expanded")
        if "COUNT" not in rule:
            rule["UNTIL"] = [_earlier(next(iter(rule.get("UNTIL", [])), None), component["DTSTART"].dt, window)]


def _earlier(until: Any, start: date | datetime, window: When) -> date | datetime:
    """The end of a rule or the day after the window, as the start is written."""
    day = window.last + timedelta(days=1)
    if isinstance(until, date):
        day = min(day, until.date() if isinstance(until, datetime) else until)
        if day == (until.date() if isinstance(until, datetime) else until):
            return until
    if not isinstance(start, datetime):
        return day
    return datetime.combine(day, time.max.replace(microsecond=0), tzinfo=UTC if start.tzinfo else None)
