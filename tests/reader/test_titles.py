"""Titles: who does what, in the present, whole and short, from the sentence that tells it."""

from datetime import date
from typing import Final

import pytest

from tests.reader.agency_cases import AGENCY_TITLES
from tests.reader.several_cases import SEVERAL_TITLES
from tests.reader.title_cases import MORE_TITLES
from tracker.directory.files import load, shipped_file
from tracker.directory.lookup import Directory
from tracker.reader.article import Article
from tracker.reader.proposal import Proposal
from tracker.reader.propose import propose
from tracker.reader.text import Text

PUBLISHED: Final = date(2026, 6, 30)  # a Tuesday
LEAD: Final = "GENEVA, June 30 - The United Nations said on Tuesday that talks had begun.\n\n"
# The last sentence tells the event; those before it tell what its pronouns and bare nouns mean.
TITLES: Final = (
    ("The Security Council adopted a resolution on Mali on Monday.", "Security Council adopts a resolution on Mali"),
    ("On Monday, the Security Council adopted a resolution on Mali.", "Security Council adopts a resolution on Mali"),
    (
        "The European Union, which has 27 members, blacklisted nine Russian firms on Monday.",
        "European Union blacklists nine Russian firms",
    ),
    ("France and Chad will sign a defence treaty on 4 July.", "France and Chad sign a defence treaty"),
    (
        "Sudan's army said on Monday that it had retaken the town of Wad Madani.",
        "Sudan's army announces it has retaken the town of Wad Madani",
    ),
    (
        "Nvidia announced on Monday that it will open a research centre in Hanoi.",
        "Nvidia announces it will open a research centre in Hanoi",
    ),
    ("Kenya holds a general election on 9 August.", "Kenya holds a general election"),
    ("The EU proposed on Monday to ban imports of Russian gas.", "EU proposes to ban imports of Russian gas"),
    (
        "Kenya's parliament, meeting in Nairobi on Monday, passed the finance bill.",
        "Kenya's parliament passes the finance bill",
    ),
    ("Brazil is expected to ratify the treaty on 3 July.", "Brazil ratifies the treaty"),
    ("Peru plans to sell bonds on 3 July.", "Peru sells bonds"),
    (
        "The trial of the former president of Peru is due to open on 3 July.",
        "Trial of the former president of Peru opens",
    ),
    ("Iran threatened to leave the treaty on 1 August.", "Iran threatens to leave the treaty"),
    ("Gunmen attacked a convoy in Mali on 3 June, killing nine soldiers.", "Gunmen attack a convoy in Mali"),
    (
        "Norway lifted its ban on seal products on Monday, according to the ministry.",
        "Norway lifts its ban on seal products",
    ),
    (
        "The World Bank, in a statement on Monday, approved a loan of $40 million for Chad.",
        "World Bank approves a loan of $40 million for Chad",
    ),
    ("Turkey suspended trade with Israel on Monday and recalled its ambassador.", "Turkey suspends trade with Israel"),
    ("Samsung, the largest maker of memory chips, cut its output on Monday.", "Samsung cuts its output"),
    (
        "A court in Nairobi convicted three officers on Monday because they had taken bribes.",
        "Court in Nairobi convicts three officers",
    ),
    (
        "Talks between Serbia and Kosovo opened in Brussels on Monday.",
        "Talks between Serbia and Kosovo open in Brussels",
    ),
    (
        "The summit of the African Union, to be held in Accra on 9 July, will discuss debt.",
        "Summit of the African Union held in Accra",
    ),
    (
        "Japan's cabinet approved a budget of 112 trillion yen on Monday.",
        "Japan's cabinet approves a budget of 112 trillion yen",
    ),
    (
        "The International Criminal Court issued a warrant for the arrest of the general on Monday.",
        "International Criminal Court issues a warrant for the arrest of the general",
    ),
    (
        "Finland closed its border with Russia on Monday for the first time since 1991.",
        "Finland closes its border with Russia",
    ),
    (
        "Egypt, Ethiopia and Sudan signed an accord in Khartoum on Monday.",
        "Egypt, Ethiopia and Sudan sign an accord in Khartoum",
    ),
    (
        "The central bank of Nigeria raised its main rate to 27 percent on Monday.",
        "Central bank of Nigeria raises its main rate to 27 percent",
    ),
    ("Spain recognised the State of Palestine on Monday.", "Spain recognises the State of Palestine"),
    ("Apple and Google agreed on Monday to share the patents.", "Apple and Google agree to share the patents"),
    (
        "The United States imposed tariffs of 25 percent on steel from Canada on Monday.",
        "United States imposes tariffs of 25 percent on steel from Canada",
    ),
    (
        "Lawmakers in Georgia voted 84 to 30 on Monday to adopt the bill on foreign agents.",
        "Lawmakers in Georgia vote 84 to 30 to adopt the bill on foreign agents",
    ),
    ("Germany was admitted to the pact on Monday.", "Germany admitted to the pact"),
    (
        "A drone made in Iran struck a tanker off Fujairah on Monday.",
        "Drone made in Iran strikes a tanker off Fujairah",
    ),
    (
        "Italy has been fined by the European Commission on Monday over its beaches.",
        "European Commission fines Italy over its beaches",
    ),
    ("India launched a rocket carrying nine satellites on Monday.", "India launches a rocket carrying nine satellites"),
    (
        "Pakistan and India agreed on Monday that both armies will withdraw.",
        "Pakistan and India agree that both armies will withdraw",
    ),
    (
        "Poland's foreign ministry summoned the Russian ambassador on Monday.",
        "Poland's foreign ministry summons the Russian ambassador",
    ),
    ("The Fed left rates unchanged on Monday.", "Fed leaves rates unchanged"),
    ("Boeing, citing high costs, cancelled the order on Monday.", "Boeing cancels the order"),
    ("In Paris, the mayor of Kyiv opened an exhibition on Monday.", "Mayor of Kyiv opens an exhibition"),
    (
        "The ceasefire agreed by Israel and Lebanon took effect on Monday.",
        "Ceasefire agreed by Israel and Lebanon takes effect",
    ),
    ("Two days after the vote, Niger expelled the French ambassador on Monday.", "Niger expels the French ambassador"),
    (
        "Togo voted on Monday. The day after the vote four deputies left the ruling party.",
        "Togo's four deputies leave the ruling party",
    ),
    (
        "Peru closed the Tia mine on 6 May, and on Monday its owner, Glencore, sued in a court in Lima.",
        "Glencore sues in a court in Lima",
    ),
    ("Doctors in Kenya called off their strike on Monday.", "Doctors in Kenya call off their strike"),
    ("The sanctions were renewed by the Council of the EU on Monday.", "Council of the EU renews the sanctions"),
    ("OPEC+ agreed to cut output on Monday.", "OPEC+ agrees to cut output"),
    (
        "A blast hit Accra on Monday. Hours after the explosion rescuers gave up the search.",
        "Rescuers give up the search",
    ),
    (
        "Intel (INTC) named Lip-Bu Tan as its chief executive on Monday.",
        "Intel names Lip-Bu Tan as its chief executive",
    ),
    ("Colombia bought 24 Gripen jets from Sweden on Monday.", "Colombia buys 24 Gripen jets from Sweden"),
    ("On Monday Chile and Peru signed a deal to build a railway.", "Chile and Peru sign a deal to build a railway"),
    (
        "Microsoft was ordered on Monday to pay 20 million dollars to the regulator.",
        "Microsoft ordered to pay 20 million dollars to the regulator",
    ),
    ("The agreement reached in Oslo on Monday ends the strike.", "Agreement reached in Oslo"),
    (
        "Amazon's head of cloud services, Matt Garman, resigned on Monday.",
        "Amazon's head of cloud services Matt Garman resigns",
    ),
    ("Hungary also vetoed the statement on Monday.", "Hungary vetoes the statement"),
    (
        "The Netherlands will send 18 F-16 jets to Ukraine in July, its defence minister said.",
        "Netherlands sends 18 F-16 jets to Ukraine",
    ),
    ("Taiwan detained a Chinese ship on Monday that had cut a cable.", "Taiwan detains a Chinese ship"),
    ("Rwanda's troops are leaving Goma on Monday.", "Rwanda's troops leave Goma"),
    (
        "Vietnam raised the ceiling to 49 percent in a decree on Monday.",
        "Vietnam raises the ceiling to 49 percent in a decree",
    ),
    ('"We will win," said President Ruto, who opened the dam on Monday.', "President Ruto opens the dam"),
    (
        "Austria, Hungary and the Czech Republic closed their borders on Monday.",
        "Austria, Hungary and the Czech Republic close their borders",
    ),
    ("Chad signed the treaty in Oslo. It ratified the treaty on Monday.", "Chad ratifies the treaty"),
    (
        "Acme Systems of Austin makes robots. The company opened a plant in Cork on Monday.",
        "Acme Systems of Austin opens a plant in Cork",
    ),
    ("Lena Ott leads the union. She met the minister on Monday.", "Lena Ott meets the minister"),
    ("Google bought Wiz in May. Its engineers moved to Dublin on Monday.", "Google buys Wiz"),
    ("The Kalang Bridge links the two towns. The bridge reopened on Monday.", "Kalang Bridge reopens"),
    ("The treaty was signed by France and Chad on Monday.", "France and Chad sign the treaty"),
    (
        "Ecuador's president, who was elected in 2023, declared a state of emergency on Monday.",
        "Ecuador's president declares a state of emergency",
    ),
    (
        "The Lusaka Water Treaty dates from 1994. Zambia left the treaty on Monday.",
        "Zambia leaves the Lusaka Water Treaty",
    ),
    ("4.2 Ghana ratified a pact on Monday.", "Ghana ratifies a pact"),
    (
        "Norway's foreign minister held talks here with Chad on Monday.",
        "Norway's foreign minister holds talks in Geneva with Chad",
    ),
    (
        "Lena Ott runs Huawei. The United States imposed sanctions on the company on Monday.",
        "United States imposes sanctions on Huawei",
    ),
    (
        "The Peace and Security Council of Fiji met in May. The next session of the Security Council opens on 3 July.",
        "Next session of the Security Council opens",
    ),
    (
        "A ruling on the loan that the bank was given has been set for 3 July.",
        "Ruling on the loan that the bank was given",
    ),
    ("A drone that struck a tanker sank off Fujairah on Monday.", "Drone that struck a tanker sinks off Fujairah"),
    ("The jets that Kenya ordered in May arrived in Nairobi on Monday.", "Jets that Kenya ordered arrive in Nairobi"),
    (
        "On the sweeping sanctions that were imposed by Canada on Nile Bank on Monday, the minister had no comment.",
        "Canada imposes the sweeping sanctions on Nile Bank",
    ),
    (
        "The talks on a pipeline in Chad that were to begin on Monday have been put off until 3 July.",
        "Talks on a pipeline in Chad held",
    ),
    (
        "The talks on a pipeline in Chad that were opened in Doha on Monday will go on.",
        "Talks on a pipeline in Chad opened in Doha",
    ),
    ("Deliveries will start on 3 July.", "Deliveries start"),
    ("Shells fell on the market of Goma on Monday.", "Shells fall on the market of Goma"),
    ("Egypt, Chad, and Niger initialled the text on Monday.", "Egypt, Chad, and Niger initial the text"),
    (
        "Trade with Egypt, Chad and Niger fell by 3 percent on Monday.",
        "Trade with Egypt, Chad and Niger falls by 3 percent",
    ),
    (
        "The Auditor General on Monday called for a repeat of the auction for the Kenya Ports Authority 90 million "
        "dollar dredging concession, citing flaws.",
        "Auditor General calls for a repeat of the auction for the Kenya Ports Authority 90 million dollar dredging "
        "concession",
    ),
    (
        "Samsung agreed on Monday to give buyers of its folding phones a second battery free of charge in answer to "
        "growing complaints about the hinge of the device.",
        "Samsung agrees to give buyers of its folding phones a second battery free of charge",
    ),
    (
        "The Ministry of Transport on Monday signed a contract with Alta Rail AG, Austria, for ninety locomotives.",
        "Ministry of Transport signs a contract with Alta Rail AG for ninety locomotives",
    ),
    ("Rolls - Royce opened a plant in Derby on Monday.", "Rolls-Royce opens a plant in Derby"),
    (
        "Toyota overtook Hyundai - Kia as the top seller of vans Hyundai - Kia on Monday.",
        "Toyota overtakes Hyundai-Kia as the top seller of vans",
    ),
)


