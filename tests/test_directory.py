"""The directory of known actors: how names resolve, what they stand for, and that the shipped one is sound."""

import json
import re
from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.memberships import members_on
from tests.store.kit import event
from tracker.directory.actor import KnownActor
from tracker.directory.files import load, load_beside, shipped_file
from tracker.directory.lookup import Directory
from tracker.directory.naming import Naming
from tracker.errors import StoreError
from tracker.event import Actor
from tracker.query.letters import name_key, name_keys

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
    return load(shipped_file("world.json"))


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
        ("TÜRKİYE", "Türkiye"),
        ("TU\u0308RKI\u0307YE", "Türkiye"),
        ("Türkıye", "Türkiye"),
        ("CÔTE D’IVOIRE", "Côte d'Ivoire"),
        ("IS", "Iceland"),
        ("AU", "Australia"),
        ("ISIS", "Islamic State"),
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
        ("SenseTme", "SenseTime"),
        ("Sense Time", "SenseTime"),
        ("Nvidea", "Nvidia"),
        ("Mofcon", "Ministry of Commerce of China"),
        ("Xi Jinpign", "Xi Jinping"),
        ("Minstry of Comerce of China", "Ministry of Commerce of China"),
        # Another name, though much of it is the same.
        ("Beijing", None),
        ("USSR", None),
        ("Persia", None),
        ("Prussia", None),
        ("Rhodesia", None),
        ("Siam", None),
        ("Ceylon", None),
        ("Kim Jong Il", None),
        ("Northern Ireland", None),
        ("West Germany", None),
        ("G8", None),
        ("Group of 78", None),
        ("PRK", None),
        ("Huawei", None),  # the same as was typed
    ],
)
def test_suggest(world: Directory, text: str, nearest: str | None) -> None:
    assert world.suggest(text) == nearest


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("U.S.", "us"),
        ("U.S. BIS", "us bis"),
        ("The  Hague", "hague"),
        ("01.AI", "01.ai"),
        ("St. Lucia", "st. lucia"),
        ("Trinidad  & Tobago", "trinidad and tobago"),
        ("AT&T", "at&t"),
    ],
)
def test_name_key(text: str, folded: str) -> None:
    assert name_key(text) == folded
    assert name_key(folded) == folded


@given(
    st.lists(
        st.text(max_size=12)
        | st.sampled_from(("The  U.S.", "U.K.", "A & B", " & ", "Straße", "e\u0301", "a\n b", "’s", "")),
        max_size=6,
    )
)
def test_the_keys_of_many_names_are_those_of_each(texts: list[str]) -> None:
    assert name_keys(texts) == [name_key(text) for text in texts]


def test_get_knows_canonical_names_only(world: Directory) -> None:
    assert world.get("China") is not None
    assert world.get("china") is None


def test_a_circle_of_actors_ends() -> None:
    ring = Directory((KnownActor("a", within="b"), KnownActor("b", within="a")))
    assert ring.expand("a") == {"a", "b"}


def test_a_name_wins_over_the_alias_of_another() -> None:
    pair = Directory((KnownActor("Washington"), KnownActor("United States", aliases=("Washington",))))
    assert pair.resolve("washington") == "Washington"


SHARED = (
    KnownActor("Iceland", code="IS"),
    KnownActor("Islamic State", aliases=("ISIS", "IS")),
    KnownActor("North Korea", aliases=("Korea",)),
    KnownActor("South Korea", aliases=("Korea",)),
    KnownActor("Korea Foundation"),
)


@pytest.mark.parametrize(
    ("text", "name", "others"),
    [
        ("IS", "Iceland", ("Iceland", "Islamic State")),
        ("i.s.", "Iceland", ("Iceland", "Islamic State")),
        ("ISIS", "Islamic State", ("Islamic State",)),
        ("Korea", None, ("North Korea", "South Korea")),
        ("Iceland", "Iceland", ("Iceland",)),
        ("nobody", None, ()),
    ],
)
def test_a_spelling_that_actors_share(text: str, name: str | None, others: tuple[str, ...]) -> None:
    shared = Directory(SHARED)
    assert (shared.resolve(text), shared.sharing(text)) == (name, others)


def test_the_keys_of_an_actor_are_its_spellings_but_those_that_mean_another() -> None:
    shared = Directory(SHARED)
    assert shared.keys(["Islamic State"]) == {"islamic state", "isis"}
    assert shared.keys(["Iceland", "nobody"]) == {"iceland", "is"}


