"""Where a date stands in a text, and what its clause says of past and future."""

from typing import Final, NamedTuple

from tracker.dates.article.verbs.forms import date_words
from tracker.dates.article.verbs.words import Words
from tracker.dates.engine.vocabulary import word_set
from tracker.dates.model import Direction

PREPOSITIONS: Final = word_set("on in by at during for of the until since before after")

_HOURS: Final = word_set("noon midday midnight lunchtime dawn dusk sundown sunset nightfall daybreak")


class Clause(NamedTuple):
    """The direction of a date, and the words of its clause that say so; no words where nothing tells.

    Neutral with words: either side, the nearest.
    """

    direction: Direction
    why: str = ""
    firm: bool = True  # the year without doubt is that of the direction; else a nearer one is better
    then: bool = False  # it was still to come when it was said: promised in May to go by July


class Place:
    """Where a date stands, tokens `first` to `last` of a text, and the words beside it.

    Before it, an hour is passed over, and at least: until lunchtime on Monday.
    """

    __slots__ = ("after", "before", "first", "further", "last", "words")

    def __init__(self, words: Words, first: int, last: int) -> None:
        on = words[first - 1] in ("on", "of")
        start = first - 1 - on if words[first - 1 - on] in _HOURS else first
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
