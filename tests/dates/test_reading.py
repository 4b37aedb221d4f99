"""Whole texts: what they mean, and what is refused. The reference date is Monday 2024-07-08."""

from datetime import date

import pytest

from tracker.dates import parse_when, read_when
from tracker.errors import DateError

TODAY = date(2024, 7, 8)

DATES = [
    # EDTF as it is
    ("2024-07-04", "2024-07-04"), ("2024-07", "2024-07"), ("2024", "2024"), ("2019?", "2019?"),
    ("1962-10~", "1962-10~"),
    ("2024-07-04/2024-07-06", "2024-07-04/2024-07-06"), ("../2024-07-03", "../2024-07-03"), ("2024-35", "2024-35"),
    (" 2024-07-04\n", "2024-07-04"), ("2024-07-04T09:00+08:00", "2024-07-04T09:00+08:00"),
    # full dates in every usual order
    ("4 July 2024", "2024-07-04"), ("4th July, 2024", "2024-07-04"), ("July 4, 2024", "2024-07-04"),
    ("Thursday, 4 July 2024", "2024-07-04"), ("the fourth of July 2024", "2024-07-04"), ("Jul. 4, 2024", "2024-07-04"),
    ("4-Jul-2024", "2024-07-04"), ("2024/07/04", "2024-07-04"), ("2024.07.04", "2024-07-04"),
    ("20240704", "2024-07-04"),
    ("25/12/2024", "2024-12-25"), ("12/25/2024", "2024-12-25"), ("25.12.2024", "2024-12-25"),
    ("JULY 4, 2024", "2024-07-04"),
    # partial
    ("July 2024", "2024-07"), ("7/2024", "2024-07"), ("Sept 2023", "2023-09"), ("summer 2023", "2023-22"),
    ("December", "2024-12"), ("4 July", "2024-07-04"), ("July 4th", "2024-07-04"), ("the 4th", "2024-07-04"),
    # relative
    ("today", "2024-07-08"), ("Yesterday", "2024-07-07"), ("tomorrow", "2024-07-09"),
    ("this week", "2024-07-08/2024-07-14"),
    ("last week", "2024-07-01/2024-07-07"), ("next month", "2024-08"), ("last quarter", "2024-34"),
    ("this year", "2024"),
    ("next year", "2025"), ("last decade", "201X"), ("last weekend", "2024-07-06/2024-07-07"),
    ("3 days ago", "2024-07-05"), ("in two weeks", "2024-07-22~"), ("three months later", "2024-10"),
    ("a year ago", "2023"), ("ten days from now", "2024-07-18"), ("the day after tomorrow", "2024-07-10"),
    ("Friday of last week", "2024-07-05"), ("two Fridays ago", "2024-06-28"), ("this time last year", "2023-07-08~"),
    ("three days after Christmas 2023", "2023-12-28"), ("the first Monday of September 2024", "2024-09-02"),
    # quarters, halves, fiscal years, decades, centuries, weeks
    ("Q3 2024", "2024-35"), ("third quarter of 2024", "2024-35"), ("2024Q3", "2024-35"), ("2024-Q3", "2024-35"),
    ("H1 2024", "2024-40"), ("the second half of 2023", "2023-41"), ("fiscal 2024", "2024"), ("FY2024", "2024"),
    ("the 1990s", "199X"), ("the '60s", "196X"), ("the nineties", "199X"), ("the 19th century", "18XX"),
    ("week 28 of 2024", "2024-07-08/2024-07-14"), ("2024-W28", "2024-07-08/2024-07-14"),
    # early, mid, late
    ("early June 2024", "2024-06-01~/2024-06-10~"), ("mid-June 2024", "2024-06-11~/2024-06-20~"),
    ("late June 2024", "2024-06-21~/2024-06-30~"), ("the end of 2023", "2023-09~/2023-12~"),
    ("beginning of next week", "2024-07-15~/2024-07-17~"), ("late 1990s", "1997~/1999~"),
    ("early 1900s", "1900~/1903~"),
    ("late last year", "2023-09~/2023-12~"), ("mid-2025", "2025-05~/2025-08~"),
    # doubt
    ("circa 1934", "1934~"), ("c. 1620", "1620~"), ("c1860", "1860~"), ("about July 2024", "2024-07~"),
    ("1862 maybe", "1862?"), ("uncertain: approx 1862", "1862%"), ("just over a week ago", "2024-07-01~/2024-07-07~"),
    # open ends
    ("before 4 July 2024", "../2024-07-03"), ("after 2023", "2024/.."), ("since March 2022", "2022-03/.."),
    ("until 2024", "../2024"), ("by June 2025", "../2025-06"), ("before the summer", "../2024-05"),
    ("from 2022 onwards", "2022/.."),
    # ranges
    ("4-6 July 2024", "2024-07-04/2024-07-06"), ("July 4 to 6", "2024-07-04/2024-07-06"),
    ("between September 1 and 3", "2024-09-01/2024-09-03"), ("from Thursday to Saturday", "2024-07-04/2024-07-06"),
    ("November 30 - December 3", "2024-11-30/2024-12-03"), ("January 31 - 4 February, 2026", "2026-01-31/2026-02-04"),
    ("2022/2023", "2022/2023"), ("1967 to 1969", "1967/1969"), ("2022-26", "2022/2026"),
    ("1856-ca. 1865", "1856/1865~"),
    ("01 Dec 1952 to 31 Dec 1952", "1952-12-01/1952-12-31"), ("March – May 2024", "2024-03/2024-05"),
    ("28 December 2024 – 3 January 2025", "2024-12-28/2025-01-03"),
    ("for 10 days from 1 July 2024", "2024-07-01/2024-07-10"),
    # holidays
    ("Christmas 2024", "2024-12-25"), ("Easter Monday 2024", "2024-04-01"), ("Thanksgiving 2023", "2023-11-23"),
    ("Orthodox Easter 2024", "2024-05-05"), ("second Tuesday after Easter 2024", "2024-04-09"),
    ("the day before Easter 2024", "2024-03-30"), ("the Monday nearest to 5 May 2024", "2024-05-06"),
    ("the second last Friday of May 2024", "2024-05-24"), ("1990s-early 2010s", "199X/201X"),
    # times of day
    ("4 July 2024 09:00", "2024-07-04T09:00"), ("July 4, 2024 at 9:30 p.m.", "2024-07-04T21:30"),
    ("yesterday at 14:05 UTC", "2024-07-07T14:05Z"),
    # what stands around a date
    ("on 4 July 2024.", "2024-07-04"), ("in July 2024", "2024-07"), ("starting in September", "2024-09"),
    ("as early as August", "2024-08"), ("August 2027 (exact dates TBD)", "2027-08"), ("“4 July 2024”", "2024-07-04"),
]  # fmt: skip

