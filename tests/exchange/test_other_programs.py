"""Files as other programs write them, by their documentation: what each event becomes, and that it comes back."""

import json
import sqlite3
from pathlib import Path

import pytest
import tinydb

from tests.cli.conftest import Tracker, folder, tracker  # noqa: F401 fixtures

GOOGLE = """BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:Desk
X-WR-TIMEZONE:Europe/Berlin
X-WR-CALDESC:
BEGIN:VTIMEZONE
TZID:Europe/Berlin
X-LIC-LOCATION:Europe/Berlin
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:GMT+2
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:GMT+1
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
DTSTART;TZID=Europe/Berlin:20240701T233000
DTEND;TZID=Europe/Berlin:20240702T003000
RRULE:FREQ=WEEKLY;BYDAY=MO
EXDATE;TZID=Europe/Berlin:20240708T233000
DTSTAMP:20240630T101010Z
UID:abc123@google.com
CREATED:20240601T000000Z
DESCRIPTION:<b>Agenda</b>\\nline\\, two
LAST-MODIFIED:20240601T000000Z
LOCATION:Unter den Linden 1\\, 10117 Berlin\\, Germany
SEQUENCE:0
STATUS:CONFIRMED
SUMMARY:Late call
TRANSP:OPAQUE
END:VEVENT
BEGIN:VEVENT
DTSTART;TZID=Europe/Berlin:20240716T100000
DTEND;TZID=Europe/Berlin:20240716T110000
DTSTAMP:20240630T101010Z
UID:abc123@google.com
RECURRENCE-ID;TZID=Europe/Berlin:20240715T233000
SUMMARY:Late call (moved)
STATUS:TENTATIVE
END:VEVENT
BEGIN:VEVENT
DTSTART:20240704T220000Z
DTEND:20240704T233000Z
DTSTAMP:20240630T101010Z
UID:utc1@google.com
SUMMARY:In UTC
STATUS:CANCELLED
END:VEVENT
END:VCALENDAR
"""
OUTLOOK = """BEGIN:VCALENDAR
PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
VERSION:2.0
METHOD:PUBLISH
X-MS-OLK-FORCEINSPECTOROPEN:TRUE
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
ATTENDEE;CN="Bo Li";RSVP=TRUE:mailto:bo@example.org
CLASS:PUBLIC
CREATED:20240601T080000Z
DESCRIPTION:Line one\\n\\nLine two\\n
DTEND;TZID="W. Europe Standard Time":20240711T170000
DTSTAMP:20240601T080000Z
DTSTART;TZID="W. Europe Standard Time":20240709T090000
LAST-MODIFIED:20240601T080000Z
LOCATION:Washington
ORGANIZER;CN="Ana Silva":mailto:ana@example.org
PRIORITY:5
SEQUENCE:0
SUMMARY;LANGUAGE=en-us:Summit
TRANSP:OPAQUE
UID:040000008200E00074C5B7101A82E00800000000B0
X-ALT-DESC;FMTTYPE=text/html:<html><body>Line one</body></html>
X-MICROSOFT-CDO-BUSYSTATUS:BUSY
END:VEVENT
END:VCALENDAR
"""
APPLE = """BEGIN:VCALENDAR
CALSCALE:GREGORIAN
PRODID:-//Apple Inc.//macOS 14.5//EN
VERSION:2.0
X-APPLE-CALENDAR-COLOR:#1BADF8
X-WR-CALNAME:Home
BEGIN:VEVENT
CREATED:20240601T080000Z
DTEND;VALUE=DATE:20240708
DTSTAMP:20240601T080000Z
DTSTART;VALUE=DATE:20240706
LAST-MODIFIED:20240601T080000Z
SEQUENCE:1
SUMMARY:Wochenende 🏖
  mit Freunden
TRANSP:TRANSPARENT
UID:5E3C6C0E-1B2D-4C4B-8A1E-3F0F1D2C3B4A
URL;VALUE=URI:https://example.org/x
X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE="Lake":geo:47.5,9.7
LOCATION:Lake
END:VEVENT
END:VCALENDAR
"""
TIMELINE = """{"title": {"text": {"headline": "T"}}, "events": [
 {"media": {"url": "//upload.example.org/a.jpg", "credit": "cred"}, "group": "People", "autolink": false,
  "start_date": {"month": "8", "day": "9", "year": "1963"}, "text": {"headline": "Whitney &amp; <i>co</i>",
  "text": "<p>First</p><p>Second</p>"}},
 {"start_date": {"year": "2024", "month": "7", "day": "4", "hour": "9"},
  "end_date": {"year": "2024", "month": "7", "day": "4", "hour": "18", "minute": "30"}, "text": {"headline": "Timed"}}],
 "eras": [{"start_date": {"year": "1960"}, "end_date": {"year": "1970"}}]}
"""
MARKWHEN = """title: Sample
#Project: blue

section Welcome #Project
2012-08/2018-02-11: A long event #tag1
group Inner
1 Dec 2013 - 5 Jan 2014: Named months
2022-02-03T09:00 / 2022-02-03T10:00: Timed
- [ ] a checklist
endGroup
endSection
"""
JSON_LD = """{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"},
 {"@type": ["Event", "BusinessEvent"], "name": "Forum", "url": "https://x.org/e1", "keywords": "AI, chips",
  "startDate": "2024-07-04T09:00:00+08:00", "endDate": "2024-07-06T18:00:00+08:00",
  "location": {"@type": "Place", "name": "Hall", "address": {"@type": "PostalAddress", "addressLocality": "Shanghai",
  "addressCountry": {"@type": "Country", "name": "China"}}}},
 {"@type": "Event", "name": "Online", "startDate": "2024-05-21", "eventStatus": "EventCancelled"}]}
"""
TABLE = "start,end,name\n2024-07-04 09:00,2024-07-04 17:00,Workshop\n2024-07-05 09:00,2024-07-06 12:00,Camp\n"
FILES = [
    ("google.ics", GOOGLE, (), [
        ("2024-07-01/2024-07-02", "Late call",
         "Agenda\nline, two\n\nTime: 2024-07-01T23:30+02:00 to 2024-07-02T00:30+02:00"
         "\n\nRepeats: RRULE:FREQ=WEEKLY;BYDAY=MO; EXDATE;TZID=Europe/Berlin:20240708T233000"),
        ("2024-07-05T00:00+02:00", "In UTC", "Time: 2024-07-05T00:00+02:00 to 2024-07-05T01:30+02:00"),
        ("2024-07-16T10:00+02:00", "Late call (moved)", "Time: 2024-07-16T10:00+02:00 to 2024-07-16T11:00+02:00"),
    ]),
    ("google.ics", GOOGLE, ("--expand", "2024-07"), [
        ("2024-07-01/2024-07-02", "Late call", None), ("2024-07-05T00:00+02:00", "In UTC", None),
        ("2024-07-16T10:00+02:00", "Late call (moved)", None), ("2024-07-22/2024-07-23", "Late call", None),
        ("2024-07-29/2024-07-30", "Late call", None),
    ]),
    ("outlook.ics", OUTLOOK, (), [
        ("2024-07-09/2024-07-11", "Summit",
         "Line one\n\nLine two\n\nTime: 2024-07-09T09:00+02:00 to 2024-07-11T17:00+02:00"),
    ]),
    ("apple.ics", APPLE, (), [("2024-07-06/2024-07-07", "Wochenende 🏖 mit Freunden", "")]),
    ("timeline.json", TIMELINE, (), [
        ("1963-08-09", "Whitney & co", "First\nSecond"),
        ("2024-07-04T09:00", "Timed", "Time: 2024-07-04T09:00 to 2024-07-04T18:30"),
    ]),
    ("sample.mw", MARKWHEN, (), [
        ("2012-08/2018-02-11", "A long event", ""), ("2013-12-01/2014-01-05", "Named months", ""),
        ("2022-02-03T09:00", "Timed", "- [ ] a checklist\n\nTime: 2022-02-03T09:00 to 2022-02-03T10:00"),
    ]),
    ("events.json", JSON_LD, (), [
        ("2024-05-21", "Online", ""),
        ("2024-07-04/2024-07-06", "Forum", "Time: 2024-07-04T09:00:00+08:00 to 2024-07-06T18:00:00+08:00"),
    ]),
    ("times.csv", TABLE, (), [
        ("2024-07-04T09:00", "Workshop", "Time: 2024-07-04T09:00 to 2024-07-04T17:00"),
        ("2024-07-05/2024-07-06", "Camp", "Time: 2024-07-05T09:00 to 2024-07-06T12:00"),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "options", "expected"), FILES, ids=[f"{row[0]}{row[2]}" for row in FILES])
def test_a_file_of_another_program(
    tracker: Tracker,  # noqa: F811
    folder: Path,  # noqa: F811
    name: str,
    text: str,
    options: tuple[str, ...],
    expected: list[tuple[str, str, str | None]],
) -> None:
    if name.endswith(".ics"):
        pytest.importorskip("icalendar")
        pytest.importorskip("recurring_ical_events")
    assert tracker("init").code == 0
    (folder / name).write_text(text, "utf-8", newline="\r\n" if name.endswith(".ics") else None)
    answer = tracker("import", name, *options)
    assert answer.code == 0, answer.err
    events = [json.loads(line) for line in tracker("list", "--format", "jsonl").lines]
    assert [(one["when"], one["title"]) for one in events] == [(when, title) for when, title, _ in expected]
    for one, (_, _, note) in zip(events, expected, strict=True):
        assert note is None or one.get("note", "") == note
    assert "added 0," in tracker("import", name, *options).out
    for fmt in ("csv", "xlsx", "tinydb", "sqlite", "markwhen"):
        assert tracker("export", "--to", fmt, "-o", f"back-{fmt}").code == 0
        again = tracker("import", f"back-{fmt}", "--from", fmt)
        assert again.out.startswith(f"read {len(events)}, added 0, unchanged {len(events)},"), (fmt, again)


def test_tables_of_other_databases(tracker: Tracker, folder: Path) -> None:  # noqa: F811
    assert tracker("init").code == 0
    database = sqlite3.connect(folder / "visits.db")
    database.execute("create table visits (id integer primary key, happened_on text, what text, country text, n int)")
    rows = [(1, "2024-07-01", "Visit", "France", 3), (2, "2024-07-02 10:00:00", "Other", None, None)]
    database.executemany("insert into visits values (?, ?, ?, ?, ?)", rows)
    database.commit()
    database.close()
    with tinydb.TinyDB(folder / "releases.json") as other:
        other.table("releases").insert_multiple([{"date": "2024-07-01", "name": "A", "tags": ["x", "y"]}])
    mapping = ("--map", "when=happened_on", "--map", "title=what", "--map", "details.n=n")
    assert tracker("import", "visits.db", *mapping).out.startswith("read 2, added 2,")
    assert tracker("import", "releases.json").out.startswith("read 1, added 1,")
    events = [json.loads(line) for line in tracker("list", "--format", "jsonl").lines]
    assert [(one["when"], one["title"], one.get("details"), one.get("topics")) for one in events] == [
        ("2024-07-01", "A", None, ["x", "y"]),
        ("2024-07-01", "Visit", {"n": 3}, None),
        ("2024-07-02T10:00:00", "Other", None, None),
    ]
