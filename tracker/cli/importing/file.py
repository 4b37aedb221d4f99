"""The file that is imported: opened, its format found, its events read."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from itertools import chain
from tempfile import TemporaryFile
from typing import IO, Any, Final

from tracker.errors import InvalidRecord, StoreError, UsageError, meant, reason_of
from tracker.exchange import FORMATS, Format
from tracker.exchange.record import Record, Refused, Request
from tracker.exchange.text import lines_of, unpacked

READ: Final = tuple(row for row in FORMATS if row.reads)
_PACKED: Final = (".gz", ".bz2", ".xz", ".zst")
_OLD_EXCEL: Final = b"\xd0\xcf\x11\xe0"
_MOST_COPIED: Final = 1 << 30  # bytes
_HEAD: Final = 8_000  # characters
_BY_START: Final = {"[": "json", "{": "jsonl"}


@contextmanager
def opened(path: str) -> Iterator[IO[bytes]]:
    """Open a file for reading, `-` for standard input; raise StoreError where it cannot be read."""
    if path == "-":
        yield sys.stdin.buffer
        return
    try:
        file = open(path, "rb")  # noqa: SIM115 it is closed below
    except OSError as error:
        raise _unreadable(path, error) from None
    with file:
        yield file


def read_file(
    stream: IO[bytes], path: str, fmt: str | None, encoding: str | None, request: Request
) -> tuple[Format, Iterator[Record | Refused]]:
    """Return the format of a file and what it holds; `fmt` names the format, else its name and first lines tell."""
    try:
        content = unpacked(stream, request.place)
        named = _named(fmt) if fmt else None
        binary = named if named is not None else _binary(path, content.peek(8), request)
        if binary is not None and binary.binary:
            file = content if content.seekable() else _copied(content, request.place)
            return binary, _items(binary, file, request)
        lines = lines_of(content, request.place, encoding)
        head = list(_head(lines))
        row = named or _format(path, "".join(head), request)
        if request.mapping and not row.mapped:
            raise UsageError(f"--map is for tables; {row.name} has the fields of an event", "leave it out")
        if request.window is not None and row.name != "ics":
            raise UsageError(f"--expand is for calendars (ics); {row.name} has no events that repeat", "leave it out")
        return row, _items(row, chain(head, lines), request)
    except OSError as error:
        raise _unreadable(request.place, error) from None


def _items(row: Format, content: Any, request: Request) -> Iterator[Record | Refused]:
    """Yield what the format makes of the content; raise UsageError where the extra that it needs is missing."""
    from tracker.exchange.incoming import read_as

    try:
        yield from read_as(row.name, content, request)
    except OSError as error:
        raise _unreadable(request.place, error) from None
    except ModuleNotFoundError:
        if not row.extra:
            raise
        raise missing(row) from None


def missing(row: Format) -> UsageError:
    """Return the error for a format whose library is not installed."""
    return UsageError(f"{row.name} needs a library that is not installed", f"pip install 'tracker-ledger[{row.extra}]'")


def _unreadable(place: str, error: OSError) -> StoreError:
    return StoreError(f"{place} cannot be read: {reason_of(error)}")


def _copied(content: IO[bytes], place: str) -> IO[bytes]:
    """Return a copy of what cannot be gone back in: a pipe, or a packed file."""
    copy = TemporaryFile()  # noqa: SIM115 it lasts as long as it is read
    size = 0
    while part := content.read(1 << 20):
        copy.write(part)
        size += len(part)
        if size > _MOST_COPIED:
            raise InvalidRecord(f"{place}: more than {_MOST_COPIED >> 20} MB")
    copy.seek(0)
    return copy


def _named(name: str) -> Format:
    row = next((row for row in READ if row.name == name), None)
    if row is None:
        names = [row.name for row in READ]
        raise UsageError(f"no format '{name}' is read{meant(name, names)}", f"one of {', '.join(names)}")
    return row


def _binary(path: str, start: bytes, request: Request) -> Format | None:
    """The format of a file that is no text, by the bytes it begins with."""
    row = next((row for row in READ if row.binary and row.magic and start.startswith(row.magic)), None)
    if row is None and start.startswith(_OLD_EXCEL):
        raise UsageError(f"{request.place}: a workbook of old Excel (.xls) is not read", "save it as .xlsx")
    if row is not None and _suffix(path) not in row.suffixes:
        request.say(f"{request.place}: read as {row.name}")
    return row


def _suffix(path: str) -> str:
    base = path.lower()
    base = next((base.removesuffix(end) for end in _PACKED if base.endswith(end)), base)
    return os.path.splitext(base)[1]


def _head(lines: Iterator[str]) -> Iterator[str]:
    """Take the first lines, enough to tell the format."""
    size = 0
    for line in lines:
        yield line
        size += len(line)
        if size > _HEAD:
            return


def _format(path: str, head: str, request: Request) -> Format:
    names = [row.name for row in READ]
    ending = _suffix(path)
    by_name = next((row for row in FORMATS if ending in row.suffixes), None)
    marked = _marked(ending if by_name else "", head, mapped=bool(request.mapping))
    if marked is not None:
        request.say(f"{request.place}: read as {marked.name}")
        return marked
    if by_name is not None and by_name.binary:
        raise InvalidRecord(f"{request.place}: not a file of the format {by_name.name}, as its name says")
    if by_name is not None and by_name.reads:
        return by_name
    if by_name is not None:
        raise UsageError(f"{path}: {by_name.name} is written, not read", f"formats that are read: {', '.join(names)}")
    first = head.partition("\n")[0]
    start = _BY_START.get(head.lstrip()[:1]) or ("tsv" if "\t" in first else "csv" if re.search("[,;]", first) else "")
    if not head:
        raise InvalidRecord(f"{request.place}: it is empty")
    if not start:
        raise UsageError(f"{request.place}: its format is not known", f"name it: --from, one of {', '.join(names)}")
    request.say(f"{request.place}: read as {start}")
    return next(row for row in READ if row.name == start)


def _marked(ending: str, head: str, *, mapped: bool) -> Format | None:
    """The format whose mark the text has, among those with files of that ending; those alone that take a mapping."""
    rows = (row for row in READ if row.mark and (row.mapped or not mapped) and (not ending or ending in row.among))
    return next((row for row in rows if re.search(row.mark, head[:_HEAD], re.IGNORECASE)), None)


def _temporary_text() -> IO[str]:
    return TemporaryFile("w+", encoding="utf-8", errors="backslashreplace", newline="")


class Rejects:
    """Keeps the texts of refused events in a temporary file, for one of the format that they came in."""

    def __init__(self) -> None:
        self._texts = _temporary_text()
        self._few: list[Refused] = []
        self._head: str | None = None
        self._count = 0

    def add(self, row: Format, item: Refused) -> None:
        """Take in one."""
        if row.binary:
            self._few.append(item)
            return
        if self._head is None:
            self._head = item.head
        self._texts.write((row.frame[1] if self._count else "") + item.raw)
        self._count += 1

    @property
    def any(self) -> bool:
        """Whether there are some."""
        return bool(self._few or self._count)

    def write(self, row: Format, file: IO[bytes]) -> None:
        """Write the file, and let go of the texts."""
        if row.binary:
            import_module(row.module).write_refused(self._few, file)
        else:
            self._texts.seek(0)
            file.write((row.frame[0] + (self._head or "")).encode(errors="backslashreplace"))
            while part := self._texts.read(1 << 20):
                file.write(part.encode(errors="backslashreplace"))
            file.write(row.frame[2].encode())
        self._texts.close()
