"""A JSON file that is one document, and items of it with their lines."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec

from tracker.errors import InvalidRecord, plain

_MOST: Final = 512 << 20  # bytes of a document, which is read as a whole


def whole(lines: Iterable[str], place: str) -> str:
    """Return the text of a file; raise InvalidRecord for one that is too large."""
    parts: list[str] = []
    size = 0
    for line in lines:
        parts.append(line)
        size += len(line)
        if size > _MOST:
            raise InvalidRecord(f"{place}: more than {_MOST >> 20} MB in one document")
    return "".join(parts)


def decoded(text: str, place: str, kind: Any = Any) -> Any:
    """Return the value of a JSON text; raise InvalidRecord where it is none of that type."""
    try:
        return msgspec.json.decode(text.encode(errors="surrogatepass"), type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise InvalidRecord(f"{place}: {plain(error)}") from None


def with_lines(items: Iterable[msgspec.Raw], text: str) -> Iterator[tuple[int, str]]:
    """Yield the line and the text of each item, which come in the text one after the other."""
    written = text.encode(errors="surrogatepass")
    at, line = 0, 1
    for item in items:
        raw = bytes(item)
        start = written.index(raw, at)
        line += written.count(b"\n", at, start)
        yield line, raw.decode(errors="replace")
        line += raw.count(b"\n")
        at = start + len(raw)
