"""What a rule is: one way to write a date.

A pattern is written in words, over tokens, not characters: `[the] {nth} quarter [[of] {year}]`.
`[...]` may be left out, `(a|b)` is a choice, `{month}` is any word of that category and is given
to the resolver by that name (`{month2}` for a second one), everything else stands for itself.
A word of a category means its value: `this` is not `last`, while `week` and `weeks` are alike.
Each kind of token is one character of a class string, so that a whole rule is a short expression
without nested repeats: no text can make it slow. `compiler.py` translates it.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import CATEGORIES, MADE
from tracker.dates.model import Basis, Sense
from tracker.errors import DateError
from tracker.when import When

OTHER: Final = "x"  # a token no rule speaks of
PLAIN_WORDS: Final = "\ue200-\uf000"  # the range of the words that rules name outright
STOP: Final = "¶"  # the end of a sentence or paragraph

_JOINTS: Final = ("and", "or", "to", "through", "until", "till")


class Token(NamedTuple):
    """One token: its class, its value, and where it stands in the text."""

    kind: str
    value: int
    start: int
    end: int
    meaning: "object" = None


class Lexed(NamedTuple):
    """A text cut into tokens; `kinds` holds one class character for each."""

    text: str
    folded: str
    kinds: str
    tokens: tuple[Token, ...] | list[Token]


class Named(NamedTuple):
    """A date already found in the text, and the token after it."""

    when: When
    last: int


class Value(NamedTuple):
    """What a resolver made of a match."""

    when: When
    basis: Basis
    reason: str
    alternative: When | None = None


class Match:
    """A rule's match with what its resolver may ask: token values, the base day, the sense."""

    __slots__ = ("_base", "_found", "_named", "_sense", "day_first", "lexed", "whole")

    def __init__(
        self,
        found: "re.Match[str]",
        lexed: Lexed,
        base: date | None,
        sense: "Sense | Callable[[int, int], Sense]",
        *,
        whole: bool,
        day_first: bool | None,
        named: Sequence[Named] = (),
    ) -> None:
        self._found = found
        self._base = base
        self._sense = sense
        self.lexed = lexed
        self.whole = whole
        self.day_first = day_first
        self._named = named

    @property
    def base(self) -> date:
        """The day that relative words count from; DateError where none was given."""
        if self._base is None:
            raise DateError(f"'{self.words()}' needs a base day to count from", "give the day it was written")
        return self._base

    @property
    def number_kind(self) -> str:
        """The class character of a plain number."""
        return codes()["num"]

    @property
    def has_base(self) -> bool:
        return self._base is not None

    @property
    def sense(self) -> Sense:
        """Past or future by the verb of the clause, or as the caller said."""
        if callable(self._sense):
            self._sense = self._sense(*self.span)  # asked once
        return self._sense

    @property
    def anchors(self) -> list[When]:
        """The dates last named before this one, the nearest last."""
        return [named.when for named in self._named]

    @property
    def of_sentence(self) -> list[When]:
        """Those of them that stand in the same sentence."""
        start = self.lexed.kinds.rfind(STOP, 0, self.span[0])
        return [named.when for named in self._named if named.last > start]

    @property
    def beside(self) -> When | None:
        """The date that `and`, `or` or `to` joins this one to."""
        first = self.span[0]
        joined = self._named and self._named[-1].last == first - 1 and self.around(-1) in _JOINTS
        return self._named[-1].when if joined else None

    @property
    def adjoining(self) -> When | None:
        """The date whose words end where this one begins: `next week Friday`."""
        return self._named[-1].when if self._named and self._named[-1].last == self.span[0] else None

    @property
    def in_brackets(self) -> bool:
        """Whether this one stands in brackets after a date, as its weekday does in `July 4 (Thursday)`."""
        return bool(self._named) and self._named[-1].last == self.span[0] - 1 and self.around(-1) == "("

    @property
    def span(self) -> tuple[int, int]:
        """First token and the one after the last."""
        return self._found.span()

    def has(self, name: str) -> bool:
        return self._index(name) >= 0

    def get(self, name: str) -> int:
        """The value of a named token; it must be there."""
        return self.token(name).value

    def token(self, name: str) -> Token:
        index = self._index(name)
        if index < 0:
            raise LookupError(f"the match has no {name}")
        return self.lexed.tokens[index]

    def word(self, name: str) -> str:
        """A named token's own words, in small letters."""
        token = self.token(name)
        return self.lexed.folded[token.start : token.end]

    def before(self, name: str) -> str:
        """The word of the match just before a named token, in small letters, or ''."""
        index = self._index(name) - 1
        if index < self.span[0]:
            return ""
        token = self.lexed.tokens[index]
        return self.lexed.folded[token.start : token.end]

    def words(self) -> str:
        first, last = self.span
        return self.lexed.text[self.lexed.tokens[first].start : self.lexed.tokens[last - 1].end]

    def around(self, offset: int) -> str:
        """The token so many places before (negative) or after the match, in small letters, or ''."""
        first, last = self.span
        index = first + offset if offset < 0 else last - 1 + offset
        if 0 <= index < len(self.lexed.tokens) and self.lexed.kinds[index] != STOP:
            token = self.lexed.tokens[index]
            return self.lexed.folded[token.start : token.end]
        return ""

    def raw(self, offset: int) -> str:
        """Like `around`, as written."""
        first, last = self.span
        index = first + offset if offset < 0 else last - 1 + offset
        if 0 <= index < len(self.lexed.tokens) and self.lexed.kinds[index] != STOP:
            token = self.lexed.tokens[index]
            return self.lexed.text[token.start : token.end]
        return ""

    def _index(self, name: str) -> int:
        if name not in self._found.re.groupindex:
            return -1
        return self._found.start(name)


Resolver = Callable[[Match], Value | None]


class Rule(NamedTuple):
    """One way to write a date: patterns, what they mean, and examples that run as tests.

    An example is text, base day, EDTF; an empty EDTF says that it is no date. For a rule that holds
    in running text only, the EDTF is that of the last date in the text.
    """

    name: str
    patterns: tuple[str, ...]
    resolve: Resolver
    examples: tuple[tuple[str, str, str], ...]
    where: str = "both"  # both, whole (only a text of its own) or text (only running text)


@lru_cache(maxsize=1)
def codes() -> Mapping[str, str]:
    """Category -> its class character."""
    return MappingProxyType({name: chr(0xE000 + index) for index, name in enumerate((*CATEGORIES, *MADE))})
