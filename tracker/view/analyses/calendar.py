"""Events by the day on which they begin, for a heat map of each year."""

from collections import Counter
from collections.abc import Iterator, Mapping, Set
from datetime import MAXYEAR, date
from heapq import nsmallest
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from tracker.errors import UsageError
from tracker.query.periods import asked_period, refuse_no_period
from tracker.query.tree import ByDate, Every, Query
from tracker.view.analyses.shared.spans import not_happened
from tracker.view.counts.doubt import elsewhere, inexact
from tracker.view.counts.groups import Known
from tracker.view.labels import WEEKDAYS
from tracker.view.report import Column, Grid, counted
from tracker.when import When
from tracker.when.words import sides

if TYPE_CHECKING:
    from tracker.store import Store

BUSIEST: Final = 5


class Busiest(NamedTuple):
    """The days with the most events, and how many more have as many as the last of them."""

    days: list[tuple[date, int]]
    more: int


class Calendar(msgspec.Struct, frozen=True):
    """How many events begin on each day that has some, in order; `found` counts those that have no day as well.

    `without` has the number of those without a day by their year, where that is known. Of the events of the days
    `ahead` none has happened. The query asks for events from `first` to `last`.
    """

    days: Mapping[date, int]
    found: int
    notes: tuple[str, ...]
    without: Mapping[int, int] = MappingProxyType({})
    ahead: Set[date] = frozenset()
    first: date = date.min
    last: date = date.max

    @property
    def years(self) -> dict[int, int]:
        """The years that have events, each with how many begin on a known day; those between have none."""
        counts = Counter(dict.fromkeys(self.without, 0))
        for day, count in self.days.items():
            counts[day.year] += count
        return {year: counts[year] for year in range(min(counts), max(counts) + 1)} if counts else {}

    def said_of(self, year: int) -> str:
        """Return how many events a year has."""
        drawn, without = self.years.get(year, 0), self.without.get(year, 0)
        if not without:
            return counted(drawn, "event")
        if not drawn:
            return f"{counted(without, 'event')} without a known day"
        return f"{counted(drawn, 'event')}, and {without:,} without a known day"

    def busiest(self) -> Busiest:
        """Return the days with the most events, more than one, the earlier one first where they are equal."""
        several = [(day, count) for day, count in self.days.items() if count > 1]
        most = nsmallest(BUSIEST, several, key=lambda item: (-item[1], item[0]))
        least = most[-1][1] if most else 0
        return Busiest(most, sum(count >= least for _, count in several) - len(most))

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

    Raise UsageError for a year that no calendar has, or that the dates of the query exclude.
    """
    asked = query
    if year is not None:
        if not 1 <= year <= MAXYEAR:
            raise UsageError(f"--year {year} is not a year", "write a year from 1 to 9999")
        asked = Every((query, ByDate("when", date(year, 1, 1), date(year, 12, 31))))
        refuse_no_period(asked)
    dates, others = store.dates(asked), not_happened(store, asked)
    if year is not None:
        dates = {when: count for when, count in dates.items() if _begins_in(when, year)}
    first, last = asked_period(asked)
    return msgspec.structs.replace(calendar_of(dates, others), first=first, last=last)


def calendar_of(dates: Mapping[When, int], others: Mapping[When, int] = MappingProxyType({})) -> Calendar:
    """Count events by the day on which they begin, given how many have each date; the notes say what is not drawn.

    `others` has those that did not happen, or not yet.
    """
    days, ahead, without = Counter[date](), Counter[date](), Counter[int]()
    undated = lasting = doubtful = 0
    for when, count in dates.items():
        start, _ = sides(when)
        if start is None or start.precision not in ("day", "minute"):
            undated += count
            if start is not None and start.first.year == start.last.year:
                without[start.first.year] += count
            continue
        days[start.first] += count
        ahead[start.first] += others.get(when, 0)
        lasting += count * (when.precision == "range" and when.days > 1)
        doubtful += count * any(elsewhere(when, "day"))
    found = sum(dates.values())
    other = sum(count for when, count in others.items() if when in dates)
    return Calendar(
        dict(sorted(days.items())),
        found,
        tuple(_notes(found, undated, lasting, doubtful, other)),
        without,
        frozenset(day for day, count in ahead.items() if count and count == days[day]),
    )


def _begins_in(when: When, year: int) -> bool:
    start, _ = sides(when)
    return start is not None and start.first.year <= year <= start.last.year


def _notes(found: int, undated: int, lasting: int, doubtful: int, other: int) -> Iterator[str]:
    yield counted(found, "event")
    if undated:
        verb = "is" if undated == 1 else "are"
        yield f"{undated:,} of them {verb} dated less exactly than to a day, and not drawn"
    if lasting:
        verb, first = ("lasts", "its first") if lasting == 1 else ("last", "their first")
        yield f"{lasting:,} of them {verb} longer than a day, drawn on {first}"
    if doubtful:
        yield f"{doubtful:,} of them may fall on another day: {inexact(doubtful)}"
    if other:
        verb = "has" if other == 1 else "have"
        yield f"{other:,} of them {verb} not happened: expected, postponed, cancelled or threatened"
