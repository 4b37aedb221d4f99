"""The editions of a series in order, what is missing among them, and when the next one may be."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

import msgspec

from tracker.event import Event, chronological
from tracker.query.letters import fold
from tracker.query.tree import Every, Has, Query
from tracker.registry import DEFAULT_STATUS
from tracker.view.analyses.shared.outline import brief, days_text
from tracker.view.analyses.shared.spans import known_span
from tracker.view.labels import marked_title, short_date, signs_of
from tracker.view.report import Column, Grid, counted

if TYPE_CHECKING:
    from tracker.store import Store

_FEWEST: Final = 2  # intervals that an estimate needs
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
    """When the next edition may begin: by the median interval, and by the shortest and the longest of `intervals`."""

    day: date
    earliest: date
    latest: date
    usual: int
    intervals: tuple[int, ...]


class Series(msgspec.Struct, frozen=True):
    """The editions of one series in order of date, the numbers missing between them, those that come twice."""

    name: str
    editions: tuple[Edition, ...]
    missing: tuple[int, ...]
    twice: tuple[int, ...]
    next: Estimate | None


class SeriesReport(msgspec.Struct, frozen=True):
    """Series by name; `detailed` prints their editions, else one line each."""

    items: tuple[Series, ...]
    detailed: bool
    today: date
    found: int

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each edition, or for each series."""
        if not self.detailed:
            return _overview(self.items, exact)
        names = ("series", "number", "date", "status", "days", "place", "theme", "id", "title")
        columns = tuple(
            Column(
                name, right=name in ("number", "days", "id"), whole=name not in ("series", "theme", "title", "place")
            )
            for name in names
        )
        rows = [(item.name, *_cells(one, exact)) for item in self.items for one in item.editions]
        return Grid(columns, rows, () if exact else tuple(note for item in self.items for note in self.notes(item)))

    def records(self) -> Iterator[dict[str, object]]:
        """Return one mapping for each series, with its editions."""
        for item in self.items:
            editions = [
                {
                    "number": one.number,
                    "days": one.days,
                    "exact": one.exact,
                    "place": one.event.place,
                    "theme": str(one.event.details.get("theme", "")),
                }
                | brief(one.event)
                for one in item.editions
            ]
            yield {
                "series": item.name, "editions": editions, "missing": item.missing, "twice": item.twice,
                "next": item.next,
            }  # fmt: skip

    def notes(self, item: Series) -> list[str]:
        """What is said below the editions of a series."""
        notes = ["   ".join(signs_of(one.event for one in item.editions))]
        if item.missing:
            notes.append(f"Missing: {_numbers(item.missing)}")
        if item.twice:
            notes.append(f"Recorded more than once: {_numbers(item.twice)}")
        return [*filter(None, notes), self._next(item)]

    def _next(self, item: Series) -> str:
        if item.next is None:
            return f"No estimate of the next one: it takes {_FEWEST + 1} editions that happened"
        guess = item.next
        away = (guess.day - self.today).days
        when = f"in {days_text(away)}" if away > 0 else f"{days_text(-away)} ago" if away else "today"
        return (
            f"Next, an estimate: about {guess.day} ({when}), between {guess.earliest} and {guess.latest}, by"
            f" {counted(len(guess.intervals), 'interval')} of {min(guess.intervals):,} to"
            f" {days_text(max(guess.intervals))}, median {guess.usual:,}"
        )


def series(store: "Store", query: Query, *, name: str, today: date) -> SeriesReport:
    """Return the series among what a query finds: with a name, or where there is but one, their editions."""
    editions: dict[str, list[Event]] = {}
    for event in store.find(Every((query, Has("series")))):
        editions.setdefault(fold(str(event.details["series"]).strip()), []).append(event)
    items = tuple(_series(events) for _, events in sorted(editions.items()))
    found = sum(map(len, editions.values())) or int(next(store.find(query), None) is not None)
    return SeriesReport(items, bool(name) or len(items) == 1, today, found)


def _series(events: Iterable[Event]) -> Series:
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
    )


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
    intervals = []
    for (day, number), (later, following) in pairwise(known):
        steps = following - number if number is not None and following is not None else 1
        intervals.append(round((later - day) / max(steps, 1)))
    intervals = [days for days in intervals if days > 0]
    if len(intervals) < _FEWEST:
        return None
    usual, last = round(median(intervals)), known[-1][0]
    days = [_day(last + step) for step in (usual, min(intervals), max(intervals))]
    return Estimate(days[0], days[1], days[2], usual, tuple(intervals))


def _day(number: int) -> date:
    return date.fromordinal(min(number, date.max.toordinal()))


def _cells(one: Edition, exact: bool) -> tuple[str, ...]:
    event = one.event
    days = "" if one.days is None else str(one.days) if exact else f"{'' if one.exact else 'c. '}{one.days:,}"
    return (
        "" if one.number is None else str(one.number),
        event.when.text if exact else short_date(event.when),
        event.status,
        days,
        event.place,
        str(event.details.get("theme", "")),
        str(event.id),
        event.title,
    )


def _overview(items: Sequence[Series], exact: bool) -> Grid:
    columns = (
        Column("series"),
        Column("editions", right=True, whole=True),
        Column("first", whole=True),
        Column("last", whole=True),
        Column("days", right=True, whole=True),
        Column("next (est.)", whole=True),
        Column("missing"),
    )
    rows = [
        (
            item.name,
            str(len(item.editions)),
            *(_date(item.editions[at].event, exact) for at in (0, -1)),
            "" if item.next is None else f"{item.next.usual}" if exact else f"{item.next.usual:,}",
            "" if item.next is None else str(item.next.day),
            _numbers(item.missing),
        )
        for item in items
    ]
    notes = (f"{len(items):,} series; tracker series NAME lists the editions",) if items else ()
    return Grid(columns, rows, () if exact else notes)


def _date(event: Event, exact: bool) -> str:
    return event.when.text if exact else short_date(event.when)


def _numbers(numbers: Sequence[int]) -> str:
    """Numbers with runs as `3-7`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    return ", ".join("-".join(map(str, run)) for run in runs)
