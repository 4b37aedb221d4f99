"""One event in full, with its links and those to it."""

from collections.abc import Iterable, Iterator

import msgspec

from tracker.event import Event, Link, Source, chronological
from tracker.registry import relation_named
from tracker.view.labels import marked_title, short_date, weekdays
from tracker.view.report import Column, Grid, counted
from tracker.when import When
from tracker.when.words import long_date


class Fact(msgspec.Struct, frozen=True):
    """One line of a card; one with an empty name continues the line above."""

    name: str
    value: str


class Card(msgspec.Struct, frozen=True):
    """An event as a list of facts."""

    event: Event
    facts: tuple[Fact, ...]

    def grid(self, *, exact: bool = False) -> Grid:  # noqa: ARG002 the rows are exact as they are
        """Return a row for each fact."""
        rows = [("id", str(self.event.id)), ("title", self.event.title)]
        return Grid((Column("field", whole=True), Column("value")), rows + [(f.name, f.value) for f in self.facts])

    def records(self) -> Iterator[Event]:
        """Return the event."""
        yield self.event


def card(event: Event, linked_from: Iterable[Event] = (), links_to: Iterable[Event] = ()) -> Card:
    """Lay out every field of the event; links are named from this event's side."""
    facts = [
        *_date_facts(event),
        Fact("kind", event.kind),
        Fact("status", event.status),
        *_several("by", (actor.name for actor in event.actors if actor.role == "by")),
        *_several("with" if _has_roles(event) else "actors", (a.name for a in event.actors if not a.role)),
        *_several("against", (actor.name for actor in event.actors if actor.role == "against")),
        *_several("topics", event.topics),
        Fact("place", event.place),
        Fact("ref", event.ref),
        *(Fact(name, str(value)) for name, value in event.details.items()),
        *_source_facts(event),
        *_link_facts(event, linked_from, links_to),
        Fact("note", event.note),
        Fact("recorded", _stamps(event)),
    ]
    return Card(event, tuple(fact for fact in facts if fact.value))


def _date_facts(event: Event) -> Iterator[Fact]:
    same_day = [name for name, clock in event.dates.items() if clock == event.when]
    yield Fact("date", "; ".join([_date(event.when), *(f"{name} the same day" for name in same_day)]))
    for name, clock in event.dates.items():
        if name not in same_day:
            yield Fact(name, _date(clock))


def _date(when: When) -> str:
    """A date in words, with its weekdays, its length and its doubt in brackets."""
    aside = [weekdays(when).replace("-", "–")]
    if when.precision == "range" and not (when.open_start or when.open_end):
        aside.append(counted(when.days, "day"))
    aside += [word for word, holds in (("approximate", when.approximate), ("uncertain", when.uncertain)) if holds]
    said = ", ".join(filter(None, aside))
    return f"{long_date(when)} ({said})" if said else long_date(when)


def _source_facts(event: Event) -> Iterator[Fact]:
    for source in event.sources:
        yield Fact("source", ", ".join(_about_source(source)))
        if source.name:
            yield Fact("", source.url)
        if source.quote:
            yield Fact("", f"“{source.quote}”")
        if source.said:
            yield Fact("", f"source's wording: “{source.said}”")
        if source.dated:
            yield Fact("", f"dates it {long_date(source.dated)}")
        if source.read_from:
            yield Fact("", f"read from “{source.read_from}”")


def _about_source(source: Source) -> Iterator[str]:
    yield source.name or source.url or "unnamed"
    if source.published:
        yield f"published {long_date(source.published)}"
    if source.accessed:
        yield f"accessed {long_date(source.accessed)}"
    if source.grade:
        yield f"grade {source.grade}"


def _link_facts(event: Event, linked_from: Iterable[Event], links_to: Iterable[Event]) -> Iterator[Fact]:
    targets = {target.id: target for target in links_to}
    for link in event.links:
        target = targets.get(link.id)
        yield Fact(relation_named(link.relation).wording, _headline(target) if target else f"{link.id} (no such event)")
    for other in sorted(linked_from, key=chronological):
        for link in other.links:
            relation = relation_named(link.relation)
            is_said = relation.is_mutual and Link(link.relation, other.id) in event.links
            if link.id == event.id and not is_said:
                yield Fact(relation.inverse, _headline(other))


def _headline(event: Event) -> str:
    return f"{event.id}  {short_date(event.when)}  {marked_title(event)}"


def _several(name: str, values: Iterable[str]) -> Iterator[Fact]:
    for value in values:
        yield Fact(name, value)
        name = ""


def _has_roles(event: Event) -> bool:
    return any(actor.role for actor in event.actors)


def _stamps(event: Event) -> str:
    stamps = [f"{event.created:%Y-%m-%d %H:%M %Z}" if event.created else ""]
    if event.updated:
        stamps.append(f"updated {event.updated:%Y-%m-%d %H:%M %Z}")
    return ", ".join(filter(None, stamps))
