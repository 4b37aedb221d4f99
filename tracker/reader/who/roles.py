"""The actors of one event and their roles, from the grammar of its clause."""

from collections.abc import Iterable
from typing import Final

from tracker.directory.lookup import Directory
from tracker.event import Actor
from tracker.reader.who.grammar.clause import Span, governing, has_object, is_adjunct, objects_of
from tracker.reader.who.grammar.groups import VerbGroup
from tracker.reader.who.grammar.role_words import (
    ALWAYS_HAPPENING,
    BLAME,
    HAPPENING,
    LAUNCHING,
    MADE,
    POINTED,
    TARGETING,
    UNDER,
    UNDERGOING,
)
from tracker.reader.who.grammar.subjects import subject_of
from tracker.reader.who.grammar.vocabulary import PREPOSITIONS, RELATIVES
from tracker.reader.who.implied import implied, told_before, two_sides
from tracker.reader.who.known import Known
from tracker.reader.who.names.mentions import STATES
from tracker.reader.who.nouns import (
    agents,
    around_event,
    befallen,
    fragment_parties,
    is_event,
    maker_of,
    measured,
    noun_parties,
)
from tracker.reader.who.objects import ASKING, is_joint, listing, object_parties
from tracker.reader.who.parties import SPEAKING, parties
from tracker.reader.who.reading import Party, Reading, read
from tracker.registry import Role

_MOST: Final = 12
_TRIPS: Final = frozenset({"visit", "trip", "tour", "journey", "mission"})
_HEADS: Final = frozenset({"leaders", "ministers", "presidents", "heads", "premiers", "envoys", "sherpas", "chiefs"})
_DEFINITE: Final = frozenset({"the", "this", "that", "these", "those", "both"})
_OBJECT: Final = 3  # words in which the head of an object stands
_LONGEST: Final = 3_000  # characters of a sentence: what is longer is no sentence, and read around its predicate


