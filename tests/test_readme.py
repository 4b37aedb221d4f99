"""The README is the manual: its transcripts are run, its tables are compared with the code."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.transcript import Step, agrees, environment, run, steps
from tracker.cli.command_table import COMMANDS
from tracker.cli.options.query_options import FILTERS
from tracker.event import FIELDS
from tracker.query.fields import QUERY_FIELDS
from tracker.query.tree import HAS_FIELDS, IS_SORTS
from tracker.registry import CLOCKS, RELATIONS, STATUSES
from tracker.render import FORMATS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
STEPS = list(steps(README))


def replayed(step: Step, folder: Path, home: Path) -> str:
    printed = run(step.command, folder, environment(home))
    return printed.replace(str(home), "/home/ana")


def test_every_transcript_prints_what_it_says(tmp_path: Path) -> None:
    home = tmp_path
    starter, here = home / "starter", home / "here"
    for folder in (starter, here):
        shutil.copytree(ROOT / "examples", folder / "examples")
    (starter / "db").mkdir()
    for name in ("timeline.json", "world.json"):
        shutil.copy(ROOT / "db" / name, starter / "db" / name)
    folder = starter
    assert STEPS
    for step in STEPS:
        if step.command == "tracker init":  # from here on the reader has a timeline of their own
            folder = here
        printed = replayed(step, folder, home)
        assert agrees(step.output, printed), f"README.md:{step.line}: $ {step.command}\n{printed}"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_manual(name: str) -> None:
    assert re.search(rf"\btracker {name}\b", README) or any(f"tracker {name}" in step.command for step in STEPS)


@pytest.mark.parametrize(
    "word",
    sorted(
        {
            *FIELDS,
            *FORMATS,
            *(f"--{item.option}" for item in FILTERS),
            *CLOCKS,
            *RELATIONS,
            *STATUSES,
            *HAS_FIELDS,
            *IS_SORTS,
        }
    )
    + [f"{name}:" for name in QUERY_FIELDS],
)
def test_every_word_of_the_language_is_in_the_manual(word: str) -> None:
    assert re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])" if word[-1] != ":" else re.escape(word), README), word


def test_the_python_example_runs() -> None:
    [example] = re.findall(r"^```python\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    done = subprocess.run([sys.executable, "-c", example], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == 2


def test_the_two_commands_are_where_scripts_look_for_them() -> None:
    for name in ("first", "test"):
        assert re.search(rf"<!-- {name} command -->\n```sh\npython3 -m venv .*\n```\n", README)


def test_the_example_session_runs(tmp_path: Path) -> None:
    printed = run(
        f"sh {ROOT / 'examples' / 'session.sh'}", tmp_path, {**environment(tmp_path), "TMPDIR": str(tmp_path)}
    )
    assert "4  2024-07-05  Fri  SenseNova 5.5 released" in printed
    assert printed.splitlines()[-1].startswith("your timeline is ")
