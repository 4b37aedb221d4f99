"""What a rule is, and how its readable pattern becomes a regular expression.

A pattern is written in words, over tokens, not characters: `[the] {nth} quarter [[of] {year}]`.
`[...]` may be left out, `(a|b)` is a choice, `{month}` is any word of that category and is given
to the resolver by that name (`{month2}` for a second one), everything else stands for itself.
A word of a category means its value: `this` is not `last`, while `week` and `weeks` are alike.
Each kind of token is one character of a class string, so that a whole rule is a short expression
without nested repeats: no text can make it slow.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple

from tracker.errors import DateError
from tracker.language.model import Basis, Sense
from tracker.language.words import CATEGORIES, GROUPS, MADE
from tracker.when import When

OTHER: Final = "x"  # a token no rule speaks of
PLAIN_WORDS: Final = "\ue200-\uf000"  # the range of the words that rules name outright
STOP: Final = "¶"  # the end of a sentence or paragraph

_FIXED: Final = "is_"
_JOINTS: Final = ("and", "or", "to", "through", "until", "till")
_SYMBOL: Final = re.compile(r"\{[a-z]+\d?\}|'?[a-z]+|\S")


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

    __slots__ = ("_base", "_found", "_named", "_sense", "day_first", "lexed", "region", "whole")

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
        region: str = "",
    ) -> None:
        self._found = found
        self._base = base
        self._sense = sense
        self.lexed = lexed
        self.whole = whole
        self.day_first = day_first
        self._named = named
        self.region = region

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


MACROS: Final = {
    "part": "([the] {part} [-]|({part2} in|[the] [very] {edge} of [about|around]|{edge2} -) [the])",
    "about": "(about|around|some|almost|nearly|over|roughly|approximately|(more|less) than|at least|just [over])",
}


@lru_cache(maxsize=1)
def codes() -> Mapping[str, str]:
    """Category -> its class character."""
    return MappingProxyType({name: chr(0xE000 + index) for index, name in enumerate((*CATEGORIES, *MADE))})


def fixed(pattern: "re.Pattern[str]") -> tuple[tuple[str, int], ...]:
    """The groups of a translated pattern that a word stands for, and the value, modulo 100, that it must have."""
    return tuple((name, int(name.rpartition("_")[2])) for name in pattern.groupindex if name.startswith(_FIXED))


class Compiler:
    """Turns patterns into regular expressions and collects the plain words they use."""

    def __init__(self) -> None:
        self.codes: Final = codes()
        self.words: Final[dict[str, str]] = {}
        self._category: Final = {word: name for name, words in CATEGORIES.items() for word in words}
        self._fixed = 0  # how many words of the pattern must have their own value

    def translate(self, pattern: str) -> tuple[str, frozenset[str]]:
        """A pattern's regular expression, and the class characters it may start with."""
        for name, text in MACROS.items():
            pattern = pattern.replace("@" + name, text)
        symbols = _SYMBOL.findall(pattern)
        self._fixed = 0
        text, first, _, rest = self._choice(symbols, 0)
        if rest != len(symbols):
            raise ValueError(f"unbalanced pattern: {pattern}")
        return text, frozenset(first)

    def code(self, word: str) -> str:
        """The class character of a plain word or sign."""
        if word in self._category:
            return self.codes[self._category[word]]
        if not word[-1].isalpha():
            return word
        return self.words.setdefault(word, chr(ord(PLAIN_WORDS[0]) + len(self.words)))

    def _choice(self, symbols: list[str], at: int) -> tuple[str, set[str], bool, int]:
        branches: list[str] = []
        starts: set[str] = set()
        empty = False
        while True:
            text, first, nullable, at = self._sequence(symbols, at)
            branches.append(text)
            starts |= first
            empty |= nullable
            if at == len(symbols) or symbols[at] != "|":
                return "|".join(branches), starts, empty, at
            at += 1

    def _sequence(self, symbols: list[str], at: int) -> tuple[str, set[str], bool, int]:
        parts: list[str] = []
        starts: set[str] = set()
        open_start = True
        while at < len(symbols) and symbols[at] not in "|])":
            text, first, nullable, at = self._item(symbols, at)
            parts.append(text)
            if open_start:
                starts |= first
                open_start = nullable
        return "".join(parts), starts, open_start, at

    def _item(self, symbols: list[str], at: int) -> tuple[str, set[str], bool, int]:
        symbol = symbols[at]
        if symbol in "[(":
            text, first, nullable, at = self._choice(symbols, at + 1)
            optional = symbol == "["
            return f"(?:{text}){'?' if optional else ''}", first, nullable or optional, at + 1
        if symbol[0] == "{" and len(symbol) > 1:
            name = symbol[1:-1]
            kind = name.rstrip("0123456789")
            chars = "".join(self.codes[member] for member in GROUPS.get(kind, (kind,)))
            return f"(?P<{name}>[{chars}])", set(chars), False, at + 1
        char = self.code(symbol)
        category = self._category.get(symbol, "")
        if category in GROUPS["valued"]:
            self._fixed += 1
            return f"(?P<{_FIXED}{self._fixed}_{CATEGORIES[category][symbol] % 100}>{char})", {char}, False, at + 1
        return re.escape(char), {char}, False, at + 1
