"""Stories of our own: how many of their events are proposed, and how well.

`python -m tests.reader.test_stories` prints what went wrong.
"""

import re
import sys
from collections import Counter
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from tests.reader.agreement import Reading, agreement, figures
from tests.reader.gold import Event, Story, stories, story
from tests.reader.reading import proposals
from tracker.event import normal
from tracker.reader.proposal import Proposal
from tracker.registry import KIND_NAMES, STATUSES

AT_LEAST: Final = {"recall": 92, "precision": 88, "kind": 82, "status": 95, "actors": 71, "roles": 85}  # %
INVENTED: Final = 5  # dates where the gold says that there is none, at most

each = pytest.mark.parametrize("gold", stories(), ids=lambda path: path.stem)


@cache
def found_in(gold: Path) -> tuple[Proposal, ...]:
    return proposals(story(gold).article)


def read() -> Reading:
    """All stories together."""
    total = Reading(Counter(), ())
    for gold in stories():
        total += agreement(story(gold), found_in(gold))
    return total


def test_figures(capsys: pytest.CaptureFixture[str]) -> None:
    result = figures(read())
    with capsys.disabled():
        print("\nown stories: " + ", ".join(f"{name} {value:.1f}" for name, value in result.items()))
    assert {name: result[name] for name, floor in AT_LEAST.items() if result[name] < floor} == {}
    assert result["invented"] <= INVENTED


@each
def test_what_is_proposed_stands_in_the_text(gold: Path) -> None:
    article = story(gold).article
    for proposal in found_in(gold):
        source = proposal.event.sources[0]
        assert article.raw[slice(*proposal.offset)] == source.quote
        assert source.said in source.quote
        assert proposal.event.title
        assert normal(proposal.event) == proposal.event


@each
def test_a_story_gives_the_same_proposals_again(gold: Path) -> None:
    assert proposals(story(gold).article) == found_in(gold)


def test_every_event_once() -> None:
    """No two proposals of a story are the same event with the same evidence."""
    for gold in stories():
        found = [(p.event.when, p.event.kind, p.event.title) for p in found_in(gold)]
        assert [one for one, times in Counter(found).items() if times > 1] == [], gold.stem


@each
def test_the_gold_is_sound(gold: Path) -> None:
    """Quotes verbatim and once, weekdays of their dates, anchors counted right, kinds and statuses known."""
    told = story(gold)
    assert told.traps
    for event in told.events:
        assert event.said, event.title
        assert event.kinds <= set(KIND_NAMES), event.title
        assert event.statuses <= set(STATUSES), event.title
        words = told.article.raw[slice(*event.said[0])]
        weekday = re.search(r"(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", words)
        if weekday:
            assert f"{event.whens[0].first:%A}" == weekday[0] or event.whens[0].open_start, event.title
        if event.anchor:
            assert counted(event, told), event.title


def counted(event: Event, told: Story) -> bool:
    """Whether the date of an event is as far from that of its anchor as the gold says."""
    (anchor,) = (other.whens[0] for other in told.events if other.title == event.anchor["event"])
    days = timedelta(event.anchor["days"])
    edges: dict[str, tuple[date, date]] = {
        "start": (anchor.first, anchor.first),
        "end": (anchor.last, anchor.last),
        "whole": (anchor.first, anchor.last),
    }
    first, last = edges[event.anchor["edge"]]
    return (event.whens[0].first, event.whens[0].last) == (first + days, last + days)


if __name__ == "__main__":
    for kind, line in sorted(read().wrong):
        sys.stdout.write(f"{kind:9} {line}\n")
