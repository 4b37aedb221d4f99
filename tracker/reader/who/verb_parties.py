"""The actors of a verb: its subject, its agent, its objects, and what each is to the event."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.patients import OF_TEXTS, TEXTS
from tracker.reader.english.verb_table import BRINGING, HARMING
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import low_at
from tracker.reader.who.generics import full_name
from tracker.reader.who.grammar.clause import Span, objects_of, some_of
from tracker.reader.who.grammar.role_words import (
    BEFALLING,
    HURTING,
    JUDGING,
    LAUNCHING,
    MOTION,
    TARGETING,
    TRIPS,
)
from tracker.reader.who.grammar.subjects import subject_of
from tracker.reader.who.grammar.vocabulary import PREPOSITIONS
from tracker.reader.who.names.described import is_model, is_of_people
from tracker.reader.who.names.mention import STATES
from tracker.reader.who.nouns import (
    aboard,
    agents,
    around_event,
    head_of,
    is_accident,
    is_event,
    maker_of,
    measured,
    of_talks,
    two_sides,
)
from tracker.reader.who.objects.held import HELD, OWNING, belongs_to
from tracker.reader.who.objects.hosts import with_host
from tracker.reader.who.objects.left_out import left_out
from tracker.reader.who.objects.parties import object_parties
from tracker.reader.who.objects.rules import BILLS, barred_by, faulted, ordered, told_of_rule, warned
from tracker.reader.who.objects.strikes import employers
from tracker.reader.who.parties import parties
from tracker.reader.who.reading import Party, Reading, Rows
from tracker.reader.who.subject_role import Deed, subject_role
from tracker.registry import Role

_HELD: Final = JUDGING - {"find", "charge", "try"}
_FORBIDDING: Final = word_set("ban bar forbid prohibit exclude restrict fine tax")  # as a state does to its own people
_TRYING: Final = JUDGING | {"accuse"}


def verb_parties(reading: Reading, index: int, noun: int | None, clause: tuple[int, int]) -> Rows:
    """The actors that stand with a verb as its subject, agent or object, with their roles."""
    return _of_text_between(reading, index) or _acting(reading, index, noun, clause)


def _acting(reading: Reading, index: int, noun: int | None, clause: tuple[int, int]) -> Rows:
    """The actors of a verb, by its subject and by what follows it."""
    group = reading.parsed.groups[index]
    after = [token.low for token in reading.parsed.tokens[group.last : group.last + 1]]
    found = group.lemma == "find" and after == ["guilty"]
    if found or (group.lemma in _HELD and group.form == "past" and not PREPOSITIONS.isdisjoint(after)):
        group = group._replace(passive=True)  # a headline: two officers found guilty, three jailed in Oman
    span = subject_of(reading.parsed, index)
    objects = objects_of(reading.parsed, index, clause[1], wide=group.lemma in TARGETING)
    objects = objects[0], span[0] if span and not group.head else objects[1]  # founded by Ada Berg, Acme makes
    subject = [party for party in parties(reading, span) if not _product(reading, group, party)] if span else []
    if span and noun is not None and span[0] <= noun < span[1]:
        subject = []  # the event's own noun is the subject, and its modifiers are read as such
    some = some_of(reading.parsed.tokens, reading.parsed.groups[index - 1].last if index else 0, group.first)
    subject += [Party(full_name(reading, one)) for one in reading.within(some) if one.acts and one.sort != "thing"]
    subject = subject or (_named_as(reading, span, group) if span else [])
    others = ordered(reading, index) or _others(reading, group, span, subject, objects)
    if span and not group.passive and is_accident(reading, span):
        hurt = group.lemma in HURTING
        return [(party, found if hurt else "") for party, found in others if found in ("", "against")]
    deed = Deed(reading, group, span, objects, subject, others)
    role = subject_role(deed)
    rows = _around_subject(reading, span, clause, role) if span else []
    if rows:
        named = {party.name for party, _ in rows}
        subject = [party for party in subject if party.name not in named]
    if group.passive and index:
        owner = _owner_before(reading, index - 1, role)
        rows += owner or ([] if others else _agent_before(reading, index - 1, clause[1]))
    if span and (struck := employers(reading, group, span, objects)):
        rows, subject = [*rows, *((party, "against") for party in struck)], []
    if span and not subject and not any(role == "by" for _, role in rows + others):
        rows += maker_of(reading, span) or (_traveller(reading, index, span) if not rows and index else [])
    if span and (sides := two_sides(reading, span, alone=not (rows or subject or others))):
        rows = sides + (rows if group.passive else [])
        subject = []
    if not any(role == "against" for _, role in others):
        rows += warned(reading, index, subject) or left_out(reading, group, objects, subject)
    kept = group.lemma in _TRYING or (span and group.lemma in _FORBIDDING and is_of_people(head_of(reading, span)))
    if span and group.passive and role == "against" and not subject and not rows and not kept:
        rows += [(Party(one.name), "against") for one in reading.within(span) if one.sort in STATES]  # a mill in Chad
    return [*rows, *_of_subject(deed._replace(subject=subject), role), *others]


def _of_text_between(reading: Reading, index: int) -> Rows:
    """The parties to a text of which a participle behind a comma tells: left the pact between A and B, | signed in May.

    Not its own subject, which does what the verb before tells.
    """
    tokens, group = reading.parsed.tokens, reading.parsed.groups[index]
    start = reading.parsed.groups[index - 1].last if index else 0
    low = [token.low for token in tokens[start : group.first]]
    after = low_at(tokens, group.last)
    alone = group.first == group.head and after in PREPOSITIONS
    if not alone or group.lemma not in OF_TEXTS or low[-1:] != [","] or "between" not in low:
        return []
    between = start + low.index("between")
    if tokens[between - 1].low not in TEXTS:
        return []
    stop = next((at for at in range(between + 1, group.first) if tokens[at].low in PREPOSITIONS | {","}), group.first)
    return [(Party(full_name(reading, one)), "") for one in reading.within((between, stop)) if one.sort != "thing"]


def assailants(reading: Reading, index: int) -> Rows:
    """Who did, as the clause behind tells, what killed or hurt somebody: ten were killed when | Chad shelled a camp."""
    tokens, hurt = reading.parsed.tokens, reading.parsed.groups[index]
    if not (hurt.passive or hurt.lemma == "die") or hurt.lemma not in HARMING:
        return []
    for at in range(index + 1, len(reading.parsed.groups)):
        group, span = reading.parsed.groups[at], subject_of(reading.parsed, at)
        led = span is not None and span[0] >= hurt.last and tokens[span[0] - 1].low in BRINGING
        after = {token.low for token in tokens[group.last : group.last + _ARMED]}
        if span and led and not group.passive and not group.ing:
            armed = group.lemma in _ATTACKING or (group.lemma in _USING and not _ARMS.isdisjoint(after))
            return [(party, "by") for party in parties(reading, span) if party.acts] if armed else []
    return []


_ARMED: Final = 6  # words behind a verb among which it is told with what one attacks
_ATTACKING: Final = word_set(
    "attack bomb shell shoot raid strike target hit ambush storm bombard invade fire pound torpedo detonate"
)
_USING: Final = word_set("launch open drop carry resort conduct mount use send")
_ARMS: Final = word_set(
    "missile missiles drone drones rocket rockets attack attacks strike strikes airstrike airstrikes raid raids "
    "assault offensive fire firing shelling bomb bombs violation bombardment"
)


def _others(reading: Reading, group: Predicate, span: Span | None, subject: Sequence[Party], objects: Span) -> Rows:
    """The actors after a verb; a chamber that a bill passes acts on it."""
    if span and group.lemma in ("pass", "clear") and not group.passive and head_of(reading, span) in BILLS:
        return [(party, "by") for party in parties(reading, objects) if party.acts]
    rows = (
        object_parties(reading, group, objects)
        + told_of_rule(reading, group, objects)
        + faulted(reading, group, objects)
    )
    if group.lemma in MOTION and not any(party.acts and not is_model(party.name) for party in subject):
        return [row for row in rows if row[1]]  # two tankers sailed to Oman
    return with_host(reading, group, objects, subject, rows)


def _of_subject(deed: Deed, role: Role) -> Rows:
    """Those who are the subject of a verb, or the owners of what is, with their roles."""
    rows: Rows = []
    group, span = deed.group, deed.span
    event = span is not None and is_event(deed.reading, span)
    joint = len(deed.subject) > 1 or (span is not None and of_talks(deed.reading, span))
    acted = any(one[1] == "by" for one in deed.others)
    launched = (
        group.passive and group.lemma in LAUNCHING and (span is None or head_of(deed.reading, span) not in BEFALLING)
    )
    for party in deed.subject:
        if group.passive and role == "" and event and not joint and not acted:
            rows.append((party, "by"))
        elif group.passive and role == "" and (party.acts or not launched) and (party.acts or not event or acted):
            rows.append((party, ""))
        elif group.passive and group.lemma in _TRYING and not acted and _of_state(deed, party):
            continue  # two French officers were jailed
        elif party.acts or party.people or (role == "against" and span and head_of(deed.reading, span) in HELD):
            rows.append((party, role if party.acts or role == "against" else ""))
        elif (event and not acted) or launched:
            rows.append((party, "by"))
        elif not acted:
            rows.append((party, ""))
    return rows


def _around_subject(reading: Reading, span: Span, clause: tuple[int, int], role: Role) -> Rows:
    """Those who stand with the subject of a verb; the owners of what a deed is aimed at: a tanker owned by Acme."""
    rows = [*measured(reading, span), *aboard(reading, span), *around_event(reading, span, clause)]
    rows += barred_by(reading, span)
    rows += [row for row in agents(reading, span) if row not in rows]
    if role != "against":
        return rows
    held = (one for one in reading.within(span) if one.sort != "thing" and belongs_to(reading.parsed, one.first))
    return [*((Party(name), role) for one in held if (name := full_name(reading, one))), *rows]


def _owner_before(reading: Reading, index: int, role: Role) -> Rows:
    """The owner whom the verb before tells, as who has the role of what he owns: a ship owned by Acme | was sunk."""
    group = reading.parsed.groups[index]
    if not group.passive or group.first != group.head or reading.parsed.tokens[group.first].low not in OWNING:
        return []
    end = reading.parsed.groups[index + 1].first
    by = [one for one in reading.within((group.last, end)) if belongs_to(reading.parsed, one.first)]
    return [(Party(name), role) for one in by if one.sort != "thing" and (name := full_name(reading, one))]


def _agent_before(reading: Reading, index: int, end: int) -> Rows:
    """The agent of the passive verb before, which may be that of the next one: was seized by Chad and sunk.

    Not of one that stands in apposition: the suspect, named by police, was jailed.
    """
    group = reading.parsed.groups[index]
    if not group.passive or (group.first and reading.parsed.tokens[group.first - 1].low == ","):
        return []
    return [row for row in object_parties(reading, group, objects_of(reading.parsed, index, end)) if row[1] == "by"]


def _named_as(reading: Reading, span: Span, group: Predicate) -> list[Party]:
    """Whom a text names behind a common noun that is the subject: the suspect, identified as Ada Berg, fled."""
    for told in reading.parsed.groups:
        if told.lemma in ("name", "identify") and told.passive and span[0] < told.first < group.first:
            inside = reading.within((told.last, group.first))
            return [
                Party(full_name(reading, one))
                for one in inside
                if one.sort != "thing" and reading.parsed.tokens[one.first - 1].low == "as"
            ]
    return []


def _of_state(deed: Deed, party: Party) -> bool:
    """Whether a subject is only of the state that a party is: two French officers."""
    within = deed.reading.within(deed.span) if deed.span else []
    return any(one.name == party.name and one.sort in STATES and one.end - one.first > 1 for one in within)


def _product(reading: Reading, group: Predicate, party: Party) -> bool:
    """Whether a name is that of what is brought out, no actor: the Kestrel was introduced in May."""
    brought = group.passive and group.lemma in ("introduce", "unveil", "launch", "release")
    return brought and not reading.directory.get(party.name) and party.name not in reading.known.persons


def _traveller(reading: Reading, index: int, span: Span) -> Rows:
    """Who makes a visit that is the object of the verb before: called off a visit to Brussels planned for May."""
    tokens = reading.parsed.tokens
    if not any(token.low in TRIPS for token in tokens[slice(*span)]) or reading.parsed.groups[index - 1].last > span[0]:
        return []
    subject = subject_of(reading.parsed, index - 1)
    return [(party, "by") for party in parties(reading, subject) if party.acts] if subject else []
