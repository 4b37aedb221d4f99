"""Titles of one sentence that gives each place or thing its own date: visits Oslo on Monday, | Riga on Tuesday."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from tracker.dates.engine.vocabulary import SMALL_NUMBERS
from tracker.reader.english.small_words import is_adverb
from tracker.reader.events.clauses import Sentence
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.titles.grammar.arguments import is_argument, is_measure
from tracker.reader.titles.grammar.masking import Bounds
from tracker.reader.titles.grammar.words import ARTICLES, BEFORE_DATE, OWNERS, PREPOSITIONS, PRONOUNS

# What stands between two dates where only the place or thing changes: , Riga on; and in Oslo on.
_ITEM: Final = (
    r"(?:, ?(?:and )?| ?and )(?:in |at |from |to |with )?"
    r"(?P<item>(?:the )?[A-Z][\w'’-]*(?: (?:of )?[A-Z][\w'’-]*){0,3}),?"
    r"(?: on| in| from)? ?$"
)
_BEFORE_ITEM: Final = r",? (?:and )?(?:in |at |from |to |with )?"
# A title that has nothing behind its verb: Marta Delgado elected.
_SHORT: Final = r"(?:[A-Z][\w'’-]* )+(?P<rest>[a-z]+(?: (?:not|again|guilty))?)$"


def beside(sentence: Sentence, verb: Predicate, dates: Sequence[Bounds], said: Bounds) -> frozenset[int]:
    """The words of what has another date of the same verb: banned | nickel ore in 2020 and | bauxite in 2023."""
    first, parts = verb.last, list[tuple[int, int, int]]()  # where each begins, with its joint and without, and ends
    for one, other in pairwise(dates):
        end, last = sentence.word_at(one[1]), sentence.word_at(other[0])
        if end + 1 >= len(sentence.words):
            return frozenset()
        joint = end + (sentence.words[end].text == "," and sentence.words[end + 1].low == "and")
        item = _undated(sentence, range(joint + 1, last))
        told = range(first, sentence.word_at(one[0]))
        counts = _counts(sentence, item)
        again = item and all(is_adverb(sentence.words[at].low) for at in item)  # and again in March
        start = end if again or counts else _alike(sentence, _undated(sentence, told), item)
        if start is None or sentence.words[joint].low not in ("and", ",") or any(map(sentence.in_verb, item)):
            return frozenset()
        parts = [*(parts or [(start, start, end)]), (end, joint + 1, sentence.word_at(other[1]))]
        first = joint + 1
    if said not in dates or not parts:
        return frozenset()
    at = dates.index(said)
    others = (place for part in (*parts[:at], *parts[at + 1 :]) for place in range(part[0], part[2]))
    own = range(parts[at][0], parts[at][2] if at and counts else parts[at][1])
    return frozenset((*others, *own))


def _counts(sentence: Sentence, item: range) -> bool:
    """Whether an item is only another number of the same things: killed ten rebels in May and | 20 | in June."""
    return bool(item) and re.fullmatch(_NUMBER, " ".join(sentence.words[at].low for at in item)) is not None


def recounted(title: str, sentence: str, dates: Sequence[Bounds], said: Bounds) -> str:
    """A title with the number that belongs to its date: of 10 rebels killed in May and 20 in June; else empty."""
    at = dates.index(said) if said in dates else 0
    item = re.fullmatch(_COUNTED, sentence[dates[at - 1][1] : said[0]], re.IGNORECASE) if at else None
    numbers = [*re.finditer(rf"\b{_NUMBER}\b(?![.,]\d)", title, re.IGNORECASE)]
    if item is None or len(numbers) != 1:
        return ""
    told = f"{title[: numbers[0].start()]}{item['number']}{title[numbers[0].end() :]}"
    return told[:1].upper() + told[1:]


_NUMBER: Final = (
    r"(?:(?:about|some|over|nearly|almost|around|at least|more than) )?(?:\d[\d,.]*\d|\d|"
    + "|".join(SMALL_NUMBERS)
    + r")(?: (?:hundred|thousand|million|billion))?"
)
# What stands between two dates where only the number changes: , and 1,629 in.
_COUNTED: Final = rf",? ?(?:and |but )?(?P<number>{_NUMBER})(?: (?:in|on|during|by|for))? ?"


def _undated(sentence: Sentence, places: range) -> range:
    """The places without the prepositions at their end that lead to a date."""
    while places and sentence.words[places[-1]].low in BEFORE_DATE:
        places = places[:-1]
    return places


def _alike(sentence: Sentence, told: range, item: range) -> int | None:
    """Where, of what is told, that begins in whose place an item of a list stands; None where it is no such item."""
    words = sentence.words
    if not told or not 0 < len(item) <= _LONGEST:
        return None
    if words[item[0]].low in PREPOSITIONS:
        return next((at for at in reversed(told) if words[at].low == words[item[0]].low), None)
    if all(words[at].is_name for at in item):  # but: signed the pact on Monday, | Spain on Tuesday
        before = next((at for at in reversed(told) if not words[at].is_name), told[0] - 1)
        return before + 1 if before < told[-1] else None
    plain = words[told[0]].low not in PREPOSITIONS and words[item[0]].low not in PRONOUNS
    return (_governed(sentence, told, item) or told[0]) if plain else None


def _governed(sentence: Sentence, told: range, item: range) -> int:
    """Where what a measure is about begins, which an item takes the place of: probes into | brandy and | pork."""
    words, first = sentence.words, sentence.words[item[0]].low
    last = next((at for at in reversed(told) if words[at].low in PREPOSITIONS), told[0])
    needed = last > told[0] and last < told[-1] and is_argument(sentence, "", range(told[0], last), last)
    own = first in ARTICLES | OWNERS or is_measure(words[item[-1]].low)
    return last + 1 if needed and not own else 0


_LONGEST: Final = 8  # words of an item


def own_part(title: str, sentence: str, dates: Sequence[tuple[int, int]], said: tuple[int, int]) -> str:
    """The title of one date of such a sentence, with its own place or thing; empty for any other sentence."""
    items = [re.match(_ITEM, sentence[end:start]) for (_, end), (start, _) in pairwise(dates)]
    first = next((at + 1 for at in range(len(items) - 1, -1, -1) if items[at] is None), 0)
    names = [found["item"] for found in items[first:] if found is not None]
    if not names or said not in dates[first:]:
        return ""
    at = dates.index(said) - first
    listed = re.search(_BEFORE_ITEM + _BEFORE_ITEM.join(map(re.escape, names)) + "$", title)
    if listed is None:
        short = re.match(_SHORT, title)
        return f"{names[at - 1]} {short['rest']}" if short is not None and at else ""
    told = title[: listed.start()].removesuffix(" first")
    return f"{_lead(told)} {names[at - 1]}" if at else told


def _lead(title: str) -> str:
    """A title up to its last preposition but `of`, else up to its last word without a capital."""
    words = title.split(" ")
    places = range(len(words) - 1, 0, -1)
    lead = next((at for at in places if words[at] in PREPOSITIONS - {"of"}), 0)
    return " ".join(words[: (lead or next((at for at in places if words[at][:1].islower()), 0)) + 1])
