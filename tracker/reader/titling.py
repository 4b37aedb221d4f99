"""The title of a draft, from its sentence and what its article tells around it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache, partial
from typing import Final, NamedTuple

from tracker.directory.lookup import Directory
from tracker.event import Event
from tracker.reader import clean
from tracker.reader.article import Article
from tracker.reader.draft import Draft
from tracker.reader.english.small_words import BEGINNING
from tracker.reader.events.plans.overtaken import WHY
from tracker.reader.news import OPENING
from tracker.reader.sentences import Span, paragraphs, sentences
from tracker.reader.text import Text
from tracker.reader.titles.elided import own_part, recounted
from tracker.reader.titles.making import Title, title_of
from tracker.reader.titles.meaning.around import DATES, Around
from tracker.reader.titles.meaning.headlines import place_of as place_of_dateline
from tracker.reader.titles.meaning.persons import TITLES
from tracker.reader.titles.parts import Told
from tracker.reader.who import Known as Names
from tracker.reader.who import person_called
from tracker.reader.who.stated.setting import place_told

_BEFORE: Final = 3_000  # characters in which what a bare noun means is looked for
_EVERYWHERE: Final = 10**9  # characters on, so that a full name counts wherever it stands
_CODE: Final = 2  # letters of the code of a state
_FRESH: Final = 3  # days before and after publication that a headline is about
_NEWS: Final = 14  # days that it may be about
_WITHIN: Final = 20_000  # characters on either side in which a full name is looked for


_STORM: Final = re.compile(r"\b(?:Hurricane|Typhoon|Cyclone|Tropical Storm)\Z")
_GIVEN: Final = re.compile(r"\b(?:(?:[A-Z][\w'’-]+ )?(?:[A-Z]\.)+|[A-Z][\w'’-]+)\Z")
_LONGEST_GIVEN: Final = 80  # characters before a surname
_EDGE: Final = re.compile(r"\b")


class Page(NamedTuple):
    """An article as it is read: its clean text, headline, dateline, and what it has introduced."""

    text: Text
    article: Article
    headline: str
    written_in: str  # the place of its dateline
    names: Names
    directory: Directory


def titled(draft: Draft, event: Event, page: Page, beside: frozenset[int] = frozenset()) -> Title:
    """The title of a draft; what its subject means is looked for in the text before.

    `beside` are the heads of the verbs of its sentence that tell other events, whose deeds it leaves to them.
    """
    days, start = _days(draft, page), draft.span.start
    dates, said = sorted({*draft.dates}), (draft.said.start - start, draft.said.end - start)
    status, moved = draft.decision.status, draft.decision.why == WHY["new"]
    told = Told(draft.sentence, draft.attached, draft.dates, status, days <= _FRESH, days <= _NEWS, said, moved, beside)
    title = title_of(told, _around(draft, event, page))
    apart = own_part if not told.apart else recounted
    own = apart(title.text, draft.sentence.text, dates, said) if len(dates) > 1 else ""
    return title._replace(text=own or title.text, own=bool(own or told.apart))


def _days(draft: Draft, page: Page) -> int:
    """The days between an event and the publication of its article."""
    return abs((draft.when.first - page.article.published).days)


def _around(draft: Draft, event: Event, page: Page) -> Around:
    """What the article tells around the sentence of a draft."""
    names, at = page.names, draft.span.start
    predicate = draft.attached.predicate
    passive = predicate is not None and predicate.passive
    order = ("against", "") if passive else ("by", "", "against")
    return Around(
        before=cache(lambda: _sentences_before(page.text.clean, at)),
        headline=page.headline,
        actors=tuple(actor.name for role in order for actor in event.actors if actor.role == role),
        common=names.common,
        proper=names.proper,
        full=partial(_full, page, at),
        called=lambda noun: names.named(noun, at),
        here=page.written_in,
        setting=place_told(draft.sentence.text, page.headline, page.directory),
        parties=tuple(actor.name for actor in event.actors),
        makers=tuple(actor.name for actor in event.actors if actor.role == "by"),
        doers=tuple(actor.name for actor in event.actors if actor.role != "against"),
        pair=() if draft.who else names.together(at),
        two=() if draft.who else names.two_at(at),
        sort=partial(_sort, page.directory),
        stands=page.directory.standing_for,
        state=names.state,
        meant=lambda words: person_called(tuple(words), at, names, page.directory),
        person=partial(_person, page, at),
        is_person=partial(_is_person, page),
    )


def _full(page: Page, at: int, name: str) -> str | None:
    """The full name that a short one stands for; none for a state: Sudan is not South Sudan."""
    return None if _sort(page.directory, name) == "country" else page.names.named(name, at + _EVERYWHERE)


def _is_person(page: Page, name: str) -> bool:
    """Whether a name is that of a person, as the directory or a title before or after it tells."""
    return name in page.names.persons or _sort(page.directory, name) == "person"


def _person(page: Page, at: int, word: str) -> str:
    """The full name of the one person, or storm, that a word of it calls around a place; empty where none is sure."""
    known = page.directory.resolve(word) if len(word) > _CODE else None
    if known or word in page.names.common:
        return ""
    if person := page.names.person_called(word):
        return person
    text = page.text.clean[max(at - _WITHIN, 0) : at + _WITHIN]
    places = [*_places(word, text)]
    storms = Counter(_before(places, _STORM, text))
    if storms:
        return f"{storms.most_common(1)[0][0]} {word}"
    given = {name for name in _before(places, _GIVEN, text) if _is_given(name, page)}
    return f"{given.pop()} {word}" if len(given) == 1 else ""


def _places(word: str, text: str) -> Iterator[int]:
    """Where a word stands behind a space."""
    at = text.find(f" {word}")
    while at >= 0:
        if _EDGE.match(text, at + 1 + len(word)):
            yield at
        at = text.find(f" {word}", at + 1)


def _before(places: Sequence[int], pattern: "re.Pattern[str]", text: str) -> Iterator[str]:
    """What a pattern finds right before each place."""
    found = (pattern.search(text, max(at - _LONGEST_GIVEN, 0), at) for at in places)
    return (one[0] for one in found if one)


def _is_given(word: str, page: Page) -> bool:
    """Whether a word before a surname is a given name, as far as the text tells."""
    low, names = word.lower(), page.names
    proper = word.endswith(".") or (word in names.proper and low not in names.common and low not in BEGINNING)
    return proper and word not in DATES and low not in TITLES and not page.directory.resolve(word)


def _sentences_before(text: str, at: int) -> list[str]:
    """The sentences before a place of the text, the nearest first."""
    near = text[max(at - _BEFORE, 0) : at]
    parts = reversed(paragraphs(near))
    return [sentence for part in parts for sentence in reversed(_sentences_of(near[part.start : part.end]))]


@lru_cache(maxsize=64)  # the titles of a text ask for the same ones
def _sentences_of(paragraph: str) -> tuple[str, ...]:
    parts = sentences(paragraph, Span(0, len(paragraph)))
    return tuple(paragraph[part.start : part.end] for part in parts)


def _sort(directory: Directory, name: str) -> str:
    """The type of an actor that the directory knows by a name; empty for any other."""
    known = directory.get(directory.resolve(name) or "")
    return known.type if known is not None else ""


def written_in(text: str) -> str:
    """The place of the first dateline of a text."""
    heads = (text[span.start : clean.dateline(text, span)] for span in paragraphs(text[:OPENING]))
    return next((place for head in heads if head and (place := place_of_dateline(head))), "")
