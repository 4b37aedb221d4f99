"""Commands in messages name the timeline that the command which said them was given."""

import re
import shlex

import pytest

from tests.cli.conftest import Answer, Tracker
from tracker.cli.command_table import COMMANDS
from tracker.hints import USING_A_TIMELINE, pasteable, timeline_in

DB = "my notes/t.json"
WITHOUT = {"init", "when", "help", "completion", "schema"}  # they use no timeline, or name its file themselves


@pytest.fixture
def noted(tracker: Tracker) -> Tracker:
    """The command line with --db, for a timeline that no command finds without it."""

    def call(*args: object, stdin: str = "") -> Answer:
        return tracker("--db", DB, *args, stdin=stdin)

    assert call("init").code == 0
    assert call("add", "Talks", "--date", "2024-07-01").code == 0
    assert call("add", "Vote", "--date", "2024-06-01", "--status", "expected", "--ref", "A/1").code == 0
    return call


def commands_in(text: str) -> list[list[str]]:
    """The commands in a text, up to the end of a line, a bracket or a semicolon."""
    return [shlex.split(found) for found in re.findall(r"\btracker (--db [^\n;)`]*)", text)]


SAID = [
    ("remove", "1", "--yes"),
    ("check",),
    ("info", "--as-of", "2000-01-01"),
    ("log", "--change", "9"),
    ("add", "Another", "--date", "2024-07-02", "--ref", "a/1"),
    ("undo", "1"),
    (),
]


@pytest.mark.parametrize("args", SAID)
def test_the_timeline_is_in_every_command_that_a_message_names(noted: Tracker, args: tuple[str, ...]) -> None:
    if args == ("undo", "1"):
        noted("edit", "1", "--note", "n")
    answer = noted(*args)
    told = answer.out + answer.err
    for name in USING_A_TIMELINE:
        assert f"tracker {name} " not in told + " ", told
    for words in commands_in(told):
        assert words[:2] == ["--db", DB], told


def test_some_of_them_run_as_they_are_pasted(noted: Tracker, tracker: Tracker) -> None:
    [undo] = commands_in(noted("remove", "1", "--yes").err)
    assert tracker(*undo).code == 0
    confirm = next(words for words in commands_in(noted().out) if "confirm" in words)
    assert tracker(*confirm).code == 0
    assert '"status":"happened"' not in noted("list", "id:2", "--format", "jsonl").out  # the default is left out
    assert noted("list", "is:overdue", "--ids").out == ""


def test_without_the_option_commands_stay_as_they_are(ledger: Tracker) -> None:
    assert ledger("remove", "1", "--yes").err.endswith("To undo: tracker undo\n")


def test_every_command_that_uses_a_timeline_is_known() -> None:
    assert set(USING_A_TIMELINE) == set(COMMANDS) - WITHOUT


@pytest.mark.parametrize(
    ("args", "found"),
    [
        (["--db", "a b", "list"], "a b"), (["list", "--db=x"], "x"), (["--db", "x", "list", "--db", "y"], "y"),
        (["list", "--", "--db", "x"], None), (["list", "--db"], None), ([], None),
    ],
)  # fmt: skip
def test_the_timeline_of_a_command_line(args: list[str], found: str | None) -> None:
    assert timeline_in(args) == found


def test_words_that_are_no_command_are_left_alone() -> None:
    text = "upgrade tracker to read it; tracker help query; tracker-list; tracker lists; tracker init x"
    assert pasteable(text, "t.json") == text
