"""CSV: a table with a column for every field, and the tables of other programs."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Final

from tracker.event import Event
from tracker.exchange.record import Record, Refused, Request
from tracker.exchange.tables.table import read_table, table_lost, write_table

_SIGNS: Final = ",;|\t"
_NAMED: Final = re.compile(r"\W?sep=([,;|\t])\s*", re.IGNORECASE)
_LOOKED_AT: Final = 20  # lines


def read(lines: Iterable[str], request: Request) -> Iterator[Record | Refused]:
    """Yield the event of each row.

    Cells are parted by the sign that a line `sep=;` names, else by the comma, semicolon, bar or tab that the first
    line with any has most.
    """
    rest = iter(lines)
    first = list(_to_first_sign(rest))
    named = _NAMED.fullmatch(first[0]) if first else None
    signs = Counter(sign for sign in first[-1] if sign in _SIGNS) if first else Counter()
    delimiter = named[1] if named else max(signs, key=lambda sign: signs[sign], default=",")
    if delimiter != ",":
        request.say(f"{request.place}: cells are parted by {'a tab' if delimiter == chr(9) else repr(delimiter)}")
    if named:
        first[0] = "\n"  # so that lines keep their numbers
    return read_table(chain(first, rest), request, delimiter)


def _to_first_sign(lines: Iterator[str]) -> Iterator[str]:
    """Yield the lines up to the first one that parts cells, at most so many."""
    for line in islice(lines, _LOOKED_AT):
        yield line
        if any(sign in line for sign in _SIGNS):
            return


def write(events: Iterable[Event]) -> Iterator[str]:
    """Yield the headings and a row for each event."""
    return write_table(events, ",")


def lost(event: Event) -> tuple[str, ...]:
    """Name what the format cannot hold of an event."""
    return table_lost(event)
