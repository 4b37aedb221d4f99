"""The years of the entries of a list: that of the heading above, or of the entry before."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from tracker.dates import Found
from tracker.errors import DateError
from tracker.when import When

_HEADING: Final = (  # a line that is a year, or a heading of whatever it says
    r"(?m)^[ \t]*+(?:(?:(?:#{1,6} |\*\*|__)[ \t]*+)?(?:[A-Z][a-z]+ )?"
    r"(?P<year>(?:19|20)\d\d)(?:\*\*|__)?:?[ \t]*$|#{1,6} )"
)
_MARKS: Final = r"[ \t*_#•·\[(–—-]*"  # at the head of an entry
_AFTER: Final = r"[*_\])]*\s*[:–—|-]"  # after its date
_YEAR: Final = r"\b\d{4}\b"


def of_lists(found: Sequence[Found], text: str) -> tuple[Found, ...]:
    """The dates, with the year of their list where an entry begins with a day or a month alone."""
    headings = [(one.start(), one["year"]) for one in re.finditer(_HEADING, text)]
    starts = [start for start, _ in headings]
    kept: list[Found] = []
    before: When | None = None  # the date of the entry before, where its year is known
    entry: tuple[Found, When] | None = None  # the last one of which the year was found, and its date
    for one in found:
        if entry and _is_day_of(one, entry[0], text):
            one = one._replace(when=When.day(one.when.first.replace(year=entry[1].first.year)), alternative=None)
        line = text[text.rfind("\n", 0, one.start) + 1 : one.start]
        opens = re.fullmatch(_MARKS, line) and (line.strip() or re.match(_AFTER, text[one.end : one.end + 8]))
        dated = one.when.precision in ("day", "month", "range")
        if not opens or not dated:
            kept.append(one)
            continue
        place = bisect_right(starts, one.start)
        year = headings[place - 1][1] if place else None
        told = re.search(_YEAR, text[one.start : one.end]) is not None
        other = None if told or one.basis != "inferred" else _in_list(one.when, year, before if not place else None)
        before = one.when if told else other
        entry = (one, other) if other else entry
        kept.append(one._replace(when=other, alternative=None, reason=_why(other, year)) if other else one)
    return tuple(kept)


def _is_day_of(one: Found, entry: Found, text: str) -> bool:
    """Whether a day is one of the month that its entry begins with: March. The first leg, due on the 24th, ..."""
    month = entry.when.precision == "month" and one.when.precision == "day"
    same = month and (one.when.first.year, one.when.first.month) == (entry.when.first.year, entry.when.first.month)
    return same and "\n" not in text[entry.end : one.start]


def _in_list(when: When, year: str | None, before: When | None) -> When | None:
    """The date in the year of the heading, else in that of the entry before, which it follows."""
    if year is None and before is None:
        return None
    try:
        other = When.parse(re.sub(_YEAR, year or str(before.first.year if before else ""), str(when)))
    except DateError:
        return None
    return other if year or (before is not None and other.first >= before.first) else None


def _why(when: When, year: str | None) -> str:
    return f"of {when.first.year}, the year of {'its heading' if year else 'the entry before'}"
