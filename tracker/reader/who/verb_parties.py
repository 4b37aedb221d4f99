"""The actors of a verb: its subject, its agent, its objects, and what each is to the event."""

from tracker.reader.who.grammar.clause import Span, objects_of
from tracker.reader.who.grammar.frames import breaks_off
from tracker.reader.who.grammar.role_words import (
    ANSWERING,
    LAUNCHING,
    MOTION,
    TARGETING,
    TRIPS,
)
from tracker.reader.who.grammar.subjects import subject_of
from tracker.reader.who.grammar.verbs import VerbGroup
from tracker.reader.who.names.described import is_model
from tracker.reader.who.nouns import agents, around_event, is_event, maker_of, measured, of_talks, two_sides
from tracker.reader.who.objects import object_parties
from tracker.reader.who.parties import parties
from tracker.reader.who.reading import Party, Reading
from tracker.reader.who.subject_role import subject_role
from tracker.registry import Role


def verb_parties(reading: Reading, index: int, noun: int | None, clause: tuple[int, int]) -> list[tuple[Party, Role]]:
    """The subject, agent and objects of the verb."""
    group = reading.parsed.groups[index]
    objects = objects_of(reading.parsed, index, clause[1], wide=group.base in TARGETING)
    span = subject_of(reading.parsed, index)
    subject = [party for party in parties(reading, span) if not _product(reading, group, party)] if span else []
    if span and noun is not None and span[0] <= noun < span[1]:
        subject = []  # the event's own noun is the subject, and its modifiers are read as such
    others = object_parties(reading, group, objects)
    if group.base in MOTION and not any(party.acts and not is_model(party.name) for party in subject):
        others = [row for row in others if row[1]]  # two tankers sailed to Oman
    role = subject_role(reading, span, group, objects, subject, others)
    rows: list[tuple[Party, Role]] = []
    if span:
        rows += measured(reading, span)
        rows += around_event(reading, span, clause)
        rows += [row for row in agents(reading, span) if row not in rows]
        named = {party.name for party, _ in rows}
        subject = [party for party in subject if party.name not in named]
    if not others and group.passive and index and reading.parsed.groups[index - 1].passive:
        before = objects_of(reading.parsed, index - 1, clause[1])
        rows += [row for row in object_parties(reading, reading.parsed.groups[index - 1], before) if row[1] == "by"]
    if span and not subject and not any(role == "by" for _, role in rows + others):
        rows += maker_of(reading, span) or (_traveller(reading, index, span) if not rows and index else [])
    if span and (sides := two_sides(reading, span, alone=not (rows or subject or others))):
        rows = sides + (rows if group.passive else [])
        subject = []
    if not any(role == "against" for _, role in others):
        rows += _answered(reading, group, subject)
    return [*rows, *_of_subject(reading, group, span, role, subject, others), *others]


def _of_subject(
    reading: Reading,
    group: VerbGroup,
    span: Span | None,
    role: Role,
    subject: list[Party],
    others: list[tuple[Party, Role]],
) -> list[tuple[Party, Role]]:
    """Those who are the subject, or own what is, with their roles."""
    rows: list[tuple[Party, Role]] = []
    event = span is not None and is_event(reading, span)
    trip = span is not None and any(token.low in TRIPS for token in reading.parsed.tokens[slice(*span)])
    joint = (len(subject) > 1 and not trip) or (span is not None and of_talks(reading, span))
    acted = any(one[1] == "by" for one in others)
    for party in subject:
        made = group.passive and group.base in LAUNCHING and not party.acts
        if trip and group.passive and party is not subject[0]:
            rows.append((party, ""))
        elif group.passive and role == "" and event and not joint and not acted:
            rows.append((party, "by"))
        elif group.passive and role == "" and not made and (party.acts or not event or acted):
            rows.append((party, ""))
        elif party.acts or party.people:
            rows.append((party, role if party.acts or role == "against" else ""))
        elif (event and not acted) or (span and group.passive and group.base in LAUNCHING):
            rows.append((party, "by"))
        elif not acted:
            rows.append((party, ""))
    return rows


def _answered(reading: Reading, group: VerbGroup, subject: list[Party]) -> list[tuple[Party, Role]]:
    """Whom a deed in return is aimed at: the other of the two whom the text is about."""
    after = [token.low for token in reading.parsed.tokens[group.end : group.end + 2]]
    answers = bool({group.base, " ".join((group.base, *after)), " ".join((group.base, *after[:1]))} & ANSWERING)
    if not answers and not (breaks_off(group.base, after) and subject):
        return []
    two = reading.known.two_at(reading.offset + reading.parsed.tokens[group.first].start)
    others = [name for name in two if not any(name in party.name for party in subject)]
    return [(Party(name), "against") for name in others] if len(others) == 1 else []


def _product(reading: Reading, group: VerbGroup, party: Party) -> bool:
    """Whether a name is that of what is brought out, no actor: the Kestrel was introduced in May."""
    brought = group.passive and group.base in ("introduce", "unveil", "launch", "release")
    return brought and not reading.directory.get(party.name) and party.name not in reading.known.persons


def _traveller(reading: Reading, index: int, span: Span) -> list[tuple[Party, Role]]:
    """Who makes a visit that is the object of the verb before: called off a visit to Brussels planned for May."""
    tokens = reading.parsed.tokens
    if not any(token.low in TRIPS for token in tokens[slice(*span)]) or reading.parsed.groups[index - 1].end > span[0]:
        return []
    subject = subject_of(reading.parsed, index - 1)
    return [(party, "by") for party in parties(reading, subject) if party.acts] if subject else []
