"""The chain of responses, amendments, implementations and lifts that an event is part of, as a tree."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

import msgspec

from tracker.event import Event, chronological
from tracker.query.tree import ById, ByLink, Every, Query, Some
from tracker.view.analyses.shared.outline import brief
from tracker.view.analyses.shared.spans import distance, known_span
from tracker.view.labels import cell_date, signs_of
from tracker.view.report import Column, Grid, counted

if TYPE_CHECKING:
    from tracker.store import Store

CHAIN: Final = ("responds-to", "amends", "implements", "lifts")
MORE: Final = ("follows", "part-of")


class Knot(msgspec.Struct, frozen=True):
    """One event of a thread, in the order of the drawing, `depth` links below its root.

    `relation` is how it stands to `parent`, both empty for a root; `days` are those between the two, None where a
    date is open. `last` says that no sibling comes after it, `again` that it is drawn above, with what is below it.
    """

    event: Event
    depth: int
    relation: str
    parent: int
    days: int | None
    last: bool
    again: bool


class Thread(msgspec.Struct, frozen=True):
    """A thread as drawn from its roots down; `asked` is the id of the event that was asked for."""

    asked: int
    knots: tuple[Knot, ...]

    @property
    def found(self) -> int:
        """How many lines it has."""
        return len(self.knots)

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each line of the tree."""
        columns = (
            Column("depth", right=True, whole=True),
            Column("id", right=True, whole=True),
            Column("date", whole=True),
            Column("relation", whole=True),
            Column("to", right=True, whole=True),
            Column("days", right=True, whole=True, number=True),
            Column("title"),
        )
        rows = [
            (
                str(knot.depth),
                str(knot.event.id),
                cell_date(knot.event.when, exact=exact),
                knot.relation,
                str(knot.parent or ""),
                "" if knot.days is None else str(knot.days) if exact else f"{knot.days:+,d}",
                knot.event.title,
            )
            for knot in self.knots
        ]
        return Grid(columns, rows, () if exact else self.notes)

    def records(self) -> Iterator[dict[str, object]]:
        """Return one mapping for each line of the tree."""
        for knot in self.knots:
            yield {
                "depth": knot.depth, "relation": knot.relation, "to": knot.parent or None, "days": knot.days,
                "again": knot.again,
            } | brief(knot.event)  # fmt: skip

    @property
    def notes(self) -> tuple[str, ...]:
        """The signs of the titles, and how many events there are."""
        events = {knot.event.id: knot.event for knot in self.knots}
        signs = "   ".join(signs_of(events.values()))
        alone = "nothing responds to it, amends, implements or lifts it" if len(events) == 1 else ""
        said = f"{counted(len(events), 'event')}{f': {alone}' if alone else ''}"
        return tuple(filter(None, (signs, said)))


def thread(store: "Store", query: Query, *, event: Event, all: bool) -> Thread:  # noqa: A002
    """Return the thread of an event: what it answers or changes, back to where that began, and all that came of it.

    With `all`, what follows it and what is part of it too. Only events that the query finds stand in it.
    """
    relations = (*CHAIN, *MORE) if all else CHAIN
    wanted = Some(tuple(ByLink(relation) for relation in relations))
    events = {one.id: one for one in store.find(Every((query, wanted)))} | {event.id: event}
    before = _reached({event.id}, {key: _links(one, relations) for key, one in events.items()})
    if missing := before - events.keys():
        others = store.find(Every((query, Some(tuple(ById(key, key) for key in sorted(missing))))))
        events |= {one.id: one for one in others}
    targets = {
        key: [(name, target) for name, target in _links(one, relations) if target in events]
        for key, one in events.items()
    }
    sources: dict[int, list[tuple[str, int]]] = {}
    for key, found in targets.items():
        for relation, target in found:
            sources.setdefault(target, []).append((relation, key))
    for found in sources.values():
        found.sort(key=lambda pair: (chronological(events[pair[1]]), pair[0]))
    return Thread(event.id, tuple(_drawn(_roots(before & events.keys(), targets, sources, events), sources, events)))


_Links = Mapping[int, Sequence[tuple[str, int]]]


def _links(event: Event, relations: Sequence[str]) -> list[tuple[str, int]]:
    return [(link.relation, link.id) for link in event.links if link.relation in relations]


def _reached(starts: Iterable[int], steps: _Links) -> set[int]:
    """The events and all that the steps from them lead to."""
    reached = set(starts)
    waiting = list(reached)
    while waiting:
        for _, other in steps.get(waiting.pop(), ()):
            if other not in reached:
                reached.add(other)
                waiting.append(other)
    return reached


def _roots(before: Collection[int], targets: _Links, sources: _Links, events: Mapping[int, Event]) -> list[int]:
    """Where the chains that lead to an event begin, oldest first; of a circle, its oldest event."""
    oldest = sorted(before, key=lambda key: chronological(events[key]))
    roots = [key for key in oldest if not targets[key]]
    while left := set(before) - _reached(roots, sources):
        circle = (key for key in oldest if key in left)
        roots.append(next(key for key in circle if key in _reached((t for _, t in targets[key]), targets)))
    return roots


def _drawn(roots: Sequence[int], sources: _Links, events: Mapping[int, Event]) -> Iterator[Knot]:
    """Walk down from the roots, each event with what is below it once."""
    seen: set[int] = set()
    waiting = [(key, 0, "", 0, True) for key in reversed(roots)]
    while waiting:
        key, depth, relation, parent, last = waiting.pop()
        below = sources.get(key, ())
        again = key in seen
        days = _days(events[parent], events[key]) if parent else None
        yield Knot(events[key], depth, relation, parent, days, last, again and bool(below))
        if not again:
            seen.add(key)
            waiting += [(other, depth + 1, name, key, at == len(below) - 1) for at, (name, other) in enumerate(below)][
                ::-1
            ]


def _days(before: Event, after: Event) -> int | None:
    first, second = known_span(before.when), known_span(after.when)
    return distance(first, second) if first and second else None
