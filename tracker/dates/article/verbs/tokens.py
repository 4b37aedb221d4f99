"""The words of a text by the index of their token, without what they mean."""

import re
from functools import lru_cache
from typing import Final

from tracker.dates.engine.tokens import OTHER, PLAIN_WORDS, STOP, Lexed, codes

REACH: Final = 30  # tokens; longer sentences have more than one verb anyway


@lru_cache(maxsize=1)
def words_only() -> "re.Pattern[str]":
    """Tokens that can be verbs: not the words and numbers of dates."""
    return re.compile(f"[{OTHER}{PLAIN_WORDS}{codes()['edge']}]")


class Tokens:
    """The words of a text by token index, '' beyond a sentence."""

    __slots__ = ("_folded", "_tokens", "kinds", "lexed")

    def __init__(self, lexed: Lexed) -> None:
        self.lexed = lexed
        self.kinds = lexed.kinds
        self._folded = lexed.folded
        self._tokens = lexed.tokens

    def __getitem__(self, index: int) -> str:
        if not 0 <= index < len(self.kinds) or self.kinds[index] == STOP:
            return ""
        token = self._tokens[index]
        return self._folded[token.start : token.end]

    def raw(self, index: int) -> str:
        """The word there as it is written, '' beyond the text."""
        if not 0 <= index < len(self.kinds):
            return ""
        token = self.lexed.tokens[index]
        return self.lexed.text[token.start : token.end]

    def plain(self, index: int) -> bool:
        """Whether a word stands there that is no part of a date."""
        return words_only().match(self.kinds, index) is not None

    def breaks(self, index: int) -> bool:
        """Whether a line ends behind the word there."""
        tokens = self.lexed.tokens[index : index + 2]
        return "\n" in self.lexed.text[tokens[0].end : tokens[-1].start]

    def dated(self, index: int) -> bool:
        """Whether a weekday or a month stands behind a verb, in its clause."""
        told = self.kinds[index : index + REACH].partition(STOP)[0]
        return codes()["weekday"] in told or codes()["month"] in told
