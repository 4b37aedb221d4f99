"""The kind of an event by the verb, its object and its subject, and how sure a proposal is."""

from datetime import date

import pytest

from tracker.directory.files import load, shipped_file
from tracker.directory.lookup import Directory
from tracker.reader.article import Article
from tracker.reader.propose import propose
from tracker.reader.text import Text

LEAD = "LONDON, 8 July 2026 (Reuters) - "
ROWS = [
    ("resolution", "The Security Council on Tuesday extended the mandate of its mission in South Sudan for a year."),
    ("resolution", "Russia vetoed a draft on Monday that would have renewed the aid crossing."),
    ("resolution", "The General Assembly adopted a text on Friday calling for an end to the blockade."),
    ("resolution", "The Human Rights Council voted on Thursday to send investigators to the region."),
    ("resolution", "MEPs backed a non-binding motion on Wednesday urging the bloc to act."),
    ("sanction", "The Treasury on Monday blacklisted three shipping firms over oil sales to Iran."),
    ("sanction", "Britain froze the assets of two banks on Tuesday after the attack on the port."),
    ("sanction", "Canada sanctioned 14 officials on Thursday for rigging the ballot."),
    ("sanction", "The EU on Friday added nine tankers to its sanctions list."),
    ("sanction", "Washington lifted its embargo on Zimbabwe on Monday."),
    ("export-control", "Beijing will require licences for exports of antimony from Aug. 1."),
    ("export-control", "The Commerce Department put a Malaysian chip designer on its Entity List on Monday."),
    ("export-control", "The Netherlands on Friday tightened export controls on lithography machines."),
    ("export-control", "Tokyo will curb exports of photoresist to three countries from September."),
    ("conference", "The Paris Air Show opens on June 14, 2027."),
    ("conference", "The 15th Indian Space Conclave will be held in New Delhi from 3 to 5 November."),
    ("conference", "Lisbon hosts the Web Forum in November."),
    ("conference", "The World AI Conference was held in Shanghai last week."),
    ("conference", "Organisers on Monday cancelled the trade fair in Leipzig."),
    ("launch", "Samsung unveiled a folding tablet on Tuesday."),
    ("launch", "India's space agency put a weather satellite into orbit on Monday."),
    ("launch", "Rocket Lab's booster lifted off from New Zealand on Friday."),
    ("launch", "Mistral will release its new model on August 5."),
    ("launch", "Tesla began deliveries of its lorry on Monday after a strike at its plant."),
    ("launch", "The lander touched down on the Moon on Sunday."),
    ("summit", "Leaders of the G7 will meet in Evian on June 14, 2027."),
    ("summit", "The African Union summit opened in Addis Ababa on Saturday."),
    ("summit", "The prime minister flies to Baku on Monday for a summit of Turkic states."),
    ("meeting", "Foreign ministers of the two countries held talks in Muscat on Monday."),
    ("meeting", "Lavrov met his Indian counterpart in Delhi on Tuesday to discuss the deal."),
    ("meeting", "The minister travels to Warsaw on Thursday for talks on the border."),
    ("meeting", "The prime minister visited Hanoi last week."),
    ("meeting", "Negotiators sit down again in Doha on Sunday."),
    ("meeting", "The central bank's rate-setters gather on 23 July."),
    ("agreement", "Kenya and Uganda signed a memorandum on the pipeline on Monday."),
    ("agreement", "Airbus won a contract on Tuesday to supply ten helicopters to Greece."),
    ("agreement", "The two sides reached a deal on fishing quotas on Friday."),
    ("agreement", "The company entered into a supply agreement with Glencore on 30 June."),
    ("agreement", "Unions and Volkswagen agreed a wage settlement on Saturday."),
    ("treaty", "Norway ratified the High Seas Treaty on Monday."),
    ("treaty", "The convention enters into force on 1 January 2027."),
    ("treaty", "Chad acceded to the protocol on 2 July."),
    ("treaty", "Finland will withdraw from the Ottawa Convention on 10 January 2027."),
    ("treaty", "Fiji deposited its instrument of ratification on Friday."),
    ("law", "A court in Milan acquitted the former chief executive on Tuesday."),
    ("law", "Prosecutors charged a former minister with bribery on Monday."),
    ("law", "The Supreme Court will hear arguments on the tariffs on October 5."),
    ("law", "Parliament passed the data bill on Wednesday."),
    ("law", "The act takes effect on 1 September."),
    ("law", "Apple sued a former engineer on Thursday over leaked designs."),
    ("law", "A judge in Delhi granted him bail on Friday."),
    ("policy", "India will raise the duty on gold to 10% from August 1."),
    ("policy", "The president named a new central bank governor on Monday."),
    ("policy", "Thailand reopened its border with Cambodia on Saturday."),
    ("policy", "The European Central Bank cut rates on Thursday."),
    ("policy", "The government on Tuesday banned the sale of disposable vapes."),
    ("policy", "Ghana scrapped its levy on mobile payments last month."),
    ("statement", "The Kremlin on Monday accused Kyiv of stalling the talks."),
    ("statement", "The finance minister said on Tuesday that growth would slow."),
    ("statement", "North Korea threatened on Friday to cut the hotline."),
    ("statement", "The pope condemned the attack on Sunday."),
    ("statement", "The chairman apologised to shareholders on Wednesday."),
    ("election", "Voters in Bolivia go to the polls on August 17."),
    ("election", "Ms Okoye won the presidency on Sunday with 54 percent of the vote."),
    ("election", "The party elected a new leader on Saturday."),
    ("election", "Polling stations open in Kosovo on Sunday."),
    ("election", "The electoral commission declared him the winner on Monday."),
    ("conflict", "Israeli jets struck a depot near Tyre on Tuesday."),
    ("conflict", "Rebels seized the airport on Friday."),
    ("conflict", "Two soldiers were killed on Monday when a mine went off."),
    ("conflict", "A ceasefire took effect on Thursday."),
    ("conflict", "Drones hit a refinery in Ryazan on Sunday."),
    ("conflict", "Chinese ships rammed a Philippine boat on Saturday."),
    ("market", "Brent crude rose 2% to $71 a barrel on Monday."),
    ("market", "The yen fell to a record low on Thursday."),
    ("market", "Infosys reported quarterly profit of $800 million on Wednesday."),
    ("market", "The carmaker will cut 3,000 jobs by 2027."),
    ("market", "The lender listed on the London Stock Exchange on Friday."),
    ("report", "The statistics office published its June inflation figures on Tuesday."),
    ("report", "The IMF releases its World Economic Outlook on July 21."),
    ("report", "Auditors issued a report on the dam on Monday."),
    ("report", "Amnesty documented 40 killings in a study released on Thursday."),
    ("report", "The Fed publishes the minutes of its last meeting on Wednesday."),
    ("other", "A ferry sank off Lombok on Monday."),
    ("other", "An earthquake shook Izmir on Tuesday."),
    ("other", "The Airbus landed in Toronto on Monday."),
    ("other", "The veterans' match was called off on Sunday after the attack on the city."),
    ("other", "The actor died on Monday at the age of 81."),
    ("other", "The first date, July 3, fell through."),
    ("other", "The aircraft travelled to Tokyo on Friday."),
    ("other", "A fire destroyed a textile mill in Surat on Sunday."),
    ("other", "Railway workers walked out on Thursday."),
    ("other", "An internal memo at Acme showed the company passed Bolt as the top seller of music in April."),
    (
        "statement",
        "Senator John McCain entered them into the Congressional Record on Monday during a speech against the deal.",
    ),
    ("other", "Boeing on Tuesday delivered the final 717 jet to AirTran Airways in ceremonies in Long Beach."),
    ("resolution", "The bill stalled in the Senate, where a vote scheduled for July 15 was cancelled."),
    ("meeting", "Seoul cancelled a visit to Warsaw by its procurement chief that had been planned for July 22."),
    ("launch", "The launch was called off on Monday because of lightning."),
    ("report", "The minutes of its last meeting are to be released on Wednesday."),
    ("law", "His former assistant was cleared by a jury on Friday."),
    ("law", "The names will appear in the Official Journal on Tuesday."),
    ("treaty", "The protocol enters into force on 1 January 2027."),
    ("law", "The alliance lodged a petition at the Constitutional Court on Monday."),
]

