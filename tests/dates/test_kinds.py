"""Kinds of date that are easily misread, one a file in `kinds/`: texts typed as a date, and sentences.

`TEXT => VALUE` is a text of its own, `--language th: TEXT => VALUE` one with the options of `tracker when`;
any other line is a sentence, marked as `marked.py` says. Several values are parted by `or`. `refused` is
no reading at all; `fiscal 2023/2025` any reading within these years, of a year at most, whose reason says
that it is fiscal. Days count, not how the EDTF is written: a sentence may say a range as its two ends.
"""

import io
import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from tests.dates.marked import Line, lines, sentence, unescaped
from tracker.cli.main import run
from tracker.dates import find_dates, read_when
from tracker.errors import DateError
from tracker.when import When

FOLDER: Final = Path(__file__).parent / "kinds"


class Read(NamedTuple):
    """A date that was read, and where it stands."""

    start: int
    end: int
    first: date
    last: date
    reason: str


Reader = Callable[[Line, list[str], str, bool], list[Read]]


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Reader:
    """Read a text: by the command where it has options, else by the functions themselves."""
    for name in ("TRACKER_LANGUAGES", "TRACKER_DATE_ORDER"):
        monkeypatch.delenv(name, raising=False)

    def read(line: Line, options: list[str], text: str, whole: bool) -> list[Read]:
        if not options:
            return _whole(text, line.base) if whole else _found(text, line.base)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))
        what = [text] if whole else ["--find", "-"]
        code = run(["--today", str(line.base), "when", *options, "--format", "json", *what])
        out = capsys.readouterr().out
        if whole and code == 2:
            return []
        assert code == 0
        return [_printed(row) for row in json.loads(out or "[]")]

    return read


def _whole(text: str, base: date) -> list[Read]:
    try:
        when, _, reason, _ = read_when(text, base)
    except DateError:
        return []
    return [Read(0, len(text), when.first, when.last, reason)]


def _found(text: str, base: date) -> list[Read]:
    return [Read(hit.start, hit.end, hit.when.first, hit.when.last, hit.reason) for hit in find_dates(text, base)]


def _printed(row: dict[str, str]) -> Read:
    at = int(row.get("at", 0))
    when = When.parse(row["when"])
    return Read(at, at + len(row["text"]), when.first, when.last, row["reason"])


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_kinds(path: Path, reader: Reader) -> None:
    found = ((line.number, _misread(line, reader)) for line in lines(path))
    assert [f"line {number}: {wrong}" for number, wrong in found if wrong] == []


def _misread(line: Line, reader: Reader) -> str:
    """What is read otherwise than a line says; empty if nothing is."""
    options, raw = _options(line.raw)
    if " => " in raw:
        text, _, gold = raw.rpartition(" => ")
        hits = reader(line, options, unescaped(text), True)
        return "" if _allowed(hits, gold.split(" or ")) else f"{text} is read as {hits}, not {gold}"
    text, dates, free = sentence(raw)
    left = reader(line, options, text, False)
    for start, end, values, _ in dates:
        hits = [hit for hit in left if hit.start < end and start < hit.end]
        if not _allowed(hits, values):
            return f"{text[start:end]} is read as {hits}, not {values}"
        left = [hit for hit in left if hit not in hits]
    more = [hit for hit in left if not any(hit.start < end and start < hit.end for start, end in free)]
    return f"{more} should not be read" if more else ""


def _options(raw: str) -> tuple[list[str], str]:
    if not raw.startswith("--"):
        return [], raw
    options, _, text = raw.partition(": ")
    return options.split(), text


def _allowed(hits: list[Read], values: "list[str] | tuple[str, ...]") -> bool:
    """Whether what was read, taken together, is one of some values."""
    if not hits:
        return "refused" in values
    return any(_is(hits[0]._replace(last=hits[-1].last), value) for value in values if value != "refused")


def _is(hit: Read, value: str) -> bool:
    if not value.startswith("fiscal "):
        when = When.parse(value)
        return (hit.first, hit.last) == (when.first, when.last)
    years = When.parse(value.removeprefix("fiscal "))
    within = years.first <= hit.first and hit.last <= years.last and (hit.last - hit.first).days <= 366
    return within and ("fiscal" in hit.reason or "financial" in hit.reason)


def test_the_values_are_dates() -> None:
    for path in FOLDER.glob("*.txt"):
        for line in lines(path):
            raw = _options(line.raw)[1]
            if " => " in raw:
                values = raw.rpartition(" => ")[2].split(" or ")
            else:
                values = [value for gold in sentence(raw).dates for value in gold.values]
            assert all(value == "refused" or When.parse(value.removeprefix("fiscal ")) for value in values)
