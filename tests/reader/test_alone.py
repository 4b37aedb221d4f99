"""Whether a title can be understood without its story: what leans on the text is of low confidence."""

from datetime import date
from typing import Final

import pytest

from tracker.directory.files import load, shipped_file
from tracker.directory.lookup import Directory
from tracker.reader.article import Article
from tracker.reader.proposal import Proposal
from tracker.reader.propose import propose
from tracker.reader.text import Text

PUBLISHED: Final = date(2026, 6, 30)  # a Tuesday
LEAD: Final = "GENEVA, June 30 - The United Nations said on Tuesday that talks had begun.\n\n"
LEANING: Final = (
    # what the text before tells
    "Kenya joined the appeals on Monday.",
    "Nokia disclosed this matter to the Securities and Exchange Commission on Monday.",
    "Paraguay announced the decision on Monday.",
    "Bolivia declared similar limits for La Paz on Monday.",
    "Chad's army seized the document in Abeche on Monday.",
    "The Labour Party won this seat in Luton in 1984.",
    # what is said, or what a text is about
    "Norway's Lena Ott described Ida Berg to the BBC in 2002.",
    "Estonia held a referendum in 2016.",
    "King Harald of Norway will give a speech on 3 July.",
    "Peru proposed a bill on Monday.",
    # who holds no office any more, or comes last
    "A former adviser to President Ruto was jailed in Nairobi on Monday.",
    "Tonga's own offer on Monday failed.",
    "Zambia rejected those terms on Monday.",
    "Interpol released a letter on Monday.",
    "Honduras took a corresponding step on Monday.",
    "Nepal's army found the wreckage on Monday.",
)
WHOLE: Final = (
    "Malta declared three days of national mourning on Monday.",
    "Kenya told Somalia on Monday to withdraw its envoy.",
    "Estonia held a referendum on the euro in 2016.",
    "Former Senator Paula Reyes died in Manila on Monday.",
    "Oslo Hospital and Bergen Hospital closed on Monday.",
    "Chile reported 36 infections at Base Arturo Prat on Monday.",
    "Ghana asked the United Nations for help on Monday.",
    "Researchers at Leiden University published a study of Roman glass on Monday.",
    "Iceland told the International Whaling Commission on Monday that it would leave.",
    "Cuba declared a state of emergency on Monday.",
)
# The text before the last sentence, that sentence, and the title of its event.
TITLES: Final = (
    ("", "Chad will lift its ban on wheat exports on 3 July.", "Chad lifts its ban on wheat exports"),
    ("", "Vietnam signed the rail pact at the Mekong summit in Hue (3-4 June).", "Mekong summit in Hue"),
    (
        "",
        "The permit of Alta Gold stays valid until 30 July unless Chad revokes it.",
        "Permit of Alta Gold stays valid",
    ),
    ("", "Work on the Lome port was to end in March; it will now end in July.", "Work on the Lome port ends"),
    (
        "Chad's cattle levy is to rise.",
        "Parliament in N'Djamena passed it in March, and it takes effect on 1 July.",
        "Chad's cattle levy takes effect",
    ),
    (
        "The curfew in Kano was eased.",
        "The governor imposed it on 2 May, and it will end on Friday.",
        "Curfew in Kano ends",
    ),
    ("", "Voters in Kano who work nights may vote from 3 June.", "Voters in Kano who work nights may vote"),
    ("", "Drivers who cross the Kano bridge pay a toll from June.", "Drivers who cross the Kano bridge pay a toll"),
    ("", "A tax on firms that mine bitcoin in Chad starts on 1 July.", "Tax on firms that mine bitcoin in Chad starts"),
    (
        "",
        "Peru's senate, which had twice refused it, voted on Monday to join Mercosur.",
        "Peru's senate votes to join Mercosur",
    ),
    (
        "Hurricane Odile grew on Sunday.",
        "Odile reached Baja California on Monday.",
        "Hurricane Odile reaches Baja California",
    ),
    (
        "Patrick Oduya, the mayor of Kisumu, was charged in May.",
        "A judge in Nairobi sentenced Oduya to four years in prison on Monday.",
        "Judge in Nairobi sentences Patrick Oduya to four years in prison",
    ),
    (
        "The doctor Wei Jianhong warned colleagues in December.",
        "Jianhong died of the fever on Monday.",
        "Wei Jianhong dies of the fever",
    ),
    # what a pronoun means: what its own sentence is about; not a place, a land, or one man for several
    ("Rebels held the north.", "The curfew was to end on 20 June, but on 19 June it was extended.", "Curfew extended"),
    (
        "The north was calm.",
        "Sarmin suffered less than other towns, since it was retaken from the Brigade in 2017.",
        "Sarmin retaken from the Brigade",
    ),
    (
        "Fire struck Harwell Prison.",
        "He received a sentence of two years on Monday.",
        "He receives a sentence of two years",
    ),
    (
        "Ten people were hurt in Lima.",
        "Two men of Chinese descent were held. Two men died on Monday.",
        "Two men die",
    ),
    (
        "Rescuers from Italy arrived in May.",
        "They left on Monday, and four people died in Durres on Tuesday.",
        "Four people die in Durres",
    ),
    (
        "J.B. Hollis ran for mayor of Reno in May.",
        "Hollis withdrew from the race on Monday.",
        "JB Hollis withdraws from the race",
    ),
    # a vote that tells what it is for
    (
        "Greenland's parliament passed a bill on fishing in May.",
        "Greenland voted on 23 June 2016, to leave the union.",
        "Greenland votes",
    ),
)


