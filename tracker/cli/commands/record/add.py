"""`tracker add`: record one event by options or prompts, or many as JSON lines."""

import sys
from typing import Any

import click

from tracker.cli.input.confirm import at_terminal
from tracker.cli.input.event_fields import drafted
from tracker.cli.options.event_options import event_options
from tracker.cli.session import Session
from tracker.errors import UsageError
from tracker.event import normal


@click.command(
    "add", epilog="""Example: tracker add "SenseNova 5.5 released" --date "last Friday" --kind launch --by SenseTime"""
)
@click.argument("title", required=False)
@event_options
@click.option("--again", is_flag=True, help="Add it even though it is already there.")
@click.pass_obj
def add_command(session: Session, /, title: str | None, again: bool, **given: Any) -> None:
    """Record an event and print its id and what was understood.

    TITLE is one line; `-` reads events as JSON lines from standard input, all of them or none.
    Without arguments, on a terminal, the fields are asked for one by one.
    """
    if title is None:
        title, given = _asked_for(session, given)
    elif title == "-":
        _refuse_options(given)
    store = session.store(write=True, start=True)
    if title == "-":
        from tracker.exchange.incoming import incoming

        events = incoming(sys.stdin.buffer, "jsonl", store, "standard input", session.naming)
        if not events:
            raise UsageError("no events on standard input", "one JSON object a line, with at least when and title")
    else:
        events = [normal(drafted(session, store, title, given))]
    from tracker.render.one_line import one_line

    session.emit(one_line(event) for event in store.add(events, again=again))


def _asked_for(session: Session, given: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    if not at_terminal():
        raise UsageError("an event needs a title", 'for example: tracker add "WAIC 2024" --date "July 4 to 6, 2024"')
    from tracker.cli.input.prompts import asked_for

    return asked_for(session, given)


def _refuse_options(given: dict[str, Any]) -> None:
    """Raise UsageError for an option given with `-`, since it would be ignored."""
    named = next((name for name, value in given.items() if value not in (None, ())), None)
    if named:
        raise UsageError(f"--{named} does not go with -", "give the fields on the lines")
