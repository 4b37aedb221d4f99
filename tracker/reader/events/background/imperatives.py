"""Sentences that tell the reader to do something."""

from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import PREPOSITIONS, PRONOUNS
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.clauses import Sentence
from tracker.reader.grammar.relatives import noun_too


def is_imperative(sentence: Sentence) -> bool:
    """Whether a sentence tells the reader to do something: check the gauge by 1 March."""
    words = sentence.words
    start = next((at for at, word in enumerate(words[:4]) if word.low[0].isalpha()), 0)
    if start + 1 >= len(words) or not words[start].is_name:
        return False
    verb, after = verb_of(words[start].low), words[start + 1].low
    if verb is None or verb.form != "base" or words[start].low in _NOUNS_FIRST:
        return False
    told = next((one for one in sentence.predicates[:1] if one.finite and one.form in ("past", "participle")), None)
    subject = told is not None and words[told.first - 1].low not in PRONOUNS  # work on the port | was to end
    subject = subject and noun_too(words[start].low) and after in PREPOSITIONS
    return not subject and (after in _AFTER_IMPERATIVE or (after.endswith("ly") and not words[start + 1].is_name))


_NOUNS_FIRST: Final = word_set("trade market talks support force talk state")
_AFTER_IMPERATIVE: Final = word_set(
    "the a an your it them up off out in on for to all any each every at with no not only if until one us our this "
    "that before by"
)
