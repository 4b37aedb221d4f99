"""What a person wants to know first about a timeline: what is overdue, what is near, what was recorded last."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from heapq import nlargest
from typing import TYPE_CHECKING, Final

import msgspec

from tracker.event import Event, anchor, chronological
from tracker.query.tree import IS_SORTS
from tracker.view.labels import cell_date, marked_title
from tracker.view.report import Column, Grid

if TYPE_CHECKING:
    from tracker.store.protocol import Info

DAYS: Final = 7
MOST: Final = 5  # events of a section
_LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)


class Section(msgspec.Struct, frozen=True):
    """A few events under a heading; `total` is how many there are, `command` lists them all."""

    heading: str
    events: tuple[Event, ...]
    total: int
    command: str


class Overview(msgspec.Struct, frozen=True):
    """A timeline in brief; `next` is a command to go on with, and `purpose` what it does."""

    info: "Info"
    sections: tuple[Section, ...]
    purpose: str
    next: str

    def grid(self, *, exact: bool = False) -> Grid:
        """Return a row for each event of each section."""
        columns = (Column("section"), Column("id", right=True, whole=True), Column("date", whole=True), Column("title"))
        rows = [
            (part.heading, str(event.id), cell_date(event.when, exact=exact), marked_title(event))
            for part in self.sections
            for event in part.events
        ]
        return Grid(columns, rows)

    def records(self) -> Iterator[Section]:
        """Return the sections."""
        return iter(self.sections)


def overview(events: Iterable[Event], info: "Info", *, today: date) -> Overview:
    """Sum up a timeline as it stands today."""
    known = list(events)
    if not known:
        return Overview(info, (), "to record the first event", 'tracker add "TITLE" --date DATE')
    overdue = sorted((event for event in known if IS_SORTS["overdue"](event, today)), key=chronological)
    near = [event for event in known if today <= anchor(event.when) <= today + timedelta(days=DAYS)]
    near = sorted((event for event in near if event.status != "cancelled"), key=chronological)
    recorded = tuple(nlargest(MOST, known, key=lambda event: (event.created or _LONG_AGO, event.id)))
    sections = (
        Section("Overdue", tuple(overdue[-MOST:]), len(overdue), "tracker list is:overdue"),
        Section(f"Next {DAYS} days", tuple(near[:MOST]), len(near), f"tracker list since:today until:+{DAYS}d"),
        Section("Recorded last", recorded, len(recorded), "tracker log"),
    )
    if overdue:
        return Overview(info, sections, "to say what became of one", f"tracker confirm {overdue[-1].id}")
    return Overview(info, sections, "to record an event", 'tracker add "TITLE" --date DATE')
