"""`tracker remove`: remove events."""

import click

from tracker.cli.completion.values import complete_value
from tracker.cli.input.confirm import confirmed
from tracker.cli.session import Session


@click.command("remove", epilog="Example: tracker remove 12 --yes")
@click.argument("keys", metavar="ID|REF...", nargs=-1, required=True, shell_complete=complete_value("event"))
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def remove_command(session: Session, keys: tuple[str, ...], yes: bool) -> None:
    """Remove events; the history keeps them, and `tracker undo` restores them."""
    from tracker.render.one_line import one_line

    store = session.store(write=True)
    events = [store.get(key) for key in keys]
    count = "this event" if len(events) == 1 else f"these {len(events)} events"
    if confirmed(session, f"Remove {count}?", [one_line(event) for event in events], yes):
        removed = store.remove([event.id for event in events])
        them = "them" if removed[1:] else "it"
        session.say(f"removed {', '.join(str(event.id) for event in removed)}; to restore {them}: tracker undo")
