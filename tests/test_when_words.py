"""Dates in words, as reports, the brief and notices print them."""

import re

import pytest
from hypothesis import given

from tests.strategies import whens
from tracker.when import When
from tracker.when.words import long_date, with_words


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2024-07-04", "4 July 2024"),
        ("2024-07-04?", "perhaps 4 July 2024"),
        ("2024-07-04/2024-07-07", "4–7 July 2024"),
        ("2024-06-29/2024-07-02", "29 June–2 July 2024"),
        ("2024-12-30/2025-01-02", "30 December 2024–2 January 2025"),
        ("2024-07/2024-09", "July–September 2024"),
        ("2023-07/2024-07", "July 2023–July 2024"),
        ("2019/2021", "2019–2021"),
        ("2019~/2020", "about 2019–2020"),
        ("2024-07/2024-09-03", "July 2024–3 September 2024"),
        ("1962-10~", "about October 1962"),
        ("2024", "2024"),
        ("2024-35", "third quarter of 2024"),
        ("2024-41", "second half of 2024"),
        ("2024-24", "winter 2024/25"),
        ("199X", "1990s"),
        ("200X", "2000–2009"),
        ("0099", "0099"),
        ("0099-07-04", "4 July 0099"),
        ("1962-10%", "perhaps about October 1962"),
        ("2024-01~/2024-04~", "about January 2024–about April 2024"),
        ("19XX", "20th century"),
        ("../2024-07-03", "until 3 July 2024"),
        ("2024-07-03/..", "from 3 July 2024"),
        ("2024-07-03/", "from 3 July 2024, end unknown"),
        ("/2024", "until 2024, start unknown"),
        ("../..", "any time"),
        ("2024-07-04T09:00+08:00", "4 July 2024 09:00+08:00"),
    ],
)
def test_a_date_is_said_in_words(edtf: str, said: str) -> None:
    assert long_date(When.parse(edtf)) == said


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2024-07-04", "2024-07-04"),
        ("2024-07-04/2024-07-07", "2024-07-04/2024-07-07"),
        ("2024-35", "2024-35 (third quarter of 2024, 1 Jul to 30 Sep)"),
        ("2024-41", "2024-41 (second half of 2024, 1 Jul to 31 Dec)"),
        ("2024-24", "2024-24 (winter 2024/25, 1 Dec 2024 to 28 Feb 2025)"),
        ("2024-35?", "2024-35? (perhaps third quarter of 2024, 1 Jul to 30 Sep)"),
        ("199X", "199X (1990s, 1 Jan 1990 to 31 Dec 1999)"),
        ("2024-35/2025-33", "2024-35/2025-33 (third quarter of 2024–first quarter of 2025, 1 Jul 2024 to 31 Mar 2025)"),
        ("2024-35/..", "2024-35/.. (from third quarter of 2024)"),
    ],
)
def test_a_code_is_followed_by_words(edtf: str, said: str) -> None:
    assert with_words(When.parse(edtf)) == said


@given(whens())
def test_no_date_is_left_in_the_signs_of_its_notation(when: When) -> None:
    said = long_date(when)
    assert said.strip() == said != ""
    assert not re.search(r"[~?%X]|\.\.|^/|/$", said)
