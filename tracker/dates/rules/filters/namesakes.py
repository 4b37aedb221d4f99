"""The filter for a weekday that somebody in the text is called: Dr Friday Okoro said that Friday would go.

It holds in running text only.
"""

import re
from functools import lru_cache
from typing import Final

from tracker.dates.arithmetic import WEEKDAY_NAMES
from tracker.dates.engine.matcher import Match
from tracker.dates.rules.filters.words import SAYING

_DAYS: Final = "|".join(WEEKDAY_NAMES)
_TITLE: Final = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Gov)\.?|Chief|Barrister|Pastor|Bishop|Senator|Governor|Captain|Striker|"
    r"[a-z]+(?:er|or|ist|ian|date|yer)|[Tt]he (?:late|former) [a-z]+"
)
_BORNE: Final = (
    rf"\b(?:{_TITLE}|[Aa]lthough|[Tt]hough) ({_DAYS}) (?!(?:{_DAYS})\b)[A-Z][a-z]+"
    rf"|\b(?:with|against) ({_DAYS}) [A-Z][a-z]+(?=[,.;])"
)
# Words after which it is the day all the same: Mr Friday Okoro was freed on Friday.
_OF_A_DAY: Final = frozenset({
    "on", "last", "next", "this", "since", "until", "till", "before", "after", "by", "through", "late", "early", *SAYING
})  # fmt: skip


def namesake(m: Match) -> bool:
    """Whether a weekday alone means somebody whose full name the text tells."""
    return m.words() in _people(m.lexed.text) and m.around(-1) not in _OF_A_DAY


@lru_cache(maxsize=8)  # it is asked for each weekday of a text, and of the short ones that are read within it
def _people(text: str) -> frozenset[str]:
    """The weekdays that are first names in a text."""
    return frozenset(found[found.lastindex or 0] for found in re.finditer(_BORNE, text))
