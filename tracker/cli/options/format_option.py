"""The option --format."""

from collections.abc import Callable

import click

from tracker.render import REPORT_FORMATS

Body = Callable[..., object]


def format_option(*more: str, default: str = "table") -> Callable[[Body], Body]:
    """Add --format to a command; `more` names formats that only this command has."""
    return click.option(
        "--format",
        "fmt",
        type=click.Choice([*more, *REPORT_FORMATS]),
        default=default,
        show_default=True,
        help="How to print it.",
    )
