"""Names that only tell where something is: `Aden, Yemen`; `Springfield, Illinois`."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.grammar.words import low_at
from tracker.reader.who.grammar.clause import Parse
from tracker.reader.who.grammar.role_words import HURTING
from tracker.reader.who.grammar.tokens import Token
from tracker.reader.who.grammar.vocabulary import (
    CONJUNCTIONS,
    PREPOSITIONS,
    RELATIVES,
    STATE_NOUNS,
    SUBORDINATORS,
    TIME_WORDS,
)
from tracker.reader.who.names.mention import STATES, Mention

# Parts of federal states, which stand as an address behind the name of a town.
_REGIONS: Final = word_set(
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois "
    "indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri "
    "montana nebraska nevada new-hampshire new-jersey new-mexico new-york north-carolina north-dakota ohio oklahoma "
    "oregon pennsylvania rhode-island south-carolina south-dakota tennessee texas utah vermont virginia washington "
    "west-virginia wisconsin wyoming puerto-rico american-samoa guam alberta british-columbia manitoba new-brunswick "
    "newfoundland nova-scotia ontario prince-edward-island quebec saskatchewan new-south-wales queensland "
    "south-australia tasmania victoria western-australia england scotland wales northern-ireland bavaria saxony hesse "
    "catalonia andalusia lombardy sicily gujarat kerala maharashtra tamil-nadu uttar-pradesh west-bengal punjab sindh "
    "balochistan"
)
_CLOSING: Final = PREPOSITIONS | SUBORDINATORS | TIME_WORDS | {",", ".", ";", ")", ":", "—", "–"}
_PARTING: Final = word_set("over in at near from for after following during since amid")
_WHERE: Final = frozenset({"in", "at", "near", "on", "off"})
_LOCAL: Final = STATE_NOUNS | word_set(
    "city town village suburb province region district county commonwealth territory capital port coast border "
    "airport airspace base prison jail embassy waters soil"
)
_SEATED: Final = word_set("mayor governor sheriff bishop archbishop prefect councillor mayors governors bishops")
_PLACES: Final = word_set("city town village port region province district island suburb")
_LINES: Final = word_set(
    "line lines pipeline pipelines cable cables railway railways road roads motorway highway tunnel bridge corridor "
    "route routes ferry ferries ports cities towns coast"
)
_HOUSES: Final = frozenset({"White House", "Downing Street", "Kremlin"})  # houses as well as those who rule there
_NO_LONGER: Final = frozenset({"former", "retired", "ethnic"})
_MADE: Final = frozenset({"build", "power", "equip", "fit", "arm", "make"})
_STAGING: Final = frozenset({"hold", "stage", "schedule", "set", "host"})


def are_addresses(tokens: Sequence[Token], mentions: Sequence[Mention]) -> frozenset[int]:
    """Return the first tokens of the states, and parts of states, that only tell where the name before a comma is."""
    before: dict[int, Mention] = {one.end: one for one in mentions}
    return frozenset(one.first for one in mentions if _is_address(tokens, one, before.get(one.first - 1)))


def _is_address(tokens: Sequence[Token], mention: Mention, before: Mention | None) -> bool:
    """Whether a name stands behind another and a comma and ends its phrase, and is none of a list: Iran, Iraq, Oman."""
    comma = tokens[mention.first - 1]
    if before is None or comma.low != "," or comma.start > tokens[before.end - 1].end:
        return False  # in Aden (3 May), Yemen
    state = mention.sort in STATES
    campus = before.name.startswith("University of ") and mention.sort == "name"
    if not (state or campus or is_region(mention)) or _is_alike(before, state=state):
        return False
    after = tokens[mention.end : mention.end + 2]
    closed = not after or campus or after[0].low in _CLOSING
    return closed and not (len(after) > 1 and after[0].low == "," and after[1].low in ("and", "or"))


def cited(tokens: Sequence[Token], mentions: Sequence[Mention]) -> frozenset[int]:
    """Return the first tokens of the names after `according to`, which only tell who says so."""
    found: set[int] = set()
    for at in range(1, len(tokens)):
        if tokens[at].low != "to" or tokens[at - 1].low != "according":
            continue
        close = next((end for end in range(at, len(tokens)) if tokens[end].low in (",", ".", ";")), len(tokens))
        for one in mentions:
            apposed = one.first == close + 1 and one.end < len(tokens) and tokens[one.end].low == ","
            close = one.end if apposed else close
            told = one.end + 1 < len(tokens) and tokens[one.end].low == "," and tokens[one.end + 1].low in RELATIVES
            if at < one.first < close and not told:
                found.add(one.first)
    return frozenset(found)


def seats(tokens: Sequence[Token], mentions: Sequence[Mention]) -> frozenset[int]:
    """Return the first tokens of the names that only tell a place or an office: the city of Lodz, the mayor of Lodz."""
    named = (one for one in mentions if one.sort == "name" or one.capital)
    led = [one for one in named if one.first > 1 and tokens[one.first - 1].low == "of"]
    held = {one.first for one in led if tokens[one.first - 2].low in _SEATED}
    housed = {one.first for one in mentions if one.name in _HOUSES and _is_at(tokens, one)}
    return frozenset(
        held | housed | {one.first for one in led if tokens[one.first - 2].low in _PLACES and _is_in(tokens, one)}
    )


def origins(tokens: Sequence[Token], mentions: Sequence[Mention]) -> frozenset[int]:
    """Return the first tokens of the states for which nobody acts: a former Chilean envoy, ethnic Albanians."""
    led = (one for one in mentions if one.first and tokens[one.first - 1].low in _NO_LONGER)
    return frozenset(one.first for one in led if one.sort in STATES)


def ends(tokens: Sequence[Token], mentions: Sequence[Mention]) -> frozenset[int]:
    """Return the first tokens of the names that tell the ends of a line: a road between Chad and Mali, from Lodz to."""
    found: set[int] = set()
    close = 0  # where the first end of the line ends
    for one in mentions:
        at = one.first - 1 - (tokens[one.first - 1].low == "the")
        led = at > 0 and tokens[at].low in ("between", "from") and tokens[at - 1].low in _LINES
        if led or (at == close > 0 and tokens[at].low in ("and", "to")):
            found.add(one.first)
            close = one.end
    return frozenset(found)


def _is_at(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether something is told to be at a house: at the White House; not at the White House's request."""
    led = mention.first - 1 - (tokens[mention.first - 1].low == "the")
    return led >= 0 and tokens[led].low in ("at", "outside") and mention.acts and low_at(tokens, mention.end) != "'s"


