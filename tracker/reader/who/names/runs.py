"""Names that a directory need not hold, known by how they are written."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import AUXILIARIES
from tracker.reader.english.verbs import verb_of
from tracker.reader.who.grammar.tokens import Token
from tracker.reader.who.grammar.vocabulary import (
    BODIES,
    BODY_ENDS,
    COMPANY_ENDS,
    COMPANY_NOUNS,
    CONJUNCTIONS,
    GIVEN_TITLES,
    NAME_ENDS,
    PERSON_TITLES,
    PREPOSITIONS,
    PRONOUNS,
    REPRESENTATIVES,
    SUBORDINATORS,
    THINGS,
    TIME_WORDS,
)
from tracker.reader.who.names.described import HUMANS, is_adjective, is_apposed, is_organ
from tracker.reader.who.names.institutions import INSTITUTIONS, joined, joins
from tracker.reader.who.names.offices import RULERS, holder_at, in_office, is_office
from tracker.reader.who.names.sorts import NEVER, OF_PLACES, sort_of
from tracker.reader.who.names.spellings import Spelling

_INSIDE: Final = frozenset(
    {"of", "for", "de", "del", "da", "di", "van", "von", "der", "den", "al", "bin", "ibn", "la", "le", "&", "du", "the"}
)
_STARTS: Final = frozenset({".", "!", "?", ":", "“", '"', "•", "-", "–", "—", "*", "|", "#", ")", "‘", ">"})
_SIDING: Final = ("all-", "pro-", "anti-", "non-", "ex-", "then-", "mid-", "post-", "pre-")
_AFTER_VERSION: Final = AUXILIARIES | PREPOSITIONS | CONJUNCTIONS | {",", ".", ")", ";", ":", "which", "that"}
_NAMED_BY: Final = INSTITUTIONS | word_set("panel house centers centres")
_NAMED_OF: Final = BODY_ENDS | REPRESENTATIVES | PERSON_TITLES | _NAMED_BY | OF_PLACES
_OFFICES: Final = REPRESENTATIVES | PERSON_TITLES
_NAMED: Final = 2  # words of the name of a person
_SIGN: Final = 3  # letters of a sign of money
_INITIAL: Final = 2  # letters of an initial with its stop
_RANKS: Final = word_set("prime deputy vice foreign finance defence defense trade first interior commerce treasury")
_PARTIES: Final = ("congress", "labour", "labor", "ic", "ican", "al", "ative", "ist", "green", "reform", "ity")
_NOT_TITLES: Final = frozenset({"democrat", "republican", "executive"})  # of a person, or of a party or board
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
    opened = at + len(known.words) if known is not None else 0  # the Philippines' | National Union of Teachers
    while end < len(tokens) and (_continues(tokens, end) or in_office(tokens, at, end)):
        if end == opened and tokens[end].low == "'s":
            break
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
    first, end = _of_heads(tokens, at, opened, first, end)
    if first == end:
        return None
    words = joined(tokens[first:end])
    sort = sort_of(tokens, first, end, titled)
    if sort == "" and known is None and first and tokens[first - 1].low in COMPANY_NOUNS:
        sort = "name"
    if sort == "name" and known is None and _starts(tokens, at) and not _certain(tokens, first, end):
        sort = "maybe"
    return Run(first, end, words, sort, titled)


def _of_heads(tokens: Sequence[Token], at: int, opened: int, first: int, end: int) -> tuple[int, int]:
    """The bounds of a name without a body of heads of state, none for that alone: ECOWAS | Authority of Heads."""
    if tokens[end - 1].low != "heads" or [token.low for token in tokens[end : end + 2]] != ["of", "state"]:
        return first, end
    return at, opened or at + tokens[at].word.isupper()


def _behind_office(tokens: Sequence[Token], first: int, end: int) -> int:
    """Where the name of a person begins behind an office, `first` for none: Senate Minority Whip Lena Ott."""
    if is_office(tokens, first, end):
        return holder_at(tokens, first, end)
    low = tokens[first].low
    if tokens[first + 1].low == "'s" or (low.endswith("s") and tokens[first + 1].low in INSTITUTIONS):
        return first  # the Governors' Association, the Directors Guild of America
    if (pm := next((at for at in range(first, end - 1) if tokens[at].word == "PM"), None)) is not None:
        return pm + 1
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
    if not led or not (is_title(tokens[before - 1].low) or tokens[before - 1].low == "officer"):
        return False
    words = tokens[at:end]
    plain = all(token.capital and token.is_word and token.low not in NEVER for token in words)
    return end - at > _NAMED and plain and words[-1].low not in NAME_ENDS | BODIES | THINGS


def is_in_text(tokens: Sequence[Token], first: int) -> bool:
    """Return whether a name only tells what a text is on, by the text's own name: the Treaty on Limitation of Arms."""
    at, nearest = first - 1, ""
    while at >= 0 and (tokens[at].low in _WITHIN_NAMES or (tokens[at].capital and tokens[at].is_word)):
        if tokens[at].capital and tokens[at].low in _TEXTS:
            led = at > 0 and tokens[at - 1].low in ("the", "a", "an") and not tokens[at - 1].capital
            return (led or at == 1) and nearest in ("on", "for")
        nearest = nearest or (tokens[at].low if tokens[at].low in _LEADING else "")
        at -= 1
    return False


_LEADING: Final = frozenset({"on", "for", "between", "with", "in"})
_WITHIN_NAMES: Final = _LEADING | {"of", "and", "the", "or"}
_TEXTS: Final = word_set("treaty convention agreement protocol charter covenant pact declaration")


def is_currency(tokens: Sequence[Token], run: Run) -> bool:
    """Return whether a short word before a figure is a sign of money: Rs 900."""
    figure = run.end < len(tokens) and tokens[run.end].word[0].isdigit()
    return figure and len(run.name) <= _SIGN and not run.name.isupper()


def _begins(tokens: Sequence[Token], at: int, known: Spelling | None) -> bool:
    token = tokens[at]
    if known is not None:
        return True
    if is_adjective(token) or (token.low.startswith(_SIDING) and not _is_sided(tokens, at)):
        return False  # Shanghai-based, an all-Airbus fleet, pro-Kremlin
    if not token.capital or not token.word[0].isalnum() or token.low in NEVER:
        return False
    return token.word[0].isupper() or any(char.isupper() for char in token.word[1:])


def _is_sided(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word with a prefix that sides is a name, both of whose parts have a capital: the Anti-Acme League."""
    word = tokens[at].word
    return not _starts(tokens, at) and word[0].isupper() and word.partition("-")[2][:1].isupper()


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
    if token.low == "'s":
        return joins(tokens, at)
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
