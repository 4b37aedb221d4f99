"""The day of publication as a text states it: a dateline, or a line that says when it was published."""

import re
from datetime import date, timedelta
from typing import Final

from tracker.errors import DateError
from tracker.reader.source.document import About

_FIRST: Final = 2_000  # characters of a text in which it states its day
_MONTHS: Final = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
_DAY: Final = (
    rf"(?:(?:{_MONTHS})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTHS})\.?)"
    r"(?:,?\s+\d{4})?|\d{4}-\d\d-\d\d"
)
_WEEKDAY: Final = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
# SHANGHAI, July 3 (Agency) -
_CITY: Final = (
    rf"^\W{{0,3}}(?-i:[A-Z][A-Z'’.-]+(?:[ ,/]+[A-Z][\w'’.-]+){{0,4}}),\s+{_WEEKDAY}(?P<day>{_DAY})\s*[,:(—–-]"
)
_ROWS: Final = (
    _CITY,
    # Published: 3 July 2024, Updated 3 July 2024 10:00
    rf"^\W{{0,3}}(?:first )?(?:published|posted|issued|date|dated|released|updated)(?: on)?[ :|]+"
    rf"{_WEEKDAY}(?P<day>{_DAY})\b",
    rf"^\W{{0,3}}{_WEEKDAY}(?P<day>{_DAY})\W{{0,3}}$",  # a line of its own
    rf"^.{{0,60}}[|·•]\s*{_WEEKDAY}(?P<day>{_DAY})\W{{0,3}}$",  # By A. Writer | 3 July 2024
)
_AROUND: Final = " \r\n\t-–—(,:|*_"
_LATELY: Final = timedelta(days=45)  # an article whose dateline leaves out the year is no older, or it is asked for


def stated(text: str, today: date) -> About:
    """Return what the first lines of a text say of the day it was published.

    A day without its year counts where it lies in the weeks before `today`; else nothing is known.
    """
    from tracker.dates import parse_when

    for row in _ROWS:
        found = re.search(row, text[:_FIRST], re.IGNORECASE | re.MULTILINE)
        if found is None or _is_row(text, found):
            continue
        words = " ".join(found["day"].split())
        try:
            when = parse_when(words, today, direction="past")
        except DateError:
            continue
        recent = today - _LATELY <= when.first <= today
        has_year = re.search(r"\d{4}", words) and (row is _CITY or when.first <= today)  # else it is an event to come
        if when.precision == "day" and (has_year or recent):
            return About(published=when.first, origin=f"its line '{found[0].strip(_AROUND)}'")
    return About()


def _is_row(text: str, found: "re.Match[str]") -> bool:
    """Whether a line is a row of a table: one beside it has cells too."""
    beside = (*text[: found.start()].split("\n")[-3:], *text[found.end() :].split("\n")[:3])
    return "|" in found[0] and any("|" in line for line in beside)
