"""One known actor, as a directory has it."""

from collections.abc import Iterator

import msgspec


class KnownActor(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """One actor: its canonical name, aliases, the actor it is part of, and the members of a group.

    Demonyms (`Chinese`) and capitals (`Beijing`) are no names of the actor: they stand for it where an article has
    them act, and only there.
    """

    name: str
    type: str = ""
    code: str = ""
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    within: str = ""
    members: tuple[str, ...] = ()

    def spellings(self) -> Iterator[str]:
        """All names of this actor, the most certain first: its name, its country code, its aliases."""
        yield self.name
        if self.code:
            yield self.code
        yield from self.aliases
