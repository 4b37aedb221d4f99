"""Timelines, structured data and feeds: what is read, what is refused, what is lost."""

import io
import json
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.conftest import Tracker, folder, tracker  # noqa: F401 fixtures
from tests.exchange.kit import is_read_or_refused
from tests.exchange.test_round_trip import awkward_events, can_be_entered
from tests.strategies import events, whens
from tracker.errors import InvalidRecord
from tracker.event import Actor, Event, Link, Source, changed, normal
from tracker.exchange.record import Record, Refused, Request
from tracker.exchange.web import atom, jsonld, markwhen, timelinejs, timelinejs_table
from tracker.registry import KIND_NAMES
from tracker.when import When

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
Read = Callable[..., Iterator[Record | Refused]]


def found(read: Read, text: str, said: list[str] | None = None) -> list[Record | Refused]:
    """What a text holds."""
    say = said.append if said is not None else lambda _: None
    return list(read(io.StringIO(text, newline=""), Request("here", say=say)))


def kept(read: Read, text: str) -> list[Event]:
    """The events of a text."""
    return [item.event for item in found(read, text) if isinstance(item, Record)]


def refusals(read: Read, text: str) -> list[str]:
    """Why what is no event in a text is none."""
    items = found(read, text)
    return [item.error.sentence.partition(": ")[2] for item in items if isinstance(item, Refused)]


def slides(*dates: str) -> str:
    """A timeline with slides of these dates."""
    return json.dumps({"events": [{"start_date": json.loads(date), "text": {"headline": "x"}} for date in dates]})


@pytest.mark.parametrize(
    ("date", "when"),
    [
        ('{"year": "2011"}', "2011"),
        ('{"year": 2011, "month": 12}', "2011-12"),
        ('{"year": "2011", "month": "12", "day": "30"}', "2011-12-30"),
        ('{"year": "2011", "month": "1", "day": "3", "hour": "9", "minute": "5"}', "2011-01-03T09:05"),
        ('{"year": "602"}', "0602"),
    ],
)
def test_the_date_of_a_slide(date: str, when: str) -> None:
    [event] = kept(timelinejs.read, slides(date))
    assert event.when.text == when


@pytest.mark.parametrize(
    ("date", "reason"),
    [
        ('{"year": "-13800000000"}', "the year -13800000000 is outside the years 1 to 9999"),
        ('{"year": "2011", "month": "13"}', "'2011-13' is not a date: months run from 1 to 12"),
        ("{}", "it has no year"),
        ('{"year": "soon"}', "'soon' is not a date"),
        ('{"year": ["2011"]}', "it has no year"),
    ],
)
def test_a_slide_without_a_date_is_refused(date: str, reason: str) -> None:
    assert refusals(timelinejs.read, slides(date)) == [reason]


def test_a_slide_of_version_2() -> None:
    date = {"startDate": "2011,12,30", "endDate": "2012,1", "headline": "A<br/>B", "text": "<p>c &amp; d</p>",
            "asset": {"media": "//a.example/x", "credit": "<b>E</b>"}, "tag": "Personal life"}  # fmt: skip
    [event] = kept(timelinejs.read, json.dumps({"timeline": {"headline": "T", "date": [date], "era": [{}]}}))
    assert event == Event(
        when=When.parse("2011-12-30/2012-01"), title="A B", topics=("personal-life",), note="c & d",
        sources=(Source(name="E", url="https://a.example/x"),),
    )  # fmt: skip


def test_titles_eras_paths_and_dates_in_words_are_left_out_and_counted() -> None:
    said: list[str] = []
    text = json.dumps({"eras": [{}, {}], "events": [
        {"start_date": {"year": "2011"}, "display_date": "that winter",
         "text": {"headline": "x"}, "media": {"url": "/static/x.png"}}]})  # fmt: skip
    [item] = found(timelinejs.read, text, said)
    assert isinstance(item, Record)
    assert not item.event.sources
    assert said == [
        "here: 1 date is shown in words of its own, which were left out",
        "here: 1 media is no address and was left out",
        "here: 2 eras are no events and were left out",
    ]


