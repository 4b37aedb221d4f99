"""Repair of a timeline and its log: copies of both first, then what both together still know.

What the log knows and the timeline has lost comes back; what only the timeline has stays; the branches of a git merge
are brought together; a line of the log that cannot be read is made again. Whatever was decided is told.
"""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from typing import Final, NamedTuple

from tracker.store.file.disk.disk import read_whole, write_copy, write_whole
from tracker.store.file.errors import refuse_newer
from tracker.store.file.format.damage import Damage, NotTimeline, Refusal
from tracker.store.file.format.document import Delta, all_wrong, equal_refs, same, wrong
from tracker.store.file.format.salvage import Salvaged, salvage
from tracker.store.file.format.state import State, difference
from tracker.store.file.format.tail import commits
from tracker.store.file.format.timeline import EMPTY_HEAD, Head, is_at
from tracker.store.file.repair.branches import Branches, Conflict, Line, leads_to, split, unmerge
from tracker.store.file.repair.check import faults
from tracker.store.file.repair.merge import Merge
from tracker.store.file.repair.rebase import Rebase
from tracker.store.file.wal.ledger import Ledger
from tracker.store.file.wal.recovery import with_log, without_log
from tracker.store.file.wal.upgrade import in_present_format
from tracker.store.protocol import Repair

_COPY: Final = "before-repair"


class Repaired(NamedTuple):
    """The two files as they should be, the head of the timeline, and what had to be decided."""

    log: bytes
    timeline: bytes
    head: Head
    done: tuple[str, ...]


def repair(ledger: Ledger) -> Repair:
    """Bring timeline and log of the ledger to agree, and return what that took."""
    with ledger.explained(), ledger.lock_only() as descriptor:
        found = read_whole(ledger.disk, ledger.file)
        as_written = ledger.disk.read(descriptor, os.fstat(descriptor).st_size)
        past = in_present_format(as_written)
        trouble = _trouble(found, past)
        if not trouble:
            return Repair((), ())
        repaired = repaired_from(found, past, ledger.settings.clock())
        refuse_newer(repaired.head, ledger.path)
        copies = _write(ledger, repaired, found, as_written)
        ledger.forget()
    return Repair((trouble, *repaired.done), copies)


def _trouble(found: bytes | None, past: bytes) -> str:
    """Return what is wrong, nothing where every line of both files can be used."""
    fault = next(faults(past), "")
    if fault:
        return fault
    try:
        recovered = with_log(found, past) if past else without_log(found or b"")
        as_found = State.read(recovered.buffer if found is None else found)
    except (Damage, NotTimeline, Refusal) as trouble:
        line = f" in line {trouble.line}" if isinstance(trouble, Damage) and trouble.line else ""
        return f"there was damage{line}: {trouble}"
    return recovered.sentence or next(iter(all_wrong(as_found.documents).values()), "")


def _write(ledger: Ledger, repaired: Repaired, found: bytes | None, past: bytes) -> tuple[str, ...]:
    """Write copies of both files, then the timeline, then the log, and return the copies' names.

    If it is stopped in between, the timeline can be read, and the next repair does the same to the log.
    """
    disk = ledger.disk
    copies: list[str] = []
    try:
        for path, data in ((ledger.file, found), (ledger.past, past or None)):
            if data is not None:
                copies.append(write_copy(disk, path, _COPY, data))
        if repaired.timeline != found:
            write_whole(disk, ledger.file, [repaired.timeline])
    except OSError:
        for copy in copies:  # nothing was changed
            with suppress(OSError):
                disk.unlink(copy)
        raise
    if repaired.log != past:
        write_whole(disk, ledger.past, [repaired.log])
    return tuple(copies)


def repaired_from(found: bytes | None, past: bytes, now: datetime) -> Repaired:
    """Put together what the bytes of either file still know; raise NotTimeline where that is nothing at all."""
    rebase = Rebase(now, max([0, *(commit.tail.n for commit in commits(past))]))
    branches = split(past, found)
    if _any_legible(branches.ours):
        _go_by_log(rebase, branches, found, past)
    elif found is None:
        raise NotTimeline("it is gone, and its history holds no line that can be read")
    elif _any_legible(split(found).ours):
        raise Refusal("they have each other's name; rename them back")
    else:
        _go_by_timeline(rebase, found)
    _set_aside(rebase)
    if not past and not rebase.state.documents:  # nothing here was ever a timeline: it is not ours to empty
        raise NotTimeline("nothing in it can be read as an event")
    rebase.done += equal_refs(rebase.state.documents)
    return Repaired(*rebase.finish(found), rebase.state.head, tuple(dict.fromkeys(rebase.done)))


def _any_legible(lines: Iterable[Line]) -> bool:
    return any(line.entry is not None for line in lines)


def _go_by_log(rebase: Rebase, branches: Branches, found: bytes | None, past: bytes) -> None:
    """Bring the branches of the log together, then see what the timeline says beyond them."""
    is_older = found is not None and _is_older(found, branches)
    whole = None if found is None else _read(found)
    is_end = found is not None and not is_older and (not branches.others or leads_to(found, branches.ours))
    rebase.follow(branches.ours, whole if is_end else None)
    for branch in branches.others:
        rebase.join(branch)
    if found is None:
        rebase.done.append("the timeline was gone; rebuilt it from its history")
    elif whole is not None and not is_older and not branches.others:
        _believe(rebase, whole)
    else:
        is_sound = not any(line.fault for lines in branches.all for line in lines)
        _take_in(rebase, salvage(found) if whole is None else _pieces(whole), past, is_sound=is_sound)
        if whole is not None and not is_older:
            _take_out(rebase, whole)


