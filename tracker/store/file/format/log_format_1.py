"""The log in format 1, as lines of the present format.

There each line said what it found (`was`) and left (`now`), how it changed the timeline, and in a last digit
whether that had been done; own kinds stood in the heads alone.
"""

from typing import Final, Literal
from zlib import crc32

import msgspec

from tracker.store.file.format.damage import MALFORMED
from tracker.store.file.format.log import Entry, Origin, RawDelta, encode_entry, read_head, sum_of
from tracker.store.file.format.tail import FORMAT_1, Moment, Tail, lines
from tracker.store.file.format.timeline import EMPTY_HEAD, Checkpoint, Head, record_changes

_LOST: Final = 0  # names no line


class _Tail(msgspec.Struct, frozen=True):
    n: int
    at: Moment
    how: Literal["base", "append", "rewrite", "outside"]
    was: Checkpoint
    now: Checkpoint


class _Line(msgspec.Struct, frozen=True):
    command: str
    tail: _Tail
    sum: int
    undoes: int = 0
    origin: Origin | None = None
    head: dict[str, msgspec.Raw] | None = None
    documents: dict[str, msgspec.Raw] = msgspec.field(default_factory=dict)
    changes: tuple[RawDelta, ...] = ()


def upgraded(log: bytes) -> bytes:
    """Return a log with its lines of format 1 in the present format; a line that is damaged stays as it is."""
    sums: dict[tuple[int, int, int], int] = {}  # by the state a line left, its checksum now
    head = EMPTY_HEAD
    done: list[bytes] = []
    last = _LOST
    for line in lines(log):
        read = _read(line)
        if read is not None:
            prev = last if read.tail.how == "outside" else sums.get(_state(read.tail.was), _LOST)
            entry = _entry(read, prev, head)
            line = encode_entry(entry)
            last = sums[_state(read.tail.now)] = sum_of(line)
            head = entry.head or head
        done.append(line)
    return b"".join(done) + log[log.rfind(b"\n") + 1 :]


def _read(line: bytes) -> _Line | None:
    if not line.startswith(FORMAT_1):
        return None
    try:
        read = msgspec.json.decode(line, type=_Line)
    except MALFORMED:
        return None
    return read if crc32(memoryview(line)[: line.rfind(b',"sum":')]) == read.sum else None


def _entry(read: _Line, prev: int, known: Head) -> Entry:
    tail = read.tail
    is_base = tail.how == "base"
    found = tail.was if tail.how == "outside" else None
    head = None if read.head is None else read_head(read.head)
    return Entry(
        Tail(tail.n, tail.at, tail.now, None if is_base else prev, found),
        read.command,
        read.undoes,
        head,
        {int(key): bytes(raw) for key, raw in read.documents.items()},
        tuple(change.delta for change in read.changes),
        {} if is_base or head is None else record_changes(known, head),
        read.origin,
    )


def _state(known: Checkpoint) -> tuple[int, int, int]:
    return known.size, known.crc, known.change
