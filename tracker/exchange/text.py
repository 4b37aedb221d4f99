"""The bytes of a file unpacked, and the text in them: decoded, in lines, within limits."""

import io
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from importlib import import_module
from typing import IO, Any, Final, NamedTuple, cast

from tracker.errors import InvalidRecord, UsageError

LONGEST_LINE: Final = 4_000_000  # characters between two line ends
MOST_TIMES: Final = 200  # a compressed file may grow, once it is larger than this:
SMALL: Final = 256 << 20
_BYTE_ORDER: Final = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_CONTROLS: Final = re.compile("[\x00-\x06\x0e-\x19\x1c-\x1f]")  # which no encoding of text but UTF-16 has
_END: Final = "\x1a"  # old programs end a file with it


class _Packing(NamedTuple):
    """A compression: its name, how its files begin, the modules that read it, and what they raise besides OSError."""

    name: str
    magic: bytes
    modules: tuple[str, ...]
    errors: tuple[tuple[str, str], ...] = ()


_PACKINGS: Final = (
    _Packing("gzip", b"\x1f\x8b", ("gzip",), (("zlib", "error"),)),
    _Packing("bzip2", b"BZh", ("bz2",)),
    _Packing("xz", b"\xfd7zXZ\x00", ("lzma",), (("lzma", "LZMAError"),)),
    _Packing(
        "Zstandard",
        b"\x28\xb5\x2f\xfd",
        ("compression.zstd", "zstandard"),
        (("compression.zstd", "ZstdError"), ("zstandard", "ZstdError")),
    ),
)


class _Counted(io.RawIOBase):
    """Bytes being unpacked; InvalidRecord where they become many more than the file has."""

    def __init__(self, unpacked: IO[bytes], packed: IO[bytes], place: str, damage: tuple[type[Exception], ...]) -> None:
        self._unpacked, self._packed, self._place, self._damage = unpacked, packed, place, damage
        self._count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            found = self._unpacked.read(len(buffer))
        except self._damage as error:
            raise InvalidRecord(f"{self._place}: damaged compressed file: {error}") from None
        self._count += len(found)
        if self._count > SMALL and self._count > MOST_TIMES * _read_of(self._packed):
            raise InvalidRecord(f"{self._place}: it unpacks to more than {MOST_TIMES} times its size")
        buffer[: len(found)] = found
        return len(found)


def _read_of(packed: IO[bytes]) -> int:
    """How much of a packed file was read; of a pipe, which cannot tell, nothing is held to have been."""
    try:
        return packed.tell()
    except OSError:
        return 0


def unpacked(stream: IO[bytes], place: str) -> io.BufferedReader:
    """Return the bytes of a file, of one packed with gzip, bzip2, xz or Zstandard those in it."""
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast("io.RawIOBase", stream))
    packing = next((one for one in _PACKINGS if buffered.peek(8).startswith(one.magic)), None)
    if packing is None:
        return buffered
    module = next(filter(None, map(_imported, packing.modules)), None)
    if module is None:
        hint = f"install the package {packing.modules[-1]}, or unpack the file first"
        raise UsageError(f"{place}: this Python cannot read {packing.name} files", hint)
    damage = tuple(getattr(found, name) for origin, name in packing.errors if (found := _imported(origin)))
    content = module.open(buffered, "rb")
    return io.BufferedReader(_Counted(content, buffered, place, (OSError, EOFError, ValueError, *damage)))


def _imported(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        return None


def lines_of(stream: IO[bytes], place: str, encoding: str | None = None) -> Iterator[str]:
    """Yield the lines of a file with their ends; InvalidRecord for bytes that are no text of its encoding.

    Packed files are unpacked. Without `encoding` it is what the byte order mark says, else UTF-8.
    """
    buffered = unpacked(stream, place)
    marked = next((name for mark, name in _BYTE_ORDER.items() if buffered.peek(4).startswith(mark)), None)
    chosen = marked or encoding or "utf-8"
    try:
        text = io.TextIOWrapper(buffered, encoding=chosen, errors="surrogateescape", newline="")
    except LookupError:
        hint = "for example --encoding windows-1252; also latin-1, utf-16, shift_jis, gb18030, euc-kr, koi8-r"
        raise UsageError(f"unknown encoding '{encoding}'", hint) from None
    return _lines(text, place, chosen)


def _lines(text: io.TextIOWrapper, place: str, encoding: str) -> Iterator[str]:
    number, line = 0, ""
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
        if _CONTROLS.search(line):
            raise InvalidRecord(f"{place}: it is not a text file") from None
        other = "for example --encoding windows-1252" if encoding.startswith("utf-8") else None
        raise InvalidRecord(f"{place}, line {max(number, 1)}: it is not {encoding.upper()} text", other) from None
    finally:
        with suppress(ValueError):  # the file is closed already
            text.detach()  # it is not ours to close


def with_commas(items: Iterable[str]) -> Iterator[str]:
    """Yield the items of a list in JSON, each but the last with a comma behind it."""
    waiting = ""
    for item in items:
        if waiting:
            yield f"{waiting},"
        waiting = item
    if waiting:
        yield waiting
