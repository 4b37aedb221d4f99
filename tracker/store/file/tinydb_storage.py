"""The timeline as a TinyDB database: `EventDB(ledger).table("events")` is an ordinary TinyDB table.

TinyDB reads and rewrites the whole file for each change. Here a change is a transaction with a line in the log,
and new documents are appended. That needs a Table too: a Storage cannot tell an insertion from a rewrite.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final

import msgspec
from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from tracker.errors import StoreError
from tracker.store.file.format.document import Delta
from tracker.store.file.format.log import Entry
from tracker.store.file.format.timeline import HIGHEST_ID, Head
from tracker.store.file.scan.prefilter import DuplicateProbe
from tracker.store.file.wal.ledger import Ledger
from tracker.store.file.wal.transaction import Transaction, changing

EVENTS: Final = "events"


class EventStorage(Storage):
    """Reads and writes the tables through a ledger; within `changing`, all writes need and share its lock."""

    def __init__(self, ledger: Ledger) -> None:
        super().__init__()
        self.ledger = ledger
        self._open: Transaction | None = None

    @contextmanager
    def changing(self, probe: DuplicateProbe | None = None) -> Iterator[Transaction]:
        """Hold the lock for one command; a nested call joins the outer one."""
        if self._open is not None:
            yield self._open
            return
        with changing(self.ledger, probe) as transaction:
            self._open = transaction
            try:
                yield transaction
            finally:
                self._open = None

    def read(self) -> dict[str, dict[str, Any]]:
        """Return all tables as TinyDB wants them."""
        from tracker.store.file.format.state import State

        snapshot = self._open.read(None) if self._open else self.ledger.read()
        state = State.read(snapshot.buffer)
        others = {name: msgspec.json.decode(raw) for name, raw in snapshot.head.others.items()}
        events = {str(key): msgspec.json.decode(raw) for key, raw in state.documents.items()}
        return {"meta": dict(snapshot.head.meta), **others, EVENTS: events}

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Replace all tables, as one command."""
        from tracker.store.file.format.state import State, difference

        with self.changing() as transaction:
            others = {name: msgspec.json.encode(rows) for name, rows in data.items() if name not in ("meta", EVENTS)}
            rows = {int(key): msgspec.json.encode(row) for key, row in data.get(EVENTS, {}).items()}
            head = Head(dict(data.get("meta", {})), others)
            known = State.read(transaction.read(None).buffer)
            deltas = difference(known, State(head, rows))
            if deltas or head != known.head:
                transaction.commit(deltas, head=head)

    def close(self) -> None:
        """Let go of what is held in memory."""
        self.ledger.forget()


class EventTable(Table):
    """A TinyDB table whose changes are commands in the log."""

    storage: EventStorage

    def insert(self, document: Mapping[str, Any]) -> int:
        """Insert one document and return its id."""
        return self.insert_multiple([document])[0]

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[int]:
        """Insert documents and return their ids; a `Document` keeps the id it has."""
        rows = list(documents)
        if self.name != EVENTS or any(isinstance(row, Document) for row in rows):
            self._next_id = None
            return list(super().insert_multiple(rows))
        return self.insert_encoded([msgspec.json.encode(dict(row)) for row in rows])

    def insert_encoded(self, documents: Sequence[bytes]) -> list[int]:
        """Append documents, each as its JSON, and return their ids."""
        with self.storage.changing() as transaction:
            first = transaction.last_id + 1
            if transaction.last_id + len(documents) > HIGHEST_ID:
                raise StoreError(f"there is an event {transaction.last_id:,}: no higher number can be given")
            deltas = [Delta(key, None, raw) for key, raw in enumerate(documents, first)]
            if deltas:
                transaction.commit(deltas)
            self.clear_cache()
        return [delta.id for delta in deltas]

    def exchange(
        self, deltas: Sequence[Delta], *, head: Head | None = None, undoes: int = 0, named: bool = False
    ) -> Entry:
        """Change documents by id and return the line of the log."""
        with self.storage.changing() as transaction:
            self.clear_cache()
            return transaction.commit(deltas, head=head, undoes=undoes, named=named)

    def _get_next_id(self) -> int:
        with self.storage.changing() as transaction:
            taken = transaction.last_id if self.name == EVENTS else 0
        given = max(int(super()._get_next_id()), taken + 1)  # type: ignore[no-untyped-call]
        self._next_id = given + 1  # type: ignore[assignment]
        return given

    def _update_table(self, updater: Callable[[dict[int, Mapping[str, Any]]], None]) -> None:
        with self.storage.changing():
            super()._update_table(updater)


class EventDB(TinyDB):
    """A timeline opened as a TinyDB database."""

    table_class = EventTable
    default_table_name = EVENTS
    default_storage_class = EventStorage  # type: ignore[assignment]

    def __init__(self, ledger: Ledger) -> None:
        super().__init__(ledger)

    def events(self) -> EventTable:
        """Return the table of events."""
        table = self.table(EVENTS)
        assert isinstance(table, EventTable)  # noqa: S101 - TinyDB's types forget which class makes its tables
        return table
