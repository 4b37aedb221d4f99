"""What a format is asked for, what it yields for each event of a file, and the days that it shows of a date."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from tracker.errors import InvalidRecord
from tracker.event import Event
from tracker.when import When


def _silent(notice: str) -> None:
    """Say nothing."""


class Request(NamedTuple):
    """How a file is to be read.

    `place` is the name of the file, `mapping` fields and the columns they are read from, `say` prints a notice.
    `today`, `day_first` and `languages` are as for dates typed anywhere. `window` is the period in which events that
    repeat have a record for each date; without one they have one record, with their first date.
    `day_zero` is the day with the number 0 where whole numbers are dates, as in a spreadsheet.
    `foreign` tells that JSON objects may have the fields of other programs.
    """

    place: str
    mapping: Mapping[str, str] = MappingProxyType({})
    today: date | None = None
    day_first: bool | None = None
    languages: tuple[str, ...] = ()
    say: Callable[[str], None] = _silent
    window: When | None = None
    foreign: bool = True
    day_zero: date | None = None


class Record(NamedTuple):
    """An event and the number of its line, from 1; its id is the one it has in that file, 0 for none.

    `stated` tells that the file gives its status; `raw` is its text there, `head` what a file of such texts
    begins with.
    """

    line: int
    event: Event
    stated: bool = False
    raw: str = ""
    head: str = ""


class Refused(NamedTuple):
    """What is no event: its line, why, its text in the file, and the lines that a file of such texts begins with."""

    line: int
    error: InvalidRecord
    raw: str = ""
    head: str = ""


def states_status(fields: Mapping[str, Any]) -> bool:
    """Return whether a document tells its status: one that tracker recorded, and says when, leaves out `happened`."""
    return "status" in fields or "created" in fields


def shown_days(when: When) -> tuple[date, date]:
    """Return the first and last day of a date for formats without open ends: such a side is as long as the other."""
    first = when.last if when.open_start else when.first
    return first, first if when.open_end else when.last


def invalid(place: str, line: int, sentence: str, hint: str | None = None) -> InvalidRecord:
    """Return the error for a line of a file."""
    return InvalidRecord(f"{place}, line {line}: {sentence}", hint)
