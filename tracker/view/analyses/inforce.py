"""Measures and instruments in effect on a day, what began and ended before it, and what is to begin."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

import msgspec

from tracker.errors import UsageError
from tracker.event import Event, chronological
from tracker.query.leaves import planned_force
from tracker.query.tree import ByWord, Every, Query, Some, predicate
from tracker.registry import KINDS
from tracker.view.analyses.shared.lifts import LINKING, Links, by_ids, effect, links, targets
from tracker.view.analyses.shared.outline import Line, Part, brief, line
from tracker.view.analyses.shared.spans import finds_any
from tracker.view.labels import cell_date, short_date, signs_of
from tracker.view.report import Column, Grid
from tracker.when import When
from tracker.when.words import ALWAYS, sides

if TYPE_CHECKING:
    from tracker.store import Store

_KINDS: Final = Some(tuple(ByWord("kind", kind.name) for kind in KINDS if kind.in_force))
_TELLING: Final = ("announced", "adopted", "published")  # clocks by which a measure is known before it begins


class Measure(msgspec.Struct, frozen=True):
    """One measure: the dates from which and until which it is in effect, as they are known, None where unknown.

    `first` and `last` are the days on which it may be in effect at the most, `date.min` and `date.max` where unknown.
    `state` is `in force`, `ended` or `to begin` on the day asked for; what is only expected is to begin, however
    its date stands to that day. `certain` says that no date leaves the state open.
    """

    event: Event
    begins: When | None
    ends: When | None
    first: date
    last: date
    state: str
    certain: bool
    lifted_by: tuple[int, ...] = ()
    amended_by: tuple[int, ...] = ()

    def record(self) -> dict[str, object]:
        """Return it as a mapping."""
        own = {"state": self.state, "begins": self.begins, "ends": self.ends, "certain": self.certain}
        return own | {"lifted_by": self.lifted_by, "amended_by": self.amended_by} | brief(self.event)


class InForceReport(msgspec.Struct, frozen=True):
    """The measures in effect on a day or within a period `on`, those ended `since` a day, and those to begin."""

    measures: tuple[Measure, ...]
    on: When
    since: When | None
    found: int

    right = (False, False)

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each measure."""
        names = ("state", "begins", "ends", "id", "kind", "title", "lifted by", "amended by")
        columns = tuple(Column(name, right=name == "id", whole=name not in ("title", "kind")) for name in names)
        rows = [
            (
                one.state,
                cell_date(one.begins, exact=exact),
                cell_date(one.ends, exact=exact),
                str(one.event.id),
                one.event.kind,
                one.event.title,
                _ids(one.lifted_by),
                _ids(one.amended_by),
            )
            for one in self.measures
        ]
        return Grid(columns, rows, () if exact else self.notes)

    def records(self) -> Iterator[dict[str, object]]:
        """Return one mapping for each measure; with `since`, `began_since` says whether it began after that day."""
        for one in self.measures:
            yield one.record() | ({} if self.since is None else {"began_since": self._began(one)})

    @property
    def notes(self) -> tuple[str, ...]:
        """The signs of the titles, what the lines mean, and how many are in effect only perhaps."""
        unsure = sum(one.state == "in force" and not one.certain for one in self.measures)
        said = f"{unsure:,} of those in force only perhaps: a date is partial, uncertain or open" if unsure else ""
        dates = "Dates: from when in effect, and until when where that is known" if self.measures else ""
        parts = any(targets(one.event, "implements") for one in self.measures)
        events = "Events are listed, not measures: one and what implements it are several lines" if parts else ""
        signs = "   ".join(signs_of(one.event for one in self.measures))
        return tuple(filter(None, (signs, dates, events, said)))

    def parts(self) -> Iterator[Part]:
        """Return what is in effect, what of it began since, what ended, what is to begin; each once."""
        there = self._in("in force")
        heading = f"In force {_on(self.on)}"
        if self.since is None:
            yield _part(heading, there)
        else:
            since = short_date(self.since)
            began = [one for one in there if self._began(one)]
            older = [one for one in there if not self._began(one)]
            before = f", {len(older) or 'none'} of them from before {since}" if there else ""
            yield _part(heading, older, f"{_number(there)}{before}")
            yield _part(f"Began since {since}, and in force", began)
            yield _part(f"Ended since {since}", self._in("ended"))
        if coming := self._in("to begin"):
            yield _part("Announced to begin", coming)

    def _in(self, state: str) -> list[Measure]:
        return [one for one in self.measures if one.state == state]

    def _began(self, one: Measure) -> bool:
        return self.since is not None and self.since.first <= one.first <= self.on.last


