"""Checking the proposals of somebody else: what fails says why, and is never recorded with the rest."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Tracker

ARTICLE = (
    "NEW YORK, July 3, 2024 - The UN Security Council adopted a resolution on Tuesday that extends the “arms\n"
    "embargo” on Sudan, said Mara Ellison, who chairs the Harrow Institute.\n"
)
QUOTE = 'The UN Security Council adopted a resolution on Tuesday that extends the "arms embargo" on Sudan'
GOOD: dict[str, Any] = {
    "when": "2024-07-02",
    "title": "UN Security Council extends Sudan arms embargo",
    "kind": "resolution",
    "actors": [{"name": "UN Security Council", "role": "by"}, {"name": "Harrow Institute"}],
    "sources": [{"quote": QUOTE, "said": "Tuesday"}],
}


@pytest.fixture
def desk(tracker: Tracker, folder: Path) -> Tracker:
    """A timeline without events, and an article."""
    assert tracker("init").code == 0
    (folder / "vote.txt").write_text(ARTICLE)
    return tracker


def checked(desk: Tracker, *claims: dict[str, Any]) -> list[dict[str, Any]]:
    lines = "".join(json.dumps(claim) + "\n" for claim in claims)
    answer = desk("read", "vote.txt", "--proposals", "-", "--format", "jsonl", stdin=lines)
    assert answer.code == 0, answer.err
    return [json.loads(line) for line in answer.out.splitlines()]


def with_source(**fields: str) -> dict[str, Any]:
    return {**GOOD, "sources": [{**GOOD["sources"][0], **fields}]}


def test_a_sound_claim_gets_its_place_in_the_text(desk: Tracker) -> None:
    [found] = checked(desk, GOOD)
    assert "flags" not in found
    [source] = found["sources"]
    start, end = found["offset"]
    assert ARTICLE[start:end] == source["quote"]  # as it stands there, quotation marks and line break too
    assert (source["said"], source["published"]) == ("Tuesday", "2024-07-03")


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        (with_source(quote="The UN Security Council rejected a resolution on Tuesday"), "the quote is not in the text"),
        (with_source(said="Wednesday"), "the date words 'Wednesday' are not in the quote"),
        (with_source(said="uesday"), "the date words 'uesday' are not in the quote"),
        (with_source(said=""), "it has no date words (said)"),
        (with_source(said="on Sudan"), "'on Sudan' cannot be read as a date, so 2024-07-02 is not confirmed"),
        ({**GOOD, "sources": []}, "it has no quote"),
        ({**GOOD, "when": "2024-07-03"}, "'Tuesday' is read as 2024-07-02, not 2024-07-03"),
        ({**GOOD, "when": "2024-07"}, "'Tuesday' is read as 2024-07-02, not 2024-07"),
        ({**GOOD, "when": "2024-07-09", "status": "expected"}, "and 2024-07-09 is its other reading"),
        ({**GOOD, "when": "2024-07-09"}, "its date is after the day of publication"),
        ({**GOOD, "kind": "resolutoin"}, "unknown kind 'resolutoin'"),
        ({**GOOD, "actors": [{"name": "Borogovia"}]}, "the actor 'Borogovia' is neither in the text nor in the"),
        ({**GOOD, "actors": [{"name": "Harrow Inst"}]}, "the actor 'Harrow Inst' is neither in the text nor in the"),
    ],
)
def test_what_fails_says_why(desk: Tracker, claim: dict[str, Any], reason: str) -> None:
    [found] = checked(desk, claim)
    assert reason in "; ".join(found["flags"])


def test_only_what_holds_is_recorded(desk: Tracker, folder: Path) -> None:
    wrong = {**GOOD, "title": "Wrong", "when": "2024-07-03"}
    (folder / "claims.jsonl").write_text(f"{json.dumps(wrong)}\n\n{json.dumps(GOOD)}\n")
    answer = desk("read", "vote.txt", "--proposals", "claims.jsonl", "--accept", "all")
    assert [line.partition("  Tue  ")[2] for line in answer.lines] == [GOOD["title"]]
    assert "not recorded: Wrong: 'Tuesday' is read as 2024-07-02, not 2024-07-03" in answer.err
    assert "'Tuesday' is read as" in desk("read", "vote.txt", "--proposals", "claims.jsonl").out


def test_what_we_print_we_take_back_without_a_flag(desk: Tracker) -> None:
    ours = desk("read", "vote.txt", "--format", "jsonl").out
    answer = desk("read", "vote.txt", "--proposals", "-", "--format", "jsonl", stdin=ours)
    assert answer.out == ours


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "line 1: not a proposal"),
        ('{"title": "x"}', "line 1: not an event"),
        ('{"when": "2024-13", "title": "x"}', "months run from 1 to 12"),
        ('{"when": "2024", "title": "x", "headline": "y"}', "unknown field 'headline'"),
        ('{"when": "2024", "title": "x", "confidence": "certain"}', "cannot be 'certain' (low, medium or high)"),
        ("[" * 10_000, "line 1: not a proposal"),
    ],
)
def test_what_is_no_event_stops_all_of_it(desk: Tracker, line: str, says: str) -> None:
    answer = desk("read", "vote.txt", "--proposals", "-", "--accept", "all", stdin=f"{line}\n{json.dumps(GOOD)}\n")
    assert (answer.code, answer.out) == (4, "")
    assert says in answer.err
    assert desk("list", "--ids").out == ""


def test_the_schema_takes_what_is_sound(desk: Tracker) -> None:
    schema = json.loads(desk("schema", "proposal").out)
    own = schema["$defs"]["Claim"]
    assert GOOD.keys() <= own["properties"].keys()
    assert {*own["required"]} <= {*GOOD, "status"}
    assert "id" not in own["properties"]
    assert {"quote", "said"} == {*schema["$defs"]["Source"]["required"]}
