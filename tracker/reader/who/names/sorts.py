"""What words with capitals are: a person, a body, a name, or what does not act."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import AUXILIARIES
from tracker.reader.english.verbs import verb_of
from tracker.reader.who.grammar.tokens import Token
from tracker.reader.who.grammar.vocabulary import (
    ACTING,
    BODIES,
    BODY_ENDS,
    COMPANY_ENDS,
    COMPANY_NOUNS,
    CONJUNCTIONS,
    DETERMINERS,
    NAME_ENDS,
    PERSON_TITLES,
    PREPOSITIONS,
    PRONOUNS,
    REPRESENTATIVES,
    STATE_NOUNS,
    SUBORDINATORS,
    THINGS,
    TIME_WORDS,
)
from tracker.reader.who.names.described import CROWDS, is_adjective, is_ware
from tracker.reader.who.names.institutions import is_of
from tracker.reader.who.names.offices import is_held, is_office

NEVER: Final = (
    PREPOSITIONS
    | CONJUNCTIONS
    | SUBORDINATORS
    | PRONOUNS
    | DETERMINERS
    | TIME_WORDS
    | word_set(
        "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty dozens scores hundreds "
        "yes not here there now then however meanwhile separately first second third neither either more most "
        "suspected alleged photo file also only even still just ms mr"
    )
)
# What is named after a place: the Treaty of Lodz, the Gulf of Oman.
OF_PLACES: Final = word_set(
    "treaty convention peace battle siege pact accord accords declaration statute gulf strait straits bay cape lake "
    "tower"
)
_OF_PLACE: Final = COMPANY_NOUNS | STATE_NOUNS | word_set("crossing building pass fields mines hills falls")
# What a firm deals in, which ends the name of one: a Lodz steel mill, Lodz Steel.
_TRADES: Final = COMPANY_ENDS - {"company", "group", "holding", "holdings", "bank"}
_PREMISES: Final = word_set("premises offices headquarters plants stores branches factories shops homes studios")
_LED: Final = frozenset({"party", "newspaper", "daily", "movement"})
_LONGEST: Final = 3  # words of the name of a person
_OF_PERSONS: Final = word_set("convicted sentenced jailed arrested imprisoned acquitted hospitalised hospitalized born")
_NATIONS: Final = ("ian", "ese", "ish", "slav")
_SIDES: Final = frozenset({"western", "eastern", "northern", "southern"})  # of the world: Western donors
STORMS: Final = frozenset({"cyclone", "hurricane", "typhoon", "storm", "operation", "exercise", "tropical"})
_PUBLIC: Final = frozenset({"national", "european", "federal", "international", "joint"})


def sort_of(tokens: Sequence[Token], first: int, end: int, titled: bool) -> str:
    """Return the sort of a run of words: person, org, short, name, or '' for what does not act."""
    last, count = tokens[end - 1].low, end - first
    if is_office(tokens, first, end):
        return "" if is_held(tokens, first, end) else "name"
    if _heading(tokens, first, end) or (count == 1 and (last in _SIDES or _modifies(tokens, end))):
        return ""
    if count > 1 and (last in NAME_ENDS or is_of(tokens, first, end)):
        return "org"
    if tokens[first].low in STORMS and count > 1:
        return ""
    if count > 2 and tokens[first + 1].low in ("of", "for") and tokens[first].low in BODY_ENDS | BODIES | {"house"}:
        return "org"
    if count > 2 and tokens[first].low in OF_PLACES and tokens[first + 1].low == "of":
        return ""
    if count == 1 and (last in ACTING or last in BODY_ENDS or last == "house"):
        return "short"
    if last in ("centre", "center") and count > 2 and tokens[first].low in _PUBLIC:
        return "org"
    if _is_tried(tokens, first, end):
        return "person"  # Lena Hall was convicted
    thing = is_adjective(tokens[end - 1]) or any(token.word[0].isdigit() for token in tokens[first:end])
    if thing or last in THINGS or is_ware(tokens, first, end):
        return ""
    if titled or _apposed(tokens, end):
        return "person"
    plain = end < len(tokens) and tokens[end].word.islower() and verb_of(tokens[end].low) is None
    return "" if last.endswith(_NATIONS) and (count == 1 or plain) else "name"


def _is_tried(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether what follows a name without an article is done by or to persons alone: died, was convicted."""
    after = [token.low for token in tokens[end : end + 2]]
    if not (after[:1] == ["died"] or (after[:1] in (["was"], ["is"]) and set(after[1:]) & _OF_PERSONS)):
        return False
    words = tokens[first:end]
    plain = 1 < len(words) <= _LONGEST and all(token.word.istitle() and token.word.isalpha() for token in words)
    led = first > 0 and (tokens[first - 1].low in DETERMINERS or tokens[first - 1].low in PREPOSITIONS)
    return plain and not led


def _heading(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether capitals set off no name: a dateline, `GENEVA:`, a heading, `Developer Day`."""
    words = [token.word for token in tokens[first:end]]
    after = tokens[end].word if end < len(tokens) else ""
    return (
        (
            len(words) > 1
            and all(word.isupper() and len(word) > 2 for word in words)
            and not (first and tokens[first - 1].low == "by")
        )
        or (len(words) > 3 and all(word.isupper() and len(word) > 1 for word in words[:2]))
        or (words[0].isupper() and len(words[0]) > 4 and after == ":")
        or after in ("Day", "Week", "Month", "Year", "Spring", "Night")
    )


def _modifies(tokens: Sequence[Token], end: int) -> bool:
    """Whether a name only tells more of the noun after it: the Eindhoven office."""
    if end >= len(tokens) or not tokens[end].low.isalpha() or tokens[end].capital:
        return False
    low = tokens[end].low
    if end > 1 and tokens[end - 2].low in ("a", "an") and _is_of_noun(tokens, end):
        return True  # a Limassol ship broker, a Houston oil trader
    if low in _PREMISES and [token.low for token in tokens[end + 1 : end + 2]] == ["of"]:
        return True  # the Lodz offices of Acme
    if low in _LED and tokens[end + 1 : end + 2] and tokens[end + 1].capital:
        return True  # the Basque party PNV
    if low in CROWDS:
        return True  # Catholic bishops, Leeds residents
    if low in _OF_PLACE and end > 1 and tokens[end - 2].low in DETERMINERS:
        return True  # the Hyderabad startup
    if low in REPRESENTATIVES and low != "government" and end > 1 and tokens[end - 2].low == "'s":
        return True  # the company's Okazaki plant
    if low in REPRESENTATIVES or low in BODIES or low in NAME_ENDS or low == "campaign":
        return False
    plain = low not in NEVER and not low.endswith(("s", "ly", "ed", "ing")) and low not in AUXILIARIES
    return plain and verb_of(low) is None and low not in TIME_WORDS


def _is_of_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun stands at a token that only tells more of the noun behind it: ship, of a ship broker."""
    verb, after = verb_of(tokens[at].low), tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    noun = (verb is not None and verb.form == "base") or tokens[at].low in _TRADES
    ends = after.low in NEVER or after.low in AUXILIARIES
    return noun and not ends and after.word.islower() and after.low.isalpha()


def _apposed(tokens: Sequence[Token], end: int) -> bool:
    """Whether a title stands in apposition: `Xu Li, its chief executive`; `Larrañaga, the diplomat who`."""
    if end >= len(tokens) or tokens[end].low != ",":
        return False
    return any(token.low in PERSON_TITLES for token in tokens[end + 1 : end + 6]) and not any(
        token.low in ("said", ",") for token in tokens[end + 1 : end + 3]
    )
