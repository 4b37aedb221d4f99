"""What commands say of the store: twins of an import, an older timeline, the shipped one, cut output."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Tracker


def lines(*titles: str) -> str:
    return "".join(json.dumps({"when": "2024-07-04", "title": title}) + "\n" for title in titles)


def test_all_twins_of_an_import_are_named_and_can_be_left_out(ledger: Tracker) -> None:
    batch = lines("One", "Two", "two.", "Three")
    assert ledger("add", "-", stdin=lines("One")).code == 0
    refused = ledger("add", "-", stdin=batch)
    assert refused.code == 1
    assert refused.err.splitlines() == [
        "tracker: 2 of 4 events are duplicates; nothing was recorded:",
        "  number 1, 'One': same title and date as event 4",
        "  number 3, 'two.': same title and date as number 2",
        "  use --skip-known to leave them out, or --again to add those that are different events",
    ]
    added = ledger("add", "-", "--skip-known", stdin=batch)
    assert (added.code, added.lines) == (0, ["5  2024-07-04  Thu  Two", "6  2024-07-04  Thu  Three"])
    assert added.err == "tracker: skipped 2 that are already recorded\n"


def test_a_large_import_and_its_log_are_cut(ledger: Tracker) -> None:
    added = ledger("add", "-", stdin=lines(*map(str, range(70))))
    assert len(added.lines) == 10
    assert added.err == "tracker: recorded 70 events; to list them all: tracker list id:4..73\n"
    log = ledger("log", "--limit", "1")
    assert len(log.lines) == 22
    assert log.lines[-1] == "  + 50 more events (tracker log --change 4 for all)"
    assert len(ledger("log", "--change", "4").lines) == 71
    assert len(ledger("log", "--format", "csv", "--limit", "1").lines) == 71
    assert ledger("log", "--change", "99").code == 3


def test_check_prints_ten_of_each_sort_and_all_on_request(ledger: Tracker) -> None:
    assert ledger("add", "-", stdin=lines(*map(str, range(40)))).code == 0
    cut = ledger("check")
    assert "  43  no source" not in cut.lines
    assert any(line.strip() == "+ 33 more (tracker check --all)" for line in cut.lines)
    assert len([line for line in cut.lines if line.endswith("no source")]) == 10
    assert len([line for line in ledger("check", "--all").lines if line.endswith("no source")]) == 43
    assert len([line for line in ledger("check", "--format", "csv").lines if ",no-source," in line]) == 43


def test_check_finds_twins_and_circles(ledger: Tracker, folder: Path) -> None:
    assert ledger("add", "waic 2024.", "--date", "2024-07-04/2024-07-07", "--again").code == 0
    assert "  4  looks like event 1: same title and date" in ledger("check").lines
    refused = ledger("edit", "1", "--link", "part-of=2", "--link", "amends=2")
    assert refused.code == 0
    refused = ledger("edit", "2", "--link", "part-of=1")
    assert (refused.code, "part-of links would form a circle: 2 part-of 1 part-of 2" in refused.err) == (4, True)
    file = folder / "db" / "timeline.json"
    data = json.loads(file.read_text())
    data["events"]["2"]["links"] = [{"relation": "part-of", "id": 1}]
    file.write_text(json.dumps(data))
    assert "  1  part-of links form a circle: 1 part-of 2 part-of 1" in ledger("check").lines


def test_an_older_timeline_is_shown_and_either_can_be_kept(ledger: Tracker, folder: Path) -> None:
    file = folder / "db" / "timeline.json"
    shutil.copy(file, "copy.json")
    ledger("add", "x", "--date", "2024-01-01")
    ledger("add", "y", "--date", "2024-01-01")
    shutil.copy("copy.json", file)
    shown = ledger("list", "--ids")
    assert sorted(shown.lines) == ["1", "2", "3"]
    assert "tracker repair --keep timeline" in shown.err
    assert file.read_bytes() == Path("copy.json").read_bytes()
    assert ledger("repair", "--keep", "timeline").out.startswith("kept the older timeline as change 6")
    assert sorted(ledger("list", "--ids").lines) == ["1", "2", "3"]
    assert ledger("undo").code == 0
    assert sorted(ledger("list", "--ids").lines) == ["1", "2", "3", "4", "5"]


def test_the_starter_timeline_is_not_written_by_accident(
    tracker: Tracker, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a clone of the tool, in any folder of it."""
    (folder / "db").mkdir()
    (folder / "pyproject.toml").write_text('[project]\nname = "tracker-ledger"\n')
    file = folder / "db" / "timeline.json"
    shutil.copy(Path(__file__).parents[2] / "db" / "timeline.json", file)
    before = file.read_bytes()
    (folder / "docs").mkdir()
    for place in (folder, folder / "docs"):
        monkeypatch.chdir(place)
        for command in (("add", "x", "--date", "2024-01-01"), ("edit", "5", "--note", "x"), ("undo",)):
            refused = tracker(*command)
            assert refused.code == 1
            assert "is the starter timeline that ships with tracker; nothing was changed" in refused.err
            assert "tracker init" in refused.err
            assert f"tracker --db {file}" in refused.err
        assert tracker("list", "--ids").code == 0
    assert file.read_bytes() == before
    assert tracker("--db", file, "add", "x", "--date", "2024-01-01").code == 0


def test_changes_before_the_history_began(ledger: Tracker, folder: Path) -> None:
    found = ledger("changes", "--since", "2001-01-01")
    assert (found.code, found.lines[0]) == (0, "Added: 3")
    (folder / "db" / "timeline.history.jsonl").unlink()
    found = ledger("changes", "--since", "2001-01-01")
    assert (found.code, "has no history yet" in found.err) == (0, True)
    ledger("add", "x", "--date", "2024-01-01")
    found = ledger("changes", "--since", "2001-01-01")
    assert (found.code, found.lines[0]) == (0, "Added: 1")
    assert "changes since then" in found.err
    found = ledger("changes", "--since", "2001-01-01", "--as-of", "2002-01-01")
    assert (found.out, found.err.count("changes since then")) == ("", 1)


@pytest.mark.parametrize(
    "command",
    [["list"], ["add", "x", "--date", "2024"], ["edit", "1", "--note", "x"], ["undo"], ["log"], ["check"], ["info"],
     ["repair"], ["repair", "--keep", "timeline"], []],
    ids=" ".join,
)  # fmt: skip
@pytest.mark.parametrize("name", ["timeline.json", "timeline"])
def test_a_history_is_no_timeline(tracker: Tracker, folder: Path, command: list[str], name: str) -> None:
    assert tracker("init", name).code == 0
    assert tracker("--db", name, "add", "one", "--date", "2024").code == 0
    before = {path: path.read_bytes() for path in folder.iterdir()}
    answer = tracker("--db", "timeline.history.jsonl", *command)
    assert (answer.code, answer.out) == (5, "")
    assert answer.err == (
        f"tracker: timeline.history.jsonl is the history of {name}, not a timeline\n"
        f"  name the timeline: tracker --db {name} ...\n"
    )
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_a_timeline_may_have_the_name_of_a_history(tracker: Tracker) -> None:
    assert tracker("init", "odd.history.jsonl").code == 0
    assert tracker("--db", "odd.history.jsonl", "add", "one", "--date", "2024").code == 0
    assert tracker("--db", "odd.history.jsonl", "list", "--ids").lines == ["1"]
