"""Events from a file, checked as a whole before any of them is stored."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from tracker.errors import meant
from tracker.event import Event, changed, due
from tracker.exchange import FORMATS
from tracker.exchange.record import Record, invalid
from tracker.registry import CLOCKS, KIND_NAMES

if TYPE_CHECKING:
    from tracker.directory.naming import Naming
    from tracker.store import Store


class Desk(NamedTuple):
    """What events are entered with: the day it is, the names of actors, and how a notice is printed."""

    today: date
    naming: "Naming"
    say: Callable[[str], None]


def incoming(lines: Iterable[bytes], fmt: str, store: "Store", place: str, desk: Desk) -> list[Event]:
    """Read events in the format of that name; raise InvalidRecord with place and line for the first bad one.

    Their actors get the names of the directory, with a notice for each name that differs. Without a status, those
    that are dated in the future are expected, with one notice for all.

    An event with an id comes from another timeline: its links name the ids of other events in the file. The
    links of one without name events of the store.
    """
    [module] = (row.module for row in FORMATS if row.name == fmt and row.reads)
    read: Iterator[Record] = import_module(module).read(lines, place)
    records = list(read)
    _refuse_repeated(records, place)
    kinds = (*KIND_NAMES, *store.kinds())
    beside = {record.event.id for record in records}
    here = {event.id for event in store.find()} if any(e.links and not e.id for _, e, _ in records) else set()
    for line, event, _ in records:
        _refuse_unknown("kind", event.kind, kinds, place, line, f"to add it: tracker kinds --add {event.kind}")
        for clock in event.dates:
            _refuse_unknown("clock", clock, CLOCKS, place, line, f"one of {', '.join(CLOCKS)}")
        _refuse_loose_links(Record(line, event), beside if event.id else here, place)
    return [desk.naming.event(event) for event in _dated_ahead(records, desk)]


def _dated_ahead(records: Sequence[Record], desk: Desk) -> list[Event]:
    """Return the events, those dated in the future that have no status as expected."""
    ahead = [one for one in records if one.event.status == "happened" and due(one.event.when) > desk.today]
    lines = {one.line for one in ahead if not one.stated}
    for number, said in ((len(lines), ": status set to expected"), (len(ahead) - len(lines), ' but marked "happened"')):
        if number:
            verb = "event is" if number == 1 else "events are"
            desk.say(f"{number:,} {verb} dated in the future{said}")
    return [changed(one.event, status="expected") if one.line in lines else one.event for one in records]


def _refuse_repeated(records: Iterable[Record], place: str) -> None:
    seen: dict[int, int] = {}
    for line, event, _ in records:
        if event.id and event.id in seen:
            raise invalid(place, line, f"id {event.id} is already on line {seen[event.id]}")
        seen[event.id] = line


def _refuse_unknown(what: str, word: str, known: Sequence[str], place: str, line: int, hint: str) -> None:
    if word not in known:
        raise invalid(place, line, f"unknown {what} '{word}'{meant(word, known)}", hint)


def _refuse_loose_links(record: Record, known: set[int], place: str) -> None:
    for link in record.event.links:
        if link.id not in known:
            missing = "not in this file" if record.event.id else "not in this timeline"
            hint = "add the event it links to as well, or drop the link"
            raise invalid(place, record.line, f"it {link.relation} event {link.id}, which is {missing}", hint)
