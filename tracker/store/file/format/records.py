"""Named records beside the events, each sort in a TinyDB table of its own: own kinds, actors, views, profiles.

    {"meta":{...},"actors":{"1":{"name":"Acme","type":"company"}},"events":{...}}

A record is known by its table and its name. Its number has no meaning: records are numbered by their names, so that
one set of them is always written in one way.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeAlias

import msgspec

from tracker.registry import RECORD_TABLES
from tracker.store.three_way import EditClash, joined

Record: TypeAlias = Mapping[str, Any]
Key: TypeAlias = tuple[str, str]  # table and name
RecordChanges: TypeAlias = Mapping[Key, tuple[Record | None, Record | None]]  # each before and after
_NAME: Final = "name"
_OLD_KINDS: Final = "kinds"  # in the meta table of older files: what each covers, by name


def records_in(meta: Mapping[str, Any], others: Mapping[str, bytes]) -> dict[Key, Record]:
    """Return the records that stand in the tables beside the events."""
    old = meta.get(_OLD_KINDS)
    kinds = old if isinstance(old, dict) else {}
    found: dict[Key, Record] = {("kinds", str(name)): {"covers": str(covers)} for name, covers in kinds.items()}
    for table in RECORD_TABLES:
        for document in _documents(others.get(table)):
            if _is_record(document):
                found[table, document[_NAME]] = {field: value for field, value in document.items() if field != _NAME}
    return found


def tables_with(records: Mapping[Key, Record], others: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the tables beside the events with these records in the place of theirs; what is no record stays."""
    tables = dict(others)
    grouped = by_table(records)
    for table in RECORD_TABLES:
        rows = [{_NAME: name, **record} for name, record in sorted(grouped.get(table, {}).items())]
        rows += [document for document in _documents(others.get(table)) if not _is_record(document)]
        if rows:
            tables[table] = msgspec.json.encode({str(number): row for number, row in enumerate(rows, 1)})
        else:
            tables.pop(table, None)
    return tables


def without_records(others: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the tables beside the events that hold no records."""
    return {name: raw for name, raw in others.items() if name not in RECORD_TABLES}


def by_table(records: Mapping[Key, Record]) -> dict[str, dict[str, Record]]:
    """Return the records by table, then by name."""
    found: dict[str, dict[str, Record]] = {}
    for (table, name), record in records.items():
        found.setdefault(table, {})[name] = record
    return found


def changes_of(old: Mapping[Key, Record], new: Mapping[Key, Record]) -> RecordChanges:
    """Return how one set of records became another."""
    return {key: (old.get(key), new.get(key)) for key in sorted({**old, **new}) if old.get(key) != new.get(key)}


def edited(records: Mapping[Key, Record], edits: RecordChanges) -> dict[Key, Record]:
    """Return the records after these edits; raise EditClash where one is not as the edit found it.

    What was changed since in other fields of the same record is kept.
    """
    after_all: dict[Key, Record | None] = dict(records)
    for key, (before, after) in edits.items():
        present = after_all.get(key)
        both = joined(before, after, present) if before and after and present else None
        if present == before:
            after_all[key] = after
        elif both is None or both.clashes:
            raise _clash(key, before, present)
        else:
            after_all[key] = both.fields
    return without_gone(after_all)


def _clash(key: Key, before: Record | None, present: Record | None) -> EditClash:
    table, name = key
    what = f"{table.removesuffix('s')} '{name}'"
    if before is None:
        return EditClash(f"there is already the {what}")
    done = "removed" if present is None else "changed"
    return EditClash(f"the {what} was {done} by another command meanwhile; nothing was changed")


def without_gone(records: Mapping[Key, Record | None]) -> dict[Key, Record]:
    """Return the records that are there: None stands for one that is not."""
    return {key: record for key, record in records.items() if record is not None}


def _documents(raw: bytes | None) -> Iterator[Any]:
    """Yield what a table holds, also one that another program wrote as a list."""
    table = None if raw is None else msgspec.json.decode(raw)
    yield from table.values() if isinstance(table, dict) else table if isinstance(table, list) else ()


def _is_record(document: Any) -> bool:
    return isinstance(document, dict) and isinstance(document.get(_NAME), str) and bool(document[_NAME])
