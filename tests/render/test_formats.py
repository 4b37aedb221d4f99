"""Every format of every report, and what no format may let through."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.view.samples import DECLARATION, LEDGER, RESOLUTION, WAIC, event
from tests.view.test_changes import CHANGES
from tracker.dates import Reading
from tracker.event import Actor, Event, Source, changed, from_json, to_json
from tracker.render import REPORT_FORMATS, Screen, render
from tracker.render.one_line import one_line
from tracker.store.protocol import Info
from tracker.view.analyses.summary import summarize
from tracker.view.changes import difference, log
from tracker.view.checks.check import check
from tracker.view.date_readings import FoundDates, ReadDate, as_read
from tracker.view.events.card import card
from tracker.view.events.listing import listing
from tracker.view.info import facts, kinds
from tracker.view.report import Report
from tracker.view.timeline.periods import timeline
from tracker.when import When

TODAY = date(2024, 7, 8)
INFO = Info("/a/b.json", 6, TODAY, TODAY, 1_234, datetime(2024, 7, 8, tzinfo=UTC), 3, 1, False)
READ = ReadDate("last Friday", When.parse("2024-07-05"), "relative", "the last one", None, 12, "It was last Friday.")
REPORTS: dict[str, Callable[[tuple[Event, ...]], Report]] = {
    "listing": listing,
    "timeline": lambda events: timeline(events, today=TODAY),
    "summary": lambda events: summarize(events, by="actor"),
    "pivot": lambda events: summarize(events, by="actor", across="place"),
    "card": lambda events: card(events[0], events, events) if events else listing(events),
    "check": lambda events: check(events, today=TODAY),
    "difference": lambda events: difference(events[:2], events[1:]),
    "log": lambda _: log(CHANGES),
    "facts": lambda _: facts(INFO, found_by="--db"),
    "kinds": lambda events: kinds(events, {"cyber": "attacks"}),
    "as_read": lambda _: as_read("today", Reading(When.parse("2024-07-04"), "relative", "today")),
    "found": lambda _: FoundDates((READ,)),
}
EVERYWHERE = list(REPORT_FORMATS)
SCREENS = (Screen(80, terminal=True), Screen(80), Screen(20, color=True, terminal=True), Screen(200, terminal=True))


@pytest.mark.parametrize("fmt", EVERYWHERE)
@pytest.mark.parametrize("name", REPORTS)
def test_every_report_has_every_format(name: str, fmt: str) -> None:
    for screen in SCREENS:
        for events in ((), LEDGER):
            lines = list(render(REPORTS[name](events), fmt, screen))
            assert not any("\n" in line for line in lines if fmt != "csv")
            if fmt == "json":
                json.loads("\n".join(lines))
            if fmt == "csv":
                rows = list(csv.reader(io.StringIO("\n".join(lines), newline="")))
                assert len({len(row) for row in rows}) == 1


def test_json_is_the_canonical_event() -> None:
    report = listing(LEDGER)
    assert list(render(report, "jsonl", Screen())) == [to_json(event).decode() for event in report.events]
    array = "\n".join(render(report, "json", Screen()))
    assert [from_json(json.dumps(record)) for record in json.loads(array)] == list(report.events)
    assert len(array.splitlines()) == len(LEDGER) + 1


def test_json_escapes_what_commands_a_terminal_and_means_the_same() -> None:
    odd = changed(RESOLUTION, title="a\x9b31m\x7f\u202eb\U000e0041\x1b")
    (line,) = render(listing([odd]), "jsonl", Screen())
    assert line.isprintable()
    assert from_json(line) == odd


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "\u200b=1"])
def test_csv_defuses_formulas(cell: str) -> None:
    odd = changed(RESOLUTION, title=cell, note=f"ok\n{cell}")
    (_, line) = render(listing([odd], columns=["title", "note"]), "csv", Screen())
    title, note = next(csv.reader(io.StringIO(line, newline="")))
    assert title[0] in "'·"
    assert note.startswith("ok\n")


def test_csv_has_full_text_and_exact_dates() -> None:
    lines = list(render(listing([WAIC], columns=["id", "when", "title", "actors"]), "csv", Screen()))
    assert lines == ["id,date,title,actors", "2,2024-07-04/2024-07-06,WAIC 2024,Shanghai Municipal Government"]


def test_markdown_holds_no_markup_of_the_data() -> None:
    odd = event(1, "2024", "a|b <script>alert(1)</script> *x* [y](http://z) `c` & d", note="two\nlines")
    lines = list(render(listing([odd], columns=["title", "note"]), "markdown", Screen()))
    assert lines[-1].split(" | ")[0].strip("| ") == (
        r"a\|b &lt;script&gt;alert(1)&lt;/script&gt; \*x\* \[y\](http://z) \`c\` &amp; d"
    )
    assert "two lines" in lines[-1]


def test_markdown_of_a_timeline() -> None:
    lines = list(render(timeline([WAIC, DECLARATION], per="month"), "markdown", Screen()))
    assert lines == [
        "## Jul 2024 (2 events)",
        "",
        "- **2024-07-04/06** WAIC 2024 (Shanghai Municipal Government, Shanghai)",
        "- **2024-07-04** Shanghai Declaration (China)",
    ]


HARMFUL = "".join(map(chr, [*range(32), *range(0x7F, 0xA0), 0x2028, 0x2029, *range(0x202A, 0x202F), 0x2066, 0x2067]))


@given(st.text(st.sampled_from(HARMFUL) | st.characters(exclude_categories=["Cs"]), min_size=1))
def test_no_control_character_leaves_in_any_format(text: str) -> None:
    odd = Event(
        id=1,
        when=RESOLUTION.when,
        title=text,
        kind=text,
        actors=(Actor(text, "by"),),
        topics=(text,),
        place=text,
        details={text: text},
        dates={text: RESOLUTION.when},
        ref=text,
        sources=(Source(name=text, url=text, quote=text, said=text),),
        note=text,
    )
    other = changed(odd, title="other", note=f"not {text}")
    reports = [*(make((odd,)) for make in REPORTS.values()), difference([odd], [other]), summarize([odd], by="source")]
    for report in reports:
        formats = [*EVERYWHERE, *(["timeline"] if hasattr(report, "events") else [])]
        lines = [line for fmt in formats for line in render(report, fmt, Screen(80, terminal=True))]
        shown = "".join(lines).replace("\n", "").replace("\u2068", "").replace("\u2069", "")
        assert not set(shown) & set(HARMFUL)
    assert not set(one_line(odd)) & set(HARMFUL)


def test_the_line_that_says_what_was_recorded() -> None:
    assert one_line(WAIC) == "2  2024-07-04/06  Thu-Sat  WAIC 2024"
    assert one_line(event(7, "2024-07", "Some time")) == "7  2024-07  Some time"


def test_json_lines_load_no_more_than_they_need() -> None:
    code = (
        "import sys; from tracker.view.events.listing import listing; from tracker.render import render, Screen;"
        "list(render(listing([]), 'jsonl', Screen())); print(*sys.modules)"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {
        "tabulate",
        "csv",
        "unicodedata",
        "tracker.render.terminal_text",
        "tracker.view.analyses.summary",
    } & set(loaded)
