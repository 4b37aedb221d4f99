"""Whether two events are one edition of a series, recorded under its short name and told under its long one."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from tracker.event import Event
from tracker.query.letters import fold, words
from tracker.registry import KINDS
from tracker.twins import keys_differ

_KINDS: Final = frozenset(kind.name for kind in KINDS if "edition" in kind.details)
# What stands behind these is where or when something else took place: the forum at WAIC is not WAIC.
_ASIDE: Final = re.compile(r"\s(?:at|during|before|after|alongside|ahead of|on the (?:eve|sidelines) of)\s")
_SHORTEST: Final = 3  # letters of an acronym: AI, US and UN stand in the names of many series
_LONGEST: Final = 12  # capitalised words of a title that are looked at


def same_edition(one: Event, other: Event) -> bool:
    """Return whether both are of one kind that has editions, on days and at a place in common, and of one name."""
    return (
        one.kind == other.kind
        and one.kind in _KINDS
        and one.when.overlaps(other.when)
        and not keys_differ(one, other)
        and _same_place(one.place, other.place)
        and (_is_named(one, other) or _is_named(other, one))
    )


def _same_place(one: str, other: str) -> bool:
    """Whether a place is the other one or names it too, as `Shanghai, China` does; an unknown one may be any."""
    first, second = words(one), words(other)
    return not (one and other) or first in second or second in first


def _is_named(one: Event, other: Event) -> bool:
    """Whether the series or an acronym of the one is the name of the other, or its initials."""
    title = _ASIDE.split(other.title)[0]
    initials = set(_initials(title))
    series = str(one.details.get("series", ""))
    if series.strip() and words(series) in words(title):
        return True
    return any(fold(name) in initials for name in _acronyms(f"{_ASIDE.split(one.title)[0]} {series}"))


def _acronyms(text: str) -> Iterator[str]:
    return (word for word in re.findall(r"\b[A-Z]+\b", text) if len(word) >= _SHORTEST)


def _initials(title: str) -> Iterator[str]:
    """The initials of every run of capitalised words; an acronym within it gives all its letters."""
    capitalised = re.findall(r"\b[A-Z][\w'-]*", title)[:_LONGEST]
    letters = [word if word.isupper() else word[0] for word in capitalised]
    for start, end in combinations(range(len(letters) + 1), 2):
        yield fold("".join(letters[start:end]))
