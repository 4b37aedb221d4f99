"""The short names and nouns by which a text may call an actor again once it has named it in full."""

from collections.abc import Collection, Sequence
from typing import Final

from tracker.directory.lookup import Directory
from tracker.reader.english.small_words import AUXILIARIES
from tracker.reader.english.verbs import verb_of
from tracker.reader.who.grammar.role_words import DEALS
from tracker.reader.who.grammar.tokens import Token
from tracker.reader.who.grammar.vocabulary import (
    BODIES,
    BODY_ENDS,
    COMPANY_ENDS,
    CONJUNCTIONS,
    DETERMINERS,
    ENDS_OF_BODIES,
    PERSON_TITLES,
    PREPOSITIONS,
    REPRESENTATIVES,
    SHORT_FORMS,
    SUBORDINATORS,
    THINGS,
    TIME_WORDS,
)
from tracker.reader.who.names.mention import COMPASS, STATES, Mention

COMPANY_HEADS: Final = tuple(word for word, sort in SHORT_FORMS.items() if sort == "company")
_ALLIED: Final = frozenset({"union", "alliance", "organisation", "organization", "community", "authority", "league"})
_HEADS: Final = BODIES.union(SHORT_FORMS)
_NO_BLOCS: Final = frozenset({"agency", "bank", "court", "fund"})
_SUBJECT: Final = 14  # words between a subject and its verb, with an apposition
_BESIDE: Final = 3  # without one


def is_subject(tokens: Sequence[Token], mention: Mention, finite: Collection[int]) -> bool:
    """Return whether a name is the subject of a finite verb, beside it or behind an apposition."""
    if mention.first and tokens[mention.first - 1].low in PREPOSITIONS:
        return False
    comma = mention.end < len(tokens) and tokens[mention.end].low == ","
    reach = _SUBJECT if comma else _BESIDE
    for at in range(mention.end, min(mention.end + reach, len(tokens))):
        if tokens[at].low in (".", "?", "!", ";"):
            return False
        if at in finite:
            return not comma or at == mention.end or tokens[at - 1].low == ","
    return False


def noun_before(tokens: Sequence[Token], mention: Mention) -> set[str]:
    """Return the noun before a name that describes it: the German recycler Leichtmetall, the tanker Sea Rose."""
    if mention.sort not in ("name", "person", "company", "organisation", "maybe") or mention.first < 2:
        return set()
    noun, before = tokens[mention.first - 1], tokens[mention.first - 2]
    plain = noun.word.islower() and noun.low.isalpha() and len(noun.low) > 2
    led = before.capital or before.low.isalpha()
    small = noun.low in _SMALL or noun.low.endswith("ly")
    return {noun.low} if plain and led and not small and verb_of(noun.low) is None else set()


_SMALL: Final = PREPOSITIONS | DETERMINERS | SUBORDINATORS | CONJUNCTIONS | AUXILIARIES | TIME_WORDS


def is_place(tokens: Sequence[Token], mention: Mention) -> bool:
    """Return whether a name stands where that of a place does: in Lyon; not a stake in Acme."""
    before = tokens[mention.first - 1].low if mention.first else ""
    beside = tokens[mention.first - 2].low if mention.first > 1 else ""
    placed = before in ("in", "near", "off", "outside") and beside not in DEALS and not beside.startswith("invest")
    return placed and len(mention.name.split()) < 3


def acting_for(tokens: Sequence[Token], mention: Mention) -> set[str]:
    """Return the noun of those who act for a state, by which the text may call it: a Danish frigate."""
    if mention.sort not in STATES:
        return set()
    words = [token.low for token in tokens[mention.first + 1 : mention.end]]
    nouns = [word for word in words if word in REPRESENTATIVES and (word.endswith("s") or word is words[-1])]
    return set(nouns[-1:])  # in a headline a verb may follow: Chilean leaders sign


