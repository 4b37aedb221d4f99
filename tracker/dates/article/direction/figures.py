"""The month of a figure that another is compared with: down from 5.2 billion dollars in March."""

from typing import Final

from tracker.dates.article.direction.place import Clause, Place
from tracker.dates.engine.vocabulary import word_set

_AMOUNT: Final = word_set("hundred thousand million billion trillion percent us euro yen yuan per cent")
_EVENT: Final = 9  # tokens from a figure to its month


def earlier(at: Place) -> Clause | None:
    """The month of what a figure is compared with: down from 5.2 billion dollars in March."""
    words = at.words
    near = range(at.first - 3, at.first - _EVENT, -1)
    start = next((one for one in near if words[one] == "from" and words[one + 1][:1] in "0123456789$€£"), 0)
    if at.before != "in" or not start or (words.backward(at.first) == "future" and not _to_figure(at, start)):
        return None
    figure = [words[one] for one in range(start + 1, at.first - 1)]
    plain = all(not word.isalpha() or word.endswith("s") or word in _AMOUNT for word in figure)
    return Clause("past", "after 'from'") if plain else None


def _to_figure(at: Place, start: int) -> bool:
    """Whether a figure is told that another will become: to 4 million from 3 million in May, from 3 in May to 4."""
    words = at.words
    before = any(words[one] == "to" and words[one + 1][:1].isdigit() for one in range(start - _EVENT, start))
    behind = at.after == "to" and words[at.last + 1][:1].isdigit() and not words.dated(at.last)
    return before or behind
