"""Any work on two sides, merged by git with its marks, is mended without losing what either side did."""

import random
import shutil
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from tests.fuzz.mutations import mutations
from tests.store.kit import assert_sound, event, opened, past_of
from tests.store.merges import OURS_AT, THEIRS_AT, clock, diverge, merge, needs_git
from tracker.errors import TrackerError
from tracker.event import Event, Link, changed, to_json
from tracker.store import FullStore
from tracker.store.file.format.damage import marker

AMOUNT = [pytest.param(40, id="slice"), pytest.param(2_000, id="long", marks=pytest.mark.long)]
ROTTEN = [pytest.param(200, id="slice"), pytest.param(20_000, id="long", marks=pytest.mark.long)]
STYLES = ("", "--diff3", "--zdiff3")
FIELDS = ("title", "note", "place", "ref")

Events = dict[int, Event]
Named = dict[str, tuple[Event, tuple[str, ...]]]  # by topic, with the topics of what they follow


def work(chance: random.Random, name: str, store: FullStore, most: int = 5) -> None:
    """Do some commands of mixed kinds."""
    for step in range(chance.randint(1, most)):
        ids = [found.id for found in store.find()]
        kind = chance.choice(("add", "add", "edit", "edit", "edit", "remove", "undo", "kind"))
        try:
            if kind == "add" or not ids:
                topics = [f"{name}-{chance.randrange(10**9)}" for _ in range(chance.randint(1, 3))]
                links = (Link("follows", chance.choice(ids)),) if ids else ()
                store.add([event(f"{name} {step}", topics=(topic,), links=links) for topic in topics], again=True)
            elif kind == "edit":
                found = store.get(chance.choice(ids))
                store.replace([changed(found, **{chance.choice(FIELDS): f"{name} edit {step}"})])
            elif kind == "remove":
                store.remove([chance.choice(ids)])
            elif kind == "undo":
                store.undo()
            else:
                store.add_kind(f"{name}-{step}", "x")
        except TrackerError:
            pass  # an undo with nothing to take back


def begun(folder: Path, seed: int) -> tuple[random.Random, Path]:
    """A timeline both sides begin from, and the chances of what they will do."""
    chance = random.Random(seed)  # noqa: S311 - the same work each time
    shutil.rmtree(folder)
    path = folder / "ours" / "timeline.json"
    path.parent.mkdir(parents=True)
    work(chance, "base", opened(path))
    return chance, path


def held(path: Path) -> dict[int, Event]:
    return {found.id: changed(found, updated=None) for found in opened(path).find()}


def assert_kept(
    base: dict[int, Event], ours: dict[int, Event], theirs: dict[int, Event], both: dict[int, Event]
) -> None:
    """What one side alone did is done; of what both did to one field, one is."""
    for key in base:
        before, one, other, found = base[key], ours.get(key), theirs.get(key), both.get(key)
        if one == before:
            assert found == other
        elif other == before:
            assert found == one
        elif one is None or other is None:
            assert found == (one or other)
        else:
            assert found is not None
            for name in FIELDS:
                was, here, there = (getattr(each, name) for each in (before, one, other))
                now = getattr(found, name)
                assert now == (there if here == was else here) or (was not in (here, there) and now in (here, there))
    again = {key for key, found in ours.items() if found == theirs.get(key)}  # taken back from before both
    there = {key: found for key, found in theirs.items() if key not in again}
    new = [changed(found, id=0, links=()) for side in (ours, there) for key, found in side.items() if key not in base]
    kept = [changed(found, id=0, links=()) for key, found in both.items() if key not in base]
    assert sorted(map(to_json, new)) == sorted(map(to_json, kept))


@needs_git
@pytest.mark.parametrize("amount", AMOUNT)
def test_any_two_sides(amount: int, tmp_path: Path) -> None:
    for seed in range(amount):
        chance, path = begun(tmp_path, seed)
        other = diverge(path, partial(work, chance, "ours"), partial(work, chance, "theirs"))
        sides = held(path.parent.parent / "base" / path.name), held(path), held(other)
        merge(path, other, chance.choice(STYLES))
        opened(path, clock=clock(THEIRS_AT)).repair()
        assert_kept(*sides, held(path))
        assert_sound(path)
        assert opened(path).repair() == ((), ())


