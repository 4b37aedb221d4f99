"""Ctrl-C while many events are recorded: before the commit nothing is left of them, after it nothing is missing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.kit import assert_sound, event, opened, past_of
from tracker.event import to_json

COUNT = 5_000  # more than are written at once


@pytest.mark.parametrize(
    ("run", "kept"), [(1, False), (2, False), (3, False), (4, True)], ids=["refs", "checksum", "log", "timeline"]
)
def test_an_interrupt_in_each_run_over_the_documents(run: int, kept: bool, tmp_path: Path) -> None:
    path = tmp_path / "timeline.json"
    opened(path).add([event("before")])
    before = path.read_bytes(), past_of(path).read_bytes()
    runs = 0

    def documents(_: int) -> Iterator[bytes]:
        nonlocal runs
        runs += 1
        for number in range(COUNT):
            if runs == run and number == COUNT - 500:
                raise KeyboardInterrupt
            yield to_json(event(f"event {number}", ref=f"R/{number}"))

    store = opened(path)
    with pytest.raises(KeyboardInterrupt):
        store.load(documents, COUNT, store.mark())
    store.close()
    assert ((path.read_bytes(), past_of(path).read_bytes()) == before) is not kept
    assert sum(1 for _ in opened(path).find()) == (1 + COUNT if kept else 1)
    opened(path).add([event("the next one")])
    assert opened(path).repair().done == ()
    assert_sound(path)
