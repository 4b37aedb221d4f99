"""Verbs of planning that could be nouns, where they go on behind what was done on a day."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.calendar import MONTHS, WEEKDAYS
from tracker.reader.grammar.words import Word

_PLANNING: Final = word_set("plan aim target hope intend expect seek")


def plans_on(words: Sequence[Word], at: int) -> bool:
    """Whether a verb of planning goes on behind a date: opened a plant on Monday and | plan a second line for 2026."""
    if at < 2 or words[at - 1].low != "and" or words[at].low.removesuffix("s") not in _PLANNING or words[at].is_name:
        return False
    dated = words[at - 2].low
    return dated in WEEKDAYS or dated in MONTHS or dated.isdigit()
