"""`tracker import` and `tracker export` through the command line."""

import bz2
import gzip
import json
import lzma
from pathlib import Path

import pytest

from tests.cli.conftest import Tracker

TABLE = "date,title,ref\n2024-07-01,One,R/1\n2024-07-02,Two,R/2\n"
REPORT = "read {}, added {}, unchanged {}, updated {}, twins {}, refused {}"


def report(*numbers: int) -> str:
    return REPORT.format(*numbers)


@pytest.fixture
def mine(tracker: Tracker) -> Tracker:
    """A folder with an empty timeline."""
    assert tracker("init").code == 0
    return tracker


def titles(tracker: Tracker) -> list[str]:
    return [json.loads(line)["title"] for line in tracker("list", "--format", "jsonl").lines]


def test_the_same_file_twice_changes_nothing_and_one_undo_takes_it_back(mine: Tracker, folder: Path) -> None:
    (folder / "a.csv").write_text(TABLE)
    assert mine("import", "a.csv").lines == [report(2, 2, 0, 0, 0, 0)]
    before = (folder / "db" / "timeline.json").read_bytes()
    assert mine("import", "a.csv").lines == [report(2, 0, 2, 0, 0, 0)]
    assert (folder / "db" / "timeline.json").read_bytes() == before
    assert mine("undo").code == 0
    assert titles(mine) == []


def test_a_newer_file_updates_by_ref_in_one_command(mine: Tracker, folder: Path) -> None:
    (folder / "a.csv").write_text(TABLE)
    assert mine("import", "a.csv").code == 0
    newer = TABLE.replace("Two", '"Two, corrected"') + "2024-07-03,Three,R/3\n"
    (folder / "a.csv").write_text(newer)
    answer = mine("import", "a.csv")
    assert answer.lines == [report(3, 1, 1, 0, 1, 0)]
    assert "left out: line 3 has the ref of event 2, which --update changes\n" in answer.err
    assert mine("undo").code == 0
    answer = mine("import", "a.csv", "--update")
    assert answer.lines == [report(3, 1, 1, 1, 0, 0)]
    assert "updated: 2  2024-07-02  Tue  Two, corrected\n  title: Two → Two, corrected\n" in answer.err
    assert titles(mine) == ["One", "Two, corrected", "Three"]
    assert mine("undo").code == 0
    assert titles(mine) == ["One", "Two"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (TABLE.encode(), ()),
        (b"\xef\xbb\xbf" + TABLE.encode(), ()),
        (TABLE.encode("utf-16"), ()),
        (TABLE.replace("\n", "\r\n").encode(), ()),
        (TABLE.replace("\n", "\r").encode(), ()),
        (TABLE.replace(",", ";").encode(), ()),
        (TABLE.encode() + b"\x1a", ()),
        (TABLE.encode().replace(b"One", b"O\0ne"), ()),
        (TABLE.replace("One", "Öne").encode("cp1252"), ("--encoding", "windows-1252")),
        (gzip.compress(TABLE.encode()), ()),
        (bz2.compress(TABLE.encode()), ()),
        (lzma.compress(TABLE.encode()), ()),
    ],
    ids=["plain", "bom", "utf-16", "crlf", "cr", "semicolons", "1a", "nul", "1252", "gz", "bz2", "xz"],
)
def test_files_as_programs_write_them(mine: Tracker, folder: Path, data: bytes, words: tuple[str, ...]) -> None:
    (folder / "a.csv").write_bytes(data)
    answer = mine("import", "a.csv", *words)
    assert answer.lines == [report(2, 2, 0, 0, 0, 0)], answer.err
    assert titles(mine)[0] in ("One", "Öne")


