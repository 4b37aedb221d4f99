"""Claims that somebody else made of an article, from a file or from standard input."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tracker.cli.session import Session
from tracker.errors import InvalidRecord

if TYPE_CHECKING:
    from tracker.claim import Claim
    from tracker.reader.article import Article


def checked_claims(session: Session, article: "Article", path: str, ours: "Sequence[Claim]") -> "list[Claim]":
    """Return the claims in a file, each flagged with what speaks against it; `ours` are those we make ourselves.

    Raise InvalidRecord, with the line, for one that is no event.
    """
    from tracker.reader.claims.verify import Checker, claim_in, verified
    from tracker.reader.source.decoding import decoded
    from tracker.reader.source.places import bytes_from, bytes_of
    from tracker.registry import KIND_NAMES

    place = "standard input" if path == "-" else path
    data = decoded(bytes_from(sys.stdin.buffer) if path == "-" else bytes_of(path), place)
    own = tuple(session.store().kinds()) if session.has_own_timeline else ()
    checker = Checker(article, session.directory, (*KIND_NAMES, *own), ours)
    found = []
    for number, line in enumerate(data.split("\n"), 1):
        if not line.strip():
            continue
        try:
            claim = claim_in(line.encode())
        except InvalidRecord as error:
            hint = error.hint or "one proposal a line; tracker schema proposal says what it holds"
            raise InvalidRecord(f"{place}, line {number}: {error.sentence}", hint) from None
        found.append(verified(session.naming.event(claim), checker))
    return found
