"""What each question means, and that its literals never hide an answer."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings

from tests.strategies import TODAY, events, queries
from tracker.directory.files import load, shipped_file
from tracker.directory.lookup import Directory
from tracker.errors import QueryError
from tracker.event import Actor, Event, Link, Source, changed, to_json
from tracker.query.fields import _NAMED_FIELDS, QUERY_FIELDS
from tracker.query.letters import fold
from tracker.query.literals import literals
from tracker.query.parser import parse_query, read_query
from tracker.query.tree import EVERYTHING, Every, Not, Query, Some, matches
from tracker.query.values import Context
from tracker.when import When

WAIC = Event(
    id=12,
    when=When.parse("2024-07-04/2024-07-06"),
    title="World AI Conference opens, GPT-4 rivals shown",
    kind="conference",
    actors=(Actor("Shanghai Municipal Government", "by"), Actor("SenseTime"), Actor("US Steel", "against")),
    topics=("ai/llm", "chips"),
    status="expected",
    place="Shanghai, China",
    details={"series": "WAIC", "edition": 7, "own-key": "Blue Book"},
    dates={"announced": When.parse("2024-03"), "published": When.parse("2024-06-01")},
    created=datetime(2024, 7, 1, 12, tzinfo=UTC),
    ref="WAIC/2024",
    sources=(Source(name="Xinhua", url="https://english.news.cn/1", quote="concludes on Saturday", grade="B2"),),
    links=(Link("follows", 3),),
    note="人工智能大会 in Shanghai",
)
YES = (
    "",
    "actor:sensetime",
    "actor:SenseTime,nobody",
    "actor:shanghai",
    'actor:"municipal government"',
    "by:shanghai",
    "against:steel",
    "actor:us",
    "topic:ai",
    "topic:AI/LLM",
    "topic:nothing,chips",
    "kind:conference",
    "status:expected",
    "place:shanghai",
    "series:waic",
    "source:xinhua",
    "source:news.cn",
    "id:12",
    "id:10..20",
    "id:10-",
    "ref:waic/2024",
    "link:follows",
    "link:3",
    "conference",
    "rival",
    '"world ai"',
    "gpt-4",
    "text:saturday",
    "人工智能",
    "大会",
    "when:2024-07-06",
    "when:2024",
    "during:2024",
    "since:2024-07-06",
    "until:2024-07-04",
    "until:2024-07",
    "around:2024-07-12",
    "has:quote",
    "missing:details or has:grade",
    "is:expected",
    "is:range",
    "is:future",
    "actors:sensetime",
    "topics:ai",
    "on:2024-07-06",
    "date:2024-07",
    "title:ai",
    'title:"world ai"',
    "note:shanghai",
    "quote:saturday",
    "url:news",
    "grade:B",
    "grade:C3",
    "edition:7",
    "detail:edition=7",
    'detail:own-key="blue book"',
    "announced:2024",
    "announced:2024-03-15",
    "published:2024-06",
    "created:2024-07-01",
    "link:follows=3",
    "has:sources",
    "has:detail",
    "actor:nobody or topic:ai",
    "actor:sensetime topic:ai",
    "actor:sensetime and topic:ai",
    "-actor:nobody",
    "not actor:nobody",
    "(actor:nobody or topic:ai) -kind:launch",
    "not (actor:nobody kind:launch)",
    "actor:x topic:ai or kind:conference",
)
NO = (
    "actor:sense",
    "by:sensetime",
    "against:sensetime",
    "topic:ai/l",
    "topic:chip",
    "kind:launch",
    "status:happened",
    "id:1..11",
    "ref:waic",
    "link:12",
    "orld",
    "conference launch",
    "when:2024-07-07",
    "during:2024-07-05",
    "since:2024-07-07",
    "until:2024-07-03",
    "around:2024-07-20",
    "missing:quote",
    "title:shanghai",
    "grade:A",
    "grade:B1",
    "edition:8",
    "edition:77",
    "detail:own-key=red",
    "announced:2025",
    "effective:2024",
    "created:2024-07-02",
    "updated:2024",
    "link:follows=4",
    "link:amends=3",
    "inforce:2024",
    "is:inforce",
    "is:past",
    "not topic:ai",
    "topic:ai -kind:conference",
)
WRONG = (
    ("actr:x", "unknown field 'actr'; did you mean actor?", 1),
    ("topic:ai actr:x", "unknown field", 10),
    ("kind:lanch", "unknown kind 'lanch'; did you mean launch?", 1),
    ("status:maybe", "unknown status", 1),
    ("is:odd", "is: has no value", 1),
    ("has:x", "has: has no value", 1),
    ("missing:x", "missing: has no value", 1),
    ("link:cousin", "unknown relation", 1),
    ("id:x", "not an id", 1),
    ("link:part-of=x", "not an id", 1),
    ("grade:G", "not a grade", 1),
    ("detail:edition", "is not KEY=VALUE", 1),
    ("is:upcoming", "try is:future", 1),
    ("actor:", "needs a value", 1),
    ("actor:@nobody", "not a group", 1),
    ("actor:@G7/firm", "unknown type of actor 'firm'; did you mean company?", 1),
    ("actor:!!", "contains no name", 1),
    ("!!", "not a search term", 1),
    ("since:2024-13-01", "months run from 1 to 12", 7),
    ("(topic:ai", "unmatched '('", 1),
    ("topic:ai)", "unmatched ')'", 9),
    ('topic:ai "x', "unterminated quote", 10),
    ("topic:ai or", "search term expected", 12),
    ("or topic:ai", "search term expected", 1),
    ("not", "search term expected", 4),
    ("(" * 500, "levels deep", 102),
)


def directory() -> Directory:
    return load(shipped_file("world.json"))


@pytest.mark.parametrize("text", YES)
def test_finds(text: str) -> None:
    assert matches(parse_query(text, TODAY), WAIC)


@pytest.mark.parametrize("text", NO)
def test_does_not_find(text: str) -> None:
    assert not matches(parse_query(text, TODAY), WAIC)


@pytest.mark.parametrize(("text", "named", "column"), WRONG)
def test_says_what_is_wrong_and_where(text: str, named: str, column: int) -> None:
    with pytest.raises(QueryError) as caught:
        parse_query(text, TODAY, actors=directory())
    assert named in caught.value.sentence
    assert caught.value.column == column


def test_the_directory_knows_aliases_and_who_belongs_to_whom() -> None:
    actors = directory()
    for text in ("actor:china", "actor:PRC", "actor:CN", "by:china actor:sensetime", "actor:@BRICS"):
        assert matches(parse_query(text, TODAY, actors=actors), WAIC), text
    # An alias stands for its actor, so US is not the word in "US Steel".
    assert not matches(parse_query("actor:us", TODAY, actors=actors), WAIC)


def test_a_doubtful_date_is_never_certainly_within() -> None:
    doubtful = Event(when=When.parse("2024-07~"), title="x")
    assert matches(parse_query("when:2024", TODAY), doubtful)
    assert not matches(parse_query("during:2024", TODAY), doubtful)


def test_queries_are_values() -> None:
    text = "actor:china (topic:ai or -kind:launch) since:2024"
    assert parse_query(text, TODAY) == parse_query(text, TODAY)
    assert len({parse_query(text, TODAY), parse_query(text, TODAY), EVERYTHING}) == 2


def test_kinds_of_the_timeline_are_known() -> None:
    assert parse_query("kind:cyberattack", kinds=("cyberattack",))


def test_today_is_asked_for_only_where_it_matters() -> None:
    assert parse_query("is:range since:2024", None)
    with pytest.raises(QueryError, match="today"):
        parse_query("is:overdue", None)


@given(events(), queries())
@settings(max_examples=200)
def test_logic(event: Event, query: Query) -> None:
    answer = matches(query, event)
    assert matches(Not(query), event) is not answer
    assert matches(Every((query, EVERYTHING)), event) is answer
    assert matches(Some((query, Some())), event) is answer


@given(events(), queries())
@settings(max_examples=300)
def test_literals_never_hide_an_answer(event: Event, query: Query) -> None:
    wanted = literals(query)
    if wanted is not None and matches(query, event):
        text = fold(to_json(event).decode()).replace('\\"', '"').replace("\\\\", "\\")
        assert any(literal in text for literal in wanted)


def test_dates_compare_at_both_ends() -> None:
    event = Event(when=When.span(date(2023, 12, 31), date(2024, 1, 1)), title="x")
    for text in ("when:2023", "when:2024", "since:2024", "until:2023"):
        assert matches(parse_query(text, TODAY), event)
    assert not matches(parse_query("during:2023,2024", TODAY), event)
    assert matches(parse_query("during:2023/2024", TODAY), event)


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("title:a or title:b since:2025", "title:a or (title:b since:2025)"),
        ("title:a title:b or title:c title:d", "(title:a title:b) or (title:c title:d)"),
        ("title:a and title:b or title:c", "(title:a title:b) or title:c"),
        ("not title:a title:b", "(not title:a) title:b"),
        ("not title:a or title:b", "(not title:a) or title:b"),
        ("-title:a or title:b title:c", "(-title:a) or (title:b title:c)"),
    ],
)
def test_not_binds_closest_then_what_stands_together_then_or(text: str, means: str) -> None:
    assert parse_query(text, TODAY) == parse_query(means, TODAY)


CONTROL = Event(when=When.parse("2024-07-01"), title="x", kind="export-control")


@pytest.mark.parametrize(
    ("event", "text", "found"),
    [
        (CONTROL, "inforce:2024-06", False),
        (CONTROL, "inforce:2024-07", True),
        (CONTROL, "inforce:2030", True),
        (changed(CONTROL, kind="launch"), "inforce:2030", False),
        (changed(CONTROL, status="cancelled"), "inforce:2030", False),
        (changed(CONTROL, dates={"effective": When.parse("2024-08-01")}), "inforce:2024-07", False),
        (changed(CONTROL, dates={"effective": When.parse("2024-08-01")}), "inforce:2024-09", True),
        (changed(CONTROL, dates={"ended": When.parse("2025-01-01")}), "inforce:2025-01-01", True),
        (changed(CONTROL, dates={"ended": When.parse("2025-01-01")}), "inforce:2025-02", False),
        (changed(CONTROL, when=When.parse("2024-07-01/2024-12-31")), "inforce:2025", False),
        (changed(CONTROL, when=When.parse("../2024-07-03")), "inforce:2024-07-03", True),
        (changed(CONTROL, when=When.parse("../2024-07-03")), "inforce:2025", False),
        (changed(CONTROL, when=When.parse("2024-07-03/..")), "inforce:2025", True),
        (changed(CONTROL, when=When.parse("2024-07/..")), "is:inforce", True),
    ],
)
def test_what_is_in_force(event: Event, text: str, found: bool) -> None:
    assert matches(parse_query(text, TODAY), event) is found


def test_a_bare_date_is_said_to_be_searched_as_a_word() -> None:
    said: list[str] = []
    read_query('huawei 2024 2024-07 "2024" x2024', Context(TODAY, notice=said.append))
    assert said == [f"{text} is searched as a word; for the date write when:{text}" for text in ("2024", "2024-07")]


def test_another_name_of_a_field_is_no_field_and_means_one() -> None:
    other_names = [name for row in _NAMED_FIELDS.values() for name in row.aliases]
    assert not set(other_names) & set(QUERY_FIELDS)
    assert len(other_names) == len(set(other_names))
