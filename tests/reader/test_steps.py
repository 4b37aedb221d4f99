"""The steps of reading an article, each by itself."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.directory.files import load, shipped_file
from tracker.directory.lookup import Directory
from tracker.reader import clean
from tracker.reader.article import Article
from tracker.reader.english.verbs import participle, verb_of, verb_written, with_ing
from tracker.reader.proposal import Proposal
from tracker.reader.propose import propose
from tracker.reader.sentences import Span, sentences
from tracker.reader.text import Text

PUBLISHED = date(2026, 6, 30)  # a Tuesday
LEAD = "GENEVA, June 30 - The United Nations said on Tuesday that talks had begun.\n\n"


@pytest.fixture(scope="module")
def directory() -> Directory:
    return load(shipped_file("world.json"))


def read(raw: str, directory: Directory) -> tuple[Proposal, ...]:
    return propose(Article(raw, PUBLISHED, Text.plain(raw), publisher="Daily"), directory)


def test_a_text_keeps_the_offsets_of_the_parts_that_stay() -> None:
    text = Text.plain("one two three").kept([(0, 3), (8, 13)])
    assert text.clean == "one\n\nthree"
    assert text.in_raw(5, 10) == (8, 13)
    assert text.in_raw(0, 3) == (0, 3)


def test_a_text_needs_an_offset_for_each_character() -> None:
    with pytest.raises(ValueError, match="not one more"):
        Text("abc", [0, 1, 2])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It met. It voted.", ["It met.", "It voted."]),
        ("Mr. Smith met Gen. Jones. They spoke.", ["Mr. Smith met Gen. Jones.", "They spoke."]),
        ("The U.S. Senate met on Jan. 5. It voted.", ["The U.S. Senate met on Jan. 5.", "It voted."]),
        ("Has it met?\nNo. It will.", ["Has it met?", "No.", "It will."]),
        ("It rose 3.5 percent.", ["It rose 3.5 percent."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[span.start : span.end] for span in sentences(text, Span(0, len(text)))] == expected


@pytest.mark.parametrize(
    "paragraph",
    [
        "© 2026 The Daily. All rights reserved.",
        "Saturday 22 August 2026 • By Ada Berg • 4 min read",
        "Photo: Daily Archive, March 2024",
        "Read more: The vote of 3 May",
        "This article was first published on 4 May 2025.",
        "Saturday 18 April 2026",
        "Oslo, 21 August 2025",
    ],
)
def test_boilerplate_is_no_part_of_what_is_told(paragraph: str) -> None:
    assert clean.is_boilerplate(paragraph)


@pytest.mark.parametrize("paragraph", ["The council met on 3 May.", "Copper rose on Monday.", "Talks opened in Oslo."])
def test_what_is_told_is_no_boilerplate(paragraph: str) -> None:
    assert not clean.is_boilerplate(paragraph)


@pytest.mark.parametrize(
    ("word", "lemma"),
    [("voted", "vote"), ("met", "meet"), ("signing", "sign"), ("ratifies", "ratify"), ("banned", "ban"),
     ("initialled", "initial"), ("sworn", "swear"), ("blacklisted", "blacklist"), ("stabbed", "stab"),
     ("compared", "compare"), ("described", "describe"), ("controlled", "control"), ("installed", "install"),
     ("disagreed", "disagree"), ("shouted", "shout"), ("escaped", "escape"), ("focused", "focus"), ("pled", "plead")],
)  # fmt: skip
def test_lemmas(word: str, lemma: str) -> None:
    verb = verb_of(word)
    assert verb is not None
    assert verb.lemma == lemma


@pytest.mark.parametrize(
    ("lemma", "past", "going"),
    [("stab", "stabbed", "stabbing"), ("propel", "propelled", "propelling"), ("transit", "transited", "transiting"),
     ("compare", "compared", "comparing"), ("rebuild", "rebuilt", "rebuilding"), ("fix", "fixed", "fixing")],
)  # fmt: skip
def test_forms(lemma: str, past: str, going: str) -> None:
    assert (participle(lemma), with_ing(lemma)) == (past, going)


def test_a_name_that_looks_like_a_participle_is_no_verb() -> None:
    assert verb_written("United") is None


@pytest.mark.parametrize(
    ("sentence", "when", "kind", "status"),
    [
        ("The Security Council adopted a resolution on Mali on Monday.", "2026-06-29", "resolution", "happened"),
        ("France and Chad will sign a treaty on 4 July.", "2026-07-04", "treaty", "expected"),
        ("The European Union blacklisted nine Russian firms on Monday.", "2026-06-29", "sanction", "happened"),
        # A clause about an object is closed by a comma; what follows belongs to the verb before it.
        ("The council adopted the text, which condemns the raid, on Monday.", "2026-06-29", "resolution", "happened"),
        ("The premier will visit Accra, where he was born, on Monday.", "2026-07-06", "meeting", "expected"),
        ("Peru signed the accord, which ends a row, in Lima on Monday.", "2026-06-29", "agreement", "happened"),
        ("Ministers will discuss the plan, which the union rejected on Monday.", "2026-06-29", "statement", "happened"),
        ("Acme, which was founded in 1987, reports earnings on 22 July.", "2026-07-22", "market", "expected"),
        ("With elections due in May, the premier stood down on Monday.", "2027-05", "election", "expected"),
        ("The council will adopt the text, drafted by Fiji, on Monday.", "2026-07-06", "resolution", "expected"),
        ("Kenya holds a general election on 9 August.", "2026-08-09", "election", "expected"),
        ("A hearing in Nairobi, set for 17 July, was called off.", "2026-07-17", "law", "cancelled"),
        ("The Lagos Forum was moved from 2 July to 9 July.", "2026-07-09", "conference", "expected"),
        ("The Lagos Forum was moved from 2 July to 9 July.", "2026-07-02", "conference", "postponed"),
        ("Iran threatened to leave the treaty on 1 August.", "2026-08-01", "treaty", "threatened"),
        ("Chad vowed to strike targets in Mali on 10 July.", "2026-07-10", "conflict", "threatened"),
        ("Chad vowed to strike a deal with Mali on 10 July.", "2026-07-10", "agreement", "expected"),
        ("France pledged to sink 3 billion euros into Mali on 10 July.", "2026-07-10", "market", "expected"),
        ("Gunmen attacked a convoy in Mali on 3 June, killing nine soldiers.", "2026-06-03", "conflict", "happened"),
        ("Tolvex announced the Kestrel 3, its tablet, on Monday.", "2026-06-29", "launch", "happened"),
        ("Tolvex announced a new chief on Monday.", "2026-06-29", "statement", "happened"),
        ("Tolvex settled its dispute with a label on Monday.", "2026-06-29", "agreement", "happened"),
        ("Copper settled at a record on Monday.", "2026-06-29", "market", "happened"),
        ("Ada Berg resigned from her post on Monday.", "2026-06-29", "other", "happened"),
        ("Tolvex became the largest seller of ferries on Monday.", "2026-06-29", "market", "happened"),
        ("A blog obtained a prototype of a phone on Monday.", "2026-06-29", "other", "happened"),
        ("The Grain Acquisition Board moved to Accra on Monday.", "2026-06-29", "other", "happened"),
        ("Japan must report to the Council by Friday.", "../2026-07-03", "report", "expected"),
        ("Beijing released the detained sailors' data on Monday.", "2026-06-29", "report", "happened"),
        ("Hamas released the last hostages on Monday.", "2026-06-29", "conflict", "happened"),
        ("The US and Vietnam struck a trade deal on Monday.", "2026-06-29", "agreement", "happened"),
        ("The Supreme Court struck down the tariffs on Monday.", "2026-06-29", "law", "happened"),
        ("G7 leaders meet in Evian on Friday.", "2026-07-03", "summit", "expected"),
        ("Kim received the Russian defence minister on Monday.", "2026-06-29", "meeting", "happened"),
        ("China banned exports of antimony on Monday.", "2026-06-29", "export-control", "happened"),
        ("South Africa introduced a digital nomad visa on Monday.", "2026-06-29", "policy", "happened"),
        ("Turkey closed its airspace to Israeli aircraft on Monday.", "2026-06-29", "policy", "happened"),
        ("Moody's cut France's rating on Monday.", "2026-06-29", "market", "happened"),
        ("Mexico's president dismissed her energy minister on Monday.", "2026-06-29", "policy", "happened"),
        ("The Pandemic Agreement was opened for signature on Monday.", "2026-06-29", "treaty", "happened"),
        (
            "Washington threatened to freeze the assets of the generals on 9 July.",
            "2026-07-09",
            "sanction",
            "threatened",
        ),
        ("The tax, due to come into force on 1 July, was put off until January.", "2026-07-01", "policy", "postponed"),
        ("The inquiry's report, due in April, will not be published until October.", "2026-10", "report", "expected"),
        ("The hearing was adjourned to 20 July.", "2026-07-20", "meeting", "expected"),
        ("Small firms can apply for a licence until 31 July.", "2026-07-31", "other", "expected"),
        ("The general meeting convened for 10 July is hereby postponed.", "2026-07-10", "meeting", "postponed"),
        ("It is almost a year since the rebels surrendered on 12 July.", "2025-07-12", "conflict", "happened"),
        ("Next week's OPEC meeting may be put off.", "2026-07-06/2026-07-12", "meeting", "expected"),
    ],
)
def test_a_sentence_gives_its_event(sentence: str, when: str, kind: str, status: str, directory: Directory) -> None:
    found = {str(proposal.event.when): proposal.event for proposal in read(LEAD + sentence, directory)}
    assert (found[when].kind, found[when].status) == (kind, status)


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Mali opened an inquiry two days after the vote.", "2026-06-28"),
        ("The General Assembly will debate it a week after the vote.", "2026-07-03"),
    ],
)
def test_a_date_is_counted_from_another_event(sentence: str, when: str, directory: Directory) -> None:
    raw = f"{LEAD}The Security Council voted on Friday to keep its mission in Mali. {sentence}"
    assert when in {str(proposal.event.when) for proposal in read(raw, directory)}


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("The army shelled the town hours later.", "2026-06-26"),
        ("The prime minister resigned the same day.", "2026-06-26"),
        ("Mali had recalled its ambassador the day before.", "2026-06-25"),
        ("She conceded the election at 10:40 pm.", "2026-06-26"),
    ],
)
def test_what_has_no_date_of_its_own_is_of_the_day_told_before(sentence: str, when: str, directory: Directory) -> None:
    found = read(f"{LEAD}The Security Council voted on Friday to keep its mission in Mali. {sentence}", directory)
    assert when in {str(one.event.when) for one in found if sentence in one.event.sources[0].quote}


def test_a_heading_that_is_a_year_dates_what_is_below_it(directory: Directory) -> None:
    found = read(
        f"{LEAD}## 2024\n\n* **8 February** - India asks for a register.\n\n## 2025\n\n* **9 May** - It met.",
        directory,
    )
    assert "2024-02-08" in {str(one.event.when) for one in found}


@pytest.mark.parametrize(
    "sentence",
    [
        "The Council usually meets on Mondays.",
        "Chad did not sign the treaty on Monday.",
        "Trade with Chad was higher than in May.",
        "Every 24 October the same speech is read at the United Nations.",
        "Will France sign the treaty on Friday?",
        "No resolution was adopted on Monday.",
        "If the levy is still in place at the end of July, importers would pay more.",
        "Should the conditions not be met by 30 July 2026, the agreement shall lapse.",
        "The monsoon season lasts from June to September.",
        "In winter the road to Chad is closed.",
        "By 2040 Chad will need twice as much water.",
        "Between 2019 and 2024 the figure for Chad hardly moved.",
        "Should the boat stay in port past 14.00, the next launch would be on 7 July.",
        "The south of Chad witnessed 5,193 thefts last year.",
        "Hopes of a truce in Chad receded on Monday.",
        "Chad grappled with unrest on Monday.",
        "The bank of Chad said the level of bad loans was 7 per cent in May.",
        "Police in Chad have cracked 13 cases, three times the total of 2024.",
        "The king of Chad said on Monday that he intended to buy six ships.",
    ],
)
def test_what_is_habitual_denied_or_asked_proposes_nothing(sentence: str, directory: Directory) -> None:
    assert all(sentence not in proposal.event.sources[0].quote for proposal in read(LEAD + sentence, directory))


PIECES = st.sampled_from(
    ["The Council voted on Monday", ". ", "\n\n", '"', "said on 3 May",
     "© 2026", "- ", " 4 July 2026", ", which ", "at the summit",
     "two days after the vote", "France", "’s ", "é", "(", "|", "by Friday", "was postponed to", "\n"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join))
@example("|\n\nThe Council voted on Monday|")  # a table whose first row is empty
@example("The Council voted on Monday||, which \n\n|")  # a row with an empty cell
@example("|\n\nby Friday. at the summit|at the summit")  # a row that is read rearranged
def test_a_quote_stands_in_the_raw_text_at_its_offsets(text: str) -> None:
    known = Directory(())
    raw = LEAD + text
    for proposal in read(raw, known):
        start, end = proposal.offset
        source = proposal.event.sources[0]
        assert raw[start:end].strip() == source.quote
        assert source.quote


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    assert isinstance(read(text, Directory(())), tuple)


@pytest.mark.parametrize(
    ("sentence", "sure"),
    [
        ("On 12 May 2026 Karim Osman was elected president of Lebanon by parliament.", True),
        ("On 12 May 2026 he was elected president of Lebanon by parliament.", False),
    ],
)
def test_a_name_in_the_place_of_a_pronoun_is_not_sure(sentence: str, sure: bool, directory: Directory) -> None:
    found = read(f"{LEAD}Karim Osman lives in Beirut. {sentence}", directory)
    assert [one.confidence == "high" for one in found if "president" in one.event.title] == [sure]
