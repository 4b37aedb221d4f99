"""`tracker add`: record one event by options or prompts, or many as JSON lines."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import click

from tracker.cli.input.confirm import can_ask
from tracker.cli.input.event_fields import date_words, drafted
from tracker.cli.options.event_options import InOrder, event_options
from tracker.cli.session import Session
from tracker.errors import TrackerError, UsageError
from tracker.event import Event, normal

if TYPE_CHECKING:
    from tracker.store import Store

MOST_SHOWN: Final = 50  # of the events recorded; of more, so many are shown:
FIRST_SHOWN: Final = 10


class AddCommand(InOrder, click.Command):
    """A command whose options about sources keep their order."""


@click.command(
    "add",
    cls=AddCommand,
    epilog="""Example: tracker add "SenseNova 5.5 released" --date "last Friday" --kind launch --by SenseTime""",
)
@click.argument("title", required=False)
@event_options
@click.option("--again", is_flag=True, help="Add it even though it is already recorded.")
@click.option("--skip-known", is_flag=True, help="Leave out the events that are already recorded.")
@click.pass_obj
def add_command(session: Session, /, title: str | None, again: bool, skip_known: bool, **given: Any) -> None:
    """Record an event and print its id and what was understood.

    TITLE is one line; `-` reads events as JSON lines from standard input, all of them or none. Options about a source
    (--quote, --published, --grade, --said) belong to the --source before them. On a terminal, without arguments the
    fields are asked for one by one, and without --date the date.
    """
    events: list[Event] = []
    if title == "-":
        _refuse_options(given)
    elif title is None:
        events = _asked(session, given)
        if not events:
            return
    elif can_ask() and not date_words(given):
        from tracker.cli.input.prompts import asked_date

        given["date"] = asked_date(session, given)
    store = session.store(write=True, start=True)
    if title == "-":
        events = _read(session, store)
    elif title is not None:
        events = [normal(drafted(session, store, title, given))]
    try:
        added = store.add(events, again=again, skip_known=skip_known)
    except TrackerError as error:
        if title is None:
            from tracker.cli.input.editor import keep_text

            keep_text(error, events[0])
        raise
    _show(session, events, added)


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


def _asked(session: Session, given: dict[str, Any]) -> list[Event]:
    if not can_ask():
        raise UsageError("an event needs a title", 'for example: tracker add "WAIC 2024" --date "July 4 to 6, 2024"')
    from tracker.cli.input.prompts import asked_event

    event = asked_event(session, session.store(), given)
    return [event] if event else []


def _read(session: Session, store: "Store") -> list[Event]:
    from tracker.exchange.importing.intake import Desk
    from tracker.exchange.incoming import incoming

    desk = Desk(session.today, session.naming, session.say)
    events = incoming(sys.stdin.buffer, "jsonl", store, "standard input", desk)
    if not events:
        raise UsageError("no events on standard input", "one JSON object a line, with at least when and title")
    return events


def _refuse_options(given: dict[str, Any]) -> None:
    """Raise UsageError for an option given with `-`, since it would be ignored."""
    words = given["source_words"]
    named = words[0][0] if words else next((name for name, value in given.items() if value not in (None, ())), None)
    if named:
        raise UsageError(f"--{named} does not go with -", "give the fields on the lines")
