"""What an import says of files that are not as they should be, word for word."""

from pathlib import Path

import pytest

from tests.cli.conftest import Tracker

OK = b"date,title\n2024-07-01,x\n"
# The name and content of a file, further options, the exit code, and what is said.
MESSAGES = [
    ("a.csv", b"date,title\n2024,Caf\xe9\n", (), 4,
     "a.csv, line 2: it is not UTF-8 text\n  for example --encoding windows-1252"),
    ("a.csv", bytes(range(256)), (), 4, "a.csv: it is not a text file"),
    ("a.csv", b"date,title\n2024,x,y\n2024\n", (), 4,
     "a.csv: columns read: date as when, title\n"
     "tracker: a.csv: 2 of 2 events were refused; nothing was recorded:\n"
     "  a.csv, line 2: 3 cells under 2 headings\n"
     "  a.csv, line 3: 1 cell under 2 headings\n"
     "  --on-error skip leaves them out, --rejects FILE keeps them"),
    ("a.csv", b'date,title\n2024,"x\n2025,y\n', ("--on-error", "skip"), 4,
     "a.csv: columns read: date as when, title\n"
     "tracker: a.csv, line 2: a quote is opened in this row and not closed\n"
     "  all that comes after it would be one cell"),
    ("a.csv", b'date,title\n2024,5" disk\n', (), 0, "a.csv: columns read: date as when, title\n"
     "tracker: to list what was added: tracker list id:1"),
    ("a.csv", b"", (), 0, "the file has no events"),
    ("a", b"", (), 4, "a: it is empty"),
    ("a.jsonl", b'{"date":"2024","name":"x"}\n{"date":"2024"\n[1]\n', (), 4,
     "a.jsonl: columns read: date as when, name as title\n"
     "tracker: a.jsonl: 2 of 3 events were refused; nothing was recorded:\n"
     "  a.jsonl, line 2: not an object: it ends in the middle\n"
     "  a.jsonl, line 3: not an object: it must be an object, not a list\n"
     "  --on-error skip leaves them out, --rejects FILE keeps them"),
    ("a.jsonl", b'{"id":1,"when":"2024","title":"x","kind":"hack"}\n'
     b'{"id":2,"when":"2024","title":"y","links":[{"relation":"follows","id":1}]}\n', (), 4,
     "a.jsonl: 2 of 2 events were refused; nothing was recorded:\n"
     "  a.jsonl, line 1: unknown kind 'hack'\n"
     "  a.jsonl, line 2: it follows event 1, which is refused as well\n"
     "  to add the kind: tracker kinds --add hack\n"
     "  --on-error skip leaves them out, --rejects FILE keeps them"),
    ("a", b"nothing\n", (), 2, "a: its format is not known\n  name it: --from, one of csv, tsv, xlsx, json, jsonl, "
     "ics, timelinejs, timelinejs-csv, markwhen, jsonld, gdelt, ofac, unvotes, tinydb, sqlite"),
    ("a.csv", b"date,title\n", (), 0, "a.csv: columns read: date as when, title\ntracker: the file has no events"),
    ("a.csv", b"day of week,name\nMon,x\n", (), 2,
     "a.csv: no column has the usual name of a date; the columns are day of week, name\n  name it: --map when=COLUMN"),
    ("a.json", OK, (), 4, "a.json: not an array of events\n  --from names the format, where it is another one"),
    ("a.json", b'{"when":"2024","title":"x"}', (), 4,
     "a.json: not an array of events\n  for one event a line: --from jsonl"),
    ("a.ics", OK, (), 4, "a.ics: not a calendar: it has no BEGIN:VCALENDAR"),
    ("a.csv", OK, ("--expand", "2024"), 2,
     "--expand is for calendars (ics); csv has no events that repeat\n  leave it out"),
    ("a.csv", OK, ("--map", "when"), 2, "--map 'when' is not FIELD=COLUMN\n  for example --map title=Name"),
    ("a.csv", OK, ("--set", "kind"), 2, "--set 'kind' is not FIELD=VALUE\n  for example --set kind=launch"),
    ("a.csv", OK, ("--map", "titel=x"), 2, "unknown field 'titel'; did you mean title?\n  one of when, end, title, "
     "kind, actors, by, against, topics, status, place, details, dates, ref, sources, url, links, note, quote, "
     "published, grade, said, id, created, updated, details.KEY, dates.CLOCK"),
    ("a.csv", OK, ("--rejects", "a.csv"), 2, "--rejects: a.csv already exists\n  name another file"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "options", "code", "said"), MESSAGES)
def test_a_message(
    tracker: Tracker, folder: Path, name: str, data: bytes, options: tuple[str, ...], code: int, said: str
) -> None:
    assert tracker("init").code == 0
    (folder / name).write_bytes(data)
    answer = tracker("import", name, *options)
    assert (answer.code, answer.err) == (code, f"tracker: {said}\n")


def test_a_folder_is_no_file(tracker: Tracker, folder: Path) -> None:
    assert tracker("init").code == 0
    (folder / "a.csv").mkdir()
    answer = tracker("import", "a.csv")
    assert (answer.code, answer.err) == (5, "tracker: a.csv cannot be read: is a directory\n")
