"""What accepting claims changes: new events, and sources added to recorded ones."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

import msgspec

from tracker.claim import Claim, event_of
from tracker.event import Event, Link, changed
from tracker.reader.claims.folding import shown_quote
from tracker.reader.text import Text

_APART: Final = 1 << 40  # above the number of any recorded event


class Accepted(NamedTuple):
    """Events to record, and recorded ones as they were read and with their further sources."""

    new: tuple[Event, ...]
    seen: tuple[Event, ...]
    changed: tuple[Event, ...]


def accepted(claims: Sequence[Claim], text: Text, get: Callable[[int], Event]) -> Accepted:
    """Return what the claims change; what is known already changes nothing.

    A link between two claims becomes one between what they are recorded as; one to a claim that is not among them is
    left out. The new events have numbers, by which their links name each other, that no recorded event has.
    """
    numbers = {claim.id: claim.recorded or claim.id + _APART for claim in claims if claim.id}
    new: list[Event] = []
    seen: dict[int, Event] = {}
    now: dict[int, Event] = {}
    for claim in claims:
        if claim.known:
            continue
        plain = legible(claim, text)
        if not claim.recorded:
            new.append(_renumbered(event_of(plain), numbers))
            continue
        if claim.recorded not in seen:
            seen[claim.recorded] = now[claim.recorded] = get(claim.recorded)
        now[claim.recorded] = with_sources(now[claim.recorded], plain)
    touched = [key for key in seen if now[key] != seen[key]]
    return Accepted(tuple(new), tuple(seen[key] for key in touched), tuple(now[key] for key in touched))


def _renumbered(event: Event, numbers: Mapping[int, int]) -> Event:
    links = tuple(Link(link.relation, numbers[link.id]) for link in event.links if link.id in numbers)
    return changed(event, id=numbers.get(event.id, 0), links=links)


def with_sources(event: Event, claim: Event) -> Event:
    """Return an event with the sources of a claim about it, each with its own date where the two disagree."""
    dated = None if claim.when.agrees(event.when) else claim.when
    added = tuple(msgspec.structs.replace(source, dated=dated) for source in claim.sources)
    return changed(event, sources=(*event.sources, *(one for one in added if one not in event.sources)))


def merged(claim: Claim, other: Claim) -> Claim:
    """Return a claim that has the sources, actors, topics and details of another too, and its own date."""
    both = with_sources(claim, other)
    names = {actor.name for actor in claim.actors}
    return changed(
        claim,
        sources=both.sources,
        actors=(*claim.actors, *(actor for actor in other.actors if actor.name not in names)),
        topics=tuple(dict.fromkeys((*claim.topics, *other.topics))),
        details={**other.details, **claim.details},
    )


def legible(claim: Claim, text: Text) -> Claim:
    """Return a claim with its quote and date words as a reader sees them, without markup.

    The quotes of the other sources, which a merged claim has, stay as they are.
    """
    if claim.offset == (0, 0):
        return claim
    first, *others = claim.sources
    start = claim.offset[0] + first.quote.find(first.said)
    said = shown_quote(text, (start, start + len(first.said)), first.said) if first.said in first.quote else first.said
    quote = shown_quote(text, claim.offset, first.quote)
    return changed(claim, sources=(msgspec.structs.replace(first, quote=quote, said=said), *others))
