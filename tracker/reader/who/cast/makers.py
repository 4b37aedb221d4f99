"""Who brought out the products that a text tells of."""

from collections.abc import Sequence
from typing import Final

from tracker.reader.grammar.predicates import Predicate
from tracker.reader.who.grammar.tokens import Token
from tracker.reader.who.grammar.vocabulary import PREPOSITIONS
from tracker.reader.who.names.mention import Mention

_LAUNCHING: Final = frozenset({"introduce", "unveil", "launch", "release", "present", "announce", "debut", "show"})
_NEAR: Final = 6  # words between a verb and who is named beside it
_PARTING: Final = PREPOSITIONS - {"of", "off"} | {";", ".", ":", "that"}


def learn_makers(
    tokens: Sequence[Token], groups: Sequence[Predicate], mentions: Sequence[Mention], makers: dict[str, str]
) -> None:
    """Learn who brought a product out: `Acme introduced Kestrel 3`."""
    at = 0
    for group in groups:
        if group.lemma not in _LAUNCHING or group.passive:
            continue
        while at < len(mentions) and mentions[at].first < group.last:
            at += 1
        if not 0 < at < len(mentions) or mentions[at].first - group.last > _NEAR:
            continue
        named = (one for one in reversed(mentions[:at]) if tokens[one.first - 1].low not in ("(", ":"))
        maker, product = next(named, mentions[0]), mentions[at]
        told = any(group.last <= other.first < product.first for other in groups)  # a statement addressing Acme
        if told or any(token.low in _PARTING for token in tokens[group.last : product.first]):
            continue
        if (
            maker.acts
            and product.sort in ("thing", "name", "maybe")
            and maker.sort in ("company", "name", "maybe")
            and group.first - maker.end < _NEAR
        ):
            makers.setdefault(product.name.split()[0], maker.name)
