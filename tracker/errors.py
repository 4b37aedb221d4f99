"""Everything that can go wrong, each with its sentence, hint and exit code."""

from collections.abc import Iterable, Mapping


class TrackerError(Exception):
    """A failure a person can read: one sentence, an optional hint, an exit code."""

    exit_code = 1

    def __init__(self, sentence: str, hint: str | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint


class UsageError(TrackerError):
    """The command was called in a way it does not understand."""

    exit_code = 2


class DateError(UsageError):
    """A text that is not a date this tool can read."""


class QueryError(UsageError):
    """A query that cannot be read; `column` counts from 1 in the query text, where known."""

    def __init__(self, sentence: str, hint: str | None = None, column: int | None = None) -> None:
        super().__init__(sentence, hint)
        self.column = column


class DuplicateEvent(TrackerError):
    """The event to add is already recorded under `twin`."""

    def __init__(self, sentence: str, twin: int, hint: str | None = None) -> None:
        super().__init__(sentence, hint)
        self.twin = twin


class NoSuchEvent(TrackerError):
    """No event has the id or ref that was asked for."""

    exit_code = 3


class InvalidRecord(TrackerError):
    """A record that breaks the rules of an event."""

    exit_code = 4


class StoreError(TrackerError):
    """The timeline file cannot be read or written."""

    exit_code = 5


class StoreLocked(StoreError):
    """Another process held the timeline for longer than this one was willing to wait."""


def meant(value: str, known: Iterable[str], also: Mapping[str, str] | None = None) -> str:
    """Return `; did you mean X?` for the known word nearest to the value, or nothing.

    `also` are words from elsewhere, each with the known word that says the same.
    """
    from difflib import get_close_matches

    same = (also or {}).get(value.lower())
    near = [same] if same else get_close_matches(value.lower(), list(known), n=1)
    return f"; did you mean {near[0]}?" if near else ""
