"""The end of each line of the log, which can be read without the rest of the line."""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Final, NamedTuple

import msgspec

from tracker.store.file.format.damage import MALFORMED, Damage
from tracker.store.file.format.timeline import Checkpoint

Moment = Annotated[datetime, msgspec.Meta(tz=True)]
FORMAT_1: Final = b'{"n":'  # how a line of format 1 begins, and no other
_TAIL: Final = b',"tail":{'
_CHUNK: Final = 4096


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
    """The tail of one line, and the number of the line."""

    tail: Tail
    number: int


class _End(msgspec.Struct, frozen=True):
    tail: Tail
    sum: int


def read_last(read: Callable[[int, int], bytes], size: int) -> LastCommit | None:
    """Return the last whole line, None where there is none; raise Damage if it is not one.

    `read` returns so many bytes from an offset of the log, `size` is how many there are.
    What follows the last line break was never finished.
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


def commits(buffer: bytes) -> list[Commit]:
    """Return the ends of all lines that have one, newest first."""
    ends = ((_end_of(line), number) for number, line in enumerate(lines(buffer), 1))
    return [Commit(end.tail, number) for end, number in ends if end is not None][::-1]


def lines(buffer: bytes) -> list[bytes]:
    """Return the whole lines; what follows the last line break was never finished."""
    return [line + b"\n" for line in buffer.split(b"\n")[:-1]]


def _end_of(text: bytes) -> _End | None:
    """Return the end of the line a text ends with, None where that is not one."""
    at = text.rfind(_TAIL)
    try:
        return msgspec.json.decode(b"{" + text[at + 1 :], type=_End) if at >= 0 else None
    except MALFORMED:
        return None
