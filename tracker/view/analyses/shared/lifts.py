"""Which events lift and amend others, and how a lift passes along `implements`."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

import msgspec

from tracker.event import Event, chronological
from tracker.query.tree import ById, ByLink, Some
from tracker.when import When

if TYPE_CHECKING:
    from tracker.store import Store

_UNSETTLED: Final = ("cancelled", "threatened", "postponed")  # such an event lifts and amends nothing
_RELATIONS: Final = ("lifts", "amends", "implements")
LINKING: Final = Some(tuple(ByLink(relation) for relation in _RELATIONS))


class Lift(msgspec.Struct, frozen=True):
    """When an event ceases to be in effect, and the events that lift it, in order."""

    when: When
    by: tuple[Event, ...]


class Links(msgspec.Struct, frozen=True):
    """What was done to each event, by its id."""

    lifts: Mapping[int, Lift]
    amended_by: Mapping[int, tuple[Event, ...]]


def effect(event: Event) -> When:
    """Return the date from which an event is in effect."""
    return event.dates.get("effective", event.when)


def by_ids(store: "Store", ids: Iterable[int]) -> dict[int, Event]:
    """Return the events of those ids, as far as there are such."""
    wanted = tuple(ById(key, key) for key in sorted(set(ids)))
    return {event.id: event for event in store.find(Some(wanted))} if wanted else {}


def targets(event: Event, relation: str) -> list[int]:
    """Return the ids to which an event has that relation."""
    return [link.id for link in event.links if link.relation == relation]


def links(store: "Store", events: Iterable[Event]) -> Links:
    """Return what lifts and amends each event, given those that `LINKING` finds and perhaps others.

    A lift passes along `implements`: it ends what implements the event that it lifts, and the event itself once it
    has lifted all that implements it and is of its kind.
    """
    done: dict[str, dict[int, list[Event]]] = {relation: {} for relation in _RELATIONS}
    for event in events:
        for link in event.links if event.status not in _UNSETTLED else ():
            if link.relation in done:
                done[link.relation].setdefault(link.id, []).append(event)
    direct = {key: _lift(events) for key, events in done["lifts"].items()}
    amended = {key: tuple(sorted(events, key=chronological)) for key, events in done["amends"].items()}
    return Links(_passed_along(store, direct, done["implements"]), amended)


def _lift(events: Iterable[Event]) -> Lift:
    return Lift(min(map(effect, events), key=_order), tuple(sorted(events, key=chronological)))


def _passed_along(store: "Store", lifts: dict[int, Lift], implementing: Mapping[int, list[Event]]) -> dict[int, Lift]:
    found = dict(lifts)
    above = _implemented(store, lifts, implementing)
    waiting = list(lifts)
    while waiting:
        key = waiting.pop()
        for event in implementing.get(key, ()):
            if event.id not in found and effect(event).first <= found[key].when.last:
                found[event.id] = found[key]
                waiting.append(event.id)
        for event in above.get(key, ()):
            own = [other for other in implementing[event.id] if other.kind == event.kind]
            if event.id not in found and own and all(other.id in found for other in own):
                found[event.id] = max((found[other.id] for other in own), key=lambda lift: _order(lift.when))
                waiting.append(event.id)
    return found


def _implemented(
    store: "Store", lifts: Iterable[int], implementing: Mapping[int, list[Event]]
) -> dict[int, list[Event]]:
    """The events that others implement, by the ids of those others, as far as a lift may reach them."""
    parts = {other.id: other for events in implementing.values() for other in events}
    reached, waiting = set(lifts), list(lifts)
    while waiting:
        key = waiting.pop()
        below = [event.id for event in implementing.get(key, ())]
        for other in (*below, *(targets(parts[key], "implements") if key in parts else ())):
            if other not in reached:
                reached.add(other)
                waiting.append(other)
    found: dict[int, list[Event]] = {}
    for event in by_ids(store, reached & implementing.keys()).values():
        for other in implementing[event.id]:
            found.setdefault(other.id, []).append(event)
    return found


def _order(when: When) -> tuple[object, object]:
    return when.first, when.last
