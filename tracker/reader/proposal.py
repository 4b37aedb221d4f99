"""A proposal: an event that an article tells, and its evidence."""

from typing import NamedTuple

from tracker.claim import Confidence
from tracker.event import Event, Link


class Proposal(NamedTuple):
    """An event that is not recorded yet, with the sentence that tells it and how it was read."""

    event: Event  # id 0; its one source has the quote, verbatim from the raw text, and the date words (`said`)
    confidence: Confidence
    basis: str  # how the date words were read
    reason: str  # why this kind, status and confidence
    alternative: str  # the other date that was possible, EDTF, or ""
    offset: tuple[int, int]  # of the quote in the raw text
    links: tuple[Link, ...] = ()  # to other proposals of the article: `id` is their place among them, from 1
