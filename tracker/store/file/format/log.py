"""The log beside a timeline: one line per command, only ever appended to.

    {"format":2,"command":"add ...","changes":[{"id":3,"before":null,"after":{...}}],
     "tail":{"n":17,"at":"2024-07-04T09:00:00Z","now":{...},"prev":2774051321},"sum":3913219187}\n

`changes` are documents before and after, `head` the first line of the timeline where the command rewrote it,
`kinds` the kinds it changed. `now` is the checkpoint of the timeline after the command, `sum` the checksum of
the line up to there, and `prev` that of the line before: the lines are a chain. The first line has
`documents` instead, and no `prev`. A line with `found` takes in what another program wrote; that is the
checkpoint of the timeline as it was found.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from types import MappingProxyType
from typing import Annotated, Final, NamedTuple
from zlib import crc32

import msgspec

from tracker.event import plain
from tracker.store.file.format.damage import MALFORMED, Damage
from tracker.store.file.format.document import Delta
from tracker.store.file.format.timeline import Checkpoint, Head, KindChanges

FORMAT: Final = 2
FORMAT_1: Final = b'{"n":'  # how a line of format 1 begins, and no other
FOREIGN: Final = "(another program)"  # the command of a change nobody told us of
Moment = Annotated[datetime, msgspec.Meta(tz=True)]
_TAIL: Final = b',"tail":{'
_SUM: Final = b',"sum":'
_CHUNK: Final = 4096
_HIGHEST: Final = 10**18  # ids have at most 18 digits
_NULL: Final = b"null"
NO_KINDS: Final[KindChanges] = MappingProxyType({})


class Tail(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the next command has to know of the last one."""

    n: int
    at: Moment
    now: Checkpoint
    prev: int | None = None
    found: Checkpoint | None = None

    @property
    def is_base(self) -> bool:
        """Whether it is the first line of a log, which holds all documents."""
        return self.prev is None

    @property
    def is_foreign(self) -> bool:
        """Whether it takes in what another program wrote."""
        return self.found is not None


class LastCommit(NamedTuple):
    """The last whole line: where it ends in the file, its tail and its checksum."""

    end: int
    tail: Tail
    sum: int


class Commit(NamedTuple):
    """The tail of one line, its checksum, and the number of the line."""

    tail: Tail
    sum: int
    number: int


class Origin(msgspec.Struct, frozen=True):
    """The command on another side of a merge that a line does again: the checksum of its line, and the numbers
    that the events it added were given there, each with the one it has here.
    """

    sum: int
    ids: dict[int, int]


class Entry(NamedTuple):
    """One line, read: the first has `documents`, a command `deltas`, a rewrite also the `head`.

    `origin` says where a command was first given, if that was on another side; `sum` is the checksum of the line.
    """

    tail: Tail
    command: str
    undoes: int = 0
    head: Head | None = None
    documents: dict[int, bytes] = {}  # noqa: RUF012 - never changed
    deltas: tuple[Delta, ...] = ()
    kinds: KindChanges = NO_KINDS
    origin: Origin | None = None
    sum: int = 0

    @property
    def known_as(self) -> Origin:
        """Return what the command is known by on every side of a merge; its sum is 0 where that is lost."""
        return self.origin or Origin(self.sum, {})


class _End(msgspec.Struct, frozen=True):
    tail: Tail
    sum: int


class _Delta(msgspec.Struct, frozen=True):
    id: int
    before: msgspec.Raw
    after: msgspec.Raw


class _Line(msgspec.Struct, frozen=True):
    format: int
    command: str
    tail: Tail
    sum: int
    undoes: int = 0
    origin: Origin | None = None
    head: dict[str, msgspec.Raw] | None = None
    kinds: dict[str, tuple[str | None, str | None]] = msgspec.field(default_factory=dict)
    documents: dict[str, msgspec.Raw] = msgspec.field(default_factory=dict)
    changes: tuple[_Delta, ...] = ()


def encode_entry(entry: Entry) -> bytes:
    """Return the entry as its line."""
    parts = [b'{"format":%d,"command":%s' % (FORMAT, _string(entry.command))]
    if entry.undoes:
        parts.append(b',"undoes":%d' % entry.undoes)
    if entry.origin is not None:
        parts.append(b',"origin":' + msgspec.json.encode(entry.origin))
    if entry.head is not None:
        parts.append(b',"head":%s}}' % entry.head.encode())
    if entry.kinds:
        parts.append(b',"kinds":' + msgspec.json.encode(dict(entry.kinds)))
    if entry.tail.is_base:
        rows = b",".join([b'"%d":%s' % row for row in entry.documents.items()])
        parts.append(b',"documents":{%s}' % rows)
    else:
        rows = b",".join(
            [b'{"id":%d,"before":%s,"after":%s}' % (d.id, d.before or _NULL, d.after or _NULL) for d in entry.deltas]
        )
        parts.append(b',"changes":[%s]' % rows)
    parts.append(b',"tail":' + msgspec.json.encode(entry.tail))
    line = b"".join(parts)
    return line + b"%s%d}\n" % (_SUM, crc32(line))


