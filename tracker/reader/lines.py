"""A sentence of a text with its dates, as the words around them have them read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from tracker.dates import Found
from tracker.reader.dating.sections import Section
from tracker.reader.events.attaching import Attached
from tracker.reader.events.clauses import Sentence
from tracker.reader.events.overtaken import overtaken, was_planned
from tracker.reader.events.predicates import Predicate
from tracker.reader.events.statuses import ARRANGING, UNDOING
from tracker.reader.events.words import Word
from tracker.reader.sentences import Span
from tracker.when import When


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the text with the dates that were found in it; `headline` are the words of the story's title.

    `heading` is the date that it stands below, where it tells what happened then.
    """

    number: int
    span: Span
    sentence: Sentence
    found: tuple[Found, ...]
    headline: tuple[Word, ...]
    published: date
    heading: Section | None = None

    def bounds(self, found: Found) -> tuple[int, int]:
        """The bounds of date words in the sentence."""
        return found.start - self.span.start, found.end - self.span.start

    def dated(self, attached: Attached, other: Found | None = None) -> bool:
        """Whether the clause of a predicate has a date, another than the one given."""
        words = self.sentence.words[attached.clause.first : attached.clause.last]
        start, end = words[0].start, words[-1].end
        others = (one for one in self.found if other is None or not other.start <= one.start < other.end)
        return any(start <= self.bounds(one)[0] < end for one in others)


def joined(line: Line) -> Iterator[Found]:
    """The dates of a sentence; two days, months or years with `to` between them are a range."""
    waiting: Found | None = None
    for found in line.found:
        if waiting is not None:
            between = line.sentence.text[waiting.end - line.span.start : found.start - line.span.start].strip()
            alike = waiting.when.precision == found.when.precision in ("day", "month", "year")
            days = alike and waiting.when.first < found.when.first
            moving = re.search(MOVING, line.sentence.text[: waiting.start - line.span.start], re.IGNORECASE)
            both = _BETWEEN.search(line.sentence.text[: waiting.start - line.span.start])
            next_to = between == "and" and (both or (found.when.first - waiting.when.last).days == 1)
            if (next_to or between in ("to", "-", "–", "—", "through", "until")) and days and not moving:
                waiting = found._replace(
                    start=waiting.start, when=When.span(waiting.when, found.when), alternative=None
                )
                continue
            yield waiting
        waiting = found
    if waiting is not None:
        yield waiting


_BETWEEN: Final = re.compile(r"\bbetween $", re.IGNORECASE)
MOVING: Final = (
    r"\b(?:(?:postpone|delay|move|defer|resched|shift|slip|push|put|brought|bring|adjourn)\w*|extend(?:ed|ing))\b[^,;.]*"
    r"\bfrom (?:the )?[*_]*$"
)
_PLANNED: Final = (
    rf"{MOVING}|\b(?:was|were|been|,) (?:\w+ly )?(?:due|set|planned|scheduled|announced|expected|called|meant|to)\b"
    r"[^,;.]*$|"
    r"\bcalled (?:a|an|for)\b[^,;.]*\b(?:for|on) $"
)


_CHOSEN: Final = r"\b(?:set|fix(?:ed)?|picked|named|chose|chosen|proposed)\s*$"


def planned(line: Line, found: Found) -> Found:
    """The date of what is put off, called off or invited to: of two readings the one to come."""
    other, before = found.alternative, unmarked(line.sentence.text[: found.start - line.span.start])
    if other is not None and re.search(rf"{_FIRST}|{MOVING}", before, re.IGNORECASE) and _overtakes(line, found, other):
        return found._replace(when=other, alternative=found.when)
    if other is None or not found.when.last < line.published <= other.first:
        return found
    undone = any(one.lemma in UNDOING - {"scrub"} for one in line.sentence.predicates)
    undone = undone or re.search(rf"{OFF}|\b(?:will|is|are) now\b", line.sentence.text) is not None
    if was_planned(before) and any(one.start > found.start and one.when.first > other.last for one in line.found):
        return found._replace(when=other, alternative=found.when)
    days = (other.first - line.published).days
    soon = days < 7 or _FAR_BACK * days < (line.published - found.when.last).days
    near = soon and undone and re.search(_PLANNED, before, re.IGNORECASE)
    chosen = re.search(_CHOSEN, before) is not None and line.sentence.text[line.bounds(found)[1] :].startswith(" for ")
    if not (near or chosen) and not re.search(_AHEAD, before, re.IGNORECASE):
        return found
    return found._replace(when=other, alternative=found.when)


