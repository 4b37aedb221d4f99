"""The place that a story is set in, as its headline or its first sentences tell it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.directory.lookup import Directory
from tracker.reader.english.small_words import BEGINNING
from tracker.reader.english.verbs import verb_of
from tracker.reader.who.stated.places import places_in

_SORTS: Final = "city|town|village|district|suburb|province|region|port|capital|island"
# What shows that a name is a place: of the city of X; X, a port town; X, Poland.
_BEFORE: Final = rf"\b(?:{_SORTS}) (?:of )?$"
_AFTER: Final = rf",? (?:(?:the|a|an|its) (?:[\w'’-]+ ){{0,3}}(?:{_SORTS})\b|(?<=, )[A-Z][a-z]+)"
# A name that only describes what follows, or that is a party's: in Egyptian tombs, in Roe v. Wade.
_DESCRIBES: Final = r" (?:v|vs)\b| (?P<noun>[a-z]+)"
_WITH_STATE: Final = r"\b(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?), (?P<state>[A-Z][a-z]+(?: [A-Z][a-z]+)?)\b"
_PARTED: Final = r" of (?:them|which|whom)(?: \w+)? (?:in|at|near) "  # 14 of them in Chad and five in Mali
_TOO_WIDE: Final = word_set("africa asia europe america pacific atlantic")
_SMALL: Final = 3  # letters of the small words of a headline in capitals


def setting_of(headline: str, opening: Sequence[str], directory: Directory) -> str:
    """Return the place that a story is set in, '' where no place is named as one."""
    if any(word.islower() and len(word) > _SMALL for word in headline.split()):  # only names have capitals
        found = next(_named(headline, headline, directory), "") or _with_state(headline, directory)
        if found:
            return found
    told = ([*_named(one, headline, directory)] for one in opening if re.search(_PARTED, one) is None)
    return next((names[0] for names in told if names and not _are_states(names, directory)), "")


def _are_states(names: Sequence[str], directory: Directory) -> bool:
    """Whether a sentence names several states, in none of which alone its story is set."""
    return len({state for name in names if (state := directory.resolve(name))}) > 1


def place_told(sentence: str, headline: str, directory: Directory) -> str:
    """Return the place in which a sentence says that something is, '' where it names none as one."""
    if sentence in headline:
        return ""
    for name in _named(sentence, headline, directory):
        if re.search(rf"{_INSIDE}{re.escape(name)}", sentence):
            return name
    return ""


_INSIDE: Final = rf"\b(?:in|at|near) (?:the )?(?:[a-z]+ )*(?:(?:{_SORTS}|state) of )?"


def _named(sentence: str, headline: str, directory: Directory) -> Iterator[str]:
    """The names of a sentence that are surely places, and no wide ones."""
    for name, start, end in places_in(sentence, directory):
        if name.lower() in _TOO_WIDE or _describes(sentence[end:]):
            continue
        sure = sentence is headline or name in headline or bool(directory.resolve(name))
        if sure or re.search(_BEFORE, sentence[:start]) or re.match(_AFTER, sentence[end:]):
            yield name


def _describes(after: str) -> bool:
    """Whether a name only tells the kind of the noun behind it, or is that of a party to a case."""
    found = re.match(_DESCRIBES, after)
    noun = found and found["noun"]
    return found is not None and (noun is None or not (noun in BEGINNING or verb_of(noun)))


def _with_state(headline: str, directory: Directory) -> str:
    """The place of a headline that its state follows: Mokha, Yemen bomb kills three."""
    for found in re.finditer(_WITH_STATE, headline):
        state = directory.get(directory.resolve(found["state"]) or "")
        if state is not None and state.type == "country" and not directory.resolve(found["name"]):
            return found["name"]
    return ""
