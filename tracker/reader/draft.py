"""An event as it is first read off one sentence."""

import re
from collections.abc import Iterable
from datetime import timedelta
from typing import Final, NamedTuple

from tracker.reader.english.verbs import verb_of
from tracker.reader.events import anchors
from tracker.reader.events.anchor_nouns import event_noun
from tracker.reader.events.attaching import Attached
from tracker.reader.events.clauses import RELATIVE, Sentence
from tracker.reader.events.kinds import Vote
from tracker.reader.events.pointers import number_of
from tracker.reader.events.references import ENDING, STARTING, noun_of_date
from tracker.reader.events.statuses import Decision
from tracker.reader.grammar.words import Word
from tracker.reader.sentences import Span
from tracker.when import When


class Draft(NamedTuple):
    """An event of one sentence; `span` bounds the sentence in the clean text, `said` its date words."""

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
    listed: bool = False  # in a list of dates
    shared: bool = False  # with the verb of another date, whose words its title has
    who: tuple[str, ...] = ()  # who acts, where a table names them apart
    dates: tuple[tuple[int, int], ...] = ()  # the bounds of all date words of the sentence
    dated_by: tuple[Span, Span] | None = None  # another sentence of the text and its words that tell the day

    @property
    def evidence(self) -> tuple[Span, Span]:
        """What proves it, in the clean text: a sentence, or those up to the one that tells its day, and date words."""
        if self.dated_by is None:  # a row of a table is read rearranged
            return self.span, self.said if self.said.end <= self.span.end else self.span
        sentence, words = self.dated_by
        whole = Span(self.span.start, sentence.end)
        return (whole if whole.end - whole.start <= _QUOTE else sentence), words

    @property
    def lemma(self) -> str:
        """The lemma of what it tells."""
        return self.attached.predicate.lemma if self.attached.predicate else ""

    @property
    def subject(self) -> str:
        """The words of its clause before its verb."""
        verb, words = self.attached.predicate, self.sentence.words
        first = words[self.attached.clause.first].start
        return self.sentence.text[first : words[verb.first].start] if verb is not None and not verb.noun else ""

    def undated(self, words: Iterable[Word]) -> list[Word]:
        """Those of some words of the sentence that belong to no date words."""
        dated = {place for bounds in self.dates for place in range(*bounds)}
        return [word for word in words if word.start not in dated]

    @property
    def known(self) -> anchors.Known:
        """What later words need to point at it."""
        bounds = self.said.start - self.span.start, self.said.end - self.span.start
        known = known_of(self.number, self.sentence, self.attached, bounds, self.when)
        off = self.decision.status in ("postponed", "cancelled")
        return known._replace(kind=self.vote.kind, off=off, end=self.said.end, counted=self.counted)


def known_of(number: int, sentence: Sentence, at: Attached, said: tuple[int, int], when: When) -> anchors.Known:
    """What later words need to point at what is told for the date words at these bounds of a sentence."""
    noun = noun_of_date(sentence.words, sentence.word_at(said[0]), sentence.word_at(said[1]))
    group = sentence.words[max(noun - _GROUP, 0) : noun + 1] if noun is not None else ()
    first, last = said
    inside = [word.low for word in sentence.scope(at.clause) if not first <= word.start < last]
    told = [*inside, *(word.low for word in group)]  # not what its own date counts from
    verbs = (verb.lemma for verb in map(verb_of, told) if verb is not None)
    lemma = at.predicate.lemma if at.predicate else ""
    named = _told_of(sentence, at) or (sentence.words[noun].low if noun is not None else "")
    return anchors.Known(
        number,
        lemma,
        frozenset((*told, *verbs)),
        "",
        when,
        noun=named,
        vague=when.days > 1 and _WEEK in sentence.text[slice(*said)].lower(),
        lasts=_all_days(sentence, lemma, when),
    )


_WEEK: Final = "week"
_QUOTE: Final = 600  # characters


def _all_days(sentence: Sentence, lemma: str, when: When) -> When | None:
    """All days of what begins or ends on a day, where the sentence tells how many: opens a four-day visit on Sunday."""
    found = _LASTING.search(sentence.text) if when.precision == "day" and lemma in _BOUNDING else None
    if found is None or anchors.LONG.isdisjoint(found["what"].lower().split()):
        return None
    apart = timedelta(number_of(found["number"]) - 1)
    try:
        first, last = (when.first - apart, when.first) if lemma in ENDING else (when.first, when.first + apart)
    except OverflowError:  # at the edge of the calendar
        return None
    return When.span(When.day(first), When.day(last))


_LASTING: Final = re.compile(
    r"\b(?P<number>two|three|four|five|six|seven|eight|nine|ten|[2-9]|1\d)-day (?P<what>(?:\w+ ?){1,3})"
)
_BOUNDING: Final = ENDING | STARTING | {"arrive", "land", "travel", "fly", "pay", "visit", "kick"}


def _told_of(sentence: Sentence, at: Attached) -> str:
    """The event noun that a relative clause tells of: a blast | that killed 17; empty where there is none."""
    verb = at.predicate
    if verb is None or verb.noun or verb.first < 2 or sentence.words[verb.first - 1].low not in RELATIVE:
        return ""
    noun = sentence.words[verb.first - 2].low
    return noun if event_noun(noun) else ""


_GROUP: Final = 3  # words before a noun that tell which one it is
