"""The log and the difference, field by field."""

from datetime import UTC, datetime

from tests.view.samples import DECLARATION, RESOLUTION, TARIFFS, WAIC
from tracker.event import Actor, changed
from tracker.store import Change, Edit, RecordEdit
from tracker.view.changes import FieldChange, RecordChange, difference, edited, log
from tracker.when import When

AT = datetime(2024, 7, 8, 9, 30, tzinfo=UTC)
EDITED = changed(
    WAIC, when=When.parse("2024-07-04/2024-07-07"), actors=(*WAIC.actors, Actor("China")), place="", updated=AT
)
FIELDS = (
    FieldChange("when", "2024-07-04/2024-07-06", "2024-07-04/2024-07-07"),
    FieldChange("actors", "", "China", (), ("China",)),
    FieldChange("place", "Shanghai", ""),
)


COUP = RecordEdit("kinds", "coup", None, {"covers": "a seizure of power"})
CHANGES = (
    Change(5, AT, "kinds --add coup", (), (COUP,), undone_by=6),
    Change(3, AT, "tracker remove 4", (Edit(4, TARIFFS, None),), undone_by=4),
    Change(2, AT, "tracker edit 2", (Edit(2, WAIC, EDITED),)),
    Change(1, AT, "tracker add -", (Edit(1, None, RESOLUTION), Edit(2, None, WAIC)), undoes=0),
)


def test_the_log_says_what_each_command_changed() -> None:
    entries = log(CHANGES).entries
    assert [[(c.what, c.event.id) for c in entry.changes] for entry in entries] == [
        [],
        [("removed", 4)],
        [("changed", 2)],
        [("added", 1), ("added", 2)],
    ]
    assert entries[2].changes[0].fields == FIELDS


def test_a_kind_and_a_status_that_an_event_does_not_say_are_named() -> None:
    plain = changed(WAIC, kind="other", status="happened")
    assert edited(plain, changed(plain, kind="summit", status="cancelled")) == (
        FieldChange("kind", "other", "summit"),
        FieldChange("status", "happened", "cancelled"),
    )


def test_the_log_says_which_kinds_came_went_or_cover_something_else() -> None:
    x, y, z, none = {"covers": "x"}, {"covers": "y"}, {"covers": "z"}, {"covers": ""}
    edits = [("coup", None, x), ("gossip", y, None), ("raid", z, none)]
    report = log([Change(1, AT, "(another program)", (), tuple(RecordEdit("kinds", *edit) for edit in edits))])
    assert report.entries[0].records == (
        RecordChange("added", "kinds", "coup", {}, x),
        RecordChange("removed", "kinds", "gossip", y, {}),
        RecordChange("changed", "kinds", "raid", z, none, (FieldChange("covers", "z", ""),)),
    )
    assert [record["kinds"] for record in report.records()] == [
        [
            {"change": "added", "kind": "coup", "covers": "x"},
            {"change": "removed", "kind": "gossip", "covers": "y"},
            {"change": "changed", "kind": "raid", "fields": {"covers": {"before": "z", "after": ""}}},
        ]
    ]
    assert [row[3:] for row in report.grid().rows] == [
        ("added", "", "coup", "kind", "", "x"),
        ("removed", "", "gossip", "kind", "y", ""),
        ("changed", "", "raid", "kind covers", "z", ""),
    ]


def test_the_log_says_field_by_field_what_became_of_an_actor() -> None:
    acme = {"type": "company", "aliases": ["Acme", "ACME"]}
    now = {**acme, "aliases": ["Acme"], "within": "China"}
    came, changed_since = (RecordEdit("actors", "Acme Corporation", *edit) for edit in [(None, acme), (acme, now)])
    report = log([Change(2, AT, "x", (), (changed_since,)), Change(1, AT, "y", (), (came,))])
    assert [row[3:] for row in report.grid().rows] == [
        ("changed", "", "Acme Corporation", "actor aliases", "ACME", ""),
        ("changed", "", "Acme Corporation", "actor within", "", "China"),
        ("added", "", "Acme Corporation", "actor", "", "type company; aliases Acme; ACME"),
    ]
    assert [record["actors"] for record in report.records()][1] == [
        {"change": "added", "actor": "Acme Corporation", **acme}
    ]


def test_the_difference_is_net() -> None:
    found = difference([RESOLUTION, WAIC, TARIFFS], [RESOLUTION, EDITED, DECLARATION])
    assert [(change.what, change.event.id) for change in found.changes] == [
        ("added", 3),
        ("changed", 2),
        ("removed", 4),
    ]
    assert difference([WAIC], [changed(WAIC, updated=AT)]).changes == ()


def test_records() -> None:
    entry = list(log(CHANGES).records())[2]
    assert entry["changes"] == [
        {
            "change": "changed",
            "id": 2,
            "title": "WAIC 2024",
            "fields": {part.field: {"before": part.before, "after": part.after} for part in FIELDS},
        }
    ]
