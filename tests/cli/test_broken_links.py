"""What is said where `remove` and `undo` leave links to events that are not there."""

from tests.cli.conftest import Tracker

GONE = "which is not there any more\n"


def linked(ledger: Tracker, *links: str) -> None:
    """Record events 4, 5, ... with one link each."""
    for number, link in enumerate(links, 4):
        assert ledger("add", f"Event {number}", "--date", "2025-01-01", "--link", link).code == 0


def test_who_links_to_a_removed_event_is_named(ledger: Tracker) -> None:
    linked(ledger, "follows=1")
    assert ledger("remove", "1", "--yes").err == (
        "tracker: Removed event 1. To undo: tracker undo\n"
        f"tracker: event 4 follows event 1, {GONE}  to drop the link: tracker edit 4 --drop-link 1\n"
    )
    assert "broken-link" in ledger("check", "--strict").out
    assert ledger("undo").err == ""
    assert ledger("edit", "4", "--drop-link", "1").code == 0
    assert ledger("remove", "1", "--yes").err == "tracker: Removed event 1. To undo: tracker undo\n"


def test_several_links_are_one_sentence(ledger: Tracker) -> None:
    linked(ledger, "follows=1", "follows=1", "part-of=2", "follows=2", "follows=1")
    answer = ledger("remove", "1", "2", "--yes")
    assert answer.err.splitlines()[1:] == [
        "tracker: events 4, 5, 6 and 2 more link to what is not there any more",
        "  tracker check lists the links",
    ]


def test_what_goes_with_its_links_breaks_none(ledger: Tracker) -> None:
    linked(ledger, "follows=1")
    assert "any more" not in ledger("remove", "1", "4", "--yes").err
    assert ledger("undo").err == ""


def test_an_undo_that_takes_out_an_event_names_who_links_to_it(ledger: Tracker) -> None:
    linked(ledger, "follows=3")
    assert ledger("undo", "3").err == (
        f"tracker: event 4 follows event 3, {GONE}  to drop the link: tracker edit 4 --drop-link 3\n"
    )
    assert ledger("undo").err == ""


def test_an_undo_that_brings_back_a_link_names_its_event(ledger: Tracker) -> None:
    linked(ledger, "follows=3")
    assert ledger("edit", "4", "--drop-link", "3").code == 0
    assert ledger("remove", "3", "--yes").err.count("\n") == 1
    assert f"event 4 follows event 3, {GONE}" in ledger("undo", "5").err


def test_an_undo_of_many_events(ledger: Tracker) -> None:
    lines = "\n".join(f'{{"when":"2024-02-{day:02}","title":"Day {day}"}}' for day in range(1, 29))
    assert ledger("add", "-", stdin=lines).code == 0
    assert ledger("add", "Last", "--date", "2024-03-01", "--link", "follows=20").code == 0
    assert f"event 32 follows event 20, {GONE}" in ledger("undo", "4").err
