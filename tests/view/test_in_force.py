"""What is in force, ended and announced to begin: one row for each rule, on events made for it."""

from datetime import date
from typing import Any

import pytest

from tests.view.samples import Held, event
from tracker.event import Event
from tracker.query.tree import EVERYTHING
from tracker.view.analyses.inforce import InForceReport, inforce
from tracker.when import When

TODAY = date(2026, 11, 27)


def asked(kept: list[Event], on: str | None = None, since: str | None = None) -> InForceReport:
    days = [When.parse(day) if day else None for day in (on, since)]
    return inforce(Held(kept), EVERYTHING, on=days[0], since=days[1], today=TODAY)  # type: ignore[arg-type]


def states(report: InForceReport) -> dict[int, str]:
    return {one.event.id: one.state for one in report.measures}


def law(number: int, when: str, links: dict[str, int] | None = None, **fields: Any) -> Event:
    made = [{"relation": relation.replace("_", "-"), "id": key} for relation, key in (links or {}).items()]
    return event(number, when, f"Event {number}", **{"kind": "law", "links": made, **fields})


@pytest.mark.parametrize(
    ("kind", "step", "found"),
    [
        ("law", "draft", False),
        ("law", "proposal", False),
        ("law", "general approach", False),
        ("law", "Parliament position", False),
        ("law", "provisional agreement", False),
        ("law", "Endorsement", False),
        ("law", "committee vote", False),
        ("law", "Final approval", False),
        ("law", "deadline", False),
        ("law", "debate", False),
        ("law", "struck down", False),
        ("law", "repealed", False),
        ("policy", "ended", False),
        ("policy", "blocked", False),
        ("policy", "postponed", False),
        ("sanction", "lifted", False),
        ("sanction", "requested", False),
        ("agreement", "failed", False),
        ("treaty", "expired", False),
        ("treaty", "suspended", False),
        ("policy", "announced", False),
        ("law", "challenged", False),
        ("agreement", "breached", False),
        ("law", "signed", True),
        ("law", "publication", True),
        ("law", "in force", True),
        ("law", "adopted", True),
        ("treaty", "adopted", False),
        ("treaty", "opened for signature", False),
        ("treaty", "in force", True),
    ],
)
def test_drafts_proposals_and_votes_put_nothing_in_force(kind: str, step: str, found: bool) -> None:
    report = asked([event(1, "2024-01-01", "x", kind=kind, details={"step": step})])
    assert states(report) == ({1: "in force"} if found else {})


@pytest.mark.parametrize(
    ("kept", "on", "found"),
    [
        # What is only expected is announced, whatever its date.
        ([law(1, "../2026-12-20", status="expected")], None, {1: "to begin"}),
        ([law(1, "2026-01-01", status="expected")], None, {1: "to begin"}),
        ([law(1, "2027-01-01", status="expected")], "2024-01-01", {}),
        ([law(1, "2027-01-01", status="expected", dates={"announced": "2023"})], "2024-01-01", {1: "to begin"}),
        # A lift passes along `implements`, from what is lifted to what implements it ...
        ([law(1, "2020"), law(2, "2021", {"implements": 1}), law(3, "2022", {"lifts": 1})], None, {}),
        # ... and from all that implements a measure to the measure.
        ([law(1, "2020"), law(2, "2021", {"implements": 1}), law(3, "2022", {"lifts": 2})], None, {}),
        (
            [law(1, "2020"), law(2, "2021", {"implements": 1}), law(4, "2021", {"implements": 1}),
             law(3, "2022", {"lifts": 2})], None, {1: "in force", 4: "in force"},
        ),
        ([law(1, "2020"), law(2, "2021", {"implements": 1}), law(3, "2022", {"lifts": 2})], "2021-06-01",
         {1: "in force", 2: "in force"}),
        # An event that only lifts is no measure, one that puts something else in its place is.
        ([law(1, "2020"), law(2, "2022", {"lifts": 1, "amends": 3}), law(3, "2021")], None,
         {2: "in force", 3: "in force"}),
        # Known with the law that fixes it.
        ([law(1, "2024-07-12"), law(2, "2025-02-02", {"implements": 1})], "2024-08-01", {1: "in force", 2: "to begin"}),
        ([law(1, "2024-07-12"), law(2, "2025-02-02")], "2024-08-01", {1: "in force"}),
        # A circle of dates leaves nothing that ends before it begins.
        ([law(1, "2022"), law(2, "2020", {"lifts": 1, "amends": 1})], None, {2: "in force"}),
    ],
)  # fmt: skip
def test_what_a_rule_puts_in_force(kept: list[Event], on: str | None, found: dict[int, str]) -> None:
    assert states(asked(kept, on)) == found


def test_each_event_stands_in_one_part() -> None:
    kept = [law(1, "2020"), law(2, "2024-02-01"), law(3, "2021"), law(4, "2024-03-01", {"lifts": 3})]
    parts = list(asked(kept, "2024-06-30", "2024-01-01").parts())
    assert [(part.heading, [line.id for line in part.lines]) for part in parts] == [
        ("In force on 2024-06-30: 2, 1 of them from before 2024-01-01", [1]),
        ("Began since 2024-01-01, and in force: 1", [2]),
        ("Ended since 2024-01-01: 1", [3]),
    ]


def test_a_day_that_is_not_known_is_none() -> None:
    report = asked([law(1, "../2026-12-20", status="expected"), law(2, "2024-07-12/2026-12-31")])
    assert [(row["begins"], row["ends"]) for row in report.records()] == [
        (When.parse("2024-07-12"), When.parse("2026-12-31")),
        (None, When.parse("2026-12-20")),
    ]
    assert [row[1:3] for row in report.grid(exact=True).rows] == [("2024-07-12", "2026-12-31"), ("", "2026-12-20")]


@pytest.mark.parametrize(
    ("when", "dates", "exact", "shown"),
    [
        ("2022-08", {}, ("2022-08", ""), ("2022-08", "")),
        ("2019?", {}, ("2019?", ""), ("2019?", "")),
        ("2024-35", {}, ("2024-35", ""), ("2024-Q3", "")),
        ("2023", {"ended": "2024-07~/2027-09~"}, ("2023", "2027-09~"), ("2023", "to c. 2027-09")),
        ("2023-06/2027-03", {}, ("2023-06", "2027-03"), ("2023-06", "to 2027-03")),
        ("2021", {"effective": "2022-01/.."}, ("2022-01", ""), ("2022-01", "")),
        ("../2027", {}, ("", "2027"), ("any time", "to 2027")),
    ],
)
def test_its_dates_are_those_that_are_known(
    when: str, dates: dict[str, str], exact: tuple[str, str], shown: tuple[str, str]
) -> None:
    report = asked([law(1, when, dates=dates)])
    assert [row[1:3] for row in report.grid(exact=True).rows] == [exact]
    assert [(str(row["begins"] or ""), str(row["ends"] or "")) for row in report.records()] == [exact]
    [part] = report.parts()
    assert [line.lead for line in part.lines] == [shown]


def test_a_range_with_an_open_start_ends() -> None:
    kept = [law(1, "../2024-05-01"), law(2, "2024-05-01/..")]
    assert states(asked(kept)) == {2: "in force"}
    assert states(asked(kept, "2024-04-01")) == {1: "in force"}
    assert states(asked(kept, since="2024-04-01")) == {1: "ended", 2: "in force"}
