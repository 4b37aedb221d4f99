"""Build an event from what a person gave for its fields."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NoReturn

import msgspec

from tracker.cli.input.date_input import read_date
from tracker.cli.session import Session
from tracker.errors import UsageError, meant
from tracker.event import Actor, Event, Link, Source, changed
from tracker.registry import CLOCKS, KIND_NAMES, RELATIONS, Role
from tracker.when import When

if TYPE_CHECKING:
    from tracker.store import Store

_ROLES: Final[dict[str, Role]] = {"actor": "", "by": "by", "against": "against"}
Given = Mapping[str, Any]  # option name -> value; None or () where the option was not given


def drafted(session: Session, store: "Store", title: str, given: Given) -> Event:
    """Return the event that title and options describe, printing how its dates were read."""
    if not given["date"]:
        raise UsageError("an event needs a --date", "for example --date 2024-07-04 or --date 'last Friday'")
    event = amended(session, store, Event(when=When.day(session.today), title=title), given)
    if given["status"] is None and event.when.first > session.today:
        session.say("the date is still to come, so the status is expected")
        return changed(event, status="expected")
    return event


def amended(session: Session, store: "Store", event: Event, given: Given) -> Event:
    """Return the event with the fields of the given options replaced; an empty value clears a field."""
    if given["date"] == "":
        raise UsageError("an event needs a date", "give it another one: --date 2024-07-04")
    fields: dict[str, Any] = {name: given[name] for name in ("place", "ref", "note") if given[name] is not None}
    published = read_date(session, given["published"]) if given["published"] else None
    status = fields["status"] = given["status"] or event.status
    if given["date"]:
        fields["when"] = read_date(session, given["date"], status, published.first if published else None)
    if given["kind"] is not None:
        fields["kind"] = known_kind(store, given["kind"])
    fields["actors"] = _actors(session, event.actors, given)
    if given["topic"]:
        fields["topics"] = _filled(given["topic"])
    of_first = {name: given[name] for name in ("quote", "grade") if given[name] is not None}
    if published:
        of_first["published"] = published
        if given["date"] and given["date"] != str(fields["when"]):
            of_first["said"] = given["date"]
    fields["sources"] = _sources(event.sources, given["source"], of_first)
    if given["detail"]:
        fields["details"] = {**event.details, **_details(given["detail"])}
    if given["clock"]:
        fields["dates"] = {**event.dates, **_clocks(session, given["clock"])}
    if given["link"]:
        fields["links"] = (*event.links, *(_link(store, text) for text in given["link"]))
    return changed(event, **fields)


def known_kind(store: "Store", name: str) -> str:
    """Return the kind of that name; raise UsageError for an unknown one."""
    kind = name.lower()
    if kind not in KIND_NAMES and kind not in store.kinds():  # registered kinds are known without reading the file
        _unknown("kind", name, (*KIND_NAMES, *store.kinds()), "`tracker kinds --add NAME` adds one")
    return kind


def pair(text: str, option: str, example: str) -> tuple[str, str]:
    """Split NAME=VALUE at the first equals sign."""
    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        raise UsageError(f"--{option} '{text}' is not NAME=VALUE", f"for example --{option} {example}")
    return name.strip().lower(), value.strip()


def _actors(session: Session, present: Sequence[Actor], given: Given) -> tuple[Actor, ...]:
    """Replace the actors of the roles that are given; issuers come first, targets last."""
    named = {role: given[option] for option, role in _ROLES.items()}
    by_role: dict[Role, list[Actor]] = {"by": [], "": [], "against": []}
    for role, actors in by_role.items():
        if named[role]:
            actors += [Actor(session.naming.name(name), role) for name in _filled(named[role])]
        else:
            actors += [actor for actor in present if actor.role == role]
    if not any(named.values()):
        return tuple(present)
    acting = {actor.name for role in ("by", "against") for actor in by_role[role]}
    by_role[""] = [
        actor for actor in by_role[""] if actor.name not in acting
    ]  # a part to play says that they took part
    return tuple(actor for actors in by_role.values() for actor in actors)


def _filled(values: Sequence[str]) -> tuple[str, ...]:
    """The values that are not empty; a single empty one clears the field."""
    return tuple(value for value in values if value.strip())


def _sources(present: Sequence[Source], texts: Sequence[str], of_first: Mapping[str, Any]) -> tuple[Source, ...]:
    """The given sources, else those present, with `of_first` set on the first."""
    sources = [as_source(text) for text in _filled(texts)] if texts else list(present)
    if of_first:
        sources = [msgspec.structs.replace(sources[0] if sources else Source(), **of_first), *sources[1:]]
    return tuple(source for source in sources if source != Source())


def as_source(text: str) -> Source:
    """Return the source of a text such as `Reuters https://...`; either part may be missing."""
    words = text.split()
    urls = [word for word in words if "://" in word]
    name = " ".join(word for word in words if word not in urls)
    return Source(name=name, url=urls[0].strip("<>") if urls else "")


def _details(texts: Iterable[str]) -> dict[str, str | int]:
    pairs = (pair(text, "detail", "edition=7") for text in texts)
    return {key: int(value) if value.isdecimal() and str(int(value)) == value else value for key, value in pairs}


def _clocks(session: Session, texts: Iterable[str]) -> dict[str, When]:
    clocks = {}
    for text in texts:
        name, value = pair(text, "clock", "announced=2024-06-20")
        if name not in CLOCKS:
            _unknown("clock", name, CLOCKS)
        clocks[name] = read_date(session, value)
    return clocks


def _link(store: "Store", text: str) -> Link:
    relation, target = pair(text, "link", "follows=12")
    if relation not in RELATIONS:
        _unknown("relation", relation, tuple(RELATIONS))
    return Link(relation, store.get(target).id)


def _unknown(what: str, value: str, known: Sequence[str], hint: str | None = None) -> NoReturn:
    near = meant(value, known)
    raise UsageError(f"unknown {what} '{value}'{near}", hint or (None if near else f"one of {', '.join(known)}"))
