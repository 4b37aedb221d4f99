"""The kinds people added, as commands changed them: the history has them only as a whole, in the heads of its lines."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from tracker.store.base import KindEdit
from tracker.store.history import Entry, newest_first
from tracker.store.layout import Damage, Head

_HEAD: Final = b',"head":{'
_KINDS: Final = b'"kinds":{'

KindEdits = tuple[KindEdit, ...]


def with_kinds(entries: Iterable[Entry], past: bytes) -> Iterator[tuple[Entry, KindEdits]]:
    """Yield all entries of a history, which come newest first, each with the kinds it changed."""
    changed = _changed(past)
    for entry in entries:
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
    with_head = (entry for entry in newest_first(past, lambda line: _HEAD in line) if entry.head is not None)
    try:
        for entry, older in pairwise(with_head):
            yield kind_edits(older.head, entry.head) if entry.head and older.head and entry.tail.how != "base" else ()
    except Damage:  # whoever reads the lines will come upon it, and say so
        return
