"""The state that one side goes to: flew to Lima, is expected in Lima; who held a gathering, not the next."""

from collections.abc import Collection, Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.who.grammar.clause import Span
from tracker.reader.who.grammar.frames import comes
from tracker.reader.who.grammar.role_words import MOTION
from tracker.reader.who.names.mention import STATES, Mention
from tracker.reader.who.reading import Party, Reading, Rows

_REACHING: Final = frozenset({"arrive", "land"})
_GATHERINGS: Final = word_set(
    "summit conference session forum congress assembly games championships retreat ceremony funeral"
)
NEXT: Final = word_set("next following subsequent")  # one of the same sort, which others hold elsewhere


def with_host(reading: Reading, group: Predicate, objects: Span, subject: Sequence[Party], rows: Rows) -> Rows:
    """The rows of a verb with the state that its subject goes to; without it where others meet there too."""
    place = _place(reading, group, objects)
    if place is None:
        return rows
    others = [row for row in rows if row[0].name != place.name]
    if _is_third(reading, objects, place, subject, others):
        return others
    return [*others, (Party(place.name), "")] if _is_visited(reading, subject, place.name) else rows


def _place(reading: Reading, group: Predicate, objects: Span) -> Mention | None:
    """The state that a verb tells somebody to go to, by its name or its capital."""
    tokens = reading.parsed.tokens
    led = {"to"} if group.lemma in MOTION else set[str]()
    if group.lemma in _REACHING or comes(group.lemma, [token.low for token in tokens[slice(*objects)]]):
        led.add("in")
    return next(
        (one for one in reading.within(objects) if one.sort in STATES and tokens[one.first - 1].low in led), None
    )


def _is_third(reading: Reading, objects: Span, place: Mention, subject: Sequence[Party], others: Rows) -> bool:
    """Whether several meet at a place: two states, or one of the two that the text is about, at a third; a summit."""
    names = {party.name for party in subject}
    states = [name for name in names if (actor := reading.directory.get(name)) and actor.type in STATES]
    two = reading.known.two
    sides = place.name not in two and (len(states) > 1 or not names.isdisjoint(two))
    met = any(reading.directory.get(party.name) for party, role in others if role == "" and party.name not in names)
    gathering = any(token.low in _GATHERINGS for token in reading.parsed.tokens[slice(*objects)])
    return sides or met or gathering


def _is_visited(reading: Reading, subject: Sequence[Party], state: str) -> bool:
    """Whether those who go to a state go there for another state or body: no firm, nobody who comes home."""
    known = [(party, reading.directory.get(party.name)) for party in subject if party.acts]
    return bool(known) and all(
        party.name in reading.known.persons
        if actor is None
        else actor.type != "company" and state not in (actor.name, actor.within)
        for party, actor in known
    )


def of_this_one(reading: Reading, words: Collection[str], rows: Rows) -> Rows:
    """The actors that a gathering had, for a noun group that tells of it again: for the next one without its host."""
    if NEXT.isdisjoint(words):
        return rows
    unions = {name for sort in ("power", "body", "firm") for _, name in reading.known.cast.get(sort, ())}
    known = [(party, role, reading.directory.get(party.name)) for party, role in rows]
    return [
        (party, role)
        for party, role, actor in known
        if role != "by" or (party.name in unions and not (actor and actor.type in STATES))
    ]
