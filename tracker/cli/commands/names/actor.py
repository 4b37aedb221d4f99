"""`tracker actor`: the timeline's own actors, and one name for each actor."""

from typing import TYPE_CHECKING, Any, Final

import click

from tracker.cli.completion.later import complete
from tracker.cli.input.own_actors import add, change, known_name, merge, remove
from tracker.cli.options.format_option import format_option
from tracker.cli.options.subcommands import Subcommands
from tracker.cli.session import Session
from tracker.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

_NAME: Final = complete("value", "name")
_OWN: Final = complete("value", "own")


def _fields(body: "Callable[..., object]") -> "Callable[..., Any]":
    """Give a command the options that say what is known of an actor."""
    for option, metavar, text, completion in (
        ("--code", "CODE", "A short code, as of a country: CN.", None),
        ("--within", "NAME", "The actor that it is part of: queries for that one find it too.", _NAME),
        ("--type", "TYPE", "company, government, person, organisation or the like.", complete("value", "type")),
    ):
        body = click.option(option, metavar=metavar, help=text, shell_complete=completion)(body)
    return body


@click.group("actor", cls=Subcommands, epilog='Example: tracker actor merge "Huawei Technologies" Huawei')
def actor_command() -> None:
    """List actors, add your own to the directory, and bring two names of one actor together.

    Own actors are kept in the timeline and known wherever a name is read: in queries, in `add`, in `edit`, at the Tab
    key.
    """


@actor_command.command("list", epilog="Example: tracker actor list --all --format csv")
@click.option("--all", "every", is_flag=True, help="Also those of the directory that no event names.")
@click.option("--own", is_flag=True, help="The timeline's own alone.")
@click.option("--new", is_flag=True, help="Those alone that no directory has.")
@format_option()
@click.pass_obj
def _list(session: Session, every: bool, own: bool, new: bool, fmt: str) -> None:
    """List the actors that events name, and your own."""
    from tracker.view.names.actors import NEW, OWN, ActorList, actors

    store = session.store()
    found = actors(store.find(), session.directory, store.records("actors"), every=every)
    wanted = {known for known, asked in ((OWN, own), (NEW, new)) if asked}
    rows = tuple(row for row in found.rows if not wanted or row.known in wanted)
    session.show(ActorList(rows), fmt)
    if not rows and fmt == "table":
        unknown = "no event names an actor" + (" that no directory has" if new else "")
        session.say("this timeline has no actor of its own; to add one: tracker actor add NAME" if own else unknown)


@actor_command.command("show", epilog="Example: tracker actor show Huawei")
@click.argument("name", shell_complete=_NAME)
@format_option()
@click.pass_obj
def _show(session: Session, name: str, fmt: str) -> None:
    """Print all that is known of an actor, and its number of events."""
    from tracker.query.letters import name_key
    from tracker.query.tree import ByActor
    from tracker.view.names.actors import NEW, OWN, SHIPPED, actor_card

    store = session.store()
    found = known_name(session, store, name)
    keys = session.directory.keys([found]) | {name_key(found)}
    own = {session.directory.resolve(one) for one in store.records("actors")}
    where = OWN if found in own else SHIPPED if session.directory.get(found) else NEW
    session.show(actor_card(found, session.directory, store.find(ByActor("", keys)), where=where), fmt)


@actor_command.command("add", epilog='Example: tracker actor add "Acme Corporation" --type company --within China')
@click.argument("name")
@_fields
@click.option("--alias", "aliases", metavar="NAME", multiple=True, help="Another name of it.")
@click.option(
    "--member",
    "members",
    metavar="NAME",
    multiple=True,
    shell_complete=_NAME,
    help="A member, of a group: actor:@NAME.",
)
@click.pass_obj
def _add(session: Session, /, name: str, **given: Any) -> None:
    """Add an actor of your own to this timeline."""
    add(session, name, given)


@actor_command.command("edit", epilog="Example: tracker actor edit Acme --within China --drop-alias ACM")
@click.argument("name", shell_complete=_NAME)
@_fields
@click.option("--add-alias", metavar="NAME", multiple=True, help="Add another name of it.")
@click.option("--drop-alias", metavar="NAME", multiple=True, help="Remove a name that you gave it.")
@click.option("--add-member", metavar="NAME", multiple=True, shell_complete=_NAME, help="Add a member of a group.")
@click.option(
    "--drop-member", metavar="NAME", multiple=True, shell_complete=_NAME, help="Remove a member that you gave it."
)
@click.pass_obj
def _edit(session: Session, /, name: str, **given: Any) -> None:
    """Change what this timeline says of an actor.

    An actor of the directory is changed in this timeline alone. An empty value clears a field.
    """
    if not any(value not in (None, ()) for value in given.values()):
        raise UsageError("nothing to change", "give an option, for example --add-alias NAME")
    change(session, name, given)


@actor_command.command("alias", epilog="Example: tracker actor alias Huawei HWT 华为技术")
@click.argument("name", shell_complete=_NAME)
@click.argument("alias", nargs=-1, required=True)
@click.pass_obj
def _alias(session: Session, name: str, alias: tuple[str, ...]) -> None:
    """Add other names of an actor.

    Each is recorded as that actor from now on, and queries for one find both.
    """
    change(session, name, {"add_alias": alias})


@actor_command.command("merge", epilog='Example: tracker actor merge "Huawei Technologies" Huawei')
@click.argument("old", nargs=-1, required=True, shell_complete=_NAME)
@click.argument("new", shell_complete=_NAME)
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def _merge(session: Session, old: tuple[str, ...], new: str, yes: bool) -> None:
    """Make OLD names of NEW, also in all events."""
    merge(session, old, new, yes=yes, rename=False)


@actor_command.command("rename", epilog='Example: tracker actor rename "Acme" "Acme Holding"')
@click.argument("old", shell_complete=_NAME)
@click.argument("new")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def _rename(session: Session, old: str, new: str, yes: bool) -> None:
    """Rename an actor in all events; the old name stays an alias."""
    merge(session, (old,), new, yes=yes, rename=True)


@actor_command.command("remove", epilog="Example: tracker actor remove Acme")
@click.argument("name", shell_complete=_OWN)
@click.pass_obj
def _remove(session: Session, name: str) -> None:
    """Remove what this timeline says of an actor; events keep its name."""
    remove(session, name)
