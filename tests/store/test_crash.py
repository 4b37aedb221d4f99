"""A writer that is stopped at every step it takes on the disk, and a power cut after every one of them.

Promise 1: what was said is kept. Promise 2: a command is there as a whole or not at all. Promise 3: the
next command opens the file, finishes what is missing and leaves both files in agreement.
"""

import errno
import itertools
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
import tinydb

from tests.store.faults import Crash, CrashDisk, FailDisk, PowerDisk, ShortDisk, StepDisk
from tests.store.kit import Said, assert_sound, event, leftovers, opened, past_of, titles
from tracker.errors import StoreError
from tracker.event import changed
from tracker.store import FullStore
from tracker.store.file.disk.disk import Disk
from tracker.store.file.format.timeline import EMPTY_HEAD, encode

Prepare = Callable[[Path], None]
Command = Callable[[FullStore], object]


def fresh(path: Path) -> None:
    opened(path)


def used(path: Path) -> None:
    store = opened(path)
    store.add([event("a", ref="W/1"), event("b"), event("c")])
    store.replace([changed(store.get(2), note="n")])
    store.remove([3])


def alone(path: Path) -> None:
    used(path)
    past_of(path).unlink()


def foreign(path: Path) -> None:
    """Changed by another program since: one added, one edited, one taken out."""
    used(path)
    with tinydb.TinyDB(path) as database:
        table = database.table("events")
        table.insert({"when": "2020", "title": "theirs"})
        table.update({"title": "b, theirs"}, doc_ids=[2])
        table.remove(doc_ids=[1])


def old_format(path: Path) -> None:
    path.write_bytes(encode(EMPTY_HEAD, {7: b'{"when":"2020","title":"old"}'}).replace(b'"version":1,', b""))


def interrupted(path: Path) -> None:
    """A writer stopped between history and timeline."""
    used(path)
    with pytest.raises(Crash):
        opened(path, disk=CrashDisk(2, "before")).add([event("pending")])


def torn_history(path: Path) -> None:
    used(path)
    with past_of(path).open("ab") as file:
        file.write(b'{"n":9,"at":"2024')


def gone(path: Path) -> None:
    used(path)
    path.unlink()


def damaged(path: Path) -> None:
    used(path)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([lines[0], lines[1], b"<<<<<<< ours\n", lines[2], b"=======\n", b">>>>>>> theirs\n"]))


def add(store: FullStore) -> object:
    return store.add([event("new")])


def add_many(store: FullStore) -> object:
    return store.add([event(f"new {number}") for number in range(30)])


def edit(store: FullStore) -> object:
    return store.replace([changed(one, note="edited") for one in store.find()])


def remove(store: FullStore) -> object:
    return store.remove([2])


def undo(store: FullStore) -> object:
    return store.undo()


def add_kind(store: FullStore) -> object:
    store.add_kind("coup", "x")
    return None


def read(store: FullStore) -> object:
    return list(store.find())


def repair(store: FullStore) -> object:
    return store.repair()


class Case(NamedTuple):
    """A timeline and a command on it."""

    prepare: Prepare
    command: Command

    def __str__(self) -> str:
        return f"{self.command.__name__}-{self.prepare.__name__}"


CASES = [
    *(Case(prepare, add) for prepare in (fresh, used, alone, foreign, old_format, interrupted, torn_history, gone)),
    *(Case(prepare, read) for prepare in (interrupted, gone)),
    *(Case(used, command) for command in (add_many, edit, remove, undo, add_kind)),
    *(Case(foreign, command) for command in (edit, remove)),
    Case(interrupted, edit),
    Case(damaged, repair),
    Case(gone, repair),
]


def state_of(path: Path) -> tuple[object, ...]:
    """All a reader sees, apart from when it was."""
    store = opened(path)
    return (*(changed(one, created=None, updated=None) for one in store.find()), *store.kinds())


def run(case: Case, folder: Path, disk: Disk) -> tuple[bool, Exception | None]:
    """Run the command, and tell whether it said yes, or why not."""
    try:
        case.command(opened(folder / "timeline.json", disk=disk, create=False))
    except Crash:
        return False, None
    except StoreError as error:
        return False, error
    return True, None


def prepared(case: Case, folder: Path) -> Path:
    folder.mkdir()
    case.prepare(folder / "timeline.json")
    return folder


def before_and_after(case: Case, tmp_path: Path) -> tuple[object, object, list[str]]:
    """What readers see without and with the command, and the steps it takes."""
    plain, done = prepared(case, tmp_path / "plain"), prepared(case, tmp_path / "done")
    disk = StepDisk()
    assert run(case, done, disk) == (True, None)
    after = state_of(done / "timeline.json")
    before = after if case.command is repair else state_of(plain / "timeline.json")
    return before, after, disk.names


