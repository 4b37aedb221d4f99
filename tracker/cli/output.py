"""How commands print: the format option and the one call that renders a report."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import click

from tracker.cli.session import Session

if TYPE_CHECKING:
    from tracker.view.report import Report

FORMATS: Final = ("table", "json", "jsonl", "csv", "markdown")
Body = Callable[..., object]


def format_option(*more: str, default: str = "table") -> Callable[[Body], Body]:
    """Add --format to a command; `more` names the formats only this command has."""
    return click.option(
        "--format",
        "fmt",
        type=click.Choice([*more, *FORMATS]),
        default=default,
        show_default=True,
        help="How to print it.",
    )


def show(session: Session, report: "Report", fmt: str) -> None:
    """Print a report."""
    from tracker.render import render

    session.emit(render(report, fmt, session.screen))
