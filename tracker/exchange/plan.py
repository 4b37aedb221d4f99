"""What an import would do to a timeline: which events are new, known, changed, doubtful or refused."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tracker.event import FIELDS, Event, changed
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

    `events` are all that were not refused, `added` of them new; `updated` are recorded events before and after.
    """

    events: tuple[Event, ...]
    added: int
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
            "added": self.added,
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
    added = unchanged = 0
    updates: dict[int, tuple[Event, Event]] = {}
    twins: list[Doubt] = []
    for place, record in enumerate(records, 1):
        matches = list(known.of(record.event, ids_are_ours=not record.event.id))
        if not matches:
            known.put(record.event, place)
            added += 1
        elif any(_with_fields(match.event, record.event) == match.event for match in matches):
            unchanged += 1
        elif update and matches[0].why == SAME_REF and not matches[0].place:
            before = matches[0].event
            updates[before.id] = (before, _with_fields(updates.get(before.id, (before, before))[1], record.event))
        else:
            twins.append(Doubt(record.line, matches[0], records[matches[0].place - 1].line if matches[0].place else 0))
    events = tuple(record.event for record in records)
    return Plan(events, added, unchanged, tuple(updates.values()), tuple(twins), tuple(refused))


def _with_fields(recorded: Event, event: Event) -> Event:
    """The recorded event with the fields that the other one has; links between events of a file are not compared."""
    kept: Sequence[str] = (*_KEPT, "links") if event.id else _KEPT
    given: dict[str, Any] = {}
    for name in FIELDS:
        value = getattr(event, name)
        if value and name not in kept and _USUAL.get(name) != value:
            given[name] = value
    return changed(recorded, **given)
