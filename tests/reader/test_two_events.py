"""Events of one day that look alike: told apart within an article and between two of them, or one told twice."""

from datetime import date

import pytest

from tests.reader.reading import proposals, shipped
from tracker.claim import Claim
from tracker.event import FIELDS, Event, changed
from tracker.reader.article import Article
from tracker.reader.claims.making import claims_of
from tracker.reader.claims.recorded import compared
from tracker.reader.text import Text

DAY = date(2024, 7, 3)

TWO = [
    ("France signed an agreement with Germany on 5 May.", "Japan signed an agreement with Kenya on 5 May."),
    ("The United States sanctioned Iran on Monday.", "The United States lifted sanctions on Iran on Monday."),
    ("An earthquake struck Chile on Friday.", "An earthquake struck Nepal on Friday."),
    ("Togo held elections on Monday.", "Benin held elections on Monday."),
    ("Russia fired missiles at Kharkiv on Friday.", "Russia fired missiles at Odesa on Friday."),
    ("The US sanctioned Iran on Monday.", "The EU sanctioned Belarus on Monday."),
    ("Iran launched missiles at Israel on Friday.", "Israel struck Iran's airbase on Friday."),
    ("France expelled ten Russian diplomats on Monday.", "Russia expelled ten French diplomats on Monday."),
    ("Hamas attacked Israel on Tuesday.", "Israel attacked Hamas on Tuesday."),
    ("A court in Moscow jailed Ivan Petrov on Monday.", "A court in Moscow acquitted Ivan Petrov on Monday."),
    ("OpenAI released GPT-5 on Monday.", "OpenAI released Sora 2 on Monday."),
    ("Parliament passed the budget on Tuesday.", "Parliament passed a migration law on Tuesday."),
    ("China imposed export controls on gallium on Monday.", "China imposed export controls on graphite on Monday."),
    ("Macron met Scholz in Berlin on Monday.", "Macron met Sunak in London on Monday."),
    ("China launched drills around Taiwan on Tuesday.", "China ended drills around Taiwan on Tuesday."),
    ("The EU fined Apple on Monday.", "The EU fined Meta on Monday."),
    ("The Bank of England raised interest rates on Monday.", "The Bank of England kept rates unchanged on Monday."),
    ("The ECB held its rates on Monday.", "The ECB lowered its rates on Monday."),
    ("OPEC raised output on Monday.", "OPEC left output unchanged on Monday."),
    (
        "Russia and China signed a memorandum on gas on Monday.",
        "Russia and China signed an agreement on nuclear energy on Monday.",
    ),
    ("Rail workers in Canada began a strike on Monday.", "Postal workers in Canada began a strike on Monday."),
    ("Nurses in Kenya began a strike on Monday.", "Teachers in Kenya began a strike on Monday."),
    ("Boeing workers in Chile began a strike on Monday.", "Toyota workers in Chile began a strike on Monday."),
    ("Chad extended the ceasefire on Monday.", "Chad ended the ceasefire on Monday."),
    ("Hungary kept its veto on Monday.", "Hungary dropped its veto on Monday."),
    ("Bus drivers in London went on strike on Monday.", "Train drivers in London went on strike on Monday."),
]
ONE = [
    (
        "The US sanctioned Huawei on Monday.",
        "Washington imposed sanctions on the Chinese firm Huawei Technologies on Monday.",
    ),
    (
        "Huawei unveiled its Ascend chip in Shanghai on Monday.",
        "Chinese tech giant Huawei unveiled the Ascend chip on Monday, it said.",
    ),
    (
        "The UN Security Council extended sanctions on Mali on Monday.",
        "The United Nations on Monday extended its sanctions on Mali.",
    ),
    ("The Bank of England raised interest rates on Monday.", "The Bank of England increased rates to 4% on Monday."),
    ("The Bank of England kept interest rates unchanged on Monday.", "The Bank of England held rates on Monday."),
    (
        "The Bank of Canada cut its rate on Monday.",
        "The Bank of Canada lowered its rate on Monday and left a door open.",
    ),
    (
        "Russia and China signed a memorandum on gas on Monday.",
        "Russia and China signed an agreement on gas on Monday.",
    ),
    ("Russia and China signed a memorandum on gas on Monday.", "Russia and China signed a gas deal on Monday."),
    ("Rail workers in Canada began a strike on Monday.", "Canadian rail staff began a strike on Monday."),
    ("Rail workers in Canada began a strike on Monday.", "Workers in Canada began a strike on Monday."),
    ("Amazon workers in Chile began a strike on Monday.", "Warehouse workers in Chile began a strike on Monday."),
    ("Nurses in Kenya began a strike on Monday.", "Health workers in Kenya began a strike on Monday."),
    ("Nurses and doctors in Kenya began a strike on Monday.", "Kenyan doctors began a strike on Monday."),
    ("Striking doctors in Nigeria ended a strike on Monday.", "Doctors in Nigeria ended their strike on Monday."),
    ("Bus drivers in London went on strike on Monday.", "Bus workers in London went on strike on Monday."),
]


def claims(text: str, name: str) -> list[Claim]:
    raw = f"GENEVA, July 3 ({name}) - The United Nations said that talks were going on.\n\n{text}\n"
    article = Article(raw, DAY, Text.plain(raw), publisher=name)
    return [*claims_of(proposals(article))]


@pytest.mark.parametrize(("first", "second"), TWO)
def test_two_events_of_one_article(first: str, second: str) -> None:
    assert len(claims(f"{first} {second}", "AP")) == 2


@pytest.mark.parametrize(("first", "second"), ONE)
def test_one_event_told_twice_in_an_article(first: str, second: str) -> None:
    assert len(claims(f"{first}\n\n{second}", "AP")) == 1


@pytest.mark.parametrize(("first", "second", "same"), [*((*two, False) for two in TWO), *((*one, True) for one in ONE)])
def test_an_event_of_another_article(first: str, second: str, same: bool) -> None:
    (known,) = claims(first, "AP")
    event = changed(Event(**{name: getattr(known, name) for name in FIELDS}), id=7)
    found = compared(claims(second, "Reuters"), [event], shipped())
    assert [claim.recorded for claim in found] == [7 if same else 0]


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        (
            "On Monday the EU imposed tariffs on China and lifted sanctions on Syria.",
            ["EU imposes tariffs on China", "EU lifts sanctions on Syria"],
        ),
        ("On Monday Japan approved a budget and cut taxes.", ["Japan approves a budget", "Japan cuts taxes"]),
        ("Ada Berg resigned and fled to India on Monday.", ["Ada Berg resigns and flees to India"]),
    ],
)
def test_two_deeds_of_a_day_are_told_once(sentence: str, titles: list[str]) -> None:
    assert [one.title for one in claims(sentence, "AP")] == titles
