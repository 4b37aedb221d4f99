"""Periods to filter by: hledger's words, both ends included. The reference date is Wednesday 2008-11-26."""

from datetime import date

import pytest

from tracker.dates import parse_when, read_period, read_when
from tracker.errors import DateError

TODAY = date(2008, 11, 26)

PERIODS = [
    ("2024", "2024"), ("2024-07", "2024-07"), ("2024q3", "2024-35"), ("2024/2", "2024-02"),
    ("2024/2..2024/5", "2024-02/2024-05"),
    ("2024-01-01..2024-03-31", "2024-01-01/2024-03-31"), ("2024..", "2024/.."), ("..2024", "../2024"),
    ("2024-07-04..", "2024-07-04/.."),
    ("2024..2025-06", "2024/2025-06"), ("-30d..", "2008-10-27/.."), ("-30d", "2008-10-27"), ("+2w", "2008-12-10"),
    ("this quarter", "2008-36"), ("last month", "2008-10"), ("in 5 days", "2008-12-01"), ("January", "2008-01"),
    ("dec", "2008-12"), ("2", "2008-11-02"), ("next wednesday", "2008-12-03"), ("last week..", "2008-11-17/.."),
    ("today..tomorrow", "2008-11-26/2008-11-27"), ("1 quarter ago", "2008-35"), ("last week", "2008-11-17/2008-11-23"),
    ("early 2024", "2024-01~/2024-04~"), ("2024-07-04/2024-07-06", "2024-07-04/2024-07-06"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "gold"), PERIODS)
def test_periods(text: str, gold: str) -> None:
    assert str(read_period(text, TODAY).when) == gold


UP_TO_TODAY = [  # in a question, unlike in a date, these include the current unit up to today
    ("last 2 weeks", "2008-11-12/2008-11-26"), ("the last two weeks", "2008-11-12/2008-11-26"),
    ("last 30 days", "2008-10-27/2008-11-26"), ("past 6 months", "2008-05-26/2008-11-26"),
    ("in the past 5 years", "2003-11-26/2008-11-26"), ("past week", "2008-11-19/2008-11-26"),
    ("the past year", "2007-11-26/2008-11-26"), ("past couple of weeks", "2008-11-12/2008-11-26"),
    ("over the last two decades", "1988-11-26/2008-11-26"), ("trailing 12 months", "2007-11-26/2008-11-26"),
    ("last quarter so far", "2008-07-01/2008-11-26"), ("this quarter so far", "2008-10-01/2008-11-26"),
    ("November so far", "2008-11-01/2008-11-26"), ("2007 to date", "2007-01-01/2008-11-26"),
    ("year to date", "2008-01-01/2008-11-26"), ("month-to-date", "2008-11-01/2008-11-26"),
    ("next 2 weeks", "2008-12-01/2008-12-14"), ("last quarter", "2008-35"), ("last year", "2007"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "gold"), UP_TO_TODAY)
def test_periods_up_to_today(text: str, gold: str) -> None:
    assert str(read_period(text, TODAY).when) == gold


def test_as_a_date_they_are_whole_units_before_the_current_one() -> None:
    assert str(read_when("last 2 weeks", TODAY).when) == "2008-11-10/2008-11-23"


@pytest.mark.parametrize(
    "text",
    [
        "so far",
        "next month so far",
        "nonsense so far",
        "last 9999 years",
        "..",
        "",
        "2025..2024",
        "31",
        "-99999999d",
        "nonsense",
        "2022-13",
        "2024..2022-13-01",
        "-9999y",
    ],
)
def test_refused(text: str) -> None:
    with pytest.raises(DateError):
        read_period(text, TODAY)


@pytest.mark.parametrize("text", ["January", "2", "-30d", "last month", "last 2 weeks", "year to date", "-30d.."])
def test_a_base_day_is_needed(text: str) -> None:
    with pytest.raises(DateError, match="reference date"):
        read_period(text)


@pytest.mark.parametrize(
    ("text", "gold"),
    [
        ("-30d", "2008-10-27"), ("+2w", "2008-12-10"), ("-1m", "2008-10-26"), ("-30d..", "2008-10-27/.."),
        ("..-1y", "../2007-11-26"), ("2019..", "2019/.."), ("..2019", "../2019"),
        ("-1w..+1w", "2008-11-19/2008-12-03"), ("4 July 2024...", "2024-07-04"), ("...2024", "2024"),
    ],
)  # fmt: skip
def test_what_can_mean_nothing_else_is_a_date_as_well(text: str, gold: str) -> None:
    assert str(parse_when(text, TODAY)) == gold


@pytest.mark.parametrize("text", ["30d", "2w", "2", "-30", "+86 10 6596 1114", "2019..2018", ".."])
def test_a_sign_tells_an_offset(text: str) -> None:
    with pytest.raises(DateError):
        parse_when(text, TODAY)


def test_the_reason_for_an_offset() -> None:
    assert read_when("-30d", TODAY).reason == "30 days before Wednesday 2008-11-26"
    assert read_period("+1w", TODAY).reason == "1 week after Wednesday 2008-11-26"
    assert read_when("2019..").reason == "from 2019"
