"""What commands changed: the log, and the difference between two states of the store."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

import msgspec

from tracker.event import FIELDS, Event, chronological, to_mapping
from tracker.registry import UNSAID
from tracker.view.labels import short_date
from tracker.view.report import Column, Grid

if TYPE_CHECKING:
    from tracker.store.protocol import Change, RecordEdit

DERIVED_FIELDS: Final = frozenset({"id", "created", "updated"})  # not compared: they follow from the others
MOST_SHOWN: Final = 20  # events of one command that a person reads
_ALONE: Final = ("covers", "query")  # the one field of a record that needs no name beside it
_WORDING: Final = {"replaces": "in the place of"}  # fields of a record that are not plain words
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


class RecordChange(msgspec.Struct, frozen=True):
    """One added, changed or removed record of a table beside the events, such as an own kind or actor.

    `before` and `after` are its fields; of one that was changed `fields` are those that differ.
    """

    what: str
    table: str
    name: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    fields: tuple[FieldChange, ...] = ()

    @property
    def sort(self) -> str:
        """What one record of the table is called."""
        return self.table.removesuffix("s")

    @property
    def said(self) -> str:
        """What the record says, or said where it was removed; of one field its value alone."""
        return record_text(self.after or self.before)


class Entry(msgspec.Struct, frozen=True):
    """One command of the log."""

    number: int
    at: datetime
    command: str
    changes: tuple[EventChange, ...]
    records: tuple[RecordChange, ...] = ()
    undoes: int = 0
    undone_by: int = 0


class Log(msgspec.Struct, frozen=True):
    """Commands, in the order in which they were passed; a drawing shows `most` events of each, or all."""

    entries: tuple[Entry, ...]
    most: int | None = None

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each field that a command changed, of events and of named records."""
        heads = (Column("number", right=True, whole=True), Column("time", whole=True), Column("command"))
        rows = (
            (
                str(entry.number),
                entry.at.isoformat() if exact else f"{entry.at:%Y-%m-%d %H:%M %Z}",
                entry.command,
                *cells,
            )
            for entry in self.entries
            for cells in (*_record_rows(entry.records), *_rows(entry.changes))
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
                **_by_table(entry.records),
                "changes": [_record(change) for change in entry.changes],
            }


class Difference(msgspec.Struct, frozen=True):
    """The events that were added, changed and removed between two states, each in order of their dates.

    `named` are the named records that differ.
    """

    changes: tuple[EventChange, ...]
    named: tuple[RecordChange, ...] = ()

    def grid(self, *, exact: bool = False) -> Grid:  # noqa: ARG002 the rows are exact as they are
        """Return a row for each event added or removed, and for each field changed."""
        return Grid(_COLUMNS, (*_record_rows(self.named), *_rows(self.changes)))

    def records(self) -> Iterator[dict[str, object]]:
        """Return one mapping for each event, then for each named record."""
        yield from map(_record, self.changes)
        for record in self.named:
            yield _named_record(record)


_COLUMNS: Final = (
    Column("change", whole=True),
    Column("id", right=True, whole=True),
    Column("title"),
    Column("field", whole=True),
    Column("before"),
    Column("after"),
)


def record_text(record: Mapping[str, Any]) -> str:
    """Return the fields of a named record as one line; of an own kind or a saved question the value alone."""
    texts = [(_WORDING.get(name, name), _text(value)) for name, value in record.items() if value]
    return texts[0][1] if len(texts) == 1 and texts[0][0] in _ALONE else "; ".join(map(" ".join, texts))


def edited(before: Event, after: Event) -> tuple[FieldChange, ...]:
    """Return the fields in which two states of one event differ."""
    return tuple(_fields(to_mapping(before), to_mapping(after)))


def log(changes: "Iterable[Change]", most: int | None = None) -> Log:
    """Return what each command of the history changed, field by field; a drawing shows `most` events of each."""
    return Log(tuple(_entry(change) for change in changes), most)


def difference(before: Iterable[Event], after: Iterable[Event], *, named: "Iterable[RecordEdit]" = ()) -> Difference:
    """Return the events that differ between two states, and the named records, which are compared already."""
    old = {event.id: event for event in before}
    new = {event.id: event for event in after}
    pairs = ((old.get(event_id), new.get(event_id)) for event_id in {**old, **new})
    found = [change for pair in pairs if (change := _change(*pair)) and (change.fields or change.what != CHANGED)]
    order = (ADDED, CHANGED, REMOVED)
    events = sorted(found, key=lambda change: (order.index(change.what), chronological(change.event)))
    return Difference(tuple(events), tuple(map(_record_change, named)))


def _entry(change: "Change") -> Entry:
    edits = (_change(edit.before, edit.after) for edit in change.edits)
    kept = tuple(edit for edit in edits if edit)
    records = tuple(map(_record_change, change.records))
    return Entry(change.number, change.at, change.command, kept, records, change.undoes, change.undone_by)


def _record_change(edit: "RecordEdit") -> RecordChange:
    what = ADDED if edit.before is None else REMOVED if edit.after is None else CHANGED
    before, after = edit.before or {}, edit.after or {}
    names = [name for name in {**before, **after} if before.get(name) != after.get(name)] if what == CHANGED else []
    fields = tuple(_field_change(_WORDING.get(name, name), before.get(name), after.get(name)) for name in names)
    return RecordChange(what, edit.table, edit.name, before, after, fields)


def _change(before: Event | None, after: Event | None) -> EventChange | None:
    if before is None:
        return EventChange(ADDED, after) if after else None
    if after is None:
        return EventChange(REMOVED, before)
    return EventChange(CHANGED, after, edited(before, after))


def _fields(before: Mapping[str, object], after: Mapping[str, object]) -> Iterator[FieldChange]:
    for name in (*FIELDS, *sorted({*before, *after} - {*FIELDS})):
        old, new = (state.get(name, UNSAID.get(name)) for state in (before, after))
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


def _record_rows(records: Iterable[RecordChange]) -> Iterator[tuple[str, ...]]:
    """The rows of named records: no id, the name as title, and what they are called as the field."""
    for record in records:
        if record.what == CHANGED:
            for part in record.fields:
                yield record.what, "", record.name, f"{record.sort} {part.field}", part.before, part.after
        else:
            said = record.said
            sides = ("", said) if record.what == ADDED else (said, "")
            yield record.what, "", record.name, record.sort, *sides


def _by_table(records: Iterable[RecordChange]) -> dict[str, object]:
    """The named records of a command under their tables."""
    found: dict[str, list[object]] = {}
    for record in records:
        found.setdefault(record.table, []).append(_named_record(record))
    return {**found}


def _named_record(record: RecordChange) -> dict[str, object]:
    kept: dict[str, object] = {"change": record.what, record.sort: record.name}
    if record.what == CHANGED:
        return {**kept, "fields": {f.field: {"before": f.before, "after": f.after} for f in record.fields}}
    return {**kept, **(record.after or record.before)}
