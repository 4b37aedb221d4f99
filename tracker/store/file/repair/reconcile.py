"""A timeline and a history that do not agree, brought to what both together still know.

Pure: bytes in, bytes out. What the history knows and the timeline has lost comes back; what only the
timeline knows stays; what git could not merge is merged by what each side did; a line of the history
that cannot be read is made again. Every sentence tells of something that had to be decided.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from tracker.store.file.format.damage import Damage, NotTimeline, Refusal
from tracker.store.file.format.document import Delta, equal_refs, same, wrong
from tracker.store.file.format.log import commits
from tracker.store.file.format.salvage import Conflict, Salvaged, salvage, unmerge
from tracker.store.file.format.state import State, difference
from tracker.store.file.format.timeline import EMPTY_HEAD, Head, is_at
from tracker.store.file.repair.branches import Sides, leads_to, split
from tracker.store.file.repair.merge import Joining
from tracker.store.file.repair.rebase import Draft


class Reconciled(NamedTuple):
    """The two files as they should be, the head of the timeline, and what had to be decided."""

    history: bytes
    timeline: bytes
    head: Head
    done: tuple[str, ...]


def reconcile(found: bytes | None, past: bytes, now: datetime) -> Reconciled:
    """Put together what either file still knows; raise NotTimeline where that is nothing at all."""
    draft = Draft(now, max([0, *(commit.tail.n for commit in commits(past))]))
    sides = split(past, found)
    if any(line.entry is not None for line in sides.trunk):
        _follow(draft, sides, found, past)
    elif found is not None:
        if any(line.entry is not None for line in split(found).trunk):
            raise Refusal("each has the other's name; give them their own back")
        _begin_anew(draft, found)
    else:
        raise NotTimeline("it is gone, and its history holds no line that can be read")
    _set_aside(draft)
    if not past and not draft.state.documents:  # nothing here was ever a timeline: it is not ours to empty
        raise NotTimeline("nothing in it can be read as an event")
    draft.done += equal_refs(draft.state.documents)
    return Reconciled(*draft.finish(found), draft.state.head, tuple(dict.fromkeys(draft.done)))


def _follow(draft: Draft, sides: Sides, found: bytes | None, past: bytes) -> None:
    """Go by the history, and then see what the timeline says beyond it."""
    is_older = found is not None and _is_older(found, sides)
    whole = None if found is None else _read(found)
    is_end = found is not None and not is_older and (not sides.branches or leads_to(found, sides.trunk))
    draft.follow(sides.trunk, whole if is_end else None)
    for side in sides.branches:
        draft.join(side)
    draft.done += [
        f"left out line {line.number} of the history ({line.fault or 'it follows no other'})" for line in sides.strays
    ]
    if found is None:
        draft.done.append("the timeline was gone; rebuilt it from its history")
    elif whole is not None and not is_older and not sides.branches:
        _believe(draft, whole)
    else:
        faulty = any(line.fault for chain in (sides.trunk, *(side.lines for side in sides.branches)) for line in chain)
        pieces = salvage(found) if whole is None else _pieces(whole)
        _take_in(draft, pieces, past, is_sound=not faulty)
        if whole is not None and not is_older:
            _take_out(draft, whole)


def _read(found: bytes) -> State | None:
    try:
        return State.canonical(found)
    except (Damage, NotTimeline):
        return None


def _is_older(found: bytes, sides: Sides) -> bool:
    """Whether the timeline is as a line says it was that sound ones follow: then all that came after is known."""
    for chain in (sides.trunk, *(side.lines for side in sides.branches)):
        for at, line in enumerate(chain):
            if line.entry is not None and is_at(found, line.entry.tail.now):
                is_last = at == len(chain) - 1 and chain is sides.trunk
                return not is_last and not any(later.fault for later in chain[at:])
    return False


def _believe(draft: Draft, found: State) -> None:
    """A timeline that can be read whole was changed by another program: what it lacks was taken out."""
    for key, raw in found.documents.items():
        known = draft.state.documents.get(key)
        why = "" if raw == known else wrong(key, raw)
        if why and known is not None:
            draft.done.append(f"{why}; it is as the history has it, the other is in the copy")
            found.documents[key] = known
    draft.state = found


def _pieces(whole: State) -> Salvaged:
    return Salvaged({key: [raw] for key, raw in whole.documents.items()}, whole.head, ())


def _take_in(draft: Draft, pieces: Salvaged, past: bytes, *, is_sound: bool) -> None:
    """Add what the pieces of a timeline say that no line of the history does."""
    joining = Joining(draft.state, None, draft.highest)
    joining.take(list(_unknown(draft, pieces.versions, is_sound=is_sound)))
    draft.state = joining.state
    draft.done += (*joining.renumbered, *joining.done)
    draft.done += [f"line {number} could not be read; it is in the copy" for number in _lost(pieces, past)]


def _take_out(draft: Draft, whole: State) -> None:
    """Do without what no side had removed, and a timeline that can be read whole has no more."""
    for key in sorted(draft.everywhere - whole.documents.keys()):
        draft.state.put(Delta(key, None, None))
        draft.done.append(f"event {key} was taken out: the timeline has it no more")


def _unknown(draft: Draft, versions_by_id: Mapping[int, list[bytes]], *, is_sound: bool) -> Iterator[Delta]:
    """Yield what no line says; where lines are lost, also what one says that no line has taken out."""
    for key, versions in sorted(versions_by_id.items()):
        known = draft.state.documents.get(key)
        for raw in versions:
            is_told = (key, raw) in draft.known and (is_sound or known is not None or key in draft.removed)
            if is_told or same(raw, known):
                continue
            why = wrong(key, raw)
            if why:
                draft.done.append(f"left out what is no event, it is in the copy: {why}")
            else:
                yield Delta(key, known if len(versions) == 1 else None, raw)


def _lost(pieces: Salvaged, past: bytes) -> Iterator[int]:
    """Yield the numbers of the lines of which the history has nothing either."""
    for number, line in pieces.lost:
        if re.sub(rb'^[\s,]*"\d+"\s*:\s*', b"", line).strip(b" \t\r,\0") not in past:
            yield number


def _begin_anew(draft: Draft, found: bytes) -> None:
    """Go by the timeline alone."""
    whole = _read(found)
    if whole is not None:
        draft.state = whole
        return
    everything = salvage(found)
    if not everything.versions and not everything.head:
        raise NotTimeline("nothing in it can be read as an event")
    conflict = unmerge(found)
    pieces = salvage(found if conflict is None else conflict.ours)
    draft.state = State(pieces.head or EMPTY_HEAD, {key: versions[0] for key, versions in pieces.versions.items()})
    again = [Delta(key, None, raw) for key, versions in pieces.versions.items() for raw in versions[1:]]
    joining = Joining(draft.state, None, max([draft.state.head.last_id, *draft.state.documents, 0]))
    joining.take(again)
    draft.state = joining.state
    draft.done += (*joining.renumbered, *joining.done)
    if conflict is not None:
        _join_texts(draft, conflict)
    draft.done += [f"line {number} could not be read; it is in the copy" for number, _ in everything.lost]


def _join_texts(draft: Draft, conflict: Conflict) -> None:
    """Bring in what the other text of a merge has; what both began from is known where git left that as well."""
    theirs = salvage(conflict.theirs)
    base = None if conflict.base is None else salvage(conflict.base)
    common = None if base is None else State(EMPTY_HEAD, _first(base))
    there = State(theirs.head or EMPTY_HEAD, _first(theirs))
    ours = max([draft.state.head.last_id, *draft.state.documents, 0])
    joining = Joining(draft.state, common, ours, max([there.head.last_id, *there.documents, 0]))
    joining.take(difference(common or State(EMPTY_HEAD, {}), there))
    joining.take_head(EMPTY_HEAD if base is None or base.head is None else base.head, there.head)
    draft.state = joining.state
    draft.done += (*joining.renumbered, *joining.done)


def _first(pieces: Salvaged) -> dict[int, bytes]:
    return {key: versions[0] for key, versions in pieces.versions.items()}


def _set_aside(draft: Draft) -> None:
    """Leave out what is no event: it would make every command fail, and it is in the copy."""
    for key, raw in list(draft.state.documents.items()):
        why = wrong(key, raw)
        if why:
            draft.state.put(Delta(key, raw, None))
            draft.done.append(f"left out what is no event, it is in the copy: {why}")
