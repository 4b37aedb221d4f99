"""Lists, timelines, cards, counts and names at 60 and at 80 columns, line for line as the pages in `golden/` show."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.transcript import Step, agrees, environment, run, steps

GOLDEN = Path(__file__).parent / "golden"
STEPS = [step for page in sorted(GOLDEN.glob("*.md")) for step in steps(page.read_text(encoding="utf-8"))]
PREPARED = (
    ("view", "save", "law", "kind:law,treaty"),
    ("view", "save", "china-law", "view:law", "or", "by:china", "-status:expected"),
    ("actor", "alias", "SenseTime", "商汤集团"),
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a timeline of the golden events."""
    folder = tmp_path_factory.mktemp("desk")
    tracker = (sys.executable, "-m", "tracker")
    env = {**environment(folder), "PYTHONPATH": str(Path(__file__).parents[2])}
    subprocess.run([*tracker, "init"], cwd=folder, env=env, check=True, capture_output=True)
    with open(GOLDEN / "events.jsonl", "rb") as events:
        subprocess.run([*tracker, "add", "-"], cwd=folder, env=env, check=True, capture_output=True, stdin=events)
    for words in PREPARED:
        subprocess.run([*tracker, *words], cwd=folder, env=env, check=True, capture_output=True)
    return folder


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.command)
def test_what_is_drawn(step: Step, desk: Path) -> None:
    printed = run(step.command, desk, environment(desk))
    assert agrees(step.output, printed), printed
    width = int(step.command.split()[2])
    assert all(len(line) <= width or "://" in line for line in printed.splitlines())


def test_each_is_shown_at_both_widths() -> None:
    shown = {(step.command.split()[2], step.command.split()[3]) for step in STEPS}
    names = ("list", "timeline", "show", "summary", "calendar", "actor", "topics", "view")
    assert shown == {(width, name) for width in ("60", "80") for name in names}
