"""Events from a file: read in a format, or as a whole for those who need no report."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from io import BytesIO
from typing import TYPE_CHECKING

from tracker.event import Event
from tracker.exchange import FORMATS
from tracker.exchange.importing.intake import Desk, Intake
from tracker.exchange.record import Record, Refused, Request

if TYPE_CHECKING:
    from tracker.store import Store


def incoming(lines: Iterable[bytes], fmt: str, store: "Store", place: str, desk: Desk) -> list[Event]:
    """Read events in the format of that name; raise InvalidRecord with place and line for the first bad one.

    Their actors get the names of the directory, with a notice for each name that differs. Without a status, those
    that are dated in the future are expected, with one notice for all.

    An event with an id comes from another timeline: its links name the ids of other events in the file. The
    links of one without name events of the store.
    """
    intake = Intake(BytesIO(), store, place, desk)
    intake.take(read_as(fmt, lines, Request(place, foreign=False)))
    for item in intake.refused:
        raise item.error
    return list(intake.events())


def read_as(fmt: str, lines: "Iterable[bytes] | Iterable[str]", request: Request) -> Iterator[Record | Refused]:
    """Yield what a file in the format of that name holds."""
    [module] = (row.module for row in FORMATS if row.name == fmt and row.reads)
    read: Iterator[Record | Refused] = import_module(module).read(lines, request)
    return read
