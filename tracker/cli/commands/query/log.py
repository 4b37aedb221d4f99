"""`tracker log`: every change with its time and command."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

import click

from tracker.cli.habits import Short
from tracker.cli.input.date_input import read_span
from tracker.cli.options.as_of_option import as_of_option
from tracker.cli.options.event_keys import NO_IDS, ids_in, keys_argument, typed_keys
from tracker.cli.options.format_option import format_option
from tracker.cli.options.length import WholeNumber
from tracker.cli.session import Session
from tracker.errors import NoSuchChange, NoSuchEvent
from tracker.query.periods import end_of

if TYPE_CHECKING:
    from tracker.store import Change, FullStore


@click.command("log", epilog="Example: tracker log 12")
@keys_argument()
@click.option("--limit", cls=Short, metavar="N", type=WholeNumber(0), help="Print no more than N commands.")
@click.option("--change", metavar="N", type=WholeNumber(1), help="Print command N alone, with all its events.")
@as_of_option
@format_option()
@click.pass_obj
def log_command(
    session: Session, keys: tuple[str, ...], limit: int | None, change: int | None, as_of: str | None, fmt: str
) -> None:
    """Print every change, or those of some events, the latest first: number, time, command, fields before and after."""
    from itertools import islice

    from tracker.view.changes import MOST_SHOWN, log

    store = session.store()
    until = None if as_of is None else end_of(read_span(session, as_of))
    wanted = _ids(store, keys)
    if keys and not wanted:
        session.say(NO_IDS)
        return
    found = _of(_until(_changes(store, wanted), until), wanted)
    changes = list(islice((one for one in found if change in (None, one.number)), limit))
    if change is not None and not changes and limit != 0:
        raise NoSuchChange(f"there is no change {change} in {store.path}", "tracker log lists them")
    if keys and not changes and limit != 0:
        raise NoSuchEvent(f"there never was an event {', '.join(keys)} in {store.path}")
    session.show(log(changes, MOST_SHOWN if change is None else None), fmt)


def _ids(store: "FullStore", keys: tuple[str, ...]) -> list[range]:
    """The ids of the keys, whether the events are still there or not."""
    found = []
    for key in typed_keys(keys):
        ids = ids_in(key)
        if not ids:
            number = store.get(key).id
            ids = [range(number, number + 1)]
        found += ids
    return found


def _changes(store: "FullStore", wanted: list[range]) -> "Iterator[Change]":
    one = len(wanted) == 1 and len(wanted[0]) == 1
    return store.log(wanted[0][0] if one else None)  # the store finds the commands of one event sooner


def _of(changes: "Iterable[Change]", wanted: list[range]) -> "Iterator[Change]":
    """The changes to these events, to all where none is named."""
    for change in changes:
        edits = tuple(edit for edit in change.edits if any(edit.id in ids for ids in wanted))
        if edits or not wanted:
            yield change._replace(edits=edits, records=()) if wanted else change


def _until(changes: "Iterable[Change]", until: datetime | None) -> "Iterator[Change]":
    """The changes up to a moment; an undo after it is ignored."""
    later: set[int] = set()
    for change in changes:
        if until is not None and change.at > until:
            later.add(change.number)
        else:
            yield change._replace(undone_by=0) if change.undone_by in later else change
