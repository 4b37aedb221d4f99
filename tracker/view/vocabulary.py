"""The kinds of event: what each covers and how many events are of it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from tracker.event import Event
from tracker.registry import KINDS
from tracker.view.report import Column, Grid


class KindRow(NamedTuple):
    """One kind: its name, what it covers, the details it usually carries, and how many there are."""

    kind: str
    covers: str
    details: tuple[str, ...]
    events: int


class Kinds(NamedTuple):
    """The kinds known to the tool and the timeline, and those merely in use."""

    rows: tuple[KindRow, ...]

    def grid(self, *, exact: bool = False) -> Grid:  # noqa: ARG002 - the same for people and programs
        """Return a row for each kind."""
        columns = (Column("kind", whole=True), Column("covers"), Column("details"), Column("events", right=True))
        return Grid(columns, tuple((r.kind, r.covers, ", ".join(r.details), str(r.events)) for r in self.rows))

    def records(self) -> Iterator[Mapping[str, object]]:
        """Return each kind as a mapping."""
        return (row._asdict() for row in self.rows)


def kinds(events: Iterable[Event], own: Mapping[str, str]) -> Kinds:
    """Report the registered kinds, the timeline's own, and any other in use, with their counts."""
    count = Counter(event.kind for event in events)
    rows = [KindRow(kind.name, kind.covers, kind.details, count.pop(kind.name, 0)) for kind in KINDS]
    rows += [KindRow(name, covers, (), count.pop(name, 0)) for name, covers in own.items()]
    rows += [KindRow(name, "(not a known kind)", (), number) for name, number in sorted(count.items())]
    return Kinds(tuple(rows))
