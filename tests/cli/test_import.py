"""`tracker import`: profiles, workbooks, tables of other programs, hostile files, what goes on meanwhile."""

import gzip
import io
import json
import os
import signal
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Tracker
from tracker.errors import StoreChanged
from tracker.exchange.importing.intake import Desk, Intake
from tracker.exchange.importing.plan import planned
from tracker.exchange.record import Record
from tracker.store import open_store

REPORT = "read {}, added {}, unchanged {}, updated {}, twins {}, refused {}"


@pytest.fixture
def mine(tracker: Tracker) -> Tracker:
    """A folder with an empty timeline."""
    assert tracker("init").code == 0
    return tracker


def events(tracker: Tracker) -> list[dict[str, object]]:
    return [json.loads(line) for line in tracker("list", "--format", "jsonl").lines]


def test_a_profile_is_kept_in_the_timeline_and_what_is_given_goes_before(mine: Tracker, folder: Path) -> None:
    (folder / "a.csv").write_text("Day,Name,Where\n03/04/2024,One,Paris\n")
    saved = mine("import", "a.csv", "--map", "when=Day", "--map", "place=Where", "--set", "kind=launch", "--day-first",
                 "--save-profile", "ours")  # fmt: skip
    assert saved.code == 0
    assert "saved the profile 'ours' for csv files" in saved.err
    (folder / "b.csv").write_text("Day,Name,Where\n05/04/2024,Two,Rome\n")
    assert mine("import", "b.csv", "--profile", "ours", "--set", "kind=summit").lines == [
        REPORT.format(1, 1, 0, 0, 0, 0)
    ]
    found = [(one["when"], one["kind"], one["place"]) for one in events(mine)]
    assert found == [("2024-04-03", "launch", "Paris"), ("2024-04-05", "summit", "Rome")]
    assert mine("undo").code == 0
    assert len(events(mine)) == 1
    unknown = mine("import", "b.csv", "--profile", "our")
    assert (unknown.code, "no profile 'our'; did you mean ours?" in unknown.err) == (2, True)


def test_a_number_is_read_from_a_table_as_from_an_option(mine: Tracker, folder: Path) -> None:
    (folder / "a.csv").write_text("date,title,details\n2024,One,edition=7th\n")
    (folder / "b.csv").write_text("date,title,edition\n2024,Two,8th\n2024,Three,eighth\n")
    assert mine("import", "a.csv").code == 0
    refused = mine("import", "b.csv", "--map", "details.edition=edition", "--on-error", "skip")
    assert "line 3: edition is a number, not 'eighth'" in refused.err
    assert [one["details"] for one in events(mine)] == [{"edition": 7}, {"edition": 8}]


