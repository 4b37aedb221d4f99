"""What is expected: overdue, today, and week by week."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import msgspec

from tracker.event import Event, anchor, chronological
from tracker.query.tree import ByWord, Every, Query, Some
from tracker.registry import Status
from tracker.view.analyses.shared.outline import Line, Part, brief, days_text, line
from tracker.view.analyses.shared.spans import distance, known_span
from tracker.view.labels import MONTHS, WEEKDAYS, cell_date, short_date, signs_of
from tracker.view.report import Column, Grid
from tracker.when import When
from tracker.when.words import sides

if TYPE_CHECKING:
    from tracker.store import Store

OVERDUE: Final = "overdue"
TODAY: Final = "today"
_OPEN: Final = Some((ByWord("status", "expected"), ByWord("status", "postponed")))
_WEEK: Final = 7


class Entry(msgspec.Struct, frozen=True):
    """One event: `day` is the first on which it may fall from today on, of an overdue one the last it might have.

    `days` counts from today to that day. `group` is `overdue`, `today` or the Monday of a week. `exact` says that
    the day is known; else the event may fall on any day of its date.
    """

    event: Event
    group: str
    day: date
    days: int
    exact: bool


class Agenda(msgspec.Struct, frozen=True):
    """The events that are to come, in groups; `later` is how many begin after the last day looked at."""

    entries: tuple[Entry, ...]
    today: date
    until: date
    later: int
    found: int

    right = (False,)

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each event."""
        columns = (
            Column("group", whole=True),
            Column("days", right=True, whole=True, number=True),
            Column("id", right=True, whole=True),
            Column("date", whole=True),
            Column("status", whole=True),
            Column("title"),
        )
        rows = [
            (
                entry.group,
                str(entry.days),
                str(entry.event.id),
                cell_date(entry.event.when, exact=exact),
                entry.event.status,
                entry.event.title,
            )
            for entry in self.entries
        ]
        return Grid(columns, rows, self.notes)

    def records(self) -> Iterator[dict[str, object]]:
        """Return one mapping for each event."""
        for entry in self.entries:
            yield {"group": entry.group, "day": entry.day, "days": entry.days, "exact": entry.exact} | brief(
                entry.event
            )

    @property
    def notes(self) -> tuple[str, ...]:
        """The signs of the titles, and how much is left out."""
        signs = "   ".join(signs_of(entry.event for entry in self.entries))
        later = f"{self.later:,} more after {self.until}; --days says how far to look" if self.later else ""
        return tuple(filter(None, (signs, later)))

    def parts(self) -> Iterator[Part]:
        """Return what is overdue, what is today, and each week that has something."""
        for group in dict.fromkeys((OVERDUE, TODAY, *(entry.group for entry in self.entries))):
            entries = [entry for entry in self.entries if entry.group == group]
            lines = tuple(_line(entry) for entry in entries)
            if group == OVERDUE:
                first = f"tracker confirm {entries[0].event.id}" if entries else ""
                foot = f"to say what became of one: {first}, or with --cancelled or --postponed-to DATE"
                yield Part(f"Overdue: {len(lines) or 'none'}", lines, foot if lines else "")
            elif group == TODAY:
                day = f"{WEEKDAYS[self.today.weekday()]} {_day(self.today)} {self.today.year}"
                yield Part(f"Today, {day}{'' if lines else ': nothing'}", lines)
            else:
                yield Part(_week(date.fromisoformat(group), self.today), lines)
        if not any(entry.days > 0 or entry.group not in (OVERDUE, TODAY) for entry in self.entries):
            yield Part(f"Until {self.until}: nothing more", ())


def agenda(store: "Store", query: Query, *, days: int, today: date) -> Agenda:
    """Return what the query finds among expected and postponed events, up to so many days from today."""
    until = today + timedelta(days=min(days, (date.max - today).days))
    entries = [entry(event, today) for event in store.find(Every((query, _OPEN))) if _is_open(event, today)]
    coming = [one for one in entries if one.day <= until]
    coming.sort(key=lambda one: (_rank(one), not one.exact, one.day, chronological(one.event)))
    known = bool(entries) or next(store.find(query), None) is not None
    return Agenda(tuple(coming), today, until, len(entries) - len(coming), max(len(entries), int(known)))


def entry(event: Event, today: date) -> Entry:
    """Place an event on the agenda of a day."""
    if event.when.last < today:
        return Entry(event, OVERDUE, event.when.last, (event.when.last - today).days, exact=True)
    exact = event.when.days == 1 or _is_of_days(event)
    day = max(anchor(event.when), today)
    if day == today and exact:
        return Entry(event, TODAY, today, 0, exact=True)
    monday = day - timedelta(days=min(day.weekday(), day.toordinal() - 1))
    return Entry(event, monday.isoformat(), day, (day - today).days, exact)


def _is_of_days(event: Event) -> bool:
    """Whether the date is a range whose first day is known, or a deadline whose last one is."""
    start, end = sides(event.when)
    side = start or end
    return event.when.precision == "range" and side is not None and side.precision == "day"


def _is_open(event: Event, today: date) -> bool:
    """Whether it is to come, or should have come by now: what was put off without a new day is neither."""
    return event.status == "expected" or event.when.last >= today or _was_moved(event)


def _was_moved(event: Event) -> bool:
    return "announced" in event.dates or any(source.dated for source in event.sources)


def _rank(one: Entry) -> tuple[int, str]:
    return (0, "") if one.group == OVERDUE else (1, "") if one.group == TODAY else (2, one.group)


def _line(one: Entry) -> Line:
    if one.group == OVERDUE:
        return line(one.event, short_date(one.event.when), aside=f"{days_text(-one.days)} overdue")
    aside = "" if one.exact else f"may fall until {one.event.when.last}"
    if one.days:
        aside = f"in {days_text(one.days)}" if one.exact else aside
    return line(one.event, short_date(one.event.when), aside=aside)


def _week(monday: date, today: date) -> str:
    sunday = monday + timedelta(days=min(6, (date.max - monday).days))
    _, week, _ = monday.isocalendar()
    name = "This week" if monday <= today <= sunday else "Next week" if 0 < (monday - today).days <= _WEEK else ""
    year = f" {sunday.year}" if not name or sunday.year != today.year else ""
    return f"{name or f'Week {week}'}, {_day(monday)} to {_day(sunday)}{year}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"


def moved_text(before: When, after: When, status: Status, was: Status = "expected") -> str:
    """Say what became of an event that was expected, or threatened, on a date, and how far it moved."""
    so, by = ("as threatened", "threatened for") if was == "threatened" else ("as expected", "expected")
    if status == "cancelled":
        return f"cancelled; it was {by} {short_date(before)}"
    said = "happened" if status == "happened" else "postponed to"
    if after == before:
        return f"{said} {f'{so}, ' if status == 'happened' else ''}{short_date(after)}"
    planned, actual = known_span(before), known_span(after)
    days = distance(planned, actual) if planned and actual else 0
    start, end = sides(after)
    least = "" if (start or end or after).days == 1 else "at least "
    far = "within that date" if days == 0 else f"{least}{days_text(abs(days))} {'later' if days > 0 else 'earlier'}"
    return f"{said} {short_date(after)}, {by} {short_date(before)}: {far}"
