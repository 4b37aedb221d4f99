"""JSON lines are checked as `add` checks its options, all of them or none."""

import json

import pytest

from tests.cli.conftest import Tracker

REFUSED = [
    ({"sources": [{"url": "http://"}]}, "'http://' is not an address: it names no site"),
    ({"sources": [{"url": "javascript:alert(1)"}]}, "is not an address of a source: it begins with javascript:"),
    ({"sources": [{"name": "A"}, {"url": "example.org"}]}, "'example.org' is not an address"),
    ({"details": {"edition": "seven"}}, "edition is a number, not 'seven'"),
    ({"details": {"fatalities": -3}}, "fatalities cannot be less than 0: -3"),
    ({"details": {"fatalities": "a few"}}, "fatalities is a number, not 'a few'"),
]


def line(**fields: object) -> str:
    return json.dumps({"when": "2024-07-01", "title": "x", **fields}) + "\n"


@pytest.mark.parametrize(("fields", "told"), REFUSED)
def test_what_add_refuses_is_refused_with_its_line(ledger: Tracker, fields: dict[str, object], told: str) -> None:
    answer = ledger("add", "-", stdin=line(title="good") + line(**fields))
    assert (answer.code, answer.out) == (4, "")
    assert answer.err.startswith("tracker: standard input, line 2: ")
    assert told in answer.err
    assert len(ledger("list", "--ids").lines) == 3


def test_numbers_are_numbers_and_other_details_stay_as_they_are(ledger: Tracker) -> None:
    given = {"edition": "7th", "version": "5", "vote": 12}
    assert ledger("add", "-", stdin=line(details=given)).code == 0
    [stored] = [json.loads(text) for text in ledger("list", "id:4", "--format", "jsonl").lines]
    assert stored["details"] == {"edition": 7, "version": "5", "vote": 12}


def test_a_future_date_without_a_status_is_expected_and_said_once(ledger: Tracker) -> None:
    lines = line(when="2025", title="a") + line(when="../2024-09-01", title="b") + line(title="c")
    answer = ledger("add", "-", stdin=lines)
    assert answer.err == "tracker: 2 events are dated in the future: status set to expected\n"
    assert ledger("list", "status:expected", "--ids").lines == ["5", "4"]


def test_a_status_that_is_written_is_kept(ledger: Tracker) -> None:
    answer = ledger("add", "-", stdin=line(when="2025", status="happened"))
    assert answer.err == 'tracker: 1 event is dated in the future but marked "happened"\n'
    assert ledger("list", "is:future", "status:happened", "--ids").lines == ["4"]


@pytest.mark.parametrize("fmt", ["json", "jsonl", "csv"])
def test_what_is_marked_as_happened_in_the_future_is_so_elsewhere(ledger: Tracker, fmt: str) -> None:
    assert ledger("add", "Foretold", "--date", "2025-01-01", "--status", "happened").code == 0
    assert ledger("add", "Planned", "--date", "2025-01-02").code == 0
    assert ledger("export", "since:2025", "-o", f"a.{fmt}").code == 0
    assert ledger("init", "other.json").code == 0
    answer = ledger("--db", "other.json", "import", f"a.{fmt}")
    assert 'tracker: 1 event is dated in the future but marked "happened"\n' in answer.err
    assert "set to expected" not in answer.err
    assert ledger("--db", "other.json", "list", "status:happened", "--ids").lines == ["1"]


def test_so_it_is_from_a_timeline_and_through_a_pipe(ledger: Tracker) -> None:
    assert ledger("add", "Foretold", "--date", "2025-01-01", "--status", "happened").code == 0
    piped = ledger("list", "since:2025", "--format", "jsonl").out
    for name, args, stdin in (("one", ["import", "db/timeline.json"], ""), ("two", ["add", "-"], piped)):
        assert ledger("init", f"{name}.json").code == 0
        assert ledger("--db", f"{name}.json", *args, stdin=stdin).code == 0
        assert ledger("--db", f"{name}.json", "list", "is:future", "status:happened", "--columns", "title").lines[
            2:
        ] == ["Foretold"]


@pytest.mark.parametrize(("date", "ids"), [("until Friday", "4"), ("no later than 1 September 2024", "4")])
def test_a_deadline_is_future_until_its_last_day(ledger: Tracker, date: str, ids: str) -> None:
    ledger("add", "Truce ends", "--date", date)
    assert ledger("list", "is:future", "--ids").lines == [ids]
    assert ledger("--today", "2025-01-01", "list", "is:future", "--ids").lines == []
    assert ledger("--today", "2025-01-01", "list", "is:overdue", "--ids").lines == [ids]
