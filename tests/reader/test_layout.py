"""What stands around the sentences of a text: datelines, labels, lists, tables, the entries of live pages."""

from datetime import date

import pytest

from tracker.directory.files import load, shipped_file
from tracker.directory.lookup import Directory
from tracker.reader.article import Article
from tracker.reader.propose import propose
from tracker.reader.source.documents import from_bytes

PUBLISHED = date(2026, 6, 12)  # a Friday


@pytest.fixture(scope="module")
def directory() -> Directory:
    return load(shipped_file("world.json"))


def told(raw: str, directory: Directory, kind: str = "text") -> list[str]:
    """The events of a text, each as its date, its status where it is no plain one, and its title."""
    document = next(from_bytes(raw.encode(), "text", PUBLISHED, kind=kind))
    article = Article(document.raw, PUBLISHED, document.text, title=document.about.title)
    events = (proposal.event for proposal in propose(article, directory))
    off = ("postponed", "cancelled")
    return [f"{one.when} {f'{one.status} ' if one.status in off else ''}{one.title}" for one in events]


@pytest.mark.parametrize(
    "head",
    [
        "QUITO - ",
        "LA PAZ/QUITO - ",
        "NAIROBI -- ",
        "TUNIS, Tunisia / ALGIERS, Algeria - ",
        "MEXICO CITY, Mexico - ",
        "(CAIRO) - ",
        "ROME, New York — ",
        "KAMPALA/KIGALI, June 12 (Agency) - ",
        "**DHAKA, June 12** – ",
        "New York, 12 June 2026 (Lana) ",
        "UPDATE 3-",
    ],
)
def test_a_dateline_is_no_part_of_its_sentence(head: str, directory: Directory) -> None:
    raw = f"{head}Peru closed its border with Chile on Thursday, the interior ministry said."
    assert told(raw, directory) == ["2026-06-11 Peru closes its border with Chile"]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Norway - which holds the chair - signed the treaty on Thursday.", "Norway signs the treaty"),
        ("Norway--which holds the chair--signed the treaty on Thursday.", "Norway signs the treaty"),
        ("Bowing to pressure, Chile to impose tariff on steel on 1 July", "Chile imposes tariff on steel"),
    ],
)
def test_a_sentence_with_signs_is_read(sentence: str, title: str, directory: Directory) -> None:
    assert [one.split(" ", 1)[1][-len(title) :] for one in told(sentence, directory)] == [title]


def test_two_missions_extended_on_one_day_are_two_events(directory: Directory) -> None:
    raw = (
        "The Security Council on Thursday extended the mandate of the Interim Force for Abyei until 15 May 2027.\n\n"
        "The Security Council on Thursday extended the mandate of the Verification Mission in Colombia "
        "until 15 May 2027.\n"
    )
    assert [one.split(" ", 1)[0] for one in told(raw, directory)] == ["2026-06-11", "2027-05-15"] * 2


def test_what_lies_before_a_change_keeps_its_date(directory: Directory) -> None:
    raw = "The last round of talks in Oslo was held on June 1, then the deadline was extended until June 20."
    assert next(one.split(" ", 2)[:2] for one in told(raw, directory)) == ["2026-06-01", "Last"]


def test_what_is_only_asked_is_no_event(directory: Directory) -> None:
    assert told("Asked on Thursday if Peru was closing its border, the minister smiled.", directory) == []


@pytest.mark.parametrize("mark", ["1. ", "(2) ", "b) ", "• ", "•", "- ", "3. **A wall goes up.** ", "* __Borders.__ "])
def test_the_mark_of_an_item_is_no_part_of_it(mark: str, directory: Directory) -> None:
    raw = f"The week\n\n{mark}Peru closed its border with Chile on Thursday.\n{mark}Togo opened a port on Monday."
    expected = ["2026-06-11 Peru closes its border with Chile", "2026-06-08 Togo opens a port"]
    assert told(raw, directory) == expected


@pytest.mark.parametrize(
    ("entry", "when"),
    [("- 9 May. ", "2026-05-09"), ("- **9 May.** ", "2026-05-09"), ("- Monday. ", "2026-06-08")],
)
def test_a_time_at_the_head_of_an_entry_is_that_of_what_follows(entry: str, when: str, directory: Directory) -> None:
    raw = f"The dispute\n\n{entry}Kenya expels the ambassador of Togo."
    assert told(raw, directory) == [f"{when} Kenya expels the ambassador of Togo"]


