"""Files of other people, where they are present: each imports with the numbers it has."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.conftest import Tracker, folder, tracker  # noqa: F401 fixtures
from tests.exchange.counting import events_in

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
MANUAL = (Path(__file__).parents[2] / "tracker" / "manual" / "exchange.md").read_text("utf-8")
# A file, the words that its item in the manual begins with, and the report.
FILES = [
    (
        "launches/epoch_notable_ai_models_2025-02-24.csv",
        "Epoch, notable AI models",
        "read 895, added 895, unchanged 0, updated 0, twins 0, refused 0",
    ),
    (
        "conferences/ccf_deadlines_flat.csv",
        "CCF deadlines",
        "read 1,605, added 1,148, unchanged 438, updated 0, twins 8, refused 11",
    ),
    (
        "conferences/confs_tech_all.jsonl.gz",
        "confs.tech, JSON lines",
        "read 6,831, added 6,001, unchanged 0, updated 0, twins 830, refused 0",
    ),
    (
        "sanctions/eu_russia_sanctions_facts.csv",
        "measures of the EU",
        "read 13, added 13, unchanged 0, updated 0, twins 0, refused 0",
    ),
    (
        "launches/endoflife_releases_flat.csv",
        "endoflife.date",
        "read 8,351, added 8,351, unchanged 0, updated 0, twins 0, refused 0",
    ),
]


def documented(item: str) -> list[str]:
    """The options that the manual gives for the tables of a publisher."""
    found = re.search(rf"^- {re.escape(item)}: (.*?)(?=^- |\n\n)", MANUAL, re.DOTALL | re.MULTILINE)
    assert found is not None
    return [word for code in re.findall("`([^`]+)`", found[1]) for word in shlex.split(code)]


@pytest.mark.parametrize(("name", "item", "report"), FILES, ids=[name for name, _, _ in FILES])
def test_a_real_file(tracker: Tracker, name: str, item: str, report: str) -> None:  # noqa: F811
    if not (DATA / name).exists():
        pytest.skip(f"{name} is not here")
    assert tracker("init").code == 0
    answer = tracker("import", DATA / name, *documented(item), "--on-error", "skip", "--save-profile", "mine")
    assert (answer.code, answer.lines) == (0, [report])
    assert report.startswith(f"read {events_in(DATA / name):,}, ")
    again = tracker("import", DATA / name, "--profile", "mine", "--on-error", "skip")
    assert again.code == 0
    assert "added 0," in again.out
    assert report.split(",")[0] in again.out


def test_roll_calls_as_any_table(tracker: Tracker) -> None:  # noqa: F811
    path = DATA / "un/un_roll_calls.csv"
    if not path.exists():
        pytest.skip("the roll calls are not here")
    assert tracker("init").code == 0
    words = ("--map", "title=descr", "--map", "ref=unvotes:{rcid}", "--map", "details.symbol=unres")
    answer = tracker("import", path, *words, "--set", "kind=resolution", "--on-error", "skip")
    assert answer.lines == ["read 6,203, added 6,202, unchanged 0, updated 0, twins 0, refused 1"]
