"""Spellings known from other tools work, or the error names the right one; output goes into a file whole or not."""

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Tracker

SAME = [  # a habit, the same written in full
    (["ls"], ["list"]),
    (["ls", "topic:ai", "--ids"], ["list", "topic:ai", "--ids"]),
    (["list", "-n", "2"], ["list", "--limit", "2"]),
    (["list", "-n2"], ["list", "--limit", "2"]),
    (["list", "-n=2"], ["list", "--limit", "2"]),
    (["log", "-n", "1"], ["log", "--limit", "1"]),
    (["timeline", "-n", "1"], ["timeline", "--limit", "1"]),
    (["summary", "--by", "actor", "-n", "1"], ["summary", "--by", "actor", "--limit", "1"]),
    (["list", "--json"], ["list", "--format", "json"]),
    (["list", "--csv"], ["list", "--format", "csv"]),
    (["show", "1", "--json"], ["show", "1", "--format", "json"]),
    (["timeline", "--markdown"], ["timeline", "--format", "markdown"]),
    (["when", "last", "Friday", "--jsonl"], ["when", "last", "Friday", "--format", "jsonl"]),
    (["list", "-h"], ["list", "--help"]),
    (["show", "-h"], ["show", "--help"]),
    (["list", "-o", "-"], ["list"]),
    (["list", "--ids", "--", "waic"], ["list", "waic", "--ids"]),
]
WORDS = [  # words that only begin like an option, the same as a term
    (["list", "-nvidia", "--ids"], ["list", "not", "nvidia", "--ids"]),
    (["list", "-oecd", "--ids"], ["list", "not", "oecd", "--ids"]),
    (["list", "-huawei", "--ids"], ["list", "not", "huawei", "--ids"]),
    (["list", "--ids", "--", "-huawei"], ["list", "not", "huawei", "--ids"]),
]


@pytest.mark.parametrize(("habit", "full"), SAME + WORDS, ids=lambda words: " ".join(words))
def test_a_habit_prints_what_the_full_spelling_prints(ledger: Tracker, habit: list[str], full: list[str]) -> None:
    answer = ledger(*habit)
    assert answer.code == 0
    assert answer == ledger(*full)


def test_rm_removes(ledger: Tracker) -> None:
    assert ledger("rm", "3", "--yes").code == 0
    assert ledger("ls", "--ids").lines == ["2", "1"]


RIGHT_WORDS = [  # arguments, what the error says to write
    (["redo"], "to redo, undo the undo: tracker log -n 2, then tracker undo N"),
    (["list", "-f", "json"], "did you mean --format?"),
    (["list", "-r"], "did you mean --reverse?"),
    (["list", "--from", "2024"], "did you mean --since?"),
    (["list", "--tag=ai"], "did you mean --topic?"),
    (["list", "--number", "5"], "did you mean --limit?"),
    (["list", "--date", "2024"], "did you mean --on?"),
    (["list", "-5"], "to print 5: -n 5"),
    (["list", "-x"], "to exclude a word: not x"),
    (["inforce", "-n", "5"], "tracker inforce --help lists them"),
    (["list", "--", "--ids"], "write --ids before the --"),
    (["when", "--", "--published"], "write --published before the --"),
    (["--json", "list"], "options of a command follow its name"),
    (["list", "--force"], "--output FILE --force"),
    (["remove", "1", "-y"], "did you mean --yes?"),
]


@pytest.mark.parametrize(("args", "word"), RIGHT_WORDS, ids=lambda value: " ".join(value) if value[0] != "t" else "")
def test_any_other_habit_gets_the_right_word(ledger: Tracker, args: list[str], word: str) -> None:
    answer = ledger(*args)
    assert (answer.code, answer.out) == (2, "")
    assert word in answer.err


PRINTING = (
    ["list"], ["list", "--ids"], ["timeline"], ["summary"], ["show", "1", "2"], ["when", "last", "Friday"],
    ["log"], ["changes", "--since", "2024-01-01"], ["info"], ["kinds"], ["check"], ["agenda"], ["inforce"], ["gaps"],
    ["series"], ["around", "1"], ["around", "kind:other"], ["thread", "1"],
)  # fmt: skip


