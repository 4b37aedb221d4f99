"""JSON lines: one event a line, in the canonical JSON of an event."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from tracker.entry_rules import entered
from tracker.errors import TrackerError
from tracker.event import Event, normal, to_json
from tracker.event_json import event_from, fields_in
from tracker.exchange.objects import Item, are_rows, read_objects
from tracker.exchange.record import Record, Refused, Request, invalid

_BOM: Final = b"\xef\xbb\xbf"


def read(lines: Iterable[bytes | str], request: Request) -> Iterator[Record | Refused]:
    """Yield the event of each line, Refused for a line that is not one; empty lines are skipped."""
    items = _items(lines)
    first = next(items, None)
    if first is None:
        return
    every = chain([first], items)
    if are_rows(first.document, request):
        yield from read_objects(every, request)
        return
    for item in every:
        yield _read(item.document, item.line, request.place)


def _items(lines: Iterable[bytes | str]) -> Iterator[Item]:
    for number, text in enumerate(lines, 1):
        line = text.encode(errors="surrogatepass") if isinstance(text, str) else text
        line = line.removeprefix(_BOM) if number == 1 else line
        if line.strip():
            yield Item(number, line, f"{line.decode(errors='replace').rstrip()}\n")


def _read(line: bytes, number: int, place: str) -> Record | Refused:
    raw = line.decode(errors="replace").rstrip("\r\n") + "\n"
    try:
        fields = fields_in(line)
        return Record(number, entered(normal(event_from(fields))), "status" in fields, raw)
    except TrackerError as error:
        hint = "write one event a line, as --format jsonl prints them" if line.lstrip().startswith(b"[") else error.hint
        return Refused(number, invalid(place, number, error.sentence, hint), raw)


def write(events: Iterable[Event]) -> Iterator[str]:
    """Yield the canonical JSON of each event."""
    for event in events:
        yield to_json(event).decode()


def lost(event: Event) -> tuple[str, ...]:  # noqa: ARG001 every format answers
    """Name what the format cannot hold of an event: nothing."""
    return ()
