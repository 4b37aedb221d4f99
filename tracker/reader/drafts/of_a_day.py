"""Events told without a date of their own that happened on the day of another: hours later, that evening, at 9 pm."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from tracker.reader.dating.clock import times
from tracker.reader.dating.same_day import same_day
from tracker.reader.draft import Draft
from tracker.reader.drafts.making import Dating, draft_of
from tracker.reader.events import anchors, pointers
from tracker.reader.events.attaching import Attached, attached, only_said
from tracker.reader.events.background.habits import is_habit
from tracker.reader.events.background.imperatives import is_imperative
from tracker.reader.events.kinds import ENOUGH
from tracker.reader.lines import Line
from tracker.reader.sentences import Span
from tracker.when import When


def told_of_a_day(line: Line, known: Sequence[anchors.Known]) -> Iterator[Draft]:
    """The events of a sentence without a date that happened on the day of what was told last: hours later; at 9 pm."""
    text = line.sentence.text
    clocks = [(start, end, 0) for start, end in times(text) if all(map(line.passing, line.found))]
    told = next(iter((*same_day(text), *clocks)), None)
    is_clock = told in clocks
    if told is None or is_imperative(line.sentence) or text.endswith("?") or is_habit(line.sentence, *told[:2]):
        return
    start, end, apart = told
    at = attached(line.sentence, start, end)
    planned = line.fate(line.span.start + start, line.span.start + end) is not None
    near = any(pointers.touches(line.bounds(one), start, end) for one in line.found)
    same = "same" in text[start:end]
    base = _day_before(line, start, known, _NEXT, ahead=is_clock and _is_ahead(at))
    if is_clock and base is not None and (line.published - base).days > _RECENT:
        base = None  # told of long ago; a time of day is of the news
    if same:
        base = _day_before(line, start, known, _NEAR, _kind_of(line, at, Span(start, end))) or base
    if base is None and is_clock and _is_news(line, at, known):
        base = line.published
    if base is None or near or (line.dated(at) and not planned) or only_said(line.sentence, at, dated=False):
        return
    when = _month_of(line, start, known, base) if not (is_clock or same) else None
    when = when or When.day(base + timedelta(apart))
    said = Span(line.span.start + start, line.span.start + end)
    for draft in draft_of(line, at, Dating(when, said, f"{text[start:end]}: counted from {base}")):
        if draft.vote.own >= ENOUGH or (not is_clock and _is_deed(line, at)):
            yield draft._replace(counted=True)


def _is_deed(line: Line, at: Attached) -> bool:
    """Whether a clause tells what somebody did or what was done, and no state and no weather."""
    verb = at.predicate
    if verb is None or verb.noun or verb.lemma in ("be", "have"):
        return False
    return line.sentence.words[max(verb.first - 1, 0)].low != "it"


def _is_news(line: Line, at: Attached, known: Sequence[anchors.Known]) -> bool:
    """Whether something is told in the plain past before any day is named: it is of the day of publication then."""
    verb = at.predicate
    plain = verb is not None and verb.form == "past" and not (verb.perfect or verb.modal)
    return plain and not any(one.number < line.number and one.when.precision == "day" for one in known)


def _kind_of(line: Line, at: Attached, words: Span) -> str:
    """The kind of what a clause tells on a day that it only points at."""
    said = Span(line.span.start + words.start, line.span.start + words.end)
    return next((draft.vote.kind for draft in draft_of(line, at, Dating(When.day(line.published), said, ""))), "")


def _is_ahead(at: Attached) -> bool:
    """Whether a clause tells in the present, or with `will`, what is to come."""
    verb = at.predicate
    return verb is not None and not verb.perfect and (verb.modal == "will" or verb.form == "s")


def _day_before(
    line: Line, start: int, known: Sequence[anchors.Known], far: int, kind: str = "", *, ahead: bool = False
) -> date | None:
    """The day that was told last before a place in a sentence, of an event of this kind where there is one.

    One that is to come is taken only for what is told as `ahead`.
    """
    near = [one for one in known if 0 <= line.number - one.number <= far and one.end <= line.span.start + start]
    days = sorted((one for one in near if one.when.precision == "day"), key=lambda one: (one.number, one.end))
    last = [one for one in days if one.number == days[-1].number and not one.counted] or days
    alike = [one for one in days if one.kind == kind and one.when.last <= line.published] or last
    day = alike[-1].when.first if alike else None
    told = day is not None and (day <= line.published or (ahead and line.number - alike[-1].number <= 1))
    return day if told else None


def _month_of(line: Line, start: int, known: Sequence[anchors.Known], day: date) -> When | None:
    """The month or year that was told nearer than a day, of which no day is known: stormed it in June; hours later."""
    near = [one for one in known if line.number - _NEXT <= one.number <= line.number]
    last = max((one for one in near if one.end <= line.span.start + start), key=lambda one: one.end, default=None)
    return last.when if last is not None and last.when.precision in ("month", "year") and last.when.last < day else None


_NEXT: Final = 8  # sentences
_RECENT: Final = 60  # days
_NEAR: Final = 12