MARKWHEN = [
    ("2025: a", "2025"),
    ("2025-05-11: a", "2025-05-11"),
    ("March 3 2025: a", "2025-03-03"),
    ("4/27/2025: a", "2025-04-27"),
    ("09/2010: a", "2010-09"),
    ("2025-01 / 2025-03: a", "2025-01/2025-03"),
    ("2026 - 2029: a", "2026/2029"),
    ("2019-01-01/2022-08-07: a", "2019-01-01/2022-08-07"),
    ("2019-01-01/now: a", "2019-01-01/.."),
    ("2023-10-30 9:19pm: a", "2023-10-30T21:19"),
    ("2022-08-07 every 12 months x30: a", "2022-08-07"),
]


@pytest.mark.parametrize(("text", "when"), MARKWHEN)
def test_the_date_of_an_entry(text: str, when: str) -> None:
    [event] = kept(markwhen.read, text)
    assert (event.when.text, event.title) == (when, "a")


@pytest.mark.parametrize(
    "text", ["now: a", "!x / !y: a", "after !x 3 days: a", "5 months: a", "2025 / 5 months: a", ".start / .end: a"]
)
def test_an_entry_counted_from_another_date_is_refused(text: str) -> None:
    [reason] = refusals(markwhen.read, text)
    assert "counted from another date" in reason


def test_what_else_an_entry_has() -> None:
    text = "title: T\n\n# Section\n2025: [x] A [b](https://a.example/b) #ai/llm\nid: c\n// no\nd\n\n## Next\n2026: B\n"
    assert kept(markwhen.read, text) == [
        Event(when=When.parse("2025"), title="A b", topics=("ai/llm",), note="id: c\nd",
              sources=(Source(url="https://a.example/b"),)),
        Event(when=When.parse("2026"), title="B"),
    ]  # fmt: skip


def test_links_between_entries_are_kept() -> None:
    written = [
        Event(id=7, when=When.parse("2024"), title="a"),
        Event(id=9, when=When.parse("2025"), title="b", links=(Link("follows", 7),)),
    ]
    assert kept(markwhen.read, "".join(f"{line}\n" for line in markwhen.write(written))) == written


@pytest.mark.parametrize(
    "title", ["a #b", "#1", "a [b](https://c.org/)", "a #b [c](https://d.org/) #b", "[x] a", "!a b"]
)
@pytest.mark.parametrize("topics", [(), ("b",), ("d",)])
def test_signs_in_a_title_are_neither_tags_nor_links(title: str, topics: tuple[str, ...]) -> None:
    written = [Event(when=When.parse("2024"), title=title, topics=topics)]
    assert kept(markwhen.read, "".join(f"{line}\n" for line in markwhen.write(written))) == written


def test_dates_that_a_file_defines_are_refused() -> None:
    with pytest.raises(InvalidRecord, match="line 2: it defines dates of its own"):
        found(markwhen.read, "---\ndateFormat:\n  - pattern: x\n---\n2026: a")


def test_an_event_of_schema_org() -> None:
    text = json.dumps({"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, {
        "@type": ["schema:ConferenceEvent"], "name": "A &amp; B", "startDate": "2025-07-21T19:00:00.000-0500",
        "eventStatus": "https://schema.org/EventRescheduled", "previousStartDate": "2025-03-21",
        "location": {"@type": "Place", "name": "Hall", "address": {"addressLocality": "Kyiv"}},
        "organizer": {"name": "K"}, "performer": [{"name": "P"}], "keywords": "ai, chips", "url": "javascript:x",
        "description": "<p>c</p><script>d</script>"}]})  # fmt: skip
    assert kept(jsonld.read, text) == [Event(
        when=When.parse("2025-07-21T19:00:00-05:00"), title="A & B", kind="conference", status="expected",
        actors=(Actor("K", "by"), Actor("P")), topics=("ai", "chips"), place="Hall, Kyiv",
        details={"previous-start": "2025-03-21"}, note="c",
    )]  # fmt: skip


