"""Message for an empty result: unknown names and suggestions."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tracker.cli.session import Session
from tracker.errors import meant
from tracker.query.tree import EVERYTHING, ByActor, ByPhrase, ByTopic, Every, Query, Some

if TYPE_CHECKING:
    from tracker.store import Store


def no_results(session: Session, store: "Store", query: Query) -> str:
    """Return the message for a query that no event matches."""
    if query == EVERYTHING:
        return 'there are no events yet; record one: tracker add "TITLE" --date DATE'
    return "; ".join(["no events found", *_unknown_names(session, store, query)])


def _unknown_names(session: Session, store: "Store", query: Query) -> Iterator[str]:
    for part in _wanted(query):
        if next(store.find(part), None) is not None:
            continue
        match part:
            case ByActor(phrase) if phrase:
                near = session.directory.suggest(phrase.strip())
                yield f"no actor here is called '{phrase.strip()}'" + (f"; did you mean {near}?" if near else "")
            case ByTopic(path):
                topics = {topic for event in store.find() for topic in event.topics}
                yield f"no event has the topic {path}{meant(path, topics)}"
            case ByPhrase(field, phrase):
                yield f"no event has the {field} '{phrase.strip()}'"


def _wanted(query: Query) -> Iterator[Query]:
    """The conditions of the query that are not negated."""
    match query:
        case Every(parts) | Some(parts):
            for part in parts:
                yield from _wanted(part)
        case ByActor() | ByTopic() | ByPhrase():
            yield query
