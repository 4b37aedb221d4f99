"""The editions of one series in order, what is missing among them, and when the next one may be."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from statistics import median
from typing import Final

import msgspec

from tracker.event import Event, chronological
from tracker.registry import DEFAULT_STATUS
from tracker.view.analyses.shared.spans import known_span
from tracker.view.labels import marked_title

_COMING: Final = ("expected", "postponed")
FEWEST: Final = 2  # intervals that an estimate needs
_MOST_MISSING: Final = 1000  # numbers between two editions that are told one by one


class Edition(msgspec.Struct, frozen=True):
    """One edition: its number, None where it has none, and the days from the first day of the previous one.

    `days` is None for the first and for what did not happen; `exact` says that both days are known.
    """

    event: Event
    number: int | None
    days: int | None
    exact: bool = True

    @property
    def theme(self) -> str:
        """The theme, else the title."""
        return str(self.event.details.get("theme") or marked_title(self.event))


class Estimate(msgspec.Struct, frozen=True):
    """When the next edition may begin: by the median interval, and by the shortest and the longest of `intervals`.

    `divided` is how many of the intervals are over missing numbers, each an equal part of the days between.
    """

    day: date
    earliest: date
    latest: date
    usual: int
    intervals: tuple[int, ...]
    divided: int = 0


class Series(msgspec.Struct, frozen=True):
    """The editions of one series in order of date, the numbers missing between them, those that come twice.

    `recorded` is the first edition to come after those that happened, `next` when one may be by the rhythm so far.
    """

    name: str
    editions: tuple[Edition, ...]
    missing: tuple[int, ...]
    twice: tuple[int, ...]
    next: Estimate | None
    recorded: Edition | None = None


def series_of(events: Iterable[Event]) -> Series:
    """Return the series that these events are the editions of."""
    ordered = sorted(events, key=chronological)
    names = Counter(str(event.details["series"]).strip() for event in ordered)
    editions: list[Edition] = []
    last: Event | None = None
    for event in ordered:
        editions.append(_edition(event, last))
        if event.status == DEFAULT_STATUS and known_span(event.when):
            last = event
    numbers = Counter(one.number for one in editions if one.number is not None)
    return Series(
        names.most_common(1)[0][0],
        tuple(editions),
        _missing(sorted(numbers)),
        tuple(sorted(number for number, count in numbers.items() if count > 1)),
        _estimate([event for event in ordered if event.status == DEFAULT_STATUS]),
        _recorded(editions),
    )


def _recorded(editions: Sequence[Edition]) -> Edition | None:
    """The first edition that is to come after the last one that happened."""
    happened = [at for at, one in enumerate(editions) if one.event.status == DEFAULT_STATUS]
    after = editions[happened[-1] + 1 :] if happened else editions
    return next((one for one in after if one.event.status in _COMING), None)


def _edition(event: Event, last: Event | None) -> Edition:
    span, before = known_span(event.when), known_span(last.when) if last else None
    happens = event.status in (DEFAULT_STATUS, "expected")
    if not (span and before and last and happens):
        return Edition(event, _number(event), None)
    return Edition(event, _number(event), span.first - before.first, _is_exact(event) and _is_exact(last))


def _is_exact(event: Event) -> bool:
    """Whether its first day is known."""
    when = event.when
    return not when.doubt and (when.days == 1 or (when.precision == "range" and len(when.text.split("/")[0]) == 10))


def _number(event: Event) -> int | None:
    number = event.details.get("edition")
    return number if isinstance(number, int) else None


def _missing(numbers: Sequence[int]) -> tuple[int, ...]:
    """The numbers between the recorded ones; of a jump beyond all measure, none."""
    return tuple(
        number
        for before, after in pairwise(numbers)
        if after - before <= _MOST_MISSING
        for number in range(before + 1, after)
    )


def _estimate(happened: Sequence[Event]) -> Estimate | None:
    """The next edition by the intervals so far; one over missing numbers counts as so many equal ones' length."""
    known = [(span.first, _number(event)) for event in happened if (span := known_span(event.when))]
    intervals, divided = [], 0
    for (day, number), (later, following) in pairwise(known):
        steps = max(following - number if number is not None and following is not None else 1, 1)
        days = round((later - day) / steps)
        if days > 0:
            intervals.append(days)
            divided += steps > 1
    if len(intervals) < FEWEST:
        return None
    usual, last = round(median(intervals)), known[-1][0]
    days_of = [_day(last + step) for step in (usual, min(intervals), max(intervals))]
    return Estimate(days_of[0], days_of[1], days_of[2], usual, tuple(intervals), divided)


def _day(number: int) -> date:
    return date.fromordinal(min(number, date.max.toordinal()))
