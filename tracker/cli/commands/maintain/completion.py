"""`tracker completion`: the completion script of a shell."""

import click

from tracker.cli.completion.shells import script


@click.command("completion", epilog="Example: tracker completion bash >> ~/.bashrc")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion_command(ctx: click.Context, shell: str) -> None:
    """Print the script that teaches a shell to complete tracker's commands, kinds, actors and topics."""
    click.echo(script(ctx.find_root().command, shell), nl=False)
