"""Ranges drawn as lanes beside the line of time, as they are to be seen."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import whens
from tests.view.samples import event
from tests.view.test_timeline_layout import reports
from tracker.event import Event
from tracker.registry import STATUSES
from tracker.render import Screen, render
from tracker.render.terminal_text import width
from tracker.view.labels import MARKS
from tracker.view.timeline import Timeline, timeline
from tracker.when import When

OVERLAPPING_WARS = """\
1914                                    ██ 1 event
    Tue 28 Jul ●━┓   First World War
               │ ┃   conflict
               ┊ ┃
               ┊ ┃   — 2 years in which nothing new begins —
               ┊ ┃
1917                                    ████ 2 events
    Fri  6 Apr ●━┃━┓ The US at war
               │ ┃ ┃ United States
    Wed  7 Nov ● ┃ ┃ October Revolution
               │ ┃ ┃ Petrograd
   11 Nov 1918 ┝━┃━┛ end of The US at war
   11 Nov 1918 ┝━┛   end of First World War
               ┊
               ┊     — 5 years without events —
               ┊
1924                                    ██ 1 event
          1924 ●     The Dawes Plan
"""
AN_OPEN_RANGE = """\
2022                                    ██ 1 event
    Thu 24 Feb ●━┓ War
               │ ┃ conflict
               ┊ ┃
               ┊ ┃ — 1 year in which nothing new begins —
               ┊ ┃
2024                                    ██ 1 event
    Tue  5 Mar ● ┃ Talks
               │ ┃ meeting
               ┊ ┃
    5 Jan 2026 ┿━╋━ today ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
      open end │ ┇ War
"""
A_RANGE_IN_A_RANGE = """\
Nov 2023                                ██████ 3 events
    Tue  7 Nov ●━┓ General Conference
               │ ┃ conference
    Thu  9 Nov ┏ ┃ Forum
    Fri 10 Nov ┗ ┃ meeting
    Wed 22 Nov ┝━┛ end of General Conference
    Thu 23 Nov ●   Report
"""
TODAY_IN_A_RANGE = """\
Jul 2024                                ██████ 3 events
    Thu  4 Jul ●     Declaration
    Thu  4 Jul ●━┓   WAIC 2024
               │ ┃   conference
    5 Jul 2024 ┿━╋━━━ today ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
    Sat  6 Jul ○━┃━┓ Summit
               │ ┃ ┇ EXPECTED · summit
    Sat  6 Jul ┝━┛ ┇ end of WAIC 2024
    Tue  9 Jul ┝━━━┛ end of Summit
               │
Aug 2024                                ██ 1 event
           Aug ○     Review
               │     EXPECTED

○ expected
"""
ONE_BEGINS_AS_ANOTHER_ENDS = """\
2024                                    ██████ 3 events
    Wed 10 Jan ●━┓   Belgian presidency
    Sun 30 Jun ●━┃━┓ Hungarian presidency
    Sun 30 Jun ┝━┛ ┃ end of Belgian presidency
    Tue 31 Dec ●   ┃ Handover
    Tue 31 Dec ┝━━━┛ end of Hungarian presidency
