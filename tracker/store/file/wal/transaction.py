"""One command's change to a timeline: what it finds under the lock, and the commit."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC
from itertools import pairwise
from typing import Final
from zlib import crc32

from tracker.errors import InvalidRecord, StoreError
from tracker.event import from_json
from tracker.store.file.disk.disk import write_copy, write_whole
from tracker.store.file.errors import MEND
from tracker.store.file.format.document import Delta
from tracker.store.file.format.log import NO_KINDS, Entry, Tail, encode_entry, sum_of
from tracker.store.file.format.state import State
from tracker.store.file.format.timeline import (
    FOOT,
    VERSION,
    Checkpoint,
    Head,
    appended,
    checkpoint_of,
    closing,
    kind_changes,
    read_head,
)
from tracker.store.file.scan.fingerprints import Fingerprints
from tracker.store.file.scan.glance import DuplicateProbe, fingerprints_of, glance, mark, marked
from tracker.store.file.wal.ledger import Held, Ledger, Snapshot
from tracker.store.file.wal.recovery import Recovered

_ANY: Final = b'{"when":"2000","title":"taken out"}'


@contextmanager
def changing(ledger: Ledger, command: str, probe: DuplicateProbe | None = None) -> Iterator["Transaction"]:
    """Hold the timeline for one command; nothing is written unless it commits.

    A command that only adds says what would make it add a twin, and need not have the other lines.
    """
    known = fingerprints_of(ledger)
    with ledger.hold(lambda: _glimpse(ledger, probe, known)) as (descriptor, held):
        yield Transaction(ledger, command, descriptor, held, known)


def _glimpse(ledger: Ledger, probe: DuplicateProbe | None, known: Fingerprints | None) -> Held | None:
    seen = glance(ledger, probe, known) if probe else None
    return Held(seen.snapshot.buffer, seen.last, Recovered(seen.snapshot.buffer), is_sifted=True) if seen else None


class Transaction:
    """The timeline under the lock: `snapshot` is what it holds, `commit` changes it as a whole."""

    def __init__(self, ledger: Ledger, command: str, descriptor: int, held: Held, known: Fingerprints | None) -> None:
        self.ledger = ledger
        self.command = command
        self.descriptor = descriptor
        self.last = held.last
        self.now = ledger.clock().astimezone(UTC)
        self._found = held.found
        self._is_whole = not held.is_sifted
        self._known = known
        self._lines: list[bytes] = []
        self._sum = held.last.sum if held.last else None
        self._to_tell = ""
        self.snapshot = self._begin(held)
        ledger.refuse_newer(self.snapshot.head)
        self.last_id = max(self.snapshot.head.last_id, self._stamp.last_id)

    def past(self) -> bytes:
        """Return the history so far."""
        return self.ledger.disk.read(self.descriptor, self.last.end) if self.last else b""

    def _begin(self, held: Held) -> Snapshot:
        """Take over what stands in the file; a history that lacks it gets it as lines of its own."""
        last, recovered = held.last, held.recovered
        if last is not None and not recovered.is_foreign and not last.tail.is_base:
            self.number = last.tail.n
            self._stamp = last.tail.now
            head = read_head(recovered.buffer)
            if head is not None:
                return Snapshot(recovered.buffer, head, sure=True)
        state = State.canonical(recovered.buffer)
        self.ledger.refuse_newer(state.head)
        self._refuse_others(state, held)
        buffer = state.encode()
        highest = max([*state.documents, state.head.last_id, last.tail.now.last_id if last else 0])
        if last is None or not recovered.is_foreign:
            self.number = max(state.head.change, last.tail.n if last else 0)
            self._stamp = checkpoint_of(held.found, highest)
            if last is None:
                if state.head.change:  # a command of ours has rewritten it
                    self._to_tell = f"the history of {self.ledger.path} is gone; a new one begins here"
                self._note(Entry(Tail(self.number, self.now, self._stamp), "", 0, state.head, state.documents))
            return Snapshot(buffer, state.head, sure=True)
        self.number = max(state.head.change, last.tail.n) + 1
        head = state.head.with_meta(version=VERSION, change=self.number, last_id=highest)
        buffer = State(head, state.documents).encode()
        self._stamp = checkpoint_of(buffer, highest)
        self._to_tell = _taken_in(self.ledger.path, len(recovered.foreign))
        tail = Tail(self.number, self.now, self._stamp, self._sum, checkpoint_of(held.found, highest))
        self._note(Entry(tail, "", 0, head, {}, recovered.foreign, recovered.kinds))
        return Snapshot(buffer, head, sure=True)

    def _refuse_others(self, state: State, held: Held) -> None:
        """Raise StoreError where what is to be taken over is no event: it would be in the way for ever."""
        new = [delta.id for delta in held.recovered.foreign] if held.last else list(state.documents)
        for event_id in new:
            try:
                from_json(state.documents.get(event_id, _ANY))
            except InvalidRecord as error:
                line = held.found.count(b"\n", 0, max(held.found.find(b'"%d"' % event_id), 0)) + 1
                where = f"{self.ledger.path}, line {line}: event {event_id}"
                raise StoreError(f"{where} cannot be read: {error.sentence}", MEND) from None

    def commit(self, deltas: Sequence[Delta], *, head: Head | None = None, undoes: int = 0) -> int:
        """Write the change to history and timeline and return its number; raise StoreError with nothing changed."""
        self.number += 1
        was = self._stamp
        addition = b""
        new_head: Head | None = None
        current = head is None and self.snapshot.head.version == VERSION and self._found == self.snapshot.buffer
        if current and self._adds_behind(deltas):
            rows = [(delta.id, delta.after or b"") for delta in deltas]
            addition = appended(rows, first=was.size == self._found.index(b"\n") + len(FOOT))
            crc = crc32(memoryview(addition)[:-3], was.crc)
            now = Checkpoint(was.size - 3 + len(addition), crc, was.change, rows[-1][0])
            self._stamp, kinds = now, NO_KINDS
            buffer = b""
        else:
            assert self._is_whole, "some lines of a timeline cannot be written in its place"  # noqa: S101
            self._refuse_closed_folder()
            self._keep_older_format()
            state = State.read(self.snapshot.buffer)
            for delta in deltas:
                state.put(delta)
            highest = max([self.last_id, *(delta.id for delta in deltas)])
            new_head = (head or state.head).with_meta(version=VERSION, change=self.number, last_id=highest)
            buffer = State(new_head, state.documents).encode()
            self._stamp, kinds = checkpoint_of(buffer, highest), kind_changes(state.head, new_head)
        tail = Tail(self.number, self.now, self._stamp, self._sum)
        self._note(Entry(tail, self.command, undoes, new_head, {}, tuple(deltas), kinds))
        if self._is_whole and self._known is not None and self.last is not None:
            self._known.find(mark(self.ledger, self.last.tail.now))
        self._write_history()
        if self._to_tell:
            self.ledger.tell(self._to_tell)
        if self._write_timeline(buffer, addition, was.size):
            self._go_on(deltas)
        return self.number

    def _go_on(self, deltas: Sequence[Delta]) -> None:
        if self._known is not None:
            written = (delta.after for delta in deltas if delta.after is not None)
            self._known.go_on(written, lambda: marked(self.ledger, self._stamp))

    def _adds_behind(self, deltas: Sequence[Delta]) -> bool:
        ids = [self.last_id, *(delta.id for delta in deltas)]
        ascending = all(earlier < later for earlier, later in pairwise(ids))
        return bool(deltas) and ascending and all(delta.before is None for delta in deltas)

    def _note(self, entry: Entry) -> None:
        """Take a line to be written with the next commit; what follows names it as its parent."""
        line = encode_entry(entry)
        self._lines.append(line)
        self._sum = sum_of(line)

    def _write_history(self) -> None:
        """Append the lines and sync them: the commit. Whatever fails is taken back."""
        disk, ledger = self.ledger.disk, self.ledger
        data = b"".join(self._lines)
        size = os.fstat(self.descriptor).st_size
        start = self.last.end if self.last else 0
        try:
            if size > start:
                disk.truncate(self.descriptor, start)  # half a line of a command that never was
            disk.write(self.descriptor, data, start)
            disk.sync(self.descriptor)
            if self.last is None:
                disk.sync_folder(os.path.dirname(ledger.past))
        except OSError as error:
            self._take_back(start, error)

    def _take_back(self, start: int, error: OSError) -> None:
        reason = error.strerror or str(error)
        try:
            self.ledger.disk.truncate(self.descriptor, start)
        except OSError:
            raise StoreError(
                f"{self.ledger.past} cannot be written ({reason}), nor can the attempt be taken back",
                "tracker log shows whether the change was kept",
            ) from None
        raise StoreError(f"{self.ledger.past} cannot be written: {reason}; nothing was changed") from None

    def _write_timeline(self, buffer: bytes, addition: bytes, size: int) -> bool:
        """Bring the timeline up to date; the change is kept already, and any later command can do this too."""
        disk, ledger = self.ledger.disk, self.ledger
        try:
            if not addition:
                write_whole(disk, ledger.file, buffer)
                return True
            descriptor = disk.open_change(ledger.file)
            try:
                disk.write(descriptor, addition, closing(size))
            finally:
                disk.close(descriptor)
        except OSError as error:
            reason = error.strerror or str(error)
            ledger.tell(
                f"the change is kept in the history, but {ledger.path} cannot be brought up to date "
                f"({reason}); the next command will do that"
            )
            return False
        return True

    def _refuse_closed_folder(self) -> None:
        folder = os.path.dirname(self.ledger.file)
        if not self.ledger.disk.may_write(folder):
            raise StoreError(f"{folder} takes no new file, which changing {self.ledger.path} needs")

    def _keep_older_format(self) -> None:
        version = self.snapshot.head.version
        if version < VERSION:
            copy = write_copy(self.ledger.disk, self.ledger.file, f"format-{version}", self._found)
            self.ledger.tell(f"{self.ledger.path} is now in format {VERSION}; the old one is kept as {copy}")


def _taken_in(path: str, count: int) -> str:
    events = "1 event" if count == 1 else f"{count} events"
    return f"{path} was changed by another program ({events}); that is now in the history"
