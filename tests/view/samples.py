"""A small ledger made by hand: dates of every sort, every status, roles, links, scripts."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tracker.event import Event, normal
from tracker.event_json import event_from
from tracker.query.tree import EVERYTHING, Query, matches
from tracker.when import When


def event(number: int, when: str, title: str, **fields: Any) -> Event:
    """One event in normal form."""
    return normal(event_from({"id": number, "when": when, "title": title, **fields}))


def by(*names: str) -> list[dict[str, str]]:
    return [{"name": name, "role": "by"} for name in names]


def against(*names: str) -> list[dict[str, str]]:
    return [{"name": name, "role": "against"} for name in names]


RESOLUTION = event(
    1,
    "2024-07-01",
    "Resolution on AI capacity-building",
    kind="resolution",
    actors=[*by("UN General Assembly"), {"name": "China"}],
    topics=["un", "ai/governance"],
    ref="A/RES/78/311",
    sources=[{"name": "UN Digital Library", "url": "https://digitallibrary.un.org/record/1", "grade": "A1"}],
)
WAIC = event(
    2,
    "2024-07-04/2024-07-06",
    "WAIC 2024",
    kind="conference",
    actors=by("Shanghai Municipal Government"),
    topics=["ai/waic"],
    place="Shanghai",
    details={"series": "WAIC", "edition": 7},
    sources=[
        {"url": "https://www.shine.cn/biz/2407043851/", "said": "July 4", "quote": "It opened."},
        {"name": "Xinhua", "url": "https://xinhua.cn/"},
    ],
)
DECLARATION = event(
    3,
    "2024-07-04",
    "Shanghai Declaration",
    kind="statement",
    actors=by("China"),
    topics=["ai/governance"],
    links=[{"relation": "part-of", "id": 2}, {"relation": "follows", "id": 1}],
    note="Read out at the opening.\nText in Chinese and English.",
)
TARIFFS = event(
    4,
    "2024-10",
    "Tariffs on electric cars",
    kind="sanction",
    actors=[*by("European Union"), *against("China")],
    status="threatened",
)
FAIR = event(5, "2025-02-10/2025-02-11", "AI Action Summit", kind="summit", status="expected", place="Paris")
DROPPED = event(6, "2025-03-02", "Dialogue of experts", kind="meeting", status="cancelled")
LEDGER = (RESOLUTION, WAIC, DECLARATION, TARIFFS, FAIR, DROPPED)


class Held:
    """As much of a store as an analysis asks: it answers each query by its meaning alone."""

    def __init__(self, held: Sequence[Event]) -> None:
        self.held = held

    def find(self, query: Query = EVERYTHING) -> Iterator[Event]:
        return (event for event in self.held if matches(query, event))

    def dates(self, query: Query = EVERYTHING) -> Mapping[When, int]:
        return Counter(event.when for event in self.find(query))
