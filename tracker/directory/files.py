"""Reading directories of actors: the shipped one, and a user's own that adds to it."""

import os
import re
from typing import Final

import msgspec

from tracker.directory.actor import KnownActor
from tracker.directory.lookup import Directory
from tracker.errors import StoreError
from tracker.query.letters import name_key

_EXAMPLE: Final = '{"actors":[{"name":"Acme Corporation","type":"company","aliases":["Acme"],"within":"China"}]}'


class _File(msgspec.Struct, frozen=True):
    actors: dict[str, KnownActor] | list[KnownActor]


def load(path: str) -> Directory:
    """Read a directory file; raise StoreError, with the reason, when it cannot be read."""
    try:
        with open(path, "rb") as file:
            content = msgspec.json.decode(file.read(), type=_File)
    except OSError as error:
        raise StoreError(f"cannot read the directory of actors {path}: {error.strerror}") from None
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        reason = _plain(error) if isinstance(error, msgspec.ValidationError) else "it is not JSON"
        raise StoreError(f"{path} is not a directory of actors: {reason}", f"for example {_EXAMPLE}") from None
    return Directory(content.actors.values() if isinstance(content.actors, dict) else content.actors)


def _plain(error: msgspec.ValidationError) -> str:
    """Return the decoder's message in plain words, with the number of the actor."""
    text = re.sub(r"^Object (?:contains )?", "", str(error).replace("`", "'"))
    text = re.sub(r" - at '\$\.actors\[(\d+)\].*", lambda found: f" (actor {int(found[1]) + 1})", text)
    return re.sub(r" - at .*", "", text)


def load_beside(shipped: str, own: str) -> Directory:
    """Read the shipped directory and a user's own, which adds to it; raise StoreError where one cannot be read.

    An actor of the shipped directory that the user's own has too keeps what is not given there, and has the
    aliases of both. A spelling that both directories know means the actor of the user's own.
    """
    rest = {name_key(actor.name): actor for actor in load(shipped).actors}
    first: dict[str, KnownActor] = {}
    for actor in map(_composed, load(own).actors):
        key = name_key(actor.name)
        if not key:
            raise StoreError(f"{own}: an actor has no name", f"for example {_EXAMPLE}")
        first[key] = _joined(first.get(key) or rest.pop(key, None), actor)
    merged = Directory(rest.values(), first.values())
    return Directory(rest.values(), (_connected(actor, merged, own) for actor in first.values()))


def _joined(known: KnownActor | None, own: KnownActor) -> KnownActor:
    if known is None:
        return own
    return KnownActor(
        name=known.name,
        type=own.type or known.type,
        code=own.code or known.code,
        aliases=tuple(dict.fromkeys((*own.aliases, *known.aliases))),
        demonyms=own.demonyms or known.demonyms,
        capitals=own.capitals or known.capitals,
        within=own.within or known.within,
        members=own.members or known.members,
    )


def _connected(actor: KnownActor, merged: Directory, path: str) -> KnownActor:
    """Return the actor with the canonical names of what it is part of and of its members."""

    def canonical(name: str) -> str:
        if (found := merged.resolve(name)) is not None:
            return found
        near = merged.suggest(name)
        sentence = f"{path}: {actor.name} names '{name}', which is no known actor"
        raise StoreError(sentence + (f"; did you mean {near}?" if near else ""), "correct the name, or add that actor")

    within = canonical(actor.within) if actor.within else ""
    return msgspec.structs.replace(actor, within=within, members=tuple(map(canonical, actor.members)))


def _composed(actor: KnownActor) -> KnownActor:
    """Return the actor with its texts as events have them: composed, with single spaces."""

    from unicodedata import normalize

    def tidy(text: str) -> str:
        return " ".join(normalize("NFC", text).split())

    return KnownActor(
        name=tidy(actor.name),
        type=tidy(actor.type).lower(),
        code=tidy(actor.code),
        aliases=tuple(map(tidy, actor.aliases)),
        demonyms=tuple(map(tidy, actor.demonyms)),
        capitals=tuple(map(tidy, actor.capitals)),
        within=tidy(actor.within),
        members=tuple(map(tidy, actor.members)),
    )


def shipped_file(name: str) -> str:
    """Return the path of a data file that comes with tracker, in an installation or in a checkout."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    installed = os.path.join(package, "db", name)
    return installed if os.path.exists(installed) else os.path.join(os.path.dirname(package), "db", name)
