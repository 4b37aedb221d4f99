r"""The timeline file as bytes: one JSON object, one document per line, the last one first to find.

    {"meta":{"version":1,"change":17,"last_id":3},"events":{\n"1":{...}\n,"3":{...}\n}}\n

`change` is the number in the log of the command that last rewrote the file, `last_id` the highest id
given until then. A file in any other JSON shape is read too, and written in this one.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import pairwise
from typing import Any, Final, NamedTuple
from zlib import crc32

import msgspec

from tracker.store.file.format.damage import MALFORMED, Damage
from tracker.store.file.format.records import Key, Record, RecordChanges, changes_of, records_in, tables_with

VERSION: Final = 1
HIGHEST_ID: Final = 10**18 - 1  # what the patterns below can find
_HIGHEST: Final = 10**17  # of the numbers in the meta table: ids go on from there and have at most 18 digits
FOOT: Final = b"\n}}\n"
_CLOSING: Final = b"}}\n"  # what an append overwrites
_TABLE: Final = b'"events":{'


class Checkpoint(msgspec.Struct, frozen=True):
    """What tells one state of the file from all others: its size, a checksum of all but the closing bytes,
    the command that last rewrote it; and the highest id ever given.
    """

    size: int
    crc: int
    change: int
    last_id: int


class Head(NamedTuple):
    """What stands before the events: the meta table as plain values, tables of others as raw JSON."""

    meta: Mapping[str, Any]
    others: Mapping[str, bytes]

    @property
    def version(self) -> int:
        """The version of the format; 0 for files from before it was written down, and newer than ours for any other."""
        version = self.meta.get("version", 0)
        return version if isinstance(version, int) and version >= 0 else VERSION + 1

    @property
    def change(self) -> int:
        """The number of the command that last rewrote the file."""
        return _number(self.meta.get("change"))

    @property
    def last_id(self) -> int:
        """The highest id given when the file was last rewritten."""
        return _number(self.meta.get("last_id"))

    @property
    def records(self) -> dict[Key, Record]:
        """The named records, by table and name."""
        return records_in(self.meta, self.others)

    def with_records(self, records: Mapping[Key, Record]) -> "Head":
        """The same head with these named records in the place of its own."""
        meta = {name: value for name, value in self.meta.items() if name != "kinds"}  # where older files have kinds
        return Head(meta, tables_with(records, self.others))

    def with_meta(self, **changes: object) -> "Head":
        """The same head with some of the meta table changed."""
        return Head({"version": VERSION, "change": 0, "last_id": 0} | dict(self.meta) | changes, self.others)

    def encode(self) -> bytes:
        """Return the first line, up to where the documents begin."""
        others = b"".join(b"%s:%s," % (msgspec.json.encode(name), raw) for name, raw in self.others.items())
        return b'{"meta":%s,%s%s' % (msgspec.json.encode(self.meta), others, _TABLE)


def record_changes(before: Head, after: Head) -> RecordChanges:
    """Return how the named records of one head became those of another."""
    if before.others == after.others and before.meta.get("kinds") == after.meta.get("kinds"):
        return {}
    return changes_of(before.records, after.records)


EMPTY_HEAD: Final = Head({"version": VERSION, "change": 0, "last_id": 0}, {})


def _number(value: object) -> int:
    return value if isinstance(value, int) and 0 < value < _HIGHEST else 0


def encode(head: Head, documents: Mapping[int, bytes]) -> bytes:
    """Return the file that holds these documents, in the order of their ids."""
    ids = list(documents)
    if any(later <= earlier for earlier, later in pairwise(ids)):
        ids.sort()
    if not ids:
        return head.encode() + FOOT
    return head.encode() + b"\n" + b"\n,".join([b'"%d":%s' % (key, documents[key]) for key in ids]) + FOOT


def appended(documents: Iterable[tuple[int, bytes]], *, first: bool) -> bytes:
    """Return what overwrites the closing bytes of a file to add documents behind the others."""
    lines = b"\n,".join([b'"%d":%s' % pair for pair in documents])
    return (b"" if first else b",") + lines + FOOT


def closing(size: int) -> int:
    """Return where the closing bytes of a file of that size begin."""
    return size - len(_CLOSING)


def is_empty(head: Head, known: Checkpoint) -> bool:
    """Whether a file with that head, at that checkpoint, has no documents."""
    return known.size == len(head.encode()) + len(FOOT)


def checkpoint_of(buffer: bytes, last_id: int) -> Checkpoint:
    """Return the checkpoint of a file, in our layout or not."""
    return Checkpoint(len(buffer), _checksum(buffer), change_of(buffer), last_id)


def is_at(buffer: bytes, known: Checkpoint) -> bool:
    """Whether the bytes are those the checkpoint was taken of."""
    return len(buffer) == known.size and change_of(buffer) == known.change and _checksum(buffer) == known.crc


def _checksum(buffer: bytes) -> int:
    """Leave out the closing bytes, so that the checksum can be continued when documents are appended."""
    return crc32(memoryview(buffer)[:-3]) if buffer.endswith(_CLOSING) else crc32(buffer, 1)


def change_of(buffer: bytes) -> int:
    """Return the number of the command that last rewrote a file, 0 where it does not say."""
    match = _change().match(buffer, 0, 4096)
    return int(match[1]) if match else 0


def read_head(buffer: bytes) -> Head | None:
    """Return the head of a file in our layout, None for any other file."""
    end = buffer.find(b"\n")
    line = buffer[: max(end, 0)]
    if not (line.startswith(b'{"meta":{') and line.endswith(_TABLE) and buffer.endswith(FOOT)):
        return None
    try:
        return head_of(tables_of(line + b"}}"))
    except (*MALFORMED, Damage):
        return None


def in_order(buffer: bytes) -> bool:
    """Whether every line of a file in our layout is a document, ids ascending: what searching it relies on."""
    lines = _documents().findall(buffer, buffer.index(b"\n"))
    ids = [int(key) for _, key in lines]
    return (
        len(ids) == buffer.count(b"\n") - 2
        and all(earlier < later for earlier, later in pairwise(ids))
        and all(bool(comma) == (at > 0) for at, (comma, _) in enumerate(lines))
    )


def documents_in(lines: bytes) -> dict[int, bytes]:
    """Return the documents on the lines of a file in our layout, each as its bytes."""
    return {int(key): raw for key, raw in _whole_documents().findall(lines, lines.index(b"\n"))}


def tables_of(text: bytes) -> dict[str, msgspec.Raw]:
    """Return the tables of a file, each as its JSON; raise what msgspec raises."""
    return msgspec.json.decode(text, type=dict[str, msgspec.Raw])


def head_of(tables: Mapping[str, msgspec.Raw]) -> Head:
    """Return what stands in a file beside its events; raise Damage where that cannot be read."""
    try:
        meta = msgspec.json.decode(tables["meta"]) if "meta" in tables else {}
        others = {name: canonical_any(raw) for name, raw in tables.items() if name not in ("meta", "events")}
    except MALFORMED:
        raise Damage("a table beside the events cannot be read") from None
    if not isinstance(meta, dict):
        raise Damage("its meta table cannot be read")
    return Head(meta, others)


def canonical_any(raw: msgspec.Raw) -> bytes:
    """Return any JSON value without spaces or line breaks."""
    return msgspec.json.encode(msgspec.json.decode(raw))


@cache
def _change() -> re.Pattern[bytes]:
    return re.compile(rb'\s*\{\s*"meta"\s*:\s*\{[^{}]*?"change"\s*:\s*([1-9]\d{0,17})\b')


@cache
def _documents() -> re.Pattern[bytes]:
    return re.compile(rb'\n(,?)"([1-9]\d{0,17})":\{')


@cache
def document_line() -> re.Pattern[bytes]:
    """Return how the line of a document begins: the break before it, its id and, where that comes first, its date."""
    return re.compile(rb'\n,?"(\d+)":(?:\{"when":"([^"\\]*)")?')


@cache
def _whole_documents() -> re.Pattern[bytes]:
    return re.compile(rb'\n,?"(\d+)":(.*)')
