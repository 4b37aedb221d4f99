"""`tracker` alone: the help where there is no timeline of one's own, else what is overdue, near and new."""

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Tracker


def test_the_help_where_there_is_no_timeline_of_ones_own(tracker: Tracker) -> None:
    assert tracker() == tracker("--help")


def test_the_help_in_a_clone(tracker: Tracker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[2])
    assert tracker() == tracker("--help")


@pytest.mark.parametrize("way", ["--db", "TRACKER_DB"])
def test_a_named_timeline_that_does_not_exist(
    tracker: Tracker, folder: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    path = str(folder / "none.json")
    if way == "TRACKER_DB":
        monkeypatch.setenv("TRACKER_DB", path)
    answer = tracker(*(["--db", path] if way == "--db" else []))
    assert (answer.code, answer.out) == (5, "")
    assert f"no timeline at {path}" in answer.err


def test_an_empty_timeline_says_how_to_begin(tracker: Tracker) -> None:
    tracker("init")
    answer = tracker()
    assert answer.code == 0
    assert answer.lines[1].startswith("0 events")
    assert answer.lines[-2:] == [
        'to record the first event: tracker add "TITLE" --date DATE',
        "all commands: tracker --help",
    ]


EVENTS = [  # title, date, status, the section it stands in on 8 July 2024
    ("Report was due", "2024-07-05", "expected", "Overdue"),
    ("Talks were due", "2024-06", "expected", "Overdue"),
    ("Vote", "2024-07-08", "expected", "Next 7 days"),
    ("Summit", "2024-07-15", "expected", "Next 7 days"),
    ("Conference", "2024-07-14/2024-07-20", "expected", "Next 7 days"),
    ("Truce ends", "../2024-07-12", "expected", "Next 7 days"),
    ("Sanctions threatened", "2024-07-10", "threatened", "Next 7 days"),
    ("Put off for good", "2024-07-10", "cancelled", ""),
    ("A day too late", "2024-07-16", "expected", ""),
    ("Some day this month", "2024-07", "happened", ""),
    ("Yesterday", "2024-07-07", "happened", ""),
]


def test_each_event_stands_in_its_section(tracker: Tracker) -> None:
    tracker("init")
    for title, date, status, _ in EVENTS:
        assert tracker("add", title, "--date", date, "--status", status).code == 0
    sections = {part.splitlines()[0]: part for part in tracker().out.split("\n\n")}
    for title, _, _, section in EVENTS:
        assert [name for name in ("Overdue", "Next 7 days") if title in sections[name]] == [section] * bool(section)
    assert [line.split()[0] for line in sections["Recorded last"].splitlines()[1:6]] == ["11", "10", "9", "8", "7"]


def test_the_next_step_is_about_what_is_overdue(ledger: Tracker) -> None:
    ledger("add", "Report was due", "--date", "2024-07-05", "--status", "expected")
    assert "to say what became of one: tracker confirm 4" in ledger().lines


def test_a_section_is_cut_and_names_the_command_for_all(tracker: Tracker) -> None:
    tracker("init")
    for day in range(1, 8):
        tracker("add", f"Due on {day}", "--date", f"2024-07-0{day}", "--status", "expected")
    answer = tracker()
    assert "  2 more: tracker list is:overdue" in answer.lines
    assert "Due on 1" not in answer.out.split("Recorded last")[0]
    assert len(tracker("list", "is:overdue", "--ids").lines) == 7


def test_global_options_alone_print_it_too(ledger: Tracker, folder: Path) -> None:
    named = ledger("--db", folder / "db" / "timeline.json").lines[1:]
    assert [re.sub("tracker --db [^ ]+ ", "tracker ", line) for line in named] == ledger().lines[1:]


def test_another_day_gives_another_answer(ledger: Tracker) -> None:
    ledger("add", "Summit", "--date", "2024-07-15", "--status", "expected")
    assert "Overdue: none" in ledger().lines
    assert "Overdue: none" not in ledger("--today", "2024-07-16").lines
