"""What to make of a timeline and a history that do not agree: certain repairs, and refusals that say why.

Pure: bytes in, a recovered out. The history wins wherever the timeline holds nothing the history does
not know, since it is written and synced first; a timeline that says something new and can be read was
changed by another program, and is believed.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from tracker.store.file.format import log
from tracker.store.file.format.damage import Damage, NotTimeline, Refusal, has_conflict
from tracker.store.file.format.document import Delta, same
from tracker.store.file.format.log import Entry, Tail
from tracker.store.file.format.state import State, advanced, difference, replay
from tracker.store.file.format.timeline import FOOT, Checkpoint, closing, is_at, read_head

_HEAD: Final = b'{"meta":{'


class Recovered(NamedTuple):
    """The file as it should be; a sentence where that is not what was found; what others changed in it;
    how much of the history is valid, -1 for all.
    """

    buffer: bytes
    sentence: str = ""
    outside: tuple[Delta, ...] = ()
    is_foreign: bool = False
    history_size: int = -1


def without_history(buffer: bytes) -> Recovered:
    """Judge a timeline that has no history; raise Damage or NotTimeline."""
    try:
        return Recovered(State.canonical(buffer).encode())
    except Damage as damage:
        mended = _closed(buffer)
        if mended is None:
            from tracker.store.file.format.salvage import salvage  # every writer loads this module, and hardly any that

            if b'"events"' not in buffer and not salvage(buffer).versions:
                raise NotTimeline("nothing in it can be read as an event") from None
            raise damage from None
        return Recovered(mended, "its last line was cut off behind the last event; closed it again")


def _closed(buffer: bytes) -> bytes | None:
    """Return the file with its closing bytes where only those are missing: that loses nothing."""
    body = buffer.rstrip(b"\0\n}") if not buffer.endswith(FOOT) else b""
    for text in (body + b"}" * extra + FOOT for extra in range(4) if body):
        try:
            if read_head(text):
                return State.canonical(text).encode()
        except (Damage, NotTimeline):
            continue
    return None


def with_history(buffer: bytes | None, past: bytes) -> Recovered:
    """Judge a timeline, None where it is gone, against its history; raise Refusal, Damage, NotTimeline."""
    tails = log.tails(past)
    if not tails:
        raise Refusal("its history holds no line that can be read")
    newest, number = tails[0]
    if number < past.count(b"\n"):
        return _unfinished(buffer, past, number + 1)
    if buffer is not None and is_at(buffer, newest.now):
        return Recovered(buffer)
    if any(later.n <= earlier.n for (later, _), (earlier, _) in pairwise(tails)):
        raise _merged(past) or Refusal("its history holds the lines of two, one behind the other")
    try:
        last = log.decode_entry(_line(past, number))
    except Damage:
        return _unfinished(buffer, past, number)
    if buffer is None:
        return Recovered(_replayed(past).encode(), "the timeline was gone; rebuilt it from its history")
    return _interrupted(buffer, past, last) or _older(buffer, past, tails) or _changed(buffer, past, last)


def _unfinished(buffer: bytes | None, past: bytes, number: int) -> Recovered:
    """The last line of the history was being written when the power went: it was never promised to anybody."""
    merged = _merged(past)
    if merged:
        raise merged
    whole = b"".join(list(log.lines(past))[: number - 1])
    if buffer is not None and number == past.count(b"\n") and _sound(whole):
        recovered = with_history(buffer, whole)
        if not recovered.is_foreign:
            return recovered._replace(sentence="dropped a command that was never finished", history_size=len(whole))
    raise Refusal(f"line {number} of its history cannot be read: {_fault(_line(past, number))}")


def _fault(line: bytes) -> str:
    try:
        log.decode_entry(line)
    except Damage as damage:
        return damage.what
    return "its end is not that of a line of a history"


def _merged(past: bytes) -> Refusal | None:
    line = has_conflict(past)
    return Refusal(f"git left a merge conflict in line {line} of its history") if line else None


def _sound(past: bytes) -> bool:
    try:
        return bool(next(log.newest_first(past)))
    except (Damage, StopIteration):
        return False


def _interrupted(buffer: bytes, past: bytes, last: Entry) -> Recovered | None:
    """The last command stopped between the history and the timeline, or in the middle of the latter."""
    if last.tail.how == "base":
        return None
    if last.tail.how == "outside" and is_at(buffer, last.tail.was):  # what was taken over may be no timeline
        return Recovered(_replayed(past).encode(), _finished(last))
    base = _base(buffer, last.tail.was)
    target = None if base is None else advanced(base, [last])
    return Recovered(target, _finished(last)) if target is not None and _fits(buffer, base, target) else None


def _finished(entry: Entry) -> str:
    return f"finished change {entry.tail.n} ({_brief(entry.command)}), which was interrupted"


def _base(buffer: bytes, known: Checkpoint) -> bytes | None:
    """Return the file the stamp was taken of where this one is it, or begins with it."""
    if is_at(buffer, known):
        return buffer
    if len(buffer) < closing(known.size) or buffer.endswith(FOOT):
        return None
    begun = buffer[: closing(known.size)] + FOOT[1:]
    return begun if is_at(begun, known) else None


def _fits(buffer: bytes, base: bytes | None, target: bytes) -> bool:
    """Whether what was found is an older file as it was, or the beginning of the one that should be there."""
    return buffer == base or target.startswith(buffer.rstrip(b"\0"))


def _older(buffer: bytes, past: bytes, tails: Sequence[tuple[Tail, int]]) -> Recovered | None:
    """The timeline is, or begins with, an older state of which the history knows all that followed."""
    for tail, number in tails:
        outside = tail.how == "outside"
        for known, after in ((tail.now, number), (tail.was, number - 1))[: 1 + outside]:
            base = _base(buffer, known)
            if base is None:
                continue
            rest = [log.decode_entry(line) for line in list(log.lines(past))[after:]]
            straight = all(entry.tail.how != "base" for entry in rest)
            target = advanced(base, rest) if straight else _replayed(past).encode()
            return Recovered(target, _was_older(tail, is_whole=buffer == base)) if _fits(buffer, base, target) else None
    return None


def _was_older(tail: Tail, *, is_whole: bool) -> str:
    if not is_whole:
        return "the timeline was cut off; brought it up to date from its history"
    return f"the timeline was as it had been around change {tail.n}; brought it up to date from its history"


def _changed(buffer: bytes, past: bytes, last: Entry) -> Recovered:
    """The timeline says something the history does not know, or is damaged."""
    try:
        found = State.canonical(buffer)
    except (Damage, NotTimeline) as trouble:
        return _damaged(buffer, past, trouble)
    known = _replayed(past)
    missing = [] if last.done else _missing(found, last.deltas)
    for delta in missing:
        theirs = found.documents.get(delta.id)
        if delta.before is None and theirs is not None:  # the other program gave the same number: ours was first
            highest = max([*found.documents, *known.documents, found.head.last_id, last.tail.now.last_id])
            found.documents[highest + 1] = theirs
        if same(theirs, delta.before) or delta.before is None:
            found.put(delta)
    # What was missing is named again, so that this line alone leads from the file found to the one meant.
    again = (Delta(delta.id, delta.after, found.documents.get(delta.id)) for delta in missing)
    changes = {delta.id: delta for delta in (*again, *difference(known, found))}
    return Recovered(found.encode(), _finished(last) if missing else "", tuple(changes.values()), is_foreign=True)


def _missing(found: State, deltas: Sequence[Delta]) -> list[Delta]:
    """Return the changes of a command that never reached the file: all of them, or none."""
    real = [delta for delta in deltas if not same(delta.before, delta.after)]
    return [] if any(same(found.documents.get(delta.id), delta.after) for delta in real) else real


def _damaged(buffer: bytes, past: bytes, trouble: Damage | NotTimeline) -> Recovered:
    """Rebuild where every piece that can still be read is in the history; otherwise let a person decide."""
    target = _replayed(past).encode()
    if isinstance(trouble, NotTimeline):
        raise trouble
    pieces = set(buffer.replace(b"\0", b"\n").split(b"\n"))
    pieces.difference_update(target.split(b"\n"))
    if pieces:
        lines = _all_lines(past)
        pieces.difference_update(lines)
        text = b"\n".join(lines)
        if not all(piece in text or piece in FOOT or _is_head(piece) for piece in pieces):
            raise trouble
    return Recovered(target, "the timeline was damaged; rebuilt it from its history")


def _is_head(piece: bytes) -> bool:
    """Whether it is a first line, or the beginning of one, with no event on it."""
    return _HEAD.startswith(piece) or (piece.startswith(_HEAD) and not piece.partition(b'"events":{')[2])


def _all_lines(past: bytes) -> list[bytes]:
    """Return every line the history ever had written into the timeline."""
    rows: list[tuple[int, bytes | None]] = []
    for entry in log.entries(past):
        rows += entry.documents.items()
        rows += ((delta.id, delta.after) for delta in entry.deltas)
    return [b',"%d":%s' % row for row in rows if row[1] is not None]


def _replayed(past: bytes) -> State:
    try:
        state = replay(log.entries(past))
    except Damage as damage:
        raise Refusal(f"line {damage.line} of its history cannot be used: {damage.what}") from None
    if state is None:
        raise Refusal("its history has lost its beginning")
    return state


def _line(buffer: bytes, number: int) -> bytes:
    return list(log.lines(buffer))[number - 1]


def _brief(command: str) -> str:
    return command if len(command) <= 60 else command[:59] + "…"
