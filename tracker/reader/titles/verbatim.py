"""A sentence as the title of what it tells, where its parts make none: its own words without the date."""

from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.titles.grammar.words import (
    JOINTS,
    OWNERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    has_capital,
)
from tracker.reader.titles.parts import Told
from tracker.reader.titles.wording import LONGEST, spelt, tidied

_NO_OPENING: Final = (
    PRONOUNS | OWNERS | PREPOSITIONS | RELATIVES | SUBORDINATORS | JOINTS | word_set("the is are was were to not ever")
)


def verbatim(told: Told) -> str:
    """The words of a short sentence that opens with a name, as they stand; empty for any other."""
    words = told.sentence.words
    kept = [at for at in range(len(words)) if at not in told.out]
    while kept and not words[kept[0]].text[0].isalnum():
        kept.pop(0)
    if not kept or words[kept[0]].low in _NO_OPENING or any(word.text in '"“”;:' for word in words):
        return ""
    text = tidied(spelt(words, kept).strip().removesuffix("."))
    return text if len(text) <= LONGEST and any(map(has_capital, text.split()[:_FIRST])) else ""


_FIRST: Final = 2  # words among which the name stands
