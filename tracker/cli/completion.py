"""`tracker completion`: what a shell needs to complete commands, options and values."""

import click
from click.shell_completion import get_completion_class

from tracker.errors import UsageError

# bash splits words at colons, which would break field:value in two.
_BASH_HEAD = "COMP_WORDBREAKS=${COMP_WORDBREAKS//:}\n"


@click.command("completion", epilog="Example: tracker completion bash >> ~/.bashrc")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion_command(ctx: click.Context, shell: str) -> None:
    """Print the script that teaches a shell to complete tracker's commands, kinds, actors and topics."""
    complete = get_completion_class(shell)
    if complete is None:
        raise UsageError(f"no completion for {shell}")
    script = complete(ctx.find_root().command, {}, "tracker", "_TRACKER_COMPLETE").source()
    click.echo((_BASH_HEAD if shell == "bash" else "") + script)
