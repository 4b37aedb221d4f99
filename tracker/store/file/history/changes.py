"""The commands in the log, as changes of events and named records."""

import os
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import partial

from tracker.errors import InvalidRecord, StoreError
from tracker.event import Event, from_json
from tracker.query.tree import EVERYTHING
from tracker.store.file.errors import MEND
from tracker.store.file.format.damage import Damage
from tracker.store.file.format.document import Delta, same
from tracker.store.file.format.log import FOREIGN, Entry, newest_first
from tracker.store.file.format.tail import commits
from tracker.store.file.format.timeline import VERSION
from tracker.store.file.scan.find import dates
from tracker.store.file.scan.scan import Reader
from tracker.store.file.wal.ledger import Ledger
from tracker.store.protocol import Change, Edit, Info, RecordEdit


def log(ledger: Ledger, event_id: int | None) -> Iterator[Change]:
    """Yield the commands that changed anything, or one event, newest first."""
    past = ledger.read_past()
    for entry, undone_by in with_undo(_newest_first(ledger, past, event_id)):
        if not entry.tail.is_base or entry.documents:
            yield change_of(entry, ledger, event_id, undone_by)


def with_undo(newest_first: Iterable[Entry]) -> Iterator[tuple[Entry, int]]:
    """Yield each command with the number of the one that took it back, 0 where it was not taken back."""
    undone: dict[int, int] = {}
    for entry in newest_first:
        undone_by = undone.get(entry.tail.n, 0)
        if entry.undoes and not undone_by:
            undone.setdefault(entry.undoes, entry.tail.n)
        yield entry, undone_by


def change_of(entry: Entry, ledger: Ledger, event_id: int | None = None, undone_by: int = 0) -> Change:
    """Return a line of the log as a change of events and named records."""
    tail = entry.tail
    command = entry.command
    if tail.is_base:
        command = f"(the history begins, with {len(entry.documents)} events)"
    elif tail.is_foreign:
        command = command or FOREIGN
    deltas = entry.deltas
    if tail.is_base and event_id in entry.documents:
        deltas = (Delta(event_id, None, entry.documents[event_id]),)
    changed = (d for d in deltas if event_id in (None, d.id) and not same(d.before, d.after))
    edits = tuple(Edit(d.id, *(_event(raw, d.id, tail.n, ledger) for raw in (d.before, d.after))) for d in changed)
    # What a command did to named records is not the history of an event.
    records = () if event_id else tuple(RecordEdit(*key, *versions) for key, versions in entry.records.items())
    return Change(tail.n, tail.at, command, edits, records, entry.undoes, undone_by)


def info(ledger: Ledger, read: Reader) -> Info:
    """Return a timeline in figures; the open end of a date does not count for the first and last day."""
    snapshot = read(None)
    whens = dates(read, EVERYTHING, ledger.path)
    first = min((when.first for when in whens if not when.open_start), default=None)
    last = max((when.last for when in whens if not when.open_end), default=None)
    found = commits(ledger.read_past())
    stat = ledger.disk.stat(ledger.file)
    at = found[0].tail.at if found else datetime.fromtimestamp(stat.st_mtime, UTC)
    writable = all(os.access(path, os.W_OK) for path in (ledger.file, os.path.dirname(ledger.file)))
    version = snapshot.head.version
    changes = sum(not commit.tail.is_base for commit in found)
    count = snapshot.buffer.count(b"\n") - 2
    writable = writable and version <= VERSION
    return Info(ledger.path, count, first, last, stat.st_size, at, changes, version, writable)


def _newest_first(ledger: Ledger, past: bytes, event_id: int | None) -> Iterator[Entry]:
    """Yield the commands, those that changed one event or all, the newest first."""
    literals = () if event_id is None else (b'"id":%d,' % event_id, b'"%d":{' % event_id)
    for entry in newest_first(
        lambda size, offset: past[offset : offset + size],
        past.rfind(b"\n") + 1,
        partial(pass_over, ledger),
        lambda line: not literals or any(literal in line for literal in literals),
    ):
        if event_id is None or event_id in entry.documents or any(delta.id == event_id for delta in entry.deltas):
            yield entry


def pass_over(ledger: Ledger, damage: Damage) -> None:
    """Tell the person that a damaged line is left out."""
    ledger.tell(f"passed over line {damage.line} of {ledger.past}, which is damaged: {damage.what}; {MEND}")


def _event(raw: bytes | None, event_id: int, number: int, ledger: Ledger) -> Event | None:
    try:
        return None if raw is None else from_json(raw, event_id)
    except InvalidRecord as error:
        raise StoreError(f"{ledger.past}, change {number}: event {event_id} is {error.sentence}") from None
