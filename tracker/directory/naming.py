"""The names under which actors are recorded, whichever way an event comes in."""

from collections.abc import Callable

from tracker.directory.lookup import Directory
from tracker.event import Actor, AnyEvent, changed


class Naming:
    """Records actors under their canonical names, and says so once for each name that differs."""

    def __init__(self, directory: Directory, say: Callable[[str], None]) -> None:
        self._directory = directory
        self._say = say
        self._known: dict[str, str] = {}

    def name(self, text: str) -> str:
        """Return the canonical name of an actor, or the text itself where the directory does not know it."""
        found = self._known.get(text)
        if found is None:
            found = self._known[text] = self._directory.resolve(text) or text
            if notice := self._notice(text, found):
                self._say(notice)
        return found

    def event(self, event: AnyEvent) -> AnyEvent:
        """Return the event with its actors under their canonical names."""
        actors = tuple(dict.fromkeys(Actor(self.name(actor.name), actor.role) for actor in event.actors))
        return event if actors == event.actors else changed(event, actors=actors)

    def _notice(self, text: str, found: str) -> str:
        sharing = self._directory.sharing(text)
        if self._directory.get(found) is None and sharing:
            return f"'{text}' is a name of {' and '.join(sharing)}; recorded as typed, write one of them"
        if self._directory.get(found) is None and (actor := self._directory.standing_for(text)):
            return f"'{text}' is recorded as typed; for {actor} write that name"
        if self._directory.get(found) is None:
            near = self._directory.suggest(text)
            return f"'{text}' is new to the directory of actors; did you mean {near}?" if near else ""
        if others := [name for name in sharing if name != found]:
            return f"'{text}' is recorded as {found}; for {' or '.join(others)} write that name"
        return f"'{text}' is recorded as {found}" if found != text else ""
