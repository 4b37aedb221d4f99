"""An event's one canonical form, and what it refuses to hold."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import events
from tracker.errors import InvalidRecord
from tracker.event import (
    LONGEST_LINE,
    Actor,
    Event,
    Link,
    Source,
    changed,
    chronological,
    from_json,
    normal,
    to_json,
    to_mapping,
    topic_path,
)
from tracker.event_json import event_from
from tracker.when import When

DAY = When.parse("2024-07-04")
PLAIN = Event(when=DAY, title="WAIC 2024")


def test_json_leaves_out_defaults_and_keeps_the_order_of_fields() -> None:
    event = Event(
        note="seen",
        topics=("ai",),
        actors=(Actor("SenseTime", "by"), Actor("上海")),
        title="“SenseNova 5.5” released",
        when=When.parse("2024-07-04/2024-07-06"),
        sources=(Source(url="https://example.org", published=DAY),),
        id=7,
    )
    assert to_json(normal(event)).decode() == (
        '{"id":7,"when":"2024-07-04/2024-07-06","title":"“SenseNova 5.5” released",'
        '"actors":[{"name":"SenseTime","role":"by"},{"name":"上海"}],"topics":["ai"],'
        '"sources":[{"url":"https://example.org","published":"2024-07-04"}],"note":"seen"}'
    )


@given(events())
def test_json_and_mappings_round_trip(event: Event) -> None:
    assert from_json(to_json(event)) == event
    assert event_from(to_mapping(event)) == event
    assert event_from(json.loads(to_json(event))) == event
    assert to_json(normal(from_json(to_json(event)))) == to_json(event)


@given(events())
def test_normal_form_is_stable(event: Event) -> None:
    assert normal(event) == event


@pytest.mark.parametrize(
    ("given_", "kept"),
    [
        ({"title": "  two \n lines\t"}, {"title": "two lines"}),
        ({"title": "Cafe\u0301"}, {"title": "Café"}),
        ({"kind": "Export Control"}, {"kind": "export-control"}),
        ({"topics": ("AI / LLM", "ai/llm")}, {"topics": ("ai/llm",)}),
        ({"actors": (Actor("A"), Actor(" A "))}, {"actors": (Actor("A"),)}),
        ({"details": {"Edition": 7}}, {"details": {"edition": 7}}),
        ({"sources": (Source(url="u", grade="b2"),)}, {"sources": (Source(url="u", grade="B2"),)}),
    ],
)
def test_text_is_tidied(given_: dict[str, object], kept: dict[str, object]) -> None:
    assert normal(changed(PLAIN, **given_)) == changed(PLAIN, **kept)


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"title": " "}, "needs a title"),
        ({"title": "x" * (LONGEST_LINE + 1)}, "2,001 characters"),
        ({"title": "\udc80"}, "not valid Unicode"),
        ({"kind": "9lives"}, "cannot name a kind"),
        ({"actors": (Actor(" "),)}, "needs a name"),
        ({"actors": tuple(Actor(str(n)) for n in range(10_000))}, "10,000 actors"),
        ({"topics": ("a,b",)}, "not a topic"),
        ({"topics": ("/",)}, "not a topic"),
        ({"ref": "12"}, "a bare number is an event's id"),
        ({"ref": "1..5"}, "stands for other events"),
        ({"ref": "1,3"}, "stands for other events"),
        ({"ref": "-"}, "stands for other events"),
        ({"sources": (Source(),)}, "a source needs"),
        ({"sources": (Source(url="u", grade="G7"),)}, "not a source grade"),
        ({"links": (Link("cousin-of", 3),)}, "unknown relation"),
        ({"links": (Link("follows", 0),)}, "cannot point at event 0"),
        ({"id": 3, "links": (Link("follows", 3),)}, "event 3 cannot have a link to itself"),
        ({"details": {"?": "x"}}, "cannot name a detail"),
    ],
)
def test_what_breaks_a_rule_is_refused(fields: dict[str, object], named: str) -> None:
    with pytest.raises(InvalidRecord, match=named):
        normal(changed(PLAIN, **fields))


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{}",
        b"[]",
        b"{",
        b'{"when":"2024-13-01","title":"x"}',
        b'{"when":7,"title":"x"}',
        b'{"when":"2024","title":7}',
        b'{"when":"2024","title":"x","status":"rumoured"}',
        b'{"when":"2024","title":"\xff"}',
        b'{"when":' + b"[" * 100_000,
    ],
)
def test_what_is_not_an_event_is_refused(raw: bytes) -> None:
    with pytest.raises(InvalidRecord):
        from_json(raw)


@given(st.binary(max_size=200) | st.text(max_size=200))
def test_no_input_raises_anything_else(raw: bytes | str) -> None:
    with suppress(InvalidRecord):
        assert from_json(raw).title


def test_unknown_fields_are_passed_over_when_read() -> None:
    assert from_json(b'{"when":"2024-07-04","title":"WAIC 2024","mood":"good"}') == PLAIN


def test_order_is_total() -> None:
    texts = ("2023", "2024-07-04", "2024-07-04/2024-07-06", "2024-07-05")
    ordered = [Event(when=When.parse(text), title="x", id=n) for n, text in enumerate(texts)]
    assert sorted((ordered[n] for n in (2, 0, 3, 1)), key=chronological) == ordered
    twins = [changed(PLAIN, id=n) for n in (1, 2)]
    assert sorted((twins[1], twins[0]), key=chronological) == twins


def test_events_of_one_day_stand_by_their_times() -> None:
    """By the instant where a zone is given; without a time first."""
    texts = (
        "2024-07-04",
        "2024-07-04T09:00+14:00",
        "2024-07-04T09:00+08:00",
        "2024-07-04T02:00Z",
        "2024-07-04T05:00",
        "2024-07-04T09:00:05Z",
        "2024-07-04T09:00:30",
        "2024-07-04T15:00",
        "2024-07-04T09:00-08:00",
        "2024-07-05T00:00+08:00",
    )
    ordered = [Event(when=When.parse(text), title="x", id=99 - n) for n, text in enumerate(texts)]
    assert sorted((ordered[n] for n in (9, 4, 0, 7, 2, 8, 1, 6, 3, 5)), key=chronological) == ordered


@pytest.mark.parametrize("text", ["Export controls/ EU ", "export_controls/EU", "/export-controls//eu/"])
def test_topic_paths(text: str) -> None:
    assert topic_path(text) == "export-controls/eu"
