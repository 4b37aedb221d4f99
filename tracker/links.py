"""Circles of links: an event cannot be part of itself, or amend, follow or lift itself, through others either."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from tracker.event import Event, Link
from tracker.registry import RELATIONS

ONE_WAY: Final = tuple(relation.name for relation in RELATIONS.values() if relation.one_way)

LinksOf = Callable[[int], Iterable[Link]]


def circle_through(event_id: int, relation: str, links_of: LinksOf) -> tuple[int, ...]:
    """Return the ids of a circle of that relation from the event back to itself, empty where there is none."""
    came_from: dict[int, int] = {}
    waiting = [event_id]
    while waiting:
        here = waiting.pop(0)
        for link in links_of(here):
            if link.relation != relation or link.id in came_from:
                continue
            came_from[link.id] = here
            if link.id == event_id:
                return _way(came_from, event_id)
            waiting.append(link.id)
    return ()


def circles(events: Mapping[int, Event]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield the circles of links among the events, each once, as its relation and the ids from the lowest one on."""
    for relation in ONE_WAY:
        targets = {key: _targets(event.links, relation) for key, event in events.items() if event.links}
        targets = {key: found for key, found in targets.items() if found}
        seen: set[int] = set()
        for start in sorted(_in_circles(targets) & _in_circles(_turned(targets))):
            if start in seen:
                continue
            way = circle_through(start, relation, lambda key: events[key].links if key in events else ())
            seen.update(way)
            if way:
                yield relation, way


def _targets(links: Sequence[Link], relation: str) -> tuple[int, ...]:
    return tuple(link.id for link in links if link.relation == relation)


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


def _way(came_from: Mapping[int, int], event_id: int) -> tuple[int, ...]:
    way = [event_id]
    here = came_from[event_id]
    while here != event_id:
        way.append(here)
        here = came_from[here]
    return (event_id, *reversed(way))
