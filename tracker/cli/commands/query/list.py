"""`tracker list`: events as a table or as records."""

from typing import TYPE_CHECKING

import click

from tracker.cli.completion.later import complete
from tracker.cli.habits import Short
from tracker.cli.options.format_option import format_option
from tracker.cli.options.length import WholeNumber
from tracker.cli.options.query_options import query_options
from tracker.cli.query_command import QueryCommand
from tracker.cli.session import Session
from tracker.errors import UsageError
from tracker.query.tree import Query

if TYPE_CHECKING:
    from tracker.store import Store


@click.command(
    "list",
    cls=QueryCommand,
    epilog="Example: tracker list actor:huawei kind:export-control since:2022 --format csv",
)
@query_options()
@click.option(
    "--sort",
    metavar="COLUMN",
    default="when",
    show_default=True,
    help="The column to order by.",
    shell_complete=complete("columns"),
)
@click.option("--reverse", is_flag=True, help="The latest first.")
@click.option(
    "--limit",
    cls=Short,
    metavar="N",
    type=WholeNumber(0),
    help="Print the latest N events; sorted otherwise, the first N.",
)
@click.option(
    "--columns",
    metavar="NAMES",
    shell_complete=complete("columns"),
    help="Columns, separated by commas: id,when,title,source,...",
)
@click.option("--ids", is_flag=True, help="Print the ids alone, one a line.")
@format_option()
def list_command(
    session: Session,
    *,
    store: "Store",
    query: Query,
    sort: str,
    reverse: bool,
    limit: int | None,
    columns: str | None,
    ids: bool,
    fmt: str,
) -> int:
    """Print the events a query finds, oldest first.

    QUERY is field:value terms joined by and, or, not (or a leading -) and parentheses; plain words search
    title, note and quotes. A comma in a value means either, quotes keep spaces. The fields most used: actor by
    against topic kind status place source when since until has is; `tracker help query` lists all.
    """
    from tracker.view.events.listing import listing

    if ids and fmt != "table":
        raise UsageError(f"--ids prints ids alone; it does not go with --format {fmt}", "leave out one of the two")
    chosen = tuple(name.strip() for name in columns.split(",")) if columns is not None else None
    report = listing(store.find(query), sort=sort, reverse=reverse, limit=limit, columns=chosen)
    if ids:
        session.emit(str(event.id) for event in report.events)
    else:
        session.show(report, fmt)
    return report.total
