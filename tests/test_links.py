"""Circles of links: found in what is there, refused in what is to come."""

from datetime import date

import pytest

from tracker.event import Event, Link
from tracker.links import circles
from tracker.registry import RELATIONS, Relation
from tracker.view.checks.check import check
from tracker.view.events.card import card
from tracker.when import When


def linked(*links: tuple[int, str, int]) -> dict[int, Event]:
    ids = {number for one, _, other in links for number in (one, other)}
    return {
        number: Event(
            id=number,
            when=When.parse("2024"),
            title="x",
            links=tuple(Link(relation, other) for one, relation, other in links if one == number),
        )
        for number in ids
    }


@pytest.mark.parametrize(
    ("links", "found"),
    [
        ([(1, "part-of", 2), (2, "part-of", 1)], [("part-of", (1, 2, 1))]),
        ([(2, "amends", 1), (3, "amends", 2), (1, "amends", 3)], [("amends", (1, 3, 2, 1))]),
        ([(1, "follows", 1)], [("follows", (1, 1))]),
        ([(1, "lifts", 2), (2, "lifts", 1), (3, "lifts", 1), (1, "lifts", 4)], [("lifts", (1, 2, 1))]),
        ([(1, "part-of", 2), (2, "part-of", 1), (5, "part-of", 6), (6, "part-of", 5)],
         [("part-of", (1, 2, 1)), ("part-of", (5, 6, 5))]),
        ([(1, "part-of", 2), (2, "amends", 1)], []),
        ([(1, "amends", 2), (2, "lifts", 1)], [("amends and lifts", (1, 2, 1))]),
        ([(2, "amends", 1), (3, "lifts", 2), (1, "lifts", 3)], [("amends and lifts", (1, 3, 2, 1))]),
        ([(1, "lifts", 2), (2, "follows", 1)], []),
        ([(1, "amends", 2), (2, "implements", 1)], []),
        ([(1, "part-of", 2), (2, "follows", 1)], []),
        ([(1, "responds-to", 2), (2, "responds-to", 1)], []),
        ([(1, "part-of", 2), (1, "part-of", 3), (2, "part-of", 4), (3, "part-of", 4)], []),
    ],
)  # fmt: skip
def test_circles(links: list[tuple[int, str, int]], found: list[tuple[str, tuple[int, ...]]]) -> None:
    assert [(circle.names, circle.ids) for circle in circles(linked(*links))] == found


def test_the_way_round_is_told() -> None:
    [circle] = circles(linked((2, "amends", 1), (3, "lifts", 2), (1, "lifts", 3)))
    assert circle.way == "1 lifts 3 lifts 2 amends 1"


def test_long_chains_are_no_circles_and_take_no_time() -> None:
    chain = [(number, "follows", number + 1) for number in range(1, 50_000)]
    assert list(circles(linked(*chain[:2000]))) == []
    assert [circle.ids[0] for circle in circles(linked(*chain[:2000], (2001, "follows", 2000)))] == [2000]


@pytest.mark.parametrize("relation", RELATIONS.values(), ids=lambda relation: relation.name)
def test_a_relation_with_a_direction_reads_otherwise_from_the_other_end(relation: Relation) -> None:
    assert not (relation.is_mutual and (relation.points_back or relation.one_way))


def test_a_relation_may_be_its_own_inverse(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(RELATIONS, "contradicts", Relation("contradicts", "contradicts", "says the opposite"))
    one_way, both_ways = linked((1, "contradicts", 2)), linked((1, "contradicts", 2), (2, "contradicts", 1))
    for events in (one_way, both_ways):
        for number, other in ((1, 2), (2, 1)):
            facts = card(events[number], linked_from=[events[other]], links_to=[events[other]]).facts
            assert [fact.name for fact in facts if fact.value.startswith(f"{other}  ")] == ["contradicts"]
        found = check(events.values(), today=date(2025, 1, 1))
        assert not {item.code for item in found.items} & {"link-circle", "link-order", "broken-link"}