# A word of another kind stands beside.
BESIDE = [
    ("election", "A recount of the vote in Essex County began on Tuesday under the eye of a federal judge."),
    ("election", "Counting started on Monday morning at a conference centre in Nairobi."),
    ("election", "Slovenes rejected a law on pensions in a referendum on Sunday."),
    ("election", "The deadline for candidates to register is 12 August, the election agency said."),
    ("election", "She was re-elected on Thursday for a second term on a pledge to build factories and lift wages."),
    ("sanction", "Washington on Monday imposed sanctions on a Hong Kong shipping broker that bought Iranian crude."),
    ("sanction", "Switzerland froze accounts held by the former president's family on Tuesday after his arrest."),
    ("sanction", "UN sanctions on Iran snapped back on Sunday after talks in New York failed."),
    (
        "export-control",
        "The Bureau of Industry and Security added 12 drone parts suppliers to the Entity List on Tuesday.",
    ),
    (
        "export-control",
        "The Commerce Department revoked Intel's licence to sell chips to a sanctioned phone maker on Tuesday.",
    ),
    ("conference", "Organisers moved the Singapore Defence Expo to November because of the election."),
    ("conference", "Berlin will host a donor conference for Sudan on 15 April."),
    ("conference", "The International Court of Arbitration's annual symposium will take place in Lagos on 3 October."),
    ("conference", "The Black Sea Grain Conference closed in Constanta on Friday with a warning on tariffs."),
    ("launch", "Toyota began selling its hydrogen truck in Japan on Monday, two days after the sanctions vote."),
    ("launch", "The Nordic bank's app for trading shares went live on Monday."),
    ("launch", "Starlink switched on its service in Chad on Wednesday."),
    ("launch", "Commercial operations at the Lobito refinery started on 1 July."),
    ("summit", "BRICS leaders meet in New Delhi on 12 September to talk about trade in local currencies."),
    (
        "summit",
        "The heads of state of the East African Community convened in Arusha on Saturday over the fighting in Congo.",
    ),
    ("summit", "Leaders of the Quad will come together in Canberra on 3 December."),
    ("meeting", "The foreign ministers of Japan and the Philippines spoke by phone on Monday about the collision."),
    (
        "meeting",
        "The chief executive of Nvidia met the commerce minister in Beijing on Tuesday to discuss export licences.",
    ),
    ("meeting", "Negotiators from Washington and Hanoi began a fourth round of tariff talks on Wednesday."),
    ("meeting", "Mediators will shuttle between the two delegations in Doha on Thursday."),
    ("agreement", "The writers' guild and the studios came to terms on Thursday."),
    ("treaty", "The pandemic accord enters into force on 20 January 2027."),
    ("treaty", "Chad deposited its instrument of accession to the arms trade treaty on 3 July."),
    ("law", "The Supreme Court blocked the president's tariffs on Monday."),
    ("law", "A jury in Manhattan found the former aide guilty of sanctions evasion on Thursday."),
    ("law", "Shein filed a complaint at the EU's General Court on Friday against a fine."),
    ("policy", "The European Commission opened an anti-subsidy investigation into Chinese tyres on Monday."),
    ("policy", "The ministry launched a consultation on the reform of company law on Tuesday."),
    ("policy", "Norway launched an inquiry into the wealth fund's investments on Wednesday."),
    ("policy", "The levy on imported steel kicks in on 1 October."),
    ("policy", "Pretoria unveiled a plan on Thursday to break up the power utility."),
    ("policy", "The prime minister named a former judge as interior minister on Sunday."),
    ("statement", "Manila accused Beijing on Wednesday of ramming one of its boats."),
    ("statement", "The Elysee denounced the tariff as blackmail on Monday."),
    ("conflict", "Rebels attacked a convoy carrying ballot papers on Saturday."),
    ("conflict", "Gunmen stormed a court in Balochistan on Monday and killed a judge."),
    ("conflict", "A car bomb went off outside the stock exchange in Karachi on Wednesday."),
    ("market", "The sanctioned bank's shares fell 7% on Monday."),
    ("market", "Shares in the rocket maker jumped on Tuesday after its launch."),
    ("market", "Turkey's lira weakened on Thursday after the court ruling on the opposition party."),
    ("report", "Transparency International released its annual corruption index on Tuesday."),
    ("report", "Leaked files published on Monday showed how the bank dodged sanctions."),
    ("report", "Researchers at Oxford published a study of AI in elections on Wednesday."),
    ("report", "The commission of inquiry submitted its report on the killings to the president on 30 June."),
    ("other", "A cargo ship ran aground near the naval base at Trincomalee on Sunday."),
    ("other", "A power cut left the election commission's offices in the dark on Tuesday."),
    ("other", "Floods swept away a bridge on the border with China on Tuesday."),
    ("sanction", "Seoul slapped sanctions on two North Korean banks on Monday over missile launches."),
    ("sanction", "Treasury targeted a network of shipping companies on Friday for moving Iranian oil."),
    ("statement", "The Vatican deplored the attack on the church on Friday."),
    ("election", "Ms Adeyemi was declared the winner on Thursday, with the tariff on rice her first promise to break."),
    ("agreement", "The studio and the actors' guild found common ground on Thursday night."),
    ("conference", "The book fair that lost its sponsor over a sanctions row opens its doors on Thursday."),
    ("conflict", "The garrison laid down its arms on Sunday."),
    ("conflict", "Two border guards were shot at the customs post on Monday."),
]


