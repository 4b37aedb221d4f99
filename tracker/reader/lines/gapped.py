"""Sentences that leave out a verb: Finland joined NATO in 2023 and Sweden in 2024 tells that Sweden joined NATO."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import DETERMINERS, is_adverb
from tracker.reader.events.clauses import Sentence, parsed
from tracker.reader.events.pointers import pointers
from tracker.reader.grammar.predicates import Predicate, verbs_before
from tracker.reader.grammar.words import words_of
from tracker.reader.lines.line import Line

_JOINTS: Final = (
    *((",", "and"), (",", "followed", "by"), (",", "then"), (",", "while")),
    *(("and",), ("followed", "by"), (",",)),
)
_TO_DATE: Final = word_set("on in at from since by for until late early")
_WITHIN_NAME: Final = word_set("of the and for")
# Verbs of what each does by itself, so that a name behind them is no list with the next one.
_EACH: Final = word_set("join leave quit enter exit rejoin win ratify recognise recognize")
_OF_TIME: Final = word_set("day days week weeks month months year years date deadline time behind ahead before after")
_LONGEST: Final = 7  # words of who does it


class _Item(NamedTuple):
    """The words of a sentence that tell who else does it, and where the next date begins and ends."""

    first: int
    last: int
    start: int
    end: int


def gapped(line: Line) -> Iterator[Line]:
    """A sentence of which each date has its own subject as one sentence each, with the verb; any other as it is."""
    sentence = line.sentence
    dates = sorted({line.bounds(one) for one in line.found} | {(one.start, one.end) for one in line.pointers})
    for at in range(len(dates) - 1):
        verb = _verb_of(sentence, dates[at][0])
        items = _items(sentence, dates[at:]) if verb is not None else []
        if verb is not None and items and _is_of_subject(sentence, verb, dates[at][0], items[0]):
            yield from _told(line, verb, dates[at], items)
            return
    yield line


def _told(line: Line, verb: Predicate, date: tuple[int, int], items: list[_Item]) -> Iterator[Line]:
    """The sentence of each subject; the date words keep their places."""
    text, words = line.sentence.text, line.sentence.words
    yield _with_text(line, text[: date[1]] + ".", 0, date[1])
    last = line.sentence.word_at(date[0])
    while words[last - 1].low in _TO_DATE:
        last -= 1
    deed = text[_start(line.sentence, verb) : words[last - 1].end]
    for item in items:
        who = text[words[item.first].start : words[item.last - 1].end]
        told = f"{who} {deed}{text[words[item.last - 1].end : item.start]}".rjust(item.start)
        end = len(text) if item is items[-1] else item.end
        yield _with_text(line, f"{told}{text[item.start : end].rstrip('.')}.", item.start, end)


def _with_text(line: Line, text: str, start: int, end: int) -> Line:
    """A line with another sentence, which has the dates between two places."""
    found = tuple(one for one in line.found if start <= line.bounds(one)[0] < end)
    return line._replace(sentence=parsed(text, words_of(text)), found=found, pointers=tuple(pointers(text)))


def _verb_of(sentence: Sentence, start: int) -> Predicate | None:
    """The verb of a clause before a date, with no other one between; None where it is none of a clause."""
    place = sentence.word_at(start)
    verb = next(verbs_before(sentence.predicates, place), None)
    near = verb is not None and all(word.low != "," for word in sentence.words[verb.last : place])
    return verb if near and verb is not None and not verb.noun and not verb.ing else None


def _start(sentence: Sentence, verb: Predicate) -> int:
    """Where the verb of a clause begins that leads to another one: is due to | report."""
    leading = [one for one in sentence.predicates if one.last <= verb.first and one.finite][-1:]
    first = leading[0] if verb.modal == "to" and leading else verb
    return sentence.words[first.first].start


def _items(sentence: Sentence, dates: list[tuple[int, int]]) -> list[_Item]:
    """Who stands before each further date, as long as nothing else does."""
    items = list[_Item]()
    for one, other in pairwise(dates):
        first, last = sentence.word_at(one[1]), sentence.word_at(other[0])
        lows = tuple(word.low for word in sentence.words[first:last])
        joint = next((joint for joint in _JOINTS if lows[: len(joint)] == joint), None)
        while last > first and sentence.words[last - 1].low in _TO_DATE:
            last -= 1
        if joint is None or not _is_subject(sentence, first + len(joint), last):
            break
        items.append(_Item(first + len(joint), last, *other))
    behind = sentence.word_at(items[-1].end) if items else 0
    goes_on = any(one.first == behind and one.finite for one in sentence.predicates)
    return [] if goes_on else items


def _is_subject(sentence: Sentence, first: int, last: int) -> bool:
    """Whether words are a name, or a noun with its article."""
    words = sentence.words[first:last]
    if not 0 < len(words) <= _LONGEST or any(map(sentence.in_verb, range(first, last))):
        return False
    opened = words[0].low in DETERMINERS and len(words) > 1 and _OF_TIME.isdisjoint(word.low for word in words)
    return (opened or _is_name(sentence, first, last)) and all(word.text[0].isalnum() for word in words)


def _is_name(sentence: Sentence, first: int, last: int) -> bool:
    """Whether words are a name: Chad; the Bank of England."""
    words = sentence.words[first + (sentence.words[first].low == "the") : last]
    named = [word.is_name for word in words if word.low not in _WITHIN_NAME]
    return bool(named) and all(named) and words[0].is_name


def _is_of_subject(sentence: Sentence, verb: Predicate, start: int, item: _Item) -> bool:
    """Whether an item stands for who does it, and not for what it is done to: hit Syria in May and | Iraq in June."""
    words, last = sentence.words, sentence.word_at(start)
    while last > verb.last and (words[last - 1].low in _TO_DATE or is_adverb(words[last - 1].low)):
        last -= 1
    if last == verb.last:
        return True
    if _is_name(sentence, item.first, item.last):
        return not words[last - 1].is_name or verb.lemma in _EACH
    head = words[verb.first - 1].low
    return words[item.last - 1].low == head and words[last - 1].low != head
