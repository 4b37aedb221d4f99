"""Dates as EDTF: what is read, what it spans, what is refused and how."""

import copy
import pickle
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import whens
from tracker.errors import DateError
from tracker.when import When

MIN, MAX = date.min, date.max
READ = [  # text, first, last, precision, doubt
    ("2024-07-04", date(2024, 7, 4), date(2024, 7, 4), "day", ""),
    ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29), "day", ""),
    ("2024-07", date(2024, 7, 1), date(2024, 7, 31), "month", ""),
    ("2024", date(2024, 1, 1), date(2024, 12, 31), "year", ""),
    ("0001", date(1, 1, 1), date(1, 12, 31), "year", ""),
    ("9999", date(9999, 1, 1), MAX, "year", ""),
    ("2024-21", date(2024, 3, 1), date(2024, 5, 31), "season", ""),
    ("2023-24", date(2023, 12, 1), date(2024, 2, 29), "season", ""),
    ("9999-24", date(9999, 12, 1), MAX, "season", ""),
    ("2024-35", date(2024, 7, 1), date(2024, 9, 30), "quarter", ""),
    ("2024-41", date(2024, 7, 1), date(2024, 12, 31), "half", ""),
    ("201X", date(2010, 1, 1), date(2019, 12, 31), "decade", ""),
    ("19XX", date(1900, 1, 1), date(1999, 12, 31), "century", ""),
    ("00XX", MIN, date(99, 12, 31), "century", ""),
    ("2004-XX", date(2004, 1, 1), date(2004, 12, 31), "year", ""),
    ("1985-XX-XX", date(1985, 1, 1), date(1985, 12, 31), "year", ""),
    ("1985-04-XX", date(1985, 4, 1), date(1985, 4, 30), "month", ""),
    ("2019?", date(2019, 1, 1), date(2019, 12, 31), "year", "?"),
    ("1962-10~", date(1962, 10, 1), date(1962, 10, 31), "month", "~"),
    ("2004-06-11%", date(2004, 6, 11), date(2004, 6, 11), "day", "%"),
    ("2024-07-04/2024-07-06", date(2024, 7, 4), date(2024, 7, 6), "range", ""),
    ("2004-06/2006-08", date(2004, 6, 1), date(2006, 8, 31), "range", ""),
    ("1984?/2004~", date(1984, 1, 1), date(2004, 12, 31), "range", "%"),
    ("../2024-07-03", MIN, date(2024, 7, 3), "range", ""),
    ("/2024-07-03", MIN, date(2024, 7, 3), "range", ""),
    ("2024-07-03/..", date(2024, 7, 3), MAX, "range", ""),
    ("2024-07-03/", date(2024, 7, 3), MAX, "range", ""),
    ("2024-07-04T09:00+08:00", date(2024, 7, 4), date(2024, 7, 4), "minute", ""),
    ("2024-07-04T09:00:30Z", date(2024, 7, 4), date(2024, 7, 4), "minute", ""),
]
REFUSED = [  # text, what the sentence must name
    ("2022-13-01", "months run from 1 to 12"),
    ("2023-02-29", "February 2023 has 28 days"),
    ("2024-00", "months run from 1 to 12"),
    ("2024-07-04/2024-07-03", "ends before it starts"),
    ("0000-01-01", "years 1 to 9999"),
    ("Y17000", "years beyond 9999"),
    ("-0044", "years before 1"),
    ("[2024,2025]", "sets of dates"),
    ("1950S2", "significant digits"),
    ("2004-06~-11", "a doubt on a part"),
    ("156X-12-25", "unspecified digits"),
    ("2001-25", "hemisphere seasons"),
    ("2024-07-04T24:00", "is not a time of day"),
    ("2024-07-04T09:00+15:00", "has no valid time zone"),
    ("2024-7-4", "not an EDTF date"),
    ("٢٠٢٤-٠٧-٠٤", "not an EDTF date"),
    ("last Friday", "not an EDTF date"),
    ("/", "not an EDTF date"),
    ("", "not an EDTF date"),
    ("2024\n", "not an EDTF date"),
]


@pytest.mark.parametrize(("text", "first", "last", "precision", "doubt"), READ)
def test_reads_edtf(text: str, first: date, last: date, precision: str, doubt: str) -> None:
    when = When.parse(text)
    assert (when.first, when.last, when.precision, when.doubt) == (first, last, precision, doubt)
    assert str(when) == text


@pytest.mark.parametrize(("text", "named"), REFUSED)
def test_refuses_everything_else_by_name(text: str, named: str) -> None:
    with pytest.raises(DateError, match=named):
        When.parse(text)


@given(whens())
def test_text_is_identity(when: When) -> None:
    again = When.parse(str(when))
    assert again == when
    assert hash(again) == hash(when)
    assert pickle.loads(pickle.dumps(when)) == copy.deepcopy(when) == when  # noqa: S301 - our own bytes
    assert when.first <= when.last


@given(st.text(max_size=30) | st.text("0123456789-/X?~%T:Z+.", max_size=25))
def test_no_text_raises_anything_else(text: str) -> None:
    with suppress(DateError):
        assert str(When.parse(text)) == text


@given(whens(), whens())
def test_within_is_the_stronger_of_two_answers(when: When, period: When) -> None:
    assert not when.within(period) or when.overlaps(period)
    assert when.overlaps(period) == period.overlaps(when)


@given(whens(), st.sampled_from(["", "?", "~", "%"]))
def test_doubt_changes_nothing_but_the_doubt(when: When, doubt: str) -> None:
    if when.precision == "minute":
        return
    marked = when.with_doubt(doubt)  # type: ignore[arg-type]
    assert (marked.first, marked.last) == (when.first, when.last)
    assert marked.with_doubt("") == when.with_doubt("")


def test_has_no_order_of_its_own() -> None:
    with pytest.raises(TypeError):
        sorted([When.year(2024), When.year(2023)])  # type: ignore[type-var]


def test_cannot_be_changed() -> None:
    when = When.year(2024)
    with pytest.raises(AttributeError):
        when.first = MIN
    with pytest.raises(AttributeError):
        del when.text


def test_constructors() -> None:
    table = {
        "2024-07-04": When.day(date(2024, 7, 4)),
        "2024-07": When.month(2024, 7),
        "2024-23": When.season(2024, 3),
        "2024-33": When.quarter(2024, 1),
        "2024-40": When.half(2024, 1),
        "199X": When.decade(1994),
        "19XX": When.century(1994),
        "2024-07-04/2024-07-06": When.span(date(2024, 7, 4), date(2024, 7, 6)),
        "2024-07/..": When.span(When.month(2024, 7), None),
        "../2024": When.span(None, When.year(2024)),
    }
    assert {text: str(when) for text, when in table.items()} == {text: text for text in table}
    assert When.span(date(2024, 7, 4), date(2024, 7, 4)) == When.day(date(2024, 7, 4))
    assert When.year(2024).days == 366
