"""`tracker confirm`: an expected event becomes what it became, and nothing that was announced is lost."""

import json
from typing import Any

import pytest

from tests.cli.conftest import Tracker

ADD = ("add", "--status", "expected", "--kind", "summit")


@pytest.fixture
def desk(tracker: Tracker) -> Tracker:
    """Three events that were expected before today, 8 July 2024, and one after it."""
    assert tracker("init").code == 0
    assert tracker(*ADD, "Vote", "--date", "2024-07-01", "--source", "UN https://un.org/agenda").code == 0
    assert tracker(*ADD, "Ruling", "--date", "2024-05").code == 0
    assert tracker(*ADD, "Talks", "--date", "2024-06-20", "--clock", "announced=2024-05-02", "--source", "AP").code == 0
    assert tracker(*ADD, "Summit", "--date", "2024-07-22/2024-07-24", "--ref", "SUM-1").code == 0
    return tracker


def shown(tracker: Tracker, key: object) -> dict[str, Any]:
    [event] = json.loads(tracker("show", key, "--format", "json").out)
    return dict(event)


def test_it_happened_as_expected(desk: Tracker) -> None:
    answer = desk("confirm", 1)
    assert (answer.code, answer.lines[-1]) == (0, "  happened as expected, 2024-07-01")
    assert "status" not in shown(desk, 1)
    assert "dates" not in shown(desk, 1)


def test_on_another_day_what_was_announced_is_kept(desk: Tracker) -> None:
    answer = desk("confirm", 1, "--date", "2024-07-04", "--source", "Reuters https://reuters.com/1", "--quote", "Aye.")
    assert answer.lines[-1] == "  happened 2024-07-04, expected 2024-07-01: 3 days later"
    event = shown(desk, 1)
    assert (event["when"], event["dates"]) == ("2024-07-04", {"announced": "2024-07-01"})
    assert [source["name"] for source in event["sources"]] == ["UN", "Reuters"]
    assert event["sources"][1]["quote"] == "Aye."


def test_where_the_clock_is_taken_the_sources_keep_it(desk: Tracker) -> None:
    assert desk("confirm", 3, "--date", "2024-06-25", "--source", "Reuters").code == 0
    event = shown(desk, 3)
    assert event["dates"] == {"announced": "2024-05-02"}
    assert [source.get("dated") for source in event["sources"]] == ["2024-06-20", None]


def test_put_off_again_and_again_nothing_that_was_announced_is_lost(desk: Tracker) -> None:
    for day in ("2024-08-05", "2024-09", "2024-10-01", "2024-10-01"):
        assert desk("confirm", 2, "--postponed-to", day).code == 0
    assert shown(desk, 2)["dates"] == {"announced": "2024-05"}
    assert shown(desk, 2)["note"] == "Was postponed to 2024-08-05.\nWas postponed to 2024-09."
    for day in ("2024-08-05", "2024-09", "2024-10-01"):
        assert desk("confirm", 3, "--postponed-to", day).code == 0
    event = shown(desk, 3)
    assert (event["dates"], event["sources"][0]["dated"]) == ({"announced": "2024-05-02"}, "2024-06-20")
    assert event["note"] == "Was postponed to 2024-08-05.\nWas postponed to 2024-09."


def test_a_threat_is_not_what_was_expected(desk: Tracker) -> None:
    assert desk("add", "Tariffs", "--date", "2024-07-02", "--status", "threatened").code == 0
    assert desk("confirm", 5).lines[-1] == "  happened as threatened, 2024-07-02"
    assert desk("undo").code == 0
    assert desk("confirm", 5, "--date", "2024-07-04").lines[-1] == (
        "  happened 2024-07-04, threatened for 2024-07-02: 2 days later"
    )


def test_it_can_be_undone(desk: Tracker) -> None:
    before = shown(desk, 2)
    assert desk("confirm", 2, "--date", "2024-05-09").code == 0
    assert desk("undo").code == 0
    assert {**shown(desk, 2), "updated": None} == {**before, "updated": None}


def test_the_day_is_read_from_the_day_its_source_appeared(desk: Tracker) -> None:
    assert desk("confirm", 1, "--date", "Thursday", "--source", "AP", "--published", "2024-07-05").code == 0
    assert shown(desk, 1)["when"] == "2024-07-04"


def test_it_was_called_off(desk: Tracker) -> None:
    answer = desk("confirm", "SUM-1", "--cancelled")
    assert answer.lines[-1] == "  cancelled; it was expected 2024-07-22/24"
    assert shown(desk, 4)["status"] == "cancelled"
    assert not [row for row in json.loads(desk("agenda", "--format", "json").out) if row["id"] == 4]


def test_it_was_put_off_and_is_overdue_once_that_day_has_passed(desk: Tracker) -> None:
    answer = desk("confirm", 4, "--postponed-to", "2024-08-05")
    assert answer.lines[-1] == "  postponed to 2024-08-05, expected 2024-07-22/24: 12 days later"
    assert (shown(desk, 4)["when"], shown(desk, 4)["status"]) == ("2024-08-05", "postponed")
    assert "4  2024-08-05" in desk("agenda").out
    later = json.loads(desk("--today", "2024-08-06", "agenda", "--format", "json").out)
    assert [row["group"] for row in later if row["id"] == 4] == ["overdue"]


def test_several_at_once(desk: Tracker) -> None:
    assert desk("confirm", "1..2").code == 0
    assert [row["id"] for row in json.loads(desk("agenda", "--format", "json").out) if row["group"] == "overdue"] == [3]


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        ([], 2, "no event given"),
        ([99], 3, "no event 99"),
        ([4], 2, "event 4 cannot have happened yet; its date, 2024-07-22/24, is in the future"),
        ([1, "--date", "2024-07-09"], 2, "cannot have happened yet; its date, 2024-07-09, is"),
        ([1, "--date", "2024-13"], 2, "months run from 1 to 12"),
        ([1, "--date", ""], 2, "--date needs a date"),
        ([1, "--postponed-to", "2024-07-01"], 2, "cannot be postponed to 2024-07-01, which has passed"),
        ([1, "--cancelled", "--date", "2024-07-01"], 2, "exclude one another"),
        ([1, "--source", "javascript:alert(1)"], 2, "not an address"),
        ([1, "--date", "2024-07-01", "--date", "2024-07-02"], 2, "given 2 times"),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(
    desk: Tracker, args: list[object], code: int, said: str
) -> None:
    before = desk("list", "--format", "json").out
    answer = desk("confirm", *args)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert desk("list", "--format", "json").out == before


def test_what_has_happened_cannot_be_confirmed(desk: Tracker) -> None:
    assert desk("confirm", 1).code == 0
    answer = desk("confirm", 1)
    assert (answer.code, answer.out) == (1, "")
    assert "event 1 is not expected: it is recorded as happened" in answer.err
