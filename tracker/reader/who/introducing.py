"""Learn from a whole text what it introduces."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from tracker.directory.lookup import Directory
from tracker.reader.who.grammar.groups import VerbGroup, verb_groups
from tracker.reader.who.grammar.role_words import DEALS
from tracker.reader.who.grammar.tokens import Token, tokens_of
from tracker.reader.who.grammar.verbs import AUXILIARY, form_of
from tracker.reader.who.grammar.vocabulary import (
    BODIES,
    BODY_ENDS,
    COMPANY_ENDS,
    CONJUNCTIONS,
    DETERMINERS,
    OFFICIALS,
    PERSON_TITLES,
    PREPOSITIONS,
    SHORT_FORMS,
    SUBORDINATORS,
    THINGS,
    TIME_WORDS,
)
from tracker.reader.who.known import Known, Sort, state_of
from tracker.reader.who.names.called import acronyms, issuer, learn_acronym, publisher
from tracker.reader.who.names.described import is_abstract, is_called, is_firm
from tracker.reader.who.names.mentions import STATES, Mention, mentions_in

_PARAGRAPH: Final = re.compile(r"[^\n]+(?:\n(?![^\S\n]*\n)[^\n]+)*")
_DEFINED: Final = re.compile(
    r"\((?:the |each an? |together,? (?:the )?)?[\"“”'‘](?:the )?(?P<short>[A-Z][\w -]{2,30})[\"”'’]\)"
)
_DEFINED_WITHIN: Final = 40  # characters between a name and what it is called
_COMPANY_HEADS: Final = tuple(word for word, sort in SHORT_FORMS.items() if sort == "company")
_LAUNCHING: Final = frozenset({"introduce", "unveil", "launch", "release", "present", "announce", "debut", "show"})
_NEAR: Final = 6  # words between a verb and who is named beside it
_SORTS: Final[Mapping[str, Sort]] = {
    "international": "power",
    "person": "person",
    "company": "firm",
    "government": "body",
    "legislature": "body",
    "court": "body",
    "organisation": "body",
    "name": "name",
}
_PARTING: Final = PREPOSITIONS - {"of", "off"} | {";", ".", ":", "that"}
_PLACING: Final = frozenset({"in", "at", "near", "outside", "from", "to", "around", "off"})
_PARTNERS: Final = frozenset({"country", "international", "company", "group"})
_ALLIED: Final = frozenset({"union", "alliance", "organisation", "organization", "community", "authority", "league"})
_TITLES: Final = PERSON_TITLES - {"mr", "mrs", "ms", "dr", "sir", "general", "head", "chief", "counterpart"}
_SUBJECT: Final = 14  # words between a subject and its verb, with an apposition
_BESIDE: Final = 3  # without one
_LONGEST: Final = 20_000  # characters of a paragraph that are read at once


class _Learnt:
    """What has been learnt of a text so far."""

    def __init__(self, directory: Directory) -> None:
        self.directory = directory
        self.short: dict[str, list[tuple[int, str]]] = {}
        self.states: list[tuple[int, str]] = []
        self.hints: list[tuple[int, str]] = []  # states that only a dateline or the name of a body tells
        self.proper: set[str] = set()
        self.firms: set[str] = set()
        self.passive: set[str] = set()
        self.acting: set[str] = set()
        self.persons: set[str] = set()
        self.cast: dict[Sort, list[tuple[int, str]]] = {}
        self.listed: set[str] = set()
        self.full: list[tuple[int, str]] = []
        self.spans: list[tuple[int, int, str]] = []
        self.subjects: set[int] = set()
        self.placed: set[int] = set()
        self.described: dict[str, set[str]] = {}

    def take(self, tokens: Sequence[Token], mention: Mention, finite: Collection[int]) -> None:
        """Learn from one name what it is and how it may be called again."""
        offset = tokens[mention.first].start
        if _is_subject(tokens, mention, finite):
            self.subjects.add(offset)
        if mention.first and tokens[mention.first - 1].low in _PLACING:
            self.placed.add(offset)
        self._learn_sort(tokens, mention)
        if (full := self.short.get(mention.name)) and mention.sort in ("name", "maybe"):
            for word in _COMPANY_HEADS if full[-1][1] in self.firms else ():
                self.short.setdefault(word, []).append((offset, full[-1][1]))
        if mention.sort in ("name", "maybe", "thing"):
            (self.passive if _does_not_act(tokens, mention) else self.acting).add(mention.name)
        if mention.sort != "thing":
            self.full.append((offset, mention.name))
            self.spans.append((offset, tokens[mention.end - 1].end, mention.name))
        if not mention.capital and self.directory.get(mention.name):
            self.listed.add(mention.name)
        names = _short_names(mention, self.directory)
        if mention.sort in ("name", "maybe") and is_firm(tokens, mention.first, mention.end):
            names |= {*_COMPANY_HEADS, mention.name.split()[0]}
        if "company" in names:
            self.firms.add(mention.name)
        described = _described(tokens, mention)
        for noun in described:
            self.described.setdefault(noun, set()).add(mention.name)
        names |= _apposed(tokens, mention) | described | _acting_for(tokens, mention)
        if mention.sort == "person" and mention.first and (title := tokens[mention.first - 1].low) in _TITLES:
            office = " ".join(token.word for token in tokens[max(mention.first - 2, 0) : mention.first])
            names = names | {title, *([office] if office.istitle() and office[0].isalpha() else ())}
        for word in names:
            self.short.setdefault(word, []).append((offset, mention.name))
        if mention.first and mention.sort in ("name", "person") and tokens[mention.first - 1].is_word:
            self.proper.update(token.word for token in tokens[mention.first : mention.end] if token.capital)

    def _learn_sort(self, tokens: Sequence[Token], mention: Mention) -> None:
        """Learn who is named there, and which state a text speaks of from there on."""
        offset, state = tokens[mention.first].start, state_of(mention, self.directory)
        owner = self.directory.get(self.directory.resolve(mention.name.rpartition(" of ")[2]) or "")
        hint = owner.name if mention.sort == "government" and owner is not None and owner.type == "country" else ""
        if hint and not state:
            self.hints.append((offset, hint))
        if state and mention.capital and tokens[mention.first].word.isupper():
            self.hints.append((offset, state))
            return
        if state:
            self.states.append((offset, state))
            if offset not in self.placed:
                self.acting.add(state)
        if mention.sort == "person":
            self.persons |= {mention.name, mention.name.split()[-1]}
        sort: Sort | None = "body" if _apposed(tokens, mention) else _SORTS.get(mention.sort)
        for one, name in ((sort, mention.name), ("power", state or hint)):
            if one and name:
                self.cast.setdefault(one, []).append((offset, name))


def introduced(text: str, directory: Directory) -> Known:
    """Return what the whole clean text introduces."""
    learnt = _Learnt(directory)
    common: set[str] = set()
    makers: dict[str, str] = {}
    pairs: list[tuple[int, tuple[str, ...]]] = []
    for tokens, groups, mentions in _read(text, directory):
        pairs += _together(tokens, mentions)
        common.update(token.low for token in tokens if not token.capital)
        _makers(tokens, groups, mentions, makers)
        finite = frozenset(group.first for group in groups if not group.ing and tokens[group.first].low != "to")
        for mention in mentions:
            known = mention.sort == "maybe" and mention.end in finite and is_called(mention.name)
            learnt.take(tokens, mention._replace(sort="name") if known else mention, finite)
    short, cast = learnt.short, learnt.cast
    release = issuer(text) or publisher(text)
    if release:
        short.setdefault("Company", []).append((0, release))
    _initials(learnt)
    _defined(text, learnt)
    for found in acronyms(text):
        learn_acronym(found, short, directory)
    release = short.get(release, [(0, release)])[-1][1] if release in short or " " in release else ""
    passive = frozenset(learnt.passive - learnt.acting)
    names = [row for row in cast.get("name", ()) if row[1] not in learnt.persons | passive]
    cast["firm"] = sorted([*cast.get("firm", ()), *(row for row in names if row[1] in learnt.firms)])
    names = [row for row in names if row[1] not in learnt.firms and row[1].lower() not in common]
    acting = {name for offset, name in names if offset in learnt.subjects}.union(*learnt.described.values())
    cast["name"] = [row for row in names if row[1] in acting and _may_be_firm(row[1])]
    states = learnt.states or learnt.hints
    counts = Counter(name for _, name in states)
    most, often = counts.most_common(1)[0] if counts else ("", 0)
    placed = learnt.states and often == 1 and most not in learnt.acting  # arrives in Singapore
    return Known(
        text,
        {word: tuple(sorted(rows)) for word, rows in short.items()},
        tuple(states),
        "" if placed else most,
        {sort: tuple(rows) for sort, rows in cast.items()},
        tuple(pairs),
        {product: short[maker][-1][1] if maker in short else maker for product, maker in makers.items()},
        frozenset(learnt.proper),
        frozenset(common),
        passive,
        frozenset(learnt.persons),
        {noun: frozenset(names) for noun, names in learnt.described.items()},
        frozenset(learnt.placed),
        frozenset(learnt.subjects),
        release,
        frozenset(learnt.listed),
    )


def _is_subject(tokens: Sequence[Token], mention: Mention, finite: Collection[int]) -> bool:
    """Whether a finite verb follows a name with nothing between that parts them: no preposition before, no clause."""
    if mention.first and tokens[mention.first - 1].low in PREPOSITIONS:
        return False
    comma = mention.end < len(tokens) and tokens[mention.end].low == ","
    reach = _SUBJECT if comma else _BESIDE
    close = (at for at in range(mention.end, min(mention.end + reach, len(tokens))))
    for at in close:
        if tokens[at].low in (".", "?", "!", ";"):
            return False
        if at in finite:
            return not comma or at == mention.end or tokens[at - 1].low == ","
    return False


def _described(tokens: Sequence[Token], mention: Mention) -> set[str]:
    """The noun that tells what a name is of: the German recycler Leichtmetall, the tanker Sea Rose."""
    if mention.sort not in ("name", "person", "company", "organisation", "maybe") or mention.first < 2:
        return set()
    noun, before = tokens[mention.first - 1], tokens[mention.first - 2]
    plain = noun.word.islower() and noun.low.isalpha() and len(noun.low) > 2
    led = before.low in DETERMINERS or before.capital or before.low.isalpha()
    kept = noun.low not in PREPOSITIONS | DETERMINERS | SUBORDINATORS | CONJUNCTIONS | AUXILIARY | TIME_WORDS
    return {noun.low} if plain and led and kept and form_of(noun.low) is None and not noun.low.endswith("ly") else set()


def _may_be_firm(name: str) -> bool:
    """Whether a name of which nothing is known may be that of a firm: no body, no deed, no word of a heading."""
    if name.split()[-1].lower() in BODIES | BODY_ENDS - COMPANY_ENDS:
        return False
    return " " in name or not is_abstract(name)


def _initials(learnt: _Learnt) -> None:
    """Learn that RSF is short for the Rapid Support Forces, where both stand in the text."""
    spelt: dict[str, list[tuple[int, str]]] = {}
    for offset, name in learnt.full:
        letters = "".join(word[0] for word in name.split() if word[0].isupper())
        if len(letters) > 1 and len(name.split()) > 1:
            spelt.setdefault(letters, []).append((offset, name))
    for name in learnt.acting | learnt.passive:
        if name.isupper() and name in spelt and not learnt.directory.resolve(name):
            learnt.short.setdefault(name, []).extend(spelt[name])


def _defined(text: str, learnt: _Learnt) -> None:
    """Learn what a text calls somebody or something from there on: Meridian Holdings (the "Company")."""
    for found in _DEFINED.finditer(text):
        names = [(start, name) for start, end, name in learnt.spans if 0 <= found.start() - end <= _DEFINED_WITHIN]
        word = found["short"]
        initials = "".join(part[0] for part in names[-1][1].split() if part[0].isupper()) if names else ""
        thing = word.split()[-1].lower() in THINGS or (word.isupper() and word != initials)
        if names and not thing:
            for called in {word, word.lower()}:
                learnt.short[called] = [names[-1]]
        else:
            learnt.acting.discard(word)
            learnt.passive.add(word)


def _read(text: str, directory: Directory) -> Iterator[tuple[list[Token], list[VerbGroup], list[Mention]]]:
    """The tokens, verb groups and actors of each paragraph, a long one in parts."""
    for paragraph in _PARAGRAPH.finditer(text):
        for start in range(paragraph.start(), paragraph.end(), _LONGEST):
            tokens = tokens_of(text, start, min(start + _LONGEST, paragraph.end()))
            groups = verb_groups(tokens)
            verbs = frozenset(at for group in groups for at in range(group.first, group.end))
            yield tokens, groups, mentions_in(tokens, verbs, directory)


def _together(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[tuple[int, tuple[str, ...]]]:
    """The states and bodies that are named two and two, `Greece and Turkey`, with their offsets."""
    return [
        (tokens[one.first].start, (one.name, other.name))
        for one, other in pairwise(mentions)
        if one.acts
        and other.first - one.end == 1
        and tokens[one.end].low == "and"
        and {one.sort, other.sort} <= _PARTNERS
    ]


def _makers(
    tokens: Sequence[Token], groups: Sequence[VerbGroup], mentions: Sequence[Mention], makers: dict[str, str]
) -> None:
    """Learn who brought a product out: `Acme introduced Kestrel 3`."""
    at = 0
    for group in groups:
        if group.base not in _LAUNCHING or group.passive:
            continue
        while at < len(mentions) and mentions[at].first < group.end:
            at += 1
        if not 0 < at < len(mentions) or mentions[at].first - group.end > _NEAR:
            continue
        named = (one for one in reversed(mentions[:at]) if tokens[one.first - 1].low not in ("(", ":"))
        maker, product = next(named, mentions[0]), mentions[at]
        if any(token.low in _PARTING for token in tokens[group.end : product.first]):
            continue
        if (
            maker.acts
            and product.sort in ("thing", "name", "maybe")
            and maker.sort in ("company", "name", "maybe")
            and group.first - maker.end < _NEAR
        ):
            makers.setdefault(product.name.split()[0], maker.name)


def _does_not_act(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether a name stands where a place does, or with the number of a product."""
    before = tokens[mention.first - 1].low if mention.first else ""
    beside = tokens[mention.first - 2].low if mention.first > 1 else ""
    placed = before in ("in", "near", "off", "outside") and beside not in DEALS and not beside.startswith("invest")
    return placed and len(mention.name.split()) < 3


