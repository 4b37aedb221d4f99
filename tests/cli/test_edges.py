"""What is asked at the edges: dates that exclude one another, names that nothing has, words that mean two things."""

from pathlib import Path

import pytest

from tests.cli.conftest import Tracker

SHIPPED = Path(__file__).parents[2] / "db" / "timeline.json"
COMMANDS = ("list", "timeline", "summary", "calendar", "agenda", "inforce", "gaps", "series", "around 2024-07-04",
            "thread 1", "topics", "export", "view save x")  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_refuses_dates_that_exclude_one_another(ledger: Tracker, command: str) -> None:
    answer = ledger(*command.split(), "since:2024", "until:2023")
    assert (answer.code, answer.out) == (2, "")
    assert "the dates exclude one another: since 2024-01-01 and until 2023-12-31" in answer.err


@pytest.mark.parametrize("options", [["--year", "2023", "--since", "2024"], ["--year", "2023", "until:2022"]])
def test_the_year_of_a_calendar_is_such_a_date(ledger: Tracker, options: list[str]) -> None:
    answer = ledger("calendar", *options)
    assert (answer.code, answer.out) == (2, "")
    assert "the dates exclude one another" in answer.err
