"""A clock that was set back: what was done is told by its time, and no earlier than what it rests on."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from tests.store.kit import event
from tracker.event import changed
from tracker.store import FullStore, open_store


def at(path: Path, day: int) -> FullStore:
    clock: Callable[[], datetime] = lambda: datetime(2024, 7, day, 12, tzinfo=UTC)  # noqa: E731
    return open_store(path, clock=clock, create=True)


def held(path: Path, day: int) -> dict[int, str]:
    moment = datetime(2024, 7, day, tzinfo=UTC)
    return {found.id: found.title for found in at(path, 10).as_of(moment).find()}


def test_what_was_done_later_is_no_part_of_the_past(tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    for day, title in ((8, "a"), (9, "b"), (7, "c")):
        at(path, day).add([event(title)])
    assert held(path, 8) == {3: "c"}, "the first two are the changes since then"
    assert held(path, 9) == {1: "a", 3: "c"}
    assert held(path, 10) == {1: "a", 2: "b", 3: "c"}


def test_a_change_is_no_earlier_than_what_it_changes(tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    at(path, 6).add([event("first")])
    at(path, 8).add([event("a")])
    store = at(path, 7)
    store.replace([changed(store.get(2), title="a, corrected")])
    store.replace([changed(store.get(1), title="first, corrected")])
    assert held(path, 8) == {1: "first, corrected"}
    assert held(path, 9) == {1: "first, corrected", 2: "a, corrected"}


def test_the_history_tells_when_it_begins(tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    assert at(path, 8).beginning()[0] is None
    at(path, 8).add([event("a")])
    begins, first = at(path, 9).beginning()
    assert begins == datetime(2024, 7, 8, 12, tzinfo=UTC)
    assert list(first.find()) == []
    (tmp_path / "t.history.jsonl").unlink()
    at(path, 9).add([event("b")])
    begins, first = at(path, 9).beginning()
    assert begins == datetime(2024, 7, 9, 12, tzinfo=UTC)
    assert [found.title for found in first.find()] == ["a"]
