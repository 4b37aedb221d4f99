"""What a day of use found that takes a terminal, a file or a clock of its own: each by its number or letter."""

import json
import os
import shutil
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cli.conftest import Tracker
from tests.cli.test_completion import answers
from tests.cli.test_terminal import at_a_terminal
from tests.use.case import typed
from tracker.event import Event
from tracker.store import open_store
from tracker.when import When

ROOT = Path(__file__).parents[2]


@pytest.fixture
def starter(tracker: Tracker) -> Tracker:
    """The command line with the starter timeline."""
    assert tracker("init", "--starter").code == 0
    return tracker


def test_a6_the_shipped_timeline_is_not_written(tracker: Tracker, folder: Path) -> None:
    (folder / "db").mkdir()
    (folder / "pyproject.toml").write_text('[project]\nname = "tracker-ledger"\n')
    shutil.copy(ROOT / "db" / "timeline.json", folder / "db")
    before = (folder / "db" / "timeline.json").read_bytes()
    refused = tracker("add", "x", "--date", "2024")
    assert (refused.code, "mkdir ~/desk && cd ~/desk && tracker init" in refused.err) == (1, True)
    assert (folder / "db" / "timeline.json").read_bytes() == before


def test_a7_the_readme_sets_the_day_and_copies_the_examples() -> None:
    setup = (ROOT / "README.md").read_text("utf-8").partition("$ tracker init")[0]
    assert "export TRACKER_TODAY=2024-07-08" in setup
    assert "cp -r examples ~/desk && cd ~/desk" in setup
    assert ".venv/bin/activate" in setup


@pytest.mark.parametrize("changes", [1, 2])
@pytest.mark.parametrize("copied", [shutil.copy, shutil.copy2], ids=["copy", "keeping-its-time"])
def test_a8_reading_does_not_write_back(tracker: Tracker, folder: Path, copied: object, changes: int) -> None:
    file, copy = folder / "db" / "timeline.json", folder / "copy.json"
    assert tracker("init").code == tracker("add", "a", "--date", "2024").code == 0
    shutil.copy2(file, copy)
    for title in "bc"[:changes]:
        assert tracker("add", title, "--date", "2024").code == 0
    time.sleep(0.02)  # longer than the clock of the file system takes from one time to the next
    assert callable(copied)
    copied(copy, file)
    shown = tracker("list", "--ids")
    assert shown.lines == ["1"]
    for command in ("tracker repair --keep timeline", "tracker repair --keep history"):
        assert command in shown.err
    assert file.read_bytes() == copy.read_bytes()
    restored = tracker("add", "d", "--date", "2024")
    assert "restored the newer version" in restored.err
    assert len(tracker("list", "--ids").lines) == changes + 2


def test_a11_a_long_list_is_paged_and_fits(tmp_path: Path) -> None:
    at_a_terminal(tmp_path, ["init", "--starter"], [])
    screen = at_a_terminal(tmp_path, ["list"], [], PAGER="sed s/^/P:/", LINES="26")
    assert max(len(line.removeprefix("P:")) for line in screen.splitlines() if "\x1b" not in line) <= 80
    assert screen.startswith("P:")


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
def test_a12_the_title_comes_first(starter: Tracker, tmp_path: Path, columns: int) -> None:
    at_a_terminal(tmp_path, ["init", "--starter"], [])
    screen = at_a_terminal(tmp_path, ["list", "id:94", "--color", "never"], [], COLUMNS=str(columns))
    row = next(line for line in screen.splitlines() if "2024-07-01" in line)
    assert "UN General Assembly adopts China-led re" in row
    assert ("China-led resolution on international cooperation" in row) == (columns == 200)
    assert max(map(len, screen.splitlines())) <= columns
    assert starter("list", "id:94", "--ids").lines == ["94"]


def test_a13_ids_stand_at_the_edge_of_the_timeline(starter: Tracker) -> None:
    drawn = starter("timeline", "when:2024-07-05")
    assert [line.split()[-1] for line in drawn.lines if "SenseNova" in line] == ["97"]


def test_a19_bulk_is_cut(tracker: Tracker) -> None:
    tracker("init")
    events = "\n".join(json.dumps({"title": f"event {n}", "when": "2024"}) for n in range(70)) + "\n"
    added = tracker("add", "-", stdin=events)
    assert (len(added.lines), "recorded 70 events" in added.err) == (10, True)
    assert "+ 50 more events (tracker log --change 1 for all)" in tracker("log", "--limit", "3").out
    assert "+ 60 more (tracker check --all)" in tracker("check").out
    assert len(tracker("check").lines) < 20


@pytest.mark.parametrize("columns", [60, 80])
def test_a19_commands_are_not_broken(tmp_path: Path, columns: int) -> None:
    at_a_terminal(tmp_path, ["init", "--starter", "a-name-that-is-long.json"], [])
    for command in (["check"], []):
        args = ["--db", "a-name-that-is-long.json", "--color", "never", *command]
        lines = at_a_terminal(tmp_path, args, [], COLUMNS=str(columns)).splitlines()
        named = [line.partition("tracker --db ")[2] for line in lines if "tracker --db " in line]
        assert named
        assert all(len(rest.split()) > 1 for rest in named), named
        assert any(rest.endswith(("--status expected", '"TITLE" --date DATE')) for rest in named), named


