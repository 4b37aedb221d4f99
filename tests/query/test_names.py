"""Names in queries whose meaning hangs on how they are written: acronyms in capitals, demonyms and places."""

from functools import cache

import pytest

from tracker.directory.files import load, shipped_file
from tracker.directory.lookup import Directory
from tracker.event import Actor, Event, Source
from tracker.query.parser import parse_query, read_query
from tracker.query.tree import matches
from tracker.query.values import Context
from tracker.when import When


@cache
def directory() -> Directory:
    return load(shipped_file("world.json"))


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("text:US", "US lists 28 firms", True),
        ("text:US", "Rules of the US.", True),
        ("text:US", "The USTR speaks", True),  # the last word may be begun only
        ("text:US", "Tell us more about it", False),
        ("text:US", "Us and them", False),
        ("text:us", "Tell us more about it", True),
        ("text:us", "US lists 28 firms", True),
        ("US", "They use it", False),
        ("text:WHO", "Those who know", False),
        ("text:WHO", "A WHO report", True),
        ("text:IT", "Tell us about it", False),
        ("text:UN", "un accord", False),
        ("text:MOST", "most of them", False),
        ("text:NATO", "Nato meets", True),  # as some write it
        ("text:NATO", "signatory", False),
        ("text:CHIP", "a chip", True),  # no acronym
        ("text:AI", "ai model", True),
        ('text:"US chip"', "Join us: chip", False),
        ('text:"US chip"', "US Chip controls", True),
        ('text:"us chip"', "US Chip controls", True),
        ('text:"tell US"', "Join us to tell us and tell US", True),
        ('text:"商汤 US"', "商汤 us", False),
        ('text:"商汤 US"', "在商汤 US", True),
        ("-text:US", "Tell us more", True),
        ('text:"U.S."', "the u.s. army", True),
    ],
)
@pytest.mark.parametrize("field", ["title", "note", "quote"])
def test_an_acronym_typed_in_capitals_is_asked_for_in_capitals(query: str, text: str, found: bool, field: str) -> None:
    fields = {"sources": (Source(name="x", quote=text),)} if field == "quote" else {field: text}
    event = Event(id=1, when=When.parse("2024"), **{"title": "t", **fields})  # type: ignore[arg-type]
    assert matches(parse_query(query, actors=directory()), event) is found


@pytest.mark.parametrize(
    ("query", "actor", "found"),
    [
        ("actor:beijing", "China", True),
        ("actor:Chinese", "Huawei", True),
        ("by:beijing", "China", True),
        ("against:beijing", "China", False),
        ("actor:beijing", "Beijing Chip Forum", True),
        ("actor:beijing", "Japan", False),
        ("actor:=beijing", "China", True),
        ("actor:=beijing", "Huawei", False),
        ("actor:=beijing", "Beijing", True),
        ("actor:beijing/company", "Huawei", True),
        ("actor:beijing/company", "China", False),
        ('actor:"Foggy Bottom"', "US Department of State", True),
        ("actor:brussels", "European Commission", True),
        ("actor:china", "Beijing Chip Forum", False),
    ],
)
def test_a_demonym_or_a_place_asks_for_whom_it_stands(query: str, actor: str, found: bool) -> None:
    event = Event(id=1, when=When.parse("2024"), title="t", actors=(Actor(actor, "by"),))
    assert matches(parse_query(query, actors=directory()), event) is found


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("actor:Beijing", ["'Beijing' is read as China; names that have the word are found too"]),
        ("actor:=Beijing", ["'Beijing' is read as China"]),
        ("actor:china", []),
        ("actor:nobody", []),
    ],
)
def test_it_is_said_for_whom_a_place_stands(query: str, said: list[str]) -> None:
    notices: list[str] = []
    read_query(query, Context(actors=directory(), notice=notices.append))
    assert notices == said
