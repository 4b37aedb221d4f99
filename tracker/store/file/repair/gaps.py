"""Damaged lines of a log, made again from the lines around them and the timeline.

The state before a damaged line is that which the earlier lines lead to. The state after it is the present timeline
with the later lines undone, since each line has the documents before it. The difference is what the damaged line
did; only its command and its time may be lost.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import takewhile
from typing import Final, NamedTuple

from tracker.store.file.format.document import Delta, same
from tracker.store.file.format.log import Entry, Origin, follows
from tracker.store.file.format.records import Key, Record, without_gone
from tracker.store.file.format.state import State, difference
from tracker.store.file.format.tail import Tail
from tracker.store.file.format.timeline import EMPTY_HEAD, VERSION, checkpoint_of, record_changes
from tracker.store.file.repair.branches import Line

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
        """Return the line made again behind those that lead to `state`, None where it changed nothing."""
        following = self.later[0] if self.later else None
        if following and (following.tail.is_base or (self.before and follows(following, self.before))):
            return None
        after = self._after(state)
        deltas, records = difference(state, after), record_changes(state.head, after.head)
        if self.before and not deltas and not records:
            return None
        read = self.line.entry
        highest = max([state.head.last_id, self.before.tail.now.last_id if self.before else 0, *after.documents])
        change = self._change(only_adds=bool(self.before) and not records and all(not delta.before for delta in deltas))
        is_rewrite = self.before is None or change != self.before.tail.now.change
        head = after.head.with_meta(version=VERSION, change=change, last_id=highest) if is_rewrite else state.head
        now = checkpoint_of(State(head, after.documents).encode(), highest)
        command, undoes, origin = (read.command, read.undoes, read.known_as) if read else (LOST, 0, None)
        if following and not (origin and origin.ids):
            origin = Origin(following.tail.prev or 0, {})  # in later merges it is still the command it was
        if self.before is None:
            return Entry(Tail(self._number, self._at, now), command, 0, head, after.documents)
        tail = Tail(self._number, self._at, now, self.before.sum)
        return Entry(
            tail,
            command,
            undoes,
            head if is_rewrite else None,
            {},
            deltas,
            records,
            origin,
            named=bool(read and read.named),
        )

    def told(self, entry: Entry | None, *, is_exact: bool) -> str:
        """Return the sentence that says what became of the line."""
        where = f"line {self.line.number} of the history ({self.line.fault})"
        if not self.line.number:
            where = "a line that is missing from the history"
        if entry is not None:
            done = f"made {where} again from those around it"
            return f"{done} and the timeline" if is_exact else f"{done}; what no later command touched is not known"
        return f"left out {where}: nothing was changed by it" if is_exact else f"left out {where}"

    def _after(self, state: State) -> State:
        """Return what the timeline was after the line: the present one, or what can be read, the later lines undone."""
        after = self.end.copy() if self.end else state.copy()
        records: dict[Key, Record | None] = dict(after.head.records)
        read = self.line.entry
        if read is not None and self.end is None:
            after.documents.update(read.documents)
            for delta in read.deltas:
                after.put(delta)
            records |= {key: record for key, (_, record) in read.records.items()}
        for entry in reversed(self.later):
            for delta in reversed(entry.deltas):
                after.put(Delta(delta.id, delta.after, delta.before))
            records |= {key: record for key, (record, _) in entry.records.items()}
        known = without_gone(records)
        base = after.head if self.before or self.end else (read and read.head) or EMPTY_HEAD
        after.head = base if known == base.records else base.with_records(known)
        return after

    def _change(self, *, only_adds: bool) -> int:
        """Return the number of the command that last rewrote the timeline, after the line."""
        if self.later and self.later[0].head is None:
            return self.later[0].tail.now.change
        if self.end is not None and not self.later:
            return self.end.head.change
        return self.before.tail.now.change if only_adds and self.before else self._number

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
