"""From an article to proposed events: the steps in order."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from typing import Final, NamedTuple

from tracker.dates import Found, find_dates
from tracker.directory.lookup import Directory
from tracker.errors import InvalidRecord
from tracker.event import Actor, Event, Link, Source, changed, normal
from tracker.reader import clean
from tracker.reader.article import Article
from tracker.reader.confidence import confidence_of, reason_of
from tracker.reader.dating.clock import times
from tracker.reader.dating.finder import alone, clocked, dates
from tracker.reader.dating.same_day import same_day
from tracker.reader.dating.sections import Sections, sections
from tracker.reader.draft import Draft
from tracker.reader.drafts import below, drafts, pointing, standing, told_of_a_day
from tracker.reader.events.anchors import Known
from tracker.reader.events.clauses import Sentence, parsed
from tracker.reader.events.kinds import strong_words
from tracker.reader.events.pointers import pointers
from tracker.reader.events.words import Word, words_of
from tracker.reader.lines import Line
from tracker.reader.merge import merged, whole
from tracker.reader.proposal import Proposal
from tracker.reader.sentences import Span, paragraphs, sentences
from tracker.reader.settling import settled
from tracker.reader.text import Text
from tracker.reader.ties import ties
from tracker.reader.titles.making import Title, title_of
from tracker.reader.titles.meaning.around import Around
from tracker.reader.titles.meaning.headlines import place_of as place_of_dateline
from tracker.reader.titles.parts import Told
from tracker.reader.who import Known as Names
from tracker.reader.who import actors_of, details_of, introduced, place_of, sound, topics_of
from tracker.when import When

_BEFORE: Final = 3_000  # characters in which what a bare noun means is looked for
_EVERYWHERE: Final = 10**9  # characters on, so that a full name counts wherever it stands
_HEADLINE: Final = 200  # characters
_BACK: Final = 80  # sentences before the words that point at an event within which it is told
_AHEAD: Final = 40
_RECENT: Final = 20  # events counted from others that can be pointed at in their turn
_MOST_DATES: Final = 24  # of a sentence; what has more is a table of dates
_FRESH: Final = 3  # days before and after publication that a headline is about


def propose(article: Article, directory: Directory) -> tuple[Proposal, ...]:
    """The events that an article tells, in the order of its sentences, each once."""
    text = clean.cleaned(article.text)
    lines = tuple(lines_of(text, article, sections(article.text, article.published)))
    names = introduced(text.clean, directory)
    news = reports(text.clean, names, headed=_headed(article))
    told = [draft for line in lines for draft in (*drafts(line), *below(line), *standing(line))]
    dated = whole(settled(told, news=news, published=article.published))
    known = [draft.known for draft in dated]
    counted: list[Draft] = []
    recent: list[Known] = []
    numbers = [one.number for one in known]
    for line in lines:
        near = known[bisect_left(numbers, line.number - _BACK) : bisect_left(numbers, line.number + _AHEAD)]
        found = [*pointing(line, [*near, *recent]), *told_of_a_day(line, near)]
        counted += found
        recent = [*recent, *(draft.known for draft in found)][-_RECENT:]
    ordered = sorted([*dated, *counted], key=lambda draft: (draft.number, draft.said))
    events = merged(settled(ordered, news=news, published=article.published))
    page = _Page(text, article, headline_of(text.clean, article), names, directory)
    linked = zip(events, ties(events, article.published), strict=True)
    return tuple(_proposal(draft, page, links) for draft, links in linked)


class _Page(NamedTuple):
    """An article as it is read: its clean text, headline, and what it has introduced."""

    text: Text
    article: Article
    headline: str
    names: Names
    directory: Directory


def headline_of(text: str, article: Article) -> str:
    """The headline of an article: the title it has, else a first paragraph that is short and no sentence."""
    first = next(iter(paragraphs(text[:_OPENING])), Span(0, 0))
    opening = text[first.start : first.end]
    return article.title or ("" if len(opening) >= _HEADLINE or opening.endswith(".") else opening)


def _headed(article: Article) -> bool:
    """Whether the text gives its own date at its head."""
    head = article.text.clean[:_HEADLINE]
    return any(one.when == When.day(article.published) for one in find_dates(head, article.published))


def reports(text: str, names: Names, *, headed: bool) -> float:
    """How much speaks for a text that reports events, 1 for enough.

    A dateline, known actors, firms, words that tell events, and people saying things speak for it; an author who
    speaks of himself, outside quotations, speaks against it.
    """
    dated = any(clean.dateline(text, span) > span.start for span in paragraphs(text[:_OPENING]))
    part = text[:_ENOUGH_TEXT]
    words = words_of(part)
    events = _DENSE * len(strong_words(words)) / (len(words) or 1)
    known = len(names.listed) + len(re.findall(_FIRM, part))
    told = (2 if dated else headed) + min(len(re.findall(_SAID, part)), 2) / 2 + min(known, 4) / 2 + min(events, 2)
    share = min(max(len(words) / _WHOLE, _FEWEST), 1)  # a line has less to tell by than a page
    author = _AUTHOR if share == 1 else _AUTHORS
    told -= min(len(re.findall(author, re.sub(_QUOTED, "", part))), _MOST_OF_AUTHOR) / 4 / share
    return told / (_POINTS * share) / (1 if known or dated else 2)


_OPENING: Final = 3_000  # characters within which a dateline is looked for
_ENOUGH_TEXT: Final = 20_000
_POINTS: Final = 2
_WHOLE: Final = 60  # words of a text that is long enough to show what it is
_FEWEST: Final = 0.25  # of the points, for the shortest
_DENSE: Final = 80  # times the share of the words that tell events
_MOST_OF_AUTHOR: Final = 3
_QUOTED: Final = r"[\"“][^\"”\n]{0,600}[\"”]"
_AUTHOR: Final = r"\b(?:I|my|me|myself)\b"  # who writes of himself tells no news
_AUTHORS: Final = r"\b(?:I|[Mm]y|me|myself|[Ww]e|[Oo]ur|us)\b"
_FIRM: Final = r"\b(?:the Company|[A-Z]\w+ (?:Limited|Ltd|Inc|Corp|Corporation|PLC|plc|GmbH|AG|SA|ASA|AB|NV|Bhd))\b"
_SAID: Final = r"\b(?:said|says|told|announced|announces|warned|confirmed)\b"


def lines_of(text: Text, article: Article, parted: Sections) -> Iterator[Line]:
    """The sentences of the text that have a date or point at one."""
    found = dates(text, article.published, parted)
    starts = [one.start for one in found]
    headline: tuple[Word, ...] = words_of(headline_of(text.clean, article))
    number = 0
    for paragraph in paragraphs(text.clean):
        told = clean.dateline(text.clean, paragraph)
        previous, apart = "", None
        for span in sentences(text.clean, Span(told, paragraph.end)):
            number += 1
            below = parted.at(text.at[span.start])
            day = parted.day(below, article.published)
            sentence = text.clean[span.start : span.end]
            inside = clocked(sentence, span, day, _between(found, starts, span))
            opens = parted.tells(below) and _opens_line(text.clean, span, told)
            heading = None if inside else below if opens else apart
            apart = alone(sentence, span, inside)
            told_of = inside or heading or _THREAT in sentence or _points(sentence)
            if len(inside) <= _MOST_DATES and told_of:
                parts = parsed(sentence, words_of(sentence))
                following = text.clean[span.end : span.end + _NEXT]
                yield Line(number, span, parts, inside, headline, article.published, heading, previous, following)
            previous = sentence[-_NEXT:]


def _points(sentence: str) -> bool:
    """Whether a sentence points at another event, or has a time of day."""
    return any(True for found in (pointers(sentence), same_day(sentence), times(sentence)) for _ in found)


def _opens_line(text: str, span: Span, told: int) -> bool:
    """Whether a sentence is the first one of a paragraph or of a line."""
    return span.start == told or text[max(span.start - 3, 0) : span.start].rstrip(" \t")[-1:] == "\n"


_NEXT: Final = 160  # characters of the sentences around that may tell what became of a plan
_THREAT: Final = " threatened "


def _between(found: Sequence[Found], starts: Sequence[int], span: Span) -> tuple[Found, ...]:
    first = bisect_left(starts, span.start)
    last = bisect_left(starts, span.end)
    return tuple(one for one in found[first:last] if one.end <= span.end)


def _proposal(draft: Draft, page: _Page, links: tuple[Link, ...]) -> Proposal:
    article = page.article
    start, end = page.text.in_raw(*draft.span)
    quote = article.raw[start:end].rstrip()
    source = Source(
        name=article.publisher,
        url=article.url,
        published=When.day(article.published),
        quote=quote,
        said=article.raw[slice(*page.text.in_raw(*draft.said))],
    )
    kind = draft.vote.kind
    event = Event(when=draft.when, title=kind, kind=kind, status=draft.decision.status, sources=(source,))
    event = _told(draft, event, page.names, page.directory)
    title = _title(draft, event, page)
    actors = event.actors or _named_in(title.text, draft, page)
    return Proposal(
        event=_tidy(changed(event, title=title.text or event.title, actors=actors)),
        confidence=confidence_of(draft, title, actors),
        basis=draft.basis,
        reason=reason_of(draft),
        alternative=str(draft.alternative or ""),
        offset=(start, start + len(quote)),
        links=links,
    )


def _named_in(title: str, draft: Draft, page: _Page) -> tuple[Actor, ...]:
    """The known actors of a title, for an event whose own clause names none: the Federal Reserve meets, of it meets."""
    read = actors_of(title, (0, len(title)), None, page.names, page.directory, draft.span.start) if title else ()
    return tuple(
        actor for actor in sound(read, title, page.names, page.directory) if page.directory.resolve(actor.name)
    )


@lru_cache(maxsize=64)
def _read_before(sentence: str) -> Sentence:
    return parsed(sentence, words_of(sentence))


def _title(draft: Draft, event: Event, page: _Page) -> Title:
    """The title of an event; what its subject means is looked for in the text before."""
    names = page.names

    def before() -> list[Sentence]:
        text = page.text.clean[max(draft.span.start - _BEFORE, 0) : draft.span.start]
        parts = (part for paragraph in paragraphs(text) for part in sentences(text, paragraph))
        return [_read_before(text[part.start : part.end]) for part in reversed([*parts])]

    predicate = draft.attached.predicate
    passive = predicate is not None and predicate.passive
    order = ("against", "") if passive else ("by", "", "against")
    actors = tuple(actor.name for role in order for actor in event.actors if actor.role == role)
    at = draft.span.start
    around = Around(
        before,
        page.headline,
        actors,
        names.common,
        names.proper,
        lambda name: names.named(name, at + _EVERYWHERE),
        _written_in(page.text.clean),
        tuple(actor.name for actor in event.actors),
        tuple(actor.name for actor in event.actors if actor.role != "against"),
        names.together(at),
        partial(_sort, page.directory),
        names.state,
    )
    fresh = abs((draft.when.first - page.article.published).days) <= _FRESH
    told = Told(draft.sentence, draft.attached, draft.dates, draft.decision.status, fresh)
    return title_of(told, around)


def _sort(directory: Directory, name: str) -> str:
    """The type of an actor that the directory knows by a name; empty for any other."""
    known = directory.get(directory.resolve(name) or "")
    return known.type if known is not None else ""


def _written_in(text: str) -> str:
    """The place of the first dateline of a text."""
    opening = paragraphs(text[:_OPENING])
    heads = (text[span.start : clean.dateline(text, span)] for span in opening)
    return next((place for head in heads if head and (place := place_of_dateline(head))), "")


def _tidy(event: Event) -> Event:
    try:
        return normal(event)
    except InvalidRecord:
        return event


def _told(draft: Draft, event: Event, known: Names, directory: Directory) -> Event:
    """The event with who takes part in it, its topics, place and details."""
    sentence, at = draft.sentence, draft.attached
    scope = sentence.scope(at.clause) or sentence.words
    clause = (scope[0].start, scope[-1].end)
    verb = at.predicate
    predicate = (sentence.words[verb.first].start, sentence.words[verb.last - 1].end) if verb else None
    read = actors_of(sentence.text, clause, predicate, known, directory, draft.span.start)
    return changed(
        event,
        actors=sound(read, sentence.text, known, directory),
        topics=topics_of(sentence.text),
        place=place_of(sentence.text, clause, directory, predicate[0] if predicate else None),
        details=details_of(sentence.text, clause, event.kind),
    )
