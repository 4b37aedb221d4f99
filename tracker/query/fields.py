"""The fields of a query: one row each, with the reader of its value. A new field is a new row of `_FIELDS`."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final, Literal, NamedTuple, NoReturn

import msgspec

from tracker.errors import DateError, QueryError, meant
from tracker.query.actors import Actors, read_actor, read_type
from tracker.query.letters import fold, words
from tracker.query.tree import (
    HAS_FIELDS,
    IS_SORTS,
    ByDate,
    ById,
    ByLink,
    ByPhrase,
    ByText,
    ByTopic,
    ByWord,
    Has,
    Is,
    Not,
    Query,
    Some,
)
from tracker.registry import KIND_NAMES, RELATIONS, STATUSES, Role
from tracker.when import When

QUERY_HINT: Final = "write field:value terms such as actor:china topic:ai since:2024"


class Context(msgspec.Struct, frozen=True):
    """What a term is read against: today for relative dates, the known actors and kinds.

    `period` reads the dates that are not EDTF, by default in English.
    """

    today: date | None = None
    actors: Actors | None = None
    kinds: Sequence[str] = ()
    period: Callable[[str], When] | None = None


def term(field: str, value: str, context: Context) -> Query:
    """Read one `field:value`; a comma in the value separates alternatives, quotes keep it whole."""
    row = _FIELDS.get(field)
    if row is None:
        _unknown("field", field, QUERY_FIELDS)
    parts = [part for part in _split(value) if part]
    if not parts:
        raise QueryError(f"'{field}:' needs a value", f"for example {field}:{row.example}")
    return some([row.read(part, context) for part in parts])


def _split(value: str) -> list[str]:
    """Split at the commas outside quotes; inside quotes everything is kept."""
    return [_unquote(part) for part in re.findall(r'(?:"[^"]*"|[^,"])+', value)]


def _unquote(text: str) -> str:
    plain = text.replace('"', "").strip()
    return plain[1:-1] if len(plain) > 1 and plain[0] == plain[-1] == "'" else plain


def some(parts: list[Query]) -> Query:
    """At least one of the parts; a single part stands for itself."""
    return parts[0] if len(parts) == 1 else Some(tuple(parts))


def _actor(role: Role | None) -> Callable[[str, Context], Query]:
    return lambda value, context: read_actor(value, role, context.actors)


def _type(value: str, context: Context) -> Query:
    return read_type(value, (*KIND_NAMES, *context.kinds), context.actors)


def _topic(value: str, _: Context) -> Query:
    path = re.sub(r"[\s_]+", "-", fold(value).strip("/ "))
    return ByTopic(path)


def _kind(value: str, context: Context) -> Query:
    name = fold(value)
    if name not in (*KIND_NAMES, *context.kinds):
        _unknown("kind", value, [*KIND_NAMES, *context.kinds])
    return ByWord("kind", name)


def _status(value: str, _: Context) -> Query:
    if fold(value) not in STATUSES:
        _unknown("status", value, STATUSES)
    return ByWord("status", fold(value))


def _ref(value: str, _: Context) -> Query:
    return ByWord("ref", fold(value))


def _phrase_of(field: Literal["place", "series", "source"]) -> Callable[[str, Context], Query]:
    def read(value: str, _: Context) -> Query:
        phrase = words(value)
        if not phrase.strip():
            raise QueryError(f"'{value}' has no letters or digits to look for")
        return ByPhrase(field, phrase)

    return read


def _id(value: str, _: Context) -> Query:
    match = re.fullmatch(r"([0-9]{1,15})(?:(?:\.\.|-)([0-9]{1,15})?)?", value)
    if match is None:
        raise QueryError(f"'{value}' is not an id", "for example id:12 or id:12..20")
    first = int(match[1])
    last = first if match[0] == match[1] else int(match[2] or 10**15)
    if last < first:
        raise QueryError(f"'{value}' ends before it starts", "write the lower id first")
    return ById(first, last)


def _link(value: str, _: Context) -> Query:
    if re.fullmatch(r"[0-9]{1,15}", value):
        return ByLink(id=int(value))
    if fold(value) not in RELATIONS:
        _unknown("relation", value, [*RELATIONS])
    return ByLink(relation=fold(value))


def _text(value: str, _: Context) -> Query:
    phrase = words(value).rstrip()
    if not phrase:
        raise QueryError(f"'{value}' has no letters or digits to look for", QUERY_HINT)
    # Scripts without spaces between words are searched inside the run of letters.
    return ByText(phrase if phrase[1].isascii() else phrase[1:])


def _within(test: Literal["when", "during"]) -> Callable[[str, Context], Query]:
    def read(value: str, context: Context) -> Query:
        period = _period(value, context)
        return ByDate(test, period.first, period.last)

    return read


def _since(value: str, context: Context) -> Query:
    return ByDate("since", _period(value, context).first, date.max)


def _until(value: str, context: Context) -> Query:
    return ByDate("until", date.min, _period(value, context).last)


def _around(value: str, context: Context) -> Query:
    """The period widened on both sides by its own length, a week at the least."""
    period = _period(value, context)
    wide = max(period.days, 7)
    first = date.fromordinal(max(period.first.toordinal() - wide, 1))
    return ByDate("when", first, period.last + min(timedelta(wide), date.max - period.last))


def _has(value: str, _: Context) -> Query:
    if fold(value) not in HAS_FIELDS:
        _unknown("field to have", value, [*HAS_FIELDS])
    return Has(fold(value))


def _missing(value: str, context: Context) -> Query:
    return Not(_has(value, context))


def _is(value: str, context: Context) -> Query:
    sort = fold(value)
    if sort in STATUSES:
        return ByWord("status", sort)
    if sort not in IS_SORTS:
        _unknown("sort of event", value, [*IS_SORTS, *STATUSES])
    if context.today is None and sort in ("past", "future", "current", "overdue"):
        raise QueryError(f"'is:{sort}' needs to know today's date")
    return Is(sort, context.today or date.min)


def _period(value: str, context: Context) -> When:
    try:
        return When.parse(value)
    except DateError:
        if context.period is not None:
            return context.period(value)
        from tracker.dates.reading import read_period

        return read_period(value, context.today).when


def _unknown(what: str, value: str, known: Sequence[str]) -> NoReturn:
    aliases = {alias: name for name, row in _FIELDS.items() for alias in row.aliases} if what == "field" else None
    near = meant(value, known, aliases)
    raise QueryError(f"unknown {what} '{value}'{near}", None if near else f"one of {', '.join(known)}")


class _Field(NamedTuple):
    """One field: the reader of its value, an example, and other names people try for it."""

    read: Callable[[str, Context], Query]
    example: str
    aliases: tuple[str, ...] = ()


_FIELDS: Final[Mapping[str, _Field]] = MappingProxyType({
    "actor": _Field(_actor(None), "china"),
    "by": _Field(_actor("by"), '"United States"'),
    "against": _Field(_actor("against"), "huawei", ("target",)),
    "type": _Field(_type, "government"),
    "topic": _Field(_topic, "ai", ("tag",)),
    "kind": _Field(_kind, "launch"),
    "status": _Field(_status, "expected"),
    "place": _Field(_phrase_of("place"), "shanghai", ("location",)),
    "series": _Field(_phrase_of("series"), "waic"),
    "source": _Field(_phrase_of("source"), "reuters", ("url",)),
    "id": _Field(_id, "12"),
    "ref": _Field(_ref, "A/RES/78/311"),
    "link": _Field(_link, "follows"),
    "text": _Field(_text, "chip", ("title", "note")),
    "when": _Field(_within("when"), "2024-07", ("date", "on")),
    "during": _Field(_within("during"), "2024"),
    "since": _Field(_since, "2024", ("after",)),
    "until": _Field(_until, "2024-06", ("before",)),
    "around": _Field(_around, "2024-07-04"),
    "has": _Field(_has, "source"),
    "missing": _Field(_missing, "source"),
    "is": _Field(_is, "future"),
})  # fmt: skip
QUERY_FIELDS: Final = tuple(_FIELDS)
