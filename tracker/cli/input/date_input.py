"""Dates typed on the command line, with a notice of how each was read."""

from datetime import date
from typing import TYPE_CHECKING

import click

from tracker.cli.input.confirm import can_ask
from tracker.cli.session import Session
from tracker.registry import Status
from tracker.when import When

if TYPE_CHECKING:
    from tracker.dates import Direction, Reading

COMING: tuple[Status, ...] = ("expected", "threatened", "postponed")


def understand(session: Session, text: str, status: Status | None = None, base: date | None = None) -> "Reading":
    """Read a date relative to `base`, by default today.

    For a status of the future, bare weekdays and months are the next ones.
    """
    from tracker.dates import read_when

    direction: Direction = "future" if status in COMING else "neutral"
    day_first, languages = session.day_first, session.languages
    return read_when(text, base or session.today, direction=direction, day_first=day_first, languages=languages)


def explain(session: Session, text: str, reading: "Reading") -> None:
    """Print how a date was read, unless it was written in EDTF."""
    if str(reading.when) == text.strip():
        return
    from tracker.when.words import with_words

    other = f"; could also be {with_words(reading.alternative)}" if reading.alternative else ""
    why = f": {reading.reason}" if other or reading.basis != "explicit" else ""
    session.say(f"read '{text}' as {with_words(reading.when)}{why}{other}")


def read_date(session: Session, text: str, status: Status | None = None, base: date | None = None) -> When:
    """Read the date of an event and print how it was read; ask at a terminal where it means two days."""
    reading = understand(session, text, status, base)
    explain(session, text, reading)
    return settled(reading)


def settled(reading: "Reading") -> When:
    """The date that was read, or the other one where an answer at the terminal says so."""
    if reading.alternative is None or not reading.ambiguous or not can_ask():
        return reading.when
    choices = [str(reading.when), str(reading.alternative)]
    answer = click.prompt("Which date", type=click.Choice(choices), default=choices[0], err=True)
    return When.parse(answer)


def read_span(session: Session, text: str) -> When:
    """Read a date or period to filter by and print how it was read."""
    from tracker.dates import read_period

    reading = read_period(text, session.today, day_first=session.day_first, languages=session.languages)
    explain(session, text, reading)
    return reading.when
