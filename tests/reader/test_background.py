"""Years that tell an event and those that tell none; lines of news by themselves, and lines that are none."""

from datetime import date

import pytest

from tracker.directory.files import load, shipped_file
from tracker.directory.lookup import Directory
from tracker.reader.article import Article
from tracker.reader.propose import propose
from tracker.reader.text import Text

NEWS = "LONDON, 8 July 2026 (Reuters) - Britain froze the assets of two banks on Tuesday, the Foreign Office said. "
TOLD = [
    "A Dutch frigate is due in Cork on 3 August.",
    "Peru was the first country to sign the treaty in 2019.",
    "In 2019 the court struck down the law.",
    "The company went public in 2021.",
    "Britain left the European Union in 2020.",
    "The country will hold elections in 2028.",
    "The Security Council imposed an arms embargo in 2005.",
    "The airline ordered 40 jets in 2023.",
    "The first satellite will be launched in 2027.",
    "The Olympics will be held in Brisbane in 2032.",
    "The EU adopted the regulation in 2024.",
    "Peacekeepers will leave the country in 2027.",
    "In 2017 the kingdom cut ties with Qatar.",
    "The United Nations lifted its sanctions in 2011.",
    "South Africa will host the summit in 2028.",
]
NOT_TOLD = [
    "Voters aged 16 are eligible to vote on 3 August.",
    "A vote on the budget is possible on 3 August.",
    "The minister was in hospital from Monday to Thursday last week.",
    "The envoys were optimistic in May.",
    "Tensions rose in Lima in May.",
    "Inflation is 4 percent, compared to 2.3 percent registered in May.",
    "The 2021 accord between the two capitals never covered tankers.",
    "The 2019-2023 plan for the rivers was drawn up by the same ministry.",
    "The bank expects inflation to return to target by 2028.",
    "The firm, founded in 1998 by two brothers, employs 3,000 people.",
    "The treaty, signed in 1994, covers grain and fertiliser.",
    "Sanctions imposed in 2014 remain in place, a spokeswoman said.",
    "Under the 2015 nuclear deal, Iran was to export its surplus.",
    "The standard, ISO 27001:2022, is used by most of the suppliers.",
    "Under a contract that runs until 2031, the yard will service the frigates.",
    "He served as ambassador in Ankara from 2011 to 2015.",
    "The ministry plans to have 100 gigawatts of solar power by 2030.",
    "It was the worst drought since 1981.",
    "Turnover grew by 12 per cent between 2019 and 2024.",
    "The company lost 40 million dollars in 2024, its accounts show.",
    "Mr Bello, who was finance minister between 2015 and 2019, denies wrongdoing.",
    "Its fleet has shrunk by a third since 2010.",
    "Growth averaged 4 percent in 2010-2019.",
    "The 2026 budget sets aside 3 billion shillings for roads.",
    "The sanctions list contains 300 names, against 120 in 2020.",
    "The agreement of 2005 is still in force.",
    "Prices are at their highest since 2008.",
    "About 4,000 people were killed in the fighting in 2023 and 2024, the UN says.",
    "The party has governed since 2002.",
    "The FY2025 accounts are with the auditor.",
    "The country has held three elections since 2019.",
    "In a 2017 interview he called the treaty a trap.",
    "The charter of 1991 bars foreign bases.",
    "Between 2014 and 2020 the fund paid for 80 bridges.",
    "The 2024 election result was contested in court.",
    "Output in the 2025/26 season fell short of the forecast.",
    "Under a 2020 order, importers pay a deposit.",
    "Attacks on shipping in 2024 cost insurers 2 billion dollars.",
    "The 2022-2026 strategic plan is silent on coal.",
    "Troops deployed in 2013 are still there.",
    "The regulation, in force since 2018, has no such clause.",
    "The budget for 2027 foresees a deficit of 3 per cent.",
    "Investment in 2023 was lower than in any year since 2009.",
    "The model, launched in 2019, sold 2 million units.",
    "The region had 300 such attacks in 2025, the UN said.",
    "The lines that were damaged in 2022 carry no gas.",
    "The company paid no dividend for 2020 and 2021.",
    "The ministry's statistics for 2025 show a rise of 6 per cent.",
    "Brent has not traded there since 2009.",
]
DENIED = [
    "Its spokesman dismissed as invention a report that it would expel ten diplomats next week.",
    "She denied that the government planned to call a referendum in November.",
    "Reports that Chad had moved two divisions to the border this week were rejected as false.",
    "Reports that Chad had left were denied in May.",
    "He called reports of a visit to Beijing in March a fantasy.",
    "If the rains begin early, in October, the roads will be impassable.",
    "The finance minister will present next year's in parliament.",
]
TOLD_BESIDE = [
    "He denied that the prisoner had been hurt and said that he would be put on trial in October.",
    "Chad rejected the treaty in March.",
    "Reports that Chad had left the bloc were denied by Mali on Monday.",
    "The High Court dismissed a claim of negligence against Acme in March.",
    "If the truce holds, on 20 July Chad and Mali will exchange prisoners, the mediators said.",
    "The ministry denied on Monday that the prisoner had been hurt.",
]
LEADS = [
    "Qatar has suspended its mediation, the foreign ministry said Monday.",
    "A Kenyan court has frozen the accounts of two MPs, the anti-graft agency announced Monday.",
    "EU lawmakers on Thursday backed tougher limits on pesticides.",
    "JUST IN: Explosion reported near Tripoli port on Monday evening.",
    "Sri Lanka's cabinet cleared a bill on data protection on Monday.",
    "Pakistan, IMF reach staff-level deal on Friday.",
    "Heavy rain killed at least nine people in Assam on Sunday, officials said.",
    "The Dutch government collapsed on Tuesday after the far right quit the coalition.",
    "Deutsche Bahn is to sell its logistics arm to DSV, the companies said on Friday.",
    "Members of the OAS elected Albert Ramdin secretary general on Monday.",
    "Shares of Adani Ports were up 3.2 per cent on Monday.",
    "Nissan has begun talks with Honda, Nikkei reported on Tuesday.",
    "Tunisia frees opposition leader on Tuesday.",
    "Mali's junta dissolved political parties on Tuesday.",
]
OF_NOBODY = [
    "Dentist on Tuesday at 3pm.",
    "I met Anna in Paris on Monday.",
    "We are going to Spain on 14 July.",
    "The library will be closed on Friday.",
    "Bake the cake on Saturday and ice it on Sunday.",
    "My sister's birthday is on 12 August.",
    "The bus to Leeds leaves on Thursday at noon.",
    "Our village fete takes place on Saturday, with games and a raffle.",
    "She was born in London on 4 May 1961.",
    "He planted the roses in April and cut them back in November.",
    "Please return the form to Mrs Brown by Friday.",
    "The shop on the corner closed last week.",
    "Grandmother came to England in 1951 and never left.",
    "The rent is due on 1 August.",
    "Term ends on 17 July.",
    "You told me on Monday that you would call.",
]