@pytest.mark.parametrize(
    ("kind", "included", "left_out"),
    [
        ("state", {"China", "US Bureau of Industry and Security", "US Congress", "US Supreme Court"}, {"Huawei", "UN"}),
        ("company", {"Huawei", "Nvidia"}, {"China"}),
        ("person", {"Xi Jinping"}, {"China"}),
    ],
)
def test_of_type(world: Directory, kind: str, included: set[str], left_out: set[str]) -> None:
    found = world.of_type(kind)
    assert included <= found
    assert not left_out & found
    assert set(world.types) == {*TYPES, "state"}


def test_a_name_is_resolved_with_one_notice(world: Directory) -> None:
    said: list[str] = []
    naming = Naming(world, said.append)
    actors = tuple(Actor(name) for name in ("PRC", "the us", "China", "Hwawei", "Beijing"))
    for _ in range(2):
        found = naming.event(event("x", actors=actors))
        assert [actor.name for actor in found.actors] == ["China", "United States", "Hwawei", "Beijing"]
    assert naming.name("IS") == "Iceland"
    assert naming.name("Korea") == "Korea"
    assert said == [
        "'PRC' is recorded as China",
        "'the us' is recorded as United States",
        "'Hwawei' is new to the directory of actors; did you mean Huawei?\n  if so: tracker actor merge Hwawei Huawei",
        "'Beijing' is recorded as typed; for China write that name",
        "'IS' is recorded as Iceland; for Islamic State write that name",
        "'Korea' is a name of North Korea and South Korea; recorded as typed, write one of them",
    ]


def beside(tmp_path: Path, content: str) -> Directory:
    path = tmp_path / "world.json"
    path.write_text(content, encoding="utf-8")
    return load_beside(shipped_file("world.json"), str(path))


@pytest.mark.parametrize(
    "content",
    [
        '{"actors":[{"name":"Acme","type":"company","aliases":["Acme Corp"],"within":"PRC"}]}',
        '{"meta":{"version":1},"actors":{"1":{"name":"Acme","type":"company","aliases":["Acme Corp"],"within":"cn"}}}',
    ],
)
def test_an_own_directory_adds_to_the_shipped_one(world: Directory, tmp_path: Path, content: str) -> None:
    both = beside(tmp_path, content)
    assert both.resolve("acme corp") == "Acme"
    assert both.resolve("PRC") == "China"
    assert {"Acme", "Huawei"} <= both.expand("china")
    assert len(list(both.names())) == len(list(world.names())) + 1


def test_an_own_row_keeps_what_it_does_not_give(world: Directory, tmp_path: Path) -> None:
    both = beside(
        tmp_path, '{"actors":[{"name":"china","aliases":["Zhongguo"]},{"name":"Iowa","aliases":["IS","USA"]}]}'
    )
    assert {both.resolve(text) for text in ("zhongguo", "CN", "中国", "China")} == {"China"}
    assert "Huawei" in both.expand("Zhongguo")
    assert (both.resolve("IS"), both.sharing("IS")) == ("Iowa", ("Iowa", "Iceland", "Islamic State"))
    assert (both.resolve("USA"), both.sharing("USA")) == ("Iowa", ("Iowa", "United States"))
    assert len(list(both.names())) == len(list(world.names())) + 1


def test_an_own_directory_is_composed(tmp_path: Path) -> None:
    both = beside(tmp_path, '{"actors":[{"name":"Zu\u0308rich  Bank","within":"Switzerland"}]}')
    assert both.resolve("ZÜRICH BANK") == "Zürich Bank"


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (
            '{"actors":[{"name":"Acme","within":"Chinna"}]}',
            "names 'Chinna', which is not a known actor; did you mean China?",
        ),
        ('{"actors":[{"name":"Pact","members":["China","Nowhere"]}]}', "Pact names 'Nowhere'"),
        ('{"actors":[{"name":"Pact","members":[{"name":"China","from":"2023-02-30"}]}]}', "Pact: "),
        (
            '{"actors":[{"name":"Pact","members":[{"name":"China","from":"2023","to":"2022"}]}]}',
            "ends before it begins",
        ),
        (
            '{"actors":[{"name":"Pact","names":[{"name":"Deal","to":"13.5.2023"}]}]}',
            "Pact: ",
        ),
        (
            '{"actors":[{"name":"Pact","members":[{"name":"China","until":"2022"}]}]}',
            "actor 1: unknown field 'until' in members[0]",
        ),
        ('{"actors":[{"name":" "}]}', "an actor has no name"),
        ('{"actors":[{"name":"A"},{"nam":"B"}]}', "actor 2: unknown field 'nam'"),
        ('{"actors":[{"aliases":["B"]}]}', "actor 1: 'name' is missing"),
        ('{"actors":[{"name":"A","aliases":"B"}]}', "actor 1: aliases must be a list, not text"),
        ('{"actors":[', "it is not JSON"),
    ],
)
def test_a_mistake_in_an_own_directory_is_named(tmp_path: Path, content: str, named: str) -> None:
    with pytest.raises(StoreError) as caught:
        beside(tmp_path, content)
    assert named in caught.value.sentence
    assert "world.json" in caught.value.sentence


