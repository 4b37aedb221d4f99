"""An event as it is recorded: an immutable value with one canonical JSON form.

The keys of the JSON come in the order of the fields below; a field that holds its default is left
out; text is Unicode NFC and unescaped. In a timeline file the id is the document's key, everywhere
else it is the first field.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cache
from sys import intern
from typing import Any, Final, TypeVar, cast

import msgspec

from tracker.errors import DateError, InvalidRecord, plain
from tracker.registry import (
    DEFAULT_KIND,
    DEFAULT_STATUS,
    GRADE_DIGITS,
    GRADE_LETTERS,
    RELATIONS,
    Role,
    Status,
)
from tracker.when import When

LONGEST_LINE: Final = 2_000  # characters of a title, a name, a ref: one line a person reads
LONGEST_TEXT: Final = 200_000  # characters of a note or a quote
MOST_ITEMS: Final = 1_000  # actors, topics, sources, links, details or clocks of one event

Item = TypeVar("Item")


class Actor(msgspec.Struct, frozen=True, omit_defaults=True):
    """A participant: issuer or maker (`by`), target (`against`), or neither."""

    name: str
    role: Role = ""


class Source(msgspec.Struct, frozen=True, omit_defaults=True):
    """A source of a claim; `grade` is an Admiralty code.

    `said` is the date as written there, `read_from` the words a person gave for it, which are not the source's.
    `dated` is the date that it gives the event, where that is another than the event's own.
    """

    name: str = ""
    url: str = ""
    published: When | None = None
    accessed: When | None = None
    quote: str = ""
    said: str = ""
    grade: str = ""
    read_from: str = ""
    dated: When | None = None


class Link(msgspec.Struct, frozen=True):
    """A relation from this event to the event with that id."""

    relation: str
    id: int


class Event(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One dated event; `id` 0 means not yet recorded."""

    id: int = 0
    when: When
    title: str
    kind: str = DEFAULT_KIND
    actors: tuple[Actor, ...] = ()
    topics: tuple[str, ...] = ()
    status: Status = DEFAULT_STATUS
    place: str = ""
    details: Mapping[str, str | int] = msgspec.field(default_factory=dict)
    dates: Mapping[str, When] = msgspec.field(default_factory=dict)
    ref: str = ""
    sources: tuple[Source, ...] = ()
    links: tuple[Link, ...] = ()
    note: str = ""
    created: datetime | None = None
    updated: datetime | None = None


AnyEvent = TypeVar("AnyEvent", bound=Event)

FIELDS: Final = Event.__struct_fields__
PARTS: Final[Mapping[str, tuple[str, ...]]] = {  # the lists of an event, and the fields of what they hold
    "actors": Actor.__struct_fields__,
    "sources": Source.__struct_fields__,
    "links": Link.__struct_fields__,
}


def chronological(event: Event) -> tuple[date, date, int, str, int]:
    """The total order of events: first day, last day, instant of the day, title, id; without a time first."""
    return event.when.first, event.when.last, event.when.instant, event.title, event.id


def anchor(when: When) -> date:
    """Return the day on which a date stands: the first one, of a deadline (an open start with a known end) the last."""
    return when.last if when.text[0] in "./" and not when.open_end else when.first  # as `open_start`, but faster


def changed(event: AnyEvent, /, **fields: object) -> AnyEvent:
    """The same event with some fields replaced."""
    return msgspec.structs.replace(event, **fields)


def to_json(event: Event) -> bytes:
    """Return the canonical JSON of the event, id first where it has one."""
    return _encoder().encode(event)


def from_json(raw: bytes | str, event_id: int | None = None) -> Event:
    """Read one event whose text is canonical; raise InvalidRecord for anything that is not an event."""
    try:
        event = _decoder().decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise InvalidRecord(f"not an event: {plain(error)}") from None
    except DateError as error:
        raise InvalidRecord(error.sentence, error.hint) from None
    return event if event_id is None else changed(event, id=event_id)


def from_json_object(raw: bytes) -> Iterable[Event]:
    """Read the events of a JSON object with ids for keys, faster than one by one; raise InvalidRecord for any fault."""
    try:
        found = _object_decoder().decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, DateError) as error:
        raise InvalidRecord(f"not events: {plain(error)}") from None
    for event_id, event in found.items():
        msgspec.structs.force_setattr(event, "id", event_id)  # nobody has seen the event yet
    return found.values()


def to_mapping(event: Event) -> dict[str, Any]:
    """Return the event as plain values, the inverse of `event_json.event_from`."""
    return cast("dict[str, Any]", msgspec.to_builtins(event, enc_hook=str))


def normal(event: AnyEvent) -> AnyEvent:
    """Return the event with its text in canonical form; raise InvalidRecord where it is invalid."""
    return changed(
        event,
        when=_plain_day(event.when),
        title=_required(_line(event.title, "title"), "title"),
        kind=intern(slug_of(event.kind, "kind")),  # msgspec omits a default it can tell by identity
        actors=_distinct((Actor(_required(_line(a.name, "actor"), "actor"), a.role) for a in event.actors), "actors"),
        topics=_distinct((topic_path(topic) for topic in event.topics), "topics"),
        place=_line(event.place, "place"),
        details=dict(
            _distinct(((slug_of(key, "detail"), _value(v, key)) for key, v in event.details.items()), "details")
        ),
        dates=dict(_distinct(((slug_of(key, "clock"), when) for key, when in event.dates.items()), "dates")),
        ref=_own_ref(event.ref),
        sources=_distinct((_source(source) for source in event.sources), "sources"),
        links=_distinct((_link(link, event.id) for link in event.links), "links"),
        note=_text(event.note, "note"),
    )


