"""Whom a pronoun or a common noun after a verb means: sued it, gave the company a month, by the ministry."""

from typing import Final

from tracker.reader.grammar.predicates import Predicate
from tracker.reader.who.generics import meant_by
from tracker.reader.who.grammar.clause import Span
from tracker.reader.who.grammar.frames import aims, aims_by
from tracker.reader.who.grammar.role_words import GIVING, MEASURES, PERSONAL, TARGETING
from tracker.reader.who.grammar.vocabulary import (
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    SHORT_FORMS,
    STATE_NOUNS,
    TIME_WORDS,
)
from tracker.reader.who.parties import parties
from tracker.reader.who.pointing.pronouns import core
from tracker.reader.who.reading import Party, Reading, Rows
from tracker.registry import Role

_UNNAMED: Final = frozenset({"police", "gunmen", "rebels", "militants"})
NEIGHBOUR: Final = ("neighbour", "neighbor")
ACCOUNTS: Final = frozenset({"account", "accounts"})  # of whomever, at a bank
_BOTH: Final = frozenset({"two", "both", "three"})  # signed between the two companies
GIVEN: Final = 3  # words behind a verb in which stands who is given something


def right_after(reading: Reading, group: Predicate, objects: Span, *, targeting: bool) -> Rows:
    """Whom a pronoun or a common noun right after a verb means: granted them a licence, gave the company a month."""
    start = objects[0]
    inner = infinitive(reading, start, objects[1])
    verb = reading.parsed.groups[inner]
    after = [token.low for token in reading.parsed.tokens[verb.last : objects[1]]]
    if inner and (verb.lemma in TARGETING or aims(verb.lemma, after)):  # vowed to ban the company, to take it to court
        group, start, targeting = verb, verb.last, True
    if not targeting and group.lemma not in PERSONAL and group.lemma not in GIVING:
        return []
    words = [token.low for token in reading.parsed.tokens[start : objects[1]]]
    role: Role = "against" if targeting else ""
    owner = words[:1] == ["her"] and len(words) > 1 and _opens_no_group(words[1])
    if words[:1] and words[0] in ("him", "her", "them", *(["it"] if targeting else ())) and not owner:
        if words[0] == "it" and _has_thing_before(reading, group):
            return []
        meant = parties(reading, (start, start + 1))
        state = reading.known.state if words[0] == "it" and not meant else ""
        return [(party, role) for party in meant or ([Party(state)] if state else [])]
    nouns = SHORT_FORMS.keys() | STATE_NOUNS if words[:1] == ["the"] else NEIGHBOUR
    close = next((at for at, word in enumerate(words) if word in nouns), None)
    direct = bool(inner) or not targeting
    held = close is not None and not ACCOUNTS.isdisjoint(words[close + 1 : close + 2])
    if (
        not direct
        or close is None
        or held
        or words[0] not in ("the", "its")
        or close > GIVEN
        or reading.within((start, start + close + 1))
    ):
        return []
    return [(party, role) for party in parties(reading, (start, start + close + 1)) if party.acts]


def _has_thing_before(reading: Reading, group: Predicate) -> bool:
    """Whether a verb before this one has a thing as its object, which `it` means: called a strike and ended it."""
    for one in (one for one in reading.parsed.groups if one.last < group.first and not one.passive):
        words = core(reading, (one.last, group.first))
        if words[:1] in (["a"], ["an"], ["the"]) and words[-1] not in SHORT_FORMS.keys() | STATE_NOUNS:
            return not reading.within((one.last, one.last + len(words)))
    return False


def _first_side(reading: Reading, between: int, end: int) -> Rows:
    """Two sides of which the first has no name: a truce was signed between the government and the Tibesti Front."""
    tokens = reading.parsed.tokens
    joined = next((at for at in range(between + 1, end) if tokens[at].low == "and"), end)
    if joined == between + 1 or joined - between > GIVEN + 1 or tokens[between + 1].low != "the":
        return []
    if reading.within((between, joined)):
        return []
    first = [party for party in parties(reading, (between + 1, joined)) if party.acts]
    close = next((at for at in range(joined + 1, end) if tokens[at].low in PREPOSITIONS), end)
    both = bool(first) and joined + 1 < close
    last = [party for party in parties(reading, (joined + 1, close)) if party.acts] if both else []
    return [(party, "") for party in (*first, *last)]


def _opens_no_group(word: str) -> bool:
    """Whether a word behind `her` is what she has: gave her opinion; not gave her a month, gave her to."""
    return word.isalpha() and word not in DETERMINERS | PREPOSITIONS | CONJUNCTIONS | TIME_WORDS


def owners(reading: Reading, objects: Span) -> list[Party]:
    """Whose thing the target of a verb is, where a common noun tells it: the assets of the army's commanders."""
    tokens = reading.parsed.tokens
    at = next((at for at in range(objects[0] + 2, objects[1]) if tokens[at].low == "'s"), None)
    if at is None or tokens[at - 2].low not in ("the", "its"):
        return []
    owner = meant_by(reading, ["the", tokens[at - 1].low], tokens[at - 2].start, other=True)
    return [owner] if owner is not None else []


def infinitive(reading: Reading, start: int, at: int) -> int:
    """The verb group of the last infinitive between two tokens, 0 for none: threatened to expel three banks."""
    groups = reading.parsed.groups
    inside = (index for index, one in enumerate(groups) if start <= one.first and one.last <= at)
    found = [index for index in inside if reading.parsed.tokens[groups[index].first].low == "to"]
    return found[-1] if found else 0


def behind_prepositions(reading: Reading, group: Predicate, objects: Span) -> Rows:
    """What an agent without a name and a direct object without one stand for: `by the ministry`, `brief members`."""
    tokens = reading.parsed.tokens
    rows: Rows = []
    for at in range(objects[0], objects[1]):
        rows += _first_side(reading, at, objects[1]) if tokens[at].low == "between" else []
        after = tokens[at + 1].low if at + 1 < objects[1] else ""
        if tokens[at].low == "by" and group.passive and after in _UNNAMED:
            meant = meant_by(reading, [after], tokens[at + 1].start)  # beaten by police
            rows += [(meant, "by")] if meant is not None else []
        if after not in ("the", "its", "a", "both", "them"):
            continue
        span = (at + 1, min(objects[1], at + 5))
        if tokens[at].low in ("on", "against") and MEASURES & {token.low for token in tokens[objects[0] : at]}:
            rows += [(party, "against") for party in parties(reading, (at + 1, min(objects[1], at + 3))) if party.acts]
        words = {token.low for token in tokens[objects[0] : at]}
        if not group.passive and aims_by(group.lemma, tokens[at].low, words) and not reading.within(span):
            rows += [(party, "against") for party in parties(reading, (at + 1, min(objects[1], at + 3))) if party.acts]
        given = tokens[at].low == "to" and group.lemma in GIVING
        sides = tokens[at].low == "between" and not _BOTH.isdisjoint(one.low for one in tokens[slice(*span)])
        agent = given or sides or tokens[at].low == "with" or (tokens[at].low == "by" and group.passive)
        if agent and not reading.within(span):
            role: Role = "by" if tokens[at].low == "by" else ""
            rows += [(party, role) for party in parties(reading, span) if party.acts]
    return rows
