"""Who a noun group stands for: the names in it, or whom it points back at."""

from collections.abc import Collection, Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import leads_to_subject
from tracker.reader.who.generics import OF_STATE, full_name, meant_by
from tracker.reader.who.grammar.antecedents import antecedent
from tracker.reader.who.grammar.clause import Span, verb_from
from tracker.reader.who.grammar.groups import SAYING
from tracker.reader.who.grammar.subjects import subject_of
from tracker.reader.who.grammar.vocabulary import (
    BODIES,
    COUNTERPARTS,
    DETERMINERS,
    PERSON_TITLES,
    POSSESSIVES,
    PREPOSITIONS,
    REPRESENTATIVES,
    SHORT_FORMS,
    SUBORDINATORS,
)
from tracker.reader.who.named import named
from tracker.reader.who.names.bodies import body_name
from tracker.reader.who.names.described import HUMANS, is_organ
from tracker.reader.who.pointing.callings import person_called
from tracker.reader.who.pointing.pronouns import (
    PERSONAL,
    core,
    dealt_with,
    fits,
    is_about_holder,
    is_about_thing,
    is_deed,
    is_of_thing,
    is_target,
    one_person_before,
    target_before,
    undergoes,
)
from tracker.reader.who.pointing.together import several_before, together
from tracker.reader.who.reading import Party, Reading, read

_THIRD: Final = frozenset({"it", "they", "he", "she", "him", "them"})
_DEEPEST: Final = 2
_UNOWNED: Final = 2  # words of a noun that does not tell whose ministers it means: foreign ministers
_PLURALS: Final = frozenset(word for word in REPRESENTATIVES if word.endswith("s"))
_FEW: Final = 5  # words of a group that only points back
_STOCK: Final = frozenset({"shares", "stock", "trading", "dealings", "bonds"})
SPEAKING: Final = SAYING | word_set("state reiterate stress explain recall hear understand")
_HERS: Final = frozenset({"she", "her"})
_ACTING: Final = word_set(
    "members leaders negotiators envoys delegates delegation board scientists engineers party lawyer lawyers office"
)
_GROUPS: Final = frozenset({"bloc", "union", "alliance", "group", "organisation", "organization", "coalition"})
_OURS: Final = frozenset({"our", "we", "i", "my", "us"})
_MEMBERS: Final = word_set(
    "patrol convoy member unit soldier base post positions position plane aircraft vehicle ship staff workers "
    "employees experts inspectors"
)


def parties(reading: Reading, span: Span, depth: int = 0) -> list[Party]:
    """Return the actors that a noun group stands for, first those it names."""
    tokens = reading.parsed.tokens
    if span[0] and tokens[span[0] - 1].low == "whose" and depth < _DEEPEST:
        return _whose(reading, span, depth)
    found = named(reading, span)
    if len(found) > 1 and not found[-1].acts and not found[-1].people:
        return [party._replace(acts=False) for party in found]  # Samsung and SK Hynix shares
    if any(party.acts for party in found):
        return [party for party in found if party.acts]
    words = core(reading, span)
    if not words or (words[-1] in BODIES and found and found[0].people):
        return found  # a French bank
    if words[-1] in _THIRD | POSSESSIVES and len(words) == 1:
        return _meant(reading, span, depth)
    if words[-1] in _STOCK and (inner := _complement(reading, span, ("in", "of"))) and depth < 2:
        return [party._replace(acts=False) for party in parties(reading, inner, depth + 1)]
    if words[-1] in REPRESENTATIVES and len(words) == _UNOWNED and (same := _officials_before(reading, span, depth)):
        return same
    if len(words) < _FEW + ("'s" not in words) and (several := together(reading, span, words)):
        return several
    if words[0] in _OURS and (reading.known.author or not tokens[span[0]].capital):
        return _speaker(reading, span, depth)
    clause = tokens[span[0] - 1].low in SUBORDINATORS and span[1] in reading.parsed.verbs  # before parliament sits
    if span[0] and tokens[span[0] - 1].low in PREPOSITIONS and words[0] not in DETERMINERS and not clause:
        return found
    return _of_noun(reading, span, words, depth) or found


