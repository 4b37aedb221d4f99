"""Names that a directory need not hold, known by how they are written."""

from collections.abc import Sequence
from typing import Final, NamedTuple

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
    GIVEN_TITLES,
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
from tracker.reader.who.names.described import CROWDS, HUMANS, is_adjective, is_apposed, is_organ, is_ware
from tracker.reader.who.names.offices import RULERS, holder_at, in_office, is_held, is_office
from tracker.reader.who.names.spellings import Spelling

_INSIDE: Final = frozenset(
    {"of", "for", "de", "del", "da", "di", "van", "von", "der", "den", "al", "bin", "ibn", "la", "le", "&", "du", "the"}
)
_STARTS: Final = frozenset({".", "!", "?", ":", "“", '"', "•", "-", "–", "—", "*", "|", "#", ")", "‘", ">"})
_NEVER: Final = (
    PREPOSITIONS
    | CONJUNCTIONS
    | SUBORDINATORS
    | PRONOUNS
    | DETERMINERS
    | TIME_WORDS
    | word_set(
        "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty dozens scores hundreds "
        "no yes not but here there now then however meanwhile separately earlier later both two three four five six "
        "seven eight nine ten first second third neither either under about more most many several "
        "few other such what when how why "
        "suspected alleged photo file also only even still just ms mr"
    )
)
_SIDING: Final = ("all-", "pro-", "anti-", "non-", "ex-", "then-", "mid-", "post-", "pre-")
_AFTER_VERSION: Final = AUXILIARIES | PREPOSITIONS | CONJUNCTIONS | {",", ".", "'s", ")", ";", ":", "which", "that"}
# What is named after a place: the Treaty of Lodz, the Gulf of Oman.
_OF_PLACES: Final = word_set(
    "treaty convention peace battle siege pact accord accords declaration statute gulf strait straits bay cape lake "
    "tower"
)
_NAMED_BY: Final = word_set("panel bank house museum conference college school centers centres society")
_NAMED_OF: Final = BODY_ENDS | REPRESENTATIVES | PERSON_TITLES | _NAMED_BY | _OF_PLACES
_OFFICES: Final = REPRESENTATIVES | PERSON_TITLES
_OF_PLACE: Final = COMPANY_NOUNS | STATE_NOUNS | word_set("crossing building pass fields mines hills falls")
_LONGEST: Final = 3  # words of the name of a person
_NAMED: Final = 2  # words of the name of a person
_OF_PERSONS: Final = word_set("convicted sentenced jailed arrested imprisoned acquitted hospitalised hospitalized born")
_SIGN: Final = 3  # letters of a sign of money
_INITIAL: Final = 2  # letters of an initial with its stop
_RANKS: Final = word_set("prime deputy vice foreign finance defence defense trade first interior commerce treasury")
_NATIONS: Final = ("ian", "ese", "ish", "slav")
_PARTIES: Final = ("congress", "labour", "labor", "ic", "ican", "al", "ative", "ist", "green", "reform", "ity")
_SIDES: Final = frozenset({"western", "eastern", "northern", "southern"})  # of the world: Western donors
_NOT_TITLES: Final = frozenset({"democrat", "republican", "executive"})  # of a person, or of a party or board
STORMS: Final = frozenset({"cyclone", "hurricane", "typhoon", "storm", "operation", "exercise", "tropical"})
_PUBLIC: Final = frozenset({"national", "european", "federal", "international", "joint"})
_ROLES: Final = COMPANY_NOUNS | {"regulator", "watchdog", "rival", "parent"}
_ON: Final = frozenset({"committee", "commission", "authority", "council", "panel"})  # the Committee on Fisheries
_ENACTED: Final = frozenset({"act", "bill", "order", "regulations", "rules"})
_MODELS: Final = frozenset({"Pro", "Max", "Ultra", "Mini", "Plus", "Lite", "Turbo", "Flash", "Air"})
_PARTICLES: Final = frozenset({"von", "van", "de", "al", "bin"})


class Run(NamedTuple):
    """Words with capitals that are one name: `sort` is person, org, name, or '' for what does not act."""

    first: int
    end: int
    words: tuple[str, ...]
    sort: str
    titled: bool = False

    @property
    def name(self) -> str:
        """The words with single spaces."""
        return " ".join(self.words).replace(" ,", ",")


