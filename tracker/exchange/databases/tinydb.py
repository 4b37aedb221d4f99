"""TinyDB: another timeline, or a table of documents whose fields are columns."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import msgspec

from tracker.entry_rules import entered
from tracker.errors import InvalidRecord, TrackerError
from tracker.event import Event, changed, normal, to_json
from tracker.event_json import event_from, fields_in
from tracker.exchange.json.document import decoded, whole, with_lines
from tracker.exchange.record import Record, Refused, Request, invalid, states_status
from tracker.exchange.tables.table import MOST_COLUMNS, Row, events_of
from tracker.exchange.tables.values import cell, chosen
from tracker.exchange.text import with_commas

__all__ = ["lost", "read", "write"]
OWN: Final = "events"
_HEAD: Final = '"_default": {\n'  # of a file of documents, after its first brace
_HEAD_OWN: Final = '"meta": {}, "events": {\n'


def read(lines: Iterable[str], request: Request) -> Iterator[Record | Refused]:
    """Yield the event of each document of a timeline, or of the table with the most documents."""
    text = whole(lines, request.place).lstrip("\ufeff")
    top = decoded(text, f"{request.place}: not a TinyDB file", dict[str, msgspec.Raw])
    tables: dict[str, Mapping[str, msgspec.Raw]] = {
        name: decoded(bytes(raw).decode(), f"{request.place}: table {name}", dict[str, msgspec.Raw])
        for name, raw in top.items()
        if bytes(raw).lstrip().startswith(b"{")
    }
    if OWN in tables and "meta" in top and not request.mapping:
        yield from _timeline(tables[OWN], text, request)
        return
    name, others = chosen((name, len(documents)) for name, documents in tables.items() if name != "meta")
    if not name:
        if not top or tables:
            return
        raise InvalidRecord(f"{request.place}: not a TinyDB file: it has no tables")
    if others:
        request.say(f"{request.place}: only the table '{name}' was read, not {', '.join(others[:9])}")
    yield from events_of(_rows(tables[name], text, request.place), request)


def _timeline(documents: Mapping[str, msgspec.Raw], text: str, request: Request) -> Iterator[Record | Refused]:
    lines = with_lines(documents.values(), text)
    for key, (line, raw) in zip(documents, lines, strict=True):
        try:
            fields = fields_in(raw)
            event = normal(event_from({**fields, "id": int(key)} if key.isdecimal() else fields))
            yield Record(line, entered(event), states_status(fields), _document(key, raw), _HEAD_OWN)
        except TrackerError as error:
            yield Refused(
                line, invalid(request.place, line, error.sentence, error.hint), _document(key, raw), _HEAD_OWN
            )


def _document(key: str, raw: str) -> str:
    return f"{msgspec.json.encode(key).decode()}: {raw}"


def _rows(documents: Mapping[str, msgspec.Raw], text: str, place: str) -> Iterator[Row]:
    """Yield the names of all fields, then the values of each document."""
    values: list[dict[str, Any]] = []
    names: dict[str, None] = {}
    for number, raw in documents.items():
        values.append(decoded(bytes(raw).decode(), f"{place}: document {number}", dict[str, Any]))
        names |= dict.fromkeys(values[-1])
        if len(names) > MOST_COLUMNS:
            raise InvalidRecord(f"{place}: more than {MOST_COLUMNS:,} different fields")
    yield 1, list(names), _HEAD
    for fields, (key, (line, raw_text)) in zip(
        values, zip(documents, with_lines(documents.values(), text), strict=True), strict=True
    ):
        yield line, [cell(fields.get(name)) for name in names], _document(key, raw_text)


def write(events: Iterable[Event]) -> Iterator[str]:
    """Yield a timeline file, one document a line; events without an id get the next free numbers."""
    yield '{"meta":{"version":1},"events":{'
    yield from with_commas(_numbered(events))
    yield "}}"


def _numbered(events: Iterable[Event]) -> Iterator[str]:
    highest = 0
    for event in events:
        highest = max(highest, event.id) if event.id else max(highest, *(link.id for link in event.links), 0) + 1
        document = to_json(changed(event, id=0)).decode()
        yield f'"{event.id or highest}":{document}'


def lost(event: Event) -> tuple[str, ...]:
    """Name what the format cannot hold of an event: that it has no number yet."""
    return () if event.id else ("the lack of a number",)
