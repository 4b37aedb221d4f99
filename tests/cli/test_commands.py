"""What each command does, through the command line."""

import csv
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tinydb import TinyDB

from tests.cli.conftest import Tracker
from tests.store.kit import event, opened

SHIPPED = Path(__file__).parents[2] / "db" / "timeline.json"


def records(tracker: Tracker, *query: str) -> list[dict[str, object]]:
    answer = tracker("list", *query, "--format", "jsonl")
    assert answer.code == 0, answer
    return [json.loads(line) for line in answer.lines]


class TestAdd:
    def test_shows_the_day_it_understood(self, ledger: Tracker) -> None:
        answer = ledger("add", "SenseNova 5.5 released", "--date", "last Friday")
        assert answer.out == "4  2024-07-05  Fri  SenseNova 5.5 released\n"
        assert "read 'last Friday' as 2024-07-05" in answer.err

    def test_an_iso_date_needs_no_explanation(self, ledger: Tracker) -> None:
        answer = ledger("add", "WAIC", "--date", "2024-07-04/2024-07-06")
        assert (answer.out, answer.err) == ("4  2024-07-04/06  Thu-Sat  WAIC\n", "")

    def test_keeps_every_field(self, ledger: Tracker) -> None:
        answer = ledger(
            *("add", "A resolution", "--date", "2024-07-01", "--kind", "resolution", "--actor", "France"),
            *("--by", "UNGA", "--against", "Huawei", "--topic", "AI / LLM", "--topic", "un", "--place", "New York"),
            *("--status", "happened", "--source", "Reuters https://example.org/1", "--quote", "on Monday"),
            *("--source", "https://example.org/2", "--detail", "vote=unanimous", "--detail", "edition=7"),
            *("--clock", "adopted=yesterday", "--link", "follows=A/RES/78/311", "--ref", "X/1", "--note", "n"),
        )
        assert answer.code == 0, answer
        [event] = records(ledger, "ref:X/1")
        assert event.pop("created")
        assert event == {
            "id": 4,
            "when": "2024-07-01",
            "title": "A resolution",
            "kind": "resolution",
            "actors": [
                {"name": "UN General Assembly", "role": "by"},
                {"name": "France"},
                {"name": "Huawei", "role": "against"},
            ],
            "topics": ["ai/llm", "un"],
            "place": "New York",
            "details": {"vote": "unanimous", "edition": 7},
            "dates": {"adopted": "2024-07-07"},
            "ref": "X/1",
            "sources": [
                {"name": "Reuters", "url": "https://example.org/1", "quote": "on Monday"},
                {"url": "https://example.org/2"},
            ],
            "links": [{"relation": "follows", "id": 2}],
            "note": "n",
        }
        assert "'UNGA' is recorded as UN General Assembly" in answer.err

    def test_a_name_that_looks_mistyped_is_asked_about(self, ledger: Tracker) -> None:
        answer = ledger("add", "x", "--date", "2024", "--by", "United Sates", "--actor", "Some New Body")
        assert answer.err == (
            "tracker: 'United Sates' is new to the directory of actors; did you mean United States?\n"
            "  if so: tracker actor merge 'United Sates' 'United States'\n"
        )

    def test_an_actor_with_a_part_is_named_once(self, ledger: Tracker) -> None:
        assert ledger("add", "x", "--date", "2024", "--by", "usa", "--actor", "United States").code == 0
        assert records(ledger, "id:4")[0]["actors"] == [{"name": "United States", "role": "by"}]

    def test_what_is_still_to_come_is_expected(self, ledger: Tracker) -> None:
        assert "expected" in ledger("add", "WAIC 2025", "--date", "July 2025").err
        assert [event["status"] for event in records(ledger, "is:future")] == ["expected"]

    def test_expected_weekdays_are_the_coming_ones(self, ledger: Tracker) -> None:
        assert "2024-07-11" in ledger("add", "x", "--date", "Thursday", "--status", "expected").out
        assert "2024-07-04" in ledger("add", "y", "--date", "Thursday").out

    def test_twins_need_again(self, ledger: Tracker) -> None:
        twin = ("add", "WAIC 2024", "--date", "2024-07-04/2024-07-07", "--by", "China")
        refused = ledger(*twin)
        assert (refused.code, refused.out) == (1, "")
        assert "1" in refused.err
        assert ledger(*twin, "--again").out.startswith("4  ")

    def test_reads_json_lines(self, ledger: Tracker) -> None:
        exported = ledger("list", "--format", "jsonl").out
        assert ledger("--db", "copy.json", "init").code == 0
        answer = ledger("--db", "copy.json", "add", "-", stdin=exported)
        assert len(answer.lines) == 3, answer
        copied, original = (
            ledger(*where, "list", "--columns", "title,when,actors") for where in (("--db", "copy.json"), ())
        )
        assert copied == original

    def test_links_among_the_lines_survive_new_ids(self, ledger: Tracker) -> None:
        assert ledger("edit", "1", "--link", "follows=2").code == 0
        exported = ledger("list", "--format", "jsonl", "-id:3").out
        assert ledger("--db", "copy.json", "init").code == 0
        assert ledger("--db", "copy.json", "add", "Another", "--date", "2024").code == 0
        assert ledger("--db", "copy.json", "add", "-", stdin=exported).code == 0
        answer = ledger("--db", "copy.json", "list", "has:link", "--format", "jsonl")
        assert [json.loads(line)["links"] for line in answer.lines] == [[{"relation": "follows", "id": 2}]]
        assert "Resolution" in ledger("--db", "copy.json", "show", "2").out

    def test_words_of_a_source_count_from_its_day(self, ledger: Tracker) -> None:
        source = ("--source", "Xinhua", "--published", "2024-07-02", "--grade", "b2")
        answer = ledger("add", "Adopted", "--date", "on Monday", *source)
        assert "2024-07-01  Mon" in answer.out
        [event] = records(ledger, "adopted", "source:xinhua")
        assert event["sources"] == [
            {"name": "Xinhua", "published": "2024-07-02", "grade": "B2", "read_from": "on Monday"}
        ]

    def test_options_about_the_run_stand_anywhere(self, ledger: Tracker) -> None:
        assert ledger("init", "--db", "other.json").code == 0
        assert ledger("add", "x", "--date", "yesterday", "--today", "2020-01-02", "--db", "other.json").code == 0
        assert ledger("list", "--db", "other.json", "--columns", "when", "--format", "csv").lines[1:] == ["2020-01-01"]
        assert max(map(len, ledger("list", "--width", "40", "--columns", "id,title,topics").lines)) <= 40

    def test_the_file_stays_readable_by_tinydb(self, ledger: Tracker, folder: Path) -> None:
        assert ledger("add", "x", "--date", "2024").code == 0
        database = TinyDB(folder / "db" / "timeline.json")
        assert database.table("events").get(doc_id=4)["title"] == "x"  # type: ignore[index]
        database.close()