# Titles of one sentence whose dates each have a place, a party or a person of their own.
PARTED: Final = (
    (
        "Outbreaks of cholera were declared in parts of Chad first on 6 February, Togo on 22 March and Ghana on 8 May.",
        ["declared in parts of Chad", "declared in Togo", "declared in Ghana"],
    ),
    (
        "King Harald of Norway will visit Riga on 2 July, Tallinn on 4 July and Vilnius on 6 July.",
        ["Norway visits Riga", "Norway visits Tallinn", "Norway visits Vilnius"],
    ),
    ("Nokia signed deals with Chad on 2 June and with Togo on 9 June.", ["deals with Chad", "deals with Togo"]),
    ("Lena Marsh was jailed in 1998, and Paul Moran in 2004.", ["Marsh jailed", "Moran jailed"]),
    ("Oman freed two sailors on 2 May and three pilots on 9 May.", ["frees two sailors", "frees three pilots"]),
    ("Peru taxed imports of steel in March and of tin in April.", ["imports of steel", "imports of tin"]),
    ("Kenya cut its rate in January and again in April.", ["cuts its rate", "cuts its rate again"]),
    ("Peru arrested nine officials in May, and four in June.", ["nine officials", "four officials"]),
    (
        "A total of 1,629 prisoners were freed in Chad in 2019, and about 900 in 2020.",
        ["f 1,629 prisoners freed in Chad", "f about 900 prisoners freed in Chad"],
    ),
    (
        "Some 40 schools in Chad were closed in 2024, 30 in 2025 and 12 in 2026.",
        ["40 schools in Chad closed", "30 schools in Chad closed", "12 schools in Chad closed"],
    ),
    ("Bids for the Niamey airport open on 1 June and close on 9 June.", ["airport open", "airport close"]),
    (
        "Chad proposed a levy on cattle in March and dropped it in April.",
        ["proposes a levy on cattle", "drops the levy on cattle"],
    ),
)


@pytest.fixture(scope="module")
def directory() -> Directory:
    return load(shipped_file("world.json"))


def told(text: str, directory: Directory) -> list[Proposal]:
    raw = LEAD + text
    found = propose(Article(raw, PUBLISHED, Text.plain(raw), publisher="Daily"), directory)
    return [proposal for proposal in found if proposal.offset[0] >= len(LEAD)]


@pytest.mark.parametrize("text", LEANING)
def test_a_title_that_leans_on_the_text_is_of_low_confidence(text: str, directory: Directory) -> None:
    assert {one.confidence for one in told(text, directory)} == {"low"}


NOTHING: Final = (
    "Ida Berg of Equinor told the press on Monday.",
    "Egypt's foreign minister informed reporters on Monday.",
    "Kenya's union leader, Wilson Oduya, told the Daily Graphic on Monday:",
)


@pytest.mark.parametrize("text", NOTHING)
def test_who_only_told_somebody_tells_no_event(text: str, directory: Directory) -> None:
    assert told(text, directory) == []


@pytest.mark.parametrize("text", WHOLE)
def test_a_title_that_stands_alone_is_not(text: str, directory: Directory) -> None:
    assert "low" not in [one.confidence for one in told(text, directory)]


@pytest.mark.parametrize(("before", "sentence", "title"), TITLES, ids=[case[1] for case in TITLES])
def test_title(before: str, sentence: str, title: str, directory: Directory) -> None:
    assert title in [one.event.title for one in told(f"{before}\n\n{sentence}", directory)]


@pytest.mark.parametrize(("text", "ends"), PARTED)
def test_each_date_of_a_list_has_the_title_of_its_own_part(text: str, ends: list[str], directory: Directory) -> None:
    titles = [one.event.title for one in told(text, directory)]
    assert [title.endswith(end) for title, end in zip(titles, ends, strict=True)] == [True] * len(ends)
