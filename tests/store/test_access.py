"""Who may use the files: owner, group and permissions outlive a change, and a refusal names the owner."""

import os
import re
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.kit import past_of

ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
pytestmark = pytest.mark.skipif(not ROOT, reason="only root can give files to others")

DAEMON, BIN, OTHERS = 1, 2, 4242  # users that need not exist
# Everything is loaded first: where Python is installed may be closed to others.
AS = """
import difflib, os, pkgutil, pwd, shlex, sys, tempfile
import tinydb, tabulate, tracker
for module in pkgutil.walk_packages(tracker.__path__, "tracker."):
    if not module.name.endswith("__main__") and not module.name.startswith("tracker.dates"):
        __import__(module.name)
user, groups, *argv = sys.argv[1:]
os.umask(0o022)
os.setgroups([int(group) for group in groups.split(",")])
os.setresgid(int(user), int(user), int(user))
os.setresuid(int(user), int(user), int(user))
os.environ["HOME"] = "/nonexistent"
from tracker.cli.main import main
main(argv)
"""
CHANGES = [["add", "x", "--date", "2024-01-01"], ["edit", "1", "--note", "x"], ["undo"], ["repair"]]


@pytest.fixture
def shared() -> Iterator[Path]:
    """A timeline of user 1 and group 4242 in a folder that all may write to; those of pytest are closed."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        yield timeline(Path(folder) / "t.json")


def timeline(path: Path) -> Path:
    assert tracker(path, 0, [0], "init").returncode == 0
    assert tracker(path, 0, [0], "add", "first", "--date", "2024-01-01").returncode == 0
    for file in (path, past_of(path)):
        os.chown(file, DAEMON, OTHERS)
        file.chmod(0o664)
    return path


def tracker(path: Path, user: int, groups: list[int], *args: str) -> subprocess.CompletedProcess[str]:
    joined = ",".join(map(str, groups))
    argv = [sys.executable, "-c", AS, str(user), joined, "--db", str(path), *args]
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "TRACKER_TODAY": "2024-07-08"}
    return subprocess.run(argv, cwd=path.parent, env=env, capture_output=True, text=True, check=False)


def access(path: Path) -> tuple[int, int, int]:
    found = path.stat()
    return found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode)


@pytest.mark.parametrize("change", CHANGES, ids=lambda args: args[0])
def test_root_leaves_the_files_to_their_owner(shared: Path, change: list[str]) -> None:
    done = tracker(shared, 0, [0], *change)
    assert done.returncode == 0, done.stderr
    assert access(shared) == access(past_of(shared)) == (DAEMON, OTHERS, 0o664)


@pytest.mark.parametrize("change", CHANGES, ids=lambda args: args[0])
def test_a_member_of_the_group_leaves_the_files_to_the_group(shared: Path, change: list[str]) -> None:
    done = tracker(shared, BIN, [OTHERS], *change)
    assert done.returncode == 0, done.stderr
    for file in (shared, past_of(shared)):
        assert access(file)[1:] == (OTHERS, 0o664)


def test_a_group_that_cannot_be_kept_is_not_followed_by_another_with_its_rights(shared: Path) -> None:
    os.chown(shared, BIN, OTHERS)
    past_of(shared).chmod(0o666)
    assert tracker(shared, BIN, [BIN], "edit", "1", "--note", "x").returncode == 0
    assert access(shared) == (BIN, BIN, 0o644)


def test_a_new_history_is_for_those_who_have_the_timeline(shared: Path) -> None:
    past_of(shared).unlink()
    assert tracker(shared, 0, [0], "add", "x", "--date", "2024-01-02").returncode == 0
    assert access(past_of(shared)) == (DAEMON, OTHERS, 0o664)


@pytest.mark.parametrize(
    ("file", "mode", "owner", "sentence"),
    [
        ("timeline", 0o644, DAEMON, r"t.json belongs to daemon, and you may only read it\n  ask daemon "),
        ("timeline", 0o644, 54321, r"t.json belongs to user 54321, and you may only read it\n"),
        ("timeline", 0o600, DAEMON, r"t.json belongs to daemon"),
        ("history", 0o644, DAEMON, r"t.history.jsonl belongs to daemon: permission denied\n"),
        ("timeline", 0o444, BIN, r"t.json is read-only\n  to change that: chmod u\+w "),
    ],
)
def test_a_file_of_somebody_else_is_said_to_be(shared: Path, file: str, mode: int, owner: int, sentence: str) -> None:
    chosen = shared if file == "timeline" else past_of(shared)
    os.chown(chosen, owner, OTHERS + 1)
    chosen.chmod(mode)
    before = chosen.read_bytes(), access(chosen)
    done = tracker(shared, BIN, [OTHERS], "add", "x", "--date", "2024-01-01")
    assert (done.returncode, done.stdout) == (5, "")
    assert re.search(sentence, done.stderr), done.stderr
    assert (chosen.read_bytes(), access(chosen)) == before
