"""What commands changed: the log, and the difference between two states of the store."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final

import msgspec

from tracker.event import FIELDS, Event, chronological, to_mapping
from tracker.view.labels import short_date
from tracker.view.report import Column, Grid

if TYPE_CHECKING:
    from tracker.store.protocol import Change, KindEdit

DERIVED_FIELDS: Final = frozenset({"id", "created", "updated"})  # not compared: they follow from the others
MOST_SHOWN: Final = 20  # events of one command that a person reads
ADDED, CHANGED, REMOVED = "added", "changed", "removed"


class FieldChange(msgspec.Struct, frozen=True):
    """One field of an event before and after, as a person reads it.

    Of a field with several items (topics, sources, details) only what differs: the items `removed` and `added`.
    """

    field: str
    before: str
    after: str
    removed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


class EventChange(msgspec.Struct, frozen=True):
    """One event that was added, changed or removed; `fields` are those that changed."""

    what: str
    event: Event
    fields: tuple[FieldChange, ...] = ()


class KindChange(msgspec.Struct, frozen=True):
    """One added, changed or removed kind: what it covers, before and after."""

    what: str
    kind: str
    before: str
    after: str


class Entry(msgspec.Struct, frozen=True):
    """One command of the log."""

    number: int
    at: datetime
    command: str
    changes: tuple[EventChange, ...]
    kinds: tuple[KindChange, ...] = ()
    undoes: int = 0
    undone_by: int = 0


class Log(msgspec.Struct, frozen=True):
    """Commands, in the order in which they were passed; a drawing shows `most` events of each, or all."""

    entries: tuple[Entry, ...]
    most: int | None = None

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each field that a command changed, and for each kind."""
        heads = (Column("number", right=True, whole=True), Column("time", whole=True), Column("command"))
        rows = (
            (
                str(entry.number),
                entry.at.isoformat() if exact else f"{entry.at:%Y-%m-%d %H:%M %Z}",
                entry.command,
                *cells,
            )
            for entry in self.entries
            for cells in (*_kind_rows(entry.kinds), *_rows(entry.changes))
        )
        return Grid((*heads, *_COLUMNS), rows)

    def records(self) -> Iterator[dict[str, object]]:
        """Return one mapping for each command."""
        for entry in self.entries:
            yield {
                "number": entry.number,
                "at": entry.at,
                "command": entry.command,
                **({"undoes": entry.undoes} if entry.undoes else {}),
                **({"undone_by": entry.undone_by} if entry.undone_by else {}),
                **({"kinds": [_kind_record(kind) for kind in entry.kinds]} if entry.kinds else {}),
                "changes": [_record(change) for change in entry.changes],
            }


class Difference(msgspec.Struct, frozen=True):
    """The events that were added, changed and removed between two states, each in order of their dates."""

    changes: tuple[EventChange, ...]

    def grid(self, *, exact: bool = False) -> Grid:  # noqa: ARG002 the rows are exact as they are
        """Return a row for each event added or removed, and for each field changed."""
        return Grid(_COLUMNS, _rows(self.changes))

    def records(self) -> Iterator[dict[str, object]]:
        """Return one mapping for each event."""
        return map(_record, self.changes)


_COLUMNS: Final = (
    Column("change", whole=True),
    Column("id", right=True, whole=True),
    Column("title"),
    Column("field", whole=True),
    Column("before"),
    Column("after"),
)


def edited(before: Event, after: Event) -> tuple[FieldChange, ...]:
    """Return the fields in which two states of one event differ."""
    return tuple(_fields(to_mapping(before), to_mapping(after)))


def log(changes: "Iterable[Change]", most: int | None = None) -> Log:
    """Return what each command of the history changed, field by field; a drawing shows `most` events of each."""
    return Log(tuple(_entry(change) for change in changes), most)


