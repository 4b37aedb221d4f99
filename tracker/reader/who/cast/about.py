"""Which state a text speaks of: one that acts, not one that others only deal with."""

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.directory.lookup import Directory
from tracker.reader.who.grammar.tokens import Token
from tracker.reader.who.grammar.vocabulary import FIRM_NOUNS
from tracker.reader.who.names.mention import STATES, Mention

Named = tuple[tuple[int, str], ...]  # offsets in the text and who is meant from there on

_OFFICES: Final = frozenset({"government", "legislature", "court"})
_HEAD: Final = 600  # characters of a text that tell what it is about
_LISTED: Final = 8  # tokens of the names before one that a preposition leads to: with Chad and Mali
_ON: Final = frozenset({"on", "of", "from"})  # a ban on Chadian beef
_DEALING: Final = word_set("with to from against toward towards")


def is_dealt_with(tokens: Sequence[Token], mention: Mention) -> bool:
    """Return whether others deal with a state there: a pact with Chad, imports from Chad, of Chadian beef."""
    led = mention.first - 1
    while led > max(mention.first - _LISTED, 0) and (tokens[led].low in ("the", "and", ",") or tokens[led].capital):
        led -= 1
    owned = not mention.acts and not mention.people
    return led >= 0 and tokens[led].low in (_ON if owned else _DEALING)


def spoken_of(
    states: Sequence[tuple[int, str]],
    dealt: Collection[int],
    hints: Sequence[tuple[int, str]],
    written: Sequence[tuple[int, str]],
) -> Named:
    """Return the states that a text names; those of a body or a dateline where others only deal with all of them."""
    acting = any(offset not in dealt for offset, _ in states)
    return tuple(states if acting else hints or written or states)


def state_of(mention: Mention, directory: Directory, last: str = "") -> str:
    """Return the state that a mention names, also by a body with more than one word: the Pakistani Senate.

    `last` is the last word of its noun group; a Canadian firm names none.
    """
    if last in FIRM_NOUNS and not mention.acts:
        return ""
    actor = directory.get(mention.name)
    if mention.sort in STATES or actor is None or actor.type not in _OFFICES or mention.end - mention.first < 2:
        return mention.name if mention.sort in STATES else ""
    seen = {mention.name}
    while actor is not None and actor.type != "country" and actor.within not in seen:
        seen.add(actor.within)
        actor = directory.get(actor.within)
    return actor.name if actor is not None and actor.type == "country" else ""


def weights_of(
    states: Named, subjects: Collection[int], placed: Collection[int], hints: Sequence[tuple[int, str]] = ()
) -> Counter[str]:
    """Return how much a text speaks of each state: named often, at its head, and as one that acts.

    The `hints`, a dateline or an owner, count less: Chad's Ada Berg.
    """
    weights, named = Counter[str](), {name for _, name in states}
    for offset, name in hints:
        weights[name] += (2 if offset < _HEAD else 1) if name in named else 0
    for offset, name in states:
        weight = 4 if offset in subjects else 1 if offset in placed else 2
        weights[name] += weight * (2 if offset < _HEAD else 1)
    return weights


def own_state(states: Named, weights: Counter[str], acting: Collection[str] | None) -> str:
    """Return the state that a text is about, which weighs most; '' for none.

    One that is named once and is none of the `acting` is only a place: arrives in Singapore.
    """
    own = next((name for name, _ in weights.most_common(1)), "")
    once = [name for _, name in states].count(own) == 1
    return "" if acting is not None and once and own not in acting else own


def union_of(name: str, directory: Directory) -> str:
    """Return the union of states that a name is of, or that has a body of that name, '' for none."""
    actor = directory.get(name)
    union = directory.get(actor.within or name) if actor is not None else None
    return union.name if union is not None and union.type == "international" else ""
