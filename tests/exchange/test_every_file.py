"""Every calendar, Markwhen text and TimelineJS file that is here is imported or refused, with the numbers it has."""

import re
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Tracker, folder, tracker  # noqa: F401 fixtures
from tests.exchange.counting import events_in

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
TABLE = Path(__file__).with_name("real_files.tsv")
NUMBERS = ("read", "added", "unchanged", "updated", "twins", "refused")
MOST_SECONDS = 10.0  # of the processor, for one file


def expected() -> dict[str, list[str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {name: words for name, *words in rows}


@pytest.mark.parametrize("room", ["ics", "markwhen", "timelinejs"])
def test_every_file_is_imported_or_refused(tracker: Tracker, room: str) -> None:  # noqa: F811
    if room == "ics":
        pytest.importorskip("icalendar")
        pytest.importorskip("recurring_ical_events")
    files = [path for path in sorted((DATA / room).rglob("*")) if path.is_file()]
    if not files:
        pytest.skip(f"no files of {room} are here")
    assert tracker("init").code == 0
    table = expected()
    wrong = {}
    for path in files:
        start = time.process_time()
        answer = tracker("import", path, "--on-error", "skip", "--dry-run")
        assert time.process_time() - start < MOST_SECONDS, path
        assert "Traceback" not in answer.err, path
        found = re.findall(r"\d+", answer.out.replace(",", "")) if answer.code == 0 else ["refused"]
        name = path.relative_to(DATA).as_posix()
        if found != table.get(name):
            wrong[name] = found
        if answer.code == 0:
            count = dict(zip(NUMBERS, map(int, found), strict=True))
            assert count["read"] == sum(count[what] for what in NUMBERS[1:]), path
            if room != "markwhen":  # which no other library here reads
                left_out = re.search(r"([\d,]+) events? that repeats? (?:has|have) all", answer.err)
                assert events_in(path) == count["read"] + (int(left_out[1]) if left_out else 0), path
        else:
            assert answer.code in (2, 4), path
            assert answer.err.startswith("tracker: "), path
    assert wrong == {}
    assert tracker("list", "--format", "jsonl").out == ""
