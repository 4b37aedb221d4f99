"""Where a date stands in a text, and what its clause says of past and future."""

from typing import Final, NamedTuple

from tracker.dates.article.verbs import Words
from tracker.dates.engine.vocabulary import word_set
from tracker.dates.model import Direction

PREPOSITIONS: Final = word_set("on in by at during for of the until since before after")
SAYING: Final = word_set("said predicted believed thought warned insisted feared argued estimated")

_HOURS: Final = word_set("noon midday midnight lunchtime dawn dusk sundown sunset nightfall daybreak")


class Clause(NamedTuple):
    """The direction of a date, and the words of its clause that say so; no words where nothing tells."""

    direction: Direction
    why: str = ""
    firm: bool = True  # the year without doubt is that of the direction; else a nearer one is better


class Place(NamedTuple):
    """Where a date stands: tokens `first` to `last` of a text."""

    words: Words
    first: int
    last: int

    @property
    def before(self) -> str:
        return self.words[self._start - 1]

    @property
    def further(self) -> str:
        return self.words[self._start - 2]

    @property
    def _start(self) -> int:
        """The first token with the hour before it: until lunchtime on Monday."""
        on = self.words[self.first - 1] in ("on", "of")
        return self.first - 1 - on if self.words[self.first - 1 - on] in _HOURS else self.first

    @property
    def after(self) -> str:
        return self.words[self.last]
