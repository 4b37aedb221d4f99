"""`tracker summary`: events counted."""

from typing import TYPE_CHECKING

import click

from tracker.cli.options.format_option import format_option
from tracker.cli.options.query_options import query_options
from tracker.cli.query_command import QueryCommand
from tracker.cli.session import Session
from tracker.query.tree import Query

if TYPE_CHECKING:
    from tracker.store import Store

PERIODS = ("decade", "year", "quarter", "month", "week", "day")
GROUPS = (*PERIODS, "kind", "actor", "topic", "status", "place", "source", "series")


@click.command(
    "summary",
    cls=QueryCommand,
    epilog="Example: tracker summary topic:chips --by year --across kind",
)
@query_options("by")
@click.option("--by", "by_", type=click.Choice(GROUPS), default="year", show_default=True, help="What makes a row.")
@click.option("--across", type=click.Choice(GROUPS), help="What makes a column, for a pivot.")
@click.option(
    "--limit",
    metavar="N",
    type=click.IntRange(min=0),
    help="Print the N largest rows, of periods the latest, and add up the others.",
)
@format_option()
def summary_command(
    session: Session,
    *,
    store: "Store",
    query: Query,
    by_: str,
    across: str | None,
    limit: int | None,
    fmt: str,
) -> int:
    """Count the events a query finds, one way or two.

    --by names what to count by; ask for who did it with by:NAME.
    """
    from tracker.view.summary import summarize, summarize_dates

    if by_ in PERIODS and across is None:
        report = summarize_dates(store.dates(query), by=by_)
    else:
        report = summarize(store.find(query), by=by_, across=across)
    session.show(report if limit is None else report.limited(limit), fmt)
    return report.total.total
