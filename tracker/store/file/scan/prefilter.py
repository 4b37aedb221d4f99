r"""Telling which lines of a timeline may answer a query without decoding them: too many at worst, never too few.

Ask the bytes first. A query's literals are folded texts of which every match contains one; a piece of a literal
is looked for in the lower-cased bytes. A line may hide a text from it in two ways, so such lines always pass:
by an escape, `\u....` or `\/`, and by the characters that fold to the ones looked for without being their
capitals, such as ß (to ss), ﬁ (to fi) and the Kelvin sign (to k). A test proves that `HIDING` has them all. An
actor stands for many names: each list of actors is judged once instead, since few differ. Dates are judged once
in the same way.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache
from typing import Any, Final, TypeAlias

import msgspec

from tracker.errors import DateError
from tracker.event import Actor
from tracker.query.leaves import ByMember, Recurring
from tracker.query.letters import fold
from tracker.query.literals import literals
from tracker.query.tree import ByActor, ByDate, Every, Is, Not, Predicate, Query, Some, predicate
from tracker.store.file.format.timeline import document_line
from tracker.when import When

# Takes bytes in the layout of a timeline and yields where the lines begin that may match, in no order.
Prefilter: TypeAlias = Callable[[bytes], Iterator[int]]

# What a character may hide behind. An i may also have a dot above; a syllable of Hangul may stand there in parts.
HIDING: Final = {"/": ("\\/",), ";": "\u037e", "`": "\u1fef", "a": "\u1e9a", "f": "ﬀﬁﬂﬃﬄ", "i": "İıﬁﬃ\u0307",
                 "k": "\u212a", "l": "ﬂﬄ", "n": "ŉ", "s": "ßſẞﬅﬆ", "t": "ﬅﬆ"}  # fmt: skip
_HANGUL_PARTS: Final = (b"\xe1\x84", b"\xe1\x86", b"\xe1\x87")  # how their first and last letters begin
# Characters that are another one, or another one with a mark, once they are folded.
_DOUBLES: Final = (range(0x149, 0x14A), range(0x374, 0x375), range(0x958, 0xF70), range(0x1E9A, 0x1E9B),
                   range(0xF900, 0xFB50), range(0x2F800, 0x2FA20))  # fmt: skip
_MOST_PIECES: Final = 40  # each costs a search; beyond, decoding every line is no slower
_FEW_PIECES: Final = 1  # a search for each of more is slower than a look at every list of actors
_MANY: Final = 256
_DATED: Final = frozenset({"approximate", "uncertain", "open", "range", "partial", "past", "future", "current",
                           "onthisday"})  # fmt: skip
FEW: Final = 12  # so many things are looked for one by one; for more the file is gone through once
DuplicateProbe = frozenset[bytes]  # the texts of events to come, which fingerprints are taken of


class Dated(msgspec.Struct, frozen=True):
    """As much of an event as a question about its date looks at."""

    when: When


class _Acting(msgspec.Struct, frozen=True):
    """As much of an event as a question about its actors looks at."""

    actors: tuple[Actor, ...]


def prefilter(query: Query) -> Prefilter | None:
    """Return a prefilter for the query, None where every line has to be decoded."""
    by_text, by_date = _text_test(query), _test(query, _of_dates)
    if by_date is None:
        return by_text
    judged = _Judged(by_date, lambda text: Dated(When.parse(text.decode())))
    return _by_dates(judged) if by_text is None else _by_both(by_text, judged)


def nothing(_: bytes) -> Iterator[int]:
    """Let no line pass: for a pass that only verifies."""
    return iter(())


def by_ids(ids: Collection[int]) -> Prefilter:
    """Return a prefilter for the lines with these ids."""
    if len(ids) > FEW:
        wanted = {b"%d" % event_id for event_id in ids}
        return lambda buffer: (match.start() for match in document_line().finditer(buffer) if match[1] in wanted)

    def passing(buffer: bytes) -> Iterator[int]:
        first, last = (document_line().match(buffer, at) for at in (buffer.find(b"\n"), buffer.rfind(b"\n")))
        for event_id in ids:  # they ascend: a block that cannot have one need not be searched
            if first and int(first[1]) <= event_id and (last is None or event_id <= int(last[1])):
                at = first.start() if int(first[1]) == event_id else buffer.find(b'\n,"%d":' % event_id)
                if at >= 0:
                    yield at

    return passing


def by_literals(wanted: Sequence[bytes], others: Sequence[Prefilter] = ()) -> Prefilter:
    """Return a prefilter for the lines on which one of the literals stands, or that pass one of the others."""

    def passing(buffer: bytes) -> Iterator[int]:
        for literal in wanted:
            yield from starts_with(buffer, literal)
        for other in others:
            yield from other(buffer)

    return passing


def _text_test(query: Query) -> Prefilter | None:
    wanted = literals(query)
    if (wanted is None or len(wanted) > _FEW_PIECES) and (acting := _test(query, _of_actors)) is not None:
        return _by_actors(_Judged(acting, lambda text: _Acting(msgspec.json.decode(text, type=tuple[Actor, ...]))))
    if wanted is None and isinstance(query, Some):
        return _by_any([_text_test(part) for part in query.parts])
    pieces = [_piece(text) for text in wanted] if wanted is not None and len(wanted) <= _MOST_PIECES else []
    if wanted is None or len(pieces) < len(wanted) or not all(pieces):
        return None
    return _by_pieces(pieces)


def _by_any(tests: Sequence[Prefilter | None]) -> Prefilter | None:
    """Return a prefilter for the lines that pass one of the tests, None where one of them is unknown."""
    known = [test for test in tests if test is not None]
    return by_literals((), known) if known and len(known) == len(tests) else None


def starts_with(buffer: bytes, literal: bytes) -> Iterator[int]:
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
    """Whether the character is written as itself, and nothing folds to it but its capital and what `HIDING` has."""
    if char.isascii():
        return " " <= char <= "~" and char not in '"\\'
    if not char.isalnum() or not char.lower() == char.upper() == char.title() == char:
        return False
    from unicodedata import decomposition

    is_whole = decomposition(char)[:1] in ("", "<")  # it cannot be written as several characters
    return is_hangul(char) or (is_whole and char not in _doubled())


def is_hangul(char: str) -> bool:
    """Whether the character is a syllable of Hangul, which may also be written letter by letter."""
    return "가" <= char <= "힣"


@cache
def _doubled() -> frozenset[str]:
    return frozenset(char for numbers in _DOUBLES for number in numbers for char in fold(chr(number)))


def _by_pieces(pieces: list[str]) -> Prefilter:
    encoded = [piece.encode() for piece in pieces]
    chars = {char for piece in pieces for char in piece}
    escapes = {b"\\u", b"\\/"} if "/" in chars else {b"\\u"}
    hiding = escapes | {raw.encode() for char in chars for raw in HIDING.get(char, ())}
    if any(map(is_hangul, chars)):
        hiding.update(_HANGUL_PARTS)

    def passing(buffer: bytes) -> Iterator[int]:
        lowered = buffer.lower()
        for piece in encoded:
            yield from starts_with(lowered, piece)
        for raw in escapes if buffer.isascii() else hiding:
            yield from starts_with(buffer, raw)

    return passing


class _Judged(dict[bytes, bool]):
    """Whether an event with a text may match, each text judged once, since few differ."""

    def __init__(self, may_hold: Predicate, read: Callable[[bytes], Any]) -> None:
        super().__init__()
        self._may_hold = may_hold
        self._read = read

    def __missing__(self, text: bytes) -> bool:
        try:
            found = self._may_hold(self._read(text))
        except (DateError, ValueError, msgspec.MsgspecError):  # as of actors cut short by a bracket
            found = True
        self[text] = found
        return found


def _by_actors(judged: _Judged) -> Prefilter:
    def passing(buffer: bytes) -> Iterator[int]:
        for match in re.finditer(rb'"actors":(\[[^\]]*\])', buffer):
            if judged[match[1]]:
                yield buffer.rfind(b"\n", 0, match.start())

    return passing


def _by_dates(judged: _Judged) -> Prefilter:
    def passing(buffer: bytes) -> Iterator[int]:
        for match in document_line().finditer(buffer):
            if match[2] is None or judged[match[2]]:
                yield match.start()

    return passing


def _by_both(by_text: Prefilter, judged: _Judged) -> Prefilter:
    def passing(buffer: bytes) -> Iterator[int]:
        line = document_line()
        for start in set(by_text(buffer)):
            match = line.match(buffer, start)
            if match is None or match[2] is None or judged[match[2]]:
                yield start

    return passing


def _test(query: Query, asked: Callable[[Query], Query | None]) -> Predicate | None:
    """Return a test that every matching event passes, of what is `asked` alone; None where the query has none."""
    found = _necessary(query, asked)
    return None if found is None else predicate(found)


def _necessary(query: Query, asked: Callable[[Query], Query | None]) -> Query | None:
    match query:
        case Every(parts):
            known = tuple(found for part in parts if (found := _necessary(part, asked)) is not None)
            return Every(known) if known else None
        case Some(parts):
            each = [_necessary(part, asked) for part in parts]
            return Some(tuple(found for found in each if found is not None)) if each and None not in each else None
    return asked(query)


def _of_actors(query: Query) -> Query | None:
    match query:
        case ByActor():
            return query
        case ByMember(_, role):
            return ByActor("", query.names, role)
    return None


def _of_dates(query: Query) -> Query | None:
    return query if asks_date_only(query) else None


def _piece(literal: str) -> str:
    """Return the longest run of the literal that stands in the file as it is, in any case; perhaps none."""
    runs = "".join(char if is_plain(char) else "\0" for char in literal).split("\0")
    return max(runs, key=lambda run: len(run.encode()))


def asks_date_only(query: Query) -> bool:
    """Whether the query asks for nothing but dates."""
    match query:
        case Every(parts) | Some(parts):
            return all(asks_date_only(part) for part in parts)
        case Not(part):
            return asks_date_only(part)
        case Is(sort, _):
            return sort in _DATED
    return isinstance(query, ByDate | Recurring)
