"""`tracker add`: record one event by options or prompts, or many as JSON lines."""

import sys
from collections.abc import Sequence
from typing import Any, Final

import click

from tracker.cli.input.confirm import at_terminal
from tracker.cli.input.event_fields import drafted
from tracker.cli.options.event_options import event_options
from tracker.cli.session import Session
from tracker.errors import UsageError
from tracker.event import Event, normal

MOST_SHOWN: Final = 50  # of the events recorded; of more, so many are shown:
FIRST_SHOWN: Final = 10


@click.command(
    "add", epilog="""Example: tracker add "SenseNova 5.5 released" --date "last Friday" --kind launch --by SenseTime"""
)
@click.argument("title", required=False)
@event_options
@click.option("--again", is_flag=True, help="Add it even though it is already recorded.")
@click.option("--skip-known", is_flag=True, help="Leave out the events that are already recorded.")
@click.pass_obj
def add_command(session: Session, /, title: str | None, again: bool, skip_known: bool, **given: Any) -> None:
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
    _show(session, events, store.add(events, again=again, skip_known=skip_known))


def _show(session: Session, events: Sequence[Event], added: Sequence[Event]) -> None:
    """Print what was recorded, of a large import the first events and how many there are."""
    from tracker.render.one_line import one_line

    shown = added if len(added) <= MOST_SHOWN else added[:FIRST_SHOWN]
    session.emit(one_line(event) for event in shown)
    if len(shown) < len(added):
        ids = f"{added[0].id}..{added[-1].id}"
        session.say(f"recorded {len(added):,} events; to list them all: tracker list id:{ids}")
    if len(added) < len(events):
        session.say(f"skipped {len(events) - len(added):,} that are already recorded")


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
