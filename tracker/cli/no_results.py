"""Message for an empty result: unknown names and suggestions."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from tracker.cli.session import Session
from tracker.errors import DateError, meant
from tracker.query.fields import FIELD_NAMES
from tracker.query.leaves import ByMember
from tracker.query.tree import EVERYTHING, PHRASED, ByActor, ById, ByPhrase, ByText, ByTopic, Every, Query, Some
from tracker.similar import nearest
from tracker.view.calendar_units import UNITS
from tracker.view.counts.groups import GROUPS

if TYPE_CHECKING:
    from tracker.store import Store


def no_results(session: Session, store: "Store", query: Query, nothing: str = "no events found") -> str:
    """Return the message for a query of which no event is left: `nothing`, and why."""
    if query == EVERYTHING and not _any(store, query):
        return 'there are no events yet; record one: tracker add "TITLE" --date DATE'
    return "; ".join([nothing, *_unknown_names(session, store, query)])


def unknown_in(session: Session, store: "Store", text: str, query: Query) -> str | None:
    """Return a message for a query beside the command's own that finds no event, None for one that finds some."""
    if _any(store, query):
        return None
    return "; ".join([f"{text} finds no events", *_unknown_names(session, store, query)])


def _unknown_names(session: Session, store: "Store", query: Query) -> Iterator[str]:
    searched = (word for part in _wanted(query) if isinstance(part, ByText) for word in part.phrase.split())
    if field := next((word for word in searched if word in FIELD_NAMES), ""):
        yield f"'{field}' is searched as a word; as a field it is written {field}:VALUE"
    for part in _wanted(query):
        if _any(store, part):
            continue
        match part:
            case ByText(phrase) if read := _as_another_term(session, store, phrase.strip()):
                yield read
            case ByText(phrase, capitals) if capitals and _any(store, ByText(phrase)):
                acronyms = ", ".join(phrase.split()[at].upper() for at in capitals)
                yield f"{acronyms} is searched in capitals; in any letters: {phrase.strip()}"
            case ByActor() | ByMember():
                yield _no_actor(session, store, part)
            case ByTopic(path):
                topics = {topic for event in store.find() for topic in event.topics}
                yield f"no event has the topic {path}{meant(path, topics)}"
            case ByPhrase(field, phrase):
                values = {value for event in store.find() for value in PHRASED[field].texts(event) if value}
                yield f"no event has the {field} '{phrase.strip()}'{meant(phrase.strip(), values)}"


def _as_another_term(session: Session, store: "Store", phrase: str) -> str:
    """Say how an actor, a date, or the id of an event is asked for that was searched as words."""
    if phrase.isdecimal() and _any(store, ById(int(phrase), int(phrase))):
        return f"{phrase} is searched as a word; for event {phrase} write id:{phrase}"
    known = session.directory.resolve(phrase)
    if known and _any(store, _acts(session, known)):
        return f"'{phrase}' is searched as words; for the actor write {_term('actor', phrase)}"
    if not any(char.isalpha() for char in phrase):
        return ""  # a date in figures is pointed out as it is read
    from tracker.dates import read_period

    try:
        read_period(phrase, session.today, day_first=session.day_first, languages=session.languages)
    except DateError:
        return ""
    return f"'{phrase}' is searched as words; for the date write {_term('when', phrase)}"


def _no_actor(session: Session, store: "Store", part: ByActor | ByMember) -> str:
    """Say why no event has that actor: another role, known but not in use, or no such name."""
    if part.role == "by" and part.label in GROUPS:
        drawn = f"; to draw by {part.label}: tracker timeline --per {part.label}" if part.label in UNITS else ""
        return f"--by takes an actor; to count by {part.label}: tracker summary --by {part.label}{drawn}"
    directory, name, alone = session.directory, part.label.removeprefix("="), part.label.startswith("=")
    if part.role and _any(store, msgspec.structs.replace(part, role=None)):
        whom = f"members of {name}" if isinstance(part, ByMember) else name
        return f"events name {whom}, but not as '{part.role}'; {_term('actor', part.label)} finds them"
    if directory.get(name) is None and (alone or not part.names):
        in_use = {actor.name for event in store.find() for actor in event.actors}
        near = nearest(name, in_use) or directory.suggest(name)
        return f"no actor here is called '{name}'" + (f"; did you mean {near}?" if near else "")
    if directory.get(name) is None:  # a group, some of the parts of an actor, or a type
        return f"no event names an actor of {name.replace('type:', 'the type ')} yet"
    if alone and _any(store, _acts(session, name)):
        return f"{name} is known, but no event names it itself; {_term('actor', name)} finds its parts"
    return f"{name} is known, but no event names it yet"


def _acts(session: Session, name: str) -> ByActor:
    return ByActor("", session.directory.keys(session.directory.expand(name)))


def _term(field: str, value: str) -> str:
    return f'{field}:"{value}"' if " " in value else f"{field}:{value}"


def _any(store: "Store", query: Query) -> bool:
    return next(store.find(query), None) is not None


def _wanted(query: Query) -> Iterator[Query]:
    """The conditions of the query that are not negated."""
    match query:
        case Every(parts) | Some(parts):
            for part in parts:
                yield from _wanted(part)
        case ByActor() | ByMember() | ByTopic() | ByPhrase() | ByText():
            yield query
