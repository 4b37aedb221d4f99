"""Promise 3: the file always opens. What is certain is mended and said; the rest is refused with the way out."""

import json
import os
import re
import stat
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import tinydb

from tests.store.kit import Said, assert_sound, event, opened, past_of, titles
from tracker.errors import StoreError, TrackerError
from tracker.event import changed
from tracker.store import FullStore, create_store, open_store
from tracker.store.file.disk.disk import Disk
from tracker.store.file.format.timeline import EMPTY_HEAD, encode

Break = Callable[[Path], None]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A timeline with a past: three added, one edited, one removed, one more added."""
    found = tmp_path / "timeline.json"
    store = opened(found)
    store.add([event("a", ref="W/1"), event("b"), event("c")])
    store.replace([changed(store.get(2), note="n")])
    store.remove([3])
    store.add([event("d")])
    store.close()
    return found


ALL = {1: "a", 2: "b", 4: "d"}


def cut(count: int) -> Break:
    """Cut so many bytes off the end."""

    def damage(path: Path) -> None:
        path.write_bytes(path.read_bytes()[:-count])

    return damage


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def zeroed(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:150] + bytes(len(data) - 150))


def hole(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:150] + bytes(60) + data[210:])


def deleted(path: Path) -> None:
    path.unlink()


def older(path: Path) -> None:
    """An older copy of the timeline beside the newer history."""
    newer = path.read_bytes(), past_of(path).read_bytes()
    store = opened(path)
    store.undo()
    store.undo()
    copy = path.read_bytes()
    assert newer[0] != copy
    store.undo(5)
    store.undo(6)
    path.write_bytes(copy)


def older_and_torn(path: Path) -> None:
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:2]) + lines[2][:30])


def history_cut(path: Path) -> None:
    with past_of(path).open("ab") as file:
        file.write(b'{"n":7,"at":"2024-07')


def history_zeros(path: Path) -> None:
    with past_of(path).open("ab") as file:
        file.write(bytes(300) + b'"sum":1}\n')


@pytest.mark.parametrize(
    "damage",
    [
        *(pytest.param(cut(count), id=f"cut-{count}") for count in (1, 2, 3, 4, 5, 40, 150, 250, 330)),
        emptied,
        zeroed,
        hole,
        deleted,
        older_and_torn,
        history_cut,
        history_zeros,
    ],
)
def test_what_is_certain_is_mended_and_said(damage: Break, path: Path) -> None:
    damage(path)
    told = Said()
    store = opened(path, notice=told)
    assert titles(store) == ALL
    assert store.get(2).note == "n"
    assert len(told) == (damage is not history_cut), told
    quiet = Said()
    assert titles(opened(path, notice=quiet)) == ALL
    assert quiet == [] or damage is history_cut
    store.add([event("e")])
    assert_sound(path)
    assert store.get(5).title == "e"


def seen(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in path.parent.iterdir()}


@pytest.mark.parametrize("read_only", [False, True])
def test_reading_shows_an_older_timeline_as_it_is(read_only: bool, path: Path) -> None:
    """Whoever put it there may have meant it: nothing is written, and both ways on are named."""
    older(path)
    files = seen(path)
    for _ in range(2):
        told = Said()
        store = opened(path, notice=told, read_only=read_only)
        assert titles(store) == {1: "a", 2: "b", 3: "c"}
        assert store.get(3).title == "c"
        assert [change.number for change in store.log()] == [8, 7, 6, 5, 4, 3, 2, 1][: len(list(store.log()))]
        assert len(told) == 1
        assert "older than its history: it lacks the last 2 changes; shown as it is" in told[0]
        assert "tracker repair --keep timeline" in told[0]
        assert "tracker repair --keep history" in told[0]
        assert seen(path) == files


def test_writing_restores_the_newer_one_and_names_the_way_back(path: Path) -> None:
    older(path)
    copy = path.read_bytes()
    told = Said()
    assert opened(path, notice=told).add([event("e")])[0].id == 5
    assert titles(opened(path)) == ALL | {5: "e"}
    [kept] = path.parent.glob("*.older-*.json")
    assert kept.read_bytes() == copy
    assert "restored the newer version" in told[0]
    assert str(kept) in told[0]
    assert_sound(path)


def test_the_older_one_is_kept_by_a_command_that_can_be_undone(path: Path) -> None:
    older(path)
    done = opened(path).repair(keep="timeline")
    assert "tracker undo 9" in done.done[0]
    assert titles(opened(path)) == {1: "a", 2: "b", 3: "c"}
    assert opened(path).add([event("e")])[0].id == 5, "the number of d is not given again"
    opened(path).remove([5])
    assert_sound(path)
    store = opened(path)
    store.undo(9)
    assert titles(opened(path)) == ALL
    assert opened(path).repair(keep="timeline") == ((), ()), "it is not older any more"


def test_the_newer_one_is_kept(path: Path) -> None:
    older(path)
    assert "restored" in opened(path).repair(keep="history").done[0]
    assert titles(opened(path)) == ALL
    assert_sound(path)


@pytest.mark.parametrize("is_shown", [False, True])
def test_what_a_crash_left_is_finished_what_somebody_put_there_is_shown(is_shown: bool, path: Path) -> None:
    """One command behind: a timeline written later than its history was put there, whatever time it claims."""
    copy = path.read_bytes()
    opened(path).add([event("e")])
    time.sleep(0.02)  # longer than the clock of the file system takes from one time to the next
    path.write_bytes(copy)
    os.utime(path, (0, 0))
    if not is_shown:
        time.sleep(0.02)
        os.utime(past_of(path))
    told = Said()
    assert titles(opened(path, notice=told)) == (ALL if is_shown else ALL | {5: "e"})
    assert ("shown as it is" in told[0]) == is_shown
    assert ("was interrupted" in told[0]) == (not is_shown)


def test_a_history_that_is_gone_begins_anew(path: Path) -> None:
    past_of(path).unlink()
    told = Said()
    store = opened(path, notice=told)
    assert titles(store) == ALL
    assert [added.id for added in store.add([event("e")])] == [5]
    assert told == [f"the history of {path} is gone; a new one begins here"]
    numbers = [change.number for change in store.log()]
    assert numbers == [4, 3], "numbers go on where the timeline was last rewritten"
    assert_sound(path)
    path.unlink()
    assert titles(opened(path)) == ALL | {5: "e"}


def test_an_older_history_takes_in_what_it_lacks(path: Path) -> None:
    copy = past_of(path).read_bytes()
    store = opened(path)
    store.add([event("e")])
    store.replace([changed(store.get(1), note="later")])
    past_of(path).write_bytes(copy)
    told = Said()
    store = opened(path, notice=told)
    assert titles(store) == ALL | {5: "e"}
    store.add([event("f")])
    assert [edit.id for edit in list(store.log())[1].edits] == [1, 5]
    assert next(iter(store.log())).number == 8, "no number is given twice"
    assert_sound(path)


def test_both_older_is_simply_older(path: Path) -> None:
    copies = path.read_bytes(), past_of(path).read_bytes()
    opened(path).add([event("e")])
    path.write_bytes(copies[0])
    past_of(path).write_bytes(copies[1])
    assert titles(opened(path)) == ALL


def test_a_lone_timeline_closed_too_early(path: Path) -> None:
    past_of(path).unlink()
    path.write_bytes(path.read_bytes()[:-3])
    told = Said()
    assert titles(opened(path, notice=told)) == ALL
    assert len(told) == 1


CONFLICT = b"""{"meta":{"version":1,"change":3,"last_id":3},"events":{
"1":{"when":"2024-07-04","title":"a"}
<<<<<<< HEAD
,"2":{"when":"2024-07-04","title":"ours","updated":"2024-07-02T00:00:00Z"}
,"3":{"when":"2024-07-05","title":"new here"}
=======
,"2":{"when":"2024-07-04","title":"theirs","updated":"2024-07-03T00:00:00Z"}
,"3":{"when":"2024-07-06","title":"new there"}
,"4":{"when":"2024-07-07","title":"only there"}
>>>>>>> branch
}}
"""


def conflict(path: Path) -> None:
    path.write_bytes(CONFLICT)
    past_of(path).unlink()


def lone_and_cut(path: Path) -> None:
    past_of(path).unlink()
    path.write_bytes(path.read_bytes()[:-30])


def new_and_torn(path: Path) -> None:
    """Something the history does not know, in a file that cannot be read."""
    path.write_bytes(path.read_bytes().replace(b'"title":"d"', b'"title":"unheard of"')[:-2])


def twice(path: Path) -> None:
    past_of(path).unlink()
    path.write_bytes(path.read_bytes().replace(b',"4":', b',"1":'))


def history_rotten(path: Path) -> None:
    """A bit has turned in the past, and the timeline is gone too."""
    data = past_of(path).read_bytes()
    past_of(path).write_bytes(data.replace(b'"title":"c"', b'"title":"k"'))
    path.unlink()


def history_conflict(path: Path) -> None:
    with past_of(path).open("ab") as file:
        file.write(b"=======\n{}\n>>>>>>> branch\n")


REFUSED = [
    pytest.param(conflict, r"line 3 is damaged: git left a merge conflict there", id="conflict"),
    pytest.param(lone_and_cut, r"line 4 is damaged: it ends in the middle", id="lone and cut"),
    pytest.param(new_and_torn, r"damaged: it ends in the middle", id="new and torn"),
    pytest.param(twice, r"line 4 is damaged: id 1 occurs twice", id="twice"),
    pytest.param(history_rotten, r"line 2 of its history cannot be used", id="history rotten"),
    pytest.param(history_conflict, r"git left a merge conflict in line 8 of its history", id="history conflict"),
]


@pytest.mark.parametrize(("damage", "sentence"), REFUSED)
def test_what_is_not_certain_is_refused_with_the_way_out(damage: Break, sentence: str, path: Path) -> None:
    damage(path)
    files = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    for attempt in (lambda store: list(store.find()), lambda store: store.add([event("e")]), lambda s: s.undo()):
        with pytest.raises(StoreError, match=sentence) as caught:
            attempt(opened(path))
        assert "tracker repair" in str(caught.value.hint)
        assert caught.value.exit_code == 5
    assert {file.name: file.read_bytes() for file in path.parent.iterdir()} == files, "nothing was changed"


@pytest.mark.parametrize(("damage", "sentence"), REFUSED)
def test_repair_mends_it_and_keeps_copies(damage: Break, sentence: str, path: Path) -> None:
    damage(path)
    files = [file.read_bytes() for file in path.parent.iterdir()]
    done = opened(path).repair()
    assert done.done
    assert sentence
    kept = [Path(copy).read_bytes() for copy in done.copies]
    assert sorted(kept) == sorted(files)
    store = opened(path)
    assert "a" in titles(store).values()
    store.add([event("e")])
    assert_sound(path)
    assert opened(path).repair() == ((), ())


def test_both_sides_of_a_merge_survive(path: Path) -> None:
    conflict(path)
    done = opened(path).repair()
    found = titles(opened(path))
    assert found == {1: "a", 2: "theirs", 3: "new here", 4: "only there", 5: "new there"}
    assert any("event 2: both sides changed its title" in sentence for sentence in done.done)
    assert any("'new there' is now event 5" in sentence for sentence in done.done)
    assert b"ours" in Path(done.copies[0]).read_bytes()


def test_what_is_no_event_is_set_aside(path: Path) -> None:
    past_of(path).unlink()
    path.write_bytes(path.read_bytes().replace(b'{"when":"2024-07-04","title":"b"', b'{"when":"soon","title":"b"'))
    store = opened(path)
    with pytest.raises(StoreError, match=r"line 3: event 2 cannot be read: 'soon' is not an EDTF date"):
        list(store.find())
    assert store.get(1).title == "a", "the others can be read"
    assert any("event 2" in sentence for sentence in store.repair().done)
    assert titles(store) == {1: "a", 4: "d"}


def test_what_is_no_event_is_not_taken_over(path: Path) -> None:
    """Neither from a file that has no history yet, nor from another program."""
    with tinydb.TinyDB(path) as database:
        database.table("events").insert({"title": "no date"})
    content = path.read_bytes()
    for gone in (False, True):
        if gone:
            past_of(path).unlink()
        with pytest.raises(StoreError, match=r"event 5 cannot be read: not an event: .*'when'"):
            opened(path).add([event("e")])
        assert path.read_bytes() == content
    opened(path).repair()
    assert titles(opened(path)) == ALL


def test_nothing_to_repair(path: Path) -> None:
    before = path.read_bytes()
    assert opened(path).repair() == ((), ())
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"[]", "is not a timeline"),
        (b'{"_default": {"1": {"a": 1}}}', "is not a timeline: it has no table 'events', but '_default'"),
        (b"{}", "is not a timeline: it is an empty object"),
        (b"", "is not a timeline: nothing in it can be read as an event"),
        (b"hello", "is not a timeline: nothing in it can be read as an event"),
        (b"\xff\xfe{\0", "is not a timeline"),
        (b'{"events":{"x":{}}}', "x is not an id"),
        (b'{"events":{"1":7}}', "7 is not a document"),
        (b'{"events":[]}', "damaged"),
        (b'{"events":' + b"[" * 100_000, "damaged"),
    ],
)
def test_other_files(content: bytes, sentence: str, tmp_path: Path) -> None:
    path = tmp_path / "timeline.json"
    path.write_bytes(content)
    for attempt in (lambda store: list(store.find()), lambda store: store.add([event("e")]), lambda s: s.info()):
        with pytest.raises(StoreError, match=re.escape(sentence)):
            attempt(opened(path))
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [content]


READING_AND_WRITING: tuple[Callable[[FullStore], object], ...] = (
    lambda store: list(store.find()),
    lambda store: store.get(2),
    lambda store: store.info(),
    lambda store: store.add([event("e")]),
    lambda store: store.undo(),
)


@pytest.mark.parametrize("history", [True, False], ids=["history", "alone"])
@pytest.mark.parametrize(
    "twist",
    [
        pytest.param((b'"title":"b"', b'"title":"\xff"'), id="no character"),
        pytest.param((b'"title":"b"', b'"title":"\xe2\x82"'), id="half a character"),
        pytest.param((b'"title":"b"', b'"title":"\xed\xa0\x80"'), id="a surrogate"),
        pytest.param((b'"title":"b"', b'"title": "\xff"'), id="in another layout"),
        pytest.param((b'"role":"by"}],"note"', b'"role":"by"}],"n\xffte"'), id="in a name"),
    ],
)
def test_bytes_that_are_no_text_are_named_by_their_line(twist: tuple[bytes, bytes], history: bool, path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(*twist).replace(b"W/1", b"W/9"))  # news, which no history can mend
    if not history:
        past_of(path).unlink()
    for attempt in READING_AND_WRITING:
        with pytest.raises(StoreError, match=r"line 3\b.*: it is not UTF-8 text$") as caught:
            attempt(opened(path))
        assert "tracker repair" in str(caught.value.hint)


def test_bytes_that_are_no_text_in_the_head(path: Path) -> None:
    past_of(path).unlink()
    path.write_bytes(path.read_bytes().replace(b'"version"', b'"\xff":1,"version"'))
    for attempt in READING_AND_WRITING:
        with pytest.raises(StoreError, match="line 1 is damaged: it is not UTF-8 text"):
            attempt(opened(path))


def test_a_timeline_cut_within_a_character_ends_in_the_middle(path: Path) -> None:
    past_of(path).unlink()
    path.write_bytes(
        path.read_bytes().replace(b'"title":"d"', '"title":"élan"'.encode()).split("é".encode())[0] + b"\xc3"
    )
    for attempt in READING_AND_WRITING:
        with pytest.raises(StoreError, match="line 4 is damaged: it ends in the middle"):
            attempt(opened(path))


def test_bytes_that_are_no_text_in_the_history(path: Path) -> None:
    whole = past_of(path).read_bytes()
    past_of(path).write_bytes(whole.replace(b'"title":"c"', b'"title":"\xff"', 1))
    told = Said()
    assert [change.number for change in opened(path, notice=told).log()] == [4, 3, 2]
    assert "history.jsonl, which is damaged: it is not UTF-8 text" in told[0]
    path.unlink()
    with pytest.raises(StoreError, match="line 2 of its history cannot be used: it is not UTF-8 text"):
        list(opened(path).find())
    past_of(path).write_bytes(whole.replace(b'"title":"d"', b'"title":"\xff"'))
    with pytest.raises(StoreError, match="line 5 of its history cannot be read: it is not UTF-8 text"):
        list(opened(path).find())


def test_no_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no timeline at"):
        open_store(str(tmp_path / "none.json"))
    with pytest.raises(StoreError, match="not a regular file"):
        list(open_store(str(tmp_path)).find())
    create_store(str(tmp_path / "new" / "timeline.json"))
    with pytest.raises(StoreError, match="already exists; nothing was changed"):
        create_store(str(tmp_path / "new" / "timeline.json"))
    with pytest.raises(StoreError, match="is not a folder"):
        create_store(str(tmp_path / "new" / "timeline.json" / "other.json"))


def outside(store: FullStore, path: Path) -> None:
    """Another program at work: one in, one changed, one out."""
    with tinydb.TinyDB(path) as database:
        table = database.table("events")
        table.insert({"when": "2020", "title": "Élan"})
        table.update({"title": "b!"}, doc_ids=[2])
        table.remove(doc_ids=[4])
    assert titles(store) == {1: "a", 2: "b!", 5: "Élan"}


def test_another_program_may_write(path: Path) -> None:
    told = Said()
    store = opened(path, notice=told)
    outside(store, path)
    assert told == []
    assert store.add([event("e")])[0].id == 6
    assert len(told) == 1
    assert "3 events" in told[0]
    change = list(store.log())[1]
    assert change.command == "(another program)"
    assert [(edit.id, edit.before is None, edit.after is None) for edit in change.edits] == [
        (2, False, False),
        (4, False, True),
        (5, True, False),
    ]
    assert_sound(path)
    store.undo()
    assert titles(store) == {1: "a", 2: "b!", 5: "Élan"}, "undo takes back commands"
    store.undo(change.number)
    assert titles(store) == ALL, "and, by its number, what others did"


def test_removed_by_another_program_is_removed(path: Path) -> None:
    """The last one added, too: that is no interrupted command."""
    with tinydb.TinyDB(path) as database:
        database.table("events").remove(doc_ids=[4])
    store = opened(path)
    assert titles(store) == {1: "a", 2: "b"}
    assert store.add([event("e")])[0].id == 5


class Meddled(Disk):
    """Another program changes the timeline just before it is opened for the n-th time."""

    def __init__(self, path: Path, at: int) -> None:
        self.path = path
        self.left = at

    def open_read(self, path: str) -> int:
        if path == str(self.path):
            self.left -= 1
            if not self.left:
                self.path.write_bytes(self.path.read_bytes().replace(b'"title":"d"', b'"title":"D"'))
        return super().open_read(path)


@pytest.mark.parametrize("at", [1, 2, 3])
def test_another_program_writes_during_a_command(at: int, path: Path) -> None:
    """It takes no lock: what it did is taken in with the command, or the command is refused and changes nothing."""
    store = opened(path, disk=Meddled(path, at))
    if at < 3:
        store.remove([1])
    else:
        with pytest.raises(StoreError, match="another program has changed it just now"):
            store.remove([1])
    assert titles(opened(path)) == ({2: "b", 4: "D"} if at < 3 else ALL | {4: "D"})
    opened(path).add([event("e")])
    assert_sound(path)


def test_by_hand_in_an_editor(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b'"title":"d"', b'"title": "D\\u00e9j\\u00e0"').replace(b"\n", b"\r\n"))
    store = opened(path)
    assert titles(store) == ALL | {4: "Déjà"}
    store.add([event("e")])
    assert titles(store) == ALL | {4: "Déjà", 5: "e"}
    assert_sound(path)
    assert b"\r" not in path.read_bytes()


def test_tables_of_others_are_kept(path: Path) -> None:
    with tinydb.TinyDB(path) as database:
        database.insert({"mine": True})
    store = opened(path)
    store.add([event("e")])
    store.remove([1])
    with tinydb.TinyDB(path) as database:
        assert database.all() == [{"mine": True}]
        assert len(database.table("events")) == 3
    path.unlink()
    assert titles(opened(path)) == {2: "b", 4: "d", 5: "e"}
    assert json.loads(path.read_bytes())["_default"] == {"1": {"mine": True}}


def test_an_older_format_is_kept_and_upgraded(tmp_path: Path) -> None:
    path = tmp_path / "timeline.json"
    old = encode(EMPTY_HEAD, {7: b'{"when":"2020","title":"old"}'}).replace(b'"version":1,', b"")
    path.write_bytes(old)
    told = Said()
    store = opened(path, notice=told)
    assert (titles(store), store.info().version, told) == ({7: "old"}, 0, [])
    assert store.add([event("new")])[0].id == 8
    assert (tmp_path / "timeline.format-0-1.json").read_bytes() == old
    assert store.info().version == 1
    assert len(told) == 1


def test_a_newer_format_is_only_read(tmp_path: Path) -> None:
    path = tmp_path / "timeline.json"
    path.write_bytes(encode(EMPTY_HEAD.with_meta(version=2), {7: b'{"when":"2020","title":"new","mood":"odd"}'}))
    told = Said()
    store = opened(path, notice=told)
    assert titles(store) == {7: "new"}
    assert told == [f"{path} was written by a newer tracker (format 2): reading only"]
    assert not store.info().writable
    for change in (lambda: store.add([event("b")]), lambda: store.remove([7]), lambda: store.add_kind("coup", "x")):
        with pytest.raises(StoreError, match="can be read but not changed"):
            change()
    assert [file.name for file in tmp_path.iterdir()] == ["timeline.json"]


def test_a_newer_format_beside_a_history_is_only_read(path: Path) -> None:
    newer = path.read_bytes().replace(b'"version":1', b'"version":2')
    path.write_bytes(newer)
    store = opened(path)
    assert titles(store) == ALL
    for change in (lambda: store.add([event("b")]), lambda: store.remove([1]), lambda: store.undo()):
        with pytest.raises(StoreError, match="can be read but not changed"):
            change()
    assert path.read_bytes() == newer


def test_fields_of_a_newer_version_survive_an_edit(tmp_path: Path) -> None:
    path = tmp_path / "timeline.json"
    raw = b'{"when":"2020","title":"t","mood":"odd","actors":[{"name":"China","seat":5},{"name":"US"}]}'
    path.write_bytes(encode(EMPTY_HEAD, {1: raw}))
    store = opened(path)
    store.replace([changed(store.get(1), note="n")])
    document = json.loads(path.read_bytes())["events"]["1"]
    assert (document["mood"], document["note"]) == ("odd", "n")
    assert document["actors"] == [{"name": "China", "seat": 5}, {"name": "US"}]
    store.undo()
    assert "note" not in json.loads(path.read_bytes())["events"]["1"]


def test_a_refused_command_leaves_no_file_behind(tmp_path: Path) -> None:
    path = tmp_path / "timeline.json"
    store = opened(path)
    with pytest.raises(TrackerError):
        store.remove([1])
    assert [file.name for file in tmp_path.iterdir()] == ["timeline.json"]


@pytest.mark.skipif(os.name == "nt", reason="there are no such permissions or links on Windows")
class TestOtherPeoplesFiles:
    """Promise 6: permissions stay, links are not followed where nobody meant them to be."""

    def test_new_files_have_the_umask_and_replaced_ones_keep_their_mode(self, tmp_path: Path) -> None:
        path = tmp_path / "timeline.json"
        before = os.umask(0o027)
        try:
            store = opened(path)
            store.add([event("a")])
            assert [stat.S_IMODE(file.stat().st_mode) for file in (path, past_of(path))] == [0o640, 0o640]
            path.chmod(0o604)
            store.remove([1])
            assert stat.S_IMODE(path.stat().st_mode) == 0o604
        finally:
            os.umask(before)

    def test_a_link_to_a_timeline_stays_one(self, path: Path, tmp_path: Path) -> None:
        link = tmp_path / "elsewhere.json"
        link.symlink_to(path)
        store = opened(link)
        store.remove([1])
        store.add([event("e")])
        assert link.is_symlink()
        assert titles(opened(path)) == titles(store)
        assert_sound(path)

    def test_a_planted_link_is_not_followed(self, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        victim = tmp_path / "victim"
        victim.write_text("precious")
        monkeypatch.setattr("tracker.store.file.disk.disk.temporary_name", lambda _: str(tmp_path / "guessed.tmp"))
        (tmp_path / "guessed.tmp").symlink_to(victim)
        told = Said()
        opened(path, notice=told).remove([1])
        assert victim.read_text() == "precious"
        assert "kept in the history" in told[0]
        (tmp_path / "guessed.tmp").unlink()
        assert titles(opened(path)) == {2: "b", 4: "d"}


@pytest.mark.parametrize("content", ['{"a":1}', "[1,2]", "hello", '{"_default":{"1":{"title":"todo"}}}'])
def test_repair_empties_no_file_that_was_never_a_timeline(content: str, tmp_path: Path) -> None:
    path = tmp_path / "other.json"
    path.write_text(content)
    with pytest.raises(StoreError):
        opened(path).repair()
    assert path.read_text() == content


def test_repair_makes_no_timeline_of_nothing(path: Path) -> None:
    path.unlink()
    past_of(path).write_bytes(b"rot\n")
    with pytest.raises(StoreError, match="it is gone, and its history holds no line that can be read"):
        opened(path).repair()
    assert [file.name for file in path.parent.iterdir()] == [past_of(path).name]
