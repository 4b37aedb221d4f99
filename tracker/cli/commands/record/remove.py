"""`tracker remove`: events out of the timeline."""

import click

from tracker.cli.completion.values import complete_value
from tracker.cli.input.confirm import confirmed
from tracker.cli.session import Session


@click.command("remove", epilog="Example: tracker remove 12 --yes")
@click.argument("keys", metavar="ID|REF...", nargs=-1, required=True, shell_complete=complete_value("event"))
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def remove_command(session: Session, keys: tuple[str, ...], yes: bool) -> None:
    """Take events out; the history keeps them, and `tracker undo` brings them back."""
    from tracker.render.one_line import one_line

    store = session.store(write=True)
    events = [store.get(key) for key in keys]
    count = "this event" if len(events) == 1 else f"these {len(events)} events"
    if confirmed(session, f"Remove {count}?", [one_line(event) for event in events], yes):
        removed = store.remove([event.id for event in events])
        session.say(f"removed {', '.join(str(event.id) for event in removed)}; `tracker undo` brings back")
