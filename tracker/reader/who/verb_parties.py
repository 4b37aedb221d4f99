"""The actors of a verb: its subject, its agent, its objects, and what each is to the event."""

from collections.abc import Sequence
from typing import Final

from tracker.reader.who.grammar.clause import Span, has_object, objects_of
from tracker.reader.who.grammar.frames import breaks_off
from tracker.reader.who.grammar.groups import VerbGroup
from tracker.reader.who.grammar.role_words import (
    ALWAYS_HAPPENING,
    ANSWERING,
    BLAME,
    HAPPENING,
    LAUNCHING,
    MOTION,
    TARGETING,
    TRIPS,
    UNDER,
    UNDERGOING,
)
from tracker.reader.who.grammar.subjects import subject_of
from tracker.reader.who.grammar.vocabulary import BODIES, PERSON_TITLES
from tracker.reader.who.names.mentions import STATES
from tracker.reader.who.nouns import agents, around_event, is_event, maker_of, measured, of_talks, two_sides
from tracker.reader.who.objects import ASKING, is_joint, is_targeting, object_parties
from tracker.reader.who.parties import parties
from tracker.reader.who.reading import Party, Reading
from tracker.registry import Role

_HEADS: Final = frozenset({"leaders", "ministers", "presidents", "heads", "premiers", "envoys", "sherpas", "chiefs"})
_SITTING: Final = frozenset({"open", "sit", "convene", "meet", "reconvene", "resume", "begin", "close"})
_SITTERS: Final = BODIES - {"bank", "department", "ministry", "exchange", "party"}
_BEGETTING: Final = frozenset({"found", "establish", "create", "form", "bear", "base", "name", "know", "clear", "hit"})
_WITH: Final = frozenset({"with", "between", "among", "alongside"})
_OBJECT: Final = 3  # words in which the head of an object stands


def verb_parties(reading: Reading, index: int, noun: int | None, clause: tuple[int, int]) -> list[tuple[Party, Role]]:
    """The subject, agent and objects of the verb."""
    group = reading.parsed.groups[index]
    objects = objects_of(reading.parsed, index, clause[1], wide=group.base in TARGETING)
    span = subject_of(reading.parsed, index)
    subject = [party for party in parties(reading, span) if not _product(reading, group, party)] if span else []
    if span and noun is not None and span[0] <= noun < span[1]:
        subject = []  # the event's own noun is the subject, and its modifiers are read as such
    others = object_parties(reading, group, objects)
    if group.base in MOTION and not subject:
        others = [row for row in others if row[1]]  # two tankers sailed to Oman
    role = _subject_role(reading, span, group, objects, subject, others)
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


def _subject_role(
    reading: Reading,
    span: Span | None,
    group: VerbGroup,
    objects: Span,
    subject: list[Party],
    others: list[tuple[Party, Role]],
) -> Role:
    """What the subject is to the event."""
    tokens = reading.parsed.tokens
    after = [token.low for token in tokens[objects[0] : objects[1]]]
    if span is not None and [token.low for token in tokens[slice(*span)]] == ["it"] and _is_held(group, after):
        return "by"
    if _comes(group, after) and any(party.acts for party in subject):
        return "by"
    if group.passive:
        sworn = group.base == "swear" and after[:1] == ["in"]
        return "by" if sworn else "against" if is_targeting(group, after) else ""
    if group.base == "come" and after[:1] == ["under"] and len(after) > 1 and after[1] in UNDER:
        return "against"
    if group.base == "suffer" or (group.base in UNDERGOING and BLAME & set(after[:_OBJECT])):
        return "against"
    if group.base == "be" and _does_first(reading, group):
        return "by"
    if group.base == "take" and after[:1] and after[0] in ("up", "over", "on", "out", "in", "office", "part", "aim"):
        return "by"
    person = span is not None and any(mention.sort == "person" for mention in reading.within(span))
    if group.base == "become" and (person or PERSON_TITLES & set(after[:_OBJECT])):
        return "by"
    if group.base in ALWAYS_HAPPENING:
        return ""
    if group.base in _SITTING and span is not None and tokens[span[1] - 1].low in _SITTERS:
        return "by"
    relative = span is not None and span[0] > 0 and tokens[span[0] - 1].low in ("that", "which", "whom")
    if group.base in HAPPENING and not relative and not person and not has_object(reading.parsed, objects):
        return ""
    polls = {"election", "elections", "referendum", "poll", "polls", "run-off", "ballot", "vote"}
    if group.base in ("hold", "stage", "go", "vote", "elect") and (
        polls & set(after) or group.base in ("vote", "elect")
    ):
        countries = {mention.name for mention in reading.mentions if mention.sort in STATES}
        if (all(party.name in countries for party in subject) and group.base != "vote") or (
            group.base == "vote" and all(party.name in countries for party in subject) and after[:1] != ["against"]
        ):
            return ""
    joined = span is not None and any(token.low == "and" for token in tokens[span[0] : span[1]])
    plural = any(party.name.endswith((" countries", " states", " nations")) for party in subject) or (
        span is not None and group.base in ("meet", "gather", "convene", "confer") and _of_group(reading, span)
    )
    asked = bool(ASKING & set(after))
    alone = group.base == "agree" and "to" in after[:_OBJECT] and len(subject) < 2 and not joined and not plural
    beside = any(role == "" for _, role in others) and (group.base == "meet" or bool(_WITH & set(after)))
    together = not (alone or asked) and (len(subject) > 1 or joined or plural or beside)
    if together and is_joint(group, after):
        return ""
    return "by"


def _is_held(group: VerbGroup, after: Sequence[str]) -> bool:
    """Whether a verb tells of a thing whose owner brings it about: it was renewed, it will take place in May."""
    done = group.passive and group.base not in TARGETING | _BEGETTING
    return done or (group.base == "take" and after[:1] == ["place"])


def _comes(group: VerbGroup, after: Sequence[str]) -> bool:
    """Whether a verb tells that somebody is to come: is due in Muscat, is expected in Washington."""
    expected = group.base == "expect" and group.passive and after[:1] and after[0] in ("in", "at")
    return bool(expected) or (group.base == "be" and after[:1] == ["due"] and after[1:2] in (["in"], ["at"]))


def _of_group(reading: Reading, span: Span) -> bool:
    """Whether the leaders or ministers of a group of states are a subject: the leaders of the G20."""
    group = any(mention.sort == "group" for mention in reading.within(span))
    return group and any(token.low in _HEADS for token in reading.parsed.tokens[span[0] : span[1]])


def _does_first(reading: Reading, group: VerbGroup) -> bool:
    """Whether `be` only leads to a deed: is the first to ratify; has offered to be the host."""
    low = [token.low for token in reading.parsed.tokens[group.end : group.end + 4]]
    return (bool({"first", "last", "latest", "only"} & set(low)) and "to" in low) or low[:2] == ["the", "host"]