REFUSED = [
    "", " ", "?", "TBD", "ongoing", "foo", "2022-13-01", "2022-13", "2022-02-30", "2023-02-29T10:00", "31 June 2024",
    "30 February", "5.5", "17.39", "1,500", "7-nanometre", "section 301", "GPT-4", "H20", "pages 12-15", "25",
    "1500 GMT", "c. 485 BC", "44 BC", "5th century BC", "year 10000", "12345", "every Monday", "for two years", "A4",
    "Independence Day", "Dundalk Day 2012",
    "May the force", "in", "the", "two", "a", "-", "/", "..", "to", "1.2.3.4", "192.168.0.1", "+86 10 6596 1114",
    "10−5", "3 ~ 4", "2.16.28",
]  # fmt: skip


@pytest.mark.parametrize(("text", "gold"), DATES)
def test_texts_mean(text: str, gold: str) -> None:
    assert str(parse_when(text, TODAY)) == gold


@pytest.mark.parametrize("text", REFUSED)
def test_texts_are_refused(text: str) -> None:
    with pytest.raises(DateError):
        parse_when(text, TODAY)


@pytest.mark.parametrize(
    "text", ["today", "Friday", "last month", "3 days ago", "4 July", "December", "the end of the year"]
)
def test_relative_words_need_a_base_day(text: str) -> None:
    with pytest.raises(DateError, match="reference date"):
        parse_when(text)


@pytest.mark.parametrize(
    ("text", "gold"),
    [
        ("2022-13-01", "month"),
        ("2022-02-30", "28 days"),
        ("c. 485 BC", "before the year 1"),
        ("31 June 2024", "June 2024 has 30 days"),
        ("February 29, 2023", "has 28 days"),
        ("32 July 2024", "has 31 days"),
        ("Feb 30", "February has 29 days"),
        ("until the 31st of June 2024", "30 days"),
        ("31/6/2024", "30 days"),
        ("13/13/2024", "months run from 1 to 12"),
        ("2024/13/01", "months run from 1 to 12"),
        ("13/2024", "months run from 1 to 12"),
        ("2024 Q5", "four quarters"),
        ("fifth quarter of 2024", "four quarters"),
        ("H3 2024", "two halves"),
        ("week 54 of 2024", "2024 has 52 weeks"),
        ("2024-W54", "2024 has 52 weeks"),
        ("second", "a word, not a day"),
        ("3-2", "a score"),
        ("2024-07-04 to 2024-07-02", "ends before it starts"),
        ("from 5 May 2024 to 3 May 2024", "ends before it starts"),
    ],
)
def test_a_refusal_says_what_is_wrong(text: str, gold: str) -> None:
    with pytest.raises(DateError, match=gold):
        parse_when(text, TODAY)


