"""JSON objects of other programs as rows of a table: their fields are the columns."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any, Final, NamedTuple

import msgspec

from tracker.errors import InvalidRecord, plain
from tracker.event import FIELDS
from tracker.exchange.record import Record, Refused, Request, invalid
from tracker.exchange.tables.table import MOST_COLUMNS, Row, events_of
from tracker.exchange.tables.values import cell

_LOOKED_AT: Final = 1_000  # objects, for their fields


class Item(NamedTuple):
    """One object of a file: its line, its JSON, and its text there."""

    line: int
    document: bytes
    text: str


def are_rows(first: bytes, request: Request) -> bool:
    """Whether objects are to be read as rows: a mapping says so, or the first one has no field of an event."""
    if request.mapping:
        return True
    fields = _fields(first)
    return request.foreign and bool(fields) and not fields.keys() & set(FIELDS)


def read_objects(items: Iterable[Item], request: Request) -> Iterator[Record | Refused]:
    """Yield the event of each object, Refused for one that is none."""
    broken: list[Refused] = []  # items that are no objects, until the event after them
    for found in events_of(_rows(iter(items), request, broken), request):
        yield from broken
        broken.clear()
        yield found
    yield from broken


def _rows(items: Iterator[Item], request: Request, broken: list[Refused]) -> Iterator[Row]:
    """Yield the names of the fields of the first objects, then the values of each; the others are `broken`."""
    first = list(islice(items, _LOOKED_AT))
    names = list(dict.fromkeys(name for item in first for name in _fields(item.document)))
    if len(names) > MOST_COLUMNS:
        raise invalid(request.place, 1, f"{len(names):,} different fields; {MOST_COLUMNS:,} is the most")
    known, others = set(names), set[str]()
    yield 1, names, ""
    for item in chain(first, items):
        try:
            fields = _decoded(item.document)
        except InvalidRecord as error:
            broken.append(Refused(item.line, invalid(request.place, item.line, error.sentence), item.text))
            continue
        others |= fields.keys() - known if len(others) < MOST_COLUMNS else set()
        yield item.line, [cell(fields.get(name)) for name in names], item.text
    if others:
        shown = ", ".join(sorted(others)[:9])
        request.say(f"{request.place}: fields that come after {_LOOKED_AT:,} objects were not read: {shown}")


def _fields(document: bytes) -> dict[str, Any]:
    """Return the fields of an object, none of what is no object."""
    try:
        return _decoded(document)
    except InvalidRecord:
        return {}


def _decoded(document: bytes) -> dict[str, Any]:
    """Return the fields of an object; raise InvalidRecord for what is no object."""
    try:
        return msgspec.json.decode(document, type=dict[str, Any])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise InvalidRecord(f"not an object: {plain(error)}") from None
