"""How an article says when it appeared: the day that is taken, and what is read of the text around it."""

from datetime import date

import pytest

from tests.reader.reading import proposals
from tracker.reader.article import Article
from tracker.reader.source.documents import from_bytes

TODAY = date(2024, 7, 8)
DAY = date(2024, 7, 3)  # a Wednesday
TOLD = "Norway signed a treaty with Italy on Tuesday."
EVENT = ("2024-07-02", TOLD)


def read(raw: str, kind: str = "text") -> tuple[date | None, list[tuple[str, str]]]:
    """The day that a text states, and the date and the quote of each event that is read as of it."""
    document = next(from_bytes(raw.encode(), "text", TODAY, kind=kind))
    day = document.about.published
    found = proposals(Article(document.raw, day or TODAY, document.text, publisher="Daily"))
    return day, [(str(one.event.when), one.event.sources[0].quote) for one in found]


STAMPS = (
    "Published: 3 July 2024",
    "PUBLISHED 3 JULY 2024",
    "Updated 3 July 2024, 14:00 GMT",
    "Posted on July 3, 2024 by admin",
    "Posted by Ana Ito on July 3, 2024",
    "First published on Wed 3 Jul 2024 10.32 BST",
    "Last updated: Wednesday, July 3, 2024 at 10:32 AM EDT",
    "PUBLISHED 10:32 GMT, 3 July 2024 | UPDATED 11:00 GMT, 3 July 2024",
    "Published: 2024-07-03T10:32:00Z",
    "Posted: 3 July 2024 in World",
    "Posted on July 3, 2024 by admin in Politics, World",
    "Published July 3, 2024, 10:32 a.m. ET\nUpdated July 3, 2024, 11:40 a.m. ET",
    "Last modified on 3 July 2024\nBy Ana Ito",
)


@pytest.mark.parametrize("stamp", STAMPS)
@pytest.mark.parametrize("blank", ["\n", "\n\n"])
@pytest.mark.parametrize("kind", ["text", "markdown"])
def test_a_stamp_above_the_text_is_no_part_of_it(stamp: str, blank: str, kind: str) -> None:
    assert read(f"{stamp}{blank}{TOLD}\n", kind) == (DAY, [EVENT])
    assert read(f"The treaty\n\n{stamp}{blank}{TOLD}\n", kind) == (DAY, [EVENT])


def test_a_stamp_stands_below_the_text_or_in_a_page_too() -> None:
    pytest.importorskip("trafilatura", reason="reading HTML needs the extra 'web'")
    assert read(f"{TOLD}\nUpdated 3 July 2024, 14:00 GMT\n") == (DAY, [EVENT])
    assert read(f"<p>Published: 3 July 2024<br>{TOLD}</p>", "html") == (DAY, [EVENT])


@pytest.mark.parametrize(
    "stamp",
    ["Published: 03/07/2024", "Last updated 2 hours ago", "Published: Yesterday at 14:00", "Updated: 14:00"],
)
def test_a_stamp_that_names_no_day_is_left_out_all_the_same(stamp: str) -> None:
    assert read(f"{stamp}\n{TOLD}\n") == (None, [EVENT])


@pytest.mark.parametrize(
    ("raw", "days"),
    [
        ("Updated rules for chips were adopted on 3 July 2024\nby the EU.", ["2024-07-03"]),
        ("Updated guidelines were published by the EU on Monday.", ["2024-07-08"]),
        (f"Posted to Rome on 3 July 2024, the ambassador\nresigned on Monday. {TOLD}",
         ["2024-07-03", "2024-07-08", "2024-07-02"]),
        ("Posted on Telegram on Monday, the video shows that Russia attacked Kharkiv on Sunday.",
         ["2024-07-08", "2024-07-07"]),
        (f"Published on 3 July 2024, the report blamed Russia.\n{TOLD}", ["2024-07-02"]),
        (f"Updated on 3 July 2024 by the EU Commission, the list\nnames Iran. {TOLD}", ["2024-07-02"]),
        (f"By Monday Morning\nthe army had left. {TOLD}", ["2024-07-02"]),
    ],
)  # fmt: skip
def test_a_sentence_that_begins_like_a_stamp_is_told(raw: str, days: list[str]) -> None:
    day, found = read(f"{raw}\n")
    assert (day, [when for when, _ in found]) == (None, days)


