"""Calendars: what is read from them, and that other programs read ours."""

import io
import warnings
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.cli.conftest import Tracker, folder, tracker  # noqa: F401 fixtures
from tests.exchange.kit import is_read_or_refused
from tests.exchange.test_round_trip import awkward_events, can_be_entered
from tests.strategies import events
from tracker.errors import InvalidRecord
from tracker.event import Actor, Event, Source, changed, normal
from tracker.exchange.ics import lost, read, write
from tracker.exchange.record import Record, Refused, Request
from tracker.when import When

icalendar = pytest.importorskip("icalendar")
DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "ics"


def calendar(*properties: str, zone: str = "") -> str:
    """A calendar with one event."""
    head = f"X-WR-TIMEZONE:{zone}\r\n" if zone else ""
    inside = "\r\n".join(("UID:a@b", "SUMMARY:x", *properties))
    return f"BEGIN:VCALENDAR\r\n{head}BEGIN:VEVENT\r\n{inside}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"


def found(text: str, window: str = "", said: list[str] | None = None) -> list[Record | Refused]:
    """What a calendar holds."""
    period = When.parse(window) if window else None
    say = said.append if said is not None else lambda _: None
    return list(read(io.StringIO(text, newline=""), Request("here", say=say, window=period)))


def only(text: str) -> Event:
    """The one event of a calendar."""
    [item] = found(text)
    assert isinstance(item, Record), item
    return item.event


@pytest.mark.parametrize(
    ("properties", "when"),
    [
        (("DTSTART;VALUE=DATE:20240704",), "2024-07-04"),
        (("DTSTART;VALUE=DATE:20240704", "DTEND;VALUE=DATE:20240705"), "2024-07-04"),
        (("DTSTART;VALUE=DATE:20240704", "DTEND;VALUE=DATE:20240708"), "2024-07-04/2024-07-07"),
        (("DTSTART;VALUE=DATE:20240704", "DURATION:P3D"), "2024-07-04/2024-07-06"),
        (("DTSTART:20240704T090000",), "2024-07-04T09:00"),
        (("DTSTART:20240704T090030Z",), "2024-07-04T09:00:30Z"),
        (("DTSTART;TZID=Asia/Shanghai:20240704T090000",), "2024-07-04T09:00+08:00"),
        (("DTSTART;TZID=America/New_York:20240704T090000",), "2024-07-04T09:00-04:00"),
        (("DTSTART;TZID=Nowhere/At all:20240704T090000",), "2024-07-04T09:00"),
        (("DTSTART:20240704T220000Z", "DTEND:20240705T000000Z"), "2024-07-04T22:00Z"),
        (("DTSTART:20240704T090000Z", "DTEND:20240706T170000Z"), "2024-07-04/2024-07-06"),
    ],
)
def test_the_date_of_an_event(properties: tuple[str, ...], when: str) -> None:
    assert only(calendar(*properties)).when.text == when


def test_the_day_is_that_of_the_place() -> None:
    assert only(calendar("DTSTART:20240703T230000Z", zone="Asia/Tokyo")).when.text == "2024-07-04T08:00+09:00"


def test_times_that_a_date_does_not_hold_are_kept() -> None:
    event = only(calendar("DTSTART:20240704T090000", "DTEND:20240704T170000"))
    assert event.note == "Time: 2024-07-04T09:00 to 2024-07-04T17:00"


@pytest.mark.parametrize(
    ("properties", "reason"),
    [
        ((), "no DTSTART"),
        (("DTSTART:2024",), "DTSTART is no date"),
        (("DTSTART;VALUE=DATE:20241304",), "DTSTART is no date"),
        (("DTSTART:20240704", "DTSTART:20240705"), "DTSTART is given twice"),
        (("DTSTART;VALUE=DATE:20240704", "DTEND;VALUE=DATE:20240701"), "it ends before it starts"),
        (("DTSTART:20240704T090000Z", "DTEND:20240704T080000Z"), "it ends before it starts"),
        (("DTSTART:20240704", "BEGIN:VEVENT", "END:VEVENT"), "an event inside an event"),
    ],
)
def test_what_is_no_event_is_refused_with_its_line(properties: tuple[str, ...], reason: str) -> None:
    [item] = found(calendar(*properties))
    assert isinstance(item, Refused)
    assert item.error.sentence == f"here, line 2: {reason}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello\n",
        "BEGIN:VTODO\nEND:VTODO\n",
        "BEGIN:VCALENDAR\nBEGIN:VCALENDAR\n",
        "BEGIN:VCALENDAR\n" + "BEGIN:VALARM\n" * 100_000,
    ],
    ids=["empty", "text", "to-do", "in itself", "deep"],
)
def test_what_is_no_calendar_is_refused(text: str) -> None:
    with pytest.raises(InvalidRecord):
        found(text)


