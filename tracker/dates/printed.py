"""Dates as the tool prints them, read back: `2024-07-04/07`, `2024-Q3`, `c. 1962-10`, `from 2024`, `20th c.`

The short second side of an interval is that of ISO 8601: what it leaves out is as in the first.
"""

import re
from collections.abc import Callable
from typing import Final

from tracker.errors import DateError
from tracker.when import Doubt, When

_SEASONS: Final = {"spring": 1, "summer": 2, "autumn": 3, "winter": 4}
_FORMS: Final[tuple[tuple[str, Callable[[re.Match[str]], When]], ...]] = (
    (r"(\d{4})-Q([1-4])", lambda found: When.quarter(int(found[1]), int(found[2]))),
    (r"(\d{4})-H([12])", lambda found: When.half(int(found[1]), int(found[2]))),
    (r"(spring|summer|autumn|winter) (\d{4})(?:/\d\d)?", lambda found: When.season(int(found[2]), _SEASONS[found[1]])),
    (r"(\d\d[1-9]0)s", lambda found: When.decade(int(found[1]))),
    (r"(\d{1,3})(?:st|nd|rd|th) c\.", lambda found: When.century((int(found[1]) - 1) * 100)),
    (r"(\d{4}-\d\d-\d\d) (\d\d:\d\d\S*)", lambda found: When.parse(f"{found[1]}T{found[2]}")),
    (r"\d.*", lambda found: When.parse(found[0])),
)
# How the second side of an interval goes on from the first: what both look like, and how much they share.
_SHARED: Final = (
    (r"\d{4}-\d\d-\d\d/\d\d", 8),
    (r"\d{4}-\d\d-\d\d/\d\d-\d\d", 5),
    (r"\d{4}-\d\d/\d\d", 5),
    (r"\d{4}-Q\d/Q\d", 5),
    (r"\d{4}-H\d/H\d", 5),
)


def read(text: str) -> When | None:
    """Return the date that is printed so, None for any other text; raise DateError for one that cannot be."""
    if text == "any time":
        return When.span(None, None)
    word, _, rest = text.partition(" ")
    if word in ("from", "until") and (side := _doubted(rest, _one)) is not None:
        return When.span(side, None) if word == "from" else When.span(None, side)
    return _doubted(text, _whole)


def _doubted(text: str, read_plain: Callable[[str], When | None]) -> When | None:
    """Read a date with the doubt about it before and behind."""
    approximate, uncertain = text.startswith("c. "), text.endswith("?")
    plain = read_plain(text.removeprefix("c. ").removesuffix("?") if approximate or uncertain else text)
    doubt: Doubt = "%" if approximate and uncertain else "~" if approximate else "?" if uncertain else ""
    return plain.with_doubt(doubt) if plain is not None and doubt else plain


def _whole(text: str) -> When | None:
    found = _one(text)
    start, slash, end = text.partition("/")
    if found is not None or not slash:
        return found
    shared = next((size for pattern, size in _SHARED if re.fullmatch(pattern, text)), 0)
    sides = _doubted(start, _one), _doubted(start[:shared] + end, _one)
    return None if None in sides else When.span(*sides)


def _one(text: str) -> When | None:
    for pattern, make in _FORMS:
        if found := re.fullmatch(pattern, text):
            try:
                return make(found)
            except DateError:
                return None
    return None
