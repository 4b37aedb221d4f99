"""The event nouns of a subject that each have a date: the arrest of A on Monday and B's sale in May hurt it."""

from collections.abc import Iterator
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import DETERMINERS, PREPOSITIONS
from tracker.reader.events.anchor_nouns import event_noun
from tracker.reader.events.background.years import is_reduced
from tracker.reader.events.clauses import Clause, Sentence, is_dated
from tracker.reader.events.event_nouns import noun_at
from tracker.reader.events.statuses import ARRANGING, UNDOING
from tracker.reader.grammar.predicates import Predicate

# What opens the phrase of such a noun: `done` where its deed comes before what the main verb tells in the past.
DONE: Final = "done"
_NOT_BEFORE: Final = "beside"
BESIDE: Final = (DONE, _NOT_BEFORE)
_PLEDGES: Final = word_set("promise vow pledge threat warning decision plan offer refusal oath order call")
_OF_PLANS: Final = ARRANGING | UNDOING | {"put", "push", "move", "hold"}  # which tell what became of both
_JOINTS: Final = (
    ("and",),
    ("along", "with"),
    ("as", "well", "as"),
    ("together", "with"),
    ("followed", "by"),
    ("plus",),
)
_NO_SUBJECTS: Final = PREPOSITIONS | word_set("if when while because although though once unless")


def member(sentence: Sentence, first: int) -> tuple[Predicate, Clause] | None:
    """The event noun that a date at a word belongs to, with its phrase, where another one beside it has its own date.

    All stand in the subject of a sentence; None for a date anywhere else.
    """
    verb = next((one for one in sentence.predicates if one.finite and not is_reduced(sentence, one)), None)
    if verb is None or first >= verb.first or sentence.words[0].low in _NO_SUBJECTS or verb.lemma in _OF_PLANS:
        return None
    phrases = [*_phrases(sentence, verb.first)]
    nouns = [_head(sentence, phrase) for phrase in phrases]
    if not phrases[1:] or None in nouns:
        return None
    opener = DONE if verb.perfect or (verb.form == "past" and not verb.modal) else _NOT_BEFORE
    for noun, phrase in zip(nouns, phrases, strict=True):
        if noun is not None and phrase.first <= first < phrase.last:
            return noun_at(sentence, noun), phrase._replace(opener=opener)
    return None


def _phrases(sentence: Sentence, end: int) -> Iterator[Clause]:
    """The phrases of a subject that ends there, parted where another one begins."""
    words, first, at = sentence.words, 0, 0
    while at < end:
        joints = (one for one in _JOINTS if one[0] == words[at].low)  # most words begin none
        joint = next((one for one in joints if tuple(word.low for word in words[at : at + len(one)]) == one), None)
        if joint is None or _dated(sentence, Clause(first, at)) is None or _dated(sentence, Clause(at, end)) is None:
            at += 1
            continue
        yield Clause(first, at - (words[at - 1].text == ","))
        first = at = at + len(joint)
    last = end - (words[end - 1].text == ",")
    if first < last:
        yield Clause(first, last)


def _dated(sentence: Sentence, phrase: Clause) -> int | None:
    """Where a date begins in a phrase; None where it has none."""
    return next((at for at in range(phrase.first + 1, phrase.last) if is_dated(sentence.words, at)), None)


def _head(sentence: Sentence, phrase: Clause) -> int | None:
    """The event noun that a phrase is of, before its first preposition or date; None for any other phrase."""
    words, date = sentence.words, _dated(sentence, phrase)
    ends = (at for at in range(phrase.first + 1, phrase.last) if words[at].low in PREPOSITIONS or at == date)
    end = next(ends, phrase.first)
    owned = any(word.low in ("'s", "'", "’") for word in words[phrase.first : end])
    opened = owned or words[phrase.first].low in DETERMINERS
    noun = words[end - 1].low if end > phrase.first else ""
    return end - 1 if date and opened and (event_noun(noun) or noun in _PLEDGES) else None
