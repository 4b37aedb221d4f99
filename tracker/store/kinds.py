"""The kinds people added, as commands changed them: the history has them only as a whole, in the heads of its lines."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Final

from tracker.store.base import KindEdit
from tracker.store.history import Entry, newest_first
from tracker.store.layout import Damage, Head

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
    """Yield what the entries with a head changed, newest first; where the history begins, nothing was changed."""
    if _KINDS not in past:
        return
    with_head = (entry for entry in newest_first(past, _has_head, lambda _: None) if entry.head is not None)
    for entry, older in pairwise(with_head):
        yield kind_edits(older.head, entry.head) if entry.head and older.head and entry.tail.how != "base" else ()


def _has_head(line: bytes) -> bool:
    return _HEAD in line
