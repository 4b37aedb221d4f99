"""The directory of known actors: canonical names, aliases, parts and groups.

A name, alias or country code in any spelling resolves to one canonical name: `U.S.`, `usa` and `United States`
are one actor, and a query for China also finds its ministries and firms.
"""

import os
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final

import msgspec

from tracker.errors import StoreError

GROUP_MARK: Final = "@"  # @G7 in a query means its members, G7 the group itself

_INITIALISM: Final = r"\b(?:[^\W\d_]\.)+[^\W\d_]\b\.?"
_LIKENESS: Final = 0.7  # how similar a name must be to be suggested


class KnownActor(msgspec.Struct, frozen=True, omit_defaults=True):
    """One actor: its canonical name, aliases, the actor it is part of, and the members of a group."""

    name: str
    type: str = ""
    code: str = ""
    aliases: tuple[str, ...] = ()
    within: str = ""
    members: tuple[str, ...] = ()

    def spellings(self) -> Iterator[str]:
        """All names of this actor."""
        yield self.name
        yield from self.aliases
        if self.code:
            yield self.code


class _File(msgspec.Struct, frozen=True):
    actors: dict[str, KnownActor]


class Directory:
    """The known actors of one file, looked up by any spelling; immutable."""

    def __init__(self, actors: tuple[KnownActor, ...]) -> None:
        self._actors = actors

    @classmethod
    def load(cls, path: str) -> "Directory":
        """Read a directory file; raise StoreError when it cannot be read."""
        try:
            with open(path, "rb") as file:
                content = msgspec.json.decode(file.read(), type=_File)
        except OSError as error:
            raise StoreError(f"cannot read the directory of actors {path}: {error.strerror}") from None
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            raise StoreError(f"{path} is not a directory of actors") from None
        return cls(tuple(content.actors.values()))

    def names(self) -> Iterator[str]:
        """The canonical names, in the order of the file."""
        return (actor.name for actor in self._actors)

    def groups(self) -> Iterator[str]:
        """The query terms for the members of each group, such as `@G7`."""
        return (f"{GROUP_MARK}{actor.name}" for actor in self._actors if actor.members)

    def get(self, name: str) -> KnownActor | None:
        """Return the actor of that canonical name, or None."""
        return self._by_name.get(name)

    def resolve(self, text: str) -> str | None:
        """Return the canonical name for a name, alias or code in any case, or None."""
        return text if text in self._by_name else self._by_spelling.get(fold(text))

    def expand(self, text: str) -> frozenset[str]:
        """Return the actor and all its parts, or for `@GROUP` its members and all their parts."""
        if text.startswith(GROUP_MARK):
            group = self._by_name.get(self.resolve(text[1:]) or "")
            return self._with_parts(group.members) if group else frozenset()
        name = self.resolve(text)
        return self._with_parts((name,)) if name else frozenset()

    def suggest(self, text: str, likeness: float = _LIKENESS) -> str | None:
        """Return the known name nearest to a misspelt one, None if none is at least `likeness` (0 to 1) similar."""
        from difflib import get_close_matches

        mark = GROUP_MARK if text.startswith(GROUP_MARK) else ""
        known = self._by_spelling
        if mark:
            known = {key: name for key, name in known.items() if self._by_name[name].members}
        near = get_close_matches(fold(text.removeprefix(mark)), known, n=1, cutoff=likeness)
        return mark + known[near[0]] if near else None

    def _with_parts(self, names: tuple[str, ...]) -> frozenset[str]:
        found: set[str] = set()
        waiting = list(names)
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting.extend(self._parts.get(name, ()))
        return frozenset(found)

    @cached_property
    def _by_name(self) -> Mapping[str, KnownActor]:
        return {actor.name: actor for actor in self._actors}

    @cached_property
    def _by_spelling(self) -> Mapping[str, str]:
        names = {fold(actor.name): actor.name for actor in self._actors}
        return {fold(text): actor.name for actor in self._actors for text in actor.spellings()} | names

    @cached_property
    def _parts(self) -> Mapping[str, tuple[str, ...]]:
        parts: dict[str, tuple[str, ...]] = {}
        for actor in self._actors:
            if actor.within:
                parts[actor.within] = (*parts.get(actor.within, ()), actor.name)
        return parts


def fold(text: str) -> str:
    """Return the form in which two spellings of one name are equal: `The U.S.` and `us`."""
    if not text.isascii():
        from unicodedata import normalize

        text = normalize("NFC", text).replace("’", "'")
    text = " ".join(text.lower().split())
    if "." in text:
        text = re.sub(_INITIALISM, lambda found: found[0].replace(".", ""), text)
    return text.removeprefix("the ")


def shipped_file(name: str) -> str:
    """Return the path of a data file that comes with tracker, in an installation or in a checkout."""
    here = os.path.dirname(os.path.abspath(__file__))
    installed = os.path.join(here, "db", name)
    return installed if os.path.exists(installed) else os.path.join(os.path.dirname(here), "db", name)
