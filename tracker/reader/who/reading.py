"""A sentence as it is read for its actors."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from tracker.dates.engine.vocabulary import word_set
from tracker.directory.lookup import Directory
from tracker.reader.who.grammar.clause import Parse, Span, parse
from tracker.reader.who.known import Known
from tracker.reader.who.names.described import is_abstract
from tracker.reader.who.names.mentions import Mention, mentions_in


class Party(NamedTuple):
    """One actor of a noun group, and whether it acts or is only the owner of what does."""

    name: str
    acts: bool = True
    people: bool = False


@dataclass(frozen=True)
class Reading:
    """A sentence as it is read: its words, the actors named, and what the text has introduced before it."""

    parsed: Parse
    mentions: Sequence[Mention]
    known: Known
    directory: Directory
    offset: int

    def within(self, span: Span) -> list[Mention]:
        """The actors named in a stretch."""
        return [mention for mention in self.mentions if span[0] <= mention.first and mention.first < span[1]]


def _is_name(word: str, known: Known) -> bool:
    """Whether a single word before a verb at the start of a sentence is a name: no plural, no noun of a mass."""
    low = word.lower()
    common = low.endswith(_COMMON_ENDS) or low in _COMMON or " " in word
    return not common and low not in known.common


_COMMON_ENDS: Final = (
    "s",
    "tion",
    "sion",
    "ment",
    "ness",
    "ance",
    "ence",
    "ity",
    "ing",
    "ship",
    "ism",
    "age",
    "men",
    "ers",
    "hood",
)
_COMMON: Final = word_set(
    "inflation trade parliament police oil gold rain production growth demand news one nobody everybody everyone "
    "someone "
    "anyone none nothing everything something much little half management output research water snow traffic work "
    "crude "
    "bullion copper wheat power silver revenue profit income turnout congress senate court government people crime "
    "anger hope fear pressure evidence staff crew fire fog heat flooding wind debt credit copper steel cotton "
    "coffee sugar "
    "there here that this what who it he she they we i you commerce treasury customs state defence defense "
    "export import"
)


def read(sentence: str, offset: int, known: Known, directory: Directory) -> Reading:
    """Return the reading of a sentence that begins at an offset of the text that `known` is of."""
    parsed = parse(sentence)
    found = mentions_in(parsed.tokens, parsed.verbs, directory)
    acting = frozenset(group.first for group in parsed.groups if not group.ing)
    listed = frozenset(
        one.first
        for one, other in pairwise(found)
        if parsed.tokens[one.end].low == "and" and other.first == one.end + 1 and other.sort != "thing"
    )
    sure = [_sure(mention, known, offset, acting, listed) for mention in found]
    return Reading(parsed, [mention for mention in sure if mention.sort != "maybe"], known, directory, offset)


def _sure(mention: Mention, known: Known, offset: int, acting: frozenset[int], listed: frozenset[int]) -> Mention:
    """A word that opens a sentence, as a name where the text has it as one elsewhere."""
    product = known.makers.get(mention.name.split()[0], mention.name)
    if mention.sort in ("name", "maybe") and not product.startswith(mention.name.split()[0]):
        return mention._replace(sort="thing", acts=False)
    if mention.sort in ("name", "maybe") and mention.name in known.passive:
        return mention._replace(sort="thing", acts=False)
    if mention.sort in ("name", "maybe") and " " not in mention.name and is_abstract(mention.name):
        return mention._replace(sort="thing", acts=False)
    if mention.sort != "maybe":
        return mention
    stands = mention.end in acting or mention.first in listed or not mention.acts  # Nissan's plan
    subject = stands and _is_name(mention.name, known)
    if not (subject or mention.name in known.proper or known.named(mention.name, offset)):
        return mention
    return mention._replace(sort="name")
