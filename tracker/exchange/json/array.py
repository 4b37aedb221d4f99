"""JSON: an array of events in their canonical JSON."""

from collections.abc import Iterable, Iterator

import msgspec

from tracker.entry_rules import entered
from tracker.errors import InvalidRecord, TrackerError
from tracker.event import Event, normal, to_json
from tracker.event_json import event_from, fields_in
from tracker.exchange.json.document import decoded, whole, with_lines
from tracker.exchange.json.lines import lost
from tracker.exchange.json.objects import Item, are_rows, read_objects
from tracker.exchange.record import Record, Refused, Request, invalid, states_status
from tracker.exchange.text import with_commas

__all__ = ["lost", "read", "write"]


def read(lines: Iterable[str], request: Request) -> Iterator[Record | Refused]:
    """Yield the event of each item of the array; raise InvalidRecord for a text that is no array."""
    text = whole(lines, request.place)
    begin = text.lstrip()[:1]
    if not begin:
        return
    if begin != "[":
        hint = (
            "for one event a line: --from jsonl" if begin == "{" else "--from names the format, where it is another one"
        )
        raise InvalidRecord(f"{request.place}: not an array of events", hint)
    items = decoded(text, f"{request.place}: not an array of events", list[msgspec.Raw])
    if items and are_rows(bytes(items[0]), request):
        yield from read_objects((Item(line, raw.encode(), raw) for line, raw in with_lines(items, text)), request)
        return
    for line, raw in with_lines(items, text):
        yield _read(raw, line, request.place)


def _read(raw: str, line: int, place: str) -> Record | Refused:
    try:
        fields = fields_in(raw)
        return Record(line, entered(normal(event_from(fields))), states_status(fields), raw)
    except TrackerError as error:
        return Refused(line, invalid(place, line, error.sentence, error.hint), raw)


def write(events: Iterable[Event]) -> Iterator[str]:
    """Yield an array, one event a line."""
    yield "["
    yield from with_commas(to_json(event).decode() for event in events)
    yield "]"
