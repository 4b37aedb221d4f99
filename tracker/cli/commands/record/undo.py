"""`tracker undo`: take back a command."""

import click

from tracker.cli.broken_links import say_links_broken_by
from tracker.cli.options.length import WholeNumber
from tracker.cli.session import Session


@click.command("undo", epilog="Example: tracker undo 41")
@click.argument("number", metavar="[N]", required=False, type=WholeNumber(1))
@click.pass_obj
def undo_command(session: Session, number: int | None) -> None:
    """Undo the last command, or command N of the log; `tracker undo` after `tracker undo N` brings it back."""
    from tracker.view.changes import MOST_SHOWN, log

    store = session.store(write=True)
    change = store.undo(number)
    session.show(log([change], MOST_SHOWN), "table")
    say_links_broken_by(session, store, change)
