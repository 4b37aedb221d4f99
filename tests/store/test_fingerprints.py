"""Adding to a timeline that is as it was left reads none of its events, and never lets a twin in for that."""

import os
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from zlib import crc32

import pytest
import tinydb
from hypothesis import given
from hypothesis import strategies as st

from tests.store.kit import assert_sound, event, opened, past_of, titles
from tests.strategies import events
from tracker.errors import DuplicateEvent
from tracker.event import Event, changed, to_json
from tracker.store.file.disk.disk import Disk
from tracker.store.file.scan.duplicate_texts import having, numbers_of, texts_in, texts_of

NUMBERS = range(400)


class CountingDisk(Disk):
    """Counts the bytes read of a timeline."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.count = 0

    def read(self, descriptor: int, size: int, offset: int = 0) -> bytes:
        data = super().read(descriptor, size, offset)
        if os.path.samestat(os.fstat(descriptor), self.path.stat()):
            self.count += len(data)
        return data


def filled(path: Path) -> None:
    """A timeline whose fingerprints are current."""
    opened(path).add([event(f"event {number}", ref=f"R/{number}") for number in NUMBERS])
    opened(path).add([event("the last one")])


def read_while_adding(path: Path, title: str = "something new", ref: str = "") -> int:
    disk = CountingDisk(path)
    opened(path, disk=disk).add([event(title, ref=ref)])
    return disk.count


def test_the_second_addition_reads_none_of_the_events(tmp_path: Path) -> None:
    path = tmp_path / "timeline.json"
    opened(path).add([event(f"event {number}") for number in NUMBERS])
    assert read_while_adding(path, "one") > path.stat().st_size // 2, "the first one gathers the fingerprints"
    assert [read_while_adding(path, title, ref=title) < 5000 for title in ("two", "three", "four")] == [True] * 3
    assert_sound(path)


def documents(titles: Sequence[str]) -> Iterator[bytes]:
    return (to_json(event(title, ref=title)) for title in titles)


def load(path: Path, titles: Sequence[str], changes: Sequence[tuple[Event, Event]] = ()) -> None:
    """As an import does."""
    store = opened(path)
    store.load(lambda _: documents(titles), len(titles), store.mark(), changes)


@pytest.mark.parametrize("before", [0, 400])
def test_many_events_at_once_leave_them_current(before: int, tmp_path: Path) -> None:
    path = tmp_path / "timeline.json"
    opened(path).add([event(f"event {number}", ref=f"R/{number}") for number in range(before)])
    for batch in ("a", "b"):
        load(path, [f"{batch} {number}" for number in range(2500)])
        assert read_while_adding(path, f"after {batch}") < 5000
    assert read_while_adding(path, "something else") < 5000
    refuse_all_there(path)
    assert_sound(path)


def test_many_changes_at_once_carry_them_on(tmp_path: Path) -> None:
    path = tmp_path / "timeline.json"
    load(path, [f"title {number}" for number in range(1500)])
    known = list(opened(path).find())
    load(path, ["new"], [(one, changed(one, title=f"other {one.id}")) for one in known])
    assert read_while_adding(path) < 5000
    refuse_all_there(path)


def edit(path: Path) -> None:
    store = opened(path)
    store.replace([changed(store.get(7), title="event 7, corrected", ref="R/7B")])


def remove(path: Path) -> None:
    opened(path).remove([9])


def undo(path: Path) -> None:
    edit(path)
    opened(path).undo()


def add_kind(path: Path) -> None:
    opened(path).add_kind("coup", "x")


@pytest.mark.parametrize("command", [edit, remove, undo, add_kind])
def test_other_commands_carry_them_on(command: Callable[[Path], object], tmp_path: Path) -> None:
    path = tmp_path / "timeline.json"
    filled(path)
    command(path)
    assert read_while_adding(path) < 5000
    refuse_all_there(path)


def refuse_all_there(path: Path) -> None:
    """Whatever is there is refused as it is and by its ref, in any case."""
    there = list(opened(path).find())
    size = path.stat().st_size
    for one in (*there[:12], there[-1]):
        with pytest.raises(DuplicateEvent, match=str(one.id)):
            opened(path).add([changed(one, ref="")])
        if one.ref:
            with pytest.raises(DuplicateEvent, match=str(one.id)):
                opened(path).add([event("another title", ref=one.ref.lower())])
    assert path.stat().st_size == size


def by_tinydb(path: Path) -> None:
    with tinydb.TinyDB(path) as database:
        database.table("events").update({"title": "event x", "ref": "R/x"}, doc_ids=[3])


def in_place(path: Path) -> None:
    """The same size, the same inode: only the times tell."""
    data = path.read_bytes()
    time.sleep(0.02)  # the clock of a file system ticks every few milliseconds
    with path.open("r+b") as file:
        file.write(data.replace(b'event 5"', b'event X"').replace(b'R/5"', b'r/5"'))


def older_copy(path: Path) -> None:
    copy = path.read_bytes()
    opened(path).add([event("added after the copy was made")])
    path.write_bytes(copy)


def elsewhere(path: Path) -> None:
    """The whole folder was copied, and has another timeline's fingerprints under its name."""
    shutil.copytree(path.parent, path.parent.with_name("copy"))
    opened(path).add([event("only in the first one")])
    for file in path.parent.iterdir():
        file.unlink()
    for file in path.parent.with_name("copy").iterdir():
        shutil.copy2(file, path.parent)


