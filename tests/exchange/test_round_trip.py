"""What is written is read back: every format that goes both ways, every event."""

from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.kit import from_file, in_file, needed
from tests.strategies import events, whens
from tracker.entry_rules import entered
from tracker.errors import TrackerError
from tracker.event import Event, Source, changed, normal
from tracker.exchange import FORMATS, Format
from tracker.exchange.ics import write as write_ics
from tracker.exchange.record import Record
from tracker.when import When

BOTH_WAYS = [row for row in FORMATS if row.reads and row.writes]
AWKWARD = ("=1+1", "'=x", "''@x", "by:China", "a;b", "a,b", 'say "x"', "[1]", '{"a":1}', "7", "a=b", "\\n",
           "two\nlines", "cr\rlf\r\n", "tab\there", "-", "+1", "http://a.example/;b",
           "name http://a.example/", "a #b", "a [b](http://c.example/)", "// x", "2024: x", "# x", "kind: law",
           "END:VEVENT", "<b>&amp;</b>", "&lt;", "a\u2028b", "a\x85b", "NULL", "true", "1e5", "007", "2024-07-04",
           "مرحبا", "👩\u200d💻", "'", '"', "a\n\n  b", "x; url y", "group x", "[ ] x", "!a b")  # fmt: skip


def awkward_events() -> st.SearchStrategy[Event]:
    """Events whose texts look like the signs of the formats."""
    texts = st.sampled_from(AWKWARD)
    return st.builds(
        lambda event, when, title, note, key, source: normal(
            changed(event, when=when, title=title, note=note, details={"series": key, "n": 7}, sources=(source,))
        ),
        events(),
        whens(),
        texts,
        texts,
        texts,
        st.builds(Source, name=texts, url=st.sampled_from(("", "https://a.example/x")), quote=st.just("") | texts),
    )


def can_be_entered(event: Event) -> bool:
    """Whether a file may hold the event: some that are recorded since long would be refused today."""
    try:
        return entered(event) == event
    except TrackerError:
        return False


@pytest.mark.parametrize("row", BOTH_WAYS, ids=lambda row: row.name)
@given(written=st.lists((events() | awkward_events()).filter(can_be_entered), max_size=4))
def test_what_is_written_is_read_back(row: Format, written: list[Event]) -> None:
    needed(row)
    lost = import_module(row.module).lost
    whole = [event for event in written if not lost(event)]
    for events_of_file in (written, whole):
        found = from_file(row, in_file(row, events_of_file))
        assert len(found) == len(events_of_file)
    assert [item.event for item in found if isinstance(item, Record)] == whole


@given(st.lists(awkward_events(), min_size=1, max_size=3))
def test_a_calendar_keeps_its_lines_short_and_its_events_apart(written: list[Event]) -> None:
    lines = list(write_ics(written))
    assert all(line.endswith("\r") and len(line.encode()) <= 76 and "\n" not in line for line in lines)
    assert sum(line == "BEGIN:VEVENT\r" for line in lines) == len(written)
    joined = "".join(lines).replace("\r ", "").split("\r")
    assert sum(line.startswith("DTSTART") for line in joined) == len(written)


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("2024-07-04", ";VALUE=DATE:20240704", ";VALUE=DATE:20240705"),
        ("2024-07-04/2024-07-07", ";VALUE=DATE:20240704", ";VALUE=DATE:20240708"),
        ("2024-02", ";VALUE=DATE:20240201", ";VALUE=DATE:20240301"),
        ("2024?", ";VALUE=DATE:20240101", ";VALUE=DATE:20250101"),
        ("2024-07-04/..", ";VALUE=DATE:20240704", ";VALUE=DATE:20240705"),
        ("../2024-07-04", ";VALUE=DATE:20240704", ";VALUE=DATE:20240705"),
        ("9999-12-31", ";VALUE=DATE:99991231", None),
        ("2024-07-04T09:30+08:00", ":20240704T013000Z", None),
        ("2024-07-04T09:30Z", ":20240704T093000Z", None),
        ("2024-07-04T09:30", ":20240704T093000", None),
    ],
)
def test_the_times_of_a_calendar(when: str, start: str, end: str | None) -> None:
    lines = [line.rstrip("\r") for line in write_ics([Event(when=When.parse(when), title="x")])]
    assert [line.removeprefix("DTSTART") for line in lines if line.startswith("DTSTART")] == [start]
    assert [line.removeprefix("DTEND") for line in lines if line.startswith("DTEND")] == ([end] if end else [])
