"""The headline of a text, and how much speaks for a text that reports events."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from tracker.dates import find_dates
from tracker.dates.engine.vocabulary import word_set
from tracker.reader import clean
from tracker.reader.article import Article
from tracker.reader.draft import Draft
from tracker.reader.english.small_words import PREPOSITIONS
from tracker.reader.events.clauses import parsed
from tracker.reader.events.kinds import strong_words
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import words_of
from tracker.reader.sentences import Span, paragraphs
from tracker.reader.who import Known as Names
from tracker.when import When

OPENING: Final = 3_000  # characters within which a dateline is looked for
_HEADLINE: Final = 200  # characters
_ENOUGH_TEXT: Final = 20_000  # characters
_POINTS: Final = 2
_WHOLE: Final = 60  # words of a text that is long enough to show what it is
_FEWEST: Final = 0.25  # of the points, for the shortest
_DENSE: Final = 80  # times the share of the words that tell events
_MOST_OF_AUTHOR: Final = 3
_UNKNOWN: Final = 3  # what the points are divided by where neither a name nor a date stands for the text
_QUOTED: Final = r"[\"“][^\"”\n]{0,600}[\"”]"  # what somebody is quoted with, in which `I` is not the author
_AUTHOR: Final = r"\b(?:I|my|me|myself)\b"  # who writes of himself tells no news
_AUTHORS: Final = r"\b(?:I|[Mm]y|me|myself|[Ww]e|[Oo]ur|us)\b"  # of a short text, also those who write of themselves
_FIRM: Final = (  # the name of a firm ends in its legal form: Acme Ltd
    r"\b(?:the Company|[A-Z]\w+ (?:Limited|Ltd|Inc|Corp|Corporation|PLC|plc|GmbH|AG|SA|ASA|AB|NV|Bhd))\b"
)
_SAID: Final = r"\b(?:said|says|told|announced|announces|warned|confirmed)\b"  # people say things in the news


def headline_of(text: str, article: Article) -> str:
    """The headline of an article: the title it has, else a first paragraph that is short and no sentence."""
    first = next(iter(paragraphs(text[:OPENING])), Span(0, 0))
    opening = text[first.start : first.end]
    return article.title or ("" if len(opening) >= _HEADLINE or opening.endswith(".") else opening)


def news_score(text: str, names: Names, article: Article) -> float:
    """How much speaks for a text that reports events, 1 for enough.

    A dateline, known actors, firms, words that tell events, and people saying things, somebody with title and full
    name among them, speak for it; an author who speaks of himself, outside quotations, speaks against it.
    """
    dated = any(clean.dateline(text, span) > span.start for span in paragraphs(text[:OPENING]))
    part = text[:_ENOUGH_TEXT]
    words = words_of(part)
    events = _DENSE * len(strong_words(words)) / (len(words) or 1)
    said = len(re.findall(_SAID, part))
    spoken = said > 0 and any(" " in name for name in names.persons)
    bodies = {name for _, name in names.cast.get("body", ())}  # Ghana's parliament
    known = len(names.listed | bodies) + len(re.findall(_FIRM, part)) + spoken
    headed = _headed(article)
    points = (2 if dated else headed) + min(said, 2) / 2 + min(known, 4) / 2 + min(events, 2)
    share = min(max(len(words) / _WHOLE, _FEWEST), 1)  # a line has less to tell by than a page
    author = _AUTHOR if share == 1 else _AUTHORS
    points -= min(len(re.findall(author, re.sub(_QUOTED, "", part))), _MOST_OF_AUTHOR) / 4 / share
    return points / (_POINTS * share) / (1 if known or dated or headed else _UNKNOWN)


def tells_news(headline: str) -> bool:
    """Whether a headline is a clause in the present or with `to`, as news has it: Council backs bridge; Pool to shut.

    The subject stands before its verb and something follows it, which parts it from a title: House rules; How to mend.
    """
    words = words_of(headline)
    verb = next(iter(parsed(headline, words).predicates), None) if words else None
    if verb is None or verb.noun or not 0 < verb.first <= len(words) - _FOLLOWING:
        return False
    opens = words[0].low not in _ASKING and words[verb.first - 1].low not in PREPOSITIONS | _NO_SUBJECTS
    return opens and (verb.form == "s" or verb.modal == "to" or (verb.form == "base" and not verb.modal))


_FOLLOWING: Final = 2  # words, from the verb on
_RECENT: Final = 0.2  # for an event of the last days
_TOLD: Final = 0.4  # for one that is told with a noun as its subject
_ENOUGH: Final = 2  # events
_OPENING_SENTENCES: Final = 8  # a report opens with its news
_WEEK: Final = 7  # days
_LATELY: Final = 14  # days
_YEAR: Final = 366
_ASKING: Final = word_set("how what when where why who which if")
_AUTHORS_OR_READER: Final = word_set("i we you my our your")
_PERSONS: Final = word_set("he she they")
_NO_SUBJECTS: Final = _ASKING | _AUTHORS_OR_READER | _PERSONS | {"that", "it"}


def told_lately(drafts: Sequence[Draft], headline: str, published: date) -> float:
    """How much speaks for a report in what is told of the last days, or for the days to come.

    Below a headline that tells news one such event is enough; without it two, told of others than the author.
    """
    recent = sum(draft.when.precision == "day" and 0 <= (published - draft.when.last).days <= _WEEK for draft in drafts)
    if recent and tells_news(headline):
        return 1.0
    opening = [draft for draft in drafts if draft.number <= _OPENING_SENTENCES]
    done = sum(_is_done(draft, published) for draft in opening)
    told = done and done + sum(_is_planned(draft, published) for draft in opening)
    return max(_RECENT * min(recent, _ENOUGH), _TOLD * min(told, _ENOUGH))


def _is_done(draft: Draft, published: date) -> bool:
    """Whether a noun is the subject of what was done in the last days: the board voted on Monday."""
    verb = draft.attached.predicate
    if verb is None or not verb.finite or verb.modal or not 0 <= (published - draft.when.last).days <= _LATELY:
        return False
    subject = _subject(draft, verb)
    past = verb.perfect or verb.passive or verb.form == "past"
    return past and bool(subject) and subject.isdisjoint(_AUTHORS_OR_READER | _PERSONS)


def _is_planned(draft: Draft, published: date) -> bool:
    """Whether somebody else than the author and the reader has planned something: the rota takes effect in May."""
    verb = draft.attached.predicate
    if verb is None or verb.noun or verb.negated or not 0 < (draft.when.last - published).days <= _YEAR:
        return False
    past = verb.form == "past" and verb.last - verb.first == 1
    subject = _subject(draft, verb)
    return not past and bool(subject) and subject.isdisjoint(_AUTHORS_OR_READER)


def _subject(draft: Draft, verb: Predicate) -> frozenset[str]:
    """The words of a clause before its verb."""
    scope = draft.sentence.scope(draft.attached.clause)
    before = draft.sentence.words[verb.first].start
    return frozenset(word.low for word in scope if word.start < before and word.low.isalpha())


def _headed(article: Article) -> bool:
    """Whether the text gives its own date at its head, in full."""
    head = article.text.clean[:_HEADLINE]
    dates = (one for one in find_dates(head, article.published) if any(map(str.isdigit, head[one.start : one.end])))
    return any(one.when == When.day(article.published) for one in dates)
