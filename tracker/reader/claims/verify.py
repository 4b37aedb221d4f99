"""Checking the claims that somebody else makes of an article, a language model or a person.

Each check is a function that yields its objections; a claim with one is flagged.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, Final

import msgspec

from tracker.claim import EVIDENCE, Claim, Confidence
from tracker.dates import Direction, Found, find_dates, read_when
from tracker.directory.lookup import Directory
from tracker.errors import DateError, InvalidRecord, plain
from tracker.event import FIELDS, Source, changed, normal
from tracker.event_json import event_from, fields_in
from tracker.reader.article import Article
from tracker.reader.claims.folding import Folded, clean_bounds, fold_words, folded
from tracker.registry import DEFAULT_STATUS
from tracker.when import When

_COMING: Final = ("expected", "threatened", "postponed")
_SHORTEST: Final = 12  # characters of a quote that proves something


class _Evidence(msgspec.Struct):
    confidence: Confidence = "low"
    basis: str = ""
    reason: str = ""
    alternative: str = ""
    offset: tuple[int, int] = (0, 0)


class Checker:
    """What claims about one article are checked with: `ours` are the claims that we make of it ourselves."""

    def __init__(self, article: Article, directory: Directory, kinds: Collection[str], ours: Sequence[Claim]) -> None:
        self.article = article
        self.directory = directory
        self.kinds = kinds
        self.ours = ours

    @cached_property
    def clean(self) -> Folded:
        """The text that is read, folded."""
        return folded(self.article.text.clean)

    @cached_property
    def raw(self) -> Folded:
        """The raw text, folded; a quote may have been copied with its markup."""
        return folded(self.article.raw)

    @cached_property
    def dates(self) -> tuple[Found, ...]:
        """The dates of the text."""
        return tuple(find_dates(self.article.text.clean, self.article.published))

    def offset(self, quote: str) -> tuple[int, int] | None:
        """Return the bounds of a quote in the raw text, None where it does not stand there."""
        words = fold_words(quote)
        if found := self.clean.find(words):
            text = self.article.text
            return text.whole(*text.in_raw(*found))
        return self.raw.find(words)


def claim_in(line: bytes) -> Claim:
    """Read one claim; raise InvalidRecord for what is none."""
    try:
        given: dict[str, Any] = msgspec.json.decode(line, type=dict[str, Any])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise InvalidRecord(f"not a proposal: {plain(error)}") from None
    evidence = {name: given.pop(name) for name in EVIDENCE if name in given}
    event = normal(event_from(fields_in(msgspec.json.encode(given))))
    try:
        taken = msgspec.convert(evidence, _Evidence)
    except msgspec.ValidationError as error:
        raise InvalidRecord(f"not a proposal: {plain(error)}") from None
    return Claim(**{name: getattr(event, name) for name in FIELDS}, **msgspec.structs.asdict(taken))


def verified(claim: Claim, checker: Checker) -> Claim:
    """Return the claim with the source of its article, where its quote stands, and what speaks against it."""
    article = checker.article
    given = claim.sources[0] if claim.sources else Source()
    offset = checker.offset(given.quote)
    quote = article.raw[offset[0] : offset[1]] if offset else given.quote
    source = Source(
        name=article.publisher or ("" if article.url else article.title or "article"),
        url=article.url,
        published=When.day(article.published),
        quote=quote,
        said=given.said,
        grade=given.grade,
    )
    placed = changed(claim, id=0, links=(), sources=(source,), offset=offset or (0, 0))
    return changed(placed, flags=tuple(objection for check in CHECKS for objection in check(placed, checker)))


def _quote(claim: Claim, _: Checker) -> Iterator[str]:
    [source] = claim.sources
    if not source.quote:
        yield "it has no quote"
    elif claim.offset == (0, 0):
        yield "the quote is not in the text"
    elif len(source.quote) < _SHORTEST:
        yield "the quote is too short to prove anything"


def _said(claim: Claim, _: Checker) -> Iterator[str]:
    [source] = claim.sources
    if not source.said:
        yield "it has no date words (said)"
    elif folded(source.quote).find(fold_words(source.said)) is None:
        yield f"the date words '{source.said}' are not in the quote"


def _date(claim: Claim, checker: Checker) -> Iterator[str]:
    said = claim.sources[0].said
    if not said:
        return
    readings = list(_readings(claim, checker)) or list(_alone(claim, checker))
    if any(_same(when, claim.when) for when, _ in readings):
        return
    if not readings:
        yield f"'{said}' cannot be read as a date, so {claim.when} is not confirmed"
        return
    when, other = readings[0]
    also = f", and {claim.when} is its other reading" if other and _same(other, claim.when) else ""
    yield f"'{said}' is read as {when}, not {claim.when}{also}"


def _readings(claim: Claim, checker: Checker) -> Iterator[tuple[When, When | None]]:
    """The dates that the words mean where they stand, each with its other candidate."""
    said = fold_words(claim.sources[0].said)
    text = checker.article.text
    start, end = clean_bounds(text, claim.offset)
    for one in checker.ours:
        if fold_words(one.sources[0].said) == said and _overlap(one.offset, claim.offset):
            yield one.when, When.parse(one.alternative) if one.alternative else None
    for found in checker.dates:
        if start <= found.start < end:
            words = fold_words(text.clean[found.start : found.end])
            if words in said or said in words:
                yield found.when, found.alternative


def _alone(claim: Claim, checker: Checker) -> Iterator[tuple[When, When | None]]:
    """The date that the words mean by themselves, where none is found in the text around them."""
    direction: Direction = "future" if claim.status in _COMING else "past"
    try:
        reading = read_when(claim.sources[0].said, checker.article.published, direction=direction)
    except DateError:
        return
    yield reading.when, reading.alternative


def _kind(claim: Claim, checker: Checker) -> Iterator[str]:
    if claim.kind not in checker.kinds:
        yield f"unknown kind '{claim.kind}'"


def _status(claim: Claim, checker: Checker) -> Iterator[str]:
    if claim.status == DEFAULT_STATUS and claim.when.first > checker.article.published:
        yield "it is said to have happened, but its date is after the day of publication"


def _actors(claim: Claim, checker: Checker) -> Iterator[str]:
    for actor in claim.actors:
        if checker.directory.resolve(actor.name) is None and checker.clean.find(fold_words(actor.name)) is None:
            yield f"the actor '{actor.name}' is neither in the text nor in the directory"


CHECKS: Final[tuple[Callable[[Claim, Checker], Iterable[str]], ...]] = (_quote, _said, _date, _kind, _status, _actors)


def _same(one: When, other: When) -> bool:
    return (one.first, one.last) == (other.first, other.last)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
