"""Reports on claims: all that articles tell, and one of them with its evidence."""

from collections.abc import Iterator, Mapping
from typing import Final

import msgspec

from tracker.claim import Claim
from tracker.event import Event
from tracker.registry import relation_named
from tracker.view.events.card import Fact
from tracker.view.labels import actors_text, marked_title, short_date, signs_of, weekdays
from tracker.view.report import Column, Grid
from tracker.when import When
from tracker.when.words import long_date

_COLUMNS: Final = (
    Column("", right=True, whole=True),
    Column("date", whole=True),
    Column("words", spare=2),
    Column("kind", whole=True, spare=1),
    Column("title"),
    Column("actors", spare=3),
    Column("confidence", whole=True),
    Column("remark"),
)
_EXACT: Final = (
    *("when", "status", "kind", "title", "actors", "said", "quote", "confidence", "basis", "reason", "alternative"),
    *("start", "end", "source", "flags", "recorded", "id", "links"),
)


class Proposals(msgspec.Struct, frozen=True):
    """The claims of one or more articles, in the order of their texts."""

    claims: tuple[Claim, ...]

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each claim; exact ones with all of the evidence."""
        if exact:
            return Grid(tuple(Column(name) for name in _EXACT), map(_exact, self.claims))
        places = {claim.id: number for number, claim in enumerate(self.claims, 1) if claim.id}
        rows = [_row(number, claim, places) for number, claim in enumerate(self.claims, 1)]
        has_remarks = any(row[-1] for row in rows)
        columns = _COLUMNS if has_remarks else _COLUMNS[:-1]
        signs = signs_of(self.claims)
        notes = ("   ".join(signs),) if signs else ()
        return Grid(columns, [row if has_remarks else row[:-1] for row in rows], notes)

    def records(self) -> Iterator[Claim]:
        """Return the claims."""
        return iter(self.claims)


class Evidence(msgspec.Struct, frozen=True):
    """One claim to be judged: what it would record, and the recorded event it meets."""

    claim: Claim
    head: str
    met: Event | None = None
    others: tuple[Claim, ...] = ()  # all claims of the article, which the links of this one name

    def grid(self, *, exact: bool = False) -> Grid:  # noqa: ARG002 the rows are exact as they are
        """Return a row for each fact."""
        return Grid((Column("field", whole=True), Column("value")), [(f.name, f.value) for f in self.facts])

    def records(self) -> Iterator[Claim]:
        """Return the claim."""
        yield self.claim

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What would be recorded, and why."""
        claim = self.claim
        said = claim.sources[0].said if claim.sources else ""
        read = "; ".join(part for part in (f"from “{said}”" if said else "", claim.basis) if part)
        facts = (
            Fact("date", f"{_date(claim.when)}{f', {read}' if read else ''}"),
            Fact("or else", _date(When.parse(claim.alternative)) if claim.alternative else ""),
            Fact("kind", f"{claim.kind}, {claim.status}"),
            Fact("actors", actors_text(claim.actors)),
            Fact("topics", ", ".join(claim.topics)),
            Fact("place", claim.place),
            *(Fact(name, str(value)) for name, value in claim.details.items()),
            *(Fact("link", f"{told}: {marked_title(other)}") for told, other in self._linked()),
            Fact("why", claim.reason),
            *(Fact("doubt", flag) for flag in claim.flags),
            *_met(claim, self.met),
        )
        return tuple(fact for fact in facts if fact.value)

    def _linked(self) -> Iterator[tuple[str, Claim]]:
        """What each link says, and the claim that it names."""
        by_number = {other.id: (place, other) for place, other in enumerate(self.others, 1) if other.id}
        for link in self.claim.links:
            if link.id in by_number:
                place, other = by_number[link.id]
                yield f"{relation_named(link.relation).wording} proposal {place}", other

    @property
    def marked(self) -> tuple[str, ...]:
        """The words of the quote to point out: the date words first, then the actors."""
        said = tuple(source.said for source in self.claim.sources[:1] if source.said)
        return (*said, *(actor.name for actor in self.claim.actors))


def _met(claim: Claim, event: Event | None) -> Iterator[Fact]:
    if event is None:
        return
    yield Fact("recorded", f"event {event.id}, {short_date(event.when)}: {marked_title(event)}")
    for line in differences(claim, event):
        yield Fact("", line)


def differences(claim: Event, event: Event) -> Iterator[str]:
    """Yield a sentence for each thing in which a claim about a recorded event differs from it."""
    if not claim.when.agrees(event.when):
        yield f"the dates disagree: {short_date(event.when)} is recorded, this says {short_date(claim.when)}"
    if claim.status != event.status:
        yield f"it is recorded as {event.status}, this says {claim.status}"


def remark(claim: Claim, places: Mapping[int, int] | None = None) -> str:
    """Return what is to be known before a claim is accepted, empty where there is nothing.

    `places` are the rows of the claims that links name.
    """
    known = places or {}
    tied = [f"{relation_named(link.relation).wording} {known[link.id]}" for link in claim.links if link.id in known]
    told = f"recorded already as event {claim.recorded}" if claim.known else f"tells event {claim.recorded} again"
    return "; ".join((*claim.flags, *((told,) if claim.recorded else ()), *tied))


def _date(when: When) -> str:
    return f"{long_date(when)} ({days})" if (days := weekdays(when)) else long_date(when)


def _row(number: int, claim: Claim, places: Mapping[int, int]) -> tuple[str, ...]:
    said = claim.sources[0].said if claim.sources else ""
    actors = actors_text(claim.actors)
    words = " ".join(said.split())
    title = marked_title(claim)
    return (
        str(number),
        short_date(claim.when),
        words,
        claim.kind,
        title,
        actors,
        claim.confidence,
        remark(claim, places),
    )


def _exact(claim: Claim) -> tuple[str, ...]:
    [source] = claim.sources[:1]
    return (
        *(str(claim.when), claim.status, claim.kind, claim.title, actors_text(claim.actors), source.said, source.quote),
        *(claim.confidence, claim.basis, claim.reason, claim.alternative, str(claim.offset[0]), str(claim.offset[1])),
        *(" ".join(filter(None, (source.name, source.url))), "; ".join(claim.flags), str(claim.recorded or "")),
        *(str(claim.id or ""), "; ".join(f"{link.relation} {link.id}" for link in claim.links)),
    )
