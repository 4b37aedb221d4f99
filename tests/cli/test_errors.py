"""Bad input gets one sentence on stderr, the documented exit code, and changes nothing."""

from pathlib import Path

import pytest

from tests.cli.conftest import Tracker

BAD = [  # arguments, exit code, what the sentence names
    (["lst"], 2, "did you mean list?"),
    (["list", "--sortt", "id"], 2, "no such option: --sortt; did you mean --sort?"),
    (["list", "actr:china"], 2, "unknown field 'actr'; did you mean actor? (column 1)"),
    (["list", "-x"], 2, "no such option: -x"),
    (["list", "--after", "2024"], 2, "did you mean --since?"),
    (["add", "x", "--date", "2024", "--tag", "ai"], 2, "did you mean --topic?"),
    (["list", "--", "--ids"], 2, "--ids stands after --"),
    (["redo"], 2, "did you mean undo N?"),
    (["list", "type:launch"], 2, "for the kind of event write kind:launch"),
    (["list", "type:firms"], 2, "did you mean company?"),
    (["list", "type:fnord"], 2, "one of company, country"),
    (["list", "actor:huawei/state"], 2, "no state within Huawei"),
    (["list", "actor:="], 2, "contains no name"),
    (["list", "resolution", "and"], 2, "search term expected (column 15)"),
    (["list", "resolution or"], 2, "search term expected (column 14)"),
    (["list", "--kind", "lanch"], 2, "did you mean launch?"),
    (["list", "--since", "2024-13-01"], 2, "months run from 1 to 12"),
    (["list", "--since", "the day the music died"], 2, "the day the music died"),
    (["list", "--sort", "colour"], 2, "colour"),
    (["list", "--columns", "id,colour"], 2, "colour"),
    (["list", "--format", "xml"], 2, "xml"),
    (["list", "--limit", "many"], 2, "many"),
    (["--today", "soon", "list"], 2, "not a day"),
    (["list", "--today", "soon"], 2, "not a day"),
    (["--width", "5", "list"], 2, "5"),
    (["--db", "", "list"], 2, "--db names no file"),
    (["list", "--output", ""], 2, "--output names no file"),
    (["list", "--columns", ""], 2, "unknown column ''"),
    (["list", "topic:/"], 2, "'/' is not a topic (column 1)"),
    (["inforce", "--on", ""], 2, "'' is not a date"),
    (["when", "--published", "", "Friday"], 2, "'' is not a date"),
    (["summary", "--compare", ""], 2, "--compare needs a query"),
    (["view", "save", "x", ""], 2, "there is no query to save"),
    (["around", "1", "+x"], 2, "'+x' is not a length of time"),
    (["around", "1", "+30x"], 2, "'+30x' is not a length of time"),
    (["around", "1", "+99999999d"], 2, "'+99999999d' is not a length of time"),
    (["add", "x", "--date", "2024", "--date", "2025"], 2, "--date is given 2 times"),
    (["add", "x", "--date", "2024", "--note", "a", "--note", "b"], 2, "--note is given 2 times"),
    (["add", "x", "--date", "2024", "--source", "s", "--grade", "Z9"], 4, "not a source grade"),
    (["add", "-", "--kind", "launch"], 2, "--kind does not go with -"),
    (["edit", "1", "--date", ""], 2, "needs a date"),
    (["edit", "1", "--kind", ""], 2, "needs a kind"),
    (["add", "x"], 2, "needs a --date"),
    (["add"], 2, "needs a title"),
    (["add", " ", "--date", "2024"], 4, "needs a title"),
    (["add", "x", "--date", "2022-13-01"], 2, "months run from 1 to 12"),
    (["add", "x", "--date", "2023-02-30"], 2, "28 days"),
    (["add", "x", "--date", "gibberish words"], 2, "gibberish words"),
    (["add", "x", "--date", "2024", "--kind", "lanch"], 2, "did you mean launch?"),
    (["add", "x", "--date", "2024", "--status", "maybe"], 2, "maybe"),
    (["add", "x", "--date", "2024", "--detail", "edition"], 2, "not NAME=VALUE"),
    (["add", "x", "--date", "2024", "--clock", "adoptd=2024"], 2, "did you mean adopted?"),
    (["add", "x", "--date", "2024", "--clock", "adopted=2024-13"], 2, "months run from 1 to 12"),
    (["add", "x", "--date", "2024", "--link", "follows=99"], 3, "99"),
    (["add", "x", "--date", "2024", "--ref", "12"], 4, "a bare number"),
    (["add", "x" * 3000, "--date", "2024"], 4, "3,000 characters"),
    (["add", "WAIC 2024", "--date", "2024-07-04/2024-07-07", "--by", "China"], 1, "1"),
    (["add", "other", "--date", "2024", "--ref", "a/res/78/311"], 1, "2"),
    (["list", "kind :law"], 2, "':' before a term means nothing here (column 6)"),
    (["show", "99"], 3, "99"),
    (["show", "A/RES/1/1"], 3, "A/RES/1/1"),
    (["show", ""], 3, "no event with the ref ''"),
    (
        ["show", '{"id":1,"when":"2024-07-04","title":"WAIC 2024"}'],
        3,
        """'{"id":1,"when":"2024-07-04","title":"WA…'\n""",
    ),
    (["remove", "", "--yes"], 3, "no event with the ref ''"),
    (["remove", "--where", "", "--yes"], 2, "no event given\n  give an id, a range 1..5 or a ref, or a query"),
    (["edit", "--where", " ", "--note", "x", "--yes"], 2, "no event given"),
    (["add", "x", "--date", "2024", "--link", "follows="], 3, "no event with the ref ''"),
    (["edit", "1", "--ref", "A/Res/78/311"], 1, "the ref 'A/Res/78/311' belongs to event 2"),
    (["show", "1-3"], 3, "give an id, a range 1..5 or a ref"),
    (["show", "..3"], 2, "'..3' is not a range of ids"),
    (["edit", "1...3", "--note", "x"], 2, "write 1..5, or 12.. for all from 12 on"),
    (["log", "1..2.."], 2, "'1..2..' is not a range of ids"),
    (["add", "x", "--date", "2024", "--ref", "1..5"], 4, "'1..5' cannot be a ref"),
    (["edit", "99", "--note", "x"], 3, "99"),
    (["edit", "1"], 2, "there is no terminal for an editor: give the changes as options"),
    (["edit", "1", "--titel", "x"], 2, "no such option: --titel; did you mean --title?"),
    (["show", "1", "--frmat", "json"], 2, "no such option: --frmat; did you mean --format?"),
    (
        ["add", "WAIC", "2025", "--date", "2025"],
        2,
        "too many arguments: 2025\n  put words that belong together in quotes",
    ),
    (["undo", "1", "2"], 2, "too many arguments: 2\n  tracker undo --help shows how"),
    (["actor", "show", "Hong", "Kong", "SAR"], 2, "too many arguments: Kong SAR\n  put words that belong together"),
    (["list", "--ids", "--format", "json"], 2, "does not go with --format json"),
    (["kinds", "--covers", "x"], 2, "needs --add"),
    (["list", "--limit", "abc"], 2, "not a whole number"),
    (["list", "wehn:2024"], 2, "did you mean when?"),
    (["list", "id:20..10"], 2, "ends before it starts"),
    (["help", "qery"], 2, "did you mean query?"),
    (["delete", "1"], 2, "did you mean remove?"),
    (["completion"], 2, "bash"),
    (["add", "x", "--date", "2024", "--grade", "B2"], 2, "--grade needs --source"),
    (["edit", "--where", "topic:ai"], 2, "needs options"),
    (["edit", "--where", "topic:ai", "--note", "x"], 2, "cannot ask for confirmation here; add --yes"),
    (["remove", "99", "--yes"], 3, "99"),
    (["remove", "1"], 2, "cannot ask for confirmation here; add --yes"),
    (["remove", "5..1"], 2, "ends before it starts"),
    (["remove", "7..9", "--yes"], 3, "no event 7..9"),
    (["show", "1,9"], 3, "no event 9"),
    (["show"], 2, "no event given"),
    (["add", "x", "--date", "2024", "--source", "http://"], 2, "names no site"),
    (["add", "x", "--date", "2024", "--source", "https:///path"], 2, "names no site"),
    (["add", "x", "--date", "2024", "--source", "Me javascript:alert(1)"], 2, "not an address of a source"),
    (
        ["add", "x", "--date", "2024", "--source", "JavaScript://example.org/%0aalert(1)"],
        2,
        "not an address of a source",
    ),
    (["add", "x", "--date", "2024", "--source", "data:text/html,x"], 2, "not an address of a source"),
    (["add", "x", "--date", "2024", "--source", "htp://example.org"], 2, "not an address of a source"),
    (["add", "x", "--date", "2024", "--source", "A https://a.org https://b.org"], 2, "one address"),
    (["add", "x", "--date", "2024", "--quote", "it is so"], 2, "--quote needs --source"),
    (["add", "x", "--date", "2024", "--published", "2024"], 2, "--published needs --source"),
    (["add", "x", "--date", "2024", "--said", "this year"], 2, "--said needs --source"),
    (["add", "x", "--date", "2024", "--source", "", "--quote", "so"], 2, "--quote needs --source"),
    (["add", "x", "--date", "2024", "--source", "A", "--quote", "a", "--quote", "b"], 2, "given twice for A"),
    (["add", "x", "--date", "2024", "--grade", "A1", "--source", "A", "--source", "B"], 2, "comes before several"),
    (["add", "x", "--date", "2024", "--detail", "edition=-7"], 2, "edition cannot be less than 0: -7"),
    (["add", "x", "--date", "2024", "--detail", "edition=seven"], 2, "edition is a number, not 'seven'"),
    (["add", "x", "--date", "2024", "--detail", "fatalities=many"], 2, "fatalities is a number"),
    (["add", "x", "--date", "2024", "--detail", "a=1", "--detail", "a=2"], 2, "given twice"),
    (["summary", "--by", "year", "--by", "kind"], 2, "for rows and columns: --by year --across kind"),
    (["gaps", "--by", "kind", "--by", "actor"], 2, "--by is given 2 times"),
    (["completion", "ksh"], 2, "tracker: 'ksh' is not one of 'bash', 'zsh', 'fish'"),
    (["undo", "99"], 3, "there is no change 99"),
    (["log", "--change", "99"], 3, "there is no change 99"),
    (["add", "x", "--date", "2024", "--clock", "ended=2025", "--clock", "ended=2026"], 2, "given twice"),
    (["edit", "1", "--quote", "so"], 2, "has no source for --quote"),
    (["edit", "1", "--of", "Reuters"], 2, "nothing to change follows --of Reuters"),
    (["edit", "1", "--of", "Reuters", "--quote", "so"], 2, "has no source for --quote"),
    (["edit", "1", "--source", "A", "--of", "B", "--quote", "so"], 2, "use --add-source"),
    (["summary", "--by", "colour"], 2, "colour"),
    (["init"], 5, "timeline.json"),
    (["init", "--db", "n" * 245 + ".json"], 5, "name is too long"),
    (["completion", "csh"], 2, "csh"),
    (["log", "99"], 3, "never was an event 99"),
    (["kinds", "--add", "launch"], 4, "launch"),
    (["when"], 2, "no date given"),
    (["when", "fnord"], 2, "fnord"),
    (["when", "--publised", "2024-01-01", "Friday"], 2, "did you mean --published?"),
    (["when", "4 July 2024 09:00 CET"], 2, "write the offset"),
    (["when", "--find", "no-such-file"], 5, "no-such-file"),
]


