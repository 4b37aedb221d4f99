"""The lines of a history put in their order again: one chain of commands, or where git merged two, its sides.

Every line names the checksum of the one before: so it follows that one, wherever in the file that is and
whatever a merge has put between them.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from tracker.store.file.format import log
from tracker.store.file.format.damage import Damage, marker
from tracker.store.file.format.document import Delta, canonical, wrong
from tracker.store.file.format.log import Entry
from tracker.store.file.format.timeline import is_at

_NONE: Final = -1


class Line(NamedTuple):
    """A line as it was found: `entry` is what can be read of it, `fault` what is wrong; 0 for one that is missing."""

    number: int
    raw: bytes
    entry: Entry | None
    fault: str = ""


MISSING: Final = Line(0, b"", None, "it is missing")


class Side(NamedTuple):
    """What one side of a merge did since it and the trunk were one, which is after so many lines of the trunk."""

    common: int
    lines: tuple[Line, ...]


class Sides(NamedTuple):
    """The commands made here, and those a merge brought: chains of lines, `MISSING` where one lacks a link.

    `strays` are lines that belong nowhere.
    """

    trunk: tuple[Line, ...]
    branches: tuple[Side, ...]
    strays: tuple[Line, ...]


def split(past: bytes, found: bytes | None = None) -> Sides:
    """Return the chains of a history.

    The trunk is what a merge found here, which stands first in it; where there are no marks of a merge, it is
    the chain that leads to the timeline as `found`.
    """
    tree = _Tree(past)
    chains = sorted(tree.chains())
    ends: list[list[int]] = []
    for chain in sorted(chains, key=lambda chain: -len(_readable(chain, tree.lines))):
        begin = _readable(chain, tree.lines)
        if not any(other[: len(begin)] == begin for other in ends):
            ends.append(chain)
    ends = sorted(ends) or [[]]
    if found is not None and not marker().search(past):
        ends.sort(key=lambda chain: not leads_to(found, [tree.lines[at] for at in chain]))
        if leads_to(found, [tree.lines[at] for at in ends[0]]):
            ends[1:] = [chain for chain in ends[1:] if _is_side(chain, ends[0], tree.lines)]
    trunk = ends[0]
    whole = tuple(_complete([tree.lines[at] for at in trunk], 0))
    places = [at for at, line in enumerate(whole) if line is not MISSING]  # of the lines that are there
    branches = []
    for chain in ends[1:]:
        common = _common(trunk, chain)
        lines = tuple(_complete([tree.lines[at] for at in chain], common))
        branches.append(Side(places[common - 1] + 1 if common else 0, lines))
    strays = set(range(len(tree.lines))).difference(*ends)
    return Sides(whole, tuple(branches), tuple(tree.lines[at] for at in sorted(strays)))


def _readable(chain: list[int], lines: Sequence[Line]) -> list[int]:
    """Return a chain without what stands at its end that cannot be read."""
    return chain[: max((at + 1 for at, line in enumerate(chain) if lines[line].entry is not None), default=0)]


def leads_to(found: bytes, chain: Sequence[Line]) -> bool:
    """Whether the last line of a chain that nothing is wrong with left the timeline as it was found."""
    last = next((line.entry for line in reversed(chain) if not line.fault), None)
    return last is not None and is_at(found, last.tail.now)


def _is_side(chain: Sequence[int], trunk: Sequence[int], lines: Sequence[Line]) -> bool:
    """Whether a chain leaves the trunk somewhere and has a line that nothing is wrong with."""
    common = _common(trunk, chain)
    return common > 0 and any(not lines[at].fault for at in chain[common:])


def _common(one: Sequence[int], other: Sequence[int]) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (here, there) in pairs if here != there), min(len(one), len(other)))


class _Tree:
    """The lines of a history, each with the index of the one it follows."""

    def __init__(self, past: bytes) -> None:
        self.lines: list[Line] = []
        self._nearby: list[tuple[int, bool]] = []  # the line before each on its side, and whether git marked the side
        self._read(past)
        self._known: dict[int, list[int]] = {}  # a checksum -> the lines that have it
        for at, line in enumerate(self.lines):
            if line.entry is not None:
                self._known.setdefault(line.entry.sum, []).append(at)
        self._parents: list[int] = []
        self._ahead: set[int] = set()  # the lines that stand behind one that follows them
        for at, line in enumerate(self.lines):
            parent = self._parent(at, line)
            if parent > at:
                self._ahead.add(parent)
            self._parents.append(_NONE if self._is_circle(at, parent) else parent)

    def chains(self) -> list[list[int]]:
        """Return the indexes of the lines from the first to each that none follows."""
        ends = set(range(len(self.lines))) - set(self._parents)
        return [self._up_from(end)[::-1] for end in ends]

    def _up_from(self, end: int) -> list[int]:
        chain = []
        while end != _NONE:
            chain.append(end)
            end = self._parents[end] if end < len(self._parents) else _NONE
        return chain

    def _read(self, past: bytes) -> None:
        seen: dict[bytes, int] = {}
        previous = fork = _NONE
        is_marked = False
        for number, raw in enumerate(log.lines(past), 1):
            if marker().match(raw):
                if raw.startswith(b"<"):
                    fork, is_marked = previous, True
                elif is_marked:
                    is_marked = not raw.startswith(b">")
                    previous = fork if is_marked else previous
                continue
            if raw not in seen:
                self._nearby.append((previous, is_marked))
                self.lines.append(read_line(number, raw))
                seen[raw] = len(self.lines) - 1
            previous = seen[raw]

    def _is_circle(self, at: int, parent: int) -> bool:
        return at in self._ahead and at in self._up_from(parent)

    def _parent(self, at: int, line: Line) -> int:
        previous, is_marked = self._nearby[at]
        if line.entry is None:
            return previous
        if line.entry.tail.prev is not None:
            parents = self._known.get(line.entry.tail.prev, [])
            parents = [other for other in parents if (self._number(other) or 0) < line.entry.tail.n]
            for known in sorted(parents, key=lambda other: (other > at, abs(other - at))):
                if not self._is_circle(at, known):
                    return known
        is_lost = bool(line.fault) and not line.entry.tail.is_base
        if is_marked or is_lost or self._follows_fault(line.entry, previous):
            return previous
        if self._number(previous) == line.entry.tail.n - 1:
            return previous
        return self._numbered_below(line.entry.tail.n, at)

    def _number(self, at: int) -> int | None:
        entry = self.lines[at].entry if at != _NONE else None
        return entry.tail.n if entry else None

    def _follows_fault(self, entry: Entry, previous: int) -> bool:
        """Whether the line before it, which cannot be used, can have been the one it followed."""
        if previous == _NONE or not self.lines[previous].fault or entry.tail.is_base:
            return False
        sound = (self.lines[at].entry for at in self._up_from(previous) if not self.lines[at].fault)
        before = next(sound, None)
        return before is None or before.tail.n < entry.tail.n

    def _numbered_below(self, number: int, end: int) -> int:
        """Return the line before that one whose number comes just before; where several do, the last of them."""
        numbers = [(line.entry.tail.n, at) for at, line in enumerate(self.lines[:end]) if line.entry is not None]
        return max((pair for pair in numbers if pair[0] < number), default=(0, _NONE))[1]


def read_line(number: int, raw: bytes) -> Line:
    """Return a line of a history with what is wrong with it."""
    try:
        entry = log.decode_entry(raw)
        fault = "" if entry.tail.n >= 1 or entry.tail.is_base else "it has no number"
        return Line(number, raw, entry, fault)
    except Damage as damage:
        try:
            return Line(number, raw, _legible(log.decode_entry(raw, trust=True)), damage.what)
        except Damage:
            return Line(number, raw, None, damage.what)


def _legible(entry: Entry) -> Entry:
    """Return an entry nothing vouches for with the events in it that can be read, as we would write them."""
    documents = {key: canonical(raw) for key, raw in entry.documents.items() if not wrong(key, raw)}
    deltas = (
        Delta(key, *(raw and canonical(raw) for raw in (before, after)))
        for key, before, after in entry.deltas
        if not any(raw and wrong(key, raw) for raw in (before, after))
    )
    return entry._replace(documents=documents, deltas=tuple(deltas))


def _complete(chain: Sequence[Line], start: int) -> Iterator[Line]:
    """Yield the lines from there on, and one that is missing wherever what was before does not lead to the next."""
    for at in range(start, len(chain)):
        if _is_cut_off(chain[at], chain[at - 1] if at else None):
            yield MISSING
        yield chain[at]


def _is_cut_off(line: Line, before: Line | None) -> bool:
    if line.fault or line.entry is None or line.entry.tail.is_base:
        return False
    if before is None:
        return True
    if before.fault or before.entry is None:
        return False
    return not log.follows(line.entry, before.entry)
