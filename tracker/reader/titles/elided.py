"""Titles of one sentence that gives each place or thing its own date: visits Oslo on Monday, | Riga on Tuesday."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from tracker.reader.titles.grammar.words import PREPOSITIONS

# What stands between two dates where only the place or thing changes: , Riga on; and in Oslo on.
_ITEM: Final = (
    r",? ?(?:and )?(?:in |at |from |to |with )?(?P<item>(?:the )?[A-Z][\w'’-]*(?: (?:of )?[A-Z][\w'’-]*){0,3}),?"
    r"(?: on| in| from)? ?$"
)
_BEFORE_ITEM: Final = r",? (?:and )?(?:in |at |from |to |with )?"
# A title that has nothing behind its verb: Marta Delgado elected.
_SHORT: Final = r"(?:[A-Z][\w'’-]* )+(?P<rest>[a-z]+(?: (?:not|again|guilty))?)$"


def own_part(title: str, sentence: str, dates: Sequence[tuple[int, int]], said: tuple[int, int]) -> str:
    """The title of one date of such a sentence, with its own place or thing; empty for any other sentence."""
    items = [re.match(_ITEM, sentence[end:start]) for (_, end), (start, _) in pairwise(dates)]
    first = next((at + 1 for at in range(len(items) - 1, -1, -1) if items[at] is None), 0)
    names = [found["item"] for found in items[first:] if found is not None]
    if not names or said not in dates[first:]:
        return ""
    at = dates.index(said) - first
    listed = re.search(_BEFORE_ITEM + _BEFORE_ITEM.join(map(re.escape, names)) + "$", title)
    if listed is None:
        short = re.match(_SHORT, title)
        return f"{names[at - 1]} {short['rest']}" if short is not None and at else ""
    told = title[: listed.start()].removesuffix(" first")
    return f"{_lead(told)} {names[at - 1]}" if at else told


def _lead(title: str) -> str:
    """A title up to its last preposition but `of`, else up to its last word without a capital."""
    words = title.split(" ")
    places = range(len(words) - 1, 0, -1)
    lead = next((at for at in places if words[at] in PREPOSITIONS - {"of"}), 0)
    return " ".join(words[: (lead or next((at for at in places if words[at][:1].islower()), 0)) + 1])