@pytest.mark.parametrize(
    ("args", "code", "named"), BAD, ids=lambda value: " ".join(value)[:60] if isinstance(value, list) else ""
)
def test_bad_input(ledger: Tracker, folder: Path, args: list[str], code: int, named: str) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    answer = ledger(*args)
    assert (answer.code, answer.out) == (code, ""), answer
    sentence = answer.err.splitlines()[-1 if len(answer.err.splitlines()) == 1 else 0]
    assert sentence.startswith("tracker: ")
    assert named in answer.err
    assert len(answer.err.splitlines()) <= 2
    assert "Traceback" not in answer.err
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_json_lines_are_all_or_none(ledger: Tracker) -> None:
    lines = '{"when":"2024","title":"good"}\n{"when":"2024-13","title":"bad"}\n'
    answer = ledger("add", "-", stdin=lines)
    assert (answer.code, answer.out) == (4, "")
    assert "line 2" in answer.err
    assert ledger("list", "good", "--ids").out == ""


@pytest.mark.parametrize(
    "args",
    [
        ("list", "--foo"),
        ("list", "kind:vote"),
        ("list", "kind:speech"),
        ("fnord",),
        ("repeat",),
        ("help", "fnord"),
        ("add", "x", "--date", "2024", "--clock", "ratified=2024"),
    ],
)
def test_nothing_is_suggested_that_is_not_nearly_the_same(ledger: Tracker, args: tuple[str, ...]) -> None:
    answer = ledger(*args)
    assert answer.code == 2
    assert "did you mean" not in answer.err


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "hello",
        '{"events":3}',
        '{"_default":{"1":{"title":"todo"}}}',
        '{"events":{"1":{"title":"no date"}}}',
        "\x00" * 20,
    ],
)
def test_a_foreign_file_is_refused_and_left_alone(tracker: Tracker, folder: Path, content: str) -> None:
    path = folder / "other.json"
    path.write_text(content)
    for command in (["list"], ["add", "x", "--date", "2024"], ["remove", "1", "--yes"], ["repair"]):
        answer = tracker("--db", path, *command)
        assert answer.code in (4, 5), answer
        assert "other.json" in answer.err
        assert "Traceback" not in answer.err
        assert path.read_text() == content
        assert [file.name for file in folder.iterdir()] == ["other.json"]


