"""The text of a file from its bytes: unpacked, decoded, in lines, within limits."""

import io
from collections.abc import Iterator
from contextlib import suppress
from typing import IO, Final, cast

from tracker.errors import InvalidRecord, UsageError

LONGEST_LINE: Final = 4_000_000  # characters between two line ends
MOST_TIMES: Final = 200  # a compressed file may grow, once it is larger than this:
SMALL: Final = 256 << 20
_PACKED: Final = {b"\x1f\x8b": "gzip", b"BZh": "bz2", b"\xfd7zXZ\x00": "lzma"}
_BYTE_ORDER: Final = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_END: Final = "\x1a"  # old programs end a file with it


class _Counted(io.RawIOBase):
    """Bytes being unpacked; InvalidRecord where they become many more than the file has."""

    def __init__(self, unpacked: IO[bytes], packed: IO[bytes], place: str) -> None:
        self._unpacked, self._packed, self._place = unpacked, packed, place
        self._count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            found = self._unpacked.read(len(buffer))
        except (OSError, EOFError, ValueError) as error:
            raise InvalidRecord(f"{self._place}: damaged compressed file: {error}") from None
        except Exception as error:  # zlib.error and LZMAError have no base of their own
            raise InvalidRecord(f"{self._place}: damaged compressed file: {error}") from None
        self._count += len(found)
        if self._count > SMALL and self._count > MOST_TIMES * self._packed.tell():
            raise InvalidRecord(f"{self._place}: it unpacks to more than {MOST_TIMES} times its size")
        buffer[: len(found)] = found
        return len(found)


def lines_of(stream: IO[bytes], place: str, encoding: str | None = None) -> Iterator[str]:
    """Yield the lines of a file with their ends; InvalidRecord for bytes that are no text of its encoding.

    gzip, bz2 and xz are unpacked. Without `encoding` it is what the byte order mark says, else UTF-8.
    """
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast("io.RawIOBase", stream))
    name = next((name for magic, name in _PACKED.items() if buffered.peek(8).startswith(magic)), None)
    if name is not None:
        from importlib import import_module

        unpacked = import_module(name).open(buffered, "rb")
        buffered = io.BufferedReader(_Counted(unpacked, buffered, place))
    marked = next((name for mark, name in _BYTE_ORDER.items() if buffered.peek(4).startswith(mark)), None)
    chosen = marked or encoding or "utf-8"
    try:
        text = io.TextIOWrapper(buffered, encoding=chosen, errors="surrogateescape", newline="")
    except LookupError:
        raise UsageError(f"unknown encoding '{encoding}'", "for example --encoding windows-1252") from None
    return _lines(text, place, chosen)


def _lines(text: io.TextIOWrapper, place: str, encoding: str) -> Iterator[str]:
    number = 0
    try:
        while line := text.readline(LONGEST_LINE):
            number += 1
            if len(line) >= LONGEST_LINE:
                raise InvalidRecord(f"{place}, line {number}: it has more than {LONGEST_LINE:,} characters")
            if not line.isascii():
                line.encode()  # refuses what could not be decoded
            if _END in line and not line.rstrip(_END).endswith(("\n", "\r")):
                line = line.rstrip(_END)
            if line:
                yield line
    except UnicodeError:
        other = "for example --encoding windows-1252" if encoding.startswith("utf-8") else None
        raise InvalidRecord(f"{place}, line {max(number, 1)}: it is not {encoding.upper()} text", other) from None
    finally:
        with suppress(ValueError):  # the file is closed already
            text.detach()  # it is not ours to close
