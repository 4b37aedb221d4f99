"""The words of a text by the index of their token, without what they mean."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from tracker.dates.engine.past_forms import PAST
from tracker.dates.engine.tokens import OTHER, PLAIN_WORDS, STOP, Lexed, codes

CLAUSE_ENDS: Final = (";", "|")  # | ends a cell of a table
REACH: Final = 30  # tokens; longer sentences have more than one verb anyway


@lru_cache(maxsize=1)
def words_only() -> "re.Pattern[str]":
    """Tokens that can be verbs: not the words and numbers of dates."""
    return re.compile(f"[{OTHER}{PLAIN_WORDS}{codes()['edge']}]")


class Tokens(dict[int, str]):
    """The words of a text by token index, '' beyond a sentence."""

    __slots__ = ("_before", "kinds", "lexed")

    def __init__(self, lexed: Lexed) -> None:
        self.lexed = lexed
        self.kinds = lexed.kinds
        folded, marks = lexed.folded, zip(lexed.kinds, lexed.tokens, strict=True)
        super().__init__(enumerate("" if kind == STOP else folded[token.start : token.end] for kind, token in marks))
        self._before: tuple[int, list[int]] = (-1, [])  # the last token asked about, and its answer

    def __missing__(self, index: int) -> str:
        return ""

    def raw(self, index: int) -> str:
        """The word there as it is written, '' beyond the text."""
        if not 0 <= index < len(self.kinds):
            return ""
        token = self.lexed.tokens[index]
        return self.lexed.text[token.start : token.end]

    def plain(self, index: int) -> bool:
        """Whether a word stands there that is no part of a date."""
        return words_only().match(self.kinds, index) is not None

    def had(self, index: int) -> bool:
        """Whether `had` or `had been` stands there."""
        return self[index - (self[index] == "been")] in ("had", "d")

    def breaks(self, index: int) -> bool:
        """Whether a line ends behind the word there."""
        tokens = self.lexed.tokens[index : index + 2]
        return "\n" in self.lexed.text[tokens[0].end : tokens[-1].start]

    def touches(self, index: int) -> bool:
        """Whether the word there stands right behind the one before, with no space between: a hyphen, no dash."""
        tokens = self.lexed.tokens
        return 0 < index < len(tokens) and tokens[index - 1].end == tokens[index].start

    def ends_dateline(self, index: int) -> bool:
        """Whether a dash stands behind a place in capitals, a day or a bracket: GENEVA (Agency) - | Leaders meet."""
        if not self[index] or self[index].strip("-") or self.touches(index):
            return False
        before = self.raw(index - 1)
        return before == ")" or before.isdigit() or (before.isupper() and len(before) > 1)

    def dated(self, index: int) -> bool:
        """Whether a weekday or a month stands behind a verb, in its clause."""
        told = self.kinds[index : index + REACH].partition(STOP)[0]
        return codes()["weekday"] in told or codes()["month"] in told

    def clause_before(self, first: int) -> Iterable[int]:
        """The tokens before one that can be verbs, in its sentence and after a semicolon; the nearest first."""
        found = self.verbs_before(first)
        cut = max(self.kinds.rfind(sign, max(first - REACH, 0), first) for sign in CLAUSE_ENDS)
        return found if cut < 0 else [index for index in found if index > cut]

    def verbs_before(self, first: int) -> Iterable[int]:
        """The tokens before one, in its sentence, that can be verbs; the nearest first."""
        if self._before[0] != first:
            start = max(first - REACH, 0)
            start = max(start, self.kinds.rfind(STOP, start, first) + 1)
            found = self.verbs_in(start, first)
            self._before = first, found[::-1]
        return self._before[1]

    def verbs_in(self, start: int, end: int) -> list[int]:
        """The tokens there that can be verbs, without those in brackets that open and close there."""
        found = [found.start() for found in words_only().finditer(self.kinds, start, end)]
        if self.kinds.find("-", start, end + 1) >= 0:
            found = [index for index in found if not self._opens_past(index)]
        closed = self.kinds.find(")", start, end)
        while closed >= 0:
            opened = self.kinds.rfind("(", start, closed)
            if opened >= 0:
                found = [index for index in found if not opened < index < closed]
            closed = self.kinds.find(")", closed + 1, end)
        return found

    def _opens_past(self, index: int) -> bool:
        """Whether a hyphen joins the word there to a past form, which is no verb in the present: cross-examined."""
        joined = self[index + 1] == "-" and self.touches(index + 1) and self.touches(index + 2)
        return joined and (self[index + 2].endswith("ed") or self[index + 2] in PAST)
