"""Dates of a query that exclude one another: one sentence, whatever command is asked."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import QueryError
from tracker.event import Event
from tracker.query.parser import parse_query
from tracker.query.periods import refuse_no_period
from tracker.query.tree import ByDate, Every, Some, matches
from tracker.when import When

EXCLUDED = (
    "since:2024 until:2023",
    "during:2023 since:2024",
    "during:2023 during:2024",
    "when:2023 until:2022-06",
    "since:2025 when:2023,2024",
    "kind:law (since:2024 (topic:ai until:2023))",
)
ALLOWED = (
    "since:2024 until:2024",
    "when:2023 when:2024",  # what lasts over the turn of the year
    "since:2024 or until:2023",
    "since:2024 -until:2023",
    "during:2024-06 when:2024",
    "since:2024 (until:2023 or kind:law)",
)


@pytest.mark.parametrize("text", EXCLUDED)
def test_dates_that_exclude_one_another_are_refused(text: str) -> None:
    with pytest.raises(QueryError, match="the dates exclude one another"):
        refuse_no_period(parse_query(text))


@pytest.mark.parametrize("text", ALLOWED)
def test_dates_that_leave_something_are_asked(text: str) -> None:
    refuse_no_period(parse_query(text))


START = date(2024, 1, 1)
DAYS = st.integers(0, 12).map(lambda number: START + timedelta(number))


@st.composite
def conditions(draw: st.DrawFn) -> ByDate:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    periods = ByDate("when", first, last), ByDate("during", first, last)
    return draw(st.sampled_from((*periods, ByDate("since", first, date.max), ByDate("until", date.min, last))))


@given(
    st.lists(st.one_of(conditions(), st.lists(conditions(), min_size=1, max_size=2).map(tuple).map(Some)), max_size=3)
)
def test_what_is_refused_finds_no_day(parts: list[ByDate | Some]) -> None:
    query = Every(tuple(parts))
    try:
        refuse_no_period(query)
    except QueryError:
        for number in range(-1, 14):
            assert not matches(query, Event(when=When.day(START + timedelta(number)), title="A day"))
