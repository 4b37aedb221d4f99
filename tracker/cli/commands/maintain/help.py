"""`tracker help`: the pages of the manual, and the help of every command."""

import sys
from collections.abc import Iterator, Sequence
from typing import cast

import click

from tracker.cli.session import Session
from tracker.errors import UsageError, meant
from tracker.manual import TOPICS, page


def _complete(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in _names(ctx) if name.startswith(incomplete)]


@click.command("help", epilog="Example: tracker help query")
@click.argument("names", metavar="[TOPIC|COMMAND]", nargs=-1, shell_complete=_complete)
@click.pass_context
def help_command(ctx: click.Context, names: tuple[str, ...]) -> None:
    """Print a page of the manual or the help of a command; without an argument, list both."""
    session: Session = ctx.obj
    if not names:
        session.emit(_contents(ctx).splitlines(), paged=True)
    elif names[0] in TOPICS and len(names) == 1:
        text = page(names[0])
        drawn = _drawn(text, color=session.screen.color) if sys.stdout.isatty() else text.splitlines()
        session.emit(drawn, paged=True)
    else:
        session.emit(_command_help(ctx, names).splitlines(), paged=True)


def _names(ctx: click.Context) -> list[str]:
    """Every topic and every command."""
    return [*TOPICS, *_group(ctx).list_commands(ctx)]


def _group(ctx: click.Context) -> click.Group:
    return cast("click.Group", ctx.find_root().command)


def _contents(ctx: click.Context) -> str:
    formatter = ctx.make_formatter()
    formatter.write_usage("tracker help", "[TOPIC|COMMAND]")
    with formatter.section("Topics"):
        formatter.write_dl(list(TOPICS.items()))
    _group(ctx).format_commands(ctx, formatter)
    return formatter.getvalue()


def _command_help(ctx: click.Context, names: Sequence[str]) -> str:
    """What `tracker NAME --help` prints, or `tracker NAME NAME --help`."""
    command: click.Command | None = _group(ctx)
    context = ctx.find_root()
    for name in names:
        command = command.get_command(context, name) if isinstance(command, click.Group) else None
        if command is None:
            asked = " ".join(names)
            near = meant(asked, _names(ctx))
            raise UsageError(f"no help on '{asked}'{near}", None if near else "tracker help lists topics and commands")
        context = command.make_context(name, [], parent=context, resilient_parsing=True)
    return context.get_help()


def _drawn(text: str, *, color: bool) -> Iterator[str]:
    """The page for a terminal: headings in bold, blocks of code indented and without their fences."""
    in_code = False
    for line in text.splitlines():
        if line.startswith("```"):
            in_code = not in_code
        elif in_code:
            yield f"    {line}"
        else:
            yield click.style(line.lstrip("# "), bold=True) if color and line.startswith("#") else line
