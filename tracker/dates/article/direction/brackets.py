"""Brackets between commas that only tell more of a subject: Norbank, a bank founded in Riga, opens a branch."""

from typing import Final

from tracker.dates.article.direction.nouns import ARTICLES
from tracker.dates.article.verbs.words import Words
from tracker.dates.engine.vocabulary import word_set

RELATIVE: Final = word_set("who whom which whose where that when having")
_OPENING: Final = word_set("one once both all each another formerly")
_REACH: Final = 20  # tokens from the comma that opens a bracket to its verb, or back to the start of its sentence


def holds(words: Words, told: int) -> bool:
    """Whether a verb stands in a bracket that tells more of the noun before it."""
    opened = next((one for one in range(told - 1, told - _REACH, -1) if words[one] in (",", "")), 0)
    if words[opened] != ",":
        return False
    aside = RELATIVE & {words[opened + 1], words[opened + 2]} or words.says(opened + 1) == "past"
    return opened + 1 == told or bool(aside) or _apposed(words, opened)


def _apposed(words: Words, opened: int) -> bool:
    """Whether a comma opens another name of the subject: Norbank, a bank; not: sold Norbank, a bank."""
    owned = "'s" in (words[opened + 2], words[opened + 3])  # Latvia's biggest bank
    if words[opened + 1] not in ARTICLES | _OPENING and not owned:
        return False
    before = range(opened - 1, opened - _REACH, -1)
    start = next((one for one in before if not words[one] or words.ends_dateline(one)), before[-1])
    return all(words.says(one) is None for one in range(start + 1, opened))
