"""Times of day that stand without a date: shortly after noon, at 3pm, before dawn."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

_ABOUT: Final = (
    r"(?:(?:shortly|just|soon|right|immediately|minutes|moments) (?:after|before)|around|about|towards?|nearly)"
)
_HOUR: Final = (
    r"(?:\d{1,2}(?:[.:]\d\d)? ?(?:[ap]m\b|[ap]\.m\.)|"
    r"(?:[01]?\d|2[0-4])[.:][0-5]\d(?: ?(?:hours|hrs|h)\b)?|\d{4} hours\b|"
    r"noon\b|midday\b|midnight\b|dawn\b|daybreak\b|sunrise\b|sunset\b|dusk\b|nightfall\b)"
)
_ZONE: Final = r"(?: (?:GMT|UTC|CET|EST|EDT|BST|local time)\b)?"


@lru_cache(maxsize=1)
def _pattern() -> "re.Pattern[str]":
    return re.compile(
        rf"(?<!since )\b(?:(?:at|by|before|after|until|from) )?(?P<said>(?:{_ABOUT} )?{_HOUR}{_ZONE})", re.IGNORECASE
    )


_NAMES: Final = ("noon", "midnight", "midday", "dawn", "daybreak", "sunrise", "sunset", "dusk", "nightfall")


@lru_cache(maxsize=1)
def _sign() -> "re.Pattern[str]":
    return re.compile(r"\d(?:[.:]\d\d| ?[ap]\.?m\b| hours)")


def times(sentence: str) -> Iterator[tuple[int, int]]:
    """The bounds of the times of day of a sentence, without that at its head, which only says when it was written."""
    low = sentence.lower()
    if not any(map(low.__contains__, _NAMES)) and _sign().search(low) is None:  # most sentences have none
        return
    for found in _pattern().finditer(sentence):
        start, end = found.span("said")
        led = found.start() < start or not sentence[start].isdigit()
        if led and not re.match(r"\s*(?:%|per ?cent|points?|million|billion|[-–]\d)", sentence[end:]):
            yield start, end
