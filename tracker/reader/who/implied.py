"""Who is meant where the clause of an event names nobody: the state of an election, the issuer of a notice."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.who.grammar.clause import Span
from tracker.reader.who.nouns import are_talks
from tracker.reader.who.reading import Party, Reading
from tracker.registry import Role

_BACK: Final = 20_000  # characters in which a thing is looked for that `the levy` points back at
_MOST: Final = 6  # sentences that are read for it
_LONGEST: Final = 1_000  # characters of one of them
_SENTENCE_END: Final = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"‘])|\n\s*\n")
# What each state has one of, and what a firm holds for its shareholders.
_OF_STATE: Final = word_set("inauguration election elections referendum run-off runoff census ballot polls polling")
_OF_ISSUER: Final = frozenset({("general", "meeting"), ("record", "date"), ("rights", "issue"), ("book", "closure")})
_SIDES: Final = frozenset({"two", "both", "sides"})


def two_sides(reading: Reading, span: Span, *, alone: bool) -> list[tuple[Party, Role]]:
    """The two whom the text is about, as the sides of talks that name none: talks between the two countries.

    Where nobody else is named it is enough that they are talks: it and that do for sides.
    """
    words = {token.low for token in reading.parsed.tokens[slice(*span)]}
    pointed = are_talks(reading, span) and (alone or words & _SIDES)
    return [(Party(name), "") for name in reading.known.two] if pointed else []


def implied(reading: Reading, span: Span) -> list[tuple[Party, Role]]:
    """The state that an election befalls, or the issuer that holds a general meeting, where none is named."""
    words = [token.low for token in reading.parsed.tokens[slice(*span)]]
    if not words or words[0] != "the":
        return []
    if _OF_STATE & set(words[:4]) and reading.known.state:
        return [(Party(reading.known.state), "")]
    issuer = reading.known.named("Company", reading.offset)
    return [(Party(issuer), "by")] if issuer and _OF_ISSUER & set(pairwise(words)) else []


def told_before(reading: Reading, noun: str) -> Iterator[tuple[int, str, int]]:
    """Yield the sentences before that have a noun, the nearest first, with their offsets and the place of the noun."""
    text = reading.known.text[max(reading.offset - _BACK, 0) : reading.offset]
    shift = max(reading.offset - _BACK, 0)
    stem = re.escape(noun.removesuffix("s"))
    places = [found.start() for found in re.finditer(rf"\b{stem}(?:s|ies)?\b", text)]
    for at in islice(reversed(places), _MOST):
        start = max((end.end() for end in _SENTENCE_END.finditer(text, max(at - _LONGEST, 0), at)), default=0)
        close = _SENTENCE_END.search(text, at)
        end = close.start() if close else len(text)
        start = max(start, at - _LONGEST)
        yield shift + start, text[start : min(end, at + _LONGEST)], at - start
