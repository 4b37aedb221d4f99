"""Months, weekdays and days of any year, what is near an event, and numbers in a range."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.strategies import TODAY, near_whens, whens
from tracker.errors import NoSuchEvent, QueryError
from tracker.event import Event, Source, changed
from tracker.query.leaves import Recurring, recurs
from tracker.query.parser import parse_query, read_query
from tracker.query.tree import ByDate, Query, matches
from tracker.query.values import Context
from tracker.when import When


def at(text: str, sources: int = 0) -> Event:
    return Event(when=When.parse(text), title="x", sources=(Source(name="a"),) * sources)


CASES = (  # the query, dates that answer it, dates that do not
    ("month:7", ("2024-07-04", "1999-07", "2024-06-30/2024-07-01", "2024-07-04/.."), ("2024", "2024-35", "2024-08")),
    ("month:july", ("2024-07~", "2023-12/2024-07"), ("2023-12/2024-06", "../2024-08")),
    ("month:12,1", ("2024-12-31", "2024-01"), ("2024-02", "2024-02-01/2024-11-30")),
    ("weekday:mon", ("2024-07-01", "2024-06-30/2024-07-02", "2024-07-02/2024-07-08"), ("2024-07-02", "2024-07")),
    ("weekday:Sunday", ("2024-07-07T09:00Z",), ("2024-07-02/2024-07-06", "2024-07-01/..")),
    ("md:07-04", ("2024-07-04", "1776-07-04?", "2024-07-01/2024-07-05", "1939-09-01/1945-09-02"), ("2024-07",)),
    ("md:2-29", ("2024-02-29", "2024-02-28/2024-03-01"), ("2023-02-28/2023-03-01", "2024-02-28")),
    ("md:--07-04", ("2024-07-04/..",), ("2024-07-03/..", "../..")),
    ("onthisday", ("1999-07-01", "2024-07-01"), ("2024-07-02", "2024-07")),
    ("is:onthisday", ("1999-07-01",), ("1999-07-02",)),
    ("-OnThisDay", ("1999-07-02",), ("1999-07-01",)),
)


@pytest.mark.parametrize(("query", "found", "missed"), CASES, ids=[case[0] for case in CASES])
def test_what_comes_again(query: str, found: tuple[str, ...], missed: tuple[str, ...]) -> None:
    asked = parse_query(query, TODAY)
    assert [text for text in (*found, *missed) if matches(asked, at(text))] == list(found)


def test_the_word_in_quotes_is_searched() -> None:
    assert not matches(parse_query('"onthisday"', TODAY), at("1999-07-01"))


@pytest.mark.parametrize(
    ("query", "counts"),
    [("sources:2..", [2, 3]), ("sources:2", [2]), ("sources:..1", [0, 1]), ("sources:0", [0]), ("sources:1-2", [1, 2])],
)
def test_the_number_of_sources(query: str, counts: list[int]) -> None:
    assert [number for number in range(4) if matches(parse_query(query), at("2024", number))] == counts


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("fatalities:10..", [10, 25]),
        ("fatalities:..9", [0, 9]),
        ("fatalities:9..10", [9, 10]),
        ("detail:fatalities=25..25", [25]),
        ("fatalities:10", [10]),
        ("edition:0..", []),
    ],
)
def test_a_detail_that_is_a_number(query: str, found: list[int]) -> None:
    kept = [changed(at("2024"), details={"fatalities": number, "edition": "first"}) for number in (0, 9, 10, 25)]
    assert [one.details["fatalities"] for one in kept if matches(parse_query(query), one)] == found


def test_words_after_sources_are_those_of_a_source() -> None:
    assert parse_query("sources:xinhua") == parse_query("source:xinhua")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("month:13", "unknown month '13'"),
        ("month:ju", "unknown month 'ju'"),
        ("weekday:t", "unknown weekday 't'"),
        ("md:02-30", "not a month and a day"),
        ("md:2024-07-04", "not a month and a day"),
        ("md:july", "not a month and a day"),
        ("sources:3..2", "ends before it starts"),
        ("fatalities:3..2", "ends before it starts"),
        ("fatalities:x..", "'x..' is neither a number nor a range of numbers"),
        ("edition:3..x", "neither a number"),
        ("edition:-3", "neither a number"),
        ("edition:seventh", "neither a number"),
        ("detail:fatalities=x", "neither a number"),
        ("amount:9bn..", "neither a number"),
        ("amount:..", "neither a number"),
        ("sources:-1", "not a number of sources"),
        ("around:12", "needs a timeline"),
    ],
)
def test_what_cannot_be_read(query: str, said: str) -> None:
    with pytest.raises(QueryError, match=said):
        parse_query(query, TODAY)


def lookup(key: str) -> Event:
    known = {"12": "2024-07-04/2024-07-06", "02024": "1999-01-01", "A/RES/78/311": "2024-07-01", "5": "2024-03-01/.."}
    if key not in known:
        raise NoSuchEvent(f"there is no event {key}")
    return at(known[key])


def around(first: str, last: str) -> Query:
    return ByDate("when", date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("value", "period"),
    [
        ("12", around("2024-06-27", "2024-07-13")),
        ("2024", around("2022-12-31", "2026-01-01")),
        ("02024", around("1998-12-25", "1999-01-08")),
        ("A/RES/78/311", around("2024-06-24", "2024-07-08")),
        ("2024-07-01", around("2024-06-24", "2024-07-08")),
        ("5", around("2024-02-23", "2024-03-08")),
    ],
)
def test_what_is_near_an_event(value: str, period: Query) -> None:
    context = Context(TODAY, event=lookup)
    found = read_query(f"around:{value}", context)
    assert isinstance(found, ByDate)
    assert isinstance(period, ByDate)
    if value != "2024":
        assert found == period
    else:
        assert (found.first.year, found.last.year) == (2022, 2026)


def test_an_event_that_is_not_there_is_said() -> None:
    with pytest.raises(NoSuchEvent):
        read_query("around:13", Context(TODAY, event=lookup))


def slowly(when: When, cycle: str, number: int) -> bool:
    """Look at each day."""
    ends = [When.parse(end) for end in when.text.split("/") if end not in ("", "..")]
    coarsest = {"month": ("minute", "day", "month")}.get(cycle, ("minute", "day"))
    if not ends or not all(end.precision in coarsest for end in ends):
        return False
    day, last = ends[0].first, ends[-1].last
    while day <= last:
        if number == {"month": day.month, "weekday": day.weekday(), "md": day.month * 100 + day.day}[cycle]:
            return True
        if day == date.max:
            break
        day += timedelta(1)
    return False


def spans() -> st.SearchStrategy[When]:
    """Ranges of up to ten years."""
    days = st.dates(date(1890, 1, 1), date(2030, 1, 1))
    return st.builds(lambda day, length: When.span(day, day + timedelta(length)), days, st.integers(0, 3_700))


@settings(max_examples=150)
@given(
    near_whens() | spans() | whens().filter(lambda when: when.days < 4_000 or when.precision != "range"),
    st.one_of(
        st.tuples(st.just("month"), st.integers(1, 12)),
        st.tuples(st.just("weekday"), st.integers(0, 6)),
        st.tuples(st.just("md"), st.sampled_from((229, 704, 1231, 101))),
    ),
)
def test_days_that_come_again_are_those_seen_one_by_one(when: When, asked: tuple[str, int]) -> None:
    cycle, number = asked
    assert recurs(when, cycle, number) is slowly(when, cycle, number)  # type: ignore[arg-type]
    assert matches(Recurring(cycle, number), Event(when=when, title="x")) is slowly(when, cycle, number)  # type: ignore[arg-type]
