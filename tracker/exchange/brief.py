"""A brief in Markdown for readers: events by kind, each a dated paragraph, with numbered sources."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from tracker.event import Event, Source, chronological
from tracker.when.words import long_date

_MARKS: Final = re.compile(r"([\\`*_\[\]<>#|~])")
_ADDRESS_ENDS: Final = re.compile(r"[<>\s]")


def write(events: Iterable[Event]) -> Iterator[str]:
    """Yield a section for each kind, in the order of its first event, and the list of sources."""
    kinds: dict[str, list[Event]] = {}
    for event in sorted(events, key=chronological):
        kinds.setdefault(event.kind, []).append(event)
    numbers: dict[str, int] = {}
    yield "# Brief"
    for kind, members in kinds.items():
        yield from ("", f"## {kind.replace('-', ' ').capitalize()}")
        for event in members:
            yield from ("", _paragraph(event, numbers))
    if numbers:
        yield from ("", "## Sources", "")
        yield from (f"{number}. {source}" for source, number in numbers.items())


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


def _paragraph(event: Event, numbers: dict[str, int]) -> str:
    """One paragraph; its sources get their numbers as they come up, those that read alike one number."""
    status = "" if event.status == "happened" else f" ({event.status})"
    text = f"**{long_date(event.when)}**{status}: {_ended(_plain(event.title))}"
    for words, role in (("By", "by"), ("With", ""), ("Against", "against")):
        if names := [_plain(actor.name) for actor in event.actors if actor.role == role]:
            text += f" {words} {_ended(', '.join(names))}"
    for extra in (event.place, event.ref, event.note):
        if extra:
            text += f" {_ended(_plain(extra))}"
    cited = [numbers.setdefault(_source(source), len(numbers) + 1) for source in event.sources]
    return text + "".join(f" [{number}]" for number in cited)


def _source(source: Source) -> str:
    parts = (
        _plain(source.name),
        f"<{_ADDRESS_ENDS.sub('', source.url)}>" if source.url else "",
        long_date(source.published) if source.published else "",
        f"“{_plain(source.quote)}”" if source.quote else "",
    )
    return ", ".join(filter(None, parts))


def _plain(text: str) -> str:
    """The text on one line, with nothing that Markdown would take for a mark."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", "。")) else f"{text}."
