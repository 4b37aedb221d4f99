"""What --add-... and --drop-... change in the lists of an event, and which of them change nothing."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from tracker.cli.input.sources import as_source, named_exactly
from tracker.cli.session import Session
from tracker.errors import NoSuchEvent, UsageError
from tracker.event import Actor, Event, Link, changed, topic_path
from tracker.query.letters import fold
from tracker.registry import RELATIONS, Role

if TYPE_CHECKING:
    from tracker.store import Store

Given = Mapping[str, Any]
_ADDED: Final[tuple[tuple[str, Role], ...]] = (("add_actor", ""), ("add_by", "by"), ("add_against", "against"))


def as_recorded(store: "Store", given: Given) -> dict[str, Any]:
    """Return the options with what they drop named as events have it: details and clocks by key, links by id."""
    return {
        **given,
        "drop_detail": [re.sub(r"[\s_]+", "-", fold(key.strip())) for key in given["drop_detail"]],
        "drop_clock": [fold(name.strip()) for name in given["drop_clock"]],
        "drop_link": [_with_id(store, text) for text in given["drop_link"]],
    }


def _with_id(store: "Store", typed: str) -> str:
    """Return RELATION=REF or REF with the id in its place; as it was typed where there is no such event."""
    relation, equals, target = typed.partition("=")
    with suppress(NoSuchEvent):
        if not equals:
            return str(store.get(typed).id)
        return f"{fold(relation.strip())}={store.get(target.strip()).id}"
    return typed


def relisted(session: Session, event: Event, given: Given) -> Event:
    """Return the event with items added and dropped; --add-note appends a paragraph."""
    if given["add_topic"]:
        session.naming.topics(given["add_topic"])
    dropped_links = [_link(text) for text in given["drop_link"]]
    dropped_topics = {topic_path(topic) for topic in given["drop_topic"]}
    return changed(
        event,
        actors=_actors(session, event, given),
        topics=tuple(t for t in (*event.topics, *given["add_topic"]) if t not in dropped_topics),
        sources=tuple(source for source in event.sources if not named_exactly(source, given["drop_source"])),
        details={key: value for key, value in event.details.items() if key not in given["drop_detail"]},
        dates={clock: when for clock, when in event.dates.items() if clock not in given["drop_clock"]},
        links=tuple(link for link in event.links if not any(_leads(link, *pair) for pair in dropped_links)),
        note="\n".join(filter(None, (event.note, *given["add_note"]))),
    )


def _actors(session: Session, event: Event, given: Given) -> tuple[Actor, ...]:
    dropped = {_same(session, name) for name in given["drop_actor"]}
    actors = [actor for actor in event.actors if _same(session, actor.name) not in dropped]
    for option, role in _ADDED:
        for typed in given[option]:
            name = session.naming.name(typed)
            if role:
                actors = [actor for actor in actors if actor != Actor(name)]  # the role says that they took part
            if role or not any(actor.name == name for actor in actors):
                actors.append(Actor(name, role))
    return tuple(actors)


def _link(typed: str) -> tuple[str, int]:
    """Return the relation, empty for any, and the id of RELATION=ID or ID; raise UsageError for anything else."""
    relation, equals, target = typed.rpartition("=")
    if not target.isdecimal() or (equals and relation not in RELATIONS):
        raise UsageError(f"'{typed}' is not a link", "for example --drop-link 12, or --drop-link follows=12")
    return relation, int(target)


def _leads(link: Link, relation: str, target: int) -> bool:
    return link.id == target and relation in ("", link.relation)


def _same(session: Session, name: str) -> str:
    """What two spellings of one actor share."""
    return fold(session.directory.resolve(name) or name)


def without_effect(session: Session, event: Event, given: Given) -> Iterator[tuple[str, str]]:
    """Yield `already has` and the item for an addition to `event` that is there, `has no` for a removal that is not."""
    names = {_same(session, actor.name) for actor in event.actors}
    has: dict[str, tuple[str, Callable[[Any], bool]]] = {
        "add_actor": ("actor", lambda name: _same(session, name) in names),
        "add_by": ("actor (by)", lambda name: _has_actor(session, event, name, "by")),
        "add_against": ("actor (against)", lambda name: _has_actor(session, event, name, "against")),
        "add_topic": ("topic", lambda topic: topic_path(topic) in event.topics),
        "drop_actor": ("actor", lambda name: _same(session, name) in names),
        "drop_topic": ("topic", lambda topic: topic_path(topic) in event.topics),
        "drop_source": ("source", lambda text: any(named_exactly(source, (text,)) for source in event.sources)),
        "drop_detail": ("detail", lambda key: key in event.details),
        "drop_clock": ("clock", lambda name: name in event.dates),
        "drop_link": ("link to", lambda text: any(_leads(link, *_link(text)) for link in event.links)),
    }
    for option, (noun, holds) in has.items():
        for value in given[option]:
            if holds(value) == option.startswith("add"):
                yield ("already has" if option.startswith("add") else "has no"), f"{noun} {value}"
    for option, value in given["source_words"]:
        if option == "add_source" and as_source(value) in event.sources:
            yield "already has", f"source {value}"


def _has_actor(session: Session, event: Event, name: str, role: Role) -> bool:
    same = _same(session, name)
    return any(_same(session, actor.name) == same and actor.role == role for actor in event.actors)