def actors_of(
    sentence: str,
    clause: tuple[int, int],
    predicate: tuple[int, int] | None,
    known: Known,
    directory: Directory,
    offset: int | None = None,
) -> tuple[Actor, ...]:
    """Return the actors of the event that a clause of a sentence tells of, those who act first.

    `clause` and `predicate` are bounds in the sentence; without a predicate the first verb of the clause is it.
    `offset` is where the sentence begins in the text, by default the first place that has its words.
    """
    offset = known.place(sentence) if offset is None else offset
    if len(sentence) > _LONGEST:
        start = max((predicate or clause)[0] - _LONGEST // 2, 0)
        part = sentence[start : start + _LONGEST]
        within = _shifted(predicate, start) if predicate else None
        return actors_of(part, _shifted(clause, start), within, known, directory, offset + start)
    reading = read(sentence, offset, known, directory)
    index, noun = governing(reading.parsed, clause, predicate)
    found: list[tuple[Party, Role]] = []
    if noun is not None:
        found += noun_parties(reading, noun, clause)
        if index is None or is_adjunct(reading.parsed, index, noun):
            index = None
            found = found or befallen(reading, noun)
    if index is None and noun is None:
        found += fragment_parties(reading, clause)
    if index is not None:
        found += _of_verb(reading, index, noun, clause)
    if not found and "|" in sentence:
        found += fragment_parties(reading, clause)  # a row of a table
    if not found and index is not None:
        found += _ordering(reading)
    if not found and index is not None:
        found += _of_clause_before(reading, index)
    return _actors(found)


def _ordering(reading: Reading) -> list[tuple[Party, Role]]:
    """Who orders what a sentence tells: refunds are to begin in June, the court ordered."""
    last = len(reading.parsed.groups) - 1
    if (
        last < 1
        or reading.parsed.groups[last].base not in ("order", "rule", "decree")
        or reading.parsed.groups[last].passive
    ):
        return []
    span = subject_of(reading.parsed, last)
    return [(party, "by") for party in parties(reading, span) if party.acts] if span else []


def _of_clause_before(reading: Reading, index: int) -> list[tuple[Party, Role]]:
    """Who acts in the clause before, where what follows names nobody: the firm halved its dividend, and shares fell."""
    for before in range(index - 1, -1, -1):
        span = subject_of(reading.parsed, before)
        if span and (reading.parsed.groups[before].base in SPEAKING or _in_relative(reading, span)):
            continue
        if span and (found := [party for party in parties(reading, span) if party.acts]):
            return [(party, "") for party in found]
    return []


def _in_relative(reading: Reading, span: Span) -> bool:
    """Whether a subject is that of a relative clause: a plan which the council approved."""
    return span[0] > 0 and reading.parsed.tokens[span[0] - 1].low in RELATIVES | {"whom"}


def _shifted(bounds: tuple[int, int], start: int) -> tuple[int, int]:
    """Bounds in a sentence as bounds in the part of it that begins at `start`."""
    first, last = (min(max(bound - start, 0), _LONGEST) for bound in bounds)
    return first, last


def _actors(found: Iterable[tuple[Party, Role]]) -> tuple[Actor, ...]:
    """One actor a name, with the first role that is one, those who act first."""
    roles: dict[str, Role] = {}
    for party, role in found:
        if party.name and not roles.get(party.name):
            roles[party.name] = role
    order: tuple[Role, ...] = ("by", "against", "")
    ranked = sorted(roles.items(), key=lambda item: order.index(item[1]))
    return tuple(Actor(name, role) for name, role in ranked)[:_MOST]


def _of_verb(
    reading: Reading, index: int, noun: int | None, clause: tuple[int, int], inherit: bool = True
) -> list[tuple[Party, Role]]:
    """The subject, agent and objects of the verb."""
    group = reading.parsed.groups[index]
    objects = objects_of(reading.parsed, index, clause[1], wide=group.base in TARGETING)
    span = subject_of(reading.parsed, index)
    subject = parties(reading, span) if span else []
    if span and noun is not None and span[0] <= noun < span[1]:
        subject = []  # the event's own noun is the subject, and its modifiers are read as such
    others = object_parties(reading, group, objects)
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
    if span and inherit and noun is None and not (rows or subject or others):
        rows += inherited(reading, span) or implied(reading, span)
    for party in subject:
        made = group.passive and group.base in LAUNCHING and not party.acts
        if group.passive and role == "" and not made and (party.acts or not (span and is_event(reading, span))):
            rows.append((party, ""))
        elif party.acts or party.people:
            rows.append((party, role if party.acts or role == "against" else ""))
        elif span and (is_event(reading, span) or (group.passive and group.base in LAUNCHING)):
            rows.append((party, "by"))
        elif not (others and any(one[1] == "by" for one in others)):
            rows.append((party, ""))
    return rows + others


def _traveller(reading: Reading, index: int, span: Span) -> list[tuple[Party, Role]]:
    """Who makes a visit that is the object of the verb before: called off a visit to Brussels planned for May."""
    tokens = reading.parsed.tokens
    if not any(token.low in _TRIPS for token in tokens[slice(*span)]) or reading.parsed.groups[index - 1].end > span[0]:
        return []
    subject = subject_of(reading.parsed, index - 1)
    return [(party, "by") for party in parties(reading, subject) if party.acts] if subject else []


def inherited(reading: Reading, span: Span) -> list[tuple[Party, Role]]:
    """The actors of what `the measures`, `the sale`, `the ninth` point back at: the event told before."""
    tokens = reading.parsed.tokens
    ordinal = any(
        token.low.endswith("th") or token.low in ("first", "second", "third") for token in tokens[span[0] : span[0] + 2]
    )
    words = [token.low for token in tokens[span[0] : min(span[0] + 4, span[1])]]
    definite = words[:1] and words[0] in _DEFINITE
    head = next((word for word in words if word in MADE), "") if definite else ""
    for offset, sentence, at in told_before(reading, head) if head else ():
        if found := _introduced(read(sentence, offset, reading.known, reading.directory), at):
            return found
    if not ordinal and not any(word in POINTED for word in words):
        return []
    earlier = [index for index, group in enumerate(reading.parsed.groups) if group.end <= span[0]]
    for index in reversed(earlier):
        if found := _of_verb(reading, index, None, (0, len(reading.known.text) + 1), inherit=False):
            return found
    for offset, sentence in reading.known.sentences_before(reading.offset):
        before = read(sentence, offset, reading.known, reading.directory)
        for index in range(len(before.parsed.groups)):
            if found := _of_verb(before, index, None, (0, len(sentence)), inherit=False):
                return found
    return []


def _introduced(reading: Reading, at: int) -> list[tuple[Party, Role]]:
    """The actors of a thing where its noun stands at a place of a sentence: imposed a levy, a levy of Peru on zinc."""
    bounds = (at, at + 1)
    whole = (0, reading.parsed.tokens[-1].end)
    index, noun = governing(reading.parsed, whole, bounds)
    if noun is None:
        return []
    found = noun_parties(reading, noun, whole)
    verb = reading.parsed.groups[index] if index is not None else None
    adjunct = index is None or is_adjunct(reading.parsed, index, noun)
    if index is not None and verb is not None and not adjunct and verb.base not in SPEAKING:
        between = {token.low for token in reading.parsed.tokens[verb.end : noun]}
        found += [] if between & PREPOSITIONS else _of_verb(reading, index, noun, whole, inherit=False)
    return found if any(party.acts for party, _ in found) else []


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
    if group.passive:
        sworn = group.base == "swear" and after[:1] == ["in"]
        return "by" if sworn else "against" if group.base in TARGETING or listing(group, after) else ""
    if group.base == "come" and after[:1] == ["under"] and len(after) > 1 and after[1] in UNDER:
        return "against"
    if group.base == "suffer" or (group.base in UNDERGOING and BLAME & set(after[:_OBJECT])):
        return "against"
    if group.base == "be" and _does_first(reading, group):
        return "by"
    if group.base == "take" and after[:1] and after[0] in ("up", "over", "on", "out", "in", "office", "part", "aim"):
        return "by"
    person = span is not None and any(mention.sort == "person" for mention in reading.within(span))
    if group.base in ALWAYS_HAPPENING and not (person and group.base == "become"):
        return ""
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
    together = not (alone or asked) and (len(subject) > 1 or joined or plural or any(role == "" for _, role in others))
    if together and is_joint(group, after):
        return ""
    return "by"


def _of_group(reading: Reading, span: Span) -> bool:
    """Whether the leaders or ministers of a group of states are a subject: the leaders of the G20."""
    group = any(mention.sort == "group" for mention in reading.within(span))
    return group and any(token.low in _HEADS for token in reading.parsed.tokens[span[0] : span[1]])


def _does_first(reading: Reading, group: VerbGroup) -> bool:
    """Whether `be` only leads to a deed: is the first to ratify; has offered to be the host."""
    low = [token.low for token in reading.parsed.tokens[group.end : group.end + 4]]
    return (bool({"first", "last", "latest", "only"} & set(low)) and "to" in low) or low[:2] == ["the", "host"]
