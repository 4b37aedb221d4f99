"""The headline of an article beside the title of an event: whether it tells the same, and what it is about."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from tracker.reader.events.clauses import Clause, Sentence
from tracker.reader.grammar.words import Word
from tracker.reader.titles.grammar.words import has_capital
from tracker.reader.titles.meaning.around import BODIES, CAPITAL_NOUNS, Around, names_in


@lru_cache(maxsize=4)  # a headline is compared with each sentence
def _stems(text: str) -> set[str]:
    return {word[:4].lower() for word in re.findall(r"\w[\w-]*", text) if len(word) > 3 or word[0].isupper()}


def tells(headline: str, sentence: Sentence, clause: Clause) -> bool:
    """Whether a headline tells what a clause tells: most of its words stand there."""
    told = _stems(headline)
    there = _stems(" ".join(word.text for word in sentence.scope(clause)))
    return len(told) > 2 and 3 * len(told & there) >= 2 * len(told)


def is_about(headline: str, sentence: Sentence) -> bool:
    """Whether a sentence is about what a headline tells: it has at least two of its words."""
    return len(_stems(headline) & _stems(sentence.text)) > 1


def announces(around: Around, sentence: Sentence) -> bool:
    """Whether a headline tells what its first name announces in a sentence."""
    first = next(iter(names_in(around)), "")
    return bool(first) and around.headline.startswith(first) and first in sentence.text


def names_nobody(text: str, sentence: Sentence, around: Around) -> bool:
    """Whether no name stands in a title."""
    first, *rest = text.split() or [""]
    inside = {word.text for word in sentence.words[1:] if word.is_name}
    general = first.lower() in BODIES or first.lower() in CAPITAL_NOUNS
    if any(has_capital(word) for word in rest) or ((first in inside or first in around.proper) and not general):
        return False
    name = sum(letter.isupper() for letter in first) > 1 or not first[:1].isupper()
    stem = first.removesuffix("'s").strip("',")[:_STEM]
    known = any(word.startswith(stem) for actor in around.actors for word in actor.split())
    known = known or (bool(around.parties) and not general and first.lower() not in around.common)
    return not (name or known or (first.lower() not in around.common and first in around.headline.split()))


_STEM: Final = 4  # letters that a people shares with its state


def looks_ahead(headline: str) -> bool:
    """Whether a headline tells of a plan: Apple plans an event, Chad to sell bonds."""
    return re.search(r"^[\w’'& -]{2,40}? (?:plans?|to|will|set to|expected to)\b", headline) is not None


def place_of(dateline: str) -> str:
    """The place of a dateline: NAIROBI, June 30 (Agency) -; empty where its name is not plain."""
    found = re.match(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}(?=,? )(?=.*\d|,? \(|, )", dateline)
    return found[0].title() if found and found[0].isupper() else found[0] if found else ""


def is_heading(words: Sequence[Word]) -> bool:
    """Whether most words of a sentence have capitals that only show that it is a heading."""
    if words[-1].text in ".?!":
        return False
    long = [word for word in words if len(word.text) > _SMALL and word.low.isalpha()]
    shouted = sum(word.text.isupper() for word in long)
    return shouted > len(long) / 2 or (len(words) < _LONGEST and sum(word.is_name for word in long) > len(long) * 2 / 3)


_SMALL: Final = 3  # letters of the small words of a heading
_LONGEST: Final = 11  # words
