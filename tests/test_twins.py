"""Twins: what makes two records one event, and what keeps them two."""

import pytest

from tracker.errors import DuplicateEvent
from tracker.event import Actor, Event, Link, changed, normal
from tracker.twins import SAME_EDITION, SAME_REF, SAME_SYMBOL, SAME_TITLE, Subjects, Twins, duplicates
from tracker.when import When


def event(title: str = "US widens chip curbs", when: str = "2024-01-01", **fields: object) -> Event:
    return normal(changed(Event(when=When.parse(when), title=title), **fields))


def why(one: Event, other: Event) -> str:
    known = Twins()
    known.put(changed(one, id=1))
    return next((match.why for match in known.of(other)), "")


WAIC = {"series": "WAIC", "edition": 7}
SAME = [
    (event(), event("US widens Chip Curbs"), SAME_TITLE),
    (event(), event("US widens chip curbs."), SAME_TITLE),
    (event(), event("U.S. widens chip curbs"), SAME_TITLE),
    (event("Xi says “no” to it"), event("Xi says 'no' to it"), SAME_TITLE),
    (event("China’s reply"), event("China's reply!"), SAME_TITLE),
    (event("Talks – round 2"), event("Talks - round 2"), SAME_TITLE),
    (event(when="2024-01-01"), event(when="2024-01-01/2024-01-01"), SAME_TITLE),
    (event(when="2024-01"), event(when="2024-01-01/2024-01-31"), SAME_TITLE),
    (event(when="2024-01-01"), event(when="2024-01-01?"), SAME_TITLE),
    (event(when="2024-01-01"), event(when="2024-01-01T09:00"), SAME_TITLE),
    (event(), event(ref="89 FR 1"), SAME_TITLE),
    (event("WAIC opens", details=WAIC), event("AI conference", "2024-02-02", details=WAIC), SAME_EDITION),
    (event("a", details=WAIC), event("b", details={"series": "waic", "edition": "7th"}), SAME_EDITION),
    (event("a", kind="conference", details=WAIC), event("b", details=WAIC), SAME_EDITION),
    (event("a", details={"symbol": "A/RES/1"}), event("b", "2025", details={"symbol": "a / res / 1"}), SAME_SYMBOL),
    (
        event("a", "2025-02-24", details={"symbol": "S/RES/2774 (2025)"}),
        event("b", "2025-02-24", details={"symbol": "2774"}, actors=(Actor("UN Security Council", "by"),)),
        SAME_SYMBOL,
    ),
    (
        event("a", "2025-02-24", details={"symbol": "S/RES/2774 (2025)"}),
        event("b", "2025-02-25", details={"symbol": "2774 (2025)", "body": "UNSC"}),
        SAME_SYMBOL,
    ),
    (
        event("a", details={"symbol": "A/RES/78/311"}),
        event("b", "2024-01-02", details={"symbol": "78/311"}, actors=(Actor("UN General Assembly"),)),
        SAME_SYMBOL,
    ),
    (event("a", details={"symbol": "2774"}), event("b", "2025", details={"symbol": "2774"}), SAME_SYMBOL),
    (event("a", ref="A/RES/78/311"), event("b", "2024-01-02", ref="A / RES / 78 / 311"), SAME_REF),
]
DIFFERENT = [
    (event(), event(when="2024-01-02")),
    (event(), event("US widens chip curbs again")),
    (event("SenseNova 5.5"), event("SenseNova 55")),
    (event("Vote", details={"symbol": "R/1/467"}), event("Vote", details={"symbol": "R/1/467B"})),
    (event("a", details={"symbol": "S/RES/2774 (2025)"}), event("b", details={"symbol": "2774"})),  # of whom?
    (
        event("a", details={"symbol": "A/RES/78/3"}),
        event("b", details={"symbol": "78/3"}, actors=(Actor("UN Human Rights Council"),)),
    ),
    (event("a", details={"symbol": "A/RES/78/3"}), event("b", details={"symbol": "A/HRC/RES/78/3"})),
    (
        event("a", "2025-02-24", details={"symbol": "S/RES/2774 (2025)"}),
        event("b", "2026-02-24", details={"symbol": "2774", "body": "UN Security Council"}),
    ),
    (event("Vote", ref="R/1/467"), event("Vote", ref="R/1/467B")),
    (event("WAIC", details=WAIC), event("WAIC", details={"series": "WAIC", "edition": 8})),
    (event("a", kind="conference", details=WAIC), event("b", kind="launch", details=WAIC)),
    (event("Strike", "2024-01-01T09:00"), event("Strike", "2024-01-01T15:00")),
    (event("a", details={"series": "WAIC"}), event("b", details={"series": "WAIC"})),
    (event("a", details=WAIC), event("opening", details=WAIC, links=(Link("part-of", 1),))),
]


@pytest.mark.parametrize(("one", "other", "reason"), SAME)
def test_twins(one: Event, other: Event, reason: str) -> None:
    assert (why(one, other), why(other, one)) == (reason, reason)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_no_twins(one: Event, other: Event) -> None:
    assert why(one, other) == ""
    if not other.links:
        assert why(other, one) == ""


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (event("SenseNova 5.5"), event("SenseNova 5.5 released"), True),
        (event("Sudan arms embargo"), event("“Sudan arms embargo” is extended."), True),
        (event("GPT-4o"), event("GPT-4o Mini"), False),
        (event("SenseNova 5"), event("SenseNova 5.5 released"), False),
        (event("SenseNova 5.5"), event("SenseNova 5.5 released", "2024-01-02"), False),
        (event("SenseNova 5.5"), event("SenseNova 5.5 released", kind="launch"), False),
        (event("Strike", "2024-01-01T09:00"), event("Strike ends", "2024-01-01T15:00"), False),
        (event("Vote", ref="R/1"), event("Vote on chips", ref="R/2"), False),
        (event("WAIC"), event("WAIC opens", links=(Link("part-of", 1),)), False),
    ],
)
def test_one_title_may_be_the_subject_of_the_other(one: Event, other: Event, alike: bool) -> None:
    known = Subjects()
    known.put(changed(one, id=1))
    assert bool(known.of(changed(other, id=2))) == alike
    known = Subjects()
    known.put(changed(other, id=2))
    assert bool(known.of(changed(one, id=1))) == alike


def test_the_message_says_what_matched_and_how_to_go_on() -> None:
    known = Twins()
    known.put(changed(event("WAIC opens", details=WAIC), id=96))
    error = duplicates([event("AI conference", details=WAIC)], {1: next(known.of(event("x", details=WAIC)))})
    assert isinstance(error, DuplicateEvent)
    assert error.sentence == "already recorded as event 96 (same series and edition): WAIC opens"
    assert error.hint == "use --again if this is a different event"
    assert error.twin == 96
