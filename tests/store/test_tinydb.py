"""The timeline as a TinyDB database, through TinyDB's own API: what is done by it is locked, logged and undone."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tinydb import Query, where
from tinydb.table import Document, Table

from tests.store.kit import Said, assert_sound, event, opened, stepping_clock, titles
from tracker.store.file.disk.disk import Disk
from tracker.store.file.tinydb_storage import EventDB
from tracker.store.file.wal.ledger import Ledger

ROW = {"when": "2024", "title": "by TinyDB"}
BEFORE = {1: "a", 2: "b"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "timeline.json"
    opened(path).add([event("a"), event("b")])
    return path


def database(path: Path) -> EventDB:
    return EventDB(Ledger(str(path), stepping_clock(), Said(), 1, Disk()))


@pytest.mark.parametrize(
    ("change", "after"),
    [
        (lambda table: table.insert(ROW), BEFORE | {3: "by TinyDB"}),
        (lambda table: table.insert_multiple([ROW, ROW]), BEFORE | {3: "by TinyDB", 4: "by TinyDB"}),
        (lambda table: table.insert(Document(ROW, 7)), BEFORE | {7: "by TinyDB"}),
        (lambda table: table.update({"title": "c"}, where("title") == "a"), {1: "c", 2: "b"}),
        (lambda table: table.update({"title": "c"}, doc_ids=[2]), {1: "a", 2: "c"}),
        (lambda table: table.upsert(ROW, Query().title == "b"), {1: "a", 2: "by TinyDB"}),
        (lambda table: table.upsert(ROW, Query().title == "x"), BEFORE | {3: "by TinyDB"}),
        (lambda table: table.remove(doc_ids=[1]), {2: "b"}),
        (lambda table: table.truncate(), {}),
    ],
)
def test_a_change_is_one_command_and_can_be_taken_back(
    change: Callable[[Table], Any], after: dict[int, str], path: Path
) -> None:
    change(database(path).table("events"))
    store = opened(path)
    assert titles(store) == after
    assert [changed.number for changed in store.log()] == [2, 1]
    assert_sound(path)
    store.undo()
    assert titles(store) == BEFORE


def test_it_reads_what_the_store_wrote_since(path: Path) -> None:
    table = database(path).table("events")
    assert len(table) == 2
    opened(path).add([event("c")])
    assert [row["title"] for row in table] == ["a", "b", "c"]
    assert table.insert(ROW) == 4


def test_ids_are_not_given_again(path: Path) -> None:
    table = database(path).table("events")
    table.remove(doc_ids=[2])
    assert table.insert(ROW) == 3
    assert table.insert(Document(ROW, 9)) == 9
    assert table.insert(ROW) == 10


def test_tables_beside_the_events(path: Path) -> None:
    with database(path) as found:
        assert found.table("notes").insert({"text": "mine"}) == 1
        assert found.tables() >= {"events", "notes"}
    assert titles(opened(path)) == BEFORE
    opened(path).remove([1])
    assert database(path).table("notes").all() == [{"text": "mine"}]
