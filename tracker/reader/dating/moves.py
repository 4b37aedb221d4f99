"""The two times of what is moved: put off from 15 May to 30 June, from the spring to the autumn, from 3 to 9 June."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Final

from tracker.dates import Found, find_dates
from tracker.reader.events.plans.overtaken import moved_from

# Both times of a move: from Monday to Friday.
_FROM: Final = r"\bfrom (?:the )?(?P<old>[^,;.\n]{1,40}?) (?:to|until|till|into) (?:the )?(?=(?P<new>\w))"
# How far it is moved, and from which time: by a week from 3 May.
_BY_SOME: Final = r"(?:an?|\w+) (?:day|week|fortnight|month|quarter|year)s? from (?:the )?(?=(?P<new>\w))"
# A day without its month.
_BARE: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_MONTH: Final = r"\b[A-Z][a-z]{2,8}\b"
_LED: Final = "from "
_DASH: Final = r" [–—-] "  # behind a dateline
_AGAIN: Final = r",? (?:and |but )?(?:then|later|again)\b"  # moved from 3 to 10 June | and then to the 17th
_NEAR: Final = 200  # characters before the words that may tell that something is moved


@lru_cache(maxsize=1)
def _patterns() -> "tuple[re.Pattern[str], re.Pattern[str]]":
    return re.compile(_FROM), re.compile(_BY_SOME, re.IGNORECASE)


def apart(found: Iterable[Found], text: str, day: date) -> tuple[Found, ...]:
    """The dates, with the old and the new time of what is moved read each by itself, where they were read as one."""
    kept = list(found)
    spans, counts = _patterns()
    for words in spans.finditer(text):
        if not _is_moved(text, words.start()):
            kept = _whole(kept, text, words.start("old"), words.start("new"), day)
        else:
            kept = _replaced(kept, text, words.span("old"), words.start("new"), day)
    for one in tuple(kept):
        counted = counts.match(text, one.start, one.end)
        if counted and _is_moved(text, one.start):
            again = _read(text, counted.start("new"), one.end, day)
            kept = sorted([*(other for other in kept if other is not one), *again])
    return tuple(kept)


def _whole(found: Sequence[Found], text: str, old: int, new: int, day: date) -> list[Found]:
    """The dates with a range that was read as its last day alone: it was moved, and takes place from 15 to 26 March."""
    last = next((one for one in found if one.start == new), None)
    if last is None or last.when.precision != "day" or not re.match(rf"{_BARE} ", text[old:]):
        return list(found)
    read = [*_read(text, old, last.end, day)]
    return sorted([*(one for one in found if one is not last), *read]) if len(read) == 1 else list(found)


def _is_moved(text: str, at: int) -> bool:
    """Whether the words at a place tell from when something is moved."""
    before = text[max(at - _NEAR, 0) : at].rpartition("\n\n")[2]
    return moved_from(f"{before}from")


def _replaced(found: Sequence[Found], text: str, old: tuple[int, int], new: int, day: date) -> list[Found]:
    """The dates with those of an old time at these bounds and of a new one that begins there."""
    after = next((one for one in found if one.end > new), None)
    if after is None or after.start > new + 2:
        return list(found)
    joined = after.start < new
    before = next((one for one in found if old[0] - len(f"{_LED}the ") <= one.start and one.end <= old[1] + 1), None)
    bare = re.fullmatch(_BARE, text[slice(*old)])
    again = re.match(_AGAIN, text[after.end :])
    if bare and not again and any(_is_before(one, after, text[one.end : old[0] - len(_LED)]) for one in found):
        # Both are the old time, where the new one stands before: held from 8 to 12 June, postponed from 4 to 8 May.
        whole = _read(text, old[0], after.end, day)
        return sorted([*(one for one in found if one not in (after, before)), *whole])
    first = [] if before and not (joined or bare) else _old(text, old, text[new : after.end], day)
    second = [*_read(text, new, after.end, day)] if joined else [after]
    if (joined and not (first and second)) or not (first or second):
        return list(found)
    replaced = (after, before if first else None)
    return sorted([*(one for one in found if one not in replaced), *first, *second])


def _is_before(one: Found, other: Found, between: str) -> bool:
    """Whether a date stands before another one of its sentence, some words apart and not in a dateline."""
    return one.sentence == other.sentence and bool(between) and not re.search(_DASH, between)


def _old(text: str, bounds: tuple[int, int], new: str, day: date) -> list[Found]:
    """The old time; a day without a month has that of the new one."""
    start, end = bounds
    month = re.search(_MONTH, new)
    if re.fullmatch(_BARE, text[start:end]) and month:
        told = find_dates(f"on {text[start:end]} {month.group()}", day)
        return [one._replace(start=start, end=end, sentence=(start, end)) for one in [*told][:1]]
    return [*_read(text, start, end, day)]


def _read(text: str, start: int, end: int, day: date) -> Iterator[Found]:
    """The dates of a part of a text, read by itself."""
    lead = "in the "
    for one in find_dates(f"{lead}{text[start:end]}", day):
        first = max(one.start - len(lead), 0) + start
        yield one._replace(start=first, end=one.end - len(lead) + start, sentence=(start, end))
