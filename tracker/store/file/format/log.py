"""The history beside a timeline: one line per command, only ever added to.

A line says what changed, before and after, and ends with a `tail`: the tails of the timeline before
and after the command, and a checksum of the line. The very last digit is set to 1 once the timeline
file has the change: that is the one byte of a line that is written later, and nothing is lost with it.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Annotated, Final, Literal, NamedTuple
from zlib import crc32

import msgspec

from tracker.event import plain
from tracker.store.file.disk.disk import Disk
from tracker.store.file.format.damage import MALFORMED, Damage
from tracker.store.file.format.document import Delta
from tracker.store.file.format.timeline import Checkpoint, Head

FOREIGN: Final = "(another program)"  # the command of a change nobody told us of
Moment = Annotated[datetime, msgspec.Meta(tz=True)]
How = Literal["base", "append", "rewrite", "outside"]
TAIL: Final = b',"tail":{'
_CHUNK: Final = 4096
_HIGHEST: Final = 10**18  # ids have at most 18 digits
_NULL: Final = b"null"


class Tail(msgspec.Struct, frozen=True):
    """What the next command has to know of the last one."""

    n: int
    at: Moment
    how: How
    was: Checkpoint
    now: Checkpoint


class LastCommit(NamedTuple):
    """The last whole line: where it begins and ends in the file, its tail, whether the timeline has it."""

    start: int
    end: int
    tail: Tail
    done: bool


class Origin(msgspec.Struct, frozen=True):
    """The command on another side of a merge that a line does again: the checksum of its line, and the numbers
    that the events it added were given there, each with the one it has here.
    """

    sum: int
    ids: dict[int, int]


class Entry(NamedTuple):
    """One line, read: a baseline has `documents`, a command `deltas`, a rewrite also the `head`.

    `origin` says where a command was first given, if that was on another side; `sum` is the checksum of the line.
    """

    tail: Tail
    command: str
    undoes: int
    head: Head | None
    documents: dict[int, bytes]
    deltas: tuple[Delta, ...]
    done: bool
    origin: Origin | None = None
    sum: int = 0

    @property
    def known_as(self) -> Origin:
        """Return what the command is known by on every side of a merge; its sum is 0 where that is lost."""
        return self.origin or Origin(self.sum, {})


class _End(msgspec.Struct, frozen=True):
    tail: Tail
    sum: int
    done: int


class _Delta(msgspec.Struct, frozen=True):
    id: int
    before: msgspec.Raw
    after: msgspec.Raw


class _Line(msgspec.Struct, frozen=True):
    n: int
    at: Moment
    command: str
    tail: Tail
    sum: int
    done: int
    undoes: int = 0
    origin: Origin | None = None
    head: dict[str, msgspec.Raw] | None = None
    documents: dict[str, msgspec.Raw] = msgspec.field(default_factory=dict)
    changes: tuple[_Delta, ...] = ()


def encode_entry(entry: Entry) -> bytes:
    """Return the entry as its line, not yet marked as done."""
    tail = entry.tail
    parts = [b'{"n":%d,"at":%s,"command":%s' % (tail.n, msgspec.json.encode(tail.at), _string(entry.command))]
    if entry.undoes:
        parts.append(b',"undoes":%d' % entry.undoes)
    if entry.origin is not None:
        parts.append(b',"origin":' + msgspec.json.encode(entry.origin))
    if entry.head is not None:
        parts.append(b',"head":%s}}' % entry.head.encode())
    if tail.how == "base":
        rows = b",".join([b'"%d":%s' % row for row in entry.documents.items()])
        parts.append(b',"documents":{%s}' % rows)
    else:
        rows = b",".join(
            [b'{"id":%d,"before":%s,"after":%s}' % (d.id, d.before or _NULL, d.after or _NULL) for d in entry.deltas]
        )
        parts.append(b',"changes":[%s]' % rows)
    parts.append(b',"tail":' + msgspec.json.encode(tail))
    line = b"".join(parts)
    return line + b',"sum":%d,"done":0}\n' % crc32(line)


def decode_entry(line: bytes, *, trust: bool = False) -> Entry:
    """Read one line; raise Damage if it is not one, or, unless it is trusted, not whole."""
    try:
        read = msgspec.json.decode(line, type=_Line)
        head = None if read.head is None else _read_head(read.head)
        documents = {int(key): bytes(raw) for key, raw in read.documents.items()}
    except (*MALFORMED, ValueError):
        raise _damage(line, "it is not a line of a history") from None
    end = line.rfind(b',"sum":')
    if not trust and (crc32(memoryview(line)[: max(end, 0)]) != read.sum or read.n != read.tail.n):
        raise _damage(line, "it does not add up to its checksum")
    if not all(0 < key < _HIGHEST for key in (*documents, *(change.id for change in read.changes))):
        raise Damage("it names an event by no id")
    deltas = tuple(Delta(change.id, _optional(change.before), _optional(change.after)) for change in read.changes)
    origin = read.origin
    return Entry(read.tail, read.command, read.undoes, head, documents, deltas, bool(read.done), origin, read.sum)


def read_last(disk: Disk, descriptor: int, size: int) -> LastCommit | None:
    """Return the last whole line, None where there is none; raise Damage if it is not one.

    What follows the last line break was never finished and is nobody's.
    """
    chunk, start = b"", size
    while start and b"\n" not in chunk:
        step = min(max(len(chunk), _CHUNK), start)
        start -= step
        chunk = disk.read(descriptor, step, start) + chunk
    end = chunk.rfind(b"\n") + 1
    if not end:
        return None
    if start and end < _CHUNK // 2:
        more = min(_CHUNK, start)
        start -= more
        chunk = disk.read(descriptor, more, start) + chunk
        end += more
    at = chunk.rfind(TAIL, 0, end)
    try:
        last = msgspec.json.decode(b"{" + chunk[at + 1 : end], type=_End)
    except MALFORMED:
        raise Damage("its last line is not a line of a history") from None
    if at < 0:
        raise Damage("its last line is not a line of a history")
    begin = chunk.rfind(b"\n", 0, end - 1) + 1
    return LastCommit(start + begin if begin or not start else -1, start + end, last.tail, last.done == 1)


def entries(buffer: bytes) -> Iterator[Entry]:
    """Yield the entries from the oldest; raise Damage, with the line, at the first that is not whole."""
    for number, line in enumerate(lines(buffer), 1):
        try:
            yield decode_entry(line)
        except Damage as damage:
            raise Damage(damage.what, number) from None


def newest_first(
    buffer: bytes, wanted: Callable[[bytes], bool] = bool, passed_over: Callable[[Damage], None] | None = None
) -> Iterator[Entry]:
    """Yield the wanted entries from the newest.

    A line that is not whole is passed over and told with its number, or raised as Damage where nobody listens.
    """
    end = buffer.rfind(b"\n")
    while end >= 0:
        start = buffer.rfind(b"\n", 0, end)
        line = buffer[start + 1 : end + 1]
        try:
            if wanted(line):
                yield decode_entry(line)
        except Damage as damage:
            numbered = Damage(damage.what, buffer.count(b"\n", 0, end) + 1)
            if passed_over is None:
                raise numbered from None
            passed_over(numbered)
        end = start


def tails(buffer: bytes) -> list[tuple[Tail, int]]:
    """Return the tails of all lines that have one, newest first, with the number of the line."""
    found = []
    for number, line in enumerate(lines(buffer), 1):
        at = line.rfind(TAIL)
        try:
            found.append((msgspec.json.decode(b"{" + line[at + 1 :], type=_End).tail, number))
        except MALFORMED:
            continue
    return found[::-1]


def lines(buffer: bytes) -> Iterable[bytes]:
    """Return the whole lines; what follows the last line break was never finished."""
    return [line + b"\n" for line in buffer.split(b"\n")[:-1]]


def _damage(line: bytes, otherwise: str) -> Damage:
    try:
        line.decode()
    except UnicodeDecodeError as error:
        return Damage(plain(error))
    return Damage(otherwise)


def _read_head(tables: dict[str, msgspec.Raw]) -> Head:
    meta = msgspec.json.decode(tables["meta"]) if "meta" in tables else {}
    others = {name: bytes(raw) for name, raw in tables.items() if name not in ("meta", "events")}
    return Head(meta if isinstance(meta, dict) else {}, others)


def _optional(raw: msgspec.Raw) -> bytes | None:
    value = bytes(raw)
    return None if value == _NULL else value


def _string(text: str) -> bytes:
    return msgspec.json.encode(text.encode(errors="replace").decode())
