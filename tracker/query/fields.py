"""One `field:value` of a query: a table of fields, each with the reader of its value."""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Final, NoReturn, Protocol

import msgspec

from tracker.errors import DateError, QueryError, meant
from tracker.query.tree import (
    HAS_FIELDS,
    IS_SORTS,
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
from tracker.registry import KIND_NAMES, RELATIONS, STATUSES, Role
from tracker.when import When

QUERY_HINT: Final = "write field:value terms such as actor:china topic:ai since:2024"


class Actors(Protocol):
    """What a query needs of the directory of known actors."""

    def resolve(self, text: str) -> str | None:
        """The canonical name behind a name, alias or code."""

    def expand(self, text: str) -> frozenset[str]:
        """The canonical names the text stands for."""


class Asked(msgspec.Struct, frozen=True):
    """The context of a term: today for relative dates, the known actors and kinds.

    `period` reads the dates that are not EDTF, by default in English.
    """

    today: date | None = None
    actors: Actors | None = None
    kinds: Sequence[str] = ()
    period: Callable[[str], When] | None = None


def term(field: str, value: str, asked: Asked) -> Query:
    """Read one `field:value`; a comma in the value separates alternatives, quotes keep it whole."""
    read = _READERS.get(field)
    if read is None:
        _unknown("field", field, [*_READERS])
    parts = [part for part in _split(value) if part]
    if not parts:
        raise QueryError(f"'{field}:' needs a value", f"for example {field}:{_EXAMPLES[field]}")
    return some([read(part, asked) for part in parts])


def _split(value: str) -> list[str]:
    """Split at the commas outside quotes; inside quotes everything is kept."""
    return [_unquote(part) for part in re.findall(r'(?:"[^"]*"|[^,"])+', value)]


def _unquote(text: str) -> str:
    plain = text.replace('"', "").strip()
    return plain[1:-1] if len(plain) > 1 and plain[0] == plain[-1] == "'" else plain


def some(parts: list[Query]) -> Query:
    """At least one of the parts; a single part stands for itself."""
    return parts[0] if len(parts) == 1 else Some(tuple(parts))


def _actor(role: Role | None) -> Callable[[str, Asked], Query]:
    def read(value: str, asked: Asked) -> Query:
        known = asked.actors
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


def _topic(value: str, _: Asked) -> Query:
    path = re.sub(r"[\s_]+", "-", fold(value).strip("/ "))
    return ByTopic(path)


def _kind(value: str, asked: Asked) -> Query:
    name = fold(value)
    if name not in (*KIND_NAMES, *asked.kinds):
        _unknown("kind", value, [*KIND_NAMES, *asked.kinds])
    return ByWord("kind", name)


def _status(value: str, _: Asked) -> Query:
    if fold(value) not in STATUSES:
        _unknown("status", value, STATUSES)
    return ByWord("status", fold(value))


def _ref(value: str, _: Asked) -> Query:
    return ByWord("ref", fold(value))


def _place(value: str, _: Asked) -> Query:
    return ByPhrase("place", _phrase(value))


def _series(value: str, _: Asked) -> Query:
    return ByPhrase("series", _phrase(value))


def _source(value: str, _: Asked) -> Query:
    return ByPhrase("source", _phrase(value))


def _id(value: str, _: Asked) -> Query:
    match = re.fullmatch(r"([0-9]{1,15})(?:(?:\.\.|-)([0-9]{1,15})?)?", value)
    if match is None:
        raise QueryError(f"'{value}' is not an id", "for example id:12 or id:12..20")
    first = int(match[1])
    last = first if match[0] == match[1] else int(match[2] or 10**15)
    if last < first:
        raise QueryError(f"'{value}' ends before it starts", "write the lower id first")
    return ById(first, last)


def _link(value: str, _: Asked) -> Query:
    if re.fullmatch(r"[0-9]{1,15}", value):
        return ByLink(id=int(value))
    if fold(value) not in RELATIONS:
        _unknown("relation", value, [*RELATIONS])
    return ByLink(relation=fold(value))


def _text(value: str, _: Asked) -> Query:
    phrase = words(value).rstrip()
    if not phrase:
        raise QueryError(f"'{value}' has no letters or digits to look for", QUERY_HINT)
    # Scripts without spaces between words are searched inside the run of letters.
    return ByText(phrase if phrase[1].isascii() else phrase[1:])


def _when(value: str, asked: Asked) -> Query:
    period = _period(value, asked)
    return ByDate("when", period.first, period.last)


def _during(value: str, asked: Asked) -> Query:
    period = _period(value, asked)
    return ByDate("during", period.first, period.last)


def _since(value: str, asked: Asked) -> Query:
    return ByDate("since", _period(value, asked).first, date.max)


def _until(value: str, asked: Asked) -> Query:
    return ByDate("until", date.min, _period(value, asked).last)


def _around(value: str, asked: Asked) -> Query:
    """The period widened on both sides by its own length, a week at the least."""
    period = _period(value, asked)
    wide = max(period.days, 7)
    first = date.fromordinal(max(period.first.toordinal() - wide, 1))
    return ByDate("when", first, period.last + min(timedelta(wide), date.max - period.last))


def _has(value: str, _: Asked) -> Query:
    if fold(value) not in HAS_FIELDS:
        _unknown("field to have", value, [*HAS_FIELDS])
    return Has(fold(value))


def _missing(value: str, asked: Asked) -> Query:
    return Not(_has(value, asked))


def _is(value: str, asked: Asked) -> Query:
    sort = fold(value)
    if sort in STATUSES:
        return ByWord("status", sort)
    if sort not in IS_SORTS:
        _unknown("sort of event", value, [*IS_SORTS, *STATUSES])
    if asked.today is None and sort in ("past", "future", "current", "overdue"):
        raise QueryError(f"'is:{sort}' needs to know today's date")
    return Is(sort, asked.today or date.min)


def _phrase(value: str) -> str:
    phrase = words(value)
    if not phrase.strip():
        raise QueryError(f"'{value}' has no letters or digits to look for")
    return phrase


def _period(value: str, asked: Asked) -> When:
    try:
        return When.parse(value)
    except DateError:
        if asked.period is not None:
            return asked.period(value)
        from tracker.dates.reading import read_period

        return read_period(value, asked.today).when


def _unknown(what: str, value: str, known: Sequence[str]) -> NoReturn:
    near = meant(value, known, _ALSO if what == "field" else None)
    raise QueryError(f"unknown {what} '{value}'{near}", None if near else f"one of {', '.join(known)}")


_READERS: Final[dict[str, Callable[[str, Asked], Query]]] = {
    "actor": _actor(None),
    "by": _actor("by"),
    "against": _actor("against"),
    "topic": _topic,
    "kind": _kind,
    "status": _status,
    "place": _place,
    "series": _series,
    "source": _source,
    "id": _id,
    "ref": _ref,
    "link": _link,
    "text": _text,
    "when": _when,
    "during": _during,
    "since": _since,
    "until": _until,
    "around": _around,
    "has": _has,
    "missing": _missing,
    "is": _is,
}
_EXAMPLES: Final[dict[str, str]] = {
    "actor": "china",
    "by": '"United States"',
    "against": "huawei",
    "topic": "ai",
    "kind": "launch",
    "status": "expected",
    "place": "shanghai",
    "series": "waic",
    "source": "reuters",
    "id": "12",
    "ref": "A/RES/78/311",
    "link": "follows",
    "text": "chip",
    "when": "2024-07",
    "during": "2024",
    "since": "2024",
    "until": "2024-06",
    "around": "2024-07-04",
    "has": "source",
    "missing": "source",
    "is": "future",
}
_ALSO: Final = {"date": "when", "on": "when", "after": "since", "before": "until", "title": "text", "note": "text",
                "tag": "topic", "type": "kind", "target": "against", "url": "source", "location": "place"}  # fmt: skip
QUERY_FIELDS: Final = tuple(_READERS)
