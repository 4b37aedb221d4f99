"""`tracker log`, `changes` and `undo`: what was done, when, and taking it back."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

import click

from tracker.cli.completion_values import complete_value
from tracker.cli.date_input import read_span
from tracker.cli.output import format_option, show
from tracker.cli.query_options import as_of_option, end_of, start_of
from tracker.cli.session import Session
from tracker.errors import NoSuchEvent, UsageError

if TYPE_CHECKING:
    from tracker.store import Change


@click.command("log", epilog="Example: tracker log 12")
@click.argument("key", metavar="[ID|REF]", required=False, shell_complete=complete_value("event"))
@click.option("--limit", metavar="N", type=click.IntRange(min=0), help="Print no more than N commands.")
@as_of_option
@format_option()
@click.pass_obj
def log_command(session: Session, key: str | None, limit: int | None, as_of: str | None, fmt: str) -> None:
    """Print every change, the latest first: number, time, command, and the fields before and after."""
    from itertools import islice

    from tracker.view.changes import log

    store = session.store()
    event_id = None if key is None else int(key) if key.isdecimal() and len(key) < 20 else store.get(key).id
    until = None if as_of is None else end_of(read_span(session, as_of))
    changes = list(islice(_until(store.log(event_id), until), limit))
    if event_id is not None and not changes and limit != 0:
        raise NoSuchEvent(f"there never was an event {event_id} in {store.path}")
    show(session, log(changes), fmt)


def _until(changes: "Iterable[Change]", until: datetime | None) -> "Iterator[Change]":
    """The changes up to a moment, as they were then: one taken back later was not."""
    later: set[int] = set()
    for change in changes:
        if until is not None and change.at > until:
            later.add(change.number)
        else:
            yield change._replace(undone_by=0) if change.undone_by in later else change


@click.command("undo", epilog="Example: tracker undo 41")
@click.argument("number", metavar="[N]", required=False, type=click.IntRange(min=1))
@click.pass_obj
def undo_command(session: Session, number: int | None) -> None:
    """Take back the last command, or command N of the log; an undo can itself be undone."""
    from tracker.view.changes import log

    show(session, log([session.store(write=True).undo(number)]), "table")


@click.command("changes", epilog="Example: tracker changes --since 'last week'")
@click.option("--since", metavar="DATE", required=True, help="From the beginning of this day on.")
@as_of_option
@format_option()
@click.pass_obj
def changes_command(session: Session, since: str, as_of: str | None, fmt: str) -> None:
    """List what was added, changed and removed since a day: the difference, not the way there."""
    from tracker.query.tree import EVERYTHING
    from tracker.view.changes import difference

    store = session.store()
    begin = start_of(read_span(session, since))
    end = None if as_of is None else end_of(read_span(session, as_of))
    if end is not None and end < begin:
        raise UsageError("--as-of is before --since", "the changes from one day to a later one can be listed")
    before, after = store.as_of(begin), store if end is None else store.as_of(end)
    show(session, difference(before.find(EVERYTHING), after.find(EVERYTHING)), fmt)
