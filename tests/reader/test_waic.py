"""The article that the README opens with: what it tells, and what it does not."""

from pathlib import Path
from typing import Final

import pytest

from tests.reader.agreement import meets, pairs, said_at
from tests.reader.gold import Story, story
from tests.reader.reading import proposals
from tracker.event import Event
from tracker.reader.proposal import Proposal

ROOT: Final = Path(__file__).parents[2]
CONFERENCE: Final = "Seventh World AI Conference, Shanghai"
EVENTS: Final = (
    CONFERENCE,
    "Premier Li Qiang opens the World AI Conference",
    "UN General Assembly adopts the China-led AI resolution",
    "Elon Musk appears at the World AI Conference",
    "Elon Musk speaks to the World AI Conference by video",
    "SenseTime releases SenseNova 5.5",
    "SenseTime shares rise 17.39 per cent",
    "Four Chinese GPU makers show their chips",
    "Huawei holds a closed-door forum on Ascend",
    "United States threatens more sanctions on Huawei",
)


@pytest.fixture(scope="module")
def told() -> Story:
    return story(Path(__file__).parent / "waic-2024.json", ROOT / "examples" / "waic-2024.txt")


@pytest.fixture(scope="module")
def found(told: Story) -> tuple[Proposal, ...]:
    return proposals(told.article)


def proposed(title: str, told: Story, found: tuple[Proposal, ...]) -> Event | None:
    """The event proposed for the one of that title."""
    for i, j in pairs(told.events, found).items():
        if told.events[i].title == title:
            return found[j].event
    return None


def test_the_gold_is_the_list(told: Story) -> None:
    assert tuple(event.title for event in told.events) == EVENTS


# What the reader gets wrong of an event so far: who acts in a relative clause of its object.
INCOMPLETE: Final = {
    "UN General Assembly adopts the China-led AI resolution",
}
TOLD: Final = [
    pytest.param(title, marks=[pytest.mark.xfail(strict=True)] if title in INCOMPLETE else []) for title in EVENTS
]


@pytest.mark.parametrize("title", EVENTS)
def test_its_day(title: str, told: Story, found: tuple[Proposal, ...]) -> None:
    (gold,) = (event for event in told.events if event.title == title)
    event = proposed(title, told, found)
    assert event is not None
    assert event.when in gold.whens
    assert event.status in gold.statuses


@pytest.mark.parametrize("title", TOLD)
def test_what_it_tells(title: str, told: Story, found: tuple[Proposal, ...]) -> None:
    (gold,) = (event for event in told.events if event.title == title)
    event = proposed(title, told, found)
    assert event is not None
    assert event.kind in gold.kinds
    assert event.status in gold.statuses
    assert [name for name, _ in gold.actors if not any(name in actor.name for actor in event.actors)] == []


def test_the_details_of_the_conference(told: Story, found: tuple[Proposal, ...]) -> None:
    event = proposed(CONFERENCE, told, found)
    assert event is not None
    assert event.details["edition"] == 7
    assert event.details["theme"] == "Governing AI for Good and for All"
    assert event.place == "Shanghai"


def test_the_details_of_the_launch(told: Story, found: tuple[Proposal, ...]) -> None:
    event = proposed("SenseTime releases SenseNova 5.5", told, found)
    assert event is not None
    assert (event.details["product"], str(event.details["version"])) == ("SenseNova", "5.5")


def test_what_it_does_not_tell(told: Story, found: tuple[Proposal, ...]) -> None:
    """Nothing is dated by the name of the conference, a version, a percentage, an age or the copyright line."""
    dated = [said_at(proposal) for proposal in found if proposal.event.sources[0].said]
    assert [told.article.raw[slice(*said)] for said in dated if any(meets(trap, said) for trap in told.traps)] == []


def test_nothing_else(told: Story, found: tuple[Proposal, ...]) -> None:
    taken = pairs(told.events, found).values()
    assert [found[j].event.title for j in range(len(found)) if j not in taken] == []


def test_what_is_at_the_conference_is_part_of_it(found: tuple[Proposal, ...]) -> None:
    conference = found.index(next(one for one in found if one.event.details.get("edition")))
    linked = {link.id - 1 for one in found for link in one.links if link.relation == "part-of"}
    assert linked == {conference}
    assert sum(bool(one.links) for one in found) == 3