_FAR_BACK: Final = 4  # times as far back as the other date lies ahead


def _overtakes(line: Line, found: Found, other: When) -> bool:
    """Whether a date that something was planned for first lies after the new one, as it is read; `other` does not."""
    news = [one.when.first for one in line.found if one is not found and one.when.first >= line.published]
    return bool(news) and other.last < news[0] <= found.when.first


_FIRST: Final = r"\b(?:first|originally|initially|previously) \w+ (?:for|on|in)(?: the)?\s*$"


def gone_by(line: Line, at: Attached, found: Found) -> Found:
    """The date of what is told in the past: of two weekends the one before, not the one to come."""
    verb, other = at.predicate, found.alternative
    if other is not None and _is_past(line, verb, found, other):
        return found._replace(when=other, alternative=found.when)
    if verb is None or verb.form != "past" or verb.last - verb.first > 1 or found.when.first <= line.published:
        return found
    start, end = line.bounds(found)
    if line.sentence.text[start:end].lower() != "this weekend":
        return found
    week = timedelta(7)
    when = When.span(When.day(found.when.first - week), When.day(found.when.last - week))
    return found._replace(when=when, alternative=found.when)


def _is_past(line: Line, verb: Predicate | None, found: Found, other: When) -> bool:
    """Whether of two readings the past one is meant: collapsed on 12 July; a plan for May that was called off."""
    if not other.last < line.published < found.when.first:
        return False
    far, near = (found.when.first - line.published).days, (line.published - other.last).days
    start, end = line.bounds(found)
    before, after = unmarked(line.sentence.text[:start]), unmarked(line.sentence.text[end:])
    if line.sentence.word_at(start) > _ROW and overtaken(before, after, following=True):
        return far > _FAR > near
    plain = verb is not None and verb.form == "past" and verb.last - verb.first == 1 and verb.lemma not in ARRANGING
    first = line.sentence.word_at(start)
    if verb is None or verb.last > first:
        return False
    between = line.sentence.words[verb.last : first]
    return plain and [word.low for word in between] in ([], ["on"], ["in"], ["at"])


_FAR: Final = 180  # days
_ROW: Final = 2  # words before the date of a row
OFF: Final = r"\b(?:put|putting|call(?:ed|ing)?|push(?:ed|ing)?) (?:off|back)\b"
_AHEAD: Final = (
    rf"{MOVING}|\b(?:postpone|delay|move|defer|resched|shift|slip|push|adjourn)\w*\b[^,;.]*"
    r"\b(?:to|until|till) (?:the )?$|"
    r"\b(?:ha(?:s|ve) been|is|are|now) (?:due|set|planned|scheduled|fixed|slated|booked|called|arranged|listed|"
    r"pencilled in) (?:for|on|in)(?: the)?\s*$|"
    r"\binvit\w+ [^,;.]*\bto [^,;.]*\b(?:on|in|for) (?:the )?$"
)


def unmarked(text: str) -> str:
    """The text without the marks of Markdown for words that stand out."""
    return re.sub(r"[*_]+", "", text)


def bounded(found: Found, before: str, words: str) -> When:
    """The date with the bound that its preposition gives: by Friday is no later than Friday."""
    when, low = found.when, before.rstrip(" “\"'‘").lower()
    last = low.rpartition(" ")[2].strip("“\"'‘(")
    if when.open_start or when.open_end or when.precision == "range":
        return when
    if "end of" in words.lower() or low.endswith("end of"):
        low = low.removesuffix("end of").rstrip().removesuffix("the").rstrip() if low.endswith("end of") else low
        first = words.lower().split()[0]
        last = first if first in ("by", "until", "till", "before") else low.rpartition(" ")[2]
        when = When.day(when.last)
        last = "by" if last == "before" else last
    if (
        low.endswith(("no earlier than", "not earlier than", "no sooner than", "not before"))
        and when.precision == "day"
    ):
        return When.span(when, None)
    if last in ("by", "before") or low.endswith(("no later than", "not later than")):
        day = when.first - timedelta(1) if last == "before" else when.last
        return When.span(None, When.day(day))
    return when
