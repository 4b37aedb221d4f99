"""How a rule's readable pattern becomes a regular expression over the kinds of tokens."""

import re
from typing import Final

from tracker.dates.engine.rule import PLAIN_WORDS, codes
from tracker.dates.engine.vocabulary import CATEGORIES, GROUPS

_SYMBOL: Final = re.compile(r"\{[a-z]+\d?\}|'?[a-z]+|\S")
_FIXED: Final = "is_"
MACROS: Final = {
    "part": "([the] {part} [-]|({part2} in|[the] [very] {edge} of [about|around]|{edge2} -) [the])",
    "about": "(about|around|some|almost|nearly|over|roughly|approximately|(more|less) than|at least|just [over])",
}


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
