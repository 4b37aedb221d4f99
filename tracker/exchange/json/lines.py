"""JSON lines: one event a line, in the canonical JSON of an event."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, Final

from tracker.claim import EVIDENCE
from tracker.entry_rules import entered
from tracker.errors import InvalidRecord, TrackerError
from tracker.event import Event, normal, to_json
from tracker.event_json import event_from, fields_in
from tracker.exchange.json.objects import Item, are_rows, read_objects
from tracker.exchange.record import Record, Refused, Request, invalid, states_status

_CLAIMED: Final = b'"confidence"'  # what a claim has and no event
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
        fields = _without_evidence(fields_in(line, EVIDENCE)) if _CLAIMED in line else fields_in(line)
        return Record(number, entered(normal(event_from(fields))), states_status(fields), raw)
    except TrackerError as error:
        hint = "write one event a line, as --format jsonl prints them" if line.lstrip().startswith(b"[") else error.hint
        return Refused(number, invalid(place, number, error.sentence, hint), raw)


def _without_evidence(claim: dict[str, Any]) -> dict[str, Any]:
    """The event that a claim proposes, as `tracker read` prints one; raise InvalidRecord where it is flagged."""
    if flags := claim.get("flags"):
        raise InvalidRecord(f"it is flagged: {'; '.join(map(str, flags))}", "check it, and add it without 'flags'")
    return {name: value for name, value in claim.items() if name not in EVIDENCE}


def write(events: Iterable[Event]) -> Iterator[str]:
    """Yield the canonical JSON of each event."""
    for event in events:
        yield to_json(event).decode()


def lost(event: Event) -> tuple[str, ...]:  # noqa: ARG001 every format answers
    """Name what the format cannot hold of an event: nothing."""
    return ()
