"""`tracker kinds`: the kinds of event."""

import click

from tracker.cli.options.as_of_option import as_of_option, store_as_of
from tracker.cli.options.format_option import format_option
from tracker.cli.session import Session
from tracker.errors import UsageError


@click.command(
    "kinds", epilog="""Example: tracker kinds --add cyberattack --covers "intrusions and outages by attack" """
)
@click.option("--add", "name", metavar="NAME", help="Add a kind of your own to this timeline.")
@click.option("--covers", metavar="TEXT", default="", help="What the new kind covers.")
@as_of_option
@format_option()
@click.pass_obj
def kinds_command(session: Session, name: str | None, covers: str, as_of: str | None, fmt: str) -> None:
    """List the kinds of event with what they cover, their details and how many there are."""
    if covers and name is None:
        raise UsageError("--covers needs --add", "for example: tracker kinds --add cyberattack --covers TEXT")
    store = session.store(write=name is not None, start=True)
    if name is not None:
        known = store.add_kind(name, covers)
        if known != name:
            session.say(f"'{name}' is recorded as {known}")
    from tracker.view.info import kinds

    store = store_as_of(session, store, as_of)
    session.show(kinds(store.find(), store.kinds()), fmt)
