"""The dates of whole stories, found by `find_dates` alone.

Of each story's gold events with date words of their own, those whose words do not point at another event.
The stories are kept outside the project; without them this is skipped.
"""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest

from tracker.dates import Found, find_dates
from tracker.when import When

FOLDER: Final = Path(__file__).parents[3] / "shared" / "data" / "stories"
POINTING: Final = ("anchored", "elided", "clock")  # to another event or date of the text, or a time of day alone
# % of the events. Rules are written from the odd numbers; of the even ones the figure is followed, and the kinds of
# fault found there are known, so that they are not wholly unseen.
AT_LEAST: Final = {"odd": 95, "even": 95}

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the stories are not here")


class Event(NamedTuple):
    """A gold event: its words in the text of its story, and the days that are right."""

    story: str
    said: str
    start: int
    end: int
    days: list[tuple[date, date]]


def events(gold: Path) -> Iterator[Event]:
    text = text_of(gold)
    for event in json.loads(gold.read_text(encoding="utf-8"))["events"]:
        if not event["said"] or event["expr"] in POINTING:
            continue
        quote, said = (event[name].replace("&nbsp;", " ") for name in ("quote", "said"))
        start = text.find(said, max(text.find(quote), 0))
        assert start >= 0, (gold.stem, said)
        yield Event(gold.stem, said, start, start + len(said), list(allowed(event)))


def allowed(event: dict[str, Any]) -> Iterator[tuple[date, date]]:
    for value in [event["when"], *event.get("also", ())]:
        when = When.parse(value)
        yield when.first, when.last
        if when.open_start:
            yield when.last, when.last  # by Friday: the day itself is what is found


def text_of(gold: Path) -> str:
    (path,) = (path for path in gold.parent.glob(f"{gold.stem}.*") if path.suffix in (".txt", ".md", ".html"))
    return path.read_bytes().decode().replace("&nbsp;", " ")


def said_by(event: Event, found: list[Found]) -> tuple[date, date] | None:
    """The days of the dates within an event's words: a range may be found as its two ends."""
    hits = [hit.when for hit in found if hit.start < event.end and event.start < hit.end]
    return (hits[0].first, hits[-1].last) if hits else None


@pytest.mark.parametrize("half", ["odd", "even"])
def test_dates_of_stories(half: str, capsys: pytest.CaptureFixture[str]) -> None:
    right, wrong = 0, []
    for gold in sorted(FOLDER.glob("*.json")):
        if int(gold.stem[:2]) % 2 != (half == "odd"):
            continue
        published = date.fromisoformat(json.loads(gold.read_text(encoding="utf-8"))["published"])
        found = list(find_dates(text_of(gold), published))
        for event in events(gold):
            good = said_by(event, found) in event.days
            right += good
            if not good:
                wrong.append(f"{event.story}: {event.said} {said_by(event, found)}")
    share = 100 * right / (right + len(wrong))
    with capsys.disabled():
        print(f"\nstories, {half} numbers: {share:.1f} % of {right + len(wrong)} dates")
    assert share >= AT_LEAST[half], "\n".join(wrong) if half == "odd" else len(wrong)
