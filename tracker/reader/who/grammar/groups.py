"""The verb groups of a sentence: `has been signed`, `plans`, `to vote`."""

from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import ARMED, is_adverb
from tracker.reader.english.verb_table import NOUNS_IN_ING
from tracker.reader.english.verbs import listed_verb
from tracker.reader.who.grammar.tokens import Token
from tracker.reader.who.grammar.verbs import AUXILIARY, BE, MODALS, Form, VerbGroup, form_of
from tracker.reader.who.grammar.vocabulary import (
    COMMON_ADJECTIVES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
)

# Verbs of saying and thinking, which a clause follows: `Dealers said state lenders had sold`.
SAYING: Final = word_set(
    "say tell announce add think believe know report warn claim confirm declare estimate hope fear expect note "
    "insist show promise pledge vow reveal suggest argue inform write answer reply"
)
_SKIPPED: Final = word_set(
    "not also never still already now then ever only just since yet soon again first last jointly"
)
_PEOPLES: Final = ("ans", "ians", "israelis", "thais", "danes", "swedes", "poles", "turks", "greeks", "germans")
_NEAR: Final = 8  # words behind a noun in which its verb stands
_AFTER_VERB: Final = (
    DETERMINERS
    | PREPOSITIONS
    | PRONOUNS
    | word_set("not back up out down off to again its his more less than all ' “ . , ;")
    | {'"'}
)
# What follows `by` where it tells how: by voice vote, by consensus.
_MANNER: Final = word_set(
    "voice vote consensus acclamation decree mistake phone telephone video air sea land rail then"
)
_SEPARATORS: Final = CONJUNCTIONS | SUBORDINATORS | {";", ":", "“", '"', "—", "–", "|"}


def verb_groups(tokens: Sequence[Token]) -> list[VerbGroup]:
    """Return the verb groups in order."""
    found: list[VerbGroup] = []
    at = 0
    while at < len(tokens):
        low = tokens[at].low
        verbal = low in AUXILIARY or low == "to" or form_of(low) is not None
        group = _group_at(tokens, at, found[-1] if found else None) if verbal else _told_in(tokens, at)
        if group is None:
            at += 1
        else:
            found.append(group)
            at = group.end
    return [_reduced(tokens, found, index) for index in range(len(found))]


def _told_in(tokens: Sequence[Token], at: int) -> VerbGroup | None:
    """A verb that no table has, as its place behind a pronoun tells: which guards the licences."""
    low = tokens[at].low
    third = (
        low.endswith("s") and not low.endswith("ss") and tokens[at].word.islower() and low.isalpha() and len(low) > 3
    )
    led = at > 0 and tokens[at - 1].low in ("which", "who", "it", "he", "she") and low not in _SKIPPED | {"always"}
    return VerbGroup(at, at, low.removesuffix("s"), passive=False) if third and led else None


def _group_at(tokens: Sequence[Token], at: int, last: VerbGroup | None) -> VerbGroup | None:
    low = tokens[at].low
    if low == "to" and at + 1 < len(tokens):
        return _auxiliary(tokens, at) if _infinitive(tokens, at + 1) else None
    if low in AUXILIARY and not (low in ("may", "will") and tokens[at].capital and at) and not _noun_place(tokens, at):
        return _auxiliary(tokens, at)
    form = _verb_at(tokens, at, last)
    if form is None:
        return None
    return VerbGroup(at, at, form.base, passive=False, ing=form.ing)


def _infinitive(tokens: Sequence[Token], at: int) -> bool:
    while at < len(tokens) - 1 and (is_adverb(tokens[at].low) or tokens[at].low in _SKIPPED):
        at += 1
    low = tokens[at].low
    if tokens[at].capital or low in DETERMINERS or not low.isalpha():
        return False
    if low in ("be", "have", "do"):
        return True
    form = form_of(low)
    if form is None:
        lead = tokens[at - 2].low if at > 1 else ""
        return form_of(lead) is not None and not low.endswith(("s", "ing")) and low not in TIME_WORDS
    return low == form.base


