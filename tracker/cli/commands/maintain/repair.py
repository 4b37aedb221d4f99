"""`tracker repair`: repair a damaged timeline, keeping a copy."""

import click

from tracker.cli.session import Session


@click.command("repair", epilog="Example: tracker --db db/timeline.json repair")
@click.pass_obj
def repair_command(session: Session) -> None:
    """Mend a damaged timeline from itself and its history; the damaged file is kept as a copy."""
    done, copies = session.store(write=True).repair()
    for path in copies:
        session.say(f"the damaged file is kept as {path}")
    session.emit(done or ["nothing to repair"])
