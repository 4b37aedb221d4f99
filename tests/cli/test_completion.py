"""Completion as a shell does it: its script is loaded, the line is given, the replies are what it would insert."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Tracker
from tests.test_startup import READING
from tests.transcript import environment

ASK = """
source <(tracker completion bash)
compopt() { :; }
COMP_LINE=$1 COMP_POINT=${#1}
_tracker_completion tracker
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_scripts(tracker: Tracker, shell: str) -> None:
    answer = tracker("completion", shell)
    assert "_TRACKER_COMPLETE" in answer.out
    assert answer.code == 0


@pytest.mark.parametrize(
    ("line", "replies"),
    [
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
        ("tracker add x --by @", [""]),
        ("tracker edit 1 --drop-actor hua", ["Huawei"]),
        ("tracker show A/", ["A/RES/78/311"]),
        ('tracker add "X Y" --kind ex', ["export-control"]),
        ('tracker add "X Y" --kind exx', [""]),
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
        ("tracker actor show @", [""]),
        ("tracker actor list --ow", ["--own"]),
        ("tracker actor remove ", [""]),
        ("tracker topics --merge a", ["ai/waic"]),
        ("tracker topics --merge chips a", ["ai/waic"]),
        ("tracker topics --merge chips ai a", [""]),
        ("tracker topics ki", ["kind:"]),
        ("tracker topics --rename chips x ki", [""]),
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
        ("tracker --db nowhere.json list --topic a", [""]),
        ("tracker list --actor nobody-is-called-so", [""]),
    ],
)
def test_bash(ledger: Tracker, folder: Path, line: str, replies: list[str]) -> None:
    if shutil.which("bash") is None:
        pytest.skip("bash is not there")
    assert ledger("kinds", "--add", "cyberattack", "--covers", "intrusions").code == 0
    (folder / "a.csv").write_text("date,title\n")
    assert ledger("import", "a.csv", "--set", "kind=conference", "--save-profile", "conferences").code == 0
    asked = ["bash", "-c", ASK, "ask", line]
    done = subprocess.run(asked, env=environment(folder), cwd=folder, capture_output=True, text=True, check=True)
    assert (done.stdout.splitlines(), done.stderr) == (replies, "")


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
    for line in (
        "tracker list actor:",
        "tracker --today never list actor:",
        "tracker nosuch ",
        "tracker list --actor ",
    ):
        asked = ["bash", "-c", ASK, "ask", line]
        done = subprocess.run(asked, env=environment(folder), cwd=folder, capture_output=True, text=True, check=True)
        assert (done.stdout, done.stderr) == ("\n", ""), line
