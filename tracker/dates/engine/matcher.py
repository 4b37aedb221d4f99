"""Match rules against tokens, and what a resolver may ask of its match."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from tracker.dates.engine.tokens import Lexed, Token
from tracker.dates.model import Basis, Direction, NoReferenceDate
from tracker.when import When


class Anchor(NamedTuple):
    """A date found earlier in the text, and the token after it."""

    when: When
    last: int


class Context(NamedTuple):
    """What the tokens of a text are read against."""

    lexed: Lexed
    reference: date | None
    direction: Direction | Callable[[int, int], Direction]  # given, or asked for the tokens of a match
    day_first: bool | None = None
    whole: bool = False  # the text is meant to be a date and nothing else


class Value(NamedTuple):
    """What a resolver made of a match."""

    when: When
    basis: Basis
    reason: str
    alternative: When | None = None


class Match:
    """A match with what its resolver may ask: token values, the words around it, reference date, direction."""

    __slots__ = ("_context", "_direction", "_found", "anchors", "lexed", "span", "whole")

    def __init__(self, found: "re.Match[str]", context: Context, anchors: Sequence[Anchor] = ()) -> None:
        self._found = found
        self.span = found.span()  # first token and the one after the last
        self._context = context
        self._direction = context.direction
        self.lexed = context.lexed
        self.whole = context.whole
        self.anchors = anchors  # the dates found before this one, the nearest last

    @property
    def base(self) -> date:
        """The reference date that relative words count from; NoReferenceDate where none was given."""
        if self._context.reference is None:
            raise NoReferenceDate(self.words())
        return self._context.reference

    @property
    def has_base(self) -> bool:
        return self._context.reference is not None

    @property
    def day_first(self) -> bool | None:
        """Whether the day stands before the month in digits, where that is set."""
        return self._context.day_first

    @property
    def direction(self) -> Direction:
        """Past or future by the verb of the clause, or as the caller said."""
        if callable(self._direction):
            self._direction = self._direction(*self.span)  # asked once
        return self._direction

    def direction_of(self, first: int, last: int) -> Direction:
        """The direction of another date, by its tokens, where the match shares it."""
        return self._context.direction(first, last) if callable(self._context.direction) else self._context.direction

    def anchor(self, *precisions: str) -> When | None:
        """The nearest date found before this one that has one of some precisions."""
        return next(self.anchored(*precisions), None)

    def anchored(self, *precisions: str) -> Iterator[When]:
        """The dates found before this one that have one of some precisions, or any; the nearest first."""
        found = (one.when for one in reversed(self.anchors))
        return (when for when in found if not precisions or when.precision in precisions)

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
        return self.lexed.folded_word(first + offset if offset < 0 else last - 1 + offset)

    def raw(self, offset: int) -> str:
        """Like `around`, as written."""
        first, last = self.span
        return self.lexed.word(first + offset if offset < 0 else last - 1 + offset)

    def _index(self, name: str) -> int:
        return self._found.start(name) if name in self._found.re.groupindex else -1


Resolver = Callable[[Match], Value | None]


class Attempt(NamedTuple):
    """A pattern to try, what its match means, and the literal words that must match by value."""

    match: Callable[[str, int], "re.Match[str] | None"]
    resolve: Resolver
    fixed: Sequence[tuple[str, int]]


def matches_at(lexed: Lexed, at: int, attempts: Sequence[Attempt]) -> "list[tuple[re.Match[str], Resolver]]":
    """Every attempt's match at a token, the longest first."""
    kinds = lexed.kinds
    found = [
        (hit, resolve)
        for match, resolve, fixed in attempts
        if (hit := match(kinds, at)) is not None and (not fixed or _has_values(hit, fixed, lexed))
    ]
    if len(found) > 1:
        found.sort(key=lambda pair: -pair[0].end())
    return found


def _has_values(hit: "re.Match[str]", fixed: Sequence[tuple[str, int]], lexed: Lexed) -> bool:
    """Whether the literal words are those of the pattern: `this`, and not another word of its category."""
    return all(hit.start(name) < 0 or lexed.tokens[hit.start(name)].value % 100 == value for name, value in fixed)


def resolve(match: Match, resolver: Resolver) -> Value | None:
    """The value of a match; None where it is no date or outside the calendar."""
    try:
        return resolver(match)
    except (ValueError, OverflowError):
        return None