def test_a_calendar_that_is_cut_off_keeps_what_is_whole() -> None:
    text = calendar("DTSTART:20240704").replace("END:VCALENDAR\r\n", "") + "BEGIN:VEVENT\r\nSUMMARY:y\r\nDTSTART:2024"
    whole, cut = found(text)
    assert isinstance(whole, Record)
    assert isinstance(cut, Refused)
    assert "ends before END:VEVENT" in cut.error.sentence


@pytest.mark.parametrize(
    ("status", "kept"), [("CONFIRMED", "happened"), ("TENTATIVE", "expected"), ("CANCELLED", "cancelled")]
)
def test_the_status_of_an_event(status: str, kept: str) -> None:
    assert only(calendar("DTSTART:20240704", f"STATUS:{status}")).status == kept


def test_what_else_an_event_has() -> None:
    event = only(
        calendar(
            "DTSTART;VALUE=DATE:20240704",
            "LOCATION:Shanghai\\, China",
            "CATEGORIES:Conference,AI Safety",
            "CATEGORIES:chips",
            "DESCRIPTION:a\\nb",
            "URL:https://a.example/x",
            'ORGANIZER;CN="Li, Wei":mailto:li@a.example',
            "ATTENDEE;CN=bob@a.example:mailto:bob@a.example",
        )
    )
    assert event == Event(
        when=When.parse("2024-07-04"), title="x", kind="conference", actors=(Actor("Li, Wei", "by"),),
        topics=("ai-safety", "chips"), place="Shanghai, China", ref="a@b", note="a\nb",
        sources=(Source(url="https://a.example/x"),),
    )  # fmt: skip


YEARLY = calendar("DTSTART;VALUE=DATE:20200101", "RRULE:FREQ=YEARLY", "EXDATE;VALUE=DATE:20240101")


def test_an_event_that_repeats_is_one_event_with_its_rule() -> None:
    said: list[str] = []
    [item] = found(YEARLY, said=said)
    assert isinstance(item, Record)
    assert (item.event.when.text, item.event.ref) == ("2020-01-01", "a@b")
    assert item.event.note == "Repeats: RRULE:FREQ=YEARLY; EXDATE;VALUE=DATE:20240101"
    assert said == ["here: 1 event repeats and has its first date; --expand PERIOD records each date in a period"]


def test_an_event_that_repeats_has_a_record_for_each_date_in_a_window() -> None:
    items = [item for item in found(YEARLY, "2022/2026") if isinstance(item, Record)]
    assert [(item.event.when.text, item.event.ref) for item in items] == [
        (f"{year}-01-01", f"a@b/{year}0101") for year in (2022, 2023, 2025, 2026)
    ]


def test_an_excluded_first_date_is_not_recorded() -> None:
    text = calendar("DTSTART:20240704T090000", "RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20240704T090000")
    assert only(text).when.text == "2024-07-05T09:00"
    said: list[str] = []
    assert not found(calendar("DTSTART:20240704", "RRULE:FREQ=DAILY;COUNT=1", "EXDATE:20240704"), said=said)
    assert said == ["here: 1 event that repeats has all its dates excluded and was left out"]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=DAILY;BYHOUR=1,2,3,4,5;BYMINUTE=1,2,3,4,5,6,7,8",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=NEVER",
    ],
)
def test_a_rule_is_followed_no_further_than_the_window(rule: str) -> None:
    items = found(calendar("DTSTART:20240101T000000", f"RRULE:{rule}"), "2024/2034")
    assert len([item for item in items if isinstance(item, Record)]) <= 1


def without_losses(event: Event) -> Event:
    """What a calendar holds of an event."""
    names = dict.fromkeys(actor.name for actor in event.actors)
    sources = [Source(name=s.name, url=s.url) if s.name or s.url else Source(quote=s.quote) for s in event.sources]
    kept = changed(
        event, id=0, created=None, updated=None, actors=tuple(map(Actor, names)), details={}, dates={}, links=(),
        sources=tuple(dict.fromkeys(sources)),
    )  # fmt: skip
    return normal(kept)


def sourced(event: Event) -> bool:
    """Whether its sources are what a line can hold, and no text has what `lost` names."""
    return not any("://" in source.name or "\n" in source.quote for source in event.sources)


