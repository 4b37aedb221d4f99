"""An event as a form that a person can write.

`form` writes it, `read_form` reads it. A line left as it was is not read again, so nothing of its value can be lost.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from tracker.cli.input.date_input import read_date
from tracker.cli.input.event_fields import actor_names, clock, known_kind, known_status, link, pair
from tracker.cli.input.form_lines import FIELDS, SOURCE_FIELDS, Entry, FormError, entries, written
from tracker.cli.input.sources import as_source, without_read_from
from tracker.cli.session import Session
from tracker.entry_rules import checked_address, detail_value
from tracker.errors import TrackerError, UsageError
from tracker.event import Actor, Event, Source, changed, normal
from tracker.registry import UNSAID, Role, Status
from tracker.when import When

if TYPE_CHECKING:
    from tracker.store import Store

_ROLES: Final[dict[str, Role]] = {"by": "by", "with": "", "against": "against"}
_WORDS: Final[dict[Role, str]] = {role: word for word, role in _ROLES.items()}
_SINGLE: Final = ("title", "date", "kind", "status", "place", "ref", "note")
_EMPTY: Final[dict[str, Any]] = {
    **UNSAID, "place": "", "ref": "", "note": "", "actors": (), "topics": (),
    "details": {}, "dates": {}, "links": (), "sources": (),
}  # fmt: skip


_SOURCE_DATES: Final = ("published", "accessed", "dated")


class _Item(NamedTuple):
    """One value of an event and its lines in the form; of a detail or a clock, the value is a pair."""

    field: str
    value: Any
    lines: tuple[str, ...]


def form(event: Event) -> str:
    """Return the event as a form; a field that it has not stands there with an empty value."""
    items = list(_items(event))
    filled = {item.field for item in items}
    lines: list[str] = []
    for field in FIELDS:
        if field in _ROLES:  # actors stay in their order, whatever their roles
            field_items = [item for item in items if item.field in _ROLES] if field == "by" else []
        else:
            field_items = [item for item in items if item.field == field]
        lines += [line for item in field_items for line in item.lines]
        lines += [] if field in filled else [f"{field}:"]
    return "\n".join(lines) + "\n"


def _items(event: Event) -> Iterator[_Item]:
    yield _item("title", event.title)
    yield _item("date", event.when)
    yield _item("kind", event.kind)
    yield _item("status", event.status)
    for actor in event.actors:
        yield _item(_WORDS[actor.role], actor, actor.name)
    for topic in event.topics:
        yield _item("topic", topic)
    for field, text in (("place", event.place), ("ref", event.ref)):
        if text:
            yield _item(field, text)
    for key, value in event.details.items():
        yield _item("detail", (key, value), f"{key}={_detail_text(key, value)}")
    for name, when in event.dates.items():
        yield _item("clock", (name, when), f"{name}={when}")
    for one in event.links:
        yield _item("link", one, f"{one.relation}={one.id}")
    for source in event.sources:
        yield _Item("source", source, tuple(_source_lines(source)))
    if event.note:
        yield _item("note", event.note)


def _item(field: str, value: Any, text: str | None = None) -> _Item:
    return _Item(field, value, tuple(written(field, str(value) if text is None else text)))


def _detail_text(key: str, value: str | int) -> str:
    """The value of a detail, in quotation marks where it would be read as another value without them."""
    text = str(value)
    try:
        same = _detail_value(key, text) == value
    except UsageError:
        same = False
    return text if same else f'"{text}"'


def _source_lines(source: Source) -> Iterator[str]:
    """The lines of a source: name and address on its first, where they can be told apart there, the rest below it."""
    text = f"{source.name} {source.url}".strip()
    try:
        whole = as_source(text) == Source(name=source.name, url=source.url)
    except UsageError:
        whole = False
    yield from written("source", text if whole else "")
    for field in SOURCE_FIELDS:
        value = getattr(source, field.replace("-", "_"))
        if value and not (whole and field in ("name", "url")):
            yield from written(field, str(value), indent=2)


class _Reader(NamedTuple):
    """What the value of a field is read with."""

    session: Session
    store: "Store"
    status: Status


def read_form(session: Session, store: "Store", text: str, event: Event) -> Event:
    """Return the event with the fields of an edited form, read as `add` reads them.

    Raise FormError with the line of what cannot be read.
    """
    unread = {_content(item): item.value for item in _items(event)}
    lines = [entry for entry in entries(text) if entry.value.strip() or entry.below]
    status = next((entry.value.strip() for entry in lines if entry.field == "status"), event.status)
    reader = _Reader(session, store, status)  # type: ignore[arg-type]  # an unknown one is refused where it is read
    fields: dict[str, Any] = {}
    begun: dict[object, int] = {}
    for entry in lines:
        try:
            values = [unread[entry.content]] if entry.content in unread else _checked(reader, entry, event)
            for value in values:
                _refuse_second(entry, value, begun)
                _put(fields, entry.field, value)
        except FormError:
            raise
        except TrackerError as error:
            raise FormError(error.sentence, entry.line, error.hint) from None
    for field, name in (("title", "title"), ("date", "when")):
        if name not in fields:
            raise FormError(f"the {field} is missing", 1, f"write it as {field}: ...")
    if fields["when"] != event.when:
        fields["sources"] = tuple(without_read_from(fields.get("sources", ())))
    return normal(changed(event, **{**_EMPTY, **fields}))


def _content(item: _Item) -> object:
    [entry] = entries("\n".join(item.lines))
    return entry.content


def _refuse_second(entry: Entry, value: Any, begun: dict[object, int]) -> None:
    """Raise FormError where an event has one value of what two lines give."""
    key = entry.field if entry.field in _SINGLE else value[0] if entry.field in ("detail", "clock") else None
    if key is None:
        return
    key = key if entry.field in _SINGLE else f"{entry.field} {key}"
    if key in begun:
        raise FormError(f"{key} is given on line {begun[key]} too", entry.line, "an event has one value of it")
    begun[key] = entry.line


def _put(fields: dict[str, Any], field: str, value: Any) -> None:
    match field:
        case "date":
            fields["when"] = value
        case "title" | "kind" | "status" | "place" | "ref" | "note":
            fields[field] = value
        case "detail" | "clock":
            fields.setdefault("details" if field == "detail" else "dates", {})[value[0]] = value[1]
        case _:
            name = "actors" if field in _ROLES else f"{field}s"
            fields[name] = (*fields.get(name, ()), value)


def _checked(reader: _Reader, entry: Entry, event: Event) -> list[Any]:
    """Read the values of an entry and check each by the rules of an event."""
    values = _READ[entry.field](reader, entry)
    for value in values:
        fields: dict[str, Any] = {}
        _put(fields, entry.field, value)
        normal(changed(Event(id=event.id, when=event.when, title="-"), **fields))
    return values


def _detail_value(key: str, text: str) -> str | int:
    """A detail as it is written in a form: text in quotation marks is text."""
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] == '"' else detail_value(key, text)


def _detail(text: str) -> tuple[str, str | int]:
    key, value = pair(text, "detail", "edition=7")
    return key, _detail_value(key, value)


def _clock(reader: _Reader, text: str) -> tuple[str, Any]:
    name, value = pair(text, "clock", "announced=2024-06-20")
    return name, clock(reader.session, name, value)


def _source(reader: _Reader, entry: Entry) -> Source:
    source = as_source(entry.value)
    fields: dict[str, Any] = {part.field.replace("-", "_"): part for part in entry.below}
    for name, part in fields.items():
        try:
            text = part.value.strip() if name != "quote" else part.value
            dated = name in _SOURCE_DATES and text
            value = read_date(reader.session, text) if dated else checked_address(text) if name == "url" else text
            fields[name] = None if name in _SOURCE_DATES and not text else value
            normal(
                Event(
                    when=When.day(reader.session.today),
                    title="-",
                    sources=(Source(**{"name": "-", name: fields[name]}),),
                )
            )
        except TrackerError as error:
            raise FormError(error.sentence, part.line, error.hint) from None
    return msgspec.structs.replace(source, **fields)


_READ: Final[Mapping[str, Callable[[_Reader, Entry], list[Any]]]] = {
    "title": lambda _, entry: [entry.value],
    "date": lambda reader, entry: [read_date(reader.session, entry.value.strip(), reader.status)],
    "kind": lambda reader, entry: [known_kind(reader.store, entry.value.strip())],
    "status": lambda _, entry: [known_status(entry.value.strip())],
    **{
        word: lambda reader, entry: [
            Actor(name, _ROLES[entry.field]) for name in actor_names(reader.session, entry.value)
        ]
        for word in _ROLES
    },
    "topic": lambda _, entry: [entry.value],
    "place": lambda _, entry: [entry.value],
    "ref": lambda _, entry: [entry.value],
    "detail": lambda _, entry: [_detail(entry.value.strip())],
    "clock": lambda reader, entry: [_clock(reader, entry.value.strip())],
    "link": lambda reader, entry: [link(reader.store, entry.value.strip())],
    "source": lambda reader, entry: [_source(reader, entry)],
    "note": lambda _, entry: [entry.value],
}