def test_a25_the_editor_shows_a_form(tmp_path: Path) -> None:
    at_a_terminal(tmp_path, ["init", "--starter"], [])
    form = at_a_terminal(tmp_path, ["edit", "97"], [], EDITOR="cat")
    for line in ("title: SenseTime introduces", "date: 2024-07-05", "by: SenseTime", "link: part-of=96"):
        assert f"\n{line}" in form
    assert "{" not in form
    assert "created" not in form
    number = form.splitlines().index("date: 2024-07-05") + 1
    broken = ["edit", "97"]
    screen = at_a_terminal(tmp_path, broken, [("Edit it again?", "n")], EDITOR="sed -i s/^date:.*/date:soonish/")
    assert f"line {number}: 'soonish' is not a date" in screen
    assert "your text is kept in" in screen


def test_a26_add_asks_in_order_and_shows_the_event(tmp_path: Path) -> None:
    at_a_terminal(tmp_path, ["init"], [])
    names = ("Title", "Date", "Kind", "By", "With", "Against", "Source", "Quote", "Published")
    answers = ("Talks", "on Friday", "meeting", "China", "", "", "FT", "they met", "2024-07-08")
    screen = at_a_terminal(tmp_path, ["add"], [*zip(names, answers, strict=True), ("Keep it?", "")])
    assert "resolution, sanction, export-control" in screen
    assert "1  2024-07-05  Fri  Talks" in screen
    asked = at_a_terminal(tmp_path, ["add", "Only title"], [("Date", "2024-07-01")])
    assert "2  2024-07-01  Mon  Only title" in asked


def test_a28_actors_of_ones_own_are_added(tracker: Tracker, folder: Path) -> None:
    tracker("init")
    one = {"name": "Acme Lab", "type": "company", "aliases": ["ACME"], "within": "China"}
    (folder / "db" / "world.json").write_text(json.dumps({"actors": [one]}))
    assert "Acme Lab" in tracker("add", "a", "--date", "2024", "--by", "acme", "--by", "PRC").err
    assert tracker("list", "--columns", "actors", "--format", "csv").lines == ["actors", '"Acme Lab, China"']
    for query in ("actor:china", "actor:ACME", "actor:中国"):
        assert tracker("list", query, "--ids").lines == ["1"]


@pytest.mark.parametrize("columns", [60, 80])
def test_a30_addresses_are_not_broken(tmp_path: Path, columns: int) -> None:
    at_a_terminal(tmp_path, ["init", "--starter"], [])
    screen = at_a_terminal(tmp_path, ["show", "97"], [], COLUMNS=str(columns))
    address = "https://techsunnews.com/chinese-ai-firms-innovate-at-ai-event-despite-us-sanctions"
    assert any(line.strip().removeprefix("\x1b[2m").endswith(address) for line in screen.splitlines())


@pytest.mark.parametrize(
    ("line", "reply"),
    [
        ("tracker list -by:=Hua", "Huawei"),
        ("tracker list -by:Hua", "Huawei"),
        ("tracker list '-against:=Hua", "-against:=Huawei"),
        ("tracker list -actor:=United\\ K", "United\\ Kingdom"),
        ("tracker list by:=Hua", "Huawei"),
        ('tracker list "by:Zet', "by:Zeta \\$(touch pwned) & Co"),
    ],
)
def test_j_completion(tracker: Tracker, folder: Path, line: str, reply: str) -> None:
    tracker("init")
    assert tracker("add", "a", "--date", "2024", "--by", "Zeta $(touch pwned) & Co").code == 0
    [inserted], _ = answers(folder, [line])
    assert reply in inserted.splitlines()
    assert not (folder / "pwned").exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root")
def test_k_the_group_is_kept(tracker: Tracker, folder: Path) -> None:
    tracker("init")
    tracker("add", "a", "--date", "2024")
    files = [folder / "db" / "timeline.json", folder / "db" / "timeline.history.jsonl"]
    for file in files:
        os.chown(file, 1, 54321)
        file.chmod(0o664)
    assert tracker("--db", files[0], "edit", "1", "--note", "x").code == 0
    assert {(file.stat().st_uid, file.stat().st_gid, file.stat().st_mode & 0o777) for file in files} == {
        (1, 54321, 0o664)
    }


def test_o_a_clock_that_was_set_back(tracker: Tracker, folder: Path) -> None:
    tracker("init")
    path = folder / "db" / "timeline.json"
    for day, title in ((8, "first"), (9, "second"), (7, "third")):
        store = open_store(path, clock=lambda day=day: datetime(2024, 7, day, 12, tzinfo=UTC))  # type: ignore[misc]
        store.add([Event(when=When.year(2024), title=title)])
    assert typed(tracker, "changes --since 2024-07-08").lines == ["Added: 2", "  + 1 2024 first", "  + 2 2024 second"]
