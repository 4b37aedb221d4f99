"""Whether a verb leaves open in which year the date behind it lies, and whether it looks ahead from a day told."""

from typing import Final

from tracker.dates.article.verbs.forms import AT_FIRST, PLANNED
from tracker.dates.article.verbs.words import Words
from tracker.dates.engine.past_forms import PAST
from tracker.dates.engine.vocabulary import word_set

_NEAR: Final = 6  # tokens from a participle back to what leads to its noun: with elections due
_SIGNALLING: Final = word_set("signalled signaled flagged promised pledged proposed")
_AHEAD: Final = frozenset(("with", "before", "ahead"))  # ahead of elections due in May
_LEADING: Final = _AHEAD | {"", ",", "and", "in", "on", "for", "to"}


def leaves_open(words: Words, index: int) -> bool:
    """Whether a verb leaves the year open: agreed to hand over, would have forced, was to have opened."""
    if words[index] in PLANNED and not (words[index] == "set" and words[index + 1] in ("up", "out")):
        at = next((at for at in range(index - 1, index - _NEAR, -1) if words[at] in _LEADING), 0)
        led = "" if words[at - 1].isalpha() else words[at]
        return words[index - 1] not in ("is", "are", "be", "now", "not", "also") and led not in _AHEAD
    if (words[index - 2], words[index - 1]) == ("to", "be"):
        return words[index - 3] in ("was", "were", *AT_FIRST)
    if words[index] == "to":
        had = words[index + 1] == "have" and words.says(index) == "past"
        return words[index - 1] in ("agreed", "was", "were") or words.had(index - 2) or had
    if words.modal(index):
        return "have" in (words[index + 1], words[index + 2])
    have = next((at for at in (index - 1, index - 2) if words[at] == "have"), 0)
    return have > 0 and (words[have - 1] == "to" or words.modal(have - 1) or words.modal(have - 2))


def of_object(words: Words, index: int, first: int) -> bool:
    """Whether a date behind a past form may be that of its object: has called for a vote in June, another cut."""
    further = {"another", "further"} & {words[one] for one in range(first - _NEAR, first)}
    return bool(further) or _is_perfect(words, index) or _signals(words, index, first)


def _signals(words: Words, index: int, first: int) -> bool:
    """Whether a verb tells what is to come, and that stands between it and a date."""
    return words[index] in _SIGNALLING and first - index > 2


def _is_perfect(words: Words, index: int) -> bool:
    return bool({"has", "have"} & {words[index - step] for step in range(3)})


def from_then(words: Words, index: int) -> bool:
    """Whether a verb says what was still to come: would open, agreed to open, was to open."""
    if words[index] == "to":
        lead = words.lead(index)
        return lead in PAST or lead.endswith("ed")
    return "would" in (words[index], words[index - 1], words[index - 2])
