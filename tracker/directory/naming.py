"""The names under which actors are recorded, and names that may be mistyped, whichever way an event comes in."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from functools import cached_property
from typing import Final, Literal, Protocol

from tracker.directory.lookup import Directory
from tracker.errors import InvalidRecord
from tracker.event import Actor, AnyEvent, changed, topic_path
from tracker.hints import quoted
from tracker.query.letters import name_key
from tracker.similar import Words

_OF_QUERIES: Final = "@="  # what stands before a name in a query: a group, an actor alone
_BETWEEN: Final = r"\s*(?:[,;/&+]|\band\b)\s*"
_SHORTEST: Final = 4  # letters of a name that may be mistyped
Field = Literal["actors", "topics"]


class Used(Protocol):
    """What names and topics the events of a timeline have."""

    def used(self, field: Field) -> Collection[str]:
        """All that events have."""

    def used_lately(self, field: Field) -> Collection[str]:
        """Those of some events, found without a look at all."""


class Naming:
    """Records actors under their canonical names, and says so once for each name that differs.

    A name or a topic that differs by a slip from a known one, or from one that is `used` in the timeline, is pointed
    out, once.
    """

    def __init__(self, directory: Directory, say: Callable[[str], None], used: Used | None = None) -> None:
        self._directory = directory
        self._say = say
        self._used = used
        self._known: dict[str, str] = {}
        self._topics: set[str] = set()

    def name(self, text: str) -> str:
        """Return the canonical name of an actor, or the text itself where the directory does not know it."""
        found = self._known.get(text)
        if found is None:
            resolve = self._directory.resolve
            found = self._known[text] = resolve(text) or resolve(text.lstrip(_OF_QUERIES)) or text
            if notice := self._notice(text, found):
                self._say(notice)
        return found

    def event(self, event: AnyEvent) -> AnyEvent:
        """Return the event with its actors under their canonical names; topics that may be mistyped are pointed out."""
        self.topics(event.topics)
        actors = tuple(dict.fromkeys(Actor(self.name(actor.name), actor.role) for actor in event.actors))
        return event if actors == event.actors else changed(event, actors=actors)

    def topics(self, paths: Iterable[str]) -> None:
        """Point out the topics that differ by a slip from one that is used."""
        for path in _tidy(paths):
            if path not in self._topics:
                self._topics.add(path)
                near = None if path in self._topics_lately else self._near_topic(path)
                if near is not None:
                    hint = f"if so: tracker topics --merge {path} {near}"
                    self._say(f"no event has the topic {path} yet; did you mean {near}?\n  {hint}")

    def _notice(self, text: str, found: str) -> str:
        sharing = self._directory.sharing(text)
        if self._directory.get(found) is None:
            if sharing:
                return f"'{text}' is a name of {' and '.join(sharing)}; recorded as typed, write one of them"
            if actor := self._directory.standing_for(text):
                return f"'{text}' is recorded as typed; for {actor} write that name"
            return self._new(text)
        if others := [name for name in sharing if name != found]:
            return f"'{text}' is recorded as {found}; for {' or '.join(others)} write that name"
        return f"'{text}' is recorded as {found}" if found != text else ""

    def _new(self, text: str) -> str:
        """Return what to say of a name that the directory does not know; nothing where nothing is like it."""
        parts = [self._directory.resolve(part) for part in re.split(_BETWEEN, text)]
        if len(parts) > 1 and all(parts):
            return f"'{text}' is recorded as one actor; to record {' and '.join(map(str, parts))}, give each by itself"
        near = self._directory.suggest(text)
        if near is None and len(name_key(text)) >= _SHORTEST:
            recorded = self._actors_used.get(name_key(text))
            if recorded is None:
                key = self._actor_words.nearest(name_key(text))
                near = None if key is None else self._actors_used[key]
            elif recorded != text:
                near = recorded
        if near is None:
            return ""
        said = f"'{text}' is new to the directory of actors; did you mean {near}?"
        return f"{said}\n  if so: tracker actor merge {quoted(text, near)}"

    def _near_topic(self, path: str) -> str | None:
        """Return the topic in use, as deep in the tree, that may be meant; None for one that is in use itself."""
        near = None if path in self._topics_used else self._topic_words.nearest(path)
        return near if near is not None and near.count("/") == path.count("/") else None

    @cached_property
    def _actors_used(self) -> dict[str, str]:
        """The names that events have, by what makes two spellings equal."""
        return {name_key(name): name for name in (self._used.used("actors") if self._used else ())}

    @cached_property
    def _actor_words(self) -> Words:
        return Words(key for key in self._actors_used if len(key) > _SHORTEST)

    @cached_property
    def _topics_used(self) -> frozenset[str]:
        """The topics that events have, and those that these are part of."""
        return _with_upper(self._used.used("topics") if self._used else ())

    @cached_property
    def _topics_lately(self) -> frozenset[str]:
        return _with_upper(self._used.used_lately("topics") if self._used else ())

    @cached_property
    def _topic_words(self) -> Words:
        return Words(self._topics_used)


def _tidy(topics: Iterable[str]) -> Iterator[str]:
    """Yield the topics as they will be recorded; one that is none is refused when the event is."""
    for topic in topics:
        with suppress(InvalidRecord):
            yield topic_path(topic)


def _with_upper(topics: Iterable[str]) -> frozenset[str]:
    """Return the topics with those that they are part of."""
    paths = (path.split("/") for path in topics)
    return frozenset("/".join(parts[:depth]) for parts in paths for depth in range(1, len(parts) + 1))
