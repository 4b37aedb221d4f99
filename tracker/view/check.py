"""Checks of a ledger: a rule is one function and one row of `RULES`."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

import msgspec

from tracker.event import Event, Source, chronological
from tracker.registry import KIND_NAMES
from tracker.view.labels import host, short_date
from tracker.view.report import Column, Grid, counted
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
    """The findings in `checked` events, by severity, then by code."""

    items: tuple[Finding, ...]
    checked: int

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
        counts = {name: sum(item.severity == name for item in self.items) for name in SEVERITIES}
        parts = [counted(number, name) for name, number in counts.items() if number]
        return (f"{', '.join(parts)} in {counted(self.checked, 'event')}",) if parts else ()


class Body(NamedTuple):
    """An institution that rarely acts on weekends: its names and the verb for what it does."""

    names: tuple[str, ...]
    does: str


# They rarely act on Saturdays and Sundays, so a weekend date is a note.
BODIES: Final = (
    Body(("UN General Assembly", "United Nations General Assembly", "UNGA"), "meets"),
    Body(("UN Security Council", "United Nations Security Council", "UNSC"), "meets"),
    Body(("UN Human Rights Council", "UN Economic and Social Council"), "meets"),
    Body(("European Parliament", "Council of the European Union", "European Commission"), "decides"),
    Body(("Federal Register", "US Federal Register"), "appears"),
    Body(("US Bureau of Industry and Security", "US Office of Foreign Assets Control", "OFAC"), "publishes"),
)
_OFFICE: Final[dict[str, str]] = {
    name.lower(): f"the {name} rarely {body.does}" for body in BODIES for name in body.names
}

_SATURDAY: Final = 5  # of the weekdays counted from Monday, 0

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


_Rule = Callable[[Event, _Ledger], Iterator[Finding]]


def check(
    events: Iterable[Event],
    *,
    directory: "Directory | None" = None,
    today: date,
    kinds: Iterable[str] = (),
    only: Collection[int] | None = None,
    unsound: Iterable[str] = (),
) -> Findings:
    """Check all events, or `only` those with these ids.

    `kinds` are known besides the registered ones; `unsound` are the problems that the store reports of itself.
    """
    known = {event.id: event for event in events}
    refs: dict[str, tuple[int, ...]] = {}
    for event in known.values():
        if event.ref:
            refs[event.ref.casefold()] = (*refs.get(event.ref.casefold(), ()), event.id)
    ledger = _Ledger(known, refs, {*KIND_NAMES, *kinds}, directory, today)
    asked = [event for event in known.values() if only is None or event.id in only]
    found = [Finding(0, "error", "history", sentence, "tracker repair") for sentence in unsound]
    found += [one for event in sorted(asked, key=chronological) for rule in RULES for one in rule(event, ledger)]
    found.sort(key=lambda finding: (SEVERITIES.index(finding.severity), finding.code))
    return Findings(tuple(found), len(asked))


def _links(event: Event, ledger: _Ledger) -> Iterator[Finding]:
    for link in event.links:
        target = ledger.events.get(link.id)
        if target is None:
            said = f"{link.relation} event {link.id}, which is not there"
            yield Finding(event.id, "error", "broken-link", said, f"tracker edit {event.id} --drop-link {link.id}")
        elif link.relation != "part-of" and target.when.first > event.when.last and not target.when.open_start:
            said = f"{link.relation} event {link.id}, which comes later ({short_date(target.when)})"
            yield Finding(event.id, "warning", "link-order", said, "turn the link round, or correct a date")


def _refs(event: Event, ledger: _Ledger) -> Iterator[Finding]:
    twins = [str(other) for other in ledger.refs.get(event.ref.casefold(), ()) if other != event.id]
    if twins:
        said = f"ref {event.ref} is also that of event {', '.join(twins)}"
        yield Finding(event.id, "error", "duplicate-ref", said, f"tracker edit {event.id} --ref ANOTHER")


def _kind(event: Event, ledger: _Ledger) -> Iterator[Finding]:
    if event.kind not in ledger.kinds:
        advice = f"tracker kinds --add {event.kind}, or tracker edit {event.id} --kind KIND"
        yield Finding(event.id, "warning", "unknown-kind", f"kind {event.kind} is not known", advice)


def _actors(event: Event, ledger: _Ledger) -> Iterator[Finding]:
    if ledger.directory is None:
        return
    for actor in event.actors:
        known = ledger.directory.resolve(actor.name)
        if known == actor.name:
            continue
        if known is not None:
            advice = f"rename it to {known}, so that questions about one find both"
            yield Finding(event.id, "warning", "actor-alias", f"'{actor.name}' is known as {known}", advice)
            continue
        near = ledger.directory.suggest(actor.name)
        advice = f"did you mean {near}? else add" if near else "add"
        said = f"'{actor.name}' is not in the directory of actors"
        yield Finding(event.id, "note", "unknown-actor", said, f"{advice} it to world.json")


def _doubt(event: Event, _: _Ledger) -> Iterator[Finding]:
    if event.when.doubt:
        said = f"the date is {'approximate' if event.when.approximate else 'uncertain'}: {short_date(event.when)}"
        yield Finding(event.id, "note", "uncertain-date", said, "look for a source that gives the day")


def _weekend(event: Event, _: _Ledger) -> Iterator[Finding]:
    bodies = [actor.name for actor in event.actors if actor.role != "against"] + [str(event.details.get("body", ""))]
    if (days := _weekend_days(event.when)) and (body := next(filter(None, map(_office, bodies)), "")):
        said = f"{_days(event.when)} is {days}, on which {body}"
        yield Finding(event.id, "note", "weekend", said, "check the day against the source")
    published = event.dates.get("published")
    register = any("federal register" in source.name.lower() for source in event.sources)
    if published and register and (days := _weekend_days(published)):
        said = f"published {_days(published)}, {days}, on which {_office('Federal Register')}"
        yield Finding(event.id, "note", "weekend", said, "check the day against the source")


def _sources(event: Event, _: _Ledger) -> Iterator[Finding]:
    if not event.sources:
        advice = f"tracker edit {event.id} --add-source URL"
        yield Finding(event.id, "warning", "no-source", "no source", advice)
    elif len(publishers := {_publisher(source) for source in event.sources}) == 1:
        said = f"rests on one source, {min(publishers)}"
        yield Finding(event.id, "note", "single-source", said, f"tracker edit {event.id} --add-source URL")


def _overdue(event: Event, ledger: _Ledger) -> Iterator[Finding]:
    if event.status == "expected" and event.when.last < ledger.today:
        advice = f"tracker edit {event.id} --status happened, postponed or cancelled"
        yield Finding(event.id, "warning", "overdue", f"expected {short_date(event.when)}, which has passed", advice)
    if event.status == "happened" and event.when.first > ledger.today:
        said = f"is said to have happened, but {short_date(event.when)} is still to come"
        yield Finding(event.id, "warning", "early", said, f"tracker edit {event.id} --status expected")


def _clocks(event: Event, _: _Ledger) -> Iterator[Finding]:
    advice = "correct one of the two dates"
    for earlier, later in _ORDER:
        first, second = event.dates.get(earlier), event.dates.get(later)
        if first and second and second.last < first.first:
            said = f"{later} {short_date(second)}, before it was {earlier} {short_date(first)}"
            yield Finding(event.id, "warning", "clocks", said.replace("was effective", "took effect"), advice)
    ended = event.dates.get("ended")
    if ended and ended.last < event.when.first:
        said = f"ended {short_date(ended)}, before it began {short_date(event.when)}"
        yield Finding(event.id, "warning", "clocks", said, advice)
    for source in event.sources:
        if source.published and source.accessed and source.accessed.last < source.published.first:
            said = f"a source was read {short_date(source.accessed)}, before it appeared {short_date(source.published)}"
            yield Finding(event.id, "warning", "clocks", said, advice)


def _announced(event: Event, _: _Ledger) -> Iterator[Finding]:
    """Find events announced after their date.

    What happened may have been secret, so this is a note; for an expected event it is a warning. A postponed,
    cancelled or threatened event may be announced as such after its date.
    """
    announced = event.dates.get("announced")
    if announced is None or not _certainly_after(announced, event.when):
        return
    advice = "correct one of the two dates"
    if event.status == "happened":
        said = f"announced {short_date(announced)}, after it happened {short_date(event.when)}"
        yield Finding(event.id, "note", "clocks", said, f"{advice}, unless it was secret until then")
    elif event.status == "expected":
        said = f"announced {short_date(announced)}, but expected before that, {short_date(event.when)}"
        yield Finding(event.id, "warning", "clocks", said, advice)


RULES: Final[tuple[_Rule, ...]] = (
    _links,
    _refs,
    _kind,
    _clocks,
    _announced,
    _overdue,
    _sources,
    _actors,
    _doubt,
    _weekend,
)


def _certainly_after(later: When, earlier: When) -> bool:
    """Whether one date is certainly after the other, by more than a day since time zones differ."""
    return not (later.doubt or earlier.doubt) and (later.first - earlier.last).days > 1


def _weekend_days(when: When) -> str:
    """The names of the days of a certain date that lies within one weekend, else empty."""
    days = range(when.first.weekday(), when.first.weekday() + when.days)
    plain = when.precision in ("day", "minute", "range") and not when.doubt
    if not plain or days.start < _SATURDAY or days.stop > _SATURDAY + 2:
        return ""
    return " and ".join(f"a {'Saturday' if day == _SATURDAY else 'Sunday'}" for day in days)


def _days(when: When) -> str:
    """The date without its time."""
    return str(when.first) if when.days == 1 else short_date(when)


def _office(name: str) -> str:
    return _OFFICE.get(name.lower(), "")


def _publisher(source: Source) -> str:
    return host(source.url) or source.name or "a quote without a name"