class TestList:
    def test_oldest_first(self, ledger: Tracker) -> None:
        assert ledger("list", "--ids").lines == ["3", "2", "1"]
        assert ledger("list", "--ids", "--reverse", "--limit", "1").lines == ["1"]
        assert ledger("list", "--ids", "--sort", "title").lines == ["3", "2", "1"]

    @pytest.mark.parametrize(
        ("args", "ids"),
        [
            (["--actor", "China"], ["3", "2", "1"]),
            (["--actor", "PRC"], ["3", "2", "1"]),
            (["--actor", "France", "--actor", "Huawei"], ["3"]),
            (["--by", "China", "--topic", "ai"], ["1"]),
            (["--against", "huawei"], ["3"]),
            (["--against", "huawei,zte", "--until", "2024"], ["3"]),
            (["--actor", "Huawei Technologies Co., Ltd."], []),
            (["--on", "2019,2024"], ["3", "2", "1"]),
            (["--on", "July 4, 2024"], ["1"]),
            (["--kind", "sanction,launch"], ["3"]),
            (["--since", "2024-07-05"], ["1"]),
            (["--until", "2024-07-01"], ["3", "2"]),
            (["--since", "last week"], ["2", "1"]),
            (["--on", "July 2024"], ["2", "1"]),
            (["--text", "waic"], ["1"]),
            (["--status", "happened", "-topic:ai"], ["3", "2"]),
            (["actor:china or kind:sanction"], ["3", "2", "1"]),
            (["actor:china", "or", "kind:sanction"], ["3", "2", "1"]),
            (["actor:People's Republic of China"], ["3", "2", "1"]),
            (["resolution adopted"], ["2"]),
            (["topic:ai -resolution"], ["1"]),
            (["actor:“People’s Republic of China”", "topic:ai"], ["1"]),
            (["actor:'Huawei'"], ["3"]),
            (["“resolution adopted”"], ["2"]),
            (["-by:china"], ["3"]),
            (["-kind:sanction", "-topic:ai"], ["2"]),
            (["actor:nobody"], []),
        ],
    )
    def test_filters(self, ledger: Tracker, args: list[str], ids: list[str]) -> None:
        answer = ledger("list", "--ids", *args)
        assert (answer.code, answer.lines) == (0, ids)
        assert all(line.startswith("tracker: read '") for line in answer.err.splitlines())

    @pytest.mark.parametrize(
        ("query", "read"),
        [
            ("since:last week", "read 'last week' as 2024-07-01/2024-07-07"),
            ("when:2024q3", "read '2024q3' as 2024-35 (third quarter of 2024, 1 Jul to 30 Sep)"),
            ("when:2024-07", ""),
        ],
    )
    def test_says_how_a_date_was_read(self, ledger: Tracker, query: str, read: str) -> None:
        for args in ([query], [f"--{query.replace('when', 'on').split(':')[0]}", query.split(":")[1]]):
            answer = ledger("list", "--ids", *args)
            assert answer.lines == ["2", "1"]
            assert read in answer.err
            assert bool(read) == bool(answer.err)

    def test_dates_of_a_question_follow_the_settings(self, ledger: Tracker, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("TRACKER_DATE_ORDER", "day-first")
        monkeypatch.setenv("TRACKER_LANGUAGES", "fr")
        assert ledger("list", "--ids", "since:02/07/2024").lines == ["1"]
        assert ledger("list", "--ids", "since:2 juillet 2024").lines == ["1"]

    @pytest.mark.parametrize(
        ("query", "said"),
        [
            (["actor:chnia"], "no actor here is called 'chnia'; did you mean China?"),
            (["topic:ai/wiac", "since:2024"], "no event has the topic ai/wiac; did you mean ai/waic?"),
            (["place:atlantis"], "no event has the place 'atlantis'"),
            (["actor:china", "topic:ai", "since:2025"], "no events found\n"),
            (["nowhere"], "no events found\n"),
        ],
    )
    def test_finding_nothing_is_said(self, ledger: Tracker, query: list[str], said: str) -> None:
        for command in ("list", "timeline", "summary"):
            answer = ledger(command, *query)
            assert answer.code == 0
            assert said in answer.err, command
        assert ledger("list", *query, "--format", "jsonl") == (0, "", "")

    def test_an_empty_timeline_says_what_is_next(self, tracker: Tracker) -> None:
        tracker("init")
        assert "tracker add" in tracker("list").err

    @pytest.mark.parametrize("fmt", ["table", "json", "jsonl", "csv", "markdown"])
    def test_formats(self, ledger: Tracker, fmt: str) -> None:
        answer = ledger("list", "--format", fmt)
        assert answer.code == 0
        assert "Huawei listed" in answer.out
        if fmt == "json":
            assert len(json.loads(answer.out)) == 3

    def test_columns(self, ledger: Tracker) -> None:
        answer = ledger("list", "--columns", "id,title,ref", "--format", "csv", "ref:A/RES/78/311")
        assert answer.lines == ["id,title,ref", "2,Resolution adopted,A/RES/78/311"]


class TestChange:
    def test_options_set_anew_add_and_drop(self, ledger: Tracker) -> None:
        assert (
            ledger("edit", "1", "--title", "WAIC", "--add-actor", "EU", "--drop-actor", "PRC", "--date", "2024").code
            == 0
        )
        assert ledger("edit", "1", "--add-topic", "chips", "--drop-topic", "ai/waic", "--kind", "conference").code == 0
        [event] = records(ledger, "id:1")
        assert (event["title"], event["when"], event["kind"]) == ("WAIC", "2024", "conference")
        assert (event["actors"], event["topics"]) == ([{"name": "European Union"}], ["chips"])
        assert event["updated"]

    @pytest.mark.parametrize("field", ["ref", "topic", "actor", "by", "place", "note", "source"])
    def test_an_empty_value_clears(self, ledger: Tracker, field: str) -> None:
        full = {"--place": "Here", "--note": "n", "--topic": "un", "--actor": "France", "--source": "Reuters"}
        assert ledger("edit", "2", *(part for pair in full.items() for part in pair)).code == 0
        assert ledger("list", f"has:{field}", "id:2", "--ids").lines == ["2"]
        assert ledger("edit", "2", f"--{field}", "").code == 0
        still_an_actor = field == "actor"  # the issuer is one too
        assert ledger("list", f"has:{field}", "id:2", "--ids").lines == ["2"] * still_an_actor

    def test_many_at_once(self, ledger: Tracker) -> None:
        answer = ledger("edit", "--where", "by:china", "--add-topic", "un", "--yes")
        assert (answer.code, answer.lines) == (
            0,
            [
                *("1  2024-07-04/07  Thu-Sun  WAIC 2024", "  topics: + un"),
                *("2  2024-07-01  Mon  Resolution adopted", "  topics: + un"),
            ],
        )
        assert ledger("list", "topic:un", "--ids").lines == ["2", "1"]

    def test_the_editor(self, ledger: Tracker, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        script = folder / "editor.sh"
        script.write_text('#!/bin/sh\nsed -i "s/WAIC 2024/World AI Conference/" "$1"\n')
        script.chmod(0o755)
        monkeypatch.setenv("EDITOR", str(script))
        monkeypatch.setattr("tracker.cli.commands.record.edit.at_terminal", lambda: True)
        assert ledger("edit", "1").code == 0
        assert records(ledger, "id:1")[0]["title"] == "World AI Conference"

    def test_removed_ids_are_not_given_again(self, ledger: Tracker) -> None:
        assert ledger("remove", "3", "--yes").code == 0
        assert ledger("add", "x", "--date", "2024").out.startswith("4  ")
        assert ledger("show", "3").code == 3

    def test_undo_and_log(self, ledger: Tracker) -> None:
        assert ledger("remove", "1", "2", "--yes").code == 0
        assert ledger("undo").code == 0
        assert ledger("list", "--ids").lines == ["3", "2", "1"]
        assert ledger("undo").code == 0  # the last thing still standing is the third add
        assert ledger("list", "--ids").lines == ["2", "1"]
        log = [json.loads(line) for line in ledger("log", "--format", "jsonl").lines]
        assert [entry["command"].split()[0] for entry in log][:3] == ["undo", "undo", "remove"]

    def test_the_past(self, ledger: Tracker) -> None:
        assert ledger("list", "--as-of", "9999-01-01", "--ids").lines == ["3", "2", "1"]
        assert ledger("list", "--as-of", "2024-01-01", "--ids").out == ""

    def test_kinds_of_ones_own(self, ledger: Tracker) -> None:
        assert ledger("kinds", "--add", "cyberattack", "--covers", "intrusions").code == 0
        assert ledger("add", "x", "--date", "2024", "--kind", "cyberattack").code == 0
        assert ledger("list", "kind:cyberattack", "--ids").lines == ["4"]
        assert "cyberattack" in ledger("kinds").out
        assert ledger("kinds", "--add", "Trade Talks").err == "tracker: 'Trade Talks' is recorded as trade-talks\n"

    def test_check_names_a_rotten_history(self, ledger: Tracker) -> None:
        history = next(Path.cwd().rglob("*.history.jsonl"))
        history.write_bytes(history.read_bytes().replace(b"Resolution adopted", b"Resolution adapted"))
        answer = ledger("check", "--strict")
        assert answer.code == 1
        assert "line 3 of the history cannot be used: it does not add up to its checksum" in answer.out
        assert ledger("repair").code == 0
        assert "cannot be used" not in ledger("check").out


class TestOthers:
    @pytest.mark.parametrize(
        ("words", "date"),
        [
            (["-30d"], "2024-06-08"), (["--", "-30d"], "2024-06-08"), (["-30d..+1w"], "2024-06-08/2024-07-15"),
            (["+2w", "--published", "2024-01-01"], "2024-01-15"),
        ],
    )  # fmt: skip
    def test_a_date_may_begin_with_a_minus(self, tracker: Tracker, words: list[str], date: str) -> None:
        answer = tracker("when", *words)
        assert (answer.code, answer.lines[1].split()) == (0, ["date", date])

    def test_show(self, ledger: Tracker) -> None:
        assert ledger("edit", "1", "--link", "follows=2").code == 0
        answer = ledger("show", "a/res/78/311")
        assert "Resolution adopted" in answer.out
        assert "followed by" in answer.out

    def test_summary(self, ledger: Tracker) -> None:
        assert ledger("summary", "--format", "csv").lines[0].startswith("year")
        pivot = ledger("summary", "--by", "actor", "--across", "year")
        assert pivot.code == 0
        assert "China" in pivot.out

    def test_timeline(self, ledger: Tracker) -> None:
        answer = ledger("timeline", "--per", "year")
        assert answer.code == 0
        assert "2019" in answer.out

    def test_check(self, ledger: Tracker) -> None:
        assert ledger("check").code == 0
        assert ledger("check", "--strict").code == 1

    def test_an_actor_searched_as_a_word_is_pointed_out(self, ledger: Tracker) -> None:
        for name in ("中国", "prc"):
            said = f"tracker: no events found; '{name}' is searched as words; for the actor write actor:{name}\n"
            assert ledger("list", name).err == said

    def test_check_of_no_event_says_so(self, ledger: Tracker) -> None:
        answer = ledger("check", "1")
        assert (answer.code, answer.out) == (0, "")
        assert answer.err == "tracker: no events found; 1 is searched as a word; for event 1 write id:1\n"

    def test_the_shipped_timeline_passes_its_own_check(self, tracker: Tracker) -> None:
        answer = tracker("--db", SHIPPED, "check", "--format", "jsonl")
        assert [line for line in answer.lines if '"severity":"error"' in line] == []

    def test_without_a_timeline_the_starter_is_shown_and_never_written(self, tracker: Tracker) -> None:
        before = SHIPPED.read_bytes()
        answer = tracker("list", "--ids", "ref:A/RES/78/311")
        assert answer.lines == ["94"]
        assert "starter timeline" in answer.err
        answer = tracker("add", "mine", "--date", "2024")
        assert answer.out == "1  2024  mine\n"
        assert tracker("list", "--ids").lines == ["1"]
        assert SHIPPED.read_bytes() == before

    def test_init_with_the_starter(self, tracker: Tracker) -> None:
        assert tracker("init", "--starter").code == 0
        assert len(tracker("list", "--ids").lines) == 146

    def test_init_never_overwrites(self, ledger: Tracker) -> None:
        assert ledger("init").code == 5
        assert len(ledger("list", "--ids").lines) == 3

    def test_every_command_has_help_with_an_example(self, tracker: Tracker) -> None:
        from tracker.cli.command_table import COMMANDS

        for name in COMMANDS:
            answer = tracker(name, "--help")
            assert answer.code == 0
            assert answer.out.rstrip().splitlines()[-1].strip(), name
            assert "Example: tracker" in answer.out, name
            assert tracker(name, "-h").out == answer.out
            assert name in tracker("--help").out


class TestWhichFile:
    def test_the_nearest_above(self, ledger: Tracker, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (folder / "deep" / "down").mkdir(parents=True)
        monkeypatch.chdir(folder / "deep" / "down")
        assert len(ledger("list", "--ids").lines) == 3

    def test_a_deleted_timeline_comes_back_from_its_history(self, ledger: Tracker, folder: Path) -> None:
        (folder / "db" / "timeline.json").unlink()
        answer = ledger("list", "--ids")
        assert answer.lines == ["3", "2", "1"]
        assert "rebuilt it from its history" in answer.err
        assert ledger("add", "x", "--date", "2024").out.startswith("4  ")
        assert (folder / "db" / "timeline.json").exists()

    def test_the_environment_names_one(self, ledger: Tracker, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("TRACKER_DB", str(folder / "db" / "timeline.json"))
        monkeypatch.chdir("/")
        assert len(ledger("list", "--ids").lines) == 3

    def test_init_starts_the_one_that_the_environment_names(
        self, tracker: Tracker, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("TRACKER_DB", str(folder / "mine.json"))
        assert tracker("init").out == f"{folder / 'mine.json'}\n"
        assert tracker("add", "x", "--date", "2024").code == 0
        assert tracker("init", "other.json").out == f"{folder / 'other.json'}\n"
        assert sorted(path.name for path in folder.glob("*.json")) == ["mine.json", "other.json"]

    def test_somebody_elses_is_only_read(self, ledger: Tracker, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("os.getuid", lambda: -1)
        assert len(ledger("list", "--ids").lines) == 3
        before = (folder / "db" / "timeline.json").read_bytes()
        answer = ledger("add", "x", "--date", "2024")
        assert (answer.code, answer.out) == (5, "")
        assert "belongs to another user" in answer.err
        assert (folder / "db" / "timeline.json").read_bytes() == before
        assert ledger("--db", "db/timeline.json", "add", "x", "--date", "2024").code == 0

    def test_the_starter_is_never_edited(self, tracker: Tracker) -> None:
        assert tracker("edit", "94", "--note", "x").code == 5
        assert tracker("remove", "94", "--yes").code == 5


@pytest.mark.parametrize("command", ["list", "timeline", "summary", "check", "info", "kinds"])
def test_every_reading_command_answers_from_the_past(ledger: Tracker, command: str) -> None:
    before = ledger(command, "--as-of", "2024-01-01")
    after = ledger(command, "--as-of", "9999-12-31")
    said = "tracker: no events had been recorded by then\n" if command in ("list", "timeline", "summary") else ""
    assert (before.code, after.code, before.err, after.err) == (0, 0, said, "")
    assert before.out != after.out


def test_times_are_written_alike_in_every_table(ledger: Tracker) -> None:
    changed = dict(csv.reader(ledger("info", "--format", "csv").lines))["changed"]
    assert changed == next(csv.DictReader(ledger("log", "--format", "csv").lines))["time"]


class TestInit:
    def test_a_file_of_ones_own(self, tracker: Tracker, folder: Path) -> None:
        answer = tracker("init", "my notes.json")
        assert (answer.code, answer.lines) == (0, [str(folder / "my notes.json")])
        assert "next: tracker --db 'my notes.json' add" in answer.err
        assert tracker("--db", "my notes.json", "add", "x", "--date", "2024").code == 0

    def test_named_twice(self, tracker: Tracker, folder: Path) -> None:
        for words in (("--db", "a.json", "init", "b.json"), ("init", "--user", "b.json")):
            answer = tracker(*words)
            assert answer.code == 2
            assert "the file is named twice" in answer.err
        assert list(folder.iterdir()) == []

    def test_words_where_there_are_none(self, tracker: Tracker) -> None:
        answer = tracker("info", "x")
        assert answer.code == 2
        assert "tracker info --help shows how" in answer.err


class TestTheLedgerThen:
    """What a day in the past knew nothing of is not told of it."""

    @pytest.fixture
    def days(self, tracker: Tracker, folder: Path) -> Tracker:
        """Added on the 1st, removed on the 2nd, brought back on the 3rd."""
        noon = (datetime(2024, 7, day, 12, tzinfo=UTC) for day in range(1, 32))
        (folder / "db").mkdir()
        store = opened(folder / "db" / "timeline.json", clock=lambda: next(noon))
        store.add([event("one")])
        store.remove([1])
        store.undo()
        return tracker

    def test_what_was_taken_back_later_was_not_yet(self, days: Tracker) -> None:
        assert "undone by 3" in days("log").out
        assert "undone by" not in days("log", "--as-of", "2024-07-02").out

    def test_changes_go_forward(self, days: Tracker) -> None:
        assert "+ 1" in days("changes", "--since", "2024-07-01", "--as-of", "2024-07-01").out
        assert days("changes", "--since", "2024-07-01", "--as-of", "today").err.count("read 'today'") == 1
        answer = days("changes", "--since", "2024-07-03", "--as-of", "2024-07-02")
        assert answer.code == 2
        assert "--as-of is before --since" in answer.err

    def test_a_link_that_leads_nowhere_is_not_passed_over(self, tracker: Tracker, folder: Path) -> None:
        (folder / "db").mkdir()
        (folder / "db" / "timeline.json").symlink_to(folder / "gone.json")
        answer = tracker("add", "x", "--date", "2024")
        assert answer.code == 5
        assert "there is no timeline at" in answer.err