HEADS = (
    "By Ana Ito\nJuly 3, 2024 10:32 AM ET\n\n",
    "By Ana Ito\nWed, July 3, 2024 at 10:32 AM EDT\n",
    "By Ana Ito and Li Wei in Oslo\n3 July 2024 | 10:32 GMT\n\n",
    "ANA ITO IN OSLO\n10:32 GMT, 3 July 2024\n\n",
    "*Oslo, 3 July 2024.* ",
    "**Oslo, 3 July 2024** – ",
    "Washington, D.C., July 3, 2024 — ",
    "Washington, D.C. — July 3, 2024 — ",
    "OSLO (Reuters) - July 3, 2024: ",
    "OSLO (Reuters) – July 3: ",
    "OSLO, Norway (AP) — 3 July 2024 — ",
    "OSLO - July 3, 2024 - ",
    "OSLO/PARIS | 3 July 2024 | ",
    "Oslo, Norway | AFP | Wednesday 3 July 2024 | ",
    "Oslo | 3 July 2024 – ",
    "OSLO (3 July 2024) – ",
    "July 3, 2024 / 10:32 AM EDT / AP\n",
    "Updated 3 July 2024, 14:00 GMT. ",
    "Oslo | July 3, 2024 | ",
    "(3 July 2024) ",
    "[3 July 2024] ",
    "(OSLO, 3 July 2024) - ",
    "NEW YORK--(BUSINESS WIRE)--July 3, 2024-- ",
    "NEW YORK, July 3, 2024 /PRNewswire/ -- ",
    "July 3, 2024 (Reuters) - ",
    "3 July 2024 OSLO — ",
    "3 July 2024, OSLO – ",
    "July 3, 2024, OSLO (AP) - ",
)


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("kind", ["text", "markdown"])
def test_a_dateline_gives_the_day_and_is_no_part_of_its_sentence(head: str, kind: str) -> None:
    assert read(f"{head}{TOLD}\n", kind) == (DAY, [EVENT])
    assert read(f"The treaty\n\n{head}{TOLD}\n", kind) == (DAY, [EVENT])


@pytest.mark.parametrize(
    "raw",
    [
        "(3 July 2024) Norway signed a treaty.\n(5 July 2024) Chad signed a treaty.\n",
        "Oslo, 3 July 2024. Conference on fish.\n\nRome, 4 July 2024. Conference on ore.\n",
        "Sarajevo, 28 June 1914. A young man stood at a corner. In 2014 Bosnia signed a treaty.\n",
        "Vienna, 8 June 1815. The Congress was about to end.\n",
        "Talks in Oslo (3 July 2024) led Norway to sign a treaty on Tuesday.\n",
        "Oslo | 3 July 2024 | The treaty is to be signed by all the ministers\n"
        "Rome | 4 July 2024 | The treaty is to be put before all the ministers\n",
        "1 March 2024\nNorway signed a treaty.\n\n3 April 2024\nChad signed it.\n\n6 May 2024\nMali signed it.\n",
        "TikTok: July 3, 2024: France banned the app.\n",
        "A webinar\nJuly 20, 2024 10:00 AM ET\nThe ministers of Norway and Italy will discuss it.\n",
    ],
)
def test_a_day_that_an_event_has_is_not_that_of_publication(raw: str) -> None:
    assert read(raw)[0] is None


def test_a_dateline_may_be_of_a_day_to_come_where_the_clock_is_wrong() -> None:
    told = "Norway signed a treaty with Italy on Sunday, the government said, and will put it before parliament."
    assert read(f"*Oslo, 16 December 2024.* {told} Its text was not published.\n", "markdown")[0] == date(2024, 12, 16)
    assert read("NEW YORK, July 3, 2022 /PRNewswire/ -- Acme bought Globex.\n")[0] == date(2022, 7, 3)


def test_plans_of_later_years_do_not_make_a_dateline_a_scene_of_old() -> None:
    assert read(f"Oslo, 3 July 2024. {TOLD} The port is to open in 2027, and a second one in 2040.\n")[0] == DAY
