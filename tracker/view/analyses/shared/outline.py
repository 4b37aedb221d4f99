"""Events in groups under headings: how several analyses are drawn, and an event in brief as they record it."""

from collections.abc import Iterable
from typing import Protocol

import msgspec

from tracker.event import Event
from tracker.view.labels import marked_title
from tracker.view.report import counted


class Line(msgspec.Struct, frozen=True):
    """One line: the id of an event, 0 for none, the cells before its text, and the text."""

    id: int
    lead: tuple[str, ...]
    text: str


class Part(msgspec.Struct, frozen=True):
    """A heading with lines below it; `foot` stands under them."""

    heading: str
    lines: tuple[Line, ...]
    foot: str = ""


class Outline(Protocol):
    """A report that is drawn as parts; `right` says of each cell before the text whether it stands at the right."""

    @property
    def right(self) -> tuple[bool, ...]:
        """The alignment of the cells."""

    @property
    def notes(self) -> tuple[str, ...]:
        """What is said below the parts."""

    def parts(self) -> Iterable[Part]:
        """Return the parts, first things first."""


def line(event: Event, *lead: str, aside: str = "") -> Line:
    """Return the line of an event, with a remark in brackets behind its title."""
    title = marked_title(event)
    return Line(event.id, lead, f"{title} ({aside})" if aside else title)


def brief(event: Event) -> dict[str, object]:
    """Return what tells an event apart, for a record: id, date, title, kind and status."""
    return {"id": event.id, "when": event.when, "title": event.title, "kind": event.kind, "status": event.status}


def days_text(number: int) -> str:
    """Return a number of days in words: `1 day`, `1,200 days`."""
    return counted(number, "day")
