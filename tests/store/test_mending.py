"""What git merged, and what rotted, is mended: nothing of either side is lost, and everything can be taken back."""

import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.store.faults import Crash, CrashDisk
from tests.store.kit import Said, assert_sound, event, opened, past_of, titles
from tests.store.merges import OURS_AT, THEIRS_AT, Side, clock, diverge, merge, needs_git
from tracker.errors import StoreError
from tracker.event import Link, changed
from tracker.store import FullStore, RecordEdit, Repair
from tracker.store.file.format import log
from tracker.store.three_way import joined


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A timeline both sides begin from."""
    found = tmp_path / "ours" / "timeline.json"
    store = opened(found)
    store.add([event("a", note="n", topics=("ai",)), event("b"), event("c")])
    store.replace([changed(store.get(2), note="n")])
    store.close()
    return found


def mended(path: Path) -> Repair:
    done = opened(path, clock=clock(THEIRS_AT + timedelta(days=1))).repair()
    assert done.done
    assert_sound(path)
    assert opened(path).repair() == ((), ())
    return done


def merged(path: Path, ours: Side, theirs: Side, style: str = "") -> Repair:
    """Let both sides work, merge, and mend what git left."""
    merge(path, diverge(path, ours, theirs), style)
    return mended(path)


def adds(*titles: str, **fields: str) -> Side:
    return lambda store: store.add([event(title, **fields) for title in titles])


def edits(key: int, **fields: object) -> Side:
    return lambda store: store.replace([changed(store.get(key), **fields)])


def removes(key: int) -> Side:
    return lambda store: store.remove([key])


def both(*sides: Side) -> Side:
    return lambda store: [side(store) for side in sides]


@needs_git
@pytest.mark.parametrize("style", ["", "--diff3", "--zdiff3"])
class TestMergedByGit:
    """`git merge` has left marks in both files."""

    def test_both_added(self, style: str, path: Path) -> None:
        done = merged(path, adds("ours"), adds("theirs", "theirs too"), style)
        assert titles(opened(path)) == {1: "a", 2: "b", 3: "c", 4: "ours", 5: "theirs too", 6: "theirs"}
        assert "'theirs' is now event 6: number 4 had been given on both sides" in done.done
        assert not any("theirs too" in sentence for sentence in done.done), "its number was free"

    def test_links_follow_the_new_numbers(self, style: str, path: Path) -> None:
        def theirs(store: FullStore) -> None:
            store.add([event("theirs")])
            store.add([event("on theirs", links=(Link("follows", 4), Link("follows", 1)))])
            store.replace([changed(store.get(2), links=(Link("amends", 4),))])

        merged(path, both(adds("ours"), edits(3, links=(Link("follows", 4),))), theirs, style)
        store = opened(path)
        assert titles(store) == {1: "a", 2: "b", 3: "c", 4: "ours", 5: "on theirs", 6: "theirs"}
        assert store.get(5).links == (Link("follows", 6), Link("follows", 1))
        assert store.get(2).links == (Link("amends", 6),)
        assert store.get(3).links == (Link("follows", 4),), "ours still names ours"

    def test_one_event_edited_on_both_sides(self, style: str, path: Path) -> None:
        done = merged(
            path,
            edits(1, place="Shanghai", topics=("ai", "un")),
            edits(1, note="", topics=("ai", "chips"), details={"edition": 7}),
            style,
        )
        found = opened(path).get(1)
        assert (found.place, found.note, found.details) == ("Shanghai", "", {"edition": 7})
        assert set(found.topics) == {"ai", "un", "chips"}
        assert not any("event 1" in sentence for sentence in done.done), "both could be had"

    def test_one_field_edited_on_both_sides(self, style: str, path: Path) -> None:
        done = merged(path, edits(1, note="ours", place="here"), edits(1, note="theirs"), style)
        assert "event 1: both sides changed its note; kept what was set last" in done.done
        store = opened(path)
        assert (store.get(1).note, store.get(1).place) == ("theirs", "here")
        assert any(edit.after and edit.after.note == "ours" for change in store.log(1) for edit in change.edits)

    @pytest.mark.parametrize("is_ours", [True, False])
    def test_removed_here_and_edited_there(self, is_ours: bool, style: str, path: Path) -> None:
        sides = (removes(3), edits(3, note="edited")) if is_ours else (edits(3, note="edited"), removes(3))
        done = merged(path, *sides, style)
        assert opened(path).get(3).note == "edited"
        assert "event 3 was removed on one side and changed on the other: kept" in done.done

    def test_removed_on_one_side_alone(self, style: str, path: Path) -> None:
        merged(path, adds("ours"), removes(3), style)
        assert titles(opened(path)) == {1: "a", 2: "b", 4: "ours"}

    def test_kinds_of_both_sides(self, style: str, path: Path) -> None:
        merged(path, lambda s: s.add_kind("coup", "x"), lambda s: s.add_kind("riot", "y"), style)
        assert opened(path).kinds() == {"coup": "x", "riot": "y"}

    def test_named_records_of_both_sides(self, style: str, path: Path) -> None:
        def names(table: str, name: str, before: dict[str, Any] | None, after: dict[str, Any] | None) -> Side:
            return lambda store: store.record((), (), named=[RecordEdit(table, name, before, after)])

        acme = {"type": "company", "aliases": ["A"]}
        names("actors", "Acme", None, acme)(opened(path))
        ours = both(names("views", "desk", None, {"query": "x"}), names("actors", "Acme", acme, {**acme, "code": "C"}))
        theirs = both(
            names("actors", "Acme", acme, {"type": "lab", "aliases": ["A", "B"]}),
            names("views", "desk", None, {"query": "y"}),
            names("views", "other", None, {"query": "z"}),
        )
        done = merged(path, ours, theirs, style)
        assert opened(path).records("actors") == {"Acme": {"type": "lab", "aliases": ["A", "B"], "code": "C"}}
        assert opened(path).records("views") == {"desk": {"query": "x"}, "other": {"query": "z"}}
        assert "both sides have 'views.desk.query', each otherwise: kept it as it was here" in done.done

    def test_the_same_event_added_on_both_sides_is_one(self, style: str, path: Path) -> None:
        done = merged(path, both(adds("ours"), adds("same", ref="W/1")), adds("same", ref="W/1"), style)
        assert sorted(titles(opened(path)).values()) == ["a", "b", "c", "ours", "same"]
        assert "'same' had been added on both sides: it is kept once, as event 5" in done.done

    def test_every_command_of_either_side_can_be_taken_back(self, style: str, path: Path) -> None:
        base = list(opened(path).find())
        merged(
            path, both(adds("ours"), edits(1, place="x")), both(adds("theirs"), edits(1, note="y"), removes(3)), style
        )
        store = opened(path, clock=clock(THEIRS_AT + timedelta(days=2)))
        commands = [change for change in store.log() if change.number > 2 and change.command != "repair"]
        assert len(commands) == 5
        assert [change.command for change in commands[:3]] == [
            "test (merged; done 2024-07-03 00:00 UTC)" for _ in range(3)
        ]
        for change in commands:
            store.undo(change.number)
        assert [changed(one, updated=None) for one in store.find()] == [changed(one, updated=None) for one in base]

    def test_what_was_undone_on_the_other_side_stays_undone(self, style: str, path: Path) -> None:
        merged(path, adds("ours"), both(edits(1, note="y"), lambda store: store.undo()), style)
        store = opened(path)
        assert store.get(1).note == "n"
        undo = next(change for change in store.log() if change.undoes)
        assert next(change for change in store.log() if change.number == undo.undoes).undone_by == undo.number

    def test_an_undo_of_a_number_on_the_other_side_is_still_the_last_command(self, style: str, path: Path) -> None:
        merged(path, adds("ours"), both(edits(1, note="y"), lambda store: store.undo(3)), style)
        store = opened(path)
        assert store.get(1).note == "n"
        [undo] = [change for change in store.log() if change.undoes]
        assert store.undo().undoes == undo.number
        assert store.get(1).note == "y"

    def test_as_of_before_the_merge(self, style: str, path: Path) -> None:
        merged(path, adds("ours"), adds("theirs"), style)
        assert titles(opened(path).as_of(OURS_AT + timedelta(hours=1))) == {1: "a", 2: "b", 3: "c", 4: "ours"}

    def test_killed_between_the_two_files(self, style: str, path: Path) -> None:
        merge(path, diverge(path, both(adds("ours"), edits(2, note="o")), both(adds("theirs"), removes(3))), style)
        for step in range(1, 40):
            folder = path.parent.parent / f"killed-{step}"
            shutil.copytree(path.parent, folder)
            here = folder / path.name
            try:
                opened(here, disk=CrashDisk(step, "after")).repair()
            except Crash:
                pass
            else:
                break
            if past_of(here).read_bytes() == past_of(path).read_bytes():
                continue
            told = Said()
            assert titles(opened(here, notice=told)) == {1: "a", 2: "b", 4: "ours", 5: "theirs"}
            assert_sound(here)
        assert step > 10

    def test_without_a_history(self, style: str, path: Path) -> None:
        other = diverge(path, both(adds("ours"), edits(1, place="x")), both(adds("theirs"), edits(1, title="A")))
        merge(path, other, style)
        past_of(path).unlink()
        mended(path)
        store = opened(path)
        assert titles(store) == {1: "A", 2: "b", 3: "c", 4: "ours", 5: "theirs"}
        assert store.get(1).place == "x"

    def test_only_the_history_of_one_side_was_kept(self, style: str, path: Path) -> None:
        other = diverge(path, both(adds("ours"), edits(1, place="x")), both(adds("theirs"), edits(2, title="B")))
        merge(path, other, style, ["timeline"])
        mended(path)
        store = opened(path)
        assert titles(store) == {1: "a", 2: "B", 3: "c", 4: "ours", 5: "theirs"}
        assert store.get(1).place == "x"

    def test_the_timeline_is_gone_as_well(self, style: str, path: Path) -> None:
        merge(path, diverge(path, adds("ours"), adds("theirs")), style)
        path.unlink()
        mended(path)
        assert titles(opened(path)) == {1: "a", 2: "b", 3: "c", 4: "ours", 5: "theirs"}

    @pytest.mark.parametrize("kept", ["ours", "theirs"])
    def test_one_timeline_was_taken_whole(self, kept: str, style: str, path: Path) -> None:
        """`git checkout --ours` or `--theirs` of the timeline says nothing against the other side."""
        other = diverge(path, both(adds("ours"), edits(1, note="o")), both(adds("theirs"), removes(3)))
        merge(path, other, style, ["history"])
        if kept == "theirs":
            shutil.copy(other, path)
        mended(path)
        assert titles(opened(path)) == {1: "a", 2: "b", 4: "ours", 5: "theirs"}

    def test_the_timeline_was_resolved_by_hand(self, style: str, path: Path) -> None:
        other = diverge(path, both(adds("ours"), edits(1, note="o")), both(adds("theirs"), edits(2, note="t")))
        merge(path, other, style)
        lines = path.read_bytes().splitlines(keepends=True)
        resolved = b"".join(line for line in lines if line[:7] not in (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||"))
        path.write_bytes(resolved)
        mended(path)
        found = titles(opened(path))
        assert sorted(found.values()) == ["a", "b", "c", "ours", "theirs"]


@needs_git
def test_a_union_of_histories_is_taken_apart(path: Path) -> None:
    """With `merge=union` for the history git leaves no marks in it, but one side behind the other."""
    other = diverge(path, both(adds("ours"), edits(1, note="o")), both(adds("theirs"), edits(1, place="t")))
    merge(path, other, "--union", ["history"])
    with pytest.raises(StoreError, match="two histories, one after the other") as caught:
        opened(path).info()
    assert "tracker repair" in str(caught.value.hint)
    mended(path)
    store = opened(path)
    assert titles(store) == {1: "a", 2: "b", 3: "c", 4: "ours", 5: "theirs"}
    assert (store.get(1).note, store.get(1).place) == ("o", "t")


@needs_git
def test_another_program_had_changed_a_side_first(path: Path) -> None:
    def theirs(store: FullStore) -> None:
        file = Path(store.path)
        file.write_bytes(file.read_bytes().replace(b'"title":"b"', b'"title":"by hand"'))
        store.add([event("theirs")])

    merged(path, adds("ours"), theirs)
    assert titles(opened(path)) == {1: "a", 2: "by hand", 3: "c", 4: "ours", 5: "theirs"}


@needs_git
def test_two_events_with_one_ref_are_both_kept_and_named(path: Path) -> None:
    done = merged(path, adds("ours", ref="W/1"), adds("theirs", ref="w/1"))
    assert titles(opened(path)) == {1: "a", 2: "b", 3: "c", 4: "ours", 5: "theirs"}
    assert "events 4 and 5 both have the ref 'w/1', which is taken to mean the first" in done.done


GARBAGE = [
    pytest.param(lambda _: b"\0garbage\n", id="garbage"),
    pytest.param(lambda _: b"", id="missing"),
    pytest.param(lambda line: line.replace(b'"title":"', b'"title":"\xff', 1), id="no text"),
    pytest.param(lambda line: line.replace(b'"title":"', b'"title":"!', 1), id="another title"),
    pytest.param(lambda line: line.replace(b'"n":', b'"n":9', 1), id="another number"),
    pytest.param(lambda line: line.replace(b',"sum":', b',"sum":1', 1), id="another checksum"),
    pytest.param(lambda line: line.replace(b',"crc":', b',"crc":1'), id="another stamp"),
]


@pytest.fixture
def long_past(path: Path) -> Path:
    """A history with a command of each sort."""
    store = opened(path, clock=clock(OURS_AT))
    store.remove([3])
    store.add([event("d"), event("e")])
    store.add_kind("coup", "x")
    store.replace([changed(store.get(4), note="m"), changed(store.get(1), place="p")])
    store.undo()
    store.add([event("f")])
    return path


def states(path: Path) -> list[dict[int, bytes]]:
    """The documents after each command of the history."""
    from tracker.store.file.format.state import State
    from tracker.store.file.format.timeline import EMPTY_HEAD

    state, found = State(EMPTY_HEAD, {}), []
    for entry in log.entries(past_of(path).read_bytes()):
        state.apply(entry)
        found.append(dict(state.documents))
    return found


@pytest.mark.parametrize("rot", GARBAGE)
@pytest.mark.parametrize("at", range(9))
class TestRottenLines:
    """A line of the history that cannot be used is made again from those around it and the timeline."""

    def test_it_costs_at_most_its_name_and_time(self, rot: Callable[[bytes], bytes], at: int, long_past: Path) -> None:
        past = past_of(long_past)
        lines = past.read_bytes().splitlines(keepends=True)
        whole, timeline = states(long_past), long_past.read_bytes()
        assert len(lines) == 9
        rotten = rot(lines[at])
        past.write_bytes(b"".join([*lines[:at], rotten, *lines[at + 1 :]]))
        if rotten == lines[at] or (at == 8 and not rotten):
            pytest.skip("no damage, or one that the timeline alone makes good")
        mended(long_past)
        assert long_past.read_bytes() == timeline or at == 8
        assert opened(long_past).kinds() == {"coup": "x"}
        found = states(long_past)
        assert found[: len(whole)] == whole or (at == 8 and found[-1] == whole[-1])
        kinds = [change.number for change in opened(long_past).log() if change.records]
        assert kinds == [5]
        before = {change.number: change.command for change in opened(long_past).log()}
        assert set(range(1, 9)) - set(before) <= {9}
        store = opened(long_past, clock=clock(THEIRS_AT + timedelta(days=2)))
        for number in (8, 5, 4, 3):
            store.undo(number)
        assert titles(store) == {1: "a", 2: "b", 3: "c"}


class TestBesideARottenLine:
    """What a bad line does not touch goes on as before, and says what it passed over."""

    @pytest.fixture
    def rotten(self, long_past: Path) -> Path:
        past = past_of(long_past)
        lines = past.read_bytes().splitlines(keepends=True)
        past.write_bytes(b"".join([*lines[:4], b"rot\n", *lines[5:]]))
        return long_past

    def test_the_log_passes_over_it(self, rotten: Path) -> None:
        told = Said()
        assert [change.number for change in opened(rotten, notice=told).log()] == [8, 7, 6, 5, 3, 2, 1]
        assert len(told) == 1
        assert "passed over line 5" in told[0]
        assert "tracker repair" in told[0]

    def test_commands_can_be_taken_back(self, rotten: Path) -> None:
        store = opened(rotten)
        assert [edit.before.title for edit in store.undo().edits if edit.before] == ["f"]
        store.undo(3)
        assert titles(store) == {1: "a", 2: "b", 3: "c", 4: "d", 5: "e"}

    def test_it_is_named_by_check(self, rotten: Path) -> None:
        assert opened(rotten).unsound() == ("line 5 of the history cannot be used: it is not a line of a history",)

    def test_the_past_before_it_is_known(self, rotten: Path) -> None:
        assert titles(opened(rotten).as_of(OURS_AT - timedelta(hours=1))) == {1: "a", 2: "b", 3: "c"}

    def test_the_past_behind_it_is_known_after_a_repair(self, rotten: Path) -> None:
        with pytest.raises(StoreError, match="line 5 is damaged"):
            opened(rotten).as_of(OURS_AT + timedelta(seconds=3))
        mended(rotten)
        assert titles(opened(rotten).as_of(OURS_AT + timedelta(seconds=3))) == {1: "a", 2: "b", 4: "d", 5: "e"}


@needs_git
def test_marks_of_a_merge_in_an_event_are_none(path: Path) -> None:
    """Text that looks like what git writes stands inside a line, never at its beginning."""
    other = diverge(path, adds("<<<<<<< ours", note="======= "), adds(">>>>>>> theirs", note="||||||| x"))
    merge(path, other, "--union", ["history"])
    mended(path)
    assert titles(opened(path)) == {1: "a", 2: "b", 3: "c", 4: "<<<<<<< ours", 5: ">>>>>>> theirs"}


@needs_git
@pytest.mark.parametrize("at", range(3))
def test_a_line_of_a_side_is_rotten(at: int, path: Path) -> None:
    """What a later line of that side tells of it, and what the timeline has, comes over."""

    def theirs(store: FullStore) -> None:
        store.add([event("theirs")])
        store.replace([changed(store.get(4), note="t")])
        store.replace([changed(store.get(4), place="p")])

    other = diverge(path, adds("ours"), theirs)
    past = past_of(other)
    lines = past.read_bytes().splitlines(keepends=True)
    lines[3 + at] = b"rot\n"
    past.write_bytes(b"".join(lines))
    merge(path, other)
    done = mended(path)
    found = {one.title: one for one in opened(path).find()}
    assert set(found) == {"a", "b", "c", "ours", "theirs"}
    assert (found["theirs"].note, found["theirs"].place) == ("t", "p")
    assert any("rot" in sentence or "is not a line" in sentence for sentence in done.done)


class TestTheDayOfALostLine:
    """When a lost line was written nobody knows, so nobody can say how things were around it."""

    @pytest.mark.parametrize("lost", [b"rot\n", b""])
    @pytest.mark.parametrize("seconds", [2, 3, 4])
    def test_the_past_around_it_is_refused(self, lost: bytes, seconds: int, long_past: Path) -> None:
        past = past_of(long_past)
        lines = past.read_bytes().splitlines(keepends=True)
        past.write_bytes(b"".join([*lines[:6], lost, *lines[7:]]))
        store = opened(long_past)
        assert titles(store.as_of(OURS_AT + timedelta(seconds=1))) == {1: "a", 2: "b", 4: "d", 5: "e"}
        if seconds == 2:
            return
        with pytest.raises(StoreError, match=r"line \d is damaged"):
            store.as_of(OURS_AT + timedelta(seconds=seconds))

    def test_the_time_before_a_lost_beginning(self, long_past: Path) -> None:
        past = past_of(long_past)
        past.write_bytes(b"rot\n" + past.read_bytes().split(b"\n", 1)[1])
        with pytest.raises(StoreError, match="line 1 is damaged"):
            opened(long_past).as_of(OURS_AT - timedelta(days=400))


def test_each_has_the_name_of_the_other(path: Path) -> None:
    content, past = path.read_bytes(), past_of(path).read_bytes()
    path.write_bytes(past)
    past_of(path).write_bytes(content)
    with pytest.raises(StoreError, match="they have each other's name; rename them back"):
        opened(path).repair()
    assert (path.read_bytes(), past_of(path).read_bytes()) == (past, content)
    assert len(list(path.parent.iterdir())) == 2


@needs_git
@pytest.mark.parametrize(("ours", "theirs"), [(OURS_AT, THEIRS_AT), (THEIRS_AT, OURS_AT)])
def test_the_last_command_brought_over_can_be_taken_back_at_once(ours: datetime, theirs: datetime, path: Path) -> None:
    other = diverge(path, lambda _: None, lambda _: None)
    edits(1, note="o")(opened(path, clock=clock(ours)))
    edits(1, place="t")(opened(other, clock=clock(theirs)))
    merge(path, other)
    mended(path)
    opened(path).undo()
    assert (opened(path).get(1).note, opened(path).get(1).place) == ("o", "")


@needs_git
def test_a_line_made_again_is_still_the_command_it_was(path: Path) -> None:
    """A side that has the line as it was does not bring it over once more."""
    opened(path).add([event("rotten")])
    other = diverge(path, adds("ours"), adds("theirs"))
    past = past_of(path)
    past.write_bytes(past.read_bytes().replace(b'"title":"rotten"', b'"title":"rotted"'))
    mended(path)
    merge(path, other)
    mended(path)
    assert sorted(titles(opened(path)).values()) == ["a", "b", "c", "ours", "rotten", "theirs"]


@needs_git
@pytest.mark.parametrize("ours_last", [True, False])
def test_what_was_set_last_within_one_second(ours_last: bool, path: Path) -> None:
    """An event keeps whole seconds; the history knows better."""
    other = diverge(path, lambda _: None, lambda _: None)
    ticks = [OURS_AT + timedelta(milliseconds=number) for number in (100, 200)]
    mine, theirs = ticks[::-1] if ours_last else ticks
    edits(1, note="ours")(opened(path, clock=lambda: mine))
    edits(1, note="theirs")(opened(other, clock=lambda: theirs))
    merge(path, other)
    mended(path)
    assert opened(path).get(1).note == ("ours" if ours_last else "theirs")


@needs_git
def test_two_sides_that_share_a_command(path: Path) -> None:
    """Three histories one behind the other: what two of the sides have in common comes over once."""
    other = diverge(path, adds("ours"), adds("shared"))
    third = path.parent.parent / "third" / path.name
    shutil.copytree(other.parent, third.parent)
    adds("second")(opened(other, clock=clock(THEIRS_AT + timedelta(hours=1))))
    adds("third")(opened(third, clock=clock(THEIRS_AT + timedelta(hours=2))))
    base = past_of(path.parent.parent / "base" / path.name).read_bytes()
    sides = (past_of(file).read_bytes().removeprefix(base) for file in (path, other, third))
    past_of(path).write_bytes(base + b"".join(sides))
    path.unlink()
    mended(path)
    assert sorted(titles(opened(path)).values()) == ["a", "b", "c", "ours", "second", "shared", "third"]


@pytest.mark.parametrize("mark", [b"=======\n", b"||||||| base\n", b">>>>>>> theirs\n"])
def test_a_mark_of_a_merge_left_behind_is_taken_out(mark: bytes, path: Path) -> None:
    past = past_of(path)
    whole, lines = past.read_bytes(), past.read_bytes().splitlines(keepends=True)
    past.write_bytes(b"".join([lines[0], mark, *lines[1:]]))
    assert opened(path).unsound() == ("git left a merge conflict in line 2 of the history",)
    mended(path)
    assert past.read_bytes() == whole


@needs_git
def test_a_line_was_lost_before_the_sides_parted(path: Path) -> None:
    """What both have in common is still common: an edit of it is an edit, and no new event."""
    opened(path).add([event("d")])
    other = diverge(path, adds("ours"), edits(4, note="theirs"))
    merge(path, other)
    past = past_of(path)
    lines = past.read_bytes().splitlines(keepends=True)
    past.write_bytes(b"".join([*lines[:2], *lines[3:]]))
    mended(path)
    store = opened(path)
    assert titles(store) == {1: "a", 2: "b", 3: "c", 4: "d", 5: "ours"}
    assert store.get(4).note == "theirs"


@needs_git
def test_both_sides_end_in_junk(path: Path) -> None:
    other = diverge(path, adds("ours"), adds("theirs"))
    for side in (path, other):
        with past_of(side).open("ab") as file:
            file.write(f"junk of {side.parent.name}\n".encode())
    merge(path, other)
    mended(path)
    assert titles(opened(path)) == {1: "a", 2: "b", 3: "c", 4: "ours", 5: "theirs"}


@pytest.mark.parametrize("values", [(5, [1], [2]), ("a", {"x": 1}, {"x": 2}), ([1], 2, "three"), (None, [1], {"x": 1})])
def test_unknown_fields_of_any_type_are_joined(values: tuple[object, object, object]) -> None:
    seen, ours, theirs = ({"odd": value} for value in values)
    assert joined(seen, ours, theirs).fields.keys() == {"odd"}


def test_a_lost_kind_is_not_told_of_the_next_command(long_past: Path) -> None:
    past = past_of(long_past)
    lines = past.read_bytes().splitlines(keepends=True)
    past.write_bytes(b"".join([*lines[:5], b"rot\n", *lines[6:]]))
    assert [change.records for change in opened(long_past).log()] == [()] * 7


def test_a_history_without_its_beginning_does_not_say_there_was_nothing(long_past: Path) -> None:
    past = past_of(long_past)
    past.write_bytes(past.read_bytes().split(b"\n", 1)[1])
    with pytest.raises(StoreError, match="is missing its beginning"):
        opened(long_past).as_of(OURS_AT - timedelta(days=400))


def test_line_ends_of_windows_in_the_history_are_no_damage(long_past: Path) -> None:
    past = past_of(long_past)
    lines = past.read_bytes().splitlines(keepends=True)
    whole = states(long_past)
    past.write_bytes(b"".join(line.replace(b"\n", b"\r\n") for line in lines) + b"rot\n")
    mended(long_past)
    assert states(long_past) == whole
    opened(long_past).undo(8)
    assert opened(long_past).unsound() == ()


def test_a_repair_keeps_what_reading_shows_of_a_timeline_that_is_cut_off(path: Path) -> None:
    past_of(path).unlink()
    whole = path.read_bytes()
    for end in range(whole.rindex(b'"3":'), whole.rindex(b"}") + 1):
        path.write_bytes(whole[:end])
        past_of(path).unlink(missing_ok=True)
        try:
            shown = titles(opened(path, read_only=True))
        except StoreError:
            shown = {1: "a", 2: "b"}  # the third cannot be read
        mended(path)
        assert titles(opened(path)) == shown
