"""What is wrong with a history, line by line: what slows nothing down, but would be missed one day."""

from collections.abc import Iterator
from itertools import pairwise

from tracker.store.file.format.damage import Damage, marker
from tracker.store.file.format.state import replay
from tracker.store.file.format.timeline import is_at
from tracker.store.file.repair.branches import Line, Sides, split


def faults(past: bytes) -> Iterator[str]:
    """Yield a sentence for each line that cannot be used, and for what a merge left."""
    sides = split(past)
    for line in (*sides.trunk, *(line for side in sides.branches for line in side.lines), *sides.strays):
        if line.fault:
            yield _about(line)
    mark = marker().search(past)
    if mark:
        number = past.count(b"\n", 0, mark.start()) + 1
        yield f"git left a merge conflict in line {number} of the history"
    elif sides.branches:
        yield f"git merged two histories from line {_fork(sides)} on"
    if not sides.branches and any(one.number > next_one.number > 0 for one, next_one in pairwise(sides.trunk)):
        yield "the lines of the history are not in their order"
    if past and not past.endswith(b"\n"):
        yield "the last line of the history was cut off"
    if not sides.branches and not any(line.fault for line in sides.trunk):
        yield from _astray(sides)


def _about(line: Line) -> str:
    if line.number:
        return f"line {line.number} of the history cannot be used: {line.fault}"
    return "a line is missing from the history"


def _fork(sides: Sides) -> int:
    return min(line.number for side in sides.branches for line in side.lines if line.number)


def _astray(sides: Sides) -> Iterator[str]:
    """Every line adds up: so must what they lead to."""
    entries = [line.entry for line in sides.trunk if line.entry is not None]
    if not entries:
        return
    try:
        state = replay(entries)
    except Damage as damage:
        yield f"the history cannot be followed: {damage.what}"
        return
    if not entries[-1].tail.is_base and (state is None or not is_at(state.encode(), entries[-1].tail.now)):
        yield "the lines of the history do not lead to the timeline they say they do"