def _auxiliary(tokens: Sequence[Token], first: int) -> VerbGroup:
    """The group that an auxiliary or `to` opens."""
    at, be, modal = first, False, False
    while at < len(tokens):
        low = tokens[at].low
        if low in AUXILIARY or (low == "to" and at == first):
            be = low in BE
            modal = low in MODALS or low in ("to", "do", "does", "did", "didn't", "don't", "doesn't")
            at += 1
        elif low in _SKIPPED or is_adverb(low):
            at += 1
        else:
            break
    last = max(index for index in range(first, at) if tokens[index].low in AUXILIARY or index == first)
    if at < len(tokens) and not tokens[at].capital:
        form = form_of(tokens[at].low)
        if form is not None and (
            (be and (form.participle or form.ing))
            or (modal and tokens[at].low == form.base)
            or (not be and not modal and form.participle)
        ):
            return VerbGroup(first, at, form.base, passive=be and form.participle and not form.ing)
    base = "be" if tokens[last].low in BE else "have" if tokens[last].low in ("has", "have", "had", "having") else "do"
    return VerbGroup(first, last, base, passive=False)


def _verb_at(tokens: Sequence[Token], at: int, last: VerbGroup | None) -> Form | None:
    """What the word there is as a verb without auxiliary, None where it is rather a noun or an adjective."""
    token = tokens[at]
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    opens = at == 0 and token.low.endswith("ed") and following not in AUXILIARY and listed_verb(token.low) is not None
    if token.capital and not opens:
        return None  # Lockheed
    form = form_of(token.low)
    if form is None or token.low in TIME_WORDS:
        return None
    before, after = tokens[at - 1] if at else None, tokens[at + 1] if at + 1 < len(tokens) else None
    before_it = tokens[at - 2].low if at > 1 else ""
    if before is not None and (
        (before.low == "'s" and form.ing)
        or (before.low == "that" and before_it in PREPOSITIONS)
        or (token.low == "armed" and following in ARMED)
        or (form.past and is_adverb(before.low) and before_it in DETERMINERS)
    ):
        return None  # its standing committee; for that delay; a strongly worded report
    if form.ing and token.low in NOUNS_IN_ING and not (after and after.low in DETERMINERS):
        return None
    if form.ing:
        return form if before is None or (before.low not in DETERMINERS and not _noun_place(tokens, at)) else None
    if before is None:
        return form if form.past and not form.noun_too else None
    if (before.low in DETERMINERS and before.low not in ("that", "all", "both", "this")) or before.low == "'s":
        return None
    if form.noun_too and not form.past and before.low in COMMON_ADJECTIVES:
        return None  # more sanctions
    if form.past:
        if _noun_place(tokens, at) and before.low not in ("before", "after", "since"):
            return None  # of closed plants
        return None if before.low in ("more", "new", "most", "-") else form
    return form if _finite(tokens, at, form, last) else None


def _finite(tokens: Sequence[Token], at: int, form: Form, last: VerbGroup | None) -> bool:
    """Whether a present form has a subject before it and is no noun."""
    before, after = tokens[at - 1], tokens[at + 1] if at + 1 < len(tokens) else None
    if before.low in ("which", "who", "they", "we", "i", "you", "it", "he", "she", "that"):
        return True
    if form.noun_too and _governed(tokens, at):
        return False  # to its sanctions list
    if last is not None and last.end == at:
        return False  # initialled rules
    if _noun_place(tokens, at) or not (before.is_word or before.low in (",", ")", "”")):
        return False
    if before.low in CONJUNCTIONS:
        return last is not None and (after is None or after.low in _AFTER_VERB)
    if before.low == ",":
        told = (
            any(token.low in RELATIVES for token in tokens[:at]) or sum(token.low == "," for token in tokens[:at]) > 1
        )
        return after is not None and (after.low in _AFTER_VERB or after.low in TIME_WORDS) and told
    plural = (before.low.endswith("s") and not before.low.endswith(("ss", "us"))) or before.low in ("people", "police")
    headed = before.capital and any(
        token.low.endswith("s") and after_it.low in ("of", "from")
        for token, after_it in pairwise(tokens[max(at - 7, 0) : at])
    )
    several = headed or _two_names(tokens, at) or (before.capital and before.low.endswith(_PEOPLES))
    if form.third == (plural and not before.capital) and not (several and not form.third):
        return False
    adverb = before.low in ("next", "last") and form.third and not form.noun_too  # the committee next meets
    if (before.low in TIME_WORDS and not adverb) or before.word[0].isdigit() or before.low in PREPOSITIONS:
        return False
    if not form.third and before.capital and form.noun_too and not (after and after.low in DETERMINERS):
        return False  # the Golan force; US ban
    following = form_of(after.low) if after is not None else None
    if form.noun_too and following is not None and after is not None and following.base == after.low:
        return following.noun_too  # Introductory prices hold
    if form.third and before.capital and form.noun_too and before.low not in TIME_WORDS:
        stops = SUBORDINATORS | {"to"}
        clause = takewhile(lambda token: token.is_word and token.low not in stops, tokens[at + 1 : at + _NEAR])
        return not any(token.low in AUXILIARY or ((v := form_of(token.low)) and v.past) for token in clause)
    return not form.noun_too or (after is not None and (after.low in _AFTER_VERB or after.capital))


