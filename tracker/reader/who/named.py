"""Who is named in a noun group, and how each stands to its head."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.who.generics import full_name, only_titles
from tracker.reader.who.grammar.clause import Span
from tracker.reader.who.grammar.tokens import Token
from tracker.reader.who.grammar.vocabulary import (
    BODIES,
    COUNTERPARTS,
    DETERMINERS,
    PERSON_TITLES,
    PREPOSITIONS,
    REPRESENTATIVES,
    SUBORDINATORS,
)
from tracker.reader.who.names.bodies import body_name
from tracker.reader.who.names.described import is_organ
from tracker.reader.who.names.mention import STATES, Mention
from tracker.reader.who.reading import Party, Reading
from tracker.reader.who.standing_in import administration

_OF_SEAT: Final = word_set("government lawmakers officials authorities ministers leaders administration regime junta")
_STUDYING: Final = word_set(
    "scientists researchers academics astronomers economists engineers doctors judges justices prosecutors"
)
_SENT: Final = (
    word_set(
        "observers officials diplomats envoys troops soldiers inspectors negotiators delegates experts ministers "
        "lawmakers peacekeepers leaders"
    )
    | _STUDYING
)
_DELEGATED: Final = _SENT | word_set("delegation delegations mission team envoy representatives ambassador")
_SPEAKING_FOR: Final = word_set(
    "spokesman spokeswoman spokesperson negotiators representatives delegates lawyers lawyer attorneys counsel"
)
_LINKING: Final = PREPOSITIONS | {"and", "or", "but"}
_CHAMBERS: Final = frozenset({"parliament", "senate", "congress", "legislature"})  # congress in Lima
_SEATED: Final = BODIES | _OF_SEAT | _SENT
_COUNCILS: Final = frozenset({"city", "county", "town", "province"})
_OF_PEOPLE: Final = (REPRESENTATIVES | BODIES | _COUNCILS | _STUDYING) - COUNTERPARTS
_ASIDE: Final = PREPOSITIONS - {"of", "between", "among", "from"}  # before a name that does not act
_LOCAL: Final = frozenset({"court", "tribunal", "police", "prosecutors", "foreign"})  # of a city, of other states
_BESIDE: Final = 2  # tokens between a name, or an age, and where one is from
_LOOKS: Final = frozenset({"livery", "colours", "colors"})  # an airliner in the livery of Acme
_PLACES: Final = word_set(
    "province provinces region regions district districts city cities town towns village villages areas"
)
_ORGANS: Final = word_set("board directors governors management secretariat presidency bureau")


def named(reading: Reading, span: Span) -> list[Party]:
    """The actors named in a noun group: its heads, or what its head is of; between two, both."""
    tokens = reading.parsed.tokens
    found: list[Party] = []
    head, last = True, ""
    aside = apposed(reading, span)
    closed = span[1] < len(tokens) and tokens[span[1]].low == ","
    owner = span[1] < len(tokens) and tokens[span[1]].low == "'s"  # of a plan or threat
    for mention in reading.within(span):
        if mention.first in aside:
            continue
        start = _group_start(tokens, mention.first, span[0])
        before = tokens[start - 1].low if mention.first > span[0] else ""
        if start == span[0] and (before not in PREPOSITIONS or before in SUBORDINATORS or closed):
            before = ""  # after the United States threatened; according to the bureau, which
        state = mention.sort in STATES and mention.acts and start == mention.first
        nouns = _SEATED if mention.capital else _OF_SEAT if state else ()  # authorities in Kenya
        seated = before == "in" and tokens[mention.first - 2].low in nouns
        if seated and not _LOCAL & {token.low for token in tokens[max(mention.first - 3, 0) : mention.first - 1]}:
            noun = tokens[mention.first - 2].low
            body = noun in _CHAMBERS and start == mention.first and mention.first - span[0] == _BESIDE
            return [Party(body_name(mention.name, [noun], reading.directory) if body else mention.name)]
        last = before = _relation(tokens, start, before, last)
        if not _counts(reading, span, mention):
            continue
        before = _led(reading, span, mention, start, before)
        if before in _ASIDE and mention.first > span[0]:
            continue
        if (before in ("between", "among") and mention.sort == "name") or (found and is_origin(reading, mention)):
            continue
        if before == "of" and tokens[mention.first - 2].low in _LOOKS:
            continue
        low = [token.low for token in tokens[span[0] : mention.first]]
        if any(word in _PLACES and after == "of" and "in" in low for word, after in pairwise(low)):
            continue  # police in the provinces of Hubei and Jilin
        acts = mention.acts or owner or bool(administration(reading, mention))
        if before == "of" and head:
            acts = acts and _of_people(reading, span, mention.first)
        found.append(Party(full_name(reading, mention), acts, mention.people))
        head = head and before == "of"
    return found


def _led(reading: Reading, span: Span, mention: Mention, start: int, before: str) -> str:
    """The preposition that leads to a name in a group whose head acts: the team from Acme, researchers at Acme."""
    tokens = reading.parsed.tokens
    office = mention.first > start and tokens[start - 2].low in PERSON_TITLES
    if mention.sort == "person" and office and tokens[mention.first - 1].low not in PERSON_TITLES:
        return ""  # Senator from Ohio Ada Berg
    words = {token.low for token in tokens[span[0] : mention.first]}
    aged = tokens[start - 3].word[0].isdigit() or tokens[start - 3].capital if start > _BESIDE else False
    if before == "of" and aged and tokens[start - 2].low == ",":
        return "in"  # Ada Berg, 34, of Lodz
    if before == "from" and not _DELEGATED & words:
        return "in"
    return "of" if before == "at" and _STUDYING & words else before


def _counts(reading: Reading, span: Span, mention: Mention) -> bool:
    """Whether a name may stand for an actor: no thing, no title, no organ, no capital in a dateline or behind `in`."""
    tokens = reading.parsed.tokens
    before = tokens[span[0] - 1].low if span[0] else ""
    clause = before in SUBORDINATORS and span[1] in reading.parsed.verbs  # after Kathmandu imposed
    led = before in PREPOSITIONS and not clause
    placed = mention.capital and (led or tokens[mention.first].word.isupper())
    titled = only_titles(reading, mention) or _is_organ(reading, mention)
    return mention.sort != "thing" and not placed and not titled and bool(full_name(reading, mention))


def _is_organ(reading: Reading, mention: Mention) -> bool:
    """Whether a name is that of an organ of the body named after it: the Board of Directors of the Central Bank."""
    tokens, at = reading.parsed.tokens, mention.end
    words = [token.low for token in tokens[mention.first : at]]
    if not (is_organ(words) or not _ORGANS.isdisjoint(words)) or at >= len(tokens) or tokens[at].low != "of":
        return False
    return any(one.first in (at + 1, at + 2) and one.sort != "thing" for one in reading.mentions)


_LYING: Final = word_set("linking connecting joining overlooking bordering adjoining flanking")


def is_origin(reading: Reading, mention: Mention) -> bool:
    """Return whether a name only tells where one is from or a thing lies: Ada Berg of Austria, a road linking Goma."""
    of = mention.first - 1
    if reading.parsed.tokens[of].low in _LYING:
        return True
    ends = any(one.end == of and one.acts and one.sort in ("person", "company", "name") for one in reading.mentions)
    return reading.parsed.tokens[of].low == "of" and ends


def _relation(tokens: Sequence[Token], start: int, before: str, last: str) -> str:
    """How a name stands to the head: by the word before it, in a list by the word before the first one.

    One that a common noun and a comma stand before is the head's own: one of the ships on the list, the Kerr Star.
    """
    if before == "," and start > 1 and tokens[start - 2].word.islower() and tokens[start - 2].low.isalpha():
        return ""
    if before in (",", "and", "or") and last:
        return last
    return "of" if before == "for" and tokens[start - 2].low in _SPEAKING_FOR else before  # negotiators for Acme


def apposed(reading: Reading, span: Span) -> frozenset[int]:
    """The tokens of what only tells more of a name: `, the maker of ChatGPT,`."""
    tokens = reading.parsed.tokens
    found: set[int] = set()
    for at in range(span[0] + 1, span[1] - 2):
        article = tokens[at + 1].low in ("the", "a", "an", "its", "his", "her", "their", "whose")
        told = article or (tokens[at + 1].word.islower() and tokens[at + 1].low not in _LINKING)
        office = tokens[at].low == "," and at and tokens[at - 1].capital and _is_office(reading, at + 1, span[1])
        if office:
            close = next((end for end in range(at + 1, span[1]) if tokens[end].low == ","), span[1])
            found.update(range(at + 1, close))
        origin = article and _noun_after_origin(reading, at + 2, span[1])
        past = tokens[at + 1].low in ("once", "formerly", "now")  # once Russia's richest man
        if tokens[at].low == "," and told and (not tokens[at + 2].capital or origin or past):
            close = next((end for end in range(at + 2, span[1]) if tokens[end].low == ","), span[1])
            found.update(range(at + 1, close))
    return frozenset(found)


def _is_office(reading: Reading, at: int, end: int) -> bool:
    """Whether an owner and an office between commas tell what somebody is: Ada Berg, Acme's head of sales, resigned."""
    tokens = reading.parsed.tokens
    owner = next((one for one in reading.mentions if one.first == at), None)
    if owner is None or owner.end > end or tokens[owner.end - 1].low not in PERSON_TITLES:
        return False
    return any(token.low == "'s" for token in tokens[at : owner.end])


