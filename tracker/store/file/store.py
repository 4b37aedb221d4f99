"""The store on a TinyDB file: reading by search in its bytes, changing through its TinyDB table."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from msgspec import structs

from tracker.errors import InvalidRecord, StoreError, TrackerError
from tracker.event import Event, Link, changed, normal, slug_of, to_json
from tracker.query.tree import EVERYTHING, Query
from tracker.registry import KIND_NAMES
from tracker.store.file.scan.find import dates, documents, find, used, used_in
from tracker.store.file.scan.prefilter import Prefilter, nothing
from tracker.store.file.scan.scan import Snapshot, every_line, tail
from tracker.store.file.wal.ledger import Ledger

if TYPE_CHECKING:  # each command loads what it needs
    from tracker.store.file.tinydb_storage import EventTable
    from tracker.store.protocol import Change, Info, Kept, Listed, RecordEdit, Repair
    from tracker.twins import Match
    from tracker.when import When


_LATELY: Final = 1 << 18  # bytes at the end of the file


class FileStore:
    """A timeline file with its log; with a `fixed` snapshot it shows that state of the past, read-only."""

    def __init__(self, ledger: Ledger, fixed: Snapshot | None = None) -> None:
        self._ledger = ledger
        self._fixed = fixed
        self._events: EventTable | None = None

    @property
    def path(self) -> str:
        """Where it is kept, as a person would name it."""
        return self._ledger.path

    def find(self, query: Query = EVERYTHING) -> Iterator[Event]:
        """Yield the events that match, in the order of their ids."""
        return find(self._read, query, self.path)

    def documents(self) -> Iterator[tuple[int, bytes]]:
        """Yield the id and the JSON of every event, in the order of their ids, without holding them."""
        return documents(self._every_line())

    def dates(self, query: Query = EVERYTHING) -> "Mapping[When, int]":
        """Return how many of the events that match have each date."""
        return dates(self._read, query, self.path)

    def used(self, field: "Listed") -> "Mapping[str, int]":
        """Return how many events have each actor or each topic."""
        return used(self._every_line(), self._read, field, self.path)

    def used_lately(self, field: "Listed") -> "Collection[str]":
        """Return the actors or topics on the last lines of the file, which are only good for a hint."""
        try:
            return used_in([tail(self._ledger.disk, self._ledger.file, _LATELY)], field)
        except (OSError, ValueError, TypeError, KeyError):
            return ()

    def get(self, key: int | str) -> Event:
        """Return the event with that id or ref; raise NoSuchEvent."""
        from tracker.store.file.scan import lookup

        return lookup.get(self._read, key, self.path)

    def twin(self, event: Event) -> int | None:
        """Return the id of another event that is probably the same one."""
        from tracker.store.file.scan import lookup

        return lookup.twin(self._read, event, self.path)

    def add(self, events: Sequence[Event], *, again: bool = False, skip_known: bool = False) -> list[Event]:
        """Record all the events or none, and return those recorded with their new ids."""
        from tracker.store.file.scan import lookup
        from tracker.twins import duplicates

        tidy = [normal(event) for event in events]
        table = self._table()
        with table.storage.changing(lookup.probe(tidy)) as transaction:
            known = lookup.twins(transaction.read_probed, tidy, self.path, again=again)
            if known and not skip_known:
                raise duplicates(tidy, known)
            now = transaction.now.replace(microsecond=0)
            numbered = list(_renumbered(tidy, transaction.last_id + 1, known))
            if any(event.links for event in numbered):
                from tracker.store.file.scan import links

                links.refuse_new_circles(transaction.read, numbered)
            new = [changed(event, id=0, created=now, updated=None) for event in numbered]
            ids = table.insert_encoded([to_json(event) for event in new])
        return [changed(event, id=key) for event, key in zip(new, ids, strict=True)]

    def replace(self, events: Sequence[Event], *, seen: Sequence[Event] = ()) -> list[Event]:
        """Put all the events in the place of those with their ids, or none."""
        return self.record((), events, seen=seen)

    def record(
        self,
        new: Sequence[Event],
        replaced: Sequence[Event],
        *,
        seen: Sequence[Event] = (),
        named: "Sequence[RecordEdit]" = (),
    ) -> list[Event]:
        """Record new events, replace others and change named records in one command, all or none."""
        if new and not replaced and not named:
            return self.add(new, again=True)
        from tracker.store.file.format.document import Delta, replacement
        from tracker.store.file.format.records import edited
        from tracker.store.file.scan import links, lookup
        from tracker.store.three_way import merged

        tidy = [normal(event) for event in replaced]
        before = {event.id: event for event in seen}
        table = self._table()
        with table.storage.changing() as transaction:
            now = transaction.now.replace(microsecond=0)
            stored = lookup.get_all(transaction.read, [event.id for event in tidy], self.path)
            tidy = [
                normal(merged(before[event.id], event, stored[event.id][0]))
                if before.get(event.id, stored[event.id][0]) != stored[event.id][0]
                else event
                for event in tidy
            ]
            pairs = [replacement(*stored[event.id], event, now) for event in tidy]
            deltas = [delta for _, delta in pairs if delta is not None]
            if len({delta.id for delta in deltas}) < len(deltas):
                raise TrackerError("an event comes twice among those to replace")
            numbered = _renumbered([normal(event) for event in new], transaction.last_id + 1, {})
            added = [changed(event, created=now, updated=None) for event in numbered]
            deltas += [Delta(event.id, None, to_json(changed(event, id=0))) for event in added]
            lookup.refuse_clashes(transaction.read, deltas, self.path)
            links.refuse_circles(transaction.read, deltas)
            head = transaction.head
            records = edited(head.records, {(edit.table, edit.name): (edit.before, edit.after) for edit in named})
            if deltas or records != head.records:
                table.exchange(deltas, head=head.with_records(records) if named else None)
        return [*added, *(event for event, _ in pairs)]

    def mark(self) -> int:
        """Return the number of the last command."""
        from tracker.store.file.loading import last_number

        return last_number(self._ledger)

    def load(
        self,
        documents: Callable[[int], Iterable[bytes]],
        count: int,
        mark: int,
        changes: Sequence[tuple[Event, Event]] = (),
    ) -> range:
        """Record many new events, and changes of others, without holding them in memory; return the new ids."""
        from tracker.store.file.loading import load

        return load(self._table().storage, self.path, documents, count, mark, changes) if count or changes else range(0)

    def remove(self, keys: Sequence[int | str]) -> list[Event]:
        """Take out all the events with these ids or refs, or none."""
        from tracker.store.file.format.document import Delta
        from tracker.store.file.scan import lookup

        table = self._table()
        with table.storage.changing() as transaction:
            gone = lookup.get_all(transaction.read, keys, self.path)
            if gone:
                table.exchange([Delta(event_id, raw, None) for event_id, (_, raw) in gone.items()])
        return [event for event, _ in gone.values()]

    def records(self, table: str) -> "Mapping[str, Mapping[str, Any]]":
        """Return the named records of a table: the fields of each by its name."""
        outline = None if self._fixed is not None or self._ledger.is_read else self._ledger.scan(None)
        records = (outline or self._read(nothing)).head.records
        return {name: record for (sort, name), record in records.items() if sort == table}

    def kinds(self) -> Mapping[str, str]:
        """Return the kinds people added, each with what it covers."""
        return {name: str(kind.get("covers", "")) for name, kind in self.records("kinds").items()}

    def add_kind(self, name: str, covers: str) -> str:
        """Add a kind and return its name as recorded; raise InvalidRecord for a name that is taken or no word."""
        slug = slug_of(name, "kind")
        if slug in KIND_NAMES or slug in self.records("kinds"):
            raise InvalidRecord(f"there is a kind '{slug}' already")
        from tracker.store.protocol import RecordEdit

        self.record((), (), named=[RecordEdit("kinds", slug, None, {"covers": " ".join(covers.split())})])
        return slug

    def info(self) -> "Info":
        """Return the store in figures."""
        from tracker.store.file.history import changes

        found = changes.info(self._ledger, self._read)
        return found if self._fixed is None else structs.replace(found, writable=False)

    def log(self, event_id: int | None = None) -> "Iterator[Change]":
        """Yield the commands that changed something (that event), newest first."""
        from tracker.store.file.history import changes

        return changes.log(self._ledger, event_id)

    def undo(self, number: int | None = None) -> "Change":
        """Take back a command and return what that changed."""
        from tracker.store.file.history import changes
        from tracker.store.file.history.undo import undoing
        from tracker.store.file.scan import links, lookup

        table = self._table()
        with table.storage.changing() as transaction:
            back = undoing(transaction, number)
            lookup.refuse_clashes(transaction.read, back.deltas, self.path)
            links.refuse_circles(transaction.read, back.deltas)
            entry = table.exchange(back.deltas, head=back.head, undoes=back.entry.tail.n, named=number is not None)
        return changes.change_of(entry, self._ledger)

    def as_of(self, moment: datetime) -> "FileStore":
        """Return what the store held at that moment, for reading only."""
        from tracker.store.file.history.snapshot import as_of

        return FileStore(self._ledger, as_of(self._ledger, moment) or self._ledger.read())

    def beginning(self) -> "tuple[datetime | None, FileStore]":
        """Return when the history begins, None where there is none, and the store as it was then."""
        from tracker.store.file.history.snapshot import beginning

        found = beginning(self._ledger)
        return (None, self) if found is None else (found[0], FileStore(self._ledger, found[1]))

    def unsound(self) -> tuple[str, ...]:
        """Return a sentence for each fault of the log."""
        from tracker.store.file.repair.check import faults

        return tuple(faults(self._ledger.read_past()))

    def repair(self, *, keep: "Kept" = "history") -> "Repair":
        """Repair timeline and log, after copying both."""
        self._refuse_past()
        if keep == "timeline":
            from tracker.store.file.repair.keep import keep_timeline

            return keep_timeline(self._ledger)
        from tracker.store.file.repair.repair import repair

        return repair(self._ledger)

    def close(self) -> None:
        """Let go of what is held in memory."""
        self._ledger.forget()

    def _read(self, may_match: Prefilter | None) -> Snapshot:
        """Return at least the lines that may match; the whole timeline where there is no prefilter."""
        if self._fixed is not None:
            return self._fixed
        found = None if may_match is None or self._ledger.is_read else self._ledger.scan(may_match)
        return found or self._ledger.read()

    def _every_line(self) -> Iterable[bytes]:
        """Return the lines of all documents, many at a time."""
        lines = None if self._fixed or self._ledger.is_read else self._ledger.trusted(every_line)
        if lines is not None:
            return lines
        buffer = self._read(None).buffer
        return [buffer[buffer.index(b"\n") + 1 : buffer.rindex(b"\n", 0, -1)]]

    def _refuse_past(self) -> None:
        if self._fixed is not None:
            raise StoreError(f"{self.path} is shown as it was in the past, which cannot be changed")

    def _table(self) -> "EventTable":
        """Return the TinyDB table; TinyDB is loaded only for commands that change something."""
        self._refuse_past()
        if self._events is None:
            from tracker.store.file.tinydb_storage import EventDB

            self._events = EventDB(self._ledger).events()
        return self._events


def _renumbered(events: Sequence[Event], first: int, known: "Mapping[int, Match]") -> Iterator[Event]:
    """Yield the events that are not known, with ids from `first` on, and links changed to the new or known ids."""
    places = [place for place in range(1, len(events) + 1) if place not in known]
    given = dict(zip(places, range(first, first + len(places)), strict=True))
    given |= {place: match.event.id if not match.place else given[match.place] for place, match in known.items()}
    ids = {event.id: given[place] for place, event in enumerate(events, 1) if event.id}
    for place in places:
        event = events[place - 1]
        links = event.links
        if event.id and links:
            links = tuple(Link(link.relation, ids.get(link.id, link.id)) for link in links)
        yield changed(event, id=given[place], links=links)
