"""The option --format."""

from collections.abc import Callable

import click

from tracker.cli.habits import OTHER_FORMATS
from tracker.render import REPORT_FORMATS

Body = Callable[..., object]


class _Formats(click.Choice[str]):
    """The names of formats, in the help those of ours alone."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name of a format as we write it."""
        return super().convert(OTHER_FORMATS.get(value, value), param, ctx)


def format_option(*more: str, default: str = "table") -> Callable[[Body], Body]:
    """Add --format to a command; `more` names formats that only this command has."""
    return click.option(
        "--format",
        "fmt",
        type=_Formats([*more, *REPORT_FORMATS]),
        default=default,
        show_default=True,
        help="How to print it.",
    )
