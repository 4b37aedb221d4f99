"""`tracker edit`: change events by options or in an editor."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.input.confirm import NO_CHANGE, at_terminal, confirmed
from tracker.cli.input.event_fields import amended, tell_early
from tracker.cli.input.list_edits import as_recorded, relisted, without_effect
from tracker.cli.options.event_keys import chosen_events, keys_argument, where_option
from tracker.cli.options.event_options import InOrder, event_options, once, several
from tracker.cli.query_command import QueryCommand
from tracker.cli.session import Session
from tracker.errors import TrackerError, UsageError
from tracker.event import Event, changed, normal

if TYPE_CHECKING:
    from tracker.store import Store

_MOST_PRINTED = 20  # events that a person reads through; the log has all


class EditCommand(InOrder, QueryCommand):
    """A command whose arguments may be a query, and whose options about sources keep their order."""


@click.command(
    "edit",
    cls=EditCommand,
    epilog="Example: tracker edit 12 --date 2024-07-04/2024-07-07 --add-topic ai/governance",
)
@keys_argument()
@where_option("change")
@once("--title", metavar="TEXT", help="A new title.")
@event_options
@several("--add-actor", metavar="NAME", help="Add a participant.", field="name")
@several("--add-by", metavar="NAME", help="Add an actor responsible.", field="name")
@several("--add-against", metavar="NAME", help="Add a target.", field="name")
@several("--drop-actor", metavar="NAME", help="Remove an actor, in any role.", field="name")
@several("--add-topic", metavar="PATH", help="Add a topic.", field="topic")
@several("--drop-topic", metavar="PATH", help="Remove a topic.", field="topic")
@several("--add-source", metavar="URL", help="Add a source; --quote and so on after it describe it.", field="source")
@several("--of", metavar="NAME", help="Recorded source that --quote and so on after it change.", field="source")
@several("--drop-source", metavar="TEXT", help="Remove the sources with this name or address.", field="source")
@several("--drop-detail", metavar="KEY", help="Remove a detail.")
@several("--drop-clock", metavar="NAME", help="Remove an additional date.")
@several("--drop-link", metavar="ID", help="Remove the links to that event; RELATION=ID only those.")
@several("--add-note", metavar="TEXT", help="Append a line to the note.")
@click.option("--yes", is_flag=True, help="Do not ask before changing many.")
@click.pass_obj
def edit_command(session: Session, /, keys: tuple[str, ...], where: bool, yes: bool, **given: Any) -> None:
    """Change events by options, or without options as a form in $EDITOR, and print what changed.

    An option sets its field anew; --add-... and --drop-... change a list. An empty value clears a
    field; the title, the date, the kind and the status cannot be empty.
    """
    by_options = any(value not in (None, (), False) for value in given.values())
    store = session.store(write=True)
    events = chosen_events(session, store, keys, where=where)
    if not by_options:
        if where:
            raise UsageError("edit --where needs options that say what to change", "for example --add-topic ai")
        _in_editor(session, store, events)
        return
    given = as_recorded(store, given)
    pairs = [(event, _reworked(session, store, event, given)) for event in events]
    changes = [(event, draft) for event, draft in pairs if draft != event]
    if given["date"] or given["status"]:
        for _, draft in pairs[:_MOST_PRINTED]:
            tell_early(session, draft)
    if where and changes and not _agreed(session, len(events), [draft for _, draft in changes], yes):
        return
    said = _say_without_effect(session, events, given)
    if events and not changes and not said:
        session.say(NO_CHANGE)
    _keep(session, store, changes)


def _reworked(session: Session, store: "Store", event: Event, given: dict[str, Any]) -> Event:
    draft = relisted(session, amended(session, store, event, given), given)
    if given["title"] is not None:
        draft = changed(draft, title=given["title"])
    return normal(draft)


def _say_without_effect(session: Session, events: Sequence[Event], given: dict[str, Any]) -> bool:
    """Print which additions and removals changed nothing in any of the events; return whether there are some."""
    each = [dict.fromkeys(without_effect(session, event, given)) for event in events]
    in_all = [item for item in each[0] if all(item in other for other in each)] if each else []
    who = f"event {events[0].id}" if len(events) == 1 else f"each of the {len(events)} events"
    for verb, item in in_all:
        none = len(events) > 1 and verb == "has no"
        session.say(f"none of the {len(events)} events has {item}" if none else f"{who} {verb} {item}")
    return bool(in_all)


def _agreed(session: Session, found: int, changes: list[Event], yes: bool) -> bool:
    from tracker.render.one_line import one_line

    every = f"all {found}" if len(changes) == found else f"{len(changes)} of the {found}"
    lines = [one_line(event) for event in changes]
    return confirmed(session, f"Change {every} matching events?", lines, yes)


def _in_editor(session: Session, store: "Store", events: list[Event]) -> None:
    if not at_terminal():
        raise UsageError(
            "there is no terminal for an editor: give the changes as options", "tracker edit --help lists them"
        )
    from tracker.cli.input.editor import edited, keep_text

    for event in events:
        draft = edited(session, store, event)
        if draft is None or draft == event:
            session.say(f"No change to event {event.id}")
            continue
        tell_early(session, draft)
        try:
            _keep(session, store, [(event, draft)])
        except TrackerError as error:
            keep_text(error, draft)
            raise


def _keep(session: Session, store: "Store", changes: "Sequence[tuple[Event, Event]]") -> None:
    """Store the changes, each an event as it was read and as it is to be, and print them as the log does."""
    if not changes:
        return
    from tracker.render.drawings.changes import field_lines
    from tracker.render.one_line import one_line
    from tracker.view.changes import edited

    stored = store.replace([draft for _, draft in changes], seen=[event for event, _ in changes])
    for (event, draft), now in list(zip(changes, stored, strict=True))[:_MOST_PRINTED]:
        session.emit((one_line(now), *field_lines(edited(event, draft), 2, session.screen)))
    if len(stored) > _MOST_PRINTED:
        rest = f"... and {len(stored) - _MOST_PRINTED:,} more: tracker log --limit 1"
        session.emit([session.screen.command(rest)])
