"""`tracker init`: a timeline of one's own."""

import os

import click

from tracker.cli.session import TIMELINE, Session, own_timeline


@click.command("init", epilog="Example: tracker init --starter")
@click.option("--user", is_flag=True, help="Start your own timeline, used wherever no nearer one is found.")
@click.option("--starter", is_flag=True, help="Begin with the events of the starter timeline.")
@click.pass_obj
def init_command(session: Session, user: bool, starter: bool) -> None:
    """Start a timeline here, as db/timeline.json, or where --db says, or for your user."""
    from tracker.store import create_store, open_store

    path = own_timeline() if user else os.path.abspath(session.named or TIMELINE)
    create_store(path)
    if starter:
        from tracker.directory import shipped_file

        with_events = open_store(shipped_file("timeline.json"), read_only=True)
        store = open_store(path, command="init --starter", notice=session.say)
        store.add(list(with_events.find()), again=True)
        store.close()
        with_events.close()
    session.emit([path])
    session.say('next: tracker add "TITLE" --date DATE')
