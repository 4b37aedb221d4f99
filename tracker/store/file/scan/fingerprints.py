"""Fingerprints of what would make an addition a twin, kept in a cache so that adding need not read the timeline.

There is one of the title with the day, the ref, the symbol, the series with its edition: of every event that is
there, perhaps of some that were. An addition that has none of them is new; any other is looked for in the timeline.
They hold for one state of the file, as the system tells it by inode, size and times; for any other state
they are gathered again. Whoever reads the timeline compares all of it with its history, so that
nothing rests on them but the time an addition takes, and losing them loses nothing.
"""

import os
import sys
from array import array
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from typing import Final, Literal
from zlib import crc32

import msgspec

from tracker.store.file.disk.disk import Disk, read_whole
from tracker.store.file.format.damage import MALFORMED
from tracker.store.file.format.tail import LastCommit
from tracker.store.file.format.timeline import Checkpoint
from tracker.store.file.scan.duplicate_texts import having, hits_of, numbers_of
from tracker.store.file.scan.prefilter import DuplicateProbe
from tracker.store.file.scan.scan import Snapshot, blocks, outline, scan

LEAST: Final = 1 << 20  # bytes of a timeline
_AT_ONCE: Final = 1000  # documents
_HEADER: Final = 512


class Mark(msgspec.Struct, frozen=True):
    """One state of a timeline: what the system says of the file, and the checkpoint its log has of it."""

    file: tuple[int, ...]
    checkpoint: Checkpoint


class _Header(msgspec.Struct, frozen=True):
    form: Literal[4]  # the form of what fingerprints are taken of; those of another form are not read
    mark: Mark
    size: int
    crc: int


def fingerprints_of(disk: Disk, file: str, cache: str) -> "Fingerprints | None":
    """Return where the fingerprints of a timeline are kept, None for one that has no cache or is small."""
    try:
        size = disk.stat(file).st_size if cache else -1
    except OSError:
        return None
    if size < LEAST:
        return None
    stem = os.path.splitext(os.path.basename(file))[0]
    name = f"{stem}-{crc32(file.encode(errors='surrogateescape')):08x}.fingerprints"
    return Fingerprints(disk, file, os.path.join(cache, name))


class Fingerprints:
    """Those of one timeline, in one file of a cache; whatever is wrong with that file, they are not current."""

    def __init__(self, disk: Disk, file: str, path: str) -> None:
        self._disk = disk
        self._file = file
        self._path = path
        self._header: _Header | None = None  # of those kept, where they are of the present timeline
        self._gathered = b""  # those not kept yet
        self.are_current = False

    def find(self, known: Checkpoint) -> bool:
        """Return whether those kept are of the timeline as it is now, which is at that checkpoint."""
        try:
            descriptor = self._disk.open_read(self._path)
            try:
                header = msgspec.json.decode(self._disk.read(descriptor, _HEADER), type=_Header)
            finally:
                self._disk.close(descriptor)
        except (OSError, *MALFORMED):
            return False
        self.are_current = header.mark == self._mark(known)
        self._header = header if self.are_current else None
        return self.are_current

    def hold_any(self, texts: Iterable[bytes]) -> bool | None:
        """Whether one of the texts may be there, None where that is not known."""
        try:
            buffer = read_whole(self._disk, self._path) or b""
        except OSError:
            buffer = b""
        kept = buffer[_HEADER : _HEADER + self._header.size] if self._header else b""
        if self._header is None or (len(kept), crc32(kept)) != (self._header.size, self._header.crc):
            self.are_current, self._header = False, None
            return None
        return any(_of(text) in kept for text in texts)

    def gather(self, found: bytes) -> None:
        """Take these, all there are, in the place of those kept, for the state just read."""
        self._header, self._gathered, self.are_current = None, found, True

    def go_on_after_many(self, documents: Iterable[bytes], known: Checkpoint) -> None:
        """Do that after a command that wrote many; where those kept are not current, gather all there are."""
        if self.are_current:
            self.go_on(documents, known)
        else:
            self._gather_all()
            self.go_on((), known)

    def _gather_all(self) -> None:
        parts: list[bytes | None] = []
        with suppress(OSError):
            descriptor = self._disk.open_read(self._file)
            try:
                for block in blocks(self._disk, descriptor, self._disk.stat(self._file).st_size):
                    _, newline, lines = (b"", b"", block) if parts else block.partition(b"\n")
                    parts.append(fingerprints(newline + lines))
            finally:
                self._disk.close(descriptor)
            if None not in parts:
                self.gather(b"".join(part for part in parts if part))

    def go_on(self, documents: Iterable[bytes], known: Checkpoint) -> None:
        """Add those of the documents a command wrote, and hold from now on for the state it left."""
        if not self.are_current:
            return
        every, parts = iter(documents), []
        while some := list(islice(every, _AT_ONCE)):
            parts.append(fingerprints(b"".join([b'\n,"0":' + document for document in some])))
        mark = self._mark(known)
        if mark is None or None in parts:
            return
        found = b"".join(part for part in parts if part)
        found = self._gathered + found
        size, crc = (self._header.size, self._header.crc) if self._header else (0, 0)
        header = msgspec.json.encode(_Header(4, mark, size + len(found), crc32(found, crc)))
        with suppress(OSError):  # a cache that cannot be written is none
            os.makedirs(os.path.dirname(self._path), exist_ok=True)
            descriptor = self._disk.open_or_create(self._path)
            try:
                self._disk.write(descriptor, found, _HEADER + size)
                self._disk.write(descriptor, header.ljust(_HEADER - 1) + b"\n", 0)
            finally:
                self._disk.close(descriptor)

    def _mark(self, known: Checkpoint) -> Mark | None:
        """Return the mark of the timeline as it is now; None where nobody can tell."""
        try:
            stat = self._disk.stat(self._file)
        except OSError:
            return None
        return Mark((stat.st_dev, stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns), known)


def seen_by(
    disk: Disk, file: str, last: LastCommit, probe: DuplicateProbe, known: Fingerprints | None
) -> Snapshot | None:
    """Return the lines that may hold a duplicate, None where the timeline is not what the log says.

    Where the fingerprints are of the timeline as it is, and have none of those looked for, that is the first line
    alone, however large the timeline is.
    """
    if known is not None and known.find(last.tail.now):
        may_hold = known.hold_any(probe)
        if may_hold is False:
            return outline(disk, file, last)
    if known is None or known.are_current:
        return scan(disk, file, last, having(probe))
    gathered: list[bytes | None] = []

    def passing(lines: bytes) -> Iterator[int]:
        numbers = numbers_of(lines)
        gathered.append(_packed(numbers))
        return hits_of(lines, numbers, probe)

    found = scan(disk, file, last, passing)
    if found is not None and None not in gathered:
        known.gather(b"".join(part for part in gathered if part))
    return found


def fingerprints(lines: bytes) -> bytes | None:
    """Return those of so many lines, each with the line break before it; None where one is in another form."""
    return _packed(numbers_of(lines))


def _packed(numbers: set[int] | None) -> bytes | None:
    if numbers is None:
        return None
    packed = array("I", numbers)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def _of(text: bytes) -> bytes:
    return crc32(text).to_bytes(4, "little")
