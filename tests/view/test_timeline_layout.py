"""Lanes and the layout of a timeline: nothing is lost, lanes end where they should, gaps are true."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import TODAY
from tests.view.samples import event
from tracker.event import Event, anchor
from tracker.registry import STATUSES
from tracker.view.calendar_units import UNITS, place
from tracker.view.timeline.lanes import spans_time
from tracker.view.timeline.layout import Beginning, Ending, Gap, Heading, Item, Today, layout, plan
from tracker.view.timeline.periods import Timeline, timeline
from tracker.when import When

DAYS = st.dates(date(2019, 1, 1), date(2026, 12, 31))


def ranges() -> st.SearchStrategy[When]:
    """Days, months and ranges, long and short, that often overlap."""
    pairs = st.tuples(DAYS, DAYS).map(lambda pair: When.span(min(pair), max(pair)))
    return st.one_of(
        DAYS.map(When.day),
        DAYS.map(lambda day: When.month(day.year, day.month)),
        DAYS.map(lambda day: When.year(day.year)),
        pairs,
        pairs,
        DAYS.map(lambda day: When.span(day, None)),
        DAYS.map(lambda day: When.span(None, day)),
        DAYS.map(lambda day: When.parse(f"{day}/")),
    )


def ledgers() -> st.SearchStrategy[list[Event]]:
    """Events with numbers for titles."""
    rows = st.lists(st.tuples(ranges(), st.sampled_from((*STATUSES, "happened", "happened"))), max_size=9)
    return rows.map(
        lambda found: [
            Event(id=number, when=when, title=f"<{number}>", status=status)
            for number, (when, status) in enumerate(found, 1)
        ]
    )


reports = st.builds(
    lambda events, per, today: timeline(events, per=per, today=today),
    ledgers(),
    st.sampled_from(("auto", "year", "quarter", "month", "week")),
    st.none() | DAYS,
)


def laid_out(report: Timeline, columns: int) -> list[Item]:
    return list(layout(report, plan(report, columns)))


def drawn(*whens: str, today: date | None = None, per: str = "year", columns: int = 3) -> list[str]:
    """The layout in words: `+1` begins, `[1` with a lane, `1]` ends, `=` is a heading, numbers are gaps."""
    events = [event(number, when, str(number)) for number, when in enumerate(whens, 1)]
    words = []
    for item in laid_out(timeline(events, per=per, today=today), columns):
        match item:
            case Heading():
                words.append("=")
            case Beginning(begun, lane):
                words.append(f"[{begun.id}" if lane else f"+{begun.id}")
            case Ending(lane):
                words.append(f"{lane.event.id}]")
            case Today():
                words.append("today")
            case Gap(periods, running):
                words.append(f"{periods}{'r' if running else ''}" if periods else "|")
            case _:
                words.append("?")
    return words


@pytest.mark.parametrize(
    ("whens", "expected"),
    [
        (["2024-07-04/2024-07-06", "2024-07-07"], "= +1 +2"),
        (["2024-07-04/2024-07-06", "2024-07-06"], "= [1 +2 1]"),
        (["1939-09-01/1945-09-02", "1950"], "= [1 5r 1] 4 = +2"),
        (["1947/1991", "1950-06"], "= [1 2r = +2 ? 1]"),
        (["1947/1991"], "= +1"),
        (["1947/..", "1950"], "= [1 2r = +2 1]"),
        (["2023-12-30/2024-01-02", "2025"], "= +1 | = +2"),
        (["2023-06-01/2024-01-02", "2024-02"], "= [1 | = 1] +2"),
        (["2020/2022-05-01", "2020-03/2021-05-01", "2022"], "= [1 [2 2] | = +3 1]"),
        (["2024-07-04/2024-07-06", "2024-07-06/2024-07-09", "2024-08"], "= [1 +2 1] +3"),
        (["2024-07-04/2024-07-09", "2024-07-05/2024-07-06", "2024-08"], "= [1 +2 1] +3"),
        (["../2021", "2020", "2023"], "= +2 | = +1 1 = +3"),
    ],
)
def test_layouts(whens: list[str], expected: str) -> None:
    assert " ".join(drawn(*whens)) == expected


def test_today_stands_in_what_goes_on() -> None:
    assert " ".join(drawn("2024-07-04/2024-07-06", today=date(2024, 7, 5))) == "= [1 today 1]"
    assert " ".join(drawn("2024-07-04/2024-07-06", today=date(2024, 7, 7))) == "= +1"
    assert " ".join(drawn("2022/..", today=date(2024, 7, 5))) == "= [1 ? today 1]"


def test_days_of_a_short_range_are_not_empty_periods() -> None:
    assert " ".join(drawn("2024-07-04/2024-07-06", "2024-07-10", per="day")) == "= +1 3 = +2"


def test_a_fourth_range_at_once_has_no_rail() -> None:
    whens = ("2019/..", "2020/..", "2021/2023", "2022/..", "2024/..", "2025")
    assert " ".join(drawn(*whens)) == "= [1 | = [2 | = +3 | = [4 1r = +5 | = +6 4] 2] 1]"
    assert " ".join(drawn(*whens, columns=0)) == "= +1 | = +2 | = +3 | = +4 1r = +5 | = +6"


@pytest.mark.parametrize("status", STATUSES)
def test_what_was_called_off_or_only_threatened_runs_beside_nothing(status: str) -> None:
    events = [event(1, "2020/2024", "a", status=status), event(2, "2022", "b")]
    items = laid_out(timeline(events, per="year"), 3)
    takes_place = status in ("happened", "expected")
    assert any(isinstance(item, Ending) for item in items) == takes_place
    assert Gap(1, running=takes_place) in items


@given(reports, st.integers(0, 3))
def test_every_event_begins_once_and_in_order(report: Timeline, columns: int) -> None:
    items = laid_out(report, columns)
    assert tuple(item.event for item in items if isinstance(item, Beginning)) == report.events
    assert tuple(item.period for item in items if isinstance(item, Heading)) == report.periods
    assert sum(isinstance(item, Today) for item in items) == (report.today_at is not None)


@given(reports, st.integers(0, 3))
def test_every_rail_ends_after_all_that_begins_by_its_last_day(report: Timeline, columns: int) -> None:
    running: dict[int, Event] = {}
    ended: list[date] = []
    for item in laid_out(report, columns):
        if isinstance(item, Beginning):
            assert all(day < anchor(item.event.when) for day in ended)
            if item.lane:
                assert item.lane.column not in running
                assert item.lane.column < columns
                running[item.lane.column] = item.event
        if isinstance(item, Today):
            assert all(day < item.day for day in ended)
            assert all(event.when.last >= item.day for event in running.values())
        if isinstance(item, Ending):
            assert running.pop(item.lane.column) == item.lane.event
            ended.append(item.day)
    assert not running


@given(reports, st.integers(0, 3))
def test_gaps_are_true(report: Timeline, columns: int) -> None:
    items = laid_out(report, columns)
    calendar = UNITS[report.unit]
    for item, below in pairwise(items):
        if isinstance(item, Gap) and item.periods:
            first, end = _empty_periods(item, below, report)
            begun = [found for event in report.events if (found := place(event.when, report.unit))]
            assert not any(first <= found.number < end for found in begun if found.number == found.last)
            day = calendar.start(first)
            going = [
                event for event in report.events if spans_time(event) and event.when.first < day <= event.when.last
            ]
            assert item.running == bool(going)


def _empty_periods(item: Gap, below: Item, report: Timeline) -> tuple[int, int]:
    """The numbers of the first silent period and of the one after the last."""
    assert isinstance(below, Heading | Ending | Today)
    day = below.period.start if isinstance(below, Heading) else below.day
    number = UNITS[report.unit].number(day)
    return number - item.periods, number


def test_nothing_has_no_layout() -> None:
    assert laid_out(timeline([], today=TODAY), 3) == []
