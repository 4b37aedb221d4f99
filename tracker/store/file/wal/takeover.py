"""What a timeline has and its log has not, as a line of the log: its first state, or a foreign change."""

from datetime import datetime
from typing import Final, NamedTuple

from tracker.errors import InvalidRecord, StoreError
from tracker.event import from_json
from tracker.store.file.errors import MEND, refuse_newer
from tracker.store.file.format.log import Entry
from tracker.store.file.format.state import State
from tracker.store.file.format.tail import Tail
from tracker.store.file.format.timeline import VERSION, checkpoint_of, read_head
from tracker.store.file.scan.scan import Snapshot
from tracker.store.file.wal.recovery import Found

_ANY: Final = b'{"when":"2000","title":"taken out"}'


class Takeover(NamedTuple):
    """The timeline to go on from, the line the log lacks for it, and what to say once that is written."""

    snapshot: Snapshot
    entry: Entry | None = None
    sentence: str = ""


def taken_over(path: str, found: Found, now: datetime) -> Takeover:
    """Return what a command starts from; raise StoreError where a new document is no event."""
    last, recovered = found.last, found.recovered
    if last is not None and not recovered.is_foreign and not last.tail.is_base:
        head = read_head(recovered.buffer)
        if head is not None:
            return Takeover(Snapshot(recovered.buffer, head, last))
    state = State.read(recovered.buffer)
    refuse_newer(state.head, path)
    _refuse_others(path, state, found)
    highest = max([*state.documents, state.head.last_id, last.tail.now.last_id if last else 0])
    as_found = checkpoint_of(found.timeline, highest)
    if last is not None and recovered.is_foreign:
        number = max(state.head.change, last.tail.n) + 1
        state.head = state.head.with_meta(version=VERSION, change=number, last_id=highest)
        snapshot = Snapshot(state.encode(), state.head, last)
        left = checkpoint_of(snapshot.buffer, highest)
        tail = Tail(number, now, left, last.sum, as_found)
        entry = Entry(tail, "", 0, state.head, {}, recovered.foreign, recovered.records)
        return Takeover(snapshot, entry, _taken_in(path, len(recovered.foreign)))
    snapshot = Snapshot(state.encode(), state.head, last)
    if last is not None:
        return Takeover(snapshot)
    gone = f"the history of {path} is gone; a new one begins here" if state.head.change else ""
    return Takeover(snapshot, Entry(Tail(state.head.change, now, as_found), "", 0, state.head, state.documents), gone)


def _refuse_others(path: str, state: State, found: Found) -> None:
    """Raise StoreError where a new document is no event: every later command would fail on it."""
    new = [delta.id for delta in found.recovered.foreign] if found.last else list(state.documents)
    for event_id in new:
        try:
            from_json(state.documents.get(event_id, _ANY))
        except InvalidRecord as error:
            line = found.timeline.count(b"\n", 0, max(found.timeline.find(b'"%d"' % event_id), 0)) + 1
            where = f"{path}, line {line}: event {event_id}"
            raise StoreError(f"{where} cannot be read: {error.sentence}", MEND) from None


def _taken_in(path: str, count: int) -> str:
    events = "1 event" if count == 1 else f"{count} events"
    return f"{path} was changed by another program ({events}); that is now in the history"
