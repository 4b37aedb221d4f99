"""Tables as other programs save them: signs between cells, titles above the headings, empty rows, dates as numbers."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import msgspec
import pytest

from tests.cli.conftest import Tracker, folder, tracker  # noqa: F401 fixtures


@pytest.fixture
def mine(tracker: Tracker) -> Tracker:  # noqa: F811
    assert tracker("init").code == 0
    return tracker


def found(mine: Tracker) -> list[tuple[str, str]]:
    events: list[dict[str, Any]] = [msgspec.json.decode(line) for line in mine("list", "--format", "jsonl").lines]
    return [(str(event["when"]), str(event["title"])) for event in events]


BOTH = [("2024-04-03", "Café"), ("2024-04-13", "Second")]
TABLES = [
    ("of Excel", "sep=;\r\nDate;Title\r\n3/4/2024;Café\r\n13/4/2024;Second\r\n", "cp1252", "headings on line 2"),
    ("with a byte order mark", "\ufeffsep=;\r\nDate;Title\r\n3/4/2024;Café\r\n13/4/2024;Second\r\n", "utf-8", ""),
    ("bars", "Date|Title\n3/4/2024|Café\n13/4/2024|Second\n", "utf-8", "parted by '|'"),
    ("a title above", "Meetings,,\n,,\nDate,Title,N\n3/4/2024,Café,\n13/4/2024,Second,\n", "utf-8", "on line 3"),
    ("a line above", "Meetings of 2024\n\nDate;Title\n3/4/2024;Café\n13/4/2024;Second\n", "utf-8", "on line 3"),
    ("merged headings", "What,,More,\nDate,Title,A,B\n3/4/2024,Café,,\n13/4/2024,Second,,\n", "utf-8", "on line 2"),
    ("empty rows", "Date,Title\n,\n3/4/2024,Café\n ,\n13/4/2024,Second\n,\n,\n", "utf-8", ""),
]


@pytest.mark.parametrize(("text", "encoding", "said"), [row[1:] for row in TABLES], ids=[row[0] for row in TABLES])
def test_a_table(mine: Tracker, folder: Path, text: str, encoding: str, said: str) -> None:  # noqa: F811
    (folder / "a.csv").write_bytes(text.encode(encoding))
    answer = mine("import", "a.csv", "--day-first", *(("--encoding", encoding) if encoding != "utf-8" else ()))
    assert (answer.code, answer.lines) == (0, ["read 2, added 2, unchanged 0, updated 0, twins 0, refused 0"])
    assert said in answer.err
    assert found(mine) == BOTH


def test_a_table_whose_headings_say_nothing_names_its_first_columns(mine: Tracker, folder: Path) -> None:  # noqa: F811
    (folder / "a.csv").write_text("A,B\n2024,x\n2025,y\n")
    answer = mine("import", "a.csv")
    assert answer.code == 2
    assert "no column has the usual name of a date; the columns are A, B" in answer.err
    assert mine("import", "a.csv", "--map", "when=A", "--map", "title=B").code == 0


def test_a_workbook_with_a_title_above_its_headings(mine: Tracker, folder: Path) -> None:  # noqa: F811
    openpyxl = pytest.importorskip("openpyxl")
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    for row in (["Quarterly report"], [], ["Date", "Event", "Country"], ["June 2024", "Qwen2", "China"], ["2025", "x"]):
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    workbook.save(folder / "a.xlsx")
    assert mine("import", "a.xlsx").lines == ["read 2, added 2, unchanged 0, updated 0, twins 0, refused 0"]
    assert found(mine) == [("2024-06", "Qwen2"), ("2025", "x")]


def test_a_workbook_with_the_name_of_a_sheet_that_it_lacks(mine: Tracker, folder: Path) -> None:  # noqa: F811
    openpyxl = pytest.importorskip("openpyxl")
    workbook = openpyxl.Workbook()
    for row in (("date", "title"), ("2024-07-01", "Summit opens")):
        workbook.active.append(row)
    name = openpyxl.workbook.defined_name.DefinedName("there", attr_text="Sheet!$A$1")
    workbook.active.defined_names.add(name)
    workbook.save(folder / "whole.xlsx")
    with ZipFile(folder / "whole.xlsx") as whole, ZipFile(folder / "a.xlsx", "w") as changed:
        for part in whole.namelist():
            changed.writestr(part, whole.read(part).replace(b'localSheetId="0"', b'localSheetId="7"'))
    result = mine("import", "a.xlsx")
    assert result.lines == ["read 1, added 1, unchanged 0, updated 0, twins 0, refused 0"]


@pytest.mark.parametrize(
    ("cell", "when"),
    [
        (1715558400, "2024-05-13"),
        (1715558460, "2024-05-13T00:01Z"),
        (1715558400000, "2024-05-13"),
        (1715558400.0, "2024-05-13"),
        ("1715558461.25", "2024-05-13T00:01Z"),
        (20240513, "2024-05-13"),
        (2024, "2024"),
    ],
)
def test_the_date_of_a_row_in_a_database(mine: Tracker, folder: Path, cell: object, when: str) -> None:  # noqa: F811
    with closing(sqlite3.connect(folder / "a.db")) as database, database:
        database.execute("CREATE TABLE log(id INTEGER, ts, what TEXT)")
        database.execute("INSERT INTO log VALUES (1, ?, 'x')", [cell])
    answer = mine("import", "a.db", "--map", "when=ts", "--map", "title=what")
    assert found(mine) == [(when, "x")]
    assert ("seconds since 1970" in answer.err) == (str(cell).startswith("17"))


@pytest.mark.parametrize("cell", ["171555840", "17155584000", "-1715558400", "99999999999999"])
def test_other_numbers_are_no_dates(mine: Tracker, folder: Path, cell: str) -> None:  # noqa: F811
    (folder / "a.csv").write_text(f"date,title\n{cell},x\n")
    assert mine("import", "a.csv").code == 4


def test_what_adds_an_unknown_kind_is_said_once(mine: Tracker, folder: Path) -> None:  # noqa: F811
    rows = "".join(f"2024-05-{day:02},Vote {day},Roll Call\n" for day in range(1, 29))
    (folder / "a.csv").write_text(f"date,title,kind\n{rows}2024-06-01,z,coup\n2024-06-02,n,a/b\n")
    answer = mine("import", "a.csv")
    assert answer.code == 4
    assert [answer.err.count(f"tracker kinds --add {kind}") for kind in ("roll-call", "coup")] == [1, 1]
    skipped = mine("import", "a.csv", "--on-error", "skip")
    assert skipped.err.count("tracker kinds --add roll-call") == 1
    assert mine("kinds", "--add", "roll-call").code == 0
    assert mine("import", "a.csv", "--on-error", "skip").lines[0].startswith("read 30, added 28")
    answer = mine("import", "a.csv", "--set", "kind=vote")
    assert (answer.code, answer.err.count("tracker kinds --add vote")) == (2, 1)
