"""Reports on dates: how one text was read, and the dates found in an article."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

import msgspec

from tracker.view.events.card import Fact
from tracker.view.info import Facts
from tracker.view.labels import weekdays
from tracker.view.report import Column, Grid
from tracker.when import When

if TYPE_CHECKING:
    from tracker.dates import Found, Reading

AROUND: Final = 300  # characters of a sentence that are kept either side of a date

_EXACT: Final = (
    *("text", "when", "first", "last", "weekdays", "precision", "doubt", "basis", "reason", "alternative"),
    *("at", "sentence"),
)
_SHOWN: Final = ("text", "when", "weekdays", "reason", "alternative", "sentence")
_WHOLE: Final = frozenset({"when", "first", "last", "weekdays", "alternative"})
_HEADINGS: Final = {"when": "date", "alternative": "or else"}


class ReadDate(msgspec.Struct, frozen=True, omit_defaults=True):
    """A text and the date it was read as; `at` is its offset in the article, -1 outside one."""

    text: str
    when: When
    basis: str
    reason: str
    alternative: When | None = None
    at: int = -1
    sentence: str = ""

    def record(self) -> dict[str, object]:
        """Return it as a mapping, with first and last day and weekdays."""
        when = self.when
        doubt = [word for word, holds in (("approximate", when.approximate), ("uncertain", when.uncertain)) if holds]
        record: dict[str, object] = {
            "text": self.text,
            "when": when,
            "first": None if when.open_start else when.first,
            "last": None if when.open_end else when.last,
            "weekdays": weekdays(when),
            "precision": when.precision,
            "doubt": " and ".join(doubt),
            "basis": self.basis,
            "reason": self.reason,
            "alternative": self.alternative,
        }
        return record if self.at < 0 else {**record, "at": self.at, "sentence": self.sentence}


class FoundDates(msgspec.Struct, frozen=True):
    """The dates found in a text, each with its sentence."""

    dates: tuple[ReadDate, ...]

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each date."""
        names = _EXACT if exact else _SHOWN
        columns = tuple(Column(_HEADINGS.get(name, name), whole=name in _WHOLE) for name in names)
        rows = ({name: _text(value) for name, value in date.record().items()} for date in self.dates)
        return Grid(columns, (tuple(row[name] for name in names) for row in rows))

    def records(self) -> Iterator[dict[str, object]]:
        """Return one mapping for each date."""
        return (date.record() for date in self.dates)


def as_read(text: str, reading: "Reading") -> Facts:
    """Return how a text was read as a date."""
    record = ReadDate(text, reading.when, reading.basis, reading.reason, reading.alternative).record()
    return Facts(
        tuple(Fact(_HEADINGS.get(name, name), _text(value)) for name, value in record.items() if value), record
    )


def found_dates(text: str, found: "Iterable[Found]") -> FoundDates:
    """Return the dates found in a text, each with its sentence."""
    dates = (
        ReadDate(
            " ".join(text[f.start : f.end].split()),
            f.when,
            f.basis,
            f.reason,
            f.alternative,
            f.start,
            _around(text, f),
        )
        for f in found
    )
    return FoundDates(tuple(dates))


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _around(text: str, found: "Found") -> str:
    """The sentence of a date, at most so much of it on either side; a single line break is a space."""
    first, last = found.sentence
    return " ".join(text[max(first, found.start - AROUND) : min(last, found.end + AROUND)].split())
