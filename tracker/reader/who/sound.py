"""Which of the actors read are none: products, common words."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.directory.lookup import Directory
from tracker.event import Actor
from tracker.reader.who.cast.known import Known
from tracker.reader.who.names.described import is_model

_PART_OF_TIME: Final = r"(?:mid|early|late|pre|post)-.*"  # mid-August
_DATELINE: Final = r"\b(?:[^.\n]{0,40} [-–—]|:)"
# Papers, agencies and stations, which take no part in what they are told.
_OUTLETS: Final = word_set(
    "News Times Post Journal Gazette Tribune Guardian Herald Telegraph Press Magazine Reuters BBC CNN TASS AFP Xinhua "
    "Radio TV Television"
)
_SITES: Final = (".com", ".org", ".net", ".ru", "France-Presse")
_MODEL: Final = r" [A-Z]{0,2}-?\d{2,3}"
_NUMBER: Final = r" (?:\d{1,2}[A-Z]{0,2}|\d{3})\b(?![.,]\d)"
_SYMBOL: Final = r"[A-Z]/[A-Z\d].*"  # of a document: S/RES/2779
_SUM: Final = r"(?:US|A|NZ|HK)\d+"  # cents of a dollar: US74c
_ADJECTIVE: Final = r"\w+(?:ional|ential|ical|mental)|Due|Planned|Poised|Slated"  # Congressional; Due to open in May,


def sound(actors: Sequence[Actor], sentence: str, known: Known, directory: Directory) -> tuple[Actor, ...]:
    """The actors without products and words that the text has in small letters too; those in the directory stay.

    The maker of a model that crashes or lands does not act: an Airbus A330.
    """
    told = [one for one in actors if not _is_outlet(one.name) or _acts(one, sentence)]
    names = {one.name for one in told}
    told = [one for one in told if not _is_short(one.name, names, known)]
    kept = [one for one in told if directory.get(one.name) is not None or not _is_thing(one.name, known)]
    return tuple(Actor(one.name) if one.role == "by" and _is_maker(one.name, sentence) else one for one in kept)


def _is_short(name: str, others: Collection[str], known: Known) -> bool:
    """Whether a name is only the short form of another one beside it: the Nigeria Labour Congress, NLC."""
    meant = {full for _, full in known.short.get(name, ())} if name.isupper() else set[str]()
    return name not in meant and not meant.isdisjoint(others)


def _is_outlet(name: str) -> bool:
    """Whether a name ends as those of papers, agencies and stations do."""
    return re.split(r"\W", name)[-1] in _OUTLETS or name.endswith(_SITES)


def _acts(actor: Actor, sentence: str) -> bool:
    """Whether an outlet does something itself, and is not told of it: told Reuters that they had resigned."""
    return actor.role == "by" and not re.search(rf"\btold (?:the )?{re.escape(actor.name)}\b", sentence)


def _is_maker(name: str, sentence: str) -> bool:
    """Whether a sentence has a name only before the number of a model."""
    models = [at for at in _starts(name, _MODEL, sentence) if not at or not sentence[at - 1].isalnum()]
    return 0 < len(models) == sentence.count(name)


@lru_cache(maxsize=1024)  # a name acts in many sentences of a long text
def _is_thing(name: str, known: Known) -> bool:
    """Whether a name is that of a product, with a model's number in the text, of a dateline, or no name at all."""
    if (
        is_model(name)
        or re.fullmatch(rf"{_ADJECTIVE}|{_PART_OF_TIME}|{_SUM}|{_SYMBOL}", name)
        or name.lower() in known.common
    ):
        return True
    text = known.text
    if any(text.endswith(name, 0, at) for at in _marks(known)):
        return True
    if name.isupper() and any(_opens_line(text, at) for at in _starts(name, _DATELINE, text)):
        return True  # the place of a dateline
    if " " in name:
        return False
    return any(not at or not text[at - 1].isalnum() for at in _starts(name, _NUMBER, text))


@lru_cache(maxsize=4)  # of a text, which each name is looked for in
def _marks(known: Known) -> tuple[int, ...]:
    """Where a text has the signs of trademarks."""
    return tuple(found.start() for found in re.finditer("[®™]", known.text))


def _opens_line(text: str, at: int) -> bool:
    """Whether a line begins at a place, with or without an article before it."""
    at -= 4 if text[max(at - 4, 0) : at] == "THE " else 0
    return not at or text[at - 1] == "\n"


def _starts(name: str, pattern: str, text: str) -> Iterator[int]:
    """Where a name stands with a pattern behind it; a name is found fast in a long text."""
    behind, at = re.compile(pattern), text.find(name)
    while at >= 0:
        if behind.match(text, at + len(name)):
            yield at
        at = text.find(name, at + 1)
