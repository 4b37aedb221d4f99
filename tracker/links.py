"""Circles of links: an event cannot be part of itself, or follow, amend or lift itself, through others either.

What amends and what lifts is one chain: an event that lifts another cannot be amended by it.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from tracker.event import Event, Link
from tracker.registry import RELATIONS

_SORTS: Final = dict.fromkeys(relation.one_way for relation in RELATIONS.values() if relation.one_way)
# The sets of relations by which no event may lead back to itself.
CHAINS: Final = tuple(
    frozenset(relation.name for relation in RELATIONS.values() if relation.one_way == sort) for sort in _SORTS
)
ONE_WAY: Final = frozenset().union(*CHAINS)

LinksOf = Callable[[int], Iterable[Link]]


class Circle(NamedTuple):
    """The links that lead from an event back to itself: the ids on the way, and the relation from each to the next."""

    ids: tuple[int, ...]
    relations: tuple[str, ...]

    @property
    def names(self) -> str:
        """The relations, each once."""
        return " and ".join(sorted(set(self.relations)))

    @property
    def way(self) -> str:
        """The whole way in words: `1 lifts 3 amends 1`."""
        steps = (f" {relation} {target}" for relation, target in zip(self.relations, self.ids[1:], strict=True))
        return f"{self.ids[0]}{''.join(steps)}"


def circle_through(event_id: int, relations: Collection[str], links_of: LinksOf) -> Circle | None:
    """Return a circle of these relations from the event back to itself, None where there is none."""
    came_from: dict[int, tuple[int, str]] = {}
    waiting = [event_id]
    while waiting:
        here = waiting.pop(0)
        for link in links_of(here):
            if link.relation not in relations or link.id in came_from:
                continue
            came_from[link.id] = here, link.relation
            if link.id == event_id:
                return _circle(came_from, event_id)
            waiting.append(link.id)
    return None


def circles(events: Mapping[int, Event]) -> Iterator[Circle]:
    """Yield the circles of links among the events, each once, from its lowest id on."""
    for relations in CHAINS:
        targets = {key: _targets(event.links, relations) for key, event in events.items() if event.links}
        targets = {key: found for key, found in targets.items() if found}
        seen: set[int] = set()
        for start in sorted(_in_circles(targets) & _in_circles(_turned(targets))):
            if start in seen:
                continue
            circle = circle_through(start, relations, lambda key: events[key].links if key in events else ())
            if circle is not None:
                seen.update(circle.ids)
                yield circle


def _targets(links: Sequence[Link], relations: Collection[str]) -> tuple[int, ...]:
    return tuple(link.id for link in links if link.relation in relations)


def _turned(targets: Mapping[int, Sequence[int]]) -> dict[int, list[int]]:
    pointing: dict[int, list[int]] = {}
    for key, found in targets.items():
        for target in found:
            pointing.setdefault(target, []).append(key)
    return pointing


def _in_circles(targets: Mapping[int, Sequence[int]]) -> set[int]:
    """Return the events left when those that point at nothing, or at such events alone, are taken away."""
    pointing = _turned(targets)
    open_ends = {key: len(found) for key, found in targets.items()}
    ended = [target for target in pointing if target not in targets]
    while ended:
        for key in pointing.get(ended.pop(), ()):
            open_ends[key] -= 1
            if not open_ends[key]:
                ended.append(key)
    return {key for key, count in open_ends.items() if count}


def _circle(came_from: Mapping[int, tuple[int, str]], event_id: int) -> Circle:
    here, relation = came_from[event_id]
    ids, relations = [here, event_id], [relation]
    while here != event_id:
        here, relation = came_from[here]
        ids.insert(0, here)
        relations.insert(0, relation)
    return Circle(tuple(ids), tuple(relations))
