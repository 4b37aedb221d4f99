"""Phrases as analysts type them and articles hold them, read as a whole and found in a sentence.

The reference date is Wednesday 2024-07-10. An empty reading is a refusal. In running text early and late are
the period itself, a range of two dates is its dates, and an open end is the date that it is open from.
"""

from datetime import date

import pytest

from tracker.dates import find_dates, parse_when, read_when
from tracker.errors import DateError

TODAY = date(2024, 7, 10)

PHRASES = [
    # weekdays and weeks
    ("the coming Friday", "2024-07-12", "2024-07-12"),
    ("this past Friday", "2024-07-05", "2024-07-05"),
    ("on Friday last", "2024-07-05", "2024-07-05"),
    ("next Monday to Wednesday", "2024-07-15/2024-07-17", "2024-07-15/2024-07-17"),
    ("from today to Friday", "2024-07-10/2024-07-12", "2024-07-10/2024-07-12"),
    ("from now until Friday", "2024-07-10/2024-07-12", "2024-07-12"),
    ("a week on Friday", "2024-07-19", "2024-07-05"),
    ("two weeks from Monday", "2024-07-29", "2024-07-29"),
    ("Friday fortnight", "2024-07-26", "2024-07-26"),
    ("the Friday before last", "2024-06-28", "2024-06-28"),
    ("the Monday after next", "2024-07-22", "2024-07-22"),
    ("next week Friday", "2024-07-19", "2024-07-19"),
    ("a week today", "2024-07-17", "2024-07-10"),
    ("tomorrow week", "2024-07-18", "2024-07-11"),
    ("the week before last", "2024-06-24/2024-06-30", "2024-06-24/2024-06-30"),
    ("the year after next", "2026", "2026"),
    ("the weekend before last", "2024-06-29/2024-06-30", "2024-06-29/2024-06-30"),
    ("the summer before last", "2022-22", "2022-22"),
    ("next fortnight", "2024-07-22/2024-08-04", "2024-07-22/2024-08-04"),
    ("this fortnight", "2024-07-08/2024-07-21", "2024-07-08/2024-07-21"),
    ("a fortnight ago", "2024-06-26~", "2024-06-26~"),
    ("three days from Friday", "2024-07-15", "2024-07-15"),
    ("midnight on 4 July 2024", "2024-07-04T00:00", "2024-07-04"),
    ("4 July 2024 at midnight", "2024-07-04T00:00", "2024-07-04"),
    ("the weekend of 6 July", "2024-07-06/2024-07-07", "2024-07-06/2024-07-07"),
    ("weekend of 13-14 July 2024", "2024-07-13/2024-07-14", "2024-07-13/2024-07-14"),
    ("week commencing 1 July 2024", "2024-07-01/2024-07-07", "2024-07-01"),
    ("week ending 5 July 2024", "2024-06-29/2024-07-05", "2024-07-05"),
    ("W27 2024", "2024-07-01/2024-07-07", "2024"),
    ("Friday morning", "2024-07-05", "2024-07-05"),
    ("last night", "2024-07-09", "2024-07-09"),
    ("the morning of 4 July 2024", "2024-07-04", "2024-07-04"),
    # days of a month
    ("4. July 2024", "2024-07-04", "2024-07"),
    ("4JUL2024", "2024-07-04", ""),
    ("July4", "2024-07-04", ""),
    ("4 th of July 2024", "2024-07-04", "2024-07"),
    ("(4 July 2024)", "2024-07-04", "2024-07-04"),
    ("2024 - 07 - 04", "2024-07-04", "2024"),
    ("4. 7. 2024", "2024-07-04", "2024"),
    ("Mon 8/7/2024", "2024-07-08", "2024-07-08"),
    ("8 July 2024, Monday", "2024-07-08", "2024-07-08 2024-07-08"),
    ("July 8 (Mon.)", "2024-07-08", "2024-07-08"),
    ("the first days of July", "", "2024-07"),
    ("the month of July", "2024-07", "2024-07"),
    ("July/2023", "2023-07", "2023-07"),
    ("July-2023", "2023-07", "2023-07"),
    ("07-2024", "2024-07", "2024"),
    ("end May", "2024-05-21~/2024-05-31~", "2024-05"),
    ("Thursday (July 4)", "2024-07-04", "2024-07-04"),
    ("the third Sunday", "", ""),
    ("three days from tomorrow", "2024-07-14", "2024-07-14"),
    ("two days before 4 July 2024", "2024-07-02", "2024-07-02"),
    ("the day after 9 November 1989", "1989-11-10", "1989-11-10"),
    ("the Monday after 14 June 2024", "2024-06-17", "2024-06-17"),
    ("Monday after 2024-06-14", "2024-06-17", "2024-06-17"),
    ("the eve of 4 July 2024", "2024-07-03", "2024-07-03"),
    ("the day after last Friday", "2024-07-06", "2024-07-06"),
    ("next morning", "", ""),
    ("8.2.0984", "0984-02-08", "0984-02-08"),
    # ranges
    ("2024/07/01-2024/07/05", "2024-07-01/2024-07-05", ""),
    ("July 2 and July 4, 2024", "", "2024-07-02 2024-07-04"),
    ("the late 1990s and early 2000s", "199X/200X", "199X 200X"),
    ("04/07/2024-06/07/2024", "2024-04-07/2024-06-07", ""),
    ("8 or 9 July 2024", "2024-07-08/2024-07-09", "2024-07-09"),
    ("either 2019 or 2020", "2019/2020", "2019 2020"),
    ("2019-20", "2019/2020", "2019/2020"),
    ("2023 to March", "", "2023 2024-03"),
    ("March to 2024", "", "2024"),
    ("mid-to-late July", "2024-07-11~/2024-07-31~", "2024-07"),
    ("the 1990s and 2000s", "199X/200X", "199X 200X"),
    ("18th-19th century", "17XX/18XX", "18XX"),
    ("18th and 19th centuries", "17XX/18XX", "18XX"),
    ("since 2019 until now", "2019/2024-07-10", "2019"),
    ("2019 to present", "2019/..", "2019"),
    ("from 1 July 2024 until further notice", "2024-07-01/..", "2024-07-01"),
    # parts of a year, a month, a century
    ("Q3/2023", "2023-35", "2023-35"),
    ("Q3-2023", "2023-35", "2023-35"),
    ("Q3 of fiscal 2023", "2023-35", "2023-35"),
    ("late Q3 2023", "2023-09~", "2023-35"),
    ("3Q24", "2024-35", ""),
    ("1H24", "2024-40", ""),
    ("2023-H2", "2023-41", "2023-41"),
    ("first-half 2023", "2023-40", "2023-40"),
    ("first half 2023", "2023-40", "2023-40"),
    ("FY2023/24", "2023-04/2024-03", "2023-04/2024-03"),
    ("fiscal year 2023-24", "2023-04/2024-03", "2023-04/2024-03"),
    ("financial year 2023", "2023", "2023"),
    ("first half of July", "2024-07-01/2024-07-15", "2024-07-01/2024-07-15"),
    ("the second half of June 2024", "2024-06-16/2024-06-30", "2024-06-16/2024-06-30"),
    ("first half of the 20th century", "1900/1949", "1900/1949"),
    ("last quarter of the 19th century", "1875/1899", "1875/1899"),
    ("the late nineties", "1997~/1999~", "199X"),
    ("1990's", "199X", "1990"),
    ("half a year ago", "2024-01~", "2024-01~"),
    ("this quarter of 2023", "", "2023"),
    ("third quarter two years ago", "2022-35", "2022-35"),
    # open ends
    ("from 4 July 2024", "2024-07-04/..", "2024-07-04"),
    ("from July 4", "2024-07-04/..", "2024-07-04"),
    ("on or after 4 July 2024", "2024-07-04/..", "2024-07-04"),
    ("on or before 4 July 2024", "../2024-07-04", "2024-07-04"),
    ("2024 or earlier", "../2024", "2024"),
    ("4 July 2024 at the latest", "../2024-07-04", "2024-07-04"),
    ("4 July 2024 at the earliest", "2024-07-04/..", "2024-07-04"),
    ("not until 2025", "2025/..", "2025"),
    ("not earlier than July 2024", "2024-07/..", "2024-07"),
    ("up until July 2024", "../2024-07", "2024-07"),
    ("pre-2019", "../2018", "2019"),
    ("post-2019", "2020/..", "2019"),
    ("at least until July 2024", "", "2024-07"),
    ("first day of 2024", "2024-01-01", "2024-01-01"),
    ("the first six months of 2024", "2024-01/2024-06", "2024-01/2024-06"),
    ("last ten days of June", "2024-06-21/2024-06-30", "2024-06-21/2024-06-30"),
    ("first 40 days of July", "", "2024-07"),
    ("throughout July", "2024-07", "2024-07"),
    ("two months before July 2024", "2024-05", "2024-05"),
    ("10 days after July 2024", "2024-08-10", "2024-07"),
    ("a week from today", "2024-07-17", "2024-07-17"),
    ("a week from now", "2024-07-17~", "2024-07-17~"),
    ("this coming week", "2024-07-15/2024-07-21", "2024-07-15/2024-07-21"),
    # doubt
    ("July 2024 (?)", "2024-07?", "2024-07"),
    ("4 July 2024 (estimated)", "2024-07-04~", "2024-07-04"),
    ("on or about 4 July 2024", "2024-07-04~", "2024-07-04~"),
    ("likely July 2024", "2024-07?", "2024-07"),
    ("1934-ish", "1934~", "1934"),
    ("sometime in July 2024", "2024-07", "2024-07"),
    ("as of 1 July 2024", "2024-07-01", "2024-07-01"),
    # times of day
    ("9am on 4 July 2024", "2024-07-04T09:00", "2024-07-04"),
    ("10.30 pm yesterday", "2024-07-09T22:30", "2024-07-09"),
    ("4 July 2024, 21:00h", "2024-07-04T21:00", "2024-07-04"),
    ("12 noon tomorrow", "2024-07-11T12:00", "2024-07-11"),
    ("noon on Friday", "2024-07-05T12:00", "2024-07-05"),
    ("4 July 2024 09:00 UTC+8", "2024-07-04T09:00+08:00", "2024-07-04"),
    ("4 July 2024 09:00 +0800", "2024-07-04T09:00+08:00", "2024-07-04"),
    ("Thu, 04 Jul 2024 09:00:00 GMT", "2024-07-04T09:00:00Z", "2024-07-04"),
    ("4 July 2024 09:00 CET", "", "2024-07-04"),
    ("4 July 2024 10:30-11:30", "2024-07-04", "2024-07-04"),
    # feasts
    ("Orthodox Christmas 2024", "2024-01-07", "2024-01-07"),
    ("Lunar New Year's Eve 2024", "2024-02-09", "2024-02-09"),
    ("the Friday after Thanksgiving 2024", "2024-11-29", "2024-11-29"),
    ("the Sunday before Christmas", "2024-12-22", "2023-12-24"),
    # slips of the pen
    ("Febuary 2024", "2024-02", "2024"),
    ("Feburary 4, 2024", "2024-02-04", "2024"),
    ("Jully 4 2024", "2024-07-04", "2024"),
    ("Wendesday", "2024-07-10", ""),
    ("tomorow", "2024-07-11", ""),
    ("Sundae", "", ""),
    ("Satish", "", ""),
    ("Marc 2024", "", ""),
    ("Marche 2024", "", ""),
]


@pytest.mark.parametrize(("text", "gold"), [(text, gold) for text, gold, _ in PHRASES])
def test_a_phrase_on_its_own(text: str, gold: str) -> None:
    if gold:
        assert str(parse_when(text, TODAY)) == gold
    else:
        with pytest.raises(DateError):
            parse_when(text, TODAY)


@pytest.mark.parametrize(("text", "gold"), [(text, gold) for text, _, gold in PHRASES])
def test_a_phrase_in_a_sentence(text: str, gold: str) -> None:
    sentence = f"It was announced {text}, he said."
    assert " ".join(str(found.when) for found in find_dates(sentence, TODAY)) == gold


def test_both_orders_of_a_range_in_figures_are_told() -> None:
    assert str(read_when("04/07/2024-06/07/2024").alternative) == "2024-07-04/2024-07-06"


def test_a_zone_in_letters_is_refused_by_name() -> None:
    with pytest.raises(DateError, match=r"write the offset, as in 09:00\+01:00"):
        parse_when("4 July 2024 09:00 CET")
