"""What loading costs: an EDTF date loads no grammar; no text, however long, hangs the finder."""

import os
import subprocess
import sys
import time
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

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


def test_the_grammar_is_ready_at_once(tmp_path: Path) -> None:
    """30 ms on a quiet machine; the bound leaves room for a busy one."""
    code = (
        "import time; from datetime import date; from tracker.dates import parse_when; start = time.process_time()\n"
        "parse_when('last Friday', date(2024, 7, 8)); print(time.process_time() - start)"
    )
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONDONTWRITEBYTECODE": ""}
    command = [sys.executable, "-c", code]
    runs = [
        float(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, env=environment).stdout)
        for _ in range(4)
    ]
    assert min(runs[1:]) < 0.09


@pytest.mark.parametrize(
    "unit",
    ["a", "1", "1234567890", "Monday ", "1-", "1/", "a ", "May 4 ", "the early ", "\n", ". ", "'", "in the first ",
     "twenty ", "new year ", "İ", "of the ", "2024-", "between ", "("],
)  # fmt: skip
def test_four_times_the_text_takes_four_times_as_long(unit: str) -> None:
    """Sixteen times would be quadratic; half of that is allowed in one of several tries, as the machine may be busy."""

    def grows() -> bool:
        quarter, whole = (_seconds(unit * (size // len(unit))) for size in (20_000, 80_000))
        return whole >= 8 * max(quarter, 0.05)

    assert not all(grows() for _ in range(4))


def _seconds(text: str) -> float:
    """The processor time of finding the dates of a text and of reading it as one."""
    start = time.process_time()
    for _ in find_dates(text, date(2024, 7, 8)):
        pass
    with suppress(DateError):
        parse_when(text, date(2024, 7, 8))
    return time.process_time() - start


@pytest.mark.parametrize(
    "unit",
    ["1-", "a to ", "May - ", "circa ", "before ", "2024/", "c ", "in ", "?", "(", "1900 or ", "~", "from ", " - ",
             "day in ", "two days after ", "the ", "'", "May 4 to "],
)  # fmt: skip
def test_no_short_text_is_slow_either(unit: str) -> None:
    """A text of one date is read by trying its parts; the tries are bounded."""
    start = time.process_time()
    with suppress(DateError):
        parse_when((unit * 200)[:199], date(2024, 7, 8))
    assert time.process_time() - start < 1
