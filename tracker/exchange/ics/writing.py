"""Events as a calendar: one VEVENT for each event, all-day unless it has a time."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from tracker.event import Event, Source
from tracker.exchange.record import shown_days
from tracker.when import When

PRODUCT: Final = "-//tracker//tracker//EN"
OWN_UID: Final = "@tracker"
_STATUS: Final = {"happened": "CONFIRMED", "cancelled": "CANCELLED"}  # the others are TENTATIVE
_MOST_OCTETS: Final = 75  # of a line, without its end
_CONTROLS: Final = dict.fromkeys((*range(9), *range(11, 32), 127))
_NOT_KEPT: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_LABEL: Final = re.compile(r"(Date|Status|Actors?|Ref|Source): ")


def write(events: Iterable[Event]) -> Iterator[str]:
    """Yield the lines of a calendar, each with the carriage return that the format asks for before its end."""
    yield "BEGIN:VCALENDAR\r"
    yield "VERSION:2.0\r"
    yield f"PRODID:{PRODUCT}\r"
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
            ("dates of sources", any(map(_is_dated, event.sources))),
            ("control characters", any(map(_NOT_KEPT.search, (event.title, event.note, event.place)))),
            ("partial dates, which it shows as spans", _is_partial(event.when)),
        )
        if there
    )


def _is_dated(source: Source) -> bool:
    return bool(source.published or source.accessed or source.said or source.read_from or source.dated)


def _is_partial(when: When) -> bool:
    return (when.precision not in ("day", "minute") and not _has_exact_sides(when)) or bool(when.doubt)


def _has_exact_sides(when: When) -> bool:
    return when.precision == "range" and all(len(side) == len("2024-07-04") for side in when.text.split("/"))


def _lines(event: Event) -> Iterator[str]:
    created = event.created or datetime(1970, 1, 1, tzinfo=UTC)
    updated = event.updated or created
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}-{_stamp(created)}{OWN_UID}"
    yield f"DTSTAMP:{_stamp(updated)}"
    yield f"CREATED:{_stamp(created)}"
    yield f"LAST-MODIFIED:{_stamp(updated)}"
    # Any number that grows with each edit: seconds from the first to the last.
    yield f"SEQUENCE:{max(0, int((updated - created).total_seconds()))}"
    yield from times(event.when)
    yield f"SUMMARY:{_text(event.title)}"
    yield f"STATUS:{_STATUS.get(event.status, 'TENTATIVE')}"
    yield "TRANSP:TRANSPARENT"
    yield f"CATEGORIES:{','.join(map(_text, (event.kind, *event.topics)))}"
    if event.place:
        yield f"LOCATION:{_text(event.place)}"
    if url := next((source.url for source in event.sources if source.url), ""):
        yield f"URL:{_line(url)}"
    if described := _description(event):
        yield f"DESCRIPTION:{_text(described)}"
    yield "END:VEVENT"


def times(when: When) -> Iterator[str]:
    """Yield the first day and the day after the last one, or the time; an open side is as long as the other one."""
    if when.precision == "minute":
        yield f"DTSTART:{_moment(when)}"
        return
    first, last = shown_days(when)
    yield f"DTSTART;VALUE=DATE:{_digits(first.isoformat())}"
    end = last + timedelta(days=1) if last < date.max else last  # no day comes after the last of the year 9999
    if first < end:
        yield f"DTEND;VALUE=DATE:{_digits(end.isoformat())}"


def _moment(when: When) -> str:
    """The time, in UTC where it has a zone."""
    day, _, clock = when.text.partition("T")
    if _zone(when):
        with suppress(OverflowError):  # the first hours of the calendar are no time in UTC
            return _stamp(datetime.combine(when.first, time()) + timedelta(seconds=when.instant))
    figures = re.match(r"[0-9:]*", clock)
    return f"{_digits(day)}T{(figures[0] if figures else '').replace(':', '').ljust(6, '0')}"


def _zone(when: When) -> str:
    return when.text.partition("T")[2][5:].lstrip(":0123456789")


def _description(event: Event) -> str:
    """What no property holds, a line each, and after an empty line the note."""
    head = "\n".join(_labelled(event))
    if head and event.note:
        return f"{head}\n\n{event.note}"
    return f"\n{event.note}" if _LABEL.match(event.note) else head or event.note


def _labelled(event: Event) -> Iterator[str]:
    if _is_partial(event.when) or event.when.last == date.max or _zone(event.when) not in ("", "Z"):
        yield f"Date: {event.when}"
    if event.status not in _STATUS:
        yield f"Status: {event.status}"
    names = list(dict.fromkeys(_line(actor.name) for actor in event.actors))
    if any(";" in name for name in names):
        yield from (f"Actor: {name}" for name in names)
    elif names:
        yield f"Actors: {'; '.join(names)}"
    if event.ref:
        yield f"Ref: {_line(event.ref)}"
    for source in event.sources:
        named = " ".join(filter(None, (_line(source.name), source.url)))
        yield f"Source: {named or f'“{_line(source.quote)}”'}"


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