@needs_git
@pytest.mark.parametrize("amount", AMOUNT)
def test_markers_taken_out_by_hand(amount: int, tmp_path: Path) -> None:
    """Without git's markers the branches of the log stand one behind the other, as after `merge=union`."""
    for seed in range(amount):
        chance, path = begun(tmp_path, seed)
        other = diverge(path, partial(work, chance, "ours"), partial(work, chance, "theirs"))
        sides = held(path.parent.parent / "base" / path.name), held(path), held(other)
        if chance.random() < 0.5:
            merge(path, other, chance.choice(("", "--zdiff3")))
        else:
            merge(path, other, "", ["history"])  # the timeline is ours
        lines = past_of(path).read_bytes().splitlines(keepends=True)
        past_of(path).write_bytes(b"".join(line for line in lines if marker().match(line) is None))
        opened(path, clock=clock(THEIRS_AT)).repair()
        assert_kept(*sides, held(path))
        assert_sound(path)
        assert opened(path).repair() == ((), ())


def by_topic(path: Path) -> Named:
    """The events by the topic that each alone has, with what they follow."""
    found = list(opened(path).find())
    names = {one.id: one.topics[0] for one in found}
    assert len(set(names.values())) == len(found), "an event occurs twice"
    pairs = ((one, tuple(names.get(link.id, "gone") for link in one.links)) for one in found)
    return {one.topics[0]: (changed(one, id=0, links=(), updated=None), links) for one, links in pairs}


@needs_git
@pytest.mark.parametrize("amount", AMOUNT)
def test_a_branch_that_is_merged_again_and_again(amount: int, tmp_path: Path) -> None:
    """What came over once does not come again, and what is done to it is done to it under its number here."""
    for seed in range(amount):
        chance, path = begun(tmp_path, seed)
        other, base = (tmp_path / name / "timeline.json" for name in ("theirs", "base"))
        shutil.copytree(path.parent, other.parent)
        for days in (0, 2, 4):
            shutil.rmtree(base.parent, ignore_errors=True)
            shutil.copytree(other.parent, base.parent)
            before, here = by_topic(other), by_topic(path)
            work(chance, f"ours{days}", opened(path, clock=clock(OURS_AT + timedelta(days=days))))
            work(chance, f"theirs{days}", opened(other, clock=clock(THEIRS_AT + timedelta(days=days))))
            ours, theirs = by_topic(path), by_topic(other)
            merge(path, other, chance.choice(STYLES))
            opened(path, clock=clock(THEIRS_AT + timedelta(days=days, hours=12))).repair()
            assert_sound(path)
            assert_came_over(before, here, ours, theirs, by_topic(path))


def assert_came_over(before: Named, here: Named, ours: Named, theirs: Named, found: Named) -> None:
    """What was done since the last time on one side alone is done."""
    for topic in before.keys() | here.keys() | ours.keys() | theirs.keys():
        was, old, mine, other = (_event(named, topic) for named in (before, here, ours, theirs))
        if other == was:
            assert _event(found, topic) == mine
        elif mine == old and topic not in here:
            assert _event(found, topic) == other


def _event(named: Named, topic: str) -> Event | None:
    return named[topic][0] if topic in named else None


@pytest.mark.parametrize("amount", ROTTEN)
def test_a_rotten_history_costs_no_event(amount: int, tmp_path: Path) -> None:
    """However the history is damaged, with its timeline whole every event is there after the repair."""
    path = tmp_path / "timeline.json"
    work(random.Random(1), "base", opened(path), 12)  # noqa: S311 - the same work each time
    timeline, past = path.read_bytes(), past_of(path).read_bytes()
    before = held(path)
    for damaged in mutations([past], amount, 3):
        path.write_bytes(timeline)
        past_of(path).write_bytes(damaged)
        for copy in tmp_path.glob("*.before-repair-*"):
            copy.unlink()
        opened(path).repair()
        assert held(path) == before
        opened(path).add([event("one more")])
        assert_sound(path)
