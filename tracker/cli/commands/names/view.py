"""`tracker view`: saved questions, asked by `view:NAME` in any query."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import click

from tracker.cli.completion.later import complete
from tracker.cli.input.confirm import NO_CHANGE
from tracker.cli.options.format_option import format_option
from tracker.cli.options.query_options import build_query, query_text
from tracker.cli.options.subcommands import Subcommands
from tracker.cli.query_command import QueryCommand
from tracker.cli.session import Session
from tracker.errors import QueryError, TrackerError, UsageError, meant
from tracker.query.letters import fold

if TYPE_CHECKING:
    from tracker.store import FullStore
    from tracker.view.names.saved import Saved

_NAME: Final = complete("value", "view")
_TABLE: Final = "views"


@click.group("view", cls=Subcommands, epilog="Example: tracker view save chips topic:chips kind:export-control")
def view_command() -> None:
    """Save a query under a name in this timeline; view:NAME stands for it in any query.

    Dates such as since:-30d count from the day on which the query is asked.
    """


@view_command.command("save", cls=QueryCommand, epilog="Example: tracker view save recent since:-30d -status:cancelled")
@click.argument("name", shell_complete=_NAME)
@click.argument("terms", metavar="QUERY...", nargs=-1, required=True, shell_complete=complete("query"))
@click.pass_obj
def _save(session: Session, name: str, terms: tuple[str, ...]) -> None:
    """Save a query under a name, in the place of an older one.

    A name is of letters, digits and hyphens.
    """
    store = session.store(write=True, start=True)
    slug, text = _slug(name), query_text(terms)
    if not text.strip():
        raise UsageError("there is no query to save", f"for example tracker view save {slug} topic:chips")
    views = store.records(_TABLE)
    found = _found(session, store, text, being=slug)
    if slug in views and _query(views, slug) == text:
        session.say(NO_CHANGE)
        return
    _put(store, slug, {"query": text})
    if slug != name.strip():
        session.say(f"'{name.strip()}' is saved as {slug}")
    from tracker.view.report import counted

    session.emit([f"view:{slug}  {text}"])
    if slug in views:
        session.say(f"it was: {_query(views, slug)}. To undo: tracker undo")
    session.say(f"saved; it finds {counted(found, 'event')}: tracker list view:{slug}")


@view_command.command("list", epilog="Example: tracker view list --json")
@format_option()
@click.pass_obj
def _list(session: Session, fmt: str) -> None:
    """List the saved queries and how many events each finds."""
    from tracker.view.names.saved import SavedList

    store = session.store()
    names = sorted(store.records(_TABLE))
    if not names and fmt == "table":
        session.say("no saved queries yet: tracker view save NAME QUERY")
    session.show(SavedList(tuple(_saved(session, store, name) for name in names)), fmt)


@view_command.command("show", epilog="Example: tracker view show chips")
@click.argument("name", shell_complete=_NAME)
@format_option()
@click.pass_obj
def _show(session: Session, name: str, fmt: str) -> None:
    """Print one saved query."""
    from tracker.view.names.saved import SavedList

    store = session.store()
    known = _known(store, name)
    session.show(SavedList((_saved(session, store, known),)), fmt)


@view_command.command("remove", epilog="Example: tracker view remove chips")
@click.argument("name", shell_complete=_NAME)
@click.pass_obj
def _remove(session: Session, name: str) -> None:
    """Remove a saved query; one that another uses is kept."""
    store = session.store(write=True)
    known = _known(store, name)
    views = store.records(_TABLE)
    uses = re.compile(rf"(?<![a-z])views?:(\S*,)?\"?{re.escape(known)}(?![\w-])", re.IGNORECASE)
    users = [other for other in views if other != known and uses.search(_query(views, other))]
    if users:
        raise TrackerError(f"view '{known}' is used in {', '.join(users)}; nothing was changed")
    _put(store, known, None)
    session.say(f"Removed the view {known}. To undo: tracker undo")


def _put(store: "FullStore", name: str, after: Mapping[str, str] | None) -> None:
    from tracker.store import RecordEdit

    store.record((), (), named=[RecordEdit(_TABLE, name, store.records(_TABLE).get(name), after)])


def _slug(name: str) -> str:
    slug = re.sub(r"[\s_]+", "-", fold(name.strip()))
    if not re.fullmatch(r"\w[\w-]{0,39}", slug):
        raise UsageError(f"'{name[:40]}' cannot name a view", "write letters, digits and hyphens")
    return slug


def _known(store: "FullStore", name: str) -> str:
    views = store.records(_TABLE)
    slug = re.sub(r"[\s_]+", "-", fold(name.strip()))
    if slug not in views:
        near = meant(slug, views)
        raise TrackerError(f"there is no view '{name}'{near}", None if near else "tracker view list lists them")
    return slug


def _query(views: Mapping[str, Mapping[str, object]], name: str) -> str:
    return str(views[name].get("query", ""))


def _found(session: Session, store: "FullStore", text: str, *, being: str = "") -> int:
    """Return how many events a query finds; raise QueryError where it cannot be read."""
    return sum(1 for _ in store.find(build_query(session, store, [text], being=being)))


def _saved(session: Session, store: "FullStore", name: str) -> "Saved":
    from tracker.view.names.saved import Saved

    text = _query(store.records(_TABLE), name)
    try:
        return Saved(name, text, _found(session, store, text, being=name))
    except QueryError as error:
        session.say(f"view '{name}': {error.sentence}")
        return Saved(name, text, None)
