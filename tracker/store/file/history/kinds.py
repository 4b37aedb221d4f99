"""The kinds people added, as commands changed them: the history has them only as a whole, in the heads of its lines."""

from collections.abc import Callable, Iterator
from typing import Final

from tracker.store.file.format.damage import Damage
from tracker.store.file.format.log import TAIL, Entry, newest_first
from tracker.store.file.format.timeline import Head
from tracker.store.protocol import KindEdit

_HEAD: Final = b',"head":{'
_KINDS: Final = b'"kinds":{'

KindEdits = tuple[KindEdit, ...]


def with_kinds(past: bytes, passed_over: Callable[[Damage], None]) -> Iterator[tuple[Entry, KindEdits]]:
    """Yield the entries of a history from the newest, each with the kinds it changed; tell of a line passed over."""
    changed = _changed(past)
    for entry in newest_first(past, passed_over=passed_over):
        yield entry, next(changed, ()) if entry.head is not None else ()


def kind_edits(before: Head, after: Head) -> KindEdits:
    """Return how the kinds of one head became those of another, by name."""
    old, new = before.kinds, after.kinds
    names = sorted(old.keys() | new.keys())
    return tuple(KindEdit(name, old.get(name), new.get(name)) for name in names if old.get(name) != new.get(name))


def _changed(past: bytes) -> Iterator[KindEdits]:
    """Yield what the entries with a head changed, newest first; nothing where that may have been a lost line."""
    if _KINDS not in past:
        return
    lost: list[Damage] = []
    newer: Entry | None = None
    for entry in newest_first(past, _may_have_head, lost.append):
        if entry.head is None:
            continue
        if newer is not None:
            is_sure = not lost and newer.tail.how != "base"
            yield kind_edits(entry.head, newer.head) if is_sure and newer.head else ()
            lost.clear()
        newer = entry


def _may_have_head(line: bytes) -> bool:
    return _HEAD in line or TAIL not in line
