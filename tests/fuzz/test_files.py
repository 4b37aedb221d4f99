"""The timeline and the history as anything at all: documented errors only, and repair always leads back."""

import gzip
from contextlib import suppress
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.kit import in_file, needed
from tests.fuzz.mutations import mutations
from tests.store.kit import START, event, opened, past_of
from tests.store.test_crash import used
from tests.store.test_recovery import CONFLICT
from tracker.directory.lookup import Directory
from tracker.directory.naming import Naming
from tracker.errors import StoreError, TrackerError
from tracker.event import Link, changed, from_json, to_json
from tracker.exchange import FORMATS, Format
from tracker.exchange.importing.intake import Desk, Intake
from tracker.exchange.importing.plan import planned
from tracker.exchange.incoming import incoming, read_as
from tracker.exchange.record import Request
from tracker.exchange.text import lines_of, unpacked
from tracker.store import FullStore
from tracker.store.file.format.timeline import VERSION

SLICE = 400
AMOUNT = [pytest.param(SLICE, id="slice"), pytest.param(100_000, id="long", marks=pytest.mark.long)]


def seeds_in(folder: Path) -> tuple[bytes, bytes]:
    path = folder / "seed" / "timeline.json"
    path.parent.mkdir()
    used(path)
    opened(path).add([event("Ünlü", note='quotes " and \\ back', when="2024-07-04/2024-07-06")])
    return path.read_bytes(), past_of(path).read_bytes()


def attempt(store: FullStore, number: int) -> bool:
    """Do one thing after the other; only errors the store documents may come, and a refusal says how to go on."""
    try:
        list(store.find())
        for step in (
            lambda: store.info(),
            lambda: list(store.log()),
            lambda: store.as_of(START + timedelta(days=1)).info(),
            lambda: store.add([event("new")]),
            lambda: store.undo(),
            lambda: store.remove([1]),
        )[: 1 + number % 6]:
            step()
    except StoreError:
        return False
    except TrackerError:
        return True
    return True


def check(path: Path, number: int) -> None:
    """Whatever is in the files, they are read or refused; what is refused, repair brings back."""
    if not attempt(opened(path), number) and number % 4 == 0:
        store = opened(path)
        try:
            store.repair()
        except StoreError:
            return
        list(store.find())
        list(store.log())
        if store.info().version <= VERSION:
            store.add([event("on it goes")], again=True)


def clean(folder: Path) -> None:
    for file in folder.iterdir():
        if file.is_file():
            file.unlink()


@pytest.mark.parametrize("count", AMOUNT)
@pytest.mark.parametrize("history", [True, False], ids=["history", "alone"])
def test_the_timeline(tmp_path: Path, count: int, history: bool) -> None:
    timeline, past = seeds_in(tmp_path)
    path = tmp_path / "timeline.json"
    for number, data in enumerate(mutations([timeline, CONFLICT], count, seed=1 + history)):
        clean(tmp_path)
        path.write_bytes(data)
        if history:
            past_of(path).write_bytes(past)
        check(path, number)


@pytest.mark.parametrize("count", AMOUNT)
def test_the_history(tmp_path: Path, count: int) -> None:
    timeline, past = seeds_in(tmp_path)
    path = tmp_path / "timeline.json"
    for number, data in enumerate(mutations([past], count, seed=3)):
        clean(tmp_path)
        if number % 3:
            path.write_bytes(timeline)
        past_of(path).write_bytes(data)
        check(path, number)


@pytest.mark.parametrize("count", AMOUNT)
def test_an_event(count: int) -> None:
    seed = event("Ünlü", note="n", ref="W/1", topics=("ai/llm",), details={"edition": 7})
    bombs = [b"[" * 50_000, b'{"title":' * 50_000, b'{"when":"2024","title":"' + b"x" * 1_000_000 + b'"}']
    for data in [*bombs, *mutations([to_json(seed)], count, seed=4)]:
        with suppress(TrackerError):
            from_json(data)


@pytest.mark.parametrize("count", AMOUNT)
def test_json_lines(tmp_path: Path, count: int) -> None:
    """Whatever comes in as lines, they are all added or none."""
    store = opened(tmp_path / "timeline.json")
    store.add([event("there already")])
    desk = Desk(date(2024, 7, 8), Naming(Directory(()), print), print)
    seeds = [to_json(changed(event(f"event {at}", ref=f"R/{at}"), id=at, links=(Link("follows", 3),))) for at in (2, 3)]
    lines = [b"\n".join(seeds), b'{"when":"2024","title":"a","links":[{"relation":"follows","id":1}]}\n' + seeds[1]]
    bombs = [b"[" * 50_000, b'{"actors":[' * 10_000, b'{"when":"2024","title":"x","actors":[[]]}', b"\n" * 100_000]
    for data in [*bombs, *mutations(lines, count, seed=8)]:
        with suppress(TrackerError):
            events = incoming(BytesIO(data), "jsonl", store, "standard input", desk)
            text = data.removeprefix(b"\xef\xbb\xbf")  # a byte order mark alone is no line
            assert len(events) == sum(bool(line.strip()) for line in BytesIO(text))


@pytest.mark.parametrize("count", AMOUNT)
@pytest.mark.parametrize("row", [row for row in FORMATS if row.reads and row.writes], ids=lambda row: row.name)
def test_every_format_that_is_read(tmp_path: Path, row: Format, count: int) -> None:
    """Whatever is in the file, its events are read, refused one by one, or the file is refused."""
    needed(row)
    store = opened(tmp_path / "timeline.json")
    desk = Desk(date(2024, 7, 8), Naming(Directory(()), print), print)
    written = [event("Ünlü", note="a\nb", details={"edition": 7}), event("b", ref="R/1", topics=("ai",))]
    seed = in_file(row, written)
    for data in mutations([seed, gzip.compress(seed, mtime=0)], count, seed=9):
        with suppress(TrackerError):
            intake = Intake(BytesIO(), store, "here", desk)
            content = unpacked(BytesIO(data), "here")
            file: Any = BytesIO(content.read()) if row.binary else lines_of(content, "here")
            intake.take(read_as(row.name, file, Request("here")))
            planned(intake, store)
