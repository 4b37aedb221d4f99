"""`tracker actor`: own actors are known wherever a name is read, and two names of one become one."""

import json
from pathlib import Path

import pytest
import tinydb

from tests.cli.conftest import Tracker


@pytest.fixture
def desk(tracker: Tracker) -> Tracker:
    """Events 1 to 5, of which three have names that no directory knows."""
    assert tracker("init").code == 0
    for title, *names in (
        ("one", "--by", "Zebra Inc.", "--against", "Huawei"),
        ("two", "--by", "Zebra"),
        ("three", "--by", "Zebra", "--actor", "Zebra Inc."),
        ("four", "--by", "Zebra Inc.", "--by", "Zebra"),
        ("five", "--by", "China"),
    ):
        assert tracker("add", title, "--date", "2024-05-05", *names).code == 0
    return tracker


def actors(tracker: Tracker, *query: str) -> list[list[tuple[str, str]]]:
    """The actors of each event, with their roles, in the order of the ids."""
    lines = sorted(map(json.loads, tracker("list", *query, "--format", "jsonl").lines), key=lambda event: event["id"])
    return [[(actor["name"], actor.get("role", "")) for actor in event.get("actors", ())] for event in lines]


class TestOwn:
    def test_an_own_actor_is_known_wherever_a_name_is_read(self, desk: Tracker, folder: Path) -> None:
        given = ("--type", "Company", "--within", "PRC", "--alias", "ACM", "--code", "AX")
        answer = desk("actor", "add", " Acme  Corporation ", *given)
        assert answer.out == "Added the actor Acme Corporation: type company; code AX; within China; aliases ACM\n"
        assert answer.err == "tracker: 'PRC' is recorded as China\n"
        assert (
            desk("add", "x", "--date", "2024", "--by", "acm").err == "tracker: 'acm' is recorded as Acme Corporation\n"
        )
        assert desk("edit", "5", "--add-actor", "ax").code == 0
        line = '{"when":"2024","title":"y","actors":[{"name":"ACM"}]}'
        assert "'ACM' is recorded as Acme Corporation" in desk("add", "-", stdin=line).err
        for query in ("actor:acm", 'actor:"acme corporation"', "actor:china/company -actor:huawei"):
            assert desk("list", query, "--ids").out.split() == ["6", "7", "5"], query
        with tinydb.TinyDB(folder / "db" / "timeline.json") as database:
            assert [dict(row) for row in database.table("actors")] == [
                {"name": "Acme Corporation", "type": "company", "code": "AX", "within": "China", "aliases": ["ACM"]}
            ]

    def test_a_group_of_ones_own(self, desk: Tracker) -> None:
        assert desk("actor", "add", "The Pair", "--member", "PRC", "--member", "huawei").code == 0
        assert desk("list", 'actor:@"The Pair"', "--ids").out.split() == ["5", "1"]

    def test_each_change_is_one_command_that_can_be_taken_back_and_done_again(self, desk: Tracker) -> None:
        desk("actor", "add", "Acme", "--alias", "ACM")
        desk("actor", "edit", "acm", "--type", "company", "--add-alias", "AC ME", "--drop-alias", "acm")
        assert desk("actor", "show", "Acme", "--json").out.startswith(
            '[{"name":"Acme","type":"company","aliases":["AC ME"],'
        )
        assert desk("undo").code == 0
        assert "no actor is called 'AC ME'" in desk("actor", "show", "AC ME").err
        assert desk("undo", "8").code == 0
        assert desk("actor", "show", "AC ME").code == 0
        assert desk("actor", "remove", "Acme").code == 0
        assert desk("actor", "list", "--own").out == ""
        assert desk("log", "-n", "1").lines[1:] == ["  - actor Acme: aliases AC ME; type company"]

    def test_an_actor_of_the_directory_gets_a_name_in_this_timeline(self, desk: Tracker) -> None:
        assert desk("actor", "alias", "huawei", "HWT").out == "Changed the actor Huawei: aliases HWT\n"
        assert desk("list", "actor:hwt", "--ids").out.split() == ["1"]
        assert desk("list", "actor:china/company", "--ids").out.split() == ["1"]
        assert "no entry of its own" in desk("actor", "remove", "Nvidia").err

    @pytest.mark.parametrize(
        ("name", "actor"),
        [("Beijing", "China"), ("Chinese", "China"), ("washington", "United States"), ("Brussels", "European Union"),
         ("Foggy Bottom", "US Department of State")],
    )  # fmt: skip
    def test_a_name_that_stands_for_an_actor_says_whom_to_write(self, desk: Tracker, name: str, actor: str) -> None:
        answer = desk("actor", "show", name)
        assert (answer.code, answer.out) == (1, "")
        assert answer.err == f"tracker: no actor is called '{name}'; for {actor} write that name\n"

    @pytest.mark.parametrize(
        ("option", "value", "recorded", "said"),
        [
            ("--type", "firm", "company", "'firm' is recorded as company"),
            ("--type", "Company", "company", ""),
            ("--type", "compny", "compny", "no other actor has the type 'compny'; did you mean company?"),
            ("--type", "zzz", "zzz", "no other actor has the type 'zzz'; the directory has "),
            ("--within", "prc", "China", "'prc' is recorded as China"),
            ("--within", "nowhere", "nowhere", "no actor is called 'nowhere'\n  recorded as typed; to add it:"),
            ("--within", "zebra inc.", "Zebra Inc.", ""),
            ("--within", "Nvidai", "Nvidai", "no actor is called 'Nvidai'; did you mean Nvidia?"),
            ("--member", "nowhere", ["nowhere"], "no actor is called 'nowhere'\n"),
        ],
    )
    def test_what_nobody_else_has_is_pointed_out(
        self, desk: Tracker, option: str, value: str, recorded: object, said: str
    ) -> None:
        answer = desk("actor", "add", "Foo", option, value)
        assert answer.code == 0
        assert said in answer.err if said else answer.err == ""
        [row] = json.loads(desk("actor", "show", "Foo", "--json").out)
        assert row[option.removeprefix("--") + ("s" if option == "--member" else "")] == recorded

    def test_an_alias_that_events_carry_says_how_to_bring_them_over(self, desk: Tracker) -> None:
        answer = desk("actor", "alias", "Zebra", "Zebra Inc.")
        assert answer.err == "tracker: 3 events with 'Zebra Inc.': tracker actor merge 'Zebra Inc.' Zebra\n"
        assert desk("actor", "merge", "Zebra Inc.", "Zebra", "--yes").code == 0
        assert actors(desk, "id:1") == [[("Zebra", "by"), ("Huawei", "against")]]

    @pytest.mark.parametrize(
        ("args", "code", "said"),
        [
            (["add", "CHINA"], 4, "there is already an actor 'CHINA'"),
            (["add", "Acme", "--alias", "China"], 4, "'China' is another actor"),
            (["add", " .. "], 4, "' .. ' cannot name an actor"),
            (["add", "Acme", "--within", "acme"], 2, "'Acme' cannot be part of itself"),
            (["edit", "China"], 2, "nothing to change"),
            (["edit", "Chinna", "--type", "x"], 1, "no actor is called 'Chinna'; did you mean China?"),
            (["edit", "China", "--drop-alias", "PRC"], 2, "this timeline gives 'China' no alias 'PRC'"),
            (["show", "Zebrra"], 1, "no actor is called 'Zebrra'; did you mean Zebra?"),
            (["merge", "Zebra"], 2, "issing argument"),
            (["merge", "Zebra", "Zebra"], 2, "'Zebra' cannot be merged into itself"),
            (["merge", "Nobody Here", "Zebra"], 1, "no actor is called 'Nobody Here'"),
            (["merge", "Zebra", "Nobody Here"], 1, "no actor is called 'Nobody Here'"),
            (["merge", "Zebra Inc.", "Zebra"], 2, "Merge Zebra Inc. into Zebra in 3 events?"),
            (["rename", "Zebra", "PRC"], 4, "there is already an actor 'China'"),
            (["rename", "Zebra", "zebra inc."], 4, "there is already an actor 'Zebra Inc.'"),
            (["marge", "a", "b"], 2, "did you mean merge?"),
        ],
    )  # fmt: skip
    def test_what_is_refused_changes_nothing(self, desk: Tracker, args: list[str], code: int, said: str) -> None:
        before = desk("log").out
        answer = desk("actor", *args)
        assert (answer.code, answer.out) == (code, "")
        assert said in answer.err
        assert desk("log").out == before


