"""The two states or bodies that a text names together, and the two who deal with one another."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.grammar.predicates import Predicate
from tracker.reader.who.grammar.role_words import JOINT, TALKS
from tracker.reader.who.grammar.tokens import Token
from tracker.reader.who.names.mention import Mention

_PARTNERS: Final = frozenset({"country", "international", "company", "group"})
_JOINING: Final = (["and"], ["and", "the"])
_EXAMPLES: Final = frozenset({"including", "like", "as", "them"})  # nine states, among them Chad and Mali
_DEALINGS: Final = TALKS | word_set("border frontier war dispute ties relations protocol code contract memorandum")
_FIGHTING: Final = frozenset({"attack", "invade", "shell", "bomb", "bombard", "fight"})
_NEAR: Final = 3  # words before `with`, among them the talks: a code of conduct with
_BEFORE: Final = 12  # words between one side and the talks that it has with the other


class Pair(NamedTuple):
    """Two that are named together, where, and whether they deal with one another: meet, talk, sign, fight."""

    offset: int
    names: tuple[str, ...]
    dealing: bool


def pairs_of(tokens: Sequence[Token], groups: Sequence[Predicate], mentions: Sequence[Mention]) -> Iterator[Pair]:
    """Yield the states and bodies that are named two and two, in order; '' for a side that only the text tells."""
    acting = {group.first for group in groups if group.lemma in JOINT and not group.passive}
    fights = {(group.first, group.last) for group in groups if group.lemma in _FIGHTING and not group.passive}
    partners = [mention for mention in mentions if mention.sort in _PARTNERS]
    for one, other in pairwise(partners):
        between = [token.low for token in tokens[one.end : other.first]]
        if one.acts and between in _JOINING and not is_aside(tokens, one, other):
            dealing = other.end in acting or tokens[one.first - 1].low in ("between", "both")
            yield Pair(tokens[one.first].start, (one.name, other.name), dealing)
        elif (one.end, other.first) in fights:
            yield Pair(tokens[one.first].start, (one.name, other.name), dealing=True)
    for at, other in enumerate(partners):
        if _with_whom(tokens, other):
            around = (partners[at - 1] if at else None, partners[at + 1] if at + 1 < len(partners) else None)
            yield Pair(tokens[other.first].start, (_side(tokens, *around, other), other.name), dealing=True)


def is_aside(tokens: Sequence[Token], one: Mention, last: Mention) -> bool:
    """Return whether a list of names only gives examples, or tells what others do meanwhile: with Chad abstaining."""
    lead = tokens[one.first - 1].low if one.first else ""
    after = [token.low for token in tokens[last.first + 1 : last.end + 1]]
    doing = any(word.endswith("ing") or word in ("against", "opposed") for word in after)
    return lead in _EXAMPLES or (lead == "with" and doing)


def _with_whom(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether a name is that of one with whom another deals: talks with the United States."""
    led = mention.first - 1 - (tokens[mention.first - 1].low == "the")
    before = {token.low for token in tokens[max(led - _NEAR, 0) : led]}
    return led > 0 and mention.acts and tokens[led].low == "with" and bool(before & _DEALINGS)


def _side(tokens: Sequence[Token], before: Mention | None, after: Mention | None, other: Mention) -> str:
    """The one in its sentence who deals with another: Peru opened talks with; a code with, which Peru; '' for none."""
    if after is not None and [token.low for token in tokens[other.end : after.first]] == [",", "which"]:
        return after.name
    if before is None or other.first - before.end > _BEFORE:
        return ""
    between = {token.low for token in tokens[before.end : other.first]}
    return before.name if before.acts and not between & {".", ";", "and", "which", "that"} else ""
