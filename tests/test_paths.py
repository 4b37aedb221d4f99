"""How straight the way of a value is: the files a piece of work enters, and the calls that go from one into another.

Every bound is measured warm, with all modules loaded. A change that goes over one has added a detour.
"""

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.store.kit import event, opened, past_of
from tests.store.merges import THEIRS_AT, clock, diverge, merge, needs_git
from tests.trace import Way, way_of
from tracker.dates import read_when
from tracker.event import changed
from tracker.query.parser import parse_query
from tracker.store import FullStore

TODAY = date(2024, 7, 31)
FILES_OF_LIST = 9
FILES_OF_ADD = 15
FILES_OF_A_DATE = 8
CALLS_OF_A_REPAIR = 300


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A timeline of thirty events."""
    found = tmp_path / "ours" / "timeline.json"
    opened(found).add([event(f"event {day}", when=f"2024-07-{day:02}") for day in range(1, 31)])
    return found


@pytest.mark.parametrize("query", ["", "seven", "actor:China", "since:2024-07-20", "topic:ai or kind:law"])
def test_list_enters_few_files_of_the_store(query: str, path: Path) -> None:
    asked = parse_query(query, TODAY)
    list(opened(path).find(asked))
    store = opened(path)
    assert len(way_of(lambda: list(store.find(asked))).files_in("store")) <= FILES_OF_LIST


def test_add_enters_few_files_of_the_store(path: Path) -> None:
    opened(path).add([event("before")])
    store = opened(path)
    assert len(way_of(lambda: store.add([event("new")])).files_in("store")) <= FILES_OF_ADD


@pytest.mark.parametrize("text", ["last Friday", "2024-07-04"])
def test_a_date_is_read_in_few_files(text: str) -> None:
    read_when(text, TODAY)
    assert len(way_of(lambda: read_when(text, TODAY)).files) <= FILES_OF_A_DATE


@needs_git
def test_a_git_merge_is_repaired_in_few_calls_from_file_to_file(path: Path) -> None:
    def ours(store: FullStore) -> None:
        store.add([event("ours")])
        store.replace([changed(store.get(1), note="ours")])

    def theirs(store: FullStore) -> None:
        store.add([event("theirs")])
        store.replace([changed(store.get(1), place="theirs")])

    def way_of_repair() -> Way:
        merge(path, diverge(path, ours, theirs))
        store = opened(path, clock=clock(THEIRS_AT + timedelta(days=1)))
        way = way_of(store.repair)
        assert {"ours", "theirs"} <= {found.title for found in store.find()}
        return way

    begin = path.read_bytes(), past_of(path).read_bytes()
    way_of_repair()
    path.write_bytes(begin[0])
    past_of(path).write_bytes(begin[1])
    assert way_of_repair().call_count <= CALLS_OF_A_REPAIR
