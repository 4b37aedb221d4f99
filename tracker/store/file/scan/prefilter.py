r"""Telling which lines of a timeline may answer a query without decoding them: too many at worst, never too few.

A query's needles are folded texts of which every match contains one. A piece of a needle is looked for
in the lower-cased bytes. A line may hide a text from it in four ways, so such lines always pass: by an
escape, `\u....` or `\/`, and by the two characters that are no ASCII letters but fold to one, İ (to i)
and the Kelvin sign (to k). A test proves there are no others. An actor who stands for many names has too
many needles; in bytes known to be ours, each list of actors is judged once instead, since few differ.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

import msgspec

from tracker.event import Actor
from tracker.query.tree import ByActor, Every, Predicate, Query, needles, predicate

# Takes bytes in the layout of a timeline and yields where the lines begin that may match, in no order.
Prefilter: TypeAlias = Callable[[bytes], Iterator[int]]

HIDING: Final = {"/": b"\\/", "i": "İ".encode(), "k": "\u212a".encode()}
_MOST_PIECES: Final = 40  # each costs a search; beyond, decoding every line is no slower
_FEW_PIECES: Final = 1  # a search for each of more is slower than a look at every list of actors
_MANY: Final = 256


class _Acting(msgspec.Struct, frozen=True):
    """As much of an event as a question about its actors looks at."""

    actors: tuple[Actor, ...]


def prefilter(query: Query, *, sure: bool) -> Prefilter | None:
    """Return a prefilter for the query, None where every line has to be decoded; `sure` of bytes we wrote ourselves."""
    wanted = needles(query)
    if sure and (wanted is None or len(wanted) > _FEW_PIECES) and (acting := _actor_test(query)) is not None:
        return _by_actors(acting)
    pieces = [_piece(text) for text in wanted] if wanted is not None and len(wanted) <= _MOST_PIECES else []
    if wanted is None or len(pieces) < len(wanted) or not all(pieces) or (not sure and any(map(_has_digit, pieces))):
        return None
    return _by_pieces(pieces)


def hits(buffer: bytes, literal: bytes) -> Iterator[int]:
    """Yield where the lines begin on which the literal stands, each once, the first line left out.

    A short literal is looked for by its first byte as long as that is rare: memchr is the faster search.
    """
    at = start = buffer.find(b"\n")
    seen = 0
    lead = literal[:1] if len(literal) <= 3 else literal
    while at >= 0:
        at = buffer.find(lead, at)
        if at < 0:
            return
        seen += 1
        if seen == _MANY:
            lead = literal
        if lead != literal and not buffer.startswith(literal, at):
            at += 1
            continue
        start = buffer.rfind(b"\n", 0, at)
        yield start
        at = buffer.find(b"\n", at)


def is_plain(char: str) -> bool:
    """Whether the character is written as itself, and whatever folds to it is lower-cased as a byte or caseless."""
    if char.isascii():
        return " " <= char <= "~" and char not in '"\\'
    return char.lower() == char.upper() == char.title() == char and not "\ud800" <= char <= "\udfff"


def _by_pieces(pieces: list[str]) -> Prefilter:
    encoded = [piece.encode() for piece in pieces]
    hiding = {b"\\u", *(raw for char, raw in HIDING.items() if any(char in piece for piece in pieces))}

    def passing(buffer: bytes) -> Iterator[int]:
        lowered = buffer.lower()
        for piece in encoded:
            yield from hits(lowered, piece)
        for raw in hiding:
            yield from hits(buffer, raw)

    return passing


def _by_actors(may_hold: Predicate) -> Prefilter:
    verdicts: dict[bytes, bool] = {}

    def passing(buffer: bytes) -> Iterator[int]:
        for match in re.finditer(rb'"actors":(\[[^\]]*\])', buffer):
            verdict = verdicts.get(match[1])
            if verdict is None:
                verdict = verdicts[match[1]] = _may_act(may_hold, match[1])
            if verdict:
                yield buffer.rfind(b"\n", 0, match.start())

    return passing


def _may_act(may_hold: Predicate, text: bytes) -> bool:
    """Whether an event with those actors may match; a list cut short by a bracket in a name may."""
    try:
        return may_hold(_Acting(msgspec.json.decode(text, type=tuple[Actor, ...])))  # type: ignore[arg-type]
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return True


def _actor_test(query: Query) -> Predicate | None:
    """Return a test of the actors that every matching event passes, None where the query has none."""
    match query:
        case ByActor():
            return predicate(query)
        case Every(parts):
            return next((test for part in parts if (test := _actor_test(part)) is not None), None)
    return None


def _piece(needle: str) -> str:
    """Return the longest run of the needle that stands in the file as it is, in any case; perhaps none."""
    runs = "".join(char if is_plain(char) else "\0" for char in needle).split("\0")
    return max(runs, key=lambda run: len(run.encode()))


def _has_digit(piece: str) -> bool:
    """A number may be written in several ways by others: 2024 as 2.024e3."""
    return any(char.isdigit() for char in piece)