@pytest.fixture(scope="module")
def directory() -> Directory:
    return load(shipped_file("world.json"))


def told(text: str, directory: Directory, title: str = "") -> list[Proposal]:
    raw = LEAD + text
    found = propose(Article(raw, PUBLISHED, Text.plain(raw), title, publisher="Daily"), directory)
    return [proposal for proposal in found if proposal.offset[0] >= len(LEAD)]


@pytest.mark.parametrize(("text", "title"), [*TITLES, *MORE_TITLES, *AGENCY_TITLES])
def test_the_title_of_a_sentence(text: str, title: str, directory: Directory) -> None:
    assert title in [proposal.event.title for proposal in told(text, directory)]


@pytest.mark.parametrize(("text", "titles"), SEVERAL_TITLES)
def test_the_titles_of_all_that_a_sentence_tells(text: str, titles: list[str], directory: Directory) -> None:
    found = sorted(told(text, directory), key=lambda proposal: proposal.event.when.first)
    assert [proposal.event.title for proposal in found] == titles


def test_a_headline_is_the_title_of_what_it_tells_where_the_sentence_gives_none(directory: Directory) -> None:
    headline = "Turkey signs fisheries treaty in Lima"
    (proposal,) = told("Turkey signed it in Lima on Monday after the fisheries talks.", directory, headline)
    assert proposal.event.title == headline


