"""`tracker log` and `undo`: what a command did, and why one is not taken back."""

from tests.cli.conftest import Tracker


def test_a_kind_comes_and_goes_in_the_log(ledger: Tracker) -> None:
    assert ledger("kinds", "--add", "coup", "--covers", "a seizure of power").code == 0
    assert ledger("undo").lines[1:] == ["  - kind coup: a seizure of power"]
    log = ledger("log", "--limit", "2").lines
    assert log[1::2] == ["  - kind coup: a seizure of power", "  + kind coup: a seizure of power"]


def test_the_undo_of_a_kind_in_use_is_refused_by_naming_who_uses_it(ledger: Tracker) -> None:
    ledger("kinds", "--add", "coup")
    ledger("add", "one", "--date", "2024", "--kind", "coup")
    one = ledger("undo", "4")
    assert (one.code, one.out) == (1, "")
    assert one.err == (
        "tracker: change 4 cannot be taken back: event 4 is of the kind 'coup' it added\n"
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
