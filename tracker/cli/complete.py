"""What a shell offers at the TAB key: kinds, statuses, and the actors and topics in use."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import click

from tracker.errors import TrackerError
from tracker.registry import CLOCKS, KIND_NAMES, STATUSES

if TYPE_CHECKING:
    from tracker.cli.session import Session
    from tracker.event import Event

Complete = Callable[[click.Context, click.Parameter, str], list[str]]


def complete_value(field: str) -> Complete:
    """Complete the value of an option by the values of that query field."""

    def complete(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
        return _starting(incomplete, _values(ctx, field))

    return complete


def complete_query(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Complete a query word: the field's name, then its values."""
    field, colon, value = incomplete.partition(":")
    if not colon:
        from tracker.language.terms import QUERY_FIELDS

        return [f"{name}:" for name in QUERY_FIELDS if name.startswith(field)]
    return [f"{field}:{found}" for found in _starting(value, _values(ctx, field))]


def _starting(incomplete: str, values: Iterable[str]) -> list[str]:
    begun = incomplete.lower()
    return sorted({value for value in values if value.lower().startswith(begun)})


def _values(ctx: click.Context, field: str) -> Iterable[str]:
    fixed = {"kind": KIND_NAMES, "status": STATUSES, "clock": CLOCKS}
    if field in fixed:
        return fixed[field]
    try:
        events = list(_session(ctx).store().find())
    except TrackerError:
        return ()
    return _used(events, field)


def _used(events: Iterable["Event"], field: str) -> Iterable[str]:
    if field in ("actor", "by", "against"):
        return (actor.name for event in events for actor in event.actors)
    if field == "topic":
        return (topic for event in events for topic in event.topics)
    if field == "place":
        return (event.place for event in events if event.place)
    if field == "event":
        return (name for event in events for name in (str(event.id), event.ref) if name)
    return ()


def _session(ctx: click.Context) -> "Session":
    from tracker.cli.session import Session

    root = ctx.find_root()
    if not isinstance(root.obj, Session):
        root.obj = Session(
            db=root.params.get("db"), today_text=root.params.get("today"), color="never", width=None, argv=()
        )
    return root.obj