def inforce(store: "Store", query: Query, *, on: When | None, since: When | None, today: date) -> InForceReport:
    """Return what of the events that a query finds is in effect on a day, by default today.

    What `planned_force` of the query language says decides, with the date of a lifting event as the end of what it
    lifts, and of what a lift passes on to. What is to begin is listed where it was announced by that day.
    """
    day = on or When.day(today)
    if since is not None and since.first > day.first:
        raise UsageError(f"--since {since} is after {day}", "write the earlier day as --since, the later one as --on")
    wanted = Every((query, _KINDS))
    events = list(store.find(Some((wanted, LINKING))))
    done = links(store, events)
    found = [one for event in filter(predicate(wanted), events) if (one := _measure(event, done, day)) is not None]
    coming = _announced(store, [one.event for one in found if one.state == "to begin"], day, today)
    measures = [one for one in found if _is_told(one, coming, since)]
    measures.sort(key=lambda one: (_STATES.index(one.state), one.first, chronological(one.event)))
    number = len(measures) or finds_any(store, query)
    return InForceReport(tuple(measures), day, since, number)


_STATES: Final = ("in force", "ended", "to begin")


def _measure(event: Event, done: Links, on: When) -> Measure | None:
    lift, amending = done.lifts.get(event.id), done.amended_by.get(event.id, ())
    lifted = lift.when if lift else None
    span = planned_force(event, lifted)
    if span is None:
        return None
    first, last = span
    expected = event.status == "expected"
    state = "to begin" if expected or first > on.last else "ended" if last < on.first else "in force"
    begins, ends = _sides(event, event.dates.get("ended", lifted))
    certain = not expected and _is_certain(begins, ends, on)
    by = _by(lift.by if lift else ())
    return Measure(event, begins, ends, first, last, state, certain, by, _by(amending))


def _sides(event: Event, ended: When | None) -> tuple[When | None, When | None]:
    """The dates from which and until which it is in effect."""
    begin, end = sides(effect(event))
    if ended is not None:
        return begin, sides(ended)[1]
    return begin, end if effect(event).precision == "range" else None


def _is_certain(begin: When | None, end: When | None, on: When) -> bool:
    """Whether it is in effect on all days of `on`, or on none, however its dates turn out."""
    known = [side for side in (begin, end) if side is not None]
    if begin is None or any(side.doubt for side in known):
        return False
    after_begin = begin.last <= on.first
    before_end = end is None or end.first >= on.last
    never = begin.first > on.last or (end is not None and end.last < on.first)
    return never or (after_begin and before_end)


def _announced(store: "Store", events: Sequence[Event], on: When, today: date) -> frozenset[int]:
    """The ids of those that were announced by a day: by their own dates and sources, or by what they implement.

    What is expected today, or was recorded by that day, is known as well.
    """
    above = by_ids(store, (key for event in events for key in targets(event, "implements")))
    return frozenset(
        event.id
        for event in events
        if (event.status == "expected" and on.last >= today)
        or (event.created is not None and event.created.date() <= on.last)
        or _is_known(event, on.last)
        or any(_is_known(above[key], on.last) for key in targets(event, "implements") if key in above)
    )


def _is_known(event: Event, day: date) -> bool:
    clocks = (event.dates[clock] for clock in _TELLING if clock in event.dates)
    published = (source.published for source in event.sources if source.published is not None)
    own = () if event.status == "expected" else (event.when,)
    return any(when.first <= day for when in (*own, *clocks, *published))


def _is_told(one: Measure, coming: frozenset[int], since: When | None) -> bool:
    """Whether it is listed: of what ended, what did so since then, of what is to begin, what was known by then."""
    if one.state == "ended":
        return since is not None and one.last >= since.first
    return one.state == "in force" or one.event.id in coming


def _by(events: Iterable[Event]) -> tuple[int, ...]:
    return tuple(event.id for event in sorted(events, key=chronological))


def _part(heading: str, measures: list[Measure], said: str = "") -> Part:
    return Part(f"{heading}: {said or _number(measures)}", tuple(map(_line, measures)))


def _number(measures: Sequence[Measure]) -> str:
    return f"{len(measures):,}" if measures else "nothing"


def _line(one: Measure) -> Line:
    implemented = targets(one.event, "implements")
    asides = [
        "" if one.certain or one.state != "in force" else "perhaps",
        f"implements {_ids(implemented)}" if implemented else "",
        f"lifted by {_ids(one.lifted_by)}" if one.lifted_by else "",
        f"amended by {_ids(one.amended_by)}" if one.amended_by else "",
    ]
    begins = short_date(one.begins) if one.begins else ALWAYS
    until = f"to {short_date(one.ends)}" if one.ends else ""
    if one.event.status == "expected":
        begins, until = short_date(effect(one.event)), ""
    return line(one.event, begins, until, aside="; ".join(filter(None, asides)))


def _ids(ids: Iterable[int]) -> str:
    return ", ".join(map(str, ids))


def _on(when: When) -> str:
    if when.open_start or when.open_end:  # until 2020
        return short_date(when)
    return f"on {when}" if when.days == 1 else f"in {short_date(when)}"
