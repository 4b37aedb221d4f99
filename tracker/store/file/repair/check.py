"""What is wrong with a log, line by line, told by the checksums: no line that is sound is decoded."""

from collections.abc import Iterator
from zlib import crc32

import msgspec

from tracker.store.file.format.damage import marker
from tracker.store.file.format.log import TAIL, Tail, lines
from tracker.store.file.format.timeline import MALFORMED
from tracker.store.file.repair.branches import follows, read_line


class _End(msgspec.Struct, frozen=True):
    tail: Tail
    sum: int
    done: int


def faults(past: bytes) -> Iterator[str]:
    """Yield a sentence for each line that cannot be used or is missing, and for what a merge left."""
    mark = marker().search(past)
    before: Tail | None = None
    is_first = True
    for number, line in enumerate(lines(past), 1):
        tail = _tail(line)
        if tail is None:
            if not marker().match(line):
                yield f"line {number} of the history cannot be used: {read_line(number, line).fault}"
        elif not mark:
            yield from _astray(number, tail, before, is_first=is_first)
        before, is_first = tail, False
    if mark:
        number = past.count(b"\n", 0, mark.start()) + 1
        yield f"git left a merge conflict in line {number} of the history"
    if past and not past.endswith(b"\n"):
        yield "the last line of the history was cut off"


def _tail(line: bytes) -> Tail | None:
    """Return the tail of a line that adds up to its checksum."""
    try:
        end = msgspec.json.decode(b"{" + line[line.rfind(TAIL) + 1 :], type=_End)
    except MALFORMED:
        return None
    return end.tail if crc32(memoryview(line)[: line.rfind(b',"sum":')]) == end.sum else None


def _astray(number: int, tail: Tail, before: Tail | None, *, is_first: bool) -> Iterator[str]:
    """Yield what is wrong with a sound line where it stands."""
    if before is None:
        if is_first and tail.how != "base":
            yield "the beginning of the history is missing"
    elif tail.how == "base" or tail.n <= before.n:
        yield f"git merged two histories from line {number} on"
    elif tail.how != "outside" and not follows(tail, before):
        yield f"a line is missing from the history before line {number}"
