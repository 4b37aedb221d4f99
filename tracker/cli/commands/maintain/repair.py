"""`tracker repair`: repair a damaged timeline, keeping a copy."""

from typing import TYPE_CHECKING

import click

from tracker.cli.session import Session

if TYPE_CHECKING:
    from tracker.store.protocol import Kept


@click.command("repair", epilog="Example: tracker --db db/timeline.json repair")
@click.option(
    "--keep",
    type=click.Choice(["history", "timeline"]),
    default="history",
    help="Which to keep where the timeline is older than its history. Default: history, the newer one.",
)
@click.pass_obj
def repair_command(session: Session, keep: "Kept") -> None:
    """Repair a damaged timeline from itself and its history; the damaged file is kept as a copy."""
    done, copies = session.store(write=True).repair(keep=keep)
    for path in copies:
        session.say(f"the damaged file is kept as {path}")
    session.emit(map(session.screen.command, done or ["nothing to repair"]))
