"""Sentences that tell the reader to do something."""

from typing import Final

from tracker.reader.events.clauses import Sentence
from tracker.reader.events.verbs import verb_of
from tracker.reader.events.words import word_set


def is_imperative(sentence: Sentence) -> bool:
    """Whether a sentence tells the reader to do something: check the gauge by 1 March."""
    words = sentence.words
    start = next((at for at, word in enumerate(words[:4]) if word.low[0].isalpha()), 0)
    if start + 1 >= len(words) or not words[start].is_name:
        return False
    verb = verb_of(words[start].low)
    plain = verb is not None and verb.form == "base" and words[start].low not in _NOUNS_FIRST
    after = words[start + 1].low
    return plain and (after in _AFTER_IMPERATIVE or after.endswith("ly"))


_NOUNS_FIRST: Final = word_set("trade market talks support force talk state")
_AFTER_IMPERATIVE: Final = word_set(
    "the a an your it them up off out in on for to all any each every at with no not only if until one us our this "
    "that before by until"
)