def sum_of(line: bytes) -> int:
    """Return the checksum a line ends with."""
    return int(line[line.rfind(_SUM) + len(_SUM) : -2])


def next_sum(line: bytes, parent: int) -> int | None:
    """Return the checksum of a sound line that names that parent, None for any other; nothing is decoded."""
    checksum = crc32(memoryview(line)[: max(line.rfind(_SUM), 0)])
    return checksum if line.endswith(b'"prev":%d}%s%d}\n' % (parent, _SUM, checksum)) else None


def decode_entry(line: bytes, *, trust: bool = False) -> Entry:
    """Read one line; raise Damage if it is not one, or, unless it is trusted, not whole."""
    try:
        read = msgspec.json.decode(line, type=_Line)
        head = None if read.head is None else read_head(read.head)
        documents = {int(key): bytes(raw) for key, raw in read.documents.items()}
    except (*MALFORMED, ValueError):
        raise _damage(line, "it is not a line of a history") from None
    end = line.rfind(_SUM)
    if not trust and (read.format != FORMAT or crc32(memoryview(line)[: max(end, 0)]) != read.sum):
        raise _damage(line, "it does not add up to its checksum")
    if not all(0 < key < _HIGHEST for key in (*documents, *(change.id for change in read.changes))):
        raise Damage("it names an event by no id")
    deltas = tuple(Delta(change.id, _optional(change.before), _optional(change.after)) for change in read.changes)
    return Entry(read.tail, read.command, read.undoes, head, documents, deltas, read.kinds, read.origin, read.sum)


def follows(entry: Entry, before: Entry) -> bool:
    """Whether a line names the one before as its parent."""
    return entry.tail.prev == before.sum


def read_last(read: Callable[[int, int], bytes], size: int) -> LastCommit | None:
    """Return the last whole line, None where there is none; raise Damage if it is not one.

    `read` returns so many bytes from an offset of the log, `size` is how many there are.
    What follows the last line break was never finished and is nobody's.
    """
    chunk, start = b"", size
    while start and b"\n" not in chunk:
        step = min(max(len(chunk), _CHUNK), start)
        start -= step
        chunk = read(step, start) + chunk
    end = chunk.rfind(b"\n") + 1
    if not end:
        return None
    if start and end < _CHUNK // 2:
        more = min(_CHUNK, start)
        start -= more
        chunk = read(more, start) + chunk
        end += more
    last = _end_of(chunk[:end])
    if last is None:
        raise Damage("its last line is not a line of a history")
    return LastCommit(start + end, last.tail, last.sum)


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


def lines_backwards(read: Callable[[int, int], bytes], end: int) -> Iterator[tuple[bytes, int]]:
    """Yield the lines before there from the newest, each with where it ends; a part of the log is read at a time."""
    size, rest, start = _CHUNK, b"", end
    while start:
        size = min(size * 4, start)
        start -= size
        rest = read(size, start) + rest
        stop = len(rest)
        while (at := rest.rfind(b"\n", 0, stop - 1)) >= 0:
            yield rest[at + 1 : stop], start + stop
            stop = at + 1
        rest = rest[:stop]
    if rest:
        yield rest, len(rest)


def commits(buffer: bytes) -> list[Commit]:
    """Return the ends of all lines that have one, newest first."""
    ends = ((_end_of(line), number) for number, line in enumerate(lines(buffer), 1))
    return [Commit(end.tail, end.sum, number) for end, number in ends if end is not None][::-1]


def lines(buffer: bytes) -> Iterable[bytes]:
    """Return the whole lines; what follows the last line break was never finished."""
    return [line + b"\n" for line in buffer.split(b"\n")[:-1]]


def _end_of(text: bytes) -> _End | None:
    """Return the end of the line a text ends with, None where that is not one."""
    at = text.rfind(_TAIL)
    try:
        return msgspec.json.decode(b"{" + text[at + 1 :], type=_End) if at >= 0 else None
    except MALFORMED:
        return None


def _damage(line: bytes, otherwise: str) -> Damage:
    try:
        line.decode()
    except UnicodeDecodeError as error:
        return Damage(plain(error))
    return Damage(otherwise)


def read_head(tables: dict[str, msgspec.Raw]) -> Head:
    """Return the head that stands in a line."""
    meta = msgspec.json.decode(tables["meta"]) if "meta" in tables else {}
    others = {name: bytes(raw) for name, raw in tables.items() if name not in ("meta", "events")}
    return Head(meta if isinstance(meta, dict) else {}, others)


def _optional(raw: msgspec.Raw) -> bytes | None:
    value = bytes(raw)
    return None if value == _NULL else value


def _string(text: str) -> bytes:
    return msgspec.json.encode(text.encode(errors="replace").decode())
