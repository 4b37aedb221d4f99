"""A log of format 1, as the first version wrote it: it is read as it is, and upgraded by the first change."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from tests.store.faults import Crash, CrashDisk
from tests.store.kit import START, Said, assert_sound, event, opened, past_of, titles
from tracker.store import RecordEdit

WRITTEN = Path(__file__).with_name("format_1")
ALL = {1: "a, theirs", 2: "b", 4: "d", 5: "e"}
COMMANDS = [8, 7, 6, 5, 4, 3, 2, 1]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    shutil.copytree(WRITTEN, tmp_path / "a")
    return tmp_path / "a" / "timeline.json"


def test_it_is_read_and_left_as_it_is(path: Path) -> None:
    told = Said()
    store = opened(path, notice=told)
    assert titles(store) == ALL
    changes = list(store.log())
    assert [change.number for change in changes] == COMMANDS
    assert [change.command for change in changes][:2] == ["test", "(another program)"]
    assert [change.undone_by for change in changes if change.number == 2] == [6]
    assert [change.records for change in changes if change.records] == [
        (RecordEdit("kinds", "coup", None, {"covers": "x"}),)
    ]
    assert titles(store.as_of(START + timedelta(seconds=2))) == {1: "a", 2: "b", 3: "c"}
    assert store.unsound() == ()
    assert told == []
    for file in WRITTEN.iterdir():
        assert (path.parent / file.name).read_bytes() == file.read_bytes()


def test_the_first_change_upgrades_it_and_keeps_a_copy(path: Path) -> None:
    told = Said()
    store = opened(path, notice=told)
    before = list(store.log())
    store.add([event("f")])
    copy = path.with_name("timeline.history.format-1-1.jsonl")
    assert copy.read_bytes() == past_of(WRITTEN / path.name).read_bytes()
    assert told == [f"{past_of(path)} is now in format 2; the old one is kept as {copy}"]
    assert list(store.log())[1:] == before
    assert_sound(path)
    opened(path).undo(4)
    assert titles(opened(path)) == ALL | {3: "c", 6: "f"}
    assert len(list(path.parent.iterdir())) == 3


def test_an_upgrade_that_is_stopped_is_done_again(path: Path) -> None:
    for step in range(20):
        folder = path.parent.parent / str(step)
        shutil.copytree(path.parent, folder)
        here = folder / path.name
        try:
            opened(here, disk=CrashDisk(step, "half")).add([event("f")])
        except Crash:
            assert titles(opened(here)) in (ALL, ALL | {6: "f"})
            opened(here).add([event("g")])
            assert_sound(here)
        else:
            break
    assert step > 5


def test_what_was_interrupted_is_finished(path: Path) -> None:
    path.unlink()
    assert titles(opened(path)) == ALL
    assert_sound(path)


def test_a_rotten_line_is_mended(path: Path) -> None:
    past = past_of(path)
    lines = past.read_bytes().splitlines(keepends=True)
    past.write_bytes(b"".join([*lines[:4], b"rot\n", *lines[5:]]))
    opened(path).repair()
    assert titles(opened(path)) == ALL
    assert_sound(path)
    assert opened(path).repair() == ((), ())
