"""Events as they are first read off single sentences, before they are merged."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from tracker.dates import Found
from tracker.dates.engine.vocabulary import word_set
from tracker.reader.draft import Draft
from tracker.reader.events import anchors
from tracker.reader.events.attaching import (
    ROW,
    Attached,
    attached,
    first_noun,
    leading,
    listed,
    only_said,
    points_at_news,
)
from tracker.reader.events.clauses import RELATIVE, Clause, Sentence
from tracker.reader.events.kinds import ENOUGH, Wider, votes
from tracker.reader.events.passing import is_imperative, passing
from tracker.reader.events.predicates import Predicate
from tracker.reader.events.statuses import UNDOING, Beside, Decision, announced, status_of
from tracker.reader.events.words import Word
from tracker.reader.lines import MOVING, Line, bounded, gone_by, joined, planned, unmarked
from tracker.reader.sentences import Span
from tracker.when import When

_WIDE: Final = ("decade", "century")
_STRONG: Final = 4.0  # votes of a clause without a date that make it an event of the day of its neighbour
_LISTED: Final = 6  # characters before the date of a row in a list
_OF_A_LIFE: Final = word_set("bear fight appoint serve join marry retire graduate study work move")
_DOUBTFUL: Final = ("could", "might", "can", "ca")
_LONG_AGO: Final = 4  # years before publication, from which a bare year without a kind is background


def drafts(line: Line) -> Iterator[Draft]:
    """The events that the dates of a sentence tell."""
    if not line.sentence.words or is_imperative(line.sentence):
        return
    for found in joined(line):
        start, end = line.bounds(found)
        if found.when.precision in _WIDE:
            continue
        relative, later = found.basis == "relative", found.when.first > line.published
        if passing(line.sentence, start, end, found.when, relative=relative, later=later):
            continue
        found = planned(line, found)
        at = listed(line.sentence, end) if start < _LISTED else None
        at = at or attached(line.sentence, start, end)
        found = gone_by(line, at, _to_come(line, at, found))
        when = bounded(found, unmarked(line.sentence.text[:start]), line.sentence.text[start:end])
        if when.open_start and when.last < line.published:
            continue
        said = Span(found.start, found.end)
        if at.saying is not None and line.dated(at, found) and not _behind(line.sentence, at, start):
            if only_said(line.sentence, at, dated=True):
                yield from _reached(line, found, when)
                continue
            at = Attached(at.saying, line.sentence.clause_at(at.saying.head), at.saying)
        if not only_said(line.sentence, at, dated=False) and not _decided(line, at, found):
            yield from _draft(line, at, when, said, found.reason, found.alternative)
            yield from _beside(line, at, when, said, found.reason)
        yield from _reached(line, found, when)


def _behind(sentence: Sentence, at: Attached, start: int) -> bool:
    """Whether what is said stands between its report and a date, or nothing does: said it will receive six in 2009."""
    if at.saying is None or at.predicate is None or at.predicate is at.saying:
        return True
    return at.saying.last <= at.predicate.first and at.predicate.last <= sentence.word_at(start)


def _to_come(line: Line, at: Attached, found: Found) -> Found:
    """The date of what is told in the present tense: of two readings the one to come."""
    other, verb = found.alternative, at.predicate
    if other is None or verb is None or verb.noun or not found.when.last < line.published <= other.first:
        return found
    plain = verb.form in ("base", "s") and not (
        verb.modal or verb.passive or verb.perfect or verb.last - verb.first > 1
    )
    ahead = plain and verb.lemma in _TIMETABLED and line.number > 1
    return found._replace(when=other, alternative=found.when) if ahead else found


# What is planned is told of in the present tense with these verbs: the leaders meet on Friday.
_TIMETABLED: Final = word_set(
    "meet open begin start close end hold vote convene gather travel leave arrive visit launch go return host "
    "publish report decide rule hear sign expire lapse resume take present debate discuss elect choose retire"
)


def below(line: Line) -> Iterator[Draft]:
    """What a sentence without a date tells of the date that is the heading above it."""
    heading = line.heading
    if heading is None or heading.when is None or not line.sentence.words or is_imperative(line.sentence):
        return
    clause = Clause(0, len(line.sentence.words))
    predicate = next((one for one in line.sentence.predicates if one.finite), None) or first_noun(line.sentence)
    if predicate is not None:
        clause = line.sentence.clause_at(predicate.head)
    why = f"below the heading '{heading.words.strip()}'"
    said = Span(line.span.start, line.span.start)
    for draft in _draft(line, Attached(predicate, clause), heading.when, said, why, None):
        yield replace(draft, listed=True)


def standing(line: Line) -> Iterator[Draft]:
    """A threat that the text tells without a date: made no later than the day of publication."""
    predicate = next((one for one in line.sentence.predicates if one.lemma == "threaten"), None)
    if predicate is None or predicate.negated or predicate.passive or line.found or '"' in line.sentence.text:
        return
    clause = line.sentence.clause_at(predicate.head)
    if not predicate.perfect or predicate.modal or clause.opener in RELATIVE or clause.opener in ("if", "because"):
        return
    when = When.span(None, When.day(line.published))
    said = Span(line.span.start, line.span.start)
    told = "no date words: no later than the day of publication"
    act = next((one for one in line.sentence.within(clause) if one.first >= predicate.last and one.modal == "to"), None)
    yield from _draft(line, Attached(act or predicate, clause), when, said, told, None)


def _decided(line: Line, at: Attached, found: Found) -> bool:
    """Whether a date is that of putting off or calling off something which has its own date in the sentence."""
    start, end = line.bounds(found)
    if at.predicate is None or not _undoes(line.sentence, at.predicate) or found.when.first > line.published:
        return False
    before = unmarked(line.sentence.text[:start])
    if re.search(MOVING, before, re.IGNORECASE) or at.predicate.head > line.sentence.word_at(end):
        return False
    others = (one.when.first for one in line.found if one is not found)
    return any(first >= line.published and first > found.when.first for first in others)


def _undoes(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a predicate puts off or calls off."""
    after = [word.low for word in sentence.words[predicate.last : predicate.last + 1]]
    return predicate.lemma in UNDOING or (predicate.lemma in ("put", "call", "push") and after in (["off"], ["back"]))


