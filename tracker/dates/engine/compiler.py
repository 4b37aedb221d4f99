"""Compile rules: each pattern becomes a regular expression over the classes of tokens."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import lru_cache
from typing import Final, NamedTuple

from tracker.dates.engine.matcher import Attempt
from tracker.dates.engine.rule import Rule
from tracker.dates.engine.tokens import PLAIN_WORDS, codes
from tracker.dates.engine.vocabulary import CATEGORIES, GROUPS

_SYMBOL: Final = re.compile(r"\[[^][()]*\]|\([^][()]*\)|\{[a-z]+\d?\}|@?'?[a-z]+|\S")
_GAP: Final = re.compile(r"[-'\s]*")  # between two words of a name
_FIRST_WORD: Final = re.compile(r"\W")
_LITERAL: Final = "is_"
_VALUED: Final = re.compile(rf"\(\?P<({_LITERAL}\d+_(\d+))>")
_HEAD: Final = 2  # class characters by which it is told which patterns may match
MACROS: Final = {
    "part": "([the] {part} [-]|({part2} in|[the] [very] {edge} of [about|around]|{edge2} -) [the])",
    "unit": "[working|business] {unit}",
    "about": "(about|around|some|almost|nearly|over|roughly|approximately|(more|less) than|at least|just [over])",
}


class Grammar:
    """Rules, indexed by the class character they may start with, and the names of holidays, in small letters.

    A pattern is compiled where all that it needs first stands near: a text needs few of them.
    """

    def __init__(self, rules: Iterable[Rule], holidays: Iterable[str]) -> None:
        compiler = _Compiler()
        by_start: dict[str, list[tuple[Set[str], str, Attempt]]] = {}
        for rule in rules:
            for pattern in rule.patterns:
                part = compiler.translate(pattern)
                attempt = Attempt(_Pattern(part).match, rule.resolve, _literals(part.text))
                for char in {head[0] for head in part.heads}:
                    by_start.setdefault(char, []).append((part.heads, rule.where, attempt))
        words = {word: (char, 0) for word, char in compiler.words.items()}
        for name, members in CATEGORIES.items():
            words |= {word: (codes()[name], value) for word, value in members.items()}
        self._by_start: Final = by_start
        self.words: Final[Mapping[str, tuple[str, int]]] = words  # word -> class character, value
        self.holidays: Final = _by_first_word(holidays)  # first word -> the names it begins, the longest first
        self.attempts: Final = lru_cache(maxsize=4096)(self._attempts)

    def number(self, word: str, *categories: str) -> int:
        """The value of a word of some categories, 0 where it is of none."""
        char, value = self.words.get(word, ("", 0))
        return value if char and char in [codes()[name] for name in categories] else 0

    def _attempts(self, start: str, follow: str, where: str) -> tuple[Attempt, ...]:
        """The rules for `text` or `whole` that may match at a class character with another after it."""
        return tuple(
            attempt
            for heads, place, attempt in self._by_start.get(start, ())
            if place in ("both", where) and not heads.isdisjoint((start, start + follow))
        )


class Names(NamedTuple):
    """Names that begin with one word: their pattern, and how each goes on, '' where it does not."""

    pattern: str
    rests: tuple[str, ...]

    def may_begin(self, text: str, end: int) -> bool:
        """Whether one of them may stand in a text whose first word ends there; most words begin none."""
        gap = _GAP.match(text, end)
        return gap is not None and text.startswith(self.rests, gap.end())


def _by_first_word(names: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in sorted(names, key=len, reverse=True):
        first = _FIRST_WORD.split(name, maxsplit=1)[0]
        found[first] = (*found.get(first, ()), name)
    return found


@lru_cache(maxsize=256)  # on first need: a text has few of the words that may begin a name
def names_of(first: str, names: tuple[str, ...]) -> Names:
    """The pattern of names that begin with a word: apostrophes may be left out, spaces be hyphens or end one line."""
    parts = ((re.escape(part).replace("'", "'?") for part in re.split(r"[ -]", name)) for name in names)
    patterns = (r"(?:-|[ \t]+|[ \t]*\r?\n[ \t]*)".join(one) for one in parts)
    rests = tuple(re.split("[ '-]", name[len(first) :].lstrip(" '-"))[0] for name in names)
    return Names(f"(?:{'|'.join(patterns)})(?!\\w)", rests)


@lru_cache(maxsize=256)
def compiled(text: str) -> "re.Pattern[str]":
    """A pattern of names, compiled once."""
    return re.compile(text)


def _literals(text: str) -> tuple[tuple[str, int], ...]:
    """The groups of literal words that must match by value, not by category; each with its value, modulo 100."""
    return tuple((found[1], int(found[2])) for found in _VALUED.finditer(text))


class _Part(NamedTuple):
    """The regular expression of a part of a pattern, and what all that it matches begins with and holds."""

    text: str
    heads: Set[str]  # the first two class characters; shorter where that is all
    needs: tuple[Set[str], ...] = ()  # sets of them, of each of which it holds one
    size: int = 1  # of how many it is at most


class _Pattern:
    """A translated pattern, compiled on first need."""

    def __init__(self, part: _Part) -> None:
        self._part: Final = part
        self._match: Callable[[str, int], re.Match[str] | None] | None = None

    def match(self, kinds: str, at: int) -> "re.Match[str] | None":
        """Its match at a token."""
        if self._match is None:
            near = frozenset(kinds[at : at + self._part.size])
            if any(map(near.isdisjoint, self._part.needs)):
                return None
            self._match = re.compile(self._part.text).match
        return self._match(kinds, at)


class _Compiler:
    """Turns patterns into regular expressions and collects the plain words they use."""

    def __init__(self) -> None:
        self.codes: Final = codes()
        self.words: Final[dict[str, str]] = {}
        self._category: Final = {word: name for name, words in CATEGORIES.items() for word in words}
        self._parts: Final[dict[str, _Part]] = {}  # of groups, macros, classes and words, which many patterns have
        self._literals = 0  # how many words of the pattern must have their own value

    def translate(self, pattern: str) -> _Part:
        """The part that is the whole of a pattern."""
        symbols = _SYMBOL.findall(pattern)
        self._literals = 0
        part, rest = self._choice(symbols, 0)
        if rest != len(symbols):
            raise ValueError(f"unbalanced pattern: {pattern}")
        return part

    def code(self, word: str) -> str:
        """The class character of a plain word or sign."""
        if word in self._category:
            return self.codes[self._category[word]]
        if not word[-1].isalpha():
            return word
        return self.words.setdefault(word, chr(ord(PLAIN_WORDS[0]) + len(self.words)))

    def _part(self, symbol: str) -> _Part:
        """The part that a group, a macro, a class or a plain word stands for."""
        if symbol[0] in "[(":
            return _group(symbol[0], self._choice(_SYMBOL.findall(symbol[1:-1]), 0)[0])
        if symbol[0] == "@":
            return self._choice(_SYMBOL.findall(MACROS[symbol[1:]]), 0)[0]
        if symbol[0] == "{" and len(symbol) > 1:
            name = symbol[1:-1]
            kind = name.rstrip("0123456789")
            chars = "".join(self.codes[member] for member in GROUPS.get(kind, (kind,)))
            return _Part(f"(?P<{name}>[{chars}])", set(chars), (set(chars),))
        char = self.code(symbol)
        return _Part(re.escape(char), {char}, ({char},))

    def _choice(self, symbols: list[str], at: int) -> tuple[_Part, int]:
        branches: list[_Part] = []
        while True:
            part, at = self._sequence(symbols, at)
            branches.append(part)
            if at == len(symbols) or symbols[at] != "|":
                heads = {head for branch in branches for head in branch.heads}
                size = max(branch.size for branch in branches)
                return _Part("|".join(branch.text for branch in branches), heads, _shared(branches), size), at
            at += 1

    def _sequence(self, symbols: list[str], at: int) -> tuple[_Part, int]:
        texts: list[str] = []
        needs: list[Set[str]] = []
        heads: set[str] = set()
        short, size = {""}, 0
        while at < len(symbols) and symbols[at] not in "|])":
            part, at = self._item(symbols, at)
            texts.append(part.text)
            needs += part.needs
            size += part.size
            if short:
                longer = _continued(short, part.heads)
                short = {head for head in longer if len(head) < _HEAD}
                heads |= longer - short
        return _Part("".join(texts), heads | short, tuple(needs), size), at

    def _item(self, symbols: list[str], at: int) -> tuple[_Part, int]:
        symbol = symbols[at]
        if symbol in self._parts:
            return self._parts[symbol], at + 1
        if symbol in "[(":
            inner, at = self._choice(symbols, at + 1)
            return _group(symbol, inner), at + 1
        category = self._category.get(symbol, "")
        if category in GROUPS["valued"]:
            self._literals += 1
            char = self.code(symbol)
            text = f"(?P<{_LITERAL}{self._literals}_{CATEGORIES[category][symbol] % 100}>{char})"
            return _Part(text, {char}, ({char},)), at + 1
        literals = self._literals
        part = self._part(symbol)
        if self._literals == literals:  # they are numbered within a pattern
            self._parts[symbol] = part
        return part, at + 1


def _group(bracket: str, inner: _Part) -> _Part:
    """A part in brackets, which may be left out in square ones."""
    if bracket == "[":
        return _Part(f"(?:{inner.text})?", inner.heads | {""}, size=inner.size)
    return _Part(f"(?:{inner.text})", inner.heads, inner.needs, inner.size)


def _continued(starts: Set[str], heads: Set[str]) -> Set[str]:
    """The first two class characters of a start of none or one, and what goes on with some heads."""
    if starts == {""}:
        return heads
    firsts = {head[:1] for head in heads}
    longer = {start + first for start in starts if start for first in firsts}
    return longer | heads if "" in starts else longer


def _shared(branches: Sequence[_Part]) -> tuple[Set[str], ...]:
    """What each of some branches needs one of: the smallest set of each."""
    if len(branches) == 1 or not all(branch.needs for branch in branches):
        return branches[0].needs if len(branches) == 1 else ()
    return ({char for branch in branches for char in min(branch.needs, key=len)},)
