"""What is asked at the edges: dates that exclude one another, names that nothing has, words that mean two things."""

from pathlib import Path

import pytest

from tests.cli.conftest import Tracker

SHIPPED = Path(__file__).parents[2] / "db" / "timeline.json"
COMMANDS = ("list", "timeline", "summary", "calendar", "agenda", "inforce", "gaps", "series", "around 2024-07-04",
            "thread 1", "topics", "export", "view save x")  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_refuses_dates_that_exclude_one_another(ledger: Tracker, command: str) -> None:
    answer = ledger(*command.split(), "since:2024", "until:2023")
    assert (answer.code, answer.out) == (2, "")
    assert "the dates exclude one another: since 2024-01-01 and until 2023-12-31" in answer.err


@pytest.mark.parametrize("options", [["--year", "2023", "--since", "2024"], ["--year", "2023", "until:2022"]])
def test_the_year_of_a_calendar_is_such_a_date(ledger: Tracker, options: list[str]) -> None:
    answer = ledger("calendar", *options)
    assert (answer.code, answer.out) == (2, "")
    assert "the dates exclude one another" in answer.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["summary", "actor:us", "--compare", "actor:chna"], ["actor:chna finds no events", "did you mean China?"]),
        (["summary", "actor:chna", "--compare", "actor:us"], ["actor:chna finds no events", "did you mean China?"]),
        (["around", "98", "--of", "by:chna"], ["by:chna finds no events", "did you mean China?"]),
        (["around", "topic:chps"], ["no event has the topic chps; did you mean chips?"]),
        (["around", "kind:law", "--of", "topic:chps", "--each"], ["topic:chps finds no events", "did you mean chips?"]),
        (["around", "kind:law", "--actor", "chna"], ["no events found", "did you mean China?"]),
        (["calendar", "--year", "1990"], ["no events found"]),
    ],
    ids=" ".join,
)
def test_a_query_that_finds_nothing_is_pointed_out(tracker: Tracker, words: list[str], said: list[str]) -> None:
    answer = tracker("--db", SHIPPED, *words)
    assert answer.code == 0
    for text in said:
        assert answer.err.count(text) == 1, answer.err
    assert "no events yet" not in answer.err


def test_queries_that_find_something_are_passed_over(tracker: Tracker) -> None:
    for words in (["summary", "actor:us", "--compare", "actor:china"], ["around", "98", "--of", "kind:law"]):
        assert tracker("--db", SHIPPED, *words).err == ""


@pytest.mark.parametrize(
    ("words", "same"),
    [
        (["around", "10..20"], ["around", "id:10..20"]),
        (["around", "096", "-7", "+7"], ["around", "96", "-7d", "+1w"]),
        (["around", "2023..2024", "-1d", "+1d"], ["around", "2023/2024", "-1d", "+1d"]),
        (["thread", "98", "kind:law"], ["thread", "98", "--kind", "law"]),
    ],
    ids=lambda words: " ".join(words),
)
def test_two_ways_of_asking_one_thing(tracker: Tracker, words: list[str], same: list[str]) -> None:
    found = tracker("--db", SHIPPED, *words, "--format", "json")
    assert found.code == 0
    assert len(found.out) > len("[]\n")
    assert found.out == tracker("--db", SHIPPED, *same, "--format", "json").out


