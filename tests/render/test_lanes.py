"""Ranges drawn as lanes beside the line of time, as they are to be seen."""

import re
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
from tracker.view.timeline.periods import Timeline, timeline
from tracker.when import When

OVERLAPPING_WARS = """\
1914                                    ██ 1 event
   Tue 28 Jul ●━━━┓ First World War                                    1
              │   ┃ conflict
              ┊   ┃
              ┊   ┃ — 2 years in which nothing new begins —
              ┊   ┃
1917                                    ████ 2 events
   Fri  6 Apr ●━┓ ┃ The US at war                                      2
              │ ┃ ┃ United States
   Wed  7 Nov ● ┃ ┃ October Revolution                                 3
              │ ┃ ┃ Petrograd
  11 Nov 1918 ┝━┛ ┃ end                                                2
              ┝━━━┛ end of First World War                             1
              ┊
              ┊     — 5 years without events —
              ┊
1924                                    ██ 1 event
         1924 ●     The Dawes Plan                                     4
"""
AN_OPEN_RANGE = """\
2022                                    ██ 1 event
  Thu 24 Feb ●━┓ War                                                   1
             │ ┃ conflict
             ┊ ┃
             ┊ ┃ — 1 year in which nothing new begins —
             ┊ ┃
2024                                    ██ 1 event
  Tue  5 Mar ● ┃ Talks                                                 2
             │ ┃ meeting
             ┊ ┃
  5 Jan 2026 ┿━╋━ today ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
    open end │ ┇ War                                                   1
"""
A_RANGE_IN_A_RANGE = """\
Nov 2023                                ██████ 3 events
  Tue  7 Nov ●━┓ General Conference                                    1
             │ ┃ conference
    9–10 Nov ● ┃ Forum                                                 2
             │ ┃ meeting
  Wed 22 Nov ┝━┛ end                                                   1
  Thu 23 Nov ●   Report                                                3
"""
TODAY_IN_A_RANGE = """\
Jul 2024                                ██████ 3 events
  Thu  4 Jul ●━┓ WAIC 2024                                             2
             │ ┃ conference
             ● ┃ Declaration                                           1
  5 Jul 2024 ┿━╋━ today ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
     6–9 Jul ○ ┃ Summit                                                3
             │ ┃ expected · summit
  Sat  6 Jul ┝━┛ end                                                   2
             │
Aug 2024                                ██ 1 event
         Aug ○   Review                                                4
             │   expected
"""
ONE_BEGINS_AS_ANOTHER_ENDS = """\
2024                                    ██████ 3 events
  Wed 10 Jan ●━┓   Belgian presidency                                  1
  Sun 30 Jun ●━┃━┓ Hungarian presidency                                2
             ┝━┛ ┃ end                                                 1
  Tue 31 Dec ●   ┃ Handover                                            3
             ┝━━━┛ end                                                 2
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


def waic(number: int, title: str, when: str, **fields: object) -> Event:
    """An event of the conference week, part of event 10 unless it says otherwise."""
    return event(number, when, title, **{"links": [{"relation": "part-of", "id": 10}], **fields})


WAIC_WEEK = """\
Jul 2024                                ████████████████ 8 events
  Thu  4 Jul ●━━━┓ World AI Conference                                10
             │   ┃ conference
     4–6 Jul ●   ┃   Biren stand                                       1
             ●   ┃   Huawei stand                                      2
  Thu  4 Jul ●   ┃   Declaration                                       3
  Fri  5 Jul ●━┓ ┃ Strike at the port                                  5
             ● ┃ ┃   SenseNova 5.5                                     4
             │ ┃ ┃   launch
  Sat  6 Jul ● ┃ ┃ Elections                                           6
  Sun  7 Jul ┝━┛ ┃ end                                                 5
             ┝━━━┛ end                                                10
  Mon  8 Jul ●     Report                                              7
"""


def test_the_longest_range_is_outermost_and_its_parts_stand_indented_under_it_without_lanes() -> None:
    events = [
        waic(1, "Biren stand", "2024-07-04/2024-07-06"),
        waic(2, "Huawei stand", "2024-07-04/2024-07-06"),
        waic(3, "Declaration", "2024-07-04"),
        waic(4, "SenseNova 5.5", "2024-07-05", kind="launch"),
        waic(5, "Strike at the port", "2024-07-05/2024-07-07", links=[]),
        waic(6, "Elections", "2024-07-06", links=[]),
        waic(7, "Report", "2024-07-08"),
        waic(10, "World AI Conference", "2024-07-04/2024-07-07", kind="conference", links=[]),
    ]
    assert drawn(timeline(events, per="month"), Screen(72, terminal=True)) == WAIC_WEEK


def test_a_range_with_an_unknown_start_stands_at_its_known_end() -> None:
    report = timeline([event(1, "../1945-09-02", "Occupation"), event(2, "1944-06-06", "Landing")], per="year")
    assert drawn(report, Screen(72, terminal=True)).splitlines() == [
        "1944                                    ██ 1 event",
        "   Tue  6 Jun ● Landing                                                2",
        "              │",
        "1945                                    ██ 1 event",
        "  until 2 Sep ● Occupation                                             1",
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
        lines = [line for line in said if line.split()[-1:] == [str(found.id)] and re.search(r"[●○◌✕!┝│]", line)]
        begun = [line for line in lines if found.title in line and re.search(f"[{''.join(MARKS.values())}]", line)]
        ended = [line for line in lines if line not in begun]
        assert len(begun) == 1
        assert len(ended) == any("┓" in line for line in begun)
        assert said.index(begun[0]) < min(map(said.index, ended), default=len(said))


def test_titles_are_in_full_in_a_pipe() -> None:
    title = "word " * 30 + "end"
    report = timeline([event(1, "2020/2024", title), event(2, "2022", title)], per="year")
    said = drawn(report, Screen(40)).splitlines()
    assert sum(f"{title}  " in line for line in said) == 2


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
        "             ┊",
        "             ┊ — 62 years 1 month",
        "             ┊   without events —",
        "             ┊",
    ]