def run_at(tokens: Sequence[Token], at: int, known: Spelling | None) -> Run | None:
    """Return the name that begins at a token, None where its words are not written as a name."""
    if at >= len(tokens) or not _begins(tokens, at, known):
        return None
    end = at + 1
    while end < len(tokens) and (_continues(tokens, end) or in_office(tokens, at, end)):
        if tokens[end].low == "of" and is_organ([token.low for token in tokens[at:end]]):
            break  # the Executive Board | of UNESCO
        end += 1
    party = end < len(tokens) and tokens[end].word == "party" and end == at + 1 and tokens[at].low.endswith(_PARTIES)
    end += party  # the Labour party
    while end > at + 1 and not (tokens[end - 1].capital or tokens[end - 1].word[0].isdigit() or party):
        end -= 1
    led = tokens[at].low == "m/s" or (_starts(tokens, at) and tokens[at].low in _ROLES)
    first = at + (led and end > at + 1)
    led_by = at - 1 - (at > 1 and tokens[at - 1].low == ".")  # Sen. Ada Berg
    titled = at > 0 and tokens[led_by].low in GIVEN_TITLES
    while first < end - 1 and (inner := _behind_office(tokens, first, end)) > first:
        first, titled = inner, True
    if _seated(tokens, at, end):
        first, titled = end - 2, True
    if tokens[first].low in ("inc", "corp", "ltd", "llc", "co", "plc") and end - first == 1:
        return None
    words = tuple("Party" if token.word == "party" else token.word for token in tokens[first:end])
    sort = _sort(tokens, first, end, titled)
    if sort == "" and known is None and first and tokens[first - 1].low in COMPANY_NOUNS:
        sort = "name"
    if sort == "name" and known is None and _starts(tokens, at) and not _certain(tokens, first, end):
        sort = "maybe"
    return Run(first, end, words, sort, titled)


def _behind_office(tokens: Sequence[Token], first: int, end: int) -> int:
    """Where the name of a person begins behind an office, `first` for none: Senate Minority Whip Lena Ott."""
    if is_office(tokens, first, end):
        return holder_at(tokens, first, end)
    low = tokens[first].low
    if low == "amir" and end - first == _NAMED and tokens[first - 1].low not in ("the", "'s"):
        return first  # as often a given name
    if low == "general":
        return first + (end - first > 2 and tokens[end - 1].low not in COMPANY_ENDS)
    body = tokens[end - 1].low in NAME_ENDS or tokens[end - 1].low in THINGS or tokens[first + 1].low in BODY_ENDS
    titled = low in GIVEN_TITLES or (end - first > _NAMED and (low in HUMANS or is_title(low)))
    if (titled and not (low in _NOT_TITLES and body)) or (low in _RANKS and is_title(tokens[first + 1].low)):
        return first + 1
    last = max((at for at in range(first + 1, end - 1) if is_title(tokens[at].low)), default=first)
    plain = all(token.low not in _INSIDE for token in tokens[first:last])
    return last + 1 if plain and not body and last > first and end - last > _NAMED else first


def is_title(low: str) -> bool:
    """Return whether a word is a title, or the plural of one: President, Senators."""
    return low in PERSON_TITLES or (low.endswith("s") and low.removesuffix("s") in PERSON_TITLES)


