"""Which recorded event a claim tells again: by what makes twins, else by series, or by title, actors, kind and date."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from tracker.claim import Claim
from tracker.directory.lookup import Directory
from tracker.event import Event, Source, changed
from tracker.query.letters import fold, words
from tracker.query.tree import ByDate, ByPhrase, Query, Some
from tracker.reader.claims.editions import same_edition
from tracker.reader.events.contradictions import contradict, contrast, of_others, opposite, subject_of, verbs_in
from tracker.registry import DEFAULT_KIND
from tracker.twins import Twins, keys_differ, title_key

_NEAR: Final = timedelta(days=10)  # two sources may give one event dates so far apart
_AROUND: Final = timedelta(days=31)
# Events of these kinds come again within days under the same title: another date is another event.
_REPEATED: Final = frozenset({"conflict", "market", "statement", "report", DEFAULT_KIND})
_STOP: Final = frozenset((
    "the", "and", "for", "with", "over", "from", "into", "its", "his", "her", "their", "that", "this", "will",
    "would", "has", "have", "had", "are", "was", "were", "been", "not", "new", "after", "before", "about",
    "against", "between", "says", "said", "say", "plans", "plan", "set",
))  # fmt: skip
_ENDING: Final = re.compile(r"(?:ing|ed|es|s|ion|ions|'s)$")
_SURE: Final = 100.0
_EDITION: Final = 1.0  # as much as titles of the same words


class _Pair(NamedTuple):
    worth: float
    place: int  # of the claim
    event: Event


def nearby(claims: Sequence[Claim]) -> Query:
    """Return the query for the events that the claims may tell again."""
    parts: list[Query] = []
    for claim in claims:
        first, last = claim.when.first, claim.when.last
        first = max(first, date.min + _AROUND) - _AROUND
        parts.append(ByDate("when", first, min(last, date.max - _AROUND) + _AROUND))
        if (phrase := words(claim.sources[0].quote)).strip():
            parts.append(ByPhrase("quote", phrase))
    return Some(tuple(parts))


def compared(claims: Sequence[Claim], events: Iterable[Event], directory: Directory) -> tuple[Claim, ...]:
    """Return the claims, each with the recorded event that it tells again; no two have the same one."""
    found = list(events)
    pairs = sorted(_pairs(claims, found, directory), key=lambda pair: (-pair.worth, pair.place, pair.event.id))
    met: dict[int, _Pair] = {}
    taken: set[int] = set()
    for pair in pairs:
        if pair.place not in met and pair.event.id not in taken:
            met[pair.place] = pair
            taken.add(pair.event.id)
    return tuple(_joined(claim, met.get(place)) for place, claim in enumerate(claims))


def _joined(claim: Claim, pair: _Pair | None) -> Claim:
    if pair is None:
        return claim
    return changed(claim, recorded=pair.event.id, known=pair.worth >= _SURE)


def _pairs(claims: Sequence[Claim], events: Sequence[Event], directory: Directory) -> Iterator[_Pair]:
    twins = Twins()
    for event in events:
        twins.put(event)
    for place, claim in enumerate(claims):
        own = claim.sources[0]
        alike = {match.event.id for match in twins.of(changed(claim, id=0, links=()))}
        for event in events:
            if any(_is_same(own, source) for source in event.sources):
                same_title = title_key(claim.title) == title_key(event.title)
                yield _Pair(_SURE + same_title + (claim.when == event.when), place, event)
                continue
            worth = _SURE / 2 if event.id in alike else _worth(claim, event)
            if worth and not _tells_another(claim, event, directory):
                yield _Pair(worth, place, event)


def _worth(claim: Claim, event: Event) -> float:
    """How much speaks for it that a claim tells an event of another article; 0 for one of the same article."""
    if any(_is_of(claim.sources[0], source) for source in event.sources):
        return 0.0
    return likeness(claim, event) or (_EDITION if same_edition(claim, event) else 0.0)


def _tells_another(claim: Event, event: Event, directory: Directory) -> bool:
    """Whether a claim cannot be of a recorded event, whatever they have in common: Japan's treaty, and Brazil's."""
    if contradict(claim.actors, event.actors, directory) or contrast(claim.title, event.title):
        return True
    if of_others(subject_of(claim.title), subject_of(event.title), directory):
        return True
    return opposite(verbs_in(claim.title), verbs_in(event.title))


def _is_of(own: Source, other: Source) -> bool:
    """Whether both are of one article, as far as can be told."""
    if own.url and other.url:
        return own.url.rstrip("/") == other.url.rstrip("/")
    return fold(own.name) == fold(other.name) and own.published == other.published


def _is_same(own: Source, other: Source) -> bool:
    """Whether both are one sentence printed on one day, about one date; under two names it proves no more."""
    if not own.quote or own.published != other.published or _bare(own.said) != _bare(other.said):
        return False
    apart = own.url and other.url and not _is_of(own, other)
    return not apart and _bare(own.quote) == _bare(other.quote)


@lru_cache(maxsize=4096)
def _bare(quote: str) -> str:
    """The words of a quote, without its markup."""
    from html import unescape

    plain = re.sub(_TARGET, " ", quote) if "]" in quote else quote  # of a link in Markdown
    plain = unescape(re.sub(r"<[^<>]{0,500}>", " ", plain)) if "<" in plain or "&" in plain else plain
    return " ".join(re.findall(r"\w+", plain.lower()))


_TARGET: Final = r"!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)|\]\([^)\n]{0,500}\)|\]\[[^\]\n]{0,200}\]|\[\^[^\]\n]{1,50}\]"


def likeness(claim: Event, event: Event) -> float:
    """Return how alike two events are, 0 where they are not the same one."""
    if _differ(claim, event):
        return 0.0
    alike = _title_likeness(claim.title, event.title)
    shared = _shared_actors(claim, event)
    same_kind = claim.kind == event.kind
    if (claim.when.first, claim.when.last) == (event.when.first, event.when.last):
        needed = 0.3 if shared >= 0.5 and same_kind else 0.5
    elif claim.when.overlaps(event.when):
        needed = 0.45 if shared >= 0.5 and same_kind else 0.6
    elif claim.actors and event.actors and not shared and _name_others(claim.title, event.title):
        return 0.0  # the Council's resolution on Mali, the Assembly's on Chad
    elif _is_once(claim, event) and _gap(claim, event) <= _NEAR and claim.status == event.status:
        needed = (0.5 if shared == 1 else 0.7) if same_kind else 0.85
    else:
        return 0.0
    return alike + shared / 10 + same_kind / 10 if alike >= needed else 0.0


def _differ(one: Event, other: Event) -> bool:
    """Whether a ref, a number in the title or the other parties rule it out that both are one event."""
    if keys_differ(one, other):
        return True
    if {one.status, other.status} == {"threatened", "happened"}:
        return True
    numbers = [set(re.findall(r"\d+(?:\.\d+)*", event.title)) for event in (one, other)]
    return bool(numbers[0] and numbers[1] and not numbers[0] & numbers[1])


def _name_others(one: str, other: str) -> bool:
    """Whether each of two titles has a name that the other lacks, besides its first word."""
    first, second = (set(re.findall(r"(?<= )[A-Z]\w+", title)) for title in (one, other))
    return bool(first - second and second - first)


def _is_once(one: Event, other: Event) -> bool:
    """Whether neither is of a kind that comes again within days under the same title."""
    return not {one.kind, other.kind} & _REPEATED


def _gap(one: Event, other: Event) -> timedelta:
    return max(one.when.first - other.when.last, other.when.first - one.when.last)


def _shared_actors(one: Event, other: Event) -> float:
    """The part of the shorter list of actors that the other has too; 0 where one has none."""
    first, second = ({fold(actor.name) for actor in event.actors} for event in (one, other))
    fewest = min(len(first), len(second))
    return len(first & second) / fewest if fewest else 0.0


_OCCASION: Final = r" to (?:mark|celebrate|commemorate|honou?r)\b.*"  # of a parade, which another source does not tell


def _title_likeness(one: str, other: str) -> float:
    first, second = _stems(one), _stems(other)
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0


@lru_cache(maxsize=4096)
def _stems(title: str) -> frozenset[str]:
    found = re.findall(r"\w[\w.'-]*\w|\w", re.sub(_OCCASION, "", fold(title)))
    return frozenset(_ENDING.sub("", word) if len(word) > 4 else word for word in found if word not in _STOP)
