"""`tracker export`: what a query finds as a file of another program."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

import click

from tracker.cli.importing.file import missing
from tracker.cli.options.query_options import query_options
from tracker.cli.query_command import QueryCommand
from tracker.cli.session import Session
from tracker.errors import UsageError
from tracker.event import Event
from tracker.exchange import FORMATS, Format
from tracker.query.tree import Query
from tracker.view.events.order import in_order_of_date

if TYPE_CHECKING:
    from tracker.store import Store

_TABLES: Final = ("csv", "tsv", "xlsx")
_WRITTEN: Final = tuple(row.name for row in FORMATS if row.writes)


@click.command("export", cls=QueryCommand, epilog="Example: tracker export topic:ai since:2024 --to ics -o ai.ics")
@query_options()
@click.option("--bom", is_flag=True, help="Begin csv and tsv with a byte order mark, as Excel wants it for UTF-8.")
@click.option("--to", "fmt", metavar="FORMAT", type=click.Choice(_WRITTEN), help=f"{', '.join(_WRITTEN)}.")
def export_command(session: Session, *, store: "Store", query: Query, fmt: str | None, bom: bool) -> int:
    """Write the events a query finds in the format of another program, oldest first.

    QUERY is that of `tracker list`. What the format cannot hold is said. With --output the file is there whole or not
    at all, and the name of the file decides where --to is not given.
    """
    if fmt is None:
        raise UsageError("the format is not known", f"name it: --to, one of {', '.join(_WRITTEN)}")
    row = next(row for row in FORMATS if row.name == fmt)
    if bom and fmt not in _TABLES:
        raise UsageError(f"--bom is for tables of text, not for {fmt}", "leave it out")
    events = in_order_of_date(store.find(query))
    losses: Counter[str] = Counter()
    _write(session, row, events, losses, "\ufeff" if bom and not row.binary else "")
    for name, count in losses.items():
        noun = "event loses" if count == 1 else "events lose"
        session.say(f"{fmt}: {count:,} {noun} {name}")
    return len(events)


def _write(session: Session, row: Format, events: "list[Event]", losses: "Counter[str]", mark: str) -> None:
    """Write the events, and count what they lose."""
    module = import_module(row.module)
    counted = _counted(events, module.lost, losses)
    try:
        if row.binary:
            session.emit_binary(lambda file: module.write(counted, file))
            return
        lines = iter(module.write(counted))
        session.emit(chain((mark + line for line in islice(lines, 1)), lines))
    except ModuleNotFoundError:
        if not row.extra:
            raise
        raise missing(row) from None


def _counted(
    events: Iterable[Event], lost: Callable[[Event], Iterable[str]], losses: "Counter[str]"
) -> Iterator[Event]:
    """Yield the events, and count by name what they lose."""
    for event in events:
        losses.update(lost(event))
        yield event
