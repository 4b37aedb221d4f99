"""The names of those whom a title only counts: the two companies; both sides; the two leaders."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tracker.reader.events.clauses import Sentence
from tracker.reader.grammar.words import Word
from tracker.reader.titles.grammar.groups import is_finite, verbs_of
from tracker.reader.titles.grammar.present import is_plural
from tracker.reader.titles.grammar.words import JOINTS, has_capital
from tracker.reader.titles.meaning.around import Around, names_in
from tracker.reader.titles.meaning.persons import topic_of
from tracker.reader.titles.wording import owning, spelt, tidied

_PAIR: Final = 2
_SIGNS: Final = ("two", "both", "sides", "parties", "leaders")
_COUNTED: Final = r"\b(?:the two|^two|both)"
_STATES: Final = "sides|parties|countries|states|neighbou?rs|governments|capitals|allies|nations"
_SPOKESMEN: Final = (
    "leaders|(?:wo)?men(?= (?:meet|talk|speak|discuss|sign|agree|hold|exchange)\\b)|"
    "presidents|prime ministers|(?:(?:foreign|defen[cs]e|finance|trade|energy) )?ministers|"
    "negotiators|delegations|armies|navies|parliaments"
)
_FIRMS: Final = "companies|firms|airlines|banks|rivals|carmakers|agencies|partners"
_WHOLE: Final = r"\b(?! (?:of|to|from|in)\b)"  # a noun with nothing behind it that tells which
# Names that have an article.
_THE: Final = "(?:United (?:States|Kingdom|Nations|Arab)|Netherlands|Philippines|(?:European|African) Union)"
_NO_STATE: Final = frozenset(["person", "company", "university", "court"])  # sorts of actors


def paired(text: str, around: Around) -> str:
    """A title with the names of the two that it only counts."""
    if not any(word in text.lower() for word in _SIGNS):  # most titles have none, and this is fast
        return text[:1].upper() + text[1:] if text[1:2].islower() else text
    firms, parties = [tuple(names_in(around)), around.parties], [*_states(around), around.parties]
    states = [*parties, around.two]
    for pattern, pairs in (
        (rf"(?:^|(?<!all )\bthe )(?:sides|parties){_WHOLE}", parties),
        (rf"{_COUNTED} (?-i:(?:[A-Z]\w+ ){{0,2}})(?:{_STATES}){_WHOLE}", states),
        (rf"(?:{_COUNTED} |^(?=leaders))(?P<who>{_SPOKESMEN}){_WHOLE}", states),
        (rf"{_COUNTED} (?:{_FIRMS}){_WHOLE}", firms),
    ):
        fits = (one for one in pairs if len(one) == _PAIR and not any(name in text for name in one))
        if (pair := next(fits, ())) and (found := re.search(pattern, text, re.IGNORECASE)):
            who = found.groupdict("").get("who", "").lower()
            who = f"{'leaders' if who in ('men', 'women') else who} of " if who else ""
            after = text[found.end() :]
            after = f"'s{after[1:]}" if after.startswith("' ") and not pair[-1].endswith("s") else after
            text = f"{text[: found.start()]}{who}{' and '.join(pair)}{after}"
            text = re.sub(rf"(?<=\w )(?={_THE}\b)(?<!the )", "the ", text)
    return text[:1].upper() + text[1:] if text[1:2].islower() else text


def pointed(sentence: Sentence, words: Sequence[Word], around: Around) -> str:
    """Whom a subject without a name points at: the tycoon; both sides; their country, of the Syrians before."""
    person = around.meant([word.low for word in words])
    return person or sides_before(words, around) or _of_people(sentence, words, around)


def _of_people(sentence: Sentence, words: Sequence[Word], around: Around) -> str:
    """What `their` tells to be of a people named last before it: took in Syrians after | their country fell."""
    before = [word for word in sentence.words if word.end <= words[0].start and word.is_name]
    states = [name for name in around.parties if around.sort(name) == "country"]
    for word in reversed(before) if words[0].low == "their" and len(words) > 1 else ():
        state = next((name for name in states if name[:_STEM] == word.text[:_STEM]), "")
        if state and words[1].low in _LANDS:
            return state if len(words) == _PAIR else ""
        if state:
            people = word.text != state and word.low.endswith("s")
            return f"{owning(word.text)} {spelt(words, [*range(1, len(words))]).strip()}" if people else ""
    return ""


_LANDS: Final = ("country", "homeland", "nation", "land")
_STEM: Final = 4  # letters that a state shares with its people


def sides_before(words: Sequence[Word], around: Around) -> str:
    """The two sides that a subject only points at, as the subject of a sentence before tells them, not both by name.

    Peru's government and miners opened talks; the two sides | signed a deal.
    """
    lows = [word.low for word in words]
    they = lows == ["they"]
    if not they and not (lows[-1] in _POINTING and {*lows[:-1]} <= {"the", "two", "both"}):
        return ""
    for sentence in around.earlier:
        told = topic_of(sentence)
        if _are_two(told):
            alone = not they or sum(map(is_finite, verbs_of(sentence))) == 1
            return tidied(spelt([_plain(told[0]), *told[1:]], [*range(len(told))])) if alone else ""
        if told and told[-1].low in _POINTING:
            they = False
        elif told and (they or is_plural([word.text for word in told])) and told[0].low not in _OF_ONE:
            return ""
    return ""


def _are_two(told: Sequence[Word]) -> bool:
    """Whether a subject joins two, and not both by their names alone."""
    joints = [word.low for word in told if word.low in JOINTS or word.text == ","]
    names = [has_capital(word.text) or word.low in ("and", "the") for word in told]
    return joints == ["and"] and not all(names) and len(told) <= _LONGEST


def _plain(word: Word) -> Word:
    """The first word of a phrase without the capital of its sentence, where it is an article."""
    return word._replace(text=word.low) if word.low == "the" else word


_OF_ONE: Final = ("a", "an", "it", "this", "that")
_LONGEST: Final = 8  # words of two sides
_POINTING: Final = ("sides", "parties", "they")


def _states(around: Around) -> Iterator[tuple[str, ...]]:
    """The two states or bodies that take part, else those that were named together."""
    yield from (pair for pair in (around.two, around.pair) if set(pair) <= set(around.parties))
    told = [(name, around.sort(name)) for name in around.parties]
    states = [name for name, sort in told if sort not in _NO_STATE]
    if len({bool(sort) for name, sort in told if name in states}) == 1:  # two of a kind, known or not
        yield tuple(states)
    yield around.pair
