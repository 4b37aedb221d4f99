"""Periods, the empty ones between, and where today falls."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import TODAY, whens
from tests.view.samples import LEDGER, event
from tracker.event import Event
from tracker.view.calendar_units import UNITS, Unit, place
from tracker.view.timeline.periods import timeline
from tracker.when import When


def outline(report: object) -> list[tuple[str, int, int]]:
    return [(period.name, period.gap, len(period.events)) for period in report.periods]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("per", "expected"),
    [
        ("year", [("2024", 0, 4), ("2025", 0, 2)]),
        ("quarter", [("2024-Q3", 0, 3), ("2024-Q4", 0, 1), ("2025-Q1", 0, 2)]),
        ("month", [("2024-07", 0, 3), ("2024-10", 2, 1), ("2025-02", 3, 1), ("2025-03", 0, 1)]),
        ("decade", [("2020s", 0, 6)]),
    ],
)
def test_periods_and_gaps(per: str, expected: list[tuple[str, int, int]]) -> None:
    assert outline(timeline(LEDGER, per=per)) == expected


def test_a_date_coarser_than_the_period_stands_before_its_own_and_hides_no_gap() -> None:
    events = [event(1, "2024", "a"), event(2, "2024-05-02", "b"), event(3, "2024-08-02", "c"), event(4, "../2020", "d")]
    assert outline(timeline(events, per="month")) == [
        ("2020, month unknown", 0, 1),
        ("2024, month unknown", 36, 1),
        ("2024-05", 0, 1),
        ("2024-08", 2, 1),
    ]


@pytest.mark.parametrize(
    ("days", "unit"),
    [
        ([date(2024, 1, 1)], "year"),
        ([date(2024, month, day) for month in range(1, 13) for day in (1, 8)], "quarter"),
        ([date(2024, month, day) for month in range(1, 13) for day in range(1, 11)], "month"),
        ([date(2024, 1, 1) + timedelta(day) for day in range(28)], "week"),
        ([date(1800 + year, 1, 1) for year in range(200)], "decade"),
        ([date(2024, 1, 1)] * 50, "year"),
        ([date(1945 + number // 133, 1 + number % 12, 1 + number % 28) for number in range(10_000)], "year"),
        ([date(1000 + year, 1, 1) for year in range(2000)], "decade"),
        ([date(2014 + month // 12, 1 + month % 12, day) for month in range(120) for day in range(1, 25)], "month"),
    ],
)
def test_auto_picks_a_period_that_reads_well(days: list[date], unit: Unit) -> None:
    events = [event(number, day.isoformat(), "t") for number, day in enumerate(days, 1)]
    assert timeline(events).unit == unit


@pytest.mark.parametrize(
    ("today", "at"), [(date(2024, 7, 4), 3), (date(2024, 1, 1), 0), (date(2025, 3, 2), None), (date(2025, 3, 1), 5)]
)
def test_today_stands_after_what_has_begun(today: date, at: int | None) -> None:
    assert timeline(LEDGER, today=today).today_at == at


def test_today_is_shown_in_a_range_that_goes_on() -> None:
    assert timeline([event(1, "2024-01-01/2024-07-01", "t")], today=date(2024, 7, 1)).today_at == 1
    assert timeline([event(1, "2024-01-01/2024-07-01", "t")], today=date(2024, 7, 2)).today_at is None
    assert timeline([event(1, "2024-01-01/..", "t", status="cancelled")], today=date(2024, 7, 2)).today_at is None


@pytest.mark.parametrize("limit", [0, 1, 4, 6, 9])
def test_a_limit_keeps_the_latest(limit: int) -> None:
    report = timeline(LEDGER, limit=limit)
    assert report.events == timeline(LEDGER).events[max(6 - limit, 0) :]
    assert report.left_out == max(6 - limit, 0)
    assert report.grid(exact=True).notes == ((f"{limit} of 6 events",) if limit < 6 else ())


def test_nothing_is_a_timeline_too() -> None:
    assert timeline([], today=TODAY).periods == ()


@given(st.lists(whens(), max_size=8), st.sampled_from(["auto", *UNITS]))
def test_every_event_is_shown_once(dates: list[When], per: str) -> None:
    events = [Event(id=number, when=when, title="t") for number, when in enumerate(dates, 1)]
    report = timeline(events, per=per, today=TODAY)
    assert sorted(event.id for event in report.events) == [event.id for event in events]
    assert all(period.gap >= 0 for period in report.periods)


@given(st.dates(), st.sampled_from(tuple(UNITS)))
def test_a_period_begins_on_its_first_day(day: date, unit: Unit) -> None:
    calendar = UNITS[unit]
    start = calendar.start(calendar.number(day))
    assert start <= day
    assert calendar.number(start) == calendar.number(day)
    assert calendar.name(day) == calendar.name(start)
    assert calendar.title(start)
    found = place(When.day(day), unit)
    assert found is not None
    assert not found.unknown


@pytest.mark.parametrize(
    ("day", "title"),
    [
        ("2021-01-03", "Week 53, 28 Dec 2020–3 Jan 2021"),
        ("2020-12-28", "Week 53, 28 Dec 2020–3 Jan 2021"),
        ("2023-01-01", "Week 52, 26 Dec 2022–1 Jan 2023"),
        ("2024-12-31", "Week 1, 30 Dec 2024–5 Jan 2025"),
        ("2024-07-31", "Week 31, 29 Jul–4 Aug 2024"),
        ("2024-07-04", "Week 27, 1–7 Jul 2024"),
        ("0001-01-01", "Week 1, 1–7 Jan 1"),
        ("9999-12-31", "Week 52, 27–31 Dec 9999"),
    ],
)
def test_the_heading_of_a_week_names_both_years_where_it_has_two(day: str, title: str) -> None:
    [period] = timeline([event(1, day, "t")], per="week").periods
    assert period.title == title


PART_OF_2 = [{"relation": "part-of", "id": 2}]


@pytest.mark.parametrize(
    ("events", "ids"),
    [
        ([event(1, "2024-07-04", "a"), event(2, "2024-07-04/2024-07-06", "b")], [2, 1]),
        ([event(1, "2024-07-04/2024-07-05", "a"), event(2, "2024-07-04/2024-07-06", "b")], [2, 1]),
        (
            [
                event(1, "2024-07-04", "a", links=PART_OF_2),
                event(2, "2024-07-04/2024-07-06", "b"),
                event(3, "2024-07-04/2024-07-05", "c"),
            ],
            [2, 1, 3],
        ),
        ([event(1, "2024-07", "a"), event(2, "2024-07-01", "b"), event(3, "../2024-07-01", "c")], [3, 2, 1]),
        ([event(1, "../2024-07-09", "a"), event(2, "2024-07-08", "b")], [2, 1]),
        (
            [
                event(1, "2024-07-04/2024-07-06", "a", links=PART_OF_2),
                event(2, "2024-07-04/2024-07-06", "b", links=[{"relation": "part-of", "id": 1}]),
            ],
            [1, 2],
        ),
    ],
)
def test_on_one_day_the_longest_range_comes_first_and_its_parts_under_it(events: list[Event], ids: list[int]) -> None:
    assert [found.id for found in timeline(events, per="year").events] == ids
