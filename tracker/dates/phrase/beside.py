"""Dates told by another one: a part of it, its eve, its week, counted from it, the nth of something beside it.

Each has words before the other date. `lead` is those that running text has too.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from typing import Final

from tracker.dates import arithmetic
from tracker.dates.engine.lexer import fold
from tracker.dates.engine.vocabulary import CATEGORIES
from tracker.dates.model import Direction, Reading, Settings
from tracker.dates.phrase import counting, parts
from tracker.when import When

Read = Callable[[str, Settings], Reading | None]
Meaning = Callable[["re.Match[str]", Reading, Settings], Reading | None]

_WEEKDAY: Final = rf"(?P<weekday>{'|'.join(CATEGORIES['weekday'])})"
_WAYS: Final[tuple[tuple[str, Meaning], ...]] = (  # the words before a date, and what they make of it
    (rf"(?:the )?{_WEEKDAY} of", parts.weekday_of),
    (r"(?:the )?(?P<week>week|weekend) (?:of|beginning|starting)", parts.week_of),
    (r"(?:the )?eve of", parts.eve),
    (parts.PART, parts.part),
    (parts.PARTS, parts.parts),
    (counting.COUNT, counting.counted),
)
_WHOLE: Final[tuple[tuple[str, Meaning], ...]] = (  # the same, where a text is one date
    (r"(?:the )?(?:week commencing|w/[bc])", parts.week_from),
    (r"(?:the )?(?P<week>week|weekend) from", parts.week_of),
    (counting.ENDING, counting.ending),
    (r"(?:the )?(?:rest|remainder) of", parts.rest),
    (parts.SOME, parts.some),
    (rf"(?:the )?(?:very )?(?P<edge>{'|'.join(CATEGORIES['edge'])})(?: of(?: about| around)?)?", parts.third),
    (rf"(?P<edge>{'|'.join(CATEGORIES['part'])})(?: in| on)?", parts.third),
)
_BESIDE: Final = (
    r"(?:the )?(?:(?P<nth>\w+) )?(?:(?:closest|nearest) (?P<what>.+?) to|"
    r"(?P<what2>\w+) (?P<side>after|before|following|(?:closest|nearest) to)) (?P<rest>.+)"
)
# What happened on a date: the vote of 12 June. A clause of its own has another date.
EVENT: Final = (
    r"(?!(?:and|or|but|to|then) )"
    r"(?:(?!(?:he|she|it|they|we|i|is|are|was|were|has|had|and|but|who|which|\w+ed) )[\w.'-]+ ){1,5}?(?:of|on|in) "
)


@lru_cache(maxsize=1)
def _ways() -> "tuple[tuple[re.Pattern[str], Meaning], ...]":
    return tuple((re.compile(rf"{words} (?P<rest>.+)", re.DOTALL), meaning) for words, meaning in (*_WHOLE, *_WAYS))


@lru_cache(maxsize=1)
def _beside() -> "re.Pattern[str]":
    return re.compile(_BESIDE, re.DOTALL)


@lru_cache(maxsize=1)
def _event() -> "re.Pattern[str]":
    return re.compile(EVENT)


@lru_cache(maxsize=1)
def _joined() -> "re.Pattern[str]":
    return re.compile(rf"(?P<shared>{parts.PARTS}) |{re.sub(r'[?]P<[a-z]+>', '?:', counting.ENDING)} ")


@lru_cache(maxsize=1)
def lead() -> "re.Pattern[str]":
    """What stands before another date in running text: the date begins at `rest`, or after `gap` or the whole."""
    words = (re.sub(r"\?P<(?!count|unit)\w+>", "?:", words) for words, _ in _WAYS)
    weekday = _WEEKDAY.replace("?P<weekday>", "?:")
    beside = rf"(?P<beside>(?:the )?(?:\w+ )?{weekday} (?:before|after|following))"
    text = (
        rf"(?P<lead>{'|'.join(words)}|{beside}) (?P<rest>)(?P<gap>(?:the )?)(?=\w)(?:(?<!ago\s)(?<!ago\sthe\s){EVENT})?"
    )
    return re.compile(text.replace(" ", r"\s+"))


def joint(folded: str) -> "re.Match[str] | None":
    """The words that begin a text and hold the joint of a range: `the six months to`, `second to third week of`.

    Those of two places that share their noun are no end of a range.
    """
    return _joined().match(folded)


def read(text: str, asked: Settings, read_date: Read) -> Reading | None:
    """Read a date that is told by another in the text."""
    folded = fold(text)
    if spell := counting.lasting().fullmatch(folded):
        text = folded = f"for {spell['count']} from {spell['rest']}"
    for words, meaning in _ways():
        match = words.fullmatch(folded)
        inner = _inner(text[match.start("rest") :], _pointed(asked, match), read_date) if match else None
        if match and inner and (found := meaning(match, inner, asked)):
            return found
    return _nth_beside(text, asked, read_date)


def _inner(rest: str, asked: Settings, read_date: Read) -> Reading | None:
    """The other date, or that of what happened then."""
    inner = read_date(rest, asked)
    if inner is None and (event := _event().match(fold(rest))):
        inner = read_date(rest[event.end() :], asked)
    return inner if inner and not (inner.when.open_start or inner.when.open_end) else None


def _pointed(asked: Settings, match: "re.Match[str]") -> Settings:
    """Two weeks from Monday are counted from the coming one."""
    from_it = asked.direction == "neutral" and match.groupdict().get("side") == "from"
    return asked._replace(direction="future") if from_it else asked


def _nth_beside(text: str, asked: Settings, read_date: Read) -> Reading | None:
    """The nth of something from a date: `third Tuesday after Easter`, `the Monday nearest to 5 May`."""
    match = _beside().fullmatch(fold(text))
    if match is None:
        return None
    name = "what" if match["what"] else "what2"
    what = match[name]
    near = match["nth"] is None or (match["nth"] == "last" and match["side"] == "before")
    several = what in CATEGORIES["weekdays"]
    what = what.removesuffix("s") if several else what
    nth = 1 if near else counting.count_of(match["nth"]) if several else counting.nth_of(match["nth"])
    anchor = _inner(text[match.start("rest") :], asked, read_date) if 1 <= nth <= 9 else None
    if anchor is None:
        return None
    side = match["side"]
    steps = {"after": (1,), "following": (1,), "before": (-1,)}.get(side, (-1, 1))
    found = [hit for step in steps for hit in _steps(what, anchor.when, step, nth, asked, read_date)]
    found.sort(key=lambda hit: min(abs(hit.first - anchor.when.last), abs(anchor.when.first - hit.last)))
    if len(found) < nth:
        return None
    when = found[nth - 1].with_doubt(anchor.when.doubt) if anchor.when.doubt else found[nth - 1]
    return Reading(when, anchor.basis, counting.which(what, nth, side, anchor.when))


def _steps(what: str, start: When, step: int, count: int, asked: Settings, read_date: Read) -> Iterator[When]:
    """Successive dates of one name, forward or back from a date."""
    direction: Direction = "future" if step > 0 else "past"
    day = start.last if step > 0 else start.first
    for _ in range(count):
        if not date.min < day < date.max:
            return
        hit = read_date(what, asked._replace(today=day + step * arithmetic.DAY, direction=direction))
        if hit is None or hit.basis == "explicit" or (hit.when.first - day) * step <= 0 * arithmetic.DAY:
            return
        yield hit.when
        day = hit.when.last if step > 0 else hit.when.first
