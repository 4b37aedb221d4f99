"""The command line run in this process, in an empty folder with a home of its own."""

import io
import shutil
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
def ledger(tracker: Tracker, folder: Path, three_events: Path) -> Tracker:
    """The same, in a folder with a timeline of three events."""
    shutil.copytree(three_events, folder, dirs_exist_ok=True)
    return tracker
