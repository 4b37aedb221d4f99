"""Dates as days that are counted: the days a date may be, and the distance of two dates."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from tracker.query.tree import ByWord, Every, Query, Some
from tracker.registry import DEFAULT_STATUS, STATUSES
from tracker.when import When
from tracker.when.words import sides

if TYPE_CHECKING:
    from tracker.store import Store

_NOT_HAPPENED: Final = Some(tuple(ByWord("status", status) for status in STATUSES if status != DEFAULT_STATUS))


class Span(NamedTuple):
    """The first and last day, inclusive, as ordinals."""

    first: int
    last: int

    @property
    def days(self) -> tuple[date, date]:
        """The two days."""
        return date.fromordinal(self.first), date.fromordinal(self.last)


@lru_cache(maxsize=65536)
def known_span(when: When) -> Span | None:
    """Return the days that a date may be; of a range with one end, those of that end; None where it has neither."""
    start, end = sides(when)
    start, end = start or end, end or start
    return Span(start.first.toordinal(), end.last.toordinal()) if start and end else None


def distance(origin: Span, other: Span) -> int:
    """Return the days from one span to another: negative where the other is earlier, 0 where they may meet."""
    if other.first > origin.last:
        return other.first - origin.last
    return min(other.last - origin.first, 0)


def happened(store: "Store", query: Query) -> tuple[Mapping[When, int], int]:
    """Return how many of the events that a query finds happened on each date, and how many it finds in all."""
    dates = store.dates(query)
    others = not_happened(store, query)
    left = {when: count - others.get(when, 0) for when, count in dates.items()}
    return {when: count for when, count in left.items() if count}, sum(dates.values())


def finds_any(store: "Store", query: Query) -> int:
    """Return 1 where the query finds an event, 0 where it finds none."""
    return int(next(store.find(query), None) is not None)


def not_happened(store: "Store", query: Query) -> Mapping[When, int]:
    """Return how many of the events that a query finds on each date are of any other status."""
    return store.dates(Every((query, _NOT_HAPPENED)))
