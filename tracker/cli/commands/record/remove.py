"""`tracker remove`: remove events."""

import click

from tracker.cli.broken_links import say_broken_links
from tracker.cli.input.confirm import confirmed
from tracker.cli.options.event_keys import chosen_events, keys_argument, where_option
from tracker.cli.query_command import QueryCommand
from tracker.cli.session import Session

_MOST_NAMED = 20  # ids in the sentence that says what was removed


@click.command("remove", cls=QueryCommand, epilog="Example: tracker remove 12 --yes")
@keys_argument()
@where_option("remove")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def remove_command(session: Session, keys: tuple[str, ...], where: bool, yes: bool) -> None:
    """Delete events; the history keeps them, and `tracker undo` restores them."""
    from tracker.render.one_line import one_line

    store = session.store(write=True)
    events = chosen_events(session, store, keys, where=where)
    count = "this event" if len(events) == 1 else f"these {len(events)} events"
    if events and confirmed(session, f"Remove {count}?", [one_line(event) for event in events], yes):
        removed = [str(event.id) for event in store.remove([event.id for event in events])]
        some = len(removed) > _MOST_NAMED
        named = f"{len(removed):,} events" if some else f"event{'s' if removed[1:] else ''} {', '.join(removed)}"
        session.say(f"Removed {named}. To undo: tracker undo")
        say_broken_links(session, store, {event.id for event in events})
