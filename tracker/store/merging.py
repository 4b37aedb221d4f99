"""Two changes of one event brought together, where they do not touch the same thing."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from tracker.errors import TrackerError
from tracker.event import FIELDS, Event, changed

_STAMPS: Final = ("id", "created", "updated")  # they follow from the rest


class EditClash(TrackerError):
    """Two commands changed one field of an event, each from what it was before the other."""


def merged(seen: Event, ours: Event, theirs: Event) -> Event:
    """Return `theirs` with what `ours` changed from `seen`; raise EditClash where both changed the same.

    Of lists, what either added or took out is added or taken out; details and clocks go name by name.
    """
    fields = {name: (getattr(seen, name), getattr(ours, name), getattr(theirs, name)) for name in FIELDS}
    both = {name: _field(*values) for name, values in fields.items() if name not in _STAMPS}
    clashing = [name for name, value in both.items() if value is _CLASH]
    if clashing:
        raise EditClash(
            f"event {ours.id} was changed by another command meanwhile, in the same place: {', '.join(clashing)}",
            f"look at it and try again: tracker show {ours.id}",
        )
    return changed(theirs, **both)


_CLASH: Final = object()


def _field(seen: Any, ours: Any, theirs: Any) -> Any:
    if ours in (seen, theirs):
        return theirs
    if theirs == seen:
        return ours
    if isinstance(seen, tuple):
        return _items(seen, ours, theirs)
    if isinstance(seen, Mapping):
        return _names(seen, ours, theirs)
    return _CLASH


def _items(seen: Iterable[Any], ours: Iterable[Any], theirs: Iterable[Any]) -> tuple[Any, ...]:
    """Their list without what we took out, and with what we added."""
    kept = [item for item in theirs if item in ours or item not in seen]
    return (*kept, *(item for item in ours if item not in seen and item not in kept))


def _names(seen: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> Any:
    names = dict.fromkeys((*theirs, *ours))
    values = {name: _field(seen.get(name), ours.get(name), theirs.get(name)) for name in names}
    if any(value is _CLASH for value in values.values()):
        return _CLASH
    return {name: value for name, value in values.items() if value is not None}
