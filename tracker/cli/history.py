"""`tracker log`, `changes` and `undo`: what was done, when, and taking it back."""

from datetime import datetime, time

import click

from tracker.cli.complete import complete_value
from tracker.cli.dates import read_span
from tracker.cli.output import format_option, show
from tracker.cli.session import Session
from tracker.errors import NoSuchEvent


@click.command("log", epilog="Example: tracker log 12")
@click.argument("key", metavar="[ID|REF]", required=False, shell_complete=complete_value("event"))
@click.option("--limit", metavar="N", type=click.IntRange(min=0), help="Print no more than N commands.")
@format_option()
@click.pass_obj
def log_command(session: Session, key: str | None, limit: int | None, fmt: str) -> None:
    """Print every change, the latest first: number, time, command, and the fields before and after."""
    from itertools import islice

    from tracker.view import log

    store = session.store()
    event_id = None if key is None else int(key) if key.isdecimal() else store.get(key).id
    changes = list(islice(store.log(event_id), limit))
    if event_id is not None and not changes and limit != 0:
        raise NoSuchEvent(f"there never was an event {event_id} in {store.path}")
    show(session, log(changes), fmt)


@click.command("undo", epilog="Example: tracker undo 41")
@click.argument("number", metavar="[N]", required=False, type=click.IntRange(min=1))
@click.pass_obj
def undo_command(session: Session, number: int | None) -> None:
    """Take back the last command, or command N of the log; an undo can itself be undone."""
    from tracker.view import log

    show(session, log([session.store(write=True).undo(number)]), "table")


@click.command("changes", epilog="Example: tracker changes --since 'last week'")
@click.option("--since", metavar="DATE", required=True, help="From the beginning of this day on.")
@format_option()
@click.pass_obj
def changes_command(session: Session, since: str, fmt: str) -> None:
    """List what was added, changed and removed since a day: the difference, not the way there."""
    from tracker.query import EVERYTHING
    from tracker.view import difference

    day = read_span(session, since).first
    store = session.store()
    before = store.as_of(datetime.combine(day, time.min).astimezone())
    show(session, difference(before.find(EVERYTHING), store.find(EVERYTHING)), fmt)
