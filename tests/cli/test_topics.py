"""`tracker topics`: the tree with its counts, and a part of it moved."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.conftest import Tracker
from tests.strategies import events
from tracker.event import Event
from tracker.view.names.topics import topics


@pytest.fixture
def desk(tracker: Tracker) -> Tracker:
    assert tracker("init").code == 0
    for day, *names in ((1, "ai/llm", "ai/llm/open"), (2, "ai"), (3, "chips/ai", "ai/chips"), (4, "aid")):
        options = [word for name in names for word in ("--topic", name)]
        assert tracker("add", f"t{day}", "--date", f"2024-05-0{day}", *options).code == 0
    return tracker


def paths(tracker: Tracker) -> list[list[str]]:
    lines = sorted(map(json.loads, tracker("list", "--format", "jsonl").lines), key=lambda event: event["id"])
    return [event.get("topics", []) for event in lines]


def test_the_tree(desk: Tracker) -> None:
    assert [line.rstrip() for line in desk("topics").lines] == [
        "topic       events  itself  first       last",
        "──────────  ──────  ──────  ──────────  ──────────",
        "ai               3       1  2024-05-01  2024-05-03",
        "├─ chips         1       1  2024-05-03  2024-05-03",
        "└─ llm           1       1  2024-05-01  2024-05-01",
        "   └─ open       1       1  2024-05-01  2024-05-01",
        "aid              1       1  2024-05-04  2024-05-04",
        "chips            1       ·  2024-05-03  2024-05-03",
        "└─ ai            1       1  2024-05-03  2024-05-03",
    ]
    assert desk("topics", "topic:aid", "--format", "csv").lines == [
        "topic,events,itself,first,last",
        "aid,1,1,2024-05-04,2024-05-04",
    ]
    assert desk("topics", "topic:nix", "--json").out.split() == ["[]"]


@given(st.lists(events(), max_size=6))
def test_the_counts_are_those_of_the_query(found: list[Event]) -> None:
    below = [path for event in found for path in event.topics]
    for row in topics(found).rows:
        on = [e for e in found if any(t == row.topic or t.startswith(f"{row.topic}/") for t in e.topics)]
        assert (row.events, row.itself) == (len(on), sum(row.topic in event.topics for event in found))
        assert any(path == row.topic or path.startswith(f"{row.topic}/") for path in below)
    assert {row.topic for row in topics(found).rows} >= set(below)


def test_a_part_of_the_tree_moves_as_one_command(desk: Tracker) -> None:
    before = paths(desk)
    answer = desk("topics", "--rename", "AI/LLM", "models", "--yes")
    assert answer.lines == ["ai/llm → models  (1 event)", "ai/llm/open → models/open  (1 event)"]
    assert answer.err == "tracker: 1 event changed. To undo: tracker undo\n"
    assert paths(desk) == [["models", "models/open"], *before[1:]]
    assert desk("undo").code == 0
    assert paths(desk) == before


def test_two_become_one_only_when_that_is_asked_for(desk: Tracker) -> None:
    before = paths(desk)
    refused = desk("topics", "--rename", "chips/ai", "ai/chips", "--yes")
    assert (refused.code, refused.out) == (1, "")
    assert refused.err == (
        "tracker: 1 event on ai/chips already; nothing was changed\n"
        "  to put both under ai/chips: tracker topics --merge chips/ai ai/chips\n"
    )
    assert paths(desk) == before
    for words in (("--merge", "chips/ai", "ai/chips"), ("--rename", "chips/ai", "ai/chips", "--merge")):
        assert desk("topics", *words, "--yes").code == 0
        assert paths(desk)[2] == ["ai/chips"]
        assert desk("undo").code == 0


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (["--rename", "ai/lmm", "x", "--yes"], 1, "no event has the topic ai/lmm; did you mean ai/llm?"),
        (["--rename", "ai", "x"], 2, "Move ai to x in 3 events?"),
        (["--rename", "ai", "/", "--yes"], 4, "topic"),
        (["--merge", "ai"], 2, "--merge needs two topics"),
        (["--merge"], 2, "--merge needs two topics"),
        (["--rename", "ai", "x", "--merge", "topic:ai", "--yes"], 2, "--rename moves a topic in all events"),
        (["--rename", "ai", "x", "topic:ai", "--yes"], 2, "--rename moves a topic in all events"),
        (["--rename", "ai"], 2, "--rename"),
        (["--yes"], 2, "--yes goes with --rename or --merge"),
        (["topic:ai", "--yes"], 2, "--yes goes with --rename or --merge"),
        (["--rename", "ai", "x", "--yes", "--format", "json"], 2, "leave out --format json"),
        (["--merge", "ai", "aid", "--yes", "--json"], 2, "--rename and --merge print no report"),
    ],
)
def test_what_is_refused_changes_nothing(desk: Tracker, args: list[str], code: int, said: str) -> None:
    before = desk("log").out
    answer = desk("topics", *args)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert desk("log").out == before


def test_what_moves_fits_the_terminal(desk: Tracker) -> None:
    deep = "export-controls/direct-product-rule/semiconductors"
    lines = desk("--width", "40", "topics", "--rename", "ai/llm", deep, "--yes").lines
    assert lines == [
        "ai/llm",
        "  → export-controls/direct-product-rule/",
        "    semiconductors (1 event)",
        "ai/llm/open",
        "  → export-controls/direct-product-rule/",
        "    semiconductors/open (1 event)",
    ]


def test_the_words_of_a_merge_are_topics_and_no_query(desk: Tracker) -> None:
    assert desk("topics", "--merge", "ai/llm", "or", "--yes").code == 0
    assert paths(desk)[0] == ["or", "or/open"]


def test_a_topic_may_move_below_itself(desk: Tracker) -> None:
    assert desk("topics", "--rename", "aid", "aid/food", "--yes").code == 0
    assert paths(desk)[3] == ["aid/food"]


@pytest.mark.parametrize("way", ["add", "edit", "lines"])
@pytest.mark.parametrize(
    ("topic", "near"),
    [("ai/lmm", "ai/llm"), ("chisp", "chips"), ("ai/llm", ""), ("ai/llm/opne", "ai/llm/open"), ("energy", "")],
)
def test_a_topic_a_slip_from_one_in_use_is_pointed_out(desk: Tracker, way: str, topic: str, near: str) -> None:
    if way == "add":
        answer = desk("add", "x", "--date", "2024", "--topic", topic)
    elif way == "edit":
        answer = desk("edit", "4", "--add-topic", topic)
    else:
        answer = desk("add", "-", stdin=json.dumps({"when": "2024", "title": "x", "topics": [topic]}))
    assert answer.code == 0
    said = f"tracker: no event has the topic {topic} yet; did you mean {near}?\n"
    assert answer.err == (f"{said}  if so: tracker topics --merge {topic} {near}\n" if near else "")


def test_a_recorded_name_is_pointed_out_too(desk: Tracker) -> None:
    assert desk("add", "x", "--date", "2024", "--by", "Zebrafish Society").err == ""
    answer = desk("add", "y", "--date", "2024", "--by", "Zebrafsh Society")
    assert answer.err == (
        "tracker: 'Zebrafsh Society' is new to the directory of actors; did you mean Zebrafish Society?\n"
        "  if so: tracker actor merge 'Zebrafsh Society' 'Zebrafish Society'\n"
    )
