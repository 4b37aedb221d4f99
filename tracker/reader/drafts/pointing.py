"""Events that count from others of the text: at the summit, two days after the vote."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from tracker.dates import Found
from tracker.reader.dating.clock import times
from tracker.reader.dating.same_day import same_day
from tracker.reader.draft import Draft
from tracker.reader.drafts.making import beside, draft_of
from tracker.reader.events import anchors
from tracker.reader.events.attaching import (
    Attached,
    attached,
    only_said,
)
from tracker.reader.events.background.passing import is_imperative
from tracker.reader.events.kinds import ENOUGH
from tracker.reader.events.overtaken import overtaken
from tracker.reader.events.statuses import Decision
from tracker.reader.lines import Line
from tracker.reader.sentences import Span
from tracker.when import When


def pointing(line: Line, known: Sequence[anchors.Known]) -> Iterator[Draft]:
    """The events of a sentence that count from another event of the text."""
    if is_imperative(line.sentence) or line.sentence.text.endswith("?"):
        return
    for pointer in anchors.pointers(line.sentence.text):
        others = [one for one in known if one.number != line.number or one.end < line.span.start + pointer.start]
        event = anchors.antecedent(pointer, line.number, others, line.published)
        there = _dated_there(line, pointer)
        dated = there.when if there else None
        base = dated or (event.when if event else None)
        when = anchors.counted(base, pointer) if base else None
        if when is None or (pointer.noun == anchors.MOVED and when.last <= line.published):
            continue
        at = attached(line.sentence, pointer.start, pointer.end)
        own = (
            dated is None and pointer.weekday is None and any(_touches(line.bounds(one), pointer) for one in line.found)
        )
        vague = pointer.edge == "whole" or "day" in line.sentence.text[pointer.start : pointer.end]
        if at.predicate is None or own or (vague and line.dated(at) and pointer.days == 0):
            continue
        named = pointer.edge == "whole" or pointer.days or " of " in line.sentence.text[pointer.start : pointer.end]
        if only_said(line.sentence, at, dated=False) or (not named and line.found):
            continue
        end = line.bounds(there)[1] if there and pointer.words else pointer.end
        said = Span(line.span.start + pointer.start, line.span.start + end)
        why = f"{line.sentence.text[pointer.start : pointer.end]}: the {pointer.noun} is dated {base}"
        for draft in (*draft_of(line, at, when, said, why, None), *beside(line, at, when, said, why)):
            decision = (
                Decision("expected", "it was put off to then") if pointer.noun == anchors.MOVED else draft.decision
            )
            yield replace(draft, counted=True, decision=decision)


def told_of_a_day(line: Line, known: Sequence[anchors.Known]) -> Iterator[Draft]:
    """The events of a sentence without a date that happened on the day of what was told last: hours later; at 9 pm."""
    text = line.sentence.text
    told = next(iter((*same_day(text), *((start, end, 0) for start, end in times(text) if not line.found))), None)
    if told is None or is_imperative(line.sentence) or text.endswith("?"):
        return
    start, end, apart = told
    at = attached(line.sentence, start, end)
    planned = overtaken(text[:start], text[end:], following=True) is not None
    near = any(_touches(line.bounds(one), anchors.Pointer(start, end, "day", "whole")) for one in line.found)
    base = _day_before(line, start, known, _NEAR if "same" in text[start:end] else _NEXT)
    if base is None or near or (line.dated(at) and not planned) or only_said(line.sentence, at, dated=False):
        return
    when = When.day(base + timedelta(apart))
    said = Span(line.span.start + start, line.span.start + end)
    for draft in draft_of(line, at, when, said, f"{text[start:end]}: counted from {base}", None):
        if draft.vote.own >= ENOUGH or "same" in text[start:end]:
            yield replace(draft, counted=True)


def _day_before(line: Line, start: int, known: Sequence[anchors.Known], far: int) -> date | None:
    """The day that was told last before a place in a sentence."""
    before = (one for one in reversed(known) if 0 <= line.number - one.number <= far)
    days = (one.when for one in before if one.when.precision == "day" and one.end <= line.span.start + start)
    day = next((when.first for when in days), None)
    return day if day is not None and day <= line.published else None


_NEXT: Final = 3  # sentences
_NEAR: Final = 12


def _touches(bounds: tuple[int, int], pointer: anchors.Pointer) -> bool:
    """Whether a date stands in or beside words that point at an event: June 17, two days before the launch."""
    start, end = bounds
    return pointer.start - 3 <= start <= pointer.end + 3 or pointer.start - 3 <= end <= pointer.start


def _dated_there(line: Line, pointer: anchors.Pointer) -> Found | None:
    """The date that the words which point at an event go on with.

    Two days after the coup of 25 October; ten days after the indictment was unsealed on 6 October.
    """
    for one in line.found:
        start = line.bounds(one)[0]
        inside = bool(pointer.words) and pointer.start + _COUNT < start < pointer.end
        if inside or re.fullmatch(_LEADS_TO, line.sentence.text[pointer.end : max(start, pointer.end)]):
            return one
    return None


_COUNT: Final = 12  # characters of the words that count: two days after
_LEADS_TO: Final = r" (?:(?:was|were|is|had been) (?:[\w-]+ ){1,4})?(?:of|on|in) (?:the )?"  # from an event to its date


def reached(line: Line, found: Found, when: When) -> Iterator[Draft]:
    """The event of `on Sunday, two days after Chile deposited it`."""
    reached = anchors.reached(line.sentence.text, line.bounds(found)[1])
    if reached is None or when.precision != "day":
        return
    start, end, days = reached
    word = line.sentence.word_at(end)
    predicate = next((one for one in line.sentence.predicates if one.first > word and one.finite), None)
    if predicate is None or predicate.first - word > 12:
        return
    at = Attached(predicate, line.sentence.clause_at(predicate.head))
    said = Span(line.span.start + start, line.span.start + end)
    told = f"{line.sentence.text[start:end]} is counted from {when}"
    yield from draft_of(line, at, When.day(when.first + timedelta(days)), said, told, None)
