"""Dates that stand before a noun which names no event, and tell which one is meant: the November border line."""

from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.calendar import MONTHS
from tracker.reader.english.small_words import BEGINNING, DETERMINERS, PREPOSITIONS, is_adverb
from tracker.reader.events.anchor_nouns import event_noun
from tracker.reader.events.clauses import Sentence
from tracker.reader.events.kinds import is_event_noun
from tracker.reader.grammar.words import low_at

_LONGEST: Final = 8  # words of a noun phrase behind its date
_KEEPING: Final = word_set("miss misses missed meet meets met beat beats")  # a deadline
_FIGURES: Final = word_set("figures data statistics numbers estimate estimates reading forecast forecasts payrolls")
_REPORTS: Final = word_set("report survey index")
_WITHIN: Final = word_set("in at during")
_OTHER: Final = (
    PREPOSITIONS
    | BEGINNING
    | DETERMINERS
    | word_set(
        "and or but which who where as if it he she they we i you morning afternoon evening night noon "
        "midnight time local early late ago later earlier last next"
    )
)


def described(sentence: Sentence, first: int, after: int) -> range:
    """The words of the noun phrase that a date at these words stands in front of: the May 5 | talks; empty for none."""
    words = sentence.words
    owned = after < len(words) and words[after].low == "'s"
    before = words[first - 1].low if first else ""
    determined = before in DETERMINERS or before == "'s" or (before == "'" and words[first - 2].low.endswith("s"))
    if not (owned or determined):
        return range(0)
    start = end = after + owned
    while end < len(words) and end - start < _LONGEST and words[end].text[0].isalnum() and not _ends(sentence, end):
        end += 1
    return range(start, end)


def _ends(sentence: Sentence, at: int) -> bool:
    """Whether a noun phrase does not go on with a word."""
    low = sentence.words[at].low
    verb = sentence.in_verb(at)
    return verb or low in _OTHER or is_adverb(low) or low[0].isdigit()


def names(sentence: Sentence, first: int, after: int) -> bool:
    """Whether a date only tells which thing is meant, that is no event."""
    phrase = described(sentence, first, after)
    place = first - 1 - (first > 1 and sentence.words[first - 1].low in DETERMINERS)
    before = sentence.words[place].low if phrase and place >= 0 else ""
    if before in PREPOSITIONS and not any(is_event_noun(sentence.words[at].low) for at in phrase):
        return before not in _WITHIN  # a plan for yesterday's march; not: died in yesterday's rush
    if before in ("with", "unlike", "like"):
        return True
    if phrase and low_at(sentence.words, phrase.stop) == "'s":
        return True  # near the May 5 quake | 's centre
    head = sentence.words[phrase.stop - 1].low if phrase else ""
    of_month = sentence.words[first].low in MONTHS and after == first + 1 and len(phrase) > 1
    if head in _FIGURES or (of_month and head in _REPORTS):
        return True  # its June trade figures; the July jobs report
    kept = before in _KEEPING and any(sentence.words[at].low == "deadline" for at in phrase)
    return bool(phrase) and not kept and not any(event_noun(sentence.words[at].low) for at in phrase)
