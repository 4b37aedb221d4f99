"""The largest values across for each value down: the three actors of the most events in each year."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from tracker.view.counts.figures import number, percent, shares
from tracker.view.counts.rows import Row
from tracker.view.report import Column, Grid, counted


class Place(NamedTuple):
    """One value across in the row of a value down: its rank, its count, its share of the row in tenths of a percent."""

    row: str
    rank: int
    name: str
    events: int
    share: int


class Ranking(msgspec.Struct, frozen=True):
    """The values across with the most events in each row, the largest first; equal ones in the order of the pivot."""

    by: str
    across: str
    places: tuple[Place, ...]
    found: int
    notes: tuple[str, ...]
    share: bool = False

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each place; for people the value down stands at the first of its places alone."""
        columns = [Column(self.by), Column("rank", right=True, whole=True, number=True), Column(self.across)]
        columns += [Column("events", right=True, whole=True, number=True)]
        if self.share:
            columns += [Column("share", right=True, whole=True, number=True)]
        rows = [
            (
                place.row if exact or place.rank == 1 else "",
                str(place.rank),
                place.name,
                number(place.events, exact=exact),
                *([percent(place.share, exact=exact)] if self.share else []),
            )
            for place in self.places
        ]
        return Grid(tuple(columns), rows, self.notes)

    def records(self) -> Iterator[dict[str, object]]:
        """Return one mapping for each place."""
        for place in self.places:
            share = {"share": place.share / 10} if self.share else {}
            yield {self.by: place.row, "rank": place.rank, self.across: place.name, "events": place.events, **share}


def ranked(
    by: str, across: str, rows: Sequence[Row], columns: Mapping[int, str], total: int, notes: Sequence[str], top: int
) -> Ranking:
    """Return the `top` columns of each row of a pivot; `columns` are the names of those that may be among them."""
    places, cut = [], 0
    for row in rows:
        parts = shares(row.counts, row.total)
        ordered = sorted((at for at in columns if row.counts[at]), key=lambda at: -row.counts[at])
        largest, others = ordered[:top], ordered[top:]
        places += [Place(row.name, rank, columns[at], row.counts[at], parts[at]) for rank, at in enumerate(largest, 1)]
        cut += bool(largest and others) and row.counts[others[0]] == row.counts[largest[-1]]
    equal = f"; in {counted(cut, 'row')} more have as many events as the last" if cut else ""
    note = f"Top {top:,} of each row{equal}"
    return Ranking(by, across, tuple(places), total, (*notes, note))


def as_many(number: int) -> str:
    """Return how many of those that a limit cuts off are equal to the last one it keeps, as part of a sentence."""
    verb = "has" if number == 1 else "have"
    return f"; {number:,} more {verb} as many as the last" if number else ""


def not_listed(aside: Iterable[tuple[str, int]]) -> Iterator[str]:
    """Yield a note on the events of no one value, given with the names that they stand under."""
    known = [(name, count) for name, count in aside if count]
    if known:
        more = f" and {counted(len(known) - 1, 'more row')}" if known[1:] else ""
        yield f"Not listed: {counted(sum(count for _, count in known), 'event')} under {known[0][0]}{more}"
