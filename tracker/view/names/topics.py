"""The topics of a timeline as a tree, each with the events on it and below it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Final

import msgspec

from tracker.event import Event
from tracker.view.counts.ends import ended
from tracker.view.counts.figures import number
from tracker.view.counts.groups import upwards
from tracker.view.labels import cell_date
from tracker.view.report import Column, Grid
from tracker.when import When

_TOP: Final = ("", "")
_BRANCH: Final = ("├─ ", "│  ")
_LAST: Final = ("└─ ", "   ")


class TopicRow(msgspec.Struct, frozen=True):
    """One topic: how many events have it or one below it, how many itself, the dates of the first and last.

    `drawn` is its place in the tree.
    """

    topic: str
    events: int
    itself: int
    first: When
    last: When
    drawn: str = msgspec.field(default="", name="-")


class Topics(msgspec.Struct, frozen=True):
    """The topics, each below the one that it is part of."""

    rows: tuple[TopicRow, ...]

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each topic: as the tree it is for people, as its path otherwise."""
        columns = (
            Column("topic", whole=True),
            Column("events", right=True, whole=True),
            Column("itself", right=True, whole=True, spare=2),
            Column("first", whole=True, spare=1),
            Column("last", whole=True),
        )
        write, day = partial(number, exact=exact), partial(cell_date, exact=exact)
        rows = (
            (r.topic if exact else r.drawn, write(r.events), write(r.itself), day(r.first), day(r.last))
            for r in self.rows
        )
        return Grid(columns, rows, elsewhere="all with --format csv")

    def records(self) -> Iterator[dict[str, object]]:
        """Return one mapping for each topic."""
        for row in self.rows:
            yield {name: getattr(row, name) for name in ("topic", "events", "itself", "first", "last")}


def topics(events: Iterable[Event]) -> Topics:
    """Count the events on each topic and below it; an event on two topics below one counts once there."""
    alike = Counter([(event.topics, event.when.text) for event in events if event.topics])
    itself = ended(alike, tuple)
    on = ended(alike, lambda own: (part for topic in own for part in upwards(topic)))
    return Topics(
        tuple(
            TopicRow(
                path,
                on[path].events,
                itself[path].events if path in itself else 0,
                on[path].first,
                on[path].last,
                drawn,
            )
            for path, drawn in _drawn(on)
        )
    )


def _drawn(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the paths in the order of the tree, each with its line in it."""
    below: dict[str, list[str]] = {}
    for path in sorted(paths):
        below.setdefault(path.rpartition("/")[0], []).append(path)

    def lines(parent: str, lead: str) -> Iterator[tuple[str, str]]:
        children = below.get(parent, [])
        for at, path in enumerate(children, 1):
            stem, under = _TOP if not parent else _LAST if at == len(children) else _BRANCH
            yield path, f"{lead}{stem}{path.rpartition('/')[2]}"
            yield from lines(path, lead + under)

    return lines("", "")
