"""What is entered and changed: each source keeps its own words, and every change is shown."""

import json
from typing import Any

import pytest

from tests.cli.conftest import Tracker

XINHUA = ("--source", "Xinhua https://xinhua.example/1", "--quote", "adopted on Monday", "--published", "2024-07-02")
FT = ("--source", "FT https://ft.com/x", "--quote", "FT says", "--published", "2024-07-03", "--grade", "b2")


def sources(tracker: Tracker, number: int = 1) -> list[dict[str, Any]]:
    kept: list[dict[str, Any]] = json.loads(tracker("show", number, "--format", "jsonl").out).get("sources", [])
    return kept


@pytest.fixture
def resolution(tracker: Tracker) -> Tracker:
    """A timeline of one event with two sources."""
    assert tracker("init").code == 0
    answer = tracker("add", "Adopted", "--date", "2024-07-01", *XINHUA, *FT)
    assert answer.code == 0, answer
    return tracker


X = {"name": "Xinhua", "url": "https://xinhua.example/1", "published": "2024-07-02", "quote": "adopted on Monday"}
F = {"name": "FT", "url": "https://ft.com/x", "published": "2024-07-03", "quote": "FT says", "grade": "B2"}


class TestSources:
    def test_each_takes_the_options_that_follow_it(self, resolution: Tracker) -> None:
        assert sources(resolution) == [X, F]

    @pytest.mark.parametrize(
        ("options", "kept"),
        [
            (("--add-source", "S", "--quote", "q", "--published", "2024-07-04"),
             [X, F, {"name": "S", "published": "2024-07-04", "quote": "q"}]),
            (("--quote", "q", "--grade", "A1", "--add-source", "S"),
             [X, F, {"name": "S", "quote": "q", "grade": "A1"}]),
            (("--add-source", "S", "--quote", "q", "--add-source", "T", "--quote", "r", "--said", "on Tuesday"),
             [X, F, {"name": "S", "quote": "q"}, {"name": "T", "quote": "r", "said": "on Tuesday"}]),
            (("--of", "xinhua", "--quote", "q"), [{**X, "quote": "q"}, F]),
            (("--of", "ft.com", "--grade", ""), [X, {k: v for k, v in F.items() if k != "grade"}]),
            (("--of", "https://ft.com/x", "--published", "2024-07-05"), [X, {**F, "published": "2024-07-05"}]),
            (("--of", "xinh", "--grade", "A1", "--of", "FT", "--said", "then"),
             [{**X, "grade": "A1"}, {**F, "said": "then"}]),
            (("--of", "FT", "--quote", "q", "--add-source", "S", "--quote", "r"),
             [X, {**F, "quote": "q"}, {"name": "S", "quote": "r"}]),
            (("--source", "S", "--quote", "q"), [{"name": "S", "quote": "q"}]),
            (("--source", "S", "--add-source", "T", "--quote", "q"), [{"name": "S"}, {"name": "T", "quote": "q"}]),
            (("--source", "S, https://s.example/"), [{"name": "S", "url": "https://s.example/"}]),
            (("--source", "S | https://s.example/"), [{"name": "S", "url": "https://s.example/"}]),
            (("--source", "S (https://s.example/)"), [{"name": "S", "url": "https://s.example/"}]),
            (("--source", "S <https://s.example/a_(b)>"), [{"name": "S", "url": "https://s.example/a_(b)"}]),
            (("--source", "S,"), [{"name": "S,"}]),
            (("--source", "S www.s.example/a"), [{"name": "S", "url": "https://www.s.example/a"}]),
            (("--source", ""), []),
            (("--drop-source", "XINHUA"), [F]),
        ],
    )  # fmt: skip
    def test_edit_changes_the_one_that_is_named(
        self, resolution: Tracker, options: tuple[str, ...], kept: list[dict[str, Any]]
    ) -> None:
        answer = resolution("edit", "1", *options)
        assert answer.code == 0, answer
        assert sources(resolution) == kept

    @pytest.mark.parametrize(
        ("options", "said"),
        [
            (("--quote", "q"), "has 2 sources (Xinhua, FT): which one is --quote about?"),
            (("--published", "2024"), "name it: --of 'Xinhua' --published"),
            (("--of", "Reuters", "--quote", "q"), "event 1 has no source 'Reuters'"),
            (("--of", "t", "--of", "FT", "--quote", "q"), "nothing to change follows --of t"),
            (("--of", "x", "--quote", "q"), "'x' is the name of 2 sources"),
            (("--of", "FT", "--quote", "q", "--quote", "r"), "--quote is given twice for FT"),
            (("--quote", "q", "--of", "FT", "--add-source", "S"), "comes before several sources"),
        ],
    )
    def test_what_is_unclear_is_refused(self, resolution: Tracker, options: tuple[str, ...], said: str) -> None:
        answer = resolution("edit", "1", *options)
        assert (answer.code, answer.out) == (2, "")
        assert said in answer.err
        assert sources(resolution) == [X, F]

    def test_the_only_source_needs_no_name(self, tracker: Tracker) -> None:
        tracker("init")
        assert tracker("add", "x", "--date", "2024", "--published", "2024-07-02", "--source", "Xinhua").code == 0
        assert tracker("edit", "1", "--quote", "so").code == 0
        assert sources(tracker) == [{"name": "Xinhua", "published": "2024-07-02", "quote": "so"}]

    def test_sources_that_date_it_apart_are_refused(self, tracker: Tracker) -> None:
        tracker("init")
        two = ("--source", "A", "--published", "2024-07-02", "--source", "B", "--published", "2024-06-02")
        answer = tracker("add", "x", "--date", "Friday", *two)
        assert answer.code == 2
        assert "'Friday' is 2024-06-28 from A and 2024-05-31 from B" in answer.err
        assert tracker("add", "x", "--date", "4 May 2024", *two).code == 0


