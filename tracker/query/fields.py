"""The fields of a query: one row each, with the reader of its value. A new field is a new row of `_NAMED_FIELDS`."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Final, NamedTuple

from tracker.errors import QueryError
from tracker.query.calendar_values import read_around, read_month, read_month_day, read_sources, read_weekday
from tracker.query.leaves import ByClock, InForce
from tracker.query.tree import ByDate, Query, Some
from tracker.query.values import (
    Context,
    actor_in,
    detail_of,
    period_of,
    phrase_of,
    read_actor_type,
    read_detail,
    read_grade,
    read_has,
    read_id,
    read_is,
    read_kind,
    read_link,
    read_missing,
    read_ref,
    read_status,
    read_text,
    read_topic,
    stamp_of,
    unknown,
)
from tracker.query.views import read_view
from tracker.registry import CLOCKS, KINDS


def term(field: str, value: str, context: Context) -> Query:
    """Read one `field:value`; a comma in the value separates alternatives, quotes keep it whole."""
    row = _FIELDS.get(field)
    if row is None:
        unknown("field", field, QUERY_FIELDS)
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


class _Field(NamedTuple):
    """One field: the reader of its value, an example, and other names that mean the same."""

    read: Callable[[str, Context], Query]
    example: str
    aliases: tuple[str, ...] = ()


_NAMED_FIELDS: Final[Mapping[str, _Field]] = MappingProxyType({
    "actor": _Field(actor_in(None), "china", ("actors",)),
    "by": _Field(actor_in("by"), '"United States"'),
    "against": _Field(actor_in("against"), "huawei", ("target", "targets")),
    "type": _Field(read_actor_type, "government", ("types",)),
    "topic": _Field(read_topic, "ai", ("topics", "tag", "tags")),
    "kind": _Field(read_kind, "launch", ("kinds",)),
    "status": _Field(read_status, "expected", ("statuses",)),
    "place": _Field(phrase_of("place"), "shanghai", ("places",)),
    "series": _Field(phrase_of("series"), "waic"),
    "source": _Field(phrase_of("source"), "reuters"),
    "sources": _Field(read_sources, "2.."),
    "id": _Field(read_id, "12", ("ids",)),
    "ref": _Field(read_ref, "A/RES/78/311", ("refs",)),
    "link": _Field(read_link, "follows", ("links",)),
    "text": _Field(read_text, "chip"),
    "title": _Field(phrase_of("title"), "entity", ("titles",)),
    "note": _Field(phrase_of("note"), "draft", ("notes",)),
    "quote": _Field(phrase_of("quote"), "unanimously", ("quotes",)),
    "url": _Field(phrase_of("url"), "reuters.com", ("urls",)),
    "grade": _Field(read_grade, "B", ("grades",)),
    "detail": _Field(read_detail, "edition=7", ("details",)),
    "when": _Field(period_of(partial(ByDate, "when")), "2024-07", ("on", "date")),
    "during": _Field(period_of(partial(ByDate, "during")), "2024"),
    "since": _Field(period_of(lambda first, _: ByDate("since", first, date.max)), "2024"),
    "until": _Field(period_of(lambda _, last: ByDate("until", date.min, last)), "2024-06"),
    "around": _Field(read_around, "2024-07-04"),
    "month": _Field(read_month, "7"),
    "weekday": _Field(read_weekday, "mon"),
    "md": _Field(read_month_day, "07-04"),
    "inforce": _Field(period_of(InForce), "2024-09"),
    "created": _Field(stamp_of("created"), "today"),
    "updated": _Field(stamp_of("updated"), "today"),
    "view": _Field(read_view, "chips", ("views",)),
    "has": _Field(read_has, "source"),
    "missing": _Field(read_missing, "source"),
    "is": _Field(read_is, "future"),
})  # fmt: skip
_OWN_FIELDS: Final[Mapping[str, _Field]] = MappingProxyType(
    {
        **_NAMED_FIELDS,
        **{clock: _Field(period_of(partial(ByClock, clock)), "2025") for clock in CLOCKS},
        **{key: _Field(detail_of(key), "7") for kind in KINDS for key in kind.details if key not in _NAMED_FIELDS},
    }
)
_FIELDS: Final[Mapping[str, _Field]] = MappingProxyType(
    {
        **{alias: row for row in _NAMED_FIELDS.values() for alias in row.aliases},
        **_OWN_FIELDS,
    }
)
QUERY_FIELDS: Final = tuple(_OWN_FIELDS)
FIELD_NAMES: Final = frozenset(_FIELDS)
VIEWS: Final = frozenset({"view", "views"})  # the field of saved queries
_ABOUT_ACTORS: Final = ("actor", "by", "against", "type")
# The fields, under any of their names, whose values are read with the directory.
ACTOR_FIELDS: Final = frozenset(name for field in _ABOUT_ACTORS for name in (field, *_NAMED_FIELDS[field].aliases))
