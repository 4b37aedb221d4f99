"""Reading only the lines of a timeline that may answer a query, a piece of the file at a time.

Memory that was never used costs more than reading does: a large file read whole is given to the process
snapshot by snapshot, while one piece after the other fits memory that is at hand already.
"""

from typing import Final
from zlib import crc32

import msgspec

from tracker.store.file.format.damage import Damage
from tracker.store.file.format.log import LastCommit
from tracker.store.file.format.timeline import FOOT, VERSION, change_of, closing, read_head
from tracker.store.file.scan.prefilter import Prefilter
from tracker.store.file.wal.ledger import Ledger, Snapshot

_PIECE: Final = 1 << 17


class Sifted(msgspec.Struct, frozen=True):
    """The lines of a timeline that may match, as a snapshot of their own, and the last line of its history."""

    snapshot: Snapshot
    last: LastCommit


def sift(ledger: Ledger, may_match: Prefilter) -> Sifted | None:
    """Return the lines that may match, None where the whole file has to be read and judged.

    Only a file that is byte for byte what its history says is sifted; the checksum is taken on the way.
    """
    try:
        last = ledger.last()
        lines = _lines(ledger, last, may_match) if last is not None and not last.tail.is_base else []
    except (Damage, OSError):  # whoever reads the whole file will say what it means
        return None
    snapshot = snapshot_of(b"".join([*lines, FOOT]), last) if lines and last is not None else None
    return Sifted(snapshot, last) if snapshot is not None and last is not None else None


def snapshot_of(buffer: bytes, last: LastCommit) -> Snapshot | None:
    """Return the snapshot these lines make, None where the first one is not what the history says."""
    head = read_head(buffer)
    if head is None or head.version != VERSION or change_of(buffer) != last.tail.now.change:
        return None
    return Snapshot(buffer, head, sure=True)


def _lines(ledger: Ledger, last: LastCommit, may_match: Prefilter) -> list[bytes]:
    """Return the first line and those that may match, each with the line break before it; none of another file."""
    disk = ledger.disk
    descriptor = disk.open_read(ledger.file)
    end = closing(last.tail.now.size)
    crc, kept, rest, at = 0, list[bytes](), b"", 0
    try:
        while at < end:
            data = disk.read(descriptor, min(_PIECE, end - at), at)
            if not data:
                return []
            crc, at = crc32(data, crc), at + len(data)
            data = rest + data
            cut = data.rfind(b"\n")
            if cut < 0 or (not kept and data.find(b"\n") == cut):
                rest = data
                continue
            rest, data = data[cut:], data[:cut]
            if not kept:
                kept.append(data[: data.index(b"\n")])
            kept += (data[start : _end(data, start)] for start in sorted(set(may_match(data))))
        whole = disk.read(descriptor, len(FOOT), end) == FOOT[1:]
    finally:
        disk.close(descriptor)
    return kept if whole and crc == last.tail.now.crc else []


def _end(data: bytes, start: int) -> int:
    end = data.find(b"\n", start + 1)
    return len(data) if end < 0 else end
