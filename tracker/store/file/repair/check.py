"""What is wrong with a log, line by line, told by the checksums: no line that is sound is decoded."""

from collections.abc import Iterator

from tracker.store.file.format.damage import marker
from tracker.store.file.format.log import Commit, sound_ends
from tracker.store.file.repair.branches import read_line


def faults(past: bytes) -> Iterator[str]:
    """Yield a sentence for each line that cannot be used or is missing, and for what a merge left."""
    mark = marker().search(past)
    before: Commit | None = None
    for number, (line, end) in enumerate(sound_ends(past), 1):
        if end is None:
            if not marker().match(line):
                yield f"line {number} of the history cannot be used: {read_line(number, line).fault}"
        elif not mark:
            yield from _astray(end, before)
        before = end
    if mark:
        number = past.count(b"\n", 0, mark.start()) + 1
        yield f"git left a merge conflict in line {number} of the history"
    if past and not past.endswith(b"\n"):
        yield "the last line of the history was cut off"


def _astray(end: Commit, before: Commit | None) -> Iterator[str]:
    """Yield what is wrong with a sound line where it stands."""
    if before is None:
        if end.number == 1 and not end.tail.is_base:
            yield "the beginning of the history is missing"
    elif end.tail.is_base or end.tail.n <= before.tail.n:
        yield f"git merged two histories from line {end.number} on"
    elif end.tail.prev != before.sum:
        yield f"a line is missing from the history before line {end.number}"
