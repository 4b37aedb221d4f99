"""iCalendar (RFC 5545): one VEVENT for each event, all-day unless it has a time."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Final

from tracker.event import Event
from tracker.when import When

_STATUS: Final = {"happened": "CONFIRMED", "cancelled": "CANCELLED"}  # the others are TENTATIVE
_MOST_OCTETS: Final = 75  # of a line, without its end
_CONTROLS: Final = dict.fromkeys((*range(9), *range(11, 32), 127))


def write(events: Iterable[Event]) -> Iterator[str]:
    """Yield the lines of a calendar, each with the carriage return that the format asks for before its end."""
    yield "BEGIN:VCALENDAR\r"
    yield "VERSION:2.0\r"
    yield "PRODID:-//tracker//tracker//EN\r"
    yield "CALSCALE:GREGORIAN\r"
    for event in events:
        for line in _lines(event):
            yield from _folded(line)
    yield "END:VCALENDAR\r"


def lost(event: Event) -> tuple[str, ...]:
    """Name what the format cannot hold of an event as such; actors, refs and sources stand in its description."""
    return tuple(
        name
        for name, there in (
            ("roles", any(actor.role for actor in event.actors)),
            ("details", event.details),
            ("further dates", event.dates),
            ("links", event.links),
            ("quotes and grades", any(source.quote or source.grade for source in event.sources)),
            ("partial dates, which it shows as spans", _is_partial(event.when)),
        )
        if there
    )


def _is_partial(when: When) -> bool:
    return (when.precision not in ("day", "minute") and not _has_exact_sides(when)) or bool(when.doubt)


def _has_exact_sides(when: When) -> bool:
    return when.precision == "range" and all(len(side) == len("2024-07-04") for side in when.text.split("/"))


def _lines(event: Event) -> Iterator[str]:
    created = event.created or datetime(1970, 1, 1, tzinfo=UTC)
    updated = event.updated or created
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}-{_stamp(created)}@tracker"
    yield f"DTSTAMP:{_stamp(updated)}"
    yield f"CREATED:{_stamp(created)}"
    yield f"LAST-MODIFIED:{_stamp(updated)}"
    # Any number that grows with each edit: seconds from the first to the last.
    yield f"SEQUENCE:{max(0, int((updated - created).total_seconds()))}"
    yield from _times(event.when)
    yield f"SUMMARY:{_text(event.title)}"
    yield f"STATUS:{_STATUS.get(event.status, 'TENTATIVE')}"
    yield "TRANSP:TRANSPARENT"
    yield f"CATEGORIES:{','.join(map(_text, (event.kind, *event.topics)))}"
    if event.place:
        yield f"LOCATION:{_text(event.place)}"
    if url := next((source.url for source in event.sources if source.url), ""):
        yield f"URL:{_line(url)}"
    if described := "\n".join(_description(event)):
        yield f"DESCRIPTION:{_text(described)}"
    yield "END:VEVENT"


def _times(when: When) -> Iterator[str]:
    """The first day and the day after the last one, or the time; an open side is as long as the other one."""
    if when.precision == "minute":
        day, _, clock = when.text.partition("T")
        zoned = clock[5:].lstrip(":0123456789") != ""
        at = datetime.combine(when.first, datetime.min.time()) + timedelta(seconds=when.instant)
        yield (
            f"DTSTART:{at:%Y%m%dT%H%M%S}Z"
            if zoned
            else f"DTSTART:{_digits(day)}T{clock.replace(':', '').ljust(6, '0')}"
        )
        return
    first = when.last if when.open_start else when.first
    last = first if when.open_end else when.last
    yield f"DTSTART;VALUE=DATE:{_digits(first.isoformat())}"
    if last < date.max:
        yield f"DTEND;VALUE=DATE:{_digits((last + timedelta(days=1)).isoformat())}"


def _description(event: Event) -> Iterator[str]:
    if _is_partial(event.when):
        yield f"Date: {event.when}"
    if event.status not in _STATUS:
        yield f"Status: {event.status}"
    if event.actors:
        yield f"Actors: {', '.join(actor.name for actor in event.actors)}"
    if event.ref:
        yield f"Ref: {event.ref}"
    for source in event.sources:
        yield f"Source: {' '.join(filter(None, (source.name, source.url))) or source.quote}"
    if event.note:
        yield event.note


def _digits(text: str) -> str:
    return text.replace("-", "")


def _stamp(moment: datetime) -> str:
    at = moment.astimezone(UTC) if moment.tzinfo else moment
    return f"{at.year:04}{at:%m%dT%H%M%S}Z"


def _line(text: str) -> str:
    return " ".join(text.translate(_CONTROLS).split())


def _text(text: str) -> str:
    """A text with what has a meaning in the format escaped."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS)
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets, which part no character; each but the first begins with a space."""
    piece, size = "", 0
    for char in line:
        octets = len(char.encode())
        if size + octets > _MOST_OCTETS:
            yield f"{piece}\r"
            piece, size = " ", 1
        piece += char
        size += octets
    yield f"{piece}\r"
