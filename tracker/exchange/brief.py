"""A brief in Markdown for readers: events by kind, each a dated paragraph, with numbered sources."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from tracker.event import Event, Source, chronological
from tracker.when import When

_MARKS: Final = re.compile(r"([\\`*_\[\]<>#|~])")
_ADDRESS_ENDS: Final = re.compile(r"[<>\s]")
_MONTHS: Final = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                  "November", "December")  # fmt: skip

_SEASONS: Final = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}


def write(events: Iterable[Event]) -> Iterator[str]:
    """Yield a section for each kind, in the order of its first event, and the list of sources."""
    kinds: dict[str, list[Event]] = {}
    for event in sorted(events, key=chronological):
        kinds.setdefault(event.kind, []).append(event)
    numbers: dict[Source, int] = {}
    yield "# Brief"
    for kind, members in kinds.items():
        yield from ("", f"## {kind.replace('-', ' ').capitalize()}")
        for event in members:
            yield from ("", _paragraph(event, numbers))
    if numbers:
        yield from ("", "## Sources", "")
        yield from (f"{number}. {_source(source)}" for source, number in numbers.items())


def lost(event: Event) -> tuple[str, ...]:
    """Name what the brief leaves out of an event."""
    left_out = (
        ("topics", event.topics),
        ("details", event.details),
        ("further dates", event.dates),
        ("links", event.links),
        ("grades", any(source.grade for source in event.sources)),
    )
    return tuple(name for name, there in left_out if there)


def _paragraph(event: Event, numbers: dict[Source, int]) -> str:
    """One paragraph; its sources get their numbers as they come up."""
    status = "" if event.status == "happened" else f" ({event.status})"
    text = f"**{spoken(event.when)}**{status}: {_ended(_plain(event.title))}"
    for words, role in (("By", "by"), ("With", ""), ("Against", "against")):
        if names := [_plain(actor.name) for actor in event.actors if actor.role == role]:
            text += f" {words} {_ended(', '.join(names))}"
    for extra in (event.place, event.ref, event.note):
        if extra:
            text += f" {_ended(_plain(extra))}"
    cited = [numbers.setdefault(source, len(numbers) + 1) for source in event.sources]
    return text + "".join(f" [{number}]" for number in cited)


def spoken(when: When) -> str:
    """Return a date in words: `4 July 2024`, `about January 2026`, `until 20 December 2026`, `2010s`."""
    if when.precision == "range":
        start, end = (_spoken_side(side) for side in when.text.split("/"))
        if start and end:
            return f"{start} to {end}"
        return f"from {start}" if start else f"until {end}" if end else "at any time"
    doubts = f"{'perhaps ' if when.uncertain else ''}{'about ' if when.approximate else ''}"
    return doubts + _exact(when)


def _spoken_side(text: str) -> str:
    """One side of a range, empty where it is open or unknown."""
    return "" if text in ("", "..") else spoken(When.parse(text))


def _exact(when: When) -> str:
    """A date of one piece, without its doubt."""
    first, year = when.first, f"{when.first.year}"
    match when.precision:
        case "day":
            return _day(first)
        case "minute":
            return f"{_day(first)}, {when.text.partition('T')[2].rstrip('?~%')}"
        case "month":
            return f"{_MONTHS[first.month - 1]} {year}"
        case "quarter":
            return f"{('first', 'second', 'third', 'fourth')[first.month // 3]} quarter of {year}"
        case "half":
            return f"{('first', 'second')[first.month // 6]} half of {year}"
        case "season":
            return f"{_SEASONS[first.month]} {year}{f'/{(first.year + 1) % 100:02}' if first.month == 12 else ''}"
        case "decade":
            return f"{year}s" if year[-2:] != "00" else f"{year} to {first.year + 9}"  # 1800s would be a century
        case "century":
            return f"{first.year} to {when.last.year}"
    return year


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _source(source: Source) -> str:
    parts = (
        _plain(source.name),
        f"<{_ADDRESS_ENDS.sub('', source.url)}>" if source.url else "",
        spoken(source.published) if source.published else "",
        f"“{_plain(source.quote)}”" if source.quote else "",
    )
    return ", ".join(filter(None, parts))


def _plain(text: str) -> str:
    """The text on one line, with nothing that Markdown would take for a mark."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", "。")) else f"{text}."