@pytest.mark.parametrize("content", [b"", b"[]", b'{"actors":{"1":{"type":"country"}}}', b"\xff\xfe", b'{"events":{}}'])
def test_a_foreign_file_is_refused_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "world.json"
    path.write_bytes(content)
    with pytest.raises(StoreError, match="not a directory of actors"):
        load(str(path))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"cannot read .*absent\.json: No such file"):
        load(str(tmp_path / "absent.json"))


def test_few_spellings_stand_for_two_actors(actors: list[KnownActor]) -> None:
    """A country code that is an abbreviation as well, and what two states are called for short."""
    spellings = Counter(spelling for actor in actors for spelling in {name_key(text) for text in actor.spellings()})
    assert {spelling for spelling, count in spellings.items() if count > 1} == {
        "is",
        "au",
        "pa",
        "sa",
        "congo",
        "korea",
    }


def test_names_and_types_are_sound(actors: list[KnownActor]) -> None:
    assert len({actor.name for actor in actors}) == len(actors)
    assert {actor.type for actor in actors} == TYPES
    for actor in actors:
        assert bool(actor.code) == (actor.type == "country"), actor.name
        assert all(text == " ".join(text.split()) and text for text in actor.spellings()), actor.name


def test_demonyms_and_capitals_are_no_names(world: Directory, actors: list[KnownActor]) -> None:
    """They stand for a state only where an article has it act."""
    words = Counter(name_key(text) for actor in actors for text in (*actor.demonyms, *actor.places()))
    assert {word for word, count in words.items() if count > 1} == set()
    assert [world.get("China"), world.resolve("Beijing"), world.resolve("Chinese")] == [
        next(actor for actor in actors if actor.capitals == ("Beijing",)),
        None,
        None,
    ]


def test_every_larger_actor_and_member_is_known(world: Directory, actors: list[KnownActor]) -> None:
    for actor in actors:
        for name in (*filter(None, [actor.within]), *(member.name for member in actor.memberships())):
            assert world.get(name) is not None, f"{actor.name}: {name}"


def test_each_list_of_members_has_its_source(world: Directory) -> None:
    content = json.loads(Path(shipped_file("world.json")).read_text(encoding="utf-8"))
    assert {group.removeprefix("@") for group in world.groups()} == set(content["meta"]["sources"])


def test_every_time_is_sound(actors: list[KnownActor]) -> None:
    for actor in actors:
        stays: dict[str, list[tuple[date, date]]] = {}
        for dated in actor.memberships():
            stays.setdefault(dated.name, []).append(dated.span())
        for dated in actor.names:
            stays.setdefault(f"called {dated.name}", []).append(dated.span())
        for name, spans in stays.items():
            assert all(first <= last for first, last in spans), (actor.name, name)
            assert all(one[1] < other[0] for one, other in pairwise(sorted(spans))), (actor.name, name)


def test_codes_and_tickers_are_unique(actors: list[KnownActor]) -> None:
    for codes in (
        [actor.code for actor in actors if actor.code],
        [actor.code3 for actor in actors if actor.code3],
        [ticker for actor in actors for ticker in actor.tickers],
    ):
        assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"[A-Z]+:[0-9A-Z.]+", ticker) for actor in actors for ticker in actor.tickers)


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
    [("United Nations", 193), ("European Union", 27), ("NATO", 32), ("G7", 7), ("P5", 5), ("AUKUS", 3), ("UNSC", 15)],
)
def test_groups_are_complete(world: Directory, group: str, size: int) -> None:
    assert len(members_on(world, group, date(2026, 1, 1))) == size
