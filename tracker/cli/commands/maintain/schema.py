"""`tracker schema`: the JSON Schema of what the tool takes in and prints."""

import click

from tracker.cli.session import Session


@click.command("schema", epilog="Example: tracker schema proposal > proposal.schema.json")
@click.argument("name", type=click.Choice(["event", "proposal", "timeline"]), default="event")
@click.pass_obj
def schema_command(session: Session, name: str) -> None:
    """Print the JSON Schema of an event, of a proposal to give to a language model, or of a timeline file.

    `tracker read FILE --proposals -` checks what the model answers.
    """
    import json

    from tracker.claim.schema import schema_of

    session.emit(json.dumps(schema_of(name), indent=2).split("\n"))
