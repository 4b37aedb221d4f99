"""`tracker check`: errors and doubts in a timeline."""

from typing import TYPE_CHECKING, Final

import click

from tracker.cli.options.format_option import format_option
from tracker.cli.options.query_options import query_options
from tracker.cli.query_command import QueryCommand
from tracker.cli.session import Session
from tracker.query.tree import EVERYTHING, Query, predicate

if TYPE_CHECKING:
    from tracker.store import FullStore

MOST_SHOWN: Final = 10  # findings of each sort


@click.command("check", cls=QueryCommand, epilog="Example: tracker check --strict since:2024")
@query_options()
@click.option("--strict", is_flag=True, help="Exit with 1 for any error or warning, for scripts and hooks.")
@click.option("--all", "everything", is_flag=True, help="Print every finding, not only ten of each sort.")
@format_option()
@click.pass_context
def check_command(
    ctx: click.Context, session: Session, *, store: "FullStore", query: Query, strict: bool, everything: bool, fmt: str
) -> int | None:
    """Look for broken links, missing sources, unknown names and dates that disagree; silent when all is well."""
    from tracker.view.checks.check import check

    events = list(store.find())
    asked = None if query == EVERYTHING else {event.id for event in filter(predicate(query), events)}
    findings = check(
        events,
        directory=session.directory,
        today=session.today,
        kinds=tuple(store.kinds()),
        only=asked,
        unsound=store.unsound(),
        most=None if everything else MOST_SHOWN,
    )
    session.show(findings, fmt)
    if strict and any(finding.severity != "note" for finding in findings.items):
        ctx.exit(1)
    return None if asked is None else findings.checked
