"""The small words that bound the parts of a title."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english import small_words
from tracker.reader.grammar.words import Word

PREPOSITIONS: Final = small_words.PREPOSITIONS | word_set("as because up down")
BEFORE_DATE: Final = word_set(
    "on in at by from to until till since during for before after of late early mid around about through between not as"
)
RELATIVES: Final = word_set("which who whom whose where")
SUBORDINATORS: Final = word_set(
    "because although though while when whereas unless if whether once until since after before as where than so "
    "whatever whoever whichever wherever whenever"
)
JOINTS: Final = word_set("and but or yet")
STOPS: Final = frozenset(";:|—–-…")
PRONOUNS: Final = word_set(
    "it he she they we i you this that these those him her them us me himself herself itself themselves one ones "
    "all both each some many most several others another none who which what there here everyone someone nobody "
    "anyone something nothing everything"
)
SUBJECT_PRONOUNS: Final = word_set("he she it they we i you")
PERSONS: Final = word_set("he she him her his")
OWNERS: Final = word_set("its their his her our my your")
ARTICLES: Final = word_set("the a an this that these those")
NO_PLURALS: Final = ("as", "is", "os", "us", "ss", "'s")  # endings in -s of words for one
DAY_PARTS: Final = word_set("morning afternoon evening night midnight noon weekend eve")
OPENING: Final = word_set(
    "earlier later separately meanwhile yesterday today however also then now thus still instead moreover "
    "furthermore additionally according thereafter afterwards formerly currently recently initially originally "
    "previously finally eventually ultimately reportedly apparently only even just again nevertheless"
)
TRAILING: Final = (
    PREPOSITIONS - {"up", "down", "off", "over"}
    | JOINTS
    | SUBORDINATORS
    | RELATIVES
    | word_set(
        "the a an that not its his her their our to first also , ; : - – — “ ( very such both either entire whole "
        "every several latest former upcoming respective should what how why"
    )
)


def is_stop(words: Sequence[Word], at: int) -> bool:
    """Whether a mark parts clauses there: a dash does not within a name or a number."""
    if words[at].text not in STOPS:
        return False
    before, after = words[at - 1] if at else None, words[at + 1] if at + 1 < len(words) else None
    if before is None or after is None:
        return True
    joined = words[at].text == "-" and before.is_name and after.is_name
    return not joined and not (before.end == words[at].start and after.start == words[at].end)


def has_capital(text: str) -> bool:
    """Whether a capital letter stands in a word: Boeing, iTunes."""
    return any(letter.isupper() for letter in text)
