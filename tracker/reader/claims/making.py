"""Claims from the proposals of our own reader."""

from collections.abc import Iterable, Iterator

from tracker.claim import Claim
from tracker.event import FIELDS
from tracker.reader.proposal import Proposal


def claims_of(proposals: Iterable[Proposal]) -> Iterator[Claim]:
    """Yield a claim for each proposal."""
    for one in proposals:
        yield Claim(
            **{name: getattr(one.event, name) for name in FIELDS},
            confidence=one.confidence,
            basis=one.basis,
            reason=one.reason,
            alternative=one.alternative,
            offset=one.offset,
        )