def test_a_break_inside_quotes_belongs_to_the_cell(mine: Tracker, folder: Path) -> None:
    (folder / "a.csv").write_text('date,title,note\n2024-07-01,One,"first\nsecond"\n2024-99-01,Bad,\n')
    answer = mine("import", "a.csv", "--on-error", "skip")
    assert "a.csv, line 4: " in answer.err
    assert json.loads(mine("list", "--format", "jsonl").out)["note"] == "first\nsecond"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("date,title\n2024-07-01\n", "a.csv, line 2: 1 cell under 2 headings"),
        ("date,title\n2024-07-01,a,b\n", "a.csv, line 2: 3 cells under 2 headings"),
        ("date,title\nsoon,a\n", "a.csv, line 2: "),
        ("date,title,kind\n2024,a,lanch\n", "a.csv, line 2: unknown kind 'lanch'; did you mean launch?"),
        ("date,title,status\n2024,a,maybe\n", "one of happened, expected"),
        ("date,title,links\n2024,a,follows=9\n", "it follows event 9, which is not in this timeline"),
        ("date,title\n,a\n", "a.csv, line 2: no date"),
        ("date,title\n2024,\n", "a.csv, line 2: an event needs a title"),
    ],
)
def test_a_bad_row_is_named_and_nothing_is_recorded(mine: Tracker, folder: Path, text: str, said: str) -> None:
    (folder / "a.csv").write_text(text)
    answer = mine("import", "a.csv")
    assert (answer.code, answer.out) == (4, "")
    assert said in answer.err
    assert titles(mine) == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("none.csv",), 5),
        (("a.csv", "--map", "titel=title"), 2),
        (("a.csv", "--map", "title=nothing"), 2),
        (("a.csv", "--map", "title"), 2),
        (("a.csv", "--set", "title=x"), 2),
        (("a.csv", "--from", "xml"), 2),
        (("a.csv", "--encoding", "klingon"), 2),
        (("a.md",), 2),
        (("a.bin",), 4),
        (("a.json",), 4),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_wrong_usage_is_one_sentence(mine: Tracker, folder: Path, words: tuple[str, ...], code: int) -> None:
    (folder / "a.csv").write_text(TABLE)
    (folder / "a.md").write_text("# Brief\n")
    (folder / "a.bin").write_bytes(b"\x1f\x8bnothing")
    (folder / "a.json").write_text('{"when":"2024","title":"a"}')
    answer = mine("import", *words)
    assert answer.code == code, answer.err
    assert "Traceback" not in answer.err
    assert titles(mine) == []


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl", "a.json"])
def test_rejects_can_be_mended_and_imported(mine: Tracker, folder: Path, name: str) -> None:
    text = {
        "a.csv": "date,title\n2024,A\nnever,B\n",
        "a.jsonl": '{"when":"2024","title":"A"}\n{"when":"never","title":"B"}\n',
        "a.json": '[{"when":"2024","title":"A"},\n{"when":"never","title":"B"}]',
    }[name]
    (folder / name).write_text(text)
    assert mine("import", name, "--on-error", "skip", "--rejects", f"r{name}").lines == [report(2, 1, 0, 0, 0, 1)]
    (folder / f"r{name}").write_text((folder / f"r{name}").read_text().replace("never", "2025"))
    assert mine("import", f"r{name}").lines == [report(1, 1, 0, 0, 0, 0)]
    assert titles(mine) == ["A", "B"]


def test_columns_are_mapped_and_filled(mine: Tracker, folder: Path) -> None:
    (folder / "a.csv").write_text("y,m,d,maker,model,v\n2024,07,05,SenseTime,SenseNova,5.5\n")
    words = ("--map", "when={y}-{m}-{d}", "--map", "title={maker} releases {model}", "--map", "details.version=v")
    assert mine("import", "a.csv", *words, "--set", "kind=launch", "--set", "details.maker=x").code == 0
    event = json.loads(mine("list", "--format", "jsonl").out)
    assert (event["when"], event["title"], event["kind"]) == ("2024-07-05", "SenseTime releases SenseNova", "launch")
    assert event["details"] == {"maker": "x", "version": "5.5"}


