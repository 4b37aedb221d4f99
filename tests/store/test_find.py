"""Whatever the fast path does, and whoever wrote the file: find is matches."""

import json
import re
import sys
import tempfile
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from unicodedata import decomposition, normalize

import pytest
import tinydb
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.kit import event, opened, past_of
from tests.strategies import NAMES, REFS, queries, recorded_events
from tracker.errors import InvalidRecord
from tracker.event import Actor, Event, changed, from_json_object, to_json
from tracker.query.letters import fold, name_key, words
from tracker.query.tree import PHRASED, ByActor, ByDate, ByPhrase, ByText, Every, Is, Not, Phrased, Query, Some, matches
from tracker.store.file.format.timeline import EMPTY_HEAD, encode
from tracker.store.file.scan.prefilter import HIDING, is_hangul, is_plain, prefilter
from tracker.when import When


def documents(found: list[Event]) -> dict[int, bytes]:
    """The events as the file keeps them."""
    return {one.id: to_json(changed(one, id=0)) for one in found}


def by_tracker(path: Path, found: list[Event]) -> None:
    opened(path).add(found, again=True)


def without_history(path: Path, found: list[Event]) -> None:
    path.write_bytes(encode(EMPTY_HEAD, documents(found)))


def by_tinydb(path: Path, found: list[Event]) -> None:
    with tinydb.TinyDB(path) as database:
        for key, raw in documents(found).items():
            database.table("events").insert(tinydb.table.Document(json.loads(raw), key))


def pretty(path: Path, found: list[Event]) -> None:
    rows = {str(key): json.loads(raw) for key, raw in documents(found).items()}
    path.write_text(json.dumps({"events": rows}, indent=2), encoding="utf-8")


def escaped(path: Path, found: list[Event]) -> None:
    """Our layout, but every second letter and all slashes written as escapes, with spaces between."""

    def odd(match: re.Match[str]) -> str:
        body = "".join(
            f"\\u{ord(char):04x}" if at % 2 and ord(char) < 0x10000 and char not in '\\"' else char
            for at, char in enumerate(match[1])
        )
        if match[2] or "\\" in match[1]:
            return match[0]
        return f'"{body}"'.replace("/", "\\/")

    rows = {}
    for key, raw in documents(found).items():
        text = re.sub(r'"((?:[^"\\]|\\.)*)"(:)?', odd, raw.decode())
        rows[key] = text.replace('":', '" : ').replace('{"when" : ', '{"when":').encode()
        assert json.loads(rows[key]) == json.loads(raw)
    path.write_bytes(encode(EMPTY_HEAD, rows))


def backwards(path: Path, found: list[Event]) -> None:
    lines = [b'"%d":%s' % row for row in reversed(documents(found).items())]
    path.write_bytes(b'{"meta":{"version":1},"events":{\n' + b"\n,".join(lines) + b"\n}}\n")


WRITERS: tuple[Callable[[Path, list[Event]], None], ...] = (
    by_tracker,
    without_history,
    by_tinydb,
    pretty,
    escaped,
    backwards,
)


@given(
    st.sampled_from(WRITERS),
    st.lists(recorded_events(), min_size=1, max_size=6),
    st.lists(queries(), min_size=1, max_size=20),
)
def test_find_is_matches(writer: Callable[[Path, list[Event]], None], found: list[Event], asked: list[Query]) -> None:
    check_find(writer, found, asked)


@pytest.mark.long
@settings(max_examples=6000, deadline=None)
@given(
    st.sampled_from(WRITERS),
    st.lists(recorded_events(), min_size=1, max_size=8),
    st.lists(queries(), min_size=10, max_size=40),
)
def test_find_is_matches_long(
    writer: Callable[[Path, list[Event]], None], found: list[Event], asked: list[Query]
) -> None:
    check_find(writer, found, asked)


