"""A name in a sentence, and whether it acts."""

from typing import Final, NamedTuple

STATES: Final = frozenset({"country"})
COMPASS: Final = frozenset({"North", "South"})  # of the Koreas


class Mention(NamedTuple):
    """One actor named at tokens `first` to `end`.

    `sort` is the directory's type, `name` where only the text tells of it, or `generic` for a common noun. One that
    does not act is the owner of a thing (`Nvidia's shares`); `people` are persons or firms of a state.
    """

    first: int
    end: int
    name: str
    sort: str
    acts: bool = True
    capital: bool = False
    people: bool = False
