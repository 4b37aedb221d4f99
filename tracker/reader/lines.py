"""A sentence of a text with its dates, as the words around them have them read."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

from tracker.dates import Found
from tracker.dates.engine.vocabulary import word_set
from tracker.dates.rules.days.ranges import extended
from tracker.reader.dating.sections import Section
from tracker.reader.english.small_words import DETERMINERS
from tracker.reader.events.attaching import Attached
from tracker.reader.events.background.passing import passing
from tracker.reader.events.clauses import Sentence
from tracker.reader.events.plans.changes import MOVE
from tracker.reader.events.plans.overtaken import Around, Fate, did_otherwise, moved_from, overtaken
from tracker.reader.events.plans.rules import Role
from tracker.reader.events.pointers import Pointer
from tracker.reader.events.statuses import ARRANGING, UNDOING
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import Word
from tracker.reader.sentences import Span
from tracker.when import When

_BETWEEN: Final = re.compile(r"\bbetween $", re.IGNORECASE)
# Words that choose the day behind them: has set | Thursday | for the vote.
_CHOSEN: Final = r"\b(?:set|fix(?:ed)?|picked|named|chose|chosen|proposed|reserved)\s*$"
_FROM: Final = "from "
_OPENING: Final = " “\"'‘("
_NEAR: Final = 600  # characters on either side of a date that may tell what became of its plan
# A plan that came to nothing: was to have opened.
_TO_HAVE: Final = r"\bto have\b[^;.]*$"
# What did not come about in time: should have opened.
_GONE_BY: Final = r"\b(?:should|ought to) have\b[^;.]*$"
_WEEK: Final = 7  # days between two readings of a weekday
# Times as far ahead as the other reading lies back, too far for the time of a plan.
_FARTHER: Final[Mapping[Role, int]] = {"old": 1, "off": 2, "new": 8, "act": 1}
# Words of what is arranged for the day behind them: has been set for, is on the agenda for, invited them to talks on.
_SET: Final = (
    r"\b(?:ha(?:s|ve) been|is|are|now) (?:due|set|planned|scheduled|fixed|slated|booked|called|arranged|listed|"
    r"pencilled in) (?:for|on|in)(?: the)?\s*$|"
    r"\bon (?:the|its) (?:agenda|calendar|schedule|docket) for(?: the)?\s*$|"
    r"\binvit\w+ [^,;.]*\bto [^,;.]*\b(?:on|in|for) (?:the )?$"
)


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

    def bounds(self, found: Found) -> tuple[int, int]:
        """The bounds of date words in the sentence."""
        return found.start - self.span.start, found.end - self.span.start

    def fate(self, start: int, end: int) -> Fate | None:
        """What became of the plan that date words of the text at these bounds belong to, as far as is told."""
        start += len(_FROM) if self.sentence.text.startswith(_FROM, start - self.span.start) else 0
        before = self._marked(self.span.start, start).rstrip(_OPENING)
        after = self._marked(end, self.span.start + len(self.sentence.text))
        own = [one for one in self.found if one.start < end and start < one.end]
        last = max((one.when.last for one in own), default=self.published)
        newer = any(one.start >= end and one.when.last > last for one in self.found)
        gone = any(_may_be_gone(one, self.published) for one in own)
        beside = (self.previous.lower(), self.following.lower())
        return overtaken(Around(before[-_NEAR:].lower(), after[:_NEAR].lower(), *beside, newer, gone))

    def _marked(self, start: int, end: int) -> str:
        """The text of the sentence between two places of the whole text, with `@` for each date."""
        told, at = "", start
        for one in self.found:
            if at <= one.start and one.end <= end:
                told += f"{self.sentence.text[at - self.span.start : one.start - self.span.start]}@"
                at = one.end
        told += self.sentence.text[at - self.span.start : end - self.span.start]
        return re.sub(r"[.,](?<=\d.)(?=\d)", "", unmarked(told))  # 30,000: no end of a clause

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
    if re.match(r"(?:the )?same \w+ as\b", line.sentence.text[start:], re.IGNORECASE):
        return True
    if "week" in line.sentence.text[end:] and re.match(_OF_A_WEEK, line.sentence.text[end:]):
        return True
    if words.endswith("fall") and re.search(r"\b(?:days?|weeks?) (?:after|before)(?: the)? ?$", before):
        return True
    earlier = next((one for one in reversed(line.found) if one.end <= found.start), None)
    fate = line.fate(earlier.start, earlier.end) if earlier is not None and words in ("that day", "that date") else None
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
            if ranged and days and not (moved_from(before) or extended(reversed(before.lower().split()))):
                waiting = found._replace(
                    start=waiting.start, when=When.span(waiting.when, found.when), alternative=None
                )
                continue
            yield waiting
        waiting = found
    if waiting is not None:
        yield waiting


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
    elif fate is not None and fate.role == "old" and (ordered := _before_new(line, past, coming)):
        meant = ordered
    elif fate is not None and fate.role != "act":
        meant = past if _is_behind(fate, past, coming, line.published, before, after) else coming
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
    forward = re.search(r"\bforward\b|\badvanc", line.sentence.text) is not None
    fits = [one for one in (past, coming) if (one.first > new.last if forward else one.last < new.first)]
    return fits[0] if len(fits) == 1 else None


def _coming(found: Found) -> When:
    """The later one of the two readings of a date."""
    return max(filter(None, (found.when, found.alternative)), key=lambda when: when.first)


def _may_be_gone(found: Found, published: date) -> bool:
    """Whether a date is past, or has a past reading as near as the one to come: Monday."""
    other = found.alternative
    near = other is not None and (found.when.first - other.first).days <= _WEEK and other.last < published
    return near or found.when.last < published


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
    if other is not None and (_is_promised(line, verb, found, other) or _is_past(line, at, found, other)):
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
    nearest = next((one for one in reversed(line.sentence.predicates) if one.last <= place and one.finite), None)
    return nearest is verb


def _is_past(line: Line, at: Attached, found: Found, other: When) -> bool:
    """Whether of two readings the past one is meant: collapsed on 12 July."""
    verb = at.predicate
    if not other.last < line.published < found.when.first:
        return False
    start, end = line.bounds(found)
    if verb is not None and line.sentence.text[start:end].lower() == "this weekend":
        return verb.form in ("past", "participle") and not (verb.modal or verb.perfect)  # was held this weekend
    if verb is not None and verb.noun and _is_followed(line.sentence, at):
        return True
    plain = verb is not None and verb.form == "past" and verb.last - verb.first == 1 and verb.lemma not in ARRANGING
    first = line.sentence.word_at(start)
    ending = first > 0 and line.sentence.words[first - 1].low in ("until", "till", "through", "by")
    if verb is None or ending:
        return False
    if verb.last > first:
        return plain and _opens_clause(line.sentence, first, verb)
    if verb.lemma == "follow" and verb.form in ("s", "base") and not verb.modal:
        return line.sentence.words[verb.last].low in DETERMINERS  # follows a test in February
    main = next((one for one in line.sentence.predicates if one.finite), None)
    if verb.form == "ing" and main is not None and main.first > first and not main.modal:
        return main.form == "past"  # meeting in Bamako from Monday to Wednesday, they agreed
    between = line.sentence.words[verb.last : first]
    return plain and [word.low for word in between] in ([], ["on"], ["in"], ["at"])


def _is_followed(sentence: Sentence, at: Attached) -> bool:
    """Whether an event is one that something follows: the vote follows a decision in January."""
    before = (one for one in sentence.predicates if one.last == at.clause.first)
    return any(one.lemma == "follow" and not one.modal for one in before)


def _opens_clause(sentence: Sentence, first: int, verb: Predicate) -> bool:
    """Whether a date stands before the first verb of its clause, which follows another: after he on Monday ..."""
    clause = sentence.clause_at(first)
    return clause.opener != "" and next(iter(sentence.within(clause)), None) is verb


def unmarked(text: str) -> str:
    """The text without the marks of Markdown for words that stand out."""
    return text.replace("*", "").replace("_", "")
