"""Several events of one verb: each has its own target, or each its own subject, and the verb is said once."""

from datetime import date

import pytest

from tests.reader.reading import proposals
from tracker.reader.article import Article
from tracker.reader.text import Text

CASES = [
    (
        "ECOWAS suspended Mali in May 2021, Burkina Faso in January 2022 and Niger in July 2023.",
        [["Mali"], ["Burkina Faso"], ["Niger"]],
    ),
    ("The EU fined Apple on Monday and Meta on Tuesday.", [["Apple"], ["Meta"]]),
    ("Israel struck Syria on Monday and Lebanon on Tuesday.", [["Syria"], ["Lebanon"]]),
    ("Israel struck Syria on Monday and again on Wednesday.", [["Syria"], ["Syria"]]),
    (
        "Kenya recalled its ambassador from Sudan on Monday and expelled two Rwandan diplomats on Tuesday.",
        [["Sudan"], ["Rwanda"]],
    ),
]


@pytest.mark.parametrize(("sentence", "targets"), CASES)
def test_each_event_of_a_verb_has_its_own_target(sentence: str, targets: list[list[str]]) -> None:
    raw = f"LONDON, July 8 (Reuters) - {sentence}\n"
    found = proposals(Article(raw, date(2024, 7, 8), Text.plain(raw), publisher="Reuters"))
    aimed = {one.event.title: [who.name for who in one.event.actors if who.role == "against"] for one in found}
    assert sorted(aimed.values()) == sorted(targets), aimed


SUBJECTS = [
    ("Estonia votes on Sunday, Latvia on Monday.", ["Estonia votes", "Latvia votes"]),
    (
        "Ghana signed the treaty in May, Togo in June and Benin in July.",
        ["Ghana signs the treaty", "Togo signs the treaty", "Benin signs the treaty"],
    ),
    ("Finland joined NATO in April 2023 and Sweden in March 2024.", ["Finland joins NATO", "Sweden joins NATO"]),
    (
        "Poland was admitted in 1999, Romania in 2004 and Croatia in 2009.",
        [f"{who} admitted" for who in ("Poland", "Romania", "Croatia")],
    ),
    (
        "The upper house passed the bill on Monday and the lower house on Tuesday.",
        ["Upper house passes the bill", "Lower house passes the bill"],
    ),
    (
        "The embassy in Kabul will close on Monday and the consulate in Herat on Friday.",
        ["Embassy in Kabul closes", "Consulate in Herat closes"],
    ),
    (
        "The Fed meets on Tuesday, the Bank of England on Thursday and the Bank of Japan on Friday.",
        ["Fed meets", "Bank of England meets", "Bank of Japan meets"],
    ),
    # What it is done to, or where: the subject stays.
    (
        "Samsung unveiled the phone on Monday and the tablet on Tuesday.",
        ["Samsung unveils the phone", "Samsung unveils the tablet"],
    ),
    ("China banned nickel ore in 2020 and bauxite in 2023.", ["China bans nickel ore", "China bans bauxite"]),
    ("A summit was held in Oslo on Monday and in Riga on Tuesday.", ["Summit held in Oslo", "Summit held in Riga"]),
]


@pytest.mark.parametrize(("sentence", "titles"), SUBJECTS)
def test_each_event_of_a_verb_has_its_own_subject(sentence: str, titles: list[str]) -> None:
    raw = f"LONDON, July 8 (Reuters) - {sentence}\n"
    found = proposals(Article(raw, date(2026, 7, 8), Text.plain(raw), publisher="Reuters"))
    assert sorted(one.event.title for one in found) == sorted(titles)
    for one in found:
        assert one.event.sources[0].quote in raw
        assert one.event.sources[0].said in sentence
        who = {actor.name for actor in one.event.actors if actor.role == "by"}
        assert len(who) < 2, "each acts for itself"
