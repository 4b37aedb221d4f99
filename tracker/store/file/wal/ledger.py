"""The protocol that keeps a command as a whole or not at all, whatever stops it.

A writer holds the lock on the history, brings timeline and history to agree, appends one line to the
history and syncs it: that is the commit, and the one sync an addition costs. Then it brings the timeline
up to date, by overwriting its closing bytes or by a new file in its place. If it is stopped there, the
line says what the timeline should have become, down to a checksum of the whole file; every later command
compares the two before it believes the timeline, and finishes what is missing. Readers take no lock
unless the two disagree.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, Final, NoReturn, TypeVar

from tracker.errors import StoreError
from tracker.store.file.disk.disk import Disk, clear_temporary, read_whole, write_copy, write_whole
from tracker.store.file.errors import explained, refuse_long_name, refuse_unwritable
from tracker.store.file.format.damage import Damage, NotTimeline
from tracker.store.file.format.tail import FORMAT_1, LastCommit, read_last
from tracker.store.file.format.timeline import VERSION, is_at, read_head
from tracker.store.file.names import history_of
from tracker.store.file.scan.prefilter import Prefilter
from tracker.store.file.scan.scan import Snapshot, outline, scan
from tracker.store.file.wal.older import as_it_is, is_older, restored
from tracker.store.settings import Settings

if TYPE_CHECKING:  # what only writers and repairs need is loaded by them
    from tracker.store.file.wal.recovery import Found, Recovered

Seen = TypeVar("Seen")
_TRIES: Final = 3  # a writer may be between the history and the timeline just when we look


class Ledger:
    """One timeline file with its history, read and changed as a whole."""

    def __init__(self, path: str, settings: Settings, disk: Disk) -> None:
        self.path = path
        self.file = os.path.realpath(path)  # a link to a timeline stays one when the file is replaced
        self.past = history_of(self.file)
        self.settings = settings
        self.disk = disk
        self._told: set[str] = set()
        self._kept: tuple[object, Snapshot] | None = None

    def read(self) -> Snapshot:
        """Return the timeline as it is now; raise StoreError where it cannot be read or believed."""
        with self.explained():
            signature = self._signature()
            if self._kept is None or self._kept[0] != signature:
                self._kept = None  # let the old bytes go before the new ones come
                self._kept = signature, self._read_unlocked() or self._read_locked()
            snapshot = self._kept[1]
        if snapshot.head.version > VERSION:
            self.tell(f"{self.path} was written by a newer tracker (format {snapshot.head.version}): reading only")
        return snapshot

    def scan(self, may_match: Prefilter | None) -> Snapshot | None:
        """Return the lines that may match, with no prefilter the first line alone; None as `trusted` does."""
        return self.trusted(outline if may_match is None else partial(scan, may_match=may_match))

    def trusted(self, read: Callable[[Disk, str, LastCommit], Seen | None]) -> Seen | None:
        """Return what is read of a timeline that is what its log says; None where all has to be read and judged."""
        try:
            last = self.last()
            return None if last is None or last.tail.is_base else read(self.disk, self.file, last)
        except (Damage, OSError):  # whoever reads the whole file will say what it means
            return None

    def read_past(self) -> bytes:
        """Return the history, agreeing with the timeline; empty where there is none."""
        self.read()
        with self.explained():
            from tracker.store.file.wal.upgrade import in_present_format

            return in_present_format(read_whole(self.disk, self.past) or b"")

    @contextmanager
    def hold(self) -> Iterator[int]:
        """Hold the lock for one command and give the descriptor of the log."""
        with self.explained():
            refuse_long_name(self.disk, self.file, self.past)
            refuse_unwritable(self.disk, self.path)
            self._upgrade_log()
            with self.lock_only() as descriptor:
                yield descriptor

    @contextmanager
    def lock_only(self) -> Iterator[int]:
        """Hold the lock and give the descriptor of the history, without believing or judging what is in the files."""
        if self.settings.read_only:
            raise StoreError(f"{self.path} is open for reading only", "name the file with --db to write to it")
        with self._lock(shared=False) as descriptor:
            try:
                yield descriptor
            finally:
                self._kept = None
                self._drop_empty_history()

    def tell(self, sentence: str) -> None:
        """Say something to the person, once."""
        if sentence not in self._told:
            self._told.add(sentence)
            self.settings.notice(sentence)

    @property
    def is_read(self) -> bool:
        """Whether the timeline is held in memory already."""
        return self._kept is not None

    def forget(self) -> None:
        """Let go of the bytes read last."""
        self._kept = None

    def explained(self) -> AbstractContextManager[None]:
        """Turn what the disk and the bytes say into StoreErrors a person can act on."""
        return explained(self.path)

    def refuse_missing(self) -> NoReturn:
        """Raise StoreError: there is no such file."""
        with self.explained():
            raise FileNotFoundError(self.file)

    def last(self) -> LastCommit | None:
        """Return the last line of the history, None where there is none to read; raise Damage if it is not one."""
        try:
            descriptor = self.disk.open_read(self.past)
        except (FileNotFoundError, PermissionError):
            return None
        try:
            return self._last(descriptor)
        finally:
            self.disk.close(descriptor)

    def _last(self, descriptor: int) -> LastCommit | None:
        def read(size: int, offset: int) -> bytes:
            return self.disk.read(descriptor, size, offset)

        return read_last(read, os.fstat(descriptor).st_size)

    def _upgrade_log(self) -> None:
        if self._is_format_1():
            from tracker.store.file.wal.upgrade import upgrade

            with self.lock_only() as descriptor:
                sentence = upgrade(self.disk, self.past, descriptor)
            if sentence:
                self.tell(sentence)

    def _is_format_1(self) -> bool:
        try:
            descriptor = self.disk.open_read(self.past)
        except (FileNotFoundError, PermissionError):
            return False
        try:
            return self.disk.read(descriptor, len(FORMAT_1)) == FORMAT_1
        finally:
            self.disk.close(descriptor)

    def _lock(self, *, shared: bool) -> AbstractContextManager[int]:
        from tracker.store.file.disk.lock import locked

        return locked(
            self.disk,
            self.past,
            shared=shared,
            wait_seconds=self.settings.wait_seconds,
            notice=self.settings.notice,
            what=self.path,
            like=self.file,
        )

    def _signature(self) -> object:
        """What changes whenever either file does: the history only ever grows."""
        seen: list[int] = []
        for path in (self.file, self.past):
            try:
                stat = self.disk.stat(path)
                seen += stat.st_ino, stat.st_size, stat.st_mtime_ns
            except OSError:
                seen += 0, 0, 0
        return tuple(seen)

    def _read_unlocked(self) -> Snapshot | None:
        """Return the timeline where it agrees with its log at once, as it nearly always does."""
        for _ in range(_TRIES):
            try:
                buffer, last = read_whole(self.disk, self.file), self.last()
                if buffer is None or (last is not None and not is_at(buffer, last.tail.now)):
                    continue
                head = None if last is None or last.tail.is_base else read_head(buffer)
                return _canonical(buffer, last) if head is None else Snapshot(buffer, head, last)
            except (Damage, NotTimeline):
                return None
        return None

    def _read_locked(self) -> Snapshot:
        """Look again where no writer can be at work, and finish what one left."""
        from tracker.store.file.wal.recovery import without_log

        if not self.disk.may_read(self.past):
            recovered = without_log(self._bytes())
            self._tell_unwritten(recovered)
            return _canonical(recovered.buffer, None)
        try:
            if self.settings.read_only:
                raise PermissionError
            self._upgrade_log()
            with self._lock(shared=False) as descriptor:
                found = self.judge(descriptor)
                if not is_older(self, found.recovered.behind):
                    return _canonical(self.settle(descriptor).recovered.buffer, None)
            return self._as_found(found)
        except FileNotFoundError:
            raise
        except OSError:
            pass  # a folder or disk that takes no writing can still be read
        with self._lock(shared=True) as descriptor:
            found = self.judge(descriptor)
        if is_older(self, found.recovered.behind):
            return self._as_found(found)
        self._tell_unwritten(found.recovered)
        return _canonical(found.recovered.buffer, None)

    def _as_found(self, found: "Found") -> Snapshot:
        self.tell(as_it_is(self.path, found.recovered.behind))
        return _canonical(found.timeline, None)

    def _tell_unwritten(self, recovered: "Recovered") -> None:
        if recovered.sentence:
            self.tell(f"{recovered.sentence} to read it; the file is as it was found")

    def _bytes(self) -> bytes:
        buffer = read_whole(self.disk, self.file)
        if buffer is None:
            raise FileNotFoundError(self.file)
        return buffer

    def judge(self, descriptor: int) -> "Found":
        """Compare timeline and history; nothing is written."""
        from tracker.store.file.wal.recovery import Found, Recovered, with_log, without_log
        from tracker.store.file.wal.upgrade import in_present_format

        size = os.fstat(descriptor).st_size
        buffer = read_whole(self.disk, self.file)
        try:
            last = self._last(descriptor)
            if last is not None and buffer is not None and is_at(buffer, last.tail.now):
                return Found(buffer, last, Recovered(buffer))
        except Damage:
            last = None
        past = in_present_format(self.disk.read(descriptor, size))
        if b"\n" not in past:
            return Found(self._bytes(), None, without_log(self._bytes()))
        return Found(buffer or b"", last, with_log(buffer, past))

    def settle(self, descriptor: int) -> "Found":
        """Compare timeline and log under the lock, and write down what is certain."""
        found = self.judge(descriptor)
        recovered = found.recovered
        if is_older(self, found.recovered.behind):
            copy = write_copy(self.disk, self.file, "older", found.timeline)
            recovered = recovered._replace(sentence=restored(self.path, copy))
        if recovered.sentence and not recovered.is_foreign and os.fstat(descriptor).st_size:
            self.finish(descriptor, recovered, found.timeline)
            self.tell(recovered.sentence)
            return found._replace(
                timeline=recovered.buffer, last=self._last(descriptor), recovered=recovered._replace(sentence="")
            )
        return found

    def finish(self, descriptor: int, recovered: "Recovered", found: bytes) -> None:
        """Write the files as they should be."""
        clear_temporary(self.disk, self.file)
        if recovered.log_size >= 0:
            self.disk.truncate(descriptor, recovered.log_size)
        if recovered.buffer != found:
            write_whole(self.disk, self.file, [recovered.buffer])

    def _drop_empty_history(self) -> None:
        """A command that changed nothing leaves no empty file behind."""
        with suppress(OSError):  # an empty history is as good as none
            if not self.disk.stat(self.past).st_size:
                self.disk.unlink(self.past)


def _canonical(buffer: bytes, last: LastCommit | None) -> Snapshot:
    """Return a timeline somebody else may have written as we would write it."""
    from tracker.store.file.format.state import State

    state = State.read(buffer)
    return Snapshot(state.encode(), state.head, last)
