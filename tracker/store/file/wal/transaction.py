"""One command's change to a timeline: what it finds under the lock, and the commit."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC
from itertools import chain, pairwise
from zlib import crc32

from tracker.errors import StoreError
from tracker.store.file.disk.disk import clear_temporary, write_copy, write_whole
from tracker.store.file.errors import refuse_newer
from tracker.store.file.format.damage import Damage
from tracker.store.file.format.document import Delta
from tracker.store.file.format.log import Entry, encode_entry, newest_first, sum_of
from tracker.store.file.format.rewrite import rewritten
from tracker.store.file.format.tail import LastCommit, Tail
from tracker.store.file.format.timeline import (
    FOOT,
    VERSION,
    Checkpoint,
    Head,
    appended,
    closing,
    is_empty,
    record_changes,
)
from tracker.store.file.scan.fingerprints import Fingerprints, fingerprints_of, seen_by
from tracker.store.file.scan.prefilter import DuplicateProbe, Prefilter, nothing
from tracker.store.file.scan.scan import Snapshot, outline, verified_blocks
from tracker.store.file.wal import bulk
from tracker.store.file.wal.ledger import Ledger
from tracker.store.file.wal.writing import write_log, write_timeline


@contextmanager
def changing(ledger: Ledger, probe: DuplicateProbe | None = None) -> Iterator["Transaction"]:
    """Hold the timeline for one command; nothing is written unless it commits.

    A command that only adds says what would make it add a duplicate.
    """
    known = fingerprints_of(ledger.disk, ledger.file, ledger.settings.cache)
    with ledger.hold() as descriptor:
        yield Transaction(ledger, descriptor, probe, known)


class Transaction:
    """The timeline under the lock: `read` gives what it holds, `commit` changes it as a whole."""

    def __init__(
        self,
        ledger: Ledger,
        descriptor: int,
        probe: DuplicateProbe | None,
        known: Fingerprints | None,
    ) -> None:
        self.ledger = ledger
        self.descriptor = descriptor
        self.now = ledger.settings.clock().astimezone(UTC)
        self._probe = probe
        self._known = known
        self._lines: list[bytes] = []
        self._sum: int | None = None  # of the line before the next
        self._to_tell = ""
        self._is_canonical = True  # the file is byte for byte what a whole snapshot of it is
        self._found: bytes | None = None  # its bytes, where they had to be read
        self._is_verified = probe is not None  # else it is by the first pass over the file
        snapshot = self._first_look(probe)
        if snapshot is not None and snapshot.last is not None:
            self._last: LastCommit | None = snapshot.last
            self._take_over(snapshot.last)
            self._snapshot = snapshot
        else:
            self._snapshot = self._settle()
        refuse_newer(self._snapshot.head, ledger.path)

    def read(self, may_match: Prefilter | None) -> Snapshot:
        """Return a snapshot with at least the lines that may match, the whole where there is no prefilter."""
        if self._snapshot.is_whole:
            return self._snapshot
        if may_match is not None and (found := self.ledger.scan(may_match)) is not None:
            self._is_verified = True
            return found
        self._snapshot = self._settle()
        return self._snapshot

    def read_probed(self, may_match: Prefilter | None) -> Snapshot:
        """Return what the probe for duplicates left of the timeline; the same as `read` where there was none."""
        return self.read(may_match) if self._probe is None else self._snapshot

    @property
    def head(self) -> Head:
        """Return what stands in the timeline beside its events."""
        if not self._is_verified:
            self.read(nothing)
        return self._snapshot.head

    @property
    def found_number(self) -> int:
        """Return the number of the last command in the log as it was found."""
        return self._last.tail.n if self._last else 0

    @property
    def last_id(self) -> int:
        """Return the highest id ever given."""
        return max(self.head.last_id, self._checkpoint.last_id)

    def newest_first(self, passed_over: Callable[[Damage], None]) -> Iterator[Entry]:
        """Yield the entries of the log, the newest first; tell of a damaged line."""
        return newest_first(self._read_log, self._last.end if self._last else 0, passed_over)

    def _read_log(self, size: int, offset: int) -> bytes:
        return self.ledger.disk.read(self.descriptor, size, offset)

    def _first_look(self, probe: DuplicateProbe | None) -> Snapshot | None:
        """Return as little of a timeline that agrees with its log as will do, None where all has to be judged."""
        ledger = self.ledger
        try:
            last = ledger.last()
            if last is None or last.tail.is_base:
                return None
            if probe is None:
                return outline(ledger.disk, ledger.file, last)
            return seen_by(ledger.disk, ledger.file, last, probe, self._known)
        except (Damage, OSError):  # whoever reads the whole file will say what it means
            return None

    def _settle(self) -> Snapshot:
        """Read all that is there, and bring timeline and log to agree."""
        from tracker.store.file.wal.takeover import taken_over  # rarely needed

        found = self.ledger.settle(self.descriptor)
        self._is_verified = True
        self._last = found.last
        taken = taken_over(self.ledger.path, found, self.now)
        self._found, self._to_tell = found.timeline, taken.sentence
        self._is_canonical = taken.snapshot.buffer == found.timeline
        if found.last is not None:
            self._take_over(found.last)
        if taken.entry is not None:
            self.number, self._checkpoint = taken.entry.tail.n, taken.entry.tail.now
            self._note(taken.entry)
        return taken.snapshot

    def _take_over(self, last: LastCommit) -> None:
        self.number, self._checkpoint, self._sum = last.tail.n, last.tail.now, last.sum

    def commit(
        self, deltas: Sequence[Delta], *, head: Head | None = None, undoes: int = 0, named: bool = False
    ) -> Entry:
        """Write the change to log and timeline and return its line; raise StoreError with nothing changed."""
        head_now = self.head
        self.number += 1
        was = self._checkpoint
        if head is None and head_now.version == VERSION and self._is_canonical and self._adds_behind(deltas):
            entry, write = self._append(deltas)
        else:
            entry, write = self._rewrite(deltas, head or head_now)
        entry = entry._replace(undoes=undoes, named=named)
        self._checkpoint = entry.tail.now
        self._note(entry)
        if self._known is not None and not self._known.are_current:
            self._known.find(was)
        self._write_log()
        if self._to_tell:
            self.ledger.tell(self._to_tell)
        if known := self._known:
            added = [delta.after for delta in deltas if delta.after is not None]
            write_timeline(self.ledger, write, lambda: known.go_on(added, entry.tail.now))
        else:
            write_timeline(self.ledger, write)
        return entry

    def commit_added(self, documents: Callable[[int], Iterable[bytes]], count: int) -> range:
        """Add so many documents as `commit` does, without holding them; return their ids.

        `documents` yields them anew each time it is called, with the first id they get.
        """
        first, was = self.last_id + 1, self._checkpoint
        ids = range(first, first + count)
        if not self._is_canonical or self.head.version != VERSION:
            self.commit([Delta(key, None, raw) for key, raw in zip(ids, documents(first), strict=True)])
            return ids
        addition = bulk.Addition(lambda: zip(ids, documents(first), strict=True), was, self.head)
        self.number += 1
        tail = Tail(self.number, self.now, left := addition.checkpoint(ids[-1]), self._sum)
        self._write_log(addition.log_parts(self.ledger.settings.command, tail))
        if self._to_tell:
            self.ledger.tell(self._to_tell)
        if self._known is not None:
            self._known.find(was)
        disk, file = self.ledger.disk, self.ledger.file

        def go_on() -> None:
            known = self._known or fingerprints_of(disk, file, self.ledger.settings.cache)  # it may have been too small
            if known is not None:
                known.go_on_after_many(documents(first), left)

        write_timeline(self.ledger, lambda: addition.write(disk, file), go_on)
        return ids

    def _append(self, deltas: Sequence[Delta]) -> tuple[Entry, Callable[[], None]]:
        """Return the line of a command that only adds, and what writes it over the closing bytes of the timeline."""
        disk, file, was = self.ledger.disk, self.ledger.file, self._checkpoint
        rows = [(delta.id, delta.after or b"") for delta in deltas]
        addition = appended(rows, first=is_empty(self.head, was))
        crc = crc32(memoryview(addition)[:-3], was.crc)
        left = Checkpoint(was.size - 3 + len(addition), crc, was.change, rows[-1][0])
        tail = Tail(self.number, self.now, left, self._sum)

        entry = Entry(tail, self.ledger.settings.command, deltas=tuple(deltas))
        return entry, lambda: disk.write_into(file, [addition], closing(was.size))

    def _rewrite(self, deltas: Sequence[Delta], before: Head) -> tuple[Entry, Callable[[], None]]:
        """Return the line of any other command, and what writes the timeline anew; the lines that stay are copied."""
        self._refuse_closed_folder()
        self._keep_older_format()
        highest = max([self.last_id, *(delta.id for delta in deltas)])
        head = before.with_meta(version=VERSION, change=self.number, last_id=highest)
        changes = {delta.id: delta.after for delta in deltas}
        size, crc, was = 0, 0, self._checkpoint
        for part in rewritten(self._blocks(was), head, changes):
            size += len(part)
            crc = crc32(part if part is not FOOT else FOOT[:1], crc)
        tail = Tail(self.number, self.now, Checkpoint(size, crc, self.number, highest), self._sum)
        records = record_changes(self.head, head)

        def write() -> None:
            clear_temporary(self.ledger.disk, self.ledger.file)
            write_whole(self.ledger.disk, self.ledger.file, rewritten(self._blocks(was), head, changes))

        return Entry(tail, self.ledger.settings.command, 0, head, {}, tuple(deltas), records), write

    def _blocks(self, was: Checkpoint) -> Iterable[bytes]:
        """Return the present timeline without its closing bytes, from memory or from the file."""
        if self._snapshot.is_whole:
            return [self._snapshot.buffer[: -len(FOOT)]]
        return verified_blocks(self.ledger.disk, self.ledger.file, was)

    def _adds_behind(self, deltas: Sequence[Delta]) -> bool:
        ids = [self.last_id, *(delta.id for delta in deltas)]
        return bool(deltas) and all(a < b for a, b in pairwise(ids)) and all(delta.before is None for delta in deltas)

    def _note(self, entry: Entry) -> None:
        """Take a line to be written with the next commit; what follows names it as its parent."""
        line = encode_entry(entry)
        self._lines.append(line)
        self._sum = sum_of(line)

    def _write_log(self, parts: Iterable[bytes] = ()) -> None:
        """Append the lines, and the parts of one more: the commit."""
        write_log(self.ledger, self.descriptor, self._last.end if self._last else 0, chain(self._lines, parts))

    def _refuse_closed_folder(self) -> None:
        folder = os.path.dirname(self.ledger.file)
        if not self.ledger.disk.may_write(folder):
            raise StoreError(f"no file can be created in {folder}, which is needed to change {self.ledger.path}")

    def _keep_older_format(self) -> None:
        version = self.head.version
        if version < VERSION:
            copy = write_copy(self.ledger.disk, self.ledger.file, f"format-{version}", self._found or b"")
            self.ledger.tell(f"{self.ledger.path} is now in format {VERSION}; the old one is kept as {copy}")
