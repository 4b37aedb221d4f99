"""Who takes part in an event as a table names them, in a column of their own."""

from collections.abc import Sequence
from typing import Final

from tracker.directory.lookup import Directory
from tracker.event import Actor
from tracker.registry import Role

# Kinds in which nobody acts alone.
_TOGETHER: Final = ("summit", "meeting", "agreement", "treaty", "conference", "election")


def named_apart(names: Sequence[str], kind: str, directory: Directory) -> tuple[Actor, ...]:
    """Return the actors of an event of a kind that stand in a column of their own, in their order."""
    role: Role = "" if kind in _TOGETHER else "by"
    return tuple(Actor(directory.resolve(name) or name, role) for name in dict.fromkeys(names))
