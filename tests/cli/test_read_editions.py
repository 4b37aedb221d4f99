"""An article about an edition of a series that is recorded under its short name, or under another long one."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Tracker

WAIC = "The seventh World AI Conference will be held in Shanghai from July 4 to 6.\n"


def told_again(tracker: Tracker, folder: Path, story: str, *event: str) -> list[int]:
    """Record an event, read a story, and return the events that its proposals tell again."""
    assert tracker("init").code == 0
    assert tracker("add", *event).code == 0
    (folder / "story.txt").write_text(story)
    out = tracker("read", "story.txt", "--published", "2024-07-03", "--format", "jsonl").out
    return [row["recorded"] for row in map(json.loads, out.splitlines()) if "recorded" in row]


@pytest.mark.parametrize(
    ("story", "title", "date", "more"),
    [
        (WAIC, "WAIC 2024", "2024-07-04/2024-07-07", ["--place", "Shanghai", "--detail", "series=WAIC"]),
        (WAIC, "WAIC 2024", "2024-07-04/2024-07-06", []),
        (WAIC, "Opening of the fair", "2024-07-05", ["--detail", "series=World AI Conference"]),
        (WAIC, "World Artificial Intelligence Conference 2024", "2024-07", ["--detail", "series=WAIC"]),
        (
            "The ninth OSRC conference will be held in Lisbon from July 10 to 12.\n",
            "Open Sea Robotics Congress 2024",
            "2024-07-11",
            [],
        ),
    ],
)
def test_it_is_the_recorded_one(
    tracker: Tracker, folder: Path, story: str, title: str, date: str, more: list[str]
) -> None:
    assert told_again(tracker, folder, story, title, "--date", date, "--kind", "conference", *more) == [1]


@pytest.mark.parametrize(
    ("title", "date", "more"),
    [
        ("WAIC 2024", "2024-07-08/2024-07-09", ["--kind", "conference"]),
        ("WAIC 2024", "2024-07-04/2024-07-06", ["--kind", "conference", "--place", "Geneva"]),
        ("WAIC 2024", "2024-07-04/2024-07-06", ["--kind", "statement"]),
        ("AI forum", "2024-07-04/2024-07-06", ["--kind", "conference", "--place", "Shanghai"]),
        ("Huawei forum at WAIC", "2024-07-05", ["--kind", "conference", "--place", "Shanghai"]),
    ],
)
def test_it_is_another_event(tracker: Tracker, folder: Path, title: str, date: str, more: list[str]) -> None:
    assert told_again(tracker, folder, WAIC, title, "--date", date, *more) == []


def test_its_source_is_added_and_days_that_differ_are_contested(tracker: Tracker, folder: Path) -> None:
    event = ("WAIC 2024", "--date", "2024-07-04/2024-07-07", "--kind", "conference", "--detail", "series=WAIC")
    told_again(tracker, folder, WAIC, *event)
    answer = tracker("read", "story.txt", "--published", "2024-07-03", "--accept", "all")
    assert "the dates disagree: 2024-07-04/07 is recorded, this says 2024-07-04/06" in answer.err
    [row] = [json.loads(line) for line in tracker("list", "is:contested", "--format", "jsonl").out.splitlines()]
    assert (row["when"], row["sources"][0]["dated"]) == ("2024-07-04/2024-07-07", "2024-07-04/2024-07-06")
    assert "story.txt dates it 2024-07-04/06, the event has 2024-07-04/07" in tracker("check").out


@pytest.mark.parametrize("date", ["2024-07", "2024-07-05", "2024-07-04/..", "2024-07-04/2024-07-06"])
def test_a_date_of_another_precision_is_not_contested(tracker: Tracker, folder: Path, date: str) -> None:
    told_again(tracker, folder, WAIC, "WAIC 2024", "--date", date, "--kind", "conference")
    tracker("read", "story.txt", "--published", "2024-07-03", "--accept", "all")
    assert tracker("list", "is:contested", "--ids").out == ""
