"""The place in which a sentence says that something is."""

import re
from collections.abc import Iterator
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.directory.lookup import Directory
from tracker.reader.english.small_words import BEGINNING, DETERMINERS
from tracker.reader.english.verbs import verb_of
from tracker.reader.who.stated.places import places_in

_SORTS: Final = "city|town|village|district|suburb|province|region|port|capital|island"
# What shows that a name is a place: of the city of X; X, a port town; X, Poland.
_BEFORE: Final = rf"\b(?:{_SORTS}) (?:of )?$"
_AFTER: Final = rf",? (?:(?:the|a|an|its) (?:[\w'’-]+ ){{0,3}}(?:{_SORTS})\b|(?<=, )[A-Z][a-z]+)"
# A name that only describes what follows, or that is a party's: in Egyptian tombs, in Roe v. Wade.
_DESCRIBES: Final = r" (?:v|vs)\b| (?P<noun>[a-z]+)"
_TOO_WIDE: Final = word_set("africa asia europe america pacific atlantic")


def place_told(sentence: str, headline: str, directory: Directory) -> str:
    """Return the place in which a sentence says that something is, '' where it names none as one."""
    if sentence in headline:
        return ""
    for name in _named(sentence, headline, directory):
        if re.search(rf"{_INSIDE}{re.escape(name)}", sentence):
            return name
    return ""


_INSIDE: Final = rf"\b(?:[Ii]n|[Aa]t|[Nn]ear) (?:the )?(?:[a-z]+ )*(?:(?:{_SORTS}|state) of )?"


def _named(sentence: str, headline: str, directory: Directory) -> Iterator[str]:
    """The names of a sentence that are surely places, and no wide ones."""
    for name, start, end in places_in(sentence, directory):
        if name.lower() in _TOO_WIDE or _describes(sentence[end:]):
            continue
        fronted = sentence[:start] in _FRONT and sentence[end:].startswith(",")
        sure = fronted or name in headline or bool(directory.resolve(name))
        if sure or re.search(_BEFORE, sentence[:start]) or re.match(_AFTER, sentence[end:]):
            yield name


def _describes(after: str) -> bool:
    """Whether a name only tells the kind of the noun behind it, or is that of a party to a case."""
    found = re.match(_DESCRIBES, after)
    noun = found and found["noun"]
    return found is not None and (noun is None or not (noun in BEGINNING | DETERMINERS or verb_of(noun)))


_FRONT: Final = ("In ", "Near ", "Outside ")  # what opens a sentence before the place of its event