@example([Event(when=When.parse(text), title="t") for text in ("99XX", "9999", "9999-12-31", "9999-12-30/9999-12-31")])
@given(st.lists((events() | awkward_events()).filter(can_be_entered).filter(sourced), max_size=3))
def test_what_is_written_is_read_back_but_for_the_losses(written: Sequence[Event]) -> None:
    items = found("".join(f"{line}\n" for line in write(written)))
    kept = [item.event for item in items if isinstance(item, Record)]
    assert len(items) == len(kept) == len(written)
    for event, again in zip(written, kept, strict=True):
        assert again == without_losses(event) or "control characters" in lost(event)


def test_an_event_that_a_calendar_moved_has_its_new_date() -> None:
    text = "".join(f"{line}\n" for line in write([Event(when=When.parse("2024-07"), title="x")]))
    assert only(text).when.text == "2024-07"
    assert only(text.replace(":20240701", ":20240702")).when.text == "2024-07-02/2024-07-31"


@given(st.lists(events() | awkward_events(), min_size=1, max_size=3))
def test_other_programs_read_what_is_written(written: list[Event]) -> None:
    vobject = pytest.importorskip("vobject")
    text = "".join(f"{line}\n" for line in write(written))
    components = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert [str(one["SUMMARY"]) for one in components] == [event.title.translate({0: None}) for event in written]
    assert not any(one.errors for one in components)
    assert len({str(one["UID"]) for one in components}) <= len(written)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        other = vobject.readOne(text)
    assert len(other.vevent_list) == len(written)
    for one, event in zip(other.vevent_list, written, strict=True):
        assert one.status.value in ("CONFIRMED", "TENTATIVE", "CANCELLED")
        assert int(one.sequence.value) >= 0
        first = event.when.last if event.when.open_start else event.when.first
        assert event.when.precision == "minute" or str(one.dtstart.value)[:10] == first.isoformat()


@given(st.lists(st.sampled_from(("BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR", "DTSTART:20240704",
    "DTSTART;TZID=:20240704T0900", "SUMMARY:x", "RRULE:FREQ=DAILY;UNTIL=1", "RRULE:", "RDATE:x", "EXDATE:20240704",
    "RECURRENCE-ID:20240704", "DURATION:P1D", "DURATION:x", " folded", "DTEND:00010101", ";;:", "CATEGORIES:,",
    "ATTENDEE;CN=:x", "\x00:", "DTSTART:99991231", "BEGIN:VTIMEZONE", "END:VTIMEZONE", "TZID:x"))
    | st.text(max_size=12),
    max_size=25), st.sampled_from(("", "2024")))  # fmt: skip
def test_any_text_is_read_or_refused(lines: list[str], window: str) -> None:
    text = "\r\n".join(("BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines))
    assert is_read_or_refused(lambda: found(text, window))


@pytest.mark.parametrize(
    ("name", "report"),
    [
        ("holidays_CN_2024-2026.ics", "read 47, added 47, unchanged 0, updated 0, twins 0, refused 0"),
        ("holidays_US_2024-2026.ics", "read 34, added 34, unchanged 0, updated 0, twins 0, refused 0"),
        ("recurring_ical_events/Germany.ics", "read 159, added 159, unchanged 0, updated 0, twins 0, refused 0"),
    ],
)
def test_a_real_calendar(tracker: Tracker, name: str, report: str) -> None:  # noqa: F811
    if not (DATA / name).exists():
        pytest.skip(f"{name} is not here")
    assert tracker("init").code == 0
    answer = tracker("import", DATA / name)
    assert (answer.code, answer.lines) == (0, [report])
    assert "added 0, unchanged" in tracker("import", DATA / name).out


def test_every_real_calendar_is_read_or_refused() -> None:
    files = sorted(DATA.rglob("*.ics"))
    if not files:
        pytest.skip("no calendars are here")
    counts = {"records": 0, "refused": 0, "no calendars": 0}
    for path in files:
        text = path.read_bytes().decode("utf-8-sig", errors="replace")
        try:
            items = found(text)
        except InvalidRecord:
            counts["no calendars"] += 1
            continue
        records = [item for item in items if isinstance(item, Record)]
        counts["records"] += len(records)
        counts["refused"] += len(items) - len(records)
    assert counts == {"records": 1296, "refused": 61, "no calendars": 14}


def test_rules_that_never_match_end_in_bounded_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.exchange.ics.reading._MOST_SECONDS", 1)
    event = "BEGIN:VEVENT\nUID:{}\nDTSTART;VALUE=DATE:19000101\nSUMMARY:a\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\n"
    texts = "".join(event.format(number) + "END:VEVENT\n" for number in range(60))
    items = found(f"BEGIN:VCALENDAR\n{texts}END:VCALENDAR\n", "2024-07")
    assert items
    assert all(isinstance(item, Refused) and "to follow" in item.error.sentence for item in items)
