"""JSON: an array of events in their canonical JSON."""

from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from tracker.entry_rules import entered
from tracker.errors import InvalidRecord, TrackerError, plain
from tracker.event import Event, normal, to_json
from tracker.event_json import event_from, fields_in
from tracker.exchange.json.lines import lost
from tracker.exchange.json.objects import Item, are_rows, read_objects
from tracker.exchange.record import Record, Refused, Request, invalid
from tracker.exchange.text import with_commas

__all__ = ["lost", "read", "write"]
_MOST: Final = 512 << 20  # bytes of an array, which is read as a whole


def read(lines: Iterable[str], request: Request) -> Iterator[Record | Refused]:
    """Yield the event of each item of the array; raise InvalidRecord for a text that is no array."""
    whole = _whole(lines, request.place)
    if not whole.strip():
        return
    if not whole.lstrip().startswith(b"["):
        is_object = whole.lstrip().startswith(b"{")
        hint = "for one event a line: --from jsonl" if is_object else "--from names the format, where it is another one"
        raise InvalidRecord(f"{request.place}: not an array of events", hint)
    try:
        items = msgspec.json.decode(whole, type=list[msgspec.Raw])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise InvalidRecord(f"{request.place}: not an array of events: {plain(error)}") from None
    if items and are_rows(bytes(items[0]), request):
        yield from read_objects(_items(items, whole), request)
        return
    for item in _items(items, whole):
        yield _read(item.document, item.line, request.place)


def _items(items: Iterable[msgspec.Raw], whole: bytes) -> Iterator[Item]:
    at, line = whole.index(b"[") + 1, 1 + whole.count(b"\n", 0, whole.index(b"[") + 1)
    for item in items:
        raw = bytes(item)
        start = whole.index(raw, at)  # between two items there are but a comma and spaces
        line += whole.count(b"\n", at, start)
        yield Item(line, raw, raw.decode(errors="replace"))
        line += raw.count(b"\n")
        at = start + len(raw)


def _whole(lines: Iterable[str], place: str) -> bytes:
    text = bytearray()
    for line in lines:
        text += line.encode(errors="surrogatepass")
        if len(text) > _MOST:
            raise InvalidRecord(f"{place}: more than {_MOST >> 20} MB in one array", "one event a line: --from jsonl")
    return bytes(text)


def _read(raw: bytes, line: int, place: str) -> Record | Refused:
    text = raw.decode(errors="replace")
    try:
        fields = fields_in(raw)
        return Record(line, entered(normal(event_from(fields))), "status" in fields, text)
    except TrackerError as error:
        return Refused(line, invalid(place, line, error.sentence, error.hint), text)


def write(events: Iterable[Event]) -> Iterator[str]:
    """Yield an array, one event a line."""
    yield "["
    yield from with_commas(to_json(event).decode() for event in events)
    yield "]"
