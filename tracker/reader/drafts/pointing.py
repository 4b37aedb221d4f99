"""Events that count from others of the text: at the summit, two days after the vote."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Final

from tracker.dates import Found
from tracker.dates.engine.vocabulary import word_set
from tracker.reader.draft import Draft, known_of
from tracker.reader.drafts.making import Dating, beside, draft_of
from tracker.reader.events import anchors, counting, pointers
from tracker.reader.events.anchor_nouns import event_noun
from tracker.reader.events.attaching import Attached, attached, heads_row, listed, only_said
from tracker.reader.events.background.imperatives import is_imperative
from tracker.reader.events.background.years import is_reduced
from tracker.reader.events.clauses import SAYING
from tracker.reader.events.statuses import ARRANGING, Decision
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import low_at
from tracker.reader.lines import Line, joined, points_back
from tracker.reader.sentences import Span
from tracker.when import When


def pointing(line: Line, known: Sequence[anchors.Known]) -> Iterator[Draft]:
    """The events of a sentence that count from another event of the text."""
    if is_imperative(line.sentence) or line.sentence.text.endswith("?"):
        return
    for pointer in line.pointers:
        yield from _planned(line, pointer) if pointer.noun == pointers.PLANNED else _counted(line, pointer, known)


def _counted(line: Line, pointer: pointers.Pointer, known: Sequence[anchors.Known]) -> Iterator[Draft]:
    """What words tell that count from another event, or from the date of one."""
    moved, text = pointer.noun == pointers.MOVED, line.sentence.text
    if moved and any(_is_new(line, one) for one in line.found):
        return
    start = line.span.start + pointer.start
    short = pointer.without_verb()
    row = listed(line.sentence, short.end) if heads_row(text, short.start) else None
    at = row or attached(line.sentence, short.start, short.end)
    if at.predicate is not None and pointer.start <= line.sentence.words[at.predicate.head].start < pointer.end:
        pointer = short  # its verb is that of the sentence
    others = [one for one in known if moved or one.number != line.number or one.end < start]
    told = pointer.event is not None and pointer.event.verb
    if told and (back := _from_subject(line, pointer, at, others)) is not None:
        yield from _told_back(line, *back)
        return
    if told and any(True for one in line.found for _ in reached(line, one, one.when)):
        return
    often = any(word.low in _OFTEN for word in line.sentence.words[at.clause.first : at.clause.last])
    if often or at.predicate is None:
        return
    event = _meant(line, pointer, at, others)
    there = None if moved or _ENDS.search(text[: pointer.end]) else _dated_there(line, pointer)
    base = there.when if there else event.when if event else None
    when = counting.counted(base, pointer) if base else None
    if when is None or (moved and when.last <= line.published):
        return
    if pointer.event is not None and pointer.event.gerund and event is not None and not _is_of_same(line, at, event):
        return
    if text[pointer.start :].startswith("during") and is_reduced(line.sentence, at.predicate):
        return  # the names, kept secret during the trial, are known
    said_only = at.predicate.modal not in ("will", "shall") and only_said(line.sentence, at, dated=False)
    if said_only or (_has_own(line, pointer, at, there) and not _counts_on(line, pointer, event)):
        return
    end = line.bounds(there)[1] if there and pointer.event else pointer.end
    said = Span(start, line.span.start + end)
    why = f"{text[pointer.start : pointer.end]}: the {pointer.noun} is dated {base}"
    dating = Dating(when, said, why)
    for draft in (*draft_of(line, at, dating), *beside(line, at, dating)):
        decision = Decision("expected", "it was put off to then") if moved else draft.decision
        yield draft._replace(counted=True, decision=decision)


def _meant(line: Line, pointer: pointers.Pointer, at: Attached, known: Sequence[anchors.Known]) -> anchors.Known | None:
    """The event that words point at, on a date that the tense of the verb beside them allows."""
    fits = (_possible(line, at, timetabled=one) for one in (True, False) if not one or pointer.noun != pointers.LATER)
    meant = (anchors.antecedent(pointer, line.number, known, line.published, one) for one in fits)
    return next(filter(None, meant), None)


def _is_of_same(line: Line, at: Attached, event: anchors.Known) -> bool:
    """Whether the subject of a clause may be whom an event is told of: a pronoun, or what is told with it."""
    first = at.predicate.first if at.predicate is not None else at.clause.last
    subject = line.sentence.words[at.clause.first : first]
    return any(word.low in _PERSONS or (len(word.low) > _SMALL and word.low in event.words) for word in subject)


_PERSONS: Final = word_set("he she they it we")
_SMALL: Final = 3  # letters


def _from_subject(
    line: Line, pointer: pointers.Pointer, at: Attached, known: Sequence[anchors.Known]
) -> tuple[pointers.Pointer, When] | None:
    """How to count to what words go on with, where the subject points at an event: the attack came a day after ..."""
    verb, words = at.predicate, line.sentence.words
    if verb is None or verb.lemma not in _COMING or verb.modal:
        return None
    subject = [word.low for word in words[at.clause.first : verb.first]]
    noun = next((low for low in subject if event_noun(low)), "")
    back = pointers.reached(line.sentence.text, pointer.start)
    if back is None or subject[:1] not in (["the"], ["that"], ["this"], ["it"]) or not (noun or subject == ["it"]):
        return None
    named = pointers.Pointer(0, 0, noun or pointers.LATER, "whole")
    event = anchors.antecedent(named, line.number, known, line.published)
    return (back, event.when) if event is not None and event.when.precision == "day" else None


_OFTEN: Final = word_set("repeatedly often frequently regularly always sometimes")  # of no one meeting
_ENDS: Final = re.compile(r"\b(?:earlier|later|before|afterwards|previously)$")  # six days earlier, on 6 October


_COMING: Final = word_set("come follow happen occur take")


def _possible(line: Line, at: Attached, *, timetabled: bool) -> Callable[[When], bool]:
    """What dates the tense of a verb allows: what will be done is not past, and what was done not to come.

    The present tells what is `timetabled` to come: counting begins on the day after the vote.
    """
    verb = at.predicate

    def fits(when: When) -> bool:
        if verb is None or verb.noun:
            return True
        if verb.modal in ("will", "shall", "wo"):
            return when.last >= line.published
        if timetabled and verb.form in ("s", "base") and verb.modal in ("", "must", "may", "can"):
            return when.last >= line.published
        if verb.modal or verb.lemma in ARRANGING or _is_due(line, verb):
            return True
        alone = verb.form == "past" and verb.first == verb.head
        past = alone or verb.perfect or line.sentence.words[verb.first].low in ("was", "were", "had", "did")
        return not past or when.first <= line.published

    return fits


def _is_due(line: Line, verb: Predicate) -> bool:
    """Whether something had been due, on a day that may be past or to come."""
    return low_at(line.sentence.words, verb.last) == "due"


def _has_own(line: Line, pointer: pointers.Pointer, at: Attached, there: Found | None) -> bool:
    """Whether what words count has a date of its own beside them."""
    words = line.sentence.text[pointer.start : pointer.end]
    exact = pointer.noun == pointers.MOVED or pointer.period or pointer.weekday is not None or there is not None
    dates = (one for one in line.found if not points_back(line, one))
    if not exact and any(pointers.touches(line.bounds(one), pointer.start, pointer.end) for one in dates):
        return True
    if (pointer.edge == "whole" or "day" in words) and pointer.days == 0 and line.dated(at):
        return True
    named = pointer.edge == "whole" or pointer.days or pointer.months or " of " in words
    return not named and bool(line.found)


def _counts_on(line: Line, pointer: pointers.Pointer, event: anchors.Known | None) -> bool:
    """Whether words such as `the next day`, read as a date by themselves, go on from what was counted from an event."""
    bounds = (pointer.start, pointer.end)
    own = pointer.noun == pointers.LATER and any(line.bounds(one) == bounds for one in line.found)
    return own and event is not None and event.counted and event.number < line.number


def _planned(line: Line, pointer: pointers.Pointer) -> Iterator[Draft]:
    """What had been planned for another time than it comes at: on 2 December, a week later than planned."""
    text = line.sentence.text
    before = [one for one in line.found if line.bounds(one)[1] <= pointer.start]
    after = [one for one in line.found if 0 <= line.bounds(one)[0] - pointer.end <= _BESIDE]
    base = next(iter((*after, *reversed(before))), None)
    old = base is not None and _is_old(line, base, pointer)
    if old:
        pointer = pointer._replace(days=-pointer.days, months=-pointer.months)
    when = counting.planned_before(base.when, pointer) if base else None
    if base is None or when is None or ";" in text[line.bounds(base)[1] : pointer.start]:
        return
    at = attached(line.sentence, *line.bounds(base))
    said = Span(line.span.start + pointer.start, line.span.start + pointer.end)
    why = f"{text[pointer.start : pointer.end]}: counted from {base.when}"
    reason = "it was put off to then" if old else "it had been planned for then"
    decision = Decision("expected" if old else "postponed", reason)
    for draft in draft_of(line, at, Dating(when, said, why)):
        yield draft._replace(counted=True, decision=decision)


def _is_old(line: Line, base: Found, pointer: pointers.Pointer) -> bool:
    """Whether a date is the old one of a plan: first called for 20 April, | will be held a week later than planned."""
    start, end = line.bounds(base)
    fate, first, last = (
        line.fate(base.start, base.end),
        line.sentence.word_at(end),
        line.sentence.word_at(pointer.start),
    )
    told = any(first <= one.first < last and one.finite for one in line.sentence.predicates)
    old = told and re.search(_OLD, line.sentence.text[:start]) is not None
    return old or (fate is not None and fate.role == "old")


_OLD: Final = (  # before an old date: first called for; due to open its doors on
    r"\b(?:planned|scheduled|due|called|first|originally|pencilled in|slated|booked|set)\b[^,;.]{0,30}? ?"
    r"(?:for|on|in) (?:the )?$"
)
_BESIDE: Final = 8  # characters from the words to the date that they go with


def _is_new(line: Line, found: Found) -> bool:
    """Whether a date is the new one of what was moved."""
    fate = line.fate(found.start, found.end)
    return fate is not None and fate.role == "new"


def _dated_there(line: Line, pointer: pointers.Pointer) -> Found | None:
    """The date that the words which point at an event go on with.

    Two days after the coup of 25 October; a week after the raid was made public on 6 October.
    """
    for one in line.found:
        start = line.bounds(one)[0]
        between = line.sentence.text[pointer.end : max(start, pointer.end)]
        if between and re.fullmatch(_LEADS_TO, between):
            return one
    return None


_LEADS_TO: Final = (  # from an event to its date
    r" (?:public|out|known|over)(?: \w+)? (?:on|in) (?:the )?|"  # the raid was made public on
    r" (?:(?:was|were|is|had been) (?:[\w-]+ ){1,4})?(?:of|on|in) (?:the )?|"
    r",? which (?:is|was|takes place|will be held)(?: being held| due| set)? (?:on|in|for) (?:the )?|"
    r",? which (?:(?:will )?(?:takes? place|runs?)|(?:is|was|will be|is being|is to be) held)"
    r"(?: (?:in|at) [A-Z][^,;.]{2,40}?)? (?:(?:on|in|for|from) (?:the )?)?|"  # which takes place in Munich from
    r",? which (?:is|was|are|were|will|takes?|opens?|begins?|starts?)(?: \w+){0,2} (?:on|in|for|from) (?:the )?|"
    r"(?: (?:on|in|of|against|over|for) [^,;.]{1,40})?,? (?:due|set|scheduled|planned|expected) "
    r"(?:(?:on|for|in) )?(?:the )?"
)


def reached(line: Line, found: Found, when: When) -> Iterator[Draft]:
    """What happened so long before or after a date: on Sunday, the minister said, two days after Chile deposited it."""
    text, end = line.sentence.text, line.bounds(found)[1]
    back = pointers.reached(text, end)
    if back is None or when.precision != "day" or any(end < line.bounds(one)[1] <= back.start for one in line.found):
        return
    place, first = line.sentence.word_at(line.bounds(found)[0]), line.sentence.word_at(back.start)
    verb = attached(line.sentence, *line.bounds(found)).predicate
    between = (one for one in line.sentence.predicates if place < one.first < first and one.finite)
    set_off = text[end : back.start].strip() == "" or text[: back.start].endswith(", ")  # not what was said then
    if set_off and all(one is verb or one.lemma in SAYING for one in between):
        yield from _told_back(line, back, when)


def _told_back(line: Line, back: pointers.Pointer, when: When) -> Iterator[Draft]:
    """The event of a clause that words count to from the date of another."""
    start, end = back.start, back.end
    day, word = counting.counted(when, back), line.sentence.word_at(end)
    predicate = next((one for one in line.sentence.predicates if one.first > word and one.finite), None)
    if predicate is None or day is None or predicate.first - word > _SUBJECT:
        return
    at = Attached(predicate, line.sentence.clause_at(predicate.head))
    if any(attached(line.sentence, *line.bounds(one)).predicate == predicate for one in line.found):
        return
    said = Span(line.span.start + start, line.span.start + end)
    told = f"{line.sentence.text[start:end]} is counted from {when}"
    for draft in draft_of(line, at, Dating(day, said, told)):
        yield draft._replace(counted=True)


_SUBJECT: Final = 12  # words before a verb


def mentioned(line: Line, told: Collection[tuple[int, int]]) -> Iterator[anchors.Known]:
    """The dates of a sentence but for those at the bounds of `told`, each with the words that it is told with."""
    counting = [line.span.start + one.start for one in line.pointers]
    for found in joined(line):
        if any(found.start - _ARTICLE <= start < found.end for start in counting):
            continue  # the Monday after the vote
        taken = any(start < found.end and found.start < end for start, end in told)
        if taken or found.when.days > _LONG or points_back(line, found):
            continue
        at = attached(line.sentence, *line.bounds(found))
        known = known_of(line.number, line.sentence, at, line.bounds(found), found.when)
        if at.predicate is not None or known.noun:
            yield known._replace(end=found.end, told=False)


_ARTICLE: Final = 7  # characters before a date: on the
_LONG: Final = 100  # days; a year that is only named dates nothing else
