"""Editing one event as a form in the user's editor."""

import os
from tempfile import mkstemp
from typing import TYPE_CHECKING, Final

import click

from tracker.cli.input.form import form, read_form
from tracker.cli.input.form_lines import FormError
from tracker.cli.session import Session
from tracker.errors import InvalidRecord, TrackerError
from tracker.event import Event
from tracker.registry import CLOCKS, RELATIONS, STATUSES, kind_named

if TYPE_CHECKING:
    from tracker.store import Store

_ERROR: Final = "# Error: "


def edited(session: Session, store: "Store", event: Event) -> Event | None:
    """Return the edited event, None where the text was emptied; an invalid text can be edited again.

    If the person gives up, the text is kept in a file and InvalidRecord names it.
    """
    text = _head(event) + form(event)
    refused = False
    while True:
        answer = click.edit(text, extension=".txt")
        if answer is None and not refused:
            return None
        text = text if answer is None else answer
        if not any(line.strip() and not line.startswith("#") for line in text.split("\n")):
            return None
        try:
            return read_form(session, store, text, event)
        except TrackerError as error:
            refused = True
            session.say(error.sentence + (f"; {error.hint}" if error.hint else ""))
            if not _again():
                undone = "the event was not changed" if event.id else "nothing was recorded"
                raise InvalidRecord(f"{undone}; your text is kept in {kept(text)}") from None
            text = _with_error(text, error)


def _head(event: Event) -> str:
    known = kind_named(event.kind)
    usual = f" Details of the kind {event.kind}: {', '.join(known.details)}." if known and known.details else ""
    return (
        f"# {f'Event {event.id}' if event.id else 'New event'}. Save to keep it; empty the text to change nothing.\n"
        "# Lines that begin with # are not read. Further lines of a note are indented.\n"
        "# Repeat by:, with:, against:, topic:, detail:, clock:, link: and source: as needed.\n"
        f"# status: {', '.join(STATUSES)}\n"
        f"# detail: KEY=VALUE.{usual}\n"
        f"# clock: NAME=DATE, with {', '.join(CLOCKS)}\n"
        f"# link: RELATION=ID, with {', '.join(RELATIONS)}\n"
        "# source: NAME ADDRESS, below it indented quote:, published:, grade: (A1 to F6), said: (its date words)\n"
    )


def _with_error(text: str, error: TrackerError) -> str:
    """The text with the error as a comment above the line that it is about, in the place of an earlier one."""
    lines = text.split("\n")
    at = error.line - 1 if isinstance(error, FormError) else 0
    sentence = error.sentence.partition(": ")[2] if isinstance(error, FormError) else error.sentence
    before, after = ([line for line in part if not line.startswith(_ERROR)] for part in (lines[:at], lines[at:]))
    return "\n".join((*before, _ERROR + sentence, *after))


def _again() -> bool:
    """Ask whether to edit again; an interrupt means no."""
    try:
        return click.confirm("Edit it again?", default=True)
    except click.Abort:
        return False


def keep_text(error: TrackerError, event: Event) -> None:
    """Keep the form of an event that was refused, and let the hint of the error name the file."""
    told = f"your text is kept in {kept(form(event))}"
    error.hint = f"{error.hint}; {told}" if error.hint else told


def kept(text: str) -> str:
    """Write a text to a new file and return its name."""
    handle, path = mkstemp(prefix="tracker-edit-", suffix=".txt")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    return path
