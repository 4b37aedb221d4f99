"""One known actor, as a directory has it."""

from collections.abc import Iterator
from datetime import date

import msgspec

from tracker.when import When


class Dated(
    msgspec.Struct, frozen=True, gc=False, omit_defaults=True, forbid_unknown_fields=True, rename={"since": "from"}
):
    """A name that holds for a time: of a member of a group, or one by which an actor went; both days inclusive."""

    name: str
    since: str = ""  # `from` in the file; an EDTF date as exact as it is known, "" where there is no limit
    to: str = ""

    def span(self) -> tuple[date, date]:
        """Return the first and the last day on which it may hold; raise DateError for what is no date."""
        return (
            When.parse(self.since).first if self.since else date.min,
            When.parse(self.to).last if self.to else date.max,
        )


class KnownActor(msgspec.Struct, frozen=True, gc=False, omit_defaults=True, forbid_unknown_fields=True):
    """One actor: its canonical name, its aliases of each kind, what it is part of, and the members of a group.

    Demonyms (`Chinese`), capitals (`Beijing`) and metonyms (`Foggy Bottom`) are no names of the actor: they stand
    for it where an article has them act, and only there. Tickers have their exchange: `NASDAQ:NVDA`.
    """

    name: str
    type: str = ""
    code: str = ""  # ISO 3166-1 alpha-2
    code3: str = ""  # ISO 3166-1 alpha-3
    aliases: tuple[str, ...] = ()
    names: tuple[Dated, ...] = ()  # names it had for a time
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    tickers: tuple[str, ...] = ()
    within: str = ""
    members: tuple[str | Dated, ...] = ()

    def called(self) -> Iterator[str]:
        """The names of this actor in any time, its canonical name first, without its country code."""
        yield self.name
        yield from self.also_called()

    def also_called(self) -> tuple[str, ...]:
        """The names other than the canonical one: its aliases, and those it had for a time."""
        return (*self.aliases, *(former.name for former in self.names)) if self.names else self.aliases

    def spellings(self) -> Iterator[str]:
        """All names of this actor, the most certain first: its name, its country code, its aliases."""
        yield self.name
        if self.code:
            yield self.code
        yield from self.also_called()

    def places(self) -> Iterator[str]:
        """The places that stand for this actor: its capital, the seat of a body."""
        yield from self.capitals
        yield from self.metonyms

    def symbols(self) -> Iterator[str]:
        """What is written in capitals only: codes of three letters, tickers with and without their exchange."""
        if self.code3:
            yield self.code3
        for ticker in self.tickers:
            yield ticker
            if (symbol := ticker.rpartition(":")[2]).isalpha() and len(symbol) > 1:
                yield symbol

    def memberships(self) -> Iterator[Dated]:
        """The members of the group with the time of their membership, one for each time."""
        return (Dated(member) if isinstance(member, str) else member for member in self.members)
