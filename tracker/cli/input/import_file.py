"""The file that is imported: opened, its format found, its events read."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import IO, Final

from tracker.errors import InvalidRecord, StoreError, UsageError, meant
from tracker.exchange import FORMATS, Format
from tracker.exchange.record import Record, Refused, Request
from tracker.exchange.text import lines_of

READ: Final = tuple(row for row in FORMATS if row.reads)
_PACKED: Final = (".gz", ".bz2", ".xz")
_BY_START: Final = {"[": "json", "{": "jsonl"}


@contextmanager
def opened(path: str) -> Iterator[IO[bytes]]:
    """Open a file for reading, `-` for standard input; raise UsageError where it cannot be read."""
    if path == "-":
        yield sys.stdin.buffer
        return
    try:
        file = open(path, "rb")  # noqa: SIM115 it is closed below
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {(error.strerror or str(error)).lower()}") from None
    with file:
        yield file


def read_file(
    stream: IO[bytes], path: str, fmt: str | None, encoding: str | None, request: Request
) -> tuple[Format, list[Record | Refused]]:
    """Return the format of a file and what it holds; `fmt` names the format, else its name and first line tell."""
    from tracker.exchange.incoming import read_as

    try:
        lines = lines_of(stream, request.place, encoding)
        first = next(lines, "")
        row = _format(path, fmt, first, request)
        if request.mapping and not row.mapped:
            raise UsageError(f"--map is for tables; {row.name} has the fields of an event", "leave it out")
        return row, list(read_as(row.name, chain([first], lines) if first else (), request))
    except OSError as error:
        raise StoreError(f"{request.place} cannot be read: {(error.strerror or str(error)).lower()}") from None


def _format(path: str, named: str | None, first: str, request: Request) -> Format:
    names = [row.name for row in READ]
    if named is not None:
        row = next((row for row in READ if row.name == named), None)
        if row is None:
            raise UsageError(f"no format '{named}' is read{meant(named, names)}", f"one of {', '.join(names)}")
        return row
    base = path.lower()
    base = next((base.removesuffix(end) for end in _PACKED if base.endswith(end)), base)
    ending = os.path.splitext(base)[1]
    by_name = next((row for row in FORMATS if ending in row.suffixes), None)
    if by_name is not None and by_name.reads:
        return by_name
    if by_name is not None:
        raise UsageError(f"{path}: {by_name.name} is written, not read", f"formats that are read: {', '.join(names)}")
    start = _BY_START.get(first.lstrip()[:1]) or ("tsv" if "\t" in first else "csv" if "," in first else "")
    if not first:
        raise InvalidRecord(f"{request.place}: it is empty")
    if not start:
        raise UsageError(f"{request.place}: its format is not known", f"name it: --from, one of {', '.join(names)}")
    request.say(f"{request.place}: read as {start}")
    return next(row for row in READ if row.name == start)


def rejects(row: Format, refused: Sequence[Refused]) -> Iterator[str]:
    """Yield the text of a file of the refused events, in the format that they came in."""
    before, between, after = row.frame
    yield before + refused[0].head
    for number, item in enumerate(refused):
        yield (between if number else "") + item.raw
    yield after
