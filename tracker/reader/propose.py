"""From an article to proposed events: the steps in order."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final, NamedTuple

from tracker.dates import Found
from tracker.directory.lookup import Directory
from tracker.errors import InvalidRecord
from tracker.event import Actor, Event, Source, changed, normal
from tracker.reader import clean
from tracker.reader.article import Article
from tracker.reader.confidence import confidence_of, reason_of, tells_deed, tells_nothing
from tracker.reader.dating.clock import times
from tracker.reader.dating.finder import alone, clocked, dates
from tracker.reader.dating.same_day import same_day
from tracker.reader.dating.sections import Sections, sections
from tracker.reader.draft import Draft
from tracker.reader.drafts import below, drafts, pointing, standing, told_of_a_day
from tracker.reader.drafts.alike import alike
from tracker.reader.drafts.mentioned import left, mentioned
from tracker.reader.drafts.merging import merged, whole
from tracker.reader.drafts.repeated import once
from tracker.reader.drafts.settling import settled
from tracker.reader.drafts.ties import ties
from tracker.reader.events.anchors import Known
from tracker.reader.events.clauses import sentence_of
from tracker.reader.events.contradictions import contradict, of_others, opposite
from tracker.reader.events.kinds import ENOUGH, Vote, of_title
from tracker.reader.events.pointers import pointers
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import words_of
from tracker.reader.labels import LABEL
from tracker.reader.lines import Line, gapped, table_rows
from tracker.reader.news import headline_of, news_score, told_lately
from tracker.reader.proposal import Proposal
from tracker.reader.sentences import Span, paragraphs, sentences
from tracker.reader.text import Text
from tracker.reader.title_actors import completed, named_by, narrowed
from tracker.reader.titling import Page, titled, written_in
from tracker.reader.who import Known as Names
from tracker.reader.who import (
    actors_of,
    details_of,
    introduced,
    named_apart,
    place_of,
    sound,
    step_of,
    topics_of,
)
from tracker.when import When

_BACK: Final = 80  # sentences before the words that point at an event within which it is told
_AHEAD: Final = 40
_RECENT: Final = 20  # events counted from others that can be pointed at in their turn
_BRIEF: Final = 300  # characters of a text of a line or two, which is read because it tells something
_LIVE: Final = 2  # times as much speaks for a text whose entries begin with times of day
_MARKUP: Final = r"(?:[\s*_`~]|</?\w[^<>]*>|\]\([^()]*\))+$"  # behind words of the raw text
_MOST_DATES: Final = 24  # of a sentence; what has more is a table of dates


class Told(NamedTuple):
    """What an article tells: its events, and the dates of its text without boilerplate."""

    proposals: tuple[Proposal, ...]
    text: Text
    dates: tuple[Found, ...]
    left: tuple[Found, ...] = ()  # the dates of deeds that are in none of the events, though their sentence tells some


def propose(article: Article, directory: Directory) -> tuple[Proposal, ...]:
    """The events that an article tells, in the order of its sentences, each once."""
    return read(article, directory).proposals


def read(article: Article, directory: Directory) -> Told:
    """The events that an article tells, in the order of its sentences, each once, and all of its dates."""
    text = clean.cleaned(article.text)
    parted = sections(article.text, article.published)
    headline = headline_of(text.clean, article)
    found = tuple(dates(text, article.published, parted))
    lines = tuple(lines_of(text, article, parted, headline, found))
    names = introduced(text.clean, directory)
    news = news_score(text.clean, names, article) * (_LIVE if parted.live else 1)
    told = [draft for line in lines for draft in (*drafts(line), *below(line), *standing(line))]
    news += told_lately(told, headline, article.published)
    keep = partial(settled, news=news, published=article.published, brief=len(text.clean) <= _BRIEF)
    dated = whole(keep(told))
    known = sorted([*(draft.known for draft in dated), *_mentions(lines, dated)], key=lambda one: (one.number, one.end))
    counted: list[Draft] = []
    recent: list[Known] = []
    numbers = [one.number for one in known]
    for line in lines:
        near = known[bisect_left(numbers, line.number - _BACK) : bisect_left(numbers, line.number + _AHEAD)]
        near = [*near, *recent]
        pointed = [*pointing(line, near), *told_of_a_day(line, [one for one in near if one.told])]
        counted += pointed
        recent = [*recent, *(draft.known for draft in pointed)][-_RECENT:]
    again = {draft.said for draft in counted}  # read by the event before, and not by the date before
    dated = [draft for draft in dated if draft.said not in again]
    ordered = sorted([*once(dated), *counted], key=lambda draft: (draft.number, draft.said))
    page = Page(text, article, headline, written_in(text.clean), names, directory)
    kept = [*alike(keep(ordered))]
    events = merged(kept, _differ(page))
    verbs = defaultdict[int, list[Predicate | None]](list)  # those that tell events, by the number of their sentence
    for draft in events:
        verbs[draft.number].append(draft.attached.predicate)
    proposals = ((draft, _proposal(draft, page, verbs[draft.number])) for draft in events)
    telling = [(draft, proposal) for draft, proposal in proposals if proposal is not None]
    links = ties([draft for draft, _ in telling], article.published)
    tied = (proposal._replace(links=one) for (_, proposal), one in zip(telling, links, strict=True))
    unsaid = {draft.said for draft in events} - {draft.said for draft, _ in telling}
    return Told(tuple(tied), text, found, tuple(_left(lines, [one for one in kept if one.said not in unsaid])))


def _left(lines: Sequence[Line], told: Sequence[Draft]) -> Iterator[Found]:
    """The dates of deeds that are in no event, of the sentences that tell some."""
    beside = defaultdict[int, list[Draft]](list)
    for draft in told:
        beside[draft.number].append(draft)
    for line in lines:
        yield from left(line, beside[line.number])


def _differ(page: Page) -> Callable[[Draft, Draft], bool]:
    """Whether two drafts that look alike cannot be of one event, by what is done and who takes part."""
    known: dict[tuple[int, Span], tuple[Actor, ...]] = {}

    def actors(draft: Draft) -> tuple[Actor, ...]:
        place = draft.number, draft.said
        if place not in known:
            known[place] = _told(draft, Event(when=draft.when, title="event"), page.names, page.directory).actors
        return known[place]

    def differ(one: Draft, other: Draft) -> bool:
        if opposite((one.lemma,), (other.lemma,)) or of_others(one.subject, other.subject, page.directory):
            return True
        return contradict(actors(one), actors(other), page.directory)

    return differ


def _mentions(lines: Sequence[Line], dated: Sequence[Draft]) -> Iterator[Known]:
    """The dates that tell no event, which words may point at nevertheless."""
    told = defaultdict[int, list[Span]](list)
    for draft in dated:
        told[draft.number].append(draft.said)
    for line in lines:
        yield from mentioned(line, told[line.number])


def lines_of(text: Text, article: Article, parted: Sections, headline: str, found: Sequence[Found]) -> Iterator[Line]:
    """The sentences of the text that have a date or point at one."""
    starts = [one.start for one in found]
    title = words_of(headline)
    number = 0
    for paragraph in paragraphs(text.clean):
        told = clean.opening(text.clean, paragraph)
        previous, apart = "", None
        for span in sentences(text.clean, Span(told, paragraph.end)):
            number += 1
            below = parted.at(text.at[span.start])
            day = parted.day(text.at[span.start], article.published)
            inside = _between(found, starts, span)
            head = re.match(rf"{LABEL}[\s:–—|-]*", text.clean[span.start : span.end]) if day is not None else None
            if head is not None and inside:
                span, head = Span(span.start + head.end(), span.end), None  # its own date tells when
            sentence = text.clean[span.start : span.end]
            inside = clocked(sentence, span, day, inside)
            entry = head is not None and inside[:1] != () and inside[0].start < span.start + head.end()
            opens = parted.tells(below) and _opens_line(text.clean, span, told)
            heading = None if inside else below if opens else apart
            apart = alone(sentence, span, inside)
            counting = tuple(pointers(sentence))
            told_of = inside or heading or counting or _THREAT in sentence or _has_time(sentence)
            if len(inside) <= _MOST_DATES and told_of:
                parts = sentence_of(sentence)
                following = text.clean[span.end : span.end + _NEXT]
                line = Line(number, span, parts, inside, title, article.published, heading, previous, following)
                for row in table_rows(line._replace(entry=entry, pointers=counting), text.clean):
                    yield from gapped(row)
            previous = sentence[-_NEXT:]


def _has_time(sentence: str) -> bool:
    """Whether a sentence has a time of day, or words for the day of what was told before."""
    return any(True for found in (same_day(sentence), times(sentence)) for _ in found)


def _opens_line(text: str, span: Span, told: int) -> bool:
    """Whether a sentence is the first one of a paragraph or of a line."""
    return span.start == told or text[max(span.start - 3, 0) : span.start].rstrip(" \t")[-1:] == "\n"


_NEXT: Final = 160  # characters of the sentences around that may tell what became of a plan
_THREAT: Final = " threatened "


def _between(found: Sequence[Found], starts: Sequence[int], span: Span) -> tuple[Found, ...]:
    first = bisect_left(starts, span.start)
    last = bisect_left(starts, span.end)
    return tuple(one for one in found[first:last] if one.end <= span.end)


def _proposal(draft: Draft, page: Page, verbs: Sequence[Predicate | None]) -> Proposal | None:
    """The event that a draft tells, beside others of its sentence by their verbs; none where nothing says who acts."""
    article = page.article
    start, end = page.text.whole(*page.text.in_raw(*draft.span))
    quote = article.raw[start:end].rstrip()
    said = draft.said if draft.said.end <= draft.span.end else draft.span  # a row of a table is read rearranged
    first, last = page.text.in_raw(*said)
    words = re.sub(_MARKUP, "", article.raw[first:last])
    source = Source(
        name=article.publisher,
        url=article.url,
        published=When.day(article.published),
        quote=quote,
        said=article.raw[slice(*page.text.whole(first, first + len(words)))],
    )
    kind = draft.vote.kind
    event = Event(when=draft.when, title=kind, kind=kind, status=draft.decision.status, sources=(source,))
    event = _told(draft, event, page.names, page.directory)
    title = titled(draft, event, page, frozenset(verb.head for verb in verbs if verb is not None))
    if title.text and (kind == "other" or not tells_deed(draft, title.text)):
        draft = draft._replace(vote=_told_kind(draft.vote, title.text))
    own = narrowed if verbs.count(draft.attached.predicate) > 1 else completed
    actors = own(event.actors, title, draft, page) or named_by(title.text, draft, page)
    if tells_nothing(draft, title, actors):
        return None
    kind = draft.vote.kind
    details = details_of(draft.sentence.text, _clause(draft), kind) | step_of(title.text, kind)
    return Proposal(
        event=_tidy(changed(event, title=title.text or kind, kind=kind, actors=actors, details=details)),
        confidence=confidence_of(draft, title, actors),
        basis=draft.basis,
        reason=reason_of(draft),
        alternative=str(draft.alternative or ""),
        offset=(start, start + len(quote)),
    )


def _told_kind(vote: Vote, title: str) -> Vote:
    """The kind of an event, as its title tells it where its own clause does not, or tells another deed: It was held."""
    told = of_title(title)
    return told if told.votes >= max(ENOUGH, vote.votes) else vote


def _tidy(event: Event) -> Event:
    try:
        return normal(event)
    except InvalidRecord:
        return event


def _told(draft: Draft, event: Event, known: Names, directory: Directory) -> Event:
    """The event with who takes part in it, its topics and place."""
    sentence, clause, verb = draft.sentence, _clause(draft), draft.attached.predicate
    predicate = (sentence.words[verb.first].start, sentence.words[verb.last - 1].end) if verb else None
    read = actors_of(sentence.text, clause, predicate, known, directory, draft.span.start)
    stated = named_apart(draft.who, event.kind, directory)
    names = {actor.name for actor in stated}
    others = [one for one in sound(read, sentence.text, known, directory) if not (names and one.role == "by")]
    return changed(
        event,
        actors=(*stated, *(one for one in others if one.name not in names)),
        topics=topics_of(sentence.text),
        place=place_of(sentence.text, clause, directory, predicate[0] if predicate else None),
    )


def _clause(draft: Draft) -> tuple[int, int]:
    """Where the clause of an event begins and ends in its sentence, with what its subject stands for."""
    words = draft.sentence.scope(draft.attached.clause) or draft.sentence.words
    return words[0].start, words[-1].end
