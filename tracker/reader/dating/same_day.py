"""Words that mean the day of what was told last: the same day, hours later, that evening."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

_PARTS: Final = ("morning", "afternoon", "evening", "night")
_PART: Final = rf"(?:day|date|{'|'.join(_PARTS)})"
_NUMBER: Final = r"(?:(?:just|only) )?(?:(?:a few|several|some|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) )?"

_SIGNS: Final = (
    *("same ", "hours ", "minutes "),
    *(f"that {part}" for part in ("day", "date", *_PARTS)),
    *(f"{way} {part}" for way in ("next", "following", "previous") for part in _PARTS),
    *(f"{part} {way}" for way in ("before", "after") for part in ("day", "date", *_PARTS)),
)


@lru_cache(maxsize=1)
def _pattern() -> "re.Pattern[str]":
    return re.compile(
        rf"\b(?:the (?P<next>next|following|previous) (?:{'|'.join(_PARTS)})|"
        rf"the {_PART} (?P<beside>before|after)(?= ?[,.;:]|$| (?:says?|said|and)\b)|"
        rf"(?:later |on |for )?(?:the|that) (?:very )?same {_PART}|later that {_PART}|"
        rf"that (?:{'|'.join(_PARTS)})|"
        rf"{_NUMBER}(?:hours|minutes) (?:later|earlier|afterwards|before))\b(?! (?:as|when|that)\b)",
        re.IGNORECASE,
    )


def same_day(sentence: str) -> Iterator[tuple[int, int, int]]:
    """The bounds of words that mean the day of what was told before or the one beside it, and the days between."""
    low = sentence.lower()
    if not any(map(low.__contains__, _SIGNS)):  # most sentences have none, and this is fast
        return
    for found in _pattern().finditer(sentence):
        way = (found["beside"] or found["next"] or "same").lower()
        yield *found.span(), {"before": -1, "previous": -1, "same": 0}.get(way, 1)
