"""Lines of a log that cannot be read, made again from the lines around them and the timeline.

Every change says how a document was before it, so a log can be followed backwards. Before a lost line the timeline
was what the lines up to it lead to; after it, what the present one was before the later lines. The difference is
what the line did; only its command and its time may be lost.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import takewhile
from typing import Final, NamedTuple

from tracker.store.file.format.log import Delta, Entry, Tail
from tracker.store.file.format.state import State
from tracker.store.file.format.timeline import EMPTY_HEAD, VERSION, Head, Stamp, stamp
from tracker.store.file.repair.branches import Line, follows
from tracker.store.file.wal.recovery import difference, same

LOST: Final = "(a lost line, made again)"
_UNKNOWN: Final = datetime(1, 1, 1, tzinfo=UTC)


class Filled(NamedTuple):
    """For each line its entry, None for one that is left out, and its bytes where they are good; where the lines
    lead; what was done.
    """

    entries: tuple[tuple[Entry | None, bytes], ...]
    state: State
    done: tuple[str, ...]


def fill(lines: Sequence[Line], begin: State, end: State | None, before: Entry | None = None) -> Filled:
    """Make the faulty lines of a chain again that leads from `begin` to `end`, None where that is not known.

    `before` is the line it follows, None for one that begins a log.
    """
    state = begin.copy()
    entries: list[tuple[Entry | None, bytes]] = []
    done: list[str] = []
    last = max((at for at, line in enumerate(lines) if line.fault), default=-1)
    for at, line in enumerate(lines):
        entry, raw = line.entry, line.raw
        if line.fault:
            later = [found.entry for found in takewhile(lambda found: not found.fault, lines[at + 1 :]) if found.entry]
            gap = _Gap(line, before, later, end if at == last and _is_end(end, later) else None)
            entry, raw = gap.entry(state), b""
            done.append(gap.told(entry, is_exact=at < last or gap.end is not None))
        entries.append((entry, raw))
        if entry is not None:
            state.apply(entry)
            before = entry
    return Filled(tuple(entries), state, tuple(done))


def _is_end(end: State | None, later: Sequence[Entry]) -> bool:
    """Whether a timeline has what the lines after the last gap left; one from before or after them tells nothing."""
    left = {delta.id: delta.after for entry in later for delta in entry.deltas}
    return end is not None and all(same(end.documents.get(key), raw) for key, raw in left.items())


class _Gap(NamedTuple):
    """A faulty line, the one before it, the sound ones after it up to the next gap, and what they lead to."""

    line: Line
    before: Entry | None
    later: Sequence[Entry]
    end: State | None

    def entry(self, state: State) -> Entry | None:
        """Return the line made again behind those that lead to `state`, None where the others fit without it."""
        if self.later and self.later[0].tail.how == "base":
            return None
        after = self._after(state)
        deltas = difference(state, after)
        known = self._left()
        if self.before is None:
            highest = max([known.last_id if known else 0, *after.documents])
            head = self._head(EMPTY_HEAD, known.change if known else 0, highest)
            now = known or stamp(State(head, after.documents).encode(), highest)
            tail = Tail(self._number, self._at, "base", now, now)
            return Entry(tail, self._command, 0, head, after.documents, (), False)
        if not deltas and not (self.later and not follows(self.later[0].tail, self.before.tail)):
            return None
        was = self.before.tail.now
        only_adds = bool(deltas) and all(delta.before is None for delta in deltas)
        change = known.change if known else was.change if only_adds else self._number
        highest = max([was.last_id, *(delta.id for delta in deltas)])
        appends = only_adds and change == was.change
        head_after = state.head if appends else self._head(state.head, change, highest, has_kinds=not deltas)
        now = known or stamp(State(head_after, after.documents).encode(), highest)
        tail = Tail(self._number, self._at, "append" if appends else "rewrite", was, now)
        read = self.line.entry
        undoes, origin = (read.undoes, read.known_as) if read else (0, None)  # the same command in later merges
        return Entry(tail, self._command, undoes, None if appends else head_after, {}, deltas, False, origin)

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

    def _after(self, state: State) -> State:
        """Return what the timeline held after the line."""
        if self.end is not None:
            after = self.end.copy()
        else:
            after = state.copy()
            if self.line.entry is not None:
                after.documents.update(self.line.entry.documents)
                for delta in self.line.entry.deltas:
                    after.put(delta)
        for entry in reversed(self.later):
            for delta in reversed(entry.deltas):
                after.put(Delta(delta.id, delta.after, delta.before))
        return after

    def _left(self) -> Stamp | None:
        """Return the stamp of the timeline after the line, as far as anything tells."""
        if self.later:
            return None if self.later[0].tail.how == "outside" else self.later[0].tail.was
        if self.end is None:
            return None
        return stamp(self.end.encode(), max([self.end.head.last_id, *self.end.documents]))

    def _head(self, present: Head, change: int, highest: int, *, has_kinds: bool = False) -> Head:
        read = self.line.entry.head if self.line.entry else None
        head = self.end.head if self.end is not None and self.end.head.change == change else read or present
        next_head = next((entry.head for entry in self.later if entry.head), self.end.head if self.end else None)
        if has_kinds and next_head is not None:  # what else did it change?
            head = head.with_meta(kinds=next_head.kinds)
        return head.with_meta(version=VERSION, change=change, last_id=highest)

    @property
    def _number(self) -> int:
        low = self.before.tail.n + 1 if self.before else 0
        read = self.line.entry.tail.n if self.line.entry else low
        return max(low, min(read, self.later[0].tail.n - 1 if self.later else low))

    @property
    def _at(self) -> datetime:
        low = self.before.tail.at if self.before else None
        high = self.later[0].tail.at if self.later else None
        read = self.line.entry.tail.at if self.line.entry else None
        if read is not None and (low or read) <= read <= (high or read):
            return read
        return low or high or _UNKNOWN

    @property
    def _command(self) -> str:
        return self.line.entry.command if self.line.entry else LOST
