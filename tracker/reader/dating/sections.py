"""Headings that are a date: the day of a live report, the days of a diary, the months of a timeline."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from tracker.dates import find_dates
from tracker.reader.labels import days_after_first, labels
from tracker.reader.text import Text
from tracker.when import When

_LINE: Final = r"(?m)^[^\n|]{3,60}$"
_TOLD: Final = (
    r"(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)"
)
_HEADING: Final = r"[ \t]*(?:#{1,6} |\*\*[^*]+\*\*[ \t]*$|[A-Z][A-Z ]{3,}$)"  # of whatever it says
_YEAR: Final = r"[ \t]*(?:19|20)\d\d[ \t]*"  # alone on its line
_AROUND: Final = " \t*_#=:.,()[]-–—|"
_REMARK: Final = r"[ ,.]*\(?(?:all times?\b|times? (?:are|in)\b|local time\b)[^\n]*$"  # (all times local)
_LAST: Final = 10**6  # more than the days of a report


class Section(NamedTuple):
    """A part of an article below a heading: where it begins in the raw text, its date, the words of the heading."""

    start: int
    when: When | None
    words: str


class Sections(NamedTuple):
    """The dated parts of an article in order; those of a live report tell when, the others also what was done then.

    `entries` has for each entry of a live report where it begins in the raw text, and the days after the oldest one;
    `nights` is the most of those days.
    """

    parts: Sequence[Section]
    entries: Sequence[tuple[int, int]]
    nights: int = 0

    @property
    def live(self) -> bool:
        """Whether the text is a live report."""
        return bool(self.entries)

    def at(self, offset: int) -> Section | None:
        """The part that holds an offset of the raw text."""
        place = bisect_right(self.parts, offset, key=lambda one: one.start)
        return self.parts[place - 1] if place else None

    def day(self, offset: int, published: date) -> When | None:
        """The day of the times of day at an offset of the raw text of a live report; None in any other text.

        The oldest entries are of the day of the heading, the newest ones of that of publication where there is none.
        """
        if not self.live:
            return None
        part = self.at(offset)
        own = part.when if part is not None and part.when is not None and part.when.precision == "day" else None
        later = self.entries[max(bisect_right(self.entries, (offset, _LAST)) - 1, 0)][1]
        if len(self.parts) > 1:
            later = 0  # each day has its heading
        elif own is None:
            later -= self.nights
        return When.day((own.first if own is not None else published) + timedelta(later))

    def tells(self, part: Section | None) -> bool:
        """Whether a part tells what happened at the date of its heading."""
        return part is not None and part.when is not None and part.when.precision != "year" and not self.live


def sections(text: Text, published: date) -> Sections:
    """The parts of an article below headings that are dates; none where it only gives its own date."""
    lines = (
        line
        for line in re.finditer(_LINE, text.clean)
        if re.search(_TOLD, line[0]) or re.match(_HEADING, line[0]) or re.fullmatch(_YEAR, line[0])
    )
    dates = ((line, _dated(line[0], published)) for line in lines)
    found = [
        Section(text.at[line.end() if when else line.start()], when, line[0])
        for line, when in dates
        if when or re.match(_HEADING, line[0])
    ]
    told = [one.when for one in found if one.when is not None]
    heads = labels(text.clean)
    entries = [(text.at[head.start], days) for head, days in zip(heads, days_after_first(heads), strict=True)]
    alone = not told or (len(told) == 1 and not entries and told[0].first <= published)
    return Sections(() if alone else found, entries, max((days for _, days in entries), default=0))


def _dated(line: str, published: date) -> When | None:
    """The date that a line is, with no other words."""
    bare = re.sub(_REMARK, "", line, flags=re.IGNORECASE).strip(_AROUND)
    if re.fullmatch(r"(?:19|20)\d\d", bare):
        return When.parse(bare)
    if not bare or not bare[-1].isalnum():
        return None
    found = list(find_dates(bare, published))
    exact = len(found) == 1 and found[0].start == 0 and found[0].end == len(bare)
    day = exact and (found[0].when.precision == "day" or (found[0].when.precision == "month" and bare[-4:].isdigit()))
    return found[0].when if day else None
