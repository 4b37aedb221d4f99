"""Twins: two records of what is probably one event, and what they have in common.

The ref, the symbol, the series with its edition, and the title with the day are keys: events that share one are
twins. Events whose refs, symbols, editions or times differ are not, and neither are events linked to each other.
Less sure are events of one day and kind of which one title begins the other: their subject may be the same.
"""

import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple
from unicodedata import normalize

from tracker.errors import DuplicateEvent
from tracker.event import Event, tidy_ref
from tracker.query.letters import fold
from tracker.registry import DEFAULT_KIND, KINDS

SAME_REF: Final = "same ref"
SAME_SYMBOL: Final = "same symbol"
SAME_EDITION: Final = "same series and edition"
SAME_TITLE: Final = "same title and date"
SAME_SUBJECT: Final = "same date and kind, and one title begins the other"

_QUOTES: Final = dict.fromkeys(map(ord, "\"'`´‘’‚‛“”„‟‹›«»「」『』＂＇"))
_SIGNS: Final = "\"'`."
_DASHES: Final = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_MOST: Final = 100  # twins that one message lists
_END: Final = " .!?,;:…。！？"


class Match(NamedTuple):
    """A twin that was found: the event, its place among those to come (0 where it is recorded), what both share."""

    event: Event
    place: int
    why: str


def ref_key(ref: str) -> str:
    """Return what equal refs share, whatever their case and the spaces around their slashes."""
    return fold(tidy_ref(ref))


@lru_cache(maxsize=1 << 16)
def title_key(title: str) -> str:
    """Return what titles share that differ in case, quotes, dashes, full stops or spaces alone."""
    text = title if title.isascii() else normalize("NFKC", title.translate(_DASHES)).translate(_QUOTES)
    text = " ".join(fold(text).split())
    if any(sign in text for sign in _SIGNS):
        text = re.sub(r"[\"'`]|(?<!\d)\.|\.(?!\d)", "", text)
    return text.strip(_END) or fold(title)


def edition_key(details: Mapping[str, str | int]) -> tuple[str, str] | None:
    """Return the series and the edition of an event as compared, None where it has not both."""
    series, edition = str(details.get("series", "")), str(details.get("edition", ""))
    if not (series and edition):
        return None
    return title_key(series), re.sub(r"(?<=\d)(st|nd|rd|th)$", "", fold(edition).strip())


def symbol_key(details: Mapping[str, str | int]) -> str:
    """Return the symbol of a document as compared, of a resolution its number alone, empty where there is none."""
    symbol = ref_key(str(details["symbol"])) if "symbol" in details else ""
    resolution = re.fullmatch(_RESOLUTION, symbol)
    return resolution["number"] if resolution else symbol


# As written in full, S/RES/2774 (2025) or A/RES/78/311, or as the number of a known organ: 2774, 2774 (2025), 78/311.
_RESOLUTION: Final = r"(?:(?P<organ>[a-z](?:/hrc)?)/res/)?(?P<number>\d+(?:/\d+)?)(?: ?\((?P<year>\d{4})\))?"
_ORGANS: Final = {
    "security council": "s",
    "sc": "s",
    "general assembly": "a",
    "ga": "a",
    "human rights council": "a/hrc",
    "hrc": "a/hrc",
    "economic and social council": "e",
    "ecosoc": "e",
}


class Twins:
    """Events by what would make others their twins."""

    def __init__(self) -> None:
        self._known: dict[Hashable, list[tuple[Event, int]]] = {}

    def put(self, event: Event, place: int = 0) -> None:
        """Take in an event: one that is recorded, or the one at that place among those to come."""
        for _, key in keys_of(event):
            self._known.setdefault(key, []).append((event, place))

    def of(self, event: Event, *, refs_only: bool = False, ids_are_ours: bool = True) -> Iterator[Match]:
        """Yield the twins of an event, those with its ref first.

        `ids_are_ours` tells that its links name recorded events, not others of its batch.
        """
        for why, key in keys_of(event):
            for other, place in self._known.get(key, ()):
                if why == SAME_REF or (
                    not (refs_only or _differ(event, other, why))
                    and not ((place == 0) == ids_are_ours and _linked(event, other))
                ):
                    yield Match(other, place, why)

    def pairs(self) -> Iterator[tuple[Event, Match]]:
        """Yield each event that has a twin put in before it, with that twin; of events with one ref nothing is said."""
        for key, same in self._known.items():
            for at, (event, _) in enumerate(same[1:], 1):
                why = next(reason for reason, one in keys_of(event) if one == key)
                earlier = same[max(0, at - _MOST) : at] if why != SAME_REF else ()
                twin = next((o for o, _ in earlier if not _differ(event, o, why) and not _linked(event, o)), None)
                if twin is not None:
                    yield event, Match(twin, 0, why)


class Subjects:
    """Events by the beginnings of their titles: `SenseNova 5.5` may be `SenseNova 5.5 released` of its day and kind.

    That is less than a twin: it is worth a notice, and keeps nothing from being recorded.
    """

    def __init__(self) -> None:
        self._whole: dict[Hashable, Event] = {}
        self._begun: dict[Hashable, Event] = {}

    def put(self, event: Event) -> None:
        """Take in an event."""
        self._whole.setdefault((day_and_kind(event), title_key(event.title)), event)
        for subject in _subjects(event.title):
            self._begun.setdefault((day_and_kind(event), subject), event)

    def of(self, event: Event) -> Match | None:
        """Return an event that was put in and may be this one, None where there is none."""
        days = day_and_kind(event)
        found = [self._begun.get((days, title_key(event.title)))]
        found += [self._whole.get((days, subject)) for subject in _subjects(event.title)]
        alike = (one for one in found if one and not _differ(one, event, SAME_TITLE) and not _linked(one, event))
        return next((Match(one, 0, SAME_SUBJECT) for one in alike), None)


