"""Reading directories of actors: the shipped one, and a user's own that adds to it."""

import os
import re
from typing import Any, Final

import msgspec

from tracker.directory.actor import Dated, KnownActor
from tracker.directory.lookup import Directory
from tracker.errors import DateError, StoreError, plain
from tracker.query.letters import name_key

_EXAMPLE: Final = '{"actors":[{"name":"Acme Corporation","type":"company","aliases":["Acme"],"within":"China"}]}'
_DATED: Final = '{"name":"China","from":"2001-12-11","to":"2024"}'


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
        reason = _numbered(plain(error)) if isinstance(error, msgspec.ValidationError) else "it is not JSON"
        raise StoreError(f"{path} is not a directory of actors: {reason}", f"for example {_EXAMPLE}") from None
    return Directory(content.actors.values() if isinstance(content.actors, dict) else content.actors)


def _numbered(sentence: str) -> str:
    """Return what is wrong with the number of the actor, counted from 1."""
    found = re.search(r"\bactors\[(\d+)\](\.?)", sentence)
    if found is None:
        return sentence
    rest = sentence.replace(found[0], "" if found[2] else "it", 1).removesuffix(" in it")
    return f"actor {int(found[1]) + 1}: {rest}"


def load_beside(shipped: str, own: str) -> Directory:
    """Read the shipped directory and a user's own, which adds to it; raise StoreError where one cannot be read.

    An actor of the shipped directory that the user's own has too keeps what is not given there, and has the
    aliases of both. A spelling that both directories know means the actor of the user's own.
    """
    rest = {name_key(actor.name): actor for actor in load(shipped).actors}
    first: dict[str, KnownActor] = {}
    for actor in map(composed, load(own).actors):
        _check_days(actor, own)
        key = name_key(actor.name)
        if not key:
            raise StoreError(f"{own}: an actor has no name", f"for example {_EXAMPLE}")
        first[key] = joined(first.get(key) or rest.pop(key, None), actor)
    merged = Directory(rest.values(), first.values())
    return Directory(rest.values(), (_connected(actor, merged, own) for actor in first.values()))


def joined(known: KnownActor | None, own: KnownActor) -> KnownActor:
    """Return an actor with what somebody's own record of it says, and the names of both."""
    if known is None:
        return own
    given = {field: value for field in KnownActor.__struct_fields__ if (value := getattr(own, field))}
    aliases = tuple(dict.fromkeys((*own.aliases, *known.aliases)))
    names = tuple(dict.fromkeys((*own.names, *known.names)))
    return msgspec.structs.replace(known, **{**given, "name": known.name, "aliases": aliases, "names": names})


def _check_days(actor: KnownActor, path: str) -> None:
    """Raise StoreError for a time that does not exist, or that ends before it begins."""
    for dated in (*actor.names, *actor.memberships()):
        try:
            first, last = dated.span()
        except DateError as error:
            raise StoreError(f"{path}: {actor.name}: {error.sentence}", f"for example {_DATED}") from None
        if last < first:
            raise StoreError(f"{path}: {actor.name}: '{dated.name}' ends before it begins", f"for example {_DATED}")


def _connected(actor: KnownActor, merged: Directory, path: str) -> KnownActor:
    """Return the actor with the canonical names of what it is part of and of its members."""

    def canonical(name: str) -> str:
        if (found := merged.resolve(name)) is not None:
            return found
        near = merged.suggest(name)
        sentence = f"{path}: {actor.name} names '{name}', which is not a known actor"
        raise StoreError(sentence + (f"; did you mean {near}?" if near else ""), "correct the name, or add that actor")

    within = canonical(actor.within) if actor.within else ""
    members = tuple(msgspec.structs.replace(one, name=canonical(one.name)) for one in actor.memberships())
    return msgspec.structs.replace(actor, within=within, members=members)


def composed(actor: KnownActor) -> KnownActor:
    """Return the actor with its texts as events have them: composed, with single spaces."""

    from unicodedata import normalize

    def tidy(value: Any) -> Any:
        if isinstance(value, str):
            return " ".join(normalize("NFC", value).split())
        return (
            msgspec.structs.replace(value, name=tidy(value.name))
            if isinstance(value, Dated)
            else tuple(map(tidy, value))
        )

    given = {field: tidy(getattr(actor, field)) for field in KnownActor.__struct_fields__}
    return KnownActor(**{**given, "type": given["type"].lower()})


def shipped_file(name: str) -> str:
    """Return the path of a data file that comes with tracker, in an installation or in a checkout."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    installed = os.path.join(package, "db", name)
    return installed if os.path.exists(installed) else os.path.join(os.path.dirname(package), "db", name)
