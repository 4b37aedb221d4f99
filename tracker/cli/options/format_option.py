"""The option --format."""

from collections.abc import Callable

import click

from tracker.render import COMMON

Body = Callable[..., object]


def format_option(*more: str, default: str = "table") -> Callable[[Body], Body]:
    """Add --format to a command; `more` names formats that only this command has."""
    return click.option(
        "--format",
        "fmt",
        type=click.Choice([*more, *COMMON]),
        default=default,
        show_default=True,
        help="How to print it.",
    )
