"""`tracker init`: start a timeline."""

import os
from shlex import quote

import click

from tracker.cli.places import TIMELINE, own_timeline
from tracker.cli.session import Session
from tracker.errors import UsageError


@click.command("init", epilog="Example: tracker init --starter")
@click.argument("file", required=False, type=click.Path(dir_okay=False))
@click.option("--user", is_flag=True, help="Start your own timeline, used wherever no nearer one is found.")
@click.option("--starter", is_flag=True, help="Begin with the events of the starter timeline.")
@click.pass_obj
def init_command(session: Session, file: str | None, user: bool, starter: bool) -> None:
    """Start a timeline as FILE, by default where TRACKER_DB says or as db/timeline.json here, or for your user."""
    from tracker.store import create_store, open_store

    if file and (user or session.named):
        raise UsageError("the file is named twice", "tracker init FILE, tracker --db FILE init or tracker init --user")
    elsewhere = file or session.named
    path = own_timeline() if user else os.path.abspath(elsewhere or session.named_outside or TIMELINE)
    create_store(path)
    if starter:
        from tracker.directory.files import shipped_file

        with_events = open_store(shipped_file("timeline.json"), read_only=True)
        store = open_store(path, command="init --starter", notice=session.say)
        store.add(list(with_events.find()), again=True)
        store.close()
        with_events.close()
    session.emit([path])
    named = f"--db {quote(elsewhere)} " if elsewhere and not user else ""
    session.say(f'next: tracker {named}add "TITLE" --date DATE')
