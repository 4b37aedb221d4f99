"""Who belonged to which group on which day, by what name an actor went, and what stands for it."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.memberships import members_on, name_on
from tests.store.kit import event
from tests.strategies import whens
from tracker.directory.actor import Dated, KnownActor
from tracker.directory.files import load, shipped_file
from tracker.directory.lookup import Directory
from tracker.event import Actor
from tracker.query.actors import read_actor
from tracker.query.leaves import ByMember
from tracker.query.tree import matches
from tracker.when import When


@pytest.fixture(scope="module")
def world() -> Directory:
    return load(shipped_file("world.json"))


@pytest.mark.parametrize(
    ("group", "day", "members", "others"),
    [  # names between bars; a spelling in any form names the group
        ("EU", "1972-12-31", "Germany|Italy", "United Kingdom|Ireland|Denmark"),
        ("EU", "1973-01-01", "United Kingdom|Ireland|Denmark", "Greece|Norway"),
        ("EU", "2004-04-30", "Austria|Sweden", "Poland|Estonia"),
        ("EU", "2004-05-01", "Poland|Estonia|Cyprus", "Bulgaria|Romania"),
        ("EU", "2013-06-30", "Romania", "Croatia"),
        ("EU", "2013-07-01", "Croatia|United Kingdom", "Serbia|Türkiye"),
        ("EU", "2020-01-31", "United Kingdom", "Switzerland"),
        ("EU", "2020-02-01", "Ireland|France", "United Kingdom"),
        ("NATO", "1999-03-11", "Spain|Türkiye", "Poland|Hungary"),
        ("NATO", "1999-03-12", "Poland|Hungary|Czechia", "Slovakia"),
        ("NATO", "2020-03-26", "Montenegro", "North Macedonia"),
        ("NATO", "2020-03-27", "North Macedonia", "Finland"),
        ("NATO", "2023-04-03", "Norway", "Finland|Sweden"),
        ("NATO", "2023-04-04", "Finland", "Sweden"),
        ("NATO", "2024-03-07", "Sweden", "Ukraine|Austria"),
        ("G8", "2013-06-17", "Russia|Japan", "China"),
        ("G7", "2014-03-25", "Canada|Japan", "Russia"),
        ("G20", "2023-09-08", "European Union|China", "African Union"),
        ("G20", "2023-09-09", "African Union", "Spain"),
        ("BRICS", "2010-06-01", "Brazil|India", "South Africa"),
        ("BRICS", "2023-12-31", "South Africa", "Egypt|Iran|United Arab Emirates|Argentina"),
        ("BRICS", "2024-01-01", "Egypt|Ethiopia|Iran|United Arab Emirates", "Indonesia|Argentina|Saudi Arabia"),
        ("BRICS", "2025-01-06", "Indonesia", "Argentina"),
        ("ASEAN", "1997-07-22", "Vietnam", "Laos|Myanmar"),
        ("ASEAN", "1999-04-30", "Laos|Cambodia", "Timor-Leste"),
        ("ASEAN", "2025-10-26", "Timor-Leste", "Papua New Guinea"),
        ("SCO", "2017-06-08", "China|Russia", "India|Pakistan"),
        ("SCO", "2023-07-04", "India|Iran", "Belarus"),
        ("SCO", "2024-07-04", "Belarus", "Mongolia|Turkmenistan"),
        ("OPEC", "2018-12-31", "Qatar|Ecuador", "Russia|Indonesia"),
        ("OPEC", "2019-01-01", "Ecuador|Angola", "Qatar"),
        ("OPEC", "2016-06-01", "Indonesia", "Gabon"),
        ("OPEC", "2007-09-30", "Angola|Indonesia", "Ecuador|Gabon"),
        ("OPEC", "2007-11-17", "Ecuador", "Gabon"),
        ("OPEC", "2009-01-01", "Ecuador", "Indonesia"),
        ("OPEC", "2024-01-01", "Gabon|Nigeria", "Angola|Ecuador"),
        ("OPEC", "2026-04-30", "United Arab Emirates|Kuwait", "Angola"),
        ("OPEC", "2026-05-01", "Kuwait", "United Arab Emirates"),
        ("OPEC+", "2026-04-30", "United Arab Emirates|Oman", "Angola"),
        ("OPEC+", "2026-05-01", "Oman|Kazakhstan", "United Arab Emirates"),
        ("OPEC+", "2016-12-09", "", "Russia|Saudi Arabia"),
        ("OPEC+", "2020-04-12", "Russia|Saudi Arabia|Mexico", "Qatar|Ecuador"),
        ("Five Eyes", "2015-01-01", "New Zealand|Canada", "Japan"),
        ("AUKUS", "2021-09-14", "", "Australia|United Kingdom"),
        ("AUKUS", "2021-09-15", "Australia|United Kingdom|United States", "New Zealand"),
        ("Quad", "2012-01-01", "", "India|Japan"),
        ("Quad", "2017-11-12", "India|Japan|Australia", "South Korea"),
        ("UNSC", "2015-06-01", "China|Malaysia|Chile", "Egypt|Germany"),
        ("UNSC", "2017-05-01", "Italy|Ukraine", "Netherlands"),
        ("UNSC", "2018-05-01", "Netherlands|Kuwait", "Italy"),
        ("UNSC", "2022-02-25", "Russia|Albania|India|Mexico", "Ukraine|Japan"),
        ("UNSC", "2024-03-28", "Malta|Algeria|Japan|Mozambique", "Brazil|Pakistan"),
        ("UNSC", "2025-06-01", "Pakistan|Panama|Slovenia", "Japan|Malta"),
        ("UNSC", "2026-01-01", "Latvia|Liberia|Bahrain|Colombia|DR Congo", "Algeria|South Korea"),
        ("UNSC", "2027-01-01", "Kyrgyzstan|Portugal|Zimbabwe", "Germany|Philippines|Pakistan"),
        ("P5", "2020-01-01", "France|China", "Germany"),
        ("UN", "2011-07-13", "Sudan|Montenegro", "South Sudan"),
        ("UN", "2011-07-14", "South Sudan", "Kosovo|Taiwan|Palestine"),
        ("UN observer states", "2013-01-01", "Palestine|Holy See", "Taiwan"),
        ("Euro area", "2023-01-01", "Croatia", "Bulgaria|Sweden"),
        ("CPTPP", "2024-12-15", "United Kingdom|Japan", "United States|China"),
        ("Council of Europe", "2022-03-17", "Ukraine|Türkiye", "Russia|Belarus"),
    ],
)  # fmt: skip
def test_members_on_a_day(world: Directory, group: str, day: str, members: str, others: str) -> None:
    found = members_on(world, group, date.fromisoformat(day))
    assert set(filter(None, members.split("|"))) <= found
    assert not set(others.split("|")) & found
    assert all(world.get(name) for name in others.split("|"))


@pytest.mark.parametrize(
    ("group", "day", "count"),
    [("EU", "1958-01-01", 6), ("EU", "2003-01-01", 15), ("EU", "2007-01-01", 27), ("EU", "2014-01-01", 28),
     ("EU", "2021-01-01", 27), ("NATO", "2022-01-01", 30), ("NATO", "2025-01-01", 32), ("G8", "2010-01-01", 8),
     ("BRICS", "2011-01-01", 5), ("BRICS", "2024-06-01", 9), ("BRICS", "2025-06-01", 10), ("ASEAN", "2025-01-01", 10),
     ("SCO", "2025-01-01", 10), ("OPEC", "2024-06-01", 12), ("OPEC+", "2025-06-01", 22), ("OPEC", "2026-06-01", 11),
     ("G20", "2025-01-01", 21),
     ("African Union", "2020-01-01", 55), ("UN", "2015-01-01", 193)],
)  # fmt: skip
def test_so_many_members(world: Directory, group: str, day: str, count: int) -> None:
    assert len(members_on(world, group, date.fromisoformat(day))) == count


ELECTED = {  # to the Security Council, for two years from 1 January
    2014: "Chad|Chile|Jordan|Lithuania|Nigeria",
    2015: "Angola|Malaysia|New Zealand|Spain|Venezuela",
    2016: "Egypt|Japan|Senegal|Ukraine|Uruguay",
    2017: "Bolivia|Ethiopia|Kazakhstan|Sweden",  # and Italy, which shared its term with the Netherlands
    2018: "Côte d'Ivoire|Equatorial Guinea|Kuwait|Peru|Poland",
    2019: "Belgium|Dominican Republic|Germany|Indonesia|South Africa",
    2020: "Estonia|Niger|Saint Vincent and the Grenadines|Tunisia|Vietnam",
    2021: "India|Ireland|Kenya|Mexico|Norway",
    2022: "Albania|Brazil|Gabon|Ghana|United Arab Emirates",
    2023: "Ecuador|Japan|Malta|Mozambique|Switzerland",
    2024: "Algeria|Guyana|Sierra Leone|Slovenia|South Korea",
    2025: "Denmark|Greece|Pakistan|Panama|Somalia",
    2026: "Bahrain|Colombia|DR Congo|Latvia|Liberia",
    2027: "Austria|Kyrgyzstan|Portugal|Trinidad and Tobago|Zimbabwe",
}
SHARED = {2017: {"Italy"}, 2018: {"Netherlands"}}


@pytest.mark.parametrize("year", list(ELECTED)[1:])
def test_the_elected_members_of_each_year(world: Directory, year: int) -> None:
    elected = {name for term in (year - 1, year) for name in ELECTED[term].split("|")} | SHARED.get(year, set())
    for day in (date(year, 1, 1), date(year, 12, 31)):
        assert members_on(world, "UNSC", day) == elected | members_on(world, "P5", day)


def test_the_security_council_has_fifteen_members_every_day(world: Directory) -> None:
    for days in range((date(2028, 1, 1) - date(2015, 1, 1)).days):
        assert len(members_on(world, "UNSC", date(2015, 1, 1) + timedelta(days))) == 15


@pytest.mark.parametrize(
    ("term", "when", "by", "found"),
    [
        ("@EU", "2016-06-23", "United Kingdom", True),
        ("@EU", "2020-01-31", "UK", True),
        ("@EU", "2020-02-01", "United Kingdom", False),
        ("@EU", "2020-02-01", "Netherlands", True),
        ("@EU", "2020-01", "UK Parliament", True),  # what is within a member
        ("@EU", "2020-02", "UK Parliament", False),
        ("@EU", "2020", "United Kingdom", True),  # without a day: at any time within it
        ("@EU", "2020-01-30/2020-02-03", "United Kingdom", True),
        ("@EU", "2020-02/..", "United Kingdom", False),
        ("@EU", "../2020-02", "United Kingdom", True),
        ("@EU", "2021-01-01", "European Commission", False),  # the group itself is no member
        ("@EU/state", "2019", "UK Parliament", True),
        ("@EU/company", "2019", "Arm", True),
        ("@EU/company", "2021", "Arm", False),
        ("@EU/company", "2021", "France", False),
        ("@G8", "2012-05-18", "Kremlin", True),
        ("@G7", "2015-06-07", "Kremlin", False),
        ("@G20", "2024-11-18", "African Union", True),
        ("@UNSC", "2022-02-25", "Albania", True),
        ("@UNSC", "2024-02-25", "Albania", False),
    ],
)
def test_an_event_of_a_member(world: Directory, term: str, when: str, by: str, found: bool) -> None:
    one = event("x", when=when, actors=(Actor(by, "by"),))
    assert matches(read_actor(term, None, world), one) is found
    assert matches(read_actor(term, "by", world), one) is found
    assert not matches(read_actor(term, "against", world), one)


_YEARS = st.sampled_from(("", "1999", "2001", "2001-03", "2003-02-28", "2004"))
_MEMBERS = st.builds(Dated, st.sampled_from("ab"), _YEARS, _YEARS)


@settings(max_examples=100)
@given(st.lists(_MEMBERS, max_size=4), st.lists(st.sampled_from(("a", "b", "a1", "c")), max_size=2), whens())
def test_a_member_on_one_of_the_days_of_the_event(members: list[Dated], names: list[str], when: When) -> None:
    """The slow and obvious way: look at each actor, what it is part of, and every stay of each member."""
    parts = {"a": "a", "a1": "a", "b": "b"}
    known = Directory(
        [KnownActor("a"), KnownActor("b"), KnownActor("a1", within="a"), KnownActor("g", members=tuple(members))]
    )
    one = event("x", when=str(when), actors=tuple(Actor(name) for name in dict.fromkeys(names)))
    expected = any(
        member.name == parts.get(name)
        and (not member.since or When.parse(member.since).first <= one.when.last)
        and (not member.to or When.parse(member.to).last >= one.when.first)
        for name in names
        for member in members
    )
    spells = tuple((first, last, known.keys(found)) for first, last, found in known.members("@g"))
    assert matches(ByMember(spells), one) is expected


@pytest.mark.parametrize(
    ("actor", "day", "name"),
    [
        ("Meta", "2021-10-27", "Facebook"),
        ("Meta", "2021-10-28", "Meta"),
        ("X", "2023-07-01", "Twitter"),
        ("X", "2023-08-01", "X"),
        ("Eswatini", "2018-04-18", "Swaziland"),
        ("Eswatini", "2018-04-19", "Eswatini"),
        ("Türkiye", "2022-05-31", "Turkey"),
        ("Türkiye", "2022-06-01", "Türkiye"),
        ("North Macedonia", "2019-02-11", "Macedonia"),
        ("North Macedonia", "2019-02-12", "North Macedonia"),
        ("Myanmar", "1988-08-08", "Burma"),
        ("DR Congo", "1990-01-01", "Zaire"),
        ("DR Congo", "1997-05-17", "DR Congo"),
        ("G7", "2010-06-25", "G8"),
        ("G7", "2014-06-04", "G7"),
        ("African Union", "2000-01-01", "Organisation of African Unity"),
        ("UK AI Security Institute", "2024-01-01", "UK AI Safety Institute"),
        ("UK AI Security Institute", "2025-02-14", "UK AI Security Institute"),
        ("China", "2024-01-01", "China"),
    ],
)
def test_the_name_of_a_day(world: Directory, actor: str, day: str, name: str) -> None:
    known = world.get(actor)
    assert known is not None
    assert name_on(known, date.fromisoformat(day)) == name
    assert world.resolve(name) == actor


@pytest.mark.parametrize(
    ("text", "actor"),
    [("Chinese", "China"), ("beijing", "China"), ("Zhongnanhai", "China"), ("Brussels", "European Union"),
     ("Foggy Bottom", "US Department of State"), ("Downing Street", "UK Prime Minister's Office"),
     ("Swedish", "Sweden"),
     ("the Hague", "Netherlands"), ("Westminster", "UK Parliament"), ("Capitol Hill", "US Congress"),
     ("Turtle Bay", "United Nations"), ("British", "United Kingdom"), ("Élysée", "France"), ("Korean", "South Korea"),
     ("Huawei", None), ("", None), ("Chinesee", None)],
)  # fmt: skip
def test_what_stands_for_an_actor_is_no_name_of_it(world: Directory, text: str, actor: str | None) -> None:
    assert world.standing_for(text) == actor
    assert actor is None or world.resolve(text) is None


@pytest.mark.parametrize(
    ("text", "actor"),
    [("NVDA", "Nvidia"), ("NASDAQ:NVDA", "Nvidia"), ("HKEX:0700", "Tencent"), ("TSM", "TSMC"), ("CHN", "China"),
     ("DEU", "Germany"), ("USA", "United States"), ("PRK", "North Korea"), ("nvda", None), ("chn", None),
     ("0700", None), ("Twitter", "X"), ("facebook", "Meta"), ("RBI", "Reserve Bank of India"),
     ("JFTC", "Japan Fair Trade Commission"),
     ("BAFA", "German Federal Office for Economic Affairs and Export Control"), ("Bank of Japan", "Bank of Japan")],
)  # fmt: skip
def test_codes_and_tickers_in_capitals(world: Directory, text: str, actor: str | None) -> None:
    assert world.resolve(text) == actor
