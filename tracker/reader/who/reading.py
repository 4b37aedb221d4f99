"""A sentence as it is read for its actors."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from tracker.directory.lookup import Directory
from tracker.reader.who.cast.known import Known
from tracker.reader.who.grammar.clause import Parse, Span, parse
from tracker.reader.who.names.described import is_abstract, is_called
from tracker.reader.who.names.mention import COMPASS, Mention
from tracker.reader.who.names.mentions import mentions_in
from tracker.reader.who.names.places import are_addresses, cited, ends, origins, seats
from tracker.registry import Role


class Party(NamedTuple):
    """One actor of a noun group, and whether it acts or is only the owner of what does."""

    name: str
    acts: bool = True
    people: bool = False


Rows = list[tuple[Party, Role]]  # who takes part, and what each is to the event


class Reading(NamedTuple):
    """A sentence as it is read: its words, the actors named, and what the text has introduced before it."""

    parsed: Parse
    mentions: Sequence[Mention]
    known: Known
    directory: Directory
    offset: int

    def within(self, span: Span) -> list[Mention]:
        """The actors named in a stretch."""
        return [mention for mention in self.mentions if span[0] <= mention.first and mention.first < span[1]]


@lru_cache(maxsize=64)  # what stands around a sentence is looked for several times
def read(sentence: str, offset: int, known: Known, directory: Directory) -> Reading:
    """Return the reading of a sentence that begins at an offset of the text that `known` is of."""
    parsed = parse(sentence)
    found = mentions_in(parsed.tokens, parsed.verbs, directory)
    verbs = [group.first for group in parsed.groups if not group.ing]
    also = (at - 1 for at in verbs if at and parsed.tokens[at - 1].low == "also")  # Boeing also denied it
    acting = frozenset((*verbs, *also))
    listed = frozenset(
        one.first
        for one, other in pairwise(found)
        if other.first == one.end + 1 and parsed.tokens[one.end].low == "and" and other.sort != "thing"
    )
    aside = frozenset[int]().union(
        *(told(parsed.tokens, found) for told in (are_addresses, cited, seats, ends, origins))
    )
    kept = (_state_of_side(parsed, one, known, offset) for one in found if one.first not in aside)
    sure = [_sure(one, known, offset, acting, listed) for one in kept]
    return Reading(parsed, [mention for mention in sure if mention.sort != "maybe"], known, directory, offset)


def _state_of_side(parsed: Parse, mention: Mention, known: Known, offset: int) -> Mention:
    """The state that is meant by its side of the world where the text has named it: the North, for North Korea."""
    state = known.named(mention.name, offset) if mention.name in COMPASS else None
    after = [token.low for token in parsed.tokens[mention.end : mention.end + 1]]
    meant = state is not None and after != ["of"]  # not the south of Chad
    return mention._replace(name=state or "", sort="country", acts=after != ["'s"]) if meant else mention


def _sure(mention: Mention, known: Known, offset: int, acting: frozenset[int], listed: frozenset[int]) -> Mention:
    """The mention as a thing where its name does not act; a word that opens a sentence as a name where it is one."""
    if mention.sort in ("name", "maybe"):
        first = mention.name.split()[0]
        product = not known.makers.get(first, first).startswith(first)
        abstract = " " not in mention.name and is_abstract(mention.name)
        if product or abstract or mention.name in known.passive:
            return mention._replace(sort="thing", acts=False)
    if mention.sort != "maybe":
        return mention
    stands = mention.end in acting or mention.first in listed or not mention.acts  # Nissan's plan
    subject = stands and is_called(mention.name) and mention.name.lower() not in known.common
    if not (subject or mention.name in known.proper or known.named(mention.name, offset)):
        return mention
    return mention._replace(sort="name")