def _whose(reading: Reading, span: Span, depth: int) -> list[Party]:
    """Whom `whose` before a noun group means: Acme, whose office in Lyon was raided."""
    owner = antecedent(reading.parsed, span[0] - 1)
    held = bool(words := core(reading, span)) and words[-1] in OF_STATE
    other = _complement(reading, span, ("with",))
    found = parties(reading, owner, depth + 1) if owner else []
    beside = [Party(full_name(reading, one)) for one in reading.within(other or (0, 0)) if one.sort != "thing"]
    return [*(party._replace(acts=held, people=not held) for party in found), *beside]


def _of_noun(reading: Reading, span: Span, words: Sequence[str], depth: int) -> list[Party]:
    """Whom a common noun stands for, by itself or by its owner; empty for nobody."""
    tokens = reading.parsed.tokens
    owners = reading.within((span[0], span[0] + words.index("'s"))) if "'s" in words else []
    if "'s" in words and words[0] == "the" and all(one.sort in ("name", "thing") for one in owners):
        return _owners(reading, span, words)
    if list(words) in (["its", "neighbour"], ["its", "neighbor"]):
        own = {party.name for party in _meant(reading, span, depth)}
        states = (reading.known.state, *reading.known.two_at(reading.offset))
        return [Party(name) for name in states if name and name not in own][:1]
    its = words[0] in POSSESSIVES and words[-1] in OF_STATE
    inner = _complement(reading, span)
    if words[-1] in SHORT_FORMS and inner and tokens[inner[0]].word.islower():
        return []  # the union of dock workers
    if words[-1] in REPRESENTATIVES and inner and tokens[inner[0]].low in ("the", "its"):
        of_group = core(reading, inner)[-1:]
        if of_group and of_group[0] in _GROUPS and (found := parties(reading, inner, depth)):
            return found  # finance ministers of the bloc
    if words[0] in POSSESSIVES and words[-1] in BODIES and (body := _own_body(reading, span, words, depth)):
        return body
    generic = None if its else meant_by(reading, words, tokens[span[0]].start)
    if generic is None and (
        owner := next((tokens[at].low for at in range(*span) if tokens[at].low in POSSESSIVES), None)
    ):
        here = any(one.acts for one in reading.within((0, span[0])))
        several = several_before(reading, span) if owner == "their" and not here else []
        acting = words[-1] in OF_STATE | _ACTING and words[0] == owner
        return [Party(party.name, acts=acting) for party in several or _meant(reading, span, depth)]
    if (
        generic is None
        and (words[-1] in _MEMBERS or words[-1] in REPRESENTATIVES)
        and words[-1] not in COUNTERPARTS
        and (inner := _complement(reading, span, ("of", "from")))
    ):
        return parties(reading, inner, depth)
    if generic is None and (person := _person(reading, span, words)):
        return [Party(person)]
    return [generic] if generic is not None else []


def _person(reading: Reading, span: Span, words: Sequence[str]) -> str:
    """The person whom a noun group means that has nothing behind it which tells who it is: the tycoon."""
    if span[0] + len(words) != span[1]:
        return ""
    place = reading.offset + reading.parsed.tokens[span[0]].start
    return person_called(tuple(words), place, reading.known, reading.directory)


def _officials_before(reading: Reading, span: Span, depth: int) -> list[Party]:
    """Those whose envoys or ministers the clause before tells of: its ambassadors agreed, and foreign ministers met."""
    before = [index for index, group in enumerate(reading.parsed.groups) if group.last <= span[0]]
    subject = subject_of(reading.parsed, before[-1]) if before else None
    plural = subject and core(reading, subject)[-1:] and core(reading, subject)[-1] in _PLURALS
    joined = span[0] > 0 and reading.parsed.tokens[span[0] - 1].low in ("and", "but")
    found = parties(reading, subject, depth + 1) if subject and plural and joined and depth < _DEEPEST else []
    return [party._replace(acts=True) for party in found]