def _acting_for(tokens: Sequence[Token], mention: Mention) -> set[str]:
    """The noun of those who act for a state, which then calls it: a Danish frigate. The frigate."""
    noun = tokens[mention.end - 1].low
    return {noun} if mention.sort in STATES and mention.end - mention.first > 1 and noun in OFFICIALS else set()


def _apposed(tokens: Sequence[Token], mention: Mention) -> set[str]:
    """The noun of a body that a name between commas follows: the aviation regulator, DGCA, ordered."""
    between = mention.first > 1 and tokens[mention.first - 1].low == "," and tokens[mention.end : mention.end + 1]
    noun = tokens[mention.first - 2].low if between and between[0].low == "," else ""
    return {noun} if SHORT_FORMS.get(noun) == "body" else set()


def _is_personal(words: Sequence[str]) -> bool:
    """Whether a name is written as that of a person, as far as its words tell: Issam Daher."""
    common = COMPANY_ENDS | BODY_ENDS | THINGS | BODIES | SHORT_FORMS.keys() | OFFICIALS
    return len(words) in (2, 3) and all(
        word.istitle() and word.isalpha() and word.lower() not in common for word in words
    )


def _short_names(mention: Mention, directory: Directory) -> set[str]:
    """The words by which a text may call an actor once it has named it."""
    words = mention.name.split()
    if mention.sort == "person" or (mention.sort == "name" and _is_personal(words)):
        return {words[-1]} if len(words) > 1 else set()
    actor = directory.get(mention.name)
    if actor is not None and actor.type == "company":
        return {*_COMPANY_HEADS, words[0]}
    if actor is not None and actor.type in ("international", "group"):
        heads = {word.lower() for word in words} & (SHORT_FORMS.keys() | BODIES)
        return {"bloc", "body", "group"} | (heads or {"alliance", "organisation", "organization", "agency", "union"})
    if mention.sort == "name" and len(words) > 1 and words[-1].lower() in COMPANY_ENDS:
        return {*_COMPANY_HEADS, words[0]} if words[0][0].isupper() else set(_COMPANY_HEADS)
    if mention.sort in ("name", "government", "legislature", "court", "university", "organisation", "thing"):
        heads = {word.lower() for word in words} & (SHORT_FORMS.keys() | BODIES)
        bloc = {"bloc"} if heads & _ALLIED and mention.sort == "name" else set()
        return heads | bloc if len(words) > 1 and mention.sort != "thing" else set()
    return set()
