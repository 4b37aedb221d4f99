"""`tracker timeline`: events drawn on a line of time."""

from typing import TYPE_CHECKING

import click

from tracker.cli.habits import Short
from tracker.cli.options.format_option import format_option
from tracker.cli.options.length import WholeNumber
from tracker.cli.options.picture_options import caption, title_option
from tracker.cli.options.query_options import query_options
from tracker.cli.query_command import QueryCommand
from tracker.cli.session import Session
from tracker.query.tree import Query
from tracker.view.calendar_units import UNITS

if TYPE_CHECKING:
    from tracker.store import Store


@click.command(
    "timeline",
    cls=QueryCommand,
    epilog="Example: tracker timeline actor:china topic:ai since:2024 --per month",
)
@query_options()
@click.option(
    "--per", type=click.Choice(["auto", *UNITS]), default="auto", show_default=True, help="The period of each heading."
)
@click.option("--limit", cls=Short, metavar="N", type=WholeNumber(0), help="Draw no more than the latest N events.")
@click.option(
    "--brief/--full",
    default=None,
    help="One line an event, or all details of each.  [default: brief for more than 100 events]",
)
@title_option
@format_option("timeline", "svg", default="timeline")
def timeline_command(
    session: Session,
    *,
    store: "Store",
    query: Query,
    per: str,
    limit: int | None,
    brief: bool | None,
    title: str | None,
    fmt: str,
) -> int:
    """Draw the events a query finds, oldest first: periods with counts, spans, gaps, and future events.

    A range that goes on past what stands below it is drawn as a line down to its last day. Numbers at the right
    are ids, as `tracker show` and `tracker edit` take them. --output FILE.svg, .png or .pdf draws it as a picture.
    """
    from tracker.view.timeline.periods import timeline

    report = timeline(store.find(query), per=per, today=session.today, limit=limit, brief=brief)
    session.show(report, fmt, caption(session, title, fmt))
    return len(report.events) + report.left_out
