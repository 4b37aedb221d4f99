"""`tracker log` and `undo`: what a command did, and why one is not taken back."""

from pathlib import Path

import tinydb

from tests.cli.conftest import Tracker


def test_a_kind_comes_and_goes_in_the_log(ledger: Tracker) -> None:
    assert ledger("kinds", "--add", "coup", "--covers", "a seizure of power").code == 0
    assert ledger("undo").lines[1:] == ["  - kind coup: a seizure of power"]
    log = ledger("log", "--limit", "2").lines
    assert log[1::2] == ["  - kind coup: a seizure of power", "  + kind coup: a seizure of power"]


def test_what_a_kind_covers_can_be_said_anew(ledger: Tracker) -> None:
    assert ledger("kinds", "--add", "coup").code == 0
    assert ledger("add", "one", "--date", "2024", "--kind", "coup").code == 0
    said = ledger("kinds", "--add", "Coup", "--covers", "a seizure  of power").err
    assert said.splitlines()[0] == "tracker: it covered: nothing said. To undo: tracker undo"
    assert "a seizure of power" in ledger("kinds").out
    assert ledger("kinds", "--add", "coup", "--covers", "power").err == (
        "tracker: it covered: a seizure of power. To undo: tracker undo\n"
    )
    assert ledger("kinds", "--add", "coup", "--covers", "power").err == "tracker: No change: already so\n"
    assert ledger("undo").lines[1:] == ["  ~ kind coup", "      covers: power → a seizure of power"]
    refused = ledger("kinds", "--add", "coup")
    assert (refused.code, refused.err) == (4, "tracker: there is a kind 'coup' already\n")
    assert ledger("kinds", "--add", "law", "--covers", "x").code == 4


def test_the_undo_of_a_kind_in_use_is_refused_by_naming_who_uses_it(ledger: Tracker) -> None:
    ledger("kinds", "--add", "coup")
    ledger("add", "one", "--date", "2024", "--kind", "coup")
    one = ledger("undo", "4")
    assert (one.code, one.out) == (1, "")
    assert one.err == (
        "tracker: cannot undo change 4: event 4 is of the kind 'coup' it added\n"
        "  give it another kind first: tracker edit --where kind:coup --kind KIND\n"
    )
    for number in range(4):
        ledger("add", f"{number} more", "--date", "2024", "--kind", "coup")
    five = ledger("undo", "4")
    assert "5 events are of the kind 'coup' it added: 4, 5, 6 and 2 more\n  give them another kind first" in five.err
    assert "coup" in ledger("kinds").out
    assert ledger("edit", "--where", "kind:coup", "--kind", "other", "--yes").code == 0
    assert ledger("undo", "4").code == 0
    assert "coup" not in ledger("kinds").out


def test_what_another_program_changed_is_not_taken_back_with_a_command(ledger: Tracker, folder: Path) -> None:
    with tinydb.TinyDB(folder / "db" / "timeline.json") as database:
        database.table("events").update({"note": "theirs"}, doc_ids=[3])
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    answer = ledger("undo", "3")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == (
        "tracker: cannot undo change 3: another program later changed event 3\n"
        "  see it with tracker show 3; the next command that changes anything puts it into tracker log, "
        "and tracker undo N undoes it\n"
    )
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_the_way_on_from_there_leads_on(ledger: Tracker, folder: Path) -> None:
    with tinydb.TinyDB(folder / "db" / "timeline.json") as database:
        database.table("events").update({"note": "theirs"}, doc_ids=[3])
    assert "theirs" in ledger("show", "3").out
    assert ledger("edit", "1", "--note", "mine").code == 0
    assert ledger("log", "3").lines[0].startswith("4  ")
    refused = ledger("undo", "3")
    assert "change 4 (another program) later changed event 3\n  undo that first: tracker undo 4" in refused.err
    assert ledger("undo", "4").code == 0
    assert ledger("undo", "3").code == 0
    assert ledger("list", "--ids").lines == ["2", "1"]


def test_an_undo_after_that_of_a_number_brings_it_back(ledger: Tracker) -> None:
    assert ledger("undo", "1").lines[0].endswith("undo 1 (undoes 1)")
    assert ledger("undo").lines[0].endswith("undo (undoes 4)")
    assert ledger("list", "--ids").code == 0
    assert ledger("undo").lines[0].endswith("undo (undoes 3)")
    assert ledger("undo").lines[0].endswith("undo (undoes 2)")
