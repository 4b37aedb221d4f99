"""Tables as Outlook, Google Calendar and spreadsheets write them: times in columns of their own, numbers for days."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Tracker, folder, tracker  # noqa: F401 fixtures

OUTLOOK = '"Subject","Start Date","Start Time","End Date","End Time","All day event","Location","Description"'
GOOGLE = "Subject,Start Date,Start Time,End Date,End Time,All Day Event,Description,Location,Private"
ROWS = [
    (OUTLOOK, '"x","7/16/2024","9:00:00 AM","7/16/2024","10:30:00 AM","False","",""', "2024-07-16T09:00",
     "Time: 2024-07-16T09:00 to 2024-07-16T10:30"),
    (OUTLOOK, '"x","7/16/2024","9:00:00 AM","7/18/2024","12:00:00 AM","False","",""', "2024-07-16/2024-07-17",
     "Time: 2024-07-16T09:00 to 2024-07-18T00:00"),
    (OUTLOOK, '"x","12/25/2024","12:00:00 AM","12/26/2024","12:00:00 AM","True","",""', "2024-12-25", ""),
    (OUTLOOK, '"x","7/14/2024","12:00:00 AM","7/17/2024","12:00:00 AM","True","",""', "2024-07-14/2024-07-16", ""),
    (OUTLOOK, '"x","7/16/2024","12:00:00 AM","7/16/2024","12:00:00 AM","False","",""', "2024-07-16T00:00", ""),
    (GOOGLE, "x,05/30/2020,10:00 AM,05/30/2020,1:00 PM,False,Bring pens,,True", "2020-05-30T10:00",
     "Bring pens\n\nTime: 2020-05-30T10:00 to 2020-05-30T13:00"),
    (GOOGLE, "x,06/13/2020,,06/15/2020,,True,,,", "2020-06-13/2020-06-15", ""),
    (GOOGLE, "x,06/13/2020,,06/13/2020,,True,,,", "2020-06-13", ""),
    (GOOGLE, "x,06/13/2020,,,,,,,", "2020-06-13", ""),
    (GOOGLE, "x,06/13/2020,09:15,,,,,,", "2020-06-13T09:15", ""),
    ("Title,Start,Start time,End time", "x,2024-07-16,14:00,15:00", "2024-07-16T14:00",
     "Time: 2024-07-16T14:00 to 2024-07-16T15:00"),
]  # fmt: skip


@pytest.fixture
def mine(tracker: Tracker) -> Tracker:  # noqa: F811
    assert tracker("init").code == 0
    return tracker


@pytest.mark.parametrize(("heads", "row", "when", "note"), ROWS)
def test_a_row_of_a_calendar(mine: Tracker, folder: Path, heads: str, row: str, when: str, note: str) -> None:  # noqa: F811
    (folder / "a.csv").write_bytes(f"{heads}\r\n{row}\r\n".encode())
    answer = mine("import", "a.csv")
    assert answer.code == 0, answer.err
    event = json.loads(mine("list", "--format", "jsonl").out)
    assert (event["when"], event["title"], event.get("note", "")) == (when, "x", note)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("x,2024-07-16,10:00,2024-07-16,09:00,False,,,", "it ends before it starts"),
        ("x,2024-07-16,,2024-07-15,,True,,,", "it ends before it starts"),
        ("x,,10:00,2024-07-16,09:00,False,,,", "no date"),
        ("x,2024-07-16,25:00,2024-07-16,26:00,False,,,", "'2024-07-16T25:00' is not a time of day"),
    ],
)
def test_a_row_that_no_calendar_has(mine: Tracker, folder: Path, row: str, said: str) -> None:  # noqa: F811
    (folder / "a.csv").write_text(f"{GOOGLE}\n{row}\n")
    answer = mine("import", "a.csv")
    assert (answer.code, said in answer.err) == (4, True), answer.err


def test_a_column_that_is_named_is_read_alone(mine: Tracker, folder: Path) -> None:  # noqa: F811
    (folder / "a.csv").write_text(f"{GOOGLE}\nx,05/30/2020,10:00 AM,05/31/2020,1:00 PM,False,,,\n")
    assert mine("import", "a.csv", "--map", "when=Start Date").code == 0
    assert json.loads(mine("list", "--format", "jsonl").out)["when"] == "2020-05-30/2020-05-31"


def test_the_number_of_a_day_in_a_table_of_text_is_read_when_it_is_said_to_be_one(
    mine: Tracker,
    folder: Path,  # noqa: F811
) -> None:
    (folder / "a.csv").write_text("Date,Title\n45478,x\n45478.5,noon\n")
    answer = mine("import", "a.csv")
    assert answer.code == 4
    assert "'45478' is not a date; as the number of a day in a spreadsheet it is 2024-07-05" in answer.err
    assert "--day-numbers" in answer.err
    said = mine("import", "a.csv", "--day-numbers", "--save-profile", "numbers").err
    assert "numbers such as 45478 were read as days of a spreadsheet: 45478 is 2024-07-05" in said
    whens = [json.loads(line)["when"] for line in mine("list", "--format", "jsonl").lines]
    assert whens == ["2024-07-05", "2024-07-05T12:00"]
    assert "unchanged 2" in mine("import", "a.csv", "--profile", "numbers").out


@pytest.mark.parametrize(("epoch", "when"), [(1900, "2024-07-05"), (1904, "2028-07-06")])
def test_the_number_of_a_day_in_a_workbook_is_read(
    mine: Tracker,
    folder: Path,  # noqa: F811
    epoch: int,
    when: str,
) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    workbook = openpyxl.Workbook()
    workbook.epoch = {1900: openpyxl.utils.datetime.WINDOWS_EPOCH, 1904: openpyxl.utils.datetime.MAC_EPOCH}[epoch]
    for row in (["Date", "Title", "Visits"], [45478, "x", 45479], [2024, "a year", 1]):
        workbook.active.append(row)
    workbook.save(folder / "a.xlsx")
    answer = mine("import", "a.xlsx", "--map", "details.visits=Visits")
    assert answer.code == 0
    events = [json.loads(line) for line in mine("list", "--format", "jsonl").lines]
    assert [(one["when"], one["details"]["visits"]) for one in events] == [("2024", 1), (when, 45479)]
