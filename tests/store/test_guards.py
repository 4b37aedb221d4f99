"""What is refused before it can cost anything: second names, planted links, closed folders, keys there twice."""

import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
import tinydb

from tests.store.kit import Said, assert_sound, event, opened, past_of, titles
from tracker.errors import NoSuchEvent, StoreError
from tracker.event import changed
from tracker.store import FullStore, create_store, open_store
from tracker.store.file.disk.disk import Disk
from tracker.store.file.format.timeline import EMPTY_HEAD, encode


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "timeline.json"
    opened(path).add([event("one"), event("two")])
    return path


def test_a_copy_under_another_ending_is_another_timeline(path: Path) -> None:
    copy = path.with_suffix(".bak")
    shutil.copy(path, copy)
    opened(path).remove([2])
    assert titles(opened(copy)) == {1: "one", 2: "two"}
    opened(copy).add([event("only here")])
    assert titles(opened(path)) == {1: "one"}
    assert_sound(path)
    assert past_of(copy).exists()


def test_a_hard_link_is_only_read(path: Path) -> None:
    other = path.with_name("other.json")
    os.link(path, other)
    for name in (path, other):
        assert titles(opened(name)) == {1: "one", 2: "two"}
        with pytest.raises(StoreError, match="hard link"):
            opened(name).add([event("three")])
    other.unlink()
    opened(path).add([event("three")])


@pytest.mark.parametrize("name", ["timeline.history.jsonl", "timeline.json"])
@pytest.mark.parametrize("plant", ["link", "pipe", "folder"])
def test_what_is_no_plain_file_is_never_opened(path: Path, name: str, plant: str, tmp_path: Path) -> None:
    target = tmp_path / "precious"
    target.write_bytes(b"")
    place = path.with_name(name)
    place.unlink()
    if plant == "link":
        if name == "timeline.json":
            pytest.skip("a timeline may be a link: it stays one")
        place.symlink_to(target)
    elif plant == "pipe":
        os.mkfifo(place)
    else:
        place.mkdir()
    with pytest.raises(StoreError, match=r"symbolic link|regular file|directory"):
        opened(path).add([event("three")])
    assert target.read_bytes() == b""


def test_a_link_at_the_name_of_the_fingerprints_is_not_followed(path: Path) -> None:
    target = path.with_name("precious")
    target.write_bytes(b"precious")
    opened(path).add([event("three")])
    cache = path.parent.with_name(path.parent.name + ".cache")
    [kept] = cache.iterdir()
    kept.unlink()
    kept.symlink_to(target)
    opened(path).add([event("four")])
    opened(path).add([event("five")])
    assert target.read_bytes() == b"precious"


class Closed(Disk):
    """A user who may write to some places only."""

    def __init__(self, *closed: Path) -> None:
        self.closed = [str(place) for place in closed]

    def may_write(self, path: str) -> bool:
        return path not in self.closed


def test_what_may_not_be_written_is_refused_before_the_commit(path: Path) -> None:
    before = path.read_bytes(), past_of(path).read_bytes()
    folder_closed, file_closed = Closed(path.parent), Closed(path)
    change = [changed(opened(path).get(1), title="changed")]
    with pytest.raises(StoreError, match="no file can be created in"):
        opened(path, disk=folder_closed).replace(change)
    with pytest.raises(StoreError, match="is read-only"):
        opened(path, disk=file_closed).replace(change)
    with pytest.raises(StoreError, match="is read-only"):
        opened(path, disk=file_closed).add([event("three")])
    assert (path.read_bytes(), past_of(path).read_bytes()) == before
    opened(path, disk=folder_closed).add([event("three")])
    assert_sound(path)


@pytest.mark.parametrize("letter", ["n", "表"])
def test_a_name_too_long_for_the_files_beside_it_is_refused_at_the_start(letter: str, tmp_path: Path) -> None:
    room = os.pathconf(tmp_path, "PC_NAME_MAX") - len(".json")
    for size in (room, room - 20, room - 25):
        path = tmp_path / "new" / f"{letter * (size // len(letter.encode()))}.json"
        with pytest.raises(StoreError, match="name is too long") as caught:
            create_store(str(path))
        assert caught.value.exit_code == 5
        assert len(caught.value.sentence) < 200
        assert not path.parent.exists()


