"""An edited event put in the place of the stored one, without losing what only a newer version knows."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec

from tracker.event import FIELDS, PARTS, Event, changed, to_json
from tracker.store.history import Delta


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
            kept[name] = [_with_extras(item, stored.get(name), known) for item in document[name]]
    return new if kept == document else msgspec.json.encode(kept)


def _with_extras(item: Mapping[str, Any], stored: object, known: tuple[str, ...]) -> Mapping[str, Any]:
    """Return the stored item that says the same as far as we know, extras included, or the new one."""
    for old in stored if isinstance(stored, list) else ():
        if isinstance(old, dict) and old.keys() - set(known) and {k: v for k, v in old.items() if k in known} == item:
            return old
    return item
