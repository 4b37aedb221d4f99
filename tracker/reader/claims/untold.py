"""The dated sentences of an article that no proposal quotes, and the dated clauses of others that none tells."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from tracker.claim import Claim
from tracker.dates import Found
from tracker.reader.propose import Told

_FEWEST: Final = 3  # words besides its dates that make a sentence of a line; with fewer it is a heading


class Untold(NamedTuple):
    """How many sentences of an article, and clauses of its other sentences, have a date and are in no claim."""

    sentences: int = 0
    clauses: int = 0


def untold(told: Told, claims: Iterable[Claim]) -> Untold:
    """Return how much of an article has a date and is in no claim."""
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
    whole = sum(len(list(_others(text.clean, *bounds, dates[bounds]))) >= _FEWEST for bounds in left)
    return Untold(whole, sum(map(is_told, told.left)))


_NEAR: Final = 24  # quotes that begin before a place and may reach it


def _others(text: str, start: int, end: int, dates: Iterable[Found]) -> Iterator[str]:
    """The words of a sentence that are no date of it."""
    for found in dates:
        yield from re.findall(r"\w+", text[start : found.start])
        start = found.end
    yield from re.findall(r"\w+", text[start:end])
