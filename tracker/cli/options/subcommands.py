"""A command with commands of its own, such as `tracker actor merge`, each with the options that all commands have."""

import click

from tracker.cli.habits import spelled_out
from tracker.cli.options.global_options import global_options
from tracker.cli.options.output_option import add_output_options
from tracker.errors import UsageError, meant


class Subcommands(click.Group):
    """A group whose commands take --output where they have --format, and the options about the run."""

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Add a command of the group."""
        if any(param.name == "fmt" for param in cmd.params):
            add_output_options(cmd)
        cmd.params += global_options(hidden=True)
        super().add_command(cmd, name)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; without any, those of the command `list`, but not while a shell completes one."""
        return super().parse_args(ctx, args or ([] if ctx.resilient_parsing else ["list"]))

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the commands in the order in which they were written."""
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command to run; raise UsageError with a suggestion where there is none."""
        if args[0] not in self.commands and not args[0].startswith("-"):
            near = meant(args[0], self.commands, {"rm": "remove", "delete": "remove", "ls": "list", "new": "add"})
            hint = f"one of {', '.join(self.commands)}"
            raise UsageError(f"no such command '{ctx.command_path} {args[0]}'{near}", None if near else hint)
        name, command, rest = super().resolve_command(ctx, args)
        return name, command, spelled_out(command, rest) if command else rest
