"""The log and the difference, field by field."""

from datetime import UTC, datetime
from typing import NamedTuple

from tests.view.samples import DECLARATION, RESOLUTION, TARIFFS, WAIC
from tracker.event import Actor, Event, changed
from tracker.view import difference, log
from tracker.view.history import FieldChange, KindChange
from tracker.when import When

AT = datetime(2024, 7, 8, 9, 30, tzinfo=UTC)
EDITED = changed(
    WAIC, when=When.parse("2024-07-04/2024-07-07"), actors=(*WAIC.actors, Actor("China")), place="", updated=AT
)
FIELDS = (
    FieldChange("when", "2024-07-04/2024-07-06", "2024-07-04/2024-07-07"),
    FieldChange("actors", "", "China"),
    FieldChange("place", "Shanghai", ""),
)


class Edit(NamedTuple):
    id: int
    before: Event | None
    after: Event | None


class Change(NamedTuple):
    number: int
    at: datetime
    command: str
    edits: tuple[Edit, ...]
    undoes: int = 0
    undone_by: int = 0
    kinds: tuple[tuple[str, str | None, str | None], ...] = ()


CHANGES = (
    Change(3, AT, "tracker remove 4", (Edit(4, TARIFFS, None),), undone_by=4),
    Change(2, AT, "tracker edit 2", (Edit(2, WAIC, EDITED),)),
    Change(1, AT, "tracker add -", (Edit(1, None, RESOLUTION), Edit(2, None, WAIC)), undoes=0),
)


def test_the_log_says_what_each_command_changed() -> None:
    entries = log(CHANGES).entries  # type: ignore[arg-type]
    assert [[(c.what, c.event.id) for c in entry.changes] for entry in entries] == [
        [("removed", 4)],
        [("changed", 2)],
        [("added", 1), ("added", 2)],
    ]
    assert entries[1].changes[0].fields == FIELDS


def test_the_difference_is_net() -> None:
    found = difference([RESOLUTION, WAIC, TARIFFS], [RESOLUTION, EDITED, DECLARATION])
    assert [(change.what, change.event.id) for change in found.changes] == [
        ("added", 3),
        ("changed", 2),
        ("removed", 4),
    ]
    assert difference([WAIC], [changed(WAIC, updated=AT)]).changes == ()


def test_records() -> None:
    entry = list(log(CHANGES).records())[1]  # type: ignore[arg-type]
    assert entry["changes"] == [
        {
            "change": "changed",
            "id": 2,
            "title": "WAIC 2024",
            "fields": {part.field: {"before": part.before, "after": part.after} for part in FIELDS},
        }
    ]


def test_a_command_that_changed_kinds_or_nothing_has_its_row() -> None:
    changes = (
        Change(3, AT, "repair", ()),
        Change(2, AT, "tracker undo", (), 1, kinds=(("coup", "x", None),)),
        Change(1, AT, "tracker kinds --add coup", (), kinds=(("coup", None, "a seizure of power"),)),
    )
    found = log(changes)  # type: ignore[arg-type]
    assert [row[2:] for row in found.grid().rows] == [
        ("repair", "", "", "", "", "", ""),
        ("tracker undo", "removed", "", "the kind 'coup'", "", "x", ""),
        ("tracker kinds --add coup", "added", "", "the kind 'coup'", "", "", "a seizure of power"),
    ]
    plain, _, added = found.records()
    assert list(plain) == ["number", "at", "command", "changes"]
    assert added["kinds"] == (KindChange("added", "coup", "", "a seizure of power"),)
