"""Events in an order, with the names of the columns to show.

What `columns` knows of them is loaded where they are printed: whole events as JSON do without them.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

import msgspec

from tracker.event import Event, chronological
from tracker.view.events.order import in_order_of_date

if TYPE_CHECKING:
    from tracker.view.report import Grid

DEFAULT: Final = ("id", "when", "kind", "title", "actors", "topics")
_SPARE: Final = ("kind", "actors", "topics")  # default columns that may be left out, the last first


class Listing(msgspec.Struct, frozen=True):
    """Events in order; `total` is how many there were before a limit."""

    events: tuple[Event, ...]
    columns: tuple[str, ...] = DEFAULT
    total: int = 0

    def grid(self, *, exact: bool = False) -> "Grid":
        """Return a row for each event; exact dates are EDTF."""
        from tracker.view.events.columns import COLUMNS
        from tracker.view.labels import signs_of
        from tracker.view.report import Column, Grid

        fields = [COLUMNS[name] for name in self.columns]
        spare = _SPARE if self.columns == DEFAULT else ()
        columns = tuple(
            Column(part.heading, part.right, part.whole, spare.index(name) + 1 if name in spare else 0)
            for name, part in zip(self.columns, fields, strict=True)
        )
        cells = [part.exact or part.cell if exact else part.cell for part in fields]
        left_out = self.total - len(self.events)
        signs = () if exact or "title" not in self.columns else signs_of(self.events)
        limit = (f"{len(self.events):,} of {self.total:,} events",) if left_out > 0 else ()
        notes = (*(["   ".join(signs)] if signs else []), *limit)
        return Grid(columns, (tuple([cell(event) for cell in cells]) for event in self.events), notes)

    def records(self) -> Iterator[Event | dict[str, object]]:
        """Return the events; with chosen columns, a mapping of each one's cells."""
        if self.columns == DEFAULT:
            return iter(self.events)
        from tracker.view.events.columns import COLUMNS

        cells = [(name, COLUMNS[name]) for name in self.columns]
        return ({name: part.record(event) for name, part in cells} for event in self.events)


def listing(
    events: Iterable[Event],
    *,
    sort: str | None = "when",
    reverse: bool = False,
    limit: int | None = None,
    columns: Sequence[str] | None = None,
) -> Listing:
    """Put events in order, oldest first by default; with `sort` None they keep theirs.

    Events without a value stand last, in either direction. `limit` keeps the latest events where they are in
    order of date, else the first ones.
    """
    names = DEFAULT if columns is None else _known(columns)
    ordered = list(events) if sort is None else _in_order(events, sort, reverse)
    kept = ordered[:limit]
    if limit is not None and sort == "when" and not reverse:
        kept = ordered[max(len(ordered) - limit, 0) :]
    return Listing(tuple(kept), names, len(ordered))


def _known(columns: Sequence[str]) -> tuple[str, ...]:
    from tracker.view.events.columns import known_column

    return tuple(known_column(name) for name in columns)


def _in_order(events: Iterable[Event], sort: str, reverse: bool) -> list[Event]:
    if sort == "when":
        return in_order_of_date(events, reverse=reverse)
    from tracker.view.events.columns import sort_key

    key = sort_key(sort)
    ordered = in_order_of_date(events, reverse=reverse)
    if key is chronological:
        return ordered
    filled = [event for event in ordered if key(event) != ""]
    return [*sorted(filled, key=key, reverse=reverse), *(event for event in ordered if key(event) == "")]
