"""Typing errors and missing spaces in a text that is one date."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from tracker.dates.arithmetic import WEEKDAY_NAMES
from tracker.when.words import MONTH_NAMES

_SHORTEST: Final = 5  # letters; shorter words are too easily other words, but for a doubled letter
_MONTH: Final = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTH_NAMES)
# What stands before and after a year of three digits.
_BEFORE_YEAR: Final = (
    r"c\. ?|ca\.? |circa |the year |early |late |mid[ -]|about |around |in |by |before |after |since |until |from "
    r"|between |(?:spring|summer|autumn|fall|winter|christmas|easter)(?:,? | of )"
)
_AFTER_YEAR: Final = r"(?= ?(?:$|[-–,)?~]|to\b|and\b|or\b|until\b))"
_Change = str | Callable[["re.Match[str]"], str]


def tidied(text: str) -> str:
    """The text with spaces and signs as the rules expect them."""
    for pattern, change in _changes():
        text = pattern.sub(change, text)
    return text


@lru_cache(maxsize=1)
def _changes() -> "tuple[tuple[re.Pattern[str], _Change], ...]":
    """What is written otherwise, and what it becomes."""
    table: tuple[tuple[str, _Change], ...] = (
        (r"^\((.*)\)$", r"\1"),
        (r"(?<![a-z])([ab])\.\s?([dc])(?:\.|\b)", r"\1\2"),  # A. D.
        (r"\bad ([1-9]\d{0,2})\b", _padded),
        (r"\b([1-9]\d{0,2}) ?(?:ad|ce)\b", _padded),
        (r"\b([1-9]\d)0s\b", r"0\g<1>0s"),
        (r"(?<![a-z0-9])(\d{1,2})c\b(?!\.)", r"\1th century"),
        (r"\b(\d{3}0)['’]s$", r"\1s"),
        (r"\b(\d{1,2}) (st|nd|rd|th)\b", r"\1\2"),
        (r"^(\d{4}) ?([-./]) ?(\d{1,2}) ?\2 ?(\d{1,2})$", r"\1\2\3\2\4"),
        (r"^(\d{1,2}) ?([-./]) ?(\d{1,2}) ?\2 ?(\d{4})$", r"\1\2\3\2\4"),
        (rf"\b(\d{{1,2}})\.(?=(?: ?[-–] ?\d{{1,2}}\.)? ?(?:{_MONTH})\b)", r"\1"),  # 4.-6. July
        (rf"\b(\d{{0,2}})({_MONTH})(\d{{1,4}})\b", r"\1 \2 \3"),  # 4JUL2024
        (rf"\b((?:{_MONTH}),? |{_BEFORE_YEAR})([1-9]\d\d){_AFTER_YEAR}", r"\g<1>0\2"),  # October 877
        (rf"\b(0\d\d\d ?(?:-|–|to|and|or|until) ?)([1-9]\d\d){_AFTER_YEAR}", r"\g<1>0\2"),
        (r"\b([1-4]q|[12]h) ?'?(\d\d)$", r"\1 20\2"),  # 3Q24
        (r"^(0?[1-9]|1[0-2])\.((?:19|20)\d\d)$", r"\1/\2"),  # 03.2014
        (r"\b([12])h ((?:19|20)\d\d)$", r"h\1 \2"),
    )
    return tuple((re.compile(pattern, re.IGNORECASE), change) for pattern, change in table)


def _padded(found: "re.Match[str]") -> str:
    """A year of our era as EDTF writes it, in four digits."""
    return found[1].zfill(4)


def corrected(word: str) -> tuple[str, int] | None:
    """The month, weekday, yesterday or tomorrow that differs from a word by one typing error: category and value."""
    if len(word) < _SHORTEST:
        return None
    for number, name in enumerate(MONTH_NAMES, 1):
        if _slipped(word, name.lower()) or _mistyped(word, name.lower()):
            return "month", number
    for number, name in enumerate(WEEKDAY_NAMES):
        if _slipped(word, name.lower()):
            return "weekday", number
    return next((("today", step) for name, step in (("yesterday", -1), ("tomorrow", 1)) if _slipped(word, name)), None)


def _slipped(word: str, name: str) -> bool:
    """Whether two adjacent letters are swapped, an inner letter is missing, or one is doubled."""
    if word[:1] != name[:1]:
        return False
    if len(word) == len(name):
        wrong = [index for index, (a, b) in enumerate(zip(word, name, strict=True)) if a != b]
        return len(wrong) == 2 and wrong[1] == wrong[0] + 1 and word[wrong[0]] == name[wrong[1]] != word[wrong[1]]
    if len(word) + 1 == len(name):
        return any(name[:index] + name[index + 1 :] == word for index in range(1, len(name) - 1))
    doubled = [index for index in range(1, len(word)) if word[index] == word[index - 1]]
    return any(word[:index] + word[index + 1 :] == name for index in doubled)


def _mistyped(word: str, name: str) -> bool:
    """Whether exactly one letter after the third differs."""
    if len(word) != len(name) or word[:3] != name[:3]:
        return False
    return sum(a != b for a, b in zip(word, name, strict=True)) == 1
