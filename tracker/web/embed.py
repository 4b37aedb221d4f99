"""Events as the columns that the script of the page reads; `source/data/dataset.js` names each."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final, Literal, TypeAlias, TypeVar

from msgspec.structs import replace

from tracker.directory.lookup import GROUP_MARK, Directory
from tracker.event import Event, Source, anchor, changed
from tracker.query.leaves import disputed
from tracker.query.letters import name_key, words
from tracker.registry import KIND_NAMES, KINDS, RELATIONS, ROLES, STATUSES, Kind, kind_named

Parts: TypeAlias = Literal["all", "public"]
Key = TypeVar("Key")

PARTS: Final[tuple[Parts, ...]] = ("all", "public")
_EPOCH: Final = date(1970, 1, 1).toordinal()


def embedded(
    events: Iterable[Event], directory: Directory, *, today: date, own_kinds: Sequence[str] = (), parts: Parts = "all"
) -> dict[str, Any]:
    """Return plain values for JSON: the tables of names, the directory as far as it matters, the events in order.

    With `parts` public the notes, the grades and the quotes are left out.
    """
    ordered = sorted(events, key=lambda event: (anchor(event.when), event.when.last, event.title, event.id))
    if parts == "public":
        ordered = [public(event) for event in ordered]
    kinds = _numbers((*KIND_NAMES, *own_kinds, *(event.kind for event in ordered)))
    actors = _numbers(actor.name for event in ordered for actor in event.actors)
    topics = _numbers(topic for event in ordered for topic in event.topics)
    places = _numbers(event.place for event in ordered if event.place)
    origins = _numbers((source.name, source.url) for event in ordered for source in event.sources)
    known, absent, symbols = _known(directory, list(actors))
    return {
        "today": today.isoformat(),
        "kinds": [{"name": name, "color": (kind_named(name) or Kind(name, "")).color} for name in kinds],
        "statuses": list(STATUSES),
        "relations": {name: {"wording": row.wording, "inverse": row.inverse} for name, row in RELATIONS.items()},
        "details": sorted({key for kind in KINDS for key in kind.details}),
        "actors": list(actors),
        "types": [_type(directory, name) for name in actors],
        "topics": list(topics),
        "places": list(places),
        "known": known,
        "absent": absent,
        "symbols": symbols,
        "origins": list(origins),
        "events": _columns(ordered, kinds, actors, topics, places, origins),
    }


def public(event: Event) -> Event:
    """Return the event without what its owner wrote or copied for their own use: note, quotes, grades."""
    sources = tuple(replace(source, quote="", grade="", read_from="") for source in event.sources)
    return changed(event, note="", sources=tuple(source for source in sources if source.name or source.url))


def _columns(
    events: Sequence[Event],
    kinds: Mapping[str, int],
    actors: Mapping[str, int],
    topics: Mapping[str, int],
    places: Mapping[str, int],
    origins: Mapping[tuple[str, str], int],
) -> dict[str, object]:
    """The events as columns; a field that few events have is a mapping from row to value."""
    return {
        "id": [event.id for event in events],
        "first": [_day(event.when.first) for event in events],
        "days": [event.when.days - 1 for event in events],
        "when": _filled(events, lambda e: "" if e.when.text == e.when.first.isoformat() else e.when.text),
        "title": [event.title for event in events],
        "kind": [kinds[event.kind] for event in events],
        "status": [STATUSES.index(event.status) for event in events],
        "actors": [[actors[a.name] * 3 + ROLES.index(a.role) for a in event.actors] for event in events],
        "topics": [[topics[topic] for topic in event.topics] for event in events],
        "place": {row: places[event.place] for row, event in enumerate(events) if event.place},
        "details": _filled(events, lambda e: dict(e.details)),
        "dates": _filled(events, lambda e: {clock: str(when) for clock, when in e.dates.items()}),
        "ref": _filled(events, lambda e: e.ref),
        "sources": [[_source(source, origins) for source in event.sources] for event in events],
        "links": _filled(events, lambda e: [[link.relation, link.id] for link in e.links]),
        "note": _filled(events, lambda e: e.note),
        "contested": [row for row, event in enumerate(events) if disputed(event)],
    }


def _numbers(values: Iterable[Key]) -> Mapping[Key, int]:
    """Number the different values in the order in which they come."""
    return {value: number for number, value in enumerate(dict.fromkeys(values))}


def _filled(events: Sequence[Event], value: Callable[[Event], object]) -> dict[int, object]:
    """The value of each row that has one."""
    return {row: found for row, event in enumerate(events) if (found := value(event))}


def _day(day: date) -> int:
    return day.toordinal() - _EPOCH


def _type(directory: Directory, name: str) -> str:
    actor = directory.get(directory.resolve(name) or "")
    return actor.type if actor else ""


def _source(source: Source, origins: Mapping[tuple[str, str], int]) -> list[object]:
    published = str(source.published) if source.published else ""
    fields: list[object] = [origins[source.name, source.url], published, source.quote, source.said, source.grade]
    while fields[-1] == "":
        fields.pop()
    return fields


def _known(directory: Directory, actors: Sequence[str]) -> tuple[list[list[object]], list[str], dict[str, int]]:
    """The known actors that stand for an actor of the page, spellings of others, and symbols in capitals.

    A known actor is its name, its spellings, the actors of the page within it, and the members of a group.

    A symbol has the number of its actor among the first, -1 for one of the others.
    """
    places: dict[str, list[int]] = {}
    for place, name in enumerate(actors):
        places.setdefault(name_key(name), []).append(place)
    named = "|".join(words(name) for name in actors)
    known: list[list[object]] = []
    absent: list[str] = []
    symbols: dict[str, int] = {}
    for actor in directory.actors:
        keys = directory.keys([actor.name])
        within = _places(directory, directory.expand(actor.name), places)
        spells = directory.members(f"{GROUP_MARK}{actor.name}") if actor.members else ()
        members = [
            [place, *_days(first, last)] if (first, last) != (date.min, date.max) else place
            for first, last, names in spells
            for place in _places(directory, names, places)
        ]
        if not within and not members:  # of use only where another name has its words
            absent.extend(sorted({name_key(text) for text in actor.spellings() if words(text) in named} & keys))
            symbols.update(dict.fromkeys((each for each in actor.symbols() if words(each) in named), -1) | symbols)
            continue
        symbols.update(dict.fromkeys(actor.symbols(), len(known)) | symbols)
        known.append([actor.name, sorted(keys), within, *([members] if actor.members else [])])
    return known, absent, symbols


def _places(directory: Directory, names: Iterable[str], places: Mapping[str, Sequence[int]]) -> list[int]:
    """The actors of the page among these."""
    return sorted(place for key in directory.keys(names) for place in places.get(key, ()))


def _days(first: date, last: date) -> tuple[int, int]:
    return _day(first), _day(last)
