"""The words of a sentence."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

_PATTERN: Final = (
    r"[A-Za-z]{2,}(?=[ ,.])"  # most words: to know them first is fast
    r"|(?:[^\W\d_]\.){2,}"  # U.N.
    r"|[^\W_]+(?=n['’]t\b)|n['’]t\b"  # did n't
    r"|\d+(?:[.,:/]\d+)*\w*%?"
    r"|[^\W_]+(?:[-&+‑][^\W_]+)*\+?"
    r"|['’]s\b|(?<=[^\W\d_])['’](?:ve|re|ll|d|m)\b"
    r"|[^\w\s]"
)


class Word(NamedTuple):
    """A word or a sign, with its bounds in the sentence; `low` is in small letters."""

    text: str
    low: str
    start: int
    end: int

    @property
    def is_name(self) -> bool:
        """Whether it is written with a capital letter."""
        return self.text[0].isupper()


@lru_cache(maxsize=1)
def _pattern() -> "re.Pattern[str]":
    return re.compile(_PATTERN)


def words_of(sentence: str) -> tuple[Word, ...]:
    """The words and signs of a sentence, in order."""
    words: list[Word] = []
    for found in _pattern().finditer(sentence):
        text = found[0]
        low = text if text == "WHO" else text.lower().replace("’", "'")  # the health organization is no pronoun
        start, end = found.span()
        words.append(Word(text, low, start, end))
    return tuple(words)


def low_at(words: Sequence[Word], at: int) -> str:
    """The word at a place in small letters, empty behind the last one."""
    return words[at].low if at < len(words) else ""
