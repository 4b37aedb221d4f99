"""Whom a rule or a threat is aimed at: a bill that would bar Acme, a law banning it, warned Chad that it would."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.verbs import verb_of
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.who.generics import full_name
from tracker.reader.who.grammar.clause import Span, has_object, objects_of
from tracker.reader.who.grammar.groups import is_ordered
from tracker.reader.who.grammar.role_words import HAPPENING, LAUNCHING, MEASURES, TARGETING
from tracker.reader.who.grammar.subjects import subject_of
from tracker.reader.who.objects.parties import object_parties
from tracker.reader.who.parties import parties
from tracker.reader.who.reading import Party, Reading, Rows
from tracker.registry import Role

_MAKING: Final = LAUNCHING | word_set("pass adopt sign approve vote back endorse support debate enact ratify")
BILLS: Final = word_set("bill law legislation amendment motion budget act measure resolution treaty plan")
_RULES: Final = BILLS | MEASURES | word_set("order decree rule rules executive")
_UNDERGONE: Final = frozenset({"run", "lose", "face", "suffer"})  # would run short of water
_RULING: Final = frozenset({"rule", "find", "decide", "conclude", "determine"})
_BREACHING: Final = word_set("break breach violate infringe flout abuse contravene")
_WARNING: Final = frozenset({"warn", "threaten"})


def told_of_rule(reading: Reading, group: Predicate, objects: Span) -> Rows:
    """Return whom a rule is aimed at that somebody makes: passed a bill that would bar Chinese firms."""
    tokens, groups = reading.parsed.tokens, reading.parsed.groups
    made = group.lemma in _MAKING and not group.passive
    ruled = any(token.low in _RULES for token in tokens[slice(*objects)]) and tokens[objects[1] - 1].low != ","
    if not (made and ruled):
        return []
    led = objects[1] < len(tokens) and tokens[objects[1]].low in ("that", "which")
    told = next((at for at, one in enumerate(groups) if one.first == objects[1] + 1), None) if led else None
    rows = barred_by(reading, objects)
    if told is None or groups[told].negated:
        return rows
    return rows + _targets(reading, told)


def barred_by(reading: Reading, span: Span) -> Rows:
    """Return whom the rule is aimed at that stands in a noun group: a law banning Acme | takes effect."""
    tokens = reading.parsed.tokens
    rows: Rows = []
    for at in range(span[0] + 1, span[1] - 1):
        verb = verb_of(tokens[at].low) if tokens[at].low.endswith("ing") and tokens[at - 1].low in _RULES else None
        if verb is not None and verb.lemma in TARGETING:
            group = Predicate(at, at + 1, at, verb.lemma, "", False, False, False, "ing")
            rows += [row for row in object_parties(reading, group, (at + 1, span[1])) if row[1] == "against"]
    return rows


def _targets(reading: Reading, index: int) -> Rows:
    """Those whom the objects of a verb have as its target."""
    group = reading.parsed.groups[index]
    rows = object_parties(reading, group, objects_of(reading.parsed, index, reading.parsed.tokens[-1].end))
    return [row for row in rows if row[1] == "against"]


def ordered(reading: Reading, index: int) -> Rows:
    """Return to whom it is ordered that something is done: ordered 40 Chadian workers deported, Acme's mine closed."""
    groups = reading.parsed.groups
    told = groups[index + 1] if index + 1 < len(groups) else groups[index]
    if not is_ordered(reading.parsed.tokens, groups[index], told):
        return []
    role: Role = "against" if told.lemma in TARGETING | {"close", "dissolve", "liquidate"} else ""
    named = reading.within((groups[index].last, told.first))
    return [(Party(full_name(reading, one)), role) for one in named if one.sort != "thing"]


def faulted(reading: Reading, group: Predicate, objects: Span) -> Rows:
    """Return who is told to have broken a rule: ruled that Acme had infringed a patent, that Chad's duties broke it."""
    tokens, groups = reading.parsed.tokens, reading.parsed.groups
    led = objects[1] < len(tokens) and tokens[objects[1]].low == "that"
    told = next((at for at, one in enumerate(groups) if one.first > objects[1]), None)
    if group.lemma == "demand" and led:  # demanded that Acme pay
        return [(party, "against") for party in parties(reading, (objects[1] + 1, objects[1] + 2)) if party.acts]
    if group.passive or not led or told is None or groups[told].negated or groups[told].passive:
        return []
    faults = group.lemma in _RULING and groups[told].lemma in _BREACHING
    span = subject_of(reading.parsed, told) if faults else None
    return [(party, "against") for party in parties(reading, span)] if span else []


def warned(reading: Reading, index: int, subject: Sequence[Party]) -> Rows:
    """Return whom somebody warns of what he will do: warned Chad that it would close the border."""
    groups, tokens = reading.parsed.groups, reading.parsed.tokens
    if not index:
        return []
    group, before = groups[index], groups[index - 1]
    own = subject_of(reading.parsed, index)
    pointed = own is not None and own[1] - own[0] == 1 and tokens[own[0]].low in ("it", "they")
    done = has_object(reading.parsed, (group.last, len(tokens))) and group.lemma not in _UNDERGONE
    happens = group.lemma in HAPPENING and not done
    if before.lemma not in _WARNING or before.passive or group.passive or happens or not pointed:
        return []
    speaker = subject_of(reading.parsed, index - 1)
    same = {party.name for party in parties(reading, speaker)} if speaker else set[str]()
    if not same & {party.name for party in subject}:
        return []
    rows = object_parties(reading, before, (before.last, group.first))
    return [(party, "against") for party, role in rows if role in ("", "against") and party.name not in same]