def test_columns_tell_of_the_one_source_of_a_row(mine: Tracker, folder: Path) -> None:
    head = "date,title,source,url,words,day,grade,when it was\n"
    (folder / "a.csv").write_text(f'{head}2024,A,FT,https://ft.com/x,"q, r",3 May 2024,b2,last year\n2024,B,,,q,,,\n')
    words = ("--map", "quote=words", "--map", "published=day", "--map", "grade=Grade", "--map", "said=when it was")
    assert mine("import", "a.csv", "--map", "when=date", *words).code == 0
    assert [json.loads(line)["sources"] for line in mine("list", "--format", "jsonl").lines] == [
        [{"name": "FT", "url": "https://ft.com/x", "published": "2024-05-03", "quote": "q, r", "said": "last year",
          "grade": "B2"}],
        [{"quote": "q"}],
    ]  # fmt: skip
    (folder / "b.csv").write_text(f"{head}2024,C,FT; AP,,q,,,\n")
    answer = mine("import", "b.csv", "--map", "when=date", *words)
    assert (answer.code, titles(mine)) == (4, ["A", "B"])
    assert "b.csv, line 2: quote would be of one source, and the row has 2" in answer.err


def test_dates_that_can_be_read_in_two_ways_are_counted(mine: Tracker, folder: Path) -> None:
    (folder / "a.csv").write_text("date,title\n03/04/2024,a\n25/04/2024,b\n")
    answer = mine("import", "a.csv", "--dry-run")
    assert "1 date, 03/04/2024, can be read in two ways and was read month first; 1 can only be day first" in answer.err
    (folder / "b.csv").write_text("date,title\n03.04.2024,a\n1.2.2024,b\n3/14/2024,c\n")
    read = "2 dates such as 03.04.2024 can be read in two ways and were read day first; 1 can only be month first\n"
    assert read in mine("import", "b.csv", "--dry-run").err
    assert mine("import", "a.csv", "--day-first").code == 0
    assert [json.loads(line)["when"] for line in mine("list", "--format", "jsonl").lines] == [
        "2024-04-03",
        "2024-04-25",
    ]


def test_a_dry_run_records_nothing(mine: Tracker, folder: Path) -> None:
    (folder / "a.csv").write_text(TABLE)
    assert mine("import", "a.csv", "--dry-run").lines == [report(2, 2, 0, 0, 0, 0)]
    assert titles(mine) == []


def test_standard_input_is_recognised(mine: Tracker) -> None:
    assert mine("import", "-", stdin=TABLE).lines == [report(2, 2, 0, 0, 0, 0)]
    assert mine("import", "-", stdin='[{"when":"2024","title":"A"}]').lines == [report(1, 1, 0, 0, 0, 0)]
    assert mine("import", "-", stdin="date;title\n2024;B\n").lines == [report(1, 1, 0, 0, 0, 0)]


@pytest.mark.parametrize("ending", ["csv", "tsv", "json", "jsonl"])
def test_what_is_exported_is_imported_elsewhere(ledger: Tracker, ending: str) -> None:
    events = ledger("list", "--format", "jsonl").out
    assert ledger("export", "-o", f"a.{ending}").code == 0
    assert ledger("init", "other.json").code == 0
    assert ledger("--db", "other.json", "import", f"a.{ending}").lines == [report(3, 3, 0, 0, 0, 0)]
    told = [json.loads(line)["title"] for line in ledger("--db", "other.json", "list", "--format", "jsonl").lines]
    assert told == [json.loads(line)["title"] for line in events.splitlines()]


def test_an_export_replaces_a_file_only_when_told(ledger: Tracker, folder: Path) -> None:
    (folder / "a.ics").write_text("kept")
    assert ledger("export", "-o", "a.ics").code == 2
    assert (folder / "a.ics").read_text() == "kept"
    answer = ledger("export", "-o", "a.ics", "--force")
    assert answer.code == 0
    assert "ics: 3 events lose roles" in answer.err
    assert (folder / "a.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert ledger("export").code == 2


def test_huge_rows_and_tables_are_refused(mine: Tracker, folder: Path) -> None:
    for text in ("date,title\n2024," + "x" * 5_000_000, ",".join(["date", "title", *map(str, range(10_000))]) + "\n1",
                 'date,title\n2024,"' + "x\n" * 2_000_000):  # fmt: skip
        (folder / "a.csv").write_text(text)
        answer = mine("import", "a.csv")
        assert answer.code == 4
        assert len(answer.err) < 2_000
