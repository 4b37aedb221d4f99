"""What an engine promises, in terms of events and queries, and the values it returns."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Literal, NamedTuple, Protocol

import msgspec

from tracker.event import Event
from tracker.query.tree import EVERYTHING, Query
from tracker.store.settings import Settings
from tracker.when import When

Kept = Literal["history", "timeline"]
Listed = Literal["actors", "topics"]


class Edit(NamedTuple):
    """One event before and after a command; None where it was not there."""

    id: int
    before: Event | None
    after: Event | None


class RecordEdit(NamedTuple):
    """A named record before and after a command: its fields without the name; None where it was not there.

    `table` is one of `tracker.registry.RECORD_TABLES`: an own kind has the field `covers`.
    """

    table: str
    name: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


class Change(NamedTuple):
    """One command in the history; `number` 0 is the state the history begins with.

    `undoes` is the number of the command it took back, `undone_by` the one that took it back, 0 for none.
    """

    number: int
    at: datetime
    command: str
    edits: tuple[Edit, ...]
    records: tuple[RecordEdit, ...] = ()
    undoes: int = 0
    undone_by: int = 0


class Info(msgspec.Struct, frozen=True):
    """A store in figures: days are of events, sizes in bytes, `changes` counts the commands in the history."""

    path: str
    count: int
    first: date | None
    last: date | None
    size: int
    changed: datetime | None
    changes: int
    version: int
    writable: bool


class Repair(NamedTuple):
    """What a repair did, in sentences, and the copies it made first; both empty where nothing was wrong."""

    done: tuple[str, ...]
    copies: tuple[str, ...]


class Store(Protocol):
    """The events, read and changed."""

    @property
    def path(self) -> str:
        """Where it is kept, as a person would name it."""

    def find(self, query: Query = EVERYTHING) -> Iterator[Event]:
        """Yield the events that `matches(query, event)` holds for, in the order of their ids."""

    def documents(self) -> Iterator[tuple[int, bytes]]:
        """Yield the id and the JSON of every event, in the order of their ids, without holding them.

        The JSON is canonical where this program wrote it, without id, and with `created` and `updated` last.
        """

    def dates(self, query: Query = EVERYTHING) -> Mapping[When, int]:
        """Return how many of the events that match have each date."""

    def used(self, field: Listed) -> Mapping[str, int]:
        """Return how many events have each actor or each topic."""

    def used_lately(self, field: Listed) -> Collection[str]:
        """Return the actors or topics of some of the events recorded last, as far as that takes next to no time."""

    def get(self, key: int | str) -> Event:
        """Return the event with that id or ref (digits are an id); raise NoSuchEvent."""

    def twin(self, event: Event) -> int | None:
        """Return the id of another event that is probably the same one, as `tracker.twins` says."""

    def add(self, events: Sequence[Event], *, again: bool = False, skip_known: bool = False) -> list[Event]:
        """Record all the events or none, and return those recorded with their new ids.

        Links between the events, by the ids they come with, are changed to the new ids.
        Raise DuplicateEvent, naming them all, where some are already there or come twice; `skip_known` leaves these
        out, `again` lets twins in, never equal refs. Raise InvalidRecord where their links go in a circle.
        """

    def replace(self, events: Sequence[Event], *, seen: Sequence[Event] = ()) -> list[Event]:
        """Put all the events in the place of those with their ids, or none.

        Raise NoSuchEvent; DuplicateEvent for a ref that another has; InvalidRecord for links that close a circle.

        `seen` are the events as they were read: what another command has changed since then is kept, and
        EditClash raised where both changed one field.
        """

    def record(
        self,
        new: Sequence[Event],
        replaced: Sequence[Event],
        *,
        seen: Sequence[Event] = (),
        named: Sequence[RecordEdit] = (),
    ) -> list[Event]:
        """Record new events and replace others in one command, all or none; return the new ones, then the others.

        New ones may be twins of others, but raise DuplicateEvent for a ref that is taken; `seen` is as in `replace`.
        `named` are changes of named records in the same command; raise EditClash where one is not, or no longer,
        as it was before.
        """

    def mark(self) -> int:
        """Return the number of the last command: it changes whenever another one changes something."""

    def load(
        self,
        documents: Callable[[int], Iterable[bytes]],
        count: int,
        mark: int,
        changes: Sequence[tuple[Event, Event]] = (),
    ) -> range:
        """Record many new events in one command, and changes of others; return the ids of the new ones.

        `documents` yields so many as their canonical JSON without id, with their links as they are to be stored; it is
        called with the first id they get, several times where they are not held in memory. `changes` are recorded
        events before and after.
        Raise StoreChanged where a command came between `mark` and this one, DuplicateEvent for a ref that is taken,
        InvalidRecord where links go in a circle; what else makes a twin is not looked for.
        """

    def remove(self, keys: Sequence[int | str]) -> list[Event]:
        """Take out all the events with these ids or refs, or none; their ids are never given again."""

    def records(self, table: str) -> Mapping[str, Mapping[str, Any]]:
        """Return the named records of a table: the fields of each by its name."""

    def kinds(self) -> Mapping[str, str]:
        """Return the kinds people added to the registered ones, each with what it covers."""

    def add_kind(self, name: str, covers: str) -> str:
        """Add a kind and return its name as recorded; raise InvalidRecord for a name that is taken or no word."""

    def info(self) -> Info:
        """Return the store in figures."""

    def close(self) -> None:
        """Let go of what it holds in memory."""


class History(Protocol):
    """What was done to a store, and what it held before."""

    def log(self, event_id: int | None = None) -> Iterator[Change]:
        """Yield the commands that changed something (that event), newest first."""

    def undo(self, number: int | None = None) -> Change:
        """Take back a command, by default the last one not taken back, and return what that changed.

        An undo is a command of the history too and can be taken back; only one of a `number` is the last command for
        the next undo, else that would never get further back. Raise TrackerError, naming the
        later command, where that would overwrite a later edit.
        """

    def as_of(self, moment: datetime) -> "Store":
        """Return what the store held at that moment, for reading only; raise TrackerError before its history."""

    def beginning(self) -> "tuple[datetime | None, Store]":
        """Return when the history begins, None where there is none yet, and what the store held then."""


class Upkeep(Protocol):
    """How a store deals with damage; an engine on a database inherits these methods, which do nothing."""

    def unsound(self) -> tuple[str, ...]:
        """Return a sentence for each thing that is wrong with how the events are kept, though they can be read."""
        return ()

    def repair(self, *, keep: Kept = "history") -> Repair:  # noqa: ARG002
        """Repair what can be repaired, keeping copies of the files first; raise StoreError where nothing can.

        Where the timeline is older than its history, `keep` tells which of the two holds from now on.
        """
        return Repair((), ())


class FullStore(Store, History, Upkeep, Protocol):
    """All that the commands use; every engine passes the same suite (`tests/store/contract.py`)."""

    def as_of(self, moment: datetime) -> "FullStore":
        """Return the store at that moment, read-only; raise TrackerError before its history."""


class Engine(Protocol):
    """A module that keeps timelines in one kind of place; it takes further keywords of its own, if any."""

    def exists(self, location: str) -> bool:
        """Whether there is a timeline."""

    def create_store(self, location: str, **own: Any) -> None:
        """Start an empty timeline; raise StoreError where there is something already."""

    def open_store(self, location: str, settings: Settings, **own: Any) -> FullStore:
        """Open a timeline; raise StoreError where there is none and `settings.create` is not set."""
