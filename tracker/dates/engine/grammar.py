"""The compiled grammar: built on first use, a pattern at a time."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from tracker.dates.engine.compiler import Compiler, fixed
from tracker.dates.engine.rule import Rule
from tracker.dates.engine.vocabulary import CATEGORIES
from tracker.dates.rules import holiday_calendar, rules


class Grammar(NamedTuple):
    """The compiled rules, indexed by the class character they may start with."""

    words: Mapping[str, tuple[str, int]]  # word -> class character, value
    codes: Mapping[str, str]
    by_start: Mapping[str, Sequence[tuple[str, Rule]]]
    holidays: Mapping[str, str]  # first word -> the pattern of the names that begin with it


def compile_rules(rules: Iterable[Rule], holidays: Iterable[str]) -> Grammar:
    """Compile a table of rules and the names of the holidays, in small letters, that they speak of."""
    compiler = Compiler()
    by_start: dict[str, list[tuple[str, Rule]]] = {}
    for rule in rules:
        for pattern in rule.patterns:
            text, starts = compiler.translate(pattern)
            for char in starts:
                by_start.setdefault(char, []).append((text, rule))
    words = {word: (char, 0) for word, char in compiler.words.items()}
    for name, members in CATEGORIES.items():
        words |= {word: (compiler.codes[name], value) for word, value in members.items()}
    return Grammar(words, compiler.codes, by_start, _by_first_word(holidays))


def _by_first_word(names: Iterable[str]) -> Mapping[str, str]:
    """The patterns of names: apostrophes may be left out, spaces be hyphens or the end of one line."""
    found: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):  # so that the longest one is taken
        parts = (re.escape(part).replace("'", "'?") for part in re.split(r"[ -]", name))
        found.setdefault(re.split(r"\W", name)[0], []).append(r"(?:-|[ \t]+|[ \t]*\r?\n[ \t]*)".join(parts))
    return {word: f"(?:{'|'.join(patterns)})(?!\\w)" for word, patterns in found.items()}


class Attempt(NamedTuple):
    """A pattern to try, its rule, and the words in it that must have their own value."""

    match: Callable[[str, int], "re.Match[str] | None"]
    rule: Rule
    fixed: Sequence[tuple[str, int]]


@lru_cache(maxsize=4096)
def rules_from(start: str, follow: str, where: str) -> tuple[Attempt, ...]:
    """The rules for `text` or `whole` that may match at a class character with another after it.

    A pattern is compiled when one of its first characters first turns up. It can match further than
    that only if it speaks of the character that follows; there are no repeats, so of the same one twice.
    """
    found = grammar().by_start.get(start, ())
    least = 2 if follow == start else 1
    return tuple(
        Attempt(compiled(text).match, rule, fixed(compiled(text)))
        for text, rule in found
        if rule.where in ("both", where)
        and ((follow and text.count(follow) >= least) or compiled(text).fullmatch(start))
    )


@lru_cache(maxsize=1024)
def compiled(text: str) -> "re.Pattern[str]":
    """A translated pattern, compiled once; the table holds fewer than the cache."""
    return re.compile(text)


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """The English grammar, compiled on first use."""
    return compile_rules(rules(), holiday_calendar.names())
