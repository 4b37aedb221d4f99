"""A slide of TimelineJS as an event, and an event as a slide, whatever the file around it is."""

import re
from datetime import date
from html import escape
from typing import Final, NamedTuple

from tracker.entry_rules import entered
from tracker.errors import DateError, InvalidRecord
from tracker.event import Event, Source, normal
from tracker.exchange.foreign import Notices, address, plain_line, plain_text, topics_of
from tracker.exchange.record import shown_days
from tracker.exchange.tables.cell_dates import span, with_times
from tracker.registry import DEFAULT_KIND, KIND_NAMES
from tracker.when import When

Parts = tuple[str, ...]  # year, month, day, hour, minute, second, empty where there is none
NOTHING: Final[Parts] = ("",) * 6


class Slide(NamedTuple):
    """The parts of a slide; `shown` is its date as readers see it, `key` its id in the page."""

    start: Parts
    end: Parts = NOTHING
    headline: str = ""
    text: str = ""
    media: str = ""
    credit: str = ""
    group: str = ""
    shown: str = ""
    key: str = ""


def event_of(slide: Slide, notices: Notices) -> Event:
    """Return the event of a slide; raise InvalidRecord or DateError where it is none."""
    start, end = _side(slide.start), _side(slide.end if any(slide.end) else slide.start)
    when = _when(start, end, slide.shown, notices)
    media = address(slide.media)
    if slide.media.strip() and not media:
        notices.add("media is no address and was left out", "media are no addresses and were left out")
    [group] = topics_of([slide.group]) or ("",)
    kind = group if group in KIND_NAMES else "other"
    source = (Source(url=media, name=plain_line(slide.credit)),) if media else ()
    title = plain_line(slide.headline)
    if not title:
        raise InvalidRecord("it has no headline")
    return entered(
        normal(
            Event(
                when=when,
                title=title,
                kind=kind,
                topics=(group,) if group and group != kind else (),
                sources=source,
                note=with_times(plain_text(slide.text), start, end),
            )
        )
    )


def _when(start: When, end: When, text: str, notices: Notices) -> When:
    """The date as shown where that is an EDTF date with the same days, which says more; else that of the parts."""
    when = span(start, end)
    try:
        shown = When.parse(text) if text else when
    except DateError:
        notices.add(
            "date is shown in words of its own, which were left out",
            "dates are shown in words of their own, which were left out",
        )
        return when
    return shown if shown_days(shown) == (when.first, when.last) else when


def _side(parts: Parts) -> When:
    year, month, day, hour, minute, second = parts
    if not year:
        raise InvalidRecord("it has no year")
    if not re.fullmatch(r"-?[0-9]{1,15}", year) or not all(re.fullmatch("[0-9]{0,2}", one) for one in parts[1:]):
        raise DateError(f"'{' '.join(filter(None, parts))[:40]}' is not a date")
    if not 1 <= int(year) <= 9999:
        raise DateError(f"the year {year} is outside the years 1 to 9999")
    if day and not int(day):
        day = ""
    text = "-".join(f"{int(one):0{size}}" for one, size in ((year, 4), (month, 2), (day if month else "", 2)) if one)
    if not (hour and day):
        return When.parse(text)
    clock = ":".join(f"{int(one or 0):02}" for one in ((hour, minute, second) if int(second or 0) else (hour, minute)))
    return When.parse(f"{text}T{clock}")


def slide_of(event: Event) -> Slide:
    """Return the slide of an event: its kind is the group, the text is its note with what else is said."""
    when = event.when
    media = next((source for source in event.sources if source.url), None)
    start, end = _sides(when)
    return Slide(
        start, end, escape(event.title, quote=False), _text(event), media.url if media else "",
        escape(media.name, quote=False) if media else "", _group(event), "" if _is_plain(when) else when.text,
        f"event-{event.id}" if event.id else "",
    )  # fmt: skip


def _group(event: Event) -> str:
    return event.kind if event.kind != DEFAULT_KIND else ""


def _text(event: Event) -> str:
    lines = filter(None, map(str.strip, event.note.splitlines()))
    return "".join(f"<p>{escape(line, quote=False)}</p>" for line in lines)


def _is_plain(when: When) -> bool:
    """Whether the parts of a slide say all that the date does."""
    start, end = _sides(when)
    try:
        return (span(_side(start), _side(end)) if any(end) else _side(start)) == when
    except DateError:
        return False


def _sides(when: When) -> tuple[Parts, Parts]:
    """The parts of the first and the last day; a date that slides have no form for is a span of days."""
    if when.precision in ("year", "month", "day", "minute") and not when.doubt:
        match = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d)(?::(\d\d))?)?", when.text)
        if match is not None:
            return tuple(str(int(one)) if one else "" for one in match.groups()), NOTHING
    first, last = shown_days(when)
    sides = when.text.split("/")
    if when.precision == "range" and not when.doubt and all(re.fullmatch(r"\d{4}(-\d\d)?(-\d\d)?", s) for s in sides):
        ymd = [[str(int(one)) for one in side.split("-")] for side in sides if len(side) != len("2024-33")
               or int(side[-2:]) <= 12]  # fmt: skip
        if len(ymd) == 2:
            start, end = (tuple(one + [""] * (6 - len(one))) for one in ymd)
            return start, end
    return _day(first), _day(last) if last != first else NOTHING


def _day(day: date) -> Parts:
    return (str(day.year), str(day.month), str(day.day), "", "", "")


def lost(event: Event) -> tuple[str, ...]:
    """Name what a slide does not hold of an event."""
    listed = (
        ("actors", event.actors),
        ("topics", event.topics),
        ("statuses", event.status != "happened"),
        ("places", event.place),
        ("details", event.details),
        ("further dates", event.dates),
        ("refs", event.ref),
        ("links", event.links),
        ("sources but one address", len(event.sources) > 1 or any(map(_says_more, event.sources))),
        ("own kinds", event.kind not in KIND_NAMES),
        ("the layout of their notes", plain_text(_text(event)) != event.note),
    )
    return tuple(name for name, there in listed if there)


def _says_more(source: Source) -> bool:
    return source != Source(name=source.name, url=source.url) or not source.url
