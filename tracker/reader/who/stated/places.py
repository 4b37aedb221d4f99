"""Where an event takes place: `in Shanghai`, `at Camp David`; a dateline is no place of an event."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.directory.lookup import Directory
from tracker.reader.who.grammar.vocabulary import BODY_ENDS, COMPANY_ENDS, DAYS, MONTHS, THINGS

_DATELINE: Final = re.compile(r"^\W*[A-Z][A-Z .'’-]{2,}(?:,[^—–-]{0,40})?\s*(?:\([^)]*\)\s*)?[—–-]{1,2}\s")
_RELATIVE: Final = re.compile(r"(?<=\w)(?:,? (?:who|whom|whose|which)| that) ")
_NAME: Final = r"(?:the )?[A-Z][\w'’.-]*(?:[ -](?:of|de|la|el|al|the|and (?=[A-Z]))?[ -]?[A-Z][\w'’-]*){0,3}"
_VENUES: Final = word_set(
    "centre center hall palace airport stadium hotel university park house castle museum fairground fairgrounds "
    "base camp square theatre arena headquarters"
)
_REGIONS: Final = word_set(
    "africa asia europe america pacific atlantic mediterranean caribbean arctic strait sea ocean gulf heights "
    "island islands city region province river valley hills"
)
_NOT_PLACES: Final = word_set(
    "january part the a an english mandarin general council congress parliament assembly committee commission "
    "court ministry senate house cabinet bank union party"
)


_ASIDE: Final = 60  # characters


@lru_cache(maxsize=1)
def _aside() -> "re.Pattern[str]":
    """What stands before a place of something else: over troops in Chad, cars built in China, shares in Acme."""
    return re.compile(
        r"\b(?:over|on|about|for|against) (?:(?!and |in |at )[a-z-]+ ){0,3}"
        r"(?:situation|crisis|conflict|war|violence|abuses|troops|fighting|atrocities|killings|crimes|unrest|coup|"
        r"genocide|rights|developments|truce|ceasefire|famine) $|"
        r"[a-z]s? (?:built|made|based|born|produced|assembled|registered|grown|stationed|headquartered|living) $|"
        r"\b(?:[Ss]hares?|[Ss]takes?|stock|confidence|trust|investors?|interest) $"
    )


@lru_cache(maxsize=1)
def _place() -> "re.Pattern[str]":
    return re.compile(
        rf"\b(?P<in>[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Oo]ff)\s(?:(?:mainland|central|downtown) )?(?P<name>{_NAME})"
    )


def place_of(sentence: str, clause: tuple[int, int], directory: Directory, verb: int | None = None) -> str:
    """Return the place that a clause names with `in`, `at` or `near`, '' where it names none.

    A relative clause between the subject and the verb, which begins at `verb`, tells of another event.
    """
    dateline = _DATELINE.match(sentence)
    start = max(clause[0], dateline.end() if dateline else 0)
    relative = _RELATIVE.search(sentence, start, verb) if verb is not None else None
    for name, at, _ in places_in(sentence, directory, start, clause[1]):
        if relative is None or not relative.start() < at < (verb or 0):
            return name
    return ""


def places_in(
    sentence: str, directory: Directory, start: int = 0, end: int | None = None
) -> Iterator[tuple[str, int, int]]:
    """Yield the places that a part of a sentence names with `in`, `at` or `near`, each with its bounds."""
    for found in _place().finditer(sentence, start, len(sentence) if end is None else end):
        name = _tidy(found["name"])
        aside = _aside().search(sentence, max(found.start() - _ASIDE, 0), found.start())
        if name and aside is None and _is_place(name, found["in"].lower(), sentence[found.end() :], directory):
            first = found.start("name")
            yield name, first, first + len(name)


_DATED: Final = MONTHS | DAYS
_TRAILING: Final = _DATED | {"the", "of", "and"}
_NO_PLACES: Final = BODY_ENDS | COMPANY_ENDS | THINGS


def _tidy(name: str) -> str:
    """The name without a possessive and without the month that follows it."""
    words = re.sub(r"['’]s\b.*", "", name).rstrip(".").split()
    while words and words[-1].lower().strip(".") in _TRAILING:
        words.pop()
    return " ".join(words)


def _is_place(name: str, preposition: str, after: str, directory: Directory) -> bool:
    words = name.lower().removeprefix("the ").split()
    if not words or words[-1].strip(".") in _DATED or words[0] in _NOT_PLACES:
        return False
    actor = directory.get(directory.resolve(name) or "")
    if actor is not None:
        return (actor.type == "country" and preposition != "at") or (
            actor.type == "government" and name in ("Hong Kong", "Macao", "Shanghai")
        )
    if words[-1] in _VENUES or words[-1] in _REGIONS:
        return True
    if words[-1] in _NO_PLACES or any(word[0].isdigit() for word in words):
        return False
    if re.match(r"['’]s\b|\s+(?:said|shares|stock)\b", after):
        return False
    return preposition != "at" and not (len(words) == 1 and words[0].isupper() and len(words[0]) < 5)
