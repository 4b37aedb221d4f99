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
    own = predicate.last + (follows == "in") == at  # a rule | used in 2016
    if predicate.lemma in _DESCRIBING and follows in ("by", "in", "as", "to", "at") and not own:
        return True
    apart = predicate.last < at - (words[at - 1].low == "on") and follows in PREPOSITIONS
    return apart and words[at].low in WEEKDAYS and _is_deed(sentence, first)


def _is_deed(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a verb tells in a main clause what its subject did: not the jets that Kenya ordered."""
    if not verb.finite or verb.passive or verb.lemma in _JUDGING | _DESCRIBING or is_reduced(sentence, verb):
        return False
    opening = sentence.clause_at(verb.head).first
    return _IN_RELATIVES.isdisjoint(word.low for word in sentence.words[opening + 1 : verb.first])
