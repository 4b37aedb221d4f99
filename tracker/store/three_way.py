"""Two changes of one event merged: field by field, in lists item by item."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from tracker.errors import TrackerError
from tracker.event import FIELDS, Event, changed

STAMPS: Final = ("id", "created", "updated")  # never a conflict


class EditClash(TrackerError):
    """Two commands changed one field of an event at the same time, to different values."""


class Joined(NamedTuple):
    """The merged fields, and the names of those in conflict, which have the value of the second change."""

    fields: dict[str, Any]
    clashes: tuple[str, ...]


def merged(seen: Event, ours: Event, theirs: Event) -> Event:
    """Return `theirs` with what `ours` changed in `seen`; raise EditClash where both changed one field."""
    both = joined(*({name: getattr(event, name) for name in FIELDS} for event in (seen, ours, theirs)))
    if both.clashes:
        raise EditClash(
            f"event {ours.id} was changed by another command meanwhile, in the same place: {', '.join(both.clashes)}",
            f"look at it and try again: tracker show {ours.id}",
        )
    return changed(theirs, **{name: value for name, value in both.fields.items() if name not in STAMPS})


def joined(seen: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> Joined:
    """Merge the fields of two changes of `seen`: lists item by item, details and clocks name by name."""
    clashes: list[str] = []
    fields = _names(seen, ours, theirs, "", clashes)
    return Joined(fields, tuple(clashes))


def _names(
    seen: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any], within: str, clashes: list[str]
) -> dict[str, Any]:
    fields = {}
    for name in dict.fromkeys((*theirs, *ours)):
        versions = seen.get(name), ours.get(name), theirs.get(name)
        value = _field(*versions, within + name, clashes)
        if value is not None:
            fields[name] = value
    return fields


def _field(seen: Any, ours: Any, theirs: Any, name: str, clashes: list[str]) -> Any:
    if ours in (seen, theirs):
        return theirs
    if theirs == seen:
        return ours
    if isinstance(ours, list | tuple) and isinstance(theirs, list | tuple):
        return _items(seen if isinstance(seen, list | tuple) else (), ours, theirs)
    if isinstance(ours, Mapping) and isinstance(theirs, Mapping):
        return _names(seen if isinstance(seen, Mapping) else {}, ours, theirs, f"{name}.", clashes)
    if name not in STAMPS:
        clashes.append(name)
    return theirs


def _items(seen: Iterable[Any], ours: Iterable[Any], theirs: Iterable[Any]) -> tuple[Any, ...]:
    """Their list without what we took out, and with what we added."""
    kept = [item for item in theirs if item in ours or item not in seen]
    return (*kept, *(item for item in ours if item not in seen and item not in kept))