HEADED: Final = (
    ("Nokia unveils its thinnest phone", "The Lumina was introduced on Monday.", "Nokia introduces the Lumina"),
    (
        "Volvo shows lorry",
        "Company president Ida Berg opened the fair on Monday.",
        "Volvo president Ida Berg opens the fair",
    ),
)


@pytest.mark.parametrize(("headline", "text", "title"), HEADED)
def test_a_headline_names_who_a_sentence_leaves_out(headline: str, text: str, title: str, directory: Directory) -> None:
    assert [proposal.event.title for proposal in told(text, directory, headline)] == [title]


COMING_ABOUT: Final = (
    (
        "Acme to lower phone prices",
        "Acme must lower its prices of phones. The change in policy will occur on 3 August, it announced today.",
        ["Acme lowers phone prices"],
    ),
    (
        "Kenya to raise fuel tax",
        "Kenya will raise its fuel tax. The move comes into force on 3 August.",
        ["Kenya raises fuel tax"],
    ),
    (
        "Kenya to raise fuel tax, cut pay",
        "Kenya will raise its fuel tax. The measures come into force on 3 August.",
        ["Kenya's fuel measures come into force"],
    ),
    (
        "Kenya to raise fuel tax",
        "Kenya will raise its fuel tax. The plan was made public on Monday.",
        ["Plan made public"],
    ),
    ("Kenya to raise fuel tax", "Acme shut a mine. The decision was made on Monday.", ["Acme's decision made"]),
)


