"""Rails and the course of a timeline: nothing is lost, rails end where they should, silences are true."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import TODAY
from tests.view.samples import event
from tracker.event import Event
from tracker.registry import STATUSES
from tracker.view.calendar_units import UNITS, place
from tracker.view.lanes import runs
from tracker.view.timeline import Timeline, timeline
from tracker.view.timeline_layout import Beginning, Ending, Heading, Silence, Stop, Today, course
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


def drawn(*whens: str, today: date | None = None, per: str = "year", columns: int = 3) -> list[str]:
    """The course in words: `+1` begins, `[1` with a rail, `1]` ends, `=` is a heading, numbers are silences."""
    events = [event(number, when, str(number)) for number, when in enumerate(whens, 1)]
    words = []
    for stop in course(timeline(events, per=per, today=today), columns):
        match stop:
            case Heading():
                words.append("=")
            case Beginning(begun, rail):
                words.append(f"[{begun.id}" if rail else f"+{begun.id}")
            case Ending(rail):
                words.append(f"{rail.event.id}]")
            case Today():
                words.append("today")
            case Silence(periods, running):
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
        (["2024-07-04/2024-07-06", "2024-07-06/2024-07-09", "2024-08"], "= [1 [2 1] 2] +3"),
        (["2024-07-04/2024-07-09", "2024-07-05/2024-07-06", "2024-08"], "= [1 +2 1] +3"),
        (["../2021", "2020", "2023"], "= [1 | = +2 1] 1 = +3"),
    ],
)
def test_courses(whens: list[str], expected: str) -> None:
    assert " ".join(drawn(*whens)) == expected


def test_today_stands_in_what_goes_on() -> None:
    assert " ".join(drawn("2024-07-04/2024-07-06", today=date(2024, 7, 5))) == "= [1 today 1]"
    assert " ".join(drawn("2024-07-04/2024-07-06", today=date(2024, 7, 7))) == "= +1"
    assert " ".join(drawn("2022/..", today=date(2024, 7, 5))) == "= [1 ? today 1]"


def test_days_of_a_short_range_are_not_silent() -> None:
    assert " ".join(drawn("2024-07-04/2024-07-06", "2024-07-10", per="day")) == "= +1 3 = +2"


def test_a_fourth_range_at_once_has_no_rail() -> None:
    whens = ("2019/..", "2020/..", "2021/2023", "2022/..", "2024/..", "2025")
    assert " ".join(drawn(*whens)) == "= [1 | = [2 | = [3 | = +4 3] | = [5 | = +6 5] 2] 1]"
    assert " ".join(drawn(*whens, columns=0)) == "= +1 | = +2 | = +3 | = +4 1r = +5 | = +6"


@pytest.mark.parametrize("status", STATUSES)
def test_what_was_called_off_or_only_threatened_runs_beside_nothing(status: str) -> None:
    events = [event(1, "2020/2024", "a", status=status), event(2, "2022", "b")]
    stops = list(course(timeline(events, per="year"), 3))
    takes_place = status in ("happened", "expected")
    assert any(isinstance(stop, Ending) for stop in stops) == takes_place
    assert Silence(1, running=takes_place) in stops


@given(reports, st.integers(0, 3))
def test_every_event_begins_once_and_in_order(report: Timeline, columns: int) -> None:
    stops = list(course(report, columns))
    assert tuple(stop.event for stop in stops if isinstance(stop, Beginning)) == report.events
    assert tuple(stop.period for stop in stops if isinstance(stop, Heading)) == report.periods
    assert sum(isinstance(stop, Today) for stop in stops) == (report.today_at is not None)


@given(reports, st.integers(0, 3))
def test_every_rail_ends_after_all_that_begins_by_its_last_day(report: Timeline, columns: int) -> None:
    running: dict[int, Event] = {}
    ended: list[date] = []
    for stop in course(report, columns):
        if isinstance(stop, Beginning):
            assert all(day < stop.event.when.first for day in ended)
            if stop.rail:
                assert stop.rail.column not in running
                assert stop.rail.column < columns
                running[stop.rail.column] = stop.event
        if isinstance(stop, Today):
            assert all(day < stop.day for day in ended)
            assert all(event.when.last >= stop.day for event in running.values())
        if isinstance(stop, Ending):
            assert running.pop(stop.rail.column) == stop.rail.event
            ended.append(stop.day)
    assert not running


@given(reports, st.integers(0, 3))
def test_silences_are_true(report: Timeline, columns: int) -> None:
    stops = list(course(report, columns))
    calendar = UNITS[report.unit]
    for stop, below in pairwise(stops):
        if isinstance(stop, Silence) and stop.periods:
            first, end = _silent(stop, below, report)
            begun = [found for event in report.events if (found := place(event.when, report.unit))]
            assert not any(first <= found.number < end for found in begun if found.number == found.last)
            day = calendar.start(first)
            going = [event for event in report.events if runs(event) and event.when.first < day <= event.when.last]
            assert stop.running == bool(going)


def _silent(stop: Silence, below: Stop, report: Timeline) -> tuple[int, int]:
    """The numbers of the first silent period and of the one after the last."""
    assert isinstance(below, Heading | Ending | Today)
    day = below.period.start if isinstance(below, Heading) else below.day
    number = UNITS[report.unit].number(day)
    return number - stop.periods, number


def test_nothing_has_no_course() -> None:
    assert list(course(timeline([], today=TODAY), 3)) == []
