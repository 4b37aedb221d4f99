"""The starter timeline keeps its promises: complete, canonical, sourced, and readable by stock TinyDB.

Every source has a grade, an Admiralty code, by one rule. The letter says how reliable the source is: A is the
official publisher of the act or the host of the event; B is established press, an agency (also where another
established outlet carries it) or a law firm; C is a copy, a translation or a collection of those; D is a blog or a
little-known site; F is a source that cannot be judged. The digit says how credible the date is: 1 where the research
table holds it for sure and two sources or more agree, 2 where one source gives it, 3 where the table has a doubt, 4
where it is a guess, 5 where the source gives another date than the one recorded.
"""

import csv
import json
import re
import unicodedata
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB

from tracker.directory.files import load, shipped_file
from tracker.directory.lookup import Directory
from tracker.registry import CLOCKS, GRADE_DIGITS, GRADE_LETTERS, KIND_NAMES, RELATIONS, ROLES, STATUSES
from tracker.when import When

FACTS = Path(__file__).parents[2] / "shared" / "data" / "facts" / "ai_geopolitics.csv"
KEYS = (
    *("when", "title", "kind", "actors", "topics", "status", "place", "details"),
    *("dates", "ref", "sources", "links", "note", "created", "updated"),
)
SOURCE_KEYS = ("name", "url", "published", "accessed", "quote", "said", "grade")
DIGITS = {"high": "12", "medium": "3", "low": "4"}  # the confidence of the research table, as the grade of a source
ROOTS = {
    *("ai", "chips", "critical-minerals", "digital", "export-controls", "human-rights", "industrial-policy"),
    *("investment", "markets", "nuclear", "sanctions", "surveillance", "un", "us-china"),
    *("covid-19", "metaverse", "smartphones", "supercomputers"),
}
Event = dict[str, Any]


@pytest.fixture(scope="module")
def lines() -> list[str]:
    return Path(shipped_file("timeline.json")).read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def events() -> dict[int, Event]:
    content = json.loads(Path(shipped_file("timeline.json")).read_bytes())
    return {int(key): event for key, event in content["events"].items()}


@pytest.fixture(scope="module")
def world() -> Directory:
    return load(shipped_file("world.json"))


def the(events: dict[int, Event], **fields: str) -> tuple[int, Event]:
    """The one event with these fields."""
    found = [(key, event) for key, event in events.items() if fields.items() <= event.items()]
    assert len(found) == 1
    return found[0]


def test_one_document_per_line_with_ids_ascending(lines: list[str]) -> None:
    assert lines[0] == '{"meta":{"version":1},"events":{'
    assert lines[-1] == "}}"
    for number, line in enumerate(lines[1:-1], 1):
        start = f'"{number}":' if number == 1 else f',"{number}":'
        assert line.startswith(start)
        document = line.removeprefix(start)
        assert json.dumps(json.loads(document), ensure_ascii=False, separators=(",", ":")) == document


def test_the_text_is_canonical(lines: list[str], events: dict[int, Event]) -> None:
    text = "\n".join(lines)
    assert unicodedata.is_normalized("NFC", text)
    assert "\\u" not in text
    for event in events.values():
        assert list(event) == [key for key in KEYS if key in event]
        assert all(value not in ("", [], {}, None) for value in event.values())
        assert event.get("kind") != "other"
        assert event.get("status") != "happened"
        assert list(event.get("dates", {})) == [clock for clock in CLOCKS if clock in event.get("dates", {})]


def test_stock_tinydb_reads_it() -> None:
    with TinyDB(shipped_file("timeline.json"), access_mode="r") as database:
        events = database.table("events")
        assert len(events) == 146
        assert [document.doc_id for document in events] == list(range(1, 147))


def test_events_are_in_order_of_date(events: dict[int, Event]) -> None:
    def order(event: Event) -> tuple[date, date, str]:
        when = When.parse(event["when"])
        return when.first, when.last, event["title"]

    assert len(events) == 146
    assert list(events.values()) == sorted(events.values(), key=order)


