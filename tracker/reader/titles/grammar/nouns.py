"""Noun phrases: the one that a stretch of a sentence begins or ends with, without appositions and adjuncts."""

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import RELATIVES, is_gerund
from tracker.reader.english.verb_table import NOUNS_TOO
from tracker.reader.english.verbs import verb_of
from tracker.reader.events.clauses import Sentence
from tracker.reader.events.kinds import is_event_noun, singular
from tracker.reader.grammar.words import Word
from tracker.reader.titles.grammar.groups import adverbial, until_then, verbs_of
from tracker.reader.titles.grammar.words import (
    ARTICLES,
    JOINTS,
    OPENING,
    OWNERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    THEN,
    UNITS,
    ends_here,
    has_capital,
    is_stop,
    quantifies,
)

_SMALL: Final = PREPOSITIONS | JOINTS | ARTICLES
_CLOSING: Final = RELATIVES | SUBORDINATORS | {"that", ",", '"', "“", "”"}
_LONGEST: Final = 14  # words
_UNOPENED: Final = OPENING | JOINTS
_OF_ADJUNCTS: Final = PREPOSITIONS | SUBORDINATORS | _UNOPENED | RELATIVES  # what opens them
_CUT_OFF: Final = JOINTS | {",", ".", "?", "back", "off", "out"}
_KEPT_INSIDE: Final = frozenset(["of", "for", "in", "at", "between", "with", "to", "on", "from", "against", "near"])


def noun_of(sentence: Sentence, first: int, last: int, out: frozenset[int]) -> tuple[int, ...]:
    """The subject that stands between two places: the last noun phrase before the verb that no adjunct holds."""
    words = sentence.words
    inside = [at for at in range(first, last) if at not in out]
    while inside and (adverbial(words[inside[-1]]) or words[inside[-1]].low in _STRESSING):
        inside.pop()
    inside = inside[until_then(sentence, inside) :]
    closed = bool(inside) and words[inside[-1]].text == ","
    parts = _parts(sentence, inside)
    while len(parts) > 1 and _is_adjunct(sentence, _unopened(sentence, parts[0]) or parts[0]):
        listed = not closed and any(words[at].low == "and" for part in parts[1:-1] for at in part)
        parts = parts[-1:] if listed else parts[1:]  # despite chaos, unrest and floods, | he won
    named = not closed and len(parts) > 1 and len(parts[0]) <= _LOOSE and _is_name(sentence, parts[0])
    if named and parts[0][0] - 2 in inside and words[parts[0][0] - 2].is_name and not _is_name(sentence, parts[-1]):
        parts = parts[1:]  # in Oslo, Norway, | a bus and a tram
    if not closed and parts and not any(words[at].low in ("and", "or") for at in parts[-1]):
        parts = parts[-1:] if not _is_seat(sentence, parts[-2:]) else parts  # with his aide, Ida Berg, | he left
    if not parts:
        return ()
    head = _unopened(sentence, parts[0])
    if head and words[head[0]].low in PREPOSITIONS | SUBORDINATORS and not quantifies(words, head[0]):
        head = _after_phrase(sentence, head)
    rest = [part for part in parts[1:] if part]
    described = bool(head) and not words[head[-1]].is_name and words[head[-1]].low.isalpha()
    if rest and described and _is_name(sentence, rest[0]):
        return (*head, *rest[0])  # Irish low-cost airline, Ryanair,
    if rest and head and (name_end := apposed(sentence, rest[0][0] - 1)):
        return tuple(at for at in range(head[0], name_end + 1) if at not in out)
    listed_names = _names_of_list(sentence, rest) if closed else rest
    if listed_names and _is_list(sentence, head, listed_names):
        return tuple(range(head[0], listed_names[-1][-1] + 1)) if head else ()
    return _uncut(sentence, head)


