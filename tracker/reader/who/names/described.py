"""What a common noun tells of a name beside it: `chipmaker Acme`; `Acme, a start-up`; `the Nordic countries`."""

import re
from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_list, word_set
from tracker.directory.lookup import Directory
from tracker.reader.english.verbs import verb_of
from tracker.reader.who.grammar.role_words import DEEDS
from tracker.reader.who.grammar.tokens import Token
from tracker.reader.who.grammar.vocabulary import (
    BODIES,
    BODY_ENDS,
    COMPANY_NOUNS,
    DETERMINERS,
    REPRESENTATIVES,
    TIME_WORDS,
)
from tracker.reader.who.names.spellings import Spelling, spelt_at

_DOERS: Final = COMPANY_NOUNS | BODIES | BODY_ENDS | REPRESENTATIVES
_APPOSITION: Final = 9  # words of an apposition that are looked at
_HELD: Final = word_set(
    "shares stock stake shareholders investors directors subsidiary pilots workers employees staff "
    "crew customers dealers"
)
_FORMAL: Final = word_set("republic kingdom government state sultanate commonwealth federation")
_STATES: Final = word_set("countries states nations")

# Persons who do not act for the place, state or creed that a name before them tells.
HUMANS: Final = word_set(
    "man woman boy girl child baby teenager student pensioner couple family singer actor actress drummer guitarist "
    "musician composer rapper painter artist writer novelist poet playwright photographer journalist photojournalist "
    "blogger athlete player footballer runner swimmer boxer cyclist golfer coach driver rider doctor nurse surgeon "
    "teacher priest monk nun heiress heir socialite model dancer comedian broadcaster presenter filmmaker activist "
    "astronaut cosmonaut physicist chemist biologist oceanographer historian philosopher economist lawyer gunman "
    "hacker hostage engineer trader banker pilot worker suspect prisoner inmate detainee victim survivor migrant "
    "refugee"
)
CROWDS: Final = frozenset(f"{word}s" for word in HUMANS) | word_set(
    "men women children families people residents voters protesters demonstrators fans supporters bishops "
    "believers pilgrims rioters shoppers commuters"
)
# Many without a name, who act for nobody: looters emptied the shops.
MOBS: Final = CROWDS | word_set(
    "gangs youths looters mobs mob crowd crowds bandits pirates thieves robbers attackers assailants kidnappers gunmen "
    "militants insurgents strikers dockworkers villagers settlers marchers farmers truckers thousands hundreds dozens"
)
# Those of a state who do not act for it: Chinese sailors.
PEOPLE: Final = word_set(
    "soldiers troops citizens nationals sailors civilians companies firms entities banks chipmakers workers "
    "passengers tourists journalists peacekeepers fishermen officers ships vessels officer soldier sailor "
    "peacekeeper fisherman diplomat ship vessel"
)
_HUMAN_ENDS: Final = (
    "ist",
    "ian",
    "man",
    "woman",
    "ber",
    "der",
    "ger",
    "ker",
    "ler",
    "mer",
    "ner",
    "per",
    "ter",
    "tor",
)
_NOT_HUMAN: Final = COMPANY_NOUNS | word_set(
    "tanker freighter trawler cutter destroyer container computer newspaper paper order river water number letter "
    "server sector monitor matter"
)
_ORIGINS: Final = frozenset({"led", "born", "style", "made", "wide", "like", "era", "held", "run", "built", "friendly"})
_PARTICLE: Final = 3  # letters of the article of a name: al-Maliki
_SHORT: Final = 4  # letters of a noun that is too short to tell by its ending
_SHORTEST: Final = 6
_ABSTRACT: Final = tuple(word_list("ism tion sion ment ness ance ence ity ding ling ting quest posal"))
_REGIONS: Final = word_set("gulf arab pacific caribbean balkan benelux visegrad sahel mercosur asean opec")
_REGION_ENDS: Final = ("ic", "ian", "can", "ean", "ern", "lan", "asian", "ese")

_COMMON_ENDS: Final = word_list("s tion sion ment ness ance ence ity ing ship ism age men hood")
_SINGULAR: Final = ("as", "os", "us", "is")  # endings of few plurals
_NOUNS_IN_S: Final = word_set(
    "gas photos videos crisis analysis basis virus status focus census consensus chaos tennis bus bias axis corpus"
)
_CLAUSE: Final = 9  # words of a clause that are looked at
_COMMON: Final = word_set(
    "inflation trade parliament police oil gold rain production growth demand news one nobody everybody everyone "
    "someone anyone none nothing everything something much little half management output research water snow traffic "
    "work crude bullion copper wheat power silver revenue profit income turnout congress senate court government "
    "people crime anger hope fear pressure evidence staff crew fire fog heat flooding wind debt credit steel cotton "
    "coffee sugar there here that this what who it he she they we i you commerce treasury customs state defence "
    "defense export import search rescue"
)