class TestDateWords:
    """Words are shown as those of the source only where they are."""

    @pytest.mark.parametrize(
        ("options", "shown"),
        [
            (("--date", "before 2024-07-03", "--source", "S", "--published", "2024-07-04"),
             ["read from “before 2024-07-03”"]),
            (("--date", "on Monday", *XINHUA), ["source's wording: “on Monday”"]),
            (("--date", "ON  MONDAY", *XINHUA), ["source's wording: “ON MONDAY”"]),
            (("--date", "Monday", *FT), ["read from “Monday”"]),
            (("--date", "on Monday", *FT, *XINHUA), ["source's wording: “on Monday”"]),
            (("--date", "2024-07-01", *FT, "--said", "the first of July"), ["source's wording: “the first of July”"]),
            (("--said", "on Monday", "--source", "S", "--published", "2024-07-02"), ["source's wording: “on Monday”"]),
            (("--date", "2024-07-01", *XINHUA), []),
        ],
    )  # fmt: skip
    def test_whose_they_are(self, tracker: Tracker, options: tuple[str, ...], shown: list[str]) -> None:
        tracker("init")
        assert tracker("add", "x", *options).code == 0
        card = tracker("show", "1").out
        assert [line.strip() for line in card.splitlines() if "read from" in line or "wording" in line] == shown

    def test_a_new_date_was_not_read_from_the_old_words(self, tracker: Tracker) -> None:
        tracker("init")
        tracker("add", "x", "--date", "before Tuesday", "--source", "S", "--published", "2024-07-04")
        assert "read from" in tracker("show", "1").out
        assert tracker("edit", "1", "--date", "2024-07-01").code == 0
        assert "read from" not in tracker("show", "1").out


class TestStatus:
    @pytest.mark.parametrize(
        ("date", "status"),
        [
            ("until Friday", "expected"),
            ("by 1 September 2024", "expected"),
            ("no later than 1 September 2024", "expected"),
            ("before August", "expected"),
            ("../2024-07-09", "expected"),
            ("/2024-12", "expected"),
            ("not before September 2024", "expected"),
            ("../2024-07-08", "happened"),
            ("until yesterday", "happened"),
            ("2024-07-01/2024-07-20", "happened"),
            ("since 2023", "happened"),
        ],
    )
    def test_a_deadline_to_come_is_expected(self, tracker: Tracker, date: str, status: str) -> None:
        tracker("init")
        answer = tracker("add", "x", "--date", date)
        assert ("status set to expected" in answer.err) == (status == "expected")
        assert tracker("list", f"status:{status}", "--ids").lines == ["1"]

    def test_what_is_typed_is_kept(self, tracker: Tracker) -> None:
        tracker("init")
        answer = tracker("add", "x", "--date", "until Friday", "--status", "threatened")
        assert "status set" not in answer.err
        assert tracker("list", "status:threatened", "--ids").lines == ["1"]

    @pytest.mark.parametrize("options", [("--status", "happened"), ("--date", "2025"), ("--date", "until Friday")])
    def test_what_cannot_have_happened_is_pointed_out(self, ledger: Tracker, options: tuple[str, ...]) -> None:
        if "--status" in options:
            assert ledger("edit", "1", "--date", "2025", "--status", "expected").err == ""
        answer = ledger("edit", "1", *options)
        assert answer.code == 0
        assert 'event 1 is marked "happened" but its date is' in answer.err


