"""The dated sentences of an article that no proposal quotes."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Final

from tracker.claim import Claim
from tracker.dates import Found
from tracker.reader.propose import Told

_FEWEST: Final = 3  # words besides its dates that make a sentence of a line; with fewer it is a heading


def untold(told: Told, claims: Iterable[Claim]) -> int:
    """Return how many sentences of an article have a date, and none in the quote of a claim."""
    text, quotes = told.text, sorted(claim.offset for claim in claims)
    starts = [start for start, _ in quotes]
    dates: dict[tuple[int, int], list[Found]] = {}
    for found in told.dates:
        dates.setdefault(found.sentence, []).append(found)

    def is_told(found: Found) -> bool:
        place = text.at[found.start]
        last = bisect_right(starts, place)
        return any(place < end for _, end in quotes[max(last - _NEAR, 0) : last])

    left = (bounds for bounds, found in dates.items() if not any(map(is_told, found)))
    return sum(len(list(_others(text.clean, *bounds, dates[bounds]))) >= _FEWEST for bounds in left)


_NEAR: Final = 24  # quotes that begin before a place and may reach it


def _others(text: str, start: int, end: int, dates: Iterable[Found]) -> Iterator[str]:
    """The words of a sentence that are no date of it."""
    for found in dates:
        yield from re.findall(r"\w+", text[start : found.start])
        start = found.end
    yield from re.findall(r"\w+", text[start:end])
