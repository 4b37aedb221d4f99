"""`tracker log`: every change with its time and command."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

import click

from tracker.cli.completion.values import complete_value
from tracker.cli.habits import Short
from tracker.cli.input.date_input import read_span
from tracker.cli.options.as_of_option import as_of_option
from tracker.cli.options.format_option import format_option
from tracker.cli.session import Session
from tracker.errors import NoSuchEvent
from tracker.query.moments import end_of

if TYPE_CHECKING:
    from tracker.store import Change


@click.command("log", epilog="Example: tracker log 12")
@click.argument("key", metavar="[ID|REF]", required=False, shell_complete=complete_value("event"))
@click.option("--limit", cls=Short, metavar="N", type=click.IntRange(min=0), help="Print no more than N commands.")
@click.option("--change", metavar="N", type=click.IntRange(min=1), help="Print command N alone, with all its events.")
@as_of_option
@format_option()
@click.pass_obj
def log_command(
    session: Session, key: str | None, limit: int | None, change: int | None, as_of: str | None, fmt: str
) -> None:
    """Print every change, the latest first: number, time, command, and the fields before and after."""
    from itertools import islice

    from tracker.view.changes import MOST_SHOWN, log

    store = session.store()
    event_id = None if key is None else int(key) if key.isdecimal() and len(key) < 20 else store.get(key).id
    until = None if as_of is None else end_of(read_span(session, as_of))
    found = _until(store.log(event_id), until)
    changes = list(islice((one for one in found if change in (None, one.number)), limit))
    if change is not None and not changes and limit != 0:
        raise NoSuchEvent(f"there is no change {change} in {store.path}", "tracker log lists them")
    if event_id is not None and not changes and limit != 0:
        raise NoSuchEvent(f"there never was an event {event_id} in {store.path}")
    session.show(log(changes, MOST_SHOWN if change is None else None), fmt)


def _until(changes: "Iterable[Change]", until: datetime | None) -> "Iterator[Change]":
    """The changes up to a moment; an undo after it is ignored."""
    later: set[int] = set()
    for change in changes:
        if until is not None and change.at > until:
            later.add(change.number)
        else:
            yield change._replace(undone_by=0) if change.undone_by in later else change
