"""What happens when a person sits at the terminal: questions, colour, straight tables."""

import codecs
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.cli.conftest import Tracker
from tests.transcript import environment

pty = pytest.importorskip("pty", reason="needs a pseudo-terminal")
ROOT = Path(__file__).parents[2]


CTRL_C = "\x03"


def at_a_terminal(
    folder: Path, args: Sequence[str], answers: Sequence[tuple[str, str]], *, enter: str = "\n", **env: str
) -> str:
    """Run tracker on a pseudo-terminal, answer each prompt as it comes, and return the screen.

    `enter` is typed after each answer; without it answers are keys.
    """
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "tracker", *args],
        cwd=folder,
        env={**environment(folder), "PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "80", **env},
        stdin=slave,
        stdout=slave,
        stderr=slave,
        close_fds=True,
        # A run in the background ignores the interrupt, and what it starts would too.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    os.close(slave)
    decode = codecs.getincrementaldecoder("utf-8")().decode  # a character may come in two reads
    screen, waiting, deadline = "", list(answers), time.monotonic() + 20
    seen, interrupt = 0, ""
    while time.monotonic() < deadline:
        ready, _, _ = select.select([master], [], [], 0.5 if interrupt else 0.1)
        if interrupt and not ready:  # all is printed, so it waits for input; again where it did not yet
            process.send_signal(signal.SIGINT)
            interrupt = "sent"
        if ready:
            interrupt = "" if interrupt == "sent" else interrupt
            try:
                screen += decode(os.read(master, 65536))
            except OSError:  # the other end is closed
                break
        if waiting and waiting[0][0] in screen[seen:]:
            seen = len(screen)
            answer = waiting.pop(0)[1]
            if answer == CTRL_C:
                interrupt = "to send"
            else:
                os.write(master, f"{answer}{enter}".encode())
    if time.monotonic() > deadline:
        process.kill()
    process.wait()
    os.close(master)
    assert not waiting, screen
    return screen.replace("\r\n", "\n")


ANSWERS = (
    ("Title", "SenseNova 5.5 released"),
    ("Date", "the twelfth of never"),
    ("Date", "on Friday"),
    ("Kind", "lanch"),
    ("Kind", "launch"),
    ("By", "商汤, UN"),
    ("With", ""),
    ("Against", ""),
    ("Source", "javascript:alert(1)"),
    ("Source", "SHINE https://example.org"),
    ("Quote", "it was released"),
    ("Published", "2024-07-01"),
)


def test_add_asks_for_what_is_not_given(tracker: Tracker, folder: Path) -> None:
    tracker("init")
    screen = at_a_terminal(folder, ["add"], [*ANSWERS, ("Keep it?", "")])
    assert "did you mean launch?" in screen
    assert "not an address" in screen
    assert "resolution, sanction, export-control" in screen
    assert "“it was released”" in screen
    assert "read 'on Friday' as 2024-06-28" in screen  # counted from the day the source appeared
    assert "1  2024-06-28  Fri  SenseNova 5.5 released" in screen
    listed = tracker("list", "by:sensetime", "by:UN", "--format", "jsonl").out
    for kept in ('"kind":"launch"', '"url":"https://example.org"', '"quote":"it was', '"read_from":"on Friday"'):
        assert kept in listed


@pytest.mark.parametrize("columns", [40, 60, 200])
def test_the_kinds_are_listed_in_lines_that_fit(tracker: Tracker, folder: Path, columns: int) -> None:
    tracker("init")
    typed = [("Title", "x"), ("Date", "2024"), ("Kind", CTRL_C), ("Keep", "n")]
    screen = at_a_terminal(folder, ["add"], typed, COLUMNS=str(columns))
    listed = [line for line in screen.splitlines() if line.startswith("  ") and line.count(", ") > 1]
    assert listed[0].startswith("  resolution, ")
    assert max(map(len, listed)) <= min(columns, 78)
    assert (max(map(len, listed)) > 60) == (columns > 60)


def test_the_hint_to_an_answer_names_the_timeline_in_use(tracker: Tracker, folder: Path) -> None:
    tracker("init", "t.json")
    typed = [("Title", "x"), ("Date", "2024"), ("Kind", "coup"), ("Kind", CTRL_C), ("Keep", "n")]
    assert "tracker --db t.json kinds --add NAME" in at_a_terminal(folder, ["--db", "t.json", "add"], typed)


@pytest.mark.parametrize(("answer", "when"), [("", "2024-04-02"), ("2024-02-04", "2024-02-04")])
def test_a_date_that_means_two_days_is_asked_about(tracker: Tracker, folder: Path, answer: str, when: str) -> None:
    tracker("init")
    screen = at_a_terminal(
        folder, ["--today", "2024-07-08", "add", "A vote", "--date", "4/2"], [("Which date", answer)]
    )
    assert "could also be 2024-02-04" in screen
    assert f"1  {when}" in screen


@pytest.mark.parametrize("answer", ["n", "\x04"])
def test_what_was_typed_need_not_be_kept(tracker: Tracker, folder: Path, answer: str) -> None:
    tracker("init")
    screen = at_a_terminal(folder, ["add", "--kind", "launch"], [*ANSWERS[:3], *ANSWERS[5:], ("Keep it?", answer)])
    assert "Cancelled; nothing was recorded" in screen
    again = (
        "to go on: tracker add 'SenseNova 5.5 released' --date 'on Friday' --kind launch --by SenseTime --by 'United N"
    )
    assert again in screen.replace("\n", "")
    assert tracker("list", "--ids").out == ""


def test_it_can_be_edited_before_it_is_kept(tracker: Tracker, folder: Path) -> None:
    tracker("init")
    given = "--date 2024 --kind other --by China --actor France --against Huawei --source Reuters --quote q"
    answers = [("Title", "A title"), ("Published", ""), ("Keep it?", "e"), ("Keep it?", "y")]
    screen = at_a_terminal(folder, ["add", *given.split()], answers, EDITOR="sed -i s/^place:/place:Geneva/")
    assert "unknown" not in screen
    assert "Geneva" in tracker("show", "1").out


def test_what_is_refused_at_the_end_is_not_lost(tracker: Tracker, folder: Path) -> None:
    tracker("init")
    tracker("add", "A title", "--date", "2024", "--ref", "X/1")
    options = "--date 2024 --kind other --by China --actor France --against Huawei --ref X/1 --source s --quote q"
    given = options.split()
    answers = [("Title", "Another"), ("Published", ""), ("Keep it?", "y")]
    screen = at_a_terminal(folder, ["add", *given], answers)
    kept = Path(screen.split("kept in ")[1].split()[0])
    assert "title: Another" in kept.read_text()
    kept.unlink()
    screen = at_a_terminal(folder, ["add", *given, "--topic", "a(b"], answers[:2])
    again = screen.replace("\n", "")
    assert "tracker add Another --date 2024 --kind other --by China --actor France --against Huawei" in again
    assert "--topic 'a(b'" in again
    editor = "sed -i 's|^ref:.*|ref:X/1|'"
    tracker("add", "Third", "--date", "2023")
    screen = at_a_terminal(folder, ["edit", "2"], [], EDITOR=editor)
    kept = Path(screen.split("kept in ")[1].split()[0])
    assert "title: Third" in kept.read_text()
    kept.unlink()


def test_an_interrupt_offers_to_keep_what_was_typed(tracker: Tracker, folder: Path) -> None:
    tracker("init")
    typed = [("Title", "First"), ("Date", "2024-07-05"), ("Kind", CTRL_C)]
    screen = at_a_terminal(folder, ["add"], [*typed, ("Keep what was typed so far?", "y")])
    assert "1  2024-07-05  Fri  First" in screen
    screen = at_a_terminal(folder, ["add"], [*typed, ("Keep what was typed so far?", CTRL_C)])
    assert "to go on: tracker add First --date 2024-07-05" in screen
    screen = at_a_terminal(folder, ["add"], [("Title", "Only a title"), ("Date", CTRL_C)])
    assert "to go on: tracker add 'Only a title'" in screen
    assert tracker("list", "--ids").out == "1\n"


def test_tab_completes_the_kind_and_the_last_name(tracker: Tracker, folder: Path) -> None:
    tracker("init")
    given = ["add", "--date", "2024", "--actor", "France", "--against", "Huawei", "--source", "s", "--quote", "q"]
    answers = [("Title", "x"), ("Kind", "lau\t"), ("By", "China, Hung\t"), ("Published", ""), ("Keep it?", "y")]
    at_a_terminal(folder, given, answers)
    assert tracker("list", "kind:launch", "by:hungary", "by:china", "--ids").out == "1\n"


def test_a_date_that_is_missing_is_asked_for(tracker: Tracker, folder: Path) -> None:
    tracker("init")
    screen = at_a_terminal(folder, ["add", "A title"], [("Date", "2024-13"), ("Date", "yesterday")])
    assert "1  2024-07-07  Sun  A title" in screen
    source = ["--source", "S", "--published", "2024-07-02"]
    screen = at_a_terminal(folder, ["add", "Another", *source], [("Date", "on Monday")])
    assert "2  2024-07-01  Mon  Another" in screen


def test_options_are_not_asked_for_again(tracker: Tracker, folder: Path) -> None:
    tracker("init")
    options = "--status happened --date 2024-07-05 --kind other --by China --actor France --against Huawei --topic ai"
    more = "--place Shanghai --ref X/1 --source Reuters --quote q --published 2024 --note n"
    assert "1  2024-07-05  Fri  A title" in at_a_terminal(
        folder, ["add", *options.split(), *more.split()], [("Title", "A title"), ("Keep it?", "y")]
    )


def test_remove_asks_and_takes_no_for_an_answer(tracker: Tracker, folder: Path) -> None:
    tracker("init")
    tracker("add", "x", "--date", "2024")
    assert "Cancelled; nothing was changed" in at_a_terminal(folder, ["remove", "1"], [("Remove this event?", "n")])
    assert "Removed event 1. To undo: tracker undo" in at_a_terminal(
        folder, ["remove", "1"], [("Remove this event?", "y")]
    )


def test_an_interrupted_question_ends_its_line(tracker: Tracker, folder: Path) -> None:
    tracker("init")
    tracker("add", "First", "--date", "2024")
    assert at_a_terminal(folder, ["remove", "1"], [("[y/N]:", CTRL_C)]).splitlines()[-1] == "tracker: stopped"


def test_an_editor_that_breaks_the_event_can_be_called_again(tracker: Tracker, folder: Path) -> None:
    tracker("init")
    tracker("add", "first", "--date", "2024")
    editor = folder / "editor.sh"
    editor.write_text(
        '#!/bin/sh\nif grep -q 2024-13 "$1"; then sed -i s/2024-13/2023/ "$1"; else sed -i s/2024/2024-13/ "$1"; fi\n'
    )
    editor.chmod(0o755)
    screen = at_a_terminal(folder, ["edit", "1"], [("Edit it again?", "y")], EDITOR=str(editor))
    assert "line 10: '2024-13' is not a date: months run from 1 to 12" in screen
    assert "1  2023  first" in screen
    assert "when: 2024 → 2023" in screen
    screen = at_a_terminal(folder, ["edit", "1"], [("Edit it again?", "n")], EDITOR="sed -i s/2023/2024-13/")
    kept = Path(screen.split("kept in ")[1].split()[0])
    assert "2024-13" in kept.read_text()
    kept.unlink()
    assert "2023" in tracker("list").out


def test_colour_is_for_terminals_that_want_it(tracker: Tracker, folder: Path) -> None:
    tracker("init", "--starter")
    assert "\x1b[" in at_a_terminal(folder, ["timeline", "topic:un"], [])
    assert "\x1b[" not in at_a_terminal(folder, ["timeline", "topic:un"], [], NO_COLOR="1")
    assert "\x1b[" not in at_a_terminal(folder, ["--color", "never", "timeline", "topic:un"], [])


def test_a_table_fits_the_terminal(tracker: Tracker, folder: Path) -> None:
    tracker("init", "--starter")
    lines = at_a_terminal(folder, ["--color", "never", "list"], []).splitlines()
    assert len(lines) == 150
    assert lines[-2:] == ["✕ cancelled", "Hidden to fit: actors, topics (see --columns)"]
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_may_have_seen_enough(tmp_path: Path, unbuffered: str) -> None:
    command = f"{sys.executable} -m tracker list | head -1; echo ${{PIPESTATUS[0]}}"
    env = {**environment(tmp_path), "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": unbuffered}
    done = subprocess.run(["bash", "-c", command], env=env, cwd=tmp_path, capture_output=True, check=True)
    assert done.stdout.splitlines()[-1] == b"0"
    assert b"Error" not in done.stderr


def test_leaving_the_editor_keeps_the_text(tracker: Tracker, folder: Path) -> None:
    tracker("init")
    tracker("add", "first", "--date", "2024")
    screen = at_a_terminal(folder, ["edit", "1"], [("Edit it again?", "\x04")], EDITOR="sed -i s/2024/2024-13/")
    kept = Path(screen.split("kept in ")[1].split()[0])
    assert "2024-13" in kept.read_text()
    kept.unlink()


@pytest.mark.parametrize(
    ("closed", "code", "says"),
    [
        (">&-", 5, "standard output is closed"),
        ("2>&-", 0, ""),
        ("<&-", 0, ""),
        ("<&- 2>&-", 0, ""),
        (">/dev/full", 5, ""),
    ],
)
def test_closed_streams(tracker: Tracker, folder: Path, closed: str, code: int, says: str) -> None:
    """No file of ours is ever written to in the place of a stream."""
    tracker("init")
    env = {**environment(folder), "PYTHONPATH": str(ROOT)}
    command = f'{sys.executable} -m tracker add "x" --date "last Friday" {closed}'
    done = subprocess.run(["bash", "-c", command], env=env, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert says in done.stderr
    assert "bug" not in done.stderr
    kept = tracker("list", "--ids").out
    assert kept == ("" if closed == ">&-" else "1\n")


def test_events_from_a_closed_input(tracker: Tracker, folder: Path) -> None:
    tracker("init")
    env = {**environment(folder), "PYTHONPATH": str(ROOT)}
    command = f"{sys.executable} -m tracker add - <&-"
    done = subprocess.run(["bash", "-c", command], env=env, cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert "no events on standard input" in done.stderr


PAGER = "sed s/^/>/"


@pytest.mark.parametrize(
    ("args", "paged"),
    [
        (["list"], True),
        (["list", "--limit", "20"], False),
        (["list", "--no-pager"], False),
        (["--no-pager", "list"], False),
        (["timeline"], True),
        (["summary", "--by", "topic"], True),
        (["show", "1", "2", "3"], True),
        (["show", "1"], False),
        (["list", "--format", "jsonl"], False),
        (["list", "--format", "csv"], False),
        (["list", "--format", "markdown"], False),
        (["list", "--ids"], False),
    ],
)
def test_what_is_longer_than_the_screen_goes_through_the_pager(
    tracker: Tracker, folder: Path, args: list[str], paged: bool
) -> None:
    tracker("init", "--starter")
    assert at_a_terminal(folder, args, [], PAGER=PAGER, LINES="26").startswith(">") is paged


@pytest.mark.parametrize(
    ("env", "paged"),
    [
        ({"PAGER": PAGER}, True),
        ({"TRACKER_PAGER": PAGER}, True),
        ({"TRACKER_PAGER": PAGER, "PAGER": "cat"}, True),
        ({"TRACKER_PAGER": "cat", "PAGER": PAGER}, False),
        ({"TRACKER_PAGER": "", "PAGER": PAGER}, False),
        ({"PAGER": "cat"}, False),
        ({"PAGER": PAGER, "TERM": "dumb"}, False),
        ({"PAGER": PAGER, "LINES": "1000"}, False),
    ],
)
def test_which_pager_is_used(tracker: Tracker, folder: Path, env: dict[str, str], paged: bool) -> None:
    tracker("init", "--starter")
    assert at_a_terminal(folder, ["list"], [], **{"LINES": "26", **env}).startswith(">") is paged


def test_a_pager_that_stops_early_or_is_not_there_loses_nothing_and_says_nothing_wrong(
    tracker: Tracker, folder: Path
) -> None:
    tracker("init", "--starter")
    early = at_a_terminal(folder, ["list"], [], PAGER="head -2", LINES="26")
    assert len(early.splitlines()) == 2
    lost = at_a_terminal(folder, ["list"], [], PAGER="no-such-pager -x", LINES="26")
    assert lost.startswith("tracker: cannot run the pager 'no-such-pager -x' (PAGER); printed without it\n")
    assert len(lost.splitlines()) == 151


def test_nothing_is_paged_where_stdout_is_no_terminal(tmp_path: Path) -> None:
    command = f"{sys.executable} -m tracker list"
    env = {**environment(tmp_path), "PYTHONPATH": str(ROOT), "PAGER": PAGER, "LINES": "26"}
    done = subprocess.run(["bash", "-c", command], env=env, cwd=tmp_path, capture_output=True, check=True)
    assert b">" not in done.stdout[:1]


def test_help_prints_a_page_through_the_pager_where_it_is_longer_than_the_screen(tmp_path: Path) -> None:
    pager = "sed s/^/>/"
    paged = at_a_terminal(tmp_path, ["help", "dates"], [], PAGER=pager, LINES="24")
    assert paged.splitlines()[0] == ">\x1b[1mdates\x1b[0m"
    assert not [line for line in paged.splitlines() if line.startswith(">```")]
    plain = at_a_terminal(tmp_path, ["help", "dates"], [], PAGER=pager, LINES="1000", NO_COLOR="1")
    assert plain.splitlines()[0] == "# dates"
