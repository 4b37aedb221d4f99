"""Short dates and weekdays, as a table."""

import pytest
from hypothesis import given

from tests.strategies import whens
from tracker.event import Actor
from tracker.view.labels import actors_text, host, short_date, weekdays
from tracker.when import When

CASES = (
    ("2024-07-04", "2024-07-04", "Thu"),
    ("2024-07-04?", "2024-07-04?", "Thu"),
    ("2024-07-04/2024-07-06", "2024-07-04/06", "Thu-Sat"),
    ("2024-06-29/2024-07-02", "2024-06-29/07-02", "Sat-Tue"),
    ("2024-12-30/2025-01-02", "2024-12-30/2025-01-02", "Mon-Thu"),
    ("2024-07", "2024-07", ""),
    ("2024-07/2024-09", "2024-07/09", ""),
    ("2024-07/2024-09-03", "2024-07/2024-09-03", ""),
    ("2024-35", "2024-Q3", ""),
    ("2024-33/2024-34", "2024-Q1/Q2", ""),
    ("2024-21", "spring 2024", ""),
    ("2024-24", "winter 2024/25", ""),
    ("2024-40", "2024-H1", ""),
    ("2019?", "2019?", ""),
    ("1962-10~", "c. 1962-10", ""),
    ("1962%", "c. 1962?", ""),
    ("2019~/2020~", "c. 2019/2020", ""),
    ("2019~/2020", "c. 2019/2020", ""),
    ("2019/2020?", "2019/2020?", ""),
    ("../2024-07-03", "until 2024-07-03", ""),
    ("/2024", "until 2024", ""),
    ("2024-07-03/..", "from 2024-07-03", ""),
    ("../..", "any time", ""),
    ("199X", "1990s", ""),
    ("19XX", "20th c.", ""),
    ("20XX", "21st c.", ""),
    ("10XX", "11th c.", ""),
    ("2024-07-XX", "2024-07", ""),
    ("2024-07-04T09:00+08:00", "2024-07-04 09:00+08:00", "Thu"),
    ("2024-07-04T09:00:30Z", "2024-07-04 09:00:30Z", "Thu"),
)


@pytest.mark.parametrize(("edtf", "short", "days"), CASES)
def test_a_date_is_said_in_short(edtf: str, short: str, days: str) -> None:
    assert (short_date(When.parse(edtf)), weekdays(When.parse(edtf))) == (short, days)


@given(whens())
def test_every_date_has_a_short_form(when: When) -> None:
    assert short_date(when).strip() == short_date(when) != ""
    assert isinstance(weekdays(when), str)


@pytest.mark.parametrize(
    ("roles", "text"),
    [
        (["by"], "A"),
        (["", "by"], "B, A"),
        (["against", "by", ""], "B, C → A"),
        (["against"], "→ A"),
        ([], ""),
    ],
)
def test_who_acts_comes_first_and_the_target_after_an_arrow(roles: list[str], text: str) -> None:
    assert actors_text([Actor(name, role) for name, role in zip("ABC", roles, strict=False)]) == text  # type: ignore[arg-type]


def test_the_site_of_an_address() -> None:
    assert [host(url) for url in ("https://www.un.org/en?x", "un.org", "")] == ["un.org", "un.org", ""]
