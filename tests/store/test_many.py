"""Many processes at once: no lost update, no torn read, ids unique, and a waiting writer that gives up in time."""

import json
import os
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.store.kit import Said, assert_sound, event, leftovers, opened, past_of, titles
from tracker.errors import StoreError, StoreLocked
from tracker.store import open_store
from tracker.store.file.disk.disk import Disk
from tracker.store.file.disk.lock import locked

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("rounds", "commands"),
    [pytest.param(1, 20, id="short"), pytest.param(5, 250, id="long", marks=pytest.mark.long)],
)
def test_eight_processes(rounds: int, commands: int, tmp_path: Path) -> None:
    path = tmp_path / "timeline.json"
    opened(path)
    there: set[int] = set()
    notes: dict[int, str] = {}
    given: Counter[int] = Counter()
    for number in range(rounds):
        for output in run_workers(path, number, commands):
            follow(output, there, notes, given)
    store = opened(path)
    found = {one.id: one for one in store.find()}
    assert set(found) == there
    assert max(given.values()) == 1, "no id was given twice"
    assert {key: one.note for key, one in found.items() if one.note} == notes
    assert_sound(path)
    assert leftovers(tmp_path) == []


def run_workers(path: Path, number: int, commands: int) -> list[str]:
    environment = os.environ | {"TRACKER_TEST_COMMANDS": str(commands)}
    workers = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.store.worker", str(path), "mixed", str(number * 8 + seed)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=environment,
        )
        for seed in range(8)
    ]
    outputs = []
    for worker in workers:
        output, errors = worker.communicate()
        assert worker.returncode == 0, errors
        outputs.append(output)
    return outputs


def follow(output: str, there: set[int], notes: dict[int, str], given: Counter[int]) -> None:
    """Do in memory what a worker was promised; each works on ids of its own."""
    for line in output.splitlines():
        word, *rest = line.split(" ")
        if word == "added":
            ids = [int(key) for key in rest]
            there.update(ids)
            given.update(ids)
        elif word == "edited":
            notes[int(rest[0])] = " ".join(rest[1:])
        elif word == "removed":
            there.discard(int(rest[0]))
            notes.pop(int(rest[0]), None)
        elif word == "undid":
            undid(int(rest[0]), " ".join(rest[1:]), there, notes)
        else:
            assert "cannot undo" in line or "was undone" in line, line


def undid(key: int, note: str, there: set[int], notes: dict[int, str]) -> None:
    there.discard(key)
    notes.pop(key, None)
    if note != "gone":
        there.add(key)
        if note != "-":
            notes[key] = note


def test_a_waiting_writer_says_so_and_gives_up(tmp_path: Path) -> None:
    path = tmp_path / "timeline.json"
    opened(path).add([event("a")])
    told = Said()
    store = opened(path, notice=told, wait_seconds=0.3)
    with locked(Disk(), str(past_of(path)), shared=False, wait_seconds=1, notice=told, what="x"):
        begun = time.monotonic()
        with pytest.raises(StoreLocked, match=r"gave up after 0\.3 seconds") as caught:
            store.add([event("b")])
        assert 0.25 < time.monotonic() - begun < 5
        assert titles(store) == {1: "a"}, "readers do not wait"
    assert caught.value.exit_code == 5
    assert told == [f"waiting for another command to finish writing {path}"]
    store.add([event("b")])


def test_a_reader_meets_a_writer_in_the_middle(tmp_path: Path) -> None:
    """The line is in the history, the timeline is not there yet: wait for it, do not guess."""
    path = tmp_path / "timeline.json"
    opened(path).add([event("a")])
    seen: list[dict[int, str]] = []

    class Slow(Disk):
        def open_change(self, found: str) -> int:
            reader = open_store(str(path), wait_seconds=0.05)
            with pytest.raises(StoreLocked):
                list(reader.find())
            return super().open_change(found)

        def write(self, descriptor: int, data: bytes, offset: int) -> None:
            super().write(descriptor, data, offset)
            if data.endswith(b"\n}}\n"):
                seen.append(titles(open_store(str(path), wait_seconds=0.05)))

    opened(path, disk=Slow()).add([event("b")])
    assert seen == [{1: "a", 2: "b"}]


def test_the_history_is_replaced_while_a_writer_waits(tmp_path: Path) -> None:
    """A lock on a file that has lost its name protects nobody: look again."""
    path = tmp_path / "timeline.json"
    store = opened(path)
    store.add([event("a")])

    class Sly(Disk):
        swapped = False

        def open_or_create(self, name: str, mode: int = 0o666, /) -> int:
            descriptor = super().open_or_create(name, mode)
            if not self.swapped:
                self.swapped = True
                copy = tmp_path / "copy"
                copy.write_bytes(past_of(path).read_bytes())
                copy.replace(past_of(path))
            return descriptor

    opened(path, disk=Sly()).add([event("b")])
    assert titles(store) == {1: "a", 2: "b"}
    assert_sound(path)


def test_a_folder_that_takes_no_writing_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "timeline.json"
    opened(path).add([event("a")])
    with past_of(path).open("rb+") as file:
        data = file.read()
    before_last = data.rindex(b'{"n":1')
    path.write_bytes(path.read_bytes().replace(b'"1":', b"").split(b"\n")[0] + b"\n}}\n")
    assert before_last > 0
    os.utime(past_of(path))  # the history was written last

    class ReadOnly(Disk):
        def refuse(self, path: str, *_: int) -> int:
            raise PermissionError(13, "Permission denied", path)

        open_or_create = create = open_change = refuse

    told = Said()
    store = opened(path, notice=told, disk=ReadOnly())
    assert titles(store) == {1: "a"}, "what was interrupted is finished in memory"
    assert len(told) == 1
    with pytest.raises(StoreError, match="permission denied"):
        store.add([event("b")])
    assert json.loads(path.read_bytes())["events"] == {}


def test_reading_only(tmp_path: Path) -> None:
    path = tmp_path / "timeline.json"
    opened(path).add([event("a")])
    store = opened(path, read_only=True)
    assert titles(store) == {1: "a"}
    for change in (lambda: store.add([event("b")]), lambda: store.remove([1]), store.undo, store.repair):
        with pytest.raises(StoreError, match="reading only"):
            change()
