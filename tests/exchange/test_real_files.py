"""Files of other people, where they are present: each imports with the numbers it has."""

from pathlib import Path

import pytest

from tests.cli.conftest import Tracker, folder, tracker  # noqa: F401 fixtures

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
KIND = ("--set", "kind=resolution", "--on-error", "skip")
FILES = [
    (
        "un/un_roll_calls.csv",
        ("--map", "title=descr", "--map", "ref=unvotes:{rcid}", "--map", "details.symbol=unres", *KIND),
        "read 6,203, added 6,202, unchanged 0, updated 0, twins 0, refused 1",
    ),
    (
        "launches/epoch_notable_ai_models_2025-02-24.csv",
        ("--map", "topics=Domain", "--map", "url=Link", "--set", "kind=launch", "--on-error", "skip"),
        "read 895, added 895, unchanged 0, updated 0, twins 0, refused 0",
    ),
    (
        "conferences/ccf_deadlines_flat.csv",
        (
            "--map",
            "title={title} {year}",
            "--map",
            "when=date_text",
            "--map",
            "ref=ccf:{id}",
            "--map",
            "url=link",
            "--set",
            "kind=conference",
            "--on-error",
            "skip",
        ),
        "read 1,605, added 1,148, unchanged 438, updated 0, twins 8, refused 11",
    ),
    (
        "conferences/confs_tech_all.jsonl.gz",
        ("--set", "kind=conference"),
        "read 6,831, added 6,001, unchanged 0, updated 0, twins 830, refused 0",
    ),
    (
        "sanctions/eu_russia_sanctions_facts.csv",
        ("--set", "kind=sanction", "--set", "actors=by:European Union"),
        "read 13, added 13, unchanged 0, updated 0, twins 0, refused 0",
    ),
    (
        "launches/endoflife_releases_flat.csv",
        (
            "--map",
            "title={product} {cycle}",
            "--map",
            "when=release_date",
            "--map",
            "ref=eol:{product}/{cycle}",
            "--set",
            "kind=launch",
            "--on-error",
            "skip",
        ),
        "read 8,351, added 8,351, unchanged 0, updated 0, twins 0, refused 0",
    ),
]


@pytest.mark.parametrize(("name", "words", "report"), FILES, ids=[name for name, _, _ in FILES])
def test_a_real_file(tracker: Tracker, name: str, words: tuple[str, ...], report: str) -> None:  # noqa: F811
    if not (DATA / name).exists():
        pytest.skip(f"{name} is not here")
    assert tracker("init").code == 0
    answer = tracker("import", DATA / name, *words, "--save-profile", "mine")
    assert (answer.code, answer.lines) == (0, [report])
    again = tracker("import", DATA / name, "--profile", "mine", "--on-error", "skip")
    assert again.code == 0
    assert "added 0," in again.out
    assert report.split(",")[0] in again.out
