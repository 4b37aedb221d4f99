"""Checks of a ledger: a rule is one function and one row of `RULES`."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

import msgspec

from tracker.event import Event, chronological, due
from tracker.links import circles
from tracker.registry import KIND_NAMES
from tracker.twins import Twins, ref_key
from tracker.view.labels import short_date
from tracker.view.publishers import publishers
from tracker.view.report import Column, Grid, counted
from tracker.view.weekend import weekend_acts
from tracker.when import When

if TYPE_CHECKING:
    from tracker.directory.lookup import Directory

Severity = Literal["error", "warning", "note"]
SEVERITIES: Final[tuple[Severity, ...]] = ("error", "warning", "note")


class Finding(msgspec.Struct, frozen=True):
    """One finding in an event, 0 for the timeline itself: its severity, code, sentence and advice."""

    event: int
    severity: Severity
    code: str
    sentence: str
    advice: str


class Findings(msgspec.Struct, frozen=True):
    """The findings in `checked` events, by severity, then by code; a drawing shows `most` of each code, or all."""

    items: tuple[Finding, ...]
    checked: int
    most: int | None = None

    def grid(self, *, exact: bool = False) -> Grid:  # noqa: ARG002 the rows are exact as they are
        """Return a row for each finding."""
        columns = (
            Column("event", right=True, whole=True),
            Column("severity", whole=True),
            Column("code", whole=True),
            Column("finding"),
            Column("advice"),
        )
        return Grid(
            columns, [(str(f.event or ""), f.severity, f.code, f.sentence, f.advice) for f in self.items], self.notes
        )

    def records(self) -> Iterator[Finding]:
        """Return the findings."""
        return iter(self.items)

    @property
    def notes(self) -> tuple[str, ...]:
        """The number of findings by severity; empty where there are none."""
        counts = Counter(map(attrgetter("severity"), self.items))
        parts = [counted(counts[name], name) for name in SEVERITIES if counts[name]]
        return (f"{', '.join(parts)} in {counted(self.checked, 'event')}",) if parts else ()


# Clocks of one event that have this order. An act may take effect before it is adopted or published, so
# those pairs are not here.
_ORDER: Final = (
    ("announced", "adopted"),
    ("announced", "effective"),
    ("announced", "ended"),
    ("adopted", "published"),
    ("adopted", "ended"),
    ("effective", "ended"),
)


class _Ledger(NamedTuple):
    """What a rule can look up besides the event."""

    events: Mapping[int, Event]
    refs: Mapping[str, tuple[int, ...]]
    kinds: Collection[str]
    directory: "Directory | None"
    today: date
    actors: dict[str, tuple[Severity, str, str, str] | None]  # what was found of each name


_Rule = Callable[[Event, _Ledger], Iterator[Finding]]


def check(
    events: Iterable[Event],
    *,
    directory: "Directory | None" = None,
    today: date,
    kinds: Iterable[str] = (),
    only: Collection[int] | None = None,
    unsound: Iterable[str] = (),
    most: int | None = None,
) -> Findings:
    """Check all events, or `only` those with these ids.

    `kinds` are known besides the registered ones; `unsound` are the problems that the store reports of itself. A
    drawing shows `most` findings of each code, or all.
    """
    known = {event.id: event for event in events}
    refs: dict[str, tuple[int, ...]] = {}
    for event in known.values():
        if event.ref:
            key = ref_key(event.ref)
            refs[key] = (*refs.get(key, ()), event.id)
    ledger = _Ledger(known, refs, {*KIND_NAMES, *kinds}, directory, today, {})
    asked = [event for event in known.values() if only is None or event.id in only]
    found = [Finding(0, "error", "history", sentence, "tracker repair") for sentence in unsound]
    found += [one for event in sorted(asked, key=chronological) for one in _of(event, ledger)]
    found += [one for one in (*_circles(known), *_twins(known.values())) if only is None or one.event in only]
    found.sort(key=lambda finding: (SEVERITIES.index(finding.severity), finding.code))
    return Findings(tuple(found), len(asked), most)


def _of(event: Event, ledger: _Ledger) -> Iterator[Finding]:
    """Yield what the rules find in an event; most events have no more than a few of the fields that rules look at."""
    for needed, rule in RULES:
        if not needed or getattr(event, needed):
            yield from rule(event, ledger)


def _circles(events: Mapping[int, Event]) -> Iterator[Finding]:
    for relation, way in circles(events):
        said = f"{relation} itself: {f' {relation} '.join(map(str, way))}"
        yield Finding(way[0], "error", "link-circle", said, f"tracker edit {way[0]} --drop-link {way[1]}")


def _twins(events: Iterable[Event]) -> Iterator[Finding]:
    known = Twins()
    for event in events:
        known.put(event)
    for event, match in known.pairs():
        said = f"looks like event {match.event.id}: {match.why}"
        advice = f"compare: tracker show {match.event.id} {event.id}; if they are one: tracker remove {event.id}"
        yield Finding(event.id, "note", "twin", said, advice)


def _links(event: Event, ledger: _Ledger) -> Iterator[Finding]:
    for link in event.links:
        target = ledger.events.get(link.id)
        if target is None:
            said = f"{link.relation} event {link.id}, which does not exist"
            yield Finding(event.id, "error", "broken-link", said, f"tracker edit {event.id} --drop-link {link.id}")
        elif link.relation != "part-of" and target.when.first > event.when.last and not target.when.open_start:
            said = f"{link.relation} event {link.id}, which comes later ({short_date(target.when)})"
            yield Finding(event.id, "warning", "link-order", said, "reverse the link, or correct a date")


def _refs(event: Event, ledger: _Ledger) -> Iterator[Finding]:
    if not event.ref:
        return
    twins = [str(other) for other in ledger.refs.get(ref_key(event.ref), ()) if other != event.id]
    if twins:
        said = f"ref {event.ref} is also that of event {', '.join(twins)}"
        yield Finding(event.id, "error", "duplicate-ref", said, f"tracker edit {event.id} --ref ANOTHER")


def _kind(event: Event, ledger: _Ledger) -> Iterator[Finding]:
    if event.kind not in ledger.kinds:
        advice = f"tracker kinds --add {event.kind}, or tracker edit {event.id} --kind KIND"
        yield Finding(event.id, "warning", "unknown-kind", f"unknown kind {event.kind}", advice)


def _actors(event: Event, ledger: _Ledger) -> Iterator[Finding]:
    if ledger.directory is None:
        return
    for actor in event.actors:
        if actor.name not in ledger.actors:
            ledger.actors[actor.name] = _about(actor.name, ledger.directory)
        found = ledger.actors[actor.name]
        if found:
            yield Finding(event.id, *found)


def _about(name: str, directory: "Directory") -> tuple[Severity, str, str, str] | None:
    """Return what is to be said of an actor in any event: severity, code, sentence and advice."""
    known = directory.resolve(name)
    if known == name:
        return None
    if known is not None:
        said, advice = f"'{name}' is an alias of {known}", f"rename it to {known} so queries find both"
        return "warning", "actor-alias", said, advice
    near = directory.suggest(name)
    advice = f"did you mean {near}? else add" if near else "add"
    return "note", "unknown-actor", f"'{name}' is not in the directory of actors", f"{advice} it to world.json"


def _doubt(event: Event, _: _Ledger) -> Iterator[Finding]:
    if event.when.doubt:
        said = f"the date is {'approximate' if event.when.approximate else 'uncertain'}: {short_date(event.when)}"
        yield Finding(event.id, "note", "uncertain-date", said, "look for a source that gives the day")


def _weekend(event: Event, _: _Ledger) -> Iterator[Finding]:
    for said in weekend_acts(event):
        yield Finding(event.id, "note", "weekend", said, "check the day against the source")


def _sources(event: Event, _: _Ledger) -> Iterator[Finding]:
    advice = f"tracker edit {event.id} --add-source URL"
    if not event.sources:
        yield Finding(event.id, "warning", "no-source", "no source", advice)
    elif len(names := publishers(event.sources)) == 1:
        yield Finding(event.id, "note", "single-source", f"only one source ({names[0]})", advice)


def _overdue(event: Event, ledger: _Ledger) -> Iterator[Finding]:
    if event.status == "expected" and event.when.last < ledger.today:
        advice = f"tracker edit {event.id} --status happened"
        yield Finding(event.id, "warning", "overdue", f"expected {short_date(event.when)}, which has passed", advice)
    if event.status == "happened" and due(event.when) > ledger.today:
        said = f'is marked "happened" but is dated in the future ({short_date(event.when)})'
        yield Finding(event.id, "warning", "early", said, f"tracker edit {event.id} --status expected")


def _clocks(event: Event, _: _Ledger) -> Iterator[Finding]:
    advice = "correct one of the two dates"
    for earlier, later in _ORDER if len(event.dates) > 1 else ():
        first, second = event.dates.get(earlier), event.dates.get(later)
        if first and second and second.last < first.first:
            said = f"{later} {short_date(second)}, before it was {earlier} {short_date(first)}"
            yield Finding(event.id, "warning", "clocks", said.replace("was effective", "took effect"), advice)
    ended = event.dates.get("ended") if event.dates else None
    if ended and ended.last < event.when.first:
        said = f"ended {short_date(ended)}, before it began {short_date(event.when)}"
        yield Finding(event.id, "warning", "clocks", said, advice)
    for source in event.sources:
        if source.published and source.accessed and source.accessed.last < source.published.first:
            accessed, published = short_date(source.accessed), short_date(source.published)
            said = f"a source was accessed {accessed}, before it was published {published}"
            yield Finding(event.id, "warning", "clocks", said, advice)


def _announced(event: Event, _: _Ledger) -> Iterator[Finding]:
    """Find events announced after their date.

    What happened may have been secret, so this is a note; for an expected event it is a warning. A postponed,
    cancelled or threatened event may be announced as such after its date.
    """
    announced = event.dates.get("announced") if event.dates else None
    if announced is None or not _certainly_after(announced, event.when):
        return
    advice = "correct one of the two dates"
    if event.status == "happened":
        said = f"announced {short_date(announced)}, after it happened {short_date(event.when)}"
        yield Finding(event.id, "note", "clocks", said, f"{advice}, unless it was secret until then")
    elif event.status == "expected":
        said = f"announced {short_date(announced)}, but expected before that, {short_date(event.when)}"
        yield Finding(event.id, "warning", "clocks", said, advice)


# Each rule, after the field without which it finds nothing, if any.
RULES: Final[tuple[tuple[str, _Rule], ...]] = (
    ("links", _links),
    ("ref", _refs),
    ("", _kind),
    ("", _clocks),
    ("dates", _announced),
    ("", _overdue),
    ("", _sources),
    ("actors", _actors),
    ("", _doubt),
    ("", _weekend),
)


def _certainly_after(later: When, earlier: When) -> bool:
    """Whether one date is certainly after the other, by more than a day since time zones differ."""
    return not (later.doubt or earlier.doubt) and (later.first - earlier.last).days > 1
