"""Who takes part in what a text tells again: the deal, the talks, the launch, it."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.who.grammar.clause import Span, governing, is_adjunct
from tracker.reader.who.grammar.role_words import MADE, POINTED
from tracker.reader.who.grammar.subjects import subject_of
from tracker.reader.who.grammar.vocabulary import PREPOSITIONS
from tracker.reader.who.nouns import noun_parties
from tracker.reader.who.parties import SPEAKING
from tracker.reader.who.reading import Party, Reading, read
from tracker.reader.who.verb_parties import verb_parties
from tracker.registry import Role

_DEFINITE: Final = frozenset({"the", "this", "that", "these", "those", "both"})
_BACK: Final = 20_000  # characters in which a thing is looked for that `the levy` points back at
_MOST: Final = 6  # sentences that are read for it
_LONGEST: Final = 1_000  # characters of one of them
_SENTENCE_END: Final = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"‘])|\n\s*\n")
# What each state has one of, and what a firm holds for its shareholders.
_OF_STATE: Final = word_set("inauguration election elections referendum run-off runoff census ballot polls polling")
_OF_ISSUER: Final = frozenset({("general", "meeting"), ("record", "date"), ("rights", "issue"), ("book", "closure")})


def retold(reading: Reading, index: int) -> list[tuple[Party, Role]]:
    """The actors of an event whose clause names nobody: those it had where it was told before, else whom it implies."""
    span = subject_of(reading.parsed, index)
    return _inherited(reading, span) or _implied(reading, span) if span else []


def _implied(reading: Reading, span: Span) -> list[tuple[Party, Role]]:
    """The state that an election befalls, or the issuer that holds a general meeting, where none is named."""
    words = [token.low for token in reading.parsed.tokens[slice(*span)]]
    if not words or words[0] != "the":
        return []
    if _OF_STATE & set(words[:4]) and reading.known.state:
        return [(Party(reading.known.state), "")]
    issuer = reading.known.named("Company", reading.offset)
    return [(Party(issuer), "by")] if issuer and _OF_ISSUER & set(pairwise(words)) else []


def _inherited(reading: Reading, span: Span) -> list[tuple[Party, Role]]:
    """The actors of what `the measures`, `the sale`, `the ninth` point back at: the event told before."""
    tokens = reading.parsed.tokens
    ordinal = any(
        token.low.endswith("th") or token.low in ("first", "second", "third") for token in tokens[span[0] : span[0] + 2]
    )
    words = [token.low for token in tokens[span[0] : min(span[0] + 4, span[1])]]
    definite = words[:1] and words[0] in _DEFINITE
    head = next((word for word in words if word in MADE), "") if definite else ""
    for offset, sentence, at in _told_before(reading, head) if head else ():
        if found := _introduced(read(sentence, offset, reading.known, reading.directory), at):
            return found
    if not ordinal and not any(word in POINTED for word in words):
        return []
    earlier = [index for index, group in enumerate(reading.parsed.groups) if group.end <= span[0]]
    for index in reversed(earlier):
        if found := verb_parties(reading, index, None, (0, len(reading.known.text) + 1)):
            return found
    for offset, sentence in reading.known.sentences_before(reading.offset):
        before = read(sentence, offset, reading.known, reading.directory)
        for index in range(len(before.parsed.groups)):
            if found := verb_parties(before, index, None, (0, len(sentence))):
                return found
    return []


def _introduced(reading: Reading, at: int) -> list[tuple[Party, Role]]:
    """The actors of a thing where its noun stands at a place of a sentence: imposed a levy, a levy of Peru on zinc."""
    bounds = (at, at + 1)
    whole = (0, reading.parsed.tokens[-1].end)
    index, noun = governing(reading.parsed, whole, bounds)
    if noun is None and index and reading.parsed.groups[index].base in MADE:
        index, noun = index - 1, reading.parsed.groups[index].first  # a deal, read as a verb
    if noun is None:
        return []
    found = noun_parties(reading, noun, whole)
    verb = reading.parsed.groups[index] if index is not None else None
    adjunct = index is None or is_adjunct(reading.parsed, index, noun)
    if index is not None and verb is not None and not adjunct and verb.base not in SPEAKING:
        between = {token.low for token in reading.parsed.tokens[verb.end : noun]}
        found += [] if between & PREPOSITIONS else verb_parties(reading, index, noun, whole)
    return found if any(party.acts for party, _ in found) else []


def _told_before(reading: Reading, noun: str) -> Iterator[tuple[int, str, int]]:
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