# Organs and heads of bodies, which stand for the body.
_ORGANS: Final = frozenset({"board", "committee", "council", "panel"})
_OF_AN_ORGAN: Final = word_set("executive supervisory governing technical policy rate-setting steering audit")
_DIRECTORS: Final = (["director", "general"], ["managing", "director"])

# iPhone, iTunes Store, A380, K9s, Gaon-3, MQ-9B, and the grades of a rating: CCC
_MODEL: Final = (
    r"i[A-Z]\w+(?: .*)?|[A-Z]{1,2}-?\d{3}\S*|[A-Z]{1,3}-?\d+[A-Z]?s|[A-Z]\w*[a-z]-?\d+[A-Z]?"
    r"|\w+(?:-\w+)*-\d+[A-Za-z]{0,2}|([A-D])\1{1,2}[+-]?"
)


def is_model(name: str) -> bool:
    """Return whether a name is written as that of a product or model is: A380, MQ-9B, iPhone."""
    return re.fullmatch(_MODEL, name) is not None


def is_human(noun: str) -> bool:
    """Return whether a common noun before a name tells what a person does: the climber Ada Berg."""
    return noun in HUMANS or (noun.endswith(_HUMAN_ENDS) and len(noun) > _SHORT and noun not in _NOT_HUMAN)


def is_of_people(noun: str) -> bool:
    """Return whether a plural noun is of persons: smokers, under-16s."""
    return noun in CROWDS or is_human(noun.removesuffix("s")) or re.fullmatch(r"(?:under|over)-\d+s", noun) is not None


def is_firm(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a noun before a name, or in apposition after it, says that it is a firm."""
    if first and tokens[first - 1].low in COMPANY_NOUNS and (first == 1 or tokens[first - 1].word.islower()):
        return True
    held = first > 1 and tokens[first - 1].low in ("of", "in") and tokens[first - 2].low in _HELD
    return held or _company_noun(tokens, end)


def _company_noun(tokens: Sequence[Token], end: int) -> bool:
    """Whether an apposition after a comma has the noun of a firm as its head: `, a Seoul-based start-up`."""
    return any(token.low in COMPANY_NOUNS for token in _apposition(tokens, end))


def _apposition(tokens: Sequence[Token], end: int) -> Sequence[Token]:
    """The noun group with an article that stands after a comma, without its article: `, a Seoul-based start-up`."""
    if end + 2 >= len(tokens) or tokens[end].low != "," or tokens[end + 1].low not in DETERMINERS:
        return ()
    stops = (at for at in range(end + 2, end + _APPOSITION) if at >= len(tokens) or _stops(tokens[at]))
    return tokens[end + 2 : next(stops, end + _APPOSITION)]


def _stops(token: Token) -> bool:
    mark = not token.is_word and token.low != "'s"
    return mark or token.low in ("of", "in", "and", "that", "which", "who", "for", "to", "with")


def is_ware(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a name is that of a thing: led by `the`, told by a noun of no body: The Kaze, a small van."""
    led = first > 0 and tokens[first - 1].low == "the" and end + 1 < len(tokens) and tokens[end + 1].low in ("a", "an")
    told = _apposition(tokens, end) if led and not tokens[end - 1].word.isupper() else ()
    return bool(told) and not any(token.low in _DOERS or is_human(token.low) for token in told)


def is_apposed(tokens: Sequence[Token], end: int) -> bool:
    """Whether a relative clause or the noun of a firm after a comma shows that the words before it are a name."""
    relative = end + 1 < len(tokens) and tokens[end].low == "," and tokens[end + 1].low in ("which", "who", "whose")
    return relative or _company_noun(tokens, end)


def group_of_states(tokens: Sequence[Token], at: int, directory: Directory) -> int:
    """Return the end of a name such as `Nordic countries` at a token, 0 for none or one that the directory knows."""
    end = at
    while end < len(tokens) and tokens[end].capital and tokens[end].is_word and end - at < 3:
        end += 1
    if end == at or end >= len(tokens) or tokens[end].low not in _STATES or not tokens[end].word.islower():
        return 0
    spelling = spelt_at(tokens, at, directory)
    known = spelling is not None and spelling.way == "name"
    return end + 1 if is_region(tokens[end - 1].low) and not known else 0


def is_region(low: str) -> bool:
    """Return whether an adjective may tell a region: Arab, Nordic, West African."""
    return low in _REGIONS or low.endswith(_REGION_ENDS)


def describes_people(tokens: Sequence[Token], first: int, end: int, directory: Directory) -> bool:
    """Return whether a name is none but an adjective before that of a state: Delighted Indian chiefs; not Air India."""
    spelling = spelt_at(tokens, end - 1, directory) if end - 1 > first else None
    follows = end < len(tokens) and tokens[end].word.islower()
    told = spelling is not None and (spelling.way == "demonym" or spelling.words == ("US",))  # Senior US envoys
    return spelling is not None and told and len(spelling.words) == 1 and follows


def begins_name(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a name begins at a token, as far as its capital tells."""
    return at < len(tokens) and tokens[at].capital and tokens[at].low not in TIME_WORDS


def person_follows(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a name of two words or more stands between commas: Finland's president, Ada Berg, will."""
    first = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].low == "the")
    end = first
    while end < len(tokens) and (tokens[end].capital or tokens[end].low in ("van", "von", "de", "der", "al", "bin")):
        end += 1
    return (
        at < len(tokens) and tokens[at].low == "," and end - first > 1 and end < len(tokens) and tokens[end].low == ","
    )


