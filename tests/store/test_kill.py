"""A real process, killed at every system call between the beginning and the end of its command."""

import re
import shutil
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from tests.store.kit import assert_sound, event, opened
from tests.store.test_crash import fresh, state_of, used
from tests.store.worker import MARK

CHANGING = ("write", "fsync", "ftruncate", "rename", "unlink", "fchmod", "flock")
ALL = (*CHANGING, "openat", "close", "read", "lseek", "fstat", "newfstatat", "mmap", "munmap")
ROOT = Path(__file__).parents[2]
CASES = {"first": (fresh, "add"), "add": (used, "add"), "edit": (used, "edit")}


@cache
def tracing_works() -> bool:
    """Whether strace is there and may look on and kill."""
    if shutil.which("strace") is None:
        return False
    asked = ["strace", "-e", "trace=getppid", "-e", "inject=getppid:signal=KILL", sys.executable, "-c"]
    done = subprocess.run([*asked, "import os; os.getppid()"], capture_output=True, check=False)
    return done.returncode != 0 and b"killed by SIGKILL" in done.stderr


def traced(path: Path, command: str, *options: str) -> subprocess.CompletedProcess[str]:
    worker = [sys.executable, "-m", "tests.store.worker", str(path), command]
    asked = ["strace", *options, *worker]
    return subprocess.run(asked, capture_output=True, text=True, cwd=ROOT, check=False, env=environment())


def environment() -> dict[str, str]:
    """As little of ours as a Python needs: the same calls each time."""
    return {"PATH": "/usr/bin:/bin", "PYTHONHASHSEED": "0", "LANG": "C.UTF-8"}


def calls(trace: str) -> tuple[Counter[str], Counter[str]]:
    """How often each call is made before the command begins, and until it ends."""
    names = re.findall(r"^(\w+)\((.*)$", trace, re.MULTILINE)
    marks = [at for at, (_, rest) in enumerate(names) if MARK in rest]
    before = Counter(name for name, _ in names[: marks[0]])
    return before, Counter(name for name, _ in names[: marks[1]])


@pytest.mark.parametrize(
    "watched", [pytest.param(CHANGING, id="changing"), pytest.param(ALL, id="all", marks=pytest.mark.long)]
)
@pytest.mark.parametrize("case", CASES)
def test_killed_at_every_call(case: str, watched: tuple[str, ...], tmp_path: Path) -> None:
    if not tracing_works():
        pytest.skip("strace is not there or may not trace; the steps of test_crash.py stand in for it")
    prepare, command = CASES[case]
    path = tmp_path / "timeline.json"
    (tmp_path / "start").mkdir()
    prepare(tmp_path / "start" / "timeline.json")

    def again() -> None:
        for old in tmp_path.glob("timeline*"):
            old.unlink()
        for file in (tmp_path / "start").iterdir():
            shutil.copy2(file, tmp_path / file.name)

    again()
    traced(path, command, "-e", f"trace={','.join(ALL)},access")  # writes byte code, if it must
    again()
    before = state_of(path)
    full = traced(path, command, "-e", f"trace={','.join(ALL)},access")
    assert full.stdout.startswith("said"), full.stderr
    after = state_of(path)
    first, last = calls(full.stderr)
    killed = 0
    for name in watched:
        for number in range(first[name] + 1, last[name] + 1):
            again()
            done = traced(path, command, "-e", f"trace={name}", "-e", f"inject={name}:signal=KILL:when={number}")
            assert done.returncode != 0
            killed += 1
            found = state_of(path)
            assert found in ((after,) if "said" in done.stdout else (before, after))
            opened(path).add([event("and on it goes")])
            assert_sound(path)
    assert killed >= (6 if watched is CHANGING else 20)
