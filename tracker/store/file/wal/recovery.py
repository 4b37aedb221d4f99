"""What to make of a timeline and a log that do not agree. Pure: bytes in, a decision out.

The timeline is a checkpoint of some line: redo what follows that line. Else it is torn, and the log knows all
its pieces: replay the log. Else it can be read: another program changed it, and is believed. Else refuse.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from tracker.errors import shortened
from tracker.store.file.format import log
from tracker.store.file.format.damage import Damage, NotTimeline, Refusal, has_conflict
from tracker.store.file.format.document import Delta
from tracker.store.file.format.log import Entry
from tracker.store.file.format.records import RecordChanges
from tracker.store.file.format.salvage import salvage
from tracker.store.file.format.state import State, difference, replay
from tracker.store.file.format.tail import Commit, LastCommit, lines
from tracker.store.file.format.tail import commits as commits_in
from tracker.store.file.format.timeline import FOOT, is_at, read_head, record_changes
from tracker.store.file.wal.older import OLDER

_HEAD: Final = b'{"meta":{'


class Recovered(NamedTuple):
    """The timeline as it should be; a sentence where it was found otherwise; what another program changed in it;
    how many bytes of the log are valid, -1 for all; how many commands behind its log it was found, 0 for none.
    """

    buffer: bytes
    sentence: str = ""
    foreign: tuple[Delta, ...] = ()
    records: RecordChanges = {}  # noqa: RUF012 - never changed
    is_foreign: bool = False
    log_size: int = -1
    behind: int = 0


class Found(NamedTuple):
    """What stands in the files: the bytes of the timeline, the last line of the log, what to make of both."""

    timeline: bytes
    last: LastCommit | None
    recovered: Recovered


def without_log(buffer: bytes) -> Recovered:
    """Judge a timeline that has no log; raise Damage or NotTimeline."""
    try:
        return Recovered(State.read(buffer).encode())
    except Damage as damage:
        closed = _closed(buffer)
        if closed is None:
            if b'"events"' not in buffer and not salvage(buffer).versions:
                raise NotTimeline("nothing in it can be read as an event") from None
            raise damage from None
        return Recovered(closed, "its last line was cut off behind the last event; closed it again")


def _closed(buffer: bytes) -> bytes | None:
    """Return the file with its closing bytes where only those are missing: that loses nothing."""
    body = buffer.rstrip(b"\0\n}") if not buffer.endswith(FOOT) else b""
    for text in (body + b"}" * extra + FOOT for extra in range(4) if body):
        try:
            if read_head(text):
                return State.read(text).encode()
        except (Damage, NotTimeline):
            continue
    return None


def with_log(buffer: bytes | None, past: bytes) -> Recovered:
    """Judge a timeline, None where it is gone, against its log; raise Refusal, Damage, NotTimeline."""
    commits = commits_in(past)
    if not commits:
        raise Refusal("its history holds no line that can be read")
    newest = commits[0]
    if newest.number < past.count(b"\n"):
        return _unfinished(buffer, past, newest.number + 1)
    if buffer is not None and is_at(buffer, newest.tail.now):
        return Recovered(buffer)
    if len({commit.tail.prev for commit in commits}) < len(commits):
        raise _merged(past) or Refusal("its history contains the lines of two histories, one after the other")
    try:
        log.decode_entry(_line(past, newest.number))
    except Damage:
        return _unfinished(buffer, past, newest.number)
    if buffer is None:
        return Recovered(_replayed(past).encode(), "the timeline was gone; rebuilt it from its history")
    return _redone(buffer, past, commits) or _torn_or_foreign(buffer, past)


def _unfinished(buffer: bytes | None, past: bytes, number: int) -> Recovered:
    """The last line of the log was being written when the power went: it was never promised to anybody."""
    merged = _merged(past)
    if merged:
        raise merged
    whole = b"".join(lines(past)[: number - 1])
    if buffer is not None and number == past.count(b"\n") and _sound(whole):
        recovered = with_log(buffer, whole)
        if not recovered.is_foreign:
            return recovered._replace(sentence="dropped a command that was never finished", log_size=len(whole))
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
        return bool(log.decode_entry(past[past.rfind(b"\n", 0, -1) + 1 :]))
    except Damage:
        return False


def _redone(buffer: bytes, past: bytes, commits: Sequence[Commit]) -> Recovered | None:
    """Redo the commands after the line whose checkpoint the timeline is, None where it is that of no line."""
    for commit in commits:
        if is_at(buffer, commit.tail.now):
            rest = _entries(past, commit.number)
            state = State.read(buffer)
            for entry in rest:
                state.apply(entry)
        elif commit.tail.found is not None and is_at(buffer, commit.tail.found):
            rest = _entries(past, commit.number - 1)
            state = _replayed(past)  # what another program wrote may be no timeline
        else:
            continue
        target = state.encode()
        if not is_at(target, commits[0].tail.now):
            raise Damage("its lines do not add up to the state they record")
        commands = [entry for entry in rest if not entry.tail.is_foreign]
        is_one = len(commands) <= 1
        return Recovered(target, _finished(rest[-1]) if is_one else OLDER, behind=len(commands) or 1)
    return None


def _finished(entry: Entry) -> str:
    return f"finished change {entry.tail.n} ({shortened(entry.command, 60)}), which was interrupted"


def _torn_or_foreign(buffer: bytes, past: bytes) -> Recovered:
    known = _replayed(past)
    target = known.encode()
    if target.startswith(buffer.rstrip(b"\0")):
        return Recovered(target, "the timeline was cut off; brought it up to date from its history")
    try:
        found = State.read(buffer)
    except Damage as damage:
        if not _knows_all(past, buffer, target):
            raise damage from None
        return Recovered(target, "the timeline was damaged; rebuilt it from its history")
    records = record_changes(known.head, found.head)
    return Recovered(found.encode(), "", difference(known, found), records, is_foreign=True)


def _knows_all(past: bytes, buffer: bytes, target: bytes) -> bool:
    """Whether every piece of a torn timeline stands in the log."""
    pieces = set(buffer.replace(b"\0", b"\n").split(b"\n"))
    pieces.difference_update(target.split(b"\n"))
    if not pieces:
        return True
    written = _all_lines(past)
    pieces.difference_update(written)
    text = b"\n".join(written)
    return all(piece in text or piece in FOOT or _is_head(piece) for piece in pieces)


def _is_head(piece: bytes) -> bool:
    """Whether it is a first line, or the beginning of one, with no event on it."""
    return _HEAD.startswith(piece) or (piece.startswith(_HEAD) and not piece.partition(b'"events":{')[2])


def _all_lines(past: bytes) -> list[bytes]:
    """Return every line the log ever had written into the timeline."""
    rows: list[tuple[int, bytes | None]] = []
    for entry in log.entries(past):
        rows += entry.documents.items()
        rows += ((delta.id, delta.after) for delta in entry.deltas)
    return [b',"%d":%s' % row for row in rows if row[1] is not None]


def _replayed(past: bytes) -> State:
    state = replay(_entries(past, 0))
    if state is None:
        raise Refusal("its history is missing its beginning")
    return state


def _entries(past: bytes, after: int) -> list[Entry]:
    """Return the lines after so many; raise Refusal where one of them cannot be used."""
    try:
        return list(log.entries(past, after + 1))
    except Damage as damage:
        raise Refusal(f"line {damage.line} of its history cannot be used: {damage.what}") from None


def _line(buffer: bytes, number: int) -> bytes:
    return lines(buffer)[number - 1]
