"""A long import shows how far it is on a terminal and nowhere else, and Ctrl-C leaves nothing half done."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Tracker
from tests.cli.test_terminal import ROOT, at_a_terminal
from tests.transcript import environment

pytest.importorskip("pty", reason="needs a pseudo-terminal")
ROWS = 10_000  # more than are written at once


@pytest.fixture
def table(tracker: Tracker, folder: Path) -> Path:
    assert tracker("init").code == 0
    rows = (f"2024-07-{number % 28 + 1:02},Event {number},R/{number}\n" for number in range(ROWS))
    (folder / "a.csv").write_text("date,title,ref\n" + "".join(rows))
    return folder


def test_a_terminal_shows_how_far_it_is(table: Path) -> None:
    # A clock that goes on by a second at each look, so that the work is long on a fast machine too.
    clock = "import itertools, time\ntime.monotonic = map(float, itertools.count()).__next__\n"
    (table / "clock").mkdir()
    (table / "clock" / "sitecustomize.py").write_text(clock)
    screen = at_a_terminal(table, ["import", "a.csv"], [], PYTHONPATH=f"{table / 'clock'}:{ROOT}")
    assert re.search(r"reading [\d,]+ \([\d,]+/s\)  \[[#-]+\] +\d+%", screen), screen[-2000:]
    assert f"read {ROWS:,}, added {ROWS:,}" in screen


def test_nothing_is_shown_in_a_pipe(table: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tracker", "import", "a.csv"],
        env={**environment(table), "PYTHONPATH": str(ROOT)}, cwd=table, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout == f"read {ROWS:,}, added {ROWS:,}, unchanged 0, updated 0, twins 0, refused 0\n"
    assert "/s)" not in done.stderr
    assert "\r" not in done.stderr


@pytest.mark.parametrize("moment", [0.1, 0.3, 0.6, 0.9])  # seconds of the processor
def test_ctrl_c_leaves_the_timeline_as_it_was_or_whole(table: Path, tracker: Tracker, moment: float) -> None:
    before = (table / "db" / "timeline.json").read_bytes()
    script = (
        "import _thread, signal, sys; from tracker.cli.main import main; "
        "signal.signal(signal.SIGPROF, lambda *_: _thread.interrupt_main()); "
        f"signal.setitimer(signal.ITIMER_PROF, {moment}); main(sys.argv[1:])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "import", "a.csv"],
        env={**environment(table), "PYTHONPATH": str(ROOT)}, cwd=table, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    count = len(tracker("list", "--format", "jsonl").lines)
    assert count in (0, ROWS)
    assert done.returncode == (0 if count else 130), "what was recorded is done, whatever stopped its report"
    if count == 0:
        assert (table / "db" / "timeline.json").read_bytes() == before
    assert tracker("repair").out == "nothing to repair\n"
    assert tracker("import", "a.csv").lines[0].startswith(f"read {ROWS:,}, added {ROWS - count:,}, unchanged {count:,}")
