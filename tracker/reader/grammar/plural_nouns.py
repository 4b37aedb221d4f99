"""Forms in -s that are nouns by what stands beside them: Russian | sanctions; sanctions on Iran."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.calendar import DATE_NAMES
from tracker.reader.english.small_words import PREPOSITIONS
from tracker.reader.grammar.words import Word

_OF_PEOPLES: Final = ("ese", "ish", "ian", "can", "eli", "qi", "ani", "ench", "utch")
_COUNTING: Final = word_set("more further additional other new several many some dozen hundred thousand")
_AIMED: Final = word_set("sanctions bans taxes levies embargoes blockades attacks assaults raids strikes")


def is_of_people(words: Sequence[Word], at: int) -> bool:
    """Whether the word before a form in -s tells of which people it is: on Lebanese | ties; 50 more Russian | sales."""
    first = at - 1
    if first < 1 or not _names_people(words[first]):
        return False
    while first > 1 and words[first - 1].low in ("and", "or") and _names_people(words[first - 2]):
        first -= 2  # Russian and Belarusian | sanctions
    led = words[first - 1].low
    return first < at - 1 or led in PREPOSITIONS or led in _COUNTING or led.isdigit()


def _names_people(word: Word) -> bool:
    return word.is_name and word.low.endswith(_OF_PEOPLES)


def is_aimed(words: Sequence[Word], at: int) -> bool:
    """Whether what is done to something is told as a noun: EU | sanctions on Iran; not Israel | strikes on Monday."""
    after = [word.low for word in words[at + 1 : at + 3]]
    aimed = words[at].low in _AIMED and len(after) > 1 and after[0] in ("on", "against")
    return aimed and after[1] not in DATE_NAMES and not after[1].isdigit()
