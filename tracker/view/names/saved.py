"""The saved questions of a timeline."""

from collections.abc import Iterator

import msgspec

from tracker.view.counts.figures import number
from tracker.view.report import Column, Grid


class Saved(msgspec.Struct, frozen=True):
    """One saved question: its name, its query, and how many events it finds; no number where it cannot be read."""

    name: str
    query: str
    events: int | None


class SavedList(msgspec.Struct, frozen=True):
    """Saved questions by name."""

    rows: tuple[Saved, ...]

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each."""
        columns = (Column("view", whole=True), Column("events", right=True, whole=True), Column("query"))
        rows = (
            (r.name, "?" if r.events is None else number(r.events, exact=exact, empty="0"), r.query) for r in self.rows
        )
        return Grid(columns, rows)

    def records(self) -> Iterator[Saved]:
        """Return the saved questions."""
        return iter(self.rows)
