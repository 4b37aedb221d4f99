"""Where a date stands in a text, and what its clause says of past and future."""

from typing import Final, NamedTuple

from tracker.dates.article.verbs.forms import date_words
from tracker.dates.article.verbs.words import Words
from tracker.dates.engine.vocabulary import word_set
from tracker.dates.model import Direction

PREPOSITIONS: Final = word_set("on in by at during for of the until since before after")
ONLY_PREPOSITIONS: Final = PREPOSITIONS - {"the"}

_FROM: Final = 7  # tokens from the hour that something is open from to the one until which it is
_ZONES: Final = word_set("gmt utc est et cet local time")
_HOURS: Final = word_set("noon midday midnight lunchtime dawn dusk sundown sunset nightfall daybreak")


class Clause(NamedTuple):
    """The direction of a date, and the words of its clause that say so; no words where nothing tells.

    Neutral with words: either side, the nearest.
    """

    direction: Direction
    why: str = ""
    firm: bool = True  # the year without doubt is that of the direction; else a nearer one is better
    then: bool = False  # it was still to come when it was said: promised in May to go by July


def _clock(words: Words, index: int) -> int:
    """The token before a time of day that ends at one: `until 9 a.m. EST`, `until noon`; the same where none does."""
    if words[index] in _HOURS:
        return index - 1
    at = index - (words[index] in _ZONES) - (words[index - 1] == "local" and words[index] == "time")
    if [words[one] for one in range(at - 3, at + 1)] in (["a", ".", "m", "."], ["p", ".", "m", "."]):
        at -= 4
    elif words[at] in ("am", "pm"):
        at -= 1
    return at - 1 if at < index and words[at][:1].isdigit() else index


class Place:
    """Where a date stands, tokens `first` to `last` of a text, and the words beside it.

    Before it, a time of day is passed over, and at least: until lunchtime on Monday.
    """

    __slots__ = ("after", "before", "first", "further", "last", "words")

    def __init__(self, words: Words, first: int, last: int) -> None:
        on = words[first - 1] in ("on", "of")
        hour = _clock(words, first - 1 - on)
        hours = words[hour] == "until" and "from" in [words[one] for one in range(hour - _FROM, hour)]
        start = first if hour == first - 1 - on or hours else hour + 1  # from 9 a.m. until noon on Monday
        start -= 2 * ((words[start - 2], words[start - 1]) == ("at", "least"))  # until at least Tuesday
        self.words = words
        self.first = first
        self.last = last
        self.before = words[start - 1]
        self.further = words[start - 2]
        self.after = words[last]

    @property
    def following(self) -> str:
        """The word after the date, and after another that `and` joins to it."""
        words, last = self.words, self.last
        joined = self.after in ("and", "or", "to", "through") and words.kinds[last + 1 : last + 2] in date_words()
        return words[last + 2] if joined else self.after