class TestMerge:
    def test_a_merge_rewrites_the_events_as_one_command(self, desk: Tracker) -> None:
        before = actors(desk)
        answer = desk("actor", "merge", "Zebra Inc.", "Zebra", "--yes")
        assert answer.err == "tracker: Merged Zebra Inc. into Zebra: 3 events changed. To undo: tracker undo\n"
        after = actors(desk)
        assert after[:4] == [[("Zebra", "by"), ("Huawei", "against")], *[[("Zebra", "by")]] * 3]
        assert desk("add", "six", "--date", "2024", "--by", "zebra inc.").err == (
            "tracker: 'zebra inc.' is recorded as Zebra\n"
        )
        assert desk("undo", "6").code == 0
        assert actors(desk)[:5] == before
        assert "no actor" in desk("actor", "remove", "Zebra").err or desk("actor", "list", "--own").out == ""

    def test_several_at_once_and_what_was_said_of_them(self, desk: Tracker) -> None:
        desk("actor", "add", "Zebra Holding", "--type", "company", "--within", "China", "--alias", "ZH")
        desk("actor", "add", "Foal", "--within", "ZH")
        assert desk("actor", "merge", "Zebra Holding", "Zebra Inc.", "Zebra", "--yes").code == 0
        shown = json.loads(desk("actor", "show", "ZH", "--json").out)[0]
        assert (shown["name"], shown["type"], shown["within"]) == ("Zebra", "company", "China")
        assert shown["aliases"] == ["ZH", "Zebra Holding", "Zebra Inc."]
        assert shown["parts"] == ["Foal"]
        assert shown["events"] == 4

    def test_actors_of_the_directory_are_merged_for_this_timeline(self, desk: Tracker) -> None:
        desk("add", "six", "--date", "2024", "--by", "HiSilicon")
        assert desk("actor", "merge", "HiSilicon", "Huawei", "--yes").code == 0
        assert desk("list", "actor:=hisilicon", "--ids").out.split() == ["6", "1"]
        assert actors(desk, "id:6") == [[("Huawei", "by")]]
        assert desk("undo").code == 0
        assert desk("list", "actor:=hisilicon", "--ids").out.split() == ["6"]

    def test_a_rename_keeps_the_old_name_as_alias(self, desk: Tracker) -> None:
        assert desk("actor", "rename", "Huawei", "Huawei Group Holding", "--yes").code == 0
        assert actors(desk, "id:1")[0][1] == ("Huawei Group Holding", "against")
        assert desk("list", "actor:huawei", "--ids").out.split() == ["1"]
        assert desk("list", "actor:华为", "--ids").out.split() == ["1"]
        assert "within   Huawei Group Holding" in desk("actor", "show", "HiSilicon").out
        assert desk("undo").code == 0
        assert actors(desk, "id:1")[0][1] == ("Huawei", "against")

    def test_nothing_to_do_is_said(self, desk: Tracker) -> None:
        desk("actor", "merge", "Zebra Inc.", "Zebra", "--yes")
        assert desk("actor", "merge", "zebra inc.", "Zebra").err == "tracker: No change: already so\n"


