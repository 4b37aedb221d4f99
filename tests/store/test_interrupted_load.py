"""Ctrl-C while many events are recorded: before the commit nothing is left of them, after it nothing is missing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.kit import assert_sound, event, opened, past_of
from tracker.event import to_json

COUNT = 5_000  # more than are written at once


@pytest.mark.parametrize(
    ("stopped", "kept", "said"),
    [
        ([1], False, ""),
        ([2], False, ""),
        ([3], False, ""),
        ([4], True, "recorded before it could be stopped"),
        ([4, 5], True, "the next command will do that"),
        ([5], True, ""),
    ],
    ids=["refs", "checksum", "log", "timeline", "timeline twice", "fingerprints"],
)
def test_an_interrupt_in_each_run_over_the_documents(stopped: list[int], kept: bool, said: str, tmp_path: Path) -> None:
    path = tmp_path / "timeline.json"
    for title in ("before", "before it too"):  # the second one leaves the fingerprints current
        opened(path).add([event(title)])
    before = path.read_bytes(), past_of(path).read_bytes()
    runs, notices = 0, list[str]()

    def documents(_: int) -> Iterator[bytes]:
        nonlocal runs
        runs += 1
        for number in range(COUNT):
            if runs in stopped and number == COUNT - 500:
                raise KeyboardInterrupt
            yield to_json(event(f"event {number}", ref=f"R/{number}"))

    store = opened(path, notice=notices.append)
    if kept:
        assert len(store.load(documents, COUNT, store.mark())) == COUNT
    else:
        with pytest.raises(KeyboardInterrupt):
            store.load(documents, COUNT, store.mark())
    store.close()
    assert runs >= stopped[-1]
    assert said in "\n".join(notices)
    assert bool(notices) is bool(said)
    assert ((path.read_bytes(), past_of(path).read_bytes()) == before) is not kept
    assert sum(1 for _ in opened(path).find()) == (2 + COUNT if kept else 2)
    opened(path).add([event("the next one")])
    assert opened(path).repair().done == ()
    assert_sound(path)