def test_a_missing_file_is_named(tracker: Tracker, folder: Path) -> None:
    answer = tracker("--db", folder / "nowhere.json", "list")
    assert answer.code == 5
    assert "nowhere.json" in answer.err


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ('"topic":"ai"', "unknown field 'topic'; did you mean topics?"),
        ('"actors":[{"name":"China","rol":"by"}]', "unknown field 'rol' in actors; did you mean role?"),
        ('"date":"2024"', "unknown field 'date'; did you mean when?"),
        ('"status":"done"', "one of happened, expected"),
        ('"dates":{"adoptd":"2024"}', "unknown clock 'adoptd'; did you mean adopted?"),
        ('"kind":"lanch"', "unknown kind 'lanch'; did you mean launch?"),
        ('"links":[{"relation":"follows","id":99}]', "follows event 99, which is not in this timeline"),
        ('"id":5,"links":[{"relation":"follows","id":1}]', "follows event 1, which is not in this file"),
        ('"id":5}\n{"id":5,"when":"2023","title":"y"', "line 2: id 5 is already on line 1"),
    ],
)
def test_a_line_that_would_lose_something_is_refused(ledger: Tracker, fields: str, named: str) -> None:
    answer = ledger("add", "-", stdin=f'{{"when":"2024","title":"x",{fields}}}\n')
    assert (answer.code, answer.out) == (4, "")
    assert named in answer.err
    assert len(ledger("list", "--ids").lines) == 3


def test_an_array_is_no_lines(ledger: Tracker) -> None:
    answer = ledger("add", "-", stdin=ledger("list", "--format", "json").out)
    assert answer.code == 4
    assert "--format jsonl" in answer.err
