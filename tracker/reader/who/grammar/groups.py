"""The verb groups of a sentence, with the participles that tell what is done to a noun."""

from collections.abc import Iterator, Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.english.small_words import AUXILIARIES
from tracker.reader.english.verb_table import INTENDING
from tracker.reader.english.verbs import participle
from tracker.reader.grammar import groups
from tracker.reader.grammar.contact import contact_start
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.who.grammar.tokens import Token
from tracker.reader.who.grammar.vocabulary import CONJUNCTIONS, PREPOSITIONS, RELATIVES, SUBORDINATORS, TIME_WORDS

# Verbs of saying and thinking, which a clause follows: `Dealers said state lenders had sold`.
SAYING: Final = word_set(
    "say tell announce add think believe know report warn claim confirm declare estimate hope fear expect note "
    "insist show promise pledge vow reveal suggest argue inform write answer reply"
)
_SKIPPED: Final = word_set(
    "not also never still already now then ever only just since yet soon again first last jointly"
)
# What follows `by` where it tells how: by voice vote, by consensus.
_MANNER: Final = word_set(
    "voice vote consensus acclamation decree mistake phone telephone video air sea land rail then"
)
_BLAMING: Final = frozenset({"accuse", "suspect", "convict"})  # one whom they do not name: marines | accused of theft
_FINITE: Final = AUXILIARIES - {"be", "been", "being", "having"}
_SEPARATORS: Final = (CONJUNCTIONS | SUBORDINATORS | frozenset(',;:“"—–|')) - {"before", "after", "since", "until"}
_NO_NOUNS: Final = TIME_WORDS | CONJUNCTIONS


def verb_groups(tokens: Sequence[Token]) -> list[Predicate]:
    """Return the verb groups in order; passive is also one that describes a noun: contracts | signed | by Chad."""
    found = [one for one in groups.verb_groups(tokens) if not _is_owned(tokens, one)]
    told = [_reduced(tokens, found, index) for index in range(len(found))]
    return [
        one._replace(passive=True) if index and is_ordered(tokens, told[index - 1], one) else one
        for index, one in enumerate(told)
    ]


def _is_owned(tokens: Sequence[Token], group: Predicate) -> bool:
    """Whether a word that may be a past is a noun with an owner: Acme's bid, its cut."""
    owned = group.first > 0 and tokens[group.first - 1].low in ("'s", "its", "their")
    return owned and group.first == group.head and group.form == "past" and group.lemma == tokens[group.head].low


def _reduced(tokens: Sequence[Token], groups: Sequence[Predicate], index: int) -> Predicate:
    """The group, passive where it is a participle that describes a noun: `signed by`, `contracts signed in May may`."""
    group = groups[index]
    if group.first != group.head or group.passive or participle(group.lemma) != tokens[group.head].low:
        return group
    said = group.form == "past" and group.lemma in SAYING and group.lemma not in ("announce", "report")
    if said or contact_start(tokens, groups, group) is not None:
        return group
    at = group.head + 1
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
    before = tokens[group.head - 1].low if group.head else ""
    opens = before == "," and group.head + 1 < len(tokens) and tokens[group.head + 1].low in PREPOSITIONS
    opens = opens and not (group.lemma in INTENDING and tokens[group.head + 1].low == "to")
    opens = opens and any(_is_main(tokens, one) for one in _others(tokens, groups, index))
    follows = (
        index + 1 < len(groups)
        and groups[index + 1].first - group.last < 12
        and _joined(tokens, group.last, groups[index + 1])
    )
    if index and groups[index - 1].passive and group.head and _coordinated(tokens, groups[index - 1].last, group.first):
        return group._replace(passive=True)
    following = groups[index + 1].first if index + 1 < len(groups) else at
    led = not group.head and len(tokens) > 1 and tokens[1].low in PREPOSITIONS  # founded by Ada Berg, Acme makes
    apart = led and any(token.low == "," for token in tokens[at:following])
    blamed = group.lemma in _BLAMING and tokens[group.last : group.last + 1] and tokens[group.last].low == "of"
    if apart or (group.head and (blamed or agent or (opens and index + 1 < len(groups)) or follows)):
        return group._replace(passive=True)
    return group


def _others(tokens: Sequence[Token], groups: Sequence[Predicate], index: int) -> Iterator[Predicate]:
    """The groups before one and the one right behind it, and of those that follow the ones behind a comma."""
    yield from groups[:index]
    yield from groups[index + 1 : index + 2]
    yield from (one for one in groups[index + 2 :] if tokens[one.first - 1].low == ",")


def is_ordered(tokens: Sequence[Token], before: Predicate, group: Predicate) -> bool:
    """Return whether a participle tells what is ordered to be done to the noun before it: ordered the mine | closed."""
    if before.lemma != "order" or before.passive:
        return False
    noun = tokens[before.last : group.first]
    plain = bool(noun) and all(token.is_word and token.low not in _NO_NOUNS for token in noun)
    after = tokens[group.last].low if group.last < len(tokens) else "."
    closed = after in PREPOSITIONS or after in TIME_WORDS or not after[0].isalpha()
    done = group.first == group.head and participle(group.lemma) == tokens[group.head].low
    return done and plain and closed


def _is_main(tokens: Sequence[Token], group: Predicate) -> bool:
    """Whether a verb group is finite and opens no relative clause, so that a participle may describe its noun."""
    return group.finite and not (group.first and tokens[group.first - 1].low in RELATIVES)


def _coordinated(tokens: Sequence[Token], start: int, first: int) -> bool:
    """Whether a participle continues a passive verb: `was drafted by Latvia and first circulated`."""
    at = first - 1
    while at > start and (tokens[at].low in _SKIPPED or tokens[at].low.endswith("ly")):
        at -= 1
    return at >= start and tokens[at].low == "and"


def _joined(tokens: Sequence[Token], start: int, following: Predicate) -> bool:
    """Whether a finite verb follows without anything that parts two clauses: `contracts signed before May may`."""
    between = tokens[start : following.first]
    finite = tokens[following.first].low in _FINITE
    parted = any(token.low in _SEPARATORS for token in between)
    return finite and not parted and bool(between) and between[0].low in PREPOSITIONS
