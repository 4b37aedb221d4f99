"""The noun group that a relative pronoun or a participle tells more of."""

from collections.abc import Sequence
from typing import Final

from tracker.reader.english.small_words import is_gerund
from tracker.reader.who.grammar.clause import Parse, Span
from tracker.reader.who.grammar.role_words import DEEDS, TRIPS
from tracker.reader.who.grammar.tokens import Token
from tracker.reader.who.grammar.vocabulary import CONJUNCTIONS, DETERMINERS, PERSON_TITLES, PREPOSITIONS, RELATIVES

_INSIDE: Final = frozenset({"of", "in", "at", "near", "off", "for", "with", "between", "by"})
_ORIGIN: Final = frozenset({"from", "on", "to"})
_APPOSED: Final = DETERMINERS | {"once", "formerly", "then", "now", "one"}
_ABOUT: Final = frozenset({"on", "against"})  # a ban on exports, which


def antecedent(parsed: Parse, relative: int) -> Span | None:
    """Return the noun group before a relative pronoun."""
    start = max((group.last for group in parsed.groups if group.last <= relative), default=0)
    tokens, found = parsed.tokens, near(parsed.tokens, start, relative)
    if found is not None and (inner := _inner(tokens, found, relative)):
        return inner
    if found is not None and tokens[relative].low == "who" and tokens[found[0] - 1].low in _ORIGIN and found[0] > start:
        found = near(tokens, start, found[0] - 1) or found  # a trader from Libya who
    apposed = found is not None and found[0] > start + 1 and tokens[found[0] - 1].low == ","
    if found is not None and apposed and tokens[found[0]].low in _APPOSED and tokens[found[0] - 2].capital:
        return near(tokens, start, found[0] - 1) or found  # Lena Ott, the chemist who
    return found


def _inner(tokens: Sequence[Token], group: Span, relative: int) -> Span | None:
    """The part behind a preposition of a noun group that a relative pronoun tells more of, None where it is the whole.

    A leader of Acme, which; a defeat for President Lena Ott, who.
    """
    inside = [at for at in range(group[0] + 1, group[1] - 1) if tokens[at].low in _INSIDE]
    of = next((at for at in inside if tokens[at].low in ("of", "at", "for")), None)
    held = of is not None and tokens[of - 1].low in PERSON_TITLES
    named = tokens[group[1] - 1].capital
    if tokens[relative].low == "which":
        return (of + 1, group[1]) if of is not None and held else None
    titled = inside and not PERSON_TITLES.isdisjoint(one.low for one in tokens[inside[-1] + 1 : group[1] - 1])
    return (inside[-1] + 1, group[1]) if tokens[relative].low == "who" and titled and named and not held else None


def near(tokens: Sequence[Token], start: int, end: int) -> Span | None:
    """Return the noun group that ends before a token."""
    while end > start and tokens[end - 1].low in (",", *PREPOSITIONS):
        end -= 1
    first = end
    while first > start:
        low = tokens[first - 1].low
        listed = low == "and" and first > start + 1 and tokens[first].capital and tokens[first - 2].capital
        trip = low == "to" and tokens[first - 2].low in TRIPS
        trip = trip or (low in _ABOUT and tokens[first - 2].low in DEEDS)
        if low in (",", ";", ":", *RELATIVES) or (low in PREPOSITIONS and low not in _INSIDE and not trip):
            break
        gerund = first < end and first > 1 and tokens[first - 2].low in PREPOSITIONS and is_gerund(low)
        if gerund or (low in CONJUNCTIONS and not listed):
            break  # accused of arming | rebels
        first -= 1
    while first < end and tokens[first].low in PREPOSITIONS:
        first += 1
    return (first, end) if first < end else None
