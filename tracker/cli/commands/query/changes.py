"""`tracker changes`: the difference between two days."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

import click

from tracker.cli.input.date_input import read_span
from tracker.cli.options.as_of_option import as_of_option
from tracker.cli.options.format_option import format_option
from tracker.cli.session import Session
from tracker.errors import UsageError
from tracker.query.periods import end_of, start_of

if TYPE_CHECKING:
    from tracker.store import RecordEdit, Store


@click.command("changes", epilog="Example: tracker changes --since 'last week'")
@click.option("--since", metavar="DATE", required=True, help="From the beginning of this day on.")
@as_of_option
@format_option()
@click.pass_obj
def changes_command(session: Session, since: str, as_of: str | None, fmt: str) -> None:
    """List what was added, changed and removed since a day, as net changes."""
    from tracker.query.tree import EVERYTHING
    from tracker.view.changes import difference

    store = session.store()
    begin = start_of(read_span(session, since))
    end = None if as_of is None else end_of(read_span(session, as_of))
    if end is not None and end < begin:
        raise UsageError("--as-of is before --since", "the changes from one day to a later one can be listed")
    begins, first = store.beginning()
    _tell_of_beginning(session, store.path, begins, begin)

    def at(moment: datetime) -> "Store":
        """What the store held at a moment; before its history, what it held when that began."""
        return store.as_of(moment) if begins is not None and moment >= begins else first

    before, after = at(begin), store if end is None else at(end)
    named = tuple(_records_that_differ(before, after))
    session.show(difference(before.find(EVERYTHING), after.find(EVERYTHING), named=named), fmt)


def _records_that_differ(before: "Store", after: "Store") -> "Iterator[RecordEdit]":
    from tracker.registry import RECORD_TABLES
    from tracker.store import RecordEdit

    for table in RECORD_TABLES:
        old, new = before.records(table), after.records(table)
        for name in sorted({**old, **new}):
            if old.get(name) != new.get(name):
                yield RecordEdit(table, name, old.get(name), new.get(name))


def _tell_of_beginning(session: Session, path: str, begins: datetime | None, moment: datetime) -> None:
    """Say where the history does not reach back to a moment."""
    if begins is None:
        session.say(f"{path} has no history yet: no changes are known")
    elif moment < begins:
        session.say(f"the history of {path} begins on {begins:%Y-%m-%d at %H:%M} UTC: changes since then")
