"""Names of ministries and offices with small words in them: `Ministry of Energy and Water Resources`."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.who.grammar.tokens import Token
from tracker.reader.who.grammar.vocabulary import BODY_ENDS, PERSON_TITLES, TIME_WORDS

_OFFICES: Final = frozenset({"minister", "ministers", "secretary", "undersecretary", "commissioner", "chancellor"})
_HEADS: Final = (
    BODY_ENDS
    | _OFFICES
    | word_set("directorate directorate-general ministries centre center centers centres directorates campaign")
)
# What a ministry or an authority is for.
PORTFOLIOS: Final = word_set(
    "energy water resources trade industry industries science sciences innovation technology culture sport sports "
    "health labour labor employment social finance agriculture fisheries food forestry forests environment "
    "environmental climate mines mining minerals natural transport transportation communications communication "
    "infrastructure housing education research development foreign external affairs defence defense security justice "
    "tourism commerce economy economic economics business information digital telecommunications investment peace "
    "investments planning regional welfare family families land lands petroleum electronics human services exchange "
    "drug drugs customs immigration border borders homeland urban rural cooperation veterans youth gas oil space "
    "media railways shipping ports maritime aviation broadcasting pensions women children equality livestock "
    "irrigation statistics budget treasury interior internal home state nuclear industrial competition markets "
    "securities futures consumer consumers safety standards oceanic atmospheric aeronautics banking insurance "
    "financial revenue revenues prices patents trademarks crime crimes corruption medicines devices radiation "
    "medical quality supervision administration reform emergency emergencies situations care aged disability marine"
)
# Bodies that are named by their state, chambers whose committees are named by their fields, bodies that study some,
# and parties, of what they stand for: the Party of Action and Solidarity.
_SEATED: Final = frozenset({"court", "tribunal", "council", "commission", "senate", "congress", "assembly"})
_CHAMBERS: Final = frozenset({"house", "senate", "joint", "select"})
_STUDYING: Final = word_set(
    "institute institutes center centers centre centres academy council office school college party"
)
_FIELDS: Final = ("s", "tion", "ment", "ity", "logy", "cine", "ence", "ing")
RULERS: Final = word_set("president premier chancellor king queen")  # the movement of | President Ada Berg
_FAR: Final = 4  # words between `and` and the noun of a body: the Food and Drug Administration


def in_office(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a small word belongs to the name of a ministry or an office that begins at `first`."""
    if at + 1 >= len(tokens) or at == first:
        return False
    low, before, after = tokens[at].low, tokens[at - 1].low, tokens[at + 1]
    head = next((place for place in range(first, at) if tokens[place].low in _HEADS), None)
    if low in ("of", "for"):
        return _opens(tokens, at, head)
    if low == "the":
        return before == "of" and head is not None and after.capital
    if low == "," and before in PORTFOLIOS:
        return head is not None and after.capital and after.low in PORTFOLIOS and _goes_on(tokens, at + 1)
    if low != "and" or not after.capital:
        return False
    portfolios = before in PORTFOLIOS and after.low in PORTFOLIOS
    if head is None:
        led = first > 0 and tokens[first - 1].low == "the"
        return _ends_in_body(tokens, at + 1) and (portfolios or (led and tokens[first].low in _CHAMBERS))
    return portfolios or (before, after.low) == ("england", "wales") or _of_fields(tokens, head, at)


def _ends_in_body(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun of a body ends the capitals that begin at a token: the Oversight and Reform Committee."""
    for place in range(at, min(at + _FAR + 1, len(tokens))):
        if not tokens[place].capital:
            return False
        if place > at and tokens[place].low in BODY_ENDS:
            return True
    return False


def _of_fields(tokens: Sequence[Token], head: int, at: int) -> bool:
    """Whether what an institute is for is a list of two fields: Institute of Allergy and Infectious Diseases."""
    if tokens[head].low not in _STUDYING or not any(token.low in ("of", "for") for token in tokens[head:at]):
        return False
    last = at + 1
    while last + 1 < len(tokens) and tokens[last + 1].capital:
        last += 1
    return tokens[last].low in PORTFOLIOS or tokens[last].low.endswith(_FIELDS)


def _opens(tokens: Sequence[Token], at: int, head: int | None) -> bool:
    """Whether `of` or `for` after a body or an office tells what it is for, or of which state it is."""
    after = tokens[at + 1]
    if head is None or after.low in TIME_WORDS | RULERS:
        return False
    if head == at - 1 and after.capital:
        return tokens[head].low not in _OFFICES or after.low in PORTFOLIOS
    if head == at - 1 and tokens[at].low == "of" and tokens[head].low in _SEATED:
        return after.low == "the" and at + 2 < len(tokens) and tokens[at + 2].capital
    state = after.capital or (after.low == "the" and at + 2 < len(tokens) and tokens[at + 2].capital)
    return tokens[at].low == "of" and tokens[at - 1].low in PORTFOLIOS and state and tokens[head].low not in _OFFICES


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a list of portfolios after a comma ends in `and` and one more: Science, Innovation and Technology."""
    while at < len(tokens) and (tokens[at].low in PORTFOLIOS or tokens[at].low == ","):
        at += 1
    return at + 1 < len(tokens) and tokens[at].low == "and" and tokens[at + 1].low in PORTFOLIOS


def is_office(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether words are an office that somebody holds: Minister of Energy."""
    return (
        end - first > 2
        and tokens[first + 1].low in ("of", "for")
        and (tokens[first].low in _OFFICES or tokens[first].low in PERSON_TITLES)
    )


def holder_at(tokens: Sequence[Token], first: int, end: int) -> int:
    """Return where the name begins of who holds an office, its own place for none: Secretary of State | Ada Berg."""
    at = first + 2
    while at < end and tokens[at].low in PORTFOLIOS | {"and", "the", "for", "of"}:
        at += 1
    return at if first + 2 < at < end else first


def is_held(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether the name of who holds an office stands beside it: `the Minister of Mines, Mr Osei,`."""
    before = first > 1 and tokens[first - 1].low == "," and tokens[first - 2].capital
    if before or end + 1 >= len(tokens):
        return before
    return tokens[end].capital or (tokens[end].low == "," and tokens[end + 1].capital)