def _is_seat(sentence: Sentence, parts: Sequence[Sequence[int]]) -> bool:
    """Whether the last stretch only tells where the place before it is: a judge in Boise, | Idaho."""
    if not parts[1:] or not _is_name(sentence, parts[-1]) or len(parts[-1]) > _LOOSE:
        return False
    common = (at for at in reversed(parts[0]) if not sentence.words[at].is_name)
    return sentence.words[next(common, parts[0][0])].low in PREPOSITIONS


def noun_before(sentence: Sentence, end: int, out: frozenset[int], *, last_noun: bool = False) -> tuple[int, ...]:
    """The noun phrase that ends before a word, without an apposition: Lena Ott, the chemist, | who.

    `last_noun` is without what its last noun is for: an order for jets | which.
    """
    words = sentence.words
    last = end
    while last > 0 and (last - 1 in out or words[last - 1].text in _APART_BY or words[last - 1].low in PREPOSITIONS):
        last -= 1  # the point is that of an abbreviation: Acme Ltd. | which
    first = last
    verbs = {at for one in verbs_of(sentence) for at in range(one.first, one.last)}
    noun = last if last and words[last - 1].low in NOUNS_TOO else -1
    while first > 0 and last - first < _LONGEST and (first - 1 not in verbs or first == noun):
        low = words[first - 1].low
        listed = low in ("and", "&") and words[first - 2].is_name and words[first].is_name
        if first < last and words[first].low in _OPENING_ARTICLES and low not in _BEFORE_ARTICLE:
            break  # they number double | the parties that
        if is_stop(words, first - 1) or low in _CLOSING:
            break
        if ends_here(words, first - 1) or _starts_apart(words, first, last):
            break
        if first < last and words[first - 2].low in PREPOSITIONS and is_gerund(low):
            break  # accused of arming | rebels, who
        small = low in PREPOSITIONS and not quantifies(words, first - 1)
        if (low in JOINTS and not listed) or (small and low != "of" and (last_noun or low != "for")):
            break
        first -= 1
    found = tuple(at for at in range(first, last) if at not in out)
    if len(found) > _LOOSE and first and words[first - 1].low == "in" and words[first + 1].low == "of":
        found = tuple(at for at in found if at > first + 1)  # in front of the court, | which
    placed = first == _FIRST and words[0].low in PREPOSITIONS  # in Oslo, | a trial set for May
    apposed = found and words[found[0]].low in ARTICLES and first > 1 and words[first - 1].text == "," and not placed
    if apposed and words[first - 2].is_name and not (first - 2 in out and is_event_noun(words[found[-1]].low)):
        return noun_before(sentence, first - 1, out, last_noun=True)
    aside = first - (first > 1 and words[first - 1].low in ("once", "formerly", "now", "then"))
    if found and words[found[0]].low == "of" and aside > 1 and words[aside - 1].text == ",":
        return noun_before(sentence, aside - 1, out)  # Lena Ott, once of Acme, | who
    led = bool(found) and words[found[0]].low in ("of", "for")
    return _uncut(sentence, found[led:])  # speak of | the blockade, which


