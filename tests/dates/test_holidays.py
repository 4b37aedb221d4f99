"""Holidays by name: known days, what is said of them, and what they need."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tracker.dates import find_dates, parse_when, read_when
from tracker.dates.rules.days.holiday_calendar import Holiday, holidays
from tracker.errors import DateError

ROOT = Path(__file__).parents[2]
TODAY = date(2024, 7, 8)

# As public calendars have them.
KNOWN = [
    ("Chinese New Year 2015", "2015-02-19"), ("Chinese New Year 2020", "2020-01-25"),
    ("Lunar New Year 2023", "2023-01-22"), ("Spring Festival 2026", "2026-02-17"), ("Tet 2025", "2025-01-29"),
    ("Mid-Autumn Festival 2022", "2022-09-10"), ("Mid-Autumn Festival 2023", "2023-09-29"),
    ("Eid al-Fitr 2016", "2016-07-06~"), ("Eid al-Fitr 2023", "2023-04-21~"), ("Eid al-Adha 2024", "2024-06-16~"),
    ("Ashura 2022", "2022-08-08~"), ("Arbaeen 2019", "2019-10-19~"), ("Quds Day 2024", "2024-04-05~"),
    ("Ramadan 2024", "2024-03-11~/2024-04-09~"), ("Ramadan 2022", "2022-04-02~/2022-05-01~"),
    ("Passover 2024", "2024-04-23/2024-04-29"), ("Rosh Hashanah 2023", "2023-09-16/2023-09-17"),
    ("Yom Kippur 2015", "2015-09-23"), ("Yom Kippur 2023", "2023-09-25"),
    ("Israel's Independence Day 2024", "2024-05-14"),
    ("Diwali 2015", "2015-11-11~"), ("Diwali 2018", "2018-11-07~"), ("Diwali 2023", "2023-11-12~"),
    ("Diwali 2024", "2024-10-31~"), ("Holi 2023", "2023-03-08~"),
    ("Nowruz 2023", "2023-03-21"), ("Nowruz 2024", "2024-03-20"),
    ("Easter 2019", "2019-04-21"), ("Easter Monday 2025", "2025-04-21"), ("Good Friday 2022", "2022-04-15"),
    ("Orthodox Easter 2021", "2021-05-02"), ("Orthodox Christmas 2024", "2024-01-07"),
    ("Thanksgiving 2018", "2018-11-22"), ("US Election Day 2016", "2016-11-08"), ("US Election Day 2022", "2022-11-08"),
    ("Inauguration Day 2021", "2021-01-20"), ("Victory Day 2023", "2023-05-09"), ("V-E Day 1945", "1945-05-08"),
    ("May Day 2024", "2024-05-01"), ("New Year's Eve 2024", "2024-12-31"),
    ("Golden Week 2024", "2024-10-01/2024-10-07"),
    ("Fourth of July 2026", "2026-07-04"), ("National Day of the People's Republic of China 2019", "2019-10-01"),
    ("Memorial Day 2023", "2023-05-29"), ("Labor Day 2025", "2025-09-01"),
    ("Ukraine's Independence Day 2022", "2022-08-24"), ("Polish Independence Day 2018", "2018-11-11"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "gold"), KNOWN)
def test_known_days(text: str, gold: str) -> None:
    assert str(parse_when(text)) == gold


@pytest.mark.parametrize(
    ("text", "gold"),
    [
        ("Passover 1948", "1948-04-24/1948-04-30"), ("Yom Kippur 1973", "1973-10-06"),
        ("Ashura 2008", "2008-01-19~"),  # of three Islamic years that 2008 has days of, the middle one
        ("the eve of Eid al-Fitr 2024", "2024-04-09~"), ("Diwali 2001", "2001-11-14~"), ("Diwali 2035", "2035-10-30~"),
        ("new years day 2024", "2024-01-01"), ("EID-AL-FITR 2024", "2024-04-10~"),
        ("New Year’s Day 2024", "2024-01-01"),
        ("next Ashura", "2024-07-16~"), ("last Christmas", "2023-12-25"),
        ("Ramadan next year", "2025-03-01~/2025-03-29~"),
        ("three days after Nowruz 2024", "2024-03-23"),
    ],
)  # fmt: skip
def test_names_and_years_in_other_ways(text: str, gold: str) -> None:
    assert str(parse_when(text, TODAY)) == gold


def test_a_year_may_have_a_feast_of_the_moon_twice() -> None:
    first = read_when("Eid al-Fitr 2033")
    assert (str(first.when), str(first.alternative)) == ("2033-01-02~", "2033-12-23~")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Passover 2024", "Passover 2024, from the evening before"),
        ("Diwali 2024", "Diwali 2024, as kept in India; elsewhere a day earlier or later"),
        (
            "Eid al-Fitr 2024",
            "Eid al-Fitr 2024, by the Umm al-Qura calendar; where the moon is watched for, a day earlier or later",
        ),
    ],
)
def test_the_reason_says_what_to_know(text: str, reason: str) -> None:
    assert read_when(text).reason == reason


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Diwali 1500", "'Diwali' is known for the years 2001 to 2035 only, not for 1500"),
        ("Ramadan 2077", "'Ramadan' is known for the years 1925 to 2076 only, not for 2077"),
        ("Easter 1500", "'Easter' is known for the years 1583 to 4099 only, not for 1500"),
        ("US Election Day 2023", "the year 2023 has no such day as 'US Election Day'"),
    ],
)
def test_a_year_without_the_day_is_refused_by_name(text: str, sentence: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_when(text)
    assert caught.value.sentence == sentence


def test_in_running_text_only_a_capital_makes_a_holiday() -> None:
    text = (
        "By Orthodox\nEaster talks had failed; they resumed before Eid al-Fitr. Here a new year, a nice holi, passover."
    )
    found = [(text[hit.start : hit.end], str(hit.when)) for hit in find_dates(text, TODAY)]
    assert found == [("Orthodox\nEaster", "2024-05-05"), ("Eid al-Fitr", "2024-04-10~")]


@pytest.mark.parametrize("row", dict.fromkeys(holidays().values()), ids=lambda row: row.names)
def test_a_holiday_is_known_in_the_first_and_the_last_of_its_years(row: Holiday) -> None:
    seldom = row.names.startswith(("US Election", "Inauguration"))
    for year in (row.years[0], *range(2015, 2031), row.years[-1]):
        assert row.days(year) or seldom, year


@pytest.mark.parametrize(
    ("text", "name"),
    [("Diwali 2024", "Diwali"), ("ramadan 2024", "Ramadan"), ("Lunar New Year 2024", "Chinese New Year")],
)
def test_without_the_extra_the_sentence_names_it(text: str, name: str, tmp_path: Path) -> None:
    answer = without_the_extra(text, tmp_path)
    assert answer.returncode == 2
    assert f"'{name}' needs the calendars of the extra 'holidays', which is not installed" in answer.stderr
    assert "pip install 'tracker-ledger[holidays]'" in answer.stderr


@pytest.mark.parametrize("text", ["Easter 2024", "Christmas 2024", "Thanksgiving 2024", "4 July 2024"])
def test_other_holidays_need_no_extra(text: str, tmp_path: Path) -> None:
    assert without_the_extra(text, tmp_path).returncode == 0


def without_the_extra(text: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    code = f"import sys; sys.modules |= dict(holidays=None, hijridate=None); sys.argv[1:] = ['when', {text!r}]"
    code += "; from tracker.cli.main import main; sys.exit(main())"
    return subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True)
