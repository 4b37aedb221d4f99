"""The query of a command, given as options and as arguments, built into one Query."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import update_wrapper
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import click
import msgspec

from tracker.cli.completion.later import complete
from tracker.cli.input.date_input import read_span
from tracker.cli.options.as_of_option import as_of_option, store_as_of
from tracker.cli.query_command import no_such_option
from tracker.cli.session import Session
from tracker.errors import QueryError, UsageError
from tracker.query.tree import EVERYTHING, Every, Query, Some

if TYPE_CHECKING:
    from tracker.query.values import Context
    from tracker.store import Store


class Filter(msgspec.Struct, frozen=True):
    """One filter option: its query field, metavar and help, and the pattern that separates values.

    A comma before a space belongs to a name, `Huawei Technologies Co., Ltd.`, or to a date.
    """

    option: str
    field: str
    metavar: str
    help: str
    splits: str = r",(?!\s)"


FILTERS: Final = (
    Filter("actor", "actor", "NAME", "Participant in any role; aliases and groups work."),
    Filter("by", "by", "NAME", "Actor responsible (issuer, sponsor, host, maker)."),
    Filter("against", "against", "NAME", "Target."),
    Filter("topic", "topic", "PATH", "A topic and all below it.", ","),
    Filter("kind", "kind", "KIND", "The kind of event.", ","),
    Filter("status", "status", "STATUS", "happened, expected, postponed, cancelled or threatened.", ","),
    Filter("place", "place", "PLACE", "Whole words of the place."),
    Filter("series", "series", "NAME", "Whole words of the series: WAIC."),
    Filter("source", "source", "NAME", "Whole words of a source's name or address."),
    Filter("since", "since", "DATE", "Ends on or after this date.", ""),
    Filter("until", "until", "DATE", "Starts on or before this date.", ""),
    Filter("on", "when", "DATE", "Falls within this date or period, or may."),
    Filter("text", "text", "WORDS", "Words in title, note or quotes."),
)


class Argument(NamedTuple):
    """What the words after a command's name are: a query, unless `read` takes some for something else.

    `read` returns the words that are left as terms of the query, and what the body gets besides, by name;
    `completes` names the values that complete a word.
    """

    metavar: str
    read: "Callable[[Session, Store, Sequence[str]], tuple[Sequence[str], dict[str, Any]]]"
    completes: tuple[str, ...] = ("query",)


QUERY: Final = Argument("[QUERY]...", lambda _session, _store, words: (words, {}))
_HAS_CAPITALS: Final = re.compile(r"(?<![A-Za-z])[A-Z]{2,4}(?![A-Za-z])").search  # perhaps an acronym of the directory
_FOR_PEOPLE: Final = ("table", "timeline")  # an empty result prints a message in these formats
Body = Callable[..., object]


def query_options(*left_out: str, argument: Argument = QUERY) -> Callable[[Body], Body]:
    """Give a command the query as arguments and options, `left_out` naming those it has a meaning of its own for.

    The command's body gets `query` and `store` in their place, with what the `argument` gives, and returns how many
    events were found.
    """
    chosen = tuple(item for item in FILTERS if item.option not in left_out)

    def decorate(body: Body) -> Body:
        decorated: Callable[..., Any] = as_of_option(click.pass_obj(_with_query(body, chosen, argument)))
        for item in reversed(chosen):
            decorated = click.option(
                f"--{item.option}",
                metavar=item.metavar,
                multiple=True,
                help=item.help,
                shell_complete=complete("filter", item.field),
            )(decorated)
        completion = complete(*argument.completes)
        return click.argument("terms", metavar=argument.metavar, nargs=-1, shell_complete=completion)(decorated)

    return decorate


def _with_query(body: Body, chosen: Sequence[Filter], argument: Argument) -> Body:

    def command(session: Session, /, *args: Any, **given: Any) -> None:
        as_of = given.pop("as_of")
        store = session.store()
        options = {item.option: given.pop(item.option) for item in chosen}
        past = store_as_of(session, store, as_of)
        terms, more = argument.read(session, past, given.pop("terms"))
        query = build_query(session, store, terms, options)
        found = body(session, *args, store=past, query=query, **more, **given)
        if found == 0 and given.get("fmt", "table") in _FOR_PEOPLE and not given.get("ids"):
            from tracker.cli.no_results import no_results

            past_only = as_of and query == EVERYTHING
            session.say("no events had been recorded by then" if past_only else no_results(session, past, query))

    return update_wrapper(command, body)


def build_query(
    session: Session,
    store: "Store",
    terms: Sequence[str],
    options: Mapping[str, Sequence[str]] = MappingProxyType({}),
    *,
    being: str = "",
    notice: Callable[[str], object] | None = None,
) -> Query:
    """Return the Query of a command line: all terms and all options must match.

    `being` is the name of the saved query that the terms are, which may not lead back to itself. `notice` is told what
    a term may have meant instead, else the session says it. Raise QueryError where the dates exclude one another.
    """
    given = {item: options[item.option] for item in FILTERS if options.get(item.option)}
    if not terms and not given:
        return EVERYTHING
    from tracker.query.fields import term
    from tracker.query.periods import refuse_no_period

    texts = [*terms, *(f"{item.field}:" for item in given), *options.get("text", ())]
    context = query_context(session, store, texts, being=being, notice=notice or session.say)
    parts: list[Query] = []
    if terms:
        from tracker.query.parser import read_query

        parts.append(read_query(query_text(terms), context))
    for item, values in given.items():
        try:
            each = [part for value in values for part in _alternatives(value, item.splits)]
            read = [term(item.field, f'"{part}"', context) for part in each]
        except QueryError as error:
            raise UsageError(f"--{item.option}: {error.sentence}", error.hint) from None
        parts.append(read[0] if len(read) == 1 else Some(tuple(read)))
    query = parts[0] if len(parts) == 1 else Every(tuple(parts))
    refuse_no_period(query)
    return query


def query_context(
    session: Session, store: "Store", texts: Iterable[str], *, being: str = "", notice: Callable[[str], object]
) -> "Context":
    """Return what queries with these words are read against; `being` is as in `build_query`.

    The saved queries, the directory and the kinds are read only for a query that needs them.
    """
    from tracker.query.fields import ACTOR_FIELDS, VIEWS
    from tracker.query.values import Context

    typed = list(texts)
    asks = {name for text in typed for name in _fields_named(text)}
    views = {name: str(view.get("query", "")) for name, view in store.records("views").items()} if asks & VIEWS else {}
    asks |= {name for text in views.values() for name in _fields_named(text)}
    names_actors = asks & ACTOR_FIELDS or any(map(_HAS_CAPITALS, (*typed, *views.values())))
    return Context(
        session.today,
        session.directory if names_actors else None,
        tuple(store.kinds()) if "kind" in asks else (),
        lambda text: read_span(session, text),
        notice,
        event=store.get,
        views=views,
        inside=(being,) if being else (),
    )


def _fields_named(word: str) -> list[str]:
    return re.findall(r"(?<![a-z])([a-z]+):", word.lower())


def _alternatives(value: str, splits: str) -> list[str]:
    """Split the value of an option into its alternatives; a quoted value is not split."""
    if not splits or '"' in value:
        return [value.replace('"', "")]
    return [part for part in re.split(splits, value) if part.strip()] or [value]


def asked(params: Mapping[str, Any]) -> str:
    """Return the query of a command as it was typed, from the parameters of its context."""
    given = ((item, params.get(item.option)) for item in FILTERS)
    options = [f"{item.field}:{value}" for item, values in given if isinstance(values, tuple) for value in values]
    return " ".join((*(params.get("terms") or ()), *options))


def query_text(terms: Sequence[str]) -> str:
    """Join the words of a command line into one query text."""
    from tracker.query.parser import requoted, straight

    return " ".join(requoted(straight(checked(word))) for word in terms)


def checked(word: str) -> str:
    """Return one word of a command line; raise UsageError where it was meant as an option."""
    if word.startswith("--") or re.fullmatch(r"-\w", word):
        raise no_such_option(word)
    return word
