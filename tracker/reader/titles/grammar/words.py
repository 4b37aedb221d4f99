"""The small words that bound the parts of a title."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import SMALL_NUMBERS, word_set
from tracker.reader.english import small_words
from tracker.reader.english.small_words import RELATIVES, is_adjective
from tracker.reader.grammar.words import Word
from tracker.reader.sentences import ABBREVIATIONS

PREPOSITIONS: Final = small_words.PREPOSITIONS | word_set("as because up down")
BEFORE_DATE: Final = word_set(
    "on in at by from to until till since during for before after of late early mid around about through between not as"
)
SUBORDINATORS: Final = word_set(
    "because although though while when whereas unless if whether once until since after before as where than so "
    "whatever whoever whichever wherever whenever"
)
JOINTS: Final = word_set("and but or yet")
STOPS: Final = frozenset(";:|—–-…")
PRONOUNS: Final = word_set(
    "it he she they we i you this that these those him her them us me himself herself itself themselves one ones "
    "all both each some many most several others another none who which what there everyone someone nobody "
    "anyone something nothing everything"
)
SUBJECT_PRONOUNS: Final = word_set("he she it they we i you")
PERSONS: Final = word_set("he she him her his")
OWNERS: Final = word_set("its their his her our my your")
ARTICLES: Final = word_set("the a an this that these those")
NO_PLURALS: Final = ("as", "is", "os", "us", "ss", "'s")  # endings in -s of words for one
UNITS: Final = word_set("hour hours day days week weeks month months year years decade decades")
THEN: Final = ("later", "earlier", "ago")  # what makes a time of them
DAY_PARTS: Final = word_set("morning afternoon evening night midnight noon weekend eve")
OPENING: Final = word_set(
    "earlier later separately meanwhile yesterday today however also then now thus still instead moreover "
    "furthermore additionally according thereafter afterwards formerly currently recently initially originally "
    "previously finally eventually ultimately indeed reportedly apparently only even just again nevertheless"
)
TRAILING: Final = (
    PREPOSITIONS - {"up", "down", "off", "over"}
    | JOINTS
    | SUBORDINATORS
    | RELATIVES
    | word_set(
        "the a an that not its his her their our first also , ; : - – — “ ( very such both either entire whole "
        "every several another latest former upcoming respective thus should what how why nearly only just almost "
        "already"
    )
)


def quantifies(words: Sequence[Word], at: int) -> bool:
    """Whether a preposition only tells of about how many: at least five civilians; over a million people."""
    if at >= len(words):
        return False
    after = [word.low for word in words[at + 1 : at + 3]]
    if words[at].low in ("at", "up") and after[:1] in (["least"], ["most"], ["to"]):
        return words[at].low == "at" or opens_number(after[1:])
    return words[at].low in _ABOUT and (opens_number(after) or (after[:1] == ["a"] and after[1:] in _LARGE))


def opens_number(lows: Sequence[str]) -> bool:
    """Whether words begin with a number: 1,600 cars; five."""
    return lows[:1] != [] and (lows[0][0].isdigit() or lows[0] in SMALL_NUMBERS)


_ABOUT: Final = word_set("over under about around above below nearly near between")
_LARGE: Final = (["million"], ["billion"], ["thousand"], ["hundred"], ["dozen"], ["third"], ["quarter"], ["half"])


def by_the_time(words: Sequence[Word], at: int) -> bool:
    """Whether words open a clause of time there: by the time | the talks begin."""
    return [word.low for word in words[at : at + 3]] == ["by", "the", "time"]


def is_stop(words: Sequence[Word], at: int) -> bool:
    """Whether a mark parts clauses there: a dash does not within a name or a number."""
    if words[at].text not in STOPS:
        return False
    before, after = words[at - 1] if at else None, words[at + 1] if at + 1 < len(words) else None
    if before is not None and before.text.isalpha() and before.end == words[at].start and words[at].text == "-":
        return False  # photo- and video reporters; anti- American
    if before is None or after is None:
        return True
    joined = words[at].text == "-" and before.is_name and after.is_name
    return not joined and not (before.end == words[at].start and after.start == words[at].end)


def has_capital(text: str) -> bool:
    """Whether a capital letter stands in a word: Boeing, iTunes."""
    return text != text.lower()


def ends_here(words: Sequence[Word], at: int) -> bool:
    """Whether a mark ends the clause; a full stop not where it is that of an abbreviation: Apple Inc. on Monday."""
    if words[at].text != "." or at + 1 >= len(words) or words[at + 1].low == "'s":
        return is_stop(words, at) or words[at].text in ".?!"
    return words[at - 1].end == words[at].start and not _is_short(words[at - 1])


def _is_short(word: Word) -> bool:
    """Whether a full stop belongs to a word: Inc., the initial of John R. Bolton."""
    return word.low in ABBREVIATIONS | {"no"} or (len(word.text) == 1 and word.is_name and word.text != "I")


_OPENED: Final = 2  # words: an article and an adjective


def parts_adjectives(words: Sequence[Word], at: int) -> bool:
    """Whether a word is a comma that only parts two adjectives of a noun: its long-awaited, small-scale model."""
    if words[at].text != "," or at < _OPENED or at + 1 == len(words):
        return False
    opened = words[at - 2].low in ARTICLES | OWNERS and not words[at - 1].is_name
    return opened and all(is_adjective(one.low) or "-" in one.low[1:-1] for one in (words[at - 1], words[at + 1]))
