"""One pass over a timeline, a block at a time, from the file or from memory.

Memory that was never used costs more than reading does: a large file read whole is given to the process
page by page, while one block after the other fits memory that is at hand already.
"""

import os
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple, TypeAlias
from zlib import crc32

from tracker.store.file.disk.disk import Disk
from tracker.store.file.format.tail import LastCommit
from tracker.store.file.format.timeline import FOOT, VERSION, Checkpoint, Head, change_of, read_head
from tracker.store.file.scan.prefilter import Prefilter

_BLOCK: Final = 1 << 17
_PART: Final = 1 << 18
_USUAL_HEAD: Final = 4096


class Snapshot(NamedTuple):
    """A timeline as canonical bytes, its documents in order; or of it the first line and some of the others.

    `last` is the line of the log it is the checkpoint of, None where there is no log.
    """

    buffer: bytes
    head: Head
    last: LastCommit | None = None
    is_whole: bool = True


# Returns a snapshot with at least the lines that may match, the whole where there is no prefilter.
Reader: TypeAlias = Callable[[Prefilter | None], Snapshot]


def scan(disk: Disk, path: str, last: LastCommit, may_match: Prefilter) -> Snapshot | None:
    """Return the lines that may match; None where the file is not byte for byte what the log says of it."""
    descriptor = disk.open_read(path)
    known, kept, crc = last.tail.now, list[bytes](), 0
    try:
        for block in blocks(disk, descriptor, known.size):
            crc = crc32(block, crc)
            lines = block
            if not kept:
                first, newline, lines = block.partition(b"\n")
                kept.append(first)
                lines = newline + lines
            kept += (lines[start : _end(lines, start)] for start in sorted(set(may_match(lines))))
        is_closed = _ends_at(disk, descriptor, known.size)
    finally:
        disk.close(descriptor)
    if not is_closed or crc32(FOOT[:1], crc) != known.crc:
        return None
    return _partial(b"".join([*kept, FOOT]), last)


def every_line(disk: Disk, path: str, last: LastCommit) -> Iterator[bytes] | None:
    """Return the lines of all documents, many at a time; None where the file is not byte for byte what the log says.

    The file is gone through twice, first for its checksum, and never held. A command that adds meanwhile changes
    nothing of these lines, and one that rewrites makes another file.
    """
    descriptor, known, head, crc = disk.open_read(path), last.tail.now, b"", 0
    for block in blocks(disk, descriptor, known.size):
        head, crc = head or block[: block.find(b"\n") + 1], crc32(block, crc)
    is_closed = _ends_at(disk, descriptor, known.size)
    if is_closed and crc32(FOOT[:1], crc) == known.crc and _partial(head.rstrip() + FOOT, last) is not None:
        return _lines(disk, descriptor, known.size)
    disk.close(descriptor)
    return None


def _lines(disk: Disk, descriptor: int, size: int) -> Iterator[bytes]:
    try:
        is_first = True
        for block in blocks(disk, descriptor, size):
            yield block.partition(b"\n")[2] if is_first else block[1:]
            is_first = False
    finally:
        disk.close(descriptor)


def outline(disk: Disk, path: str, last: LastCommit) -> Snapshot | None:
    """Return the first line alone, None where that or the closing bytes are not what the log says."""
    descriptor = disk.open_read(path)
    try:
        size = _USUAL_HEAD
        while b"\n" not in (start := disk.read(descriptor, size)) and size < last.tail.now.size:
            size *= 4  # a first line with many actors of one's own
        first, newline, _ = start.partition(b"\n")
        is_closed = _ends_at(disk, descriptor, last.tail.now.size)
    finally:
        disk.close(descriptor)
    return _partial(first + FOOT, last) if newline and is_closed else None


def tail(disk: Disk, path: str, size: int) -> bytes:
    """Return the last bytes of a timeline, whatever the log says of it."""
    descriptor = disk.open_read(path)
    try:
        return disk.read(descriptor, size, max(os.fstat(descriptor).st_size - size, 0))
    finally:
        disk.close(descriptor)


def blocks(disk: Disk, descriptor: int, size: int) -> Iterator[bytes]:
    """Yield a timeline of that size without its closing bytes: the first line, and lines with the break before each."""
    end, at, rest = size - len(FOOT), 0, b""
    while at < end:
        data = disk.read(descriptor, min(_BLOCK, end - at), at)
        if not data:
            return
        at += len(data)
        data = rest + data
        cut = data.rfind(b"\n")
        if cut > 0:
            yield data[:cut]
            rest = data[cut:]
        else:
            rest = data
    yield rest


def verified_blocks(disk: Disk, path: str, known: Checkpoint) -> Iterator[bytes]:
    """Yield a timeline as `blocks` does; raise OSError at the end where it is not byte for byte what the log says."""
    descriptor = disk.open_read(path)
    try:
        crc = 0
        for block in blocks(disk, descriptor, known.size):
            crc = crc32(block, crc)
            yield block
    finally:
        disk.close(descriptor)
    if crc32(FOOT[:1], crc) != known.crc:
        raise OSError("another program has changed it just now")


def hits(buffer: bytes, may_match: Prefilter) -> Iterator[int]:
    """Yield where the lines begin that may match, in order.

    A part of the buffer at a time: what was just lower-cased is still in the processor's cache when it is searched.
    """
    start = buffer.find(b"\n")
    while start >= 0:
        end = buffer.find(b"\n", start + _PART)
        part = buffer[start:] if end < 0 else buffer[start:end]
        yield from (start + at for at in sorted(set(may_match(part))))
        start = end


def _ends_at(disk: Disk, descriptor: int, size: int) -> bool:
    return disk.read(descriptor, len(FOOT) + 1, size - len(FOOT)) == FOOT


def _partial(buffer: bytes, last: LastCommit) -> Snapshot | None:
    head = read_head(buffer)
    if head is None or head.version != VERSION or change_of(buffer) != last.tail.now.change:
        return None
    return Snapshot(buffer, head, last, is_whole=False)


def _end(lines: bytes, start: int) -> int:
    end = lines.find(b"\n", start + 1)
    return len(lines) if end < 0 else end
