"""`tracker repair`: a damaged timeline mended, a copy kept first."""

import click

from tracker.cli.session import Session


@click.command("repair", epilog="Example: tracker --db db/timeline.json repair")
@click.pass_obj
def repair_command(session: Session) -> None:
    """Mend a damaged timeline from itself and its history; the damaged file is kept as a copy."""
    from tracker.store import repair_store

    session.emit(repair_store(session.location.path, notice=session.say).lines)
