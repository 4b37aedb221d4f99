"""The directory of known actors: how names resolve, what they stand for, and that the shipped one is sound."""

from collections import Counter
from pathlib import Path

import pytest

from tracker.directory import Directory, KnownActor, fold, shipped_file
from tracker.errors import StoreError

TYPES = {
    "country",
    "government",
    "legislature",
    "court",
    "international",
    "company",
    "university",
    "person",
    "organisation",
    "group",
}


@pytest.fixture(scope="module")
def world() -> Directory:
    return Directory.load(shipped_file("world.json"))


@pytest.fixture(scope="module")
def actors(world: Directory) -> list[KnownActor]:
    return [actor for name in world.names() if (actor := world.get(name)) is not None]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("China", "China"),
        ("china", "China"),
        ("  PRC ", "China"),
        ("cn", "China"),
        ("People's  Republic of China", "China"),
        ("People’s Republic of China", "China"),
        ("中国", "China"),
        ("US", "United States"),
        ("U.S.", "United States"),
        ("u.s", "United States"),
        ("U.S.A.", "United States"),
        ("the United States", "United States"),
        ("US government", "United States"),
        ("GB", "United Kingdom"),
        ("U.K.", "United Kingdom"),
        ("EU", "European Union"),
        ("Turkey", "Türkiye"),
        ("TU\u0308RKIYE", "Türkiye"),
        ("Burma", "Myanmar"),
        ("ROK", "South Korea"),
        ("dprk", "North Korea"),
        ("Côte d’Ivoire", "Côte d'Ivoire"),
        ("US BIS", "US Bureau of Industry and Security"),
        ("U.S. BIS", "US Bureau of Industry and Security"),
        ("China MOFCOM", "Ministry of Commerce of China"),
        ("US Treasury OFAC", "US Office of Foreign Assets Control"),
        ("DeepMind", "Google DeepMind"),
        ("01.ai", "01.AI"),
        ("华为", "Huawei"),
        ("nobody at all", None),
        ("", None),
        ("@G7", None),
    ],
)
def test_resolve(world: Directory, text: str, name: str | None) -> None:
    assert world.resolve(text) == name


@pytest.mark.parametrize(
    ("text", "included", "left_out"),
    [
        (
            "china",
            {"China", "Huawei", "HiSilicon", "Ministry of Commerce of China", "Xi Jinping"},
            {"Taiwan", "Nvidia"},
        ),
        ("Huawei", {"Huawei", "HiSilicon"}, {"China"}),
        ("U.S.", {"United States", "US Bureau of Industry and Security", "Google DeepMind"}, {"China"}),
        ("US Department of Commerce", {"US Bureau of Industry and Security"}, {"US Department of State"}),
        ("UN", {"United Nations", "UN General Assembly", "UN Security Council", "UNESCO"}, {"China", "France"}),
        ("EU", {"European Union", "European Commission", "Council of the EU"}, {"France", "Council of Europe"}),
        ("@EU", {"France", "Netherlands", "ASML"}, {"European Union", "European Commission", "United Kingdom"}),
        ("@G7", {"Japan", "United States", "US Bureau of Industry and Security", "OpenAI"}, {"G7", "China"}),
        ("@g-20", {"China", "Huawei", "European Commission"}, {"G20", "Iran"}),
        ("@P5", {"China", "France", "Russia", "United Kingdom", "United States"}, {"Germany", "UN Security Council"}),
    ],
)
def test_expand(world: Directory, text: str, included: set[str], left_out: set[str]) -> None:
    expanded = world.expand(text)
    assert included <= expanded
    assert not left_out & expanded


@pytest.mark.parametrize("text", ["nobody", "@nobody", "", "@", "@China"])
def test_nothing_is_meant_by_what_is_unknown_or_no_group(world: Directory, text: str) -> None:
    assert world.expand(text) == frozenset()


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("Hwawei", "Huawei"),
        ("Untied States", "United States"),
        ("Nethrlands", "Netherlands"),
        ("@five eye", "@Five Eyes"),
        ("@China", None),
        ("zzzzzzzz", None),
    ],
)
def test_suggest(world: Directory, text: str, nearest: str | None) -> None:
    assert world.suggest(text) == nearest


@pytest.mark.parametrize(
    ("text", "folded"),
    [("U.S.", "us"), ("U.S. BIS", "us bis"), ("The  Hague", "hague"), ("01.AI", "01.ai"), ("St. Lucia", "st. lucia")],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(folded) == folded


def test_get_knows_canonical_names_only(world: Directory) -> None:
    assert world.get("China") is not None
    assert world.get("china") is None


def test_a_circle_of_actors_ends() -> None:
    ring = Directory((KnownActor("a", within="b"), KnownActor("b", within="a")))
    assert ring.expand("a") == {"a", "b"}


def test_a_name_wins_over_the_alias_of_another() -> None:
    pair = Directory((KnownActor("Washington"), KnownActor("United States", aliases=("Washington",))))
    assert pair.resolve("washington") == "Washington"


@pytest.mark.parametrize("content", [b"", b"[]", b'{"actors":{"1":{"type":"country"}}}', b"\xff\xfe", b'{"events":{}}'])
def test_a_foreign_file_is_refused_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "world.json"
    path.write_bytes(content)
    with pytest.raises(StoreError, match="not a directory of actors"):
        Directory.load(str(path))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"cannot read .*absent\.json: No such file"):
        Directory.load(str(tmp_path / "absent.json"))


def test_no_spelling_stands_for_two_actors(actors: list[KnownActor]) -> None:
    spellings = Counter(spelling for actor in actors for spelling in {fold(text) for text in actor.spellings()})
    assert [spelling for spelling, count in spellings.items() if count > 1] == []


def test_names_and_types_are_sound(actors: list[KnownActor]) -> None:
    assert len({actor.name for actor in actors}) == len(actors)
    assert {actor.type for actor in actors} == TYPES
    for actor in actors:
        assert bool(actor.code) == (actor.type == "country"), actor.name
        assert all(text == " ".join(text.split()) and text for text in actor.spellings()), actor.name


def test_every_larger_actor_and_member_is_known(world: Directory, actors: list[KnownActor]) -> None:
    for actor in actors:
        for name in (*filter(None, [actor.within]), *actor.members):
            assert world.get(name) is not None, f"{actor.name}: {name}"


def test_no_actor_is_within_itself(world: Directory, actors: list[KnownActor]) -> None:
    for actor in actors:
        above, chain = actor.within, [actor.name]
        while above:
            assert above not in chain
            chain.append(above)
            larger = world.get(above)
            above = larger.within if larger else ""


@pytest.mark.parametrize(
    ("group", "size"),
    [("United Nations", 193), ("European Union", 27), ("NATO", 32), ("G7", 7), ("P5", 5), ("AUKUS", 3)],
)
def test_groups_are_complete(world: Directory, group: str, size: int) -> None:
    actor = world.get(group)
    assert actor is not None
    assert len(set(actor.members)) == len(actor.members) == size
