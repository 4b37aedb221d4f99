"""One document as raw JSON: its canonical bytes, whether it is an event, and how an edit keeps unknown fields."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

import msgspec

from tracker.errors import InvalidRecord, plain, shortened
from tracker.event import FIELDS, PARTS, Event, changed, from_json, to_json
from tracker.query.letters import fold
from tracker.store.file.format.damage import Damage

DEEPEST: Final = "it is nested too deeply"
_ORDER: Final = {name: place for place, name in enumerate(FIELDS) if name != "id"}  # of the fields on a line


class Delta(NamedTuple):
    """One document before and after, as raw JSON; None where it was not there."""

    id: int
    before: bytes | None
    after: bytes | None


def canonical(raw: bytes) -> bytes:
    """Return a document as we write it: fields in order, no spaces, no needless escapes; raise Damage if it is none."""
    try:
        document = msgspec.json.decode(raw)
        if not isinstance(document, dict):
            raise Damage(f"{shortened(raw.decode(errors='replace'))} is not a document")
        ordered = sorted(document.items(), key=lambda field: _ORDER.get(field[0], len(_ORDER)))
        return msgspec.json.encode(dict(ordered))
    except (msgspec.MsgspecError, UnicodeError) as error:
        raise Damage(plain(error)) from None
    except RecursionError:
        raise Damage(DEEPEST) from None


def same(one: bytes | None, other: bytes | None) -> bool:
    """Whether two documents say the same, however they are written."""
    if one == other or one is None or other is None:
        return one == other
    return bool(msgspec.json.decode(one) == msgspec.json.decode(other))


def wrong(key: int, raw: bytes) -> str:
    """Return why a document cannot be read as an event, nothing where it can."""
    try:
        from_json(raw, key)  # reads the parts we know, as they stand
        if (rewritten := canonical(raw)) != raw:
            from_json(rewritten, key)  # reads every part, and of a part that occurs twice the last
    except InvalidRecord as error:
        return f"event {key} cannot be read: {error.sentence}"
    except Damage as damage:
        return f"event {key} cannot be read: {damage.what}"
    return ""


def all_wrong(documents: Mapping[int, bytes]) -> dict[int, str]:
    """Return for each document that cannot be read as an event why."""
    return {key: why for key, raw in documents.items() if (why := wrong(key, raw))}


class _Referred(msgspec.Struct, frozen=True):
    ref: str = ""


def equal_refs(documents: Mapping[int, bytes]) -> Iterator[str]:
    """Yield a sentence for each two events that have one ref, which no command lets in."""
    owners: dict[str, int] = {}
    for key, raw in sorted(documents.items()):
        ref = msgspec.json.decode(raw, type=_Referred).ref if b'"ref":' in raw else ""
        if ref and owners.setdefault(fold(ref), key) != key:
            yield f"events {owners[fold(ref)]} and {key} both have the ref '{ref}', which is taken to mean the first"


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