def test_four_digits_are_a_year_as_in_a_query(tracker: Tracker, folder: Path) -> None:
    event = '{"when":"1999-01-01","title":"The event 2024"}'
    other = '{"when":"2024-03-01","title":"In the year"}'
    (folder / "db").mkdir()
    (folder / "db" / "timeline.json").write_text(f'{{"events":{{"1":{other},"2024":{event}}}}}')
    year = tracker("around", "2024", "-1d", "+1d")
    assert year.lines[0] == "Around 2024"
    assert "2024 is read as the year; for the event: tracker around 02024" in year.err
    assert "The event 2024" in tracker("around", "02024").out
    assert tracker("around", "1999", "-1d", "+1d").err == ""


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["around", "98", "30d"], 2, "30d: before it or after it?\n  write -30d or +30d"),
        (["around", "99999"], 3, "no event 99999"),
        (["around", "98", "-x"], 2, "no such option: -x"),
        (["thread", "-x"], 2, "no such option: -x"),
        (["thread", "98", "99"], 2, "one event is drawn at a time"),
        (["series", "-x"], 2, "no such option: -x"),
        (["summary", "kind:law", "--compare", "kind:law"], 2, "--compare kind:law: that is the query itself"),
        (["summary", "--kind", "law", "--compare", "kind:law"], 2, "that is the query itself"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_read_is_said(tracker: Tracker, words: list[str], code: int, said: str) -> None:
    answer = tracker("--db", SHIPPED, *words)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err


def test_a_group_may_be_written_as_a_query_writes_it(tracker: Tracker) -> None:
    shown = tracker("--db", SHIPPED, "actor", "show", "@EU")
    assert shown.out == tracker("--db", SHIPPED, "actor", "show", "European Union").out != ""


@pytest.mark.parametrize(
    ("on", "heading"),
    [
        ("../2020", "until 2020: 11"),
        ("2020", "in 2020: 11"),
        ("2020-01-01", "on 2020-01-01: 8"),
    ],
)
def test_a_day_or_a_period_is_said_as_one(tracker: Tracker, on: str, heading: str) -> None:
    assert tracker("--db", SHIPPED, "inforce", "--on", on).lines[0] == f"In force {heading}"


def test_dates_with_a_time_leave_room_for_the_titles(tracker: Tracker) -> None:
    assert tracker("init").code == 0
    for day in ("2019-01-01", "2025-01-01T09:00+08:00"):
        assert tracker("add", "A title of several long words that is wrapped", "--date", day).code == 0
    for width in (50, 60):
        assert max(map(len, tracker("--width", width, "gaps", "--longer", "1").lines)) <= width


def test_many_rows_of_no_one_value_are_one_note(tracker: Tracker) -> None:
    note = tracker("--db", SHIPPED, "summary", "--by", "week", "--top", "1").lines[-1]
    assert note == "Not listed: 5 events under 2022-03, week unknown and 4 more rows"


def test_a_range_without_a_start_is_counted_under_no_year(tracker: Tracker) -> None:
    assert tracker("init").code == 0
    for day in ("../2024-03-01", "2023-11/2024-02", "2024"):
        assert tracker("add", f"Dated {day}", "--date", day).code == 0
    lines = tracker("summary").lines
    assert lines[0].split()[:3] == ["(start", "unknown)", "1"]
    assert lines[-1] == "1 event spans several years; counted in the year it begins"


def test_a_year_without_a_known_day_is_a_line_of_the_calendar(tracker: Tracker) -> None:
    assert tracker("init").code == 0
    for day in ("2019-03", "2021-05-06"):
        assert tracker("add", f"Dated {day}", "--date", day).code == 0
    lines = tracker("calendar").lines
    assert lines[0] == "2019: 1 event without a known day"
    assert lines[2] == "2020: no events"
    assert lines[4] == "2021 1 event"


def test_days_that_nobody_asked_for_are_blank(tracker: Tracker) -> None:
    assert tracker("init").code == 0
    for day, status in (("2024-01-01", "happened"), ("2024-01-09", "expected"), ("2024-01-17", "happened")):
        assert tracker("add", f"On {day}", "--date", day, "--status", status).code == 0
    assert tracker("--width", 80, "calendar", "--since", "2024-01-01", "--until", "2024-01-10").lines[2:5] == [
        "Mon ░·",
        "Tue ·○",
        "Wed ··",
    ]
    narrow = tracker("--width", 30, "calendar", "--year", "2024").lines
    assert narrow[1] == "Jan ░○░··  Feb ····  Mar ····"
    assert "○ none has happened" in " ".join(narrow)


def test_an_unknown_series_is_said_once(ledger: Tracker) -> None:
    answer = ledger("series", "foo")
    assert (answer.code, answer.out.strip()) == (0, "")
    assert answer.err == "tracker: no events found; no event has the series 'foo'\n"
    assert ledger("series", "kind:other").out.strip() == "No series"
