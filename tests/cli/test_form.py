"""The form of an event in the editor: a person can write it, and nothing of an event is lost in it."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import TOPICS, whens
from tracker.cli.input.form import form, read_form
from tracker.cli.input.form_lines import FormError
from tracker.cli.session import Session
from tracker.event import Actor, Event, Link, Source, changed, normal
from tracker.registry import CLOCKS, KIND_NAMES, RELATIONS, ROLES, STATUSES
from tracker.when import When

BLANK = Event(id=9, when=When.parse("2000"), title="blank")


class Kept:
    """A store with event 12 alone, and no kinds of its own."""

    def kinds(self) -> dict[str, str]:
        return {"coup": ""}

    def get(self, key: str) -> Event:
        return changed(BLANK, id=int(key))


class Quiet(Session):
    """A session that keeps its notices to itself."""

    def say(self, notice: str) -> None:
        """Drop the notice."""


def read(text: str, event: Event = BLANK) -> Event:
    store: Any = Kept()
    return read_form(Quiet(today=date(2024, 7, 8), db="none.json"), store, text, event)


# Awkward for a form: what looks like a field, a comment, an indent, a number, an address, a list.
TEXTS = (
    *("China", "Huawei Technologies Co., Ltd.", "title: x", "# no comment", "quote: a", "a\n\n  b", "\tx", "7", '"7"'),
    *(
        "https://example.org/a",
        "see https://example.org and https://example.com",
        "http://",
        "商汤科技",
        "a\\b",
        "a = b",
    ),
    *("first\nsource: x\n    published: 2024", "-", "x:y", "link: follows=12", "a\u2028b", "a\x85b"),
)


def lines() -> st.SearchStrategy[str]:
    return st.sampled_from(TEXTS) | st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=20)


def some(values: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(values, max_size=3).map(tuple)


def named(values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return values.filter(lambda text: bool(text.strip()))


def sources() -> st.SearchStrategy[Source]:
    dated = st.none() | whens()
    grades = st.sampled_from(("", "A1", "F6"))
    source = st.builds(Source, lines(), lines(), dated, dated, lines(), lines(), grades, lines())
    return source.filter(lambda it: bool(it.name.strip() or it.url.strip() or it.quote.strip()))


def events() -> st.SearchStrategy[Event]:
    keys = st.sampled_from(("series", "edition", "vote", "symbol"))
    return st.builds(
        Event,
        id=st.just(9),
        when=whens(),
        title=named(lines()),
        kind=st.sampled_from((*KIND_NAMES, "coup")),
        actors=some(st.builds(Actor, named(lines()), st.sampled_from(ROLES))),
        topics=some(st.sampled_from(TOPICS)),
        status=st.sampled_from(STATUSES),
        place=lines(),
        details=st.dictionaries(keys, lines() | st.integers(-(10**18) + 1, 10**18 - 1)),
        dates=st.dictionaries(st.sampled_from(CLOCKS), whens()),
        ref=lines().filter(lambda text: re.fullmatch(r"-|[\d.,]+", text.strip()) is None),
        sources=some(sources()),
        links=some(st.builds(Link, st.sampled_from(tuple(RELATIONS)), st.just(12))),
        note=lines(),
    ).map(normal)


@given(events())
def test_nothing_of_an_event_is_lost_in_its_form(event: Event) -> None:
    assert read(form(event), event) == event


@given(events())
def test_a_change_of_one_line_changes_one_field(event: Event) -> None:
    first, _, rest = form(event).partition("\ndate:")
    assert first.startswith("title: ")
    assert read(f"title: Another\ndate:{rest}", event) == changed(event, title="Another")


@given(events())
def test_what_the_form_says_is_the_event(event: Event) -> None:
    """Read without the event beside it, the form gives the same values; actors and addresses it reads as `add` does."""
    details = {key: value for key, value in event.details.items() if key != "edition"}
    quoted = tuple(Source(s.name, quote=s.quote, said=s.said, grade=s.grade) for s in event.sources)
    plain = normal(changed(event, actors=(), details=details, sources=tuple(s for s in quoted if s.name or s.quote)))
    assert read(form(plain)) == plain


WRITTEN = """# Event 9
title: WAIC 2024
date: last Friday
kind: conference
status: happened
by: Shanghai Municipal Government
by: PRC, the US
with: Huawei Technologies Co., Ltd.
against:
topic: AI / waic
place: Shanghai
ref: WAIC/7
detail: series=WAIC
detail: edition=7th
clock: announced=2024-06-20
link: follows=12

source: Xinhua https://example.org/x
  quote: It opened
    on Friday.

    It was large.
  published: 2024-07-06
  grade: b2
  said: on Friday
