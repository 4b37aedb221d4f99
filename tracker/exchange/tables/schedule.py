"""Tables of calendars: dates and times in columns of their own, and a column for events that last whole days."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from tracker.errors import InvalidRecord
from tracker.exchange.tables.cell_dates import with_times
from tracker.when import When

_COLUMNS: Final = (("startdate", "start"), ("starttime",), ("enddate", "end"), ("endtime",), ("alldayevent", "allday"))
_YES: Final = frozenset({"true", "yes", "1", "x", "on"})
_MIDNIGHT: Final = re.compile(r"12:00\s*am|0?0:00", re.IGNORECASE)
_NO_SECONDS: Final = re.compile(r"\b(\d?\d:\d\d):00\b")


class Schedule(NamedTuple):
    """The places of these columns in a row, None for one that is not there."""

    start_date: int
    start_time: int
    end_date: int | None
    end_time: int | None
    all_day: int | None

    @property
    def places(self) -> Iterator[int]:
        """Yield the places of those that are there."""
        return (place for place in self if place is not None)

    def read(self, row: Sequence[str], read: Callable[[str], When]) -> tuple[When, str]:
        """Return the date of a row, empty text or the sentence on its times that a date does not hold.

        An event of whole days that ends at midnight has the day before for its last one, as Outlook writes it; with no
        time its end is the last day, as Google writes it.
        """
        cells = ["" if at is None else _NO_SECONDS.sub(r"\1", row[at].strip()) for at in self]
        day, clock, last_day, last_clock, whole = cells
        if not day:
            raise InvalidRecord("no date")
        if whole.lower() in _YES or not clock:
            return _days(read(day), read(last_day) if last_day else None, ends_at_midnight=_is_midnight(last_clock)), ""
        start = read(f"{day} {clock}")
        if not (last_day or last_clock):
            return start, ""
        return _times(start, read(f"{last_day or day} {last_clock}".strip()))


def schedule_of(keys: Sequence[str]) -> Schedule | None:
    """Return where these columns are, by their names in letters and digits; None for a table without them."""
    found = [next((keys.index(name) for name in names if name in keys), None) for names in _COLUMNS]
    day, clock, *others = found
    return None if day is None or clock is None else Schedule(day, clock, *others)


def _is_midnight(clock: str) -> bool:
    return _MIDNIGHT.fullmatch(clock) is not None


def _days(first: When, last: When | None, *, ends_at_midnight: bool) -> When:
    if last is None or last == first:
        return first
    if last.last < first.first:
        raise InvalidRecord("it ends before it starts")
    final = last.last - timedelta(days=1) if ends_at_midnight else last.last
    return first if final <= first.first else When.span(first.first, final)


def _times(start: When, end: When) -> tuple[When, str]:
    if end == start:
        return start, ""
    if (end.first, end.instant) < (start.first, start.instant):
        raise InvalidRecord("it ends before it starts")
    final: date = end.first - timedelta(days=1) if end.text.partition("T")[2] == "00:00" else end.first
    return start if final <= start.first else When.span(start.first, final), with_times("", start, end)
