"""The steps of reading an article, each by itself."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.directory.files import load, shipped_file
from tracker.directory.lookup import Directory
from tracker.reader import clean
from tracker.reader.article import Article
from tracker.reader.english.verbs import verb_of
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
     ("initialled", "initial"), ("sworn", "swear"), ("blacklisted", "blacklist")],
)  # fmt: skip
def test_lemmas(word: str, lemma: str) -> None:
    verb = verb_of(word)
    assert verb is not None
    assert verb.lemma == lemma


@pytest.mark.parametrize(
    ("sentence", "when", "kind", "status"),
    [
        ("The Security Council adopted a resolution on Mali on Monday.", "2026-06-29", "resolution", "happened"),
        ("France and Chad will sign a treaty on 4 July.", "2026-07-04", "treaty", "expected"),
        ("The European Union blacklisted nine Russian firms on Monday.", "2026-06-29", "sanction", "happened"),
        ("Kenya holds a general election on 9 August.", "2026-08-09", "election", "expected"),
        ("A hearing in Nairobi, set for 17 July, was called off.", "2026-07-17", "law", "cancelled"),
        ("The Lagos Forum was moved from 2 July to 9 July.", "2026-07-09", "conference", "expected"),
        ("The Lagos Forum was moved from 2 July to 9 July.", "2026-07-02", "conference", "postponed"),
        ("Iran threatened to leave the treaty on 1 August.", "2026-08-01", "treaty", "threatened"),
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
    "sentence",
    [
        "The Council usually meets on Mondays.",
        "Chad did not sign the treaty on Monday.",
        "Trade with Chad was higher than in May.",
        "Every 24 October the same speech is read at the United Nations.",
        "Will France sign the treaty on Friday?",
        "No resolution was adopted on Monday.",
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
