"""The starter timeline keeps its promises: complete, canonical, sourced, and readable by stock TinyDB."""

import csv
import json
import re
import unicodedata
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB

from tracker.directory import Directory, shipped_file
from tracker.registry import CLOCKS, GRADE_DIGITS, GRADE_LETTERS, KIND_NAMES, RELATIONS, ROLES, STATUSES
from tracker.when import When

FACTS = Path(__file__).parents[2] / "shared" / "data" / "facts" / "ai_geopolitics.csv"
KEYS = (
    *("when", "title", "kind", "actors", "topics", "status", "place", "details"),
    *("dates", "ref", "sources", "links", "note", "created", "updated"),
)
SOURCE_KEYS = ("name", "url", "published", "accessed", "quote", "said", "grade")
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
    return Directory.load(shipped_file("world.json"))


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
            and event["note"].startswith(f"Confidence {confidence}")
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
            grade = source.get("grade", "A1")
            assert grade[0] in GRADE_LETTERS
            assert grade[1] in GRADE_DIGITS


def test_refs_are_unique(events: dict[int, Event]) -> None:
    refs = [event["ref"] for event in events.values() if "ref" in event]
    assert len(set(refs)) == len(refs)
    assert not any(ref.isdecimal() for ref in refs)


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
