"""Each thing that is found, as a table of one event each."""

from datetime import date
from typing import Any

import pytest

from tests.view.samples import LEDGER, against, by, event
from tracker.directory.actor import KnownActor
from tracker.directory.lookup import Directory
from tracker.view.checks.check import RULES, check
from tracker.view.info import kinds

TODAY = date(2024, 7, 8)
DIRECTORY = Directory((KnownActor("China", aliases=("PRC",)), KnownActor("UN General Assembly")))
FINE: dict[str, Any] = {
    "sources": [{"url": "https://a.org/x"}, {"url": "https://b.org/y"}],
    "actors": by("China"),
    "kind": "policy",
}
CASES: tuple[tuple[str, str, str, dict[str, Any]], ...] = (
    ("error", "broken-link", "2024-07-01", {"links": [{"relation": "follows", "id": 99}]}),
    ("warning", "link-order", "2023-07-01", {"links": [{"relation": "follows", "id": 2}]}),
    ("error", "duplicate-ref", "2024-07-01", {"ref": "a/res/78/311"}),
    ("warning", "unknown-kind", "2024-07-01", {"kind": "gossip"}),
    ("warning", "actor-alias", "2024-07-01", {"actors": against("PRC")}),
    ("note", "unknown-actor", "2024-07-01", {"actors": by("Chima")}),
    (
        "note",
        "contested",
        "2024-07-01",
        {"sources": [{"url": "https://a.org/x", "dated": "2024-07-02"}, {"url": "https://b.org/y"}]},
    ),
    ("note", "uncertain-date", "2024-06?", {}),
    ("note", "uncertain-date", "2024-06~", {}),
    ("note", "weekend", "2024-07-06", {"actors": by("UN General Assembly")}),
    ("note", "weekend", "2024-07-06/2024-07-07", {"actors": by("UN General Assembly")}),
    ("note", "weekend", "2024-07-07/2024-07-07", {"actors": by("UN General Assembly")}),
    ("warning", "no-source", "2024-07-01", {"sources": []}),
    ("note", "single-source", "2024-07-01", {"sources": [{"url": "https://a.org/x"}, {"url": "https://www.a.org/y"}]}),
    ("warning", "overdue", "2024-07-07", {"status": "expected"}),
    ("warning", "early", "2024-07-09", {}),
    ("warning", "clocks", "2024-07-01", {"dates": {"announced": "2024-06-05", "effective": "2024-06-01"}}),
    ("warning", "clocks", "2024-07-01", {"dates": {"effective": "2024-06-05", "ended": "2024-06-01"}}),
    ("warning", "clocks", "2024-07-01", {"dates": {"ended": "2024-06-30"}}),
    ("note", "clocks", "2024-07-01", {"dates": {"announced": "2024-07-03"}}),
    ("note", "clocks", "2024-06", {"dates": {"announced": "2024-08"}}),
    ("warning", "clocks", "2024-07-10", {"status": "expected", "dates": {"announced": "2024-08-01"}}),
)


@pytest.mark.parametrize(("severity", "code", "when", "fields"), CASES)
def test_what_is_found(severity: str, code: str, when: str, fields: dict[str, Any]) -> None:
    odd = event(7, when, "t", **{**FINE, **fields})
    found = check([*LEDGER, odd], directory=DIRECTORY, today=TODAY, only={7})
    assert (severity, code) in [(item.severity, item.code) for item in found.items]
    assert {item.code for item in found.items} <= {code, "clocks"}
    assert all(item.event == 7 and item.sentence and item.advice for item in found.items)


@pytest.mark.parametrize(
    ("when", "fields"),
    [
        ("2024-07-01", {}),
        ("2024-07-08", {"status": "expected"}),
        ("2024-07", {"status": "expected"}),
        ("2024-07-06", {"actors": against("UN General Assembly")}),
        ("2024-07-01", {"dates": {"announced": "2024-06", "effective": "2024-06-15"}}),
        ("2024-07-01", {"links": [{"relation": "part-of", "id": 2}]}),
        ("2024-07-05/2024-07-07", {"actors": by("UN General Assembly")}),
        ("2024-07-06/2024-07-08", {"actors": by("UN General Assembly")}),
        ("2024-06-30/2024-07-06", {"actors": by("UN General Assembly")}),
        ("2024-07-01", {"dates": {"announced": "2024-06-05"}}),
        ("2024-07-01", {"dates": {"announced": "2024-07-02"}}),
        ("2024-07-01", {"dates": {"announced": "2024-08~"}}),
        ("2024-06", {"dates": {"announced": "2024-06-20"}}),
        ("2024-06/..", {"dates": {"announced": "2024-07-05"}}),
        ("2024-07-01", {"status": "postponed", "dates": {"announced": "2024-07-05"}}),
        ("2024-07-01", {"status": "cancelled", "dates": {"announced": "2024-07-05"}}),
    ],
)
def test_what_is_fine(when: str, fields: dict[str, Any]) -> None:
    fine = event(7, when, "t", **{**FINE, **fields})
    assert check([*LEDGER, fine], directory=DIRECTORY, today=TODAY, only={7}).items == ()


# What is found in the whole timeline, by tests of its own.
WHOLE = {
    ("error", "history"),
    ("error", "link-circle"),
    ("note", "twin"),
    ("note", "own-kind"),
    ("note", "double-name"),
}


