"""Two sides of a timeline, and what git makes of them."""

import shutil
import subprocess
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.store.kit import opened, past_of
from tracker.store import FullStore

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

Side = Callable[[FullStore], object]
OURS_AT = datetime(2024, 7, 2, tzinfo=UTC)
THEIRS_AT = datetime(2024, 7, 3, tzinfo=UTC)


def clock(start: datetime) -> Callable[[], datetime]:
    steps = iter(range(100_000))
    return lambda: start + timedelta(seconds=next(steps))


def diverge(path: Path, ours: Side, theirs: Side) -> Path:
    """Let each side do its work on a copy of its own, and return where the other one is."""
    other = path.parent.parent / "theirs" / path.name
    base = path.parent.parent / "base"
    for folder in (other.parent, base):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(path.parent, folder)
    ours(opened(path, clock=clock(OURS_AT)))
    theirs(opened(other, clock=clock(THEIRS_AT)))
    return other


def merge(path: Path, other: Path, style: str = "", files: Sequence[str] = ("timeline", "history")) -> None:
    """Merge the files as git does, with its marks where it cannot."""
    for name in files:
        mine = path if name == "timeline" else past_of(path)
        base = path.parent.parent / "base" / mine.name
        names = (str(mine), str(base), str(other.parent / mine.name))
        command = ["git", "merge-file", "-p", *([style] if style else []), *names]
        mine.write_bytes(subprocess.run(command, capture_output=True, check=False).stdout)