def test_every_date_is_canonical(events: dict[int, Event]) -> None:
    for event in events.values():
        sources = [source[key] for source in event["sources"] for key in ("published", "accessed") if key in source]
        for text in (event["when"], *event.get("dates", {}).values(), *sources):
            assert str(When.parse(text)) == text


def test_every_row_of_the_research_is_there(events: dict[int, Event], world: Directory) -> None:
    if not FACTS.exists():
        pytest.skip(f"the research table {FACTS} is not here")
    with FACTS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(events)
    unclaimed = list(events.values())
    for row in rows:
        when = "/".join(filter(None, (row["date"], row["end_date"])))
        url = row["source_url"].partition(" (")[0]
        actors = {world.resolve(name) for name in row["actors"].split(";")}
        confidence = row["confidence_note"].partition(":")[0]
        fits = [
            event
            for event in unclaimed
            if event["when"] == when
            and event["sources"][0]["url"] == url
            and actors <= {actor["name"] for actor in event["actors"]}
            and event["sources"][0]["grade"][1] in DIGITS[confidence]
        ]
        assert fits, row["title"]
        words = set(re.findall(r"\w+", row["title"].lower()))
        unclaimed.remove(max(fits, key=lambda event: len(words & set(re.findall(r"\w+", event["title"].lower())))))
    assert unclaimed == []


def test_every_actor_is_known_by_its_canonical_name(events: dict[int, Event], world: Directory) -> None:
    for event in events.values():
        assert event["actors"]
        for actor in event["actors"]:
            assert world.get(actor["name"]) is not None, actor["name"]
            assert actor.get("role", "") in ROLES
            assert actor.get("role") != ""


def test_controls_and_sanctions_have_an_issuer(events: dict[int, Event]) -> None:
    for event in events.values():
        if event["kind"] in {"export-control", "sanction"}:
            assert "by" in {actor.get("role") for actor in event["actors"]}, event["title"]


def test_every_event_has_a_source(events: dict[int, Event]) -> None:
    for event in events.values():
        assert event["sources"][0]["name"]
        assert event["sources"][0]["url"].startswith("http")
        for source in event["sources"]:
            assert list(source) == [key for key in SOURCE_KEYS if key in source]
            assert all(source.values())
            assert source["url"].startswith("http")


def test_every_source_has_a_grade_of_the_rule(events: dict[int, Event]) -> None:
    for key, event in events.items():
        for source in event["sources"]:
            letter, digit = source["grade"]
            assert letter in set(GRADE_LETTERS) - {"E"}, (key, source["name"])
            assert digit in set(GRADE_DIGITS) - {"6"}, (key, source["name"])
        digits = [source["grade"][1] for source in event["sources"] if source["grade"][1] != "5"]
        assert len(set(digits)) == 1, key
        assert (digits[0] == "1") == (len(digits) > 1 and digits[0] in DIGITS["high"]), key


def test_a_source_of_one_page_has_one_letter(events: dict[int, Event]) -> None:
    letters: dict[tuple[str, str], set[str]] = {}
    for event in events.values():
        for source in event["sources"]:
            letters.setdefault((source["name"], source["url"]), set()).add(source["grade"][0])
    assert {page: found for page, found in letters.items() if len(found) > 1} == {}


def test_what_a_page_says_is_quoted_in_its_own_words(events: dict[int, Event]) -> None:
    quoted = [source["quote"] for event in events.values() for source in event["sources"] if "quote" in source]
    assert len(quoted) > 200
    for quote in quoted:
        assert quote == quote.strip()
        assert len(quote.split()) <= 32, quote
        assert "..." not in quote.replace("[...]", ""), quote


def test_a_note_says_nothing_of_how_sure_it_is(events: dict[int, Event]) -> None:
    for key, event in events.items():
        note = event.get("note", "Sourced.")
        assert note[0].isupper(), key
        assert note.endswith((".", '."')), key
        assert not re.search(r"confidence|not seen|single source", note, re.IGNORECASE), key


def test_refs_are_unique(events: dict[int, Event]) -> None:
    refs = [event["ref"] for event in events.values() if "ref" in event]
    assert len(set(refs)) == len(refs)
    assert not any(ref.isdecimal() for ref in refs)


