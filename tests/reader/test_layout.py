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
        ("Bowing to pressure, Chile to impose tariff on steel on 1 July", "Chile imposes tariff on steel"),
    ],
)
def test_a_sentence_with_signs_is_read(sentence: str, title: str, directory: Directory) -> None:
    assert [one.split(" ", 1)[1][-len(title) :] for one in told(sentence, directory)] == [title]
