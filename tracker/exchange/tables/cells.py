"""The fields of an event as the cells of a table, both ways.

A list is written with semicolons, and as JSON where that would not be read back as it is.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any, Final, NamedTuple, TypeVar

import msgspec

from tracker.entry_rules import detail_value
from tracker.errors import DateError, InvalidRecord, UsageError
from tracker.event import Actor, Event, Link, Source, read_date
from tracker.when import When

ReadDate = Callable[[str], When]
T = TypeVar("T")
_FORMULA: Final = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
_NAMES: Final = re.compile(r";|,(?!\s)")  # between names, topics, sources
_TOPICS: Final = re.compile("[;,]")
_SOURCES: Final = re.compile(r";\s+|;(?=https?://)")
_ROLES: Final = ("by", "against")


def safe(cell: str) -> str:
    """Return the cell as no spreadsheet reads it as a formula: an apostrophe stands before it."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def plain_cell(cell: str) -> str:
    """Return what `safe` was given."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _parts(text: str, pattern: re.Pattern[str] | None = None) -> list[str]:
    """The parts of a list between semicolons, or between what the pattern matches."""
    parts = pattern.split(text) if pattern is not None else text.split(";")
    return [stripped for part in parts if (stripped := part.strip())]


def _from_json(text: str, kind: type[T]) -> T | None:
    """The value of a cell that is written in JSON, None for any other."""
    if text[:1] not in ("[", "{"):
        return None
    try:
        return msgspec.json.decode(text, type=kind, dec_hook=read_date)
    except (msgspec.MsgspecError, UnicodeError, RecursionError, DateError, InvalidRecord):
        return None


def read_actors(text: str, role: str = "") -> tuple[Actor, ...]:
    """Read names between semicolons, or commas with no space after them; `by:` and `against:` give a role."""
    found = _from_json(text, tuple[Actor, ...]) if not role else None
    if found is not None:
        return found
    actors = []
    for part in _parts(text, _NAMES):
        named, colon, name = part.partition(":")
        own = named if colon and named in _ROLES else role
        actors.append(Actor(name.strip() if colon and named in _ROLES else part, own))  # type: ignore[arg-type]
    return tuple(actors)


def read_topics(text: str) -> tuple[str, ...]:
    """Read topics between semicolons or commas."""
    return tuple(_parts(text, _TOPICS))


def read_source(text: str) -> Source:
    """Read a name, an address or both."""
    words = text.split()
    urls = [word.strip("<>") for word in words if "://" in word]
    if len(urls) > 1:
        raise InvalidRecord(f"a source has one address, '{text[:80]}' has {len(urls)}", "part them with '; '")
    return Source(name=" ".join(word for word in words if "://" not in word), url=urls[0] if urls else "")


def read_sources(text: str) -> tuple[Source, ...]:
    """Read sources between semicolons."""
    found = _from_json(text, tuple[Source, ...])
    return found if found is not None else tuple(map(read_source, _parts(text, _SOURCES)))


def _pairs(text: str, what: str) -> Iterable[tuple[str, str]]:
    for part in _parts(text):
        key, equals, value = part.partition("=")
        if not equals:
            raise InvalidRecord(f"'{part[:40]}' is not NAME=VALUE, as {what} are written")
        yield key.strip(), value.strip()


def read_details(text: str) -> dict[str, str | int]:
    """Read details as KEY=VALUE between semicolons."""
    found = _from_json(text, dict[str, str | int])
    return found if found is not None else {key: detail_value(key, value) for key, value in _pairs(text, "details")}


def read_dates(text: str, read: ReadDate) -> dict[str, When]:
    """Read clocks as NAME=DATE between semicolons."""
    found = _from_json(text, dict[str, When])
    return found if found is not None else {key: read(value) for key, value in _pairs(text, "dates")}


def read_links(text: str) -> tuple[Link, ...]:
    """Read links as RELATION=ID between semicolons."""
    found = _from_json(text, tuple[Link, ...])
    return found if found is not None else tuple(Link(name, read_id(value)) for name, value in _pairs(text, "links"))


def read_id(text: str) -> int:
    """Read the number of an event."""
    if not re.fullmatch("[0-9]{1,15}", text):
        raise InvalidRecord(f"'{text[:40]}' is not the number of an event")
    return int(text)


def read_moment(text: str) -> datetime:
    """Read a moment that the tool wrote."""
    try:
        return msgspec.convert(text, datetime)
    except msgspec.MsgspecError:
        raise InvalidRecord(f"'{text[:40]}' is not a moment", "for example 2024-07-04T09:00:00Z") from None


class Column(NamedTuple):
    """A column of our own tables: how its cells are read, and written as plain text."""

    read: Callable[[str, ReadDate], Any]
    text: Callable[[Any], str] = str


def _items(values: Iterable[str]) -> str:
    return "; ".join(values)


def _pairs_text(values: Mapping[str, object]) -> str:
    return _items(f"{key}={value}" for key, value in values.items())


def _actor_text(actors: tuple[Actor, ...]) -> str:
    return _items(f"{actor.role}:{actor.name}" if actor.role else actor.name for actor in actors)


COLUMNS: Final[dict[str, Column]] = {
    "id": Column(lambda text, _: read_id(text)),
    "when": Column(lambda text, read: read(text)),
    "title": Column(lambda text, _: text),
    "kind": Column(lambda text, _: re.sub(r"[\s_]+", "-", text.lower())),
    "actors": Column(lambda text, _: read_actors(text), _actor_text),
    "topics": Column(lambda text, _: read_topics(text), _items),
    "status": Column(lambda text, _: text.lower()),
    "place": Column(lambda text, _: text),
    "details": Column(lambda text, _: read_details(text), _pairs_text),
    "dates": Column(read_dates, _pairs_text),
    "ref": Column(lambda text, _: text),
    "sources": Column(
        lambda text, _: read_sources(text),
        lambda sources: _items(f"{source.name} {source.url}".strip() for source in sources),
    ),
    "links": Column(
        lambda text, _: read_links(text), lambda links: _items(f"{link.relation}={link.id}" for link in links)
    ),
    "note": Column(lambda text, _: text),
    "created": Column(lambda text, _: read_moment(text), datetime.isoformat),
    "updated": Column(lambda text, _: read_moment(text), datetime.isoformat),
}
_LISTS: Final = ("actors", "details", "dates", "sources", "links")


def cells_of(event: Event) -> list[str]:
    """Return the cells of an event, in the order of `COLUMNS`."""
    return [safe(text_of(name, getattr(event, name))) for name in COLUMNS]


def text_of(name: str, value: Any) -> str:
    """Return the value of a field as one text, which its column reads."""
    if not value:
        return ""
    column = COLUMNS[name]
    text = column.text(value)
    return text if name not in _LISTS or _reads_back(column, text, value) else _json(value)


def _reads_back(column: Column, text: str, value: Any) -> bool:
    try:
        return bool(column.read(text, When.parse) == value)
    except (UsageError, InvalidRecord):
        return False


def _json(value: Any) -> str:
    return msgspec.json.encode(value, enc_hook=str).decode()
