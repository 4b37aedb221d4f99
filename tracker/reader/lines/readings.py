"""Which of two readings of a date a plan has, or the tense of its verb: the nearest Monday, or the one to come."""

import re
from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from typing import Final

from tracker.dates import Found
from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import DETERMINERS
from tracker.reader.events.attaching import Attached
from tracker.reader.events.fronted import is_followed, opens_clause
from tracker.reader.events.plans.changes import MOVE
from tracker.reader.events.plans.overtaken import Fate, did_otherwise
from tracker.reader.events.plans.rules import Role
from tracker.reader.events.statuses import ARRANGING, UNDOING
from tracker.reader.grammar.predicates import Predicate, verbs_before
from tracker.reader.lines.line import Line
from tracker.reader.sentences import unmarked
from tracker.when import When

# Words that choose the day behind them: has set | Thursday | for the vote.
_CHOSEN: Final = r"\b(?:set|fix(?:ed)?|picked|named|chose|chosen|proposed|reserved)\s*$"
# A plan that came to nothing: was to have opened.
_TO_HAVE: Final = r"\bto have\b[^;.]*$"
# What did not come about in time: should have opened.
_GONE_BY: Final = r"\b(?:should|ought to) have\b[^;.]*$"
# What is moved to an earlier time; not advanced chips, or who looks forward to it.
_FORWARD: Final = (
    r"\b(?:br(?:ought|ing)|mov|pull|push)\w*\b[^;.]{0,60}? forward\b|\badvanc(?:ed|es|ing) (?:from|to|by)\b"
)
# Times as far ahead as the other reading lies back, too far for the time of a plan.
_FARTHER: Final[Mapping[Role, int]] = {"old": 1, "off": 2, "new": 8, "act": 1}
# Words of what is arranged for the day behind them: has been set for, is on the agenda for, invited them to talks on.
_SET: Final = (
    r"\b(?:ha(?:s|ve) been|is|are|now) (?:due|set|planned|scheduled|fixed|slated|booked|called|arranged|listed|"
    r"pencilled in) (?:for|on|in)(?: the)?\s*$|"
    r"\bon (?:the|its) (?:agenda|calendar|schedule|docket) for(?: the)?\s*$|"
    r"\binvit\w+ [^,;.]*\bto [^,;.]*\b(?:on|in|for) (?:the )?$"
)
_WEEK: Final = 7  # days between two readings of a weekday


def planned(line: Line, found: Found, verb: Predicate | None) -> Found:
    """The date of what is put off, called off or invited to: of two readings the one that a plan has.

    What was done then keeps its date: paid it back on Monday, a month ahead of schedule.
    """
    other, before = found.alternative, unmarked(line.sentence.text[: found.start - line.span.start])
    if other is None:
        return found
    past, coming = sorted((found.when, other), key=lambda when: when.first)
    if not past.last < line.published <= coming.first:
        return found
    fate, after = line.fate(found.start, found.end), line.sentence.text[line.bounds(found)[1] :]
    if fate is not None and fate.role == "new" and _is_done(verb) and not re.search(rf"\b{MOVE}\b|\bnow \w+", before):
        meant = past
    elif fate is not None and fate.role == "new" and (next_one := _after_old(line, found, past, coming)):
        meant = next_one
    elif fate is not None and fate.role == "old" and (ordered := _before_new(line, past, coming)):
        meant = ordered
    elif fate is not None and fate.role != "act":
        behind = _is_behind(fate, past, coming, line.published, before, after) and not _undone_later(line, past)
        meant = past if behind else coming
    else:
        chosen = re.search(_CHOSEN, before) and (after.startswith(" for ") or "for which" in before)
        meant = coming if chosen or re.search(_SET, before.lower()) else found.when
    return found if meant == found.when else found._replace(when=meant, alternative=found.when)


def _before_new(line: Line, past: When, coming: When) -> When | None:
    """Of two weekdays for the old time of a plan the one on its side of the new one; None where not one is."""
    fates = ((_coming(one), line.fate(one.start, one.end)) for one in line.found)
    new = next((when for when, fate in fates if fate is not None and fate.role == "new"), None)
    if new is None or (coming.first - past.first).days > _WEEK:
        return None
    forward = re.search(_FORWARD, line.sentence.text) is not None
    fits = [one for one in (past, coming) if (one.first > new.last if forward else one.last < new.first)]
    return fits[0] if len(fits) == 1 else None


def _after_old(line: Line, found: Found, past: When, coming: When) -> When | None:
    """Of two readings for the new time of a plan the nearest one on its side of the old one; None for weekdays.

    Only where it is told what came of it then: delayed from 20 to 29 April, it ended in a draw.
    """
    end = line.sentence.word_at(line.bounds(found)[1])
    told = any(one.first >= end and one.finite and one.form == "past" for one in line.sentence.predicates)
    before = next((one for one in reversed(line.found) if one.end <= found.start), None)
    fate = line.fate(before.start, before.end) if before is not None and told else None
    if before is None or fate is None or fate.role not in ("old", "new") or (coming.first - past.first).days <= _WEEK:
        return None
    old, forward = planned(line, before, None).when, re.search(_FORWARD, line.sentence.text) is not None
    fits = [one for one in (past, coming) if (one.last < old.first if forward else one.first > old.last)]
    return min(fits, key=lambda one: abs((one.first - old.first).days), default=None)


