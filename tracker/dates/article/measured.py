"""Where a date lies from the one told before it: two weeks before the 20 January handover, after talks in May."""

from datetime import date
from typing import Final

from tracker.dates import arithmetic
from tracker.dates.article.verbs.forms import SAYING
from tracker.dates.article.verbs.words import Words
from tracker.dates.engine.matcher import Anchor
from tracker.dates.engine.tokens import STOP, codes
from tracker.dates.engine.vocabulary import GROUPS
from tracker.dates.phrase.counting import count_of, kind_of

_REACH: Final = 6  # tokens from `before` or `after` to the date
_FAR: Final = 9  # tokens from there to the last date of a list
_SIDES: Final = {"before": 1, "after": -1, "following": -1}


def beside(words: Words, first: int) -> int:
    """The token of the `before` or `after` that a date is told with, 0 where none is: after delays in May and June."""
    side = next((at for at in range(first - 1, max(first - _FAR, 0), -1) if words[at] in _SIDES), 0)
    if side == 0 or STOP in words.kinds[side:first] or any(words.says(at) is not None for at in range(side, first)):
        return 0
    return side


def measured_to(words: Words, told: Anchor, first: int) -> date | None:
    """The day about which the date at a token lies, counted from the date told before; None where nothing is."""
    side = beside(words, first)
    near = told.last < side - 1 and first - side <= _REACH and STOP not in words.kinds[told.last : side]
    if not near or words.kinds[side - 1] not in {codes()[name] for name in GROUPS["unit"]}:
        return None
    between = [words[at] for at in range(told.last, side) if words.says(at) is not None]
    if not SAYING.issuperset(between):
        return None  # another verb has that date: resigned on Monday, and died two weeks before the vote
    count = count_of(words[side - 2]) if side - 2 >= told.last else 0
    try:
        return arithmetic.shift(told.when.first, kind_of(words[side - 1].rstrip("s")), _SIDES[words[side]] * count)
    except (ValueError, OverflowError):
        return None  # beyond the year 9999
