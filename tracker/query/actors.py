"""Reading who a query asks for: `actor:china`, `actor:=china`, `actor:china/state`, `actor:@G7`, `type:company`."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Final, NoReturn, Protocol

from tracker.errors import QueryError, meant
from tracker.query.leaves import ByMember
from tracker.query.letters import fold, name_key, words
from tracker.query.tree import ByActor
from tracker.registry import Role

_ALONE: Final = "="  # actor:=china is China itself, without its ministries and firms
_GROUP: Final = "@"
# Other words for the types of actors.
TYPE_WORDS: Final = {"gov": "government", "governments": "government", "states": "state", "countries": "country",
                "firm": "company", "firms": "company", "companies": "company", "business": "company",
                "people": "person", "persons": "person", "parliament": "legislature", "org": "organisation",
                "organization": "organisation", "ngo": "organisation"}  # fmt: skip


class Actors(Protocol):
    """What a query needs of the directory of known actors."""

    @property
    def types(self) -> Collection[str]:
        """The types of actors, `state` among them."""

    def standing_for(self, text: str) -> str | None:
        """The canonical name of the actor that a demonym or a place may stand for."""

    def is_acronym(self, text: str) -> bool:
        """Whether a text in capitals is a code or an acronym of an actor."""

    def sharing(self, text: str) -> Sequence[str]:
        """The canonical names of the actors that go by a spelling, the one it means first."""

    def resolve(self, text: str) -> str | None:
        """The canonical name behind a name, alias or code."""

    def expand(self, text: str) -> frozenset[str]:
        """The canonical names of an actor and its parts."""

    def members(self, text: str) -> Sequence[tuple[date, date, frozenset[str]]]:
        """The members of `@GROUP` with their parts, by the first and last day of membership."""

    def of_type(self, kind: str) -> frozenset[str]:
        """The canonical names of the actors of a type."""

    def keys(self, names: Iterable[str]) -> frozenset[str]:
        """All spellings of these actors, as `name_key` writes them."""


def read_actor(value: str, role: Role | None, known: Actors | None) -> ByActor | ByMember:
    """Return the question for an actor or the members of a group; raise QueryError where the value is not one.

    A known name means that actor and its parts, whatever other names have its words; any other text means the
    names that have its words, and where it is a demonym or a place also the actor that it stands for.
    """
    whole, _, kind = value.rpartition("/")
    if known and known.resolve(value) is None and fold(kind) in known.types and _is_known(whole, known):
        found = read_actor(whole, role, known)
        wanted, label = known.keys(known.of_type(fold(kind))), f"{found.label}/{fold(kind)}"
        if not found.names & wanted:
            raise QueryError(f"the directory has no {fold(kind)} within {found.label}")
        if isinstance(found, ByActor):
            return ByActor("", found.names & wanted, role, label)
        return ByMember(tuple((first, last, names & wanted) for first, last, names in found.spells), role, label)
    if value.startswith(_GROUP):
        return _group(value, role, known)
    text = value.removeprefix(_ALONE).strip()
    if not words(text).strip():
        raise QueryError(f"'{value}' contains no name")
    name = known.resolve(text) if known else None
    who = name or (_stood_for(text, known) if known else None)
    if value.startswith(_ALONE):
        keys = known.keys([who]) if known and who else frozenset()
        return ByActor("", keys if name else keys | {name_key(text)}, role, f"{_ALONE}{who or text}")
    keys = known.keys(known.expand(who)) if known and who else frozenset()
    if not name and " and " in (key := name_key(text)):  # which the words of `A & B` lack
        keys |= {key}
    return ByActor("" if name else words(text), keys, role, who or text)


def other_meanings(value: str, known: Actors) -> str:
    """Return a notice where other actors go by the name as well, or where it is not clear whose it is; else nothing."""
    text = value.removeprefix(_ALONE).strip()
    name, sharing = known.resolve(text), known.sharing(text)
    others = [other for other in sharing if other != name]
    if stood_for := _stood_for(text, known):
        rest = "" if value.startswith(_ALONE) else "; names that have the word are found too"
        return f"'{text}' is read as {stood_for}{rest}"
    if name is None and len(others) > 1:
        return f"'{text}' is a name of {' and '.join(others)}; write one of them"
    return f"'{text}' means {name}; for {' or '.join(others)} write that name" if name and others else ""


def read_type(value: str, kinds: Collection[str], known: Actors | None) -> ByActor:
    """Return the question for actors of a type, as the directory has it; raise QueryError for an unknown one."""
    kind = fold(value)
    if known is None:
        raise QueryError("'type:' needs the directory of actors")
    if kind not in known.types:
        if kind in kinds:
            raise QueryError(f"unknown type of actor '{value}'", f"for the kind of event write kind:{kind}")
        _unknown_type(value, known)
    return ByActor("", known.keys(known.of_type(kind)), None, f"type:{kind}")


def _unknown_type(value: str, known: Actors) -> NoReturn:
    near = meant(fold(value), known.types, TYPE_WORDS)
    raise QueryError(f"unknown type of actor '{value}'{near}", None if near else f"one of {', '.join(known.types)}")


def _group(value: str, role: Role | None, known: Actors | None) -> ByMember:
    spells = known.members(value) if known else ()
    group, _, kind = value.rpartition("/")
    if known and not spells and known.members(group):
        _unknown_type(kind, known)
    if known is None or not spells:
        raise QueryError(f"'{value}' is not a group of the directory", "for example actor:@G7")
    return ByMember(tuple((first, last, known.keys(names)) for first, last, names in spells), role, value)


def _stood_for(text: str, known: Actors) -> str | None:
    """Return the actor that a demonym or a place stands for, None for what is itself a name."""
    return None if known.resolve(text) or known.sharing(text) else known.standing_for(text)


def _is_known(text: str, known: Actors) -> bool:
    return bool(known.members(text) if text.startswith(_GROUP) else known.expand(text) or known.standing_for(text))
