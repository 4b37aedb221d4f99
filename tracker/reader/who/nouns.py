"""The parties that stand with a noun: the event itself, a measure, a product, a line without a verb."""

from collections.abc import Mapping
from itertools import takewhile
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.who.generics import full_name
from tracker.reader.who.grammar.clause import Span
from tracker.reader.who.grammar.frames import DEEDS_ON
from tracker.reader.who.grammar.reasons import BLAMED, reason_from
from tracker.reader.who.grammar.role_words import ACCIDENTS, DEEDS, MEASURES, ON, SUITS, TALKS
from tracker.reader.who.grammar.vocabulary import BODIES, PREPOSITIONS
from tracker.reader.who.names.mention import STATES, Mention
from tracker.reader.who.objects.parties import preposition_of
from tracker.reader.who.parties import parties
from tracker.reader.who.reading import Party, Reading, Rows
from tracker.registry import Role

# What its owner does not do: the election of a state, the shares of a firm.
_BEFALLING: Final = word_set("election elections referendum shares stock coup vote poll")
_PRODUCTS: Final = word_set(
    "model chip processor product phone handset device version software app service tablet console headset vehicle "
    "drug vaccine it predecessor successor sibling variant update"
)
# What a firm does with a product that it has brought out: shipments begin.
_SUPPLY: Final = word_set("shipments shipment shipping deliveries availability production orders pre-orders sales")
_GIFTS: Final = word_set("loan grant aid sale sales delivery deliveries shipment shipments payment tranche donation")
_POINTING: Final = frozenset({"the", "it", "both", "this", "its"})
_TALKS: Final = frozenset({"talks", "negotiations", "consultations", "round", "exercise"})
_TWO: Final = frozenset({"two", "both", "sides", "it", "that", "between"})
_WITHIN: Final = word_set("election elections referendum coup vote poll debate war")
_SIDES: Final = frozenset({"two", "both", "sides"})
# What is done to a person, or about one.
_OF_PERSONS: Final[Mapping[str, Role]] = {
    **dict.fromkeys(("nomination", "appointment", "listing", "candidacy", "hearing", "inauguration", "release"), ""),
    **dict.fromkeys(("trial", "sentencing"), "against"),
}
DECIDING: Final = word_set("decision refusal threat pledge vow offer attempt")  # of him who decides
_SITTINGS: Final = frozenset({"meeting", "session", "sitting"})


def noun_parties(reading: Reading, noun: int, clause: tuple[int, int]) -> Rows:
    """The actors that stand with the noun of an event: its owner, and those by, between, with, on or against."""
    word = reading.parsed.tokens[noun].low
    if word in ACCIDENTS:
        return [(party, "") for party, _ in _beside(reading, noun, clause)]
    owner: Role = "" if word in _BEFALLING else "by"
    owners = (one for one in reading.mentions if one.sort != "thing" and one.first < noun <= one.end)
    return [(Party(full_name(reading, mention)), owner) for mention in owners] + _beside(reading, noun, clause)


def _beside(reading: Reading, noun: int, clause: tuple[int, int]) -> Rows:
    """Those who stand after the noun of an event with a preposition: talks between Greece and Cyprus."""
    tokens = reading.parsed.tokens
    word = tokens[noun].low
    rows: Rows = []
    end = noun + 1
    role: Role | None = None
    while end < len(tokens) and tokens[end].start < clause[1]:
        low = tokens[end].low
        if end in reading.parsed.verbs or low in BLAMED or (low in (",", ";", ".", ":") and role is None):
            break
        if low in PREPOSITIONS:
            role = _noun_role(word, low)
        named = [mention for mention in reading.mentions if mention.first == end and mention.sort != "thing"]
        named = [mention for mention in named if full_name(reading, mention)]
        if named and role is not None:
            rows += [(Party(full_name(reading, mention)), _met(word, role, mention)) for mention in named]
            end = max(mention.end for mention in named)
        elif (
            low in PREPOSITIONS
            and role in ("by", "")
            and end + 1 < len(tokens)
            and tokens[end + 1].low in ("the", "its", "them", "both")
        ):
            span = (end + 1, _group_end(reading, end + 1))
            if not any(full_name(reading, one) for one in reading.within(span)):
                met: Role = "by" if word in _SITTINGS and tokens[span[1] - 1].low in BODIES else role
                rows += [(party, met) for party in parties(reading, span) if party.acts]
            end += 1
        else:
            end += 1
    return rows


