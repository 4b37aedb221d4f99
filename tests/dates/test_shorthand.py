"""Whatever the tool prints of a date, it reads back."""

from datetime import date

import pytest
from hypothesis import given

from tests.strategies import whens
from tracker.dates import read_when
from tracker.errors import DateError
from tracker.view.labels import short_date
from tracker.when import When

TODAY = date(2024, 7, 8)


@given(whens())
def test_a_short_date_is_read_back(when: When) -> None:
    if when.first.year < 1000:
        return  # short dates of the first centuries drop their zeros
    read = read_when(short_date(when), TODAY).when
    assert (read.first, read.last, read.precision) == (when.first, when.last, when.precision)
    assert read.doubt == when.doubt


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2024-07-04/07", "2024-07-04/2024-07-07"),
        ("2024-07-31/08-02", "2024-07-31/2024-08-02"),
        ("2024-07/09", "2024-07/2024-09"),
        ("2024-Q3/Q4", "2024-35/2024-36"),
        ("from 2024-07-01", "2024-07-01/.."),
        ("until 2024-07", "../2024-07"),
        ("20th c.", "19XX"),
        ("2024-07-04 09:00+08:00", "2024-07-04T09:00+08:00"),
        ("c. 2024-07-04/07?", "2024-07-04%/2024-07-07%"),
        ("any time", "../.."),
    ],
)
def test_cases(text: str, edtf: str) -> None:
    assert str(read_when(text, TODAY).when) == edtf


@pytest.mark.parametrize("text", ["2024-07-07/04", "2024-88", "2024-80", "2024-07-04/32", "2024-07-04/13-01"])
def test_what_only_looks_like_it_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        read_when(text, TODAY)
