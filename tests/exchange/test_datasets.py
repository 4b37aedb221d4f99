"""Data sets of others: GDELT, the SDN list, roll calls."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.conftest import Tracker, folder, tracker  # noqa: F401 fixtures
from tests.exchange.counting import events_in
from tracker.errors import InvalidRecord
from tracker.event import Actor, Event, Source
from tracker.exchange.datasets import gdelt, ofac, unvotes
from tracker.exchange.datasets.cameo import CODES, code_of
from tracker.exchange.datasets.unvotes import symbol_of
from tracker.exchange.record import Record, Refused, Request
from tracker.registry import KIND_NAMES
from tracker.when import When

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
Read = Callable[..., Iterator[Record | Refused]]


def found(read: Read, text: str, said: list[str] | None = None) -> list[Record | Refused]:
    """What a text holds."""
    say = said.append if said is not None else lambda _: None
    return list(read(io.StringIO(text, newline=""), Request("here", today=date(2024, 7, 1), say=say)))


def row_of_gdelt(cells: dict[int, str], size: int = 61) -> str:
    """A row of GDELT with these cells."""
    usual = {0: "7", 1: "20240704", 7: "CHN", 6: "BEIJING", 17: "USA", 16: "WASHINGTON", 26: "042", 29: "1"} | cells
    return "\t".join(usual.get(at, "") for at in range(size)) + "\n"


@pytest.mark.parametrize(
    ("size", "cells", "event"),
    [
        (61, {52: "Paris, France", 60: "https://a.example/x", 30: "1.9", 31: "5"},
         Event(when=When.parse("2024-07-04"), title="Consult: China, United States", kind="meeting",
               actors=(Actor("China", "by"), Actor("United States")), place="Paris, France", ref="gdelt:7",
               details={"cameo": "042", "goldstein": "1.9", "mentions": 5}, sources=(Source(url="https://a.example/x"),))),
        (57, {26: "1632", 29: "4", 50: "x"},
         Event(when=When.parse("2024-07-04"), title="Impose an embargo, boycott or sanctions: China, United States",
               kind="sanction", actors=(Actor("China", "by"), Actor("United States", "against")), place="x",
               ref="gdelt:7", details={"cameo": "1632"})),
        (58, {7: "", 6: "PRESIDENT", 17: "", 16: "", 57: "BBC Monitoring"},
         Event(when=When.parse("2024-07-04"), title="Consult: President", kind="meeting",
               actors=(Actor("President", "by"),), ref="gdelt:7", details={"cameo": "042"})),
    ],
    ids=["2.0", "1.0", "1.0 with source"],
)  # fmt: skip
def test_a_row_of_gdelt(size: int, cells: dict[int, str], event: Event) -> None:
    [item] = found(gdelt.read, row_of_gdelt(cells, size))
    assert isinstance(item, Record), item
    assert item.event == event


@pytest.mark.parametrize(
    ("cells", "size", "reason"),
    [
        ({}, 60, "60 cells; a row of GDELT has 57, 58 or 61"),
        ({1: "20241304"}, 61, "'2024-13-04' is not a date: months run from 1 to 12"),
        ({1: "2024"}, 61, "'2024' is not a day such as 20240704"),
        ({26: "99"}, 61, "'99' is not a CAMEO code"),
        ({0: "x"}, 61, "'x' is not the number of an event"),
    ],
)
def test_a_ragged_row_of_gdelt_is_refused(cells: dict[int, str], size: int, reason: str) -> None:
    [item] = found(gdelt.read, row_of_gdelt(cells, size))
    assert isinstance(item, Refused)
    assert item.error.sentence == f"here, line 1: {reason}"


def test_every_code_of_cameo_has_a_kind() -> None:
    assert {code.kind for code in CODES} <= set(KIND_NAMES)
    assert all(code_of(f"{root:02}") for root in range(1, 21))
    assert (code_of("0571"), code_of("0")) == (code_of("057"), None)


def test_an_entry_of_the_sdn_list_was_listed_on_or_before_today() -> None:
    said: list[str] = []
    text = '36,"AEROCARIBBEAN AIRLINES",-0- ,"CUBA] [SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"a.k.a. ""X""."\r\n'
    [item] = found(ofac.read, text, said)
    assert isinstance(item, Record)
    assert item.event == Event(
        when=When.parse("../2024-07-01"), title="OFAC lists AEROCARIBBEAN AIRLINES", kind="sanction",
        actors=(Actor("US Office of Foreign Assets Control", "by"), Actor("AEROCARIBBEAN AIRLINES", "against")),
        details={"programme": "CUBA; SDGT", "measure": "SDN listing", "target-type": "entity"}, ref="ofac:36",
        sources=(Source(name="OFAC SDN List"),), note='a.k.a. "X".',
    )  # fmt: skip
    assert said == ["here: the list has no dates; 1 listings are dated ../2024-07-01, on or before today"]


@pytest.mark.parametrize(
    ("written", "symbol"),
    [
        ("A/RES/71/5", "A/RES/71/5"),
        ("R/34/100", "A/RES/34/100"),
        ("R/31/9A", "A/RES/31/9A"),
        ("R/15/1514", "A/RES/1514(XV)"),
        ("R/29/3261A", "A/RES/3261(XXIX)A"),
        ("R/1/1287/A", "A/RES/1287(I)A"),
        ("R/30/3379", "A/RES/3379(XXX)"),
        ("R/38/234/XII", "A/RES/38/234/XII"),
        ("R/50/38B/IV", "A/RES/50/38B/IV"),
        ("ESS/1/126A", "A/RES/126(ES-I)A"),
        ("ESS/10/14", "A/RES/ES-10/14"),
        ("SS/4/23A", "A/RES/23(S-IV)A"),
        ("SS/5", ""),
        ("R/6444A", ""),
        ("", ""),
    ],
)
def test_the_symbol_of_a_resolution(written: str, symbol: str) -> None:
    assert symbol_of(written) == symbol


def test_a_roll_call() -> None:
    said: list[str] = []
    text = "rcid,session,date,unres,amend,short,descr\n3,1.0,1946-01-05,R/1/66,1,RULES,TO ADOPT\n4,x,1946-13-01,,,,y\n"
    vote, refused = found(unvotes.read, text, said)
    assert isinstance(vote, Record)
    assert vote.event == Event(
        when=When.parse("1946-01-05"), title="RULES", kind="resolution", actors=(Actor("UN General Assembly", "by"),),
        details={"symbol": "A/RES/66(I)", "body": "UN General Assembly", "rollcall": 3, "session": 1,
                 "vote-on": "amendment"},
        ref="unvotes:3", note="TO ADOPT",
    )  # fmt: skip
    assert isinstance(refused, Refused)
    assert (refused.head, refused.raw) == (text.splitlines(True)[0], "4,x,1946-13-01,,,,y\n")
    assert said == ["here: 1 date is on a weekend; it may be wrong"]


CELLS = st.sampled_from(("1", "20240704", "-0- ", '"', "042", "R/1/1", "\x00", "\x1a", "x", "")) | st.text(max_size=5)


@pytest.mark.parametrize("read", [gdelt.read, ofac.read, unvotes.read])
@given(rows=st.lists(st.lists(CELLS, min_size=1, max_size=62), max_size=4))
def test_any_table_is_read_or_refused(read: Read, rows: Sequence[list[str]]) -> None:
    for sign in (",", "\t"):
        text = "\n".join(sign.join(row) for row in rows)
        for head in ("", "rcid,date,unres,descr\n"):
            try:
                items = found(read, head + text)
            except InvalidRecord as error:
                if not error.sentence.startswith("here"):
                    raise
                continue
            assert all(isinstance(item, (Record, Refused)) for item in items)


def test_a_row_without_end_is_refused() -> None:
    with pytest.raises(InvalidRecord, match="a row of more than"):
        found(ofac.read, '1,"' + "x\n" * 3_000_000)


FILES = [
    ("gdelt/spark_events.csv", "read 100, added 100, unchanged 0, updated 0, twins 0, refused 0"),
    ("gdelt/spark_events1.csv", "read 100, added 100, unchanged 0, updated 0, twins 0, refused 0"),
    ("sanctions/sdn_head.csv", "read 409, added 409, unchanged 0, updated 0, twins 0, refused 0"),
    ("sanctions/sdn_tail.csv", "read 9, added 9, unchanged 0, updated 0, twins 0, refused 0"),
    ("sanctions/eu_russia_sanctions_facts.csv", "read 13, added 13, unchanged 0, updated 0, twins 0, refused 0"),
    ("un/un_roll_calls.csv", "read 6,203, added 6,202, unchanged 0, updated 0, twins 0, refused 1"),
]


@pytest.mark.parametrize(("name", "report"), FILES)
def test_a_real_file(tracker: Tracker, name: str, report: str, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    if not (DATA / name).exists():
        pytest.skip(f"{name} is not here")
    assert tracker("init").code == 0
    answer = tracker("import", DATA / name, "--on-error", "skip")
    assert (answer.code, answer.lines) == (0, [report])
    assert report.startswith(f"read {events_in(DATA / name):,}, ")
    if name.startswith("un/"):
        with (DATA / name).open(newline="", encoding="utf-8") as file:
            days = [date.fromisoformat(row["date"]).isoweekday() for row in csv.DictReader(file) if row["date"]]
        assert f"{sum(day > 5 for day in days):,} dates are on a weekend" in answer.err
    monkeypatch.setenv("TRACKER_TODAY", "2030-01-01")
    assert "added 0, unchanged" in tracker("import", DATA / name, "--on-error", "skip").out
