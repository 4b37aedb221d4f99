"""From an article to proposed events: the steps in order."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from tracker.dates import Found, find_dates
from tracker.directory.lookup import Directory
from tracker.errors import InvalidRecord
from tracker.event import Actor, Event, Source, normal
from tracker.reader import clean
from tracker.reader.article import Article
from tracker.reader.drafts import Draft, Line, drafts, pointing, settled
from tracker.reader.events.anchors import pointers
from tracker.reader.events.clauses import parsed
from tracker.reader.events.titles import title_of
from tracker.reader.events.words import Word, words_of
from tracker.reader.merge import merged, whole
from tracker.reader.proposal import Confidence, Proposal
from tracker.reader.sentences import Span, paragraphs, sentences
from tracker.reader.text import Text
from tracker.when import When

_HEADLINE: Final = 200  # characters
_SURE: Final = 5.0  # votes for a kind that make it sure


def propose(article: Article, directory: Directory) -> tuple[Proposal, ...]:
    """The events that an article tells, in the order of its sentences, each once."""
    text = clean.cleaned(article.text)
    lines = tuple(lines_of(text, article))
    dated = whole(settled([draft for line in lines for draft in drafts(line)]))
    known = [draft.known for draft in dated]
    counted: list[Draft] = []
    for line in lines:
        for draft in pointing(line, known):
            counted.append(draft)
            known.append(draft.known)
    found = merged(settled(sorted([*dated, *counted], key=lambda draft: (draft.number, draft.said))))
    return tuple(_proposal(draft, text, article, directory) for draft in found)


def lines_of(text: Text, article: Article) -> Iterator[Line]:
    """The sentences of the text that have a date or point at one."""
    found = tuple(find_dates(text.clean, article.published))
    starts = [one.start for one in found]
    headline: tuple[Word, ...] = words_of(article.title)
    number = 0
    for at, paragraph in enumerate(paragraphs(text.clean)):
        told = clean.dateline(text.clean, paragraph)
        whole = text.clean[paragraph.start : paragraph.end]
        if at == 0 and not headline and len(whole) < _HEADLINE and not whole.endswith("."):
            headline = words_of(whole)
        for span in sentences(text.clean, Span(told, paragraph.end)):
            number += 1
            inside = _between(found, starts, span)
            sentence = text.clean[span.start : span.end]
            if inside or any(True for _ in pointers(sentence)):
                yield Line(number, span, parsed(sentence, words_of(sentence)), inside, headline, article.published)


def _between(found: Sequence[Found], starts: Sequence[int], span: Span) -> tuple[Found, ...]:
    first = bisect_left(starts, span.start)
    last = bisect_left(starts, span.end)
    return tuple(one for one in found[first:last] if one.end <= span.end)


def _proposal(draft: Draft, text: Text, article: Article, directory: Directory) -> Proposal:
    start, end = text.in_raw(*draft.span)
    quote = article.raw[start:end].rstrip()
    said = article.raw[slice(*text.in_raw(*draft.said))]
    source = Source(
        name=article.publisher,
        url=article.url,
        published=When.day(article.published),
        quote=quote,
        said=said,
    )
    at = draft.attached
    dates = [(draft.said.start - draft.span.start, draft.said.end - draft.span.start)]
    title = title_of(draft.sentence, at.clause, at.predicate, dates) or draft.vote.kind
    event = Event(
        when=draft.when,
        title=title,
        kind=draft.vote.kind,
        actors=_actors(draft, directory),
        status=draft.decision.status,
        sources=(source,),
    )
    return Proposal(event=_tidy(event), confidence=_confidence(draft), basis=draft.basis, reason=_reason(draft),
                    alternative=str(draft.alternative or ""), offset=(start, start + len(quote)))  # fmt: skip


def _tidy(event: Event) -> Event:
    try:
        return normal(event)
    except InvalidRecord:
        return event


def _actors(draft: Draft, directory: Directory) -> tuple[Actor, ...]:
    clause = draft.attached.clause
    words = draft.sentence.words[clause.first : clause.last]
    names = (directory.resolve(word.text) for word in words if word.is_name and len(word.text) > 2)
    return tuple(dict.fromkeys(Actor(name) for name in names if name))


def _confidence(draft: Draft) -> Confidence:
    if draft.vote.votes < 3 or draft.attached.predicate is None:
        return "low"
    return "high" if draft.vote.votes >= _SURE and draft.alternative is None and not draft.counted else "medium"


def _reason(draft: Draft) -> str:
    why = f"{draft.vote.kind}: '{draft.vote.why}'" if draft.vote.why else f"{draft.vote.kind}: no word tells a kind"
    return f"{why}; {draft.decision.status}: {draft.decision.why}"
