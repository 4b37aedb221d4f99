"""Lines of a history that can no longer be read, made again from what stands around them.

Every change says how a document was before it. So what a lost line did shows where a later line finds a
document otherwise than the earlier ones left it; and what no later line touched shows in the timeline.
A line made again says rightly what was changed; only its time and its command may be lost with it.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final, NamedTuple

from tracker.store.file.format.document import Delta, same
from tracker.store.file.format.log import NO_KINDS, Entry, Tail, follows
from tracker.store.file.format.state import State, difference
from tracker.store.file.format.timeline import EMPTY_HEAD, VERSION, Checkpoint, Head, checkpoint_of, kind_changes
from tracker.store.file.repair.branches import Line

LOST: Final = "(a lost line, made again)"
_UNKNOWN: Final = datetime(1, 1, 1, tzinfo=UTC)


class Woven(NamedTuple):
    """For each line of a chain its entry, None for one that is not needed, and its bytes if they are good; where
    the chain leads; what it took.
    """

    entries: tuple[tuple[Entry | None, bytes], ...]
    state: State
    done: tuple[str, ...]


def weave(lines: Sequence[Line], begin: State, end: State | None, before: Entry | None = None) -> Woven:
    """Make the faulty lines of a chain again that leads from `begin` to `end`, None where it cannot be known.

    `before` is the line it follows, None for one that begins a history.
    """
    surplus = _surplus(lines, before.tail.n if before else -1)
    inferred = _infer(lines, surplus, begin, end)
    ahead = _look_ahead(lines, inferred.end)
    last = max(inferred.changes, default=None)
    state = begin.copy()
    entries: list[tuple[Entry | None, bytes]] = []
    done: list[str] = []
    for at, line in enumerate(lines):
        entry, raw = line.entry, line.raw
        if line.fault:
            changes = inferred.changes.get(at)
            gap = _Gap(line, _differing(state, changes or {}), before, ahead[at])
            entry, raw = None if changes is None else gap.entry(state, inferred.end), b""
            done.append(gap.told(entry, is_exact=inferred.end is not None or at != last))
        entries.append((entry, raw))
        if entry is not None:
            state.apply(entry)
            before = entry
    return Woven(tuple(entries), state, tuple(done))


def _surplus(lines: Sequence[Line], number: int) -> set[int]:
    """Return the faulty lines there were no commands for, going by the numbers of those around them."""
    surplus: set[int] = set()
    run: list[int] = []
    for at, line in enumerate(lines):
        if line.fault:
            run.append(at)
        elif line.entry is not None:
            room = max(0, line.entry.tail.n - number - 1)
            run.sort(key=lambda other: lines[other].entry is None)  # those of which something can be read come first
            surplus.update(run[room:])
            run, number = [], line.entry.tail.n
    return surplus


class _Ahead(NamedTuple):
    """What follows a line: how many faulty ones at once, the next that can be used, the next head that is known."""

    run: int
    entry: Entry | None
    head: Head | None


def _look_ahead(lines: Sequence[Line], end: State | None) -> list[_Ahead]:
    """Return for each line what follows it."""
    ahead = _Ahead(0, None, end.head if end else None)
    found: list[_Ahead] = []
    for line in reversed(lines):
        found.append(ahead)
        if line.fault or line.entry is None:
            ahead = ahead._replace(run=ahead.run + 1)
        else:
            ahead = _Ahead(0, line.entry, line.entry.head or ahead.head)
    return found[::-1]


class _Inferred(NamedTuple):
    """By the index of each faulty line the documents after it, None for one removed; and the end, if it fits."""

    changes: dict[int, dict[int, bytes | None]]
    end: State | None


def _infer(lines: Sequence[Line], surplus: set[int], begin: State, end: State | None) -> _Inferred:
    state = begin.copy()
    changes: dict[int, dict[int, bytes | None]] = {}
    touched: set[int] = set()  # since the last faulty line
    last: dict[int, bytes | None] | None = None  # what that did
    for at, line in enumerate(lines):
        if at in surplus:
            continue
        if line.entry is None or line.fault:
            touched = set()
            last = changes[at] = _as_it_reads(line.entry)
            for key, raw in last.items():
                state.put(Delta(key, None, raw))
            continue
        for delta in line.entry.deltas:
            if last is not None and not same(state.documents.get(delta.id), delta.before):
                last[delta.id] = delta.before
            touched.add(delta.id)
        state.apply(line.entry)
    if end is not None and any(not same(state.documents.get(key), end.documents.get(key)) for key in touched):
        end = None  # it has gone on, or is an older one: what it lacks is not what was lost
    if last is not None and end is not None:
        last.update({delta.id: delta.after for delta in difference(state, end)})
    return _Inferred(changes, end)


def _as_it_reads(entry: Entry | None) -> dict[int, bytes | None]:
    return {} if entry is None else {**entry.documents, **{delta.id: delta.after for delta in entry.deltas}}


def _differing(state: State, after: dict[int, bytes | None]) -> tuple[Delta, ...]:
    pairs = ((key, state.documents.get(key), raw) for key, raw in sorted(after.items()))
    return tuple(Delta(*pair) for pair in pairs if not same(pair[1], pair[2]))


class _Gap(NamedTuple):
    """A faulty line, what it must have changed, and the lines before and after it that can be used."""

    line: Line
    deltas: tuple[Delta, ...]
    before: Entry | None
    ahead: _Ahead

    def entry(self, state: State, end: State | None) -> Entry | None:
        """Return the line made again; None where its neighbours fit together without it."""
        known = self._left(end)
        if self.before is None:
            return self._beginning(known, end)
        if not self.deltas and (self.ahead.run or self.ahead.entry is None or follows(self.ahead.entry, self.before)):
            return None
        was = self.before.tail.now
        only_adds = bool(self.deltas) and all(delta.before is None for delta in self.deltas)
        change = known.change if known else self._change(was, only_adds=only_adds)
        highest = max([was.last_id, *(delta.id for delta in self.deltas)])
        appends = only_adds and change == was.change
        head = None if appends else self._head(state.head, end, change, highest)
        now = known or checkpoint_of(self._after(State(head or state.head, dict(state.documents))).encode(), highest)
        origin = self.line.entry.known_as if self.line.entry else None  # the same command in later merges
        kinds = kind_changes(state.head, head) if head else NO_KINDS
        tail = Tail(self._number, self._at, now, self.before.sum)
        return Entry(tail, self._command, self._undoes, head, {}, self.deltas, kinds, origin)

    def told(self, entry: Entry | None, *, is_exact: bool) -> str:
        """Return the sentence that says what became of the line."""
        where = f"line {self.line.number} of the history ({self.line.fault})"
        if not self.line.number:
            where = "a line that is missing from the history"
        if entry is None:
            return f"left out {where}: nothing was changed by it"
        if is_exact:
            return f"made {where} again from those around it and the timeline"
        return f"made {where} again from those around it; what no later command touched is not known"

    def _beginning(self, known: Checkpoint | None, end: State | None) -> Entry:
        documents = {delta.id: delta.after for delta in self.deltas if delta.after is not None}
        highest = max([known.last_id if known else 0, *documents])
        head = self._head(EMPTY_HEAD, end, known.change if known else 0, highest)
        now = known or checkpoint_of(State(head, documents).encode(), highest)
        return Entry(Tail(self._number, self._at, now), self._command, 0, head, documents)

    def _left(self, end: State | None) -> Checkpoint | None:
        """Return what the timeline was after the line, as far as anything tells."""
        if self.ahead.run:
            return None
        if self.ahead.entry is not None:
            return None
        return checkpoint_of(end.encode(), max([end.head.last_id, *end.documents])) if end else None

    def _change(self, was: Checkpoint, *, only_adds: bool) -> int:
        """Return the number of the command that last rewrote the timeline, after the line."""
        ahead = self.ahead.entry
        if ahead is not None and ahead.head is None and not self.ahead.run and not ahead.tail.is_base:
            return ahead.tail.now.change
        return was.change if only_adds else self._number

    def _head(self, present: Head, end: State | None, change: int, highest: int) -> Head:
        read = self.line.entry.head if self.line.entry else None
        head = end.head if end is not None and end.head.change == change else read or present
        if not self.deltas and self.before is not None and self.ahead.head is not None:  # what else did it change?
            head = head.with_meta(kinds=self.ahead.head.kinds)
        return head.with_meta(version=VERSION, change=change, last_id=highest)

    def _after(self, state: State) -> State:
        for delta in self.deltas:
            state.put(delta)
        return state

    @property
    def _number(self) -> int:
        low = self.before.tail.n + 1 if self.before else 0
        high = self.ahead.entry.tail.n - 1 - self.ahead.run if self.ahead.entry else low
        read = self.line.entry.tail.n if self.line.entry else low
        return max(low, min(read, high)) if self.before else max(0, high)

    @property
    def _at(self) -> datetime:
        low = self.before.tail.at if self.before else None
        high = self.ahead.entry.tail.at if self.ahead.entry else None
        read = self.line.entry.tail.at if self.line.entry else None
        if read is not None and (low or read) <= read <= (high or read):
            return read
        return low or high or _UNKNOWN

    @property
    def _command(self) -> str:
        return self.line.entry.command if self.line.entry else LOST

    @property
    def _undoes(self) -> int:
        return self.line.entry.undoes if self.line.entry else 0
