"""`tracker read`: an article in, proposals out; what is accepted is recorded once and taken back as one."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Tracker

VOTE = (
    "NEW YORK, July 3, 2024 - The UN Security Council adopted a resolution on Tuesday that extends the arms embargo "
    "on Sudan.\n\nChina will host the summit in Beijing on July 20.\n"
)
IDLE = "Stir the rice on Monday and let it rest."
LATER = "The UN Security Council adopted a resolution on Wednesday that extends the arms embargo on Sudan.\n"
FAIR = (
    "BERN, May 2, 2025 - Switzerland will host the Alpine Robot Conference in Zurich from May 12 to 14.\n\n"
    "Nordwind Robotics will unveil a model at the conference, the organisers said.\n"
)
QUIET = "Stir the rice, add the stock and let it rest.\n"
EVIDENCE = {"confidence", "basis", "reason", "alternative", "offset"}


@pytest.fixture
def desk(tracker: Tracker, folder: Path) -> Tracker:
    """A timeline without events, and the article of a vote."""
    assert tracker("init").code == 0
    (folder / "vote.txt").write_text(VOTE)
    (folder / "later.txt").write_text(LATER)
    return tracker


def rows(answer_out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in answer_out.splitlines()]


def test_piped_it_prints_the_proposals_and_records_nothing(desk: Tracker) -> None:
    answer = desk("read", "vote.txt")
    assert answer.code == 0
    assert "2024-07-02" in answer.out
    assert "2024-07-20" in answer.out
    assert "published 2024-07-03 (its line 'NEW YORK, July 3, 2024')" in answer.err
    assert desk("list", "--ids").out == ""


def test_json_lines_hold_the_event_and_its_evidence(desk: Tracker) -> None:
    found = rows(desk("read", "vote.txt", "--format", "jsonl", "--source", "https://example.org/vote").out)
    assert [row["when"] for row in found] == ["2024-07-02", "2024-07-20"]
    for row in found:
        assert row.keys() >= EVIDENCE
        [source] = row["sources"]
        start, end = row["offset"]
        assert VOTE[start:end] == source["quote"]
        assert source["said"] in source["quote"]
        assert (source["url"], source["published"]) == ("https://example.org/vote", "2024-07-03")


@pytest.mark.parametrize("fmt", ["table", "json", "csv", "markdown"])
def test_every_common_format_prints_them(desk: Tracker, fmt: str) -> None:
    answer = desk("read", "vote.txt", "--format", fmt)
    assert answer.code == 0
    assert "2024-07-20" in answer.out


def test_all_that_is_accepted_from_one_article_is_one_command(desk: Tracker, folder: Path) -> None:
    (folder / "other.txt").write_text(LATER.replace("Sudan", "Haiti").replace("Security Council", "General Assembly"))
    assert desk("read", "vote.txt", "other.txt", "--accept", "all", "--published", "2024-07-03").code == 0
    assert desk("list", "--ids").lines == ["1", "3", "2"]
    assert desk("undo").code == 0
    assert desk("list", "--ids").lines == ["1", "2"]
    assert desk("undo").code == 0
    assert desk("list", "--ids").out == ""


def test_the_same_article_read_again_adds_nothing(desk: Tracker) -> None:
    desk("read", "vote.txt", "--accept", "all")
    before = desk("list", "--format", "jsonl").out
    again = desk("read", "vote.txt", "--accept", "all")
    assert (again.code, again.out) == (0, "")
    assert "nothing new in vote.txt; 2 recorded already" in again.err
    assert desk("list", "--format", "jsonl").out == before
    assert "recorded already as event 1" in desk("read", "vote.txt").out
    assert [row["known"] for row in rows(desk("read", "vote.txt", "--format", "jsonl").out)] == [True, True]


def test_a_sentence_with_a_link_is_known_again(desk: Tracker, folder: Path) -> None:
    text = "# News\n\nThe [European Union](https://europa.eu) congratulated **Moldova**[^1] on Monday.\n"
    (folder / "news.md").write_text(text)
    read = ("read", "news.md", "--published", "2025-09-29", "--accept", "all")
    desk(*read)
    assert "nothing new in News; 1 recorded already" in desk(*read).err


def test_a_second_article_offers_its_source_and_a_date_that_disagrees_stays_in_view(desk: Tracker) -> None:
    desk("read", "vote.txt", "--accept", "all", "--publisher", "AP")
    told = ("read", "later.txt", "--published", "2024-07-04", "--publisher", "Reuters")
    assert "tells event 1 again" in desk(*told).out
    answer = desk(*told, "--accept", "all")
    assert answer.lines == [f"{desk('list', 'id:1').lines[-1].split()[0]}  {_line(desk)}  (source added)"]
    assert "event 1: the dates disagree: 2024-07-02 is recorded, this says 2024-07-03" in answer.err
    assert desk("list", "--ids").lines == ["1", "2"]
    assert desk("list", "is:contested", "--ids").lines == ["1"]
    assert "dates it 3 July 2024" in desk("show", "1").out
    assert "Reuters dates it 2024-07-03, the event has 2024-07-02" in desk("check").out
    assert desk(*told, "--accept", "all").out == ""
    desk("edit", "1", "--date", "2024-07-03")
    assert desk("list", "is:contested", "--ids").out == ""


def _line(desk: Tracker) -> str:
    title = json.loads(desk("show", "1", "--format", "jsonl").out)["title"]
    return f"2024-07-02  Tue  {title}"


def test_the_second_source_is_taken_back_by_one_undo(desk: Tracker) -> None:
    desk("read", "vote.txt", "--accept", "all")
    before = desk("list", "--format", "jsonl").out
    desk("read", "later.txt", "--published", "2024-07-04", "--accept", "all")
    assert desk("list", "--format", "jsonl").out != before
    desk("undo")
    assert [row["sources"] for row in rows(desk("list", "--format", "jsonl").out)] == [
        row["sources"] for row in rows(before)
    ]


def test_the_same_title_on_another_day_may_be_another_attack(desk: Tracker, folder: Path) -> None:
    (folder / "mon.txt").write_text("Russia attacked Kharkiv with missiles on Monday.\n")
    desk("read", "mon.txt", "--published", "2024-07-02", "--accept", "all")
    desk("read", "mon.txt", "--published", "2024-07-09", "--accept", "all")
    assert desk("list", "--ids").lines == ["1", "2"]


def test_a_link_that_the_text_states_is_recorded_between_the_new_events(desk: Tracker, folder: Path) -> None:
    (folder / "fair.txt").write_text(FAIR)
    assert "part of 2" not in desk("read", "fair.txt").out
    assert "part of 1" in desk("read", "fair.txt").out
    first, second = rows(desk("read", "vote.txt", "fair.txt", "--format", "jsonl").out)[2:]
    assert second["links"] == [{"relation": "part-of", "id": first["id"]}]
    assert desk("read", "vote.txt", "fair.txt", "--accept", "all").code == 0
    assert "links" not in rows(desk("show", "3", "--format", "jsonl").out)[0]
    assert rows(desk("show", "4", "--format", "jsonl").out)[0]["links"] == [{"relation": "part-of", "id": 3}]
    assert desk("undo").code == 0
    assert desk("list", "--ids").lines == ["1", "2"]


def test_a_link_to_what_is_recorded_already_names_the_recorded_event(desk: Tracker, folder: Path) -> None:
    fair, _ = FAIR.split("\n\n")
    (folder / "fair.txt").write_text(fair)
    assert desk("read", "vote.txt", "fair.txt", "--accept", "all").code == 0
    (folder / "fair.txt").write_text(FAIR)
    assert desk("read", "fair.txt", "--accept", "all").code == 0
    assert rows(desk("show", "4", "--format", "jsonl").out)[0]["links"] == [{"relation": "part-of", "id": 3}]


def test_a_link_to_what_is_not_accepted_is_left_out(desk: Tracker, folder: Path) -> None:
    (folder / "fair.txt").write_text(FAIR)
    kept = [row for row in rows(desk("read", "fair.txt", "--format", "jsonl").out) if "links" in row]
    (folder / "kept.jsonl").write_text(json.dumps(kept[0]) + "\n")
    assert desk("read", "fair.txt", "--proposals", "kept.jsonl", "--accept", "all").code == 0
    assert "links" not in rows(desk("list", "--format", "jsonl").out)[0]


def test_what_is_less_sure_can_be_left_out(desk: Tracker) -> None:
    every = rows(desk("read", "vote.txt", "--format", "jsonl").out)
    sure = rows(desk("read", "vote.txt", "--format", "jsonl", "--min-confidence", "high").out)
    assert sure == [row for row in every if row["confidence"] == "high"]


@pytest.mark.parametrize("fmt", ["table", "jsonl"])
def test_nothing_to_propose_is_no_failure(desk: Tracker, folder: Path, fmt: str) -> None:
    (folder / "quiet.txt").write_text(QUIET)
    answer = desk("read", "quiet.txt", "--published", "2024-07-03", "--format", fmt)
    assert (answer.code, answer.out) == (0, "")
    assert desk("read", "quiet.txt", "--published", "2024-07-03", "--accept", "all").code == 0


def test_standard_input_and_a_folder(desk: Tracker, folder: Path) -> None:
    assert "2024-07-20" in desk("read", "-", stdin=VOTE).out
    (folder / "desk").mkdir()
    (folder / "desk" / "a.txt").write_text(VOTE)
    (folder / "desk" / "b.md").write_text(f"# A brief\n\n{LATER}")
    (folder / "desk" / "notes.json").write_text("{}")
    answer = desk("read", "desk", "--published", "2024-07-03", "--format", "jsonl")
    assert len(rows(answer.out)) == 3


def test_it_says_how_many_dated_sentences_are_in_no_proposal(desk: Tracker, folder: Path) -> None:
    assert "in no proposal" not in desk("read", "vote.txt").err
    (folder / "more.txt").write_text(
        f"{VOTE}\nNo hearing has been held this month.\n\nIt had not met since May 2024.\n"
    )
    for fmt in ("table", "jsonl"):
        answer = desk("read", "more.txt", "--format", fmt)
        assert "2 dated sentences are in no proposal; to list every date:" in answer.err
        assert answer.err.endswith("  tracker when --find more.txt --published 2024-07-03\n")
    assert "2 dated sentences" in desk("read", "more.txt", "--accept", "all").err
    assert "2 dated sentences" in desk("read", "more.txt", "--min-confidence", "high").err  # what is left out is told
    assert desk("read", "more.txt", "vote.txt").err.endswith("2 dated sentences are in no proposal\n")
    one = desk("read", "-", "--published", "2024-07-03", stdin=f"{IDLE}\n")
    assert one.err == "tracker: nothing to propose\ntracker: 1 dated sentence is in no proposal\n"


def test_it_says_how_many_dated_clauses_are_in_no_proposal(desk: Tracker) -> None:
    pact = "GENEVA, July 3 (Reuters) - In 1960 Chad joined the club and on May 6 it closed its border."
    more = "It had not met since May 2024."
    for text, said in ((pact, "1 dated clause is"), (f"{pact}\n\n{more}", "2 dated sentences or clauses are")):
        answer = desk("read", "-", "--published", "2024-07-03", stdin=f"{text}\n")
        assert answer.err == f"tracker: {said} in no proposal\n"
    report = "The ministry said on Friday that Chad would close its border in October."
    assert desk("read", "-", "--published", "2024-07-03", stdin=f"{report}\n").err == ""


REFUSED = [  # arguments, exit code, what is said
    ([], 2, "no article given"),
    (["later.txt"], 2, "does not say when it was published"),
    (["missing.txt"], 5, "missing.txt: no such file or directory"),
    (["vote.txt", "--published", "July 2024"], 2, "is not a day"),
    (["vote.txt", "--published", "never"], 2, "'never' is not a date"),
    (["vote.txt", "--source", "javascript:alert(1)"], 2, "not an address"),
    (["ftp://example.org/x"], 2, "only http and https"),
    (["vote.txt", "--accept", "all", "--json"], 2, "--accept all records the proposals; json prints them"),
    (["vote.txt", "--accept", "all", "-o", "vote.csv"], 2, "csv prints them"),
    (["https://"], 2, "'https://' is not an address: it names no site"),
    (["empty"], 2, "holds no article"),
    (["latin.txt"], 5, "latin.txt is not UTF-8 text"),
    (["binary.txt"], 5, "binary.txt is not text"),
    (["-", "--proposals", "-"], 2, "standard input holds either"),
    (["vote.txt", "vote.txt", "--proposals", "claims.jsonl"], 2, "is about one article, not 2"),
    (["claims.xml"], 5, "neither RSS nor Atom"),
]


@pytest.mark.parametrize(
    ("args", "code", "says"), REFUSED, ids=lambda value: " ".join(value) if isinstance(value, list) else ""
)
def test_what_cannot_be_read_is_one_sentence(
    desk: Tracker, folder: Path, args: list[str], code: int, says: str
) -> None:
    (folder / "empty").mkdir()
    (folder / "latin.txt").write_bytes("Zürich, 3 July 2024".encode("latin-1"))
    (folder / "binary.txt").write_bytes(b"\x00\x01\x02")
    (folder / "claims.xml").write_text("<other/>")
    answer = desk("read", *args, "--accept", "all")
    assert (answer.code, answer.out) == (code, "")
    assert says in answer.err
    assert desk("list", "--ids").out == ""


@pytest.mark.parametrize("name", ["vote.svg", "vote.CSV", "vote.pdf", "vote.json", "vote.mp4"])
def test_a_file_of_another_sort_is_refused(desk: Tracker, folder: Path, name: str) -> None:
    (folder / name).write_text(f"<svg><text>{VOTE}</text></svg>")
    answer = desk("read", name, "--published", "2024-07-03")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(
        f"tracker: {name} is not text, Markdown, HTML, RSS or Atom\n  files that end in .txt, .text, .md, "
    )
    assert answer.err.endswith("are read; as text: tracker read - < FILE\n")


@pytest.mark.parametrize("name", ["vote", "vote.2024-07-03", "vote.3", ".vote", "vote.text", "St. Petersburg vote"])
def test_a_name_without_an_ending_is_that_of_a_text(desk: Tracker, folder: Path, name: str) -> None:
    (folder / name).write_text(VOTE)
    assert "2024-07-02" in desk("read", name).out


@pytest.mark.parametrize("name", ["vote.php", "vote.aspx", "vote"])
def test_a_page_is_known_by_how_it_begins(desk: Tracker, folder: Path, name: str) -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in VOTE.splitlines() if line)
    (folder / name).write_text(f"<!doctype html><title>Vote</title><body><article>{paragraphs}</article></body>")
    assert "2024-07-02" in desk("read", name, "--published", "2024-07-03").out


def test_the_schema_is_made_of_the_types(tracker: Tracker) -> None:
    for name, required in (("event", {"when", "title"}), ("proposal", {"when", "title", "sources"})):
        schema = json.loads(tracker("schema", name).out)
        [own] = [part for title, part in schema["$defs"].items() if title in ("Event", "Claim")]
        assert required <= {*own["required"]}
        assert required <= own["properties"].keys()
    assert tracker("schema", "poem").code == 2


PAGE = """<!DOCTYPE html><html><head><title>Vote | The Paper</title>
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Council votes", "datePublished": "2024-07-03T09:00:00+02:00", "publisher": {"name": "The Paper"}}</script>
<link rel="canonical" href="https://paper.example/vote"></head><body>
<nav><a href="/">Home</a> Archive of 1 May 2020</nav>
<article><h1>Council votes</h1>
<p>The <b>UN Security Council</b> adopted a resolution on <i>Tuesday</i> that extends the arms embargo on Sudan. It was
the first vote of its kind in years, and the delegates spoke of it for a long time afterwards in the halls.</p>
<p>China&rsquo;s foreign ministry will host the summit in Beijing on July&nbsp;20. The ministers of many states are
expected to attend, and the talks are to deal with trade, with the climate and with the debts of poor states.</p>
</article><footer>&copy; 2024 The Paper. All rights reserved.</footer></body></html>
"""


def test_a_page_says_itself_when_it_was_published(desk: Tracker, folder: Path) -> None:
    pytest.importorskip("trafilatura", reason="reading HTML needs the extra 'web'")
    (folder / "vote.html").write_text(PAGE)
    answer = desk("read", "vote.html", "--format", "jsonl")
    assert "published 2024-07-03 (its JSON-LD): Council votes, The Paper, https://paper.example/vote" in answer.err
    found = rows(answer.out)
    assert [row["when"] for row in found] == ["2024-07-02", "2024-07-20"]
    for row in found:
        [source] = row["sources"]
        start, end = row["offset"]
        assert PAGE[start:end] == source["quote"]
        assert (source["name"], source["url"]) == ("The Paper", "https://paper.example/vote")
    assert found[1]["sources"][0]["said"].endswith("July&nbsp;20")
    assert "&nbsp;" not in desk("read", "vote.html").out
    desk("read", "vote.html", "--accept", "all")
    kept = rows(desk("list", "--format", "jsonl").out)
    assert kept[1]["sources"][0]["said"].split()[-2:] == ["July", "20"]
    assert "The UN Security Council adopted a resolution on Tuesday" in kept[0]["sources"][0]["quote"]
    assert desk("read", "vote.html", "--accept", "all").out == ""
    told = desk("read", "vote.html", "--published", "2024-07-10", "--publisher", "X", "--source", "https://x.example/")
    assert "published 2024-07-10: Council votes, X, https://x.example/" in told.err


FEED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>The Wire</title>
<item><title>One</title><link>https://wire.example/1</link><pubDate>Wed, 03 Jul 2024 23:30:00 -0400</pubDate>
<description>&lt;p&gt;The UN Security Council adopted a resolution on Tuesday.&lt;/p&gt;</description></item>
<item><title>Two</title><link>https://wire.example/2</link><pubDate>Wed, 10 Jul 2024 08:00:00 GMT</pubDate>
<description>The UN Security Council adopted another resolution on Tuesday.</description></item></channel></rss>
"""


