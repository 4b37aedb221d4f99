"""The bound that the words around a date give it: by Friday, no earlier than May, within two months."""

import re
from datetime import date, timedelta
from typing import Final

from tracker.dates import Found
from tracker.dates.engine.vocabulary import word_list
from tracker.when import When

# Words before a time that somebody is given until: has given it until | 30 June | to pay.
_LEFT_UNTIL: Final = re.compile(
    r"\b(?:giv(?:e|es|en|ing)|gave|allow(?:s|ed|ing)?)(?: (?!off\b|back\b)[^\s,;.]+){1,6} (?:until|till)$"
)
# Words that make a date the first possible one.
_NOT_BEFORE: Final = re.compile(r"\b(?:no|not) (?:earlier|sooner) than$|\bnot (?:[^,;.]{1,60} )?before$")
# Before the year is out, before July ends, before the month comes to an end.
_OVER: Final = tuple(
    f" {word}" for word in word_list("out over up through ends ended closes finishes close end expires")
)


def runs_out(text: str, start: int, end: int) -> int:
    """Where the last word of a clause ends whose date is a time that ends: reopens | before July ends; else 0."""
    over = text.endswith(_OVER, start, end)
    before = re.search(r"\b(?:before|until|till|by the time) (?:the )?$", text[:start]) if over else None
    return max(len(text[: before.start()].rstrip(", ")) - 1, 0) if before else 0


def bounded(found: Found, before: str, words: str) -> When:
    """The date with the bound that its preposition gives: by Friday is no later than Friday."""
    when, low = found.when, before.rstrip(" “\"'‘").lower()
    last = low.rpartition(" ")[2].strip("“\"'‘(")
    ends = "end of" in words.lower() or low.endswith("end of")
    if re.match(r"(?:within|inside) ", words, re.IGNORECASE) and when.precision == "range":
        return When.span(None, When.day(when.last))
    if when.open_start or when.open_end or (when.precision == "range" and not ends):
        return when
    if ends:
        low = low.removesuffix("end of").rstrip().removesuffix("the").rstrip() if low.endswith("end of") else low
        first = words.lower().split()[0]
        last = first if first in ("by", "until", "till", "before") else low.rpartition(" ")[2]
        when = When.day(when.last)
        last = "by" if last == "before" else last
    if low.endswith(("than", "before")) and _NOT_BEFORE.search(low):
        return When.span(when, None) if when.precision == "day" else when
    if (
        last in ("by", "before")
        or low.endswith(("no later than", "not later than", "by the time"))
        or (low.endswith(("until", "till")) and _LEFT_UNTIL.search(low))
    ):
        earlier = last == "before" and not words.endswith(_OVER) and not low.endswith("on or before")
        day = when.first - timedelta(1) if earlier else _middle(when, words)
        return When.span(None, When.day(day))
    return when


def _middle(when: When, words: str) -> date:
    """The last day of a date: of the middle of a month, the 15th."""
    middle = when.precision == "month" and re.match(r"mid\b|the middle of\b", words, re.IGNORECASE)
    return when.first + timedelta(14) if middle else when.last
