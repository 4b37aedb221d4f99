"""Keeping a timeline that is older than its history: the return to it becomes one more command of the history."""

from tracker.store.file.format.state import State, difference
from tracker.store.file.format.timeline import Head
from tracker.store.file.wal.ledger import Ledger
from tracker.store.file.wal.transaction import changing
from tracker.store.protocol import Repair


def keep_timeline(ledger: Ledger) -> Repair:
    """Let the events be those of the older timeline from now on; where it is not older there is nothing to do."""
    with ledger.explained(), ledger.lock_only() as descriptor:
        found = ledger.judge(descriptor)
        if not found.recovered.behind:
            return Repair((), ())
        ledger.finish(descriptor, found.recovered, found.timeline)
    older = State.read(found.timeline)
    with changing(ledger) as transaction:
        newer = State.read(transaction.read(None).buffer)
        head = Head(newer.head.meta, older.head.others).with_records(older.head.records)
        number = transaction.commit(difference(newer, older), head=head).tail.n
    return Repair((f"kept the older timeline as change {number}; to restore the newer one: tracker undo {number}",), ())