def _undone_later(line: Line, past: When) -> bool:
    """Whether a plan was called off on a day behind a reading of its time, which it cannot have then."""
    fates = ((one.when.first, line.fate(one.start, one.end)) for one in line.found)
    return any(fate is not None and fate.role == "act" and first > past.last for first, fate in fates)


def _coming(found: Found) -> When:
    """The later one of the two readings of a date."""
    return max(filter(None, (found.when, found.alternative)), key=lambda when: when.first)


def _is_done(verb: Predicate | None) -> bool:
    """Whether a verb tells in the plain past what was done, and makes or moves no plan: paid, not put off or set."""
    plain = verb is not None and verb.form == "past" and verb.last - verb.first == 1
    return verb is not None and plain and verb.lemma not in PLANNING


PLANNING: Final = (
    ARRANGING
    | UNDOING
    | word_set(
        "put push move slip slide shift change reset bring carry roll kick hold invite extend suspend choose name pick "
        "reserve propose"
    )
)


def _is_behind(fate: Fate, past: When, coming: When, published: date, before: str, after: str) -> bool:
    """Whether of two readings of a plan the past one is meant: the far nearer one, of two weekdays yesterday."""
    back, ahead = (published - past.last).days, (coming.first - published).days
    gone = fate.role != "new" and _went_by(before, after)
    if back + ahead <= _WEEK:
        return gone or (fate.role != "new" and (back <= 1 or did_otherwise(after)))
    if gone and re.search(_TO_HAVE, before):
        return True
    return back * _FARTHER[fate.role] < ahead


def _went_by(before: str, after: str) -> bool:
    """Whether the time of a plan has come and gone: it should have opened on Monday; the flight was scrubbed."""
    gone = re.search(_GONE_BY, before) or (re.search(_TO_HAVE, before) and re.match(r"[^;.]{0,20}, but ", after))
    return gone is not None or "scrubbed" in after


def by_tense(line: Line, at: Attached, found: Found) -> Found:
    """The date as the tense of its verb has it: of two readings the past or the coming one."""
    verb, other = at.predicate, found.alternative
    if other is None:
        return found
    if (
        _is_promised(line, verb, found, other)
        or _is_past(line, at, found, other)
        or _is_decided(line, at, found, other)
    ):
        return found._replace(when=other, alternative=found.when)
    return found


def _is_promised(line: Line, verb: Predicate | None, found: Found, other: When) -> bool:
    """Whether of two readings the one to come is meant: he said that it would take place in the last quarter."""
    if verb is None or verb.perfect or not found.when.last < line.published <= other.last:
        return False
    led = next((one for one, to in pairwise(line.sentence.predicates) if to.modal == "to" and verb in (one, to)), None)
    if led is not None and led.passive and led.lemma in ARRANGING - {"call"}:  # is expected | to meet
        ahead, back = (other.first - line.published).days, (line.published - found.when.last).days
        return line.sentence.words[led.first].low in ("is", "are") or ahead < back
    if verb.modal not in ("will", "would"):
        return False
    place = line.sentence.word_at(line.bounds(found)[0])
    nearest = next((one for one in verbs_before(line.sentence.predicates, place) if one.finite), None)
    return nearest is verb


def _is_decided(line: Line, at: Attached, found: Found, other: When) -> bool:
    """Whether a plan was decided on, not carried out, on a weekday: approved a plan to cut taxes on Friday."""
    verb = at.predicate
    if verb is None or verb.modal != "to" or not other.last < line.published < found.when.first:
        return False
    lead = next(verbs_before(line.sentence.predicates, verb.first), None)
    plain = lead is not None and lead.form == "past" and not (lead.modal or lead.passive) and lead.lemma in _DECIDING
    week = (found.when.first - other.first).days == _WEEK
    return week and plain and line.sentence.words[verb.first - 1].low in ("plan", "plans", "proposal", "proposals")


_DECIDING: Final = word_set(
    "approve reject adopt pass back endorse consider discuss debate veto block vote agree criticise criticize condemn "
    "oppose welcome support accept reach sign defend unveil outline submit table"
)


def _is_past(line: Line, at: Attached, found: Found, other: When) -> bool:
    """Whether of two readings the past one is meant: collapsed on 12 July."""
    verb = at.predicate
    if not other.last < line.published < found.when.first:
        return False
    start, end = line.bounds(found)
    if verb is not None and line.sentence.text[start:end].lower() == "this weekend":
        return verb.form in ("past", "participle") and not (verb.modal or verb.perfect)  # was held this weekend
    if verb is not None and verb.noun and is_followed(line.sentence, at.clause):
        return True
    plain = verb is not None and verb.form == "past" and verb.last - verb.first == 1 and verb.lemma not in ARRANGING
    first = line.sentence.word_at(start)
    ending = first > 0 and line.sentence.words[first - 1].low in ("until", "till", "through", "by")
    if verb is None or ending:
        return False
    if verb.last > first:
        return plain and opens_clause(line.sentence, first, verb)
    if verb.lemma == "follow" and verb.form in ("s", "base") and not verb.modal:
        return line.sentence.words[verb.last].low in DETERMINERS  # follows a test in February
    main = next((one for one in line.sentence.predicates if one.finite), None)
    if verb.form == "ing" and main is not None and main.first > first and not main.modal:
        return main.form == "past"  # meeting in Bamako from Monday to Wednesday, they agreed
    between = line.sentence.words[verb.last : first]
    return plain and [word.low for word in between] in ([], ["on"], ["in"], ["at"])