class TestWhatChanged:
    @pytest.mark.parametrize(
        ("options", "lines"),
        [
            (("--note", "new"), ["note: nothing → new"]),
            (("--add-topic", "chips", "--drop-topic", "ai/waic"), ["topics: - ai/waic", "topics: + chips"]),
            (("--add-source", "SCMP"), ["sources: + SCMP"]),
            (("--add-actor", "France"), ["actors: + France"]),
            (("--drop-actor", "prc"), ["actors: - China (role by)"]),
            (("--detail", "edition=7th", "--detail", "theme=AI"), ["details: + edition 7", "details: + theme AI"]),
            (("--clock", "announced=2024-06"), ["dates: + announced 2024-06"]),
            (("--link", "follows=2"), ["links: + follows 2"]),
            (("--title", "WAIC", "--date", "2024"), ["when: 2024-07-04/2024-07-07 → 2024", "title: WAIC 2024 → WAIC"]),
        ],
    )
    def test_edit_prints_it_as_the_log_does(self, ledger: Tracker, options: tuple[str, ...], lines: list[str]) -> None:
        answer = ledger("edit", "1", *options)
        assert answer.code == 0, answer
        assert [line.strip() for line in answer.lines[1:]] == lines
        assert [line.strip() for line in ledger("log", "1", "--limit", "1").lines[2:]] == lines

    def test_items_of_a_list_come_and_go(self, ledger: Tracker) -> None:
        assert ledger("edit", "1", "--detail", "edition=7", "--add-topic", "un", "--add-source", "A").code == 0
        answer = ledger("edit", "1", "--detail", "edition=8", "--drop-topic", "ai/waic", "--add-source", "B")
        assert [line.strip() for line in answer.lines[1:]] == [
            "topics: - ai/waic", "details: - edition 7", "details: + edition 8", "sources: + B",
        ]  # fmt: skip
        assert "topics: + ai/waic" in ledger("undo").out

    @pytest.mark.parametrize(
        ("given", "dropped"),
        [
            (("--detail", "My key=3"), ("--drop-detail", "My key")),
            (("--clock", "Ended=2025"), ("--drop-clock", "ENDED")),
            (("--link", "follows=a/res/78/311"), ("--drop-link", "a/res/78/311")),
            (("--link", "follows=2"), ("--drop-link", "Follows=A/RES/78/311")),
        ],
    )
    def test_what_is_dropped_is_named_as_it_was_given(
        self, ledger: Tracker, given: tuple[str, ...], dropped: tuple[str, ...]
    ) -> None:
        columns = ("list", "id:1", "--columns", "details,dates,links", "--format", "csv")
        assert ledger("edit", "1", *given).code == 0
        assert ledger(*columns).lines[1] != ",,"
        assert ledger("edit", "1", *dropped).err == ""
        assert ledger(*columns).lines[1] == ",,"

    def test_a_note_grows(self, ledger: Tracker) -> None:
        assert ledger("edit", "1", "--add-note", "one").code == 0
        assert ledger("edit", "1", "--add-note", "two", "--add-note", "three").code == 0
        assert json.loads(ledger("show", "1", "--format", "jsonl").out)["note"] == "one\ntwo\nthree"

    def test_an_empty_detail_is_cleared(self, ledger: Tracker) -> None:
        assert ledger("edit", "1", "--detail", "edition=7", "--detail", "theme=AI").code == 0
        assert ledger("edit", "1", "--detail", "edition=").code == 0
        assert json.loads(ledger("show", "1", "--format", "jsonl").out)["details"] == {"theme": "AI"}

    def test_an_empty_clock_is_cleared(self, ledger: Tracker) -> None:
        assert ledger("edit", "1", "--clock", "effective=2025", "--clock", "ended=2026").code == 0
        answer = ledger("edit", "1", "--clock", "Effective=", "--clock", "announced=2024")
        assert [line.strip() for line in answer.lines[1:]] == ["dates: - effective 2025", "dates: + announced 2024"]
        assert ledger("edit", "1", "--clock", "effective=").err == "tracker: No change: already so\n"
        assert "unknown clock 'foo'" in ledger("edit", "1", "--clock", "foo=").err
        assert json.loads(ledger("show", "1", "--format", "jsonl").out)["dates"] == {
            "announced": "2024",
            "ended": "2026",
        }

    def test_an_actor_is_named_once_however_added(self, ledger: Tracker) -> None:
        assert "event 1 already has actor PRC" in ledger("edit", "1", "--add-actor", "PRC").err
        assert ledger("edit", "1", "--add-actor", "France").code == 0
        assert ledger("edit", "1", "--add-against", "France").code == 0
        actors = json.loads(ledger("show", "1", "--format", "jsonl").out)["actors"]
        assert actors == [{"name": "China", "role": "by"}, {"name": "France", "role": "against"}]

    @pytest.mark.parametrize(
        ("args", "said"),
        [
            (("1", "--drop-topic", "nope"), "event 1 has no topic nope"),
            (("1", "--drop-actor", "Japan"), "event 1 has no actor Japan"),
            (("1", "--drop-source", "Reuters"), "event 1 has no source Reuters"),
            (("1", "--drop-detail", "edition"), "event 1 has no detail edition"),
            (("1", "--drop-clock", "ended"), "event 1 has no clock ended"),
            (("1", "--drop-link", "2"), "event 1 has no link to 2"),
            (("1", "--drop-link", "follows=A/RES/78/311"), "event 1 has no link to follows=2"),
            (("1", "--add-topic", "AI/WAIC"), "event 1 already has topic AI/WAIC"),
            (("1", "--add-by", "PRC"), "event 1 already has actor (by) PRC"),
            (("1", "2", "--drop-topic", "nope"), "none of the 2 events has topic nope"),
            (("1", "2", "--add-by", "China"), "each of the 2 events already has actor (by) China"),
            (("--where", "zzzz", "--add-topic", "x"), "no event matches"),
            (("--where", "by:china", "--by", "China"), "No change: already so"),
            (("1", "--kind", "other"), "No change: already so"),
        ],
    )
    def test_nothing_to_change_says_why(self, ledger: Tracker, args: tuple[str, ...], said: str) -> None:
        answer = ledger("edit", *args)
        assert (answer.code, answer.out) == (0, "")
        assert answer.err.splitlines()[-1] == f"tracker: {said}"

    def test_many_are_cut(self, tracker: Tracker) -> None:
        tracker("init")
        lines = "".join(f'{{"when":"2024","title":"{number}"}}\n' for number in range(25))
        assert tracker("add", "-", stdin=lines).code == 0
        answer = tracker("edit", "--where", "when:2024", "--add-topic", "x", "--yes")
        assert len(answer.lines) == 41
        assert answer.lines[-1] == "... and 5 more: tracker log --limit 1"


