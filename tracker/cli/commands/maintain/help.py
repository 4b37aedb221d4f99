"""`tracker help`: the pages of the manual, and the help of every command."""

import sys
from collections.abc import Iterator
from typing import cast

import click

from tracker.cli.session import Session
from tracker.errors import UsageError, meant
from tracker.manual import TOPICS, page


def _complete(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in _names(ctx) if name.startswith(incomplete)]


@click.command("help", epilog="Example: tracker help query")
@click.argument("topic", metavar="[TOPIC|COMMAND]", required=False, shell_complete=_complete)
@click.pass_context
def help_command(ctx: click.Context, topic: str | None) -> None:
    """Print a page of the manual or the help of a command; without an argument, list both."""
    session: Session = ctx.obj
    if topic is None:
        session.emit(_contents(ctx).splitlines(), paged=True)
    elif topic in TOPICS:
        text = page(topic)
        drawn = _drawn(text, color=session.screen.color) if sys.stdout.isatty() else text.splitlines()
        session.emit(drawn, paged=True)
    else:
        session.emit(_command_help(ctx, topic).splitlines(), paged=True)


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


def _command_help(ctx: click.Context, name: str) -> str:
    """What `tracker NAME --help` prints."""
    command = _group(ctx).get_command(ctx, name)
    if command is None:
        near = meant(name, _names(ctx))
        raise UsageError(f"no help on '{name}'{near}", None if near else "tracker help lists topics and commands")
    with command.make_context(name, [], parent=ctx.find_root(), resilient_parsing=True) as of_command:
        return command.get_help(of_command)


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
