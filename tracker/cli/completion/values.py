"""The values that complete a word: registered words, known actors, values in use."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final

import click

from tracker.cli.completion.line import is_safe
from tracker.cli.completion.term import ALONE, alternatives, asked, spaced, terms
from tracker.errors import TrackerError
from tracker.registry import CLOCKS, KIND_NAMES, KINDS, RELATIONS, STATUSES, kind_names

if TYPE_CHECKING:
    from tracker.cli.session import Session
    from tracker.event import Event

_ACTORS: Final = ("actor", "by", "against")


def complete_value(field: str, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Complete a literal value with the values of a query field."""
    found = [value for value in _starting(incomplete, _values(ctx, field)) if is_safe(value)]
    # Among the arguments of a command a minus makes an option of it.
    return [value for value in found if not value.startswith("-")] if isinstance(param, click.Argument) else found


def complete_filter(field: str, ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Complete a filter option, whose value is read as that of a query field."""
    found = _found(field, incomplete, list(_askable(ctx, field)))
    quoted = incomplete.startswith('"') or any(re.search(r",\S", value) for value in found)
    return [f'"{value}"' for value in found] if quoted else found


def complete_query(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Complete a query term: the name of its field, then its last value."""
    field, colon, value = incomplete.partition(":")
    if not colon:
        from tracker.query.fields import QUERY_FIELDS
        from tracker.query.parser import ON_THIS_DAY

        return [word for word in (*(f"{name}:" for name in QUERY_FIELDS), ON_THIS_DAY) if word.startswith(field)]
    known = list(_askable(ctx, field))
    for before, last in (("", value), alternatives(value)):  # a comma may be part of a name
        if found := _found(field, last, known):
            return terms(field, before, found, quoted=last.startswith('"'))
    return []


def _askable(ctx: click.Context, field: str) -> Iterable[str]:
    found = (value if value.startswith("@") else asked(field, value) for value in _values(ctx, field))
    return (value for value in found if value)


def _found(field: str, incomplete: str, known: Sequence[str]) -> list[str]:
    """The values that what is typed begins; after the sign of an actor alone, `=chi`, they keep it."""
    typed = _typed(incomplete)
    if field not in _ACTORS or not typed.startswith(ALONE):
        return _starting(typed, known)
    found = _starting(typed.removeprefix(ALONE), (value for value in known if not value.startswith("@")))
    return [f"{ALONE}{value}" for value in found]


def _typed(value: str) -> str:
    return spaced(value).lstrip()


def complete_either(field: str, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Complete an argument that may be a value of a field or a query term."""
    return [*complete_value(field, ctx, param, incomplete), *complete_query(ctx, param, incomplete)]


def complete_topics(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Complete a word of `topics`: with --merge one of two topics, with --rename none, else a query term."""
    if ctx.params.get("rename"):
        return []
    if not ctx.params.get("merge"):
        return complete_query(ctx, param, incomplete)
    return complete_value("topic", ctx, param, incomplete) if len(ctx.params.get("terms") or ()) < 2 else []


def complete_columns(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Complete the last name in a list of columns."""
    from tracker.view.events.columns import COLUMNS

    before, comma, last = incomplete.rpartition(",")
    return [f"{before}{comma}{name}" for name in _starting(last, COLUMNS)]


def complete_mapping(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Complete FIELD of FIELD=COLUMN, or of --set the kind or the status as well."""
    from tracker.exchange.tables.columns import TARGETS

    field, equals, value = incomplete.partition("=")
    if equals:
        known = _values(ctx, field) if field in ("kind", "status") else ()
        return [f"{field}={found}" for found in _starting(value, known)]
    return _starting(field, [*(f"{name}=" for name in TARGETS), "details.", *(f"dates.{name}=" for name in CLOCKS)])


def _starting(incomplete: str, values: Iterable[str]) -> list[str]:
    """The values with this prefix, matching case if any do; their common prefix is never shorter than what is typed."""
    found = sorted({value for value in values if value.lower().startswith(incomplete.lower())})
    exact = [value for value in found if value.startswith(incomplete)]
    if exact or len({value[: len(incomplete)] for value in found}) < 2:
        return exact or found
    return [incomplete + value[len(incomplete) :] for value in found]  # the tool takes them in any case


def _values(ctx: click.Context, field: str) -> Iterable[str]:
    if field in _FIXED:
        return _FIXED[field]()
    from tracker.store import open_store

    session: Session = ctx.obj
    try:  # not by the session: its notices would end up on the line being typed
        store = open_store(session.location.path, read_only=True)
        if field == "kind":
            return kind_names(store.kinds())
        if field == "view":
            return store.records("views")
        if field == "own":
            return store.records("actors")
        if field == "profile":
            return store.records("profiles")
        if field == "type":
            return session.directory.types
        known = session.directory.names() if field in (*_ACTORS, "name") else ()
        groups = session.directory.groups() if field in _ACTORS else ()
        return {*known, *groups, *_used(store.find(), field)}
    except TrackerError:
        return KIND_NAMES if field == "kind" else ()


def _used(events: Iterable["Event"], field: str) -> Iterable[str]:
    values = _IN_USE.get(field)
    return (value for event in events for value in values(event) if value) if values else ()


def _has() -> Iterable[str]:
    from tracker.query.tree import HAS_FIELDS

    return HAS_FIELDS


def _is() -> Iterable[str]:
    from tracker.query.tree import IS_SORTS

    return (*IS_SORTS, *STATUSES)


def _formats() -> Iterable[str]:
    from tracker.exchange import FORMATS

    return (row.name for row in FORMATS if row.reads)


def _months() -> Iterable[str]:
    from tracker.query.calendar_values import MONTH_WORDS

    return MONTH_WORDS


def _weekdays() -> Iterable[str]:
    from tracker.query.calendar_values import WEEKDAY_WORDS

    return WEEKDAY_WORDS


_FIXED: Final[dict[str, Callable[[], Iterable[str]]]] = {
    "status": lambda: STATUSES,
    "clock": lambda: (f"{name}=" for name in CLOCKS),
    "link": lambda: RELATIONS,
    "relation": lambda: (f"{name}=" for name in RELATIONS),
    "detail": lambda: (f"{key}=" for kind in KINDS for key in kind.details),
    "format": _formats,
    "month": _months,
    "weekday": _weekdays,
    "has": _has,
    "missing": _has,
    "is": _is,
}
_IN_USE: Final[dict[str, Callable[["Event"], Iterable[str]]]] = {
    **dict.fromkeys((*_ACTORS, "name"), lambda event: [actor.name for actor in event.actors]),
    "topic": lambda event: event.topics,
    "place": lambda event: (event.place,),
    "series": lambda event: (str(event.details.get("series", "")),),
    "source": lambda event: [source.name for source in event.sources],
    "ref": lambda event: (event.ref,),
    "id": lambda event: (str(event.id),),
    "around": lambda event: (f"0{event.id}" if len(str(event.id)) == len("2024") else str(event.id), event.ref),
    "event": lambda event: (str(event.id), event.ref),
}
