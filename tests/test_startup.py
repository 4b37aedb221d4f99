"""A command loads only what it needs: start-up is a tested promise."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Tracker, folder, ledger, tracker
from tests.transcript import environment

__all__ = ["folder", "ledger", "tracker"]  # fixtures

HEAVY = ("dateparser", "tabulate", "importlib.metadata", "csv", "shlex", "tempfile", "difflib", "hypothesis", "sqlite3")
OTHERS = ("tracker.cli.analyses", "click.shell_completion")  # of other commands, and of the shell
GRAMMAR = "tracker.dates.rules"
READING = ("tracker.dates.phrase.reader", GRAMMAR, "dateparser", "tabulate", "importlib.metadata", "difflib", "tinydb")
TABLE = [  # arguments, modules that must stay unloaded
    (["--version"], (*HEAVY, *OTHERS, "msgspec", "tinydb", "tracker.store", "tracker.render")),
    (["--help"], (*HEAVY, "msgspec", "tinydb", "tracker.store", "tracker.render")),
    (["help", "dates"], (*HEAVY, "msgspec", "tinydb", "tracker.store")),
    (["list", "--actor", "China", "--since", "2024-01-01", "--format", "jsonl"], (*READING, *OTHERS, "csv", "shlex")),
    (["list", "topic:ai"], (*READING, *OTHERS, "csv")),
    (["timeline"], (*READING, "csv")),
    (["summary"], (*READING, "csv")),
    (["show", "1"], (*READING, "csv")),
    (["list", "is:contested"], (*READING, "csv", "tracker.reader", "tracker.claim")),
    ([], (*READING, "csv")),
    (
        ["add", "y", "--date", "2024-07-05"],
        (*OTHERS, "tracker.dates.phrase.reader", GRAMMAR, "dateparser", "tabulate", "csv"),
    ),
    (["add", "z", "--date", "last Friday"], ("dateparser", "tabulate", "csv")),
]
SCRIPT = """
import sys
from tracker.cli.main import run
sys.stdout = open("/dev/null", "w")
code = run(sys.argv[1:])
print(code, *sorted(sys.modules), file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("args", "unloaded"), TABLE, ids=lambda value: " ".join(value[:3]) if isinstance(value, list) else ""
)
def test_a_command_loads_only_what_it_needs(
    ledger: Tracker, folder: Path, args: list[str], unloaded: tuple[str, ...]
) -> None:
    assert ledger("list").code == 0
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, "--db", "db/timeline.json", *args],
        env={**environment(folder), "PYTHONPATH": str(Path(__file__).parents[1])},
        cwd=folder,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    code, *loaded = done.stderr.splitlines()[-1].split()
    assert code == "0"
    assert not set(unloaded) & set(loaded)


def test_importing_the_package_loads_nothing_of_it() -> None:
    script = "import sys, tracker; print(*[m for m in sys.modules if m.startswith('tracker.')])"
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    done = subprocess.run([sys.executable, "-c", script], env=env, stdout=subprocess.PIPE, check=True)
    assert done.stdout.split() == []
