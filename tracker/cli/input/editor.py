"""Editing one event as JSON text in the user's editor."""

import os
from tempfile import mkstemp

import click

from tracker.cli.input.date_input import read_date
from tracker.cli.session import Session
from tracker.errors import InvalidRecord, TrackerError
from tracker.event import Event, normal, to_json
from tracker.event_json import event_from, fields_in

_HEAD = "# Save to keep, empty the text to leave the event as it is. Lines that start with # are not read.\n"


def edited(session: Session, event: Event) -> Event | None:
    """Return the edited event, None where the text was emptied; an invalid text can be edited again.

    If the person gives up, the text is kept in a file and InvalidRecord names it.
    """
    text = as_text(event)
    complaint = ""
    while True:
        answer = click.edit(_HEAD + complaint + text, extension=".json")
        text = "" if answer is None else _without_comments(answer)
        if not text.strip():
            return None
        try:
            return _read(session, text, event)
        except TrackerError as error:
            session.say(error.sentence)
            if not _again():
                raise InvalidRecord(f"the event was not changed; your text is kept in {kept(text)}") from None
            complaint = f"# {error.sentence}\n"


def _read(session: Session, text: str, event: Event) -> Event:
    fields = fields_in(text)
    if isinstance(fields.get("when"), str):
        fields["when"] = str(read_date(session, fields["when"]))
    return session.naming.event(normal(event_from({**fields, "id": event.id})))


def _again() -> bool:
    """Ask whether to edit again; an interrupt means no."""
    try:
        return click.confirm("Edit it again?", default=True)
    except click.Abort:
        return False


def _without_comments(text: str) -> str:
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith("#"))


def as_text(event: Event) -> str:
    """Return an event as indented JSON."""
    import msgspec

    return msgspec.json.format(to_json(event), indent=2).decode() + "\n"


def kept(text: str) -> str:
    """Write a text to a new file and return its name."""
    handle, path = mkstemp(prefix="tracker-edit-", suffix=".json")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    return path
