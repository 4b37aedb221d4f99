"""Events as JSON lines, as `add -` reads them: all of them sound, or the first that is not is named."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from tracker.errors import InvalidRecord, UsageError, meant
from tracker.event import Event, normal
from tracker.registry import CLOCKS, KIND_NAMES
from tracker.written import fields_in, from_mapping

if TYPE_CHECKING:
    from tracker.store import Store


_BOM: Final = b"\xef\xbb\xbf"


class _Line(NamedTuple):
    number: int
    event: Event


def events_from(lines: Iterable[bytes], store: "Store") -> list[Event]:
    """Read the events; raise InvalidRecord with the line that is wrong.

    A line with an id comes from another timeline: its links name the ids of other lines. The links of a
    line without one name events of this timeline.
    """
    read = list(_read(lines))
    if not read:
        raise UsageError("standard input held no events", "one JSON object a line, with at least when and title")
    _refuse_repeated(read)
    kinds = (*KIND_NAMES, *store.kinds())
    beside = {line.event.id for line in read}
    here = {event.id for event in store.find()} if any(e.links and not e.id for _, e in read) else set()
    for line in read:
        _refuse_unknown("kind", line.event.kind, kinds, line.number, f"`tracker kinds --add {line.event.kind}` adds it")
        for clock in line.event.dates:
            _refuse_unknown("clock", clock, CLOCKS, line.number, f"one of {', '.join(CLOCKS)}")
        _refuse_loose_links(line, beside if line.event.id else here)
    return [event for _, event in read]


def _read(lines: Iterable[bytes]) -> Iterator[_Line]:
    for number, text in enumerate(lines, 1):
        line = text.removeprefix(_BOM) if number == 1 else text
        if not line.strip():
            continue
        try:
            event = normal(from_mapping(fields_in(line)))
        except InvalidRecord as error:
            hint = "one event a line: --format jsonl prints them so" if line.lstrip().startswith(b"[") else error.hint
            raise _wrong(number, error.sentence, hint) from None
        yield _Line(number, event)


def _refuse_repeated(read: Iterable[_Line]) -> None:
    seen: dict[int, int] = {}
    for number, event in read:
        if event.id and event.id in seen:
            raise _wrong(number, f"id {event.id} stands on line {seen[event.id]} too")
        seen[event.id] = number


def _refuse_unknown(what: str, word: str, known: Sequence[str], number: int, hint: str) -> None:
    if word not in known:
        raise _wrong(number, f"unknown {what} '{word}'{meant(word, known)}", hint)


def _refuse_loose_links(line: _Line, known: set[int]) -> None:
    for link in line.event.links:
        if link.id not in known:
            beside = "on no other line" if line.event.id else "not in this timeline"
            hint = "add the event it links to as well, or drop the link"
            raise _wrong(line.number, f"it {link.relation} event {link.id}, which is {beside}", hint)


def _wrong(number: int, sentence: str, hint: str | None = None) -> InvalidRecord:
    return InvalidRecord(f"standard input, line {number}: {sentence}", hint)