def _reached(line: Line, found: Found, when: When) -> Iterator[Draft]:
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
    yield from _draft(line, at, When.day(when.first + timedelta(days)), said, told, None)


def _beside(line: Line, at: Attached, when: When, said: Span, basis: str) -> Iterator[Draft]:
    """The events of the clauses that are joined to a dated one and have no date: A will open it, and B will speak."""
    sentence = line.sentence
    place = sentence.clause_index(at.clause)
    if at.predicate is None or at.predicate.noun:
        return
    for clause in sentence.clauses[place + 1 :]:
        inside = [one for one in sentence.within(clause) if one.finite]
        if clause.opener not in ("and", "but") or not inside or inside[0].modal != at.predicate.modal:
            return
        other = Attached(inside[0], clause)
        if line.dated(other) or any(True for _ in anchors.pointers(_text(sentence, other))):
            return
        for draft in _draft(line, other, when, said, basis, None):
            if draft.vote.votes >= _STRONG:
                yield draft


def _text(sentence: Sentence, at: Attached) -> str:
    words = sentence.words[at.clause.first : at.clause.last]
    return sentence.text[words[0].start : words[-1].end]


def pointing(line: Line, known: Sequence[anchors.Known]) -> Iterator[Draft]:
    """The events of a sentence that count from another event of the text."""
    if is_imperative(line.sentence) or line.sentence.text.endswith("?"):
        return
    for pointer in anchors.pointers(line.sentence.text):
        others = [one for one in known if one.number != line.number or one.end < line.span.start + pointer.start]
        event = anchors.antecedent(pointer, line.number, others, line.published)
        dated = _dated_there(line, pointer.end)
        base = dated or (event.when if event else None)
        when = anchors.counted(base, pointer) if base else None
        if when is None or (pointer.noun == anchors.MOVED and when.last <= line.published):
            continue
        at = attached(line.sentence, pointer.start, pointer.end)
        own = dated is None and any(_touches(line.bounds(one), pointer) for one in line.found)
        vague = pointer.edge == "whole" or "day" in line.sentence.text[pointer.start : pointer.end]
        if at.predicate is None or own or (vague and line.dated(at) and pointer.days == 0):
            continue
        named = pointer.edge == "whole" or pointer.days or " of " in line.sentence.text[pointer.start : pointer.end]
        if only_said(line.sentence, at, dated=False) or (not named and line.found):
            continue
        said = Span(line.span.start + pointer.start, line.span.start + pointer.end)
        why = f"{line.sentence.text[pointer.start : pointer.end]}: the {pointer.noun} is dated {base}"
        for draft in (*_draft(line, at, when, said, why, None), *_beside(line, at, when, said, why)):
            decision = (
                Decision("expected", "it was put off to then") if pointer.noun == anchors.MOVED else draft.decision
            )
            yield replace(draft, counted=True, decision=decision)


