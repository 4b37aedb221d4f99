"""A timeline's own actors: records of its table `actors`, which add to the directory or take the place of an actor.

A record has the fields of `KnownActor` without the name, and `replaces`: the actors that it stands for from now on,
because they were merged into it or renamed.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import msgspec

from tracker.directory.actor import KnownActor
from tracker.directory.files import composed, joined
from tracker.directory.lookup import Directory
from tracker.query.letters import name_key

Record = Mapping[str, Any]
_REPLACES: Final = "replaces"
_LISTS: Final = ("aliases", "members", _REPLACES)  # of two records that are merged, both are kept


def with_own(base: Directory, records: Mapping[str, Record]) -> Directory:
    """Return the directory with a timeline's own actors; a spelling that both know means the timeline's own.

    A record that is none, written by another program, is left out.
    """
    if not records:
        return base
    rest = {actor.name: actor for actor in base.actors}
    by_key = {name_key(name): name for name in rest}
    gone: dict[str, str] = {}  # the actors that another stands for now, with its name
    mine: list[KnownActor] = []
    for name, record in records.items():
        if (actor := actor_of(name, record)) is None:
            continue
        known = rest.pop(by_key.get(name_key(name), ""), None)
        actor = msgspec.structs.replace(joined(known, actor), name=actor.name if known is None else known.name)
        for other in _texts(record, _REPLACES):
            replaced = rest.pop(by_key.get(name_key(other), ""), None)
            if replaced is not None:
                gone[replaced.name] = actor.name
                names = tuple(dict.fromkeys((*actor.aliases, replaced.name, *replaced.aliases)))
                actor = msgspec.structs.replace(joined(replaced, actor), name=actor.name, aliases=names)
        mine.append(actor)
    former = [actor for actor in base.own if actor.name in rest]
    shipped = [rest[actor.name] for actor in base.actors[len(base.own) :] if actor.name in rest]
    merged = Directory(shipped, (*mine, *former))
    canonical = {**gone, **{name: found for name in _named(mine) if (found := merged.resolve(name)) is not None}}
    return Directory((_repointed(actor, gone) for actor in shipped), (_repointed(a, canonical) for a in merged.own))


def actor_of(name: str, record: Record) -> KnownActor | None:
    """Return the actor that a record describes, None where it describes none."""
    fields = {field: value for field, value in record.items() if field != _REPLACES}
    try:
        return composed(msgspec.convert({**fields, "name": name}, KnownActor))
    except msgspec.ValidationError:
        return None


def merged_records(
    directory: Directory, records: Mapping[str, Record], old: Sequence[str], new: str
) -> dict[str, Record]:
    """Return the records after the old actors became the new one, which keeps their names as aliases."""
    left = {name: record for name, record in records.items() if name not in old}
    target = dict(left.get(new, {}))
    for name in old:
        mine = records.get(name, {})
        known = directory.get(new)
        told = {key: value for key, value in mine.items() if known is None or not getattr(known, key, None)}
        target = {**told, **target, **{key: _joined_lists(target, mine, key) for key in _LISTS}}
        if directory.resolve(name) != new:  # else it is an alias already
            target["aliases"] = [*target["aliases"], name]
            if name not in records and directory.get(name) is not None:
                target[_REPLACES] = [*target[_REPLACES], name]
    keys = {name_key(new)}
    target["aliases"] = [alias for alias in dict.fromkeys(target["aliases"]) if name_key(alias) not in keys]
    left[new] = {key: value for key, value in target.items() if value}
    pointing = dict.fromkeys(old, new)
    return {name: _record_repointed(record, pointing) for name, record in left.items() if record or name in records}


def _joined_lists(one: Record, other: Record, key: str) -> list[Any]:
    return [*one.get(key, ()), *(item for item in other.get(key, ()) if item not in one.get(key, ()))]


def _texts(record: Record, key: str) -> list[str]:
    found = record.get(key)
    return [text for text in found if isinstance(text, str)] if isinstance(found, list) else []


def _named(actors: Iterable[KnownActor]) -> set[str]:
    """Return the names by which actors refer to others."""
    return {name for actor in actors for name in (actor.within, *(m.name for m in actor.memberships())) if name}


def _repointed(actor: KnownActor, names: Mapping[str, str]) -> KnownActor:
    """Return the actor with other names for those that it refers to."""
    if not names or not (_named([actor]) & names.keys()):
        return actor
    members = tuple(msgspec.structs.replace(one, name=names.get(one.name, one.name)) for one in actor.memberships())
    return msgspec.structs.replace(actor, within=names.get(actor.within, actor.within), members=members)


def _record_repointed(record: Record, names: Mapping[str, str]) -> Record:
    def other(member: Any) -> Any:
        if isinstance(member, dict):
            return {**member, "name": names.get(member.get("name", ""), member.get("name", ""))}
        return names.get(member, member) if isinstance(member, str) else member

    changed = dict(record)
    if record.get("within") in names:
        changed["within"] = names[record["within"]]
    if isinstance(record.get("members"), list):
        changed["members"] = [other(member) for member in record["members"]]
    return changed
