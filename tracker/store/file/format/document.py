"""Whether documents are events, and such as can stand beside each other."""

from collections.abc import Iterator, Mapping

import msgspec

from tracker.errors import InvalidRecord
from tracker.event import from_json
from tracker.query.tree import fold
from tracker.store.file.format.any_json import canonical
from tracker.store.file.format.timeline import Damage


def wrong(key: int, raw: bytes) -> str:
    """Return why a document cannot be read as an event, nothing where it can."""
    try:
        from_json(raw, key)  # reads the parts we know, as they stand
        if (rewritten := canonical(raw)) != raw:
            from_json(rewritten, key)  # reads every part, and of a part that is there twice the last
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
