"""Events as the columns that the script of the page reads; `source/data/dataset.js` names each."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from itertools import groupby
from typing import Any, Final, Literal, TypeAlias, TypeVar

from msgspec.structs import replace

from tracker.directory.lookup import GROUP_MARK, Directory
from tracker.event import Event, Source, anchor, changed
from tracker.query.leaves import disputed, in_force
from tracker.query.letters import fold, name_key, words
from tracker.registry import CLOCKS, KIND_NAMES, KINDS, NUMBER_DETAILS, RELATIONS, ROLES, STATUSES

Parts: TypeAlias = Literal["all", "public"]
Key = TypeVar("Key")

PARTS: Final[tuple[Parts, ...]] = ("all", "public")
_EPOCH: Final = date(1970, 1, 1).toordinal()


def embedded(
    events: Iterable[Event], directory: Directory, *, today: date, own_kinds: Sequence[str] = (), parts: Parts = "all"
) -> dict[str, Any]:
    """Return plain values for JSON: the tables of names, the directory as far as it matters, the events in order.

    With `parts` public the notes, the grades, the quotes and the days of recording are left out.
    """
    ordered = sorted(events, key=lambda event: (anchor(event.when), event.when.last, event.title, event.id))
    if parts == "public":
        ordered = [public(event) for event in ordered]
    kinds = _numbers((*KIND_NAMES, *own_kinds, *(event.kind for event in ordered)))
    actors = _numbers(actor.name for event in ordered for actor in event.actors)
    topics = _numbers(topic for event in ordered for topic in event.topics)
    places = _numbers(event.place for event in ordered if event.place)
    origins = _numbers((source.name, source.url) for event in ordered for source in event.sources)
    return {
        "today": today.isoformat(),
        "public": parts == "public",
        "kinds": list(kinds),
        "statuses": list(STATUSES),
        "relations": {name: {"wording": row.wording, "inverse": row.inverse} for name, row in RELATIONS.items()},
        "details": sorted({key for kind in KINDS for key in kind.details}),
        "numbers": sorted(NUMBER_DETAILS),
        "clocks": list(CLOCKS),
        "actors": list(actors),
        "types": [_type(directory, name) for name in actors],
        "allTypes": list(directory.types),
        "topics": list(topics),
        "places": list(places),
        **_names(directory, list(actors)),
        "acronyms": _acronyms(directory, ordered),
        "origins": list(origins),
        "events": _columns(ordered, kinds, actors, topics, places, origins),
    }


def public(event: Event) -> Event:
    """Return the event without what its owner wrote or copied for their own use: note, quotes, grades."""
    sources = tuple(replace(source, quote="", grade="", read_from="") for source in event.sources)
    kept = tuple(source for source in sources if source.name or source.url)
    return changed(event, note="", sources=kept, created=None, updated=None)


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
        "force": _filled(events, _in_force),
        "created": _runs(event.created for event in events),
        "updated": _runs(event.updated for event in events),
    }


def _numbers(values: Iterable[Key]) -> Mapping[Key, int]:
    """Number the different values in the order in which they come."""
    return {value: number for number, value in enumerate(dict.fromkeys(values))}


def _filled(events: Sequence[Event], value: Callable[[Event], object]) -> dict[int, object]:
    """The value of each row that has one."""
    return {row: found for row, event in enumerate(events) if (found := value(event))}


def _day(day: date) -> int:
    return day.toordinal() - _EPOCH


def _in_force(event: Event) -> list[int]:
    """The first day in effect, or the first and the last one where that is known; nothing of what never is."""
    span = in_force(event)
    return [_day(day) for day in span if day != date.max] if span else []


def _runs(moments: Iterable[datetime | None]) -> list[int | None]:
    """The local days of all rows, each behind how many rows follow one another with it."""
    days = (_day(moment.astimezone().date()) if moment else None for moment in moments)
    return [part for day, run in groupby(days) for part in (sum(1 for _ in run), day)]


def _acronyms(directory: Directory, events: Sequence[Event]) -> str:
    """The acronyms that begin a word of the texts: of any other, no event has the letters in either case."""
    texts = (text for e in events for text in (e.title, e.note, *(source.quote for source in e.sources)))
    found = set(re.findall(r"[^\W_]+", fold("\n".join(set(texts)))))  # the `words` of all texts, many times faster
    begun = {word[:length].upper() for word in found for length in range(2, 5)}
    return " ".join(sorted(text for text in begun if directory.is_acronym(text)))


def _type(directory: Directory, name: str) -> str:
    actor = directory.get(directory.resolve(name) or "")
    return actor.type if actor and name_key(name) in directory.keys([actor.name]) else ""


def _source(source: Source, origins: Mapping[tuple[str, str], int]) -> list[object]:
    published = str(source.published) if source.published else ""
    fields: list[object] = [origins[source.name, source.url], published, source.quote, source.said, source.grade]
    while fields[-1] == "":
        fields.pop()
    return fields


def _names(directory: Directory, actors: Sequence[str]) -> dict[str, object]:
    """The known actors that stand for an actor of the page, and by what else a query may name actors.

    A known actor is its name, its spellings, the actors of the page within it, and the members of a group; a group
    is there without any. `absent` are spellings of the others, where a name of the page has their words. A symbol in
    capitals, a demonym or a place has the number of its actor among the known ones, -1 for one of the others.
    """
    places: dict[str, list[int]] = {}
    for place, name in enumerate(actors):
        places.setdefault(name_key(name), []).append(place)
    named = "|".join(words(name) for name in actors)
    known: list[list[object]] = []
    absent: list[str] = []
    symbols: dict[str, int] = {}
    stands: dict[str, int] = {}
    for actor in directory.actors:
        keys = directory.keys([actor.name])
        within = _places(directory, directory.expand(actor.name), places)
        spells = directory.members(f"{GROUP_MARK}{actor.name}") if actor.members else ()
        number = len(known) if within or spells else -1
        written = (text for text in actor.symbols() if number >= 0 or words(text) in named)
        symbols = dict.fromkeys(written, number) | symbols
        other = (text for text in (*actor.demonyms, *actor.places()) if number >= 0 or words(text) in named)
        stands |= dict.fromkeys((name_key(text) for text in other if _stands_for(directory, text, actor.name)), number)
        if number < 0:  # of use only where another name has its words
            absent.extend(sorted({name_key(text) for text in actor.spellings() if words(text) in named} & keys))
            continue
        members = [
            [place, *_days(first, last)] if (first, last) != (date.min, date.max) else place
            for first, last, names in spells
            for place in _places(directory, names, places)
        ]
        known.append([actor.name, sorted(keys), within, *([members] if actor.members else [])])
    return {"known": known, "absent": absent, "symbols": symbols, "stands": stands}


def _stands_for(directory: Directory, text: str, name: str) -> bool:
    """Whether a demonym or a place means this actor in a query, and is no name."""
    return directory.standing_for(text) == name and not directory.sharing(text)


def _places(directory: Directory, names: Iterable[str], places: Mapping[str, Sequence[int]]) -> list[int]:
    """The actors of the page among these."""
    return sorted(place for key in directory.keys(names) for place in places.get(key, ()))


def _days(first: date, last: date) -> tuple[int, int]:
    return _day(first), _day(last)
