"""The options about the run itself: they may stand before a command's name or after it."""

from datetime import date
from typing import Any

import click
from click.core import ParameterSource

from tracker.errors import UsageError


def settings(*, hidden: bool = False) -> list[click.Option]:
    """Return the options anew; `hidden` for those a command takes without naming them again in its help."""
    return [
        _setting(
            "db",
            hidden,
            metavar="PATH",
            help="The timeline file; else TRACKER_DB, the nearest db/timeline.json, your own.",
        ),
        _setting(
            "today",
            hidden,
            metavar="DATE",
            envvar=None if hidden else "TRACKER_TODAY",
            help="The day relative dates count from; default: today.",
        ),
        _setting("color", hidden, type=click.Choice(["auto", "always", "never"]), help="When to use colour.  [auto]"),
        _setting(
            "width", hidden, type=click.IntRange(min=20), help="Columns to print in; default: those of the terminal."
        ),
    ]


def _setting(name: str, hidden: bool, **attributes: Any) -> click.Option:
    return click.Option([f"--{name}"], hidden=hidden, expose_value=False, callback=_told, **attributes)


def _told(ctx: click.Context, option: click.Parameter, value: Any) -> None:
    """Tell the session what the option says."""
    if value is not None:
        ctx.obj = ctx.obj.told(**{str(option.name): _day(ctx, value) if option.name == "today" else value})


def _day(ctx: click.Context, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        typed = ctx.get_parameter_source("today") is ParameterSource.COMMANDLINE
        place = "--today" if typed else "TRACKER_TODAY"
        raise UsageError(f"{place} '{text}' is not a day", "write it as 2024-07-01") from None
