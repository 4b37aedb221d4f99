"""The command of an analysis, made from its row in `cli/analyses.py`."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

import click

from tracker.cli.analyses import Analysis, Choice, Day, Flag, Length, Number, Option, Selections, Terms
from tracker.cli.completion.later import complete
from tracker.cli.habits import Short
from tracker.cli.input.date_input import read_span
from tracker.cli.options.arguments import ARGUMENTS
from tracker.cli.options.format_option import format_option
from tracker.cli.options.length import LENGTH, WholeNumber
from tracker.cli.options.picture_options import caption, title_option
from tracker.cli.options.query_options import FILTERS, build_query, query_options
from tracker.cli.query_command import QueryCommand
from tracker.cli.session import Session
from tracker.errors import UsageError
from tracker.event import Event
from tracker.loading import loaded
from tracker.query.tree import Query
from tracker.when import When

if TYPE_CHECKING:
    from tracker.store import Store
    from tracker.view.report import AnalysisReport


def analysis_command(row: Analysis) -> click.Command:
    """Return the command that prints what the row's function makes of the events a query finds."""

    def command(session: Session, *, store: "Store", query: Query, fmt: str, **given: Any) -> int:
        title = given.pop("title", None)
        typed = {option.name: given[option.name] for option in row.options if isinstance(option, Terms)}
        values = {option.name: _value(option, session, store, query, given.pop(option.name)) for option in row.options}
        about = {"directory": lambda: session.directory, "today": session.today}
        needed = {name: about[name] for name in row.needs}
        report: AnalysisReport = loaded(row.function)(store, query, **given, **values, **needed)
        session.show(report, fmt, caption(session, title, fmt))
        if fmt == "table":
            further = {" ".join(texts): values[name] for name, texts in typed.items() if texts}
            further |= {text: asked for option in row.options if isinstance(option, Selections)
                        for text, asked in values[option.name][not report.found:]}  # fmt: skip
            _say_unknown(session, store, further, given.get("anchor"))
        return report.found

    body: Callable[..., object] = format_option(*(["svg"] if row.pictured else []))(command)
    body = title_option(body) if row.pictured else body
    for option in reversed(row.options):
        body = _option(option)(body)
    body = query_options(*(option.name for option in row.options), argument=ARGUMENTS[row.argument])(body)
    return click.command(row.name, cls=QueryCommand, help=row.help, epilog=f"Example: {row.example}")(body)


def _say_unknown(session: Session, store: "Store", further: Mapping[str, Query], anchor: object) -> None:
    """Point out each query beside the command's own that finds nothing, and the names in it that nothing has."""
    from tracker.cli.no_results import unknown_in

    if anchor is not None and not isinstance(anchor, Event | When):
        further = {"the query to look around": cast(Query, anchor), **further}
    for text, query in further.items():
        if said := unknown_in(session, store, text, query):
            session.say(said)


def _option(option: Option) -> Callable[[Callable[..., object]], Callable[..., object]]:
    name = f"--{option.name}"
    match option:
        case Choice():
            kinds, default = click.Choice(loaded(option.values)), (option.default,) if option.default else ()
            only, shown = _only_one(option), bool(default)
            return click.option(
                name, type=kinds, multiple=True, callback=only, default=default, show_default=shown, help=option.help
            )
        case Number():
            return click.option(name, cls=Short, metavar="N", type=WholeNumber(0), help=option.help)
        case Length():
            return click.option(name, type=LENGTH, default=option.default, show_default=True, help=option.help)
        case Day():
            return click.option(name, metavar="DATE", help=option.help)
        case Flag():
            return click.option(name, is_flag=True, help=option.help)
        case Terms() | Selections():
            completion = complete("query")
            return click.option(name, metavar="QUERY", multiple=True, help=option.help, shell_complete=completion)


def _only_one(option: Choice) -> Callable[[click.Context, click.Parameter, Sequence[str]], str | None]:
    """What refuses a second value, which click would take for the first one without a word."""

    def only(_ctx: click.Context, _option: click.Parameter, values: Sequence[str]) -> str | None:
        if len(values) > 1:
            hint = f"for rows and columns: --{option.name} {values[0]} --{option.second} {values[1]}"
            raise UsageError(f"--{option.name} is given {len(values)} times", hint if option.second else None)
        return values[0] if values else None

    return only


def _value(option: Option, session: Session, store: "Store", query: Query, value: Any) -> Any:
    """The value of an option as the analysis takes it: a date read, a query built."""
    if isinstance(option, Day):
        return None if value is None else read_span(session, value)
    if isinstance(option, Selections):
        return _selections(session, store, query, value)
    return build_query(session, store, value) if isinstance(option, Terms) else value


def _selections(session: Session, store: "Store", query: Query, texts: Sequence[str]) -> Sequence[tuple[str, Query]]:
    """The command's own query and the others, each under its text; one that is given twice counts once."""
    if not texts:
        return ()
    read = [(text, build_query(session, store, [text])) for text in dict.fromkeys(texts)]
    others = [(text, other) for text, other in read if other != query]
    if not all(text.strip() for text in texts):
        raise UsageError("--compare needs a query", "for example --compare actor:china")
    if not others:
        raise UsageError(f"--compare {texts[0]}: that is the query itself", "compare it with another one")
    return [(_own_text(), query), *others]


def _own_text() -> str:
    """The query of the running command as it was typed."""
    given = click.get_current_context().params
    options = [f"--{item.option} {value}" for item in FILTERS for value in _listed(given.get(item.option))]
    return " ".join((*given["terms"], *options)) or "all events"


def _listed(value: object) -> Sequence[str]:
    return value if isinstance(value, tuple) else ()  # in summary, --by names what to count by
