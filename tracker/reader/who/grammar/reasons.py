"""Where it begins to be told why something is done to somebody: over, in response to, accused of."""

from collections.abc import Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.grammar.words import low_at
from tracker.reader.who.grammar.clause import Span
from tracker.reader.who.grammar.tokens import Token
from tracker.reader.who.grammar.vocabulary import POSSESSIVES

BLAMED: Final = word_set("accused suspected guilty convicted blamed")
_WHY: Final = word_set("amid because citing following after despite")
_FIRING: Final = word_set("fire fly launch shoot send lob")  # where to: fired a missile over Japan
_ANSWERS: Final = (("in", "response"), ("in", "retaliation"), ("in", "return"), ("due", "to"))
_ACCUSING: Final = frozenset({"accuse", "suspect", "convict", "blame"})


def reason_from(tokens: Sequence[Token], span: Span, lemma: str = "") -> int:
    """Return where the reason begins in a stretch, behind a verb where one is given; its end where none is told.

    A tariff on Indian goods | over purchases of Russian oil; sanctions on firms | accused of moving Iranian oil.
    """
    return next((at for at in range(span[0] + 1, span[1]) if _is_reason(tokens, at, lemma)), span[1])


def _is_reason(tokens: Sequence[Token], at: int, lemma: str) -> bool:
    low, after = tokens[at].low, low_at(tokens, at + 1)
    if low == "over":
        return lemma not in _FIRING and not after[:1].isdigit()
    if low == "of":
        return lemma in _ACCUSING and after.endswith("ing")
    if low == "for":
        return after in POSSESSIVES or after.endswith("ing")
    return low in _WHY or (low in BLAMED and after in ("of", "for")) or (low, after) in _ANSWERS