def check_whole(folder: Path, before: object, after: object, said_yes: bool) -> None:
    """The promises, after whatever happened."""
    path = folder / "timeline.json"
    told = Said()
    found = state_of(path)
    assert found in ((after,) if said_yes else (before, after))
    store = opened(path, notice=told)
    store.add([event("and on it goes")])
    assert "and on it goes" in titles(store).values()
    assert_sound(path)
    assert state_of(path)[: len(found) - len(store.kinds())] == found[: len(found) - len(store.kinds())]
    assert leftovers(folder) == [] or "finished" not in "".join(told)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_stopped_at_every_step(case: Case, tmp_path: Path) -> None:
    before, after, names = before_and_after(case, tmp_path)
    committed: list[bool] = []
    for at, moment in itertools.product(range(len(names)), ("before", "half", "after")):
        folder = prepared(case, tmp_path / f"{at}-{moment}")
        said_yes, error = run(case, folder, CrashDisk(at, moment))
        assert error is None
        if case.command is repair:
            opened(folder / "timeline.json").repair()
        committed.append(state_of(folder / "timeline.json") == after)
        check_whole(folder, before, after, said_yes)
        shutil.rmtree(folder)
    assert committed == sorted(committed), "once a command is kept, no later stop loses it"
    assert committed[-1]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO], ids=errno.errorcode.get)
@pytest.mark.parametrize("case", [case for case in CASES if case.command is not repair], ids=str)
def test_failing_at_every_step(case: Case, code: int, tmp_path: Path) -> None:
    before, after, names = before_and_after(case, tmp_path)
    for at, half, forever in itertools.product(range(len(names)), (False, True), (False, True)):
        folder = prepared(case, tmp_path / f"{at}-{half}-{forever}")
        disk = FailDisk(at, code, half=half, forever=forever)
        said_yes, error = run(case, folder, disk)
        assert said_yes == (error is None)
        if error is not None and not can_be_taken_back(disk):
            assert "and the attempt could not be undone" in str(error)
        elif error is not None:
            assert state_of(folder / "timeline.json") == before, "a command that failed changed nothing"
        check_whole(folder, before, after, said_yes)
        shutil.rmtree(folder)


def can_be_taken_back(disk: FailDisk) -> bool:
    """A disk that fails for good, also at cutting the file, keeps what it took."""
    return not disk.forever or disk.code == errno.ENOSPC or disk.names[-1] != "truncate"


@pytest.mark.parametrize("case", CASES, ids=str)
def test_short_writes(case: Case, tmp_path: Path) -> None:
    before, after, _ = before_and_after(case, tmp_path)
    folder = prepared(case, tmp_path / "short")
    assert run(case, folder, ShortDisk())[0]
    check_whole(folder, before, after, True)


SESSION: tuple[Command, ...] = (add, lambda store: store.add([event("second")]), edit, remove, undo, add_many)


def test_the_power_goes_after_every_step(tmp_path: Path) -> None:
    """One sync a command is enough: whatever of the unsynced bytes is lost, the answer comes out of the history."""
    states = session_states(tmp_path / "plain")
    checked = 0
    for at in itertools.count():
        folder = tmp_path / f"cut-{at}"
        folder.mkdir()
        used(folder / "timeline.json")
        disk = PowerDisk(folder, at, "after")
        said = session(folder, disk)
        for timeline, past in itertools.product(
            disk.outcomes("timeline.json"), disk.outcomes("timeline.history.jsonl")
        ):
            after_cut = tmp_path / "after"
            restore(after_cut, timeline, past)
            assert state_of(after_cut / "timeline.json") in states[said : said + 2]
            opened(after_cut / "timeline.json").add([event("and on it goes")])
            assert_sound(after_cut / "timeline.json")
            shutil.rmtree(after_cut)
            checked += 1
        shutil.rmtree(folder)
        if said == len(SESSION):
            break
    assert checked > 300


def restore(folder: Path, timeline: bytes | None, past: bytes | None) -> None:
    folder.mkdir()
    if timeline is not None:
        (folder / "timeline.json").write_bytes(timeline)
    if past is not None:
        past_of(folder / "timeline.json").write_bytes(past)


def session_states(folder: Path) -> list[object]:
    folder.mkdir()
    path = folder / "timeline.json"
    used(path)
    states: list[object] = [state_of(path)]
    for command in SESSION:
        command(opened(path))
        states.append(state_of(path))
    return states


def session(folder: Path, disk: Disk) -> int:
    """Run commands until the power goes, and return how many said yes."""
    for said, command in enumerate(SESSION):
        try:
            command(opened(folder / "timeline.json", disk=disk))
        except Crash:
            return said
    return len(SESSION)


def test_one_sync_is_the_price_of_an_addition(tmp_path: Path) -> None:
    path = tmp_path / "timeline.json"
    used(path)
    disk = StepDisk()
    opened(path, disk=disk).add([event("new")])
    log, timeline, fingerprints = ["write", "sync"], ["write"], ["write", "write"]
    assert disk.names == [*log, *timeline, "create file", *fingerprints]


def test_what_was_finished_is_said_once(tmp_path: Path) -> None:
    path = tmp_path / "timeline.json"
    interrupted(path)
    told = Said()
    assert "pending" in titles(opened(path, notice=told)).values()
    assert len(told) == 1
    assert "finished change 4 (test), which was interrupted" in told[0]
    again = Said()
    list(opened(path, notice=again).find())
    assert again == []
