"""TinyDB and SQLite files: timelines, tables of others, files that are damaged."""

import io
import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.test_round_trip import awkward_events, can_be_entered
from tests.strategies import events
from tracker.errors import InvalidRecord
from tracker.event import Event, changed
from tracker.exchange.databases import sqlite, tinydb
from tracker.exchange.record import Record, Refused, Request
from tracker.when import When


def of_sqlite(raw: bytes, request: Request | None = None) -> list[Record | Refused]:
    """What a database holds."""
    return list(sqlite.read(io.BytesIO(raw), request or Request("here")))


def made(*statements: str) -> bytes:
    """A database made by these statements."""
    database = sqlite3.connect(":memory:")
    for statement in statements:
        database.execute(statement)
    database.commit()
    raw = database.serialize()
    database.close()
    return raw


def kept(items: Iterable[Record | Refused]) -> list[Event]:
    """The events of what was read."""
    return [item.event for item in items if isinstance(item, Record)]


def recorded() -> st.SearchStrategy[list[Event]]:
    """Events with the numbers of a timeline."""
    of_now = (events() | awkward_events()).filter(can_be_entered)
    return st.lists(of_now, max_size=3).map(lambda found: [changed(e, id=at) for at, e in enumerate(found, 10)])


@given(recorded())
def test_what_is_written_to_sqlite_is_read_back(written: list[Event]) -> None:
    file = io.BytesIO()
    sqlite.write(written, file)
    assert kept(of_sqlite(file.getvalue())) == written


@given(recorded())
def test_what_is_written_to_tinydb_is_read_back(written: list[Event]) -> None:
    lines = [f"{line}\n" for line in tinydb.write(written)]
    found = kept(tinydb.read(lines, Request("here")))
    assert found == written


def test_others_open_what_is_written(tmp_path: Path) -> None:
    written = [Event(when=When.parse("2024-07"), title="x"), Event(id=7, when=When.parse("2025"), title="y")]
    path = tmp_path / "x.json"
    path.write_text("".join(f"{line}\n" for line in tinydb.write(written)), encoding="utf-8")
    from tinydb import TinyDB

    with TinyDB(path) as database:
        assert {one.doc_id: one["title"] for one in database.table("events")} == {1: "x", 7: "y"}
    file = io.BytesIO()
    sqlite.write(written, file)
    copy = sqlite3.connect(":memory:")
    copy.deserialize(file.getvalue())
    assert copy.execute('SELECT "id", "when", title FROM events').fetchall() == [
        (None, "2024-07", "x"),
        (7, "2025", "y"),
    ]
    copy.close()


def test_the_largest_table_is_read_by_the_names_of_its_columns() -> None:
    said: list[str] = []
    raw = made(
        "CREATE TABLE small (x)", "INSERT INTO small VALUES (1)", "CREATE VIEW v AS SELECT 1 AS date, 2 AS name",
        'CREATE TABLE "a ""b" (date, name, n, raw BLOB)',
        "INSERT INTO \"a \"\"b\" VALUES ('2024-07-01', 'x', 1.0, x'00'), (20240, 'y', NULL, NULL),"
        " (2024, '''=z', 2, '')",
    )  # fmt: skip
    first, bad, last = of_sqlite(raw, Request("here", say=said.append))
    assert isinstance(first, Record)
    assert (first.event.when.text, first.event.title) == ("2024-07-01", "x")
    assert isinstance(bad, Refused)
    assert isinstance(last, Record)
    assert (last.event.when.text, last.event.title) == ("2024", "'=z")
    assert said[0] == "here: only the table 'a \"b' was read, not small"
    file = io.BytesIO()
    sqlite.write_refused([bad], file)
    [again] = of_sqlite(file.getvalue())
    assert isinstance(again, Refused)


def test_a_mapping_of_documents() -> None:
    text = json.dumps({"_default": {"1": {"d": "2024-07-01", "n": {"a": 1}}, "2": {"d": "2024", "t": ["a", "b"]}}})
    items = list(tinydb.read([text], Request("here", {"when": "d", "title": "n", "topics": "t"})))
    assert isinstance(items[0], Record)
    assert items[0].event.title == '{"a":1}'
    assert isinstance(items[1], Refused)
    assert items[1].head + items[1].raw == '"_default": {\n"2": {"d": "2024", "t": ["a", "b"]}'


@pytest.mark.parametrize("text", ["", "[]", "{", '{"a": 1}', '{"a": ' * 5_000, '{"events": {"1": ' + "[" * 5_000])
def test_what_is_no_tinydb_file_is_refused(text: str) -> None:
    with pytest.raises(InvalidRecord):
        list(tinydb.read([text], Request("here")))


def test_a_query_without_end_is_stopped() -> None:
    raw = made("CREATE TABLE events (date, name)", "INSERT INTO events VALUES ('2024', 'x')")
    assert len(of_sqlite(raw)) == 1
    hostile = made(
        "CREATE TABLE t (date, name, n GENERATED ALWAYS AS (replace(hex(zeroblob(900000)), '0', 'xxxx')) VIRTUAL)",
        "INSERT INTO t (date, name) VALUES ('2024', 'x')",
    )  # fmt: skip
    try:
        assert len(of_sqlite(hostile)) <= 1
    except InvalidRecord as error:
        if not error.sentence.startswith("here"):
            raise


WHOLE = made("CREATE TABLE events (date, name)", *["INSERT INTO events VALUES ('2024', 'x')"] * 99)
PLACES = st.integers(0, len(WHOLE) - 1)


@given(st.lists(st.tuples(PLACES, st.integers(0, 255)), min_size=1, max_size=20), PLACES)
def test_a_damaged_database_is_read_or_refused(changes: list[tuple[int, int]], size: int) -> None:
    raw = bytearray(WHOLE)
    for at, value in changes:
        raw[at] = value
    for damaged in (bytes(raw), WHOLE[:size]):
        try:
            items = of_sqlite(damaged)
        except Exception as error:
            if type(error).__module__.startswith("tracker.errors"):
                continue
            raise
        assert all(isinstance(item, (Record, Refused)) for item in items)
