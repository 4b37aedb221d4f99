"""JSON lines: one event a line, in the canonical JSON of an event."""

from collections.abc import Iterable, Iterator
from typing import Final

from tracker.entry_rules import entered
from tracker.errors import TrackerError
from tracker.event import normal
from tracker.event_json import event_from, fields_in
from tracker.exchange.record import Record, invalid

_BOM: Final = b"\xef\xbb\xbf"


def read(lines: Iterable[bytes], place: str) -> Iterator[Record]:
    """Yield the events; empty lines are skipped. Raise InvalidRecord for a line that is not an event."""
    for number, text in enumerate(lines, 1):
        line = text.removeprefix(_BOM) if number == 1 else text
        if not line.strip():
            continue
        try:
            fields = fields_in(line)
            event = entered(normal(event_from(fields)))
        except TrackerError as error:
            hint = "one event a line: --format jsonl prints them so" if line.lstrip().startswith(b"[") else error.hint
            raise invalid(place, number, error.sentence, hint) from None
        yield Record(number, event, "status" in fields)