def test_an_ambiguous_order_is_said_aloud() -> None:
    month_first = read_when("03/04/2024")
    assert (str(month_first.when), str(month_first.alternative)) == ("2024-03-04", "2024-04-03")
    assert month_first.reason == "assumed month first"
    day_first = read_when("03/04/2024", day_first=True)
    assert (str(day_first.when), str(day_first.alternative)) == ("2024-04-03", "2024-03-04")
    assert read_when("25/12/2024").alternative is None
    assert read_when("04.03.2024").when == read_when("4 March 2024").when


@pytest.mark.parametrize(
    ("text", "when", "other"),
    [
        ("4.7.24", "2024-07-04", "2024-04-07"),
        ("4.7.99", "1999-07-04", "1999-04-07"),
        ("24.7.24", "2024-07-24", None),
        ("by 4.7.24", "../2024-07-04", "../2024-04-07"),
        ("4.7.24 to 6.7.24", "2024-07-04/2024-07-06", "2024-04-07/2024-06-07"),
    ],
)
def test_stops_between_typed_numbers_put_the_day_first(text: str, when: str, other: str | None) -> None:
    reading = read_when(text, TODAY)
    assert str(reading.when) == when
    if other is not None:
        assert str(reading.alternative) == other
        assert str(read_when(text, TODAY, day_first=False).when) == other


@pytest.mark.parametrize("text", ["5.5", "1.2.3", "4.13.24", "17.5.2", "4.7.024", "1.4.7.24", "v4.7.24"])
def test_other_numbers_with_stops_are_versions(text: str) -> None:
    with pytest.raises(DateError):
        read_when(text, TODAY)


@pytest.mark.parametrize(
    ("text", "gold"),
    [
        ("in the next few days", "2024-07-09~/2024-07-11~"),
        ("the last few months", "2024-04~/2024-06~"),
        ("the past several weeks", "2024-06-17~/2024-07-07~"),
        ("the last few years", "2021~/2023~"),
        ("next three days", "2024-07-09/2024-07-11"),
        ("the last 3 months", "2024-04/2024-06"),
    ],
)
def test_a_few_units_are_about_three(text: str, gold: str) -> None:
    reading = read_when(text, TODAY)
    assert str(reading.when) == gold
    assert reading.reason.startswith("about ") == ("~" in gold)


@pytest.mark.parametrize(
    ("text", "when", "other"),
    [
        ("the weekend of 6-7 July", "2024-07-06/2024-07-07", None),
        ("the weekend of 6 July", "2024-07-06/2024-07-07", "2025-07-05/2025-07-06"),
    ],
)
def test_a_weekend_of_two_days_has_no_other_that_lacks_one(text: str, when: str, other: str | None) -> None:
    reading = read_when(text, TODAY)
    assert (str(reading.when), reading.alternative and str(reading.alternative)) == (when, other)


