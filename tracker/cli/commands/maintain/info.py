"""`tracker info`: which file, and what it holds."""

import click

from tracker.cli.output import format_option, show
from tracker.cli.query_options import as_of_option, past
from tracker.cli.session import Session


@click.command("info", epilog="Example: tracker --db db/timeline.json info")
@as_of_option
@format_option()
@click.pass_obj
def info_command(session: Session, as_of: str | None, fmt: str) -> None:
    """Say which file is used and why, how many events it holds, their span and its size."""
    from tracker.view.info import facts

    show(session, facts(past(session, session.store(), as_of).info(), found_by=session.location.origin), fmt)
