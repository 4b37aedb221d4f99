"""Measures and instruments in effect on a day, what began and ended before it, and what is to begin."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

import msgspec

from tracker.errors import UsageError
from tracker.event import Event, chronological
from tracker.query.leaves import in_force
from tracker.query.tree import ByLink, ByWord, Every, Query, Some
from tracker.registry import KINDS
from tracker.view.analyses.shared.outline import Line, Part, brief, line
from tracker.view.labels import short_date, sides, signs_of
from tracker.view.report import Column, Grid
from tracker.when import When

if TYPE_CHECKING:
    from tracker.store import Store

_UNSETTLED: Final = ("cancelled", "threatened", "postponed")  # such an event lifts and amends nothing
_RELATIONS: Final = ("lifts", "amends")
_KINDS: Final = Some(tuple(ByWord("kind", kind.name) for kind in KINDS if kind.in_force))
_TELLING: Final = ("announced", "adopted", "published")  # clocks by which a measure is known before it begins


class Measure(msgspec.Struct, frozen=True):
    """One measure: the first and last day on which it may be in effect, `date.max` without a known end.

    `state` is `in force`, `ended` or `to begin` on the day asked for. `certain` says that no date leaves that open.
    """

    event: Event
    begins: date
    ends: date
    state: str
    certain: bool
    lifted_by: tuple[int, ...] = ()
    amended_by: tuple[int, ...] = ()

    def record(self) -> dict[str, object]:
        """Return it as a mapping."""
        ends = None if self.ends == date.max else self.ends
        own = {"state": self.state, "begins": self.begins, "ends": ends, "certain": self.certain}
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
                str(one.begins),
                "" if one.ends == date.max else str(one.ends),
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
        """The signs of the titles, and how many are in effect only perhaps."""
        unsure = sum(one.state == "in force" and not one.certain for one in self.measures)
        said = f"{unsure:,} of those in force only perhaps: a date is partial, uncertain or open" if unsure else ""
        return tuple(filter(None, ("   ".join(signs_of(one.event for one in self.measures)), said)))

    def parts(self) -> Iterator[Part]:
        """Return what is in effect, what began and ended, what is to begin."""
        there = self._in("in force")
        yield _part(f"In force {_on(self.on)}", there)
        if self.since is not None:
            began = [one for one in self.measures if one.state != "to begin" and self._began(one)]
            yield _part(f"Began since {short_date(self.since)}", began)
            yield _part(f"Ended since {short_date(self.since)}", self._in("ended"))
        if coming := self._in("to begin"):
            yield _part("Announced to begin", coming)

    def _in(self, state: str) -> list[Measure]:
        return [one for one in self.measures if one.state == state]

    def _began(self, one: Measure) -> bool:
        return self.since is not None and self.since.first <= one.begins <= self.on.last


def inforce(store: "Store", query: Query, *, on: When | None, since: When | None, today: date) -> InForceReport:
    """Return what of the events that a query finds is in effect on a day, by default today.

    What `in_force` of the query language says decides, with the date of a lifting event as the end of what it lifts.
    """
    day = on or When.day(today)
    if since is not None and since.first > day.first:
        raise UsageError(f"--since {since} is after {day}", "write the earlier day as --since, the later one as --on")
    links = _links(store)
    measures = []
    for event in store.find(Every((query, _KINDS))):
        one = _measure(event, links, day)
        if one is not None and _is_told(one, day, since, today):
            measures.append(one)
    measures.sort(key=lambda one: (_STATES.index(one.state), one.begins, chronological(one.event)))
    found = len(measures) or int(next(store.find(query), None) is not None)
    return InForceReport(tuple(measures), day, since, found)


_STATES: Final = ("in force", "ended", "to begin")
_Linking = Mapping[str, Mapping[int, list[Event]]]


def _links(store: "Store") -> _Linking:
    """The events that lift and amend others, by relation and by the event they do it to."""
    found: dict[str, dict[int, list[Event]]] = {relation: {} for relation in _RELATIONS}
    for event in store.find(Some(tuple(ByLink(relation) for relation in _RELATIONS))):
        for link in event.links if event.status not in _UNSETTLED else ():
            if link.relation in found:
                found[link.relation].setdefault(link.id, []).append(event)
    return found


def _measure(event: Event, links: _Linking, on: When) -> Measure | None:
    lifting, amending = (links[relation].get(event.id, ()) for relation in _RELATIONS)
    lifted = min((_effect(other) for other in lifting), key=lambda when: (when.first, when.last), default=None)
    span = in_force(event, lifted)
    if span is None:
        return None
    begins, ends = span
    state = "to begin" if begins > on.last else "ended" if ends < on.first else "in force"
    ended = event.dates.get("ended", lifted)
    return Measure(event, begins, ends, state, _is_certain(event, ended, on), _by(lifting), _by(amending))


def _effect(event: Event) -> When:
    return event.dates.get("effective", event.when)


def _is_certain(event: Event, ended: When | None, on: When) -> bool:
    """Whether it is in effect on all days of `on`, or on none, however its dates turn out."""
    begin, end = sides(_effect(event))
    if ended is not None:
        end = ended
    elif _effect(event).precision != "range":
        end = None
    known = [side for side in (begin, end) if side is not None]
    if begin is None or any(side.doubt for side in known):
        return False
    after_begin = begin.last <= on.first
    before_end = end is None or end.first >= on.last
    never = begin.first > on.last or (end is not None and end.last < on.first)
    return never or (after_begin and before_end)


def _is_told(one: Measure, on: When, since: When | None, today: date) -> bool:
    """Whether it is listed: of what ended, what did so since then, of what is to begin, what was known by then."""
    if one.state == "in force":
        return True
    if one.state == "ended":
        return since is not None and one.ends >= since.first
    event = one.event
    told = (event.when, *(event.dates[clock] for clock in _TELLING if clock in event.dates))
    return on.last >= today or any(when.first <= on.last for when in told)


def _by(events: Iterable[Event]) -> tuple[int, ...]:
    return tuple(event.id for event in sorted(events, key=chronological))


def _part(heading: str, measures: list[Measure]) -> Part:
    return Part(f"{heading}: {f'{len(measures):,}' if measures else 'nothing'}", tuple(map(_line, measures)))


def _line(one: Measure) -> Line:
    asides = [
        "" if one.certain or one.state != "in force" else "perhaps",
        f"lifted by {_ids(one.lifted_by)}" if one.lifted_by else "",
        f"amended by {_ids(one.amended_by)}" if one.amended_by else "",
    ]
    until = "" if one.ends == date.max else f"to {one.ends}"
    begins = "any time" if one.begins == date.min else str(one.begins)
    return line(one.event, begins, until, aside="; ".join(filter(None, asides)))


def _ids(ids: tuple[int, ...]) -> str:
    return ", ".join(map(str, ids))


def _on(when: When) -> str:
    return f"on {when}" if when.days == 1 else f"in {short_date(when)}"
