"""How dates were read: each with its bounds, its precision, the reason and the other reading."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from tracker.language import Found, Reading
from tracker.view.report import Column, Grid
from tracker.view.wording import weekdays
from tracker.when import When

LONGEST_SENTENCE = 300


class Row(NamedTuple):
    """One date read: the words, the reading, and where the words stand in a text."""

    text: str
    reading: Reading
    start: int | None = None
    sentence: str | None = None


class Readings(NamedTuple):
    """Dates read, in order."""

    rows: tuple[Row, ...]

    def grid(self, *, exact: bool = False) -> Grid:
        """Return one row for each date, or for people one line for each thing known of a single one."""
        if not exact and len(self.rows) == 1 and self.rows[0].sentence is None:
            pairs = tuple(
                (name, str(value)) for name, value in _record(self.rows[0]).items() if value not in ("", None)
            )
            return Grid((Column("", whole=True), Column("")), pairs)
        names = tuple(name for name in _record(self.rows[0]) if exact or name in _SHOWN) if self.rows else _SHOWN
        columns = tuple(Column(name, whole=name in ("date", "weekdays")) for name in names)
        rows = ({name: _cell(value) for name, value in _record(row).items()} for row in self.rows)
        return Grid(columns, tuple(tuple(row[name] for name in names) for row in rows))

    def records(self) -> Iterator[Mapping[str, object]]:
        """Return each date as a mapping."""
        return (_record(row) for row in self.rows)


_SHOWN = ("text", "date", "weekdays", "reason", "or", "sentence")


def readings(read: Iterable[tuple[str, Reading]]) -> Readings:
    """Report whole texts that were read as dates."""
    return Readings(tuple(Row(text, reading) for text, reading in read))


def found_dates(text: str, found: Iterable[Found]) -> Readings:
    """Report the dates found in a running text, each with its sentence."""
    return Readings(
        tuple(
            Row(
                " ".join(text[item.start : item.end].split()),
                Reading(item.when, item.basis, item.reason, item.alternative),
                item.start,
                _sentence(text, item.start, item.end),
            )
            for item in found
        )
    )


def _record(row: Row) -> dict[str, object]:
    when, reading = row.reading.when, row.reading
    record: dict[str, object] = {
        "text": row.text,
        "date": str(when),
        "first": _bound(when.first, when.open_start),
        "last": _bound(when.last, when.open_end),
        "weekdays": weekdays(when),
        "precision": when.precision,
        "doubt": _doubt(when),
        "basis": reading.basis,
        "reason": reading.reason,
        "or": str(reading.alternative) if reading.alternative else "",
    }
    if row.start is not None:
        record |= {"offset": row.start, "sentence": row.sentence}
    return record


def _bound(day: date, is_open: bool) -> str | None:
    return None if is_open else day.isoformat()


def _doubt(when: When) -> str:
    return " and ".join(
        word for word, holds in (("approximate", when.approximate), ("uncertain", when.uncertain)) if holds
    )


def _cell(value: object) -> str:
    return "" if value is None else str(value)


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence around a span: from the last full stop or blank line to the next one."""
    before = text[max(0, start - LONGEST_SENTENCE) : start]
    after = text[end : end + LONGEST_SENTENCE]
    begin = max((match.end() for match in re.finditer(r"(?<=[.!?])\s+(?=[A-Z])|\n\s*\n", before)), default=0)
    stop = re.search(r"[.!?](?=\s|$)|\n\s*\n", after)
    return " ".join(f"{before[begin:]}{text[start:end]}{after[: stop.end()] if stop else after}".split())
