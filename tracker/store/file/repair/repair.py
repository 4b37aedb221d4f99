"""Mending what no command would touch on its own: copies first, then the most that can be saved."""

import os
from contextlib import suppress
from typing import Final

from tracker.store.file.disk.disk import read_whole, write_copy, write_whole
from tracker.store.file.format.damage import Damage, NotTimeline, Refusal
from tracker.store.file.format.document import wrong
from tracker.store.file.format.log_format_1 import upgraded
from tracker.store.file.format.state import State
from tracker.store.file.repair.check import faults
from tracker.store.file.repair.reconcile import Reconciled, reconcile
from tracker.store.file.wal.ledger import Ledger
from tracker.store.file.wal.recovery import with_log, without_log
from tracker.store.protocol import Repair

_COPY: Final = "before-repair"


def repair(ledger: Ledger) -> Repair:
    """Bring timeline and history of the ledger to agree, and return what that took."""
    with ledger.explained(), ledger.lock_only() as descriptor:
        found = read_whole(ledger.disk, ledger.file)
        past = upgraded(ledger.disk.read(descriptor, os.fstat(descriptor).st_size))
        trouble = _trouble(found, past)
        if not trouble:
            return Repair((), ())
        mended = reconcile(found, past, ledger.clock())
        ledger.refuse_newer(mended.head)
        copies = _write(ledger, mended, found, past)
        ledger.forget()
    return Repair((trouble, *mended.done), copies)


def _trouble(found: bytes | None, past: bytes) -> str:
    """Return what is wrong, nothing where every line of both files can be used."""
    fault = next(faults(past), "")
    if fault:
        return fault
    try:
        recovered = with_log(found, past) if past else without_log(found or b"")
        as_found = State.read(recovered.buffer if found is None else found)
    except (Damage, NotTimeline, Refusal) as trouble:
        line = f" in line {trouble.line}" if isinstance(trouble, Damage) and trouble.line else ""
        return f"there was damage{line}: {trouble}"
    wrongs = (wrong(key, raw) for key, raw in as_found.documents.items())
    return recovered.sentence or next(filter(None, wrongs), "")


def _write(ledger: Ledger, mended: Reconciled, found: bytes | None, past: bytes) -> tuple[str, ...]:
    """Write copies of what there is, then the history, then the timeline, and return the copies' names.

    The last line of the history says what the timeline was and will be, so that the next command can finish this.
    """
    disk = ledger.disk
    copies: list[str] = []
    try:
        for path, data in ((ledger.file, found), (ledger.past, past or None)):
            if data is not None:
                copies.append(write_copy(disk, path, _COPY, data))
        if mended.history != past:
            write_whole(disk, ledger.past, [mended.history])
    except OSError:
        for copy in copies:  # nothing was changed
            with suppress(OSError):
                disk.unlink(copy)
        raise
    if mended.timeline != found:
        write_whole(disk, ledger.file, [mended.timeline])
    return tuple(copies)
