"""The headline of a text, and how much speaks for a text that reports events."""

import re
from typing import Final

from tracker.dates import find_dates
from tracker.reader import clean
from tracker.reader.article import Article
from tracker.reader.events.kinds import strong_words
from tracker.reader.events.words import words_of
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

    A dateline, known actors, firms, words that tell events, and people saying things speak for it; an author who
    speaks of himself, outside quotations, speaks against it.
    """
    dated = any(clean.dateline(text, span) > span.start for span in paragraphs(text[:OPENING]))
    part = text[:_ENOUGH_TEXT]
    words = words_of(part)
    events = _DENSE * len(strong_words(words)) / (len(words) or 1)
    known = len(names.listed) + len(re.findall(_FIRM, part))
    said = len(re.findall(_SAID, part))
    headed = _headed(article)
    points = (2 if dated else headed) + min(said, 2) / 2 + min(known, 4) / 2 + min(events, 2)
    share = min(max(len(words) / _WHOLE, _FEWEST), 1)  # a line has less to tell by than a page
    author = _AUTHOR if share == 1 else _AUTHORS
    points -= min(len(re.findall(author, re.sub(_QUOTED, "", part))), _MOST_OF_AUTHOR) / 4 / share
    return points / (_POINTS * share) / (1 if known or dated or headed else 2)


def _headed(article: Article) -> bool:
    """Whether the text gives its own date at its head."""
    head = article.text.clean[:_HEADLINE]
    return any(one.when == When.day(article.published) for one in find_dates(head, article.published))
