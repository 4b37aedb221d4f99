"""What the directory says of one day: who was a member of a group, and by what name an actor went."""

from datetime import date

from tracker.directory.actor import KnownActor
from tracker.directory.lookup import Directory


def members_on(world: Directory, group: str, day: date) -> frozenset[str]:
    known = world.get(world.resolve(group) or group)
    assert known is not None
    spells = ((member.name, *member.span()) for member in known.memberships())
    return frozenset(name for name, first, last in spells if first <= day <= last)


def name_on(actor: KnownActor, day: date) -> str:
    spells = ((former.name, *former.span()) for former in actor.names)
    return next((name for name, first, last in spells if first <= day <= last), actor.name)
