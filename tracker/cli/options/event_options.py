"""The options that describe an event."""

from collections.abc import Callable, Sequence
from typing import Any

import click

from tracker.cli.completion.values import complete_value
from tracker.errors import UsageError
from tracker.registry import CLOCKS, RELATIONS, STATUSES

Body = Callable[..., None]


def once(*names: str, **attributes: Any) -> Callable[[Body], Body]:
    """Add an option that may be given once; a second value is an error, not dropped."""
    return click.option(*names, multiple=True, callback=_only_one, **attributes)


def _only_one(_ctx: click.Context, option: click.Parameter, values: Sequence[Any]) -> Any:
    if len(values) > 1:
        raise UsageError(f"{option.opts[0]} is given {len(values)} times; an event has one")
    return values[0] if values else None


def event_options(body: Body) -> Body:
    """Add the options that describe an event to a click command."""
    options = (
        once("--date", metavar="TEXT", help="When: 2024-07-04, 'last Friday', 'July 4 to 6', 2024-Q3, ..."),
        once("--kind", metavar="KIND", help="The kind of event.", shell_complete=complete_value("kind")),
        several("--actor", metavar="NAME", help="Who took part; may be given again.", field="actor"),
        several("--by", metavar="NAME", help="Who did it: issuer, sponsor, host, maker.", field="by"),
        several("--against", metavar="NAME", help="Whom it is aimed at.", field="against"),
        several("--topic", metavar="PATH", help="A topic path, ai/llm.", field="topic"),
        once("--status", type=click.Choice(STATUSES), help="Default: happened; expected for a date to come."),
        once("--place", metavar="PLACE", help="Where.", shell_complete=complete_value("place")),
        several("--source", metavar="URL", help="Where it was seen: an address, a name, or both.", field="source"),
        once("--quote", metavar="TEXT", help="The sentence that says so, kept with the first source."),
        once("--published", metavar="DATE", help="The day the first source appeared: what its date words count from."),
        once("--grade", metavar="GRADE", help="How far to trust the first source, A1 to F6 (Admiralty code)."),
        several("--detail", metavar="KEY=VALUE", help="A field of the kind: edition=7."),
        several("--clock", metavar="NAME=DATE", help=f"A further date: {', '.join(CLOCKS)}.", field="clock"),
        several("--link", metavar="RELATION=ID", help=f"{', '.join(RELATIONS)}.", field="relation"),
        once("--ref", metavar="REF", help="The natural key: A/RES/78/311, 87 FR 62186."),
        once("--note", metavar="TEXT", help="Anything else."),
    )
    for option in reversed(options):
        body = option(body)
    return body


def several(name: str, *, metavar: str, help: str, field: str = "") -> Callable[[Body], Body]:  # noqa: A002
    """Add an option that may be repeated, completed with the values of a query field."""
    complete = complete_value(field) if field else None
    return click.option(name, metavar=metavar, multiple=True, help=help, shell_complete=complete)