def day_and_kind(event: Event) -> tuple[date, date, str]:
    """Return the days and the kind of an event, which those of one subject share."""
    return event.when.first, event.when.last, event.kind


def _subjects(title: str) -> Iterator[str]:
    """What a title may be about: its words before each one that no name goes on with, as compared."""
    words = title.split()
    return (title_key(" ".join(words[:at])) for at, word in enumerate(words) if at and word[0].islower())


def duplicates(events: Sequence[Event], found: Mapping[int, Match]) -> DuplicateEvent:
    """Return the error that names these twins, by the places of their events."""
    if len(events) == 1:
        [match] = found.values()
        return _duplicate(events[0], match)
    shown = [_line(events[place - 1], place, match) for place, match in islice(found.items(), _MOST)]
    if len(found) > _MOST:
        shown.append(f"  ... and {len(found) - _MOST:,} more")
    verb = "is a duplicate" if len(found) == 1 else "are duplicates"
    head = f"{len(found):,} of {len(events):,} events {verb}; nothing was recorded:"
    hint = "use --skip-known to leave them out"
    if any(match.why != SAME_REF for match in found.values()):
        hint += ", or --again to add those that are different events"
    first = next((match.event.id for match in found.values() if not match.place), 0)
    return DuplicateEvent("\n".join([head, *shown]), first, hint)


def _duplicate(event: Event, match: Match) -> DuplicateEvent:
    number = match.event.id
    if match.why == SAME_REF:
        said = f"the ref '{event.ref}' belongs to event {number}"
        return DuplicateEvent(said, number, f"to change that event: tracker edit {number}")
    same = "" if match.event.title == event.title else f": {match.event.title}"
    said = f"already recorded as event {number} ({match.why}){same}"
    return DuplicateEvent(said, number, "use --again if this is a different event")


def _line(event: Event, place: int, match: Match) -> str:
    where = f"number {match.place}" if match.place else f"event {match.event.id}"
    return f"  number {place}, '{event.title}': {match.why} as {where}"


def keys_of(event: Event) -> Iterator[tuple[str, Hashable]]:
    """Yield what makes an event the twin of another that has it too, each with its name."""
    if event.ref:
        yield SAME_REF, ref_key(event.ref)
    if event.details:
        if symbol := symbol_key(event.details):
            yield SAME_SYMBOL, (SAME_SYMBOL, symbol)
        if edition := edition_key(event.details):
            yield SAME_EDITION, edition
    yield SAME_TITLE, title_on_day(event)


def title_on_day(event: Event) -> tuple[date, date, str]:
    """Return the title as compared with the days of the event."""
    return event.when.first, event.when.last, title_key(event.title)


def keys_differ(one: Event, other: Event) -> bool:
    """Whether both events have a ref, a symbol or an edition, and not the same one."""
    if one.ref and other.ref and ref_key(one.ref) != ref_key(other.ref):
        return True
    for key in (symbol_key, edition_key):
        first, second = key(one.details), key(other.details)
        if first and second and first != second:
            return True
    return "symbol" in one.details and "symbol" in other.details and _are_two_resolutions(one, other)


def _are_two_resolutions(one: Event, other: Event) -> bool:
    """Whether the symbols of two events, which have one number, are not written alike, and of two organs or years."""
    written = [re.fullmatch(_RESOLUTION, ref_key(str(event.details["symbol"]))) for event in (one, other)]
    if written[0] is None or written[1] is None or written[0][0] == written[1][0]:
        return False
    organs = {found["organ"] or _organ(event) for found, event in zip(written, (one, other), strict=True) if found}
    years = [_years(found, event) for found, event in zip(written, (one, other), strict=True) if found]
    return len(organs) > 1 or "" in organs or years[0].isdisjoint(years[1])


def _organ(event: Event) -> str:
    """The letters with which the symbols of its body begin, as far as the event tells it."""
    names = (str(event.details.get("body", "")), *(actor.name for actor in event.actors))
    bare = (re.sub(r"^(?:the )?(?:un|united nations) ?", "", fold(name)) for name in names)
    return next((_ORGANS[name] for name in bare if name in _ORGANS), "")


def _years(written: "re.Match[str]", event: Event) -> frozenset[int]:
    """The years in which a resolution may be adopted, by its symbol or by the date of the event."""
    if written["year"]:
        return frozenset({int(written["year"])})
    return frozenset(range(event.when.first.year, event.when.last.year + 1))


def _differ(one: Event, other: Event, why: str) -> bool:
    """Whether two events that share a key differ in another, or are of kinds that this key does not compare."""
    if keys_differ(one, other):
        return True
    if why == SAME_TITLE:
        timed = one.when.precision == other.when.precision == "minute"
        return timed and one.when.instant != other.when.instant
    return not _comparable(one.kind, other.kind, "symbol" if why == SAME_SYMBOL else "edition")


def _comparable(one: str, other: str, detail: str) -> bool:
    """Whether events of both kinds are what the detail names: the launch at a conference is not the conference."""
    named = {kind.name for kind in KINDS if detail in kind.details}
    return one == other or DEFAULT_KIND in (one, other) or {one, other} <= named


def _linked(one: Event, other: Event) -> bool:
    return any(link.id == other.id for link in one.links) or any(link.id == one.id for link in other.links)
