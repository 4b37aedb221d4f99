"""Named records in the file: as TinyDB tables, in files of older versions, however many there are."""

import json
from pathlib import Path
from typing import Any

import pytest
import tinydb

from tests.store.kit import assert_sound, event, opened
from tests.store.merges import OURS_AT, clock
from tracker.registry import RECORD_TABLES
from tracker.store import FullStore, RecordEdit

ACME = {"type": "company", "aliases": ["Acme"]}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "timeline.json"
    opened(found).add([event("a", kind="coup"), event("b")])
    return found


def name(store: FullStore, table: str, names: str, before: dict[str, Any] | None, after: dict[str, Any] | None) -> None:
    store.record((), (), named=[RecordEdit(table, names, before, after)])


@pytest.mark.parametrize("table", RECORD_TABLES)
def test_each_table_is_one_of_tinydb(table: str, path: Path) -> None:
    for names in ("Zebra", "Acme Corporation"):
        name(opened(path), table, names, None, ACME)
    with tinydb.TinyDB(path) as database:
        assert [dict(row) for row in database.table(table)] == [
            {"name": "Acme Corporation", **ACME},
            {"name": "Zebra", **ACME},
        ]
        assert len(database.table("events")) == 2
    assert_sound(path)


def test_another_program_adds_an_actor_and_the_log_tells_it(path: Path) -> None:
    name(opened(path), "actors", "Zebra", None, ACME)
    with tinydb.TinyDB(path) as database:
        database.table("actors").insert({"name": "Acme Corporation", "code": "AC"})
        database.table("actors").insert({"odd": 1})
    assert opened(path).records("actors") == {"Zebra": ACME, "Acme Corporation": {"code": "AC"}}
    opened(path).add([event("c")])
    change = list(opened(path).log())[1]
    assert change.records == (RecordEdit("actors", "Acme Corporation", None, {"code": "AC"}),)
    name(opened(path), "actors", "Zebra", ACME, None)
    with tinydb.TinyDB(path) as database:
        assert [dict(row) for row in database.table("actors")] == [
            {"name": "Acme Corporation", "code": "AC"},
            {"odd": 1},
        ]


def test_kinds_of_an_older_file_are_there_and_can_be_changed(path: Path) -> None:
    opened(path).add_kind("riot", "y")
    past = path.with_name("timeline.history.jsonl")
    past.unlink()
    content = json.loads(path.read_text("utf-8"))
    del content["kinds"]
    content["meta"]["kinds"] = {"coup": "x"}
    path.write_text(json.dumps(content), "utf-8")
    assert opened(path).kinds() == {"coup": "x"}
    opened(path).add_kind("riot", "y")
    assert opened(path).kinds() == {"coup": "x", "riot": "y"}
    assert "kinds" not in json.loads(path.read_text("utf-8"))["meta"]
    assert next(iter(opened(path).log())).records == (RecordEdit("kinds", "riot", None, {"covers": "y"}),)
    opened(path).undo()
    assert opened(path).kinds() == {"coup": "x"}
    assert_sound(path)


def test_any_number_of_records_may_stand_before_the_events(path: Path) -> None:
    many = [RecordEdit("actors", f"Company {number}", None, ACME) for number in range(500)]
    opened(path).record((), (), named=many)
    assert len(opened(path).records("actors")) == 500
    assert [added.id for added in opened(path).add([event("c")])] == [3]
    assert opened(path).get(3).title == "c"
    opened(path).undo()
    opened(path).undo(2)
    assert (dict(opened(path).records("actors")), len(list(opened(path).find()))) == ({}, 2)
    assert_sound(path)


def test_the_past_has_the_records_it_had(path: Path) -> None:
    store = opened(path, clock=clock(OURS_AT))
    name(store, "actors", "Acme", None, ACME)
    name(store, "actors", "Acme", ACME, None)
    last, middle, _ = opened(path).log()
    assert opened(path).as_of(middle.at).records("actors") == {"Acme": ACME}
    assert opened(path).as_of(last.at).records("actors") == {}
