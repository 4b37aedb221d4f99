"""What the tests of the store share: a clock that steps, events, a store in a folder, its promises checked."""

import itertools
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from tracker.event import Actor, Event
from tracker.store import FullStore, open_store
from tracker.store.file.disk.disk import Disk
from tracker.store.file.format import log
from tracker.store.file.format.state import replay
from tracker.when import When

START = datetime(2024, 7, 1, tzinfo=UTC)


def stepping_clock() -> Callable[[], datetime]:
    """A clock that goes on by a second each time it is read."""
    steps = itertools.count()
    return lambda: START + timedelta(seconds=next(steps))


def event(title: str = "WAIC opens", when: str = "2024-07-04", **fields: object) -> Event:
    """A small event."""
    base = Event(when=When.parse(when), title=title, actors=(Actor("China", "by"),))
    return base if not fields else _with(base, fields)


def _with(base: Event, fields: dict[str, object]) -> Event:
    from tracker.event import changed

    return changed(base, **fields)


class Said(list[str]):
    """What a store told the person."""

    def __call__(self, sentence: str) -> None:
        self.append(sentence)


def opened(
    path: Path, notice: Callable[[str], None] | None = None, disk: Disk | None = None, **options: object
) -> FullStore:
    """Open or start a timeline there, with a clock and a cache of its own."""
    settings = {
        "clock": stepping_clock(),
        "wait_seconds": 5.0,
        "create": True,
        "command": "test",
        "cache": f"{path.parent}.cache",
    } | options
    return open_store(str(path), notice=Said() if notice is None else notice, disk=disk, **settings)  # type: ignore[arg-type]


def past_of(path: Path) -> Path:
    """The history beside a timeline."""
    return path.with_name(path.name.removesuffix(".json") + ".history.jsonl")


def titles(store: FullStore) -> dict[int, str]:
    """The titles by id."""
    return {found.id: found.title for found in store.find()}


def assert_sound(path: Path) -> None:
    """The file is JSON, one document per line, and the history alone leads to it, byte for byte."""
    buffer, past = path.read_bytes(), past_of(path).read_bytes()
    assert json.loads(buffer)["events"] is not None
    state = replay(log.entries(past))
    assert state is not None
    assert state.encode() == buffer
    entries = list(log.entries(past))
    numbers = [entry.tail.n for entry in entries]
    assert numbers == sorted(set(numbers))
    assert entries[0].tail.is_base
    assert all(log.follows(entry, before) for before, entry in pairwise(entries))


def leftovers(folder: Path) -> list[str]:
    """Temporary files somebody left."""
    return [entry.name for entry in folder.iterdir() if entry.name.endswith(".tmp")]


def days(count: int) -> Iterator[str]:
    """So many different days as text."""
    return ((START + timedelta(days=number)).date().isoformat() for number in range(count))
