"""Names of institutions that tell in them whose they are: the Writers' Guild of America, the Church of England."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.who.grammar.tokens import Token
from tracker.reader.who.grammar.vocabulary import BODIES, COMPANY_ENDS

# What is named after its members or its place, and is neither a body of a state nor an organ of a firm.
INSTITUTIONS: Final = word_set(
    "association union guild church society institute federation confederation league museum college university "
    "school academy club trust foundation fund party alliance congress council conference brotherhood network "
    "organisation organization front forum syndicate orchestra chamber bank hospital "
    "movement committee department"
)
_MANY: Final = ("men", "people", "children")  # plurals without s: the Women's Institute
_FAR: Final = 5  # words after whose it is: the Nurses' National Pension Trust


def joins(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the mark of a possessive plural at a token stands within the name of an institution."""
    before = tokens[at - 1].low
    plural = before.endswith(_MANY) or (tokens[at].end - tokens[at].start == 1 and not before.endswith("ss"))
    if not plural or before in COMPANY_ENDS or not tokens[at - 1].word.istitle():
        return False  # Harbour Holdings' Board
    end = at + 1
    while end < len(tokens) and tokens[end].capital:
        end += 1
    return at + 1 < end <= at + 1 + _FAR and tokens[end - 1].low in INSTITUTIONS


def is_of(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Return whether the noun of an institution stands in a name before `of`: the Directors Guild of America."""
    return any(tokens[at].low in INSTITUTIONS and tokens[at + 1].low == "of" for at in range(first, end - 2))


def names_itself(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Return whether the noun group of an owner is a name that goes on: Kenya's | National Union of Nurses."""
    words = tokens[first : end + 2]
    if len(words) < end - first + 2 or end == first or tokens[end].low != "of":
        return False
    named = tokens[end - 1].low in INSTITUTIONS - BODIES
    return named and all(token.capital or token.low == "of" for token in words)


def joined(tokens: Sequence[Token]) -> tuple[str, ...]:
    """Return the words of a name, the mark of a possessive with the word before it: Writers', Guild."""
    words: list[str] = []
    for token in tokens:
        if token.low == "'s" and words:
            words[-1] += "'" if token.end - token.start == 1 else "'s"
        else:
            words.append("Party" if token.word == "party" else token.word)
    return tuple(words)
