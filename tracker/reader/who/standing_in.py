"""Who is meant where another name stands: the state by a president, the airline by its state."""

import re
from typing import Final

from tracker.dates.engine.vocabulary import word_set
from tracker.reader.who.grammar.vocabulary import PREPOSITIONS
from tracker.reader.who.names.mentions import STATES, Mention
from tracker.reader.who.reading import Reading

_AIRLINES: Final = frozenset({"airlines", "airways"})
_FLYING: Final = word_set(
    "fly flies flew flying flight flights aircraft plane planes airliner airliners fleet route routes passengers"
)
_PLANE: Final = re.compile(r"[A-Z]\d{3}s?|7\d7s?")


def administration(reading: Reading, mention: Mention) -> str:
    """The state that a president's administration acts for, '' for others: the Biden administration."""
    tokens, at = reading.parsed.tokens, mention.end
    at += at < len(tokens) and tokens[at].low == "'s"
    actor = reading.directory.get(mention.name)
    held = actor is not None and actor.type == "person" and at < len(tokens) and tokens[at].low == "administration"
    return actor.within if actor is not None and held else ""


def airline(reading: Reading, mention: Mention) -> str:
    """The airline that the name of its state stands for where planes are told of: Qatar flies two A380s."""
    tokens = reading.parsed.tokens
    led = mention.first > 0 and tokens[mention.first - 1].low in PREPOSITIONS
    word = tokens[mention.first].word
    if mention.sort not in STATES or mention.capital or led or mention.end - mention.first > 1:
        return ""
    firm = reading.known.named(word, reading.offset) or ""
    flies = any(token.low in _FLYING or _PLANE.fullmatch(token.word) for token in tokens)
    return firm if flies and firm.startswith(word) and firm.split()[-1].lower() in _AIRLINES else ""
