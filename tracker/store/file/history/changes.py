"""The history as people ask about it: what was changed, by what, and how it was before."""

import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import NoReturn

import msgspec

from tracker.errors import InvalidRecord, StoreError
from tracker.event import Event, from_json
from tracker.query.tree import EVERYTHING, Query
from tracker.store.file.errors import MEND
from tracker.store.file.format.log import OUTSIDE, Delta, Entry, stamps
from tracker.store.file.format.log import newest_first as lines_from_newest
from tracker.store.file.format.timeline import VERSION, Damage
from tracker.store.file.history.kinds import KindEdits, with_kinds
from tracker.store.file.history.snapshot import as_of
from tracker.store.file.repair.check import faults
from tracker.store.file.scan import lookup
from tracker.store.file.scan.find import dates, find
from tracker.store.file.wal.ledger import Journal, Page
from tracker.store.file.wal.recovery import same
from tracker.store.protocol import Change, Edit, Info, Repair
from tracker.when import When


def log(journal: Journal, event_id: int | None) -> Iterator[Change]:
    """Yield the commands, newest first, of one event or of all."""
    past = journal.read_past()
    undone: dict[int, int] = {}
    found = newest_first(journal, past) if event_id is None else _of_event(journal, past, event_id)
    for entry, kinds in found:
        if entry.undoes and entry.tail.n not in undone:
            undone.setdefault(entry.undoes, entry.tail.n)
        if entry.tail.how == "base" and not entry.documents:
            continue  # nothing was there: nothing to tell
        change = change_of(entry, journal, event_id, undone.get(entry.tail.n, 0))
        yield change._replace(kinds=kinds)


def newest_first(journal: Journal, past: bytes) -> Iterator[tuple[Entry, KindEdits]]:
    """Yield the commands from the newest, each with the kinds it changed; a damaged line is passed over and told."""
    return with_kinds(past, partial(_pass_over, journal))


def change_of(entry: Entry, journal: Journal, event_id: int | None = None, undone_by: int = 0) -> Change:
    """Return a line of the history as a person reads it."""
    tail = entry.tail
    command = entry.command
    if tail.how == "base":
        command = f"(the history begins, with {len(entry.documents)} events)"
    elif tail.how == "outside":
        command = command or OUTSIDE
    deltas = entry.deltas
    if tail.how == "base" and event_id in entry.documents:
        deltas = (Delta(event_id, None, entry.documents[event_id]),)
    mine = tuple(delta for delta in deltas if event_id in (None, delta.id))
    return Change(tail.n, tail.at, command, edits(journal, tail.n, mine), (), entry.undoes, undone_by)


def edits(journal: Journal, number: int, deltas: Sequence[Delta]) -> tuple[Edit, ...]:
    """Return the changes of a command as events; what only passed through is left out."""
    real = (delta for delta in deltas if not same(delta.before, delta.after))
    return tuple(Edit(d.id, *(_event(raw, d.id, number, journal) for raw in (d.before, d.after))) for d in real)


def unsound(journal: Journal) -> tuple[str, ...]:
    """Return a sentence for whatever is wrong with the history."""
    return tuple(faults(journal.read_past()))


def info(journal: Journal, page: Page) -> Info:
    """Return a timeline in figures; open ends of dates say nothing of its first and last day."""
    whens = dates(page, EVERYTHING, journal.path)
    first = min((when.first for when in whens if not when.open_start), default=None)
    last = max((when.last for when in whens if not when.open_end), default=None)
    tails = stamps(journal.read_past())
    stat = journal.disk.stat(journal.file)
    at = tails[0][0].at if tails else datetime.fromtimestamp(stat.st_mtime, UTC)
    writable = all(os.access(path, os.W_OK) for path in (journal.file, os.path.dirname(journal.file)))
    version = page.head.version
    changes = sum(tail.how != "base" for tail, _ in tails)
    count = page.buffer.count(b"\n") - 2
    writable = writable and version <= VERSION
    return Info(journal.path, count, first, last, stat.st_size, at, changes, version, writable)


class PastStore:
    """A timeline as it was: it answers like a store and changes nothing."""

    def __init__(self, journal: Journal, page: Page) -> None:
        self._journal = journal
        self._page = page

    @property
    def path(self) -> str:
        """Where it is kept, as a person would name it."""
        return self._journal.path

    def find(self, query: Query = EVERYTHING) -> Iterator[Event]:
        """Yield the events that matched then, in the order of their ids."""
        return find(self._page, query, self.path)

    def dates(self, query: Query = EVERYTHING) -> Mapping[When, int]:
        """Return how many of the events that matched then have each date."""
        return dates(self._page, query, self.path)

    def get(self, key: int | str) -> Event:
        """Return the event that had that id or ref; raise NoSuchEvent."""
        return lookup.get(self._page, key, self.path)

    def twin(self, event: Event) -> int | None:
        """Return the id of another event that was like it."""
        return lookup.twin(self._page, event, self.path)

    def kinds(self) -> Mapping[str, str]:
        """Return the kinds people had added, each with what it covers."""
        return self._page.head.kinds

    def info(self) -> Info:
        """Return the store in figures, its events as they were."""
        return msgspec.structs.replace(info(self._journal, self._page), writable=False)

    def log(self, event_id: int | None = None) -> Iterator[Change]:
        """Yield all commands the history knows, newest first, later ones too."""
        return log(self._journal, event_id)

    def as_of(self, moment: datetime) -> "PastStore":
        """Return what the store held at another moment."""
        return PastStore(self._journal, as_of(self._journal, moment) or self._journal.read())

    def add(self, events: Sequence[Event], *, again: bool = False) -> list[Event]:
        """Refuse."""
        self._refuse(events, again)

    def replace(self, events: Sequence[Event], *, seen: Sequence[Event] = ()) -> list[Event]:
        """Refuse."""
        self._refuse(events, seen)

    def remove(self, keys: Sequence[int | str]) -> list[Event]:
        """Refuse."""
        self._refuse(keys)

    def unsound(self) -> tuple[str, ...]:
        """Return a sentence for whatever is wrong with the history."""
        return unsound(self._journal)

    def add_kind(self, name: str, covers: str) -> None:
        """Refuse."""
        self._refuse(name, covers)

    def undo(self, number: int | None = None) -> Change:
        """Refuse."""
        self._refuse(number)

    def repair(self) -> Repair:
        """Refuse."""
        self._refuse()

    def close(self) -> None:
        """Let go of what is held in memory."""
        self._journal.forget()

    def _refuse(self, *_: object) -> NoReturn:
        raise StoreError(f"{self.path} is shown as it was in the past, which cannot be changed")


def _of_event(journal: Journal, past: bytes, event_id: int) -> Iterator[tuple[Entry, KindEdits]]:
    """Yield the commands that changed one event, from the newest; what they did to kinds is not its history."""
    wanted, as_base = b'"id":%d,' % event_id, b'"%d":{' % event_id
    lines = lines_from_newest(past, lambda line: wanted in line or as_base in line, partial(_pass_over, journal))
    for entry in lines:
        if event_id in entry.documents or any(delta.id == event_id for delta in entry.deltas):
            yield entry, ()


def _pass_over(journal: Journal, damage: Damage) -> None:
    journal.tell(f"passed over line {damage.line} of {journal.past}, which is damaged: {damage.what}; {MEND}")


def _event(raw: bytes | None, event_id: int, number: int, journal: Journal) -> Event | None:
    try:
        return None if raw is None else from_json(raw, event_id)
    except InvalidRecord as error:
        raise StoreError(f"{journal.past}, change {number}: event {event_id} is {error.sentence}") from None
