"""TSV: the same table as CSV, its cells parted by tabs."""

from collections.abc import Iterable, Iterator

from tracker.event import Event
from tracker.exchange.record import Record, Refused, Request
from tracker.exchange.tables.table import read_table, table_lost, write_table


def read(lines: Iterable[str], request: Request) -> Iterator[Record | Refused]:
    """Yield the event of each row."""
    return read_table(lines, request, "\t")


def write(events: Iterable[Event]) -> Iterator[str]:
    """Yield the headings and a row for each event."""
    return write_table(events, "\t")


def lost(event: Event) -> tuple[str, ...]:
    """Name what the format cannot hold of an event."""
    return table_lost(event)
