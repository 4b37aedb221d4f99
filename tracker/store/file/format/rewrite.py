"""A timeline rewritten as a stream: the lines that do not change are copied as they are, in blocks."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from tracker.store.file.format.timeline import FOOT, Head


def rewritten(blocks: Iterable[bytes], head: Head, changes: Mapping[int, bytes | None]) -> Iterator[bytes]:
    """Yield a timeline with another head and some documents changed, None for one taken out.

    `blocks` are the old one without its closing bytes: the first line, and lines with the break before each.
    """
    yield head.encode()
    waiting = dict(sorted(changes.items()))
    lead = b"\n"  # before the first document stands no comma
    is_first = True
    for block in blocks:
        lines = block[block.find(b"\n") :] if is_first and b"\n" in block else b"" if is_first else block
        is_first = False
        last = int(_last_id().search(lines, lines.rfind(b"\n"))[1]) if lines else 0  # type: ignore[index]
        due = [key for key in waiting if key <= last]
        body = _changed(lines, {key: waiting.pop(key) for key in due}) if due else lines.lstrip(b"\n,")
        if body:
            yield lead
            yield body
            lead = b"\n,"
    rest = b"\n,".join([b'"%d":%s' % (key, raw) for key, raw in waiting.items() if raw is not None])
    if rest:
        yield lead
        yield rest
    yield FOOT


def _changed(lines: bytes, changes: dict[int, bytes | None]) -> bytes:
    """Return so many lines with some changed, without the break and comma before the first."""
    found = {int(match[1]): match[2] for match in _line().finditer(lines)} | changes
    return b"\n,".join([b'"%d":%s' % (key, found[key]) for key in sorted(found) if found[key] is not None])


@cache
def _last_id() -> re.Pattern[bytes]:
    return re.compile(rb'"(\d+)":')


@cache
def _line() -> re.Pattern[bytes]:
    return re.compile(rb'\n,?"(\d+)":(.*)')
