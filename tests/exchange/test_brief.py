"""The brief: dates as a reader says them, whatever their precision and doubt."""

import re

import pytest
from hypothesis import given

from tests.strategies import whens
from tracker.exchange.brief import spoken
from tracker.when import When


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2024-07-04", "4 July 2024"),
        ("2024-07", "July 2024"),
        ("2024", "2024"),
        ("2024-35", "third quarter of 2024"),
        ("2024-41", "second half of 2024"),
        ("2024-24", "winter 2024/25"),
        ("201X", "2010s"),
        ("200X", "2000 to 2009"),
        ("19XX", "1900 to 1999"),
        ("2024-07-04T09:00+08:00", "4 July 2024, 09:00+08:00"),
        ("2026-01~", "about January 2026"),
        ("2019?", "perhaps 2019"),
        ("1962-10%", "perhaps about October 1962"),
        ("2024-07-04/2024-07-06", "4 July 2024 to 6 July 2024"),
        ("2024-06/2024-09-03", "June 2024 to 3 September 2024"),
        ("2019~/2020", "about 2019 to 2020"),
        ("../2026-12-20", "until 20 December 2026"),
        ("2024-06/..", "from June 2024"),
        ("2024-06/", "from June 2024"),
        ("../..", "at any time"),
    ],
)
def test_a_date_is_said_in_words(edtf: str, said: str) -> None:
    assert spoken(When.parse(edtf)) == said


@given(whens())
def test_no_date_is_left_in_the_signs_of_its_notation(when: When) -> None:
    assert not re.search(r"[~?%X]|\.\.|^/|/$", spoken(when))
