"""Asking a person at a terminal: what may be answered, and whether to go on."""

import sys
from collections.abc import Iterable, Sequence
from typing import Final

import click

from tracker.cli.session import Session
from tracker.errors import UsageError

MOST_SHOWN = 10
_WIDEST: Final = 78
_NARROWEST: Final = 20
NO_CHANGE: Final = "No change: already so"


def at_terminal() -> bool:
    """Whether standard input is a terminal."""
    return sys.stdin.isatty()


def can_ask() -> bool:
    """Whether a question would be seen and could be answered."""
    return at_terminal() and sys.stdout.isatty()


def offer(words: Iterable[str]) -> None:
    """Print the words that a question takes, in lines as long as the terminal."""
    from shutil import get_terminal_size  # they take as long to load as all else here, and few commands ask
    from textwrap import fill

    width = max(min(get_terminal_size().columns, _WIDEST), _NARROWEST)
    click.echo(fill(", ".join(words), width, initial_indent="  ", subsequent_indent="  "), err=True)


def confirmed(session: Session, question: str, lines: Sequence[str], yes: bool) -> bool:
    """Show the lines and ask the question; without a terminal raise UsageError unless `yes`."""
    if yes:
        return True
    if not at_terminal():
        raise UsageError("cannot ask for confirmation here; add --yes", question)
    session.emit(lines[:MOST_SHOWN])
    if len(lines) > MOST_SHOWN:
        session.emit([f"... and {len(lines) - MOST_SHOWN} more"])
    sys.stdout.flush()
    if click.confirm(question):
        return True
    session.say("Cancelled; nothing was changed")
    return False