def test_a_ref_is_printed_by_a_source_of_its_event(events: dict[int, Event]) -> None:
    for event in events.values():
        printed = " ".join(source["name"] + source.get("quote", "") for source in event["sources"])
        for number in re.findall(r"\d+", event.get("ref", "")):
            assert number in printed, event["ref"]


def test_links_lead_to_earlier_events_or_the_whole_they_are_part_of(events: dict[int, Event]) -> None:
    for key, event in events.items():
        for link in event.get("links", []):
            assert link["relation"] in RELATIONS
            assert link["id"] in events
            assert link["id"] < key or link["relation"] == "part-of"


def test_kinds_and_statuses_are_registered(events: dict[int, Event]) -> None:
    assert {event["kind"] for event in events.values()} <= set(KIND_NAMES)
    assert {event.get("status", STATUSES[0]) for event in events.values()} <= set(STATUSES)


def test_topics_are_paths_below_known_roots(events: dict[int, Event]) -> None:
    for event in events.values():
        assert event["topics"]
        for topic in event["topics"]:
            assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*", topic)
            assert topic.split("/")[0] in ROOTS


def test_whatever_speaks_of_ai_is_below_ai(events: dict[int, Event]) -> None:
    for event in events.values():
        if re.search(r"\bAI\b|artificial intelligence", event["title"], re.IGNORECASE):
            assert any(topic.split("/")[0] == "ai" for topic in event["topics"]), event["title"]


def test_model_rows_say_that_their_date_is_a_publication_date(events: dict[int, Event]) -> None:
    models = [event for event in events.values() if event["sources"][0]["name"].startswith("Epoch AI")]
    assert len(models) == 36
    for event in models:
        assert "Publication date" in event["note"]
        assert event["dates"]["published"] == event["when"] == event["sources"][0]["said"]


def test_the_resolution_of_1_july_2024_is_there_in_full(events: dict[int, Event]) -> None:
    _, event = the(events, ref="A/RES/78/311")
    assert event["when"] == event["dates"]["adopted"] == "2024-07-01"
    assert event["kind"] == "resolution"
    assert event["actors"] == [{"name": "UN General Assembly", "role": "by"}, {"name": "China", "role": "by"}]
    assert event["topics"] == ["un", "ai/governance/capacity-building"]
    assert event["details"]["symbol"] == "A/RES/78/311"
    assert event["details"]["body"] == "UN General Assembly"
    assert event["sources"][0]["said"] == "on Monday"
    assert "On 25 June 2024" in [source.get("said") for source in event["sources"]]
    assert events[event["links"][0]["id"]]["ref"] == "A/RES/78/265"


def test_waic_2024_is_there_in_full(events: dict[int, Event]) -> None:
    key, event = the(events, title="WAIC 2024 and High-Level Meeting on Global AI Governance, 7th edition")
    assert event["when"] == "2024-07-04/2024-07-07"
    assert (event["kind"], event["place"]) == ("conference", "Shanghai")
    assert event["details"] == {"series": "WAIC", "edition": 7, "theme": "Governing AI for Good and for All"}
    assert {"name": "Shanghai Municipal Government", "role": "by"} in event["actors"]
    assert "4-6 July" in event["note"]
    parts = {e["title"] for e in events.values() if {"relation": "part-of", "id": key} in e.get("links", [])}
    assert parts == {
        "Shanghai Declaration on Global AI Governance released at WAIC 2024",
        "SenseTime introduces SenseNova 5.5 at WAIC 2024",
    }


def test_waic_editions_count_from_one_to_eight(events: dict[int, Event]) -> None:
    editions = [event["details"] for event in events.values() if event.get("details", {}).get("series") == "WAIC"]
    assert [details["edition"] for details in editions] == list(range(1, 9))
    assert all(details["theme"] for details in editions)


def test_a_date_that_was_never_enforced_is_cancelled(events: dict[int, Event]) -> None:
    _, event = the(events, status="cancelled")
    assert event["title"] == "AI Diffusion Rule compliance date (not enforced)"
