"""The interface of all reports, so that any format can print any of them: a grid and records."""

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from tracker.errors import UsageError, meant


class Column(NamedTuple):
    """One column of a grid: its heading, its alignment, and whether its cells are never cut (`whole`).

    A `spare` column may be left out on a narrow screen, the highest number first. The cells of a `number` column are
    numbers, which no program takes for a formula.
    """

    name: str
    right: bool = False
    whole: bool = False
    spare: int = 0
    number: bool = False


class Grid(NamedTuple):
    """Rows of text under headings, with notes below them; `elsewhere` says where columns left out can be seen."""

    columns: tuple[Column, ...]
    rows: Iterable[tuple[str, ...]]
    notes: tuple[str, ...] = ()
    elsewhere: str = "see --columns"


class Report(Protocol):
    """A value that can be printed."""

    def grid(self, *, exact: bool = False) -> Grid:
        """Return it as rows of text: for people, or exact for other programs."""

    def records(self) -> Iterable[object]:
        """Return it as values that JSON can carry, one for each line."""


class AnalysisReport(Report, Protocol):
    """A report on the events that a query finds."""

    @property
    def found(self) -> int:
        """How many events it is about."""


def chosen(name: str, known: Iterable[str], what: str) -> str:
    """Return the name if it is a known one; raise UsageError with the nearest otherwise."""
    names = tuple(known)
    if name in names:
        return name
    near = meant(name, names)
    raise UsageError(f"unknown {what} '{name}'{near}", None if near else f"one of {', '.join(names)}")


def counted(number: int, noun: str) -> str:
    """Return the number with its noun, `1 event` or `2,000 events`."""
    return f"{number:,} {noun}{'' if number == 1 else _plural(noun)}"


def _plural(noun: str) -> str:
    return "es" if noun.endswith(("s", "x", "ch")) else "s"
