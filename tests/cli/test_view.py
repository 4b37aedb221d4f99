"""`tracker view`: saved queries, and `view:NAME` wherever a query may stand."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.conftest import Tracker
from tests.strategies import events
from tracker.errors import QueryError
from tracker.event import Event
from tracker.query.parser import parse_query
from tracker.query.tree import matches

VIEWS = {
    "ai": "topic:ai",
    "chips": "topic:chips or kind:law",
    "both": "view:ai -view:chips",
    "a": "view:b",
    "b": "view:a",
}


@pytest.fixture
def desk(ledger: Tracker) -> Tracker:
    assert ledger("view", "save", "Un Acts", "kind:resolution", "or", "by:un").code == 0
    assert ledger("view", "save", "recent", "since:-30d").code == 0
    assert ledger("view", "save", "un-recent", "view:un-acts", "view:recent").code == 0
    return ledger


@pytest.mark.parametrize(
    ("query", "same"),
    [
        (["view:un-acts"], ["kind:resolution or by:un"]),
        (["view:UN_Acts"], ["kind:resolution or by:un"]),
        (["-view:un-acts"], ["not (kind:resolution or by:un)"]),
        (["view:un-acts", "since:2024"], ["(kind:resolution or by:un) since:2024"]),
        (["view:un-recent"], ["(kind:resolution or by:un) since:-30d"]),
        (["view:un-recent,un-acts"], ["kind:resolution or by:un"]),
    ],
)
def test_a_view_is_its_query(desk: Tracker, query: list[str], same: list[str]) -> None:
    for command in ("list", "timeline", "summary", "topics"):
        assert desk(command, *query, "--format", "json").out == desk(command, *same, "--format", "json").out
    assert desk("list", *query, "--as-of", "today", "--ids").code == 0


@given(st.lists(events(), max_size=5))
def test_a_view_matches_what_its_text_does(found: list[Event]) -> None:
    asked = parse_query("view:both", views=VIEWS)
    written = parse_query("topic:ai -(topic:chips or kind:law)")
    assert [matches(asked, event) for event in found] == [matches(written, event) for event in found]


@pytest.mark.parametrize("name", ["a", "b", "A"])
def test_a_circle_is_an_error_wherever_it_begins(name: str) -> None:
    with pytest.raises(QueryError, match="refers to itself"):
        parse_query(f"topic:ai or view:{name}", views=VIEWS)


def test_saving_replaces_and_can_be_taken_back(desk: Tracker) -> None:
    answer = desk("view", "save", "recent", "since:-7d")
    assert answer.out == "view:recent  since:-7d\n"
    assert "it was: since:-30d. To undo: tracker undo" in answer.err
    assert desk("undo").lines[1:] == ["  ~ view recent", "      query: since:-7d → since:-30d"]
    assert desk("view", "save", "recent", "since:-30d").err.endswith("No change: already so\n")
    assert [row["query"] for row in json.loads(desk("view", "show", "recent", "--json").out)] == ["since:-30d"]


def test_a_name_that_is_written_otherwise_is_said(desk: Tracker) -> None:
    assert "tracker: 'a b' is saved as a-b\n" in desk("view", "save", "a b", "topic:ai").err
    assert "is saved as" not in desk("view", "save", "a-c", "topic:ai").err


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (["save", "un-acts", "view:un-recent"], 2, "refers to itself: un-acts > un-recent > un-acts"),
        (["save", "x", "view:x"], 2, "refers to itself: x > x"),
        (["save", "x", "kind:lanch"], 2, "did you mean launch?"),
        (["save", "x", "(topic:ai"], 2, "unmatched '('"),
        (["save", "x", "view:un-act"], 2, "there is no view 'un-act'; did you mean un-acts?"),
        (["save", "x"], 2, "missing argument"),
        (["save", "a/b", "topic:ai"], 2, "'a/b' cannot name a view"),
        (["show", "recnt"], 1, "there is no view 'recnt'; did you mean recent?"),
        (["remove", "recent"], 1, "view 'recent' is used in un-recent"),
        (["remove", "nix"], 1, "there is no view 'nix'"),
    ],
)
def test_what_is_refused_changes_nothing(desk: Tracker, args: list[str], code: int, said: str) -> None:
    before = desk("view", "list", "--json").out
    answer = desk("view", *args)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert desk("view", "list", "--json").out == before


def test_a_view_is_removed_and_comes_back(desk: Tracker) -> None:
    assert desk("view", "remove", "un-recent").err == "tracker: Removed the view un-recent. To undo: tracker undo\n"
    assert desk("list", "view:un-recent").code == 2
    assert desk("undo").code == 0
    assert desk("list", "view:un-recent").code == 0


def test_the_list_counts_what_each_finds(desk: Tracker) -> None:
    rows = {row["name"]: row for row in json.loads(desk("view", "list", "--json").out)}
    assert {name: row["query"] for name, row in rows.items()} == {
        "recent": "since:-30d",
        "un-acts": "kind:resolution or by:un",
        "un-recent": "view:un-acts view:recent",
    }
    for name, row in rows.items():
        assert row["events"] == len(desk("list", f"view:{name}", "--ids").out.split())
