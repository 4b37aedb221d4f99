"""The kind of an event: each word that tells it has votes for its kind, more or fewer by its place in the clause."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.calendar import MONTHS
from tracker.reader.english.verb_table import NOUNS_TOO
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.clauses import Sentence
from tracker.reader.events.kinds.places import OPENERS, places
from tracker.reader.events.kinds.tables import Rows, nouns, phrases, singular, verbs
from tracker.reader.events.kinds.triggers import OBJECTS
from tracker.reader.events.predicates import Predicate
from tracker.reader.events.words import Word

_BESIDE: Final = 0.5  # of the votes of a verb that is not the predicate
_SENTENCE: Final = 0.25
_HEADLINE: Final = 0.15
_FEWEST: Final = 1.0  # votes below which the kind is `other`
ENOUGH: Final = 2.0  # votes below which the words tell no kind


class Vote(NamedTuple):
    """The kind most voted for, its votes, and the words that voted most."""

    kind: str
    votes: float
    why: str
    own: float = 0.0  # the most votes that the clause alone gave


class Wider(NamedTuple):
    """What stands around a clause: what its relative stands for, words that point at another event, the headline."""

    subject: Sequence[Word] = ()
    pointing: Sequence[Word] = ()
    headline: Sequence[Word] = ()


class _Cast(NamedTuple):
    """The votes of one word for one kind."""

    kind: str
    votes: float
    word: str


def votes(words: Sequence[Word], predicate: Predicate | None, sentence: Sentence, wider: Wider) -> Vote:
    """The kind that the words of a clause tell, its predicate first, the rest of the sentence and the headline last."""
    act = _acted(predicate, sentence)
    told = _vote(words, act, sentence, wider)
    return told if act is predicate or told.own >= ENOUGH else _vote(words, predicate, sentence, wider)


def _vote(words: Sequence[Word], predicate: Predicate | None, sentence: Sentence, wider: Wider) -> Vote:
    found = places(words, predicate, sentence, wider.subject)
    hidden = _within_names(sentence.words)
    head = sentence.words[predicate.head].start if predicate is not None else -1
    scope = [word for word in (*wider.subject, *words) if word.start != head]
    near = {word.start for word in (*words, *wider.subject, *wider.pointing)}
    rest = [word for word in sentence.words if word.start not in near]
    own = [
        *_by_verb(predicate, [*wider.subject, *words], sentence, found.verb),
        *_by_words(scope, found.factors, hidden),
    ]
    own += _by_phrases([*wider.subject, *words], found.factors)
    other = [
        *_by_words(rest, {}, hidden, _SENTENCE), *_by_phrases(rest, {}, _SENTENCE),
        *_of_headline(tuple(wider.headline)),
    ]  # fmt: skip
    ballot = _counted([*own, *other])
    kind = max(ballot, key=lambda one: ballot[one], default="other")
    if ballot.get(kind, 0.0) < _FEWEST:
        return Vote("other", 0.0, "")
    why = max((cast for cast in (*own, *other) if cast.kind == kind), key=lambda cast: cast.votes).word
    return Vote(kind, ballot[kind], why, max(_counted(own).values(), default=0.0))


def _acted(predicate: Predicate | None, sentence: Sentence) -> Predicate | None:
    """What is threatened, planned or to be done, in the place of the verb that leads to it: threatened to leave."""
    if predicate is None or predicate.noun or predicate.lemma not in _LEADING:
        return predicate
    clause = sentence.clause_at(predicate.head)
    following = (one for one in sentence.within(clause) if one.first >= predicate.last and one.modal == "to")
    act = next(following, None)
    return act if act is not None and verbs().get(act.lemma) else predicate


_LEADING: Final = word_set(
    "threaten plan schedule set expect intend decide fix due arrange begin start be have aim seek want try move refuse"
)


def _counted(casts: Iterable[_Cast]) -> dict[str, float]:
    ballot: dict[str, float] = {}
    for cast in casts:
        ballot[cast.kind] = ballot.get(cast.kind, 0.0) + cast.votes
    return ballot


@lru_cache(maxsize=4)
def _of_headline(words: tuple[Word, ...]) -> tuple[_Cast, ...]:
    """The votes of the words of a headline, the same for every sentence below it."""
    return (*_by_words(words, {}, frozenset(), _HEADLINE), *_by_phrases(words, {}, _HEADLINE))


def _cast(word: str, rows: Rows, factor: float) -> Iterator[_Cast]:
    return (_Cast(kind, weight * factor, word) for kind, weight in rows)


def _by_words(
    words: Sequence[Word], factors: Mapping[int, float], hidden: frozenset[int], factor: float = 1.0
) -> Iterator[_Cast]:
    """The votes of nouns, and of verbs beside the predicate, each word once, where it counts most."""
    best: dict[str, tuple[float, Rows]] = {}
    for word in words:
        own = factors.get(word.start, 1.0) * factor
        name = "" if (word.is_name and word.low in _SURNAMES) or word.start in hidden else singular(word.low)
        verb = None if name in nouns() or word.low in NOUNS_TOO else verb_of(word.low)
        rows = nouns().get(name) or (verbs().get(verb.lemma, ()) if verb is not None else ())
        own *= 1 if name in nouns() else _BESIDE
        key = name if name in nouns() else verb.lemma if verb is not None else ""
        if rows and own > best.get(key, (0.0, ()))[0]:
            best[key] = (own, rows)
    for key, (own, rows) in best.items():
        yield from _cast(key, rows, own)


def _by_phrases(words: Sequence[Word], factors: Mapping[int, float], factor: float = 1.0) -> Iterator[_Cast]:
    """The votes of phrases, each once; a phrase counts as that of its words does which counts most."""
    known, low, seen, at = phrases(), [word.low for word in words], set[str](), 0
    while at < len(low):
        phrase = next((one for one in known.get(low[at], ()) if one.opens(low[at : at + len(one.words)])), None)
        if phrase is not None and phrase.text not in seen:
            seen.add(phrase.text)
            told = words[at : at + len(phrase.words)]
            yield from _cast(phrase.text, phrase.rows, factor * max(factors.get(word.start, 1.0) for word in told))
        at += len(phrase.words) if phrase is not None else 1


def _by_verb(predicate: Predicate | None, words: Sequence[Word], sentence: Sentence, factor: float) -> Iterator[_Cast]:
    """The votes of a predicate: by itself, with its particle, and with its object."""
    if predicate is None:
        return
    if predicate.noun:
        yield from _cast(predicate.lemma, nouns().get(predicate.lemma, ()), factor)
        return
    following = sentence.words[predicate.last].low if predicate.last < len(sentence.words) else ""
    particle = f"{predicate.lemma} {following}"
    lemma = particle if particle in verbs() else predicate.lemma
    yield from _cast(lemma, verbs().get(lemma, ()), factor if lemma != particle else max(factor, 1.6))
    yield from _cast(predicate.lemma, _of_object(predicate, words, sentence.words), 1.6)


def _of_object(predicate: Predicate, words: Sequence[Word], sentence: Sequence[Word]) -> Rows:
    """What a verb tells with its object, or else its subject: settled a lawsuit; the Kestrel 3; troops left."""
    if predicate.lemma not in OBJECTS:
        return ()
    start, end = sentence[predicate.first].start, sentence[predicate.last - 1].end
    after = [*takewhile(lambda word: word.low not in _CLAUSES, (word for word in words if word.start >= end))]
    before = [word for word in words if word.start < start]
    moved = predicate.passive or not after or after[0].low in OPENERS
    told = {word.low for word in (*after, *(before if moved else ()))}
    numbered = any(_is_model(one, other) for one, other in pairwise(after))
    return tuple(
        (kind, weight)
        for kind, weight, objects in OBJECTS[predicate.lemma]
        if not told.isdisjoint(objects.split()) or (numbered and kind == "launch")
    )


def _is_model(name: Word, number: Word) -> bool:
    """Whether a word and a number are the name of a product: Kestrel 3."""
    digits = re.fullmatch(r"\d{1,2}[A-Za-z]{0,2}", number.text) is not None
    return digits and any(letter.isupper() for letter in name.text) and name.low not in MONTHS


def _within_names(sentence: Sequence[Word]) -> frozenset[int]:
    """Where the words stand that only qualify the body which a name ends in: the Defence Acquisition Council."""
    return frozenset(
        word.start
        for at, word in enumerate(sentence[1:-1], 1)
        if word.is_name and sentence[at - 1].is_name and sentence[at + 1].is_name and sentence[at + 1].low in _BODIES
    )


_BODIES: Final = word_set("council committee commission board authority agency bureau office fund bank")
# What begins another clause or an adjunct, whose words are no object.
_CLAUSES: Final = word_set("that which who whose when where after before as during against amid despite following . ;")
_SURNAMES: Final = frozenset(
    {"jobs", "price", "bush", "bond", "stock", "union"}
)  # kind words that are names of people too
