"""What is wrong with a log, line by line, told by the checksums: no line that is sound is decoded."""

from collections.abc import Container, Iterator

from tracker.store.file.format.damage import marker
from tracker.store.file.format.log import Entry, lines, next_sum
from tracker.store.file.repair.branches import read_line


def faults(past: bytes) -> Iterator[str]:
    """Yield a sentence for each line that cannot be used or is missing, and for what a merge left."""
    mark = marker().search(past)
    if mark:
        number = past.count(b"\n", 0, mark.start()) + 1
        yield f"git left a merge conflict in line {number} of the history"
    known: set[int] = set()
    parent = -1  # the checksum of the line before, -1 where there is none that can be used
    for number, raw in enumerate(lines(past), 1):
        if mark and marker().match(raw):
            continue
        checksum = next_sum(raw, parent)
        if checksum is None:
            line = read_line(number, raw)
            if line.fault:
                yield f"line {number} of the history cannot be used: {line.fault}"
            if line.sound and not mark:
                yield from _astray(number, line.sound, parent, known)
            checksum = line.sound.sum if line.sound else -1
        known.add(checksum)
        parent = checksum
    if past and not past.endswith(b"\n"):
        yield "the last line of the history was cut off"


def _astray(number: int, entry: Entry, parent: int, known: Container[int]) -> Iterator[str]:
    """Yield what is wrong with the place of a sound line."""
    if number == 1:
        if not entry.tail.is_base:
            yield "the beginning of the history is missing"
    elif entry.tail.is_base or (entry.tail.prev in known and entry.tail.prev != parent):
        yield f"git merged two histories from line {number} on"
    elif entry.tail.prev != parent and parent != -1:
        yield f"a line is missing from the history before line {number}"