def _group_end(reading: Reading, start: int) -> int:
    """The end of the noun group that begins at a token."""
    tokens = reading.parsed.tokens
    end = start
    while end < min(start + 5, len(tokens)) and tokens[end].is_word and end not in reading.parsed.verbs:
        if tokens[end].low in PREPOSITIONS | {"and"}:
            break
        end += 1
    return end


def _met(noun: str, role: Role, mention: Mention) -> Role:
    """The role of one that a meeting is of: a body that sits acts, states that come together do not."""
    return "by" if role == "" and noun in _SITTINGS and mention.sort not in (*STATES, "group", "person") else role


def _noun_role(noun: str, preposition: str) -> Role | None:
    if noun in SUITS and preposition == "at":
        return ""
    if noun in MEASURES and preposition in ON - {"of", "in", "to", "over"}:
        return "against"
    if (noun in DEEDS_ON and preposition == "of") or (noun.startswith("warrant") and preposition == "for"):
        return "against"
    if preposition == "of" and noun in DECIDING:
        return "by"
    if preposition == "by" or (preposition == "at" and noun in ("meeting", "hearing", "talks", "session")):
        return "by"
    if preposition == "of" and noun in ("meeting", "session", "visit", "summit", "conference"):
        return "by" if noun in ("visit", "session") else ""
    if preposition == "in" and noun in _WITHIN:
        return ""
    if preposition in ("of", "for") and noun in _OF_PERSONS:
        return _OF_PERSONS[noun]
    return "" if preposition in ("between", "among", "with") else None


def head_of(reading: Reading, span: Span) -> str:
    """Return the head of a noun group in lower case, '' where it opens with a preposition."""
    core = takewhile(
        lambda token: token.low not in PREPOSITIONS and token.low != ",", reading.parsed.tokens[slice(*span)]
    )
    return next((token.low for token in reversed(list(core))), "")


def is_event(reading: Reading, span: Span) -> bool:
    """Whether the head of a noun group is what somebody does: a Senate hearing, Iran's attack."""
    head, last = head_of(reading, span), reading.parsed.tokens[span[1] - 1].low
    return bool(head) and (_is_deed(head) or _is_deed(last))


def _is_deed(word: str) -> bool:
    """Whether a noun tells what somebody does, in either number."""
    return word in DEEDS or word.removesuffix("s") in DEEDS


def is_accident(reading: Reading, span: Span) -> bool:
    """Whether a noun group tells of what nobody does: a quake, the fire at the mill."""
    last = reading.parsed.tokens[span[1] - 1].word  # at 3 in the afternoon, a quake
    return any(head in ACCIDENTS or head.removesuffix("s") in ACCIDENTS for head in (head_of(reading, span), last))


def around_event(reading: Reading, span: Span, clause: tuple[int, int]) -> Rows:
    """Those named with the event that is the subject: a visit by Li, talks between Greece and Cyprus."""
    if not is_event(reading, span):
        return []
    tokens = reading.parsed.tokens
    head = next(at for at in range(*span) if _is_deed(tokens[at].low))
    end = tokens[span[1] - 1].end
    return _beside(reading, head, (clause[0], end)) + _other_side(reading, span)


def _other_side(reading: Reading, span: Span) -> Rows:
    """The state that the text is about, where talks with another are all that is told of: talks with Libya resume."""
    low = [token.low for token in reading.parsed.tokens[slice(*span)]]
    named = reading.within(span)
    alone = len(named) == 1 and named[0].sort in (*STATES, "international") and named[0].acts
    state = reading.known.state
    if not (low[0] in _TALKS and low[1:2] == ["with"] and alone and state and state != named[0].name):
        return []
    return [(Party(state), "")]


def _are_talks(reading: Reading, span: Span) -> bool:
    """Whether a noun group is of talks that two sides hold whom it only points at: talks between the two, on it."""
    words = [token.low for token in reading.parsed.tokens[slice(*span)]]
    close = next((at for at, word in enumerate(words) if at and (word in PREPOSITIONS or word == ",")), len(words))
    head = words[close - 1] if words else ""
    return (head in _TALKS and bool(_TWO & set(words))) or (head == "meeting" and bool(_TWO - {"it"} & set(words)))


def of_talks(reading: Reading, span: Span) -> bool:
    """Whether a noun group is of what two sides do together: talks, an exercise, a summit."""
    return any(token.low in TALKS for token in reading.parsed.tokens[slice(*span)])


