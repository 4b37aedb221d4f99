"""Series by name, each with its editions in order and when the next may be."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from tracker.event import Event, anchor
from tracker.query.letters import fold
from tracker.query.tree import Every, Has, Query
from tracker.view.analyses.shared.editions import FEWEST, Edition, Series, series_of
from tracker.view.analyses.shared.outline import brief, days_text
from tracker.view.labels import MARKS, cell_date, short_date, signs_of
from tracker.view.report import Column, Grid, counted

if TYPE_CHECKING:
    from tracker.store import Store


class SeriesReport(msgspec.Struct, frozen=True):
    """Series by name; `detailed` prints their editions, else one line each."""

    items: tuple[Series, ...]
    detailed: bool
    today: date
    found: int

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each edition, or for each series."""
        if not self.detailed:
            return _overview(self.items, self.today, exact)
        names = ("series", "number", "date", "status", "days", "place", "theme", "id", "title")
        columns = tuple(
            Column(
                name, right=name in ("number", "days", "id"), whole=name not in ("series", "theme", "title", "place")
            )
            for name in names
        )
        rows = [(item.name, *_cells(one, exact)) for item in self.items for one in item.editions]
        return Grid(columns, rows, () if exact else tuple(note for item in self.items for note in self.notes(item)))

    def records(self) -> Iterator[dict[str, object]]:
        """Return one mapping for each series, with its editions."""
        for item in self.items:
            editions = [
                {
                    "number": one.number,
                    "days": one.days,
                    "exact": one.exact,
                    "place": one.event.place,
                    "theme": str(one.event.details.get("theme", "")),
                }
                | brief(one.event)
                for one in item.editions
            ]
            yield {
                "series": item.name, "editions": editions, "missing": item.missing, "twice": item.twice,
                "recorded": brief(item.recorded.event) if item.recorded else None, "next": item.next,
            }  # fmt: skip

    def notes(self, item: Series) -> list[str]:
        """What is said below the editions of a series."""
        notes = ["   ".join(signs_of(one.event for one in item.editions))]
        if item.missing:
            notes.append(f"Missing: {_numbers(item.missing)}")
        if item.twice:
            notes.append(f"Recorded more than once: {_numbers(item.twice)}")
        return [*filter(None, (*notes, self._recorded(item))), self._next(item)]

    def _recorded(self, item: Series) -> str:
        if item.recorded is None:
            return ""
        event, number = item.recorded.event, item.recorded.number
        days = (anchor(event.when) - self.today).days
        late = event.when.last < self.today
        away = "overdue" if late else f"in {days_text(days)}" if days > 0 else "now"
        numbered = "" if number is None else f"number {number}, "
        return f"Next, as recorded: {numbered}{short_date(event.when)}, {event.status} ({away})"

    def _next(self, item: Series) -> str:
        if item.next is None:
            return f"No estimate of the next one: it takes {FEWEST + 1} editions that happened"
        guess = item.next
        away = (guess.day - self.today).days
        when = f"in {days_text(away)}" if away > 0 else f"{days_text(-away)} ago" if away else "today"
        since = "; none is recorded since" if away < 0 and item.recorded is None else ""
        parts = f"; {guess.divided:,} of them over missing numbers, in equal parts" if guess.divided else ""
        return (
            f"Next, an estimate: about {guess.day} ({when}{since}), between {guess.earliest} and {guess.latest}, by"
            f" {counted(len(guess.intervals), 'interval')} of {min(guess.intervals):,} to"
            f" {days_text(max(guess.intervals))}, median {guess.usual:,}{parts}"
        )


def series(store: "Store", query: Query, *, name: str, today: date) -> SeriesReport:
    """Return the series among what a query finds; with a name, their editions."""
    editions: dict[str, list[Event]] = {}
    for event in store.find(Every((query, Has("series")))):
        editions.setdefault(fold(str(event.details["series"]).strip()), []).append(event)
    items = tuple(series_of(events) for _, events in sorted(editions.items()))
    found = sum(map(len, editions.values())) or int(next(store.find(query), None) is not None)
    return SeriesReport(items, bool(name), today, found)


def _cells(one: Edition, exact: bool) -> tuple[str, ...]:
    event = one.event
    days = "" if one.days is None else str(one.days) if exact else f"{'' if one.exact else 'c. '}{one.days:,}"
    return (
        "" if one.number is None else str(one.number),
        cell_date(event.when, exact=exact),
        event.status,
        days,
        event.place,
        str(event.details.get("theme", "")),
        str(event.id),
        event.title,
    )


def _overview(items: Sequence[Series], today: date, exact: bool) -> Grid:
    notes = (f"{len(items):,} series; tracker series NAME lists the editions",) if items else ()
    columns = [
        Column("series"),
        Column("editions", right=True, whole=True, number=True),
        Column("first", whole=True, spare=2),
        Column("last", whole=True),
        Column("median days", right=True, whole=True, spare=1, number=True),
        Column("next", whole=True),
    ]
    if exact:
        columns.append(Column("estimate"))
    if exact or any(item.missing for item in items):  # an empty column would take the room of the names
        columns.append(Column("missing"))
    rows = [
        (
            item.name,
            str(len(item.editions)),
            *(cell_date(item.editions[at].event.when, exact=exact) for at in (0, -1)),
            "" if item.next is None else f"{item.next.usual}" if exact else f"{item.next.usual:,}",
            *(_nexts(item) if exact else [_next(item, today)]),
            _numbers(item.missing),
        )[: len(columns)]
        for item in items
    ]
    return Grid(tuple(columns), rows, () if exact else notes, "--format csv has all")


def _nexts(item: Series) -> tuple[str, str]:
    """The date of the next edition as it is recorded, and as it is estimated."""
    return item.recorded.event.when.text if item.recorded else "", str(item.next.day) if item.next else ""


def _next(item: Series, today: date) -> str:
    """The next edition: as it is recorded, else an estimate that says so."""
    if item.recorded is not None:
        return f"{short_date(item.recorded.event.when)} {MARKS[item.recorded.event.status]}"
    if item.next is None:
        return ""
    return f"est. {item.next.day}{', past' if item.next.day < today else ''}"


def _numbers(numbers: Sequence[int]) -> str:
    """Numbers with runs as `3-7`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    return ", ".join("-".join(map(str, run)) for run in runs)