def difference(before: Iterable[Event], after: Iterable[Event]) -> Difference:
    """Return the events that differ between two states."""
    old = {event.id: event for event in before}
    new = {event.id: event for event in after}
    pairs = ((old.get(event_id), new.get(event_id)) for event_id in {**old, **new})
    found = [change for pair in pairs if (change := _change(*pair)) and (change.fields or change.what != CHANGED)]
    order = (ADDED, CHANGED, REMOVED)
    return Difference(tuple(sorted(found, key=lambda change: (order.index(change.what), chronological(change.event)))))


def _entry(change: "Change") -> Entry:
    edits = (_change(edit.before, edit.after) for edit in change.edits)
    kept = tuple(edit for edit in edits if edit)
    kinds = tuple(map(_kind_change, change.kinds))
    return Entry(change.number, change.at, change.command, kept, kinds, change.undoes, change.undone_by)


def _kind_change(edit: "KindEdit") -> KindChange:
    what = ADDED if edit.before is None else REMOVED if edit.after is None else CHANGED
    return KindChange(what, edit.name, edit.before or "", edit.after or "")


def _change(before: Event | None, after: Event | None) -> EventChange | None:
    if before is None:
        return EventChange(ADDED, after) if after else None
    if after is None:
        return EventChange(REMOVED, before)
    return EventChange(CHANGED, after, edited(before, after))


def _fields(before: Mapping[str, object], after: Mapping[str, object]) -> Iterator[FieldChange]:
    for name in (*FIELDS, *sorted({*before, *after} - {*FIELDS})):
        old, new = before.get(name), after.get(name)
        if old != new and name not in DERIVED_FIELDS:
            yield _field_change(name, old, new)


def _field_change(name: str, old: object, new: object) -> FieldChange:
    before, after = _items(old), _items(new)
    removed = tuple(item for item in before if item not in after)
    added = tuple(item for item in after if item not in before)
    if removed or added:
        return FieldChange(name, "; ".join(removed), "; ".join(added), removed, added)
    return FieldChange(name, _text(old), _text(new))


def _items(value: object) -> list[str]:
    """The items of a list or a mapping as text; of any other value none."""
    if isinstance(value, Mapping):
        return [f"{key} {_text(item)}" for key, item in value.items()]
    return [_text(item) for item in value] if isinstance(value, list | tuple) else []


def _words(key: object) -> str:
    return str(key).replace("_", " ")


def _text(value: object) -> str:
    """A plain value as readable text."""
    if value is None:
        return ""
    if isinstance(value, Mapping):
        if value.keys() == {"relation", "id"}:
            return f"{value['relation']} {value['id']}"
        named = value.get("name", "")
        rest = ", ".join(f"{_words(key)} {_text(item)}" for key, item in value.items() if key != "name")
        return f"{named} ({rest})" if named and rest else str(named) or rest
    if isinstance(value, list | tuple):
        return "; ".join(map(_text, value))
    return str(value)


def _rows(changes: Iterable[EventChange]) -> Iterator[tuple[str, ...]]:
    for change in changes:
        event = change.event
        head = (change.what, str(event.id), event.title)
        if change.fields:
            for part in change.fields:
                yield (*head, part.field, part.before, part.after)
        else:
            when = short_date(event.when)
            yield (*head, "", when if change.what == REMOVED else "", when if change.what == ADDED else "")


def _record(change: EventChange) -> dict[str, object]:
    fields = {part.field: {"before": part.before, "after": part.after} for part in change.fields}
    kept: dict[str, object] = {"change": change.what, "id": change.event.id, "title": change.event.title}
    return {**kept, "fields": fields} if fields else {**kept, "event": to_mapping(change.event)}


def _kind_rows(kinds: Iterable[KindChange]) -> Iterator[tuple[str, ...]]:
    """The rows of kinds: no id, and the name as title."""
    return ((kind.what, "", kind.kind, "kind", kind.before, kind.after) for kind in kinds)


def _kind_record(kind: KindChange) -> dict[str, object]:
    kept = {"change": kind.what, "kind": kind.kind}
    if kind.what == CHANGED:
        return {**kept, "fields": {"covers": {"before": kind.before, "after": kind.after}}}
    return {**kept, "covers": kind.before or kind.after}
