"""Events as they are first read off single sentences, before they are merged."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from tracker.dates import Found
from tracker.reader.events import anchors
from tracker.reader.events.attaching import Attached, attached, only_said, passing
from tracker.reader.events.clauses import Sentence
from tracker.reader.events.kinds import ENOUGH, Vote, votes
from tracker.reader.events.statuses import Decision, status_of
from tracker.reader.events.words import Word
from tracker.reader.sentences import Span
from tracker.when import When

_WIDE: Final = ("decade", "century")


@dataclass(frozen=True, slots=True)
class Draft:
    """An event of one sentence; `span` are the bounds of the sentence in the clean text, `said` those of its date words."""

    number: int  # of the sentence in the text
    span: Span
    sentence: Sentence
    attached: Attached
    when: When
    said: Span
    vote: Vote
    decision: Decision
    basis: str
    alternative: When | None = None
    counted: bool = False  # from another event

    @property
    def lemma(self) -> str:
        """The lemma of what it tells."""
        return self.attached.predicate.lemma if self.attached.predicate else ""

    @property
    def known(self) -> anchors.Known:
        """What later words need to point at it."""
        clause = self.attached.clause
        words = frozenset(word.low for word in self.sentence.words[clause.first : clause.last])
        return anchors.Known(self.number, self.lemma, words, self.vote.kind, self.when)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the text with the dates that were found in it; `headline` are the words of the story's title."""

    number: int
    span: Span
    sentence: Sentence
    found: tuple[Found, ...]
    headline: tuple[Word, ...]
    published: date


def drafts(line: Line) -> Iterator[Draft]:
    """The events that the dates of a sentence tell."""
    for found in line.found:
        start, end = found.start - line.span.start, found.end - line.span.start
        if found.when.precision in _WIDE or line.sentence.words == ():
            continue
        year_only = found.when.precision == "year"
        if passing(line.sentence, start, end, year_only=year_only, relative=found.basis == "relative"):
            continue
        at = attached(line.sentence, start, end)
        if only_said(line.sentence, at):
            continue
        when = bounded(found, line.sentence.text[:start], line.sentence.text[start:end])
        yield from _draft(line, at, when, Span(found.start, found.end), found.reason, found.alternative)


def pointing(line: Line, known: Sequence[anchors.Known]) -> Iterator[Draft]:
    """The events of a sentence that count from another event of the text."""
    for pointer in anchors.pointers(line.sentence.text):
        others = [one for one in known if one.number != line.number or pointer.edge != "whole"]
        event = anchors.antecedent(pointer, line.number, others)
        when = anchors.counted(event.when, pointer) if event else None
        if event is None or when is None:
            continue
        at = attached(line.sentence, pointer.start, pointer.end)
        own = any(pointer.start - 3 <= one.start - line.span.start <= pointer.end + 3 for one in line.found)
        if at.predicate is None or own or only_said(line.sentence, at):
            continue
        said = Span(line.span.start + pointer.start, line.span.start + pointer.end)
        why = f"{line.sentence.text[pointer.start : pointer.end]}: the {pointer.noun} is dated {event.when}"
        for draft in _draft(line, at, when, said, why, None):
            yield Draft(**{name: getattr(draft, name) for name in Draft.__slots__} | {"counted": True})


def _draft(line: Line, at: Attached, when: When, said: Span, basis: str, other: When | None) -> Iterator[Draft]:
    sentence = line.sentence
    clause = sentence.words[at.clause.first : at.clause.last]
    vote = votes(clause, at.predicate, sentence.words, line.headline)
    if at.predicate is not None and at.predicate.negated:
        return
    if vote.votes < ENOUGH / 2:
        return
    decision = status_of(at.predicate, clause, sentence.within(at.clause), when, line.published)
    yield Draft(line.number, line.span, sentence, at, when, said, vote, decision, basis, other)


def bounded(found: Found, before: str, words: str) -> When:
    """The date with the bound that its preposition gives: by Friday is no later than Friday."""
    when, low = found.when, before.rstrip().lower()
    last = low.rpartition(" ")[2]
    if when.open_start or when.open_end or when.precision == "range":
        return when
    ends = "end of" in words.lower() or low.endswith("end of")
    if ends:
        last = low.removesuffix("the end of").removesuffix("end of").rstrip().rpartition(" ")[2] if low.endswith("end of") else last
        first = words.lower().split()[0]
        last = first if first in ("by", "until", "till", "before") else last
        when = When.day(when.last)
    if last in ("by", "before") or low.endswith(("no later than", "not later than")):
        day = when.first - timedelta(1) if last == "before" else when.last
        return When.span(None, When.day(day))
    return when
