"""Events in an order, with the names of the columns to show.

What `columns` knows of them is loaded where a grid is drawn: a format that prints records does without it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

import msgspec

from tracker.event import Event, chronological

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
    names = DEFAULT if columns is None else _known(columns)
    key = _key(sort) if sort not in (None, "when") else None
    ordered = list(events)
    if sort is not None:
        ordered.sort(key=chronological)
    if key is not None:
        ordered.sort(key=key)
    if reverse:
        ordered.reverse()
    return Listing(tuple(ordered[:limit]), names, len(ordered))


def _known(columns: Sequence[str]) -> tuple[str, ...]:
    from tracker.view.columns import known_column

    return tuple(known_column(name) for name in columns)


def _key(column: str) -> Callable[[Event], Any]:
    from tracker.view.columns import sort_key

    return sort_key(column)