@pytest.mark.parametrize("command", PRINTING, ids=" ".join)
def test_output_holds_what_would_be_printed(ledger: Tracker, folder: Path, command: list[str]) -> None:
    printed = ledger(*command)
    answer = ledger(*command, "-o", "out.txt")
    assert (answer.code, answer.out, answer.err) == (0, "", printed.err)
    assert (folder / "out.txt").read_text(encoding="utf-8") == printed.out


@pytest.mark.parametrize(
    ("name", "fmt"),
    [
        ("a.csv", "csv"),
        ("a.JSON", "json"),
        ("a.jsonl", "jsonl"),
        ("a.md", "markdown"),
        ("a", "table"),
        ("a.txt", "table"),
    ],
)
def test_the_name_of_the_file_chooses_the_format(ledger: Tracker, folder: Path, name: str, fmt: str) -> None:
    assert ledger("list", "-o", name).code == 0
    assert (folder / name).read_text(encoding="utf-8") == ledger("list", "--format", fmt).out


@pytest.mark.parametrize("command", [["list"], ["show", "1"], ["timeline"], ["summary"], ["check", "--strict"]])
@pytest.mark.parametrize("ending", [".xyz", ".xlsx", ".HTML"])
def test_an_ending_that_names_no_format_is_refused(
    ledger: Tracker, folder: Path, command: list[str], ending: str
) -> None:
    answer = ledger(*command, "-o", f"a{ending}")
    assert (answer.code, answer.out) == (2, "")
    said = (
        f"tracker {command[0]} knows no format of the ending {ending.lower()} (nothing was written)\n  end it in .csv, "
    )
    assert answer.err.startswith(f"tracker: --output: {said}")
    assert [path.name for path in folder.iterdir()] == ["db"]
    assert ledger(*command, "--format", "csv", "-o", f"a{ending}").code == ("--strict" in command)


def test_a_file_of_ids_may_have_any_name(ledger: Tracker, folder: Path) -> None:
    assert ledger("list", "--ids", "-o", "a.ids").code == 0
    assert (folder / "a.ids").read_text(encoding="utf-8") == ledger("list", "--ids").out


def test_the_option_format_decides_before_the_name(ledger: Tracker, folder: Path) -> None:
    assert ledger("list", "--format", "json", "-o", "a.csv").code == 0
    assert (folder / "a.csv").read_text(encoding="utf-8").startswith("[")


def test_a_strict_check_writes_its_findings(ledger: Tracker, folder: Path) -> None:
    assert ledger("check", "--strict", "-o", "out.txt").code == 1
    assert "warning" in (folder / "out.txt").read_text(encoding="utf-8")


def test_a_file_is_replaced_only_with_force(ledger: Tracker, folder: Path) -> None:
    (folder / "out.txt").write_text("mine")
    answer = ledger("list", "-o", "out.txt")
    assert (answer.code, answer.err) == (
        2,
        "tracker: out.txt already exists (nothing was written)\n  add --force to replace it\n",
    )
    assert (folder / "out.txt").read_text() == "mine"
    assert ledger("list", "-o", "out.txt", "--force").code == 0
    assert (folder / "out.txt").read_text(encoding="utf-8") == ledger("list").out


@pytest.mark.parametrize(
    ("args", "code", "named"),
    [
        (["list", "foo:bar", "-o", "out.txt"], 2, "unknown field 'foo'"),
        (["show", "1", "99", "-o", "out.txt"], 3, "99"),
        (["list", "-o", "no/such/folder.txt"], 5, "no such file or directory"),
        (["list", "-o", "db", "--force"], 2, "not a regular file"),
        (["list", "-o", os.devnull, "--force"], 2, "not a regular file"),
        (["list", "-o", "db/timeline.json", "--force"], 2, "part of a timeline"),
        (["list", "-o", "db/timeline.history.jsonl", "--force"], 2, "part of a timeline"),
    ],
)
def test_a_command_that_fails_leaves_no_file(
    ledger: Tracker, folder: Path, args: list[str], code: int, named: str
) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    answer = ledger(*args)
    assert (answer.code, answer.out) == (code, "")
    assert named in answer.err
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
