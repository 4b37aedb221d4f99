"""Atom (RFC 4287): a feed of what was recorded or changed, the latest first."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from html import escape
from typing import Final

from tracker.event import Event

_FIRST: Final = datetime(1970, 1, 1, tzinfo=UTC)
_CONTROLS: Final = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF))  # which no XML can hold


def write(events: Iterable[Event]) -> Iterator[str]:
    """Yield a feed with an entry for each event, by when it was last changed; ids stay when an event is changed."""
    latest = sorted(events, key=lambda event: (_updated(event), event.id), reverse=True)
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield '<feed xmlns="http://www.w3.org/2005/Atom">'
    yield "  <title>Timeline</title>"
    yield "  <id>urn:tracker:timeline</id>"
    yield f"  <updated>{_moment(_updated(latest[0]) if latest else _FIRST)}</updated>"
    yield "  <author><name>tracker</name></author>"
    for event in latest:
        yield from _entry(event)
    yield "</feed>"


def _entry(event: Event) -> Iterator[str]:
    created = event.created or _FIRST
    yield "  <entry>"
    yield f"    <id>urn:tracker:event:{event.id}:{created.astimezone(UTC):%Y%m%dT%H%M%SZ}</id>"
    yield f"    <title>{_text(event.title)}</title>"
    yield f"    <updated>{_moment(_updated(event))}</updated>"
    yield f"    <published>{_moment(created)}</published>"
    for topic in dict.fromkeys((event.kind, *event.topics)):
        yield f'    <category term="{_text(topic)}"/>'
    links = [source.url for source in event.sources if source.url]
    for number, url in enumerate(links):
        yield f'    <link rel="{"via" if number else "alternate"}" href="{_text(url)}"/>'
    yield f'    <content type="text">{_text(chr(10).join(_told(event)))}</content>'
    yield "  </entry>"


def _told(event: Event) -> Iterator[str]:
    """The lines of an entry: what happened when, who, where, and the note."""
    yield f"{event.when}: {event.kind}, {event.status}"
    for label, role in (("By", "by"), ("Actors", ""), ("Against", "against")):
        if names := "; ".join(actor.name for actor in event.actors if actor.role == role):
            yield f"{label}: {names}"
    for label, value in (("Place", event.place), ("Ref", event.ref)):
        if value:
            yield f"{label}: {value}"
    yield from (f"Source: {source.name}" for source in event.sources if source.name)
    if event.note:
        yield from ("", event.note)


def lost(event: Event) -> tuple[str, ...]:
    """Name what the feed leaves out of an event."""
    left_out = (
        ("details", event.details),
        ("further dates", event.dates),
        ("links", event.links),
        ("quotes, grades and dates of sources", any(s.quote or s.grade or s.published for s in event.sources)),
    )
    return tuple(name for name, there in left_out if there)


def _updated(event: Event) -> datetime:
    return event.updated or event.created or _FIRST


def _moment(moment: datetime) -> str:
    at = moment.astimezone(UTC)
    return f"{at.year:04}-{at:%m-%dT%H:%M:%SZ}"


def _text(text: str) -> str:
    return escape(text.translate(_CONTROLS))
