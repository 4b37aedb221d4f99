"""Fingerprints of what would make an addition a twin, kept in a cache so that adding need not read the timeline.

There is one of how each line begins, with date and title, and one of each ref: of every event that is there,
perhaps of some that were. An addition that has none of them is new; any other is looked for in the timeline.
They hold for one state of the file, as the system tells it by inode, size and times; for any other state
they are gathered again. Whoever reads the timeline compares all of it with its history, so that
nothing rests on them but the time an addition takes, and losing them loses nothing.
"""

import os
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Final
from zlib import crc32

import msgspec

from tracker.query.tree import fold
from tracker.store.file.disk.disk import Disk, read_whole
from tracker.store.file.format.damage import MALFORMED
from tracker.store.file.format.timeline import Checkpoint

LEAST: Final = 1 << 20  # bytes of a timeline
_MOST_AT_ONCE: Final = 1000  # events: after a larger change they are gathered again
_HEADER: Final = 512
_STRING: Final = rb'"(?:[^"\\]|\\.)*"'
_OPENING: Final = rb'\n,?"\d+":(\{"when":"[^"]*","title":' + _STRING + rb")"


class Mark(msgspec.Struct, frozen=True):
    """One state of a timeline: what the system says of the file, and the stamp its history has of it."""

    file: tuple[int, ...]
    stamp: Checkpoint


class _Header(msgspec.Struct, frozen=True):
    mark: Mark
    size: int
    crc: int


def is_worth_it(size: int) -> bool:
    """Whether a timeline of so many bytes takes longer to read than to be told unchanged."""
    return size >= LEAST


def mark_of(stat: os.stat_result, stamp: Checkpoint) -> Mark:
    """Return the mark of a file that was found or left so."""
    return Mark((stat.st_dev, stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns), stamp)


class Fingerprints:
    """Those of one timeline, in one file of a cache; whatever is wrong with that file, they are not current."""

    def __init__(self, disk: Disk, path: str) -> None:
        self._disk = disk
        self._path = path
        self._kept = b""
        self._saved = 0
        self.are_current = False

    def find(self, mark: Mark | None) -> bool:
        """Read what is kept, and return whether that is of the timeline in this state."""
        self.are_current = False
        try:
            buffer = read_whole(self._disk, self._path) or b""
            header = msgspec.json.decode(buffer[:_HEADER], type=_Header)
        except (OSError, *MALFORMED):
            return False
        kept = buffer[_HEADER : _HEADER + header.size]
        if header.mark == mark and (len(kept), crc32(kept)) == (header.size, header.crc):
            self._kept, self._saved, self.are_current = kept, len(kept), True
        return self.are_current

    def hold_any(self, texts: Iterable[bytes]) -> bool:
        """Whether one of the texts may be there."""
        return any(_of(text) in self._kept for text in texts)

    def gather(self, found: bytes) -> None:
        """Take these, all there are, in the place of those kept, for the state just read."""
        self._kept, self._saved, self.are_current = found, 0, True

    def go_on(self, events: Iterable[bytes], marked: Callable[[], Mark | None]) -> None:
        """Add those of the documents a command wrote, and hold from now on for the state it left."""
        written = list(events)
        if not self.are_current or len(written) > _MOST_AT_ONCE:
            return
        found = fingerprints(b"".join([b'\n,"0":' + document for document in written]))
        mark = marked() if found is not None else None
        if found is None or mark is None:
            return
        self._kept += found
        header = msgspec.json.encode(_Header(mark, len(self._kept), crc32(self._kept)))
        with suppress(OSError):  # a cache that cannot be written is none
            os.makedirs(os.path.dirname(self._path), exist_ok=True)
            descriptor = self._disk.open_or_create(self._path)
            try:
                self._disk.write(descriptor, self._kept[self._saved :], _HEADER + self._saved)
                self._disk.write(descriptor, header.ljust(_HEADER - 1) + b"\n", 0)
            finally:
                self._disk.close(descriptor)


def fingerprints(lines: bytes) -> bytes | None:
    """Return those of so many lines, each with the line break before it; None where one is in another form."""
    openings = re.findall(_OPENING, lines)
    if len(openings) != lines.count(b"\n"):
        return None
    refs = (msgspec.json.decode(raw, type=str) for raw in set(re.findall(rb'"ref":(' + _STRING + rb")", lines)))
    return b"".join([*map(_of, openings), *(_of(ref_text(ref)) for ref in refs)])


def ref_text(ref: str) -> bytes:
    """Return what a ref leaves a fingerprint of: it is the same in any case."""
    return fold(ref).encode()


def _of(text: bytes) -> bytes:
    return crc32(text).to_bytes(4, "little")
