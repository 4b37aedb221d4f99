"""Tokens: a text cut into pieces, each with the character of its class."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import CATEGORIES, MADE

OTHER: Final = "x"  # a token that no rule uses
PLAIN_WORDS: Final = "\ue200-\uf000"  # the range of the words that rules name outright
STOP: Final = "¶"  # the end of a sentence or paragraph
_COUNTING: Final = ("ordinal", "nth", "num", "number", "word", "article")  # categories that count
_CLOSING: Final = ("”", "’", '"', "'", ")")


class Token(NamedTuple):
    """One token: its class, its value, and where it stands in the text."""

    kind: str
    value: int
    start: int
    end: int
    meaning: object = None


class Lexed(NamedTuple):
    """A text cut into tokens; `kinds` holds one class character for each."""

    text: str
    folded: str
    kinds: str
    tokens: tuple[Token, ...] | list[Token]

    def word(self, index: int) -> str:
        """A token as written; '' outside the text and at the end of a sentence."""
        if not 0 <= index < len(self.tokens) or self.kinds[index] == STOP:
            return ""
        token = self.tokens[index]
        return self.text[token.start : token.end]

    def folded_word(self, index: int) -> str:
        """Like `word`, in small letters."""
        if not 0 <= index < len(self.tokens) or self.kinds[index] == STOP:
            return ""
        token = self.tokens[index]
        return self.folded[token.start : token.end]

    def plain(self, index: int) -> bool:
        """Whether a word or sign stands there that is no part of a date."""
        kind = self.kinds[index : index + 1]
        return kind == OTHER or PLAIN_WORDS[0] <= kind <= PLAIN_WORDS[-1]

    def start_of(self, index: int) -> int:
        """The offset of a token; that of the end after the last one."""
        return self.tokens[index].start if index < len(self.tokens) else len(self.text)

    def sentence(self, index: int) -> tuple[int, int]:
        """The offsets of the sentence that a token stands in, without the space around it."""
        before, after = self.kinds.rfind(STOP, 0, index), self.kinds.find(STOP, index)
        start = self._closed(self.tokens[before].end) if before >= 0 else 0
        end = self._closed(self.tokens[after].end) if after >= 0 else len(self.text)
        inside = self.text[start:end]
        return start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip())

    def _closed(self, end: int) -> int:
        """The end of a sentence with the quotes and brackets that close it."""
        while self.text[end : end + 1] in _CLOSING and end < len(self.text):
            end += 1
        return end


@lru_cache(maxsize=1)
def codes() -> Mapping[str, str]:
    """Category -> its class character; those that groups share stand together.

    A set of characters that are scattered, or above 255, takes long to compile.
    """
    names = dict.fromkeys((*_COUNTING, *CATEGORIES, *MADE))
    return MappingProxyType({name: chr(0xC0 + index) for index, name in enumerate(names)})
