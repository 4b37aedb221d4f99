"""Verbs of planning: where they could be nouns, and what they lead to."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.calendar import MONTHS, WEEKDAYS
from tracker.reader.english.small_words import DETERMINERS
from tracker.reader.english.verbs import verb_of
from tracker.reader.grammar.words import Word

_PLANNING: Final = word_set("plan aim target hope intend expect seek")


def plans_on(words: Sequence[Word], at: int) -> bool:
    """Whether a verb of planning goes on behind a date: opened a plant on Monday and | plan a second line for 2026."""
    if at < 2 or words[at - 1].low != "and" or words[at].low.removesuffix("s") not in _PLANNING or words[at].is_name:
        return False
    dated = words[at - 2].low
    return dated in WEEKDAYS or dated in MONTHS or dated.isdigit()


def is_intended(words: Sequence[Word], at: int) -> bool:
    """Whether a word that no table has is what somebody intends to do: intends to | table it."""
    if at < 2 or words[at - 1].low != "to" or at + 1 >= len(words):
        return False
    lead, verb = words[at - 2].low, verb_of(words[at - 2].low)
    intends = lead.removesuffix("s") in _PLANNING or (verb is not None and verb.lemma in _PLANNING | {"want", "wish"})
    return intends and words[at + 1].low in DETERMINERS | {"it", "them", "him"}
