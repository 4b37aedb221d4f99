"""Events as the bytes of a file of any format, and back."""

from collections.abc import Callable, Iterable
from importlib import import_module
from io import BytesIO, StringIO
from typing import IO, Any

import pytest

from tracker.errors import InvalidRecord
from tracker.event import Event
from tracker.exchange import Format
from tracker.exchange.record import Record, Refused, Request


def needed(row: Format) -> None:
    """Skip the test where the library of the format is not installed."""
    for library in {"excel": ("openpyxl",), "ical": ("icalendar", "recurring_ical_events")}.get(row.extra, ()):
        pytest.importorskip(library)


def in_file(row: Format, events: list[Event]) -> bytes:
    """Return a file with these events."""
    module = import_module(row.module)
    if row.binary:
        file = BytesIO()
        module.write(events, file)
        return file.getvalue()
    return "".join(f"{line}\n" for line in module.write(events)).encode()


def from_file(row: Format, data: bytes, request: Request | None = None) -> list[Record | Refused]:
    """Return what a file holds."""
    content: IO[Any] = BytesIO(data) if row.binary else StringIO(data.decode(), newline="")
    return list(import_module(row.module).read(content, request or Request("here")))


def is_read_or_refused(read: Callable[[], Iterable[Record | Refused]]) -> bool:
    """Whether a reader of the file `here` yields records and refusals, or refuses the whole with its name."""
    try:
        return all(isinstance(item, (Record, Refused)) for item in read())
    except InvalidRecord as error:
        return error.sentence.startswith("here")