def _is_in(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether a preposition stands before the noun of a place: in the city of Lodz; not the city of Lodz sued."""
    return not PREPOSITIONS.isdisjoint(token.low for token in tokens[max(mention.first - 5, 0) : mention.first - 2])


def _is_alike(before: Mention, *, state: bool) -> bool:
    """Whether the name before is of a state where a state follows, of a part of one where such a part follows."""
    return (before.sort in STATES and not before.capital) if state else is_region(before)


def is_region(mention: Mention) -> bool:
    """Return whether a name is that of a part of a federal state: Ohio, Kerala."""
    return mention.name.lower().replace(" ", "-") in _REGIONS


def is_where(parsed: Parse, group: Predicate, mention: Mention, prep: str) -> bool:
    """Return whether a name after a verb only tells where, or who does something beside it.

    In a US border town; held at Kerr University; with Acme saying that.
    """
    hurt = prep == "in" and group.lemma in HURTING and mention.sort in STATES
    if hurt or (prep == "at" and group.passive and group.lemma in _STAGING):
        return True
    if prep in ("with", "by") and group.passive and group.lemma in _MADE and _is_part(parsed, mention):
        return True
    if (prep == "with" and _does_beside(parsed.tokens, mention)) or (prep == "to" and group.lemma == "leak"):
        return True
    return prep in _WHERE and not mention.acts and parsed.tokens[mention.end - 1].low in _LOCAL


def _is_part(parsed: Parse, mention: Mention) -> bool:
    """Whether a firm only tells whose make a part is, whose noun follows: built with four Rolls-Royce engines."""
    tokens, at = parsed.tokens, mention.end
    at += at < len(tokens) and tokens[at].word[0].isdigit()  # Rolls-Royce Trent 900 engines
    noun = at < len(tokens) and tokens[at].word.islower() and tokens[at].low.isalpha() and at not in parsed.verbs
    noun = noun and tokens[at].low not in _CLOSING | CONJUNCTIONS
    return mention.sort == "company" and (noun or not mention.acts)


def _does_beside(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether a name, or the list that it opens, stands before a participle: with Chad and Mali abstaining."""
    at = mention.end
    while at < len(tokens) and (tokens[at].low in ("and", ",") or tokens[at].capital):
        at += 1
    doing = at < len(tokens) and tokens[at].low.endswith("ing") and tokens[at].low not in PREPOSITIONS
    return doing and tokens[at - 1].low != ","


def is_apart(parsed: Parse, target: Mention, mention: Mention) -> bool:
    """Return whether a preposition parts a name from the target before it: banned Acme from flying in Spain."""
    return not _PARTING.isdisjoint(token.low for token in parsed.tokens[target.end : mention.first])
