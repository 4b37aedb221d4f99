"""Where the tools are: each Python one in an environment of its own, as a user installs it, or as found."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Final, NamedTuple

from tests.bench.peers import Hledger, Jrnl, SqliteUtils, Taskwarrior
from tests.bench.rows import ROOT
from tests.bench.tool import Tool
from tests.bench.tools import Baseline, Tracker

PYTHON_PEERS: Final[tuple[tuple[str, type[Tool]], ...]] = (("sqlite-utils", SqliteUtils), ("jrnl", Jrnl))
OTHER_PEERS: Final[tuple[tuple[str, type[Tool]], ...]] = (("task", Taskwarrior), ("hledger", Hledger))


class Field(NamedTuple):
    """Who takes part, and who is missing and why."""

    baseline: Tool
    tracker: Tool
    peers: tuple[Tool, ...]
    missing: tuple[str, ...]

    @property
    def all(self) -> tuple[Tool, ...]:
        """Everybody, the baseline first."""
        return (self.baseline, self.tracker, *self.peers)


def gathered(home: Path, *, install: bool) -> Field:
    """Find or install the tools; each gets a folder below `home`."""
    missing: list[str] = []
    peers: list[Tool] = []
    python, tracker = _tracker(home, install=install)
    for program, kind in PYTHON_PEERS:
        found = _installed(home, program, missing) if install else _found(program)
        if found:
            peers.append(kind([found], _own(home, kind.name)))
        elif not install:
            missing.append(f"{kind.name} is not beside this Python, nor on PATH")
    for program, kind in OTHER_PEERS:
        if found := shutil.which(program):
            peers.append(kind([found], _own(home, kind.name)))
        else:
            missing.append(f"{kind.name} is not on PATH")
    return Field(Baseline([python], _own(home, "baseline")), tracker, tuple(peers), tuple(missing))


def _tracker(home: Path, *, install: bool) -> tuple[str, Tool]:
    own = _own(home, Tracker.name)
    if install:
        scripts = _environment(home, "tracker")
        _pip(scripts, str(ROOT))
        return str(scripts / "python"), Tracker([str(scripts / "tracker")], own)
    beside = Path(sys.executable).parent / "tracker"
    if beside.exists():
        return sys.executable, Tracker([str(beside)], own)
    return sys.executable, Tracker([sys.executable, "-m", "tracker"], own, {"PYTHONPATH": str(ROOT)})


def _installed(home: Path, program: str, missing: list[str]) -> str | None:
    with open(ROOT / "pyproject.toml", "rb") as file:
        extra = tomllib.load(file)["project"]["optional-dependencies"]["bench"]
    scripts = _environment(home, program)
    try:
        _pip(scripts, *(requirement for requirement in extra if requirement.startswith(program)))
    except subprocess.CalledProcessError as error:
        missing.append(f"{program} could not be installed: {error.stderr.strip().splitlines()[-1]}")
        return None
    return str(scripts / program)


def _found(program: str) -> str | None:
    beside = Path(sys.executable).parent / program
    return str(beside) if beside.exists() else shutil.which(program)


def _environment(home: Path, name: str) -> Path:
    folder = home / "environments" / name
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    return folder / "bin"


def _pip(scripts: Path, *requirements: str) -> None:
    words = [str(scripts / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    env = {**os.environ, "PYTHONPATH": ""}
    subprocess.run([*words, *requirements], check=True, env=env, stderr=subprocess.PIPE, text=True)


def _own(home: Path, name: str) -> Path:
    folder = home / name
    folder.mkdir()
    return folder