def _read(found: bytes) -> State | None:
    try:
        return State.read(found)
    except (Damage, NotTimeline):
        return None


def _is_older(found: bytes, branches: Branches) -> bool:
    """Whether the timeline is as a line left it that sound ones follow: then all that came after is known."""
    for lines in branches.all:
        for at, line in enumerate(lines):
            if line.entry is not None and is_at(found, line.entry.tail.now):
                is_last = at == len(lines) - 1 and lines is branches.ours
                return not is_last and not any(later.fault for later in lines[at:])
    return False


def _believe(rebase: Rebase, found: State) -> None:
    """A timeline that can be read whole was changed by another program: what it lacks was taken out."""
    for key, raw in found.documents.items():
        known = rebase.state.documents.get(key)
        why = "" if raw == known else wrong(key, raw)
        if why and known is not None:
            rebase.done.append(f"{why}; it is as the history has it, the other is in the copy")
            found.documents[key] = known
    rebase.state = found


def _pieces(whole: State) -> Salvaged:
    return Salvaged({key: [raw] for key, raw in whole.documents.items()}, whole.head, ())


def _take_in(rebase: Rebase, pieces: Salvaged, past: bytes, *, is_sound: bool) -> None:
    """Add what the pieces of a timeline say that no line of the log does."""
    new = list(_unknown(rebase, pieces.versions, is_sound=is_sound))
    _merge(rebase, Merge(rebase.state, None, rebase.highest), new)
    for number, line in pieces.lost:
        if re.sub(rb'^[\s,]*"\d+"\s*:\s*', b"", line).strip(b" \t\r,\0") not in past:
            rebase.done.append(_lost(number))


def _unknown(rebase: Rebase, versions_by_id: Mapping[int, list[bytes]], *, is_sound: bool) -> Iterator[Delta]:
    """Yield what no line says; where lines are lost, also what one says that no line has taken out."""
    for key, versions in sorted(versions_by_id.items()):
        known = rebase.state.documents.get(key)
        for raw in versions:
            is_told = (key, raw) in rebase.known and (is_sound or known is not None or key in rebase.removed)
            if is_told or same(raw, known):
                continue
            why = wrong(key, raw)
            if why:
                rebase.done.append(f"left out what is no event, it is in the copy: {why}")
            else:
                yield Delta(key, known if len(versions) == 1 else None, raw)


def _take_out(rebase: Rebase, whole: State) -> None:
    """Do without what no branch had removed, and a timeline that can be read whole has no more."""
    for key in sorted(rebase.everywhere - whole.documents.keys()):
        rebase.state.put(Delta(key, None, None))
        rebase.done.append(f"event {key} was taken out: the timeline has it no more")


def _go_by_timeline(rebase: Rebase, found: bytes) -> None:
    """Go by the timeline alone, as a whole, closed where only its end is missing, or by its lines."""
    with suppress(Damage):
        recovered = without_log(found)
        rebase.state = State.read(recovered.buffer)
        rebase.done += filter(None, [recovered.sentence])
        return
    everything = salvage(found)
    if not everything.versions and not everything.head:
        raise NotTimeline("nothing in it can be read as an event")
    conflict = unmerge(found)
    pieces = salvage(found if conflict is None else conflict.ours)
    rebase.state = _first_versions(pieces)
    again = [Delta(key, None, raw) for key, versions in pieces.versions.items() for raw in versions[1:]]
    _merge(rebase, Merge(rebase.state, None, _highest(rebase.state)), again)
    if conflict is not None:
        _join_texts(rebase, conflict)
    rebase.done += [_lost(number) for number, _ in everything.lost]


def _join_texts(rebase: Rebase, conflict: Conflict) -> None:
    """Bring in what the other text of a merge has; what both began from is known where git left that as well."""
    there = _first_versions(salvage(conflict.theirs))
    base = None if conflict.base is None else _first_versions(salvage(conflict.base))
    common = base and State(EMPTY_HEAD, base.documents)  # its head may be that of a later state of both
    merge = Merge(rebase.state, common, _highest(rebase.state), _highest(there))
    merge.take_head(base.head if base else EMPTY_HEAD, there.head)
    _merge(rebase, merge, difference(common or State(EMPTY_HEAD, {}), there))


def _merge(rebase: Rebase, merge: Merge, deltas: Iterable[Delta]) -> None:
    merge.take(tuple(deltas))
    rebase.state = merge.state
    rebase.done += (*merge.renumbered, *merge.done)


def _first_versions(pieces: Salvaged) -> State:
    return State(pieces.head or EMPTY_HEAD, {key: versions[0] for key, versions in pieces.versions.items()})


def _highest(state: State) -> int:
    return max([state.head.last_id, *state.documents, 0])


def _lost(number: int) -> str:
    return f"line {number} could not be read; it is in the copy"


def _set_aside(rebase: Rebase) -> None:
    """Leave out what is no event: it would make every command fail, and it is in the copy."""
    for key, why in all_wrong(rebase.state.documents).items():
        rebase.state.put(Delta(key, rebase.state.documents[key], None))
        rebase.done.append(f"left out what is no event, it is in the copy: {why}")
