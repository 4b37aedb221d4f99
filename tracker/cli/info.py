"""`tracker info`: which file, and what it holds."""

import click

from tracker.cli.output import format_option, show
from tracker.cli.session import Session


@click.command("info", epilog="Example: tracker --db db/timeline.json info")
@format_option()
@click.pass_obj
def info_command(session: Session, fmt: str) -> None:
    """Say which file is used and why, how many events it holds, their span and its size."""
    from tracker.view import facts

    show(session, facts(session.store().info(), found_by=session.location.origin), fmt)