def test_a_direction_names_the_other_candidate() -> None:
    reading = read_when("Friday", TODAY)
    assert (str(reading.when), str(reading.alternative)) == ("2024-07-05", "2024-07-12")
    assert reading.reason == "the last Friday before Monday 2024-07-08"
    reading = read_when("Friday", TODAY, direction="future")
    assert (str(reading.when), str(reading.alternative)) == ("2024-07-12", "2024-07-05")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("tomorrow", "the day after Monday 2024-07-08"), ("yesterday", "the day before Monday 2024-07-08"),
        ("today", "the day itself, Monday 2024-07-08"), ("Monday", "the reference date itself, a Monday"),
        ("the day before yesterday", "2 days before Monday 2024-07-08"), ("the same day", "the day itself, 2024-07-08"),
        ("last week", "the week before that of Monday 2024-07-08"), ("this week", "the week of Monday 2024-07-08"),
        ("two centuries ago", "2 centuries before Monday 2024-07-08"),
        ("a year ago today", "1 year before Monday 2024-07-08"),
        ("this time last year", "about a year before Monday 2024-07-08"),
        ("last 2 weeks", "the 2 weeks before the week of Monday 2024-07-08"),
        ("next three days", "the 3 days after Monday 2024-07-08"),
        ("two weeks from Friday", "2 weeks after Friday 2024-07-12"),
        ("two Fridays ago", "2 Fridays before Monday 2024-07-08"),
        ("the first Monday of September 2024", "the 1st Monday of September 2024"),
        ("the second last Friday of May 2024", "the 2nd last Friday of May 2024"),
        ("the week of 1 July 2024", "the week from Monday 2024-07-01"),
        ("the 22nd", "the 22nd nearest to Monday 2024-07-08"), ("the 11th of this month", "the 11th of July 2024"),
        ("Friday the 5th", "the Friday the 5th nearest to Monday 2024-07-08"),
        ("last July", "the last July before Monday 2024-07-08"), ("this July", "July of this year, 2024"),
        ("last winter", "the last winter before Monday 2024-07-08"),
        ("next July 4", "the next 4 July after Monday 2024-07-08"),
        ("between July 4 and 6", "the 4 to 6 July nearest to Monday 2024-07-08"),
        ("from Thursday to Saturday", "the last Thursday before Monday 2024-07-08, to Saturday"),
        ("March-May 2024", "March to May 2024"), ("2019 to 2021", "the year 2019 to the year 2021"),
        ("Friday, July 4, 2024", "4 July 2024, which is a Thursday"), ("FY2024", "the fiscal year 2024, kept as 2024"),
        ("the fourth of July", "the fourth of July nearest to Monday 2024-07-08"),
        ("early July to mid August 2024", "early July to the middle part of August 2024"),
        ("FY24 Q3", "the third quarter of the fiscal year 2024, kept as that of 2024"),
        ("Q3 of fiscal 2023", "the third quarter of the fiscal year 2023, kept as that of 2023"),
        ("last Christmas", "the last Christmas before Monday 2024-07-08"), ("Christmas last year", "Christmas 2023"),
        ("EOM", "the late part of the month of Monday 2024-07-08"), ("3/4", "4 March, assumed month first"),
    ],
)  # fmt: skip
def test_the_reason_is_plain_english(text: str, reason: str) -> None:
    assert read_when(text, TODAY).reason == reason


@pytest.mark.parametrize(
    ("text", "basis"),
    [("2024-07-04", "explicit"), ("4 July 2024", "explicit"), ("last Friday", "relative"), ("4 July", "inferred")],
)
def test_the_basis(text: str, basis: str) -> None:
    assert read_when(text, TODAY).basis == basis


@pytest.mark.parametrize(
    ("text", "when", "other"),
    [
        ("Oct-23", "2023-10", "2024-10-23"),
        ("4/2", "2024-04-02", "2024-02-04"),
        ("24-07-04", "2024-07-04", "2004-07-24"),
        ("15-03-24", "2024-03-15", "2015-03-24"),
        ("Friday 4 July 2024", "2024-07-04", "2024-07-05"),
        ("4 July 2024 (Friday)", "2024-07-04", "2024-07-05"),
        ("FY2023/24", "2023-04/2024-03", "2023-07/2024-06"),
        ("24/07/04", "2004-07-24", "2024-07-04"),
        ("Mon 9 July", "2024-07-09", "2024-07-08"),
        ("November - February", "2024-11/2025-02", "2023-11/2024-02"),
        ("29 December to 3 January", "2024-12-29/2025-01-03", "2023-12-29/2024-01-03"),
    ],
)
def test_a_date_with_two_readings_says_both(text: str, when: str, other: str) -> None:
    reading = read_when(text, date(2024, 7, 8))
    assert (str(reading.when), str(reading.alternative)) == (when, other)


@pytest.mark.parametrize(
    ("text", "ambiguous"),
    [
        ("Oct-23", True), ("4/2", True), ("24-07-04", True), ("24/07/04", True), ("Friday 4 July 2024", True),
        ("Mon 9 July", True), ("4 July 2024 (Friday)", True),
        ("4 July", False), ("Friday", False), ("the 24th", False), ("Easter", False), ("next Friday", False),
    ],
)  # fmt: skip
def test_whether_the_words_mean_two_days(text: str, ambiguous: bool) -> None:
    assert read_when(text, date(2024, 7, 8)).ambiguous is ambiguous


@pytest.mark.parametrize(
    ("text", "when"), [("3pm", "2024-07-08T15:00"), ("at 14:30", "2024-07-08T14:30"), ("noon", "2024-07-08T12:00")]
)
def test_a_time_alone_is_of_the_reference_date(text: str, when: str) -> None:
    assert str(parse_when(text, date(2024, 7, 8))) == when