def _own_body(reading: Reading, span: Span, words: Sequence[str], depth: int) -> list[Party]:
    """The body of the state that a pronoun before it means, its commerce ministry; a body itself by its organ."""
    owners = _meant(reading, span, depth)
    owner = reading.directory.get(owners[0].name) if len(owners) == 1 else None
    if owner is not None and owner.type == "country":
        return [Party(body_name(owner.name, words[1:], reading.directory))]
    return [Party(owners[0].name)] if len(owners) == 1 and is_organ(words) else []


def _complement(reading: Reading, span: Span, prepositions: Collection[str] = ("of",)) -> Span | None:
    """The noun group after `of`, or another preposition, in a stretch."""
    of = next((at for at in range(*span) if reading.parsed.tokens[at].low in prepositions), None)
    return (of + 1, span[1]) if of is not None and of + 1 < span[1] else None


def _owners(reading: Reading, span: Span, words: Sequence[str]) -> list[Party]:
    """Whom `the company's shares` and `the bloc's envoy` are of."""
    owner = meant_by(reading, words[: words.index("'s")], reading.parsed.tokens[span[0]].start)
    if owner is None and words[-1] == "union":
        return [Party(" ".join(words[1:]).replace("s 's", "s'").replace(" 's", "'s"))]  # the dockers' union
    return [owner._replace(acts=words[-1] in REPRESENTATIVES | BODIES)] if owner else []


def _speaker(reading: Reading, span: Span, depth: int) -> list[Party]:
    """Whom `we` and `our parliament` mean: who says it, else the firm that tells of its own product."""
    tokens = reading.parsed.tokens
    for index, group in enumerate(reading.parsed.groups):
        if group.lemma in SPEAKING and group.first > span[0] and depth < 2:
            subject = subject_of(reading.parsed, index)
            if subject and subject[0] != span[0]:
                return parties(reading, subject, depth + 1)
    firms = {reading.known.author} - {""} or set(reading.known.makers.values())
    quoted = any(token.word in ("“", "”", '"') for token in tokens)
    return [Party(firm) for firm in firms] if len(firms) == 1 and not quoted else []


def _meant(reading: Reading, span: Span, depth: int) -> list[Party]:
    """Whom a pronoun means: the subject of a clause before, else of a sentence before, if it can be meant so."""
    low = next((token.low for token in reading.parsed.tokens[slice(*span)] if token.low in _THIRD | POSSESSIVES), "it")
    before = [index for index, group in enumerate(reading.parsed.groups) if group.last <= span[0]]
    parted = next((at for at in range(span[0] - 1, 0, -1) if reading.parsed.tokens[at].low == ";"), 0)
    before = [index for index in before if reading.parsed.groups[index].first > parted] or before
    governor = reading.parsed.groups[before[-1]] if before else None
    if governor and governor.last == span[0] and span[1] == span[0] + 1 and governor.lemma not in SPEAKING:
        before.pop()  # the subject of its own verb is another: sued it
    own = verb_from(reading.parsed, span[1])
    if own is not None and (_is_expletive(reading, own) or (low == "it" and is_of_thing(reading, own))):
        return []
    if low == "it" and own is not None and before and (target := target_before(reading, before[-1], own)) is not None:
        found = parties(reading, target, depth + 1) if reading.within(target) and depth < _DEEPEST else []
        return [party._replace(acts=True) for party in found]
    if low in PERSONAL and undergoes(reading, span) and (patient := _told_before(reading, before)):
        return parties(reading, patient, depth + 1) if depth < _DEEPEST else []
    if not before and (ahead := _subject_ahead(reading, span, depth)):
        return ahead
    for index in dict.fromkeys((*before[:1], *before[:-3:-1])):
        subject = None if _is_expletive(reading, index) else subject_of(reading.parsed, index)
        first = reading.parsed.tokens[subject[0]].low if subject else ""
        if subject and {first, low} <= PERSONAL and (first in _HERS) != (low in _HERS):
            return _meant_before(reading, span, _DEEPEST, low, other=True)  # she said that he would be expelled
        if subject and {first, low} <= PERSONAL and subject[1] > subject[0] + 1 and not span[0] <= subject[0] < span[1]:
            subject = (subject[0], subject[0] + 1)  # his lawyer said that he
        found = parties(reading, subject, depth + 1) if subject and subject != span and depth < 3 else []
        joined = bool(found) and any(token.low == "and" for token in reading.parsed.tokens[slice(*subject or (0, 0))])
        acting = any(party.acts for party in found) or (low == "it" and own is not None and is_deed(reading, own))
        if found and acting and (fits(reading, found, low) or (low == "they" and joined)):
            return found
    return [] if depth >= 3 else _meant_before(reading, span, depth, low)


