"""JSON-LD: events of schema.org, also those inside lists, graphs and other events."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, Final

import msgspec

from tracker.entry_rules import entered
from tracker.errors import DateError, InvalidRecord, TrackerError
from tracker.event import Actor, Event, Source, normal
from tracker.exchange.foreign import Notices, address, plain_text, topics_of
from tracker.exchange.json.document import decoded, whole, with_lines
from tracker.exchange.record import Record, Refused, Request, invalid, shown_days
from tracker.exchange.tables.cell_dates import span, with_times
from tracker.exchange.text import with_commas
from tracker.registry import DEFAULT_KIND, KIND_NAMES, STATUSES, Status
from tracker.when import When

_CONTEXT: Final = "https://schema.org"
_STATUS: Final[dict[str, Status]] = {
    "EventScheduled": "happened", "EventMovedOnline": "happened", "EventRescheduled": "expected",
    "EventPostponed": "postponed", "EventCancelled": "cancelled",
}  # fmt: skip
_WRITTEN: Final = {"postponed": "EventPostponed", "cancelled": "EventCancelled"}  # the others are EventScheduled
_KINDS: Final = {"ConferenceEvent": "conference", "ExhibitionEvent": "conference", "PublicationEvent": "report"}
_ALSO_EVENTS: Final = ("Festival", "Hackathon", "CourseInstance")
_INSIDE: Final = ("@graph", "itemListElement", "item", "subEvent", "event", "events", "mainEntity")
_DEEPEST: Final = 20
_HTML: Final = re.compile(r"</?[A-Za-z][^<>]*>|&#?\w+;")
_SCRIPT: Final = re.compile(
    r"<script\b[^<>]{0,2000}?\btype\s*=\s*[\"']?application/ld\+json\b[^<>]{0,2000}>", re.IGNORECASE
)
_SCRIPT_END: Final = re.compile(r"</script\b", re.IGNORECASE)
_OWN_PAGE: Final = '<script type="application/json" id="data">{"today":'
PREVIOUS: Final = "previous-start"  # the detail that holds the date before an event was moved
_LABELS: Final = re.compile(r"(Date|Status): ([^\s;]+)")


def read(lines: Iterable[str], request: Request) -> Iterator[Record | Refused]:
    """Yield each event of schema.org in a document; what is none is counted."""
    text = whole(lines, request.place).lstrip("\ufeff")
    if not text.strip():
        raise InvalidRecord(f"{request.place}: it is empty")
    notices = Notices(request)
    items = chain.from_iterable(_items(part, request.place, line) for line, part in _documents(text, request.place))
    for line, raw in items:
        found = list(_events(decoded(raw, f"{request.place}, line {line}"), 0))
        if not found:
            notices.add("item is no event and was left out", "items are no events and were left out")
        for fields in found:
            own = raw if len(found) == 1 else json.dumps(fields, ensure_ascii=False)
            try:
                yield Record(line, _event(fields), _is_stated(fields), own)
            except TrackerError as error:
                yield Refused(line, invalid(request.place, line, error.sentence, error.hint), own)
    notices.tell()


def _documents(text: str, place: str) -> Iterator[tuple[int, str]]:
    """Yield the first line and the text of each document: the whole, or what a page has in its scripts of JSON-LD."""
    if not text.lstrip().startswith("<"):
        yield 1, text
        return
    found = False
    start = _SCRIPT.search(text)
    while start and (end := _SCRIPT_END.search(text, start.end())):
        found = True
        if part := text[start.end() : end.start()].strip():
            yield text.count("\n", 0, text.index(part, start.end())) + 1, part
        start = _SCRIPT.search(text, end.end())
    if not found and _OWN_PAGE in text:
        hint = "export the events it was made of: tracker export --to jsonl -o events.jsonl"
        raise InvalidRecord(f"{place}: a page of `tracker page`, which is for reading and holds no whole events", hint)
    if not found:
        raise InvalidRecord(f"{place}: a page without JSON-LD", "tracker read proposes the events of its text")


def _items(text: str, place: str, start: int) -> Iterator[tuple[int, str]]:
    """Yield the line and the text of each item of an array, of the graph of an object, or of the one there is."""
    return ((start + line - 1, raw) for line, raw in _items_of(text, f"{place}, line {start}" if start > 1 else place))


def _items_of(text: str, place: str) -> Iterator[tuple[int, str]]:
    if text.lstrip().startswith("["):
        return with_lines(decoded(text, f"{place}: not JSON", list[msgspec.Raw]), text)
    top = decoded(text, f"{place}: not JSON-LD", dict[str, msgspec.Raw])
    graph = top.get("@graph")
    if graph is not None and bytes(graph).lstrip().startswith(b"["):
        return with_lines(decoded(bytes(graph).decode(), f"{place}: @graph", list[msgspec.Raw]), text)
    return iter([(1, text)])


def _events(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for one in value:
            yield from _events(one, depth)
    if not isinstance(value, dict) or depth > _DEEPEST:
        return
    if any(name.endswith("Event") or name in _ALSO_EVENTS for name in _types(value)):
        yield value
    for key in _INSIDE:
        if key in value:
            yield from _events(value[key], depth + 1)


def _types(fields: Mapping[str, Any]) -> list[str]:
    return [_last(name) for name in _words(fields.get("@type"))]


def _last(name: str) -> str:
    """The name at the end of an address or a prefix, `schema:Event` as `Event`."""
    return re.split(r"[/#:]", name)[-1]


def _words(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [str(one) for one in values if isinstance(one, (str, int)) and not isinstance(one, bool)]


def _word(value: Any, *keys: str) -> str:
    """The text of a property, of its first value, or of that key in it."""
    first = value[0] if isinstance(value, list) and value else value
    if isinstance(first, dict):
        return next((text for key in keys if (text := _word(first.get(key)))), "")
    return "".join(_words(first))


def _names(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [name for one in values if (name := _text(_word(one, "name", "legalName")))]


def _is_stated(fields: Mapping[str, Any]) -> bool:
    state = _last(_word(fields.get("eventStatus"), "@id"))
    return _STATUS.get(state, "happened") != "happened" or "Status: " in _word(fields.get("disambiguatingDescription"))


def _event(fields: Mapping[str, Any]) -> Event:
    """The event of an item; raise InvalidRecord or DateError where it has no date or no name."""
    said = dict(_LABELS.findall(_word(fields.get("disambiguatingDescription"))))
    start, end = _start_and_end(fields)
    when = _when(start, end, said.get("Date", ""))
    title = _text(_word(fields.get("name"), "@value"))
    if not title:
        raise InvalidRecord("it has no name")
    status = _STATUS.get(_last(_word(fields.get("eventStatus"), "@id")), "happened")
    if status == "happened":
        status = next((one for one in STATUSES if one == said.get("Status")), status)
    kind = _word(fields.get("additionalType"))
    known = next((_KINDS[name] for name in _types(fields) if name in _KINDS), DEFAULT_KIND)
    previous = _word(fields.get("previousStartDate"))
    words = [word for text in _words(fields.get("keywords")) for word in text.split(",")]
    event = Event(
        when=when, title=title, kind=kind if kind in KIND_NAMES else known,
        actors=(*(Actor(name, "by") for name in _names(fields.get("organizer"))),
                *map(Actor, (*_names(fields.get("performer")), *_names(fields.get("attendee"))))),
        topics=topics_of(words), status=status,
        place=_place(fields.get("location")), details={PREVIOUS: previous} if previous else {},
        ref=_word(fields.get("identifier"), "value", "@value"), sources=tuple(_sources(fields)),
        note=with_times(_text(_word(fields.get("description"), "@value")), start, end),
    )  # fmt: skip
    return entered(normal(event))


def _place(value: Any) -> str:
    first = value[0] if isinstance(value, list) and value else value
    if not isinstance(first, dict):
        return _text(_word(first))
    where = first.get("address")
    parts = [_word(first.get("name"))]
    if isinstance(where, dict):
        parts += [_word(where.get(key), "name") for key in ("streetAddress", "addressLocality", "addressCountry")]
    else:
        parts.append(_word(where))
    return _text(", ".join(dict.fromkeys(part for part in parts if part)))


def _sources(fields: Mapping[str, Any]) -> Iterator[Source]:
    if own := address(_word(fields.get("url"), "@id")):
        yield Source(url=own)
    works = fields.get("subjectOf", [])
    for work in works if isinstance(works, list) else [works]:
        name = _text(_word(work, "name", "headline")) if isinstance(work, dict) else ""
        url = address(_word(work, "url", "@id"))
        if name or url:
            yield Source(name=name, url=url)


def _start_and_end(fields: Mapping[str, Any]) -> tuple[When, When]:
    start, end = (_word(fields.get(name), "@value").strip() for name in ("startDate", "endDate"))
    if not start:
        raise InvalidRecord("it has no startDate")
    return _date(start), _date(end or start)


def _when(start: When, end: When, described: str) -> When:
    """The dates of an item, as described where that says more of the same days."""
    shown = span(start, end)
    try:
        when = When.parse(described) if described else shown
    except DateError:
        return shown
    return when if _dates(when) == _dates(shown) else shown


def _date(text: str) -> When:
    plain = re.sub(r"(T\d\d:\d\d:\d\d)\.\d+", r"\1", text.replace(" ", "T", 1))
    return When.parse(re.sub(r"([+-]\d\d)(\d\d)$", r"\1:\2", plain) if "T" in plain else plain)


def _dates(when: When) -> tuple[str, str]:
    """The start and the end of a date in ISO 8601; the end is empty where the start says all."""
    if when.precision in ("day", "month", "year", "minute") and "X" not in when.text:
        return when.text.rstrip("?~%"), ""
    first, last = shown_days(when)
    return first.isoformat(), last.isoformat() if last != first else ""


def write(events: Iterable[Event]) -> Iterator[str]:
    """Yield a graph of events, one a line."""
    yield f'{{"@context": "{_CONTEXT}", "@graph": ['
    graph = ({key: value for key, value in _fields(event) if value} for event in events)
    yield from with_commas(json.dumps(fields, ensure_ascii=False) for fields in graph)
    yield "]}"


def _fields(event: Event) -> Iterator[tuple[str, Any]]:
    start, end = _dates(event.when)
    previous = event.details.get(PREVIOUS, "")
    state = _WRITTEN.get(event.status) or ("EventRescheduled" if _is_moved(event) else "EventScheduled")
    labels = [f"Date: {event.when}"] if event.when.text not in (start, f"{start}/{end}") else []
    labels += [f"Status: {event.status}"] if event.status in ("expected", "threatened") and not _is_moved(event) else []
    yield "@type", "Event"
    yield "@id", f"urn:tracker:event:{event.id}" if event.id else ""
    yield "name", _escaped(event.title)
    yield "startDate", start
    yield "endDate", end
    yield "eventStatus", f"{_CONTEXT}/{state}"
    yield "previousStartDate", previous
    yield "disambiguatingDescription", "; ".join(labels)
    yield "additionalType", event.kind if event.kind != DEFAULT_KIND else ""
    yield "organizer", [_party(actor) for actor in event.actors if actor.role == "by"]
    yield "attendee", [_party(actor) for actor in event.actors if actor.role != "by"]
    yield "keywords", list(event.topics)
    yield "location", {"@type": "Place", "name": _escaped(event.place)} if event.place else None
    yield "identifier", event.ref
    yield (
        "subjectOf",
        [
            {"@type": "CreativeWork"} | {k: v for k, v in (("name", _escaped(s.name)), ("url", s.url)) if v}
            for s in event.sources
            if s.name or s.url
        ],
    )
    yield "description", _escaped(event.note)


def _is_moved(event: Event) -> bool:
    return event.status == "expected" and PREVIOUS in event.details


def _party(actor: Actor) -> dict[str, str]:
    return {"@type": "Organization", "name": _escaped(actor.name)}


def _escaped(text: str) -> str:
    """The text; one that would be read as HTML has its signs escaped."""
    return text.replace("&", "&amp;").replace("<", "&lt;") if _HTML.search(text) else text


def _text(text: str) -> str:
    """The text that a property shows, without the marks of HTML that some programs put there."""
    return plain_text(text) if _HTML.search(text) else text


def lost(event: Event) -> tuple[str, ...]:
    """Name what the format cannot hold of an event."""
    listed = (
        ("targets, which become attendees", any(actor.role == "against" for actor in event.actors)),
        ("the order of actors", sorted(event.actors, key=lambda actor: actor.role != "by") != list(event.actors)),
        ("own kinds", event.kind not in KIND_NAMES),
        ("details", any(key != PREVIOUS for key in event.details)),
        ("further dates", event.dates),
        ("links", event.links),
        ("quotes, grades and dates of sources", any(s != Source(name=s.name, url=s.url) for s in event.sources)),
        ("the layout of their notes", _text(_escaped(event.note)) != event.note),
    )
    return tuple(name for name, there in listed if there)
