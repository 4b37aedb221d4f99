"""A date found in a text, with what the passes over it may ask."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from tracker.dates.article.direction.clause import Clauses
from tracker.dates.article.verbs.words import Words
from tracker.dates.engine.matcher import Anchor, Value
from tracker.dates.engine.tokens import codes
from tracker.when import When


class Hit(NamedTuple):
    """A date with its tokens, and what stands before it in the text."""

    value: Value
    first: int
    last: int  # the token after it
    words: Words
    clauses: Clauses
    reference: date
    anchors: Sequence[Anchor]  # the dates before that a word can point back to
    previous: int  # the token after the date before, of whatever sort
    heading: Anchor | None = None  # the year that stands alone in a line above
    entry: When | None = None  # the last day or week that opened a line above

    @property
    def weekday(self) -> int | None:
        """The number of a weekday that stands alone; None for any other date."""
        kinds = self.words.kinds[self.first : self.last]
        alone = kinds[-1] == codes()["weekday"] and kinds[:-1] in ("", codes()["part"])
        return self.words.lexed.tokens[self.last - 1].value if alone else None

    def beside(self, apart: int) -> When | None:
        """The date that ends so many tokens before this one."""
        anchor = self.anchors[-1] if self.anchors else None
        return anchor.when if anchor and anchor.last == self.first - apart else None
