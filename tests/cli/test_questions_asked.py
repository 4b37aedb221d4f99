"""How agenda, inforce, gaps, series, around and thread are asked, and what they say to what makes no sense."""

import csv
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Tracker

SHIPPED = Path(__file__).parents[2] / "db" / "timeline.json"
ASKED = (
    ["agenda"],
    ["inforce", "kind:law"],
    ["gaps", "topic:ai"],
    ["gaps", "--by", "actor", "--longer", "1y"],
    ["series"],
    ["series", "AI", "summits"],
    ["around", "96"],
    ["around", "2024-07", "-1w", "+1w"],
    ["around", "kind:sanction", "--of", "kind:law"],
    ["around", "by:us kind:export-control", "--each"],
    ["thread", "98"],
)
asked = pytest.mark.parametrize("words", ASKED, ids=" ".join)


@asked
@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_screen(tracker: Tracker, words: list[str], width: int) -> None:
    answer = tracker("--db", SHIPPED, "--width", width, *words)
    assert answer.code == 0
    assert answer.lines
    assert max(map(len, answer.lines)) <= width


@asked
def test_every_format_has_as_much(tracker: Tracker, words: list[str]) -> None:
    records = json.loads(tracker("--db", SHIPPED, *words, "--format", "json").out)
    lines = tracker("--db", SHIPPED, *words, "--format", "jsonl").lines
    assert [json.loads(line) for line in lines] == records
    rows = list(csv.reader(tracker("--db", SHIPPED, *words, "--format", "csv").lines))
    numbers = sum(len(record["editions"]) for record in records) if words[:3] == ["series", "AI", "summits"] else None
    assert len(rows) - 1 == (len(records) if numbers is None else numbers)
    assert tracker("--db", SHIPPED, *words, "--format", "markdown").lines[0].startswith("|")


@asked
def test_nothing_found_is_an_empty_answer(tracker: Tracker, words: list[str]) -> None:
    if words[0] in ("thread", "series"):
        return
    more = ["--of", "topic:none"] if words[0] == "around" else ["topic:none"]
    answer = tracker("--db", SHIPPED, *words, *more, "--format", "json")
    assert answer.code == 0
    assert isinstance(json.loads(answer.out), list)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["agenda", "--days", "soon"], 2, "--days: 'soon' is not a length of time"),
        (["gaps", "--longer", "-5"], 2, "not a length of time"),
        (["gaps", "--by", "weather"], 2, "weather"),
        (["inforce", "--on", "2024-02-30"], 2, "does not exist"),
        (["inforce", "--on", "2016", "--since", "2017"], 2, "--since 2017 is after 2016"),
        (["around"], 2, "no event given"),
        (["around", "-30d"], 2, "no event given"),
        (["around", "96", "-30d", "-40d"], 2, "a second number of days before"),
        (["around", "999"], 3, "no event 999"),
        (["around", "2024-13"], 2, "months run from 1 to 12"),
        (["around", "actr:china"], 2, "unknown field 'actr'"),
        (["around", "96", "--each", "-30d"], 2, "--each is about what comes after"),
        (["summary", "--by", "kind", "--depth", "1"], 2, "--by or --across has to be topic"),
        (["summary", "--by", "topic", "--depth", "0"], 2, "--depth 0 leaves nothing"),
        (["around", "kind:law", "+99y"], 2, "too wide to count by week"),
        (["around", "96", "--of", "actr:china"], 2, "unknown field 'actr'"),
        (["thread"], 2, "no event given"),
        (["thread", "3", "4"], 2, "one event is drawn at a time"),
        (["thread", "999"], 3, "no event 999"),
        (["thread", "98", "--deep"], 2, "no such option: --deep"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_makes_no_sense_gets_a_sentence(tracker: Tracker, words: list[str], code: int, said: str) -> None:
    answer = tracker("--db", SHIPPED, *words)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err


@pytest.mark.parametrize("length", ["14", "14d", "2w", "2W"])
def test_a_length_in_days_or_weeks(tracker: Tracker, length: str) -> None:
    wanted = tracker("--db", SHIPPED, "around", "96", "-14d", "+14d", "--format", "csv").out
    assert tracker("--db", SHIPPED, "around", "96", f"-{length}", f"+{length}", "--format", "csv").out == wanted


def test_a_date_in_words_is_said_as_it_was_read(tracker: Tracker) -> None:
    answer = tracker("--db", SHIPPED, "around", "4 July 2024", "-1d", "+1d")
    assert "read '4 July 2024' as 2024-07-04" in answer.err
    assert answer.lines[0].startswith("Around 2024-07-04")


@pytest.mark.parametrize(
    ("words", "note"),
    [
        (["36", "--each", "+1d"], "1 event: 1 with none within 1 day"),
        (["36", "--each", "--of", "topic:none"], "1 event: 1 with none after"),
        (["kind:sanction", "--each"], "2 events: median 10, from 6 to 14 days"),
    ],
)
def test_the_foot_of_what_follows_each(tracker: Tracker, words: list[str], note: str) -> None:
    assert tracker("--db", SHIPPED, "around", *words).lines[-1] == note


def test_one_distance_has_no_median(tracker: Tracker) -> None:
    assert "median" not in tracker("--db", SHIPPED, "around", "36", "--each").out


def test_no_silence_says_of_what_length(tracker: Tracker) -> None:
    answer = tracker("--db", SHIPPED, "--today", "2025-12-01", "gaps", "--longer", "5y")
    assert answer.lines[0] == "No silence of more than 1,825 days"
    assert "22 days" in answer.out  # the one up to today


def test_a_series_is_named_in_words_beside_a_query(tracker: Tracker) -> None:
    rows = tracker("--db", SHIPPED, "series", "AI", "summits", "since:2024", "--format", "csv").lines
    assert [row.split(",")[2] for row in rows[1:]] == ["2024-05-21/2024-05-22", "2025-02-10/2025-02-11"]
    answer = tracker("--db", SHIPPED, "series", "wiac")
    assert answer.code == 0
    assert "no event has the series 'wiac'; did you mean waic?" in answer.err.lower()


def test_as_it_stood_before_an_event_was_recorded(ledger: Tracker) -> None:
    assert ledger("around", "2024-07-04", "--as-of", "2020-01-01").code in (0, 1)
    assert ledger("thread", "1", "--as-of", "2000-01-01").code != 0
