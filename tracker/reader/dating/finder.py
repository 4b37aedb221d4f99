"""The dates of an article, each part read from the day of its heading."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final

from tracker.dates import Found, find_dates
from tracker.reader.dating.clock import times
from tracker.reader.dating.entries import of_lists
from tracker.reader.dating.lasting import lasting
from tracker.reader.dating.moves import apart
from tracker.reader.dating.sections import Section, Sections
from tracker.reader.events.pointers import number_of
from tracker.reader.labels import LABEL
from tracker.reader.sentences import Span
from tracker.reader.text import Text
from tracker.when import When

_WEEKS_APART: Final = (
    r"(?:(?:exactly|just|only) )?(?P<number>an?|one|two|three|four|five|six|seven|eight|\d) (?P<unit>week|fortnight)s? "
    r"(?P<way>later|afterwards|after|earlier|before|previously)"
)
_BASES: Final = 24  # dates before the words, among which the day they count from is


def dates(text: Text, published: date, parted: Sections) -> tuple[Found, ...]:
    """The dates of a text; in a part of a live report they count from the day of its heading."""
    borders = [0, *(bisect_left(text.at, one.start) for one in parted.parts), len(text.clean)]
    days = [published, *(_day(one.when, published) for one in parted.parts)]
    found: list[Found] = []
    for day, start, end in zip(days, borders, borders[1:], strict=False):
        part = text.clean[start:end]
        found += (_shifted(one, start) for one in apart(find_dates(part, day), part, day))
    return of_lists(tuple(lasting(exact(found, text.clean), text.clean)), text.clean)


def _day(when: When | None, published: date) -> date:
    """The day that a part under a heading was written on: the heading's, or the middle of its year, unless to come."""
    if when is None or when.precision not in ("day", "year") or when.last >= published:
        return published
    return when.first if when.precision == "day" else date(when.first.year, 7, 1)


def _shifted(one: Found, by: int) -> Found:
    first, last = one.sentence
    return one._replace(start=one.start + by, end=one.end + by, sentence=(first + by, last + by))


def exact(found: Iterable[Found], text: str) -> tuple[Found, ...]:
    """The dates, with weeks that are counted from a day of the text as the day they come to."""
    kept: list[Found] = []
    for one in found:
        low = text[one.start : one.end].lower()
        said = re.fullmatch(_WEEKS_APART, low) if "week" in low or "fortnight" in low else None
        day = _counted(one, said, kept[-_BASES:]) if said else None
        kept.append(one._replace(when=When.day(day)) if day else one)
    return tuple(kept)


def _counted(one: Found, said: "re.Match[str]", before: Sequence[Found]) -> date | None:
    """The day that words such as `two weeks later` come to, counted from the nearest day that leads there."""
    number = number_of(said["number"])
    weeks = number * (2 if said["unit"].lower() == "fortnight" else 1)
    way = -7 if said["way"].lower() in ("earlier", "before", "previously") else 7
    days = (other.when.first + timedelta(way * weeks) for other in reversed(before) if other.when.precision == "day")
    return next((day for day in days if one.when.first <= day <= one.when.last), None)


def alone(sentence: str, span: Span, inside: Sequence[Found]) -> Section | None:
    """A sentence that is a date and nothing else, which tells when what follows it happened: Three days later."""
    words = sentence.strip(" \n*_.:–—-•")
    only = len(inside) == 1 and words == sentence[inside[0].start - span.start : inside[0].end - span.start]
    counted = only and re.search(r"(?i)\b(?:later|afterwards|after|before|earlier)\b", words)
    return Section(span.start, inside[0].when, words) if counted else None


def clocked(sentence: str, span: Span, day: When | None, inside: Sequence[Found]) -> tuple[Found, ...]:
    """The dates of a sentence; without any, its times of day as `day`, that at its head too."""
    if inside or day is None:
        return tuple(inside)
    head = re.match(LABEL, sentence)
    clocks = (*times(sentence), *([head.span("time")] if head else ()))
    told = (Span(span.start + start, span.start + end) for start, end in clocks)
    reason = f"a time of day on {day}"
    return tuple(Found(start, end, day, "inferred", reason, None, (span.start, span.end)) for start, end in told)[:1]
