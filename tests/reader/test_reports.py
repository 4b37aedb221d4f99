"""Reports of a line or two with their events: who acts, and what became of plans (`reports/README.md`)."""

import json
import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest

from tracker.directory.files import load, shipped_file
from tracker.directory.lookup import Directory
from tracker.event import Event
from tracker.reader.article import Article
from tracker.reader.propose import propose
from tracker.reader.text import Text
from tracker.when import When

FOLDER: Final = Path(__file__).parent / "reports"
PUBLISHED: Final = date(2024, 7, 4)
DATELINE: Final = "LONDON, July 4 (Reuters) - "


class Bound(NamedTuple):
    """What a half must reach, in %."""

    recall: float
    precision: float
    status: float  # of the events that are found
    by: float  # F1
    against: float  # F1


BOUNDS: Final = {
    ("acts", "odd"): Bound(95, 96, 98, 83, 81),
    ("acts", "even"): Bound(95, 94, 96, 75, 64),
    ("plans", "odd"): Bound(88, 92, 96, 69, 55),
    ("plans", "even"): Bound(82, 82, 91, 64, 52),
}


@lru_cache(maxsize=1)
def directory() -> Directory:
    return load(shipped_file("world.json"))


def read(text: str) -> list[Event]:
    raw = DATELINE + text
    article = Article(raw, PUBLISHED, Text.plain(raw), publisher="Agency")
    return [proposal.event for proposal in propose(article, directory())]


def score(reports: Iterable[dict[str, Any]]) -> Bound:
    wanted = proposed = found = status = 0
    roles = {"by": [0, 0, 0], "against": [0, 0, 0]}  # wanted, given, right
    for report in reports:
        left = read(report["text"])
        wanted, proposed = wanted + len(report["events"]), proposed + len(left)
        for gold in report["events"]:
            event = matching(left, gold)
            if event is None:
                continue
            left.remove(event)
            found, status = found + 1, status + (event.status in gold["status"].split(" or "))
            for role, counts in roles.items():
                given = [actor.name for actor in event.actors if actor.role == role]
                for at, number in enumerate((len(gold[role]), len(given), agreeing(given, gold[role]))):
                    counts[at] += number
    by, against = (200 * right / (wish + given) for wish, given, right in roles.values())
    return Bound(100 * found / wanted, 100 * found / proposed, 100 * status / found, by, against)


def matching(events: Sequence[Event], gold: dict[str, Any]) -> Event | None:
    """The event with the date of the gold, of several that with its status."""
    whens = [When.parse(value) for value in gold["when"].split(" or ")]
    days = {(when.first, when.last) for when in whens} | {(when.first, when.first) for when in whens}
    fits = [event for event in events if (event.when.first, event.when.last) in days]
    return max(fits, key=lambda event: event.status in gold["status"].split(" or "), default=None)


def agreeing(given: Sequence[str], gold: Sequence[str]) -> int:
    """How many actors are right, each once."""
    left = list(gold)
    for name in given:
        if (same := next((one for one in left if agrees(name, one)), None)) is not None:
            left.remove(same)
    return len(gold) - len(left)


def agrees(name: str, gold: str) -> bool:
    """Whether two names share all words of the shorter one, or one names the state of the other."""
    one, other = (set(re.findall(r"\w+", known(text).lower())) for text in (name, gold))
    return one <= other or other <= one or known(gold) in states_in(name)


def known(name: str) -> str:
    return directory().resolve(name) or name


def states_in(name: str) -> set[str]:
    words = [word.removesuffix("'s") for word in name.split()]
    return {directory().standing_for(word) or known(word) for word in words}


@pytest.mark.parametrize(("name", "half"), BOUNDS)
def test_figures(name: str, half: str, capsys: pytest.CaptureFixture[str]) -> None:
    lines = (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    reached = score(json.loads(line) for line in lines[half == "even" :: 2])
    with capsys.disabled():
        print(
            f"\nreports, {name}, {half}: "
            + ", ".join(f"{key} {value:.1f} %" for key, value in reached._asdict().items())
        )
    assert all(have >= least for have, least in zip(reached, BOUNDS[name, half], strict=True)), reached