@pytest.fixture(scope="module")
def directory() -> Directory:
    return load(shipped_file("world.json"))


def _read(raw: str, directory: Directory) -> list[str]:
    """The titles of the events in the last sentence of a text."""
    found = propose(Article(raw, date(2026, 7, 8), Text.plain(raw)), directory)
    return [one.event.title for one in found if one.offset[1] > len(raw) - 3]


@pytest.mark.parametrize("sentence", TOLD)
def test_a_year_dates_what_was_done(sentence: str, directory: Directory) -> None:
    assert _read(NEWS + sentence, directory)


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_a_year_that_tells_which_thing_is_meant_dates_nothing(sentence: str, directory: Directory) -> None:
    assert not _read(NEWS + sentence, directory)


@pytest.mark.parametrize("sentence", DENIED)
def test_what_is_denied_or_hangs_on_a_condition_is_no_event(sentence: str, directory: Directory) -> None:
    assert not _read(NEWS + sentence, directory)


@pytest.mark.parametrize("sentence", TOLD_BESIDE)
def test_what_is_said_beside_a_denial_is_one(sentence: str, directory: Directory) -> None:
    assert _read(NEWS + sentence, directory)


def test_a_date_far_from_a_verb_that_has_one_is_that_of_a_noun(directory: Directory) -> None:
    jailed = "Peru's former president was jailed on Monday for resisting arrest, the first verdict over his"
    assert len(_read(f"{NEWS}{jailed} declaration of martial law in December 2024.", directory)) == 1
    verdict = "The observers of the African Union will give their verdict on Friday, those of the European Union on"
    assert len(_read(f"{NEWS}{verdict} 20 July.", directory)) == 2
    fired = "Iran fired missiles at Israel on 1 July, at bases in the north of Iraq on 3 July."
    assert len(_read(NEWS + fired, directory)) == 2


@pytest.mark.parametrize("sentence", LEADS)
def test_a_line_of_news_tells_its_event(sentence: str, directory: Directory) -> None:
    assert _read("LONDON, 8 July 2026 (Reuters) - " + sentence, directory)


@pytest.mark.parametrize("sentence", OF_NOBODY)
def test_a_line_of_nobody_tells_none(sentence: str, directory: Directory) -> None:
    assert not _read(sentence, directory)
