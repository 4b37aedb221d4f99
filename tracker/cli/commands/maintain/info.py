"""`tracker info`: which timeline is used and what it holds."""

import click

from tracker.cli.options.as_of_option import as_of_option, store_as_of
from tracker.cli.options.format_option import format_option
from tracker.cli.session import Session


@click.command("info", epilog="Example: tracker --db db/timeline.json info")
@as_of_option
@format_option()
@click.pass_obj
def info_command(session: Session, as_of: str | None, fmt: str) -> None:
    """Show which file is used and why, how many events it holds, their span, its size, and the settings."""
    from tracker.view.info import facts

    info = store_as_of(session, session.store(), as_of).info()
    settings = {name: str(chosen) for name, chosen in session.settings.all()}
    session.show(facts(info, found_by=session.location.origin, settings=settings), fmt)
