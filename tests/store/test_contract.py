"""Every engine, one suite."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.contract import StoreContract
from tests.store.kit import assert_sound, opened, past_of, stepping_clock
from tests.store.model import Model
from tracker.store import FullStore


class TestModel(StoreContract):
    """The model in memory."""

    @pytest.fixture
    def store(self) -> FullStore:
        return Model(stepping_clock())


class TestTiny(StoreContract):
    """A TinyDB file; whatever was done, its history leads to the same bytes."""

    @pytest.fixture
    def store(self, tmp_path: Path) -> FullStore:
        return opened(tmp_path / "timeline.json")

    @pytest.fixture(autouse=True)
    def _sound(self, tmp_path: Path) -> Iterator[None]:
        yield
        if past_of(tmp_path / "timeline.json").exists():
            assert_sound(tmp_path / "timeline.json")
