"""Events from a file, checked as a whole before any of them is stored."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from tracker.errors import InvalidRecord, meant
from tracker.event import Event, changed, due
from tracker.exchange import FORMATS
from tracker.exchange.record import Record, Refused, Request, invalid
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
    items = checked(list(read_as(fmt, lines, Request(place))), store, place)
    for item in items:
        if isinstance(item, Refused):
            raise item.error
    return [desk.naming.event(item.event) for item in dated_ahead(items, desk) if isinstance(item, Record)]


def dated_ahead(items: Sequence[Record | Refused], desk: Desk) -> list[Record | Refused]:
    """Return the items, events dated in the future that have no status as expected."""
    records = [item for item in items if isinstance(item, Record)]
    ahead = [one for one in records if one.event.status == "happened" and due(one.event.when) > desk.today]
    lines = {one.line for one in ahead if not one.stated}
    for number, said in ((len(lines), ": status set to expected"), (len(ahead) - len(lines), ' but marked "happened"')):
        if number:
            verb = "event is" if number == 1 else "events are"
            desk.say(f"{number:,} {verb} dated in the future{said}")
    return [
        item._replace(event=changed(item.event, status="expected"))
        if isinstance(item, Record) and item.line in lines
        else item
        for item in items
    ]


def read_as(fmt: str, lines: "Iterable[bytes] | Iterable[str]", request: Request) -> Iterator[Record | Refused]:
    """Yield what a file in the format of that name holds."""
    [module] = (row.module for row in FORMATS if row.name == fmt and row.reads)
    read: Iterator[Record | Refused] = import_module(module).read(lines, request)
    return read


def checked(items: Sequence[Record | Refused], store: "Store", place: str) -> list[Record | Refused]:
    """Return the items, those refused too that do not go with the others, or with the timeline."""
    kinds = (*KIND_NAMES, *store.kinds())
    records = [item for item in items if isinstance(item, Record)]
    here = {event.id for event in store.find()} if any(r.event.links and not r.event.id for r in records) else set()
    found = list(_each(items, kinds, place))
    while True:
        beside = {item.event.id for item in found if isinstance(item, Record)}
        linked = [_with_links_checked(item, beside, here, place) for item in found]
        if all(isinstance(one, type(other)) for one, other in zip(linked, found, strict=True)):
            return linked
        found = linked  # a link may lead to one that was refused


def _each(items: Iterable[Record | Refused], kinds: Sequence[str], place: str) -> Iterator[Record | Refused]:
    seen: dict[int, int] = {}
    for item in items:
        if isinstance(item, Refused):
            yield item
            continue
        try:
            if item.event.id and item.event.id in seen:
                raise invalid(place, item.line, f"id {item.event.id} is already on line {seen[item.event.id]}")
            seen[item.event.id] = item.line
            _refuse_unknown("kind", item.event.kind, kinds, place, item.line,
                            f"to add it: tracker kinds --add {item.event.kind}")  # fmt: skip
            for clock in item.event.dates:
                _refuse_unknown("clock", clock, CLOCKS, place, item.line, f"one of {', '.join(CLOCKS)}")
        except InvalidRecord as error:
            yield Refused(item.line, error, item.raw, item.head)
        else:
            yield item


def _refuse_unknown(what: str, word: str, known: Sequence[str], place: str, line: int, hint: str) -> None:
    if word not in known:
        raise invalid(place, line, f"unknown {what} '{word}'{meant(word, known)}", hint)


def _with_links_checked(item: Record | Refused, beside: set[int], here: set[int], place: str) -> Record | Refused:
    """The item, refused where one of its links names an event that is not there."""
    if isinstance(item, Refused):
        return item
    event = item.event
    for link in event.links:
        if link.id not in (beside if event.id else here):
            missing = "not in this file" if event.id else "not in this timeline"
            hint = "add the event it links to as well, or drop the link"
            error = invalid(place, item.line, f"it {link.relation} event {link.id}, which is {missing}", hint)
            return Refused(item.line, error, item.raw, item.head)
    return item
