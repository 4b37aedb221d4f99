"""What an import would do to a timeline: which events are new, known, changed, doubtful or refused."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tracker.event import FIELDS, Event, Link, changed
from tracker.exchange.record import Record, Refused
from tracker.registry import DEFAULT_KIND, DEFAULT_STATUS
from tracker.twins import SAME_REF, Match, Twins

if TYPE_CHECKING:
    from tracker.store import Store

_KEPT: Final = ("id", "created", "updated")  # of a recorded event, whatever a file says

_USUAL: Final = {"kind": DEFAULT_KIND, "status": DEFAULT_STATUS}  # which a file need not mean


class Doubt(NamedTuple):
    """An event of a file that may be another one: its line, the other one, and the other's line, 0 if recorded."""

    line: int
    match: Match
    other_line: int


class Plan(NamedTuple):
    """The outcome of an import, before anything is recorded.

    `events` are all that were not refused, `new` those of them to be added; `updated` are recorded events before and
    after.
    """

    events: tuple[Event, ...]
    new: tuple[Event, ...]
    unchanged: int
    updated: tuple[tuple[Event, Event], ...]
    twins: tuple[Doubt, ...]
    refused: tuple[Refused, ...]

    @property
    def read(self) -> int:
        """How many events the file has."""
        return len(self.events) + len(self.refused)

    def figures(self) -> dict[str, int]:
        """Return the numbers of the report, by name."""
        return {
            "read": self.read,
            "added": len(self.new),
            "unchanged": self.unchanged,
            "updated": len(self.updated),
            "twins": len(self.twins),
            "refused": len(self.refused),
        }


def planned(items: Iterable[Record | Refused], store: "Store", *, update: bool = False) -> Plan:
    """Return what an import of these would do; with `update` events of a known ref take the fields of the file."""
    records: list[Record] = []
    refused: list[Refused] = []
    for item in items:
        if isinstance(item, Record):
            records.append(item)
        else:
            refused.append(item)
    known = Twins()
    if records:
        for event in store.find():
            known.put(event)
    new: list[Event] = []
    ids: dict[int, int] = {}  # of the file -> recorded
    unchanged = 0
    updates: dict[int, tuple[Event, Event]] = {}
    twins: list[Doubt] = []
    for place, record in enumerate(records, 1):
        matches = list(known.of(record.event, ids_are_ours=not record.event.id))
        if not matches:
            known.put(record.event, place)
            new.append(record.event)
            continue
        if not matches[0].place:
            ids[record.event.id] = matches[0].event.id
        if any(_with_fields(match.event, record.event) == match.event for match in matches):
            unchanged += 1
        elif update and matches[0].why == SAME_REF and not matches[0].place:
            before = matches[0].event
            updates[before.id] = (before, _with_fields(updates.get(before.id, (before, before))[1], record.event))
        else:
            twins.append(Doubt(record.line, matches[0], records[matches[0].place - 1].line if matches[0].place else 0))
    events = tuple(record.event for record in records)
    return Plan(events, tuple(_apart(new, ids)), unchanged, tuple(updates.values()), tuple(twins), tuple(refused))


def _apart(new: Sequence[Event], ids: Mapping[int, int]) -> Iterator[Event]:
    """Yield the new events with ids that no recorded event has; their links name recorded events by `ids`."""
    beyond = max(ids.values(), default=0)
    for event in new:
        if not event.id or not ids:
            yield event
            continue
        links = tuple(Link(link.relation, ids.get(link.id, link.id + beyond)) for link in event.links)
        yield changed(event, id=event.id + beyond, links=links)


def _with_fields(recorded: Event, event: Event) -> Event:
    """The recorded event with the fields that the other one has; links between events of a file are not compared."""
    kept: Sequence[str] = (*_KEPT, "links") if event.id else _KEPT
    given: dict[str, Any] = {}
    for name in FIELDS:
        value = getattr(event, name)
        if value and name not in kept and _USUAL.get(name) != value:
            given[name] = value
    return changed(recorded, **given)
