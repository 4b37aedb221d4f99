"""A sentence of a text with its dates, as the words around them have them read."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from tracker.dates import Found
from tracker.dates.rules.days.ranges import BEFORE, extended, moved
from tracker.reader.dating.sections import Section
from tracker.reader.events.attaching import Attached
from tracker.reader.events.background.passing import passing
from tracker.reader.events.clauses import Sentence
from tracker.reader.events.plans.overtaken import Around, Fate, moved_from, overtaken
from tracker.reader.events.pointers import Pointer
from tracker.reader.grammar.words import Word
from tracker.reader.sentences import Span, unmarked
from tracker.when import When

_BETWEEN: Final = re.compile(r"\bbetween $", re.IGNORECASE)
_FROM: Final = "from "
_POINT: Final = re.compile(r"[.,](?<=\d.)(?=\d)")  # 30,000: no end of a clause
_OPENING: Final = " “\"'‘("
_NEAR: Final = 600  # characters on either side of a date that may tell what became of its plan
_WEEK: Final = 7  # days between two readings of a weekday


class Line(NamedTuple):
    """A sentence of the text with the dates that were found in it; `headline` are the words of the story's title.

    `heading` is the date that it stands below, where it tells what happened then; `previous` and `following` are the
    sentences beside it. `entry` tells that it opens an entry of a live report, `row` that it was a row of a table.
    """

    number: int
    span: Span
    sentence: Sentence
    found: tuple[Found, ...]
    headline: tuple[Word, ...]
    published: date
    heading: Section | None = None
    previous: str = ""
    following: str = ""
    entry: bool = False
    row: bool = False
    who: tuple[str, ...] = ()  # who acts, as another cell of its row names them
    pointers: tuple[Pointer, ...] = ()  # its words that count from another event

    @property
    def head(self) -> Span:
        """An empty place at its head, for the date of what no date words of its own tell."""
        return Span(self.span.start, self.span.start)

    def bounds(self, found: Found) -> tuple[int, int]:
        """The bounds of date words in the sentence."""
        return found.start - self.span.start, found.end - self.span.start

    def __hash__(self) -> int:
        """Return the hash of its place in the text: what is asked of a line is kept by it."""
        return hash((self.number, self.span))

    def fate(self, start: int, end: int) -> Fate | None:
        """What became of the plan that date words of the text at these bounds belong to, as far as is told."""
        return _fate(self, start, end)

    def marked(self, start: int, end: int) -> str:
        """The text of the sentence between two places of the whole text, with `@` for each date."""
        told, at = "", start
        for one in self.found:
            if at <= one.start and one.end <= end:
                told += f"{self.sentence.text[at - self.span.start : one.start - self.span.start]}@"
                at = one.end
        told += self.sentence.text[at - self.span.start : end - self.span.start]
        return _POINT.sub("", unmarked(told))

    def dated(self, attached: Attached, other: Found | None = None) -> bool:
        """Whether the clause of a predicate has a date that may tell an event, another than the one given."""
        words = self.sentence.words[attached.clause.first : attached.clause.last]
        start, end = words[0].start, words[-1].end
        others = (one for one in self.found if other is None or not other.start <= one.start < other.end)
        return any(start <= self.bounds(one)[0] < end and not self.passing(one) for one in others)

    def passing(self, found: Found) -> str:
        """Why a date tells no event; empty where it may tell one."""
        later = found.when.first > self.published
        relative, alone = found.basis == "relative", len(self.found) == 1
        return passing(self.sentence, *self.bounds(found), found.when, relative=relative, later=later, alone=alone)


@lru_cache(maxsize=64)  # asked again at each step of reading a date
def _fate(line: Line, start: int, end: int) -> Fate | None:
    start += len(_FROM) if line.sentence.text.startswith(_FROM, start - line.span.start) else 0
    before = line.marked(line.span.start, start).rstrip(_OPENING)
    after = line.marked(end, line.span.start + len(line.sentence.text))
    own = [one for one in line.found if one.start < end and start < one.end]
    last = max((one.when.last for one in own), default=line.published)
    newer = any(one.start >= end and one.when.last > last for one in line.found)
    gone = any(_may_be_gone(one, line.published) for one in own)
    beside = (line.previous.lower(), line.following.lower())
    return overtaken(Around(before[-_NEAR:].lower(), after[:_NEAR].lower(), *beside, newer, gone))


_SAME: Final = ("same", "the same")
# Behind a weekday: of a week that only another event dates.
_OF_A_WEEK: Final = (
    r"(?: (?:to|until|through|and|or) (?:the )?[A-Z]\w+day)? of (?:the|its|their|that) "
    r"(?:(?:very )?(?:first|second|third|final|last|opening|closing) )?week\b"
)


def points_back(line: Line, found: Found) -> bool:
    """Whether date words only point at another event, or at a date that has been told of.

    On the same day as the vote in Oslo; two days after the fall; the vote of 3 May would not be held on that day.
    """
    start, end = line.bounds(found)
    before, words = line.sentence.text[:start], line.sentence.text[start:end].lower()
    if words.startswith(_SAME) and re.match(r"(?:the )?same \w+ as\b", line.sentence.text[start:], re.IGNORECASE):
        return True
    if "week" in line.sentence.text[end:] and re.match(_OF_A_WEEK, line.sentence.text[end:]):
        return True
    if words.endswith("fall") and re.search(r"\b(?:days?|weeks?) (?:after|before)(?: the)? ?$", before):
        return True
    if words not in ("that day", "that date"):
        return False
    earlier = next((one for one in reversed(line.found) if one.end <= found.start), None)
    fate = line.fate(earlier.start, earlier.end) if earlier is not None else None
    return fate is not None and fate.role in ("old", "off")


def joined(line: Line) -> Iterator[Found]:
    """The dates of a sentence; two days, months or years with `to` between them are a range."""
    waiting: Found | None = None
    for found in line.found:
        if waiting is not None:
            between = line.sentence.text[waiting.end - line.span.start : found.start - line.span.start].strip()
            alike = waiting.when.precision == found.when.precision in ("day", "month", "year")
            days = alike and waiting.when.first < found.when.first
            before = line.sentence.text[: waiting.start - line.span.start]
            next_to = between == "and" and (_BETWEEN.search(before) or (found.when.first - waiting.when.last).days == 1)
            ranged = next_to or between in ("to", "-", "–", "—", "through", "until")
            if ranged and days and not _is_of_move(line, waiting, before):
                waiting = found._replace(
                    start=waiting.start, when=When.span(waiting.when, found.when), alternative=None
                )
                continue
            yield waiting
        waiting = found
    if waiting is not None:
        yield waiting


def _is_of_move(line: Line, found: Found, before: str) -> bool:
    """Whether something is moved from a date to the next one, or was moved on it: put off on | Tuesday to 3 May."""
    fate, words = line.fate(found.start, found.end), [*reversed(before.lower().split())]
    acts = (fate is not None and fate.role == "act") or (words[:1] == ["on"] and moved(words[:BEFORE]))
    return acts or moved_from(before) or extended(words)


def _may_be_gone(found: Found, published: date) -> bool:
    """Whether a date is past, or has a past reading as near as the one to come: Monday."""
    other = found.alternative
    near = other is not None and (found.when.first - other.first).days <= _WEEK and other.last < published
    return near or found.when.last < published
