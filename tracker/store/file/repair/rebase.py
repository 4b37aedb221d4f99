"""A history being put together anew, and the state of the timeline it leads to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final

import msgspec

from tracker.store.file.format.document import Delta
from tracker.store.file.format.log import FOREIGN, Entry, Origin, Tail, encode_entry, sum_of
from tracker.store.file.format.state import State, difference
from tracker.store.file.format.timeline import (
    EMPTY_HEAD,
    VERSION,
    Checkpoint,
    KindChanges,
    checkpoint_of,
    is_at,
    kind_changes,
)
from tracker.store.file.repair.branches import Line, Side
from tracker.store.file.repair.gaps import weave
from tracker.store.file.repair.merge import Joining

_COMMAND: Final = "repair"


class Draft:
    """Lines that lead to `state`; `done` tells what had to be decided on the way.

    `number` is the highest number any line had, and `highest` the highest id ever given, as far as is known.
    """

    def __init__(self, now: datetime, number: int) -> None:
        self.state = State(EMPTY_HEAD, {})
        self.done: list[str] = []
        self.highest = 0
        self.known: set[tuple[int, bytes]] = set()  # every document any line of either side ever wrote
        self.removed: set[int] = set()  # the ids that any line took out
        self.everywhere: set[int] = set()  # the ids that every side had at its end
        self._now = now
        self._number = number
        self._lines: list[bytes] = []
        self._trunk: list[Entry | None] = []
        self._left = Checkpoint(0, 0, 0, 0)
        self._reached_state = self.state.copy()

    def follow(self, lines: Sequence[Line], end: State | None) -> None:
        """Take over the chain made here, with its faulty lines made again, of which `end` may tell the last."""
        woven = weave(lines, self.state, end)
        self._trunk = [entry for entry, _ in woven.entries]
        entries = [entry for entry in self._trunk if entry is not None]
        self._lines = list(_chained(woven.entries))
        self._left = entries[-1].tail.now
        self._number = max(self._number, entries[-1].tail.n)
        self._remember(entries)
        self._reached(woven.state, woven.done)
        self.everywhere = set(self.state.documents)

    def join(self, side: Side) -> None:
        """Add what another side did since, each of its commands as one of ours made now.

        A command that has come over before is not done again. Where its commands went to and fro, what counts in
        the end is what they came to.
        """
        there = State(EMPTY_HEAD, {})
        shared = [entry for entry in self._trunk[: side.common] if entry is not None]
        for entry in shared:
            there.apply(entry)
        ours, highest = self.state.copy(), self.highest
        woven = weave(side.lines, there, None, shared[-1] if shared else None)
        entries = [entry for entry, _ in woven.entries if entry is not None]
        self._remember(entries)
        joining = Joining(ours, there, highest, self.highest, theirs_win=True)
        self.state = joining.state
        here = _last_changes(entry for entry in self._trunk[side.common :] if entry is not None)
        count, known = self._redo(joining, entries, there)
        last = {joining.given.get(key, key): at for key, at in _last_changes(entries).items()}
        later = {key for key, at in here.items() if key in last and at > last[key]}
        whole = Joining(ours, known, highest, self.highest, given=joining.given, ours_later=later)
        whole.take(difference(known, woven.state))
        whole.take_head(known.head, woven.state.head)
        aside = ["what was given up is in the log"] if whole.done else []
        self._reached(self.state, (*woven.done, _brought(count), *joining.renumbered, *whole.done, *aside))
        self.state = State(self.state.head, whole.state.documents)
        self.everywhere &= woven.state.documents.keys()

    def _redo(self, joining: Joining, entries: Sequence[Entry], common: State) -> tuple[int, State]:
        """Write each command of the other side anew that is not here yet; return how many there were, and what
        both sides have in common besides, with the numbers it has there.
        """
        here = {entry.known_as.sum: entry for entry in self._trunk if entry is not None and entry.known_as.sum}
        there, known = common.copy(), common.copy()
        numbers: dict[int, int] = {}
        count = 0
        for entry in entries:
            head = there.head
            before = there.copy() if entry.tail.is_base else there
            there.apply(entry)
            deltas = difference(before, there) if entry.tail.is_base else entry.deltas
            mine = here.get(entry.known_as.sum)
            if mine is not None:
                for number, first in _first_numbers(entry).items():
                    joining.give(number, mine.known_as.ids.get(first, first))
                numbers[entry.tail.n] = mine.tail.n
                for delta in deltas:
                    known.put(delta)
                known.head = there.head
                continue
            done, kept = joining.take(deltas), joining.state.head
            if joining.take_head(head, there.head) or done or not entry.tail.is_foreign:
                self._add(
                    entry, done, numbers.get(entry.undoes, 0), joining.given, kind_changes(kept, joining.state.head)
                )
                numbers[entry.tail.n] = self._number
                count += 1
        return count, known

    def finish(self, found: bytes | None) -> tuple[bytes, bytes]:
        """Return history and timeline, with a line for all that was done to the state after the last one."""
        if self._lines and found is not None and is_at(found, self._left) and self.state.encode() == found:
            return b"".join(self._lines), found
        self._number = max(self._number, self.state.head.change) + 1
        self.highest = max([self.highest, self.state.head.last_id, *self.state.documents])
        self._set_head()
        buffer = self.state.encode()
        left = checkpoint_of(buffer, self.highest)
        if self._lines:
            deltas = difference(self._reached_state, self.state)
            kinds = kind_changes(self._reached_state.head, self.state.head)
            tail = Tail(
                self._number, self._now, left, sum_of(self._lines[-1]), checkpoint_of(found or b"", self.highest)
            )
            entry = Entry(tail, _COMMAND, 0, self.state.head, {}, deltas, kinds)
        else:
            tail = Tail(self._number, self._now, left)
            entry = Entry(tail, _COMMAND, 0, self.state.head, self.state.documents)
            self.done.append("the history begins anew here")
        return b"".join(self._lines) + encode_entry(entry), buffer

    def _reached(self, state: State, done: Iterable[str]) -> None:
        self.state = state
        self._reached_state = state.copy()
        self.done += done

    def _remember(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            rows = [*entry.documents.items(), *((d.id, raw) for d in entry.deltas for raw in (d.before, d.after))]
            self.known.update((key, raw) for key, raw in rows if raw is not None)
            self.removed.update(delta.id for delta in entry.deltas if delta.after is None)
            self.highest = max([self.highest, entry.tail.now.last_id, *(key for key, _ in rows)])

    def _add(
        self, theirs: Entry, deltas: tuple[Delta, ...], undoes: int, given: Mapping[int, int], kinds: KindChanges
    ) -> None:
        self._number += 1
        self.highest = max([self.highest, *(delta.id for delta in deltas)])
        self._set_head()
        self._left = checkpoint_of(self.state.encode(), self.highest)
        command = theirs.command
        if theirs.origin is None:
            command = f"{command or FOREIGN} (merged; done {theirs.tail.at:%Y-%m-%d %H:%M} UTC)"
        ids = {first: given.get(number, number) for number, first in _first_numbers(theirs).items()}
        origin = Origin(theirs.known_as.sum, ids)
        tail = Tail(self._number, self._now, self._left, sum_of(self._lines[-1]))
        entry = Entry(tail, command, undoes, self.state.head, {}, deltas, kinds, origin)
        self._lines.append(encode_entry(entry))
        self._trunk.append(entry)  # another side may have the same command

    def _set_head(self) -> None:
        version = max(VERSION, self.state.head.version)
        self.state.head = self.state.head.with_meta(version=version, change=self._number, last_id=self.highest)


def _last_changes(entries: Iterable[Entry]) -> dict[int, datetime]:
    """Return for each event when it was last changed."""
    return {delta.id: entry.tail.at for entry in entries for delta in entry.deltas}


def _first_numbers(entry: Entry) -> dict[int, int]:
    """Return the numbers of the events a command added, each with the one it was given first."""
    first = {number: key for key, number in entry.known_as.ids.items()}
    return {delta.id: first.get(delta.id, delta.id) for delta in entry.deltas if delta.before is None}


def _brought(count: int) -> str:
    if not count:
        return "the commands of the other side were here already"
    return f"brought in {count} command{'s' * (count > 1)} of the other side"


def _chained(entries: Iterable[tuple[Entry | None, bytes]]) -> Iterator[bytes]:
    """Yield the lines, those after one made again naming their new parent; each is still the command it was."""
    before: int | None = None
    for entry, raw in entries:
        if entry is None:
            continue
        if not raw or entry.tail.prev != before:
            tail = msgspec.structs.replace(entry.tail, prev=before)
            raw = encode_entry(entry._replace(tail=tail, origin=entry.known_as if entry.sum else entry.origin))
        before = sum_of(raw)
        yield raw
