"""Events in an order, with the columns to show."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

import msgspec

from tracker.event import Event, chronological

if TYPE_CHECKING:  # columns are for tables: events alone, as JSON lines, need none
    from tracker.view.report import Grid

DEFAULT: Final = ("id", "when", "kind", "title", "actors", "topics")
_SPARE: Final = ("kind", "actors", "topics")  # of those nobody asked for, the last gives way first


class Listing(msgspec.Struct, frozen=True):
    """Events in order; `total` is how many there were before a limit."""

    events: tuple[Event, ...]
    columns: tuple[str, ...] = DEFAULT
    total: int = 0

    def grid(self, *, exact: bool = False) -> "Grid":
        """Return a row for each event; exact dates are EDTF."""
        from tracker.view.columns import FIELDS
        from tracker.view.labels import signs_of
        from tracker.view.report import Column, Grid

        fields = [FIELDS[name] for name in self.columns]
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

    def records(self) -> Iterator[Event]:
        """Return the events."""
        return iter(self.events)


def listing(
    events: Iterable[Event],
    *,
    sort: str | None = "when",
    reverse: bool = False,
    limit: int | None = None,
    columns: Sequence[str] | None = None,
) -> Listing:
    """Put events in order, oldest first by default, and keep the first `limit`; with `sort` None they keep theirs."""
    names = DEFAULT if columns is None else _names(columns)
    key = _key(sort) if sort not in (None, "when") else None
    ordered = list(events)
    if sort is not None:
        ordered.sort(key=chronological)
    if key is not None:
        ordered.sort(key=key)
    if reverse:
        ordered.reverse()
    return Listing(tuple(ordered[:limit]), names, len(ordered))


def _names(columns: Sequence[str]) -> tuple[str, ...]:
    from tracker.view.columns import field

    return tuple(field(name) for name in columns)


def _key(name: str) -> Any:
    """What the column sorts by; text in any case, nothing filled in comes last."""
    from tracker.view.columns import FIELDS, field

    column = FIELDS[field(name, "sort column")]
    if column.key is not None:
        return column.key
    cell = column.exact or column.cell
    return lambda event: (not (text := cell(event)), text.casefold())
