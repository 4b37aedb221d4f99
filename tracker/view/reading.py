"""How dates were read, and the dates found in a text."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

import msgspec

from tracker.view.report import Column, Grid
from tracker.view.wording import weekdays
from tracker.when import When

if TYPE_CHECKING:
    from tracker.language import Found, Reading

AROUND: Final = 60  # characters of a sentence that are shown either side of a date


class ReadDate(msgspec.Struct, frozen=True, omit_defaults=True):
    """A text with the date it was read as; `at` counts its characters from the start of an article."""

    text: str
    when: When
    basis: str
    reason: str
    alternative: When | None = None
    at: int = -1
    sentence: str = ""

    def record(self) -> dict[str, object]:
        """Return it as a mapping, with the days that follow from the date."""
        when, rest = self.when, {name: value for name, value in msgspec.structs.asdict(self).items() if value}
        days = {"first": _day(when, last=False), "last": _day(when, last=True), "precision": when.precision}
        return {**rest, **days, "weekdays": weekdays(when)}


class Readings(msgspec.Struct, frozen=True):
    """Dates as they were read; with `found`, where they stood in a text."""

    dates: tuple[ReadDate, ...]
    found: bool = False

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each date."""
        place = [Column("at", right=True, whole=True)] if exact and self.found else []
        names = ["sentence", "basis", "reason"] if self.found else ["precision", "basis", "reason", "alternative"]
        columns = [Column("text"), Column("date", whole=True), Column("first", whole=True), Column("last", whole=True)]
        more = [Column("weekday", whole=True), *(Column(name) for name in names)]
        return Grid((*place, *columns, *more), (self._cells(date, bool(place)) for date in self.dates))

    def records(self) -> Iterator[dict[str, object]]:
        """Return one mapping for each date."""
        return (date.record() for date in self.dates)

    def _cells(self, date: ReadDate, place: bool) -> tuple[str, ...]:
        when = date.when
        head = (date.text, when.text, _day(when, last=False), _day(when, last=True), weekdays(when))
        tail = (
            (date.sentence, date.basis, date.reason)
            if self.found
            else (when.precision, date.basis, date.reason, str(date.alternative or ""))
        )
        return ((str(date.at),) if place else ()) + head + tail


def readings(read: "Iterable[tuple[str, Reading]]") -> Readings:
    """Say how each text was read as a date."""
    return Readings(tuple(ReadDate(text, r.when, r.basis, r.reason, r.alternative) for text, r in read))


def found_dates(text: str, found: "Iterable[Found]") -> Readings:
    """Say which dates stand in a text, each with the words around it."""
    dates = (
        ReadDate(
            text[f.start : f.end], f.when, f.basis, f.reason, f.alternative, f.start, _around(text, f.start, f.end)
        )
        for f in found
    )
    return Readings(tuple(dates), found=True)


def _day(when: When, *, last: bool) -> str:
    if when.open_end if last else when.open_start:
        return ""
    return str(when.last if last else when.first)


def _around(text: str, start: int, end: int) -> str:
    """The sentence of a date, at most so much of it on either side, at whole words."""
    before = text[max(start - AROUND, 0) : start]
    after = text[end : end + AROUND]
    for stop in (". ", "\n", "! ", "? "):
        before = before.rpartition(stop)[2]
        after = after.partition(stop)[0]
    if len(before) == AROUND:
        before = "…" + before.partition(" ")[2]
    if len(after) == AROUND:
        after = after.rpartition(" ")[0] + "…"
    return " ".join(f"{before}{text[start:end]}{after}".split())
