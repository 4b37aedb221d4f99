"""Dates as days that are counted: the days a date may be, and the distance of two dates."""

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from tracker.view.labels import sides
from tracker.when import When


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
