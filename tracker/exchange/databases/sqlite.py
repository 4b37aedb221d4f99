"""SQLite: a table of events with a column for every field, and tables of other programs."""

import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any, Final

import msgspec

from tracker.errors import InvalidRecord
from tracker.event import Event
from tracker.exchange.json.lines import lost
from tracker.exchange.record import Record, Refused, Request
from tracker.exchange.tables import cells
from tracker.exchange.tables.table import MOST_COLUMNS, Row, events_of
from tracker.exchange.tables.values import cell, chosen

__all__ = ["lost", "read", "write", "write_refused"]
_LONGEST: Final = 4_000_000  # bytes of one value
_MOST_STEPS: Final = 200_000_000  # of the machine of SQLite, for one file; a table of a million rows needs 20 million


def read(file: IO[bytes], request: Request) -> Iterator[Record | Refused]:
    """Yield the event of each row of the table of events, or of the largest table; views are not read."""
    with TemporaryDirectory() as folder:
        copy = Path(folder, "copy.db")
        with copy.open("wb") as target:
            shutil.copyfileobj(file, target)
        try:
            with closing(sqlite3.connect(f"{copy.as_uri()}?mode=ro&immutable=1", uri=True)) as database:
                _guard(database)
                yield from events_of(_rows(database, request), request)
        except (sqlite3.Error, UnicodeDecodeError) as error:  # the latter of a damaged name of a table
            raise InvalidRecord(f"{request.place}: not a database that can be read: {error}") from None


def _guard(database: sqlite3.Connection) -> None:
    """Run no code that the file brings, and stop what never ends."""
    database.text_factory = lambda raw: raw.decode(errors="replace")
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
    database.execute("PRAGMA trusted_schema = OFF")
    database.execute("PRAGMA query_only = ON")
    steps = iter(range(_MOST_STEPS // 1_000_000))
    database.set_progress_handler(lambda: int(next(steps, None) is None), 1_000_000)


def _rows(database: sqlite3.Connection, request: Request) -> Iterator[Row]:
    found = database.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " AND sql NOT LIKE 'CREATE VIRTUAL%'"
    )
    names = [str(name) for (name,) in found]
    counts = [(name, int(database.execute(f"SELECT count(*) FROM {_quoted(name)}").fetchone()[0])) for name in names]  # noqa: S608 quoted
    table, others = chosen(counts)
    if not table:
        return
    if others:
        request.say(f"{request.place}: only the table '{table}' was read, not {', '.join(others[:9])}")
    rows = database.execute(f"SELECT * FROM {_quoted(table)}")  # noqa: S608 quoted
    heads = [str(column[0]) for column in rows.description]
    if len(heads) > MOST_COLUMNS:
        raise InvalidRecord(f"{request.place}: {len(heads):,} columns; {MOST_COLUMNS:,} is the most")
    yield 1, heads, _packed(heads)
    for number, row in enumerate(rows, 1):
        texts = [cell(value) for value in row]
        yield number, texts, _packed([cells.plain_cell(text) for text in texts])


def _packed(texts: Sequence[str]) -> str:
    return msgspec.json.encode(texts).decode()


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def write(events: Iterable[Event], file: IO[bytes]) -> None:
    """Write a database with one table `events`, its lists as in the cells of a table."""
    rows = (
        [
            event.id or None,
            *(cells.text_of(name, getattr(event, name)) or None for name in cells.COLUMNS if name != "id"),
        ]
        for event in events
    )
    columns = ["id INTEGER", *(f"{_quoted(name)} TEXT" for name in cells.COLUMNS if name != "id")]
    _write("events", columns, rows, file)


def write_refused(refused: Sequence[Refused], file: IO[bytes]) -> None:
    """Write a database with the rows that were refused, in a table `events`."""
    heads, *rows = (msgspec.json.decode(text, type=list[Any]) for text in (refused[0].head, *(r.raw for r in refused)))
    _write("events", [f"{_quoted(name)} TEXT" for name in heads], rows, file)


def _write(table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]], file: IO[bytes]) -> None:
    with TemporaryDirectory() as folder:
        made = Path(folder, "made.db")
        with closing(sqlite3.connect(made)) as database, database:
            database.execute(f"CREATE TABLE {_quoted(table)} ({', '.join(columns)})")
            places = ", ".join("?" * len(columns))
            database.executemany(f"INSERT INTO {_quoted(table)} VALUES ({places})", rows)  # noqa: S608 quoted
        with made.open("rb") as source:
            shutil.copyfileobj(source, file)
