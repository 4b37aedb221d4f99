"""The fields of a query: one row each, with the reader of its value. A new field is a new row of `_FIELDS`."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final, Literal, NamedTuple, NoReturn, Protocol

import msgspec

from tracker.errors import DateError, QueryError, meant
from tracker.query.leaves import ByClock, ByDetail, ByGrade, ByStamp, InForce
from tracker.query.moments import end_of, start_of
from tracker.query.tree import (
    HAS_FIELDS,
    IS_SORTS,
    UNDATED_SORTS,
    ByActor,
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
    fold,
    words,
)
from tracker.registry import (
    CLOCKS,
    GRADE_DIGITS,
    GRADE_LETTERS,
    KIND_NAMES,
    KINDS,
    RELATIONS,
    STATUSES,
    Role,
)
from tracker.when import When

QUERY_HINT: Final = "write field:value terms such as actor:china topic:ai since:2024"


class Actors(Protocol):
    """What a query needs of the directory of known actors."""

    def resolve(self, text: str) -> str | None:
        """The canonical name behind a name, alias or code."""

    def expand(self, text: str) -> frozenset[str]:
        """The canonical names the text stands for."""


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
    def read(value: str, context: Context) -> Query:
        known = context.actors
        names = frozenset(fold(name) for name in known.expand(value)) if known else frozenset()
        if value.startswith("@"):
            if not names:
                raise QueryError(f"'{value}' is not a group of the directory", "for example actor:@G7")
            return ByActor("", names, role)
        phrase = words((known.resolve(value) if known else None) or value)
        if not phrase.strip():
            raise QueryError(f"'{value}' contains no name")
        return ByActor(phrase, names, role)

    return read


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


def _phrase_of(field: str) -> Callable[[str, Context], Query]:
    def read(value: str, _: Context) -> Query:
        return ByPhrase(field, _phrase(value))

    return read


def _phrase(value: str) -> str:
    phrase = words(value)
    if not phrase.strip():
        raise QueryError(f"'{value}' has no letters or digits to look for")
    return phrase


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
    relation, _equals, target = fold(value).partition("=")
    if relation not in RELATIONS:
        _unknown("relation", relation, [*RELATIONS])
    if not re.fullmatch(r"[0-9]{0,15}", target):
        raise QueryError(f"'{target}' is not an id", "for example link:part-of=96")
    return ByLink(relation, int(target or 0))


def _detail_of(key: str) -> Callable[[str, Context], Query]:
    def read(value: str, _: Context) -> Query:
        return ByDetail(key, _phrase(value))

    return read


def _detail(value: str, _: Context) -> Query:
    key, equals, wanted = value.partition("=")
    if not equals:
        raise QueryError(f"'{value}' names no detail and value", "for example detail:edition=7")
    return ByDetail(re.sub(r"[\s_]+", "-", fold(key.strip())), _phrase(wanted))


def _grade(value: str, _: Context) -> Query:
    grade = value.upper()
    if not re.fullmatch(f"[{GRADE_LETTERS}][{GRADE_DIGITS}]?", grade):
        raise QueryError(f"'{value}' is not a grade", "write a letter A to F and a digit 1 to 6: grade:B or grade:B2")
    return ByGrade(grade[0], grade[1:])


def _clock_of(clock: str) -> Callable[[str, Context], Query]:
    def read(value: str, context: Context) -> Query:
        period = _period(value, context)
        return ByClock(clock, period.first, period.last)

    return read


def _stamp_of(stamp: Literal["created", "updated"]) -> Callable[[str, Context], Query]:
    def read(value: str, context: Context) -> Query:
        period = _period(value, context)
        return ByStamp(stamp, start_of(period), end_of(period))

    return read


def _in_force(value: str, context: Context) -> Query:
    period = _period(value, context)
    return InForce(period.first, period.last)


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
    name = fold(value)
    for known in (name, name.removesuffix("s"), f"{name}s"):
        if known in HAS_FIELDS:
            return Has(known)
    _unknown("field to have", value, [*HAS_FIELDS])


def _missing(value: str, context: Context) -> Query:
    return Not(_has(value, context))


def _is(value: str, context: Context) -> Query:
    sort = fold(value)
    if sort in STATUSES:
        return ByWord("status", sort)
    if sort not in IS_SORTS:
        _unknown("sort of event", value, [*IS_SORTS, *STATUSES])
    if context.today is None and sort not in UNDATED_SORTS:
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
    near = meant(value, known, _HABITS.get(what))
    raise QueryError(f"unknown {what} '{value}'{near}", None if near else f"one of {', '.join(known)}")


class _Field(NamedTuple):
    """One field: the reader of its value, an example, and other names that mean the same."""

    read: Callable[[str, Context], Query]
    example: str
    aliases: tuple[str, ...] = ()


_NAMED_FIELDS: Final[Mapping[str, _Field]] = MappingProxyType({
    "actor": _Field(_actor(None), "china", ("actors",)),
    "by": _Field(_actor("by"), '"United States"'),
    "against": _Field(_actor("against"), "huawei", ("target", "targets")),
    "topic": _Field(_topic, "ai", ("topics", "tag", "tags")),
    "kind": _Field(_kind, "launch", ("kinds",)),
    "status": _Field(_status, "expected", ("statuses",)),
    "place": _Field(_phrase_of("place"), "shanghai", ("places", "location")),
    "series": _Field(_phrase_of("series"), "waic"),
    "source": _Field(_phrase_of("source"), "reuters", ("sources",)),
    "id": _Field(_id, "12", ("ids",)),
    "ref": _Field(_ref, "A/RES/78/311", ("refs",)),
    "link": _Field(_link, "follows", ("links",)),
    "text": _Field(_text, "chip"),
    "title": _Field(_phrase_of("title"), "entity", ("titles",)),
    "note": _Field(_phrase_of("note"), "draft", ("notes",)),
    "quote": _Field(_phrase_of("quote"), "unanimously", ("quotes",)),
    "url": _Field(_phrase_of("url"), "reuters.com", ("urls",)),
    "grade": _Field(_grade, "B", ("grades",)),
    "detail": _Field(_detail, "edition=7", ("details",)),
    "when": _Field(_within("when"), "2024-07", ("on", "date")),
    "during": _Field(_within("during"), "2024"),
    "since": _Field(_since, "2024"),
    "until": _Field(_until, "2024-06"),
    "around": _Field(_around, "2024-07-04"),
    "inforce": _Field(_in_force, "2024-09"),
    "created": _Field(_stamp_of("created"), "today"),
    "updated": _Field(_stamp_of("updated"), "today"),
    "has": _Field(_has, "source"),
    "missing": _Field(_missing, "source"),
    "is": _Field(_is, "future"),
})  # fmt: skip
_FIELDS: Final[Mapping[str, _Field]] = MappingProxyType({
    **{key: _Field(_detail_of(key), "7") for kind in KINDS for key in kind.details},
    **{clock: _Field(_clock_of(clock), "2025") for clock in CLOCKS},
    **_NAMED_FIELDS,
    **{alias: row for row in _NAMED_FIELDS.values() for alias in row.aliases},
})  # fmt: skip
_HABITS: Final = {  # what people try that means something else here -> the nearest word
    "field": {"after": "since", "before": "until", "tagged": "topic", "from": "since", "to": "until"},
    "sort of event": {"upcoming": "future", "coming": "future", "today": "current", "active": "inforce",
                      "valid": "inforce", "late": "overdue", "planned": "expected", "done": "happened"},
}  # fmt: skip
QUERY_FIELDS: Final = tuple(dict.fromkeys([*_NAMED_FIELDS, *_FIELDS]))
