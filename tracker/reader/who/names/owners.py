"""The noun group that the name of a known actor opens: a body of it, one who acts for it, or a thing of its own."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.directory.lookup import Directory
from tracker.reader.grammar.words import low_at
from tracker.reader.who.grammar.role_words import TRIPS
from tracker.reader.who.grammar.tokens import Token
from tracker.reader.who.grammar.vocabulary import (
    ACTING,
    ARMED,
    BODIES,
    COUNTERPARTS,
    DETERMINERS,
    FIRM_NOUNS,
    OPPOSING,
    PERSON_TITLES,
    PREPOSITIONS,
    REPRESENTATIVES,
    STATE_NOUNS,
)
from tracker.reader.who.names.bodies import OWN_BODIES, armed_name, body_before, body_name, named_body, party_name
from tracker.reader.who.names.described import HUMANS, PEOPLE, begins_name, person_follows
from tracker.reader.who.names.mention import STATES, Mention
from tracker.reader.who.names.spellings import Spelling, body_of

_LOCAL: Final = word_set("court tribunal exchange mayor police council judge")
_BRANCHES: Final = frozenset({"office", "bureau"})  # of whom the text tells: the Moscow office of Acme
_PARTS: Final = word_set("state city province region town island territory port village")  # of a state
_SERVICES: Final = word_set("security intelligence secret border migration immigration prison tax revenue customs")
_CALLED: Final = frozenset(
    {"regulator", "watchdog", "exchange", "bank", "lender"}
)  # by a name of their own: the British regulator Ofwat
_RULING: Final = word_set("government administration regime authorities junta cabinet ministry delegation negotiators")
MONEY: Final = word_set("dollar dollars pound yen yuan rupee rupees peso pesos rouble ruble lira franc won real rand")
_HOUSES: Final = (["lower", "house"], ["upper", "house"])
_CITIZENS: Final = word_set("citizen national resident civilian tourist passenger pastor cleric critic expatriate")
_QUALIFIED: Final = word_set("rival competitor store stores shop website market markets subsidiary affiliate")


def owner_of(tokens: Sequence[Token], at: int, spelling: Spelling, tail: list[str], directory: Directory) -> Mention:
    """Return a known actor with the noun group it opens: a body of it, one who acts for it, or a thing of its own."""
    end = at + len(spelling.words)
    capital = spelling.way == "capital"
    owned = end < len(tokens) and tokens[end].low == "'s"
    named = spelling.sort in STATES and spelling.way == "name" and not tail
    if named and (body := body_before(tokens, at)):
        first = at - 1 - len(body) - (tokens[at - 1].low == "the")
        return Mention(first, end, body_name(spelling.actor, body, directory), "government")
    if spelling.way == "people":
        return Mention(at, end, spelling.actor, spelling.sort, acts=False, people=True)
    if not tail or spelling.sort == "person":
        return Mention(at, end, spelling.actor, spelling.sort, acts=not owned, capital=capital)
    if spelling.way == "name" and not owned and spelling.sort not in ("country", "international", "company"):
        return Mention(at, end, spelling.actor, spelling.sort)
    close = end + owned + len(tail)
    word = "parliament" if tail[-2:] in _HOUSES else tail[-1]
    word = "agency" if word == "service" and not _SERVICES.isdisjoint(tail[-2:-1]) else word
    if not owned and (only := _only_told(tokens, at, close, spelling)):
        return only
    if word not in ACTING and not (word in PEOPLE and ARMED & set(tail)):
        return Mention(at, close, spelling.actor, spelling.sort, acts=False, capital=capital, people=word in PEOPLE)
    if word not in BODIES or spelling.sort == "company":
        person = (word in PERSON_TITLES or word in REPRESENTATIVES) and person_follows(tokens, close)
        acts = spelling.sort == "company" or not (person or OPPOSING.intersection(tail))
        acts = acts and not (owned and word in COUNTERPARTS)
        return Mention(at, close, spelling.actor, spelling.sort, acts=acts)
    return _body(tokens, (at, close), spelling, tail, directory)


def _body(
    tokens: Sequence[Token], span: tuple[int, int], spelling: Spelling, tail: list[str], directory: Directory
) -> Mention:
    """The body of a known actor whose noun group stands at a place; of one that is no state, the actor itself."""
    at, close = span
    if longer := named_body(tokens, close, spelling.actor, directory):
        told = [token.word for token in tokens[at : longer[1]]]
        inner = directory.resolve(" ".join(told[told.index("'s") + 1 :])) if "'s" in told else None
        whole = inner or " ".join(told).replace(" 's", "'s")  # the Treasury's Office of Foreign Assets Control
        return Mention(at, longer[1], longer[0] if spelling.sort in STATES else whole, "government")
    if spelling.way == "demonym" and (armed := armed_name(tokens, at, close)):
        return Mention(at, close, armed, "government")
    own = spelling.way == "demonym" and (tail[-1] in OWN_BODIES or (tail[-1] in ("ministry", "bank") and len(tail) > 1))
    if spelling.way != "name" and not own and body_of(spelling.actor, tail, directory) is None:
        if spelling.way == "capital":
            return Mention(at, close, spelling.actor, spelling.sort)  # Seoul's arms procurement agency
        return Mention(at, close, " ".join(token.word for token in tokens[at:close]), "government")
    if tail[-1] == "party" and close - at > len(spelling.words) + len(tail):
        return Mention(at, close, party_name(tokens, at, close, len(tail)), "name")
    name = body_name(spelling.actor, tail, directory)
    if spelling.sort in STATES or not name.endswith(f" of {spelling.actor}"):
        return Mention(at, close, name, "government", capital=spelling.way == "capital")
    behind = close + (close < len(tokens) and tokens[close].low == ",")
    apposed = begins_name(tokens, behind) and tokens[close - 1].word.islower()  # the UN nuclear watchdog IAEA
    return Mention(at, close, spelling.actor, "thing" if apposed else spelling.sort, acts=not apposed)


def _only_told(tokens: Sequence[Token], at: int, close: int, spelling: Spelling) -> Mention | None:
    """A state that only tells where one is from: the Irish lens maker Corvell, a London court, US dollars."""
    word, end = tokens[close - 1].low, at + len(spelling.words)
    if tokens[close - 1].word == "Party" and close - end > 1:
        words = tokens[end if spelling.way == "name" else at : close]  # the American Solidarity Party
        return Mention(at, close, " ".join(token.word for token in words), "name")
    if word == "bank" and tokens[close - 2].low != "central" and tokens[at - 1].low in ("a", "an"):
        return Mention(at, close, " ".join(token.word for token in tokens[at:close]), "name")
    named = word in _CALLED or not (word in BODIES or word in PERSON_TITLES)
    apposed = named and begins_name(tokens, close) and tokens[close - 1].word.islower()
    if spelling.sort in STATES and (word in HUMANS or word in _CITIZENS or apposed):
        return Mention(at, close, spelling.actor, "thing", acts=False)  # the US singer Lena Ott, a US citizen
    if spelling.sort == "international" and spelling.way == "demonym" and word in STATE_NOUNS | TRIPS:
        return Mention(at, close, spelling.actor, "thing", acts=False)  # a European country, tour
    if spelling.way in ("demonym", "name") and spelling.sort in STATES and word in FIRM_NOUNS | _QUALIFIED:
        firm = begins_name(tokens, close) or (at > 0 and tokens[at - 1].low == "the")
        return Mention(at, close, spelling.actor, "thing" if firm else spelling.sort, acts=False)
    if spelling.way == "demonym" and word in _PARTS and _is_named_of(tokens, at, close):
        return Mention(at, close, spelling.actor, "thing", acts=False)
    if spelling.way == "capital" and _local(tokens, at, word):
        name = " ".join([tokens[at].word, *(token.low for token in tokens[at + len(spelling.words) : close])])
        acts = word in BODIES and word not in _BRANCHES
        return Mention(at, close, name, "court" if acts else "thing", acts=acts)
    return Mention(at, close, spelling.actor, "thing", acts=False) if word in MONEY else None


def _is_named_of(tokens: Sequence[Token], at: int, close: int) -> bool:
    """Whether `of` and a name follow, which tell who acts: the Indian state of Kerala sued; not in the state of."""
    led = at > 1 and tokens[at - 1].low == "the" and tokens[at - 2].low in PREPOSITIONS
    return not led and low_at(tokens, close) == "of" and begins_name(tokens, close + 1)


def _local(tokens: Sequence[Token], at: int, word: str) -> bool:
    """Whether the noun after a capital is a body or person of the city, none of the state: a London court."""
    led = at > 0 and tokens[at - 1].low in DETERMINERS
    return word in _LOCAL or (led and word not in _RULING)
