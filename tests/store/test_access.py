"""Who may use the files: owner, group and permissions outlive a change, and a refusal names the owner."""

import json
import os
import re
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.store.kit import past_of

ROOT = Path(__file__).parents[2]
AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
pytestmark = pytest.mark.skipif(not AS_ROOT, reason="only root can give files to others")

DAEMON, BIN, OTHERS = 1, 2, 4242  # users that need not exist
CHANGES = [["add", "x", "--date", "2024-01-01"], ["edit", "1", "--note", "x"], ["undo"], ["repair"]]


class Answer(NamedTuple):
    """What a command said and the code it ended with."""

    code: int
    out: str
    errors: str


Tracker = Callable[..., Answer]


@pytest.fixture(scope="module")
def tracker() -> Iterator[Tracker]:
    """Run `tracker ARGS` on a timeline as a user with some groups."""
    env = {**os.environ, "HOME": "/nonexistent", "TRACKER_TODAY": "2024-07-08"}
    argv = [sys.executable, "-m", "tests.store.as_user"]
    with subprocess.Popen(argv, cwd=ROOT, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as runner:
        assert runner.stdin
        assert runner.stdout
        asked, told = runner.stdin, runner.stdout

        def call(path: Path, user: int, groups: list[int], *args: str) -> Answer:
            print(json.dumps([user, groups, str(path.parent), ["--db", str(path), *args]]), file=asked, flush=True)
            return Answer(*json.loads(told.readline()))

        yield call


@pytest.fixture
def shared(tracker: Tracker) -> Iterator[Path]:
    """A timeline of user 1 and group 4242 in a folder that all may write to; those of pytest are closed."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        path = Path(folder) / "t.json"
        assert tracker(path, 0, [0], "init").code == 0
        assert tracker(path, 0, [0], "add", "first", "--date", "2024-01-01").code == 0
        for file in (path, past_of(path)):
            os.chown(file, DAEMON, OTHERS)
            file.chmod(0o664)
        yield path


def access(path: Path) -> tuple[int, int, int]:
    found = path.stat()
    return found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode)


@pytest.mark.parametrize("change", CHANGES, ids=lambda args: args[0])
def test_root_leaves_the_files_to_their_owner(tracker: Tracker, shared: Path, change: list[str]) -> None:
    done = tracker(shared, 0, [0], *change)
    assert done.code == 0, done.errors
    assert access(shared) == access(past_of(shared)) == (DAEMON, OTHERS, 0o664)


@pytest.mark.parametrize("change", CHANGES, ids=lambda args: args[0])
def test_a_member_of_the_group_leaves_the_files_to_the_group(tracker: Tracker, shared: Path, change: list[str]) -> None:
    done = tracker(shared, BIN, [OTHERS], *change)
    assert done.code == 0, done.errors
    for file in (shared, past_of(shared)):
        assert access(file)[1:] == (OTHERS, 0o664)


def test_a_group_that_cannot_be_kept_is_not_followed_by_another_with_its_rights(tracker: Tracker, shared: Path) -> None:
    os.chown(shared, BIN, OTHERS)
    past_of(shared).chmod(0o666)
    assert tracker(shared, BIN, [BIN], "edit", "1", "--note", "x").code == 0
    assert access(shared) == (BIN, BIN, 0o644)


def test_a_new_history_is_for_those_who_have_the_timeline(tracker: Tracker, shared: Path) -> None:
    past_of(shared).unlink()
    assert tracker(shared, 0, [0], "add", "x", "--date", "2024-01-02").code == 0
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
def test_a_file_of_somebody_else_is_said_to_be(
    tracker: Tracker, shared: Path, file: str, mode: int, owner: int, sentence: str
) -> None:
    chosen = shared if file == "timeline" else past_of(shared)
    os.chown(chosen, owner, OTHERS + 1)
    chosen.chmod(mode)
    before = chosen.read_bytes(), access(chosen)
    done = tracker(shared, BIN, [OTHERS], "add", "x", "--date", "2024-01-01")
    assert (done.code, done.out) == (5, "")
    assert re.search(sentence, done.errors), done.errors
    assert (chosen.read_bytes(), access(chosen)) == before