source: SHINE
link: part-of=12
note: first line
  second line

  third line
"""


def test_a_form_as_a_person_writes_it() -> None:
    event = read(WRITTEN)
    assert event == Event(
        id=9,
        when=When.parse("2024-07-05"),
        title="WAIC 2024",
        kind="conference",
        actors=(
            Actor("Shanghai Municipal Government", "by"),
            Actor("China", "by"),
            Actor("United States", "by"),
            Actor("Huawei Technologies Co., Ltd."),
        ),
        topics=("ai/waic",),
        place="Shanghai",
        details={"series": "WAIC", "edition": 7},
        dates={"announced": When.parse("2024-06-20")},
        ref="WAIC/7",
        sources=(
            Source(
                "Xinhua",
                "https://example.org/x",
                When.parse("2024-07-06"),
                quote="It opened\non Friday.\n\nIt was large.",
                said="on Friday",
                grade="B2",
            ),
            Source("SHINE"),
        ),
        links=(Link("follows", 12), Link("part-of", 12)),
        note="first line\nsecond line\n\nthird line",
    )


def test_fields_under_a_source_need_no_indent() -> None:
    event = read("title: x\ndate:2024\nsource: Reuters\nquote:it said so\ngrade: A1\n")
    assert event.sources == (Source("Reuters", quote="it said so", grade="A1"),)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("date: 2024\n", 1, "the title is missing"),
        ("title: x\n", 1, "the date is missing"),
        ("title:\ndate: 2024\n", 1, "the title is missing"),
        ("title: x\ndate: 2024-13\n", 2, "month"),
        ("# a\n#b\ntitle: x\n\ndate: gibberish words\n", 5, "gibberish words"),
        ("title: x\ndate: 2024\nkind: lanch\n", 3, "did you mean launch?"),
        ("title: x\ndate: 2024\nstatus: done\n", 3, "unknown status 'done'"),
        ("title: x\ndate: 2024\ntopc: ai\n", 3, "did you mean topic?"),
        ("title: x\ndate: 2024\nactors: ai\n", 3, "did you mean with?"),
        ("title: x\ndate: 2024\ntopic: a(b\n", 3, "not a topic"),
        ("title: x\ndate: 2024\ndate: 2025\n", 3, "date is given on line 2 too"),
        ("title: x\ndate: 2024\ndetail: edition=7\ndetail: edition=8\n", 4, "given on line 3 too"),
        ("title: x\ndate: 2024\ndetail: edition=seven\n", 3, "edition is a number"),
        ("title: x\ndate: 2024\ndetail: edition\n", 3, "NAME=VALUE"),
        ("title: x\ndate: 2024\nclock: adoptd=2024\n", 3, "did you mean adopted?"),
        ("title: x\ndate: 2024\nlink: folows=12\n", 3, "did you mean follows?"),
        ("title: x\ndate: 2024\nref: 12\n", 3, "a bare number"),
        ("title: x\ndate: 2024\nquote: so\n", 3, "belongs under a source:"),
        ("title: x\ndate: 2024\nsource: A\n  quote: so\n  published: 2024-13\n", 5, "month"),
        ("title: x\ndate: 2024\nsource: A\n  grade: Z9\n", 4, "not a source grade"),
        ("title: x\ndate: 2024\nsource: A\n  quote: a\n  quote: b\n", 5, "twice for one source"),
        ("title: x\ndate: 2024\nsource: javascript:alert(1)\n", 3, "not an address"),
        ("title: x\ndate: 2024\nsource: A\n  url: http://\n", 4, "names no site"),
        ("title: x\ndate: 2024\nsource: A\n  note: b\n", 4, "not part of a source"),
        ("title: x\ndate: 2024\nnote: a\nand more\n", 4, "is not a field"),
    ],
)
def test_an_error_names_its_line(text: str, line: int, said: str) -> None:
    with pytest.raises(FormError) as caught:
        read(text)
    assert caught.value.line == line
    assert caught.value.sentence.startswith(f"line {line}: ")
    assert said in f"{caught.value.sentence} {caught.value.hint}"


def test_the_form_has_no_fields_of_the_machine() -> None:
    text = form(changed(BLANK, created=None))
    assert [line.partition(":")[0] for line in text.splitlines()] == [
        "title", "date", "kind", "status", "by", "with", "against", "topic", "place", "ref", "detail", "clock", "link",
        "source", "note",
    ]  # fmt: skip


def test_every_event_of_the_starter_comes_back() -> None:
    from tracker.store import open_store

    shipped = open_store(str(Path(__file__).parents[2] / "db" / "timeline.json"), read_only=True)
    for event in shipped.find():
        assert read(form(event), event) == event