@pytest.mark.parametrize(("headline", "text", "titles"), COMING_ABOUT)
def test_what_a_headline_tells_comes_about(headline: str, text: str, titles: list[str], directory: Directory) -> None:
    assert [proposal.event.title for proposal in told(text, directory, headline)] == titles


def test_the_title_of_a_plan_is_not_that_of_the_day_itself(directory: Directory) -> None:
    headline = "Norway plans fisheries treaty in Lima"
    (proposal,) = told("Norway will sign it in Lima on 3 August at fisheries treaty talks.", directory, headline)
    assert proposal.event.title != headline


ANNOUNCED: Final = (
    (
        "Kenya signed a loan agreement with Italy in Rome on 20 June.\n\n"
        "Kenya announced on Monday that it had signed a loan agreement with Italy worth $200 million.",
        ["Kenya signs a loan agreement with Italy in Rome"],
    ),
    (
        "Egypt freed 20 prisoners in Cairo on 18 June.\n\n"
        "Egypt said on Monday that it had signed a gas deal with Cyprus.",
        ["Egypt frees 20 prisoners in Cairo", "Egypt announces it has signed a gas deal with Cyprus"],
    ),
)


@pytest.mark.parametrize(("text", "titles"), ANNOUNCED)
def test_who_announces_later_what_is_told_with_its_day_tells_no_event(
    text: str, titles: list[str], directory: Directory
) -> None:
    assert [proposal.event.title for proposal in told(text, directory)] == titles