def test_the_longest_name_that_is_not_refused_holds_whatever_is_done(tmp_path: Path) -> None:
    size = 300
    while True:
        path = tmp_path / f"{'n' * size}.json"
        try:
            store = opened(path)
            break
        except StoreError:
            size -= 1
    store.add([event("one"), event("two")])
    store.remove([2])
    past_of(path).write_bytes(past_of(path).read_bytes()[:-9])
    opened(path).repair()
    assert titles(opened(path)) == {1: "one"}
    assert_sound(path)


CHANGES: tuple[Callable[[FullStore], object], ...] = (
    lambda store: store.add([event("one")]),
    lambda store: store.remove([1]),
    lambda store: store.undo(),
)


READINGS: tuple[Callable[[FullStore], object], ...] = (
    lambda store: list(store.find()),
    lambda store: store.get(1),
    lambda store: store.twin(event("one")),
    lambda store: store.dates(),
    lambda store: store.kinds(),
    lambda store: store.info(),
    lambda store: list(store.log()),
)


def test_an_existing_timeline_with_too_long_a_name_is_left_as_it_is(tmp_path: Path) -> None:
    for size in (245, 230, 222):
        path = tmp_path / f"{'n' * size}.json"
        path.write_bytes(encode(EMPTY_HEAD, {}))
        before = path.read_bytes()
        for change in CHANGES:
            with pytest.raises(StoreError, match="name is too long") as caught:
                change(opened(path))
            assert caught.value.hint == "give it a shorter one"
        assert path.read_bytes() == before
        assert len(list(tmp_path.iterdir())) == 1
        path.unlink()


def test_the_history_is_as_private_as_its_timeline(tmp_path: Path) -> None:
    path = tmp_path / "timeline.json"
    opened(path)
    path.chmod(0o600)
    opened(path).add([event("one")])
    assert stat.S_IMODE(past_of(path).stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "twist",
    [
        (b'"2":', b'"1":', "id 1 occurs twice"),
        (b'\n,"2":{', b'\n   , "1" : {', "'1' occurs twice"),
        (b'"title":"two"', b'"title":"two","title":"three"', "'title' occurs twice"),
        (b'"events":{', b'"events":{},"events":{', "'events' occurs twice"),
        (b'"role":"by"', b'"role":"by","role":""', "'role' occurs twice"),
        (b'"version":1', b'"version":1,"version":2', "'version' occurs twice"),
    ],
)
def test_a_key_that_is_there_twice_is_refused(path: Path, twist: tuple[bytes, bytes, str]) -> None:
    """Whoever reads it too: JSON would keep the last of the two, and nobody would know of the first."""
    old, new, said = twist
    path.write_bytes(path.read_bytes().replace(old, new))
    past_of(path).unlink()
    for attempt in (*CHANGES, *READINGS):
        with pytest.raises(StoreError, match=said) as caught:
            attempt(opened(path))
        assert "tracker repair" in str(caught.value.hint)
        assert not past_of(path).exists()


@pytest.mark.parametrize(
    "twist",
    [
        (b'"title":"two"', b'"title":"t\\u0077o"'),
        (b'"title":"two"', b'"title": "two"'),
        (b'"role":"by"}]', b'"role":"by"}],"weight":1.50'),
        (b'"title":"two"', b'"title":"two","size":123456789012345678901234567890'),
    ],
)
def test_what_is_only_written_otherwise_is_read(path: Path, twist: tuple[bytes, bytes]) -> None:
    path.write_bytes(path.read_bytes().replace(*twist))
    past_of(path).unlink()
    assert titles(opened(path)) == {1: "one", 2: "two"}


