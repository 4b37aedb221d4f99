"""Verbs of planning that could be nouns, where they go on behind what was done on a day."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import SMALL_NUMBERS, word_set
from tracker.reader.english.calendar import MONTHS, WEEKDAYS
from tracker.reader.english.small_words import DETERMINERS, PREPOSITIONS, RELATIVES
from tracker.reader.grammar.words import Word

_AHEAD: Final = word_set("will shall would must")
_SOME: Final = frozenset(SMALL_NUMBERS) | word_set("all most more less them him her it")
_PLANNING: Final = word_set("plan aim target hope intend expect seek")


def plans_on(words: Sequence[Word], at: int) -> bool:
    """Whether a verb goes on behind a date: opened a plant on Monday and | plan a second line for 2026.

    One of planning, one behind `will`, or one with a date of its own: will open in May and | apply to all; opened on
    Monday and | end on Friday.
    """
    if at < 2 or words[at - 1].low != "and" or words[at].is_name or not _is_date(words, at - 2):
        return False
    if words[at].low.removesuffix("s") in _PLANNING:
        return True
    following = words[at + 1].low if at + 1 < len(words) else ""
    goes_on = following in PREPOSITIONS | DETERMINERS | _SOME or following.isdigit()
    led = {word.low for word in words[:at]}
    told = not _AHEAD.isdisjoint(led) or (not RELATIVES.isdisjoint(led) and _is_date(words, at + 2))
    return goes_on and told


def _is_date(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and (words[at].low in WEEKDAYS | MONTHS or words[at].low.isdigit())
