"""What a text states of its events beyond their dates: links, threats, subjects of titles, weeks counted from a day."""

from datetime import date

import pytest

from tracker.directory.files import load, shipped_file
from tracker.reader.article import Article
from tracker.reader.proposal import Proposal
from tracker.reader.propose import propose
from tracker.reader.text import Text

HEAD = "GENEVA, Sept 17 - Officials said talks were hard.\n\n"


def read(text: str) -> tuple[Proposal, ...]:
    raw = HEAD + text
    return propose(Article(raw, date(2025, 9, 17), Text.plain(raw)), load(shipped_file("world.json")))


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "China imposed tariffs on wine on Monday. Australia summoned the ambassador on Tuesday in response to the "
            "tariffs on wine.",
            "responds-to",
        ),
        (
            "The council will vote on the plan on Friday. Ministers will sign the accord two days after the vote.",
            "follows",
        ),
        (
            "The Harbour Forum will be held in Oslo from 4 to 6 October. Nordlys will launch a new chip at the forum.",
            "part-of",
        ),
    ],
)
def test_what_the_text_ties_is_linked_to_the_earlier_event(text: str, relation: str) -> None:
    first, second = read(text)
    assert not first.links
    assert [(link.relation, link.id) for link in second.links] == [(relation, 1)]


def test_a_threat_without_a_date_is_made_no_later_than_publication() -> None:
    (found,) = read("The United States has threatened to impose more sanctions on Huawei.")
    event = found.event
    assert (str(event.when), event.status, event.kind, event.sources[0].said) == (
        "../2025-09-17",
        "threatened",
        "sanction",
        "",
    )


@pytest.mark.parametrize(
    "text",
    [
        "The United States has not threatened to impose more sanctions on Huawei.",
        "Huawei was threatened with more sanctions.",
    ],
)
def test_no_threat_is_made_up(text: str) -> None:
    assert not read(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Mara Holt, who runs Nordlys, met Li on Monday and spoke to the union on Tuesday.",
            "Mara Holt speaks",
        ),
        ("Nordlys, which was founded in 2011, will launch Fjord 4 in Oslo on Friday.", "Nordlys launches"),
    ],
)
def test_a_title_has_its_subject(text: str, title: str) -> None:
    assert any(one.event.title.startswith(title) for one in read(text))


def test_weeks_later_are_counted_from_the_day_before() -> None:
    found = read("The bank froze its loan on 14 August. The agency downgraded the operator a week later.")
    assert [str(one.event.when) for one in found] == ["2025-08-14", "2025-08-21"]


def test_what_is_put_off_from_a_weekday_was_to_come() -> None:
    found = read("Negotiators have delayed the talks in Oslo from Friday to 15 October.")
    assert [(str(one.event.when), one.event.status) for one in found] == [
        ("2025-09-19", "postponed"),
        ("2025-10-15", "expected"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Japan put the bank on its list eight days after the raid was made public on 2 February 2025.",
            ["2025-02-02", "2025-02-10"],
        ),
        (
            "The spy was sentenced 12 days after the verdict was read out on March 3, 2025.",
            ["2025-03-03", "2025-03-15"],
        ),
        (
            "The tanker ran aground on 2 May. Greece summoned the Turkish envoy on the Monday after the grounding.",
            ["2025-05-02", "2025-05-05"],
        ),
        (
            "Voters rejected the charter on 12 April. The king dissolved parliament on the Thursday after the vote.",
            ["2025-04-12", "2025-04-17"],
        ),
        (
            "The bank was nationalised on 9 April. Its shares were suspended the Friday before the announcement.",
            ["2025-04-04", "2025-04-09"],
        ),
        (
            "The cable was cut on 26 March. It carries data. Nobody was hurt. It is old. Its owner is Danish.\n\n"
            "Divers reached the cut three days later.",
            ["2025-03-26", "2025-03-29"],
        ),
        (
            "Iran fired missiles at a base on 8 January 2020 and shot down an airliner the same day.",
            ["2020-01-08", "2020-01-08"],
        ),
        ('China said on Monday that it would take "necessary steps" if the list was not revised.', ["2025-09-15"]),
        ("The duty has been collected by Canada since 1 April.", ["2025-04-01"]),
        ("A register planned by France, due in autumn 2024, was dropped after Spain objected.", ["2024-23"]),
    ],
)
def test_dates_that_hang_on_other_events(text: str, expected: list[str]) -> None:
    assert sorted(str(one.event.when) for one in read(text)) == expected


def test_no_day_is_counted_from_a_month() -> None:
    found = read("A court ruled against Chile in May 2024. Peru appealed eight days after the ruling.")
    assert [str(one.event.when) for one in found] == ["2024-05"]