def _starts_apart(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether another noun stands before `of` or `for` there: co-author of | a study; paved the way for | talks."""
    low, before = words[first - 1].low, words[first - 2].low if first > 1 else ""
    if low != "of" or first == last:
        return low == "for" and before in _LEADS
    made = words[first].low in ("a", "an") and before.endswith(_MAKERS)
    return made or before in _APART or _is_other_noun(words, first)


_FIRST: Final = 3  # words of a place before a comma: in Oslo,
_APART_BY: Final = (",", "–", "—", ".")
_OPENING_ARTICLES: Final = ("the", "a", "an")
_BEFORE_ARTICLE: Final = PREPOSITIONS | JOINTS | word_set("all both half such many what twice & 's")
_STRESSING: Final = ("both", "all", "himself", "herself", "itself", "themselves", "'", "’", "no", "longer")
_MAKERS: Final = ("author", "writer", "editor", "owner", "founder", "member", "leader", "maker")
_LEADS: Final = ("way", "ground", "stage")
_APART: Final = word_set("her him them us me margins sidelines ahead instead out")  # told them of | a plan


def _is_other_noun(words: Sequence[Word], first: int) -> bool:
    """Whether the noun before `of` is another one than the one meant: a preview of Apple's system, released."""
    owner = words[first].is_name or words[first].low in OWNERS
    before = words[first - 2]
    return (
        owner
        and not before.is_name
        and not is_event_noun(before.low)
        and any(word.low == "'s" for word in words[first : first + 4])
    )


def _parts(sentence: Sentence, inside: Sequence[int]) -> list[list[int]]:
    """The stretches between commas."""
    parts: list[list[int]] = [[]]
    for at in inside:
        if sentence.words[at].text == ",":
            parts.append([])
        else:
            parts[-1].append(at)
    return [part for part in parts if part]


def _is_adjunct(sentence: Sentence, part: Sequence[int]) -> bool:
    """Whether a stretch before a comma only tells when, where or how."""
    first = sentence.words[part[0]]
    if quantifies(sentence.words, part[0]):
        return False
    if first.low in _OF_ADJUNCTS:
        return True
    lows = [sentence.words[at].low for at in part]
    if any(one in UNITS and other in ("before", "after", *THEN) for one, other in pairwise(lows)):
        return True
    acting = verb_of(first.low) if first.low.endswith("ing") and part[0] == 0 else None
    if acting is not None and acting.form == "ing":
        return True  # forming in July, the storm
    verb = next((one for one in verbs_of(sentence) if one.first <= part[0] < one.last), None)
    return verb is not None or all(
        adverbial(sentence.words[at]) or sentence.words[at].low in ("more", "most") for at in part
    )


def _unopened(sentence: Sentence, part: Sequence[int]) -> list[int]:
    """The stretch without the adverbs and joints that it begins with."""
    left = list(part)
    while left and (sentence.words[left[0]].low in _UNOPENED or _is_loose(sentence, left[0])):
        left = left[1:]
    if len(left) > 1 and sentence.words[left[0]].low == "that" and sentence.words[left[1]].low in PREPOSITIONS:
        left = left[1:]  # said that | against this backdrop, he won
    if len(left) > 2 and sentence.words[left[0]].low in ("more", "most") and adverbial(sentence.words[left[1]]):
        left = left[2:]
    return left


def _is_loose(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at]
    return (not word.text[0].isalnum() and word.text not in "$€£#") or adverbial(word)


def _after_phrase(sentence: Sentence, part: Sequence[int]) -> list[int]:
    """What follows `At the summit` without a comma: the last noun phrase, where it is one more; else nothing."""
    words = sentence.words
    for place in range(len(part) - 1, 1, -1):
        word, before = words[part[place]], words[part[place - 1]]
        opens = word.low in ARTICLES | OWNERS | PRONOUNS or word.is_name
        apart = not before.is_name or word.low in ARTICLES
        if opens and apart and before.low not in PREPOSITIONS | ARTICLES | JOINTS | OWNERS | {"'s"}:
            return list(part[place:])
    return []


def _is_name(sentence: Sentence, part: Sequence[int]) -> bool:
    named = all(sentence.words[at].is_name or sentence.words[at].low in ("and", "&") for at in part)
    return named and len(part) <= _NAME and sentence.words[part[0]].is_name


def apposed(sentence: Sentence, comma: int) -> int:
    """Where the name ends that follows a description and a comma: its new plane, the A350F,; 0 where none does."""
    words, at = sentence.words, comma + 1
    described = words[comma].text == "," and not words[comma - 1].is_name and words[comma - 1].low.isalpha()
    if not described or at == len(words):
        return 0
    first = at + (words[at].low == "the")
    while at < len(words) and at - first < _NAME and words[at].text not in ",.":
        at += 1
    if any(first <= one.first < at for one in verbs_of(sentence) if one.form != "ing" and not one.modal):
        return 0
    named = [words[one] for one in range(first, at) if words[one].text not in "`'\"“”"]
    capital = [has_capital(word.text) for word in named]
    whole = all(is_capital or word.text[0].isdigit() for is_capital, word in zip(capital, named, strict=True))
    whole = whole or (capital[:1] == [True] and len(named) < _LOOSE)
    return at if any(capital) and whole and at < len(words) else 0


_NAME: Final = 7  # words
_LOOSE: Final = 3  # words of a name with small letters: the iPod nano


def _is_list(sentence: Sentence, head: Sequence[int], rest: Sequence[Sequence[int]]) -> bool:
    """Whether stretches between commas are the members of a list: Egypt, Ethiopia and Sudan."""
    lows = [sentence.words[at].low for at in rest[-1]]
    short = all(len(part) < _LONGEST // 2 for part in (head, *rest[:-1]))
    return "and" in lows and short and not _is_adjunct(sentence, rest[0])


def _names_of_list(sentence: Sentence, rest: Sequence[Sequence[int]]) -> Sequence[Sequence[int]]:
    """The names of a list up to that behind `and`, before an aside: Iran, | Iraq and Oman, | meeting in Basra."""
    words = sentence.words
    end = next((at + 1 for at, part in enumerate(rest[:-1]) if "and" in [words[one].low for one in part]), 0)
    named = all(words[one].is_name or words[one].low == "and" for part in rest[:end] for one in part)
    return rest[:end] if named else ()


def _uncut(sentence: Sentence, part: Sequence[int]) -> tuple[int, ...]:
    """The phrase without small words at its ends, cut where it is too long for a title."""
    words, left = sentence.words, list(part)
    while left and words[left[0]].low in _CUT_OFF:
        left = left[1:]
    while left and (words[left[-1]].low in _SMALL or words[left[-1]].text in ",."):
        left.pop()
    if len(left) > _LONGEST:
        cut = [at for at in range(2, _LONGEST) if words[left[at]].low in _KEPT_INSIDE - {"of"}]
        left = left[: cut[-1]] if cut else left
    return tuple(left)


def with_event_noun(
    sentence: Sentence, phrase: tuple[int, ...], nouns: Collection[str] = frozenset()
) -> tuple[int, ...]:
    """A phrase with the event noun, or one of some nouns, that it belongs to: a visit by | its chief, that was planned.

    Where the last noun of a phrase is one of those nouns, and its first one is not, only the last one is meant.
    """
    words, first = sentence.words, phrase[0] if phrase else 0
    of = next((at for at in phrase[1:] if words[at].low == "of"), 0)
    if of and singular(words[phrase[-1]].low) in nouns and singular(words[of - 1].low) not in nouns:
        return tuple(at for at in phrase if at > of)
    for _ in range(_PHRASES):
        if first and words[first - 1].low == "and":  # between Chad and | Mali
            between = (at for at in range(first - 2, max(first - _LONGEST, 0), -1) if words[at].low == "between")
            first = next(between, first - 1) + 1
        noun = first - 2
        if noun < 0 or words[first - 1].low not in PREPOSITIONS or words[noun].low in ARTICLES:
            break
        opened = noun
        while opened and noun - opened < _DESCRIBED and words[opened - 1].low not in _BEFORE_NOUN:
            opened -= 1
        opened -= opened > 0 and words[opened - 1].low in ARTICLES | OWNERS
        if is_event_noun(words[noun].low) or singular(words[noun].low) in nouns:
            return tuple(range(opened, phrase[-1] + 1))
        first = opened
    return phrase


_BEFORE_NOUN: Final = PREPOSITIONS | ARTICLES | OWNERS | JOINTS | RELATIVES | {",", ".", "is", "was", "has"}
_PHRASES: Final = 3  # of an event noun
_DESCRIBED: Final = 4  # words from the article of a noun to it