def test_each_entry_of_a_feed_has_its_own_day_and_address(desk: Tracker, folder: Path) -> None:
    pytest.importorskip("feedparser", reason="reading a feed needs the extra 'web'")
    (folder / "wire.xml").write_text(FEED)
    found = rows(desk("read", "wire.xml", "--format", "jsonl").out)
    assert [(row["when"], row["sources"][0]["url"]) for row in found] == [
        ("2024-07-02", "https://wire.example/1"),
        ("2024-07-09", "https://wire.example/2"),
    ]
    assert {row["sources"][0]["name"] for row in found} == {"The Wire"}


@pytest.mark.parametrize(("name", "text", "library"), [("p.html", PAGE, "trafilatura"), ("f.rss", FEED, "feedparser")])
def test_without_the_extra_it_says_what_to_install(
    desk: Tracker, folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, text: str, library: str
) -> None:
    (folder / name).write_text(text)
    monkeypatch.setitem(sys.modules, library, None)
    answer = desk("read", name)
    assert (answer.code, answer.out) == (1, "")
    assert f"needs the package {library}" in answer.err
    assert "[web]" in answer.err


def test_add_takes_the_proposals_as_they_are_printed_with_their_links(desk: Tracker, folder: Path) -> None:
    assert desk("add", "An event of before", "--date", "2020").code == 0
    (folder / "fair.txt").write_text(FAIR)
    printed = desk("read", "fair.txt", "--format", "jsonl").out
    assert desk("add", "-", stdin=printed).code == 0
    by_id = {row["id"]: row for row in rows(desk("list", "--format", "jsonl").out)}
    assert not EVIDENCE & by_id[2].keys()
    assert by_id[3]["links"] == [{"relation": "part-of", "id": 2}]


def test_add_refuses_a_proposal_that_is_flagged(desk: Tracker) -> None:
    [first, *_] = rows(desk("read", "vote.txt", "--format", "jsonl").out)
    answer = desk("add", "-", stdin=json.dumps(first | {"flags": ["the quote does not stand in the text"]}))
    assert answer.code == 4
    assert "it is flagged: the quote does not stand in the text" in answer.err
    assert desk("list", "--ids").out == ""
