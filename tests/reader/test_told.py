"""What short reports tell: plans that were changed, events counted from others, events that last, whole reports.

A case of `told/` is a report of 14 May 2026, or of the day after `@`, and what it tells, a line each: date and status.
"""

import re
from datetime import date
from pathlib import Path

import pytest

from tests.reader.reading import proposals
from tracker.reader.article import Article
from tracker.reader.source import markdown
from tracker.reader.text import Text

FOLDER = Path(__file__).parent / "told"
PUBLISHED = "2026-05-14"  # a Thursday
LEAD = "GENEVA, {day:%B} {day.day} (Agency) - The United Nations said that talks were going on.\n\n"
DATELINE = r"[A-Z ]+, [A-Z][a-z]+ \d+ "


def cases(name: str) -> list[str]:
    return Path(FOLDER, name).read_text(encoding="utf-8").split("\n---\n")


def told(case: str) -> tuple[list[str], list[str]]:
    """What is expected of a case, and what is proposed."""
    published, report = case.split("\n", 1) if case.startswith("@") else (f"@{PUBLISHED}", case)
    day = date.fromisoformat(published[1:])
    lines = report.strip().split("\n")
    text = "\n".join(line for line in lines if not line.startswith("> "))
    raw = text if re.match(DATELINE, text) else f"{LEAD.format(day=day)}{text}"
    found = proposals(Article(f"{raw}\n", day, Text.plain(f"{raw}\n"), publisher="Daily"))
    expected = [line[2:] for line in lines if line.startswith("> ")]
    return sorted(expected), sorted(f"{one.event.when} {one.event.status}" for one in found)


@pytest.mark.parametrize("case", cases("plans.txt"))
def test_plans_that_were_changed(case: str) -> None:
    expected, found = told(case)
    assert found == expected


@pytest.mark.parametrize("case", cases("counted.txt"))
def test_events_counted_from_others(case: str) -> None:
    expected, found = told(case)
    assert found == expected


@pytest.mark.parametrize("case", cases("intervals.txt"))
def test_events_that_last_some_days(case: str) -> None:
    expected, found = told(case)
    assert found == expected


@pytest.mark.parametrize("case", cases("reports.txt"))
def test_whole_reports(case: str) -> None:
    expected, found = told(case)
    assert found == expected


@pytest.mark.parametrize("case", [*cases("owners.txt"), *cases("news.txt")])
def test_what_a_date_belongs_to(case: str) -> None:
    """Each line tells a date, a status and a word that the title of the event has."""
    expected, found = told(re.sub(r"(?m)^(> \S+ \S+) .*$", r"\1", case)), titles(case)
    assert expected[1] == expected[0]
    for line in (line[2:] for line in case.split("\n") if line.startswith("> ")):
        when, status, word = line.split(" ", 2)
        assert any(word.lower() in title.lower() for title in found[f"{when} {status}"]), found


def test_a_headline_that_other_words_date() -> None:
    raw = (
        "Ghana bans export of raw lithium\n\nThe west African nation has long been a source of gold.\n\n"
        "The government made the announcement on Monday, saying that it wanted to keep the trade at home.\n"
    )
    [one] = proposals(Article(raw, date.fromisoformat(PUBLISHED), Text.plain(raw), publisher="Daily"))
    assert (str(one.event.when), one.event.title) == ("2026-05-11", "Ghana bans export of raw lithium")
    assert one.event.sources[0].said == "Monday"
    assert one.event.sources[0].quote.endswith("at home.")


def titles(case: str) -> dict[str, list[str]]:
    """The titles that are proposed for a case, by their date and status."""
    day = date.fromisoformat(PUBLISHED)
    raw = f"{LEAD.format(day=day)}{case.split(chr(10) + '>')[0]}\n"
    found: dict[str, list[str]] = {}
    for one in proposals(Article(raw, day, Text.plain(raw), publisher="Daily")):
        found.setdefault(f"{one.event.when} {one.event.status}", []).append(one.event.title)
    return found


# Tables below a report: the header and the rows, then what the rows tell, each event with its date and title.
TABLES: tuple[tuple[str, list[str]], ...] = (
    (
        "| Case | Attack | Public attribution |\n|---|:--:|---|\n"
        "| Grid raid | 4 March 2021 | November 2021, by France |\n| Bank raid | see above | - |",
        ["2021-03-04 Grid raid attack", "2021-11 Grid raid public attribution by France"],
    ),
    (
        "| State | Signed | Ratified |\n|---|---|---|\n| **Chile** | 5 May 2022 | 3 March 2023 |\n| Ghana | - | - |",
        ["2022-05-05 Chile signs", "2023-03-03 Chile ratifies"],
    ),
    (
        "| Company | Fined | In euros |\n|---|---|---|\n| Meta | 10 October 2023 | 390 million |",
        ["2023-10-10 Meta fined"],
    ),
    (
        "| Vote | When |\n|---|---|\n| Referendum in Gabon | 26 October 2026 |",
        ["2026-10-26 Referendum in Gabon"],
    ),
    ("| Month | Visitors |\n|---|---|\n| March 2026 | 12,000 |\n| April 2026 | 14,500 |", []),
    ("| Name | Born |\n|---|---|\n| Ito | 4 May 1961 |", []),
)


@pytest.mark.parametrize(("table", "expected"), TABLES)
def test_tables_of_dates(table: str, expected: list[str]) -> None:
    day = date.fromisoformat(PUBLISHED)
    raw = f"{LEAD.format(day=day)}{table}\n"
    found = proposals(Article(raw, day, markdown.read(raw)[0], publisher="Daily"))
    assert sorted(f"{one.event.when} {one.event.title}" for one in found) == expected


@pytest.mark.parametrize(
    ("report", "target"),
    [
        ("Pavimar, a road builder, must find 12 million euros after being fined by Italy's competition authority on 12 "
         "May.", "Pavimar"),
        ("South Korean marines held drills on 11 May. They were denounced by Pyongyang a day later.", "South Korea"),
        ("Nigerian troops crossed the border on 11 May. They were attacked by Boko Haram two days later.", "Nigeria"),
        # praise has no target
        ("Helen Marsh, a nurse, will travel after being praised by Spain on 12 May.", ""),
    ],
)  # fmt: skip
def test_the_object_of_a_title_is_the_target(report: str, target: str) -> None:
    day = date.fromisoformat(PUBLISHED)
    raw = f"LONDON, May 14 (Reuters) - {report}\n"
    found = proposals(Article(raw, day, Text.plain(raw), publisher="Daily"))
    aimed = [actor.name for one in found for actor in one.event.actors if actor.role == "against"]
    assert aimed == [target] * bool(target)


@pytest.mark.parametrize(
    ("report", "title"),
    [
        (
            "Gangs burnt two Haitian police stations on 10 May. They had stormed a prison in March.",
            "Gangs storm a prison",
        ),
        ("Pirates freed a Greek tanker on 11 May. They had seized a ferry in March.", "Pirates seize a ferry"),
        ("Japan and Chad signed a pact on 11 May. They will hold drills on 20 May.", "Japan and Chad hold drills"),
    ],
)
def test_they_are_no_lone_state(report: str, title: str) -> None:
    day = date.fromisoformat(PUBLISHED)
    raw = f"LONDON, May 14 (Reuters) - {report}\n"
    found = proposals(Article(raw, day, Text.plain(raw), publisher="Daily"))
    assert title in [one.event.title for one in found]
