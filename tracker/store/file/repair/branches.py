"""The branches of a log that git merged, and the lines of each, with a missing one wherever the chain is broken.

A log only grows, so a merge of it is what both branches share, then one hunk with the lines of each. Where the
conflict markers are gone, the numbers of the commands begin again: that is the fork.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from tracker.store.file.format import log
from tracker.store.file.format.any_json import canonical
from tracker.store.file.format.damage import marker
from tracker.store.file.format.document import wrong
from tracker.store.file.format.log import Delta, Entry, Tail
from tracker.store.file.format.timeline import Damage, stamped


class Line(NamedTuple):
    """A line as it was found: `entry` is what can be read of it, `fault` what is wrong; 0 for one that is missing."""

    number: int
    raw: bytes
    entry: Entry | None
    fault: str = ""


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
    logs = [tuple(_complete(chain)) for text in texts for chain in _chains(_lines(text))] or [()]
    if timeline is not None and conflict is None:
        logs.sort(key=lambda lines: (not leads_to(timeline, lines), not _is_whole(lines)))
    ours = logs[0]
    for lines in logs[1:]:
        if _common(ours, lines) == len(ours):
            ours = lines  # it only goes on from ours
    known = {_name(line) for line in ours}
    others = []
    for lines in logs:
        own = lines[_common(ours, lines) :]
        if any(line.entry is not None and _name(line) not in known for line in own):
            others.append(Branch(len(lines) - len(own), own))
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
    last = next((line.entry for line in reversed(lines) if not line.fault), None)
    return last is not None and stamped(timeline, last.tail.now)


def _is_whole(lines: Sequence[Line]) -> bool:
    """Whether a log has its beginning."""
    return bool(lines) and not lines[0].fault


def follows(tail: Tail, before: Tail) -> bool:
    """Whether a command found the timeline as the one before left it."""
    was, now = tail.was, before.now
    return (was.size, was.crc, was.change) == (now.size, now.crc, now.change)


def read_line(number: int, raw: bytes) -> Line:
    """Return a line of a log with what is wrong with it."""
    try:
        entry = log.decode_entry(raw)
        fault = "" if entry.tail.n >= 1 or entry.tail.how == "base" else "it has no number"
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


def _lines(text: bytes) -> list[Line]:
    """Return the lines of a log in the order of their numbers, as long as no number is there twice."""
    raws = [(number, raw) for number, raw in enumerate(log.lines(text), 1) if raw != b"\n" and not marker().match(raw)]
    lines = [read_line(number, raw) for number, raw in raws]
    numbers: list[int] = []  # of each line, or of the last sound one before it
    for line in lines:
        numbers.append(line.entry.tail.n if line.entry and not line.fault else numbers[-1] if numbers else -1)
    sound = [line.entry.tail.n for line in lines if line.entry and not line.fault]
    if len(set(sound)) < len(sound):
        return lines
    return [line for _, line in sorted(zip(numbers, lines, strict=True), key=lambda pair: pair[0])]


def _chains(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Yield the log of each branch from its beginning: where the numbers begin again, another one forks off."""
    chain: list[Line] = []
    highest = -1
    for line in lines:
        if line.entry is not None and not line.fault:
            if line.entry.tail.n <= highest or (line.entry.tail.how == "base" and highest >= 0):
                yield chain
                chain = _before(line.entry, chain)
            highest = line.entry.tail.n
        chain.append(line)
    yield chain


def _before(entry: Entry, chain: Sequence[Line]) -> list[Line]:
    """Return the lines of a chain that a command came after."""
    if entry.tail.how == "base":
        return []
    ends = (at for at, line in enumerate(chain) if line.entry and not line.fault and line.entry.tail.n >= entry.tail.n)
    return list(chain[: next(ends, len(chain))])


def _complete(chain: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines of a branch, and one that is missing wherever a line does not follow the one before."""
    before: Line | None = None
    for line in chain:
        if _is_cut_off(line, before):
            yield MISSING
        yield line
        before = line


def _is_cut_off(line: Line, before: Line | None) -> bool:
    if line.fault or line.entry is None or line.entry.tail.how == "base":
        return False
    if before is None:
        return True
    if before.fault or before.entry is None or line.entry.tail.how == "outside":
        return False
    return not follows(line.entry.tail, before.entry.tail)


def _common(one: Sequence[Line], other: Sequence[Line]) -> int:
    """Return how many lines both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (here, there) in pairs if _name(here) != _name(there)), min(len(one), len(other)))


def _name(line: Line) -> bytes:
    """Return what tells a line from others: all but the digit that says it is done."""
    return line.raw[:-3]
