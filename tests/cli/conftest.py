"""The command line run in this process, in an empty folder with a home of its own."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.transcript import TODAY
from tracker.cli.main import run


class Answer(NamedTuple):
    """What a command said and the code it ended with."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The lines of stdout."""
        return self.out.splitlines()


Tracker = Callable[..., Answer]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder; the environment knows no other timeline."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    for name in ("TRACKER_DB", "XDG_CONFIG_HOME", "TRACKER_LANGUAGES", "EDITOR", "VISUAL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TRACKER_TODAY", TODAY)
    return here


@pytest.fixture
def tracker(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Tracker:
    """Run `tracker ARGS`, with `stdin` as its input."""
    assert folder.exists()

    def call(*args: object, stdin: str = "") -> Answer:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8"))
        code = run([str(arg) for arg in args])
        return Answer(code, *capsys.readouterr())

    return call


@pytest.fixture
def ledger(tracker: Tracker) -> Tracker:
    """The same, in a folder with a timeline of three events."""
    assert tracker("init").code == 0
    add = ("add", "--by", "China")
    assert tracker(*add, "WAIC 2024", "--date", "2024-07-04/2024-07-07", "--topic", "ai/waic").code == 0
    assert tracker(*add, "Resolution adopted", "--date", "2024-07-01", "--ref", "A/RES/78/311").code == 0
    assert tracker("add", "Huawei listed", "--date", "2019-05", "--against", "Huawei", "--kind", "sanction").code == 0
    return tracker
