"""An edited event put in the place of the stored one, without losing what only a newer version knows."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec

from tracker.event import FIELDS, PARTS, Event, changed, to_json
from tracker.store.file.format.log import Delta


def replacement(before: Event, raw: bytes, event: Event, now: datetime) -> tuple[Event, Delta | None]:
    """Return the event as it will be stored, and the change; None where nothing would change."""
    event = changed(event, created=event.created or before.created)
    if changed(event, updated=before.updated) == before:
        return before, None
    event = changed(event, updated=now)
    after = with_unknown(msgspec.json.decode(raw), to_json(changed(event, id=0)))
    return event, Delta(event.id, raw, after)


def with_unknown(stored: Mapping[str, Any], new: bytes) -> bytes:
    """Return the new document with the fields of the stored one that this version does not know."""
    extra = {name: value for name, value in stored.items() if name not in FIELDS}
    document = msgspec.json.decode(new)
    kept = document | extra
    for name, known in PARTS.items():
        if name in document:
            old = stored.get(name)
            kept[name] = _with_extras(document[name], old if isinstance(old, list) else [], known)
    return new if kept == document else msgspec.json.encode(kept)


def _with_extras(items: Sequence[Any], stored: Sequence[Any], known: tuple[str, ...]) -> list[Any]:
    """Give each item what we do not know of the stored one that says the same, else of one by the same name."""
    waiting = [old for old in stored if isinstance(old, dict) and old.keys() - set(known)]
    kept = list(items)
    for alike in (_equal, _namesakes):
        for at, item in enumerate(items):
            old = next((old for old in waiting if kept[at] is item and alike(item, old, known)), None)
            if old is not None:
                waiting.remove(old)
                kept[at] = item | {name: value for name, value in old.items() if name not in known}
    return kept


def _equal(item: Mapping[str, Any], old: Mapping[str, Any], known: tuple[str, ...]) -> bool:
    return {name: value for name, value in old.items() if name in known} == item


def _namesakes(item: Mapping[str, Any], old: Mapping[str, Any], _: tuple[str, ...]) -> bool:
    return all(item.get(name) == old.get(name) for name in ("name", "url", "id"))
