"""The command of an analysis, made from its row in `cli/analyses.py`."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.analyses import Analysis, Choice, Flag, Number, Selections
from tracker.cli.completion.later import complete
from tracker.cli.habits import Short
from tracker.cli.options.format_option import format_option
from tracker.cli.options.picture_options import caption, title_option
from tracker.cli.options.query_options import FILTERS, build_query, query_options
from tracker.cli.query_command import QueryCommand
from tracker.cli.session import Session
from tracker.loading import loaded
from tracker.query.tree import Query

if TYPE_CHECKING:
    from tracker.store import Store
    from tracker.view.report import AnalysisReport


def analysis_command(row: Analysis) -> click.Command:
    """Return the command that prints what the row's function makes of the events a query finds."""

    def command(session: Session, *, store: "Store", query: Query, fmt: str, **options: Any) -> int:
        title = options.pop("title", None)
        for option in row.options:
            if isinstance(option, Selections):
                options[option.name] = _selections(session, store, query, options[option.name])
        report: AnalysisReport = loaded(row.function)(store, query, directory=lambda: session.directory, **options)
        session.show(report, fmt, caption(session, title, fmt))
        return report.found

    body: Callable[..., object] = format_option(*(["svg"] if row.pictured else []))(command)
    body = title_option(body) if row.pictured else body
    for option in reversed(row.options):
        body = _option(option)(body)
    body = query_options(*(option.name for option in row.options))(body)
    return click.command(row.name, cls=QueryCommand, help=row.help, epilog=f"Example: {row.example}")(body)


def _option(option: Choice | Number | Flag | Selections) -> Callable[[Callable[..., object]], Callable[..., object]]:
    name = f"--{option.name}"
    if isinstance(option, Number):
        return click.option(name, cls=Short, metavar="N", type=click.IntRange(min=0), help=option.help)
    if isinstance(option, Flag):
        return click.option(name, is_flag=True, help=option.help)
    if isinstance(option, Selections):
        completion = complete("query")
        return click.option(name, metavar="QUERY", multiple=True, help=option.help, shell_complete=completion)
    kinds = click.Choice(loaded(option.values))
    return click.option(name, type=kinds, default=option.default, show_default=True, help=option.help)


def _selections(session: Session, store: "Store", query: Query, texts: Sequence[str]) -> Sequence[tuple[str, Query]]:
    """The command's own query and the others, each under its text; one that is given twice counts once."""
    if not texts:
        return ()
    return [(_own_text(), query), *((text, build_query(session, store, [text])) for text in dict.fromkeys(texts))]


def _own_text() -> str:
    """The query of the running command as it was typed."""
    given = click.get_current_context().params
    options = [f"--{item.option} {value}" for item in FILTERS for value in _listed(given.get(item.option))]
    return " ".join((*given["terms"], *options)) or "all events"


def _listed(value: object) -> Sequence[str]:
    return value if isinstance(value, tuple) else ()  # in summary, --by names what to count by
