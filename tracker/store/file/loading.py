"""Recording many events in one command."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from tracker.errors import DuplicateEvent, StoreChanged
from tracker.event import Event, changed, from_json, normal
from tracker.query.letters import fold
from tracker.store.file.format.damage import Damage
from tracker.store.file.format.document import Delta, replacement
from tracker.store.file.scan import links, lookup

if TYPE_CHECKING:
    from tracker.store.file.tinydb_storage import EventStorage
    from tracker.store.file.wal.ledger import Ledger
    from tracker.store.file.wal.transaction import Transaction

Documents = Callable[[int], Iterable[bytes]]


class _Referred(msgspec.Struct):
    ref: str = ""


def last_number(ledger: "Ledger") -> int:
    """Return the number of the last command, 0 where there is none that can be read."""
    try:
        last = ledger.last()
    except Damage:
        return 0
    return last.tail.n if last else 0


def load(
    storage: "EventStorage",
    path: str,
    documents: Documents,
    count: int,
    mark: int,
    changes: Sequence[tuple[Event, Event]],
) -> range:
    """Record new documents and changes of recorded events, as `Store.load` says."""
    with storage.changing() as transaction:
        if transaction.found_number != mark:
            raise StoreChanged(f"{path} was changed by another command just now", "run the command again")
        stamp = b',"created":%s}' % msgspec.json.encode(transaction.now.replace(microsecond=0))

        def stamped(first: int) -> Iterator[bytes]:
            return (document[:-1] + stamp for document in documents(first))

        first = transaction.last_id + 1
        if changes:
            return _with_changes(transaction, path, stamped, count, changes)
        _refuse(transaction, path, stamped(first), first)
        return transaction.commit_added(stamped, count)


def _with_changes(
    transaction: "Transaction", path: str, documents: Documents, count: int, changes: Sequence[tuple[Event, Event]]
) -> range:
    """Record new and changed documents, which rewrites the timeline."""
    first = transaction.last_id + 1
    ids = range(first, first + count)
    now = transaction.now.replace(microsecond=0)
    stored = lookup.get_all(transaction.read, [before.id for before, _ in changes], path)
    replaced = [replacement(*stored[after.id], normal(after), now)[1] for _, after in changes]
    deltas = [delta for delta in replaced if delta is not None]
    deltas += [Delta(key, None, raw) for key, raw in zip(ids, documents(first), strict=True)]
    lookup.refuse_clashes(transaction.read, deltas, path)
    links.refuse_circles(transaction.read, deltas)
    if deltas:
        transaction.commit(deltas)
    return ids


def _refuse(transaction: "Transaction", path: str, documents: Iterable[bytes], first: int) -> None:
    """Raise DuplicateEvent where new documents have a ref that is taken, InvalidRecord for links in a circle."""
    refs: set[str] = set()
    linked: list[Event] = []
    for number, raw in enumerate(documents, first):
        if b'"links":[' in raw:
            linked.append(changed(from_json(raw), id=number))
        if b'"ref":' in raw and (ref := fold(msgspec.json.decode(raw, type=_Referred).ref)):
            if ref in refs:
                raise DuplicateEvent(f"the ref '{ref}' is given twice", number)
            refs.add(ref)
    if refs and (taken := refs & lookup.known_refs(transaction.read)):
        ref = min(taken)
        twin = next((event.id for event in lookup.with_ref(transaction.read, ref, path)), 0)
        if twin:
            raise DuplicateEvent(f"the ref '{ref}' belongs to event {twin}", twin)
    if linked:
        links.refuse_new_circles(transaction.read, linked)