class TestWhichEvents:
    @pytest.mark.parametrize(
        ("keys", "stdin", "ids"),
        [
            (["1", "3"], "", [1, 3]),
            (["1..3"], "", [1, 2, 3]),
            (["2..9"], "", [2, 3]),
            (["2.."], "", [2, 3]),
            (["3..,1"], "", [3, 1]),
            (["3,1..2"], "", [3, 1, 2]),
            (["1", "1..2", "a/res/78/311"], "", [1, 2]),
            (["-"], "3\n1\n", [3, 1]),
            (["-"], "1 2 3\n", [1, 2, 3]),
            (["2", "-"], "1..2\nA/RES/78/311\n", [2, 1]),
        ],
    )
    def test_ids_ranges_and_standard_input(self, ledger: Tracker, keys: list[str], stdin: str, ids: list[int]) -> None:
        shown = ledger("show", *keys, "--format", "jsonl", stdin=stdin)
        assert sorted(json.loads(line)["id"] for line in shown.lines) == sorted(ids)
        assert ledger("edit", *keys, "--add-topic", "marked", stdin=stdin).code == 0
        assert sorted(map(int, ledger("list", "topic:marked", "--ids").lines)) == sorted(ids)
        log = [json.loads(line) for line in ledger("log", *keys, "--format", "jsonl", stdin=stdin).lines]
        assert sorted(change["id"] for change in log[0]["changes"]) == sorted(ids)
        assert ledger("remove", *keys, "--yes", stdin=stdin).code == 0
        assert len(ledger("list", "--ids").lines) == 3 - len(ids)

    def test_remove_what_a_query_finds(self, ledger: Tracker) -> None:
        answer = ledger("remove", "--where", "by:china", "-topic:ai", "--yes")
        assert (answer.code, answer.err) == (0, "tracker: Removed event 2. To undo: tracker undo\n")
        assert ledger("remove", "--where", "zzzz", "--yes").err == "tracker: no event matches\n"
        assert len(ledger("list", "--ids").lines) == 2

    def test_no_ids_on_standard_input(self, ledger: Tracker) -> None:
        for command in (["remove", "-", "--yes"], ["show", "-"], ["edit", "-", "--note", "x"], ["log", "-"]):
            assert ledger(*command) == (0, "", "tracker: no ids on standard input\n")

    def test_the_log_of_what_was_removed(self, ledger: Tracker) -> None:
        assert ledger("remove", "1..2", "--yes").code == 0
        assert len(json.loads(ledger("log", "1..2", "--limit", "1", "--format", "jsonl").out)["changes"]) == 2
