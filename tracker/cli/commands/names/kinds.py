"""`tracker kinds`: the kinds of event."""

from typing import TYPE_CHECKING

import click

from tracker.cli.input.confirm import NO_CHANGE
from tracker.cli.options.as_of_option import as_of_option, store_as_of
from tracker.cli.options.format_option import format_option
from tracker.cli.session import Session
from tracker.errors import UsageError

if TYPE_CHECKING:
    from tracker.store import FullStore


@click.command(
    "kinds", epilog="""Example: tracker kinds --add cyberattack --covers "intrusions and outages by attack" """
)
@click.option(
    "--add", "name", metavar="NAME", help="Add a kind of your own to this timeline, or say anew what it covers."
)
@click.option("--covers", metavar="TEXT", default="", help="What the kind of --add covers.")
@as_of_option
@format_option()
@click.pass_obj
def kinds_command(session: Session, name: str | None, covers: str, as_of: str | None, fmt: str) -> None:
    """List the kinds of event with what they cover, their details and how many there are."""
    if covers and name is None:
        raise UsageError("--covers needs --add", "for example: tracker kinds --add cyberattack --covers TEXT")
    store = session.store(write=name is not None, start=True)
    if name is not None:
        _put(session, store, name, " ".join(covers.split()))
    from tracker.view.info import kinds

    store = store_as_of(session, store, as_of)
    session.show(kinds(store.find(), store.kinds()), fmt)


def _put(session: Session, store: "FullStore", name: str, covers: str) -> None:
    """Add a kind; one of the timeline's own gets another description, where one is given."""
    from tracker.event import slug_of

    slug = slug_of(name, "kind")
    before = store.records("kinds").get(slug)
    if before is None or not covers:
        store.add_kind(name, covers)
    elif before.get("covers", "") == covers:
        session.say(NO_CHANGE)
    else:
        from tracker.store import RecordEdit

        store.record((), (), named=[RecordEdit("kinds", slug, before, {**before, "covers": covers})])
        session.say(f"it covered: {before.get('covers') or 'nothing said'}. To undo: tracker undo")
    if slug != name:
        session.say(f"'{name}' is recorded as {slug}")
