"""An event as a format reads it, with its line."""

from typing import NamedTuple

from tracker.errors import InvalidRecord
from tracker.event import Event


class Record(NamedTuple):
    """An event and the number of its line, from 1; its id is the one it has in that file, 0 for none.

    `stated` tells that the line gives its status.
    """

    line: int
    event: Event
    stated: bool = False


def invalid(place: str, line: int, sentence: str, hint: str | None = None) -> InvalidRecord:
    """Return the error for a line of a file."""
    return InvalidRecord(f"{place}, line {line}: {sentence}", hint)