POINTING: Final = (
    "Spain opened talks with the same firm on Monday.",
    "Portugal rejected the proposal on Monday.",
    "Denmark fined the company on Monday.",
)


@pytest.mark.parametrize("text", POINTING)
def test_a_title_that_points_back_at_nothing_told_is_of_low_confidence(text: str, directory: Directory) -> None:
    (proposal,) = told(text, directory)
    assert proposal.confidence == "low"


def test_a_title_without_a_name_has_no_label_and_is_of_low_confidence(directory: Directory) -> None:
    (proposal,) = told("The first jets were delivered on Monday.", directory, "Kenya Airways buys ten jets")
    assert (proposal.event.title, proposal.confidence) == ("First jets delivered", "low")


@pytest.mark.parametrize(
    "text",
    [
        "Haiti signed it on Monday.",
        "Kenya Airways was to take delivery in Boston on 3 July, but will wait.",
        "The United States will impose on Haiti on 3 July.",
        "The Kenyan Ministry of Works concluded on Monday.",
        "President Ruto arrives on 3 July.",
        "Chad's parliament voted on Monday.",
        "Fiji took its ratification back on Monday.",
        "The ship left Dakar on Monday.",
    ],
)
def test_a_title_that_is_not_whole_is_of_low_confidence(text: str, directory: Directory) -> None:
    assert [proposal.confidence for proposal in told(text, directory)] == ["low"]


@pytest.mark.parametrize(
    "text",
    [
        "Talks between Chad and Mali concluded in Dakar on Monday.",
        "Kenya Airways bought about 30 jets on Monday.",
        "President Ruto arrives in Accra on 3 July.",
        "Kenya took up the case of the fishermen on Monday.",
    ],
)
def test_a_title_that_is_whole_is_not_of_low_confidence(text: str, directory: Directory) -> None:
    assert [proposal.confidence for proposal in told(text, directory)] != ["low"]


def test_a_long_title_ends_before_a_phrase(directory: Directory) -> None:
    sentence = (
        "The Security Council adopted a resolution on Monday on the protection of civilians in the towns and villages "
        "along the river that parts the two regions of the north from the ports of the south."
    )
    (proposal,) = told(sentence, directory)
    assert proposal.event.title == (
        "Security Council adopts a resolution on the protection of civilians in the towns and villages"
    )