def apposed(tokens: Sequence[Token], mention: Mention) -> set[str]:
    """Return the noun of a body that a name between commas follows: the aviation regulator, DGCA, ordered."""
    between = mention.first > 1 and tokens[mention.first - 1].low == "," and tokens[mention.end : mention.end + 1]
    noun = tokens[mention.first - 2].low if between and between[0].low == "," else ""
    return {noun} if SHORT_FORMS.get(noun) == "body" else set()


def follows_office(tokens: Sequence[Token], mention: Mention) -> bool:
    """Return whether a name follows an office between commas: her minister, Luis Paz, said."""
    return mention.first > 1 and tokens[mention.first - 1].low == "," and tokens[mention.first - 2].low in PERSON_TITLES


def state_in_name(mention: Mention, last: str, directory: Directory) -> str:
    """Return the state of a body or owner: Zambia Revenue Authority, Malawian police, Peru's Acme; or ''."""
    if mention.sort == "thing" and last == "'s":
        owner = directory.get(mention.name)
    else:
        named = mention.sort == "name" and last in ENDS_OF_BODIES and " " in mention.name
        first = mention.name.partition(" ")[0]
        told = directory.resolve(first) if named else mention.sort == "government" and directory.standing_for(first)
        owner = directory.get(told or "")
    return owner.name if owner is not None and owner.type == "country" else ""


_PARTICLES: Final = ("Mc", "Mac", "El", "Al", "De", "La", "Le", "Fitz")
_IMPERSONAL: Final = COMPANY_ENDS | BODY_ENDS | THINGS | BODIES | SHORT_FORMS.keys() | REPRESENTATIVES


def is_personal(words: Sequence[str]) -> bool:
    """Whether a name is written as that of a person, as far as its words tell: Issam Daher, Song Min-soon."""
    if len(words) not in (2, 3):
        return False
    parts = [*words[:-1], *words[-1].split("-")]
    titled = all(_bare(part).istitle() for part in parts[: len(words)])
    plain = titled and all(part.rstrip(".").isalpha() for part in parts)
    return plain and _IMPERSONAL.isdisjoint(map(str.lower, words))


def _bare(word: str) -> str:
    """A surname without the particle that it is written together with: McCain, ElBaradei, DeVos."""
    if not word.startswith(_PARTICLES):
        return word
    rest = next(word.removeprefix(lead) for lead in _PARTICLES if word.startswith(lead))
    return rest if rest[:1].isupper() else word


def short_names(mention: Mention, directory: Directory) -> set[str]:
    """Return the words by which a text may call an actor once it has named it."""
    words = mention.name.split()
    if mention.sort == "person" or (mention.sort == "name" and is_personal(words)):
        return {words[-1]} if len(words) > 1 else set()
    actor = directory.get(mention.name)
    if mention.sort in STATES and words[0] in COMPASS and words[1:] == ["Korea"]:
        return {words[0]}  # the North, for North Korea
    if actor is not None and actor.type == "company":
        return {*COMPANY_HEADS, words[0]}
    if actor is not None and actor.type in ("international", "group"):
        heads = {word.lower() for word in words} & _HEADS
        bloc = {"bloc", "group"} if not actor.within and not heads & _NO_BLOCS else set[str]()
        return {"body"} | bloc | (heads or {"alliance", "organisation", "organization", "agency", "union"})
    if mention.sort == "name" and len(words) > 1 and words[-1].lower() in COMPANY_ENDS:
        names = {*COMPANY_HEADS, words[-1].lower()}  # the bank
        return {*names, words[0]} if words[0][0].isupper() else names
    if mention.sort in ("name", "government", "legislature", "court", "university", "organisation", "thing"):
        heads = {word.lower() for word in words} & _HEADS
        heads |= {words[-1].lower()} if mention.sort == "name" else set()
        bloc = {"bloc"} if heads & _ALLIED and mention.sort == "name" else set()
        return heads | bloc if len(words) > 1 and mention.sort != "thing" else set()
    return set()
