"""What loading costs: an EDTF date loads no grammar; no text, however long, hangs the finder."""

import subprocess
import sys
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from tests.counting import calls
from tracker.dates import find_dates, parse_when
from tracker.errors import DateError

HEAVY = (
    "tracker.dates.engine.compiler",
    "tracker.dates.rules",
    "tracker.dates.engine.lexer",
    "dateparser",
    "tracker.query.tree",
)
ROOT = Path(__file__).parents[2]


def modules_after(code: str) -> set[str]:
    command = [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"]
    return set(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split())


@pytest.mark.parametrize(
    "text", ["2024-07-04", "2024-07", "2019?", "2024-07-04/2024-07-06", "../2024-07-03", "2024-35"]
)
def test_an_edtf_date_loads_neither_grammar_nor_dateparser(text: str) -> None:
    loaded = modules_after(f"from tracker.dates import parse_when; parse_when({text!r})")
    assert not loaded.intersection(HEAVY)


def test_english_does_not_load_dateparser() -> None:
    code = "from datetime import date; from tracker.dates import parse_when"
    code += "; parse_when('last Friday', date(2024, 7, 8))"
    assert "dateparser" not in modules_after(code)


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ("last Friday", set()), ("Christmas 2023", set()), ("Easter 2024", {"dateutil"}),
        ("Ramadan 2024", {"hijridate"}), ("Yom Kippur 2024", {"dateutil", "holidays"}),
    ],
)  # fmt: skip
def test_a_calendar_is_loaded_for_its_own_holidays_only(text: str, needed: set[str]) -> None:
    code = f"from datetime import date; from tracker.dates import parse_when; parse_when({text!r}, date(2024, 7, 8))"
    assert modules_after(code) & {"dateutil", "hijridate", "holidays"} == needed


def test_the_grammar_is_ready_at_once() -> None:
    """First use compiles only the rules that the words of a text may match."""
    code = (
        "from datetime import date; from tests.counting import calls; from tracker.dates import parse_when\n"
        "print(calls(lambda: parse_when('last Friday', date(2024, 7, 8))))"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
    assert int(run.stdout) < 100_000


@pytest.mark.parametrize(
    "unit",
    ["a", "1", "1234567890", "Monday ", "1-", "1/", "a ", "May 4 ", "the early ", "\n", ". ", "'", "in the first ",
     "twenty ", "new year ", "İ", "of the ", "2024-", "between ", "("],
)  # fmt: skip
def test_four_times_the_text_is_four_times_the_work(unit: str) -> None:
    quarter, whole = (calls(partial(_read, unit * (size // len(unit)))) for size in (2_500, 10_000))
    assert whole <= 4.4 * quarter


def _read(text: str) -> None:
    """Find the dates of a text, and read it as one."""
    for _ in find_dates(text, date(2024, 7, 8)):
        pass
    with suppress(DateError):
        parse_when(text, date(2024, 7, 8))


@pytest.mark.parametrize(
    "unit",
    ["1-", "a to ", "May - ", "circa ", "before ", "2024/", "c ", "in ", "?", "(", "1900 or ", "~", "from ", " - ",
             "day in ", "two days after ", "the ", "'", "May 4 to "],
)  # fmt: skip
def test_no_short_text_is_much_work_either(unit: str) -> None:
    """A text of one date is read by trying its parts; the tries are bounded."""
    assert calls(partial(_read, (unit * 200)[:199])) < 500_000
