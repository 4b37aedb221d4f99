"""The options that describe an event."""

from collections.abc import Callable, Sequence
from typing import Any, Final

import click

from tracker.cli.completion.later import complete
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


_STATUS: Final = "What became of it; add takes happened, for a date in the future expected."
SOURCE_OPTIONS: Final = ("source", "add_source", "of", "quote", "published", "grade", "said")


class InOrder(click.Command):
    """A command whose options about sources reach its body as `source_words`, (option, value) in the order written."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options, and those about sources once more for their order, which click does not keep."""
        given, _, order = self.make_parser(ctx).parse_args(list(args))
        rest = super().parse_args(ctx, args)
        names = [param.name for param in order if param.name in SOURCE_OPTIONS]
        values = {name: iter(given[name]) for name in names}
        ctx.params = {name: value for name, value in ctx.params.items() if name not in SOURCE_OPTIONS}
        ctx.params["source_words"] = tuple((name, next(values[name])) for name in names)
        return rest


def event_options(body: Body) -> Body:
    """Add the options that describe an event to a click command."""
    options = (
        once("--date", metavar="TEXT", help="When: 2024-07-04, 'last Friday', 'July 4 to 6', 2024-Q3, ..."),
        once("--kind", metavar="KIND", help="The kind of event.", shell_complete=complete("value", "kind")),
        several("--actor", metavar="NAME", help="Participant; may be given again.", field="name"),
        several("--by", metavar="NAME", help="Actor responsible (issuer, sponsor, host, maker).", field="name"),
        several("--against", metavar="NAME", help="Target.", field="name"),
        several("--topic", metavar="PATH", help="A topic path, ai/llm.", field="topic"),
        once("--status", type=click.Choice(STATUSES, case_sensitive=False), help=_STATUS),
        once("--place", metavar="PLACE", help="Where.", shell_complete=complete("value", "place")),
        several(
            "--source",
            metavar="URL",
            help="Source: name, address, or both; --quote to --said after it describe it.",
            field="source",
        ),
        several("--quote", metavar="TEXT", help="Sentence of the source that supports the event."),
        several("--published", metavar="DATE", help="Day the source appeared; words such as Friday count from it."),
        several("--grade", metavar="GRADE", help="Reliability of the source, A1 to F6 (Admiralty code)."),
        several("--said", metavar="TEXT", help="Date in the words of the source."),
        several("--detail", metavar="KEY=VALUE", help="A field of the kind: edition=7.", field="detail"),
        several("--clock", metavar="NAME=DATE", help=f"Additional date: {', '.join(CLOCKS)}.", field="clock"),
        several("--link", metavar="RELATION=ID", help=f"{', '.join(RELATIONS)}.", field="relation"),
        once("--ref", metavar="REF", help="The natural key: A/RES/78/311, 87 FR 62186."),
        once("--note", metavar="TEXT", help="Free-text note."),
    )
    for option in reversed(options):
        body = option(body)
    return body


def several(name: str, *, metavar: str, help: str, field: str = "") -> Callable[[Body], Body]:  # noqa: A002
    """Add an option that may be repeated, completed with the values of a query field."""
    completion = complete("value", field) if field else None
    return click.option(name, metavar=metavar, multiple=True, help=help, shell_complete=completion)