def test_every_rule_has_a_case() -> None:
    assert {(severity, code) for severity, code, _, _ in CASES} | WHOLE == {
        (rule.severity, rule.code) for rule in RULES
    }


@pytest.mark.parametrize(
    ("names", "doubles"),
    [
        ("Huawei, Huawei Technologies", ["Huawei Technologies is Huawei"]),
        ("China Technologies, China", ["China Technologies is China"]),  # the directory has it
        ("China Group", ["China Group is China"]),  # no event need name it
        ("Zebra Inc., Zebra Holdings, Zebra Holdings", ["Zebra Inc. is Zebra Holdings"]),
        ("Blackwell, Blackwell, Blackwel", ["Blackwel is Blackwell"]),
        ("China, UN General Assembly, Alpha, Beta, The Group", []),
        ("Unit 61398, Unit 61419", []),
        ("Northern Star, Southern Star", []),
    ],
)
def test_names_that_are_probably_of_one_actor(names: str, doubles: list[str]) -> None:
    events = [
        event(7 + at, "2024-07-01", f"t{at}", **{**FINE, "actors": by(name)})
        for at, name in enumerate(names.split(", "))
    ]
    found = [item for item in check(events, directory=DIRECTORY, today=TODAY).items if item.code == "double-name"]
    said = [item.sentence.replace("'", "").replace(", of 1 event,", "").replace("probably ", "") for item in found]
    assert said == doubles
    assert all(item.severity == "note" and item.advice.startswith("tracker actor merge ") for item in found)


def test_a_kind_of_the_timeline_that_is_registered_too() -> None:
    summit = event(7, "2024-07-01", "t", **{**FINE, "kind": "summit"})
    (found,) = check([summit], today=TODAY, kinds=["gossip", "summit", "treaty"]).items
    assert (found.event, found.severity, found.code) == (0, "note", "own-kind")
    assert found.sentence == "summit, of 1 event, is a kind of tracker and one of this timeline's own"
    listed = {kind.name: kind.covers for kind in kinds([summit], {"summit": "a peak", "gossip": "talk"}).kinds}
    assert listed["summit"] == "heads of state or government meet (this timeline has one of its own: a peak)"
    assert [kind.name for kind in kinds([summit], {"summit": "a peak"}).kinds].count("summit") == 1


def test_the_rest_of_the_timeline() -> None:
    circle = [event(n, "2024", f"t{n}", **FINE, links=[{"relation": "part-of", "id": 3 - n}]) for n in (1, 2)]
    (found,) = check(circle, today=TODAY, only=[1]).items
    assert (found.code, found.sentence) == ("link-circle", "part-of links form a circle: 1 part-of 2 part-of 1")
    alike = [event(n, "2024-07-01", "Resolution adopted", **FINE) for n in (1, 2)]
    (found,) = check(alike, today=TODAY).items
    assert (found.event, found.severity, found.code) == (2, "note", "twin")
    (found,) = check([], today=TODAY, unsound=["it is torn"]).items
    assert (found.code, found.sentence, found.advice) == ("history", "it is torn", "tracker repair")


def test_kinds_people_added_are_known_and_a_directory_may_be_missing() -> None:
    odd = event(7, "2024-07-01", "t", **{**FINE, "kind": "gossip", "actors": by("Nobody")})
    assert check([odd], today=TODAY, kinds=["gossip"]).items == ()


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("2024-07-06", "2024-07-06 is a Saturday, on which the UN General Assembly rarely meets"),
        ("2024-07-06T09:00", "2024-07-06 is a Saturday, on which the UN General Assembly rarely meets"),
        (
            "2024-07-06/2024-07-07",
            "2024-07-06/07 is a Saturday and a Sunday, on which the UN General Assembly rarely meets",
        ),
    ],
)
def test_a_weekend_is_named_by_its_days(when: str, said: str) -> None:
    odd = event(7, when, "t", **{**FINE, "actors": by("UN General Assembly")})
    assert [found.sentence for found in check([odd], directory=DIRECTORY, today=TODAY).items] == [said]


@pytest.mark.parametrize(
    ("when", "fields", "said"),
    [
        ("2024-06", {}, "announced 2024-08, after it happened 2024-06"),
        ("2024-07-10", {"status": "expected"}, "announced 2024-08, but expected before that, 2024-07-10"),
    ],
)
def test_what_was_announced_afterwards_is_said_with_both_dates(when: str, fields: dict[str, Any], said: str) -> None:
    odd = event(7, when, "t", **{**FINE, **fields, "dates": {"announced": "2024-08"}})
    assert [found.sentence for found in check([odd], directory=DIRECTORY, today=TODAY).items] == [said]


def test_a_near_name_is_suggested() -> None:
    odd = event(7, "2024-07-01", "t", **{**FINE, "actors": by("Chima")})
    (found,) = check([odd], directory=DIRECTORY, today=TODAY).items
    assert found.advice == "did you mean China? then tracker actor merge Chima China; else tracker actor add Chima"


def test_the_gravest_come_first_and_are_counted() -> None:
    found = check(LEDGER, directory=DIRECTORY, today=date(2026, 1, 1))
    order = ["error", "warning", "note"]
    places = [order.index(item.severity) for item in found.items]
    assert places == sorted(places)
    assert found.notes == ("5 warnings, 3 notes in 6 events",)
    assert check([], today=TODAY).notes == ()
