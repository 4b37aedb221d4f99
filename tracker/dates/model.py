"""What reading a date gives back: the date, how it was read, and what else it could have been."""

from typing import Literal, NamedTuple, TypedDict

from tracker.when import When

Sense = Literal["past", "future", "neutral"]
Basis = Literal["explicit", "relative", "inferred"]


class Options(TypedDict, total=False):
    """How a whole text is to be read; what is left out is open."""

    sense: Sense  # decides the directions that the words leave open
    day_first: bool | None  # the order of day and month in figures
    languages: tuple[str, ...]  # ISO 639 codes


class Reading(NamedTuple):
    """A date and how it was understood.

    `basis` is explicit where the text names it whole, relative where it counts from the base day,
    inferred where a missing part was filled in. `alternative` is the losing candidate where a
    direction or the order of day and month was a judgement.
    """

    when: When
    basis: Basis
    reason: str
    alternative: When | None = None


def weakest(*readings: Reading) -> Basis:
    """How a date is known that was made of several."""
    bases = {reading.basis for reading in readings}
    return "relative" if "relative" in bases else "inferred" if "inferred" in bases else "explicit"


class Found(NamedTuple):
    """A date found in running text; `text[start:end]` are the words that say it."""

    start: int
    end: int
    when: When
    basis: Basis
    reason: str
    alternative: When | None = None
