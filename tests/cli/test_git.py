"""A timeline kept in git, changed on two branches, merged and mended by one command."""

import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Tracker
from tests.store.merges import needs_git

pytestmark = needs_git


def git(*args: str) -> int:
    who = ("-c", "user.name=Ana", "-c", "user.email=ana@example.org", "-c", "core.editor=true")
    return subprocess.run(["git", *who, *args], capture_output=True, check=False).returncode


@pytest.fixture
def merged(ledger: Tracker, folder: Path) -> Tracker:
    """A repository in which both branches added an event and edited the same one, and git gave up."""
    assert git("init", "-q", "-b", "main", str(folder)) == 0
    git("add", "-A")
    git("commit", "-qm", "three events")
    git("checkout", "-qb", "other")
    ledger("add", "Tariffs raised", "--date", "2024-05-14", "--by", "United States")
    ledger("edit", "1", "--place", "Shanghai")
    git("commit", "-qam", "theirs")
    git("checkout", "-q", "main")
    ledger("add", "SenseNova 5.5 released", "--date", "2024-07-05", "--link", "part-of=1")
    ledger("edit", "1", "--note", "the seventh")
    git("commit", "-qam", "ours")
    assert git("merge", "other") == 1
    return ledger


def test_the_refusal_names_the_cause_and_the_command(merged: Tracker) -> None:
    for command in (["list"], ["add", "x", "--date", "2024"], ["undo"], ["check"], ["log"]):
        answer = merged(*command)
        assert (answer.code, answer.out) == (5, "")
        assert "git left a merge conflict in line 5 of its history" in answer.err
        assert "keeping a copy: tracker repair" in answer.err


def test_one_command_brings_both_sides_together(merged: Tracker) -> None:
    done = merged("repair")
    assert done.code == 0
    assert "'Tariffs raised' is now event 5: number 4 had been given on both sides" in done.lines
    assert sorted(merged("list", "--ids").lines) == ["1", "2", "3", "4", "5"]
    shown = merged("show", "1").out
    assert "Shanghai" in shown
    assert "the seventh" in shown
    git("add", "db/timeline.json", "db/timeline.history.jsonl")
    assert git("commit", "-qm", "merged") == 0
    assert merged("repair").out == "nothing to repair\n"
    log = merged("log").out
    assert log.index("edit 1 --place Shanghai (merged; done") < log.index("edit 1 --note")
    assert "repair" not in log, "a clean merge is the commands of both branches, and nothing else"
    assert merged("undo").code == 0
    assert "Shanghai" not in merged("show", "1").out


@pytest.mark.parametrize("style", ["merge", "diff3", "zdiff3"])
def test_both_stops_of_a_rebase(style: str, ledger: Tracker, folder: Path) -> None:
    """What the first stop brought over is the base of the second, and does not come again."""
    assert git("init", "-q", "-b", "main", str(folder)) == 0
    git("config", "merge.conflictStyle", style)
    git("add", "-A")
    git("commit", "-qm", "three events")
    git("checkout", "-qb", "other")
    for title, place in (("Tariffs raised", "Shanghai"), ("Talks begin", "Geneva")):
        ledger("add", title, "--date", "2024-05-14")
        ledger("edit", "1", "--place", place)
        git("commit", "-qam", title)
    git("checkout", "-q", "main")
    ledger("add", "SenseNova 5.5 released", "--date", "2024-07-05")
    git("commit", "-qam", "ours")
    git("checkout", "-q", "other")
    assert git("rebase", "main") == 1
    for stop, code in (("first", 1), ("second", 0)):
        assert ledger("repair").code == 0, stop
        git("add", "db/timeline.json", "db/timeline.history.jsonl")
        assert git("rebase", "--continue") == code, stop
    assert ledger("repair").out == "nothing to repair\n"
    assert sorted(ledger("list", "--ids").lines) == ["1", "2", "3", "4", "5", "6"]
    assert "Geneva" in ledger("show", "1").out
    assert len([line for line in ledger("log").lines if "merged; done" in line]) == 4
