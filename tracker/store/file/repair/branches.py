"""The branches of a log that git merged, and the lines of each, with a missing one wherever the chain is broken.

A log only grows, so a merge of it is what both branches share, then one hunk with the lines of each. Where the
conflict markers are gone, a line that names another parent than the line before it is where a branch forks off.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from tracker.store.file.format import log
from tracker.store.file.format.damage import Damage, marker
from tracker.store.file.format.document import Delta, canonical, wrong
from tracker.store.file.format.log import Entry
from tracker.store.file.format.timeline import is_at


class Line(NamedTuple):
    """A line as it was found: `entry` is what can be read of it, `fault` what is wrong; 0 for one that is missing."""

    number: int
    raw: bytes
    entry: Entry | None
    fault: str = ""

    @property
    def sound(self) -> Entry | None:
        """The entry where nothing is wrong with the line."""
        return None if self.fault else self.entry


MISSING: Final = Line(0, b"", None, "it is missing")


class Branch(NamedTuple):
    """The lines another branch has of its own, behind so many lines of ours."""

    common: int
    lines: tuple[Line, ...]


class Branches(NamedTuple):
    """Our log, and what other branches have of their own."""

    ours: tuple[Line, ...]
    others: tuple[Branch, ...]

    @property
    def all(self) -> Iterator[tuple[Line, ...]]:
        """Yield the lines of ours, then those that each of the others has of its own."""
        yield self.ours
        yield from (branch.lines for branch in self.others)


class Conflict(NamedTuple):
    """The texts git merged, and what both began from where the markers tell; lines of the others are left empty."""

    ours: bytes
    theirs: bytes
    base: bytes | None


def split(past: bytes, timeline: bytes | None = None) -> Branches:
    """Return the branches of a log; without markers ours is the one that leads to the timeline."""
    conflict = unmerge(past)
    texts = (conflict.ours, conflict.theirs) if conflict else (past,)
    lines = {number: read_line(number, raw) for number, raw in _numbered(past)}
    parts = ([lines[number] for number, _ in _numbered(text)] for text in texts)
    logs = [tuple(_complete(chain)) for part in parts for chain in _chains(_in_order(part))]
    if timeline is not None and conflict is None:
        logs.sort(key=lambda lines: (not leads_to(timeline, lines), not _is_whole(lines)))
    ours = logs[0]
    for other in logs[1:]:
        if _common(ours, other) == len(ours):
            ours = other  # it only goes on from ours
    known = {line.raw for line in ours}
    others = []
    for other in logs:
        own = other[_common(ours, other) :]
        if any(line.entry is not None and line.raw not in known for line in own):
            others.append(Branch(len(other) - len(own), own))
    return Branches(ours, tuple(others))


def unmerge(text: bytes) -> Conflict | None:
    """Return the texts of a merge that git could not finish, None where it left no conflict markers."""
    if not marker().search(text):
        return None
    parts: dict[bytes, list[bytes]] = {b"<": [], b"|": [], b">": []}
    section, has_base = b"", False
    for line in text.split(b"\n"):
        mark = line[:1] if marker().match(line) else b""
        if mark == b"<" or (mark and section):
            has_base |= mark == b"|"
            section = {b"=": b">", b">": b""}.get(mark, mark)
        for name, lines in parts.items():
            lines.append(line if not mark and section in (b"", name) else b"")
    ours, base, theirs = (b"\n".join(lines) for lines in parts.values())
    return Conflict(ours, theirs, base if has_base else None)


def leads_to(timeline: bytes, lines: Sequence[Line]) -> bool:
    """Whether the last sound line left the timeline as it was found."""
    last = next((line.sound for line in reversed(lines) if line.sound), None)
    return last is not None and is_at(timeline, last.tail.now)


def _is_whole(lines: Sequence[Line]) -> bool:
    """Whether a log has its beginning."""
    return bool(lines) and not lines[0].fault


def read_line(number: int, raw: bytes) -> Line:
    """Return a line of a log with what is wrong with it."""
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


def _numbered(text: bytes) -> list[tuple[int, bytes]]:
    """Return the lines of a log with their numbers, but for the markers and those that are empty."""
    return [(number, raw) for number, raw in enumerate(log.lines(text), 1) if raw != b"\n" and not marker().match(raw)]


def _in_order(lines: list[Line]) -> list[Line]:
    """Return the lines of a log in the order of their numbers, as long as no two lines have one number."""
    once = list({line.raw: line for line in lines}.values())
    sound = [line.sound.tail.n for line in once if line.sound]
    if len(set(sound)) < len(sound):
        return lines
    numbers = accumulate(once, lambda last, line: line.sound.tail.n if line.sound else last, initial=-1)
    next(numbers)
    return [line for _, line in sorted(zip(numbers, once, strict=True), key=lambda pair: pair[0])]


def _chains(lines: Iterable[Line]) -> list[list[Line]]:
    """Return the log of each branch, from its beginning."""
    chains: list[list[Line]] = [[]]
    known: set[int] = set()
    last: Entry | None = None
    for line in lines:
        entry = line.sound
        if entry is not None:
            if last and entry.tail.prev != last.sum and (entry.tail.prev in known or entry.tail.n <= last.tail.n):
                chains.append(_until(entry, chains))
            known.add(entry.sum)
            last = entry
        chains[-1].append(line)
    return chains


def _until(entry: Entry, chains: Sequence[Sequence[Line]]) -> list[Line]:
    """Return the log up to the parent of a line; where that is lost, up to the lines with lower numbers."""
    if entry.tail.is_base:
        return []
    for chain in chains:
        for at, line in enumerate(chain, 1):
            if line.sound and entry.tail.prev == line.sound.sum:
                return list(chain[:at])
    later = (at for at, line in enumerate(chains[-1]) if line.sound and line.sound.tail.n >= entry.tail.n)
    return list(chains[-1][: next(later, None)])


def _complete(chain: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines of a branch, and one that is missing wherever a line names another parent than stands there."""
    before: Line | None = None
    for line in chain:
        entry = line.sound
        parent = before.sound if before else None
        is_cut_off = before is None or (parent is not None and entry is not None and entry.tail.prev != parent.sum)
        if entry is not None and is_cut_off and not entry.tail.is_base:
            yield MISSING
        yield line
        before = line


def _common(one: Sequence[Line], other: Sequence[Line]) -> int:
    """Return how many lines both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (here, there) in pairs if here.raw != there.raw), min(len(one), len(other)))