"""


def drawn(report: Timeline, screen: Screen) -> str:
    return "".join(f"{line}\n" for line in render(report, "timeline", screen))


@pytest.mark.parametrize(
    ("events", "per", "today", "expected"),
    [
        (
            [
                event(1, "1914-07-28/1918-11-11", "First World War", kind="conflict"),
                event(2, "1917-04-06/1918-11-11", "The US at war", actors=[{"name": "United States"}]),
                event(3, "1917-11-07", "October Revolution", place="Petrograd"),
                event(4, "1924", "The Dawes Plan"),
            ],
            "year",
            None,
            OVERLAPPING_WARS,
        ),
        (
            [event(1, "2022-02-24/..", "War", kind="conflict"), event(2, "2024-03-05", "Talks", kind="meeting")],
            "year",
            date(2026, 1, 5),
            AN_OPEN_RANGE,
        ),
        (
            [
                event(1, "2023-11-07/2023-11-22", "General Conference", kind="conference"),
                event(2, "2023-11-09/2023-11-10", "Forum", kind="meeting"),
                event(3, "2023-11-23", "Report"),
            ],
            "month",
            None,
            A_RANGE_IN_A_RANGE,
        ),
        (
            [
                event(1, "2024-07-04", "Declaration"),
                event(2, "2024-07-04/2024-07-06", "WAIC 2024", kind="conference"),
                event(3, "2024-07-06/2024-07-09", "Summit", kind="summit", status="expected"),
                event(4, "2024-08", "Review", status="expected"),
            ],
            "month",
            date(2024, 7, 5),
            TODAY_IN_A_RANGE,
        ),
        (
            [
                event(1, "2024-01-10/2024-06-30", "Belgian presidency"),
                event(2, "2024-06-30/2024-12-31", "Hungarian presidency"),
                event(3, "2024-12-31", "Handover"),
            ],
            "year",
            None,
            ONE_BEGINS_AS_ANOTHER_ENDS,
        ),
    ],
    ids=["overlapping wars", "an open range", "a range in a range", "today in a range", "one begins as another ends"],
)
def test_drawings(events: list[Event], per: str, today: date | None, expected: str) -> None:
    assert drawn(timeline(events, per=per, today=today), Screen(72, terminal=True)) == expected


def test_a_start_that_nobody_knows() -> None:
    report = timeline([event(1, "../1945-09-02", "Occupation"), event(2, "1944-06-06", "Landing")], per="year")
    assert drawn(report, Screen(72, terminal=True)).splitlines() == [
        "Start unknown                           ██ 1 event",
        "               ●━┓ Occupation",
        "               │ ┃",
        "1944                                    ██ 1 event",
        "    Tue  6 Jun ● ┃ Landing",
        "               ┊ ┃",
        "    2 Sep 1945 ┝━┛ end of Occupation",
    ]


LONG = "人工智能 governance and a\u202eb\x1b[31m שלום verylongwordwithoutanyspaces " * 3


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
@given(reports, st.sampled_from(["t", LONG]))
def test_every_line_is_within_the_screen(columns: int, report: Timeline, title: str) -> None:
    events = [event(e.id, str(e.when), f"{title} {e.id}", status=e.status, kind="market") for e in report.events]
    said = drawn(timeline(events, per=report.unit, today=report.today), Screen(columns, terminal=True))
    assert max((width(line) for line in said.splitlines()), default=0) <= columns
    assert "\x1b" not in said


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
@given(st.lists(whens(), max_size=6), st.sampled_from(["auto", "year", "month", "week", "day"]))
def test_dates_of_every_shape_are_within_the_screen(columns: int, dates: list[When], per: str) -> None:
    events = [Event(id=number, when=when, title=LONG) for number, when in enumerate(dates, 1)]
    said = drawn(timeline(events, per=per, today=date(2024, 7, 8)), Screen(columns, terminal=True))
    assert max((width(line) for line in said.splitlines()), default=0) <= columns


@given(reports, st.sampled_from([Screen(40, terminal=True), Screen(80, terminal=True), Screen()]))
def test_every_event_has_one_line_with_its_title_and_every_rail_an_end(report: Timeline, screen: Screen) -> None:
    said = drawn(report, screen).splitlines()
    for found in report.events:
        lines = [line for line in said if line.endswith(f" {found.title}")]
        begun = [line for line in lines if line[15] in (*MARKS.values(), "┏")]
        ended = [line for line in lines if line not in begun]
        assert len(begun) == 1
        assert len(ended) == any("┓" in line for line in begun)
        assert said.index(begun[0]) < min(map(said.index, ended), default=len(said))


def test_titles_are_in_full_in_a_pipe() -> None:
    title = "word " * 30 + "end"
    report = timeline([event(1, "2020/2024", title), event(2, "2022", title)], per="year")
    said = drawn(report, Screen(40)).splitlines()
    assert [line[19:] for line in said if line.endswith(title)] == [title, title]


@pytest.mark.parametrize("status", STATUSES)
def test_a_mark_begins_a_rail_as_it_does_a_line(status: str) -> None:
    report = timeline([event(1, "2020/2024", "a", status=status), event(2, "2022", "b")], per="year")
    said = drawn(report, Screen(72, terminal=True))
    lane = {"happened": "●━┓ a", "expected": "○━┓ a"}
    assert lane.get(status, f"{MARKS[status]} a") in said  # type: ignore[index]


def test_rails_have_the_colour_of_their_kind() -> None:
    report = timeline([event(1, "2020/2024", "a", kind="conflict"), event(2, "2022", "b")], per="year")
    said = drawn(report, Screen(72, color=True, terminal=True))
    for sign in ("●", "━", "┓", "┃", "┛"):
        assert f"\x1b[31m{sign}\x1b[0m" in said


def test_a_gap_is_wrapped_on_a_narrow_screen() -> None:
    report = timeline([event(1, "1962-10-16", "a"), event(2, "2024-12-05", "b")], per="month")
    assert drawn(report, Screen(40, terminal=True)).splitlines()[2:6] == [
        "               ┊",
        "               ┊ — 62 years 1 month",
        "               ┊   without events —",
        "               ┊",
    ]
