"""Who takes part in what a sentence tells: names, roles, what the text has introduced, topics, place, details."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reader.cast_cases import CASES as CAST
from tests.reader.cast_cases import TEXTS
from tests.reader.daily_cases import CASES as DAILY
from tests.reader.retold_cases import CASES as RETOLD
from tests.reader.target_cases import CASES as TARGETS
from tests.reader.who_cases import CASES
from tracker.directory.files import load, shipped_file
from tracker.directory.lookup import Directory
from tracker.event import Actor
from tracker.reader.who import actors_of, details_of, introduced, place_of, sound, step_of, topics_of

Roles = dict[str, str]


@pytest.fixture(scope="module")
def world() -> Directory:
    return load(shipped_file("world.json"))


def roles(sentence: str, verb: str, directory: Directory, before: str = "") -> Roles:
    """The actors of the event that a verb or noun of the sentence tells of, with their roles."""
    known = introduced(f"{before}\n\n{sentence}", directory)
    at = sentence.index(verb)
    found = actors_of(sentence, (0, len(sentence)), (at, at + len(verb)), known, directory)
    return {actor.name: actor.role for actor in found}


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        # the subject of an active verb, through what stands between them
        ("The World Health Organization declared an emergency.", "declared", {"World Health Organization": "by"}),
        ("Vantor Semi, the Dresden-based foundry, shipped its first wafers.", "shipped", {"Vantor Semi": "by"}),
        ("Ghana, which joined in May, left the pact on Monday.", "left", {"Ghana": "by"}),
        ("Peru drafted the text and put it to the vote.", "put", {"Peru": "by"}),
        ("Luxembourg is the first to ratify it.", "ratify", {"Luxembourg": "by"}),
        # passive voice
        ("The draft was vetoed by Russia on Monday.", "vetoed", {"Russia": "by"}),
        ("The draft, written by Malta in May, was adopted.", "written", {"Malta": "by"}),
        (
            "Apple was fined 1.8 billion euros by the European Commission.",
            "fined",
            {"European Commission": "by", "Apple": "against"},
        ),
        # targets
        ("Canada imposed sanctions against six Russian officials.", "imposed", {"Canada": "by", "Russia": "against"}),
        (
            "Beijing would impose curbs on exports of gallium to the United States.",
            "impose",
            {"China": "by", "United States": "against"},
        ),
        ("Hezbollah fired rockets at Israel on Sunday.", "fired", {"Hezbollah": "by", "Israel": "against"}),
        ("Duties on imports from Brazil will apply from June.", "apply", {"Brazil": "against"}),
        # two sides of one deed
        ("Chile and Australia signed a memorandum in May.", "signed", {"Chile": "", "Australia": ""}),
        ("The leaders of Turkey and Armenia met on Monday.", "met", {"Türkiye": "", "Armenia": ""}),
        ("The forum was hosted by Oman in Muscat.", "hosted", {"Oman": "by"}),
        # what only happens to a thing of theirs
        ("SenseTime's shares rose 17 percent in Hong Kong.", "rose", {"SenseTime": ""}),
        ("Bolivia voted for a president on Sunday.", "voted", {"Bolivia": ""}),
        # bodies and officials of a state
        ("Zambia's parliament passed the bill.", "passed", {"Parliament of Zambia": "by"}),
        ("China's commerce ministry filed a complaint.", "filed", {"Ministry of Commerce of China": "by"}),
        ("Brazil's foreign minister flew to Brussels.", "flew", {"Brazil": "by"}),
        # names that no directory holds
        (
            "Shanghai-based Iluvatar Corex and Moore Threads will show chips.",
            "show",
            {"Iluvatar Corex": "by", "Moore Threads": "by"},
        ),
        ("Brazil's Sapucaia Labs presents its model.", "presents", {"Sapucaia Labs": "by"}),
        (
            "Nvidia chief executive Jensen Huang unveiled a chip.",
            "unveiled",
            {"Nvidia": "by", "Jensen Huang": "by"},
        ),
        # a place does not act
        ("The talks resume in Moscow on Saturday.", "resume", {}),
        ("They told us in Georgia of the storm.", "told", {}),
        ("Governors of the state of Georgia met.", "met", {}),
        ("The deal was signed by Michael Jordan on Friday.", "signed", {"Michael Jordan": "by"}),
    ],
)
def test_actors_and_roles(sentence: str, verb: str, expected: Roles, world: Directory) -> None:
    assert roles(sentence, verb, world) == expected


@pytest.mark.parametrize(
    ("before", "sentence", "verb", "expected"),
    [
        ("The UN Security Council met.", "The Council adopted a text.", "adopted", {"UN Security Council": "by"}),
        ("Navoi Mining grew.", "The company set the price.", "set", {"Navoi Mining": "by"}),
        ("The patrol of the force, known as UNDOF, left.", "The force came under fire.", "came", {"UNDOF": "against"}),
        ("Egypt dropped its case.", "It had warned of a dispute.", "warned", {"Egypt": "by"}),
        ("Greece and Turkey put off talks.", "The two sides will meet in May.", "meet", {"Greece": "", "Türkiye": ""}),
        ("Myanmar is at war.", "The army seized power.", "seized", {"Army of Myanmar": "by"}),
        ("Acme Systems introduced Kestrel 3.", "Kestrel 3 will be sold from May.", "sold", {"Acme Systems": "by"}),
        (
            "The EU imposed sanctions on Iran.",
            "The measures take effect on Monday.",
            "take",
            {"European Union": "by", "Iran": "against"},
        ),
    ],
)
def test_what_the_text_has_introduced(before: str, sentence: str, verb: str, expected: Roles, world: Directory) -> None:
    assert roles(sentence, verb, world, before) == expected


@pytest.mark.parametrize(("before", "sentence", "verb", "expected"), RETOLD, ids=[case[1][:40] for case in RETOLD])
def test_an_event_that_names_nobody(before: str, sentence: str, verb: str, expected: Roles, world: Directory) -> None:
    assert roles(sentence, verb, world, before) == expected


@pytest.mark.parametrize(("before", "sentence", "verb", "expected"), CASES, ids=[case[1][:40] for case in CASES])
def test_described_grouped_and_titled(before: str, sentence: str, verb: str, expected: Roles, world: Directory) -> None:
    assert roles(sentence, verb, world, before) == expected


@pytest.mark.parametrize(("before", "sentence", "verb", "expected"), CAST, ids=[case[1][:40] for case in CAST])
def test_who_does_it_and_to_whom(before: str, sentence: str, verb: str, expected: Roles, world: Directory) -> None:
    assert roles(sentence, verb, world, before) == expected


@pytest.mark.parametrize(("before", "sentence", "verb", "expected"), TARGETS, ids=[case[1][:40] for case in TARGETS])
def test_whom_a_deed_is_aimed_at(before: str, sentence: str, verb: str, expected: Roles, world: Directory) -> None:
    assert roles(sentence, verb, world, before) == expected


@pytest.mark.parametrize(("before", "sentence", "verb", "expected"), DAILY, ids=[case[1][:40] for case in DAILY])
def test_who_takes_part_in_daily_news(before: str, sentence: str, verb: str, expected: Roles, world: Directory) -> None:
    assert roles(sentence, verb, world, before) == expected


@pytest.mark.parametrize(
    ("text", "sentence", "verb", "expected"),
    [(text, *row) for text, rows in TEXTS for row in rows],
    ids=[row[0][:40] for _, rows in TEXTS for row in rows],
)
def test_whom_a_text_means(text: str, sentence: str, verb: str, expected: Roles, world: Directory) -> None:
    assert roles(sentence, verb, world, text) == expected


def test_without_a_predicate_the_first_verb_of_the_clause_tells_the_event(world: Directory) -> None:
    sentence = "Russia abstained, and Panama voted for it."
    known = introduced(sentence, world)
    assert [actor.name for actor in actors_of(sentence, (0, 16), None, known, world)] == ["Russia"]


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200))
def test_any_text_can_be_read(text: str, one: int, other: int) -> None:
    world = Directory(())
    clause = min(one, other), max(one, other)
    known = introduced(text, world)
    for actor in actors_of(text, clause, None, known, world) + actors_of(text, (0, len(text)), clause, known, world):
        assert actor.name.strip()
    assert place_of(text, clause, world) in text
    assert details_of(text, clause, "launch").keys() <= {"product", "version"}


LONG = 60_000  # characters


@pytest.mark.parametrize("text", ["a", ".", '"', "A ", "in the U.S. ", "Iran and Iraq, "])
def test_a_long_line_ends_in_time(text: str, world: Directory) -> None:
    line = text * (LONG // len(text))
    known = introduced(line, world)
    actors_of(line, (0, len(line)), (len(line) // 2, len(line) // 2 + 1), known, world)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("SenseTime will release a large language model.", ("ai/llm",)),
        ("The firms were added to the Entity List.", ("export-controls/entity-list",)),
        ("New tariffs hit steel.", ("trade/tariffs",)),
        ("The choir sang in the rain.", ()),
    ],
)
def test_topics(sentence: str, expected: tuple[str, ...]) -> None:
    assert topics_of(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The conference opens in Shanghai on Thursday.", "Shanghai"),
        ("PARIS, May 3 - The firm released its model in June.", ""),
        ("The fair opens in March.", ""),
        ("Talks were held in New York on Monday.", "New York"),
        ("The Senate agreed in principle.", ""),
        ("Washington sanctioned two judges over troops in Afghanistan.", ""),
        ("The Assembly adopted a resolution on the situation in Afghanistan.", ""),
        ("The two sides opened talks on the war in Sudan in Jeddah.", "Jeddah"),
        ("Ministers signed an agreement on trade in Geneva.", "Geneva"),
        ("The Union imposed duties on cars built in China.", ""),
        ("Shares in Altera rose 6 per cent.", ""),
        ("Israel and Hamas signed an agreement in Sharm el-Sheikh.", "Sharm el-Sheikh"),
        ("Israel struck a convoy in Deir al-Balah on Friday.", "Deir al-Balah"),
    ],
)
def test_place(sentence: str, expected: str, world: Directory) -> None:
    assert place_of(sentence, (0, len(sentence)), world) == expected


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        ("A man who sold the plans to a firm in Osaka was jailed on Monday.", "was", ""),
        ("The airline, which is the third largest in China, signed the contract in Paris.", "signed", "Paris"),
        ("The talks in Geneva ended on Monday.", "ended", "Geneva"),
    ],
)
def test_a_relative_clause_before_the_verb_tells_no_place(
    sentence: str, verb: str, expected: str, world: Directory
) -> None:
    assert place_of(sentence, (0, len(sentence)), world, sentence.index(verb)) == expected


def test_the_address_of_a_firm_is_no_actor(world: Directory) -> None:
    sentence = "Tolvex signed a contract with Velmont Aero SA, Belgium, on Monday."
    known = introduced(sentence, world)
    found = actors_of(sentence, (0, len(sentence)), (7, 13), known, world)
    assert {actor.name for actor in sound(found, sentence, known, world)} == {"Tolvex", "Velmont Aero SA"}


@pytest.mark.parametrize(
    ("sentence", "kind", "expected"),
    [
        (
            'The seventh World AI Conference, on the theme "Good for All", opens.',
            "conference",
            {"edition": 7, "theme": "Good for All"},
        ),
        ("The 41st session of the conference opens.", "conference", {"edition": 41}),
        ("The twenty-second edition of the forum opens.", "conference", {"edition": 22}),
        ("The Assembly adopted A/RES/78/311 on Monday.", "resolution", {"symbol": "A/RES/78/311"}),
        ("It adopted resolution 2801 (2026) by 14-0-1.", "resolution", {"symbol": "2801 (2026)", "vote": "14-0-1"}),
        ("The Senate approved it by 31 votes to six.", "treaty", {"vote": "31-6"}),
        ("SenseTime will release SenseNova 5.5 in July.", "launch", {"product": "SenseNova", "version": "5.5"}),
        ("Ten firms were added to the Entity List.", "export-control", {"programme": "Entity List"}),
        ("Tolvex launched its ferry in November 2025.", "launch", {}),
        ("On April 28, Tolvex launched its Kestrel 3.", "launch", {"product": "Kestrel", "version": "3"}),
        ("The strike killed at least 19 people.", "conflict", {"fatalities": 19}),
        ("The strike killed at least 19 people.", "meeting", {}),
    ],
)
def test_details(sentence: str, kind: str, expected: dict[str, str | int]) -> None:
    assert details_of(sentence, (0, len(sentence)), kind) == expected


@pytest.mark.parametrize(
    ("title", "kind", "step"),
    [
        ("Boeing machinists reject a pay deal", "agreement", "rejected"),
        ("Bill rejected by the Senate", "law", "rejected"),
        ("Senators vote down the climate bill", "law", "rejected"),
        ("Supreme Court refuses to block a law", "law", "rejected"),
        ("United States vetoes a resolution on Gaza", "resolution", "vetoed"),
        ("Treaty between Russia and Norway expires", "treaty", "expired"),
        ("Sanctions against Mali expire", "sanction", "expired"),
        ("Expiry of the trade agreement expected", "agreement", "expired"),
        ("One-year waiver letting Baghdad buy Iranian gas lapses", "policy", "expired"),
        ("Ceasefire agreement collapses", "agreement", "ended"),
        ("Sanctions on Guinea lifted", "sanction", "ended"),
        ("Britain removes Syria from its sanctions list", "sanction", "ended"),
        ("Repeal of the law follows", "law", "ended"),
        ("United States withdraws from the treaty with Iran", "treaty", "withdrawn"),
        ("Poland pulls out of the Ottawa Convention on landmines", "treaty", "withdrawn"),
        ("Supreme Court strikes down a law", "law", "struck down"),
        ("Appeals court rules Trump's tariffs illegal", "law", "struck down"),
        ("India suspends the Indus Waters Treaty with Pakistan", "treaty", "suspended"),
        ("EU's suspension of its tariffs on US goods begins", "policy", "suspended"),
        ("Hungary blocks a new package of sanctions on Russia", "sanction", "blocked"),
        ("EU delays a ban on combustion engines", "policy", "postponed"),
        ("Russia and Norway fail to reach an agreement", "agreement", "failed"),
        ("European Commission proposes a ban on gas imports", "policy", "proposed"),
        ("Vietnam offers to cut its tariffs", "policy", "proposed"),
        ("Opposition tables a bill to end the tax", "law", "introduced"),
        ("Draft agreement presented", "agreement", "introduced"),
        ("Lower house passes the budget bill", "law", "approved"),
        ("WTO reports on the tariffs", "policy", "debate"),
        ("EU discusses a price cap on Russian oil", "sanction", "debate"),
        ("Kenya and Uganda sign a border treaty", "treaty", "signed"),
        ("Fed rejects a plan to cut rates", "policy", "rejected"),
        ("Canada says it will drop retaliatory tariffs", "policy", "announced"),
        ("Japan promises to lift its ban", "policy", "announced"),
        ("Apple challenges the law at a court", "law", "challenged"),
        ("Tribunal dismisses a challenge to the ban", "law", "challenged"),
        ("Iran violates the nuclear agreement", "agreement", "breached"),
        ("President returns the bill to parliament", "law", "bill"),
        ("UK Parliament gives first reading to a bill on rents", "law", "reading"),
        ("EU reaches a provisional agreement on a law on packaging", "agreement", "provisional agreement"),
        ("Sweden applies for a treaty exemption", "treaty", "requested"),
        # what is in force by it, or is no measure
        ("President signs the budget bill into law", "law", ""),
        ("Bill on rents becomes law", "law", ""),
        ("Serbia joins the sanctions on Russia", "sanction", ""),
        ("EU applies tariffs to steel", "policy", ""),
        ("China suspends imports of beef from Brazil", "policy", ""),
        ("Britain cancels visas for Russian officials", "policy", ""),
        ("EU drops tariffs on chips and imposes a levy on steel", "policy", ""),
        ("Donald Trump signs an order to withdraw from the climate pact", "agreement", ""),
        ("Kenya and Uganda sign an agreement on a border treaty", "agreement", ""),
        ("Rules on the suspension of licences take effect", "law", ""),
        ("UK Parliament passes a law to ban vapes", "law", ""),
        ("Norway ratifies the treaty with Russia", "treaty", ""),
        ("China proposes a meeting with Japan", "meeting", ""),
    ],
)
def test_the_step_of_a_measure(title: str, kind: str, step: str) -> None:
    assert step_of(title, kind) == ({"step": step} if step else {})


def test_the_maker_of_a_model_that_crashes_does_nothing(world: Directory) -> None:
    sentence = "An Airbus A330 crashed into the Atlantic on Monday."
    known = introduced(sentence, world)
    found = actors_of(sentence, (0, len(sentence)), (15, 22), known, world)
    assert sound(found, sentence, known, world) == (Actor("Airbus"),)