def test_the_list_says_where_each_is_known(desk: Tracker) -> None:
    desk("actor", "add", "Acme", "--within", "China")
    rows = {row["name"]: row for row in json.loads(desk("actor", "list", "--json").out)}
    assert {name: (row["known"], row["events"]) for name, row in rows.items()} == {
        "Zebra": ("new", 3),
        "Zebra Inc.": ("new", 3),
        "Huawei": ("directory", 1),
        "China": ("directory", 1),
        "Acme": ("own", 0),
    }
    assert desk("actor").out == desk("actor", "list").out
    assert [row["name"] for row in json.loads(desk("actor", "list", "--new", "--json").out)] == ["Zebra", "Zebra Inc."]
    both = json.loads(desk("actor", "list", "--new", "--own", "--json").out)
    assert sorted(row["name"] for row in both) == ["Acme", "Zebra", "Zebra Inc."]
    assert len(desk("actor", "list", "--all", "--format", "csv").lines) > 500


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ((), "no event names an actor"),
        (("--new",), "no event names an actor that no directory has"),
        (("--own",), "this timeline has no actor of its own; to add one: tracker actor add NAME"),
    ],
)
def test_an_empty_list_says_so(tracker: Tracker, option: tuple[str, ...], said: str) -> None:
    tracker("init")
    answer = tracker("actor", "list", *option)
    assert (answer.code, answer.out, answer.err) == (0, "", f"tracker: {said}\n")
    assert tracker("actor", "list", *option, "--format", "json").err == ""


def test_a_record_that_is_no_actor_does_no_harm(desk: Tracker, folder: Path) -> None:
    with tinydb.TinyDB(folder / "db" / "timeline.json") as database:
        database.table("actors").insert({"name": "Odd", "aliases": "no list"})
        database.table("actors").insert({"name": "Loop", "within": "Loop", "members": ["Loop"]})
    assert desk("list", "actor:loop").code == 0
    assert desk("actor", "list").code == 0
    assert desk("add", "x", "--date", "2024", "--by", "Odd").code == 0
    assert desk("list", "actor:odd", "--ids").out.split() == ["6"]


def test_lists_stand_in_one_cell_of_csv(tracker: Tracker) -> None:
    assert tracker("init").code == 0
    shown = dict(line.split(",", 1) for line in tracker("actor", "show", "Huawei", "--format", "csv").lines)
    assert shown["aliases"] == "Huawei Technologies; 华为"
    assert shown["parts"].startswith("HiSilicon")