@pytest.mark.parametrize(
    ("status", "word"),
    [("happened", "EventScheduled"), ("expected", "EventScheduled"), ("postponed", "EventPostponed"),
     ("cancelled", "EventCancelled")],
)  # fmt: skip
def test_the_status_of_schema_org(status: str, word: str) -> None:
    event = normal(Event(when=When.parse("2025"), title="x", status=status))  # type: ignore[arg-type]
    text = "\n".join(jsonld.write([event]))
    assert json.loads(text)["@graph"][0]["eventStatus"] == f"https://schema.org/{word}"
    assert kept(jsonld.read, text) == [event]


def of_a_slide(event: Event) -> Event:
    """What a slide holds of an event."""
    source = next((Source(name=s.name, url=s.url) for s in event.sources if s.url), None)
    kind = event.kind if event.kind in KIND_NAMES else "other"
    return changed(
        event, id=0, kind=kind, actors=(), topics=(event.kind,) if kind != event.kind else (), status="happened",
        place="", details={}, dates={}, ref="", links=(), sources=(source,) if source else (), note="",
    )  # fmt: skip


def of_an_item(event: Event) -> Event:
    """What an item of schema.org holds of an event."""
    actors = [actor for actor in event.actors if actor.role == "by"]
    actors += [Actor(actor.name) for actor in event.actors if actor.role != "by"]
    sources = (Source(name=s.name, url=s.url) for s in event.sources if s.name or s.url)
    return normal(changed(
        event, id=0, kind=event.kind if event.kind in KIND_NAMES else "other", actors=tuple(actors), details={},
        dates={}, links=(), sources=tuple(sources), note="",
    ))  # fmt: skip


@pytest.mark.parametrize(
    ("name", "held"),
    [("timelinejs", of_a_slide), ("timelinejs_table", of_a_slide), ("jsonld", of_an_item)],
)
@given(written=st.lists((events() | awkward_events()).filter(can_be_entered), max_size=3), when=whens())
def test_what_is_written_is_read_back_but_for_the_losses(
    name: str, held: Callable[[Event], Event], written: list[Event], when: When
) -> None:
    module = import_module(f"tracker.exchange.web.{name}")
    written = [changed(event, when=when) for event in written]
    again = kept(module.read, "".join(f"{line}\n" for line in module.write(written)))
    assert [changed(event, note="") for event in again] == [held(event) for event in written]
    for one, event in zip(again, written, strict=True):
        assert one.note == event.note or "the layout of their notes" in module.lost(event)


PIECES = (
    '{"events": [', '{"timeline": {"date": [', "]", "}", '{"start_date": {"year": "2011"}, "text": {"headline": "x"}}',
    '{"startDate": "2011,1,1,1,1,1,1"}', "[", "null", '"@graph": [', '{"@type": "Event", "name": "x"}', ",", "1e999",
    "2025: a", "2025 / 2024: b", "2025-13: c", "---", "# d", "#e", "[f](", "title: g", 'note: "', "when: 2024", "//",
    "Year,Month,Day,Headline", '2011,1,"', "2011,13,1,h", "\x00", "\ufeff", "\ud800", "now / now: i", ":", "1:", "1: ",
)  # fmt: skip