def _touches(bounds: tuple[int, int], pointer: anchors.Pointer) -> bool:
    """Whether a date stands in or beside words that point at an event: June 17, two days before the launch."""
    start, end = bounds
    return pointer.start - 3 <= start <= pointer.end + 3 or pointer.start - 3 <= end <= pointer.start


def _dated_there(line: Line, end: int) -> When | None:
    """The date that follows words which point at an event: two days after the coup of 25 October."""
    near = (one for one in line.found if 0 < line.bounds(one)[0] - end <= _BESIDE)
    return next(
        (one.when for one in near if line.sentence.text[end : line.bounds(one)[0]].strip() in ("of", "on", "in")), None
    )


_BESIDE: Final = 8  # characters between the noun of an event and its date


def _draft(line: Line, at: Attached, when: When, said: Span, basis: str, other: When | None) -> Iterator[Draft]:
    sentence, predicate = line.sentence, at.predicate
    warned = _warning(sentence, at)
    doubtful = predicate is not None and predicate.modal in _DOUBTFUL and warned is None
    if predicate is not None and (predicate.negated or doubtful) and not predicate.noun:
        return
    lead = leading(sentence, at) or warned
    if lead is not None and lead.negated and predicate is not None and predicate.modal == "to":
        return
    if (
        said.start - line.span.start > 0
        and predicate is not None
        and predicate.lemma in _OF_A_LIFE
        and when.precision == "year"
    ):
        return
    scope = sentence.scope(at.clause)
    bounds = range(said.start - line.span.start, said.end - line.span.start)
    clause = [word for word in sentence.words[at.clause.first : at.clause.last] if word.start not in bounds]
    subject = [word for word in scope if word.start < (clause[0].start if clause else 0) and word.start not in bounds]
    pointing = [word for word in sentence.words if word.start in bounds]
    vote = votes(clause, predicate, sentence.words, Wider(subject, pointing, line.headline))
    if points_at_news(sentence, at) or (when.precision == "year" and _counts(clause, predicate)):
        return
    if vote.own < ENOUGH and _quoted(sentence.text, said.start - line.span.start):
        return
    if when.precision == "year" and vote.own < ENOUGH and when.last.year < line.published.year - _LONG_AGO:
        return
    going_on = sentence.resumed(at.clause)
    told = (*scope, *(sentence.words[going_on.first : going_on.last] if going_on else ()))
    beside: tuple[Predicate, ...] = (*sentence.within(at.clause), *(sentence.within(going_on) if going_on else ()))
    before = unmarked(sentence.text[: said.start - line.span.start])
    after = unmarked(sentence.text[said.end - line.span.start :])
    verb = " ".join(word.low for word in sentence.words[predicate.first : predicate.last]) if predicate else ""
    newer = any(one.start >= said.end and one.when.last > when.last for one in line.found)
    near = Beside(before, lead, when.last > line.published, line.published, after, verb, newer)
    decision = announced(status_of(predicate, told, beside, when, near), at.saying, predicate, near, when)
    row = said.start - line.span.start < _LISTED and after.lstrip()[:1] in tuple(ROW)
    dates = ((bounds.start, bounds.stop), *map(line.bounds, line.found))
    yield Draft(line.number, line.span, sentence, at, when, said, vote, decision, basis, other, listed=row, dates=dates)


def _counts(clause: Sequence[Word], predicate: Predicate | None) -> bool:
    """Whether a clause only gives a figure: sales reached 11bn kronor last year."""
    figure = any(word.text[0].isdigit() or word.low in ("half", "third", "quarter", "most") for word in clause)
    return figure and predicate is not None and predicate.lemma in _COUNTING


_COUNTING: Final = word_set(
    "be reach total account amount stand average earn produce import export cost grow rise fall employ generate "
    "have hold own supply carry handle spend sell buy make number exceed climb drop increase decrease decline "
    "double triple come use consume ship mine contain represent cover serve attract record see"
)


def _quoted(text: str, at: int) -> bool:
    """Whether a place stands within quotation marks that its sentence opens."""
    before = text[:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _warning(sentence: Sentence, at: Attached) -> Predicate | None:
    """The verb of warning that stands between commas before a clause: if they fail, Beijing has warned, the ban ..."""
    place = sentence.clause_index(at.clause)
    before = sentence.clauses[place - 1] if place else None
    if before is None or at.predicate is None or "said" not in (before.opener, at.clause.opener):
        return None
    return next((one for one in sentence.within(before) if one.lemma in ("warn", "threaten") and not one.negated), None)
