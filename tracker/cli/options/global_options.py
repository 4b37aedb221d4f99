"""The options about the run itself, accepted before and after a command's name."""

from datetime import date
from typing import Any

import click
from click.core import ParameterSource

from tracker.cli.options.length import WholeNumber
from tracker.errors import UsageError


def global_options(*, hidden: bool = False) -> list[click.Option]:
    """Return new options; `hidden` ones are accepted after a command's name but not listed in its help."""
    return [
        _option(
            "db",
            hidden,
            metavar="PATH",
            type=click.Path(readable=False),
            help="The timeline file; else TRACKER_DB, the nearest db/timeline.json, your own.",
        ),
        _option(
            "today",
            hidden,
            metavar="DATE",
            envvar=None if hidden else "TRACKER_TODAY",
            help="The day relative dates count from; default: today.",
        ),
        _option(
            "color", hidden, type=click.Choice(["auto", "always", "never"]), help="When to use colour; default: auto."
        ),
        _option("width", hidden, type=WholeNumber(20), help="Columns to print in; default: those of the terminal."),
        _option(
            "no-pager", hidden, is_flag=True, default=None, help="Print long output without TRACKER_PAGER or PAGER."
        ),
    ]


def _option(name: str, hidden: bool, **attributes: Any) -> click.Option:
    return click.Option([f"--{name}"], hidden=hidden, expose_value=False, callback=_set, **attributes)


def _set(ctx: click.Context, option: click.Parameter, value: Any) -> None:
    """Set the option on the session."""
    if option.name == "db" and value == "":
        raise UsageError("--db names no file", "for example --db db/timeline.json")
    if value is not None:
        ctx.obj = ctx.obj.with_options(**{str(option.name): _day(ctx, value) if option.name == "today" else value})


def _day(ctx: click.Context, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        typed = ctx.get_parameter_source("today") is ParameterSource.COMMANDLINE
        place = "--today" if typed else "TRACKER_TODAY"
        raise UsageError(f"{place} '{text}' is not a day", "write it as 2024-07-01") from None