def _noun_after_origin(reading: Reading, at: int, end: int) -> bool:
    """Whether the state or firm that begins there only tells where a common noun is from: the Uzbek gold producer."""
    tokens = reading.parsed.tokens
    mention = next((one for one in reading.mentions if one.first == at), None)
    while at < end and tokens[at].capital:
        at += 1
    common = (
        at < end and tokens[at].is_word and tokens[at].low not in PREPOSITIONS | {"and", "or", "'s", "who", "which"}
    )
    titled = common and tokens[at].low in PERSON_TITLES  # the Acme chief executive
    return mention is not None and (mention.sort != "name" or titled) and common and at not in reading.parsed.verbs


def _group_start(tokens: Sequence[Token], at: int, first: int) -> int:
    """The first word of the noun group that a name stands in."""
    while at > first and (
        tokens[at - 1].low in DETERMINERS
        or (tokens[at - 1].low.isalpha() and tokens[at - 1].low not in PREPOSITIONS | {"and", "or", "but", "nor"})
    ):
        at -= 1
    return at


def _of_people(reading: Reading, span: Span, at: int) -> bool:
    """Whether the head before `of` is one who acts for the name: president of, producers of."""
    return any(token.low in _OF_PEOPLE for token in reading.parsed.tokens[span[0] : at])
