"""Completion as a shell does it: its script is loaded, the line is given, the replies are what it would insert."""

import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import pytest
from click.shell_completion import get_completion_class

from tests.cli.conftest import Tracker
from tests.cli.test_completion_words import BREAKS
from tests.test_startup import READING
from tests.transcript import environment
from tracker.cli.command_table import app
from tracker.cli.completion.shells import use_own_completion
from tracker.cli.session import Session

ASK = """
source <(tracker completion bash)
compopt() { :; }
for line in "$@"; do
    COMP_LINE=$line COMP_POINT=${#line} COMPREPLY=()
    _tracker_completion tracker
    printf '%s\\n' "${COMPREPLY[@]}"
    printf '\\0'
done
"""


def answers(folder: Path, lines: Iterable[str]) -> tuple[list[str], str]:
    """What bash would insert for each line, and what was said beside it."""
    asked = ["bash", "-c", ASK, "ask", *lines]
    done = subprocess.run(asked, env=environment(folder), cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.split("\0")[:-1], done.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_scripts(tracker: Tracker, shell: str) -> None:
    answer = tracker("completion", shell)
    assert "_TRACKER_COMPLETE" in answer.out
    assert answer.code == 0


FILES: Final = "\t"  # stands for the files of the folder
FILE_LINES: Final = (
    "tracker --db d", "tracker --db=d", "tracker list --db d", "tracker import a", "tracker import a.csv b",
    "tracker import a.csv --rejects r", "tracker list -o x", "tracker list --output x", "tracker export kind:law -o x",
    "tracker page -o x", "tracker read a", "tracker read --proposals p", "tracker init d", "tracker when --find a",
)  # fmt: skip
REPLIES: Final[tuple[tuple[str, list[str]], ...]] = (  # a line, and what bash would insert
    ("tracker ti", ["timeline"]),
    ("tracker list --kind res", ["resolution"]),
    ("tracker list --kind cyb", ["cyberattack"]),
    ("tracker list --actor Hua", ["Huawei"]),
    ("tracker list top", ["topic:"]),
    ("tracker list topic:ai/w", ["ai/waic"]),
    ("tracker list kind:launch,res", ["launch,resolution"]),
    ("tracker list 'topic:ai/w", ["topic:ai/waic"]),
    ("tracker list is:over", ["overdue"]),
    ("tracker list weekday:m", ["monday"]),
    ("tracker list month:mar,ju", ["mar,july", "mar,june"]),
    ("tracker list onth", ["onthisday"]),
    ("tracker list around:3", ["3"]),
    ("tracker list actor:un\\ secu", ["UN\\ Security\\ Council"]),
    ('tracker list "actor:un secu', ["actor:UN Security Council"]),
    ("tracker list --actor 'un secu", ["UN Security Council"]),
    ("tracker list --columns id,not", ["id,note"]),
    ("tracker add x --status exp", ["expected"]),
    ("tracker add x --clock adop", ["adopted="]),
    ("tracker add x --detail pr", ["product=", "programme="]),
    ("tracker add x --by @", []),
    ("tracker edit 1 --drop-actor hua", ["Huawei"]),
    ("tracker show A/", ["A/RES/78/311"]),
    ('tracker add "X Y" --kind ex', ["export-control"]),
    ('tracker add "X Y" --kind exx', []),
    ('tracker list "kind:law" topic:ai/w', ["ai/waic"]),
    ('tracker list --actor "United States" --actor hua', ["Huawei"]),
    ('tracker list actor:"un secu', ["UN Security Council"]),
    (
        "tracker list --actor unit",
        ["United\\ Arab\\ Emirates", "United\\ Kingdom", "United\\ Nations", "United\\ States"],
    ),
    ("tracker list --actor unic", ["UNICEF"]),
    ("tracker list actor:@g7", ["@G7"]),
    (
        "tracker list actor:=Unite",
        ["United\\ Arab\\ Emirates", "United\\ Kingdom", "United\\ Nations", "United\\ States"],
    ),
    ("tracker list actor:=bosn", ['\\"Bosnia\\ and\\ Herzegovina\\"']),
    ("tracker list -kind:la", ["launch", "law"]),
    ("tracker list --ac", ["--actor"]),
    ("tracker actor ", ["list", "show", "add", "edit", "alias", "merge", "rename", "remove"]),
    ("tracker view ", ["save", "list", "show", "remove"]),
    ("tracker actor show Hua", ["Huawei"]),
    ("tracker actor show @", []),
    ("tracker actor list --ow", ["--own"]),
    ("tracker actor remove ", []),
    ("tracker topics --merge a", ["ai/waic"]),
    ("tracker topics --merge chips a", ["ai/waic"]),
    ("tracker topics --merge chips ai a", []),
    ("tracker topics ki", ["kind:"]),
    ("tracker topics --rename chips x ki", []),
    ("tracker actor add Zeta --type comp", ["company"]),
    ("tracker series kin", ["kind:"]),
    ("tracker thread 1 kind:la", ["launch", "law"]),
    ("tracker help form", ["formats"]),
    ("tracker help ad", ["add"]),
    ("tracker import a.csv --from mark", ["markwhen"]),
    ("tracker import a.csv --profile conf", ["conferences"]),
    ("tracker import a.csv --map agai", ["against="]),
    ("tracker import a.csv --map dates.effe", ["dates.effective="]),
    ("tracker import a.csv --set kind=cyb", ["cyberattack"]),
    ("tracker --db nowhere.json list --topic a", []),
    ("tracker list -n 1 -o ", [FILES]),
    ("tracker list -n ", []),
    *((line, [FILES]) for line in FILE_LINES),
    ("tracker list --actor nobody-is-called-so", []),
)
THROUGH_BASH: Final = (
    "tracker ti",
    "tracker list top",
    "tracker list 'topic:ai/w",
    "tracker list --actor unit",
    "tracker add x --by @",
)


@pytest.fixture
def filled(ledger: Tracker, folder: Path) -> None:
    """A ledger with a kind and a profile of its own, which the replies name."""
    assert ledger("kinds", "--add", "cyberattack", "--covers", "intrusions").code == 0
    (folder / "a.csv").write_text("date,title\n")
    assert ledger("import", "a.csv", "--set", "kind=conference", "--save-profile", "conferences").code == 0


@pytest.mark.usefixtures("filled")
def test_replies(monkeypatch: pytest.MonkeyPatch) -> None:
    use_own_completion()
    completing = get_completion_class("bash")
    assert completing is not None
    monkeypatch.setenv("COMP_WORDBREAKS", BREAKS)
    wrong = []
    for line, replies in REPLIES:
        monkeypatch.setenv("COMP_LINE", line)
        told = completing(app, {"obj": Session(())}, "tracker", "_TRACKER_COMPLETE").complete().splitlines()
        wrong += [(line, told)] if told != replies else []
    assert wrong == []


def test_bash(ledger: Tracker, folder: Path) -> None:
    if shutil.which("bash") is None:
        pytest.skip("bash is not there")
    assert ledger("list").code == 0
    found, said = answers(folder, THROUGH_BASH)
    assert dict(zip(THROUGH_BASH, map(str.splitlines, found), strict=True)) == {
        line: dict(REPLIES)[line] or [""] for line in THROUGH_BASH
    }
    assert said == ""


@pytest.mark.parametrize(
    "line", ["tracker list 'actor:Bosnia", "tracker list --kind res", "tracker show A/", "tracker ti"]
)
def test_it_loads_no_grammar(ledger: Tracker, folder: Path, line: str) -> None:
    assert ledger("list").code == 0
    script = "import sys; from tracker.cli.main import run; run(); print(*sys.modules, file=sys.stderr)"
    env = {
        **environment(folder),
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "_TRACKER_COMPLETE": "bash_complete",
        "COMP_LINE": line,
        "COMP_WORDBREAKS": " :=\"'",
    }
    done = subprocess.run(
        [sys.executable, "-c", script], env=env, cwd=folder, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip()
    assert not {*READING, "shlex", "csv"} & set(done.stderr.split())


def test_nothing_but_words_is_ever_printed(folder: Path) -> None:
    """A damaged timeline, a wrong option before it: the line being typed stays clean."""
    (folder / "db").mkdir()
    (folder / "db" / "timeline.json").write_text("{damaged")
    lines = ("tracker list actor:", "tracker --today never list actor:", "tracker nosuch ", "tracker list --actor ")
    assert answers(folder, lines) == (["\n"] * len(lines), "")