def check_find(writer: Callable[[Path, list[Event]], None], found: list[Event], asked: list[Query]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "timeline.json"
        numbered = [  # links to earlier events and to none close no circle, which would be refused
            changed(
                one, id=number, ref=ref, links=tuple(link for link in one.links if not number <= link.id <= len(found))
            )
            for number, (one, ref) in enumerate(zip(found, REFS, strict=False), 1)
        ]
        writer(path, numbered)
        store = opened(path)
        everything = list(store.find())
        assert [one.title for one in everything] == [one.title for one in numbered]
        assert [one.id for one in everything] == [one.id for one in numbered]
        for query in asked:
            assert list(store.find(query)) == [one for one in everything if matches(query, one)]


@pytest.mark.parametrize("writer", WRITERS)
def test_a_text_that_is_worked_out_is_found(
    writer: Callable[[Path, list[Event]], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(PHRASED, "backwards", Phrased(lambda one: (one.title[::-1],), recorded=False))
    writer(tmp_path / "timeline.json", [event("drawer", id=1), event("stop", id=2)])
    store, reward = opened(tmp_path / "timeline.json"), ByPhrase("backwards", " reward ")
    for query in (reward, Some((reward, ByText(" nothing"))), Every((reward, Not(ByText(" nothing"))))):
        assert [one.id for one in store.find(query)] == [1]


@pytest.mark.parametrize("writer", WRITERS)
def test_every_name_is_found_whoever_wrote_it(writer: Callable[[Path, list[Event]], None], tmp_path: Path) -> None:
    found = [event(name, actors=(Actor(name),), note=name, id=number) for number, name in enumerate(NAMES, 1)]
    writer(tmp_path / "timeline.json", found)
    store = opened(tmp_path / "timeline.json")
    everything = list(store.find())
    assert len(everything) == len(NAMES)
    for name in NAMES:
        for query in (ByActor(words(name), frozenset({name_key(name)})), ByText(words(name).rstrip())):
            assert list(store.find(query)) == [one for one in everything if matches(query, one)]


@settings(max_examples=100)
@given(st.lists(st.text(max_size=8), min_size=1, max_size=4), st.text(min_size=1, max_size=3))
def test_any_text_is_found(texts: list[str], part: str) -> None:
    """Texts of any characters, asked for by words of their own and by others."""
    with tempfile.TemporaryDirectory() as folder:
        store = opened(Path(folder) / "timeline.json")
        try:
            store.add([event(f"t {text} t", note=text) for text in texts], again=True)
        except InvalidRecord:
            return
        everything = list(store.find())
        for text in [*texts, part]:
            phrase = words(text).rstrip()
            if phrase.strip():
                query = ByText(phrase)
                assert list(store.find(query)) == [one for one in everything if matches(query, one)]


def test_no_other_character_hides_a_text() -> None:
    """The proof behind the search: what folds to a plain character is itself, its capital, or known to hide."""
    for number in range(sys.maxunicode + 1):
        char = chr(number)
        if not char.isascii() and is_plain(char):
            assert is_hangul(char) or not decomposition(char)[:1].isalnum(), hex(number)
        for folded in fold(char):
            if folded != char and is_plain(folded):
                assert char.isascii() or char in HIDING.get(folded, ()), hex(number)


@pytest.mark.parametrize("name", NAMES)
def test_an_actor_is_found_by_every_way_to_write_it(tmp_path: Path, name: str) -> None:
    store = opened(tmp_path / "timeline.json")
    store.add([event(f"{number}", actors=(Actor(one),)) for number, one in enumerate(NAMES)])
    query = ByActor(words(name), frozenset({name_key(name)}))
    assert prefilter(query) is not None
    found = {normalize("NFC", one.actors[0].name) for one in store.find(query)}
    alike = {one for one in NAMES if name_key(one) == name_key(name) or words(name) in words(one)}
    assert normalize("NFC", name) in found
    assert found == {normalize("NFC", one) for one in alike}


def test_a_date_question_decodes_only_what_it_needs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = opened(tmp_path / "timeline.json")
    store.add([event("old", when="1999"), event("b"), event("open", when="1990/..")])
    since = ByDate("since", date(2024, 1, 1), date.max)
    asked: list[Query] = [since, Every((since, Not(Is("past", date(2000, 1, 1))))), Some((since, Is("range")))]
    decoded: list[bytes] = []

    def noting(raw: bytes) -> Iterable[Event]:
        decoded.append(raw)
        return from_json_object(raw)

    monkeypatch.setattr("tracker.store.file.scan.find.from_json_object", noting)
    monkeypatch.setattr("tracker.store.file.scan.find.from_json", None)  # no line is decoded by itself
    for query in asked:
        decoded.clear()
        assert [one.id for one in store.find(query)] == [2, 3]
        assert b"".join(decoded).count(b'"when"') == 2


def test_hundreds_of_literals(tmp_path: Path) -> None:
    store = opened(tmp_path / "timeline.json")
    store.add([event(f"e{number}", when=f"{1000 + number}") for number in range(30)])
    names = frozenset(f"name {number}" for number in range(200)) | {"china"}
    assert len(list(store.find(ByActor(" nobody ", names)))) == 30


def test_past_is_searched_as_well(tmp_path: Path) -> None:
    path = tmp_path / "timeline.json"
    store = opened(path)
    store.add([event("Ünlü Kelvin", when="2024")])
    moment = next(iter(store.log())).at
    store.remove([1])
    assert past_of(path).exists()
    assert [one.id for one in store.as_of(moment).find(ByText(" kelvin"))] == [1]
    assert When.year(2024) == store.as_of(moment).get(1).when