@pytest.fixture(scope="module")
def directory() -> Directory:
    return load(shipped_file("world.json"))


@pytest.mark.parametrize(("kind", "sentence"), ROWS + BESIDE, ids=[row[1][:40] for row in ROWS + BESIDE])
def test_a_sentence_tells_its_kind(kind: str, sentence: str, directory: Directory) -> None:
    raw = LEAD + sentence
    found = propose(Article(raw, date(2026, 7, 8), Text.plain(raw)), directory)
    assert kind in [proposal.event.kind for proposal in found]


@pytest.mark.parametrize(
    ("sentence", "confidence"),
    [
        ("Apple unveiled a folding tablet on Tuesday.", "medium"),
        ("Russia vetoed a draft resolution on Monday that would have renewed the aid crossing.", "medium"),
        ("Indonesia appealed on Monday.", "low"),
        ("The project was suspended by the engineers on Monday.", "low"),
        ("Norway will sign them on Friday in Oslo with its partners.", "low"),
    ],
)
def test_a_title_that_says_little_makes_a_proposal_unsure(sentence: str, confidence: str, directory: Directory) -> None:
    raw = LEAD + sentence
    (found,) = propose(Article(raw, date(2026, 7, 8), Text.plain(raw)), directory)
    assert found.confidence == confidence
