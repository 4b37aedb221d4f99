"""Relative clauses about a plural, and where they end: voters who work nights | cast their ballots early."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import (
    BE,
    BEGINNING,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    is_adjective,
    is_adverb,
)
from tracker.reader.english.verb_table import NOUN_BASES, NOUNS_TOO
from tracker.reader.english.verbs import verb_of, with_s
from tracker.reader.grammar.words import Word, low_at


def noun_too(low: str) -> bool:
    """Whether a base form is as likely a noun: a strike, a tax."""
    return low in NOUN_BASES or with_s(low) in NOUNS_TOO


def goes_on(after: str) -> bool:
    """Whether what follows a word is the verb of which it may end the subject: the sanctions waiver | expired."""
    if after in _HELPING:
        return True
    verb = verb_of(after)
    return verb is not None and verb.form in ("past", "s") and after not in NOUNS_TOO


def is_relative(words: Sequence[Word], at: int) -> bool:
    """Whether the `that` before a base form stands for a plural noun: the ones that | build; not said that supply."""
    return at > 1 and words[at - 2].low.endswith("s") and is_noun(words[at - 2].low)


def is_noun(low: str) -> bool:
    """Whether a word that a relative may stand for ends a noun phrase: not said; not reports, which tell what is so."""
    plain = low.isalpha() and low not in PREPOSITIONS and low not in DETERMINERS and not is_adverb(low)
    return (
        plain
        and not low.endswith(("ss", "us"))
        and low.removesuffix("s") not in CONTENTS
        and (verb_of(low) is None or low in NOUNS_TOO or low in NOUN_BASES)
    )


def ends_as_verb(word: Word) -> bool:
    """Whether a word that no table has ends as a third person does: which | guards the licences."""
    low = word.low
    return word.text.islower() and low.isalpha() and len(low) > 3 and low[-1] == "s" and low[-2] not in "su"


def opens_relative(words: Sequence[Word], at: int) -> bool:
    """Whether a word that no table has is the verb of a relative clause about a plural: voters who | work nights."""
    before = words[at - 1].low if at else ""
    if before not in _OPENERS or (before == "that" and not is_relative(words, at)):
        return False
    low, after = words[at].low, low_at(words, at + 1)
    noun = after not in DETERMINERS and low.endswith(_OF_NOUNS)
    base = words[at].text.islower() and low.isalpha() and not noun and not low.endswith(("s", "ed", "ing"))
    small = low in _SMALL or is_adverb(low) or is_adjective(low)
    return base and not small and after[:1].isalnum() and not goes_on(after)


def is_past_relative(words: Sequence[Word], at: int) -> bool:
    """Whether the relative clause of a plural ends before a word: drivers who cross the bridge | pay a toll."""
    place = next((one for one in range(at - 3, max(at - _LONGEST, 0), -1) if words[one].low in _OPENERS), 0)
    inside = words[place + 1 : at]
    return place > 0 and is_relative(words, place + 1) and not any(word.text in ",;:." for word in inside)


_HELPING: Final = MODALS | BE | HAVE
_SMALL: Final = PREPOSITIONS | DETERMINERS | BEGINNING
_OPENERS: Final = ("who", "that")
_LONGEST: Final = 12  # words of a relative clause

# What is said stands behind these nouns: reports that; fears that.
CONTENTS: Final = word_set(
    "report claim allegation rumour rumor suggestion accusation charge statement assertion assurance new news fact "
    "warning fear hope sign concern worry doubt belief announcement pledge threat promise"
)
_OF_NOUNS: Final = ("ment", "tion", "sion", "ty", "ist", "er", "or", "ance", "ence", "ship", "ism", "ure", "age")
