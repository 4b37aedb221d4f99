"""The log beside a timeline: one line per command, only ever appended to.

    {"format":2,"command":"add ...","changes":[{"id":3,"before":null,"after":{...}}],
     "tail":{"n":17,"at":"2024-07-04T09:00:00Z","now":{...},"prev":2774051321},"sum":3913219187}\n

`changes` are documents before and after, `head` the first line of the timeline where the command rewrote it,
`records` the named records it changed (in older lines `kinds`, of own kinds alone). `now` is the checkpoint of the
timeline after the command, `sum` the checksum of the line up to there, and `prev` that of the line before: the lines
are a chain. The first line has `documents` instead, and no `prev`. A line with `found` takes in what another program
wrote; that is the checkpoint of the timeline as it was found. `undoes` is the number of the line that an undo takes
back, `named` says that a person gave that number.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple
from zlib import crc32

import msgspec

from tracker.errors import plain
from tracker.store.file.format.damage import MALFORMED, Damage
from tracker.store.file.format.document import Delta
from tracker.store.file.format.records import Record, RecordChanges
from tracker.store.file.format.tail import Tail, lines
from tracker.store.file.format.timeline import Head

FORMAT: Final = 2
FOREIGN: Final = "(another program)"  # the command of a foreign change
_SUM: Final = b',"sum":'
_CHUNK: Final = 4096
_HIGHEST: Final = 10**18  # ids have at most 18 digits
_NULL: Final = b"null"
NO_RECORDS: Final[RecordChanges] = MappingProxyType({})


class Origin(msgspec.Struct, frozen=True):
    """The command of another branch that a line repeats: the checksum of its line, and the ids it gave, each with
    the id here.
    """

    sum: int
    ids: dict[int, int]


class Entry(NamedTuple):
    """One line, read: the first has `documents`, a command `deltas`, a rewrite also the `head`.

    `origin` says where a command was first given, if that was on another branch; `sum` is the checksum of the line.
    """

    tail: Tail
    command: str
    undoes: int = 0
    head: Head | None = None
    documents: dict[int, bytes] = {}  # noqa: RUF012 - never changed
    deltas: tuple[Delta, ...] = ()
    records: RecordChanges = NO_RECORDS
    origin: Origin | None = None
    sum: int = 0
    named: bool = False  # an undo of the command that a person named, not of the last one

    @property
    def known_as(self) -> Origin:
        """Return what the command is known by in every branch of a merge; its sum is 0 where that is lost."""
        return self.origin or Origin(self.sum, {})


class RawDelta(msgspec.Struct, frozen=True):
    """A change as it stands in a line."""

    id: int
    before: msgspec.Raw
    after: msgspec.Raw

    @property
    def delta(self) -> Delta:
        """The change with None for what was not there."""
        return Delta(self.id, *(None if bytes(raw) == _NULL else bytes(raw) for raw in (self.before, self.after)))


class _RawRecord(msgspec.Struct, frozen=True):
    table: str
    name: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


class _Line(msgspec.Struct, frozen=True):
    format: int
    command: str
    tail: Tail
    sum: int
    undoes: int = 0
    named: bool = False
    origin: Origin | None = None
    head: dict[str, msgspec.Raw] | None = None
    kinds: dict[str, tuple[str | None, str | None]] = msgspec.field(default_factory=dict)
    records: tuple[_RawRecord, ...] = ()
    documents: dict[str, msgspec.Raw] = msgspec.field(default_factory=dict)
    changes: tuple[RawDelta, ...] = ()


def around_changes(command: str, tail: Tail) -> tuple[bytes, bytes]:
    """Return what stands before and after the changes in the line of a command that only changes documents."""
    before = b'{"format":%d,"command":%s,"changes":[' % (FORMAT, _string(command))
    return before, b'],"tail":' + msgspec.json.encode(tail)


def sum_part(checksum: int) -> bytes:
    """Return how a line ends whose other parts have that checksum."""
    return b"%s%d}\n" % (_SUM, checksum)


def encode_entry(entry: Entry) -> bytes:
    """Return the entry as its line."""
    parts = [b'{"format":%d,"command":%s' % (FORMAT, _string(entry.command))]
    if entry.undoes:
        parts.append(b',"undoes":%d' % entry.undoes)
    if entry.named:
        parts.append(b',"named":true')
    if entry.origin is not None:
        parts.append(b',"origin":' + msgspec.json.encode(entry.origin))
    if entry.head is not None:
        parts.append(b',"head":%s}}' % entry.head.encode())
    if entry.records:
        records = [_RawRecord(*key, *versions) for key, versions in entry.records.items()]
        parts.append(b',"records":' + msgspec.json.encode(records))
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
    return line + sum_part(crc32(line))


def sum_of(line: bytes) -> int:
    """Return the checksum a line ends with."""
    return int(line[line.rfind(_SUM) + len(_SUM) : line.rfind(b"}")])


def next_sum(line: bytes, parent: int) -> int | None:
    """Return the checksum of a sound line that names that parent, None for any other; nothing is decoded."""
    checksum = crc32(memoryview(line)[: max(line.rfind(_SUM), 0)])
    return checksum if line.endswith(b'"prev":%d}%s%d}\n' % (parent, _SUM, checksum)) else None


def decode_entry(line: bytes, *, trust: bool = False) -> Entry:
    """Read one line; raise Damage if it is none, or if its checksum is wrong and it is not to be trusted."""
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
    deltas = tuple(change.delta for change in read.changes)
    known = (read.origin, read.sum, read.named)
    return Entry(read.tail, read.command, read.undoes, head, documents, deltas, _records(read), *known)


def _records(line: _Line) -> RecordChanges:
    """Return the named records a line changed, those of older lines among them."""
    kinds = {("kinds", name): (_covering(before), _covering(after)) for name, (before, after) in line.kinds.items()}
    return kinds | {(record.table, record.name): (record.before, record.after) for record in line.records}


def _covering(covers: str | None) -> Record | None:
    return None if covers is None else {"covers": covers}


def follows(entry: Entry, before: Entry) -> bool:
    """Whether a line names the one before as its parent."""
    return entry.tail.prev == before.sum


def entries(buffer: bytes, first: int = 1, last: int | None = None) -> Iterator[Entry]:
    """Yield the entries of these lines, the oldest first; raise Damage at one that is damaged or follows no other."""
    before: Entry | None = None
    for number, line in enumerate(lines(buffer)[first - 1 : last], first):
        try:
            entry = decode_entry(line)
        except Damage as damage:
            raise Damage(damage.what, number) from None
        if before is not None and not follows(entry, before):
            raise Damage("a line before it is missing", number)
        yield entry
        before = entry


def newest_first(
    read: Callable[[int, int], bytes],
    end: int,
    passed_over: Callable[[Damage], None],
    wanted: Callable[[bytes], bool] = bool,
) -> Iterator[Entry]:
    """Yield the entries of the wanted lines before `end`, the newest first; tell of a damaged one, with its number.

    `read` returns so many bytes from an offset of the log.
    """
    for line, stop in _lines_backwards(read, end):
        try:
            if wanted(line):
                yield decode_entry(line)
        except Damage as damage:
            passed_over(Damage(damage.what, read(stop, 0).count(b"\n")))


def _lines_backwards(read: Callable[[int, int], bytes], end: int) -> Iterator[tuple[bytes, int]]:
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


def _string(text: str) -> bytes:
    return msgspec.json.encode(text.encode(errors="replace").decode())
