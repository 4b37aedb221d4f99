"""The results of reading: the date, how it was read, and what else it could have been."""

from datetime import date
from typing import Literal, NamedTuple, TypedDict

from tracker.errors import DateError
from tracker.when import When

Direction = Literal["past", "future", "neutral"]
Basis = Literal["explicit", "relative", "inferred"]


class Options(TypedDict, total=False):
    """How a whole text is to be read; what is left out is open."""

    direction: Direction  # decides between past and future where the words leave it open
    day_first: bool | None  # the order of day and month in digits
    languages: tuple[str, ...]  # ISO 639 codes


class Settings(NamedTuple):
    """What a text is read against."""

    today: date | None
    direction: Direction
    day_first: bool | None


class NoReferenceDate(DateError):
    """A relative date was read without a reference date."""

    def __init__(self, text: str) -> None:
        super().__init__(f"'{text}' is relative; give a reference date (--published)")


def reference_date(text: str, today: date | None) -> date:
    """The date that a relative text counts from; NoReferenceDate where none was given."""
    if today is None:
        raise NoReferenceDate(text)
    return today


class Reading(NamedTuple):
    """A date and how it was understood.

    `basis` is explicit if the text states the whole date, relative if it counts from the reference date,
    inferred if a missing part was filled in. `alternative` is the other candidate where the direction
    or the order of day and month had to be chosen.
    """

    when: When
    basis: Basis
    reason: str
    alternative: When | None = None

    @property
    def ambiguous(self) -> bool:
        """Whether the words mean two days, as 4/2 does, and not one day of two years, months or weeks."""
        when, other = self.when, self.alternative
        if other is None or self.basis == "relative":
            return False
        if when.precision != other.precision:
            return True
        return when.first.day != other.first.day and (self.basis == "explicit" or when.first.year == other.first.year)


def weakest(*readings: Reading) -> Basis:
    """The basis of a date made of several."""
    bases = {reading.basis for reading in readings}
    return "relative" if "relative" in bases else "inferred" if "inferred" in bases else "explicit"


class Found(NamedTuple):
    """A date found in running text.

    `text[start:end]` are the words that say it; `sentence` has the offsets of the sentence around them.
    """

    start: int
    end: int
    when: When
    basis: Basis
    reason: str
    alternative: When | None = None
    sentence: tuple[int, int] = (0, 0)