@pytest.mark.parametrize("read", [timelinejs.read, timelinejs_table.read, markwhen.read, jsonld.read])
@given(
    lines=st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=12), end=st.sampled_from(("\n", "\r\n", ""))
)
def test_any_text_is_read_or_refused(read: Read, lines: list[str], end: str) -> None:
    assert is_read_or_refused(lambda: found(read, end.join(lines)))


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (timelinejs.read, '{"events": ' + "[" * 100_000),
        (timelinejs.read, '{"events": [' + '{"text": ' * 100_000),
        (jsonld.read, "[" * 100_000),
        (jsonld.read, '{"@graph": ' * 100_000),
        (markwhen.read, "12:34" * 200_000 + "\n" + "2025/" * 20 + ": x\n" + " " * 500_000 + "x: y\n"),
        (markwhen.read, "2025: " + "[" * 200_000 + "\n"),
        (markwhen.read, "2025: " + "[a](b" * 20_000 + "\n"),
    ],
    ids=range(7),
)
def test_hostile_texts_end_soon(read: Read, text: str) -> None:
    try:
        assert len(found(read, text)) <= 2
    except InvalidRecord as error:
        if not error.sentence.startswith("here"):
            raise


def test_a_feed_is_read_by_others() -> None:
    feedparser = pytest.importorskip("feedparser")
    written = [
        normal(Event(id=1, when=When.parse("2024"), title="a <b> & \x01c", note="]]>", sources=(Source(url="https://a.example/?x=1&y=2"),))),
        normal(Event(id=2, when=When.parse("2025"), title="d", topics=("ai/llm",))),
    ]  # fmt: skip
    feed = feedparser.parse("\n".join(atom.write(written)))
    assert (feed.version, feed.bozo) == ("atom10", False)
    assert [(entry.id, entry.title) for entry in feed.entries] == [
        ("urn:tracker:event:2:19700101T000000Z", "d"),
        ("urn:tracker:event:1:19700101T000000Z", "a <b> & c"),
    ]
    assert feed.entries[1].link == "https://a.example/?x=1&y=2"


def test_the_id_of_an_entry_stays(tracker: Tracker) -> None:  # noqa: F811
    assert tracker("init").code == 0
    assert tracker("add", "x", "--date", "2024").code == 0
    [first] = [line for line in tracker("export", "--to", "atom").lines if "urn:tracker:event" in line]
    assert tracker("edit", "1", "--title", "y").code == 0
    assert first in tracker("export", "--to", "atom").lines


TIMELINES = [
    ("contrib__women_in_computing.json", "read 10, added 10", "refused 0"),
    ("contrib__women_in_computing.csv", "read 10, added 10", "refused 0"),
    ("src__template__cosmo-mixed.json", "read 11, added 5", "refused 6"),
    ("src__template__eras.json", "read 20, added 20", "refused 0"),
    ("website__examples__example.json", "read 28, added 27", "refused 1"),
    ("website__examples__houston__timeline2.json", "read 18, added 18", "refused 0"),
    ("website__examples__houston__timeline3.json", "read 18, added 18", "refused 0"),
    ("website__examples__twain__marktwain.json", "read 17, added 13", "refused 4"),
    ("website__examples__republican__timeline2.json", "read 0, added 0", "refused 0"),
]


@pytest.mark.parametrize(("name", "begins", "ends"), TIMELINES)
def test_a_real_timeline(tracker: Tracker, name: str, begins: str, ends: str) -> None:  # noqa: F811
    path = DATA / "timelinejs" / name
    if not path.exists():
        pytest.skip(f"{name} is not here")
    assert tracker("init").code == 0
    answer = tracker("import", path, "--on-error", "skip")
    assert answer.code == 0
    assert answer.out.startswith(begins)
    assert answer.out.rstrip().endswith(ends)
    assert "added 0," in tracker("import", path, "--on-error", "skip").out


def test_every_real_markwhen_text_is_read_or_refused() -> None:
    files = sorted((DATA / "markwhen").rglob("*.mw"))
    if not files:
        pytest.skip("no Markwhen texts are here")
    counts = {"records": 0, "refused": 0, "files refused": 0}
    for path in files:
        try:
            items = found(markwhen.read, path.read_text(encoding="utf-8"))
        except InvalidRecord:
            counts["files refused"] += 1
            continue
        records = [item for item in items if isinstance(item, Record)]
        counts["records"] += len(records)
        counts["refused"] += len(items) - len(records)
    assert counts == {"records": 294, "refused": 149, "files refused": 18}
