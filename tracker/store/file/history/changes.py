"""The history as people ask about it: what was changed, by what, and how it was before."""

import os
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import partial

from tracker.errors import InvalidRecord, StoreError
from tracker.event import Event, from_json
from tracker.query.tree import EVERYTHING
from tracker.store.file.errors import MEND
from tracker.store.file.format.damage import Damage
from tracker.store.file.format.document import Delta, same
from tracker.store.file.format.log import FOREIGN, Entry, commits
from tracker.store.file.format.log import newest_first as lines_from_newest
from tracker.store.file.format.timeline import VERSION, KindChanges
from tracker.store.file.scan.find import dates
from tracker.store.file.scan.scan import Reader
from tracker.store.file.wal.ledger import Ledger
from tracker.store.protocol import Change, Edit, Info, KindEdit


def log(ledger: Ledger, event_id: int | None) -> Iterator[Change]:
    """Yield the commands, newest first, of one event or of all."""
    past = ledger.read_past()
    undone: dict[int, int] = {}
    for entry in newest_first(ledger, past) if event_id is None else _of_event(ledger, past, event_id):
        if entry.undoes and entry.tail.n not in undone:
            undone.setdefault(entry.undoes, entry.tail.n)
        if entry.tail.is_base and not entry.documents:
            continue  # nothing was there: nothing to tell
        yield change_of(entry, ledger, event_id, undone.get(entry.tail.n, 0))


def newest_first(ledger: Ledger, past: bytes) -> Iterator[Entry]:
    """Yield the commands from the newest; a damaged line is passed over and told."""
    return lines_from_newest(past, passed_over=partial(pass_over, ledger))


def change_of(entry: Entry, ledger: Ledger, event_id: int | None = None, undone_by: int = 0) -> Change:
    """Return a line of the history as a person reads it."""
    tail = entry.tail
    command = entry.command
    if tail.is_base:
        command = f"(the history begins, with {len(entry.documents)} events)"
    elif tail.is_foreign:
        command = command or FOREIGN
    deltas = entry.deltas
    if tail.is_base and event_id in entry.documents:
        deltas = (Delta(event_id, None, entry.documents[event_id]),)
    kinds = kind_edits(entry.kinds) if event_id is None else ()  # what it did to kinds is not the event's history
    mine = tuple(delta for delta in deltas if event_id in (None, delta.id))
    return Change(tail.n, tail.at, command, edits(ledger, tail.n, mine), kinds, entry.undoes, undone_by)


def kind_edits(kinds: KindChanges) -> tuple[KindEdit, ...]:
    """Return the kinds a command changed."""
    return tuple(KindEdit(name, before, after) for name, (before, after) in kinds.items())


def edits(ledger: Ledger, number: int, deltas: Sequence[Delta]) -> tuple[Edit, ...]:
    """Return the changes of a command as events; what only passed through is left out."""
    real = (delta for delta in deltas if not same(delta.before, delta.after))
    return tuple(Edit(d.id, *(_event(raw, d.id, number, ledger) for raw in (d.before, d.after))) for d in real)


def info(ledger: Ledger, read: Reader) -> Info:
    """Return a timeline in figures; open ends of dates say nothing of its first and last day."""
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


def _of_event(ledger: Ledger, past: bytes, event_id: int) -> Iterator[Entry]:
    """Yield the commands that changed one event, from the newest."""
    wanted, as_base = b'"id":%d,' % event_id, b'"%d":{' % event_id
    lines = lines_from_newest(past, lambda line: wanted in line or as_base in line, partial(pass_over, ledger))
    for entry in lines:
        if event_id in entry.documents or any(delta.id == event_id for delta in entry.deltas):
            yield entry


def pass_over(ledger: Ledger, damage: Damage) -> None:
    """Tell the person of a line that cannot be used."""
    ledger.tell(f"passed over line {damage.line} of {ledger.past}, which is damaged: {damage.what}; {MEND}")


def _event(raw: bytes | None, event_id: int, number: int, ledger: Ledger) -> Event | None:
    try:
        return None if raw is None else from_json(raw, event_id)
    except InvalidRecord as error:
        raise StoreError(f"{ledger.past}, change {number}: event {event_id} is {error.sentence}") from None