def _two_names(tokens: Sequence[Token], at: int) -> bool:
    """Whether two names joined by `and` stand right before a word: Kenya and the European Union."""
    first = at
    while first > max(at - 6, 1) and (tokens[first - 1].capital or tokens[first - 1].low in DETERMINERS):
        first -= 1
    return first < at and tokens[first - 1].low == "and" and first > 1 and tokens[first - 2].capital


def _noun_place(tokens: Sequence[Token], at: int) -> bool:
    """Whether only a noun group can stand here: after a preposition or determiner."""
    before = tokens[at - 1].low if at else ""
    return (before in (PREPOSITIONS - {"than", "before", "after", "since"}) and not tokens[at].low.endswith("ing")) or (
        before in DETERMINERS and before not in ("that", "this", "those", "these", "all", "both")
    )


def _governed(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun group that ends here follows a preposition: `to its sanctions list`."""
    first = at
    while first and tokens[first - 1].low.isalpha() and tokens[first - 1].low not in PREPOSITIONS and first > at - 5:
        first -= 1
    if first > 0 and tokens[first - 1].low in PREPOSITIONS and tokens[at].low.endswith("s"):
        return first < at and not any(token.capital or token.low in TIME_WORDS for token in tokens[first:at])
    return (
        first > 0
        and tokens[first - 1].low in PREPOSITIONS - {"of", "from"}
        and (tokens[first].low in DETERMINERS or first == at - 1)
    )


def _reduced(tokens: Sequence[Token], groups: Sequence[VerbGroup], index: int) -> VerbGroup:
    """The group, passive where it is a participle that describes a noun: `signed by`, `contracts signed in May may`."""
    group = groups[index]
    form = form_of(tokens[group.main].low)
    if (
        group.first != group.main
        or form is None
        or not form.participle
        or group.passive
        or form.base in SAYING - {"announce", "report"}
    ):
        return group
    at = group.main + 1
    while at < len(tokens) and (
        tokens[at].low.endswith("ly")
        or tokens[at].low in ("on", "in", "late", "earlier", "last")
        or tokens[at].low in TIME_WORDS
        or tokens[at].word.isdigit()
    ):
        at += 1
    agent = (
        at + 1 < len(tokens)
        and tokens[at].low == "by"
        and not tokens[at + 1].word[0].isdigit()
        and tokens[at + 1].low not in TIME_WORDS | _MANNER
    )
    before = tokens[group.main - 1].low if group.main else ""
    opens = before == "," and group.main + 1 < len(tokens) and tokens[group.main + 1].low in PREPOSITIONS | {"by"}
    follows = (
        index + 1 < len(groups)
        and groups[index + 1].first - group.end < 12
        and _joined(tokens, group.end, groups[index + 1])
    )
    if index and groups[index - 1].passive and group.main and _coordinated(tokens, groups[index - 1].end, group.first):
        return group._replace(passive=True)
    if group.main and (agent or (opens and index + 1 < len(groups)) or follows):
        return group._replace(passive=True)
    return group


def _coordinated(tokens: Sequence[Token], start: int, first: int) -> bool:
    """Whether a participle continues a passive verb: `was drafted by Latvia and first circulated`."""
    at = first - 1
    while at > start and (tokens[at].low in _SKIPPED or tokens[at].low.endswith("ly")):
        at -= 1
    return at >= start and tokens[at].low == "and"


def _joined(tokens: Sequence[Token], start: int, following: VerbGroup) -> bool:
    """Whether a finite verb follows without anything that parts two clauses: `contracts signed before May may`."""
    between = tokens[start : following.first]
    finite = tokens[following.first].low in AUXILIARY - {"be", "been", "being", "having"}
    parted = any(
        token.low in _SEPARATORS - {"before", "after", "since", "until"} or token.low == "," for token in between
    )
    return finite and not parted and bool(between) and between[0].low in PREPOSITIONS
