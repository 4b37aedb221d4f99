"""One event as text in the user's editor."""

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
    """Let the person edit the event until it is valid; None where it was left as it was.

    A text that is given up on is kept in a file whose name is told, so no typing is lost.
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
    return normal(event_from({**fields, "id": event.id}))


def _again() -> bool:
    """Ask; whoever leaves instead of answering has said no, and keeps the text all the same."""
    try:
        return click.confirm("Edit it again?", default=True)
    except click.Abort:
        return False


def _without_comments(text: str) -> str:
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith("#"))


def as_text(event: Event) -> str:
    """Return an event as a person edits it."""
    import msgspec

    return msgspec.json.format(to_json(event), indent=2).decode() + "\n"


def kept(text: str) -> str:
    """Keep a text that cannot be used in a file of its own, and return the name of that."""
    handle, path = mkstemp(prefix="tracker-edit-", suffix=".json")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    return path
