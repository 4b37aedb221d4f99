"""Claims from the proposals of our own reader."""

from collections.abc import Iterable, Iterator

from tracker.claim import Claim
from tracker.event import FIELDS, Link, changed
from tracker.reader.proposal import Proposal


def claims_of(proposals: Iterable[Proposal], first: int = 1) -> Iterator[Claim]:
    """Yield a claim for each proposal; those that have or are ends of links are numbered, from `first` on.

    The number is the `id` of the claim, and the links name such numbers, as in events that `tracker add -` takes.
    """
    every = tuple(proposals)
    ends = {link.id for one in every for link in one.links} | {at for at, one in enumerate(every, 1) if one.links}
    for at, one in enumerate(every, 1):
        claim = Claim(
            **{name: getattr(one.event, name) for name in FIELDS},
            confidence=one.confidence,
            basis=one.basis,
            reason=one.reason,
            alternative=one.alternative,
            offset=one.offset,
        )
        links = tuple(Link(link.relation, link.id + first - 1) for link in one.links)
        yield changed(claim, id=at + first - 1 if at in ends else 0, links=links)
