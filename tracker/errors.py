"""The errors of the tool, each with a sentence, an optional hint and an exit code."""

from collections.abc import Iterable, Mapping


class TrackerError(Exception):
    """The base of all errors that are reported to the user."""

    exit_code = 1

    def __init__(self, sentence: str, hint: str | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint


class UsageError(TrackerError):
    """Wrong usage of a command."""

    exit_code = 2


class DateError(UsageError):
    """A text that cannot be read as a date."""


class QueryError(UsageError):
    """A query that cannot be read; `column` is the position of the error, from 1, None if unknown."""

    def __init__(self, sentence: str, hint: str | None = None, column: int | None = None) -> None:
        super().__init__(sentence, hint)
        self.column = column


class DuplicateEvent(TrackerError):
    """The event to add is already recorded, with the id `twin`."""

    def __init__(self, sentence: str, twin: int, hint: str | None = None) -> None:
        super().__init__(sentence, hint)
        self.twin = twin


class NoSuchEvent(TrackerError):
    """No event has the given id or ref."""

    exit_code = 3


class InvalidRecord(TrackerError):
    """A record that is not a valid event."""

    exit_code = 4


class StoreError(TrackerError):
    """The timeline cannot be read or written."""

    exit_code = 5


class StoreChanged(StoreError):
    """Another command changed the store since it was read."""


class StoreLocked(StoreError):
    """Another process kept the timeline locked for longer than the wait."""


def meant(value: str, known: Iterable[str], also: Mapping[str, str] | None = None) -> str:
    """Return `; did you mean X?` for the known word that is nearly the value, or nothing.

    `also` maps habits of other tools to the words for them; it decides first.
    """
    from tracker.similar import nearest

    near = (also or {}).get(value.lower()) or nearest(value, known)
    return f"; did you mean {near}?" if near else ""
