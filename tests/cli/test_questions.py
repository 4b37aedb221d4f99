"""Questions a reader has of the starter timeline, with answers counted by hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Tracker

SHIPPED = Path(__file__).parents[2] / "db" / "timeline.json"
CONTROLS = "kind:sanction,export-control"


def ids(tracker: Tracker, *asked: str) -> list[int]:
    return [int(line) for line in tracker("--db", SHIPPED, "list", *asked, "--ids").lines]


def records(tracker: Tracker, *asked: str) -> list[dict[str, Any]]:
    answer = tracker("--db", SHIPPED, *asked, "--format", "json")
    assert answer.code == 0, answer.err
    found: list[dict[str, Any]] = json.loads(answer.out)
    return found


LISTS = [
    ("what happened on any 1 July", ["md:07-01"], [94]),
    ("what happened near WAIC 2024", ["around:96"], [94, 95, 96, 97, 98]),
    ("what has four sources or more", ["sources:4.."], [94]),
    (
        "which controls took effect in 2025, in that order",
        ["kind:export-control", "effective:2025", "--sort", "effective"],
        [113, 115, 127, 128],
    ),
    ("what did OpenAI launch on a Tuesday", ["kind:launch", "by:openai", "weekday:tue"], [22, 42]),
    ("which launches were in July", ["kind:launch", "month:july"], [48, 50, 51, 97, 99]),
]
COUNTS = [
    ("who was sanctioned most", [CONTROLS, "--by", "against", "--top", "2"], {"China": 8, "Huawei": 6}),
    (
        "by whom and against whom",
        [CONTROLS, "--by", "action", "--top", "2"],
        {
            "US Bureau of Industry and Security → China": 6,
            "US Bureau of Industry and Security → Huawei": 6,
        },
    ),
    ("who meets whom most often", ["--by", "pair", "--top", "1"], {"China – United States": 11}),
    ("the busiest quarter", ["--by", "quarter", "--top", "1"], {"2025-Q1": 16}),
    (
        "what OpenAI launched each year",
        ["kind:launch", "by:openai", "--by", "year"],
        {"2019": 1, "2020": 1, "2021": 1, "2022": 1, "2023": 3, "2024": 3, "2025": 1},
    ),
    ("who stands where in sanctions", ["kind:sanction", "--by", "role"], {"by": 2, "against": 2}),
]


@pytest.mark.parametrize(("asked", "answer"), [row[1:] for row in LISTS], ids=[row[0] for row in LISTS])
def test_which_events(tracker: Tracker, asked: list[str], answer: list[int]) -> None:
    assert ids(tracker, *asked) == answer


@pytest.mark.parametrize(("asked", "answer"), [row[1:] for row in COUNTS], ids=[row[0] for row in COUNTS])
def test_how_many(tracker: Tracker, asked: list[str], answer: dict[str, int]) -> None:
    by = asked[asked.index("--by") + 1]
    assert {record[by]: record["events"] for record in records(tracker, "summary", *asked)} == answer


def test_who_launched_most_in_each_year(tracker: Tracker) -> None:
    found = records(tracker, "summary", "kind:launch", "--by", "year", "--across", "by", "--top", "1")
    by_year = {record["year"]: (record["by"], record["events"]) for record in found}
    assert by_year["2023"] == ("OpenAI", 3)
    assert by_year["2024"] == ("OpenAI", 3)
    assert by_year["2017"][1] == 1


def test_how_the_controls_of_two_countries_compare(tracker: Tracker) -> None:
    asked = ("summary", "kind:export-control by:us", "--compare", "kind:export-control by:china", "--by", "year")
    found = {record["year"]: [part["events"] for part in record["selections"]] for record in records(tracker, *asked)}
    assert found == {
        "2019": [5, 0], "2020": [3, 0], "2021": [0, 0], "2022": [2, 0], "2023": [3, 1], "2024": [2, 2], "2025": [7, 3],
    }  # fmt: skip


def test_how_much_fewer_events_2025_has(tracker: Tracker) -> None:
    last = records(tracker, "summary", "--by", "year", "--change")[-1]
    assert (last["year"], last["events"], last["change"], last["change_percent"]) == ("2025", 34, -3, -8)


def test_since_when_huawei_is_a_target(tracker: Tracker) -> None:
    [record] = records(tracker, "summary", "against:huawei", "--by", "kind", "--dates")
    assert (record["kind"], record["events"]) == ("export-control", 6)
    assert (record["first"], record["last"]) == ("2019-05-15", "2025-05-13")


def test_how_many_resolutions_there_were_by_the_end_of_each_year(tracker: Tracker) -> None:
    found = records(tracker, "summary", "kind:resolution", "--by", "year", "--cumulative")
    assert [(record["year"], record["cumulative"]) for record in found] == [
        ("2021", 1), ("2022", 1), ("2023", 1), ("2024", 4), ("2025", 6),
    ]  # fmt: skip


def test_what_part_of_2024_were_launches(tracker: Tracker) -> None:
    found = records(tracker, "summary", "when:2024", "--by", "kind", "--share")
    assert (found[0]["kind"], found[0]["events"], found[0]["share"]) == (
        "launch",
        15,
        40.6,
    )  # of 37, in tenths that add up
    assert round(sum(record["share"] for record in found), 1) == 100


def test_the_busiest_day(tracker: Tracker) -> None:
    found = records(tracker, "calendar")
    assert max(found, key=lambda record: record["events"]) == {"day": "2023-10-17", "weekday": "Tue", "events": 3}
    assert "  Tue 17 Oct 2023  3 events" in tracker("--db", SHIPPED, "calendar", "--year", "2023").lines


def test_an_empty_selection_is_an_empty_answer(tracker: Tracker) -> None:
    for options in (["summary", "--by", "pair"], ["summary", "--compare", "kind:other"], ["calendar"]):
        for fmt, empty in (("json", "[]\n"), ("jsonl", ""), ("table", "")):
            answer = tracker("--db", SHIPPED, *options, "text:nosuchword", "--format", fmt)
            assert (answer.code, answer.out) == (0, empty)