def two_sides(reading: Reading, span: Span, *, alone: bool) -> Rows:
    """The two whom the text is about, as the sides of talks that name none: talks between the two countries.

    Where nobody else is named it is enough that they are talks: it and that do for sides.
    """
    words = {token.low for token in reading.parsed.tokens[slice(*span)]}
    pointed = _are_talks(reading, span) and (alone or words & _SIDES)
    sides = reading.known.two_at(reading.offset) if words & _SIDES else reading.known.two
    return [(Party(name), "") for name in sides] if pointed else []


def agents(reading: Reading, span: Span) -> Rows:
    """Those who do what a noun tells: clearance by the regulator."""
    found = (one for one in reading.within(span) if one.acts and one.sort != "thing")
    return [(Party(full_name(reading, one)), "by") for one in found if preposition_of(reading, one, span[0]) == "by"]


def aboard(reading: Reading, span: Span) -> Rows:
    """Those whom a craft has on board: a jet with Ada Berg aboard."""
    tokens = reading.parsed.tokens
    low = [token.low for token in tokens[slice(*span)]]
    close = low.index("aboard") if "aboard" in low else low.index("board") if "board" in low else 0
    if "with" not in low[:close]:
        return []
    inside = reading.within((span[0] + low.index("with"), span[0] + close))
    return [(Party(full_name(reading, one)), "") for one in inside if one.sort != "thing"]


def befallen(reading: Reading, noun: int) -> Rows:
    """The state that an election or a coup befalls, where it is named before: suspended Mali after the coup."""
    if reading.parsed.tokens[noun].low not in _BEFALLING:
        return []
    states = [one for one in reading.mentions if one.sort in STATES and one.end <= noun]
    return [(Party(one.name), "") for one in states[-1:]]


def maker_of(reading: Reading, span: Span) -> Rows:
    """Who brought out the product that is the subject, as the text has told."""
    products = [mention for mention in reading.within(span) if mention.sort == "thing" and mention.first - span[0] < 2]
    makers = {reading.known.makers.get(product.name.split()[0], "") for product in products}
    head = reading.parsed.tokens[span[1] - 1].low
    pointed = head in _PRODUCTS and reading.parsed.tokens[span[0]].low in _POINTING
    supply = head_of(reading, span) in _SUPPLY and not reading.within(span)
    if not products and (pointed or supply):
        makers = set(reading.known.makers.values())
    return [(Party(maker), "by") for maker in makers if maker and len(makers) == 1]


def measured(reading: Reading, span: Span) -> Rows:
    """The targets in a subject that is a measure, who gets a gift: tariffs on imports from Brazil, a loan to Chad."""
    tokens = reading.parsed.tokens
    head = next((at for at in range(*span) if tokens[at].low in MEASURES or tokens[at].low in _GIFTS), None)
    if head is None:
        return []
    if tokens[head].low in _GIFTS:
        given = [one for one in reading.within((head + 1, span[1])) if preposition_of(reading, one, head) == "to"]
        return [(Party(full_name(reading, one)), "") for one in given if one.sort != "thing"]
    rows: Rows = []
    for mention in reading.within((head + 1, reason_from(tokens, (head, span[1])))):
        prep = preposition_of(reading, mention, head)
        placed = (prep == "at" and mention.sort == "name") or (prep == "in" and mention.capital)
        placed = placed or (tokens[head].low == "round" and mention.sort == "name")  # a round of Geneva talks
        if prep in ON and mention.sort != "thing" and not placed:
            rows.append((Party(full_name(reading, mention)), "against"))
    return rows


def fragment_parties(reading: Reading, clause: tuple[int, int]) -> Rows:
    """The actors of a line without a verb, `13 Nov | Kenya | Finance bill`; a body or firm that comes first acts."""
    tokens = reading.parsed.tokens
    rows: Rows = []
    for mention in reading.mentions:
        inside = clause[0] <= tokens[mention.first].start < clause[1]
        if inside and mention.sort != "thing" and not mention.capital and full_name(reading, mention):
            placed = mention.first > 0 and tokens[mention.first - 1].low in ("in", "at", "near", "from")
            acts = not rows and not placed and mention.sort not in STATES and mention.sort != "name"
            rows.append((Party(full_name(reading, mention)), "by" if acts else ""))
    return rows
