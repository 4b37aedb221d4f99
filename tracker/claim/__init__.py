"""A claim: an event that an article tells, with its evidence, as it is printed and taken in as JSON."""

from typing import Final, Literal

from tracker.event import FIELDS, Event

Confidence = Literal["low", "medium", "high"]


class Claim(Event, frozen=True, omit_defaults=True, kw_only=True):
    """An event that is proposed, not recorded yet.

    `basis` says how the date words were read, `alternative` is the other date they may mean, `offset` where the quote
    begins and ends in the raw text. `flags` are the reasons not to believe it, `recorded` the event that it
    tells again, 0 for none, and `known` says that this has its quote already.
    """

    confidence: Confidence
    basis: str
    reason: str
    alternative: str
    offset: tuple[int, int]
    flags: tuple[str, ...] = ()
    recorded: int = 0
    known: bool = False


EVIDENCE: Final = ("confidence", "basis", "reason", "alternative", "offset", "flags", "recorded", "known")


def event_of(claim: Claim) -> Event:
    """Return the event without the evidence."""
    return Event(**{name: getattr(claim, name) for name in FIELDS})