TABLE = """What is to come

| When | What | Who |
|---|---|---|
| ~~30 June~~ 1 September | Export licences for antimony resume | China |
| 3 July | Summit of the Arctic Council | Norway |
| 8 June | Signed the water pact | Chad |
"""
ROWS = [
    "2026-06-30 postponed Export licences for antimony resume",
    "2026-09-01 Export licences for antimony resume",
    "2026-07-03 Summit of the Arctic Council",
    "2026-06-08 Chad signs the water pact",
]


@pytest.mark.parametrize("kind", ["text", "markdown"])
def test_the_rows_of_a_table_tell_what_their_headers_say(kind: str, directory: Directory) -> None:
    assert told(TABLE, directory, kind) == ROWS


@pytest.mark.parametrize(
    "line",
    [
        "Peru closed\tits border with Chile on Thursday.",
        "Peru\tclosed\tits border with Chile on Thursday.",
        "1.\tPeru closed its border with Chile on Thursday.",
        "Peru closed its border with\tChile on Thursday.",
        "Peru closed its border\nwith Chile\ton Thursday.",
        "\tPeru closed its border\twith Chile on Thursday.\t",
    ],
)
def test_a_tab_within_a_sentence_is_a_space(line: str, directory: Directory) -> None:
    assert told(f"{line}\n", directory) == ["2026-06-11 Peru closes its border with Chile"]


def test_tabs_divide_the_cells_of_a_table(directory: Directory) -> None:
    rows = [line.strip("| ").replace(" | ", "\t") for line in TABLE.split("\n") if "---" not in line]
    assert told("\n".join(rows), directory) == ROWS
    assert told("A week\n\n8 June\tChad signed the water pact", directory) == ["2026-06-08 Chad signs the water pact"]


def test_a_table_names_who_acts_in_a_column_of_its_own(directory: Directory) -> None:
    document = next(from_bytes(TABLE.encode(), "table.md", PUBLISHED))
    events = [one.event for one in propose(Article(document.raw, PUBLISHED, document.text), directory)]
    assert [[f"{actor.name} {actor.role}".strip() for actor in one.actors][:1] for one in events] == [
        ["China by"], ["China by"], ["Norway"], ["Chad"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    "heads",
    [
        ("17:05 - ", "16:30 - ", "09:10 - "),
        ("[17:05] ", "[16:30] ", "[09:10] "),
        ("5.05pm\n", "4.30pm\n", "9.10am\n"),
        ("17h05 ", "16h30 ", "9h10 "),
        ("17:05 GMT | ", "16:30 GMT | ", "09:10 GMT | "),
    ],
)
def test_what_an_entry_tells_as_done_is_of_its_day(heads: tuple[str, str, str], directory: Directory) -> None:
    texts = ("Cyprus and Turkey have signed a pact.", "Greece has recalled its ambassador.", "Good morning.")
    raw = "Live: the talks in Nicosia\n\n" + "\n\n".join(map("".join, zip(heads, texts, strict=True)))
    assert told(raw, directory) == [
        "2026-06-12 Cyprus and Turkey sign a pact",
        "2026-06-12 Greece recalls its ambassador",
    ]


def test_an_entry_before_midnight_is_of_the_day_before(directory: Directory) -> None:
    raw = "Live: talks\n\n01:05 Talks go on\n\n00:20 Togo has signed the pact.\n\n23:50 Mali has left the bloc."
    assert told(raw, directory) == ["2026-06-12 Togo signs the pact", "2026-06-11 Mali leaves the bloc"]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("The hearing, planned for Wednesday, was put back to today.", "2026-06-10"),
        ("The launch, set for Monday, was delayed until yesterday.", "2026-06-08"),
    ],
)
def test_what_was_put_back_was_planned_for_an_earlier_day(sentence: str, when: str, directory: Directory) -> None:
    found = told(f"OSLO, June 12 (Agency) - Norway signed a pact on Thursday.\n\n{sentence}", directory)
    assert [one.split(" ")[0] for one in found if "postponed" in one] == [when]


VOTE = "LIMA, June 12 (Agency) - Peru goes to the polls on 26 July. At the election of 11 April 2021 a teacher won.\n\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Counting begins on the morning after the vote.", ["2026-07-27"]),
        ("The parliament sits on the Monday after the vote.", ["2026-07-27"]),
        ("Nurses may vote from the Monday to the Wednesday of the final week.", []),
        ("The new congress must sit within two months.", ["../2026-08-12"]),
    ],
)
def test_what_counts_from_a_vote_to_come(sentence: str, expected: list[str], directory: Directory) -> None:
    days = [one.split(" ")[0] for one in told(f"{VOTE}{sentence}", directory)]
    assert [day for day in days if day not in ("2026-07-26", "2021-04-11")] == expected
