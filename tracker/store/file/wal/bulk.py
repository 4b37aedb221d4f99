"""Many new documents as one command: the line of the log and the timeline are written piece by piece.

They are gone through three times and never held: for the checksum of the timeline, which the line of the log ends
with, for that line, and for the timeline.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import Final
from zlib import crc32

from tracker.store.file.disk.disk import Disk
from tracker.store.file.format.log import around_changes, sum_part
from tracker.store.file.format.tail import Tail
from tracker.store.file.format.timeline import FOOT, Checkpoint, Head, closing, is_empty

_AT_ONCE: Final = 2_000  # documents


class Addition:
    """Documents with their ids, as `rows` yields them anew each time, that are added behind those of a timeline.

    `was` is its checkpoint before, `head` what stands before its documents.
    """

    def __init__(self, rows: Callable[[], Iterable[tuple[int, bytes]]], was: Checkpoint, head: Head) -> None:
        self._rows = rows
        self._was = was
        self._is_first = is_empty(head, was)

    def checkpoint(self, last_id: int) -> Checkpoint:
        """Return that of the timeline with them."""
        size, crc = closing(self._was.size), self._was.crc
        for part in self._parts():
            size, crc = size + len(part), crc32(part, crc)
        return Checkpoint(size + len(FOOT) - 1, crc, self._was.change, last_id)

    def log_parts(self, command: str, tail: Tail) -> Iterator[bytes]:
        """Yield the line of the command that adds them."""
        before, after = around_changes(command, tail)
        checksum = 0
        changes = (b'{"id":%d,"before":null,"after":%s}' % row for row in self._rows())
        for part in chain([before], _joined(changes), [after]):
            checksum = crc32(part, checksum)
            yield part
        yield sum_part(checksum)

    def write(self, disk: Disk, file: str) -> None:
        """Write them over the closing bytes of the timeline."""
        disk.write_into(file, chain(self._parts(), [FOOT[1:]]), closing(self._was.size))

    def _parts(self) -> Iterator[bytes]:
        lines = _joined((b'"%d":%s' % row for row in self._rows()), b"\n,")
        return chain([] if self._is_first else [b","], lines, [FOOT[:1]])


def _joined(items: Iterable[bytes], between: bytes = b",") -> Iterator[bytes]:
    """Yield the items with that between them, many at once."""
    every = iter(items)
    before = b""
    while part := list(islice(every, _AT_ONCE)):
        yield before + between.join(part)
        before = between
