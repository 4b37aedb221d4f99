"""Which engine keeps a timeline: found by the location alone."""

import inspect
from importlib import import_module
from pathlib import Path

import pytest

from tracker.errors import StoreError
from tracker.store import ENGINES, create_store, exists, open_store
from tracker.store.protocol import Engine


@pytest.mark.parametrize("module", ENGINES.values())
def test_an_engine_offers_what_the_protocol_names(module: str) -> None:
    engine = import_module(module)
    for name, _ in inspect.getmembers(Engine, inspect.isfunction):
        if not name.startswith("_"):
            assert callable(getattr(engine, name)), name


@pytest.mark.parametrize("name", ["timeline.json", "events", "of 2024.db"])
def test_a_timeline_can_have_any_file_name(tmp_path: Path, name: str) -> None:
    location = str(tmp_path / name)
    assert not exists(location)
    create_store(location)
    assert exists(location)
    assert list(open_store(location).find()) == []


@pytest.mark.parametrize("use", [exists, create_store, open_store])
def test_a_scheme_without_an_engine_is_refused(use: object) -> None:
    assert callable(use)
    with pytest.raises(StoreError, match="no timeline can be kept at gopher://"):
        use("gopher://example.org/timeline")


def test_a_deleted_timeline_exists_while_its_history_does(tmp_path: Path) -> None:
    location = tmp_path / "timeline.json"
    create_store(str(location))
    location.with_name("timeline.history.jsonl").write_bytes(b"")
    location.unlink()
    assert exists(str(location))
