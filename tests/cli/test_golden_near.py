"""What agenda, confirm, gaps, series, inforce, around and thread print, line for line as `starter/near.md` shows it."""

import re
import shutil
from pathlib import Path

import pytest

from tests.transcript import Step, agrees, environment, run, steps

GOLDEN = Path(__file__).parent / "golden" / "starter" / "near.md"
SHIPPED = Path(__file__).parents[2] / "db"
PARTS = re.split(r"^## Of one's own$", GOLDEN.read_text(encoding="utf-8"), flags=re.MULTILINE)
STARTER, OWN = (list(steps(part)) for part in PARTS)


def told(step: Step, folder: Path, home: Path) -> None:
    env = {**environment(home), "PYTHONPATH": str(SHIPPED.parent)}
    printed = run(step.command, folder, env)
    assert agrees(step.output, printed), printed
    if match := re.match(r"tracker --width (\d+) ", step.command):
        assert all(len(line) <= int(match[1]) for line in printed.splitlines())


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the starter timeline."""
    folder = tmp_path_factory.mktemp("clone")
    (folder / "db").mkdir()
    for name in ("timeline.json", "world.json"):
        shutil.copy(SHIPPED / name, folder / "db" / name)
    return folder


@pytest.mark.parametrize("step", STARTER, ids=lambda step: step.command)
def test_what_is_told_of_the_starter_timeline(step: Step, clone: Path) -> None:
    told(step, clone, clone)


def test_what_is_told_of_a_timeline_of_ones_own(tmp_path: Path) -> None:
    for step in OWN:
        told(step, tmp_path, tmp_path)