def test_a_workbook_from_elsewhere(mine: Tracker, folder: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    workbook = openpyxl.Workbook()
    workbook.active.append([None, None, None])
    rows = (
        ["Date", "Event", "Tags", "N"],
        [date(2024, 7, 4), "=1+1 is text", "ai; chips", 7],
        ["2024-07", "x", None, 1.5],
        ["nonsense", "y", None, None],
    )
    for row in rows:
        workbook.active.append(row)
    workbook.active["B3"].data_type = "s"
    workbook.create_sheet("notes").append(["other"])
    workbook.save(folder / "a.xlsx")
    answer = mine("import", "a.xlsx", "--map", "details.version=N", "--on-error", "skip", "--rejects", "r.xlsx")
    assert answer.lines == [REPORT.format(3, 2, 0, 0, 0, 1)]
    assert "only the sheet 'Sheet' was read, not notes" in answer.err
    assert [(one["when"], one["title"]) for one in events(mine)] == [("2024-07", "x"), ("2024-07-04", "=1+1 is text")]
    rejected = list(openpyxl.load_workbook(folder / "r.xlsx").active.iter_rows(values_only=True))
    assert rejected == [("Date", "Event", "Tags", "N"), ("nonsense", "y", None, None)]


def test_a_workbook_opens_rightly(ledger: Tracker, folder: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    assert ledger("add", "=HYPERLINK(1)", "--date", "2024-07-04").code == 0
    assert ledger("add", "partial", "--date", "2024-07").code == 0
    assert ledger("export", "-o", "a.xlsx").code == 0
    sheet = openpyxl.load_workbook(folder / "a.xlsx").active
    head = [cell.value for cell in sheet[1]]
    when, title = head.index("when"), head.index("title")
    cells = {row[title].value: row for row in sheet.iter_rows(min_row=2)}
    assert cells["=HYPERLINK(1)"][title].data_type == "s"
    assert cells["=HYPERLINK(1)"][when].value.date() == date(2024, 7, 4)
    assert cells["=HYPERLINK(1)"][when].is_date
    assert cells["partial"][when].value == "2024-07"
    assert sheet.auto_filter.ref.startswith("A1:")


def test_objects_of_other_programs_are_rows(mine: Tracker, folder: Path) -> None:
    lines = [{"name": "RubyConf", "startDate": "2024-02-07", "endDate": "2024-02-09", "tags": ["ruby", "web"]},
             {"name": "none", "startDate": "x"}]  # fmt: skip
    (folder / "a.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    (folder / "a.json").write_text(json.dumps(lines))
    for name in ("a.jsonl", "a.json"):
        answer = mine("import", name, "--on-error", "skip", "--rejects", f"r-{name}")
        assert answer.lines[0].endswith("refused 1"), answer.err
        rejected = (folder / f"r-{name}").read_text()
        assert [json.loads(rejected)] == [lines[1]] if name == "a.jsonl" else json.loads(rejected) == [lines[1]]
    [found] = events(mine)
    assert (found["when"], found["title"], found["topics"]) == ("2024-02-07/2024-02-09", "RubyConf", ["ruby", "web"])


def test_a_byte_order_mark_is_written_on_request(ledger: Tracker, folder: Path) -> None:
    assert ledger("export", "--bom", "-o", "a.csv").code == 0
    assert (folder / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfid,when")
    assert ledger("export", "--bom", "-o", "a.jsonl").code == 2


def _bomb() -> bytes:
    data = io.BytesIO()
    with (
        zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(300):
            part.write(bytes(1 << 20))
    return data.getvalue()


HOSTILE = [
    ("a.xlsx", b"PK\x03\x04nothing", 4),
    ("a.xlsx", b"date,title\n2024,x\n", 4),
    ("a.csv", b'date,title\n2024,"' + b"x" * 100_000_000 + b'"\n', 4),
    ("a.csv", b'date,title\n2024,"' + b"x\n" * 2_000_000, 4),
    ("a.csv", ",".join(f"c{number}" for number in range(10_000)).encode() + b"\n", 4),
    ("a.csv.gz", gzip.compress(b"date,title\n" + bytes(300 << 20), 1), 4),
    ("a.jsonl", b"[" * 100_000, 4),
    ("a.zst", b"\x28\xb5\x2f\xfdnothing", None),
    ("a.xls", b"\xd0\xcf\x11\xe0" + bytes(600), 2),
]


@pytest.mark.parametrize(("name", "data", "code"), HOSTILE, ids=lambda value: "" if isinstance(value, bytes) else value)
def test_hostile_files_are_refused_with_a_sentence(
    mine: Tracker, folder: Path, name: str, data: bytes, code: int | None
) -> None:
    (folder / name).write_bytes(data)
    answer = mine("import", name)
    assert answer.code == code or (code is None and answer.code in (2, 4)), answer.err
    assert answer.err.startswith("tracker: ")
    assert events(mine) == []


def test_a_workbook_that_unpacks_to_far_more_is_refused(mine: Tracker, folder: Path) -> None:
    pytest.importorskip("openpyxl")
    (folder / "a.xlsx").write_bytes(_bomb())
    answer = mine("import", "a.xlsx")
    assert (answer.code, "it unpacks to more than" in answer.err) == (4, True)


def test_links_in_a_file_follow_to_what_is_recorded_already(mine: Tracker, folder: Path) -> None:
    first = '{"id":7,"when":"2024","title":"a"}\n'
    second = '{"id":3,"when":"2025","title":"b","links":[{"relation":"follows","id":7}]}\n'
    (folder / "a.jsonl").write_text(first)
    (folder / "b.jsonl").write_text(first + second)
    assert mine("import", "a.jsonl").lines == [REPORT.format(1, 1, 0, 0, 0, 0)]
    assert mine("import", "b.jsonl").lines == [REPORT.format(2, 1, 1, 0, 0, 0)]
    assert events(mine)[1]["links"] == [{"relation": "follows", "id": 1}]
    (folder / "c.jsonl").write_text(second)
    answer = mine("import", "c.jsonl", "--on-error", "skip")
    assert answer.lines == [REPORT.format(1, 0, 0, 0, 0, 1)]


def test_what_another_command_records_meanwhile_is_seen(mine: Tracker, folder: Path) -> None:
    """The plan rests on the timeline as it was; where that has changed, nothing is recorded by it."""
    from tests.store.kit import event
    from tracker.directory.lookup import Directory
    from tracker.directory.naming import Naming

    store = open_store(str(folder / "db" / "timeline.json"), command="test")
    intake = Intake(io.BytesIO(), store, "here", Desk(date(2024, 7, 8), Naming(Directory(()), print), print))
    intake.take([Record(1, event("a"))])
    mark, plan = store.mark(), planned(intake, store)
    assert mine("add", "b", "--date", "2024").code == 0
    with pytest.raises(StoreChanged):
        store.load(plan.documents, plan.new, mark)
    assert list(store.load(plan.documents, plan.new, store.mark())) == [2]
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_an_interrupt_leaves_the_timeline_as_it_was(mine: Tracker, folder: Path) -> None:
    assert events(mine) == []
    before = (folder / "db" / "timeline.json").read_bytes()
    with subprocess.Popen(
        [sys.executable, "-m", "tracker", "--db", "db/timeline.json", "import", "-", "--from", "jsonl"],
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    ) as process:  # fmt: skip
        assert process.stdin is not None
        process.stdin.write(b'{"when":"2024","title":"a"}\n' * 5)
        process.stdin.flush()
        timer = threading.Timer(2, lambda: process.send_signal(signal.SIGINT))
        timer.start()
        process.wait(30)
        error = process.stderr.read() if process.stderr else b""
    timer.join()
    assert process.returncode != 0
    assert b"Traceback" not in error
    assert (folder / "db" / "timeline.json").read_bytes() == before
    assert not list(folder.glob("*.part"))


def numbered(count: int) -> Iterator[str]:
    yield "date,title,ref"
    yield from (f"2024-07-{number % 28 + 1:02},Event {number},R/{number}" for number in range(count))


def test_many_rows_come_in_as_one_command(mine: Tracker, folder: Path) -> None:
    (folder / "a.csv").write_text("\n".join(numbered(5_000)) + "\n")
    assert mine("import", "a.csv").lines == ["read 5,000, added 5,000, unchanged 0, updated 0, twins 0, refused 0"]
    assert mine("import", "a.csv").lines == ["read 5,000, added 0, unchanged 5,000, updated 0, twins 0, refused 0"]
    assert mine("repair").out == "nothing to repair\n"
    assert mine("add", "one more", "--date", "2025").code == 0
    assert mine("undo", "1").code == 0
    assert len(events(mine)) == 1


def test_several_files_are_imported_one_after_the_other(mine: Tracker, folder: Path) -> None:
    for name, title in (("a.csv", "x"), ("b.csv", "y"), ("c.csv", "")):
        (folder / name).write_text(f"date,title\n2024-07-01,{title}\n")
    done = mine("import", "a.csv", "b.csv")
    assert done.lines == [f"{name}: {REPORT.format(1, 1, 0, 0, 0, 0)}" for name in ("a.csv", "b.csv")]
    again = mine("import", "a.csv", "c.csv", "b.csv")
    assert again.code == 4
    assert again.lines == [f"a.csv: {REPORT.format(1, 0, 1, 0, 0, 0)}"]
    assert "c.csv, line 2" in again.err
    assert mine("undo").code == 0
    assert [event["title"] for event in events(mine)] == ["x"]


def test_refused_events_of_several_files_are_not_put_in_one(tracker: Tracker) -> None:
    answer = tracker("import", "a.csv", "b.csv", "--rejects", "r.csv")
    assert (answer.code, answer.out) == (2, "")
    assert "--rejects is for one file" in answer.err


def test_a_title_that_is_the_subject_of_a_recorded_one_is_added_and_pointed_out(mine: Tracker, folder: Path) -> None:
    assert mine("add", "SenseNova 5.5 released", "--date", "2024-07-05", "--kind", "launch").code == 0
    (folder / "a.csv").write_text("title,date\nSenseNova 5.5,2024-07-05\nQwen2,2024-06-07\n")
    said = "line 2 may be event 1, 'SenseNova 5.5 released' (same date and kind, and one title begins the other)"
    assert said in mine("import", "a.csv", "--set", "kind=launch", "--dry-run").err
    answer = mine("import", "a.csv", "--set", "kind=launch")
    assert said in answer.err
    assert answer.lines == [REPORT.format(2, 2, 0, 0, 0, 0)]
    assert "  2  looks like event 1: same date and kind, and one title begins the other" in mine("check").lines
    assert "may be" not in mine("import", "a.csv", "--set", "kind=launch").err