def _told_before(reading: Reading, before: Sequence[int]) -> Span | None:
    """The person, not the speaker, of whom a clause before tells: said that the general was ill and that he."""
    for index in reversed(before):
        subject = subject_of(reading.parsed, index)
        words = core(reading, subject) if subject and reading.parsed.groups[index].lemma not in SPEAKING else []
        if words and words[0] in ("the", "a", "an") and words[-1] in HUMANS | PERSON_TITLES:
            return subject
    return None


def _meant_before(reading: Reading, span: Span, depth: int, low: str, *, other: bool = False) -> list[Party]:
    """Whom a pronoun means by the sentences before: their subject, the person named last, several for a plural.

    With `other` it is not the subject: only one with whom somebody deals there.
    """
    patient = low in PERSONAL and undergoes(reading, span)
    for offset, sentence in reading.known.sentences_before(reading.offset)[:2]:
        earlier = read(sentence, offset, reading.known, reading.directory)
        if patient and (person := dealt_with(earlier)):
            return [Party(person)]
        if other:
            return []
        if not earlier.parsed.groups:
            return [
                Party(full_name(earlier, one)) for one in earlier.mentions if one.sort != "thing" and not one.capital
            ][:1]
        found = _subject_before(earlier, depth, asks=sentence.rstrip().endswith("?"))
        if not found and low in ("it", "its") and is_about_thing(earlier):
            return []
        meant = [party for party in found if party.acts or low in POSSESSIVES]  # the naira fell; its bank
        if meant and (fits(reading, found, low) or (low in PERSONAL and is_about_holder(earlier))):
            return meant
    if low in PERSONAL and (person := reading.known.person_at(reading.offset + reading.parsed.tokens[span[0]].start)):
        return [Party(person)]
    if low in PERSONAL and is_target(reading, span) and (person := one_person_before(reading)):
        return [Party(person)]
    return several_before(reading, span) if low in ("they", "them") else []


def _subject_ahead(reading: Reading, span: Span, depth: int) -> list[Party]:
    """The subject behind a clause that opens a sentence with a pronoun: since it broke away, Moldova has swung."""
    tokens, low = reading.parsed.tokens, reading.parsed.tokens[span[0]].low
    lead = tokens[span[0] - 1].low if span[0] else ""
    if low not in ("it", "he", "she") or not leads_to_subject(lead, low) or depth >= _DEEPEST:
        return []
    comma = next((at for at in range(span[1], len(tokens)) if tokens[at].low == ","), len(tokens))
    main = verb_from(reading.parsed, comma + 1)
    subject = subject_of(reading.parsed, main) if main is not None else None
    if subject is None or subject[1] <= comma:
        return []
    found = [party for party in parties(reading, (max(subject[0], comma + 1), subject[1]), depth + 1) if party.acts]
    return found if found and fits(reading, found, low) else []


def _subject_before(earlier: Reading, depth: int, *, asks: bool) -> list[Party]:
    """The subject of a sentence before; of one that asks, the first actor that it names."""
    subject = subject_of(earlier.parsed, 0)
    found = parties(earlier, subject, depth + 1) if subject else []
    acting = (one for one in earlier.mentions if one.acts and one.sort != "thing")
    return found or [Party(full_name(earlier, one)) for one in acting if asks][:1]


def _is_expletive(reading: Reading, index: int) -> bool:
    """Whether the subject of a verb is an `it` that means nobody: it was reported that, it is expected that."""
    tokens, group = reading.parsed.tokens, reading.parsed.groups[index]
    it = group.first > 0 and tokens[group.first - 1].low == "it" and group.passive
    return it and (group.lemma in SPEAKING or (group.last < len(tokens) and tokens[group.last].low == "that"))
