"""Events by the day on which they begin, for a heat map of each year."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import MAXYEAR, date
from heapq import nsmallest
from typing import TYPE_CHECKING, Final

import msgspec

from tracker.errors import UsageError
from tracker.query.tree import ByDate, Every, Query
from tracker.view.counts.doubt import elsewhere, inexact
from tracker.view.groups import Known
from tracker.view.labels import WEEKDAYS, sides
from tracker.view.report import Column, Grid, counted
from tracker.when import When

if TYPE_CHECKING:
    from tracker.store import Store

BUSIEST: Final = 5


class Calendar(msgspec.Struct, frozen=True):
    """How many events begin on each day that has some, in order; `found` counts those that have no day as well."""

    days: Mapping[date, int]
    found: int
    notes: tuple[str, ...]

    @property
    def years(self) -> dict[int, int]:
        """The years that have days with events, each with how many; those without between them have none."""
        counts: Counter[int] = Counter()
        for day, count in self.days.items():
            counts[day.year] += count
        return {year: counts[year] for year in range(min(counts), max(counts) + 1)} if counts else {}

    def busiest(self) -> list[tuple[date, int]]:
        """Return the days with the most events, more than one, the earlier one first where they are equal."""
        several = [(day, count) for day, count in self.days.items() if count > 1]
        return nsmallest(BUSIEST, several, key=lambda item: (-item[1], item[0]))

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each day that has events."""
        columns = (Column("day", whole=True), Column("weekday"), Column("events", right=True, number=True))
        rows = [
            (day.isoformat(), WEEKDAYS[day.weekday()], str(count) if exact else f"{count:,}")
            for day, count in self.days.items()
        ]
        return Grid(columns, rows, self.notes)

    def records(self) -> Iterator[dict[str, object]]:
        """Return one mapping for each day that has events."""
        for day, count in self.days.items():
            yield {"day": day.isoformat(), "weekday": WEEKDAYS[day.weekday()], "events": count}


def calendar(store: "Store", query: Query, *, year: int | None = None, directory: Known | None = None) -> Calendar:  # noqa: ARG001
    """Count the events a query finds by the day on which they begin, with `year` those alone that begin in that year.

    Raise UsageError for a year that no calendar has.
    """
    if year is None:
        return calendar_of(store.dates(query))
    if not 1 <= year <= MAXYEAR:
        raise UsageError(f"--year {year} is not a year", "write a year from 1 to 9999")
    within = ByDate("when", date(year, 1, 1), date(year, 12, 31))
    dates = store.dates(Every((query, within)))
    return calendar_of({when: count for when, count in dates.items() if _begins_in(when, year)})


def calendar_of(dates: Mapping[When, int]) -> Calendar:
    """Count events by the day on which they begin, given how many have each date; the notes say what is not drawn."""
    days: Counter[date] = Counter()
    undated = lasting = doubtful = 0
    for when, count in dates.items():
        start, _ = sides(when)
        if start is None or start.precision not in ("day", "minute"):
            undated += count
            continue
        days[start.first] += count
        lasting += count * (when.precision == "range" and when.days > 1)
        doubtful += count * any(elsewhere(when, "day"))
    found = sum(dates.values())
    return Calendar(dict(sorted(days.items())), found, tuple(_notes(found, undated, lasting, doubtful)))


def _begins_in(when: When, year: int) -> bool:
    start, _ = sides(when)
    return start is not None and start.first.year <= year <= start.last.year


def _notes(found: int, undated: int, lasting: int, doubtful: int) -> Iterator[str]:
    yield counted(found, "event")
    if undated:
        verb = "is" if undated == 1 else "are"
        yield f"{undated:,} of them {verb} dated less exactly than to a day, and not drawn"
    if lasting:
        verb, first = ("lasts", "its first") if lasting == 1 else ("last", "their first")
        yield f"{lasting:,} of them {verb} longer than a day, drawn on {first}"
    if doubtful:
        yield f"{doubtful:,} of them may fall on another day: {inexact(doubtful)}"
