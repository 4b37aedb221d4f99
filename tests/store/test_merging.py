"""Two commands that change one event, each from what it was: nothing of either is lost."""

from pathlib import Path

import pytest
from hypothesis import given

from tests.store.kit import event, opened
from tests.strategies import events
from tracker.errors import TrackerError
from tracker.event import Actor, Event, changed
from tracker.store.three_way import merged

BASE = event("WAIC", note="n", topics=("ai", "un"), details={"edition": 7, "theme": "t"})


@pytest.mark.parametrize(
    ("ours", "theirs", "both"),
    [
        ({"note": "ours"}, {"place": "Shanghai"}, {"note": "ours", "place": "Shanghai"}),
        ({"note": "same"}, {"note": "same"}, {"note": "same"}),
        ({"topics": ("ai", "un", "a")}, {"topics": ("ai", "un", "b")}, {"topics": ("ai", "un", "b", "a")}),
        ({"topics": ("ai",)}, {"topics": ("ai", "un", "b")}, {"topics": ("ai", "b")}),
        ({"topics": ("un",)}, {"topics": ("ai",)}, {"topics": ()}),
        ({"actors": (Actor("US"),)}, {"actors": (*BASE.actors, Actor("EU"))}, {"actors": (Actor("EU"), Actor("US"))}),
        (
            {"details": {"edition": 8, "theme": "t"}},
            {"details": {"edition": 7, "venue": "v"}},
            {"details": {"edition": 8, "venue": "v"}},
        ),
    ],
)
def test_what_either_did_is_done(ours: dict[str, object], theirs: dict[str, object], both: dict[str, object]) -> None:
    assert merged(BASE, changed(BASE, **ours), changed(BASE, **theirs)) == changed(BASE, **both)


@pytest.mark.parametrize(
    ("ours", "theirs", "named"),
    [
        ({"note": "ours"}, {"note": "theirs"}, "note"),
        ({"title": "a", "place": "b"}, {"title": "c", "place": "d"}, "title, place"),
        ({"details": {"edition": 8}}, {"details": {"edition": 9}}, "details.edition"),
    ],
)
def test_the_same_place_is_a_clash(ours: dict[str, object], theirs: dict[str, object], named: str) -> None:
    with pytest.raises(TrackerError, match=f"in the same place: {named}"):
        merged(BASE, changed(BASE, **ours), changed(BASE, **theirs))


@given(events(), events())
def test_alone_each_side_wins(one: Event, other: Event) -> None:
    other = changed(other, id=one.id)
    assert merged(one, other, one) == changed(other, created=one.created, updated=one.updated)
    assert merged(one, one, other) == other


def test_the_store_keeps_what_came_meanwhile(tmp_path: Path) -> None:
    path = tmp_path / "timeline.json"
    opened(path).add([BASE])
    seen = opened(path).get(1)
    opened(path).replace([changed(seen, note="meanwhile")], seen=[seen])
    [kept] = opened(path).replace([changed(seen, place="Shanghai")], seen=[seen])
    assert (kept.note, kept.place) == ("meanwhile", "Shanghai")
    with pytest.raises(TrackerError, match="note"):
        opened(path).replace([changed(seen, note="mine")], seen=[seen])
    assert opened(path).get(1) == kept