def _plain_day(when: When) -> When:
    """Return a range from a date to the same date as that date."""
    start, slash, end = when.text.partition("/")
    return When.parse(start) if slash and start == end != ".." else when


def topic_path(text: str) -> str:
    """Return a topic as a lower-case path, `Export controls/ EU` as `export-controls/eu`."""
    steps = (re.sub(r"[\s_]+", "-", step.strip()).strip("-") for step in _line(text, "topic").lower().split("/"))
    path = "/".join(step for step in steps if step)
    if not path or re.search(r"[,:()\"']", path):
        raise InvalidRecord(f"'{text}' is not a topic", "a topic is a path of words such as chips/export-controls")
    return path


def _source(source: Source) -> Source:
    grade = source.grade.strip().upper()
    if grade and not (len(grade) == 2 and grade[0] in GRADE_LETTERS and grade[1] in GRADE_DIGITS):
        raise InvalidRecord(f"'{source.grade}' is not a source grade", "the Admiralty code runs from A1 to F6")
    tidy = Source(
        name=_line(source.name, "source"),
        url=_line(source.url, "source address"),
        published=source.published,
        accessed=source.accessed,
        quote=_text(source.quote, "quote"),
        said=_line(source.said, "said"),
        grade=grade,
        read_from=_line(source.read_from, "read_from"),
        dated=source.dated,
    )
    if not (tidy.name or tidy.url or tidy.quote):
        raise InvalidRecord("a source needs a name, an address or a quote")
    return tidy


def _link(link: Link, own_id: int) -> Link:
    if link.relation not in RELATIONS:
        raise InvalidRecord(f"unknown relation '{link.relation}'", f"one of {', '.join(RELATIONS)}")
    if link.id < 1:
        raise InvalidRecord(f"a link cannot point at event {link.id}", "ids begin with 1")
    if link.id == own_id:
        raise InvalidRecord(f"event {own_id} cannot have a link to itself")
    return link


def tidy_ref(text: str) -> str:
    """Return a ref or symbol as it is kept, without spaces around slashes: `A / RES / 78` is `A/RES/78`."""
    return re.sub(r"\s*/\s*", "/", _line(text, "ref"))


def _own_ref(text: str) -> str:
    ref = tidy_ref(text)
    if ref.isdecimal():
        raise InvalidRecord(f"'{ref}' cannot be a ref: a bare number is an event's id")
    if re.fullmatch(r"-|[\d.,]*(\.\.|,)[\d.,]*", ref):
        raise InvalidRecord(f"'{ref}' cannot be a ref: as an argument it stands for other events")
    return ref


def slug_of(text: str, what: str) -> str:
    """Return a word of letters, digits and hyphens as it is recorded; raise InvalidRecord for another text."""
    slug = re.sub(r"[\s_]+", "-", text.strip().lower())
    if not re.fullmatch(r"[a-z][a-z0-9-]{0,39}", slug):
        hint = "write letters from a to z, digits and hyphens, a letter first"
        raise InvalidRecord(f"'{text[:40]}' cannot name a {what}", hint)
    return slug


def _value(value: str | int, key: str) -> str | int:
    if isinstance(value, int):
        return value
    return tidy_ref(value) if key == "symbol" else _line(value, key)


def _line(text: str, what: str) -> str:
    return _text(" ".join(text.split()), what, LONGEST_LINE)


def _text(text: str, what: str, longest: int = LONGEST_TEXT) -> str:
    if len(text) > longest:
        raise InvalidRecord(f"the {what} has {len(text):,} characters; {longest:,} is the most")
    if text.isascii():
        return text.strip()
    from unicodedata import normalize

    try:
        text.encode()
    except UnicodeEncodeError:
        raise InvalidRecord(f"the {what} is not valid Unicode text") from None
    return normalize("NFC", text).strip()


def _required(text: str, what: str) -> str:
    if not text:
        raise InvalidRecord(f"an event needs a {what}" if what == "title" else f"an {what} needs a name")
    return text


def _distinct(items: Iterable[Item], what: str) -> tuple[Item, ...]:
    kept = tuple(dict.fromkeys(items))
    if len(kept) > MOST_ITEMS:
        raise InvalidRecord(f"{len(kept):,} {what}; {MOST_ITEMS:,} is the most")
    return kept


def read_date(kind: type, value: object) -> object:
    """Read a date as msgspec decodes an event; raise InvalidRecord or DateError for anything else."""
    if kind is When and isinstance(value, str):
        return When.parse(value)
    raise InvalidRecord(f"{value!r} is not a date written as text")


@cache
def _encoder() -> msgspec.json.Encoder:
    return msgspec.json.Encoder(enc_hook=str)


@cache
def _decoder() -> msgspec.json.Decoder[Event]:
    return msgspec.json.Decoder(Event, dec_hook=read_date)


@cache
def _object_decoder() -> msgspec.json.Decoder[dict[int, Event]]:
    return msgspec.json.Decoder(dict[int, Event], dec_hook=read_date)
