"""CSV: a table with a column for every field, and the tables of other programs."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from tracker.event import Event
from tracker.exchange.record import Record, Refused, Request
from tracker.exchange.table import read_table, table_lost, write_table


def read(lines: Iterable[str], request: Request) -> Iterator[Record | Refused]:
    """Yield the event of each row; cells are parted by the comma, semicolon, bar or tab that the headings have most."""
    rest = iter(lines)
    first = next(rest, "")
    signs = Counter(sign for sign in first if sign in ",;|\t")
    delimiter = max(signs, key=lambda sign: signs[sign], default=",")
    if delimiter != ",":
        request.say(f"{request.place}: cells are parted by {'a tab' if delimiter == chr(9) else repr(delimiter)}")
    return read_table(chain([first], rest) if first else (), request, delimiter)


def write(events: Iterable[Event]) -> Iterator[str]:
    """Yield the headings and a row for each event."""
    return write_table(events, ",")


def lost(event: Event) -> tuple[str, ...]:
    """Name what the format cannot hold of an event."""
    return table_lost(event)
