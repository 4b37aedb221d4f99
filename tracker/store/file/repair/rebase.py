"""A log put together anew: our lines, then the commands of other branches, each done again as one of ours."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

import msgspec

from tracker.store.file.format.document import Delta
from tracker.store.file.format.log import FOREIGN, Entry, Origin, encode_entry, sum_of
from tracker.store.file.format.state import State, difference
from tracker.store.file.format.tail import Tail
from tracker.store.file.format.timeline import (
    EMPTY_HEAD,
    VERSION,
    Checkpoint,
    Head,
    checkpoint_of,
    is_at,
    record_changes,
)
from tracker.store.file.repair.branches import Branch, Line
from tracker.store.file.repair.gaps import fill
from tracker.store.file.repair.merge import Merge

_COMMAND: Final = "repair"


class Rebase:
    """Lines that lead to `state`; `done` tells what had to be decided on the way.

    `number` is the highest number any line had, and `highest` the highest id ever given, as far as is known.
    """

    def __init__(self, now: datetime, number: int) -> None:
        self.state = State(EMPTY_HEAD, {})
        self.done: list[str] = []
        self.highest = 0
        self.known: set[tuple[int, bytes]] = set()  # every document any line of any branch ever wrote
        self.removed: set[int] = set()  # the ids that any line took out
        self.everywhere: set[int] = set()  # the ids that every branch had at its end
        self._now = now
        self._number = number
        self._lines: list[bytes] = []
        self._ours: list[Entry | None] = []  # an entry for each of our lines, None for one left out; then those added
        self._left = Checkpoint(0, 0, 0, 0)
        self._reached = self.state.copy()  # what the lines so far lead to

    def follow(self, lines: Sequence[Line], end: State | None) -> None:
        """Take over our lines, the faulty ones made again, for which `end` may tell where they lead."""
        filled = fill(lines, self.state, end)
        numbers: dict[int, int] = {}  # of those that had to give theirs to a line made again
        number, parent = -1, None
        for entry, raw in filled.entries:
            if entry is not None:
                number = max(number + 1, entry.tail.n)
                if number != entry.tail.n:
                    numbers[entry.tail.n] = number
                if not raw or parent != entry.tail.prev or number != entry.tail.n or entry.undoes in numbers:
                    raw = encode_entry(_linked(entry, number, parent, numbers.get(entry.undoes, entry.undoes)))
                self._lines.append(raw)
                self._left = entry.tail.now
                parent = sum_of(raw)
            self._ours.append(entry)
        self._number = max(self._number, number)
        self._remember(entry for entry in self._ours if entry is not None)
        self._go_on(filled.state, filled.done)
        self.everywhere = set(self.state.documents)

    def join(self, branch: Branch) -> None:
        """Do each command of another branch since the fork again, as one of ours made now.

        A command that an earlier merge brought is not done again. Then what the branch came to as a whole is merged,
        since its commands may have changed a field to and fro.
        """
        there = State(EMPTY_HEAD, {})
        shared = [entry for entry in self._ours[: branch.common] if entry is not None]
        for entry in shared:
            there.apply(entry)
        ours, highest = self.state.copy(), self.highest
        here = _last_changes(entry for entry in self._ours[branch.common :] if entry is not None)
        filled = fill(branch.lines, there, None, shared[-1] if shared else None)
        entries = [entry for entry, _ in filled.entries if entry is not None]
        self._remember(entries)
        merge = Merge(ours, there, highest, self.highest, theirs_win=True)
        self.state = merge.state
        count, known = self._redo(merge, entries, there)
        last = {merge.given.get(key, key): at for key, at in _last_changes(entries).items()}
        later = {key for key, at in here.items() if key in last and at > last[key]}
        whole = Merge(ours, known, highest, self.highest, given=merge.given, ours_later=later)
        whole.take(difference(known, filled.state))
        whole.take_head(known.head, filled.state.head)
        aside = ["what was given up is in the log"] if whole.done else []
        self._go_on(self.state, (*filled.done, _brought(count), *merge.renumbered, *whole.done, *aside))
        self.state = State(self.state.head, whole.state.documents)
        self.everywhere &= filled.state.documents.keys()

    def _redo(self, merge: Merge, entries: Sequence[Entry], fork: State) -> tuple[int, State]:
        """Do each command of the other branch that is not here yet; return how many there were, and what both
        branches have in common besides the fork, with the numbers it has there.
        """
        names = [(entry, entry.known_as) for entry in self._ours if entry is not None]
        here = {name.sum: (entry, name) for entry, name in names if name.sum}
        there, known = fork.copy(), fork.copy()
        numbers: dict[int, int] = {}
        count = 0
        for entry in entries:
            head, before = there.head, there
            if entry.tail.is_base:
                before = there.copy()
            there.apply(entry)
            deltas = difference(before, there) if entry.tail.is_base else entry.deltas
            name = entry.known_as
            first = _first_numbers(entry, name)
            if name.sum in here:
                mine, known_here = here[name.sum]
                for number, original in first.items():
                    merge.give(number, known_here.ids.get(original, original))
                numbers[entry.tail.n] = mine.tail.n
                for delta in deltas:
                    known.put(delta)
                known.head = there.head
                continue
            done, head_here = merge.take(deltas), merge.state.head
            if merge.take_head(head, there.head) or done or not entry.tail.is_foreign:
                ids = {original: merge.given.get(number, number) for number, original in first.items()}
                self._add(entry, done, head_here, numbers.get(entry.undoes, 0), Origin(name.sum, ids))
                numbers[entry.tail.n] = self._number
                count += 1
        return count, known

    def finish(self, found: bytes | None) -> tuple[bytes, bytes]:
        """Return log and timeline, with a line for all that was done to the state after the last one."""
        reached = self._reached.encode()
        if self._lines and not self._has_gone_on() and is_at(reached, self._left):
            return b"".join(self._lines), reached
        self._number = max(self._number, self.state.head.change) + 1
        self.highest = max([self.highest, self.state.head.last_id, *self.state.documents])
        self._set_head()
        buffer = self.state.encode()
        left = checkpoint_of(buffer, self.highest)
        if self._lines:
            as_found = checkpoint_of(found or b"", self.highest)
            tail = Tail(self._number, self._now, left, sum_of(self._lines[-1]), as_found)
            deltas = difference(self._reached, self.state)
            records = record_changes(self._reached.head, self.state.head)
            entry = Entry(tail, _COMMAND, 0, self.state.head, {}, deltas, records)
        else:
            entry = Entry(Tail(self._number, self._now, left), _COMMAND, 0, self.state.head, self.state.documents)
            self.done.append("the history begins anew here")
        return b"".join(self._lines) + encode_entry(entry), buffer

    def _has_gone_on(self) -> bool:
        """Whether the state has anything that the lines do not lead to."""
        before, now = self._reached.head, self.state.head
        is_same_head = before.with_meta(change=0, last_id=0) == now.with_meta(change=0, last_id=0)
        highest = max([self.highest, now.last_id, *self.state.documents])
        return not is_same_head or highest > self._left.last_id or bool(difference(self._reached, self.state))

    def _go_on(self, state: State, done: Iterable[str]) -> None:
        self.state = state
        self._reached = state.copy()
        self.done += done

    def _remember(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            rows = [*entry.documents.items(), *((d.id, raw) for d in entry.deltas for raw in (d.before, d.after))]
            self.known.update((key, raw) for key, raw in rows if raw is not None)
            self.removed.update(delta.id for delta in entry.deltas if delta.after is None)
            self.highest = max([self.highest, entry.tail.now.last_id, *(key for key, _ in rows)])

    def _add(self, theirs: Entry, deltas: tuple[Delta, ...], before: Head, undoes: int, origin: Origin) -> None:
        self._number += 1
        self.highest = max([self.highest, *(delta.id for delta in deltas)])
        self._set_head()
        self._left = checkpoint_of(self.state.encode(), self.highest)
        command = theirs.command
        if theirs.origin is None:
            command = f"{command or FOREIGN} (merged; done {theirs.tail.at:%Y-%m-%d %H:%M} UTC)"
        tail = Tail(self._number, self._now, self._left, sum_of(self._lines[-1]))
        records = record_changes(before, self.state.head)
        entry = Entry(
            tail, command, undoes, self.state.head, {}, deltas, records, origin, named=bool(undoes) and theirs.named
        )
        self._lines.append(encode_entry(entry))
        self._ours.append(entry)  # another branch may have the same command

    def _set_head(self) -> None:
        version = max(VERSION, self.state.head.version)
        self.state.head = self.state.head.with_meta(version=version, change=self._number, last_id=self.highest)


def _linked(entry: Entry, number: int, parent: int | None, undoes: int) -> Entry:
    """Return an entry with another number and parent; in later merges it is still the command it was."""
    tail = msgspec.structs.replace(entry.tail, n=number, prev=parent)
    return entry._replace(tail=tail, undoes=undoes, origin=entry.known_as if entry.sum else entry.origin)


def _last_changes(entries: Iterable[Entry]) -> dict[int, datetime]:
    """Return for each event when it was last changed."""
    return {delta.id: entry.tail.at for entry in entries for delta in entry.deltas}


def _first_numbers(entry: Entry, name: Origin) -> dict[int, int]:
    """Return the numbers of the events a command added, each with the one it was given first."""
    first = {number: key for key, number in name.ids.items()}
    return {delta.id: first.get(delta.id, delta.id) for delta in entry.deltas if delta.before is None}


def _brought(count: int) -> str:
    if not count:
        return "the commands of the other branch were here already"
    return f"brought in {count} command{'s' * (count > 1)} of the other branch"