class Unreadable(Disk):
    """A user who may not read one file."""

    def __init__(self, closed: Path) -> None:
        self.closed = str(closed)

    def may_read(self, path: str) -> bool:
        return path != self.closed

    def open_read(self, path: str) -> int:
        if path == self.closed:
            raise PermissionError(13, "Permission denied", path)
        return super().open_read(path)

    def open_or_create(self, path: str, mode: int = 0o666, /) -> int:
        if path == self.closed:
            raise PermissionError(13, "Permission denied", path)
        return super().open_or_create(path, mode)


def test_a_timeline_whose_history_is_closed_is_read(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b'"title":"two"', b'"title": "two"'))
    disk = Unreadable(past_of(path))
    assert titles(opened(path, disk=disk)) == {1: "one", 2: "two"}
    with pytest.raises(StoreError, match="permission denied"):
        opened(path, disk=disk).add([event("three")])


def test_what_the_history_vouches_for_is_not_looked_through(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.store.file.format.state.State.read", pytest.fail)
    for attempt in READINGS:
        attempt(opened(path))


def test_the_highest_id_is_the_last(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b'"2":', b'"%d":' % (10**18 - 2)))
    assert [one.id for one in opened(path).add([event("the last")])] == [10**18 - 1]
    before = path.read_bytes()
    with pytest.raises(StoreError, match="no higher number"):
        opened(path).add([event("one too many")])
    assert path.read_bytes() == before
    with pytest.raises(NoSuchEvent, match="5,000 digits"):
        opened(path).get("9" * 5000)


@pytest.mark.parametrize("version", ["2", '"2"', "3.5", "1e40", "null", "[]"])
def test_any_version_but_ours_and_older_ones_is_only_read(path: Path, version: str) -> None:
    path.write_bytes(path.read_bytes().replace(b'"version":1', f'"version":{version}'.encode()))
    past_of(path).unlink()
    told = Said()
    assert titles(opened(path, notice=told)) == {1: "one", 2: "two"}
    assert "newer tracker" in told[0]
    with pytest.raises(StoreError, match="newer tracker"):
        opened(path).add([event("three")])


def test_what_a_newer_version_says_asks_for_a_newer_version(path: Path) -> None:
    data = path.read_bytes().replace(b'"version":1', b'"version":2').replace(b'"role":"by"', b'"role":"witness"')
    path.write_bytes(data)
    past_of(path).unlink()
    with pytest.raises(StoreError) as caught:
        list(opened(path).find())
    assert caught.value.hint == "upgrade tracker to read it"


def test_unknown_fields_of_an_item_survive_its_edit(path: Path) -> None:
    with tinydb.TinyDB(path) as database:
        sources = [{"name": "A", "lang": "zh"}, {"name": "B", "lang": "en"}]
        database.table("events").update({"sources": sources}, doc_ids=[1])
    store = opened(path)
    one = store.get(1)
    first, second = one.sources
    graded = type(first)(name="A", grade="B2")
    store.replace([changed(one, sources=(second, graded))])
    with tinydb.TinyDB(path) as database:
        kept = database.table("events").get(doc_id=1)
    assert kept["sources"] == [{"name": "B", "lang": "en"}, {"name": "A", "grade": "B2", "lang": "zh"}]


def test_what_is_taken_in_is_said_once_it_is(path: Path) -> None:
    with tinydb.TinyDB(path) as database:
        database.table("events").update({"title": "ONE"}, doc_ids=[1])
    told = Said()
    with pytest.raises(NoSuchEvent):
        opened(path, notice=told).remove([99])
    assert told == []
    opened(path, notice=told).remove([2])
    assert len(told) == 1


def test_who_only_reads_does_not_claim_a_repair(path: Path) -> None:
    path.unlink()
    told = Said()
    assert len(titles(open_store(str(path), read_only=True, notice=told))) == 2
    assert "to read it" in told[0]
    assert not path.exists()
    told.clear()
    assert len(titles(opened(path, notice=told))) == 2
    assert "to read it" not in told[0]
    assert path.exists()
