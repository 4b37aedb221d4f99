"""The option --as-of: an answer from the past."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.input.date_input import read_span
from tracker.cli.session import Session
from tracker.query.periods import end_of

if TYPE_CHECKING:
    from tracker.store import FullStore


def as_of_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add --as-of to a command; `store_as_of` opens the store for it."""
    return click.option("--as-of", metavar="DATE", help="Answer as the timeline stood at the end of that day.")(command)


def store_as_of(session: Session, store: "FullStore", text: str | None) -> "FullStore":
    """Return the store as it was at the end of a day, in local time; the store itself where no day is given."""
    return store if text is None else store.as_of(end_of(read_span(session, text)))
