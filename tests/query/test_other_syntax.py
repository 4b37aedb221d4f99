"""The syntax of other tools is refused with the right spelling; the same signs inside words and quotes are not."""

import pytest

from tracker.errors import QueryError
from tracker.query.parser import parse_query
from tracker.query.tree import ByText

REFUSED = [  # what is typed, what to write
    ("since>2024", "since:2024"),
    (">2024", "since:2024"),
    ("<=2024-05", "until:2024-05"),
    ("when>=2024-07", "since:2024-07"),
    ("when:<2024", "until:2024"),
    ("date<=2024", "until:2024"),
    ("actor=china", "actor:china"),
    ("actor==china", "actor:china"),
    ("kind:=law", "kind:law"),
    ("actor!=us", "-actor:us"),
    ("actor!:china", "-actor:china"),
    ("actor:!china", "-actor:china"),
    ("actor<>us", "-actor:us"),
    ("title~huawei", "title:huawei"),
    ("!actor:us", "-actor:us"),
    ("!huawei", "-huawei"),
    ("~actor:china", "actor:china, or -actor:china for not"),
    ("+ai", "ai"),
    ("kind :law", "write FIELD:law, or law for the word"),
    ("#ai", "topic:ai"),
    ("@china", "actor:china"),
    ("/huawei/", "huawei"),
    ("actor:us|china", "actor:us,china"),
    ("us||china", "us or china"),
    ("topic:ai*", "topic:ai"),
    ("topic:ai/*", "topic:ai"),
    ("sanction*", "sanction"),
    ("actor = us", "actor:china"),
    ("us && china", "and"),
    ("us || china", "or"),
    ("huawei | zte", "or"),
    ("by:china+japan", "by:china,japan"),
    ("topic:ai+chips+eu", "topic:ai,chips,eu"),
    ("actor:china;topic:ai", "actor:china topic:ai"),
    ("actor:china&-topic:ai", "actor:china -topic:ai"),
    ("topic:*ai", "topic:ai"),
    ("by:chi*na", "by:china"),
    ("by:*", "has:by"),
    ("by.is:china", "by:china"),
    ("kind.not:law", "-kind:law"),
    ("when.before:2024", "until:2024"),
    ("date.after:2024-07", "since:2024-07"),
    ("#topic:ai", "write topic:ai"),
    ("@actor:china", "write actor:china"),
    ("limit:3", "--limit 3"),
    ("sort:date", "--sort date"),
]
SEARCHED = [
    "AT&T",
    "C++",
    "R&D",
    "5G+",
    "A/RES/78/311",
    "and/or",
    '"#1"',
    '"a|b"',
    '"x > y"',
    "20%",
    "it's",
    "GPT-4!",
    "a=b",
    "1+1",
    "R&D:x",
    "v1.2",
    '"limit:3"',
    '":x"',
    "14:30",
]


@pytest.mark.parametrize(("text", "right"), REFUSED)
def test_an_operator_of_another_tool_is_refused_with_the_right_spelling(text: str, right: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse_query(text)
    assert caught.value.hint is not None
    assert right in caught.value.hint
    assert caught.value.column is not None


@pytest.mark.parametrize("text", SEARCHED)
def test_a_sign_inside_a_word_or_in_quotes_is_searched(text: str) -> None:
    assert isinstance(parse_query(text), ByText)


@pytest.mark.parametrize("text", ["by:OPEC+", "by:AT&T", "actor:~x", "url:https://example.org/a?b=c&d=e:f"])
def test_a_sign_inside_a_name_is_kept(text: str) -> None:
    assert parse_query(text)


@pytest.mark.parametrize(
    ("field", "right"),
    [("due", "when"), ("project", "topic"), ("desc", "text"), ("country", "actor")],
)
def test_a_field_of_another_tool_is_answered_with_ours(field: str, right: str) -> None:
    with pytest.raises(QueryError, match=f"unknown field '{field}'; did you mean {right}?"):
        parse_query(f"{field}:x")


def test_an_actor_alone_is_no_comparison() -> None:
    assert parse_query("actor:=china")