def _seated(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a name ends in that of who holds an office of the place it opens with: Mayor of Lodz Lena Ott."""
    before = at - 1 - (tokens[at - 1].low == "the")
    led = before > 0 and tokens[before].low in ("of", "from", "for")
    led = led and (is_title(tokens[before - 1].low) or tokens[before - 1].low == "officer")
    words = tokens[at:end]
    plain = all(token.capital and token.is_word and token.low not in _NEVER for token in words)
    return led and end - at > _NAMED and plain and words[-1].low not in NAME_ENDS | BODIES | THINGS


def is_currency(tokens: Sequence[Token], run: Run) -> bool:
    """Return whether a short word before a figure is a sign of money: Rs 900."""
    figure = run.end < len(tokens) and tokens[run.end].word[0].isdigit()
    return figure and len(run.name) <= _SIGN and not run.name.isupper()


def _begins(tokens: Sequence[Token], at: int, known: Spelling | None) -> bool:
    token = tokens[at]
    if known is not None:
        return True
    if is_adjective(token) or token.low.startswith(_SIDING):
        return False  # Shanghai-based, an all-Airbus fleet, pro-Kremlin
    if not token.capital or not token.word[0].isalnum() or token.low in _NEVER:
        return False
    return token.word[0].isupper() or any(char.isupper() for char in token.word[1:])


def _continues(tokens: Sequence[Token], at: int) -> bool:
    token, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    if token.start > tokens[at - 1].end + 1:
        return token.capital and token.low in _ENACTED  # the Data (Storage and Transfer) Bill
    if token.low in TIME_WORDS and token.low != "may":
        return False
    if (
        token.word.isdigit()
        and len(token.word) < 3
        and tokens[at - 1].capital
        and (after is None or after.low in _AFTER_VERSION or _finite(after.low) or after.word in _MODELS)
    ):
        return True  # a product: Kestrel 3
    if token.capital and token.word[0].isalnum():
        goes_on = not tokens[at - 1].word.endswith(".") or len(tokens[at - 1].word) == _INITIAL
        return goes_on and token.low not in PRONOUNS and token.low not in SUBORDINATORS
    if token.low == "on" and after is not None and tokens[at - 1].low in _ON:
        return after.capital and after.low not in TIME_WORDS
    if token.low in _INSIDE and after is not None:
        body = token.low != "of" or tokens[at - 1].low in _NAMED_OF
        if token.low in ("the", "for") or (token.low == "of" and tokens[at - 1].low in _OFFICES):
            return False
        if token.low in _PARTICLES and after.low in _INSIDE and at + 2 < len(tokens):
            return tokens[at + 2].capital  # Ursula von der Leyen
        return after.capital and after.low not in TIME_WORDS | RULERS | {"secretary"} and body
    return False


def _finite(low: str) -> bool:
    return low.endswith(("s", "ed")) and verb_of(low) is not None


def _starts(tokens: Sequence[Token], at: int) -> bool:
    return at == 0 or tokens[at - 1].word in _STARTS


def _certain(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether words that open a sentence are a name all the same: more than one, an abbreviation, `OpenAI`."""
    word = tokens[first].word
    spelt = sum(char.isupper() for char in word) > 1 or any(char.isdigit() for char in word)
    return end - first > 1 or spelt or is_apposed(tokens, end)


def _sort(tokens: Sequence[Token], first: int, end: int, titled: bool) -> str:
    last, count = tokens[end - 1].low, end - first
    if is_office(tokens, first, end):
        return "" if is_held(tokens, first, end) else "name"
    if _heading(tokens, first, end) or (count == 1 and (last in _SIDES or _modifies(tokens, end))):
        return ""
    if count > 1 and last in NAME_ENDS:
        return "org"
    if tokens[first].low in STORMS and count > 1:
        return ""
    if count > 2 and tokens[first + 1].low in ("of", "for") and tokens[first].low in BODY_ENDS | BODIES | {"house"}:
        return "org"
    if count > 2 and tokens[first].low in _OF_PLACES and tokens[first + 1].low == "of":
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
    words = tokens[first:end]
    plain = 1 < len(words) <= _LONGEST and all(token.word.istitle() and token.word.isalpha() for token in words)
    led = first > 0 and (tokens[first - 1].low in DETERMINERS or tokens[first - 1].low in PREPOSITIONS)
    after = [token.low for token in tokens[end : end + 2]]
    told = after[:1] == ["died"] or (after[:1] in (["was"], ["is"]) and set(after[1:]) & _OF_PERSONS)
    return plain and not led and bool(told)


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
    if low in CROWDS:
        return True  # Catholic bishops, Leeds residents
    if low in _OF_PLACE and end > 1 and tokens[end - 2].low in DETERMINERS:
        return True  # the Hyderabad startup
    if low in REPRESENTATIVES and low != "government" and end > 1 and tokens[end - 2].low == "'s":
        return True  # the company's Okazaki plant
    if low in REPRESENTATIVES or low in BODIES or low in NAME_ENDS or low == "campaign":
        return False
    plain = low not in _NEVER and not low.endswith(("s", "ly", "ed", "ing")) and low not in AUXILIARIES
    return plain and verb_of(low) is None and low not in TIME_WORDS


def _apposed(tokens: Sequence[Token], end: int) -> bool:
    """Whether a title stands in apposition: `Xu Li, its chief executive`; `Larrañaga, the diplomat who`."""
    if end >= len(tokens) or tokens[end].low != ",":
        return False
    return any(token.low in PERSON_TITLES for token in tokens[end + 1 : end + 6]) and not any(
        token.low in ("said", ",") for token in tokens[end + 1 : end + 3]
    )
