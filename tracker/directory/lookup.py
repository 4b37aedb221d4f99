"""Looking up known actors by any spelling."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Final

from tracker.directory.actor import Dated, KnownActor
from tracker.query.letters import name_key, name_keys
from tracker.similar import Words

GROUP_MARK: Final = "@"  # @G7 in a query means its members, G7 the group itself

# State bodies in the types of the directory.
STATE: Final = frozenset({"country", "government", "legislature", "court"})
_SHORTEST_TYPED: Final = 4  # letters: no telling which abbreviation a shorter one was meant to be
_SHORTEST_KNOWN: Final = 5
_LONGEST_ACRONYM: Final = 4


class Directory:
    """The known actors, looked up by any spelling; immutable.

    Of the actors that share a spelling it means the one whose name it is, else one of the user's `own`, else the
    one whose country code it is; where all have it as an alias it means none of them.
    """

    def __init__(self, actors: Iterable[KnownActor], own: Iterable[KnownActor] = ()) -> None:
        self.own = tuple(own)
        self.actors = (*self.own, *actors)

    def names(self) -> Iterator[str]:
        """The canonical names, in the order of the file."""
        return (actor.name for actor in self.actors)

    def groups(self) -> Iterator[str]:
        """The query terms for the members of each group, such as `@G7`."""
        return (f"{GROUP_MARK}{actor.name}" for actor in self.actors if actor.members)

    @cached_property
    def types(self) -> tuple[str, ...]:
        """The types of actors that a query may ask for, `state` for all bodies of a state among them."""
        return tuple(sorted({"state", *(actor.type for actor in self.actors if actor.type)}))

    def get(self, name: str) -> KnownActor | None:
        """Return the actor of that canonical name, or None."""
        return self._by_name.get(name)

    def resolve(self, text: str) -> str | None:
        """Return the canonical name for a name, alias or code, or None; tickers and long codes in capitals only."""
        if text in self._by_name:
            return text
        return self._by_key.get(name_key(text)) or (self._by_symbol.get(text) if text.isupper() else None)

    def standing_for(self, text: str) -> str | None:
        """Return the canonical name of the actor that a demonym or a place may stand for, or None."""
        return self._stand_in.get(name_key(text))

    def is_acronym(self, text: str) -> bool:
        """Return whether a text in capitals is a country code or a name of few letters, such as US or WHO."""
        return text in self._acronyms

    def sharing(self, text: str) -> tuple[str, ...]:
        """Return the canonical names of the actors that go by this spelling, the one it means first."""
        return self._spelt.get(name_key(text), ())

    def expand(self, text: str) -> frozenset[str]:
        """Return the actor and all its parts, or for `@GROUP` its members without a last day and all their parts."""
        if text.startswith(GROUP_MARK):
            return self._with_parts(member.name for member in self._memberships(text) if not member.to)
        name = self.resolve(text)
        return self._with_parts((name,)) if name else frozenset()

    def members(self, text: str) -> tuple[tuple[date, date, frozenset[str]], ...]:
        """Return for `@GROUP` its members by the time of membership: first and last day, members and their parts."""
        spells: dict[tuple[date, date], list[str]] = {}
        for member in self._memberships(text):
            spells.setdefault(member.span(), []).append(member.name)
        return tuple((*span, self._with_parts(names)) for span, names in sorted(spells.items()))

    def of_type(self, kind: str) -> frozenset[str]:
        """Return the actors of that type; `state` means those of every type that is a body of a state."""
        wanted = STATE | {"state"} if kind == "state" else {kind}
        return frozenset(actor.name for actor in self.actors if actor.type in wanted)

    def country(self, text: str) -> str | None:
        """Return the country that an actor is or is part of, None where there is none."""
        name, seen = self.resolve(text) or "", set[str]()
        while (actor := self._by_name.get(name)) and name not in seen and actor.type != "country":
            seen.add(name)
            name = actor.within
        return name if actor and actor.type == "country" else None

    def keys(self, names: Iterable[str]) -> frozenset[str]:
        """Return the spellings of these actors as `name_key` writes them; not those that mean another actor."""
        known = (actor for name in names if (actor := self._by_name.get(name)))
        spelt = ((key, actor.name) for actor in known for key in map(name_key, actor.spellings()))
        return frozenset(key for key, name in spelt if self._by_key.get(key) == name)

    def suggest(self, text: str) -> str | None:
        """Return the known name that a misspelt one may stand for, None where none is nearly the same."""
        mark = GROUP_MARK if text.startswith(GROUP_MARK) else ""
        key = name_key(text.removeprefix(mark))
        if len(key) < _SHORTEST_TYPED:
            return None
        near = (self._groups_to_suggest if mark else self._to_suggest).nearest(key)
        return mark + self._by_key[near] if near else None

    def _memberships(self, text: str) -> Iterator[Dated]:
        group = self._by_name.get(self.resolve(text.removeprefix(GROUP_MARK)) or "")
        return group.memberships() if group else iter(())

    def _with_parts(self, names: Iterable[str]) -> frozenset[str]:
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
        return {actor.name: actor for actor in self.actors}

    @cached_property
    def _spelt(self) -> Mapping[str, tuple[str, ...]]:
        """The actors that go by each spelling, those first that have more right to it."""
        found: dict[str, tuple[str, ...]] = {}
        for rank in self._ranks:
            for name, key in rank:
                if name not in found.get(key, ()):
                    found[key] = (*found.get(key, ()), name)
        return found

    @cached_property
    def _by_key(self) -> Mapping[str, str]:
        """The actor that each spelling means."""
        meant: dict[str, str] = {}  # '' for a spelling that several have by the same right
        for rank in self._ranks:
            claimed: dict[str, str] = {}
            for name, key in rank:
                if key not in meant:
                    claimed[key] = name if claimed.get(key, name) == name else ""
            meant |= claimed
        return {key: name for key, name in meant.items() if name}

    @cached_property
    def _ranks(self) -> tuple[Sequence[tuple[str, str]], ...]:
        """The spellings, as keys, each behind whose it is, by the right to them."""
        shipped = self.actors[len(self.own) :]
        ranks = (
            [(actor.name, actor.name) for actor in self.actors],
            *(
                [(text, actor.name) for actor in actors for text in spellings(actor) if text]
                for actors in (self.own, shipped)
                for spellings in (lambda actor: (actor.code,), KnownActor.also_called)
            ),
        )
        keys = iter(name_keys([text for rank in ranks for text, _ in rank]))
        return tuple(list(zip([name for _, name in rank], keys, strict=False)) for rank in ranks)

    @cached_property
    def _by_symbol(self) -> Mapping[str, str]:
        """The actor that each code or ticker in capitals means, the user's own first."""
        return {symbol: actor.name for actor in reversed(self.actors) for symbol in actor.symbols()}

    @cached_property
    def _acronyms(self) -> frozenset[str]:
        texts = (text for actor in self.actors for text in (*actor.spellings(), actor.code3))
        return frozenset(
            text for text in texts if 1 < len(text) <= _LONGEST_ACRONYM and text.isalpha() and text.isupper()
        )

    @cached_property
    def _stand_in(self) -> Mapping[str, str]:
        """The actor for which each demonym and each place stands, the user's own first."""
        return {
            name_key(text): actor.name for actor in reversed(self.actors) for text in (*actor.demonyms, *actor.places())
        }

    @cached_property
    def _to_suggest(self) -> Words:
        return Words(key for key in self._by_key if len(key) >= _SHORTEST_KNOWN)

    @cached_property
    def _groups_to_suggest(self) -> Words:
        return Words(key for key, name in self._by_key.items() if self._by_name[name].members)

    @cached_property
    def _parts(self) -> Mapping[str, tuple[str, ...]]:
        parts: dict[str, tuple[str, ...]] = {}
        for actor in self.actors:
            if actor.within:
                parts[actor.within] = (*parts.get(actor.within, ()), actor.name)
        return parts