def formal_state(tokens: Sequence[Token], at: int, directory: Directory) -> tuple[int, Spelling] | None:
    """Return where the name of a state stands in its formal name, `Republic of Madagascar`, and the state."""
    inner = at + 2
    if tokens[at].low not in _FORMAL or inner >= len(tokens) or tokens[at + 1].low != "of":
        return None
    inner += tokens[inner].low == "the" and inner + 1 < len(tokens)
    whole, spelling = spelt_at(tokens, at, directory), spelt_at(tokens, inner, directory)
    if whole is not None or spelling is None or spelling.sort != "country" or spelling.way != "name":
        return None
    return inner, spelling


def joined_states(token: Token, directory: Directory) -> list[Spelling]:
    """Return the states that a word with a hyphen joins, `Japan-Madagascar`; empty where a part is no state."""
    parts = token.word.split("-") if "-" in token.word else []
    found = [spelt_at([Token(part, part.lower(), token.start, token.end)], 0, directory) for part in parts]
    known = [one for one in found if one is not None and one.sort in ("country", "international")]
    return known if len(known) == len(parts) else []


def is_organ(words: Sequence[str]) -> bool:
    """Return whether words tell an organ or the head of a body that they do not name: the executive board."""
    return list(words[-2:]) in _DIRECTORS or (words[-1] in _ORGANS and not _OF_AN_ORGAN.isdisjoint(words))


def is_adjective(token: Token) -> bool:
    """Return whether a hyphen joins a name to a small word: Shanghai-based, Acme-owned; government-UN; not Ki-moon."""
    first, hyphen, last = token.word.rpartition("-")
    ends = last in _ORIGINS or (last.islower() and last.endswith("ed"))
    return bool(hyphen) and (ends or (first.islower() and len(first) > _PARTICLE and last[:1].isupper()))


def is_abstract(word: str) -> bool:
    """Whether a single word with a capital is the name of a deed, not of a doer: Acceptance, Trading, Clearance."""
    return (
        word.lower() not in BODIES and len(word) > _SHORTEST and word[1:].islower() and word.lower().endswith(_ABSTRACT)
    )


def is_called(word: str) -> bool:
    """Whether a word that opens a sentence before a verb may be a name: no plural, no noun of a mass, no pronoun."""
    low = word.lower()
    return not (low.endswith(_COMMON_ENDS) or low in _COMMON or low in DEEDS or _is_verb(low))


def is_single(tokens: Sequence[Token], end: int) -> bool:
    """Whether a word that opens a sentence is a name though it ends as a plural does: Petronas said its profit fell."""
    low, told = tokens[end - 1].low, tokens[end : end + _CLAUSE]
    own = next((at for at, token in enumerate(told) if token.low in ("its", ".") or token.capital), len(told))
    called = low.endswith(_SINGULAR) and low not in _NOUNS_IN_S
    return called and [token.low for token in told[own : own + 1]] == ["its"]


def _is_verb(low: str) -> bool:
    """Whether a word is the base form of a verb, as the nouns of deeds are: Arrest, Attempt."""
    verb = verb_of(low)
    return verb is not None and verb.lemma == low
