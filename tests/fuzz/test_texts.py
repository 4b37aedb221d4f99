"""Dates and queries as anything at all: an answer or a documented error, in bounded time."""

import time
from contextlib import suppress
from datetime import date

import pytest

from tests.fuzz.mutations import texts
from tests.store.kit import event
from tracker.dates import parse_when
from tracker.errors import DateError, UsageError
from tracker.query.parser import parse_query
from tracker.query.tree import matches
from tracker.when import When

TODAY = date(2024, 7, 1)
LONGEST = 5.0  # seconds for one text: far more than any needs, far less than forever
AMOUNT = [pytest.param(400, id="slice"), pytest.param(100_000, id="long", marks=pytest.mark.long)]

EDTF = (
    "2024-07-04",
    "2024-07-04/2024-07-06",
    "2019?",
    "1962-10~",
    "../2024",
    "2024-35",
    "201X",
    "2024-07-04T09:00+08:00",
)
ENGLISH = (
    "next Friday", "last week of March 2024", "early 2024", "July 4-6, 2024", "3 days ago", "Q3 2024", "mid-May",
    "the first half of 2023", "Thursday evening", "between May and June 2020", "31 January - 4 February, 2026",
    "since 2019", "circa 1934", "tomorrow", "the 1990s", "2024年7月4日",
)  # fmt: skip
QUERIES = (
    "actor:china since:2024 -topic:ai", "kind:sanction,law or (against:huawei not is:overdue)",
    'text:"export controls"', "when:2024-07..2024-09", "id:1..5 link:follows", "has:source missing:ref",
    "around:2024-07-04", "(a or (b or (c)))",
)  # fmt: skip


@pytest.mark.parametrize("count", AMOUNT)
def test_edtf(count: int) -> None:
    for text in [*texts(EDTF, count, seed=5), "9" * 100_000, "2024-" * 10_000, "/" * 10_000]:
        try:
            when = When.parse(text)
        except DateError:
            continue
        assert When.parse(str(when)) == when
        assert date.min <= when.first <= when.last <= date.max


@pytest.mark.parametrize("count", AMOUNT)
def test_dates_in_words(count: int) -> None:
    for text in [*texts((*EDTF, *ENGLISH), count, seed=6), "x" * 100_000, "next " * 5_000, "1 " * 5_000]:
        begun = time.monotonic()
        with suppress(UsageError):
            when = parse_when(text, TODAY)
            assert When.parse(str(when)) == when
        assert time.monotonic() - begun < LONGEST, text[:100]


@pytest.mark.parametrize("count", AMOUNT)
def test_queries(count: int) -> None:
    waic = event("WAIC")
    for text in [*texts(QUERIES, count, seed=7), "(" * 10_000, "not " * 10_000, "-" * 10_000, "a or " * 10_000]:
        begun = time.monotonic()
        with suppress(UsageError):
            assert matches(parse_query(text, TODAY), waic) in (True, False)
        assert time.monotonic() - begun < LONGEST, text[:100]