def history_gone(path: Path) -> None:
    past_of(path).unlink()


def fingerprint_file(path: Path) -> Path:
    return next(path.parent.with_name(path.parent.name + ".cache").iterdir())


def no_fingerprints(path: Path) -> None:
    fingerprint_file(path).unlink()


def garbage(path: Path) -> None:
    fingerprint_file(path).write_bytes(b"{" * 5000)


def torn(path: Path) -> None:
    file = fingerprint_file(path)
    data = file.read_bytes()
    file.write_bytes(data[:600] + bytes(len(data) - 600))


def a_folder(path: Path) -> None:
    file = fingerprint_file(path)
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize(
    "change",
    [by_tinydb, in_place, older_copy, elsewhere, history_gone, no_fingerprints, garbage, torn, a_folder],
)
def test_anything_else_and_the_timeline_is_read(change: Callable[[Path], object], tmp_path: Path) -> None:
    path = tmp_path / "a" / "timeline.json"
    path.parent.mkdir()
    filled(path)
    change(path)
    assert read_while_adding(path) > path.stat().st_size // 2
    refuse_all_there(path)
    read_while_adding(path, "and another")
    refuse_all_there(path)
    assert_sound(path)


def test_a_document_in_another_form_is_no_twin_less(tmp_path: Path) -> None:
    """What others write with the fields in another order is put in ours, and known like the rest."""
    path = tmp_path / "timeline.json"
    filled(path)
    with tinydb.TinyDB(path) as database:
        database.table("events").insert({"title": "theirs", "actors": [{"name": "China"}], "when": "2024-07-09"})
    read_while_adding(path, "takes theirs into the history")
    read_while_adding(path, "gathers the fingerprints")
    assert read_while_adding(path, "and another") < 5000
    theirs = next(one for one in opened(path).find() if one.title == "theirs")
    with pytest.raises(DuplicateEvent, match=str(theirs.id)):
        opened(path).add([changed(theirs, id=0)])


class Lying(Disk):
    """A system that tells of no change to the timeline, which no system does."""

    def __init__(self, path: Path) -> None:
        self.path = str(path)
        self.told = os.stat(path)

    def stat(self, path: str) -> os.stat_result:
        return self.told if path == self.path else super().stat(path)


@pytest.mark.parametrize("hole", [False, True])
def test_a_change_the_system_kept_quiet_about_is_found_by_the_next_reader(hole: bool, tmp_path: Path) -> None:
    path = tmp_path / "timeline.json"
    filled(path)
    before = titles(opened(path))
    disk = Lying(path)
    if hole:  # as a power cut leaves it, where the size was written and the bytes were not
        data = path.read_bytes()
        with path.open("r+b") as file:
            file.write(data[:900] + bytes(200) + data[1100:])
    else:
        in_place(path)
    added = opened(path, disk=disk).add([event("something new")])[0]
    expected = before | {added.id: "something new"} | ({} if hole else {6: "event X"})
    assert titles(opened(path)) == expected
    opened(path).add([event("the next one takes it into the history")])
    assert_sound(path)


@given(st.lists(events(), min_size=1, max_size=8))
def test_what_is_looked_for_in_many_lines_at_once_is_what_each_has(some: list[Event]) -> None:
    lines = b"".join(b'\n,"%d":%s' % (number, to_json(one)) for number, one in enumerate(some, 1))
    assert numbers_of(lines) == {crc32(text) for _, text in texts_in(lines)}
    starts = [lines.index(b'\n,"%d":' % number) for number in range(1, len(some) + 1)]
    for one, start in zip(some, starts, strict=True):
        assert start in set(having(frozenset(texts_of(one)))(lines))
