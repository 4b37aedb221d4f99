"""`tracker add`: one event in one line, by questions, or many as JSON lines."""

import sys
from typing import Any

import click
import msgspec

from tracker.cli.confirm import at_terminal
from tracker.cli.dates import explain, understand
from tracker.cli.fields import drafted, event_options, known_kind
from tracker.cli.session import Session
from tracker.errors import InvalidRecord, TrackerError, UsageError
from tracker.event import Event, from_json, normal, refuse_unknown
from tracker.registry import DEFAULT_KIND


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
        title, given = _ask(session, given)
    store = session.store(write=True, start=True)
    events = _lines() if title == "-" else [normal(drafted(session, store, title, given))]
    from tracker.render import echo_line

    session.emit(echo_line(event) for event in store.add(events, again=again))


def _lines() -> list[Event]:
    events = []
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        try:
            events.append(normal(from_json(line, 0)))
            refuse_unknown(msgspec.json.decode(line, type=dict[str, msgspec.Raw]))
        except InvalidRecord as error:
            raise InvalidRecord(f"standard input, line {number}: {error.sentence}", error.hint) from None
    if not events:
        raise UsageError("standard input held no events", "one JSON object a line, with at least when and title")
    return events


def _ask(session: Session, given: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Ask for what the options have not said; an empty answer skips a field."""
    if not at_terminal():
        raise UsageError("an event needs a title", 'for example: tracker add "WAIC 2024" --date "July 4 to 6, 2024"')
    title = click.prompt("Title")
    given["date"] = given["date"] or _ask_date(session, given["status"])
    given["kind"] = given["kind"] or _ask_kind(session)
    for name, question in (("actor", "Took part"), ("by", "Done by"), ("against", "Aimed at"), ("topic", "Topics")):
        given[name] = given[name] or _several(
            click.prompt(f"{question} (separate by commas)", default="", show_default=False)
        )
    given["source"] = given["source"] or tuple(filter(None, [click.prompt("Source", default="", show_default=False)]))
    given["note"] = given["note"] or click.prompt("Note", default="", show_default=False)
    return title, given


def _ask_date(session: Session, status: Any) -> str:
    while True:
        text: str = click.prompt("Date")
        try:
            reading = understand(session, text, status)
        except TrackerError as error:
            click.echo(f"  {error.sentence}", err=True)
            continue
        explain(session, text, reading)
        return text


def _ask_kind(session: Session) -> str:
    store = session.store()
    while True:
        name: str = click.prompt("Kind", default=DEFAULT_KIND)
        try:
            return known_kind(store, name)
        except TrackerError as error:
            click.echo(f"  {error.sentence}", err=True)


def _several(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
