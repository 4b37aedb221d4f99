"""Participles that only describe what a verb before them is about: froze accounts held by his family."""

from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.calendar import WEEKDAYS
from tracker.reader.english.small_words import PREPOSITIONS, RELATIVES
from tracker.reader.events.background.years import is_reduced
from tracker.reader.events.clauses import SAYING, Sentence
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import low_at

_DESCRIBING: Final = word_set("hold own run control base link use know operate locate belong suspect accuse lead back")
# Verbs whose objects are the news: condemned an attack | carried out on Monday.
_JUDGING: Final = SAYING | word_set(
    "condemn criticise criticize denounce welcome praise hail mourn blame describe probe"
)
_IN_RELATIVES: Final = RELATIVES | word_set("that they he she it we")


def is_described(sentence: Sentence, predicate: Predicate, first: Predicate, at: int) -> bool:
    """Whether a participle tells of the object of the first verb, so that a date at a word is not its own.

    On a weekday, news tells the deed, and not what had been done to the object: freed a man | jailed for spying.
    """
    words = sentence.words
    bare = predicate.bare and not predicate.passive
    if not bare or predicate is first or not words[predicate.first - 1].low.isalpha():
        return False
    follows = low_at(words, predicate.last)
    if _is_occasion(sentence, predicate, first):
        return True
    own = predicate.last + (follows == "in") == at  # a rule | used in 2016
    if predicate.lemma in _DESCRIBING and follows in ("by", "in", "as", "to", "at") and not own:
        return True
    apart = predicate.last < at - (words[at - 1].low == "on") and follows in PREPOSITIONS
    return apart and words[at].low in WEEKDAYS and _is_deed(sentence, first)


def _is_occasion(sentence: Sentence, predicate: Predicate, first: Predicate) -> bool:
    """Whether a deed was done in what was held then: won most votes in an election | held on Sunday."""
    between = [word.low for word in sentence.words[first.last : predicate.first]]
    places = [at for at, low in enumerate(between) if low in PREPOSITIONS]
    occasion = between[places[-1] :] if predicate.lemma == "hold" and places else []
    if not occasion or not _is_deed(sentence, first) or "," in between:
        return False
    decided = occasion[0] == "in" and first.lemma in _DECIDING and occasion[-1] in _VOTES
    return decided or (occasion[0] == "at" and occasion[-1] in _GATHERINGS)


_DECIDING: Final = word_set("win lose take beat defeat elect re-elect approve reject back adopt pass choose secure")
_VOTES: Final = word_set("election elections vote ballot referendum runoff run-off poll polls by-election primary")
_GATHERINGS: Final = word_set("meeting ceremony conference summit session gathering congress")


def _is_deed(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a verb tells in a main clause what its subject did: not the jets that Kenya ordered."""
    if not verb.finite or verb.passive or verb.lemma in _JUDGING | _DESCRIBING or is_reduced(sentence, verb):
        return False
    opening = sentence.clause_at(verb.head).first
    return _IN_RELATIVES.isdisjoint(word.low for word in sentence.words[opening + 1 : verb.first])
