"""Whether a modal denies, or an infinitive supposes: neither of them could be reached, were the talks to fail."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.article.verbs import forms
from tracker.dates.article.verbs.tokens import Tokens
from tracker.dates.engine.tokens import STOP
from tracker.dates.engine.vocabulary import word_set

_LEADING: Final = 8  # tokens from the head of a sentence to an infinitive
_PREVENTING: Final = 7  # tokens from a modal to `from`: will not keep the two from meeting
_STOPPING: Final = word_set("prevent stop keep deter hinder dissuade discourage")
_REACHED: Final = word_set("reached contacted located found traced verified confirmed identified seen")
_APART: Final = word_set(", that which who when if whether said has had").union({""})
_NEITHER: Final = 9  # tokens from `neither` to a modal


def denied(words: Tokens, index: int, after: Sequence[str]) -> bool:
    """Whether a modal says what was not to be, with the words behind it: could not be reached, nobody would come."""
    return ("not" in after and not _prevents(words, index)) or nobody(words, index)


def _prevents(words: Tokens, index: int) -> bool:
    """Whether a modal says what will be done in spite of something: would not prevent them from leaving."""
    if words[index] == "could" or _STOPPING.isdisjoint(words[one] for one in range(index + 2, index + 5)):
        return False
    near = range(index + 3, index + _PREVENTING)
    return any(words[one] == "from" and words.raw(one + 1)[:1].islower() for one in near)


def supposing(words: Tokens, index: int) -> bool:
    """Whether an infinitive belongs to `were` at the head of its sentence: were the talks to fail in May."""
    stop = words.kinds.rfind(STOP, max(index - _LEADING, 0), index)
    return (stop >= 0 or index <= _LEADING) and words[stop + 1] == "were"


def nobody(words: Tokens, index: int) -> bool:
    """Whether `could` is said of nobody: neither the envoy nor his aides could be reached."""
    if words[index - 1] in forms.NOBODY:
        return words[index] in ("could", "would")
    near = [words[one] for one in range(index - _NEITHER, index)]
    be = (words[index], words[index + 1]) == ("could", "be")
    if not be or words[index + 2] not in _REACHED or "neither" not in near:
        return False
    return _APART.isdisjoint(near[near.index("neither") :])
